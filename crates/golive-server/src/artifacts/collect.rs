//! Collection: what no version refers to goes, and never by itself. An artifact
//! that has just come in is about to be referred to, so nothing younger than a
//! day goes.

use std::collections::HashSet;
use std::fs::File;
use std::io;
use std::path::Path;
use std::pin::pin;
use std::time::{Duration, UNIX_EPOCH};

use futures_util::TryStreamExt;
use golive_model::{Sha256, Time};
use golive_store::{Store, StoreError};

use super::objects::{ObjectError, Objects};

/// What is younger than this stays.
pub const REST: Duration = Duration::from_secs(24 * 60 * 60);

/// How many unused rows are read at once.
const PAGE: u32 = 500;

/// What goes, or would go.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Collection {
    /// Objects, with their bytes.
    pub objects: Vec<(Sha256, u64)>,
    /// Partial files and their notes, with their bytes.
    pub scratch: Vec<(String, u64)>,
    /// Whether the limit was reached, so that there may be more.
    pub more: bool,
}

/// Why a collection did not come to its end. What it removed was of no use.
#[derive(Debug, Clone, thiserror::Error)]
pub enum CollectFault {
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The object store.
    #[error(transparent)]
    Object(#[from] ObjectError),
    /// The scratch folder.
    #[error("the scratch folder can not be read: {0}")]
    Scratch(String),
}

/// What a collection looks at.
struct Sweep<'a> {
    objects: &'a Objects,
    store: &'a Store,
    before: Time,
    dry: bool,
}

/// Removes up to `limit` objects that nothing refers to, and partial files that
/// nobody goes on with; with `dry` only says which.
pub async fn collect(
    objects: &Objects,
    store: &Store,
    now: Time,
    dry: bool,
    limit: usize,
) -> Result<Collection, CollectFault> {
    let rest = i64::try_from(REST.as_micros()).unwrap_or(i64::MAX);
    let sweep = Sweep {
        objects,
        store,
        before: Time(now.0.saturating_sub(rest)),
        dry,
    };
    let mut collection = Collection::default();
    sweep.unused(&mut collection.objects, limit).await?;
    sweep.unknown(&mut collection.objects, limit).await?;
    collection.more = collection.objects.len() >= limit;
    let folder = objects.scratch().to_owned();
    let swept = tokio::task::spawn_blocking(move || stale(&folder, sweep.before, dry)).await;
    collection.scratch = match swept {
        Ok(Ok(files)) => files,
        Ok(Err(error)) => return Err(CollectFault::Scratch(error.to_string())),
        Err(error) => return Err(CollectFault::Scratch(error.to_string())),
    };
    Ok(collection)
}

impl Sweep<'_> {
    /// Artifacts that came in and that nothing refers to (any more).
    async fn unused(
        &self,
        found: &mut Vec<(Sha256, u64)>,
        limit: usize,
    ) -> Result<(), CollectFault> {
        let mut after = String::new();
        loop {
            let page = self
                .store
                .unused_artifacts(&after, self.before, PAGE)
                .await?;
            let Some(last) = page.last() else {
                return Ok(());
            };
            after = last.sha256.to_string();
            for artifact in &page {
                if found.len() >= limit {
                    return Ok(());
                }
                if self.dry || self.remove_unused(artifact.sha256).await? {
                    found.push((artifact.sha256, artifact.length));
                }
            }
        }
    }

    /// The row goes first, and only if it is still of no use.
    async fn remove_unused(&self, sha256: Sha256) -> Result<bool, CollectFault> {
        let Some(_claim) = self.objects.claim_if_free(sha256) else {
            return Ok(false);
        };
        if !self.store.forget_artifact(&sha256, self.before).await? {
            return Ok(false);
        }
        self.objects.delete(&sha256).await?;
        Ok(true)
    }

    /// Objects that no row tells of: left by a crash between row and object, or
    /// older than the backup that was restored.
    async fn unknown(
        &self,
        found: &mut Vec<(Sha256, u64)>,
        limit: usize,
    ) -> Result<(), CollectFault> {
        let listed: HashSet<Sha256> = found.iter().map(|(sha256, _)| *sha256).collect();
        let mut all = pin!(self.objects.list());
        while let Some(object) = all.try_next().await? {
            if found.len() >= limit {
                return Ok(());
            }
            if object.modified >= self.before || listed.contains(&object.sha256) {
                continue;
            }
            if self.remove_unknown(object.sha256).await? {
                found.push((object.sha256, object.length));
            }
        }
        Ok(())
    }

    async fn remove_unknown(&self, sha256: Sha256) -> Result<bool, CollectFault> {
        let Some(_claim) = self.objects.claim_if_free(sha256) else {
            return Ok(false);
        };
        let known = self.store.artifact(&sha256).await?.is_some();
        if known || self.store.is_artifact_used(&sha256).await? {
            return Ok(false);
        }
        if !self.dry {
            self.objects.delete(&sha256).await?;
        }
        Ok(true)
    }
}

/// Files of the scratch folder that nobody has written to for so long.
fn stale(folder: &Path, before: Time, dry: bool) -> io::Result<Vec<(String, u64)>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let Ok(file) = File::open(&path) else {
            continue;
        };
        let metadata = file.metadata()?;
        // Whoever works on it has it locked.
        let at_rest = metadata.is_file() && modified(&metadata)? < before;
        if !at_rest || file.try_lock().is_err() {
            continue;
        }
        if !dry {
            std::fs::remove_file(&path)?;
        }
        let name = path.file_name().unwrap_or_default();
        found.push((name.to_string_lossy().into_owned(), metadata.len()));
    }
    found.sort();
    Ok(found)
}

fn modified(metadata: &std::fs::Metadata) -> io::Result<Time> {
    let since = metadata.modified()?.duration_since(UNIX_EPOCH);
    let micros = since.map(|since| since.as_micros()).unwrap_or_default();
    Ok(Time(i64::try_from(micros).unwrap_or(i64::MAX)))
}
