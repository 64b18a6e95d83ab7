//! Moving the write-ahead log into the database file, off the commit path.
//!
//! A thread of its own copies pages while commits go on. Because new pages keep
//! coming meanwhile, it alone would never reach the end of the log under load;
//! so when it is done, the writer copies the little that has come since, between
//! two commits, and the log starts over.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

use rusqlite::Connection;
use rusqlite::hooks::Wal;

use super::trouble::Trouble;
use super::{Access, connect};
use crate::error::StoreError;

/// From this many pages of 4 KiB on, the log is copied: 24 MiB. Hot pages are in
/// it many times and are copied once, so a longer log is less work.
const COPY_AT: u64 = 6_000;

/// Nobody copies.
const IDLE: u8 = 0;
/// The thread copies.
const COPYING: u8 = 1;
/// The thread is done; the writer copies the rest.
const COPIED: u8 = 2;

pub(super) struct Checkpointer {
    /// Pages in the log, as the last commit told.
    pages: Arc<AtomicU64>,
    phase: Arc<AtomicU8>,
    wake: Option<Sender<()>>,
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
        let phase = Arc::new(AtomicU8::new(IDLE));
        let shared = Arc::clone(&phase);
        let path = path.to_owned();
        let thread = std::thread::Builder::new()
            .name("store-checkpoint".into())
            .spawn(move || run(&connection, &woken, &shared, &path))
            .map_err(|e| StoreError::Unusable(format!("no thread for checkpoints: {e}")))?;
        Ok(Self {
            pages,
            phase,
            wake: Some(wake),
            thread: Some(thread),
        })
    }

    /// Called by the writer between two commits.
    pub(super) fn after_commit(&self, connection: &Connection, trouble: &mut Trouble) {
        match self.phase.load(Ordering::Acquire) {
            COPIED => {
                copy(connection, trouble);
                self.phase.store(IDLE, Ordering::Release);
            }
            IDLE if self.pages.load(Ordering::Relaxed) >= COPY_AT => {
                self.phase.store(COPYING, Ordering::Release);
                if let Some(wake) = &self.wake {
                    let _ = wake.send(());
                }
            }
            _ => {}
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

fn run(connection: &Connection, woken: &Receiver<()>, phase: &AtomicU8, path: &Path) {
    let mut trouble = Trouble::of("a copy of the log into the database");
    while woken.recv().is_ok() {
        copy(connection, &mut trouble);
        phase.store(COPIED, Ordering::Release);
    }
    tracing::debug!(path = %path.display(), "checkpoints end");
}

/// Copies what no reader still needs. What failed is tried again after the next
/// commit: the log only grows meanwhile.
fn copy(connection: &Connection, trouble: &mut Trouble) {
    match connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(())) {
        Ok(()) => trouble.over(),
        Err(error) => trouble.met(&error),
    }
}
