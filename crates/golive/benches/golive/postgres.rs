//! A node on PostgreSQL beside pgbench: the same rows, the same clients, the same
//! server, in one run.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use golive_store::postgres::{Address, migrate};
use golive_store::{Database, Due, Lease, Store};
use golive_testkit::Postgres;

use crate::{CLIENTS, LENGTH, ROUNDS, Server, accepted, median, prepare, row};

const EACH: usize = 2_000;

/// What an accepted go live writes, as `baseline::group_commit` does on SQLite.
const ACCEPT: &str = "\\set n random(0, 19999)
BEGIN;
UPDATE accepts SET state = repeat('s', 1400), counter = counter + 1, due_at = 1,
  holder = 'n', epoch = epoch + 1 WHERE publisher = 'contoso' AND offer = 'offer-' || :n;
INSERT INTO accept_operations VALUES ('contoso', gen_random_uuid()::text, 'offer-' || :n, 1);
INSERT INTO accept_events (publisher, offer, kind, body)
  VALUES ('contoso', 'offer-' || :n, 'golive.accepted', repeat('e', 250));
COMMIT;
";

/// Ten jobs a transaction, as a queue on PostgreSQL claims them.
const CLAIM: &str = "UPDATE jobs SET due_at = 9000000000000000, holder = 'n', epoch = epoch + 1
WHERE (publisher, offer) IN (SELECT publisher, offer FROM jobs WHERE due_at < 1000
  ORDER BY due_at LIMIT 10 FOR UPDATE SKIP LOCKED)
RETURNING publisher, offer, counter, state;
";

const TABLES: &str = "
CREATE TABLE accepts (publisher TEXT, offer TEXT, counter BIGINT, state TEXT, due_at BIGINT,
  holder TEXT, epoch BIGINT, PRIMARY KEY (publisher, offer)) WITH (fillfactor = 70);
CREATE INDEX accepts_due ON accepts (due_at) WHERE due_at IS NOT NULL;
CREATE TABLE accept_operations (publisher TEXT, operation TEXT, offer TEXT, submission BIGINT,
  PRIMARY KEY (publisher, operation));
CREATE TABLE accept_events (seq BIGSERIAL PRIMARY KEY, publisher TEXT, offer TEXT, kind TEXT,
  body TEXT);
INSERT INTO accepts SELECT 'contoso', 'offer-' || n, 1, repeat('s', 1400), NULL, NULL, 0
  FROM generate_series(0, 19999) n;
CREATE TABLE jobs (LIKE accepts INCLUDING ALL) WITH (fillfactor = 70);
";

/// How many offers are due at once where claims are measured.
const DUE: usize = 20_000;

struct Beside {
    server: Postgres,
    url: String,
    scripts: tempfile::TempDir,
}

impl Beside {
    async fn start() -> Self {
        let server = Postgres::with(&[
            ("shared_buffers", "512MB"),
            ("max_wal_size", "4GB"),
            ("checkpoint_timeout", "1h"),
        ]);
        let url = server.database().await;
        let beside = Self {
            server,
            url,
            scripts: tempfile::tempdir().unwrap(),
        };
        beside.sql(TABLES);
        beside
    }

    fn sql(&self, text: &str) -> String {
        let mut psql = self.server.client("psql");
        psql.args([
            "--quiet",
            "--tuples-only",
            "--no-align",
            "--dbname",
            &self.url,
        ]);
        psql.args(["--set", "ON_ERROR_STOP=1", "--command", text]);
        output(&mut psql)
    }

    fn script(&self, name: &str, text: &str) -> PathBuf {
        let path = self.scripts.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    /// Transactions a second.
    fn pgbench(&self, script: &Path, clients: usize, length: Duration) -> f64 {
        let mut pgbench = self.server.client("pgbench");
        pgbench.args([
            "--no-vacuum",
            "--protocol",
            "prepared",
            "--jobs",
            "2",
            "--file",
        ]);
        pgbench.arg(script);
        let length = length.as_secs().to_string();
        pgbench.args([
            "--client",
            &clients.to_string(),
            "--time",
            &length,
            &self.url,
        ]);
        let said = output(&mut pgbench);
        let line = said
            .lines()
            .find(|line| line.starts_with("tps = "))
            .unwrap();
        line[6..].split(' ').next().unwrap().parse().unwrap()
    }
}

fn output(command: &mut Command) -> String {
    let done = command.stdin(Stdio::null()).output().unwrap();
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
    String::from_utf8(done.stdout).unwrap()
}

pub async fn accepts() {
    let beside = Beside::start().await;
    let script = beside.script("accept.sql", ACCEPT);
    let url = beside.server.database().await;
    migrate(&url.parse().unwrap()).await.unwrap();
    let server = Server::start(&["--database", &url]).await;
    prepare(&server, ROUNDS * EACH, true).await;
    let server = server.restart(&["--database", &url, "--pace", "1h"]).await;
    let (server, written) = (std::sync::Arc::new(server), statements(&beside, &url));
    let (mut golive, mut pgbench, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let base = beside.pgbench(&script, CLIENTS, LENGTH);
        let rate = accepted(&server, round * EACH, EACH).await;
        golive.push(rate);
        pgbench.push(base);
        ratios.push(rate / base);
    }
    row(
        "accepted golives on PostgreSQL, 64 waiting clients",
        format!("{:.0}/s", median(golive)),
        format!("pgbench {:.0}/s", median(pgbench)),
        format!("{:.2}", median(ratios)),
        ">= 0.5",
    );
    let accepts = (ROUNDS * EACH) as f64;
    let after = statements(&beside, &url);
    row(
        "rows that an accepted golive writes",
        format!("{:.2}", (after - written) / accepts),
        "-".into(),
        "-".into(),
        "the same at every size",
    );
}

/// Rows written in a database since it was made.
fn statements(beside: &Beside, url: &str) -> f64 {
    let name = url.rsplit('/').next().unwrap();
    let text = format!(
        "SELECT pg_stat_force_next_flush(); SELECT tup_inserted + tup_updated + tup_deleted
         FROM pg_stat_database WHERE datname = '{name}'"
    );
    beside
        .sql(&text)
        .trim()
        .lines()
        .last()
        .unwrap()
        .parse()
        .unwrap()
}

pub async fn claims() {
    let beside = Beside::start().await;
    let script = beside.script("claim.sql", CLAIM);
    let url = beside.server.database().await;
    let address: Address = url.parse().unwrap();
    migrate(&address).await.unwrap();
    let store = Store::open(&Database::Postgres(Box::new(address)), 16 << 20)
        .await
        .unwrap();
    // Rows as the model writes them, so that they can be read.
    let server = Server::start(&["--database", &url]).await;
    prepare(&server, 1, true).await;
    drop(server);
    let mut rates = Vec::new();
    for finished in [0, 1_000_000] {
        fill(&beside, &url, finished);
        let (mut golive, mut pgbench, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            make_jobs_due(&beside);
            let base = beside.pgbench(&script, 16, Duration::from_secs(1)) * 10.0;
            let rate = claimed(&beside, &url, &store).await;
            golive.push(rate);
            pgbench.push(base);
            ratios.push(rate / base);
        }
        let rate = median(golive);
        rates.push(rate);
        let mut what = "claims by one claimer".to_owned();
        if finished > 0 {
            let _ = write!(what, ", {finished} finished operations beside them");
        }
        row(
            &what,
            format!("{rate:.0}/s"),
            format!("pgbench, ten at once {:.0}/s", median(pgbench)),
            format!("{:.2}", median(ratios)),
            ">= 0.3",
        );
    }
    row(
        "claims with 1,000,000 finished operations against none",
        format!("{:.0}/s", rates[1]),
        format!("{:.0}/s", rates[0]),
        format!("{:.2} times", rates[0] / rates[1]),
        "no slower",
    );
}

fn make_jobs_due(beside: &Beside) {
    // More than pgbench claims in its time.
    beside.sql(
        "TRUNCATE jobs; INSERT INTO jobs SELECT 'contoso', 'job-' || n, 1, repeat('s', 1400),
         n % 900, NULL, 0 FROM generate_series(1, 150000) n; ANALYZE jobs;",
    );
}

/// Offers that are settled, and operations of them.
fn fill(beside: &Beside, url: &str, finished: usize) {
    sql_on(
        beside,
        url,
        &format!(
            "INSERT INTO offers (publisher, offer, counter, state, epoch)
             SELECT 'settled', 'offer-' || n, 1, o.state, 0
             FROM generate_series(1, {finished}) n, (SELECT state FROM offers LIMIT 1) o
             ON CONFLICT DO NOTHING;
             INSERT INTO operations SELECT 'settled', 'operation-' || n, 'offer-' || n, 1
             FROM generate_series(1, {finished}) n ON CONFLICT DO NOTHING;
             INSERT INTO offers (publisher, offer, counter, state, epoch)
             SELECT 'due', 'offer-' || n, 1, o.state, 0
             FROM generate_series(1, {DUE}) n, (SELECT state FROM offers LIMIT 1) o
             ON CONFLICT DO NOTHING;
             ANALYZE;"
        ),
    );
}

fn sql_on(beside: &Beside, url: &str, text: &str) {
    let mut psql = beside.server.client("psql");
    psql.args([
        "--quiet",
        "--dbname",
        url,
        "--set",
        "ON_ERROR_STOP=1",
        "--command",
        text,
    ]);
    output(&mut psql);
}

/// Claims all that is due, as much at a time as a node looks at.
async fn claimed(beside: &Beside, url: &str, store: &Store) -> f64 {
    sql_on(
        beside,
        url,
        "UPDATE offers SET due_at = 1, holder = NULL WHERE publisher = 'due'; ANALYZE offers;",
    );
    let until = golive_model::Time(9_000_000_000_000_000);
    let mut count = 0;
    let started = Instant::now();
    loop {
        let due: Vec<Due> = store.due().await.unwrap();
        let due: Vec<Due> = due.into_iter().filter(is_ripe).collect();
        if due.is_empty() {
            break;
        }
        count += store.claim(&due, "bench", until).await.unwrap().len();
    }
    assert_eq!(count, DUE);
    count as f64 / started.elapsed().as_secs_f64()
}

fn is_ripe(due: &Due) -> bool {
    let Lease { due_at, .. } = due.lease;
    due_at.is_some_and(|at| at.0 < 1_000)
}
