//! What certification knows beside the document: exceptions, secrets, and what
//! the live version had.

use golive_model::OfferKey;
use golive_model::document::Secrets;
use golive_model::exception::Exception;
use golive_store::{Record, StoreError, StoredDocument};
use serde_json::Value;

use crate::app::App;
use crate::certify::look::{Published, Scene};

/// What is known of an offer.
pub struct Known {
    exceptions: Vec<Exception>,
    secrets: Secrets,
    published: Published,
}

impl Known {
    /// Reads what is known. The offer need not exist.
    pub async fn read(
        app: &App,
        key: &OfferKey,
        record: Option<&Record>,
        secrets: Secrets,
    ) -> Result<Self, StoreError> {
        Ok(Self {
            exceptions: app.store.exceptions_of(&key.publisher)?,
            published: match record {
                Some(record) => published(app, record).await?,
                None => Published::new(),
            },
            secrets,
        })
    }

    /// The scene of a look into a document of this offer.
    pub fn scene<'a>(
        &'a self,
        app: &'a App,
        key: &'a OfferKey,
        kind: &'a golive_model::Kind,
        document: &'a Value,
    ) -> Scene<'a> {
        Scene {
            client: &app.careful,
            files: app.settings.artifacts.check_files,
            links: app.settings.artifacts.check_links,
            key,
            kind,
            document,
            secrets: &self.secrets,
            published: &self.published,
            scratch: app.objects.scratch(),
            exceptions: &self.exceptions,
            now: app.clock.now(),
        }
    }
}

/// The digests by tag that were seen of the live version.
async fn published(app: &App, record: &Record) -> Result<Published, StoreError> {
    let Some(live) = &record.offer.production else {
        return Ok(Published::new());
    };
    let steps = app.store.checks(&record.offer.key, live.submission).await?;
    let rows = steps.iter().flat_map(|step| &step.rows);
    let digests = rows.filter_map(|row| {
        let digests = row.evidence.get("digests")?.clone();
        Some((row.target.clone(), serde_json::from_value(digests).ok()?))
    });
    Ok(digests.collect())
}

/// Opens the secrets of a stored document.
pub fn open_secrets(
    app: &App,
    key: &OfferKey,
    stored: &StoredDocument,
) -> Result<Secrets, StoreError> {
    let Some(sealed) = &stored.secrets else {
        return Ok(Secrets::new());
    };
    let unusable = |problem: String| StoreError::Inconsistent {
        table: "documents",
        column: "secrets",
        key: format!("{key}, revision {}", stored.revision),
        problem,
    };
    let opened = app.master_key.open(&format!("document/{key}"), sealed);
    let plain = opened.map_err(|error| unusable(error.to_string()))?;
    serde_json::from_slice(&plain).map_err(|_| unusable("they are not what was sealed".into()))
}
