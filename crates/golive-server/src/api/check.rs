//! `/v1/…/check`: what a publish would find, without publishing.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{RawQuery, State};
use axum::response::Response;
use golive_model::checks::Subject;
use golive_model::document::{Secrets, merge_secrets};
use golive_model::exception;
use golive_model::finding::blocks;
use golive_model::report::fold;
use golive_model::wire::{CheckBody, FindingBody};
use golive_model::{Document, Finding, Kind, Language};
use golive_store::Record;
use http::{HeaderMap, StatusCode};
use serde_json::Value;

use super::errors::WriteErrors;
use super::report::row_body;
use super::{attempt, own_addresses};
use crate::app::App;
use crate::auth::caller::{AtOffer, offer_not_found, parameter};
use crate::certify::look;
use crate::http::error::{internal, not_a_document};
use crate::http::{ApiError, Code, body, language, reply};
use crate::publish::{self, Known};

/// A document, its kind and what its rules found.
struct Checked {
    kind: Arc<Kind>,
    document: Arc<Value>,
    secrets: Secrets,
    findings: Vec<Finding>,
}

/// Checks a document, or the stored draft when the body is empty. Nothing is
/// kept; the offer need not exist. With `deep=true` what the document points at
/// is looked into, too.
#[utoipa::path(post, path = "/v1/publishers/{publisher}/offers/{offer}/check", tag = "Offers",
    params(("publisher" = String, Path), ("offer" = String, Path),
        ("deep" = Option<bool>, Query, description = "look into artifacts and links, too")),
    request_body(content = Option<Object>, description = "The document; absent: the draft."),
    responses((status = 200, body = CheckBody), WriteErrors))]
pub async fn check(
    State(app): State<App>,
    at: AtOffer,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    let deep = wants_depth(&query.unwrap_or_default())?;
    let text = body::read_text(&headers, body, app.settings.server.max_body_bytes).await?;
    let checked = if text.trim().is_empty() {
        of_draft(&app, &at).await?
    } else {
        of_text(&app, &at, &text).await?
    };
    let answer = match deep {
        false => shown(checked.findings, at.language),
        true => deeply(&app, &at, checked).await?,
    };
    let mut response = reply::json(StatusCode::OK, &answer)?;
    language::mark(&mut response, at.language);
    Ok(response)
}

fn wants_depth(query: &str) -> Result<bool, ApiError> {
    match parameter(query, "deep").as_deref() {
        None | Some("false") => Ok(false),
        Some("true") => Ok(true),
        Some(_) => Err(ApiError::new(Code::InvalidRequest, "asked.deep").at("deep")),
    }
}

async fn of_draft(app: &App, at: &AtOffer) -> Result<Checked, ApiError> {
    attempt::read(app, at, |record| async move {
        let kind = app.kinds.get(&record.offer.kind).ok_or_else(internal)?;
        let revision = record.offer.draft.revision;
        let found = publish::findings(app, &record, &kind, revision).await?;
        let stored = publish::document(app, &record.offer, revision).await?;
        Ok(Checked {
            document: publish::value(app, &record.offer, revision).await?,
            secrets: publish::open_secrets(app, &at.key, &stored)?,
            findings: found.as_ref().clone(),
            kind,
        })
    })
    .await
}

async fn of_text(app: &App, at: &AtOffer, text: &str) -> Result<Checked, ApiError> {
    let mut document = Document::parse(text).map_err(|fault| not_a_document(text, fault))?;
    let record = app.store.offer(&at.key).await?;
    let stored_kind = record.as_ref().map(|record| record.offer.kind.clone());
    let named = document
        .text_at("offerTypeId")
        .and_then(|name| name.parse().ok());
    let kind = named.or(stored_kind).and_then(|id| app.kinds.get(&id));
    let kind = kind.ok_or_else(|| match &record {
        None if document.text_at("offerTypeId").is_none() => offer_not_found(&at.key),
        _ => ApiError::new(Code::InvalidRequest, "document.kind-listed").at("/offerTypeId"),
    })?;
    let sent = document.take_secrets(&kind);
    document.complete(&at.key, &kind);
    let offer = record.as_ref().map(|record| &record.offer);
    own_addresses::restore(app, offer, &kind, &at.base, &mut document).await?;
    let secrets = secrets(app, record.as_deref(), sent, &document).await?;
    let production = offer.and_then(|offer| Some((offer, offer.production.as_ref()?)));
    let live = match production {
        Some((offer, shown)) => Some(publish::value(app, offer, shown.revision).await?),
        None => None,
    };
    let (document, now) = (document.to_value(), app.clock.now());
    let subject = Subject {
        offer: &at.key.offer,
        kind: &kind,
        document: &document,
        live: live.as_deref(),
        has_secrets: !secrets.is_empty(),
        rehearsal: app.settings.dev.is_some(),
        now,
    };
    let mut findings = publish::check(app, subject);
    let exceptions = app.store.exceptions_of(&at.key.publisher).await?;
    exception::relax(&mut findings, &exceptions, &at.key, &document, now);
    Ok(Checked {
        kind,
        document: Arc::new(document),
        secrets,
        findings,
    })
}

/// Those that were sent, beside those that are stored.
async fn secrets(
    app: &App,
    record: Option<&Record>,
    sent: Secrets,
    document: &Document,
) -> Result<Secrets, ApiError> {
    let Some(record) = record else {
        return Ok(sent);
    };
    let offer = &record.offer;
    let stored = publish::document(app, offer, offer.draft.revision).await?;
    let before = publish::parsed(&offer.key, &stored)?;
    let stored = publish::open_secrets(app, &offer.key, &stored)?;
    Ok(merge_secrets(&stored, &before, sent, document))
}

/// Looks into everything that the document points at. What can not be reached
/// now is a finding now: whoever asks is waiting.
async fn deeply(app: &App, at: &AtOffer, checked: Checked) -> Result<CheckBody, ApiError> {
    let record = app.store.offer(&at.key).await?;
    let known = Known::read(
        app,
        &at.key,
        record.as_deref(),
        &checked.kind,
        checked.secrets,
    )
    .await?;
    let scene = known.scene(app, &at.key, &checked.kind, &checked.document);
    let references = publish::looked_into(&checked.kind, &checked.document);
    let looked = look::look(&scene, &references).await;
    let rows = look::settled(&scene, looked);
    let mut findings = checked.findings;
    findings.extend(fold(&rows).1);
    let mut answer = shown(findings, at.language);
    let checks = rows.iter().map(|row| row_body(row, at.language));
    answer.checks = checks.collect();
    Ok(answer)
}

fn shown(mut found: Vec<Finding>, language: Language) -> CheckBody {
    found.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    CheckBody {
        passed: !blocks(&found),
        findings: found
            .iter()
            .map(|finding| FindingBody::of(finding, language))
            .collect(),
        checks: Vec::new(),
    }
}
