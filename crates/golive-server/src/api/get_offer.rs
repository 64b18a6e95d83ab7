//! GET offer, in its three forms: the draft, a slot, a version.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::Response;
use golive_model::document::Envelope;
use golive_model::offer::Slot;
use golive_model::{Revision, Version};
use golive_store::Record;
use http::HeaderMap;

use super::errors::ReadErrors;
use crate::app::{App, BodyKey, Rendered};
use crate::auth::caller::AtOffer;
use crate::http::error::internal;
use crate::http::{ApiError, Code, reply};
use crate::publish::document;

/// The draft's document, with its ETag.
#[utoipa::path(get, path = "/api/publishers/{publisher}/offers/{offer}", tag = "Offers",
    params(("publisher" = String, Path), ("offer" = String, Path),
        ("api-version" = String, Query), ("If-None-Match" = Option<String>, Header)),
    responses((status = 200, body = Object, description = "The document as it was sent."),
        (status = 304, description = "The caller has it."), ReadErrors))]
pub async fn get_offer(
    State(app): State<App>,
    at: AtOffer,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let record = at.record(&app)?;
    let draft = record.offer.draft;
    let shown = Shown {
        key: BodyKey::Slot(at.key.clone(), Slot::Draft),
        version: draft.version,
        revision: draft.revision,
    };
    show(&app, &record, shown, &headers)
}

/// The document of a slot, with its ETag.
#[utoipa::path(get, path = "/api/publishers/{publisher}/offers/{offer}/slot/{slot}", tag = "Offers",
    params(("publisher" = String, Path), ("offer" = String, Path),
        ("slot" = String, Path, description = "draft, preview or production; any case"),
        ("api-version" = String, Query), ("If-None-Match" = Option<String>, Header)),
    responses((status = 200, body = Object, description = "The document as it was sent."),
        (status = 304, description = "The caller has it."), ReadErrors))]
pub async fn get_slot(
    State(app): State<App>,
    at: AtOffer,
    Path((_, _, slot)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let record = at.record(&app)?;
    let slot = Slot::parse(&slot).ok_or_else(|| {
        let message = "The slot is not one of draft, preview, production.";
        ApiError::new(Code::InvalidRequest, message).at("slotId")
    })?;
    let (version, revision) = match record.offer.shown(slot) {
        Some(shown) => (shown.version, shown.revision),
        None if slot == Slot::Draft => (record.offer.draft.version, record.offer.draft.revision),
        None => return Err(empty_slot(&record, slot)),
    };
    let shown = Shown {
        key: BodyKey::Slot(at.key.clone(), slot),
        version,
        revision,
    };
    show(&app, &record, shown, &headers)
}

/// The document of a version, with its ETag. The draft's own number gives the
/// draft.
#[utoipa::path(get, path = "/api/publishers/{publisher}/offers/{offer}/versions/{version}",
    tag = "Offers",
    params(("publisher" = String, Path), ("offer" = String, Path), ("version" = u32, Path),
        ("api-version" = String, Query), ("If-None-Match" = Option<String>, Header)),
    responses((status = 200, body = Object, description = "The document as it was sent."),
        (status = 304, description = "The caller has it."), ReadErrors))]
pub async fn get_version(
    State(app): State<App>,
    at: AtOffer,
    Path((_, _, version)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let record = at.record(&app)?;
    let number: u32 = version.parse().map_err(|_| {
        let shown: String = version.chars().take(40).collect();
        let message = format!("\"{shown}\" is not a version; versions are whole numbers from 1.");
        ApiError::new(Code::InvalidRequest, message).at("version")
    })?;
    let (version, draft) = (Version(number), record.offer.draft);
    let frozen = app.store.version(&at.key, version)?;
    let revision = frozen.or_else(|| (draft.version == version).then_some(draft.revision));
    let revision = revision.ok_or_else(|| {
        let message = format!(
            "Offer \"{}\" has no version {number}; its draft is version {}.",
            at.key, draft.version
        );
        ApiError::new(Code::VersionNotFound, message).at("version")
    })?;
    let shown = Shown {
        key: BodyKey::Version(at.key.clone(), version),
        version,
        revision,
    };
    show(&app, &record, shown, &headers)
}

struct Shown {
    key: BodyKey,
    version: Version,
    revision: Revision,
}

fn show(
    app: &App,
    record: &Arc<Record>,
    shown: Shown,
    headers: &HeaderMap,
) -> Result<Response, ApiError> {
    let cached = app
        .bodies
        .get(&shown.key)
        .filter(|body| body.counter == record.counter);
    let rendered = match cached {
        Some(rendered) => rendered,
        None => {
            let rendered = Arc::new(render(app, record, shown.version, shown.revision)?);
            app.bodies.insert(shown.key, Arc::clone(&rendered));
            rendered
        }
    };
    Ok(reply::tagged(headers, &rendered.etag, &rendered.body))
}

/// The body of GET offer for one revision.
pub fn render(
    app: &App,
    record: &Record,
    version: Version,
    revision: Revision,
) -> Result<Rendered, ApiError> {
    let offer = &record.offer;
    let kind = app.kinds.get(&offer.kind).ok_or_else(internal)?;
    let document = match document(app, &offer.key, revision) {
        Ok(document) => document,
        // A draft's document goes when a newer one comes; then ask again.
        Err(_) if app.store.read_offer(&offer.key)?.as_ref() != Some(record) => {
            return Err(ApiError::new(
                Code::Unavailable,
                "The offer changed while it was read. Ask again.",
            ));
        }
        Err(error) => return Err(error.into()),
    };
    let envelope = Envelope {
        key: &offer.key,
        kind: &offer.kind,
        status: offer.status(),
        version: version.0,
        changed: offer.draft.changed.to_string(),
        migration: if offer.migrated { "migrated" } else { "none" },
    };
    Ok(Rendered {
        counter: record.counter,
        base: String::new(),
        etag: reply::etag(&offer.etag_of(revision)),
        body: document.render(&envelope, &kind).into(),
        is_final: true,
    })
}

fn empty_slot(record: &Record, slot: Slot) -> ApiError {
    let name = match slot {
        Slot::Preview => "Staging",
        _ => "Production",
    };
    let next = match slot {
        Slot::Preview => "POST publish brings the draft to preview.",
        _ => "POST golive brings a preview that waits for sign-off to production.",
    };
    let key = &record.offer.key;
    let message = format!(
        "No {name} slot is deployed for offer id \"{}\" and publisher id \"{}\". Deployed are: {}. \
         {next}",
        key.offer,
        key.publisher,
        record.offer.deployed_slots().join(", ")
    );
    ApiError::new(Code::SlotNotFound, message).at("slotId")
}
