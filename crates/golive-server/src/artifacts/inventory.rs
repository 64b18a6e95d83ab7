//! Which objects a database needs: written down beside a backup, and looked for
//! after a restore.

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::pin::pin;

use futures_util::{Stream, StreamExt, TryStreamExt, stream};
use golive_store::{Artifact, Reader, StoreError};
use tempfile::NamedTempFile;

use super::objects::{ObjectError, ObjectName, Objects};

/// How many artifacts are read at once.
const PAGE: u32 = 1_000;

/// How many objects are asked for at the same time.
const AT_ONCE: usize = 32;

/// What a database needs of the object store.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Needed {
    /// How many objects.
    pub objects: u64,
    /// How many bytes they have in all.
    pub bytes: u64,
}

impl Needed {
    fn add(&mut self, artifacts: &[Artifact]) {
        self.objects += artifacts.len() as u64;
        self.bytes += artifacts
            .iter()
            .map(|artifact| artifact.length)
            .sum::<u64>();
    }
}

/// Where the list that belongs to a backup stands.
pub fn list_of(backup: &Path) -> PathBuf {
    let mut name = backup.as_os_str().to_owned();
    name.push(".objects");
    name.into()
}

/// Why it can not be said what is needed or missing.
#[derive(Debug, thiserror::Error)]
pub enum InventoryError {
    /// The database can not be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The object store can not be asked.
    #[error(transparent)]
    Objects(#[from] ObjectError),
    /// The list can not be written.
    #[error("the list of objects {0} can not be written: {1}")]
    List(PathBuf, std::io::Error),
}

/// Writes a new file with a line for each object that the database needs, as
/// `sha256sum --check` reads it in the folder of the object store.
pub async fn write(reader: &Reader, file: &Path) -> Result<Needed, InventoryError> {
    let failed = |error| InventoryError::List(file.to_owned(), error);
    // Half a list is never taken for a whole one.
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let partial = NamedTempFile::new_in(folder.unwrap_or(Path::new("."))).map_err(failed)?;
    let mut list = BufWriter::new(partial);
    let mut needed = Needed::default();
    let mut pages = pin!(pages(reader));
    while let Some(page) = pages.try_next().await? {
        needed.add(&page);
        for artifact in &page {
            let name = ObjectName::from(artifact);
            writeln!(list, "{}  {name}", artifact.sha256).map_err(failed)?;
        }
    }
    let list = list.into_inner().map_err(|e| failed(e.into_error()))?;
    list.as_file().sync_all().map_err(failed)?;
    list.persist_noclobber(file).map_err(|e| failed(e.error))?;
    Ok(needed)
}

/// What a database needs.
pub async fn needed(reader: &Reader) -> Result<Needed, InventoryError> {
    let mut needed = Needed::default();
    let mut pages = pin!(pages(reader));
    while let Some(page) = pages.try_next().await? {
        needed.add(&page);
    }
    Ok(needed)
}

/// The objects that a database needs and that are not there, or not whole.
pub async fn missing(
    reader: &Reader,
    objects: &Objects,
) -> Result<Vec<ObjectName>, InventoryError> {
    let mut found = Vec::new();
    let mut pages = pin!(pages(reader));
    while let Some(page) = pages.try_next().await? {
        found.extend(missing_of(objects, &page).await?);
    }
    Ok(found)
}

/// All that versions refer to, a page at a time.
fn pages(reader: &Reader) -> impl Stream<Item = Result<Vec<Artifact>, StoreError>> {
    stream::try_unfold(String::new(), async move |after| {
        let page = reader.used_artifacts(&after, PAGE).await?;
        let last = page.last().map(|last| last.sha256.to_string());
        Ok(last.map(|last| (page, last)))
    })
}

/// Those of the artifacts whose objects are not there, or not whole.
pub async fn missing_of(
    objects: &Objects,
    artifacts: &[Artifact],
) -> Result<Vec<ObjectName>, ObjectError> {
    let looked = stream::iter(artifacts).map(|artifact| async move {
        let is_there = objects.length(artifact).await? == Some(artifact.length);
        Ok((!is_there).then_some(ObjectName::from(artifact)))
    });
    looked
        .buffered(AT_ONCE)
        .try_filter_map(async |missing| Ok(missing))
        .try_collect()
        .await
}
