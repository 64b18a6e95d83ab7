//! Bringing a file of a publisher into the store: streamed once through SHA-256
//! into a partial file, gone on with after a cut or a crash, and moved to its
//! place when it is whole and on disk.

use std::collections::BTreeSet;
use std::time::Duration;

use bytes::Bytes;
use golive_model::{PublisherId, Sha256, Time};
use golive_store::{Artifact, Store, StoreError};
use tokio::sync::mpsc::{Sender, channel};
use url::Url;

use super::client::{Careful, FetchFault, Span, shown};
use super::objects::{ObjectError, Objects};
use super::scratch::{Kept, Piece, Scratch, Whole};
use super::validators::Validators;
use crate::clock::Clock;

/// How many pieces wait for the writer; a piece has less than 512 KiB.
const QUEUE: usize = 32;

/// A download that broke so often without getting any further is given up.
const TRIES: u32 = 4;

/// The pause before the second try; it doubles.
const PAUSE: Duration = Duration::from_millis(200);

/// How often progress is told.
const PULSE: Duration = Duration::from_secs(1);

/// Where artifacts come to, and for whom.
#[derive(Clone, Copy)]
pub struct Intake<'a> {
    /// The objects.
    pub objects: &'a Objects,
    /// The rows that tell of them.
    pub store: &'a Store,
    /// The time.
    pub clock: &'a Clock,
    /// Fetches.
    pub careful: &'a Careful,
    /// Whose artifact it will be.
    pub publisher: &'a PublisherId,
    /// How many bytes the artifacts may take that the publisher's versions refer
    /// to. It is looked at when a file has come in: files that come in at the
    /// same time may pass it together.
    pub quota: u64,
    /// What came in before it for the same version, which does not refer to it
    /// yet.
    pub beside: &'a [Sha256],
}

/// What is to come in.
#[derive(Debug, Clone)]
pub struct Source {
    /// Where it is.
    pub url: Url,
    /// How many bytes it may have.
    pub limit: u64,
    /// What its server said of it when it was certified; what tells of another
    /// file now is [`IngestFault::Changed`].
    pub certified: Validators,
    /// The digest that was certified; another one is [`IngestFault::Changed`].
    pub sha256: Option<Sha256>,
}

/// How far an ingest has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// How many bytes are here.
    pub bytes: u64,
    /// How many there are, where the server says it.
    pub total: Option<u64>,
    /// Bytes a second since this run began.
    pub rate: u64,
}

/// A file that is in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ingested {
    /// The SHA-256 of its content: its name in the store.
    pub sha256: Sha256,
    /// Its length in bytes.
    pub length: u64,
    /// What its first bytes say that it is.
    pub content_type: String,
    /// When it came in for the first time.
    pub made: Time,
    /// The tag that it had where it came from.
    pub etag: Option<String>,
}

impl Ingested {
    /// The artifact that it is.
    pub fn artifact(&self) -> Artifact {
        Artifact {
            sha256: self.sha256,
            length: self.length,
            content_type: self.content_type.clone(),
            made: self.made,
        }
    }
}

/// Why a file did not come in. What has come of it stays for the next try.
#[derive(Debug, Clone, thiserror::Error)]
pub enum IngestFault {
    /// The server does not give it, or too much of it.
    #[error(transparent)]
    Fetch(#[from] FetchFault),
    /// It is not what was certified.
    #[error("the file has changed: {certified} was certified, {found} is there now; publish again")]
    Changed {
        /// The tag, length, date or digest that was expected.
        certified: String,
        /// The one that was found.
        found: String,
    },
    /// The publisher's artifacts would take too much.
    #[error(
        "the files of this publisher would take {bytes} bytes, and its quota is {quota}; use \
         smaller files, or ask the operator to raise quota_mib in [artifacts]"
    )]
    Quota {
        /// How many bytes they would take.
        bytes: u64,
        /// How many they may take.
        quota: u64,
    },
    /// Another run is at it.
    #[error("another run of this work fetches the file already")]
    Busy,
    /// The object store.
    #[error(transparent)]
    Object(#[from] ObjectError),
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The partial file can not be written.
    #[error("the partial file can not be written: {0}")]
    Disk(String),
}

impl IngestFault {
    /// Whether the same ingest may go well later.
    pub fn is_passing(&self) -> bool {
        match self {
            Self::Fetch(fault) => fault.is_passing(),
            Self::Changed { .. } | Self::Quota { .. } => false,
            Self::Busy | Self::Object(_) | Self::Store(_) | Self::Disk(_) => true,
        }
    }
}

impl From<std::io::Error> for IngestFault {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::ResourceBusy => Self::Busy,
            _ => Self::Disk(error.to_string()),
        }
    }
}

/// Brings a file in. `work` names what it is for, such as an offer, a submission
/// and a place in the document: run again under the same name it goes on where
/// it was, and a file that is in already is not fetched again.
pub async fn ingest(
    intake: Intake<'_>,
    work: &str,
    source: &Source,
    progress: impl Fn(Progress) + Send + Sync,
) -> Result<Ingested, IngestFault> {
    let scratch = open(intake, work, source).await?;
    if let Some(ingested) = brought_in_before(intake, &scratch, source).await? {
        return Ok(ingested);
    }
    let (scratch, whole) = fetch(intake, scratch, source, progress).await?;
    if let Err(fault) = expect_wanted(intake, source, &whole).await {
        if !fault.is_passing() {
            blocking(move || scratch.discard()).await?;
        }
        return Err(fault);
    }
    keep(intake, scratch, whole).await
}

/// Takes in content that was sent. Nothing collects it for a while, so that a
/// document can come to point at it. `work` is a name that was never used.
pub async fn take_in(
    intake: Intake<'_>,
    work: &str,
    content: Bytes,
) -> Result<Ingested, IngestFault> {
    let folder = intake.objects.scratch().to_owned();
    let work = work.to_owned();
    let (pieces, queue) = channel(QUEUE);
    let all = [
        Piece::Anew(Validators::default()),
        Piece::Bytes(content),
        Piece::End,
    ];
    for piece in all {
        // There is room for all of them.
        let _ = pieces.send(piece).await;
    }
    drop(pieces);
    let written = blocking(move || Scratch::open(&folder, &work, "")?.write(queue)).await?;
    let written = written.ok_or_else(|| IngestFault::Disk("the writer ended too early".into()));
    let (scratch, whole) = written?;
    if let Err(fault) = expect_room(intake, &whole).await {
        blocking(move || scratch.discard()).await?;
        return Err(fault);
    }
    keep(intake, scratch, whole).await
}

async fn open(intake: Intake<'_>, work: &str, source: &Source) -> Result<Scratch, IngestFault> {
    let folder = intake.objects.scratch().to_owned();
    let (work, from) = (work.to_owned(), shown(&source.url));
    blocking(move || Scratch::open(&folder, &work, &from)).await
}

/// The file, if an earlier run of this work has brought it in and it is what is
/// wanted now.
async fn brought_in_before(
    intake: Intake<'_>,
    scratch: &Scratch,
    source: &Source,
) -> Result<Option<Ingested>, IngestFault> {
    let note = &scratch.note;
    let Some(kept) = note.kept.clone() else {
        return Ok(None);
    };
    let is_other = source.certified.difference(&note.seen).is_some();
    let sha256 = kept.whole.sha256;
    if is_other || source.sha256.is_some_and(|wanted| wanted != sha256) {
        return Ok(None);
    }
    let ingested = kept.ingested(note.seen.etag.clone());
    let (artifact, now) = (ingested.artifact(), intake.clock.now());
    let is_there = intake.store.hold_artifact(&artifact, now).await?;
    if !is_there || intake.objects.length(&artifact).await? != Some(artifact.length) {
        return Ok(None);
    }
    tokio::fs::remove_file(&scratch.path).await?;
    Ok(Some(ingested))
}

/// Whether what came is what was certified, and within the quota.
async fn expect_wanted(
    intake: Intake<'_>,
    source: &Source,
    whole: &Whole,
) -> Result<(), IngestFault> {
    if let Some(certified) = source.sha256.filter(|sha256| *sha256 != whole.sha256) {
        return Err(changed(&certified, &whole.sha256));
    }
    expect_room(intake, whole).await
}

async fn expect_room(intake: Intake<'_>, whole: &Whole) -> Result<(), IngestFault> {
    let others = taken_up(intake, &whole.sha256).await?;
    let (bytes, quota) = (others.saturating_add(whole.length), intake.quota);
    match bytes > quota {
        true => Err(IngestFault::Quota { bytes, quota }),
        false => Ok(()),
    }
}

/// How many bytes of the quota are taken up without one artifact.
async fn taken_up(intake: Intake<'_>, except: &Sha256) -> Result<u64, StoreError> {
    let (store, publisher) = (intake.store, intake.publisher);
    let mut bytes = store.artifact_bytes(publisher, except).await?;
    let beside: BTreeSet<&Sha256> = intake.beside.iter().collect();
    for sha256 in beside.into_iter().filter(|sha256| *sha256 != except) {
        if !store.uses_artifact(publisher, sha256).await? {
            let artifact = store.artifact(sha256).await?;
            bytes = bytes.saturating_add(artifact.map_or(0, |artifact| artifact.length));
        }
    }
    Ok(bytes)
}

/// Row first: it says which object is its own, and none goes that has a row.
async fn keep(intake: Intake<'_>, scratch: Scratch, whole: Whole) -> Result<Ingested, IngestFault> {
    let Whole { sha256, length, .. } = whole;
    let (store, now) = (intake.store, intake.clock.now());
    let touched = store.touch_artifact(&sha256, length, &whole.content_type, now);
    let artifact = touched.await?;
    intake.objects.take(&scratch.path, &artifact).await?;
    let made = artifact.made;
    let kept = Kept { whole, made };
    let ingested = kept.clone().ingested(scratch.note.seen.etag.clone());
    blocking(move || scratch.finish(kept)).await?;
    Ok(ingested)
}

/// Fetches what is missing, while a thread of its own hashes and writes.
async fn fetch(
    intake: Intake<'_>,
    scratch: Scratch,
    source: &Source,
    progress: impl Fn(Progress),
) -> Result<(Scratch, Whole), IngestFault> {
    let (pieces, queue) = channel(QUEUE);
    let mut download = Download {
        intake,
        source,
        at: scratch.length(),
        seen: scratch.note.seen.clone(),
        pieces,
        progress,
        pulse: Pulse::at(intake.clock.now(), scratch.length()),
    };
    let writer = blocking(move || scratch.write(queue));
    let fetched = async {
        let fetched = download.run().await;
        // Without the end the writer keeps what has come as a part.
        if fetched.is_ok() {
            let _ = download.pieces.send(Piece::End).await;
        }
        drop(download.pieces);
        fetched
    };
    let (written, fetched) = tokio::join!(writer, fetched);
    let written = written?;
    fetched?;
    written.ok_or_else(|| IngestFault::Disk("the writer ended too early".into()))
}

/// A download that may be cut and go on.
struct Download<'a, P> {
    intake: Intake<'a>,
    source: &'a Source,
    /// How many bytes the writer has been given.
    at: u64,
    /// What was said of the content that they are of.
    seen: Validators,
    pieces: Sender<Piece>,
    progress: P,
    pulse: Pulse,
}

impl<P: Fn(Progress)> Download<'_, P> {
    async fn run(&mut self) -> Result<(), IngestFault> {
        let (mut furthest, mut tries) = (self.at, 0);
        loop {
            let Err(fault) = self.attempt().await else {
                self.tell();
                return Ok(());
            };
            tries = if self.at > furthest { 1 } else { tries + 1 };
            furthest = furthest.max(self.at);
            if !fault.is_passing() || self.pieces.is_closed() || tries >= TRIES {
                return Err(fault);
            }
            tracing::debug!(%fault, at = self.at, "a download broke off");
            self.intake.clock.pause(PAUSE * (1 << (tries - 1))).await;
        }
    }

    async fn attempt(&mut self) -> Result<(), IngestFault> {
        let certified = &self.source.certified;
        let is_wanted = certified.difference(&self.seen).is_none();
        if self.at > 0 && self.seen.length == Some(self.at) && is_wanted {
            return Ok(());
        }
        let own_tag = self.seen.strong();
        if self.at > 0 && own_tag.is_none() {
            self.at = 0;
        }
        let wanted = certified.strong();
        let span = (self.at > 0).then_some(Span::From(self.at));
        let if_match = wanted.or(own_tag.filter(|_| span.is_some()));
        let got = self.intake.careful.get(&self.source.url, span, if_match);
        let body = match got.await {
            Ok(body) if span.is_none() || body.head.etag == self.seen.etag => body,
            // It is another file now, or there are no parts of it: from the start.
            Ok(_) | Err(FetchFault::Conflict | FetchFault::Range) if span.is_some() => {
                self.at = 0;
                let whole = self.intake.careful.get(&self.source.url, None, wanted);
                whole.await.map_err(|fault| self.of_whole(fault))?
            }
            Ok(body) => body,
            Err(fault) => return Err(self.of_whole(fault)),
        };
        let seen = body.head.validators();
        if let Some((then, now)) = certified.difference(&seen) {
            return Err(changed(&then, &now));
        }
        if self.at == 0 {
            self.seen = seen.clone();
            self.send(Piece::Anew(seen)).await?;
        }
        self.receive(body).await
    }

    /// What a refusal of the whole file means: 412 that it is another one.
    fn of_whole(&self, fault: FetchFault) -> IngestFault {
        match (&self.source.certified.etag, fault) {
            (Some(certified), FetchFault::Conflict) => changed(certified, &"another tag"),
            (_, fault) => fault.into(),
        }
    }

    async fn receive(&mut self, body: super::client::Body) -> Result<(), IngestFault> {
        let limit = self.source.limit;
        let too_large = |fault| match fault {
            FetchFault::Large { .. } => FetchFault::Large { limit },
            fault => fault,
        };
        let left = limit.saturating_sub(self.at);
        let mut body = body.at_most(left).map_err(too_large)?;
        self.tell();
        while let Some(bytes) = body.chunk().await.map_err(too_large)? {
            let length = bytes.len() as u64;
            self.send(Piece::Bytes(bytes)).await?;
            self.at += length;
            if self.pulse.beats(self.intake.clock.now()) {
                self.tell();
            }
        }
        match self.seen.length.filter(|length| *length != self.at) {
            Some(_) => Err(FetchFault::Unreachable("the file ended too early".into()).into()),
            None => Ok(()),
        }
    }

    async fn send(&self, piece: Piece) -> Result<(), IngestFault> {
        let sent = self.pieces.send(piece).await;
        // Why it has ended is in what the writer answers.
        sent.map_err(|_| IngestFault::Disk("the writer has ended".into()))
    }

    fn tell(&self) {
        let progress = self
            .pulse
            .progress(self.intake.clock.now(), self.at, self.seen.length);
        (self.progress)(progress);
    }
}

/// When progress was told last, and what the rate is counted from.
struct Pulse {
    began: Time,
    from: u64,
    last: Time,
}

impl Pulse {
    fn at(now: Time, from: u64) -> Self {
        Self {
            began: now,
            from,
            last: now,
        }
    }

    fn beats(&mut self, now: Time) -> bool {
        let beats = now.since(self.last) >= PULSE;
        if beats {
            self.last = now;
        }
        beats
    }

    fn progress(&self, now: Time, bytes: u64, total: Option<u64>) -> Progress {
        let millis = now.since(self.began).as_millis().max(1);
        let came = u128::from(bytes.saturating_sub(self.from));
        Progress {
            bytes,
            total,
            rate: u64::try_from(came * 1_000 / millis).unwrap_or(u64::MAX),
        }
    }
}

impl Kept {
    fn ingested(self, etag: Option<String>) -> Ingested {
        Ingested {
            sha256: self.whole.sha256,
            length: self.whole.length,
            content_type: self.whole.content_type,
            made: self.made,
            etag,
        }
    }
}

fn changed(certified: &dyn std::fmt::Display, found: &dyn std::fmt::Display) -> IngestFault {
    let short = |text: &dyn std::fmt::Display| text.to_string().chars().take(80).collect();
    IngestFault::Changed {
        certified: short(certified),
        found: short(found),
    }
}

/// Does on a thread of its own what waits for the disk.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> std::io::Result<T> + Send + 'static,
) -> Result<T, IngestFault> {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => Ok(done?),
        Err(error) => Err(IngestFault::Disk(error.to_string())),
    }
}
