//! Where golive works: data directories of one node or several, and a database.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use golive_testkit::{Credentials, Postgres, Process};
use tempfile::TempDir;

use crate::campaign::{Run, until};

/// The engine of the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Engine {
    Sqlite,
    Postgres,
}

/// The place. What checkers found something in is kept.
pub(crate) struct Place {
    database: Option<String>,
    flags: Vec<String>,
    env: Vec<(String, String)>,
    run: Arc<Run>,
    folder: Option<TempDir>,
    /// Ends with the place, when it is its own.
    server: Option<Postgres>,
}

impl Place {
    /// With an empty database of its own.
    pub(crate) async fn new(engine: Engine, run: &Arc<Run>) -> Self {
        match engine {
            Engine::Sqlite => Self::bare(None, run),
            Engine::Postgres => {
                let server = Postgres::start();
                let mut place = Self::on(&server.database().await, run);
                place.server = Some(server);
                place
            }
        }
    }

    /// With an empty database of somebody else.
    pub(crate) fn on(url: &str, run: &Arc<Run>) -> Self {
        let place = Self::bare(Some(url), run);
        place.db(&["migrate"]);
        place
    }

    /// Another one on the same server.
    pub(crate) async fn beside(&self) -> Self {
        match &self.server {
            Some(server) => Self::on(&server.database().await, &self.run),
            None => Self::bare(None, &self.run),
        }
    }

    /// Its database is left as it is.
    pub(crate) fn bare(database: Option<&str>, run: &Arc<Run>) -> Self {
        Self {
            database: database.map(str::to_owned),
            flags: Vec::from(["--dev", "--checks", "document"].map(str::to_owned)),
            env: Vec::new(),
            run: Arc::clone(run),
            folder: Some(tempfile::tempdir().expect("a folder")),
            server: None,
        }
    }

    /// Serves with other flags than those of a rehearsal that fetches nothing.
    pub(crate) fn with_flags(mut self, flags: &[&str]) -> Self {
        self.flags = flags.iter().map(|flag| (*flag).to_owned()).collect();
        self
    }

    /// Serves as operators do it, not as a rehearsal; its nodes have one master key.
    pub(crate) fn in_production(self) -> Self {
        let key = self.master_key().display().to_string();
        self.with_flags(&[]).with_env(&[
            ("GOLIVE__SERVER__MASTER_KEY_FILE", &key),
            ("GOLIVE__ARTIFACTS__CHECK_FILES", "false"),
            ("GOLIVE__ARTIFACTS__CHECK_LINKS", "false"),
        ])
    }

    /// With settings of its own.
    pub(crate) fn with_env(mut self, env: &[(&str, &str)]) -> Self {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        self.env.extend(env.iter().map(owned));
        self
    }

    /// The master key in production.
    pub(crate) fn master_key(&self) -> PathBuf {
        self.path().join("master.key")
    }

    /// The operator whom the first start of node 0 makes, and tells of in its log.
    pub(crate) async fn first_operator(&self) -> Credentials {
        let log = self.data(0).with_extension("log");
        let told = until(Duration::from_secs(10), async || {
            let text = std::fs::read_to_string(&log).ok()?;
            let told = |name: &str| {
                let mut lines = text.lines();
                let (_, value) = lines.find_map(|line| line.split_once(name))?;
                Some(value.trim().to_owned())
            };
            Some(Credentials {
                tenant: told("GOLIVE_TENANT=")?,
                id: told("GOLIVE_CLIENT_ID=")?,
                secret: told("GOLIVE_CLIENT_SECRET=")?,
            })
        });
        told.await.expect("a first start")
    }

    /// The folder of everything.
    pub(crate) fn path(&self) -> &Path {
        let folder = self.folder.as_ref().expect("it is there until the end");
        folder.path()
    }

    /// The data directory of a node.
    pub(crate) fn data(&self, node: usize) -> PathBuf {
        self.path().join(format!("node-{node}"))
    }

    /// Starts a node and waits until it is ready.
    pub(crate) fn start(&self, node: usize, env: &[(&str, &str)]) -> Process {
        self.try_start(node, env).expect("golive listens")
    }

    /// Starts a node; `None` when it ended before it was ready.
    pub(crate) fn try_start(&self, node: usize, env: &[(&str, &str)]) -> Option<Process> {
        let flags: Vec<&str> = self.flags.iter().map(String::as_str).collect();
        let url = self.database.as_deref().unwrap_or("sqlite");
        let own = self.env.iter();
        let own = own.map(|(name, value)| (name.as_str(), value.as_str()));
        let env: Vec<(&str, &str)> = own
            .chain(env.iter().copied())
            .chain([("GOLIVE__SERVER__DATABASE", url)])
            .collect();
        Process::try_start(binary(), &self.data(node), &flags, &env)
    }

    /// `golive` on the database, to its end; what it says when it fails.
    pub(crate) fn golive(&self, args: &[&str]) -> Result<String, String> {
        let output = self.command(args).output().expect("the binary starts");
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        match output.status.success() {
            true => Ok(said),
            false => Err(said + &*String::from_utf8_lossy(&output.stderr)),
        }
    }

    /// `golive db` on the database; a failure is a finding.
    pub(crate) fn db(&self, args: &[&str]) {
        self.expect_golive(&[&["db"], args].concat());
    }

    /// `golive` on the database; a failure is a finding.
    pub(crate) fn expect_golive(&self, args: &[&str]) {
        if let Err(said) = self.golive(args) {
            self.run.wrong(format!("golive {}: {said}", args.join(" ")));
        }
    }

    /// `golive` on the database, not started yet.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(binary());
        let url = self.database.as_deref().unwrap_or("sqlite");
        command
            .args(args)
            .arg("--data")
            .arg(self.data(0))
            .envs(self.env.iter().map(|(name, value)| (name, value)))
            .env("GOLIVE__SERVER__DATABASE", url)
            .env_remove("GOLIVE_BREAKPOINT")
            .current_dir(self.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let folder = self.folder.take();
        if !self.run.so_far().is_sound() || std::thread::panicking() {
            let kept = folder.map(TempDir::keep).unwrap_or_default();
            let note = format!("data and logs are kept in {}", kept.display());
            self.run.note(note);
        }
    }
}

/// The binary: a copy of its own, because others may build meanwhile.
pub(crate) fn binary() -> &'static Path {
    static COPY: OnceLock<(TempDir, PathBuf)> = OnceLock::new();
    let (_, path) = COPY.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("golive");
        std::fs::copy(env!("CARGO_BIN_EXE_golive"), &path).expect("a copy of the binary");
        (folder, path)
    });
    path
}
