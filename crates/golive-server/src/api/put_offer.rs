//! PUT offer: create it or replace its draft.

use axum::body::Body;
use axum::extract::State;
use axum::response::Response;
use golive_model::decide::{Command, Decision, Put, decide};
use golive_model::document::{Secrets, merge_secrets};
use golive_model::wire::ErrorBody;
use golive_model::{Document, Kind, OfferKey, Slot};
use golive_store::{Accepted, Applied, Record};
use http::{HeaderMap, StatusCode, header};
use std::sync::Arc;

use super::attempt::Attempts;
use super::errors::WriteErrors;
use super::get_offer::{Shown, render, rendered};
use super::{own_addresses, precondition};
use crate::app::{App, BodyKey, Rendered};
use crate::auth::caller::AtOffer;
use crate::breakpoint;
use crate::http::error::{internal, not_a_document};
use crate::http::{ApiError, Code, body, reply};
use crate::publish::{document as stored_document, open_secrets, parsed, place_of_secrets};
use crate::random;

/// Creates the offer or replaces its draft. A document that means the same as
/// the draft changes nothing, not even the ETag.
#[utoipa::path(put, path = "/api/publishers/{publisher}/offers/{offer}", tag = "Offers",
    params(("publisher" = String, Path), ("offer" = String, Path),
        ("api-version" = String, Query), ("If-Match" = Option<String>, Header),
        ("If-None-Match" = Option<String>, Header)),
    request_body(content = Object, description = "The offer's document."),
    responses((status = 200, body = Object, description = "Replaced, or the same as before."),
        (status = 201, body = Object, description = "Created."),
        (status = 422, body = ErrorBody), WriteErrors))]
pub async fn put_offer(
    State(app): State<App>,
    at: AtOffer,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    let text = body::read_text(&headers, body, app.settings.server.max_body_bytes).await?;
    let document = Document::parse(&text).map_err(|fault| not_a_document(&text, fault))?;
    expect_own_ids(&at, &document)?;
    let mut attempts = Attempts::at(&app, &at.key).await?;
    loop {
        let record = attempts.record.as_ref();
        let decided = try_put(&app, &at, &headers, &document, record).await;
        if let Some(response) = attempts.settle(decided).await? {
            return Ok(response);
        }
    }
}

async fn try_put(
    app: &App,
    at: &AtOffer,
    headers: &HeaderMap,
    document: &Document,
    held: Option<&Arc<Record>>,
) -> Result<Option<Response>, ApiError> {
    let record = held.map(Arc::as_ref);
    expect_precondition(app, headers, record)?;
    let kind = kind_of(app, record, document)?;
    let put = prepare(app, at, record, document.clone(), &kind).await?;
    let shown = put.document.text();
    let uses = own_addresses::held(app, &kind, &at.base, &put.document).await?;
    let now = app.clock.now();
    let offer = record.map(|record| &record.offer);
    let mut change = match decide(offer, Command::Put(Box::new(put)), &kind, now)? {
        Decision::Same(_) => {
            let record = record.ok_or_else(internal)?;
            let name = BodyKey::Slot(at.key.clone(), Slot::Draft);
            let draft = Shown::draft(record, name);
            let rendered = rendered(app, &at.base, record, draft).await?;
            return Ok(Some(answer(StatusCode::OK, &rendered)));
        }
        Decision::Change(change) => *change,
    };
    if let Some(document) = &mut change.document {
        document.uses = uses;
    }
    breakpoint::pass("put-before-commit");
    let commit = Accepted {
        hold: app.engine.hold(app),
        idempotent: None,
        now,
    };
    let Applied::Stored(Some(after)) = app.commit(held.cloned(), change, commit).await? else {
        return Ok(None);
    };
    breakpoint::pass("put-after-commit");
    let created = record.is_none() && precondition::if_match(headers).is_none();
    let status = if created {
        StatusCode::CREATED
    } else {
        StatusCode::OK
    };
    // Nothing was taken in yet for a new document. Its body is kept for those
    // who read next.
    let draft = after.offer.draft;
    let rendered = Arc::new(render(&after, draft.version, draft.revision, &shown));
    let name = BodyKey::Slot(at.key.clone(), Slot::Draft);
    app.bodies.insert(name, Arc::clone(&rendered));
    Ok(Some(answer(status, &rendered)))
}

fn answer(status: StatusCode, rendered: &Rendered) -> Response {
    let mut response = reply::bytes(status, rendered.body.clone());
    let headers = response.headers_mut();
    headers.insert(header::ETAG, rendered.etag.clone());
    response
}

/// Ids in the document must be those of the path.
fn expect_own_ids(at: &AtOffer, document: &Document) -> Result<(), ApiError> {
    let own = [
        ("id", at.key.offer.as_str()),
        ("publisherId", at.key.publisher.as_str()),
    ];
    for (name, expected) in own {
        if let Some(found) = document.text_at(name)
            && !found.eq_ignore_ascii_case(expected)
        {
            let shown: String = found.chars().take(80).collect();
            let error = ApiError::new(Code::InvalidRequest, "document.differs")
                .with("name", name)
                .with("found", shown)
                .with("expected", expected);
            return Err(error.at(format!("/{name}")));
        }
    }
    Ok(())
}

/// The table of `decisions.md`, concurrency.
fn expect_precondition(
    app: &App,
    headers: &HeaderMap,
    record: Option<&Record>,
) -> Result<(), ApiError> {
    let if_match = precondition::if_match(headers);
    let Some(record) = record else {
        return match if_match.as_deref().map(str::trim) {
            None | Some("*") => Ok(()),
            Some(tag) => Err(nothing_to_match(tag)),
        };
    };
    if precondition::creates_only(headers) {
        let error = ApiError::new(Code::PreconditionFailed, "document.exists")
            .with("offer", &record.offer.key)
            .with("etag", record.offer.etag());
        return Err(error.at("If-None-Match"));
    }
    if if_match.is_none() && app.settings.offers.require_if_match {
        let error = ApiError::new(Code::InvalidRequest, "document.untagged")
            .with("offer", &record.offer.key)
            .with("etag", record.offer.etag());
        return Err(error.at("If-Match"));
    }
    precondition::expect_tag(if_match.as_deref(), &record.offer.etag())
}

fn nothing_to_match(tag: &str) -> ApiError {
    ApiError::new(Code::PreconditionFailed, "document.unmatched")
        .with("sent", tag)
        .at("If-Match")
}

fn kind_of(app: &App, record: Option<&Record>, document: &Document) -> Result<Arc<Kind>, ApiError> {
    let named = document.text_at("offerTypeId");
    let known = || {
        let ids: Vec<&str> = app.kinds.iter().map(|kind| kind.id.as_str()).collect();
        ids.join(", ")
    };
    let found = match (named, record) {
        (Some(name), _) => name.parse().ok().and_then(|id| app.kinds.get(&id)),
        (None, Some(record)) => app.kinds.get(&record.offer.kind),
        (None, None) => {
            let error = ApiError::new(Code::InvalidRequest, "document.kindless");
            return Err(error.with("known", known()).at("/offerTypeId"));
        }
    };
    found.ok_or_else(|| {
        let shown: String = named.unwrap_or_default().chars().take(80).collect();
        ApiError::new(Code::InvalidRequest, "document.kind")
            .with("found", shown)
            .with("known", known())
            .at("/offerTypeId")
    })
}

async fn prepare(
    app: &App,
    at: &AtOffer,
    record: Option<&Record>,
    mut document: Document,
    kind: &Kind,
) -> Result<Put, ApiError> {
    let sent = document.take_secrets(kind);
    document.complete(&at.key, kind);
    let offer = record.map(|record| &record.offer);
    own_addresses::restore(app, offer, kind, &at.base, &mut document).await?;
    let nothing = Secrets::new();
    let (stored, merged, same_document) = match record {
        None => {
            let merged = merge_secrets(&nothing, &document, sent, &document);
            (nothing, merged, false)
        }
        Some(record) => {
            let draft = stored_document(app, &record.offer, record.offer.draft.revision).await?;
            let stored = open_secrets(app, &at.key, &draft)?;
            let before = parsed(&at.key, &draft)?;
            let merged = merge_secrets(&stored, &before, sent, &document);
            (stored, merged, document.means_the_same_as(&before))
        }
    };
    let secrets = match merged.is_empty() {
        true => None,
        false => Some(seal(app, &at.key, &merged)?),
    };
    Ok(Put {
        key: at.key.clone(),
        document,
        changes: !same_document || merged != stored,
        secrets,
        migrated: app.settings.offers.migrated,
        by: at.by(),
    })
}

fn seal(app: &App, key: &OfferKey, secrets: &Secrets) -> Result<String, ApiError> {
    let plain = serde_json::to_vec(secrets).map_err(|_| internal())?;
    let sealed = app
        .master_key
        .seal(&random::fill, &place_of_secrets(key), &plain);
    sealed.map_err(|error| {
        tracing::error!(%error, "secrets can not be sealed");
        internal()
    })
}
