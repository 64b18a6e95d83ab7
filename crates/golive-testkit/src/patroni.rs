//! A real cluster of three PostgreSQL under Patroni, with three etcd, that a
//! test can break. It is set up with the files of `examples/ha`, each node at
//! an address of its own, so that what operators are told is what is tested.

use std::fs::{self, File};
use std::net::Ipv4Addr;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use tokio::time::{interval, timeout};

use crate::postgres::programs;
use crate::scratch::{self, Scratch};

const NEEDED: &str = "Patroni and etcd; on Debian: apt-get install --no-install-recommends \
                      patroni python3-etcd etcd-server postgresql";
/// What has not come after this time does not come.
const PATIENCE: Duration = Duration::from_secs(120);
/// A node that is not there after this time stays as it is.
const STARTING_UP: Duration = Duration::from_secs(45);
/// Ports of PostgreSQL, Patroni and etcd.
const PORTS: [u16; 4] = [5432, 8008, 2379, 2380];
/// What the examples say, and what tests have no time or no right for.
const FASTER: [(&str, &str); 5] = [
    ("ttl: 20", "ttl: 8"),
    ("loop_wait: 2", "loop_wait: 1"),
    (
        "max_connections: 200",
        "max_connections: 200\n        shared_buffers: 16MB\n        dynamic_shared_memory_type: mmap",
    ),
    ("wal_keep_size: 4GB", "wal_keep_size: 64MB"),
    ("mode: automatic", "mode: off"),
];

/// The cluster; nodes count from 0. Dropped, all of it is ended, and also when
/// the test dies.
pub struct Patroni {
    addresses: [Ipv4Addr; 3],
    http: reqwest::Client,
    scratch: Scratch,
}

impl Patroni {
    /// Starts all of it and waits until a leader and two standbys are there.
    pub async fn start() -> Self {
        let http = reqwest::Client::builder()
            .no_proxy()
            .connect_timeout(Duration::from_secs(1))
            .timeout(Duration::from_secs(3));
        let cluster = Self {
            addresses: [(); 3].map(|()| scratch::own_address(&PORTS)),
            http: http.build().expect("a client"),
            scratch: Scratch::new(),
        };
        for node in 0..3 {
            cluster.write_files(node);
            cluster.start_etcd(node);
        }
        for node in 0..3 {
            cluster.start_node(node);
        }
        cluster.wait_until_healthy().await;
        cluster
    }

    /// The URL of golive's database: all nodes, and the leader is meant.
    pub fn dsn(&self) -> String {
        let env = variables(include_str!("../../../examples/ha/golive.env"));
        let url = env
            .into_iter()
            .find(|(name, _)| name == "GOLIVE__SERVER__DATABASE");
        self.at_addresses(&url.expect("the example names a database").1)
    }

    /// The node that leads; waits until one does.
    pub async fn leader(&self) -> usize {
        self.wait("a leader", async || {
            self.who_says("primary").await.first().copied()
        })
        .await
    }

    /// The node that confirms each commit of the leader, and that may follow it;
    /// waits until one does.
    pub async fn sync_standby(&self) -> usize {
        self.wait("a synchronous standby", async || self.confirming().await)
            .await
    }

    /// Waits until a node leads, the two others follow it, and one of them is
    /// synchronous: any one of the three may go now. A node that stays "starting up",
    /// as Patroni 3.0 at times leaves a leader that was frozen, is copied anew, as
    /// `docs/operate/several-nodes.md` tells operators to do.
    pub async fn wait_until_healthy(&self) {
        let is_healthy = async || {
            let standbys = self.who_says("replica").await;
            let confirming = self.confirming().await?;
            (standbys.len() == 2 && standbys.contains(&confirming)).then_some(())
        };
        let healthy = self.wait("a healthy cluster", is_healthy);
        if timeout(STARTING_UP, healthy).await.is_ok() {
            return;
        }
        for node in self.who_is_neither().await {
            eprintln!("{} stays starting up: it is copied anew", name(node));
            let now = json!({ "force": true });
            self.tell(node, "reinitialize", now).await;
        }
        self.wait("a healthy cluster", is_healthy).await;
    }

    /// SIGKILL for the leader's postmaster only, as when PostgreSQL crashes;
    /// answers which node it was. Patroni there goes on.
    pub async fn kill_leader(&self) -> usize {
        let leader = self.leader().await;
        let file = self.node(leader).join("data/postmaster.pid");
        let text = fs::read_to_string(file).expect("the file of a postmaster");
        let id = text.lines().next().expect("its process id");
        scratch::send("KILL", &[id.to_owned()]);
        leader
    }

    /// SIGKILL for Patroni and PostgreSQL of a node, as when its machine goes.
    /// Its etcd goes on: see [`Patroni::kill_etcd`].
    pub fn kill_node(&self, node: usize) {
        scratch::kill(&self.node(node));
    }

    /// Starts a node again after [`Patroni::kill_node`].
    pub fn start_node(&self, node: usize) {
        let folder = self.node(node);
        let env = self.environment(include_str!("../../../examples/ha/patroni.env"), node);
        let own = [
            ("PATRONI_POSTGRESQL_DATA_DIR", folder.join("data")),
            ("PATRONI_POSTGRESQL_PGPASS", folder.join("pgpass")),
            ("PATRONI_POSTGRESQL_BIN_DIR", programs().to_owned()),
        ];
        let mut patroni = scratch::command("patroni", &folder);
        patroni.arg("config.yml").envs(env).envs(own);
        run(patroni, &folder);
    }

    /// SIGSTOP for Patroni and PostgreSQL of a node: connections stay open and
    /// nothing is answered.
    pub fn freeze(&self, node: usize) {
        // What was being forked during the first time is there the second time.
        for _ in 0..2 {
            scratch::signal("STOP", &self.node(node));
        }
    }

    /// Goes on after [`Patroni::freeze`].
    pub fn thaw(&self, node: usize) {
        scratch::signal("CONT", &self.node(node));
    }

    /// A planned change of the leader; ends when the new one leads, and answers
    /// which it is.
    pub async fn switchover(&self) -> usize {
        let before = self.leader().await;
        let leader = json!({ "leader": name(before) });
        self.tell(before, "switchover", leader).await;
        self.leader().await
    }

    /// Has Patroni on a node do something, as `patronictl` does, and waits for it.
    async fn tell(&self, node: usize, what: &str, how: Value) {
        let env = variables(include_str!("../../../examples/ha/patroni.env"));
        let value = |name: &str| {
            let found = env.iter().find(|(other, _)| other == name);
            &found.expect("the example has credentials").1
        };
        let answer = self
            .http
            .request(Method::POST, self.url(node, what))
            .basic_auth(
                value("PATRONI_RESTAPI_USERNAME"),
                Some(value("PATRONI_RESTAPI_PASSWORD")),
            )
            .timeout(PATIENCE)
            .json(&how)
            .send()
            .await
            .expect("Patroni answers");
        let (status, text) = (answer.status(), answer.text().await.unwrap_or_default());
        assert_eq!(status, StatusCode::OK, "no {what}: {text}");
    }

    /// SIGKILL for the etcd of a node.
    pub fn kill_etcd(&self, node: usize) {
        scratch::kill(&self.etcd(node));
    }

    /// Starts the etcd of a node again.
    pub fn start_etcd(&self, node: usize) {
        let folder = self.etcd(node);
        let env = self.environment(include_str!("../../../examples/ha/etcd.env"), node);
        let mut etcd = scratch::command("etcd", &folder);
        etcd.envs(env).env("ETCD_DATA_DIR", folder.join("data"));
        run(etcd, &folder);
    }

    /// What a node and its etcd have written to their logs.
    pub fn log(&self, node: usize) -> String {
        let logs = [self.etcd(node), self.node(node)].map(|folder| {
            let text = fs::read_to_string(folder.join("log"));
            text.unwrap_or_default()
        });
        logs.concat()
    }

    /// The ends of all logs, for the reader of a failed test.
    fn logs(&self) -> String {
        let ends = (0..3).map(|node| {
            let log = self.log(node);
            let lines: Vec<&str> = log.lines().collect();
            let end = lines
                .get(lines.len().saturating_sub(20)..)
                .unwrap_or_default();
            format!("{}:\n{}\n", name(node), end.join("\n"))
        });
        ends.collect()
    }

    /// Asks again and again, until there is what is wanted.
    async fn wait<T>(&self, wanted: &str, ask: impl AsyncFn() -> Option<T>) -> T {
        let mut tick = interval(Duration::from_millis(100));
        let came = async {
            loop {
                tick.tick().await;
                if let Some(found) = ask().await {
                    return found;
                }
            }
        };
        let found = timeout(PATIENCE, came).await;
        found.unwrap_or_else(|_| panic!("{wanted} did not come\n{}", self.logs()))
    }

    /// The nodes that say this of themselves.
    async fn who_says(&self, role: &str) -> Vec<usize> {
        let says = async |node| {
            let answer = self.http.get(self.url(node, role)).send().await;
            answer.is_ok_and(|answer| answer.status() == StatusCode::OK)
        };
        let (a, b, c) = tokio::join!(says(0), says(1), says(2));
        let all = [a, b, c].into_iter().enumerate();
        all.filter_map(|(node, says)| says.then_some(node))
            .collect()
    }

    /// The nodes that neither lead nor follow.
    async fn who_is_neither(&self) -> Vec<usize> {
        let (leads, follow) = tokio::join!(self.who_says("primary"), self.who_says("replica"));
        let there = [leads, follow].concat();
        (0..3).filter(|node| !there.contains(node)).collect()
    }

    /// The synchronous standby as etcd has it now: a node may believe for a while
    /// that it still is.
    async fn confirming(&self) -> Option<usize> {
        let leader = *self.who_says("primary").await.first()?;
        let cluster = self.http.get(self.url(leader, "cluster")).send().await;
        let cluster: Value = cluster.ok()?.json().await.ok()?;
        let members = cluster["members"].as_array()?;
        let sync = members.iter().find(|one| one["role"] == "sync_standby")?;
        (0..3).find(|node| sync["name"] == name(*node))
    }

    fn url(&self, node: usize, path: &str) -> String {
        format!("http://{}:8008/{path}", self.addresses[node])
    }

    /// What a node reads, as it would stand in `/etc/patroni`.
    fn write_files(&self, node: usize) {
        let folder = self.node(node);
        let yaml = FASTER.iter().fold(
            include_str!("../../../examples/ha/patroni.yml").to_owned(),
            |yaml, (in_example, in_test)| {
                assert!(yaml.contains(in_example), "the example says {in_example}");
                yaml.replace(in_example, in_test)
            },
        );
        let here = folder.display().to_string();
        let yaml = self
            .at_addresses(&yaml)
            .replace("/etc/patroni", &here)
            .replace("/var/run/postgresql", &here);
        fs::write(folder.join("config.yml"), yaml).expect("a file of settings");
        let script = folder.join("create-database.sh");
        let text = include_str!("../../../examples/ha/create-database.sh");
        fs::write(&script, text).expect("a script");
        fs::set_permissions(&script, PermissionsExt::from_mode(0o755)).expect("it can be run");
    }

    /// The variables of a node: an example is written for the first one, and
    /// its first part is what an operator changes on the others.
    fn environment(&self, example: &str, node: usize) -> Vec<(String, String)> {
        let (own, common) = example
            .split_once("\n# The same on every node.")
            .expect("an example has two parts");
        let own = own
            .replace(&name(0), &name(node))
            .replace(&example_address(0), &example_address(node));
        variables(&self.at_addresses(&format!("{own}\n#{common}")))
    }

    /// A text with the addresses of this cluster in the places of the example's.
    fn at_addresses(&self, text: &str) -> String {
        let nodes = self.addresses.iter().enumerate();
        nodes.fold(text.to_owned(), |text, (node, address)| {
            text.replace(&example_address(node), &address.to_string())
        })
    }

    fn node(&self, node: usize) -> PathBuf {
        self.scratch.folder(&name(node))
    }

    fn etcd(&self, node: usize) -> PathBuf {
        self.scratch.folder(&format!("etcd-{}", name(node)))
    }
}

fn name(node: usize) -> String {
    format!("db{}", node + 1)
}

fn example_address(node: usize) -> String {
    format!("10.0.0.1{}", node + 1)
}

/// The variables of a file that systemd reads.
fn variables(text: &str) -> Vec<(String, String)> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| line.split_once('='))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

/// Starts a program that writes to the log of its folder.
fn run(mut command: std::process::Command, folder: &Path) {
    let mut options = File::options();
    let log = options.create(true).append(true).open(folder.join("log"));
    let log = log.expect("a log file");
    command.stderr(log.try_clone().expect("the log file twice"));
    let started = command.stdout(log).spawn();
    let mut child = started.unwrap_or_else(|error| panic!("this test needs {NEEDED} ({error})"));
    // Whoever ends it, somebody has to take note.
    std::thread::spawn(move || child.wait());
}
