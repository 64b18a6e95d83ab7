//! Moving the write-ahead log into the database file, off the commit path.
//!
//! A thread of its own copies pages while commits go on. Because new pages keep
//! coming, it alone would never reach the end of the log under load; so once the
//! log is long, the writer copies the little that is left between two commits,
//! and the log starts over.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

use rusqlite::Connection;
use rusqlite::hooks::Wal;

use super::{Access, connect};
use crate::error::StoreError;

/// From this many pages of 4 KiB the checkpoint thread copies: 8 MiB.
const COPY_AT: u64 = 2_000;

/// From this many pages the writer finishes what the thread has begun: 64 MiB.
const FINISH_AT: u64 = 16_000;

pub(super) struct Checkpointer {
    /// Pages in the log, as the last commit told.
    pages: Arc<AtomicU64>,
    wake: Option<Sender<()>>,
    busy: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Checkpointer {
    pub(super) fn start(writer: &mut Connection, path: &Path) -> Result<Self, StoreError> {
        let pages = Arc::new(AtomicU64::new(0));
        let counted = Arc::clone(&pages);
        writer.wal_hook(Some(move |_: &mut Wal, count: std::ffi::c_int| {
            counted.store(u64::try_from(count).unwrap_or(0), Ordering::Relaxed);
            Ok(())
        }))?;
        let connection = connect(path, Access::Write)?;
        let (wake, woken) = channel();
        let busy = Arc::new(AtomicBool::new(false));
        let shared = Arc::clone(&busy);
        let path = path.to_owned();
        let thread = std::thread::Builder::new()
            .name("store-checkpoint".into())
            .spawn(move || run(&connection, &woken, &shared, &path))
            .map_err(|e| StoreError::Unusable(format!("no thread for checkpoints: {e}")))?;
        Ok(Self {
            pages,
            wake: Some(wake),
            busy,
            thread: Some(thread),
        })
    }

    /// Called by the writer between two commits.
    pub(super) fn after_commit(&self, connection: &Connection) {
        let pages = self.pages.load(Ordering::Relaxed);
        if pages < COPY_AT || self.busy.load(Ordering::Acquire) {
            return;
        }
        if pages >= FINISH_AT {
            copy(connection);
        }
        self.busy.store(true, Ordering::Release);
        if let Some(wake) = &self.wake {
            let _ = wake.send(());
        }
    }
}

impl Drop for Checkpointer {
    fn drop(&mut self) {
        self.wake = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn run(connection: &Connection, woken: &Receiver<()>, busy: &AtomicBool, path: &Path) {
    while woken.recv().is_ok() {
        copy(connection);
        busy.store(false, Ordering::Release);
    }
    tracing::debug!(path = %path.display(), "checkpoints end");
}

/// Copies what no reader still needs. A failure is told and tried again after
/// the next commit: the log only grows meanwhile.
fn copy(connection: &Connection) {
    let copied = connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()));
    if let Err(error) = copied {
        tracing::warn!(%error, "a checkpoint did not run");
    }
}
