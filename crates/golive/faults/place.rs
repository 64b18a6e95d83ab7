//! Where golive works: data directories of one node or several, and a database.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, OnceLock};

use golive_testkit::{Postgres, Process};
use tempfile::TempDir;

use crate::campaign::Run;

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
    run: Arc<Run>,
    folder: Option<TempDir>,
    /// Ends with the place, when it is its own.
    _server: Option<Postgres>,
}

impl Place {
    /// With an empty database of its own.
    pub(crate) async fn new(engine: Engine, run: &Arc<Run>) -> Self {
        match engine {
            Engine::Sqlite => Self::at(None, None, run),
            Engine::Postgres => {
                let server = Postgres::start();
                let url = server.database().await;
                Self::at(Some(url), Some(server), run)
            }
        }
    }

    /// With an empty database of somebody else.
    pub(crate) fn on(url: &str, run: &Arc<Run>) -> Self {
        Self::at(Some(url.to_owned()), None, run)
    }

    fn at(database: Option<String>, server: Option<Postgres>, run: &Arc<Run>) -> Self {
        let place = Self {
            database,
            flags: Vec::from(["--dev", "--checks", "document"].map(str::to_owned)),
            run: Arc::clone(run),
            folder: Some(tempfile::tempdir().expect("a folder")),
            _server: server,
        };
        if place.database.is_some() {
            place.db(&["migrate"]);
        }
        place
    }

    /// Serves with other flags than those of a rehearsal that fetches nothing.
    pub(crate) fn with_flags(mut self, flags: &[&str]) -> Self {
        self.flags = flags.iter().map(|flag| (*flag).to_owned()).collect();
        self
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
        let env: Vec<(&str, &str)> = env
            .iter()
            .copied()
            .chain([("GOLIVE__SERVER__DATABASE", url)])
            .collect();
        Process::try_start(binary(), &self.data(node), &flags, &env)
    }

    /// `golive db` on the database, to its end; what it says when it fails.
    pub(crate) fn try_db(&self, args: &[&str]) -> Result<String, String> {
        let output = self.command(args).output().expect("the binary starts");
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        match output.status.success() {
            true => Ok(said),
            false => Err(said + &String::from_utf8_lossy(&output.stderr)),
        }
    }

    /// The same; a failure is a finding.
    pub(crate) fn db(&self, args: &[&str]) {
        if let Err(said) = self.try_db(args) {
            self.run
                .wrong(format!("golive db {}: {said}", args.join(" ")));
        }
    }

    /// `golive db` on the database, not started yet.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(binary());
        let url = self.database.as_deref().unwrap_or("sqlite");
        command
            .arg("db")
            .args(args)
            .arg("--data")
            .arg(self.data(0))
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
