//! What the tests share.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use golive_server::clock::Clock;
use golive_server::dev;
use golive_testkit::{Api, Postgres, Process};
use rusqlite::Connection;
use tempfile::TempDir;

const BINARY: &str = env!("CARGO_BIN_EXE_golive");

/// What stands in the URLs of databases, and nowhere else.
const PASSWORD: &str = "word-of-the-database";

/// The setting of the database.
const VARIABLE: &str = "GOLIVE__SERVER__DATABASE";

/// A folder, with data directories in it, and the PostgreSQL that is used, if any.
pub(crate) struct Place {
    folder: TempDir,
    pub(crate) database: Option<String>,
}

/// What a command said, both outputs, and its exit code.
pub(crate) struct Said {
    pub(crate) text: String,
    pub(crate) code: Option<i32>,
}

impl Place {
    pub(crate) fn on_sqlite() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            database: None,
        }
    }

    /// On an empty database, without a schema.
    pub(crate) async fn on(postgres: &Postgres) -> Self {
        Self {
            database: Some(postgres.database().await),
            ..Self::on_sqlite()
        }
    }

    /// On an empty database whose schema is up to date.
    pub(crate) async fn migrated(postgres: &Postgres) -> Self {
        let place = Self::on(postgres).await;
        place.works(&["db", "migrate"]);
        place
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The same folder, with another database or none.
    pub(crate) fn with(self, database: Option<String>) -> Self {
        Self { database, ..self }
    }

    /// A command on the data directory `data`, with the settings of this place.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(BINARY);
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("GOLIVE")) {
            command.env_remove(name);
        }
        command.args(args).args(["--data", "data"]);
        command.envs(self.database.iter().map(|url| (VARIABLE, url)));
        command.current_dir(self.folder.path()).stdin(Stdio::null());
        command
    }

    /// Runs a command to its end. No password may be in what it says.
    #[track_caller]
    pub(crate) fn says(&self, args: &[&str]) -> Said {
        let output = self.command(args).output().unwrap();
        let text = [output.stdout, output.stderr].concat();
        let text = String::from_utf8(text).unwrap();
        assert!(!text.contains(PASSWORD), "{args:?}: {text}");
        Said {
            text,
            code: output.status.code(),
        }
    }

    /// Runs a command that must work; answers what it said.
    #[track_caller]
    pub(crate) fn works(&self, args: &[&str]) -> String {
        let said = self.says(args);
        assert_eq!(said.code, Some(0), "{args:?}: {}", said.text);
        said.text
    }

    /// Runs a command that must be refused with these words.
    #[track_caller]
    pub(crate) fn refused(&self, args: &[&str], words: &str) {
        let said = self.says(args);
        assert_eq!(said.code, Some(1), "{args:?}: {}", said.text);
        assert!(said.text.contains(words), "{args:?}: {}", said.text);
    }

    /// A rehearsal on what is here.
    pub(crate) fn serve(&self) -> Process {
        let env: Vec<(&str, &str)> = self
            .database
            .iter()
            .map(|url| (VARIABLE, url.as_str()))
            .collect();
        let flags = ["--dev", "--checks", "document"];
        Process::start(Path::new(BINARY), &self.path("data"), &flags, &env)
    }

    /// Has one offer live, made by a server that has stopped.
    pub(crate) async fn furnish(&self) {
        let mut server = self.serve();
        owner(&server).await.to_live("vm").await;
        assert_eq!(server.terminate(), Some(0));
    }

    /// The SQLite file in `data`.
    pub(crate) fn sqlite(&self) -> Connection {
        Connection::open(self.path("data/golive.db")).unwrap()
    }

    /// The names in a folder, sorted.
    pub(crate) fn names(&self, folder: &str) -> Vec<String> {
        let names = fs::read_dir(self.path(folder)).unwrap();
        let mut names: Vec<String> = names
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

pub(crate) async fn owner(server: &Process) -> Api {
    Api::rehearsal(&server.url, dev::OWNER).await
}

/// The database of a URL, which the superuser then connects to.
fn name_of(url: &str) -> &str {
    url.rsplit_once('/').unwrap().1
}

/// All rows of a database, as text that is equal when they are.
pub(crate) fn dump(postgres: &Postgres, url: &str) -> String {
    let mut dump = postgres.client("pg_dump");
    dump.args(["--data-only", "--inserts", name_of(url)]);
    let output = dump.output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    // What begins with a backslash differs from one dump to the next.
    let lines = text.lines().filter(|line| !line.starts_with('\\'));
    lines.collect::<Vec<_>>().join("\n")
}

/// What a statement of the superuser answers, one row a line.
pub(crate) fn sql(postgres: &Postgres, url: &str, text: &str) -> String {
    let mut psql = postgres.client("psql");
    psql.args([
        "--no-psqlrc",
        "--tuples-only",
        "--no-align",
        "--command",
        text,
        name_of(url),
    ]);
    let output = psql.output().unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

/// A table that nobody else can read until this is dropped.
pub(crate) struct Locked(Child);

impl Locked {
    pub(crate) fn new(postgres: &Postgres, url: &str, table: &str) -> Self {
        let mut psql = postgres.client("psql");
        psql.args(["--no-psqlrc", name_of(url)])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        let mut psql = psql.spawn().unwrap();
        let mut input = psql.stdin.take().unwrap();
        writeln!(input, "BEGIN; LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE;").unwrap();
        input.flush().unwrap();
        let mut lines = BufReader::new(psql.stdout.take().unwrap()).lines();
        assert!(lines.any(|line| line.unwrap() == "LOCK TABLE"), "no lock");
        // Its input stays open, or it would end.
        psql.stdin = Some(input);
        Self(psql)
    }
}

impl Drop for Locked {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Waits until somebody waits for a lock in this database.
pub(crate) fn wait_for_waiter(postgres: &Postgres, url: &str) {
    let waiting = "SELECT COUNT(*) FROM pg_locks JOIN pg_database d ON d.oid = database
        WHERE NOT granted AND datname = current_database()";
    until("somebody waits", || sql(postgres, url, waiting) != "0");
}

/// Looks again and again, for a minute at most.
pub(crate) fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let clock = Clock::system();
    let begun = clock.now();
    while !is_so() {
        assert!(
            clock.now().since(begun).as_secs() < 60,
            "waited too long: {what}"
        );
        std::thread::yield_now();
    }
}
