//! Artifacts: which files there are, and which versions refer to them. The
//! files themselves are objects and lie elsewhere.

use std::collections::BTreeMap;

use golive_model::{ArtifactUse, OfferKey, PublisherId, Revision, Sha256, Time};

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
    /// When it came in for the first time. One that is collected and comes in
    /// again is another artifact, with an object of its own.
    pub made: Time,
}

/// Adds uses to a batch, so that they are on disk with what it says. It does not
/// stand unless every artifact is still there. Run twice it changes nothing.
pub(crate) fn add_uses(
    batch: &mut Batch,
    key: &OfferKey,
    revision: Revision,
    uses: &[ArtifactUse],
    now: Time,
) {
    let (publisher, offer) = (key.publisher.as_str(), key.offer.as_str());
    // In one order everywhere, so that no two batches wait for each other.
    let held: BTreeMap<String, Time> = uses
        .iter()
        .map(|used| (used.sha256.to_string(), used.made))
        .collect();
    for (sha256, made) in held {
        batch.one(&sql::HOLD_ARTIFACT, args![sha256, made.0, now.0]);
    }
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

    /// Writes down that an artifact comes in, for the first time, then it is made
    /// now, or again. Answers it as it is kept. Nothing collects it for a while
    /// after `now`.
    pub async fn touch_artifact(
        &self,
        sha256: &Sha256,
        length: u64,
        content_type: &str,
        now: Time,
    ) -> Result<Artifact, StoreError> {
        let name = sha256.to_string();
        let length = i64::try_from(length).unwrap_or(i64::MAX);
        let mut batch = Batch::new();
        batch.any(
            &sql::TOUCH_ARTIFACT,
            args![name.as_str(), length, content_type, now.0],
        );
        let touched = match self.apply_batch(batch).await? {
            Verdict::Applied(rows) => rows.first().map(artifact_of).transpose()?,
            Verdict::Conflict(_) => None,
        };
        touched.ok_or_else(|| StoreError::Inconsistent {
            table: "artifacts",
            column: "sha256",
            key: name,
            problem: "expected the row that was written, found none".into(),
        })
    }

    /// Keeps an artifact that came in from being collected for a while after
    /// `now`; `false` when it has been collected.
    pub async fn hold_artifact(&self, artifact: &Artifact, now: Time) -> Result<bool, StoreError> {
        let mut batch = Batch::new();
        let (sha256, made) = (artifact.sha256.to_string(), artifact.made.0);
        batch.one(&sql::HOLD_ARTIFACT, args![sha256, made, now.0]);
        self.applied(batch).await
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
                    made: Time(row.int(2, "made", place)?),
                    name: row.text(3, "name", place)?.to_owned(),
                    source: row.text(4, "source", place)?.to_owned(),
                    etag: row.maybe_text(5, "etag", place)?.map(str::to_owned),
                })
            })
            .collect()
    }

    /// Where an offer refers to an artifact: the revision, and the place in its
    /// document. The same place as `pointer` comes before any other, a newer
    /// revision before an older one.
    pub async fn artifact_use_in(
        &self,
        key: &OfferKey,
        sha256: &Sha256,
        pointer: &str,
    ) -> Result<Option<(Revision, String)>, StoreError> {
        let (publisher, offer) = (key.publisher.as_str(), key.offer.as_str());
        let label = format!("{key}, {sha256}");
        let place = Place {
            table: "artifact_uses",
            key: &label,
        };
        let args = args![publisher, offer, sha256.to_string(), pointer];
        let rows = self.read(&sql::ARTIFACT_USE_IN, &args).await?;
        let Some(row) = rows.first() else {
            return Ok(None);
        };
        let number = row.int(0, "revision", place)?;
        let revision = u32::try_from(number)
            .map_err(|_| inconsistent(place, "revision", format!("{number} is no revision")))?;
        let pointer = row.text(1, "pointer", place)?.to_owned();
        Ok(Some((Revision(revision), pointer)))
    }

    /// Whether any version refers to an artifact.
    pub async fn is_artifact_used(&self, sha256: &Sha256) -> Result<bool, StoreError> {
        let rows = self
            .read(&sql::ARTIFACT_USE_OF, &args![sha256.to_string()])
            .await?;
        Ok(!rows.is_empty())
    }

    /// Whether any version of a publisher refers to an artifact.
    pub async fn uses_artifact(
        &self,
        publisher: &PublisherId,
        sha256: &Sha256,
    ) -> Result<bool, StoreError> {
        let args = args![sha256.to_string(), publisher.as_str()];
        let rows = self.read(&sql::ARTIFACT_USE_BY, &args).await?;
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
    pub async fn forget_artifact(
        &self,
        artifact: &Artifact,
        before: Time,
    ) -> Result<bool, StoreError> {
        let mut batch = Batch::new();
        let (sha256, made) = (artifact.sha256.to_string(), artifact.made.0);
        batch.one(&sql::FORGET_ARTIFACT, args![sha256, made, before.0]);
        self.applied(batch).await
    }
}

pub(crate) fn artifact_of(row: &Row) -> Result<Artifact, StoreError> {
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
        made: Time(row.int(3, "made", place)?),
    })
}
