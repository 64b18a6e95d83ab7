//! The clock of a process that steps while it runs: libfaketime adds to the machine's
//! time what stands in a file. Time that only passes goes on as it is.

use std::fs;
use std::path::PathBuf;
use std::sync::Mutex;
use std::time::Duration;

use golive_model::Time;
use golive_testkit::Api;
use serde_json::json;
use tempfile::TempDir;

use crate::campaign::until;

const PATIENCE: Duration = Duration::from_secs(60);

const NEEDED: &str = "this row needs libfaketime; on Debian: apt-get install faketime";

/// A clock.
pub(crate) struct Clock {
    library: PathBuf,
    ahead: Mutex<i64>,
    folder: TempDir,
}

impl Clock {
    /// One that goes right.
    pub(crate) fn new() -> Result<Self, String> {
        let folders = fs::read_dir("/usr/lib").into_iter().flatten().flatten();
        let mut places = folders.map(|folder| folder.path().join("faketime/libfaketimeMT.so.1"));
        let clock = Self {
            library: places.find(|place| place.exists()).ok_or(NEEDED)?,
            ahead: Mutex::default(),
            folder: tempfile::tempdir().expect("a folder"),
        };
        clock.set(0);
        Ok(clock)
    }

    /// What gives a process this clock.
    pub(crate) fn env(&self) -> [(&'static str, String); 4] {
        [
            ("LD_PRELOAD", self.library.display().to_string()),
            ("FAKETIME_TIMESTAMP_FILE", self.file().display().to_string()),
            ("FAKETIME_NO_CACHE", "1".to_owned()),
            ("FAKETIME_DONT_FAKE_MONOTONIC", "1".to_owned()),
        ]
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("ahead")
    }

    fn set(&self, seconds: i64) {
        let new = self.folder.path().join("new");
        fs::write(&new, format!("{seconds:+}\n")).expect("a small file");
        fs::rename(new, self.file()).expect("the same folder");
    }

    /// Sets it forward or back.
    pub(crate) fn set_by(&self, seconds: i64) {
        let mut ahead = self.ahead.lock().expect("nobody panics in here");
        *ahead += seconds;
        self.set(*ahead);
    }

    /// The same; a rehearsal with this clock tells that it is there.
    pub(crate) async fn step(&self, seconds: i64, node: &Api) {
        let before = now(node).await;
        self.set_by(seconds);
        let seen = until(PATIENCE, async || {
            let moved = (now(node).await.seconds() - before.seconds()) * seconds.signum();
            (moved > seconds.abs() / 2).then_some(())
        });
        seen.await.expect("libfaketime steps the clock");
    }
}

/// The time at a rehearsal.
pub(crate) async fn now(node: &Api) -> Time {
    advance(node, 0).await
}

/// Moves the clock of a rehearsal forward; answers its time.
pub(crate) async fn advance(node: &Api, seconds: i64) -> Time {
    let body = json!({ "seconds": seconds }).to_string();
    let answer = node.post("/_dev/clock/advance", &body).await.expect(200);
    let now = answer.json()["now"].as_str().and_then(Time::parse);
    now.expect("a time")
}
