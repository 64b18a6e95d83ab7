//! What golive is measured against: a bare axum route, and SQLite itself.

use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use tokio::sync::oneshot;

use crate::load::Reply;

/// A bare axum server in a process of its own, that answers every GET with the
/// status, headers and bytes of `like`.
pub struct Bare {
    /// Where it listens.
    pub address: SocketAddr,
    child: Child,
}

impl Bare {
    /// Starts it.
    pub fn start(folder: &Path, like: &Reply) -> Self {
        std::fs::write(folder.join("head"), &like.head).expect("a file");
        std::fs::write(folder.join("body"), &like.body).expect("a file");
        let mut child = Command::new(std::env::current_exe().expect("this program"))
            .arg("bare")
            .arg(folder)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the bare server starts");
        let mut line = String::new();
        let stdout = child.stdout.take().expect("its output");
        std::io::BufRead::read_line(&mut std::io::BufReader::new(stdout), &mut line)
            .expect("a line");
        Self {
            address: line.trim().parse().expect("an address"),
            child,
        }
    }
}

impl Drop for Bare {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The bare server itself.
pub async fn serve_bare(folder: &Path) {
    let head = std::fs::read_to_string(folder.join("head")).expect("a file");
    let body = bytes::Bytes::from(std::fs::read(folder.join("body")).expect("a file"));
    let status = head
        .get(9..12)
        .and_then(|text| text.parse().ok())
        .unwrap_or(200_u16);
    let status = StatusCode::from_u16(status).expect("a status");
    let headers: HeaderMap = head
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once(':'))
        .filter(|(name, _)| !["content-length", "date", "connection"].contains(name))
        .map(|(name, value)| {
            let name: HeaderName = name.parse().expect("a name");
            (name, HeaderValue::from_str(value.trim()).expect("a value"))
        })
        .collect();
    let answer = move || async move { (status, headers, body) };
    let router = axum::Router::new().route("/{*path}", axum::routing::get(answer));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port");
    println!("{}", listener.local_addr().expect("an address"));
    use axum::serve::ListenerExt;
    let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
    axum::serve(listener, router).await.expect("it serves");
}

/// The same rows as an accepted go live writes, committed in groups by one
/// writer thread for `waiters` tasks that each wait for their commit. Durable
/// commits a second.
pub async fn group_commit(folder: &Path, waiters: usize, length: Duration) -> f64 {
    let path = folder.join("baseline.db");
    let _ = std::fs::remove_file(&path);
    let connection = rusqlite::Connection::open(&path).expect("a database");
    connection
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
             CREATE TABLE offers (publisher TEXT, offer TEXT, counter BIGINT, state TEXT,
               due_at BIGINT, holder TEXT, epoch BIGINT, PRIMARY KEY (publisher, offer));
             CREATE INDEX due ON offers (due_at) WHERE due_at IS NOT NULL;
             CREATE TABLE operations (publisher TEXT, operation TEXT, offer TEXT,
               submission BIGINT, PRIMARY KEY (publisher, operation));
             CREATE TABLE events (seq INTEGER PRIMARY KEY AUTOINCREMENT, publisher TEXT,
               offer TEXT, kind TEXT, body TEXT);
             CREATE INDEX by_offer ON events (publisher, offer, seq);",
        )
        .expect("a schema");
    let state = "s".repeat(1_400);
    let event = "e".repeat(250);
    for number in 0..20_000 {
        connection
            .execute(
                "INSERT INTO offers VALUES ('contoso', ?1, 1, ?2, NULL, NULL, 0)",
                (format!("offer-{number}"), &state),
            )
            .expect("a row");
    }
    let (jobs, queue) = channel::<(String, String, oneshot::Sender<()>)>();
    let writer = std::thread::spawn(move || {
        while let Ok(first) = queue.recv() {
            let mut group = vec![first];
            while group.len() < 256
                && let Ok(next) = queue.try_recv()
            {
                group.push(next);
            }
            connection.execute_batch("BEGIN IMMEDIATE").expect("begin");
            for (offer, operation, _) in &group {
                let run = |text: &str, args: &[&dyn rusqlite::ToSql]| {
                    let mut statement = connection.prepare_cached(text).expect("a statement");
                    statement.execute(args).expect("a change");
                };
                run("SAVEPOINT batch", &[]);
                run(
                    "UPDATE offers SET state = ?2, counter = counter + 1, due_at = 1, holder = 'n',
                     epoch = 1 WHERE publisher = 'contoso' AND offer = ?1",
                    &[offer, &state],
                );
                run(
                    "INSERT INTO operations VALUES ('contoso', ?1, ?2, 1)",
                    &[operation, offer],
                );
                run(
                    "INSERT INTO events (publisher, offer, kind, body)
                     VALUES ('contoso', ?1, 'golive.accepted', ?2)",
                    &[offer, &event],
                );
                run("RELEASE batch", &[]);
            }
            connection.execute_batch("COMMIT").expect("commit");
            for (_, _, reply) in group {
                let _ = reply.send(());
            }
        }
    });
    let started = Instant::now();
    let tasks: Vec<_> = (0..waiters)
        .map(|waiter| {
            let jobs = jobs.clone();
            tokio::spawn(async move {
                let mut count = 0_usize;
                while started.elapsed() < length {
                    let offer = format!("offer-{}", (waiter + count * waiters) % 20_000);
                    let (reply, committed) = oneshot::channel();
                    jobs.send((offer, uuid::Uuid::new_v4().to_string(), reply))
                        .expect("a writer");
                    committed.await.expect("a commit");
                    count += 1;
                }
                count
            })
        })
        .collect();
    let mut total = 0;
    for task in tasks {
        total += task.await.expect("a waiter");
    }
    let rate = total as f64 / started.elapsed().as_secs_f64();
    drop(jobs);
    writer.join().expect("the writer ends");
    rate
}
