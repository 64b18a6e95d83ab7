//! GET offer, in its three forms: the draft, a slot, a version.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use golive_model::document::{self, Envelope};
use golive_model::offer::Slot;
use golive_model::{Revision, Version};
use golive_store::Record;
use http::HeaderMap;

use super::errors::ReadErrors;
use super::{attempt, own_addresses};
use crate::app::{App, BodyKey, Rendered};
use crate::auth::caller::AtOffer;
use crate::http::{ApiError, Code, Path, reply};
use crate::publish::document as stored_document;

const DOCUMENT: &str = "The document as it was sent, with golive's own addresses of the files \
                        that it keeps.";

/// The draft's document, with its ETag.
#[utoipa::path(get, path = "/api/publishers/{publisher}/offers/{offer}", tag = "Offers",
    params(("publisher" = String, Path), ("offer" = String, Path),
        ("api-version" = String, Query), ("If-None-Match" = Option<String>, Header)),
    responses((status = 200, body = Object, description = DOCUMENT),
        (status = 304, description = "The caller has it."), ReadErrors))]
pub async fn get_offer(
    State(app): State<App>,
    at: AtOffer,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    attempt::read(&app, &at, |record| {
        let shown = Shown::draft(&record, BodyKey::Slot(at.key.clone(), Slot::Draft));
        show(&app, &at.base, record, shown, &headers)
    })
    .await
}

/// The document of a slot, with its ETag.
#[utoipa::path(get, path = "/api/publishers/{publisher}/offers/{offer}/slot/{slot}", tag = "Offers",
    params(("publisher" = String, Path), ("offer" = String, Path),
        ("slot" = String, Path, description = "draft, preview or production; any case"),
        ("api-version" = String, Query), ("If-None-Match" = Option<String>, Header)),
    responses((status = 200, body = Object, description = DOCUMENT),
        (status = 304, description = "The caller has it."), ReadErrors))]
pub async fn get_slot(
    State(app): State<App>,
    at: AtOffer,
    Path((_, _, slot)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    at.record(&app).await?;
    let slot = Slot::parse(&slot)
        .ok_or_else(|| ApiError::new(Code::InvalidRequest, "asked.slot").at("slotId"))?;
    let (app, at, headers) = (&app, &at, &headers);
    attempt::read(app, at, |record| async move {
        let key = BodyKey::Slot(at.key.clone(), slot);
        let shown = match record.offer.shown(slot) {
            Some(shown) => Shown {
                key,
                version: shown.version,
                revision: shown.revision,
            },
            None if slot == Slot::Draft => Shown::draft(&record, key),
            None => return Err(empty_slot(&record, slot)),
        };
        show(app, &at.base, record, shown, headers).await
    })
    .await
}

/// The document of a version, with its ETag. The draft's own number gives the
/// draft.
#[utoipa::path(get, path = "/api/publishers/{publisher}/offers/{offer}/versions/{version}",
    tag = "Offers",
    params(("publisher" = String, Path), ("offer" = String, Path), ("version" = u32, Path),
        ("api-version" = String, Query), ("If-None-Match" = Option<String>, Header)),
    responses((status = 200, body = Object, description = DOCUMENT),
        (status = 304, description = "The caller has it."), ReadErrors))]
pub async fn get_version(
    State(app): State<App>,
    at: AtOffer,
    Path((_, _, version)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    at.record(&app).await?;
    let number: u32 = version.parse().map_err(|_| {
        let shown: String = version.chars().take(40).collect();
        ApiError::new(Code::InvalidRequest, "asked.version")
            .with("found", shown)
            .at("version")
    })?;
    let (app, at, headers) = (&app, &at, &headers);
    attempt::read(app, at, |record| async move {
        let shown = numbered(app, &record, Version(number)).await?;
        show(app, &at.base, record, shown, headers).await
    })
    .await
}

/// A frozen version, or the draft by its own number.
async fn numbered(app: &App, record: &Record, version: Version) -> Result<Shown, ApiError> {
    let (key, draft) = (&record.offer.key, record.offer.draft);
    let name = BodyKey::Version(key.clone(), version);
    if let Some(revision) = app.store.version(record, version).await? {
        return Ok(Shown {
            key: name,
            version,
            revision,
        });
    }
    if version == draft.version {
        return Ok(Shown::draft(record, name));
    }
    let error = ApiError::new(Code::VersionNotFound, "absent.version")
        .with("offer", key)
        .with("version", version)
        .with("draft", draft.version);
    Err(error.at("version"))
}

/// Which document is shown.
pub struct Shown {
    key: BodyKey,
    version: Version,
    revision: Revision,
}

impl Shown {
    /// The draft.
    pub fn draft(record: &Record, key: BodyKey) -> Self {
        Self {
            key,
            version: record.offer.draft.version,
            revision: record.offer.draft.revision,
        }
    }
}

async fn show(
    app: &App,
    base: &str,
    record: Arc<Record>,
    shown: Shown,
    headers: &HeaderMap,
) -> Result<Response, ApiError> {
    let rendered = rendered(app, base, &record, shown).await?;
    Ok(reply::tagged(headers, &rendered.etag, &rendered.body))
}

/// The body of GET offer, made once for what it shows and kept. Its tag is that
/// of the document: a PUT needs it, and what golive adds is no change of it.
pub async fn rendered(
    app: &App,
    base: &str,
    record: &Record,
    shown: Shown,
) -> Result<Arc<Rendered>, ApiError> {
    // An offer that is made anew counts from the start; its tags do not.
    let etag = reply::etag(&record.offer.etag_of(shown.revision));
    let fresh = |body: &Arc<Rendered>| {
        let below = body.base.is_empty() || body.base == base;
        body.counter == record.counter && body.etag == etag && below
    };
    if let Some(rendered) = app.bodies.get(&shown.key).filter(fresh) {
        return Ok(rendered);
    }
    let stored = stored_document(app, &record.offer, shown.revision).await?;
    let own = own_addresses::shown(app, record, &stored, base).await?;
    let rendered = Arc::new(match own {
        Some(text) => Rendered {
            base: base.to_owned(),
            ..render(record, shown.version, shown.revision, &text)
        },
        None => render(record, shown.version, shown.revision, &stored.text),
    });
    app.bodies.insert(shown.key, Arc::clone(&rendered));
    Ok(rendered)
}

/// The body of GET offer for one revision whose addresses are not golive's own.
pub fn render(record: &Record, version: Version, revision: Revision, text: &str) -> Rendered {
    let offer = &record.offer;
    let envelope = Envelope {
        status: offer.status(),
        version: version.0,
        changed: offer.draft.changed,
        migration: if offer.migrated { "migrated" } else { "none" },
    };
    Rendered {
        counter: record.counter,
        base: String::new(),
        etag: reply::etag(&offer.etag_of(revision)),
        body: document::shown(text, &envelope).into(),
        is_final: true,
    }
}

fn empty_slot(record: &Record, slot: Slot) -> ApiError {
    let missing = match slot {
        Slot::Preview => "absent.staging",
        _ => "absent.production",
    };
    let key = &record.offer.key;
    ApiError::new(Code::SlotNotFound, missing)
        .with("offer", &key.offer)
        .with("publisher", &key.publisher)
        .with("deployed", record.offer.deployed_slots().join(", "))
        .at("slotId")
}
