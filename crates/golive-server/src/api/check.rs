//! `/v1/…/check`: what a publish would find, without publishing.

use axum::body::Body;
use axum::extract::State;
use axum::response::Response;
use golive_model::checks::Subject;
use golive_model::finding::{Severity, blocks};
use golive_model::wire::{CheckBody, FindingBody};
use golive_model::{Document, Finding, message};
use golive_store::Record;
use http::{HeaderMap, StatusCode};

use super::attempt;
use super::errors::WriteErrors;
use crate::app::App;
use crate::auth::caller::{AtOffer, offer_not_found};
use crate::http::error::{internal, not_a_document};
use crate::http::{ApiError, Code, body, reply};
use crate::publish;

/// Checks a document, or the stored draft when the body is empty. Nothing is
/// kept; the offer need not exist.
#[utoipa::path(post, path = "/v1/publishers/{publisher}/offers/{offer}/check", tag = "Offers",
    params(("publisher" = String, Path), ("offer" = String, Path)),
    request_body(content = Option<Object>, description = "The document; absent: the draft."),
    responses((status = 200, body = CheckBody), WriteErrors))]
pub async fn check(
    State(app): State<App>,
    at: AtOffer,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    let text = body::read_text(&headers, body, app.settings.server.max_body_bytes).await?;
    let found = if text.trim().is_empty() {
        of_draft(&app, &at)?
    } else {
        of_text(&app, &at, &text)?
    };
    reply::json(StatusCode::OK, &shown(&found))
}

fn of_draft(app: &App, at: &AtOffer) -> Result<Vec<Finding>, ApiError> {
    attempt::read(app, at, |record| {
        let kind = app.kinds.get(&record.offer.kind).ok_or_else(internal)?;
        let found = publish::findings(app, record, &kind, record.offer.draft.revision)?;
        Ok(found.as_ref().clone())
    })
}

fn of_text(app: &App, at: &AtOffer, text: &str) -> Result<Vec<Finding>, ApiError> {
    let mut document = Document::parse(text).map_err(|fault| not_a_document(text, fault))?;
    let record = app.store.offer(&at.key)?;
    let stored_kind = record.as_ref().map(|record| record.offer.kind.clone());
    let named = document
        .text_at("offerTypeId")
        .and_then(|name| name.parse().ok());
    let kind = named.or(stored_kind).and_then(|id| app.kinds.get(&id));
    let kind = kind.ok_or_else(|| match &record {
        None if document.text_at("offerTypeId").is_none() => offer_not_found(&at.key),
        _ => ApiError::new(
            Code::InvalidRequest,
            "offerTypeId is no offer kind of this server. GET /api/offerTypes lists them.",
        )
        .at("/offerTypeId"),
    })?;
    let sent_secrets = !document.take_secrets(&kind).is_empty();
    document.complete(&at.key, &kind);
    let production = record
        .as_ref()
        .and_then(|record| record.offer.production.as_ref());
    let live = production
        .map(|shown| publish::value(app, &at.key, shown.revision))
        .transpose()?;
    let subject = Subject {
        offer: &at.key.offer,
        kind: &kind,
        document: &document.to_value(),
        live: live.as_deref(),
        has_secrets: sent_secrets || stored_secrets(app, record.as_deref())?,
    };
    Ok(publish::check(app, subject))
}

fn stored_secrets(app: &App, record: Option<&Record>) -> Result<bool, ApiError> {
    let Some(record) = record else {
        return Ok(false);
    };
    let draft = app
        .store
        .document(&record.offer.key, record.offer.draft.revision)?;
    Ok(draft.is_some_and(|draft| draft.secrets.is_some()))
}

fn shown(found: &[Finding]) -> CheckBody {
    let finding = |finding: &Finding| FindingBody {
        rule: finding.rule.to_string(),
        severity: match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
        .into(),
        target: finding.target.clone(),
        message: message::of_finding(finding),
    };
    CheckBody {
        passed: !blocks(found),
        findings: found.iter().map(finding).collect(),
    }
}
