//! Artifacts: which files there are, and which versions refer to them. The
//! files themselves are objects and lie elsewhere.

use golive_model::{OfferKey, PublisherId, Revision, Sha256, Time};

use crate::args;
use crate::batch::{Batch, Verdict};
use crate::error::StoreError;
use crate::sql;
use crate::store::Store;
use crate::value::{Place, Row, inconsistent};

/// A file, by its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artifact {
    /// The SHA-256 of its content.
    pub sha256: Sha256,
    /// Its length in bytes.
    pub length: u64,
    /// What its first bytes say that it is.
    pub content_type: String,
}

/// That a revision of an offer refers to an artifact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArtifactUse {
    /// The place in the document: a JSON Pointer.
    pub pointer: String,
    /// The artifact.
    pub sha256: Sha256,
    /// What it is called where it is served.
    pub name: String,
    /// Where it came from, without the query: that may hold a signature.
    pub source: String,
    /// The tag that it had there.
    pub etag: Option<String>,
}

/// Adds uses to a batch, so that they are on disk with what it says. Run twice
/// it changes nothing.
pub fn add_uses(batch: &mut Batch, key: &OfferKey, revision: Revision, uses: &[ArtifactUse]) {
    let (publisher, offer) = (key.publisher.as_str(), key.offer.as_str());
    for used in uses {
        let (pointer, sha256) = (used.pointer.as_str(), used.sha256.to_string());
        let (name, source) = (used.name.as_str(), used.source.as_str());
        let etag = used.etag.as_deref();
        batch.one(
            &sql::SET_ARTIFACT_USE,
            args![
                publisher, offer, revision.0, pointer, sha256, name, source, etag
            ],
        );
    }
}

impl Store {
    /// The artifact of that digest, if it has come in.
    pub async fn artifact(&self, sha256: &Sha256) -> Result<Option<Artifact>, StoreError> {
        let rows = self
            .read(&sql::ARTIFACT, &args![sha256.to_string()])
            .await?;
        rows.first().map(artifact_of).transpose()
    }

    /// Writes down that an artifact has come in, for the first time or again.
    /// Nothing collects it for a while after `now`.
    pub async fn touch_artifact(&self, artifact: &Artifact, now: Time) -> Result<(), StoreError> {
        let sha256 = artifact.sha256.to_string();
        let length = i64::try_from(artifact.length).unwrap_or(i64::MAX);
        let content_type = artifact.content_type.as_str();
        let mut batch = Batch::new();
        batch.one(
            &sql::TOUCH_ARTIFACT,
            args![sha256, length, content_type, now.0],
        );
        self.apply_batch(batch).await.map(drop)
    }

    /// Writes down what a revision refers to, in a commit of its own.
    pub async fn set_artifact_uses(
        &self,
        key: &OfferKey,
        revision: Revision,
        uses: &[ArtifactUse],
    ) -> Result<(), StoreError> {
        let mut batch = Batch::new();
        add_uses(&mut batch, key, revision, uses);
        self.apply_batch(batch).await.map(drop)
    }

    /// What a revision refers to, by place.
    pub async fn artifact_uses(
        &self,
        key: &OfferKey,
        revision: Revision,
    ) -> Result<Vec<ArtifactUse>, StoreError> {
        let args = args![key.publisher.as_str(), key.offer.as_str(), revision.0];
        let label = format!("{key}, revision {revision}");
        let place = Place {
            table: "artifact_uses",
            key: &label,
        };
        self.read(&sql::ARTIFACT_USES, &args)
            .await?
            .iter()
            .map(|row| {
                Ok(ArtifactUse {
                    pointer: row.text(0, "pointer", place)?.to_owned(),
                    sha256: row.id(1, "sha256", place)?,
                    name: row.text(2, "name", place)?.to_owned(),
                    source: row.text(3, "source", place)?.to_owned(),
                    etag: row.maybe_text(4, "etag", place)?.map(str::to_owned),
                })
            })
            .collect()
    }

    /// Whether any version refers to an artifact.
    pub async fn is_artifact_used(&self, sha256: &Sha256) -> Result<bool, StoreError> {
        let rows = self
            .read(&sql::ARTIFACT_USE_OF, &args![sha256.to_string()])
            .await?;
        Ok(!rows.is_empty())
    }

    /// How many bytes the artifacts take that a publisher's versions refer to,
    /// each counted once, `except` not at all.
    pub async fn artifact_bytes(
        &self,
        publisher: &PublisherId,
        except: &Sha256,
    ) -> Result<u64, StoreError> {
        let args = args![publisher.as_str(), except.to_string()];
        let place = Place {
            table: "artifacts",
            key: "the sum of a publisher",
        };
        let rows = self.scan(&sql::ARTIFACT_BYTES, args).await?;
        let sum = rows.first().map(|row| row.int(0, "length", place));
        Ok(sum.transpose()?.map_or(0, i64::unsigned_abs))
    }

    /// Artifacts that nothing refers to and that came in before a time, in the
    /// order of their digests, after `after` (empty: from the first).
    pub async fn unused_artifacts(
        &self,
        after: &str,
        before: Time,
        limit: u32,
    ) -> Result<Vec<Artifact>, StoreError> {
        self.scan(&sql::UNUSED_ARTIFACTS, args![after, before.0, limit])
            .await?
            .iter()
            .map(artifact_of)
            .collect()
    }

    /// Forgets an artifact that nothing refers to and that came in before a
    /// time; `false` when it is not such a one (any more).
    pub async fn forget_artifact(&self, sha256: &Sha256, before: Time) -> Result<bool, StoreError> {
        let mut batch = Batch::new();
        batch.one(&sql::FORGET_ARTIFACT, args![sha256.to_string(), before.0]);
        let verdict = self.apply_batch(batch).await?;
        Ok(matches!(verdict, Verdict::Applied(_)))
    }
}

fn artifact_of(row: &Row) -> Result<Artifact, StoreError> {
    let label = row.label(0);
    let place = Place {
        table: "artifacts",
        key: &label,
    };
    let length = row.int(1, "length", place)?;
    Ok(Artifact {
        sha256: row.id(0, "sha256", place)?,
        length: u64::try_from(length)
            .map_err(|_| inconsistent(place, "length", format!("{length} is below 0")))?,
        content_type: row.text(2, "content_type", place)?.to_owned(),
    })
}
