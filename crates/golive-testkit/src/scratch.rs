//! A scratch folder for servers of others. When it is dropped, or when the test
//! dies in any way, whatever still works in it is ended and the folder removed.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::tools;

/// The folder. A process belongs to it when its working folder lies in it:
/// that holds for children and for those that left their parents, too.
pub(crate) struct Scratch {
    path: PathBuf,
    /// Ends all when its input ends, which the end of this process is as well.
    guard: Child,
}

impl Scratch {
    pub(crate) fn new() -> Self {
        let folder = tempfile::Builder::new().prefix("golive-").tempdir();
        let path = folder.expect("a scratch folder").keep();
        give(&path);
        let guard = Command::new("sh")
            .args(["-c", include_str!("scratch/guard.sh"), "guard"])
            .arg(&path)
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // It outlives what ends the tests by their group.
            .process_group(0)
            .spawn();
        Self {
            guard: guard.expect("sh starts"),
            path,
        }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// A folder in it, made when it is not there.
    pub(crate) fn folder(&self, name: &str) -> PathBuf {
        let folder = self.path.join(name);
        if !folder.exists() {
            fs::create_dir(&folder).expect("a folder in the scratch folder");
            give(&folder);
        }
        folder
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        let _ = self.guard.wait();
    }
}

/// A program that works in a folder, as a user whom PostgreSQL accepts: when
/// the tests run as root, `postgres`.
pub(crate) fn command(program: impl AsRef<Path>, folder: &Path) -> Command {
    let mut command = Command::new(program.as_ref());
    command.current_dir(folder).stdin(Stdio::null());
    if let Some((user, group)) = other_user() {
        command.uid(user).gid(group);
    }
    command
}

/// Hands a new folder over to the user of [`command`].
pub(crate) fn give(folder: &Path) {
    if let Some((user, group)) = other_user() {
        chown(folder, Some(user), Some(group)).expect("a folder changes hands");
    }
}

/// Sends a signal to every process that works in a folder; answers their ids.
pub(crate) fn signal(name: &str, folder: &Path) -> Vec<String> {
    let all = working_in(folder);
    send(name, &all);
    all
}

/// Kills what works in a folder, however often it still forks, and waits until
/// nothing is left.
pub(crate) fn kill(folder: &Path) {
    while !signal("KILL", folder).is_empty() {
        std::thread::yield_now();
    }
}

/// Sends a signal by process id.
pub(crate) fn send(name: &str, ids: &[String]) {
    if ids.is_empty() {
        return;
    }
    // One of them may have gone meanwhile.
    let _ = Command::new("kill")
        .args(["-s", name])
        .args(ids)
        .stderr(Stdio::null())
        .status();
}

/// The ids of what works in a folder. What has ended and was not waited for is
/// not among them.
fn working_in(folder: &Path) -> Vec<String> {
    let all = fs::read_dir("/proc").expect("/proc, as Linux has it");
    let ids = all.flatten().filter(|process| {
        let works_in = fs::read_link(process.path().join("cwd"));
        works_in.is_ok_and(|place| place.starts_with(folder))
    });
    ids.map(|process| process.file_name().to_string_lossy().into_owned())
        .filter(|id| id.bytes().all(|byte| byte.is_ascii_digit()))
        .collect()
}

/// User and group of `postgres` when the tests run as root: PostgreSQL refuses
/// to.
fn other_user() -> Option<(u32, u32)> {
    let own = fs::metadata("/proc/self").expect("/proc, as Linux has it");
    (own.uid() == 0).then(|| (id("-u"), id("-g")))
}

fn id(which: &str) -> u32 {
    let needed = "the user postgres, whom its package makes: apt-get install postgresql";
    let said = tools::run(Command::new("id").args([which, "postgres"]), needed);
    said.trim().parse().expect("a number of a user")
}

/// An address of the loopback (`127.*.*.*`) that no other server of these tests
/// has, and where these ports are free: servers can have the ports that everybody
/// knows.
pub fn own_address(ports: &[u16]) -> Ipv4Addr {
    static TAKEN: AtomicU32 = AtomicU32::new(0);
    // Sixteen for each process, then its neighbour's; never 127.0.*.*.
    let first = std::process::id() * 16;
    let all = std::iter::repeat_with(|| {
        let number = first + TAKEN.fetch_add(1, Ordering::Relaxed);
        let [_, b, c, d] = number.to_be_bytes();
        Ipv4Addr::new(127, b | 0x80, c, d)
    });
    let is_free = |address: &Ipv4Addr| {
        let mut ports = ports.iter();
        ports.all(|port| TcpListener::bind((*address, *port)).is_ok())
    };
    let mut few = all.take(1000);
    few.find(is_free).expect("an address of the loopback")
}
