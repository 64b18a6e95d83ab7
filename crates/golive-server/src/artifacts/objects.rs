//! Where artifacts are kept, by the SHA-256 of their content: a folder, S3 or
//! Azure Blob. What is there is never changed.
//!
//! A name holds also when the artifact came in for the first time, and so it is
//! used once: whoever removes an object, however late, removes no other one.

use std::fmt;
use std::fs::DirBuilder;
use std::ops::Range;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path as FilePath, PathBuf};
use std::sync::Arc;

use aws_lc_rs::digest::{Context, SHA256, digest};
use bytes::{Bytes, BytesMut};
use futures_util::{Stream, StreamExt, TryStreamExt, stream};
use golive_model::{Sha256, Time};
use golive_store::Artifact;
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{
    Error, ObjectStore, ObjectStoreExt, PutMode, PutPayload, WriteMultipart, parse_url_opts,
};
use tokio::io::AsyncReadExt;
use url::Url;

/// What is read at once of an object that is sent on.
const WINDOW: u64 = 1 << 20;

/// The least that goes to a remote store at once; what is not longer goes whole.
const PART: u64 = 8 << 20;

/// A remote store takes 10,000 parts at most (S3).
const PARTS: u64 = 9_000;

/// How many bytes may be under way to a remote store beside the part that is
/// being filled, if a part is not longer than that.
const UNDER_WAY: u64 = 24 << 20;

/// Schemes of remote stores whose names are buckets and containers.
const SCHEMES: [&str; 7] = ["s3", "s3a", "az", "azure", "abfs", "abfss", "https"];

/// Why an object can not be read or kept.
#[derive(Debug, Clone, thiserror::Error)]
pub enum ObjectError {
    /// The setting names no place that golive can use.
    #[error("objects: {0}; give a path, s3://bucket/prefix or az://container/prefix")]
    Unusable(String),
    /// It is not there.
    #[error("the object {0} is not there")]
    Missing(Sha256),
    /// Its content has changed.
    #[error(
        "the object {0} does not have the content that its name says; restore it from a backup"
    )]
    Damaged(Sha256),
    /// More than the caller takes.
    #[error("the object {0} has more than {1} bytes")]
    TooLong(Sha256, u64),
    /// The store does something else than what is asked of it.
    #[error("the object store can not be relied on: {0}")]
    Faithless(&'static str),
    /// The store can not be reached, read or written now.
    #[error("the object store can not be used now: {0}")]
    Unavailable(String),
}

/// The name of an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ObjectName {
    /// The SHA-256 of its content.
    pub sha256: Sha256,
    /// When the artifact was made that it belongs to.
    pub made: Time,
}

/// An object in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its name.
    pub name: ObjectName,
    /// Its length in bytes.
    pub length: u64,
    /// When it was written, by the store's clock.
    pub modified: Time,
}

/// The objects.
pub struct Objects {
    store: Arc<dyn ObjectStore>,
    prefix: Path,
    place: Place,
    scratch: PathBuf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Folder,
    Remote,
}

impl Objects {
    /// Opens what the setting names: a path, or the URL of a bucket; without
    /// one `objects` in the data directory. Credentials and endpoints of remote
    /// stores come from the variables that their own tools read, `AWS_…` and
    /// `AZURE_…`.
    pub fn open(
        setting: Option<&str>,
        data: &FilePath,
        variables: impl Iterator<Item = (String, String)>,
    ) -> Result<Self, ObjectError> {
        match setting.filter(|setting| setting.contains("://")) {
            Some(url) => Self::remote(url, data, variables),
            None => {
                let folder = setting.map_or_else(|| data.join("objects"), PathBuf::from);
                Self::in_folder(&folder)
            }
        }
    }

    fn in_folder(folder: &FilePath) -> Result<Self, ObjectError> {
        let unusable =
            |e: &dyn std::fmt::Display| ObjectError::Unusable(format!("{}: {e}", folder.display()));
        // Partial files lie in the same file system, so that a whole one is
        // moved to its place and not copied.
        let scratch = folder.join("scratch");
        make_folder(&scratch).map_err(|e| unusable(&e))?;
        let store = LocalFileSystem::new_with_prefix(folder).map_err(|e| unusable(&e))?;
        Ok(Self {
            store: Arc::new(store.with_fsync(true)),
            prefix: Path::default(),
            place: Place::Folder,
            scratch,
        })
    }

    fn remote(
        url: &str,
        data: &FilePath,
        variables: impl Iterator<Item = (String, String)>,
    ) -> Result<Self, ObjectError> {
        let unusable = |e: &dyn std::fmt::Display| ObjectError::Unusable(without_queries(e));
        let url = Url::parse(url).map_err(|e| unusable(&e))?;
        if !SCHEMES.contains(&url.scheme()) {
            return Err(unusable(&format!("the scheme {} is unknown", url.scheme())));
        }
        let ours = variables.filter(|(name, _)| {
            ["AWS_", "AZURE_", "MSI_", "IDENTITY_"]
                .iter()
                .any(|prefix| name.starts_with(prefix))
        });
        let (store, prefix) = parse_url_opts(&url, ours).map_err(|e| unusable(&e))?;
        let scratch = data.join("scratch");
        make_folder(&scratch).map_err(|e| unusable(&e))?;
        Ok(Self {
            store: Arc::from(store),
            prefix,
            place: Place::Remote,
            scratch,
        })
    }

    /// Whether it is a folder, which other nodes need not see.
    pub fn is_folder(&self) -> bool {
        self.place == Place::Folder
    }

    /// Where partial files lie.
    pub fn scratch(&self) -> &FilePath {
        &self.scratch
    }

    /// How long an object is; `None` when it is not there.
    pub async fn length(&self, artifact: &Artifact) -> Result<Option<u64>, ObjectError> {
        match self.store.head(&self.path(artifact.into())).await {
            Ok(meta) => Ok(Some(meta.size)),
            Err(Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(unavailable(&error)),
        }
    }

    /// The bytes of a range, in pieces; the next one is read while one is sent.
    pub fn stream(
        &self,
        artifact: &Artifact,
        range: Range<u64>,
    ) -> impl Stream<Item = Result<Bytes, ObjectError>> + Send + use<> {
        let sha256 = artifact.sha256;
        let (store, path) = (Arc::clone(&self.store), self.path(artifact.into()));
        let windows = (range.start..range.end).step_by(WINDOW as usize);
        stream::iter(windows)
            .map(move |start| {
                let window = start..range.end.min(start + WINDOW);
                let (store, path) = (Arc::clone(&store), path.clone());
                async move {
                    let length = window.end - window.start;
                    let bytes = store.get_range(&path, window).await;
                    let bytes = bytes.map_err(|error| fault_of(sha256, &error))?;
                    match bytes.len() as u64 == length {
                        true => Ok(bytes),
                        false => Err(ObjectError::Damaged(sha256)),
                    }
                }
            })
            .buffered(2)
    }

    /// All bytes of an object, in pieces. The last piece comes only when the
    /// content is what its name says.
    pub fn checked(
        &self,
        artifact: &Artifact,
    ) -> impl Stream<Item = Result<Bytes, ObjectError>> + Send + use<> {
        let mut context = Context::new(&SHA256);
        let (sha256, mut left) = (artifact.sha256, artifact.length);
        self.stream(artifact, 0..left).map(move |piece| {
            let piece = piece?;
            context.update(&piece);
            left = left.saturating_sub(piece.len() as u64);
            if left == 0 && context.clone().finish().as_ref() != sha256.0 {
                return Err(ObjectError::Damaged(sha256));
            }
            Ok(piece)
        })
    }

    /// A whole object of at most `limit` bytes; its digest is checked.
    pub async fn read(&self, artifact: &Artifact, limit: u64) -> Result<Bytes, ObjectError> {
        let sha256 = artifact.sha256;
        if artifact.length > limit {
            return Err(ObjectError::TooLong(sha256, limit));
        }
        let pieces: Vec<Bytes> = self.checked(artifact).try_collect().await?;
        if pieces.is_empty() && digest(&SHA256, b"").as_ref() != sha256.0 {
            return Err(ObjectError::Damaged(sha256));
        }
        Ok(pieces.concat().into())
    }

    /// Takes a file of the scratch folder, whose content is on disk and has this
    /// digest, into the store. What is there already stays.
    pub(super) async fn take(
        &self,
        file: &FilePath,
        artifact: &Artifact,
    ) -> Result<(), ObjectError> {
        if self.length(artifact).await? == Some(artifact.length) {
            return remove(file).await;
        }
        match self.place {
            Place::Folder => self.move_in(file, artifact).await,
            Place::Remote => {
                self.upload(file, artifact).await?;
                remove(file).await
            }
        }
    }

    async fn move_in(&self, file: &FilePath, artifact: &Artifact) -> Result<(), ObjectError> {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let from = Path::from_iter(["scratch", &name]);
        let moved = self.store.rename(&from, &self.path(artifact.into())).await;
        moved.map_err(|error| unavailable(&error))
    }

    async fn upload(&self, file: &FilePath, artifact: &Artifact) -> Result<(), ObjectError> {
        let io = |error: std::io::Error| ObjectError::Unavailable(error.to_string());
        let (path, length) = (self.path(artifact.into()), artifact.length);
        let mut file = tokio::fs::File::open(file).await.map_err(io)?;
        if length <= PART {
            let mut content = Vec::new();
            file.read_to_end(&mut content).await.map_err(io)?;
            let payload = PutPayload::from(content);
            let put = self.store.put_opts(&path, payload, PutMode::Create.into());
            return match put.await {
                Ok(_) | Err(Error::AlreadyExists { .. }) => Ok(()),
                Err(error) => Err(unavailable(&error)),
            };
        }
        let part = length.div_ceil(PARTS).max(PART);
        let at_once = usize::try_from(UNDER_WAY / part).unwrap_or(0);
        let upload = self.store.put_multipart(&path).await;
        let upload = upload.map_err(|error| unavailable(&error))?;
        let mut upload = WriteMultipart::new_with_chunk_size(upload, part as usize);
        let sent = async {
            let mut buffer = BytesMut::new();
            loop {
                buffer.reserve(WINDOW as usize);
                if file.read_buf(&mut buffer).await.map_err(io)? == 0 {
                    return Ok(());
                }
                let ready = upload.wait_for_capacity(at_once).await;
                ready.map_err(|error| unavailable(&error))?;
                upload.put(buffer.split().freeze());
            }
        };
        match sent.await {
            Ok(()) => upload.finish().await.map(drop).map_err(|e| unavailable(&e)),
            Err(error) => {
                // What the store keeps of it otherwise costs money.
                let _ = upload.abort().await;
                Err(error)
            }
        }
    }

    /// Removes an object; one that is not there is removed already.
    pub(super) async fn delete(&self, name: ObjectName) -> Result<(), ObjectError> {
        match self.store.delete(&self.path(name)).await {
            Ok(()) | Err(Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(unavailable(&error)),
        }
    }

    /// All objects, in no order.
    pub fn list(&self) -> impl Stream<Item = Result<Listed, ObjectError>> + Send + use<> {
        let root = self.prefix.clone().join("sha256");
        let found = self.store.list(Some(&root));
        found.filter_map(|meta| async {
            let meta = match meta {
                Ok(meta) => meta,
                Err(error) => return Some(Err(unavailable(&error))),
            };
            // What somebody else has put there is not ours to look at.
            let name = ObjectName::parse(meta.location.filename()?)?;
            Some(Ok(Listed {
                name,
                length: meta.size,
                modified: Time(meta.last_modified.timestamp_micros()),
            }))
        })
    }

    fn path(&self, name: ObjectName) -> Path {
        let name = name.to_string();
        let parts = name.split('/');
        parts.fold(self.prefix.clone(), |path, part| path.join(part))
    }

    /// Tries what the store is trusted with: an object is written under a new name
    /// and under no other, read as it was written, and gone once it is removed.
    /// `unique` names the object, which is there for a moment.
    pub async fn probe(&self, unique: &str) -> Result<(), ObjectError> {
        let path = self.prefix.clone().join(format!("probe-{unique}"));
        let written = self.write_once(&path, unique).await;
        let removed = self.store.delete(&path).await;
        written?;
        removed.map_err(|error| unavailable(&error))?;
        match self.store.head(&path).await {
            Err(Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(unavailable(&error)),
            Ok(_) => Err(ObjectError::Faithless("what was removed is still there")),
        }
    }

    async fn write_once(&self, path: &Path, content: &str) -> Result<(), ObjectError> {
        let put = |content: String| {
            let options = PutMode::Create.into();
            self.store
                .put_opts(path, PutPayload::from(content), options)
        };
        let first = put(content.to_owned()).await;
        first.map_err(|error| unavailable(&error))?;
        match put(format!("{content}, again")).await {
            Err(Error::AlreadyExists { .. }) => {}
            Err(error) => return Err(unavailable(&error)),
            Ok(_) => {
                return Err(ObjectError::Faithless(
                    "an object that was there was overwritten; golive needs a store that knows \
                     conditional writes (If-None-Match)",
                ));
            }
        }
        let read = self.store.get(path).await;
        let read = read.map_err(|error| unavailable(&error))?;
        let bytes = read.bytes().await.map_err(|error| unavailable(&error))?;
        match bytes == content.as_bytes() {
            true => Ok(()),
            false => Err(ObjectError::Faithless(
                "an object is read otherwise than it was written",
            )),
        }
    }
}

/// `sha256/ab/abcdef….1700000000000000`, from where the store begins: folders with
/// a few thousand files at most.
impl fmt::Display for ObjectName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sha256 = self.sha256.to_string();
        let folder = sha256.get(..2).unwrap_or_default();
        write!(f, "sha256/{folder}/{sha256}.{}", self.made.0)
    }
}

impl ObjectName {
    fn parse(text: &str) -> Option<Self> {
        let (sha256, made) = text.split_once('.')?;
        Some(Self {
            sha256: sha256.parse().ok()?,
            made: Time(made.parse().ok()?),
        })
    }
}

impl From<&Artifact> for ObjectName {
    fn from(artifact: &Artifact) -> Self {
        Self {
            sha256: artifact.sha256,
            made: artifact.made,
        }
    }
}

async fn remove(file: &FilePath) -> Result<(), ObjectError> {
    let removed = tokio::fs::remove_file(file).await;
    removed.map_err(|error| ObjectError::Unavailable(error.to_string()))
}

/// Makes the folder; what is in it is nobody else's to read.
fn make_folder(folder: &FilePath) -> std::io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

fn fault_of(sha256: Sha256, error: &Error) -> ObjectError {
    match error {
        Error::NotFound { .. } => ObjectError::Missing(sha256),
        error => unavailable(error),
    }
}

fn unavailable(error: &Error) -> ObjectError {
    ObjectError::Unavailable(without_queries(error))
}

/// What an error says, without the queries of its URLs: they may be signatures.
fn without_queries(error: &dyn std::fmt::Display) -> String {
    let text = error.to_string();
    let words = text.split(' ').map(|word| match word.split_once('?') {
        Some((before, _)) if word.contains("://") => before,
        _ => word,
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_keeps_no_signature() {
        let said = "GET https://a.example/c/b?sv=1&sig=abc failed: why? (see http://h/x?y)";
        assert_eq!(
            without_queries(&said),
            "GET https://a.example/c/b failed: why? (see http://h/x"
        );
    }
}
