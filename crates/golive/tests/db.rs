//! `golive db` from outside: what an operator relies on at night.

#![expect(
    clippy::unwrap_used,
    reason = "all of this program is a test, its helpers too"
)]

use std::fs;
use std::os::unix::fs::{FileExt, MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use golive_server::dev;
use golive_testkit::{Api, Process, documents};
use rusqlite::Connection;
use serde_json::json;
use tempfile::TempDir;

const BINARY: &str = env!("CARGO_BIN_EXE_golive");
const REHEARSAL: [&str; 3] = ["--dev", "--checks", "document"];

/// A folder with a data directory in it.
struct Place(TempDir);

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// With a database of one offer that is live.
    async fn furnished() -> Self {
        let place = Self::new();
        let mut server = place.serve("data");
        let owner = Api::rehearsal(&server.url, dev::OWNER).await;
        owner.to_live("vm").await;
        assert_eq!(server.terminate(), Some(0));
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn database(&self) -> PathBuf {
        self.path("data/golive.db")
    }

    fn serve(&self, data: &str) -> Process {
        Process::start(Path::new(BINARY), &self.path(data), &REHEARSAL, &[])
    }

    fn command(&self, data: &str, args: &[&str]) -> Command {
        let mut command = Command::new(BINARY);
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("GOLIVE")) {
            command.env_remove(name);
        }
        command.arg("db").args(args).args(["--data", data]);
        command.current_dir(self.0.path()).stdin(Stdio::null());
        command
    }

    fn db(&self, data: &str, args: &[&str]) -> Output {
        self.command(data, args).output().unwrap()
    }

    /// Runs a command that must work; answers what it said.
    #[track_caller]
    fn works(&self, data: &str, args: &[&str]) -> String {
        let output = self.db(data, args);
        let (out, err) = said(&output);
        assert_eq!(output.status.code(), Some(0), "{args:?}: {out}{err}");
        out
    }

    /// Runs a command that must be refused; answers why.
    #[track_caller]
    fn refused(&self, data: &str, args: &[&str]) -> String {
        let output = self.db(data, args);
        let (out, err) = said(&output);
        assert_eq!(output.status.code(), Some(1), "{args:?}: {out}{err}");
        out + err.as_str()
    }

    fn sql(&self, text: &str) {
        let connection = Connection::open(self.database()).unwrap();
        connection.execute_batch(text).unwrap();
    }

    /// The names in a folder.
    fn names(&self, folder: &str) -> Vec<String> {
        let names = fs::read_dir(self.path(folder)).unwrap();
        let mut names: Vec<String> = names
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

fn said(output: &Output) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (text(&output.stdout), text(&output.stderr))
}

/// Writes nonsense over the pages in the middle of a database file.
/// Overwrites a page of rows, and leaves those that say which tables there are.
fn damage(file: &Path) {
    let database = Connection::open(file).unwrap();
    let text = "SELECT rootpage FROM sqlite_schema WHERE name = 'history'";
    let page: u32 = database.query_row(text, [], |row| row.get(0)).unwrap();
    drop(database);
    let file = fs::OpenOptions::new().write(true).open(file).unwrap();
    file.write_all_at(&[0xA5; 4096], u64::from(page - 1) * 4096)
        .unwrap();
}

const WORKERS: usize = 4;

/// Puts, publishes and goes live until it is told to stop, and notes every
/// operation that was acknowledged.
async fn work(owner: Api, worker: usize, stop: Arc<AtomicBool>, noted: Arc<Mutex<Vec<String>>>) {
    let offer = format!("busy-{worker}");
    let mut number = 0;
    while !stop.load(Ordering::Relaxed) {
        let mut document = documents::vm(&offer);
        document["definition"]["displayText"] = json!(format!("{number}"));
        owner.put(&Api::at(&offer, ""), &document).await;
        for verb in ["/publish", "/golive"] {
            let accepted = owner.post(&Api::at(&offer, verb), "").await.expect(202);
            noted
                .lock()
                .unwrap()
                .push(accepted.header("location").to_owned());
            owner.finished(&accepted).await;
        }
        number += 1;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_under_load_has_all_that_was_acknowledged_before_it() {
    let place = Place::new();
    let server = place.serve("data");
    let owner = Api::rehearsal(&server.url, dev::OWNER).await;
    // So large that the copy takes a while, and commits fall into it.
    for number in 0..16 {
        let offer = format!("large-{number}");
        let mut document = documents::vm(&offer);
        document["definition"]["offer"]["note"] = json!("x".repeat(2 << 20));
        owner.put(&Api::at(&offer, ""), &document).await.expect(201);
    }
    let (stop, noted) = (
        Arc::new(AtomicBool::new(false)),
        Arc::new(Mutex::new(Vec::new())),
    );
    let workers: Vec<_> = (0..WORKERS)
        .map(|worker| {
            let (stop, noted) = (Arc::clone(&stop), Arc::clone(&noted));
            tokio::spawn(work(owner.clone(), worker, stop, noted))
        })
        .collect();
    let mut promised = Vec::new();
    for round in 0..3 {
        while noted.lock().unwrap().len() < promised.len() + 2 * WORKERS {
            tokio::task::yield_now().await;
        }
        promised.clone_from(&noted.lock().unwrap());
        let mut command = place.command("data", &["backup", &format!("backup-{round}.db")]);
        let output = tokio::task::spawn_blocking(move || command.output());
        let output = output.await.unwrap().unwrap();
        let (out, err) = said(&output);
        assert!(
            output.status.success() && out.contains("No faults."),
            "{out}{err}"
        );
    }
    stop.store(true, Ordering::Relaxed);
    for worker in workers {
        worker.await.unwrap();
    }
    drop(server);

    place.works("restored", &["restore", "backup-2.db"]);
    assert!(place.works("restored", &["check"]).contains("No faults."));
    let server = place.serve("restored");
    let owner = Api::rehearsal(&server.url, dev::OWNER).await;
    for location in &promised {
        owner.get(location).await.expect(200);
    }
    assert!(promised.len() >= 3 * 2 * WORKERS, "{}", promised.len());
}

#[tokio::test]
async fn a_backup_that_is_cut_off_is_no_backup() {
    let place = Place::furnished().await;
    place.sql(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)
         INSERT INTO settings SELECT 'large-' || i, hex(zeroblob(500000)) FROM n",
    );
    let (target, partial) = (
        place.path("backup.db"),
        place.path("backup.db.golive-partial"),
    );
    let mut cut_off = 0;
    for _ in 0..10 {
        let mut command = place.command("data", &["backup", "backup.db"]);
        let mut backup = command.stdout(Stdio::null()).spawn().unwrap();
        while !partial.exists() && matches!(backup.try_wait(), Ok(None)) {
            std::thread::yield_now();
        }
        backup.kill().unwrap();
        backup.wait().unwrap();
        if target.exists() {
            // It was done before it was killed.
            place.works("elsewhere", &["restore", "backup.db"]);
            fs::remove_file(&target).unwrap();
            let _ = fs::remove_file(place.path("backup.db.objects"));
        } else {
            cut_off += 1;
        }
    }
    assert!(cut_off > 0);
    let report = place.works("data", &["backup", "backup.db"]);
    assert!(report.contains("No faults."), "{report}");
    assert!(target.exists() && !partial.exists());
}

/// Drafts, mail addresses and preview keys are nobody else's to read, in a folder of
/// the operator's own neither.
#[tokio::test]
async fn a_database_and_its_backup_are_private() {
    let place = Place::new();
    fs::create_dir(place.path("data")).unwrap();
    let everybody = fs::Permissions::from_mode(0o755);
    fs::set_permissions(place.path("data"), everybody).unwrap();
    let mut server = place.serve("data");
    let mode = |name: &str| fs::metadata(place.path(name)).unwrap().mode() & 0o777;
    for name in ["data/golive.db", "data/golive.db-wal"] {
        assert_eq!(mode(name), 0o600, "{name}");
    }
    place.works("data", &["backup", "backup.db"]);
    assert_eq!(mode("backup.db"), 0o600);
    assert_eq!(server.terminate(), Some(0));
}

#[tokio::test]
async fn a_backup_is_a_new_file() {
    let place = Place::furnished().await;
    fs::write(place.path("backup.db"), "precious").unwrap();
    fs::write(place.path("backup.partial"), "precious").unwrap();
    let refused = place.refused("data", &["backup", "backup.db"]);
    assert!(
        refused.contains("backup.db exists; name a new file"),
        "{refused}"
    );
    place.works("data", &["backup", "another.partial"]);
    place.works("data", &["backup", "backup"]);
    for name in ["backup.db", "backup.partial"] {
        assert_eq!(fs::read(place.path(name)).unwrap(), b"precious", "{name}");
    }
    let refused = place.refused("data", &["backup", "no/such/folder/backup.db"]);
    assert!(refused.contains("no/such/folder/backup.db"), "{refused}");
    assert_eq!(
        place.names("."),
        [
            "another.partial",
            "another.partial.objects",
            "backup",
            "backup.db",
            "backup.objects",
            "backup.partial",
            "data",
            "data.log"
        ]
    );
}

#[tokio::test]
async fn a_restore_waits_for_the_server_to_be_stopped() {
    let place = Place::furnished().await;
    place.works("data", &["backup", "backup.db"]);
    let server = place.serve("data");
    let owner = Api::rehearsal(&server.url, dev::OWNER).await;
    let refused = place.refused("data", &["restore", "backup.db"]);
    assert!(refused.contains("another golive is running"), "{refused}");
    owner.to_live("after").await;
    place.works("data", &["check"]);
    assert!(
        !place
            .names("data")
            .iter()
            .any(|name| name.contains("restore"))
    );
}

#[tokio::test]
async fn a_damaged_backup_changes_nothing() {
    let place = Place::furnished().await;
    place.works("data", &["backup", "page.db"]);
    let whole = fs::read(place.path("page.db")).unwrap();
    damage(&place.path("page.db"));
    fs::write(place.path("short.db"), &whole[..whole.len() / 2]).unwrap();
    fs::write(place.path("empty.db"), "").unwrap();
    fs::write(place.path("text.db"), "Dear diary, ".repeat(1_000)).unwrap();
    fs::write(place.path("orphan.db"), &whole).unwrap();
    let orphan = Connection::open(place.path("orphan.db")).unwrap();
    orphan.execute("DELETE FROM documents", []).unwrap();
    drop(orphan);

    let (before, names) = (fs::read(place.database()).unwrap(), place.names("data"));
    for name in [
        "page.db",
        "short.db",
        "empty.db",
        "text.db",
        "orphan.db",
        "none.db",
    ] {
        let refused = place.refused("data", &["restore", name]);
        assert!(refused.contains(name), "{refused}");
        assert_eq!(fs::read(place.database()).unwrap(), before, "{name}");
        assert_eq!(place.names("data"), names, "{name}");
    }
    place.works("data", &["check"]);
}

#[tokio::test]
async fn what_was_there_is_kept_aside_with_its_log() {
    let place = Place::furnished().await;
    place.works("data", &["backup", "backup.db"]);
    let mut server = place.serve("data");
    let owner = Api::rehearsal(&server.url, dev::OWNER).await;
    owner.to_live("after").await;
    // Its last commits are in the log alone.
    server.kill();

    place.works("data", &["restore", "backup.db"]);
    let aside = place.names("data");
    let aside: Vec<&String> = aside
        .iter()
        .filter(|name| name.ends_with("_golive.db"))
        .collect();
    assert_eq!(aside.len(), 1, "{aside:?}");
    fs::create_dir(place.path("former")).unwrap();
    for suffix in ["", "-wal"] {
        let kept = place.path("data").join(format!("{}{suffix}", aside[0]));
        fs::copy(kept, place.path(&format!("former/golive.db{suffix}"))).unwrap();
    }
    for (data, status) in [("data", 404), ("former", 200)] {
        let server = place.serve(data);
        let owner = Api::rehearsal(&server.url, dev::OWNER).await;
        owner.get(&Api::at("vm", "")).await.expect(200);
        owner.get(&Api::at("after", "")).await.expect(status);
    }
}

#[tokio::test]
async fn a_check_finds_what_is_damaged() {
    let place = Place::furnished().await;
    place.works("data", &["check"]);
    damage(&place.database());
    place.refused("data", &["check"]);
    // Better than nothing, and told to be what it is.
    let told = place.refused("data", &["backup", "backup.db"]);
    assert!(told.contains("so has this backup of it"), "{told}");
    assert!(place.path("backup.db").exists());
    place.refused("elsewhere", &["restore", "backup.db"]);
}

#[tokio::test]
async fn a_check_finds_what_refers_to_nothing() {
    for (mischief, fault) in [
        (
            "DELETE FROM documents",
            "an offer's draft document is missing (rows: 1)",
        ),
        (
            "DELETE FROM listings WHERE slot = 'production'",
            "a live offer has no listing (rows: 1)",
        ),
        (
            "DELETE FROM offers",
            "an operation's offer is missing (rows: 2)",
        ),
        (
            "UPDATE offers SET state = '{'",
            "offers.state of contoso/vm: ",
        ),
    ] {
        let place = Place::furnished().await;
        place.sql(mischief);
        let found = place.refused("data", &["check"]);
        assert!(found.contains(fault), "{mischief}: {found}");
    }
}

#[tokio::test]
async fn a_tired_person_is_told_what_why_and_what_next() {
    let place = Place::furnished().await;
    let mut told = String::new();
    let mut tell = |data: &str, args: &[&str]| {
        let output = place.db(data, args);
        let (out, err) = said(&output);
        let code = output.status.code().unwrap();
        told += &format!(
            "$ golive db {} --data {data}\n{out}{err}[{code}]\n\n",
            args.join(" ")
        );
    };
    tell("nowhere", &["check"]);
    tell("data", &["migrate"]);
    tell("data", &["check"]);
    tell("data", &["backup", "backup.db"]);
    tell("data", &["backup", "backup.db"]);
    tell("nowhere", &["backup", "another.db"]);
    tell("data", &["restore", "none.db"]);
    fs::write(place.path("text.db"), "Dear diary, ".repeat(1_000)).unwrap();
    tell("data", &["restore", "text.db"]);
    tell("new", &["restore", "backup.db"]);
    tell("data", &["restore", "backup.db"]);
    {
        let _server = place.serve("new");
        tell("new", &["restore", "backup.db"]);
        tell("new", &["migrate"]);
    }
    place.sql("DELETE FROM listings; DELETE FROM documents");
    tell("data", &["check"]);
    place.sql(
        "INSERT INTO refinery_schema_history (version, name, applied_on, checksum)
         VALUES (4711, 'of_tomorrow', '2030-01-01T00:00:00Z', '1')",
    );
    tell("data", &["migrate"]);
    fs::write(place.database(), "Dear diary, ".repeat(1_000)).unwrap();
    tell("data", &["check"]);

    let folder = place.0.path().display().to_string();
    insta::with_settings!({
        filters => vec![(r"before_restore_\d+", "before_restore_[time]"), (folder.as_str(), "[folder]"), (r"knows \d+ at most", "knows [newest] at most")],
        omit_expression => true,
    }, {
        insta::assert_snapshot!(told);
    });
}
