//! Collection: what no version refers to goes, and never by itself. An artifact
//! that has just come in is about to be referred to, so nothing younger than a
//! day goes; a step that takes longer than that finds when it ends that it is
//! gone, and takes it in again.
//!
//! Row and object are not removed at one stroke, and another node may be taking
//! the same content in. So the row goes first, with a guard, and the name of the
//! object with it: what comes in after that has a row and an object of its own.
//! A row that is referred to always has its object.

use std::fs::File;
use std::io;
use std::path::Path;
use std::pin::pin;
use std::time::{Duration, UNIX_EPOCH};

use futures_util::TryStreamExt;
use golive_model::{Sha256, Time};
use golive_store::{Artifact, Store, StoreError};

use super::objects::{ObjectError, ObjectName, Objects};

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
                if self.dry || self.remove_unused(artifact).await? {
                    found.push((artifact.sha256, artifact.length));
                }
            }
        }
    }

    /// The row goes first, and only if it is still of no use.
    async fn remove_unused(&self, artifact: &Artifact) -> Result<bool, CollectFault> {
        if !self.store.forget_artifact(artifact, self.before).await? {
            return Ok(false);
        }
        self.objects.delete(artifact.into()).await?;
        Ok(true)
    }

    /// Objects that no row tells of: left by a crash between row and object, or
    /// older than the backup that was restored.
    async fn unknown(
        &self,
        found: &mut Vec<(Sha256, u64)>,
        limit: usize,
    ) -> Result<(), CollectFault> {
        let mut all = pin!(self.objects.list());
        while let Some(object) = all.try_next().await? {
            if found.len() >= limit {
                return Ok(());
            }
            if object.modified < self.before && self.remove_unknown(object.name).await? {
                found.push((object.name.sha256, object.length));
            }
        }
        Ok(())
    }

    async fn remove_unknown(&self, name: ObjectName) -> Result<bool, CollectFault> {
        let stays = match self.store.artifact(&name.sha256).await? {
            Some(artifact) => artifact.made == name.made,
            // A use without a row is damage, and the object may be what mends it.
            None => self.store.is_artifact_used(&name.sha256).await?,
        };
        if !stays && !self.dry {
            self.objects.delete(name).await?;
        }
        Ok(!stays)
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
