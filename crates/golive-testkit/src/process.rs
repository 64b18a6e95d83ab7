//! The real binary, which can be killed like by a power cut.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A running `golive serve`. Dropped, it is killed; only ever by its own id.
pub struct Process {
    /// Where it is reached.
    pub url: String,
    child: Child,
}

impl Process {
    /// Starts the binary on a data directory and waits until it is ready.
    pub fn start(binary: &Path, data: &Path, flags: &[&str], env: &[(&str, &str)]) -> Self {
        Self::try_start(binary, data, flags, env).expect("golive says that it listens")
    }

    /// Starts the binary; `None` when it ended before it was ready.
    pub fn try_start(
        binary: &Path,
        data: &Path,
        flags: &[&str],
        env: &[(&str, &str)],
    ) -> Option<Self> {
        let mut command = Command::new(binary);
        command
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(data)
            .args(flags)
            .current_dir(data.parent().unwrap_or(data))
            .env_remove("GOLIVE_BREAKPOINT")
            .envs(env.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(stderr_file(data));
        let mut child = command.spawn().expect("the binary starts");
        let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
        let url = lines
            .find_map(|line| Some(line.ok()?.strip_prefix("listening on ")?.trim().to_owned()));
        // The rest of what it prints must go somewhere, or it would block.
        std::thread::spawn(move || lines.for_each(drop));
        match url {
            Some(url) => Some(Self { url, child }),
            None => {
                let _ = child.kill();
                let _ = child.wait();
                None
            }
        }
    }

    /// SIGKILL.
    pub fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// SIGTERM; answers the exit code.
    pub fn terminate(&mut self) -> Option<i32> {
        self.send("TERM");
        self.child.wait().ok()?.code()
    }

    /// SIGSTOP: connections stay open and nothing is answered.
    pub fn freeze(&self) {
        self.send("STOP");
    }

    /// Goes on after [`Process::freeze`].
    pub fn thaw(&self) {
        self.send("CONT");
    }

    /// SIGHUP: it reads its certificate anew.
    pub fn hang_up(&self) {
        self.send("HUP");
    }

    fn send(&self, signal: &str) {
        let id = self.child.id().to_string();
        let _ = Command::new("kill").args(["-s", signal, &id]).status();
    }

    /// Waits until it ends by itself.
    pub fn wait(&mut self) {
        let _ = self.child.wait();
    }

    /// Whether it still runs.
    pub fn is_running(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// Its process id.
    pub fn id(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
    }
}

/// What it writes to its log, kept beside the data for the reader of a failed
/// test.
fn stderr_file(data: &Path) -> Stdio {
    let path: PathBuf = data.with_extension("log");
    let file = std::fs::OpenOptions::new()
        .create(true)
        .append(true)
        .open(path);
    file.map_or_else(|_| Stdio::null(), Stdio::from)
}
