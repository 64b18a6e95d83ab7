//! What certification knows beside the document: exceptions, secrets, and what
//! the live version had.

use std::collections::BTreeSet;

use golive_model::document::Secrets;
use golive_model::exception::Exception;
use golive_model::references::What;
use golive_model::report::CheckRow;
use golive_model::{Kind, OfferKey, references};
use golive_store::{Record, StoreError, StoredDocument};
use serde_json::Value;

use super::{is_lenient, value};
use crate::app::App;
use crate::certify::look::{self, Published, Scene};

/// What is known of an offer.
pub struct Known {
    exceptions: Vec<Exception>,
    secrets: Secrets,
    published: Published,
    live: BTreeSet<String>,
}

impl Known {
    /// Reads what is known. The offer need not exist.
    pub async fn read(
        app: &App,
        key: &OfferKey,
        record: Option<&Record>,
        kind: &Kind,
        secrets: Secrets,
    ) -> Result<Self, StoreError> {
        Ok(Self {
            live: match record {
                Some(record) => live(app, record, kind).await?,
                None => BTreeSet::new(),
            },
            exceptions: app.store.exceptions_of(&key.publisher).await?,
            published: match record {
                Some(record) => published(app, record, kind).await?,
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
        kind: &'a Kind,
        document: &'a Value,
    ) -> Scene<'a> {
        Scene {
            client: &app.careful,
            lenient: is_lenient(app),
            files: app.settings.artifacts.check_files,
            links: app.settings.artifacts.check_links,
            key,
            kind,
            document,
            secrets: &self.secrets,
            published: &self.published,
            live: &self.live,
            scratch: app.objects.scratch(),
            exceptions: &self.exceptions,
            now: app.clock.now(),
        }
    }
}

/// The addresses of the live version.
async fn live(app: &App, record: &Record, kind: &Kind) -> Result<BTreeSet<String>, StoreError> {
    let Some(live) = &record.offer.production else {
        return Ok(BTreeSet::new());
    };
    let document = value(app, &record.offer, live.revision).await?;
    let references = references::of(kind, &document).into_iter();
    Ok(references.map(|r| look::place(&r.url).to_owned()).collect())
}

/// The digests by tag that were seen of the live version. Its plans may have
/// had other places in the document.
async fn published(app: &App, record: &Record, kind: &Kind) -> Result<Published, StoreError> {
    let Some(live) = &record.offer.production else {
        return Ok(Published::new());
    };
    let document = value(app, &record.offer, live.revision).await?;
    let steps = app.store.checks(&record.offer.key, live.submission).await?;
    let rows: Vec<&CheckRow> = steps.iter().flat_map(|step| &step.rows).collect();
    let references = references::of(kind, &document).into_iter();
    let digests = references.filter_map(|reference| {
        let What::Registry { secret, .. } = reference.what else {
            return None;
        };
        let mut own = rows.iter().filter(|row| row.target == reference.target);
        let digests = own.find_map(|row| row.evidence.get("digests"))?.clone();
        Some((secret, serde_json::from_value(digests).ok()?))
    });
    Ok(digests.collect())
}

/// Where the secrets of an offer's documents are sealed for.
pub fn place_of_secrets(key: &OfferKey) -> String {
    format!("document/{key}")
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
    let opened = app.master_key.open(&place_of_secrets(key), sealed);
    let plain = opened.map_err(|error| unusable(error.to_string()))?;
    serde_json::from_slice(&plain).map_err(|_| unusable("they are not what was sealed".into()))
}
