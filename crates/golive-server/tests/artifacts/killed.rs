//! The process is killed while a big file comes in.

use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;

use golive_server::artifacts::client::{Careful, Patience, system_lookup};
use golive_server::artifacts::filter::Rules;
use golive_server::artifacts::ingest::{Intake, Source, ingest};
use golive_server::artifacts::objects::Objects;
use golive_server::artifacts::validators::Validators;
use golive_server::clock::Clock;
use golive_store::{Database, Store};
use serde_json::Value;
use tokio::process::{Child, Command};

use crate::host::{Host, Manner};
use crate::kit::{Dice, content, contoso, sha256};

const DATA: &str = "GOLIVE_TEST_DATA";
const URL: &str = "GOLIVE_TEST_URL";

/// The life of the process that is killed. Run as a test of its own it has
/// nothing to do.
#[tokio::test]
async fn life() {
    let (Ok(data), Ok(url)) = (std::env::var(DATA), std::env::var(URL)) else {
        return;
    };
    let data = Path::new(&data);
    let before = kilobytes("VmRSS:");
    let database = Database::Sqlite(data.to_owned());
    let store = Store::open(&database, 1 << 20).await.unwrap();
    let objects = Objects::open(None, data, std::iter::empty()).unwrap();
    let rules = Rules::of(&Default::default(), true);
    let careful = Careful::with(rules, system_lookup(), Patience::default()).unwrap();
    let (clock, publisher) = (Clock::system(), contoso());
    let intake = Intake {
        objects: &objects,
        store: &store,
        clock: &clock,
        careful: &careful,
        publisher: &publisher,
        quota: u64::MAX,
        beside: &[],
    };
    let source = Source {
        url: url.parse().unwrap(),
        limit: u64::MAX,
        certified: Validators::default(),
        sha256: None,
    };
    let done = ingest(intake, "big", &source, |_| {}).await.unwrap();
    let ended = serde_json::json!({
        "sha256": done.sha256,
        "grown": kilobytes("VmHWM:") - before,
    });
    std::fs::write(data.join("ended"), ended.to_string()).unwrap();
}

/// How much memory this process has, or has had at most.
fn kilobytes(what: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with(what)).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

fn begin(data: &Path, host: &Host) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "killed::life", "--nocapture"])
        .env(DATA, data)
        .env(URL, host.url().as_str())
        .stdout(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .unwrap()
}

/// How many bytes the note of the partial file believes in.
fn synced(data: &Path) -> u64 {
    let entries = std::fs::read_dir(data.join("objects/scratch"));
    let notes = entries.into_iter().flatten().flatten();
    let notes = notes.filter(|entry| entry.path().extension().is_some_and(|e| e == "json"));
    let synced = notes.filter_map(|entry| {
        let note = std::fs::read(entry.path()).ok()?;
        let note: Value = serde_json::from_slice(&note).ok()?;
        note["synced"].as_u64()
    });
    synced.max().unwrap_or(0)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_while_a_big_file_comes_in_it_goes_on_where_it_was() {
    let mut dice = Dice::new();
    let file = content(1, 256 << 20);
    let digest = sha256(&file);
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let host = Host::of(file).await;

    // As soon as something is on disk for sure, no more is sent.
    let note = data.clone();
    host.answers(move |_| {
        let note = note.clone();
        Manner {
            until: Some((96 << 20, Arc::new(move || synced(&note) > 0))),
            ..Manner::default()
        }
    });
    let mut process = begin(&data, &host);
    host.has_sent(96 << 20).await;
    while synced(&data) == 0 {
        assert_eq!(process.try_wait().unwrap(), None, "it has ended by itself");
        tokio::task::yield_now().await;
    }
    process.kill().await.unwrap();
    let believed = synced(&data);
    assert!(believed >= 16 << 20, "{believed}");

    host.answers(|_| Manner::default());
    for _ in 0..3 {
        let more = host.sent() + dice.below(48 << 20);
        let mut process = begin(&data, &host);
        tokio::select! {
            () = host.has_sent(more) => process.kill().await.unwrap(),
            ended = process.wait() => drop(ended.unwrap()),
        }
    }
    let ended = begin(&data, &host).wait().await.unwrap();
    assert!(ended.success());
    let ended: Value = serde_json::from_slice(&std::fs::read(data.join("ended")).unwrap()).unwrap();
    assert_eq!(ended["sha256"], digest.to_string());

    let asked = host.asked();
    assert_eq!(asked[0].from, None);
    assert_eq!(asked[1].from, Some(usize::try_from(believed).unwrap()));
    for (one, next) in asked.iter().zip(asked.iter().skip(1)) {
        assert!(next.from >= one.from, "{asked:?}");
        assert!(next.if_match.is_some(), "{asked:?}");
    }
    let grown = ended["grown"].as_u64().unwrap();
    println!("{} KiB of memory, asked {asked:?}", grown);
    assert!(grown < 64 << 10, "{grown} KiB of memory for one file");
}
