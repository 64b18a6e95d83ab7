//! A real PostgreSQL that a test can kill, freeze and start again.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use crate::scratch::{self, Scratch};
use crate::tools;

const NEEDED: &str = "PostgreSQL 15 or later; on Debian: apt-get install postgresql";
/// Who owns the databases of tests: a plain user, as in production.
const USER: &str = "golive";
/// Any word is right: the server trusts its loopback. It is in the URLs so that
/// a test can see that no log and no message shows it.
const PASSWORD: &str = "word-of-the-database";
const PORT: u16 = 5432;
const READY: &str = "database system is ready to accept connections";

/// A server with a folder and an address of its own. Dropped, it is ended, and
/// also when the test dies.
pub struct Postgres {
    address: Ipv4Addr,
    settings: Vec<String>,
    server: Option<Child>,
    databases: AtomicU32,
    scratch: Scratch,
}

impl Postgres {
    /// A fresh server with the settings that production has; `fsync` is on.
    pub fn start() -> Self {
        Self::with(&[])
    }

    /// A fresh server with settings of `postgresql.conf`, such as
    /// `("fsync", "off")`.
    pub fn with(settings: &[(&str, &str)]) -> Self {
        let template = template();
        let scratch = Scratch::new();
        tools::run(
            Command::new("cp")
                .arg("--archive")
                .args([template.as_path(), scratch.path()]),
            "a copy of an empty database",
        );
        let address = scratch::own_address(&[PORT]);
        let mut postgres = Self::new(scratch, address, settings);
        postgres.start_again();
        postgres
    }

    /// One server for all tests of this process.
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<Postgres> = OnceLock::new();
        SHARED.get_or_init(Self::start)
    }

    fn new(scratch: Scratch, address: Ipv4Addr, settings: &[(&str, &str)]) -> Self {
        let setting = |(name, value): &(&str, &str)| format!("{name}={value}");
        Self {
            address,
            settings: settings.iter().map(setting).collect(),
            server: None,
            databases: AtomicU32::new(0),
            scratch,
        }
    }

    /// Makes an empty database of a user without special rights; answers its
    /// URL.
    pub async fn database(&self) -> String {
        let number = self.databases.fetch_add(1, Ordering::Relaxed) + 1;
        let name = format!("test_{number}");
        let mut create = self.client("createdb");
        create.args(["--owner", USER, &name]);
        let made = tokio::task::spawn_blocking(move || tools::run(&mut create, NEEDED));
        made.await.expect("createdb ends");
        format!("postgres://{USER}:{PASSWORD}@{}/{name}", self.address())
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        (self.address, PORT).into()
    }

    /// A program of PostgreSQL (`psql`, `pg_dump`) that talks to this server as
    /// its superuser.
    pub fn client(&self, program: &str) -> Command {
        let mut command = Command::new(programs().join(program));
        command
            .env("PGHOST", self.address.to_string())
            .env("PGPORT", PORT.to_string())
            .env("PGUSER", "postgres")
            .stdin(Stdio::null());
        command
    }

    /// The folder of its data.
    pub fn data(&self) -> PathBuf {
        self.scratch.path().join("data")
    }

    /// What the server has written to its log.
    pub fn log(&self) -> String {
        fs::read_to_string(self.log_file()).unwrap_or_default()
    }

    /// SIGKILL for all of its processes, as when the machine goes.
    pub fn kill(&mut self) {
        if let Some(mut server) = self.server.take() {
            let _ = server.kill();
            let _ = server.wait();
        }
        scratch::kill(self.scratch.path());
    }

    /// Stops as an administrator does: cuts all sessions and writes what is to
    /// be written.
    pub fn stop(&mut self) {
        if let Some(mut server) = self.server.take() {
            scratch::send("INT", &[server.id().to_string()]);
            let _ = server.wait();
        }
    }

    /// SIGSTOP for all of its processes: connections stay open and nothing is
    /// answered.
    pub fn freeze(&self) {
        // What was being forked during the first time is there the second time.
        for _ in 0..2 {
            scratch::signal("STOP", self.scratch.path());
        }
    }

    /// Goes on after [`Postgres::freeze`].
    pub fn thaw(&self) {
        scratch::signal("CONT", self.scratch.path());
    }

    /// Starts again after [`Postgres::kill`] or [`Postgres::stop`], on the same
    /// data and at the same address, and waits until it is ready.
    pub fn start_again(&mut self) {
        assert!(self.server.is_none(), "PostgreSQL runs already");
        let mut command = scratch::command(programs().join("postgres"), self.scratch.path());
        command.args(["-D", "data"]);
        let fixed = [
            format!("listen_addresses={}", self.address),
            format!("port={PORT}"),
            format!("unix_socket_directories={}", self.scratch.path().display()),
            "shared_buffers=16MB".to_owned(),
            // In the folder of the data, which is removed, and not in /dev/shm.
            "dynamic_shared_memory_type=mmap".to_owned(),
        ];
        for setting in fixed.iter().chain(&self.settings) {
            command.args(["-c", setting]);
        }
        command.stdout(Stdio::null()).stderr(Stdio::piped());
        let mut server = command.spawn().unwrap_or_else(|e| panic!("{NEEDED}: {e}"));
        let stderr = server.stderr.take().expect("a pipe");
        self.server = Some(server);
        let log = self.log_file();
        let mut file = File::options()
            .create(true)
            .append(true)
            .open(log)
            .expect("a log file");
        let mut lines = BufReader::new(stderr).lines().map_while(Result::ok);
        let is_ready = lines.by_ref().any(|line| {
            let _ = writeln!(file, "{line}");
            line.contains(READY)
        });
        assert!(is_ready, "PostgreSQL does not start: {}", self.log());
        // The rest of what it writes must go somewhere, or it would block.
        std::thread::spawn(move || {
            for line in lines {
                let _ = writeln!(file, "{line}");
            }
        });
    }

    fn log_file(&self) -> PathBuf {
        self.scratch.path().join("postgres.log")
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // The folder ends what works in it; here only the child is waited for.
        if let Some(mut server) = self.server.take() {
            self.thaw();
            scratch::send("QUIT", &[server.id().to_string()]);
            let _ = server.wait();
        }
    }
}

/// An empty database, made once: `initdb` takes longer than all the rest.
fn template() -> PathBuf {
    let mut initdb = Command::new(programs().join("initdb"));
    let version = tools::run(initdb.arg("--version"), NEEDED);
    let options = [
        "--pgdata=data",
        "--username=postgres",
        "--auth=trust",
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--data-checksums",
        "--no-sync",
    ];
    let recipe = format!("{version}{options:?} {USER}");
    let place = tools::once("postgres", &recipe, |place| {
        let scratch = Scratch::new();
        let mut initdb = scratch::command(programs().join("initdb"), scratch.path());
        tools::run(initdb.args(options), NEEDED);
        let mut postgres = Postgres::new(scratch, scratch::own_address(&[PORT]), &[]);
        postgres.start_again();
        tools::run(postgres.client("createuser").arg(USER), NEEDED);
        postgres.stop();
        let data = postgres.data();
        tools::run(
            Command::new("cp").arg("--archive").arg(data).arg(place),
            "a copy of an empty database",
        );
    });
    place.join("data")
}

/// The folder of the server's programs. Debian has it outside of PATH.
pub(crate) fn programs() -> &'static Path {
    static PROGRAMS: OnceLock<PathBuf> = OnceLock::new();
    PROGRAMS.get_or_init(|| {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let mut folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
        let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten();
        folders.extend(versions.flatten().map(|version| version.path().join("bin")));
        let found = folders
            .iter()
            .filter_map(|folder| folder.join("initdb").canonicalize().ok())
            .find_map(|initdb| Some(initdb.parent()?.to_owned()));
        found.unwrap_or_else(|| panic!("this test needs {NEEDED}"))
    })
}
