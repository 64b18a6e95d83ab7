//! What the tests share.

use std::path::PathBuf;
use std::sync::Mutex;

use aws_lc_rs::digest::{SHA256, digest};
use golive_model::decide::{Command, Decision, decide};
use golive_model::{ArtifactUse, OfferKey, OperationId, PublisherId, Sha256};
use golive_server::artifacts::ingest::{
    IngestFault, Ingested, Progress, Source, ingest as bring_in,
};
use golive_server::artifacts::validators::Validators;
use golive_server::clock::Clock;
use golive_store::{Accepted, Applied, Hold};
use golive_testkit::{Api, Golive, documents};
use uuid::Uuid;

use crate::host::Host;

/// A small generator whose seed repeats a run.
pub(crate) struct Dice(u64);

impl Dice {
    /// With the seed of `GOLIVE_SEED`, or a new one, which is printed.
    pub(crate) fn new() -> Self {
        let given = std::env::var("GOLIVE_SEED").ok();
        let given = given.and_then(|text| text.parse().ok());
        let seed = given.unwrap_or_else(|| u64::try_from(Clock::system().now().0).unwrap());
        println!("GOLIVE_SEED={seed}");
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        // splitmix64
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap()
    }
}

/// So many bytes that are no two alike in a row, the same for the same seed.
pub(crate) fn content(seed: u64, length: usize) -> Vec<u8> {
    let mut dice = Dice(seed);
    let mut bytes = Vec::with_capacity(length + 8);
    while bytes.len() < length {
        bytes.extend(dice.next().to_le_bytes());
    }
    bytes.truncate(length);
    bytes
}

pub(crate) fn sha256(content: &[u8]) -> Sha256 {
    Sha256(digest(&SHA256, content).as_ref().try_into().unwrap())
}

pub(crate) fn contoso() -> PublisherId {
    "contoso".parse().unwrap()
}

/// The file of a host, as much of it as there is.
pub(crate) fn from(host: &Host) -> Source {
    Source {
        url: host.url(),
        limit: u64::MAX,
        certified: Validators::default(),
        sha256: None,
    }
}

/// A tag that was certified.
pub(crate) fn tag(etag: &str) -> Validators {
    Validators {
        etag: Some(etag.to_owned()),
        ..Validators::default()
    }
}

/// Brings a file in for contoso.
pub(crate) async fn ingest(
    golive: &Golive,
    work: &str,
    source: &Source,
) -> Result<Ingested, IngestFault> {
    ingest_told(golive, work, source).await.0
}

/// The same, with what was told of its progress.
pub(crate) async fn ingest_told(
    golive: &Golive,
    work: &str,
    source: &Source,
) -> (Result<Ingested, IngestFault>, Vec<Progress>) {
    let told = Mutex::new(Vec::new());
    let publisher = contoso();
    let intake = golive.running.app.intake(&publisher);
    let done = bring_in(intake, work, source, |progress| {
        told.lock().unwrap().push(progress);
    })
    .await;
    (done, told.into_inner().unwrap())
}

/// Says that a version of contoso refers to an artifact.
pub(crate) async fn refer(golive: &Golive, offer: &str, ingested: &Ingested) {
    let app = &golive.running.app;
    let key: OfferKey = format!("contoso/{offer}").parse().unwrap();
    let owner = golive.owner().await;
    let document = documents::vm(offer);
    owner.put(&Api::at(offer, ""), &document).await.expect(201);
    let record = app.store.offer(&key).await.unwrap().unwrap();
    let used = ArtifactUse {
        pointer: "/definition/plans/0".into(),
        sha256: ingested.sha256,
        made: ingested.made,
        name: "disk.vhd".into(),
        source: "https://files.example/disk.vhd".into(),
        etag: ingested.etag.clone(),
    };
    let named = sha256(format!("{offer} {}", ingested.sha256).as_bytes());
    let id = Uuid::from_slice(&named.0[..16]).unwrap();
    let publish = Command::Publish {
        operation: OperationId(id),
        by: "owner".into(),
        emails: Vec::new(),
        findings: Vec::new(),
    };
    let kind = app.kinds.get(&record.offer.kind).unwrap();
    let now = app.clock.now();
    let Ok(Decision::Change(mut change)) = decide(Some(&record.offer), publish, &kind, now) else {
        panic!("{offer} can not be published");
    };
    change.uses.push(used);
    // Nobody holds the lease, so nothing runs.
    let accepted = Accepted {
        hold: Hold::Keep,
        idempotent: None,
        now,
    };
    let applied = app.store.apply(Some(&record), *change, accepted).await;
    assert!(matches!(applied, Ok(Applied::Stored(_))), "{applied:?}");
}

/// Where an object lies in the default folder, or one would lie that no artifact
/// has.
pub(crate) fn object(golive: &Golive, sha256: &Sha256) -> PathBuf {
    let name = sha256.to_string();
    let objects = golive.running.app.settings.server.data.join("objects");
    let folder = objects.join("sha256").join(&name[..2]);
    let there = std::fs::read_dir(&folder).into_iter().flatten();
    let mut there = there.map(|entry| entry.unwrap().path());
    let is_it = |path: &PathBuf| path.file_stem().is_some_and(|stem| *stem == *name);
    let found = there.find(is_it);
    found.unwrap_or_else(|| folder.join(format!("{name}.0")))
}

/// What lies in the scratch folder, by the ends of its names.
pub(crate) fn scratch(golive: &Golive) -> Vec<String> {
    let objects = golive.running.app.settings.server.data.join("objects");
    let entries = std::fs::read_dir(objects.join("scratch")).unwrap();
    let name = |entry: std::io::Result<std::fs::DirEntry>| {
        let path = entry.unwrap().path();
        path.extension().unwrap().to_string_lossy().into_owned()
    };
    let mut names: Vec<String> = entries.map(name).collect();
    names.sort();
    names
}

/// Resolves when a partial file has so many bytes.
pub(crate) async fn has_come(golive: &Golive, bytes: u64) {
    let objects = golive.running.app.settings.server.data.join("objects");
    loop {
        let entries = std::fs::read_dir(objects.join("scratch")).unwrap();
        let mut parts = entries.map(|entry| entry.unwrap());
        if parts.any(|part| part.metadata().is_ok_and(|part| part.len() >= bytes)) {
            return;
        }
        tokio::task::yield_now().await;
    }
}

/// The whole content of an artifact, checked.
pub(crate) async fn kept(golive: &Golive, sha256: Sha256) -> Vec<u8> {
    let app = &golive.running.app;
    let artifact = app.store.artifact(&sha256).await.unwrap().unwrap();
    let read = app.objects.read(&artifact, u64::MAX).await;
    read.unwrap().to_vec()
}
