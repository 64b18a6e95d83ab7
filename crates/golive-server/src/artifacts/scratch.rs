//! The half of an ingest that is on disk: a partial file, and a note beside it
//! that says what the partial file is a part of. Both outlive a crash.
//!
//! A note counts only bytes that are on disk for sure, so after a power cut the
//! file is believed up to there and no further.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::JoinHandle;

use aws_lc_rs::digest::{Context, SHA256, digest};
use bytes::Bytes;
use golive_model::{Sha256, Time};
use serde::{Deserialize, Serialize};
use tokio::sync::mpsc::Receiver;

use super::validators::Validators;

/// How many bytes are written before they are brought to disk. That goes on
/// beside the writing, so that little is left to wait for at the end; the next
/// ones wait for it, so that a crash loses twice as many at most.
const SYNC_EVERY: u64 = 16 << 20;

/// How much is read at once when a partial file is hashed again.
const BUFFER: usize = 1 << 20;

/// How many of the first bytes say what a file is.
const HEAD: usize = 16;

/// What a partial file is a part of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Note {
    /// Where it comes from, without the query.
    pub(super) source: String,
    /// What is said of it there; without a tag it can not be gone on with.
    pub(super) seen: Validators,
    /// How many bytes are on disk for sure.
    pub(super) synced: u64,
    /// The whole file, once it is in the store.
    pub(super) kept: Option<Kept>,
}

/// A file that is whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Whole {
    pub(super) sha256: Sha256,
    pub(super) length: u64,
    pub(super) content_type: String,
}

/// A file that is in the store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Kept {
    pub(super) whole: Whole,
    /// When the artifact was made that it is.
    pub(super) made: Time,
}

/// What is sent to the writer.
pub(super) enum Piece {
    /// The next bytes.
    Bytes(Bytes),
    /// What was written is of no use; a file of which this is said begins.
    Anew(Validators),
    /// There is no more. Without it the file stays partial.
    End,
}

/// A partial file that this process alone works on.
pub(super) struct Scratch {
    /// The partial file.
    pub(super) path: PathBuf,
    /// What it is a part of.
    pub(super) note: Note,
    file: Arc<File>,
    note_file: PathBuf,
    context: Context,
    head: Vec<u8>,
    written: u64,
}

impl Scratch {
    /// Opens the partial file of a work, and hashes what it has of `source`.
    /// [`io::ErrorKind::ResourceBusy`] when somebody works on it already.
    pub(super) fn open(folder: &Path, work: &str, source: &str) -> io::Result<Self> {
        let name = hex(digest(&SHA256, work.as_bytes()).as_ref());
        let path = folder.join(format!("{name}.part"));
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        let file = options.open(&path)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(io::ErrorKind::ResourceBusy.into()),
            Err(TryLockError::Error(error)) => return Err(error),
        }
        let note_file = folder.join(format!("{name}.json"));
        let mut scratch = Self {
            path,
            note: read_note(&note_file, source),
            file: Arc::new(file),
            note_file,
            context: Context::new(&SHA256),
            head: Vec::new(),
            written: 0,
        };
        scratch.hash_again()?;
        Ok(scratch)
    }

    /// How many bytes are there.
    pub(super) fn length(&self) -> u64 {
        self.written
    }

    fn hash_again(&mut self) -> io::Result<()> {
        let there = self.file.metadata()?.len();
        let synced = match &self.note.seen.etag {
            Some(_) if there >= self.note.synced => self.note.synced,
            _ => 0,
        };
        self.file.set_len(synced)?;
        (&*self.file).seek(SeekFrom::Start(0))?;
        let mut buffer = vec![0; BUFFER];
        loop {
            let read = (&*self.file).read(&mut buffer)?;
            let Some(bytes) = buffer.get(..read).filter(|bytes| !bytes.is_empty()) else {
                return Ok(());
            };
            self.count(bytes);
        }
    }

    fn count(&mut self, bytes: &[u8]) {
        self.context.update(bytes);
        let missing = HEAD.saturating_sub(self.head.len());
        self.head.extend(bytes.iter().take(missing));
        self.written += bytes.len() as u64;
    }

    /// Hashes and writes what comes until it ends; then all of it is on disk.
    /// `None` when there is more to come, which another run may go on with.
    pub(super) fn write(
        mut self,
        mut pieces: Receiver<Piece>,
    ) -> io::Result<Option<(Self, Whole)>> {
        let mut syncing: Option<Syncing> = None;
        let mut marked = self.written;
        loop {
            match pieces.blocking_recv() {
                Some(Piece::Bytes(bytes)) => {
                    self.count(&bytes);
                    (&*self.file).write_all(&bytes)?;
                }
                Some(Piece::Anew(seen)) => {
                    // A mark of the old content must not come after this.
                    syncing.take().map(Syncing::wait).transpose()?;
                    self.begin_anew(seen)?;
                    marked = 0;
                }
                Some(Piece::End) => break,
                None => {
                    syncing.take().map(Syncing::wait).transpose()?;
                    self.file.sync_data()?;
                    self.mark(self.written)?;
                    return Ok(None);
                }
            }
            if let Some(done) = syncing.take_if(|syncing| syncing.thread.is_finished()) {
                self.mark(done.wait()?)?;
            }
            if self.written - marked >= SYNC_EVERY {
                if let Some(done) = syncing.take() {
                    self.mark(done.wait()?)?;
                }
                marked = self.written;
                syncing = Some(Syncing::start(&self.file, marked)?);
            }
        }
        syncing.take().map(Syncing::wait).transpose()?;
        self.file.sync_all()?;
        self.mark(self.written)?;
        let whole = Whole {
            sha256: sha256(self.context.clone()),
            length: self.written,
            content_type: content_type(&self.head).to_owned(),
        };
        Ok(Some((self, whole)))
    }

    fn begin_anew(&mut self, seen: Validators) -> io::Result<()> {
        self.file.set_len(0)?;
        (&*self.file).seek(SeekFrom::Start(0))?;
        self.context = Context::new(&SHA256);
        self.head.clear();
        self.written = 0;
        self.note.seen = seen;
        self.note.kept = None;
        self.mark(0)
    }

    fn mark(&mut self, synced: u64) -> io::Result<()> {
        self.note.synced = synced;
        self.save()
    }

    /// Writes down that the whole file is in the store: a work that runs again
    /// need not fetch it again. The partial file is gone by then.
    pub(super) fn finish(mut self, kept: Kept) -> io::Result<()> {
        self.note.synced = 0;
        self.note.kept = Some(kept);
        self.save()
    }

    /// Removes file and note.
    pub(super) fn discard(self) -> io::Result<()> {
        std::fs::remove_file(&self.path)?;
        std::fs::remove_file(&self.note_file)
    }

    fn save(&self) -> io::Result<()> {
        let new = self.note_file.with_extension("new");
        std::fs::write(&new, serde_json::to_vec(&self.note)?)?;
        std::fs::rename(new, &self.note_file)
    }
}

/// Bytes that are being brought to disk.
struct Syncing {
    upto: u64,
    thread: JoinHandle<io::Result<()>>,
}

impl Syncing {
    fn start(file: &Arc<File>, upto: u64) -> io::Result<Self> {
        let file = Arc::clone(file);
        let thread = std::thread::Builder::new()
            .name("scratch-sync".into())
            .spawn(move || file.sync_data())?;
        Ok(Self { upto, thread })
    }

    /// Waits for its end; answers how many bytes are on disk.
    fn wait(self) -> io::Result<u64> {
        let ended = self.thread.join();
        ended.map_err(|_| io::Error::other("the thread that syncs has panicked"))??;
        Ok(self.upto)
    }
}

/// A note of another source, or one that can not be read, is none.
fn read_note(file: &Path, source: &str) -> Note {
    let note: Option<Note> = std::fs::read(file)
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok());
    note.filter(|note| note.source == source)
        .unwrap_or_else(|| Note {
            source: source.to_owned(),
            ..Note::default()
        })
}

/// What a file is by its first bytes. Only what a browser may show as it is has
/// a type of its own; whoever sent the file is not asked.
fn content_type(head: &[u8]) -> &'static str {
    match head {
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => "image/png",
        [0xff, 0xd8, 0xff, ..] => "image/jpeg",
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => "image/gif",
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => "image/webp",
        _ => "application/octet-stream",
    }
}

fn sha256(context: Context) -> Sha256 {
    let mut bytes = [0; 32];
    bytes.copy_from_slice(context.finish().as_ref());
    Sha256(bytes)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
