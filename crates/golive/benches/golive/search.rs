//! Search with facets among many live offers, on either engine: how long a visitor
//! waits for the page. `--million` adds a million offers; that takes a quarter of an
//! hour and 20 GB of disk.
//!
//! The offers have words as texts have them: few are everywhere, most are rare.

use std::fmt::Write as _;
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, Stdio};
use std::time::{Duration, Instant};

use golive_model::search::Entry;
use golive_model::{Listing, Time};
use golive_store::{Database, Store};
use golive_testkit::Postgres;
use rusqlite::Connection as Sqlite;
use serde_json::json;

use crate::load::{Connection, request};
use crate::{Server, row};

/// How many words there are.
const WORDS: f64 = 50_000.0;

/// How many visitors ask at the same time, and how often each.
const VISITORS: u64 = 2;
const QUESTIONS: u64 = 500;

const KINDS: [&str; 6] = [
    "microsoft-azure-virtualmachines",
    "microsoft-azure-saas",
    "microsoft-azure-applications",
    "microsoft-azure-containers",
    "microsoft-azure-consulting",
    "microsoft-azure-corevm",
];
const PRICES: [&str; 4] = ["hour", "month", "byol", "free"];
const SYSTEMS: [&str; 2] = ["linux", "windows"];

/// The same numbers in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> f64 {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) as f64 / 2_f64.powi(64)
    }

    fn below(&mut self, end: usize) -> usize {
        ((self.roll() * end as f64) as usize).min(end - 1)
    }

    /// One of several; each comes half as often again as the next.
    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        let skewed = self.roll().powf(1.6) * of.len() as f64;
        of[(skewed as usize).min(of.len() - 1)]
    }

    /// The word of rank n comes n times less often than the first.
    fn word(&mut self) -> String {
        let mut rank = (self.roll() * WORDS.ln()).exp() as usize;
        let mut word = String::new();
        while rank > 0 || word.len() < 4 {
            word.push_str(["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru"][rank % 10]);
            rank /= 10;
        }
        word
    }

    fn words(&mut self, count: usize) -> String {
        let words: Vec<String> = (0..count).map(|_| self.word()).collect();
        words.join(" ")
    }

    fn category(&mut self) -> String {
        format!("category{}", self.below(24).min(self.below(24)))
    }
}

/// The listing of one of so many offers.
fn listing(number: usize, of: usize, dice: &mut Dice) -> Listing {
    let publisher = format!("publisher{}", dice.below(1 + of / 20));
    let plan = json!({
        "id": "plan", "displayName": dice.words(2), "summary": "", "isByol": false,
        "price": {"model": dice.one(&PRICES), "currency": "USD", "rates": []},
        "operatingSystem": dice.one(&SYSTEMS), "versions": [], "regions": [],
    });
    let listing = json!({
        "id": format!("{publisher}.offer{number}"),
        "publisherId": publisher, "offerId": format!("offer{number}"),
        "offerType": dice.one(&KINDS), "version": 1,
        "displayName": dice.words(3), "summary": dice.words(10), "description": dice.words(40),
        "isPreview": false, "since": Time(1_700_000_000_000_000 + number as i64 * 1_000_000).to_string(),
        "categoryIds": [dice.category(), dice.category()], "links": [], "plans": [plan],
    });
    serde_json::from_value(listing).expect("a listing")
}

/// What a visitor asks for: words, some of them cut short, and a facet or two.
fn question(dice: &mut Dice) -> String {
    let mut query = String::from("/search?q=");
    for _ in 0..dice.below(4) {
        let mut word = dice.word();
        if dice.below(4) == 0 {
            word.truncate(4);
        }
        let _ = write!(query, "{word}+");
    }
    for _ in 0..=dice.below(2) {
        let _ = match dice.below(4) {
            0 => write!(query, "&kind={}", dice.one(&KINDS)),
            1 => write!(query, "&price={}", dice.one(&PRICES)),
            2 => write!(query, "&system={}", dice.one(&SYSTEMS)),
            _ => write!(query, "&category={}", dice.category()),
        };
    }
    query
}

/// Where rows go.
trait Table {
    fn listing(&mut self, listing: &Listing, entry: &Entry);
    fn term(&mut self, listing: &Listing, term: &str, place: i64, marks: i64);
}

fn fill(table: &mut impl Table, count: usize) {
    let mut dice = Dice(1);
    for number in 1..=count {
        let listing = listing(number, count, &mut dice);
        let entry = Entry::of(&listing);
        table.listing(&listing, &entry);
        for (class, terms) in (1_i64..).zip(&entry.terms) {
            for term in terms {
                table.term(&listing, term, (class << 52) - entry.since.0, entry.marks);
            }
        }
    }
}

/// `COPY` of each table, by a psql of its own.
struct Copies(Vec<(Child, BufWriter<ChildStdin>)>);

impl Copies {
    fn start(server: &Postgres, url: &str) -> Self {
        let tables = ["listings", "search_offers", "search_terms"];
        Self(tables.map(|table| Self::one(server, url, table)).into())
    }

    fn one(server: &Postgres, url: &str, table: &str) -> (Child, BufWriter<ChildStdin>) {
        let mut psql = server.client("psql");
        let copy = format!("COPY {table} FROM STDIN");
        psql.args(["--quiet", "--dbname", url, "--command", &copy]);
        let mut psql = psql.stdin(Stdio::piped()).spawn().expect("psql");
        let pipe = psql.stdin.take().expect("a pipe");
        (psql, BufWriter::new(pipe))
    }

    fn line(&mut self, table: usize, values: &[&str]) {
        let values: Vec<String> = values
            .iter()
            .map(|value| value.replace('\\', "\\\\").replace('\n', "\\n"))
            .collect();
        writeln!(self.0[table].1, "{}", values.join("\t")).expect("psql reads");
    }

    fn end(self) {
        for (mut psql, pipe) in self.0 {
            drop(pipe.into_inner().expect("psql reads"));
            assert!(psql.wait().expect("psql ends").success());
        }
    }
}

impl Table for Copies {
    fn listing(&mut self, listing: &Listing, entry: &Entry) {
        let (publisher, offer) = (&listing.publisher_id, &listing.offer_id);
        let body = serde_json::to_string(listing).expect("JSON");
        self.line(0, &[publisher, offer, "production", "", &body]);
        let since = entry.since.0.to_string();
        let found = [publisher, offer, &entry.title, &since, &entry.facets];
        self.line(1, &found.map(String::as_str));
    }

    fn term(&mut self, listing: &Listing, term: &str, place: i64, marks: i64) {
        let (place, marks) = (place.to_string(), marks.to_string());
        let (publisher, offer) = (&listing.publisher_id, &listing.offer_id);
        self.line(2, &[term, &place, publisher, offer, &marks]);
    }
}

impl Table for Sqlite {
    fn listing(&mut self, listing: &Listing, entry: &Entry) {
        let (publisher, offer) = (&listing.publisher_id, &listing.offer_id);
        let body = serde_json::to_string(listing).expect("JSON");
        self.prepare_cached("INSERT INTO listings VALUES (?1, ?2, 'production', '', ?3)")
            .and_then(|mut add| add.execute((publisher, offer, body)))
            .expect("a listing");
        let found = (publisher, offer, &entry.title, entry.since.0, &entry.facets);
        self.prepare_cached("INSERT INTO search_offers VALUES (?1, ?2, ?3, ?4, ?5)")
            .and_then(|mut add| add.execute(found))
            .expect("what it is found by");
    }

    fn term(&mut self, listing: &Listing, term: &str, place: i64, marks: i64) {
        let values = (term, place, &listing.publisher_id, &listing.offer_id, marks);
        self.prepare_cached("INSERT INTO filling VALUES (?1, ?2, ?3, ?4, ?5)")
            .and_then(|mut add| add.execute(values))
            .expect("a term");
    }
}

/// Big tables are made much faster without their indexes, and in order.
fn fill_sqlite(file: &Path, count: usize) {
    let mut sqlite = Sqlite::open(file).expect("the database");
    let run = |sqlite: &Sqlite, text: &str| sqlite.execute_batch(text).expect("SQLite");
    run(
        &sqlite,
        "PRAGMA synchronous = OFF; PRAGMA cache_size = -262144;
         CREATE TABLE filling AS SELECT * FROM search_terms; BEGIN",
    );
    fill(&mut sqlite, count);
    run(
        &sqlite,
        "COMMIT; DROP INDEX search_terms_by_offer;
         INSERT INTO search_terms SELECT * FROM filling ORDER BY term, place, publisher, offer;
         DROP TABLE filling;
         CREATE INDEX search_terms_by_offer ON search_terms (publisher, offer, term);
         PRAGMA wal_checkpoint(TRUNCATE)",
    );
}

fn fill_postgres(server: &Postgres, url: &str, count: usize) {
    let run = |text: &str| {
        let mut psql = server.client("psql");
        psql.args(["--quiet", "--dbname", url, "--command", text]);
        assert!(psql.status().expect("psql").success());
    };
    run("ALTER TABLE search_terms DROP CONSTRAINT search_terms_pkey;
         DROP INDEX search_terms_by_offer");
    let mut copies = Copies::start(server, url);
    fill(&mut copies, count);
    copies.end();
    run(
        "ALTER TABLE search_terms ADD PRIMARY KEY (term, place, publisher, offer) INCLUDE (marks);
         CREATE INDEX search_terms_by_offer ON search_terms (publisher, offer, term)",
    );
    run("VACUUM ANALYZE listings, search_offers, search_terms");
}

/// How long pages of search take, in milliseconds, from the shortest on.
async fn waits(server: &Server) -> Vec<f64> {
    // Both have what every visitor needs in memory, as after a minute of work.
    asked(server, 0, QUESTIONS / 5).await;
    let visitors: Vec<_> = (1..=VISITORS)
        .map(|visitor| asked(server, visitor, QUESTIONS))
        .collect();
    let mut waits = futures_util::future::join_all(visitors).await.concat();
    waits.sort_by(f64::total_cmp);
    waits
}

async fn asked(server: &Server, visitor: u64, questions: u64) -> Vec<f64> {
    let mut dice = Dice(visitor << 32);
    let mut connection = Connection::open(server.address).await;
    let mut waits = Vec::new();
    for _ in 0..questions {
        let path = question(&mut dice);
        let ask = request("GET", &path, &[], "");
        let started = Instant::now();
        let reply = connection.ask(&ask).await;
        let waited: Duration = started.elapsed();
        assert_eq!(reply.status, 200, "{path}");
        if std::env::var("GOLIVE_BENCH_SLOW").is_ok() && waited.as_millis() > 40 {
            eprintln!("{waited:?} {path}");
        }
        waits.push(waited.as_secs_f64() * 1e3);
    }
    waits
}

async fn on_sqlite(count: usize) -> Vec<f64> {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    std::fs::create_dir(&data).expect("a folder");
    let store = Store::open(&Database::Sqlite(data.clone()), 1 << 20).await;
    let store = store.expect("a store");
    store.complete_search().await.expect("a setting");
    drop(store);
    fill_sqlite(&data.join("golive.db"), count);
    waits(&Server::on(folder, &[]).await).await
}

async fn on_postgres(count: usize) -> Vec<f64> {
    let postgres = Postgres::with(&[
        ("shared_buffers", "1GB"),
        ("maintenance_work_mem", "1GB"),
        ("max_wal_size", "4GB"),
        ("wal_level", "minimal"),
        ("max_wal_senders", "0"),
    ]);
    let url = postgres.database().await;
    let address = url.parse().expect("an address");
    golive_store::postgres::migrate(&address)
        .await
        .expect("a schema");
    let database = Database::Postgres(Box::new(address));
    let store = Store::open(&database, 1 << 20).await.expect("a store");
    store.complete_search().await.expect("a setting");
    drop(store);
    fill_postgres(&postgres, &url, count);
    let folder = tempfile::tempdir().expect("a folder");
    waits(&Server::on(folder, &["--database", &url]).await).await
}

/// Search at growing numbers of live offers.
pub async fn searches(to_a_million: bool) {
    let mut sizes = vec![1_000, 100_000];
    sizes.extend(to_a_million.then_some(1_000_000));
    for engine in ["SQLite", "PostgreSQL"] {
        let mut at_100_000 = 0.0;
        for &size in &sizes {
            let waits = match engine {
                "SQLite" => on_sqlite(size).await,
                _ => on_postgres(size).await,
            };
            let of_hundred = |percent: usize| waits[(waits.len() - 1) * percent / 100];
            let (half, most) = (of_hundred(50), of_hundred(99));
            let (ratio, goal) = match size {
                1_000_000 => (format!("{:.2} times", most / at_100_000), "<= 2 times"),
                _ => ("-".into(), "p99 < 50 ms"),
            };
            at_100_000 = most;
            row(
                &format!("search with facets, {size} live offers on {engine}"),
                format!("p50 {half:.1} ms, p99 {most:.1} ms"),
                "-".into(),
                ratio,
                goal,
            );
        }
    }
}
