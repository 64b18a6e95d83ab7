//! golive against its limits, side by side in one run: `cargo xtask bench`.
//!
//! Every case is measured five times, each time right after its baseline, and
//! the medians are compared. Absolute figures are for scale only.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a measuring program reads the clock and prints"
)]

mod baseline;
mod ingest;
mod load;
mod postgres;
mod reads;
mod search;

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use golive_server::dev;
use golive_testkit::{Process, documents};
use load::{Connection, find, hammer, header, request};
use serde_json::Value;

const ROUNDS: usize = 5;
const CLIENTS: usize = 64;
const LENGTH: Duration = Duration::from_secs(2);
const VERSION: &str = "api-version=2017-10-31";
const BINARY: &str = env!("CARGO_BIN_EXE_golive");

#[tokio::main]
async fn main() {
    let args: Vec<String> = std::env::args().collect();
    if args.get(1).is_some_and(|arg| arg == "bare") {
        return baseline::serve_bare(Path::new(&args[2])).await;
    }
    let wanted = args
        .iter()
        .skip(1)
        .find(|arg| !arg.starts_with("--"))
        .cloned();
    let wants = |name: &str| {
        wanted
            .as_ref()
            .is_none_or(|wanted| name.contains(wanted.as_str()))
    };
    println!("| what | golive | beside it | ratio | to reach |\n|---|---|---|---|---|");
    if wants("start") {
        start().await;
    }
    if wants("read") {
        reads::reads().await;
    }
    if wants("page") {
        reads::pages().await;
    }
    if wants("accept") {
        accepts().await;
    }
    if wants("flow") {
        flows().await;
    }
    if wants("kill") {
        kill().await;
    }
    if wants("growth") {
        growth().await;
    }
    if wants("postgres") {
        postgres::accepts().await;
        postgres::claims().await;
    }
    if wants("ingest") {
        ingest::ingests().await;
        ingest::publishes().await;
    }
    if wants("search") {
        let to_a_million = args.iter().any(|arg| arg == "--million");
        search::searches(to_a_million).await;
    }
}

fn row(what: &str, golive: String, beside: String, ratio: String, goal: &str) {
    println!("| {what} | {golive} | {beside} | {ratio} | {goal} |");
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

struct Server {
    process: Process,
    address: SocketAddr,
    token: String,
    folder: tempfile::TempDir,
}

impl Server {
    async fn start(flags: &[&str]) -> Self {
        Self::on(tempfile::tempdir().unwrap(), flags).await
    }

    async fn on(folder: tempfile::TempDir, flags: &[&str]) -> Self {
        let data = folder.path().join("data");
        let flags: Vec<&str> = ["--dev", "--checks", "document"]
            .into_iter()
            .chain(flags.iter().copied())
            .collect();
        let process = Process::start(Path::new(BINARY), &data, &flags, &[("RUST_LOG", "error")]);
        let address = process
            .url
            .strip_prefix("http://")
            .unwrap()
            .parse()
            .unwrap();
        let token = token(address).await;
        Self {
            process,
            address,
            token,
            folder,
        }
    }

    async fn restart(mut self, flags: &[&str]) -> Self {
        self.process.terminate();
        Self::on(self.folder, flags).await
    }

    fn ask(&self, method: &str, path: &str, extra: &[(&str, &str)], body: &str) -> Vec<u8> {
        let bearer = format!("Bearer {}", self.token);
        let mut headers = vec![("authorization", bearer.as_str())];
        headers.extend_from_slice(extra);
        request(method, path, &headers, body)
    }

    fn at(&self, method: &str, offer: &str, rest: &str, body: &str) -> Vec<u8> {
        let path = format!("/api/publishers/contoso/offers/{offer}{rest}?{VERSION}");
        self.ask(method, &path, &[], body)
    }

    async fn put(&self, connection: &mut Connection, offer: &str) {
        let body = documents::vm(offer).to_string();
        let reply = connection.ask(&self.at("PUT", offer, "", &body)).await;
        assert!(
            reply.status < 300,
            "{}",
            String::from_utf8_lossy(&reply.body)
        );
    }

    /// Asks for an operation, waits until it is complete, and answers its body.
    async fn finish(&self, connection: &mut Connection, offer: &str, verb: &str) -> Vec<u8> {
        let reply = connection.ask(&self.at("POST", offer, verb, "")).await;
        assert_eq!(
            reply.status,
            202,
            "{}",
            String::from_utf8_lossy(&reply.body)
        );
        let location = header(&reply.head, "location").unwrap().to_owned();
        let poll = self.ask("GET", &location, &[("prefer", "wait=60")], "");
        let reply = connection.ask(&poll).await;
        // The load must cost little, so the body is searched rather than read.
        let complete = find(&reply.body, br#""status":"complete","messages""#).is_some();
        assert!(complete, "{}", String::from_utf8_lossy(&reply.body));
        reply.body
    }
}

async fn token(address: SocketAddr) -> String {
    let form = format!(
        "grant_type=client_credentials&client_id={}&client_secret={}&resource=https%3A%2F%2Fcloudpartner.azure.com",
        dev::OWNER,
        dev::SECRET
    );
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    let path = format!("/{}/oauth2/token", dev::TENANT);
    let mut connection = Connection::open(address).await;
    let reply = connection
        .ask(&request("POST", &path, &headers, &form))
        .await;
    let body: Value = serde_json::from_slice(&reply.body).unwrap();
    body["access_token"].as_str().unwrap().to_owned()
}

/// Ready on an empty store, and memory when idle.
async fn start() {
    let (mut ready, mut memory) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let started = Instant::now();
        let process = Process::start(
            Path::new(BINARY),
            &data,
            &["--dev", "--checks", "document"],
            &[("RUST_LOG", "error")],
        );
        let address: SocketAddr = process
            .url
            .strip_prefix("http://")
            .unwrap()
            .parse()
            .unwrap();
        let mut connection = Connection::open(address).await;
        assert_eq!(
            connection
                .ask(&request("GET", "/readyz", &[], ""))
                .await
                .status,
            200
        );
        ready.push(started.elapsed().as_secs_f64() * 1e3);
        memory.push(kilobytes(process.id(), "VmRSS:") / 1024.0);
    }
    row(
        "ready on an empty store",
        format!("{:.0} ms", median(ready)),
        "-".into(),
        "-".into(),
        "< 100 ms",
    );
    row(
        "idle memory",
        format!("{:.1} MB", median(memory)),
        "-".into(),
        "-".into(),
        "< 30 MB",
    );
}

/// How much memory a process has (`VmRSS:`) or has had at most (`VmHWM:`), in
/// KiB.
fn kilobytes(process: u32, what: &str) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap();
    let line = status.lines().find(|line| line.starts_with(what)).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

/// Accepted go lives against SQLite's own group commit of the same rows.
async fn accepts() {
    const EACH: usize = 4_000;
    let server = Server::start(&[]).await;
    prepare(&server, ROUNDS * EACH, true).await;
    // Steps that last an hour: what is measured is the acceptance alone.
    let server = Arc::new(server.restart(&["--pace", "1h"]).await);
    // What is beside it has its rows in memory, too.
    any_offer(&server, (ROUNDS * EACH) as u64).await;
    let (mut golive, mut beside, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let base = baseline::group_commit(server.folder.path(), CLIENTS, LENGTH).await;
        let rate = accepted(&server, round * EACH, EACH).await;
        golive.push(rate);
        beside.push(base);
        ratios.push(rate / base);
    }
    row(
        "accepted golives, 64 waiting clients",
        format!("{:.0}/s", median(golive)),
        format!("SQLite group commit {:.0}/s", median(beside)),
        format!("{:.2}", median(ratios)),
        ">= 0.5",
    );
}

/// Accepts so many go lives, from one offer on, by 64 waiting clients; answers
/// how many a second.
async fn accepted(server: &Arc<Server>, first: usize, count: usize) -> f64 {
    let next = Arc::new(AtomicUsize::new(first));
    let end = first + count;
    let started = Instant::now();
    let tasks: Vec<_> = (0..CLIENTS)
        .map(|_| {
            let (server, next) = (Arc::clone(server), Arc::clone(&next));
            tokio::spawn(async move {
                let mut connection = Connection::open(server.address).await;
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= end {
                        return;
                    }
                    let ask = server.at("POST", &format!("offer-{number}"), "/golive", "");
                    assert_eq!(connection.ask(&ask).await.status, 202);
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    count as f64 / started.elapsed().as_secs_f64()
}

/// Makes offers, and brings them to preview if asked.
async fn prepare(server: &Server, count: usize, preview: bool) {
    let next = AtomicUsize::new(0);
    let work = || async {
        let mut connection = Connection::open(server.address).await;
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= count {
                return;
            }
            let offer = format!("offer-{number}");
            server.put(&mut connection, &offer).await;
            if preview {
                server.finish(&mut connection, &offer, "/publish").await;
            }
        }
    };
    let mut workers = Vec::new();
    for _ in 0..CLIENTS {
        workers.push(work());
    }
    join_all(workers).await;
}

async fn join_all<F: Future<Output = ()>>(futures: Vec<F>) {
    let mut futures: Vec<_> = futures.into_iter().map(Box::pin).collect();
    std::future::poll_fn(|context| {
        futures.retain_mut(|future| future.as_mut().poll(context).is_pending());
        if futures.is_empty() {
            std::task::Poll::Ready(())
        } else {
            std::task::Poll::Pending
        }
    })
    .await;
}

/// Whole ways from publish to live.
async fn flows() {
    let server = Arc::new(Server::start(&[]).await);
    prepare(&server, CLIENTS, false).await;
    let mut rates = Vec::new();
    for _ in 0..ROUNDS {
        let started = Instant::now();
        let tasks: Vec<_> = (0..CLIENTS)
            .map(|client| {
                let server = Arc::clone(&server);
                tokio::spawn(async move {
                    let offer = format!("offer-{client}");
                    let mut connection = Connection::open(server.address).await;
                    let mut count = 0_u64;
                    while started.elapsed() < LENGTH {
                        server.finish(&mut connection, &offer, "/publish").await;
                        server.finish(&mut connection, &offer, "/golive").await;
                        count += 1;
                    }
                    count
                })
            })
            .collect();
        let mut total = 0;
        for task in tasks {
            total += task.await.unwrap();
        }
        rates.push(total as f64 / started.elapsed().as_secs_f64());
    }
    row(
        "publish to live, 64 clients",
        format!("{:.0}/s", median(rates)),
        "-".into(),
        "-".into(),
        ">= 3,000/s",
    );

    let mut connection = Connection::open(server.address).await;
    let (mut whole, mut visible) = (Vec::new(), Vec::new());
    for _ in 0..300 {
        let started = Instant::now();
        let operation = server.finish(&mut connection, "offer-0", "/publish").await;
        let publish = started.elapsed();
        let operation: Value = serde_json::from_slice(&operation).unwrap();
        let version = operation["offerVersion"].clone();
        let started = Instant::now();
        let reply = connection
            .ask(&server.at("POST", "offer-0", "/golive", ""))
            .await;
        assert_eq!(reply.status, 202);
        let catalogue = request("GET", "/catalog/offers/contoso.offer-0", &[], "");
        loop {
            let reply = connection.ask(&catalogue).await;
            let listing: Value = serde_json::from_slice(&reply.body).unwrap();
            if listing["version"] == version {
                break;
            }
        }
        visible.push(started.elapsed().as_secs_f64() * 1e3);
        whole.push((publish + started.elapsed()).as_secs_f64() * 1e3);
    }
    row(
        "the same by one client, p50",
        format!("{:.2} ms", median(whole)),
        "-".into(),
        "-".into(),
        "<= 3 ms",
    );
    row(
        "POST golive to visible, p50",
        format!("{:.2} ms", median(visible)),
        "-".into(),
        "-".into(),
        "< 20 ms",
    );
}

/// SIGKILL with 400 operations in flight.
async fn kill() {
    const FLYING: usize = 400;
    let (mut ready, mut resumed, mut again) = (Vec::new(), Vec::new(), 0);
    for _ in 0..ROUNDS {
        let mut server = Server::start(&["--pace", "1500ms"]).await;
        prepare(&server, FLYING, false).await;
        let mut connection = Connection::open(server.address).await;
        for number in 0..FLYING {
            let ask = server.at("POST", &format!("offer-{number}"), "/publish", "");
            assert_eq!(connection.ask(&ask).await.status, 202);
        }
        tokio::time::sleep(Duration::from_millis(1600)).await;
        server.process.kill();
        let started = Instant::now();
        let server = Server::on(server.folder, &["--pace", "1500ms"]).await;
        ready.push(started.elapsed().as_secs_f64() * 1e3);
        let started = Instant::now();
        let mut connection = Connection::open(server.address).await;
        loop {
            let reply = connection.ask(&request("GET", "/metrics", &[], "")).await;
            let text = String::from_utf8_lossy(&reply.body).into_owned();
            let running = text
                .lines()
                .find_map(|line| line.strip_prefix("golive_running_offers "));
            if running.and_then(|text| text.trim().parse::<f64>().ok()) == Some(FLYING as f64) {
                break;
            }
            assert!(started.elapsed() < Duration::from_secs(10), "{text}");
        }
        resumed.push(started.elapsed().as_secs_f64() * 1e3);
        tokio::time::sleep(Duration::from_millis(7000)).await;
        for number in 0..FLYING {
            let path = format!("/v1/publishers/contoso/offers/offer-{number}/events");
            let reply = connection.ask(&server.ask("GET", &path, &[], "")).await;
            let page: Value = serde_json::from_slice(&reply.body).unwrap();
            let events = page["items"].as_array().unwrap();
            assert!(
                events.iter().any(|event| event["kind"] == "preview.ready"),
                "{page:#}"
            );
            let mut steps: Vec<_> = events
                .iter()
                .filter_map(|event| event["step"].as_str())
                .collect();
            let all = steps.len();
            steps.sort_unstable();
            steps.dedup();
            again += all - steps.len();
        }
    }
    row(
        "kill -9 with 400 in flight: ready",
        format!("{:.0} ms", median(ready)),
        "-".into(),
        "-".into(),
        "< 100 ms",
    );
    row(
        "all resumed after ready",
        format!("{:.0} ms", median(resumed)),
        "-".into(),
        "-".into(),
        "< 100 ms",
    );
    row(
        "committed steps run again",
        again.to_string(),
        "-".into(),
        "-".into(),
        "0",
    );
}

/// GET of any offer at 100,000 offers against 1,000.
async fn growth() {
    let (small, large) = (Server::start(&[]).await, Server::start(&[]).await);
    prepare(&small, 1_000, false).await;
    prepare(&large, 100_000, false).await;
    let (mut few, mut many, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let one = any_offer(&small, 1_000).await;
        let two = any_offer(&large, 100_000).await;
        ratios.push(one / two);
        few.push(one);
        many.push(two);
    }
    row(
        "GET at 100,000 offers against 1,000",
        format!("{:.0}/s", median(many)),
        format!("{:.0}/s at 1,000", median(few)),
        format!("{:.2} times", median(ratios)),
        "<= 1.3 times",
    );
}

async fn any_offer(server: &Server, count: u64) -> f64 {
    let token = server.token.clone();
    let requests = move |client: usize, number: u64| {
        let mixed = (client as u64 * 7_919 + number * 104_729) % count;
        let bearer = format!("Bearer {token}");
        let path = format!("/api/publishers/contoso/offers/offer-{mixed}?{VERSION}");
        request("GET", &path, &[("authorization", &bearer)], "")
    };
    hammer(server.address, CLIENTS, LENGTH, requests, 200).await
}
