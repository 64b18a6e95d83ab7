//! `/v1/certifications`: what the external certifier answers. It has no token;
//! its signature says who it is.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::State;
use axum::response::Response;
use golive_model::certifier::{Answer, Verdict};
use golive_model::decide::{Command, Decision, decide};
use golive_model::message::Said;
use golive_model::wire::{CertificationAnswer, CertificationBody};
use golive_model::{OfferKey, OperationId};
use golive_store::{Accepted, Applied, Record};
use http::{HeaderMap, StatusCode};
use uuid::Uuid;

use super::attempt::Attempts;
use super::errors::WriteErrors;
use crate::app::App;
use crate::auth::caller::offer_not_found;
use crate::auth::signature::{TOLERANCE, Unsigned};
use crate::http::error::internal;
use crate::http::{ApiError, Code, Path, body, reply};

/// The longest answer, in bytes; it is read before anybody knows who sent it.
const MAX_ANSWER: usize = 256 << 10;

/// The longest reason, in characters.
const MAX_REASON: usize = 4_000;

/// How many findings an answer may have.
const MAX_FOUND: usize = 100;

/// The longest message or pointer of a finding, in characters.
const MAX_MESSAGE: usize = 1_000;

/// The external certifier's verdict on a publish that waits for it; signed with
/// the secret that it shares with the operator, as Standard Webhooks has it.
#[utoipa::path(post, operation_id = "answer_certification",
    path = "/v1/certifications/{publisher}/{offer}", tag = "Reviews",
    security(("signature" = [])),
    params(("publisher" = String, Path), ("offer" = String, Path),
        ("webhook-id" = String, Header, description = "any; the same for the same answer"),
        ("webhook-timestamp" = String, Header, description = "when it is sent, in seconds since 1970"),
        ("webhook-signature" = String, Header, description = "`v1,` and the HMAC-SHA256 in base64")),
    request_body = CertificationAnswer,
    responses((status = 200, body = CertificationBody), WriteErrors))]
pub async fn answer(
    State(app): State<App>,
    Path((publisher, offer)): Path<(String, String)>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    let bytes = body::read(&headers, body, MAX_ANSWER).await?;
    expect_signed(&app, &headers, &bytes)?;
    let (publish, answer) = parse(body::parse(&bytes)?)?;
    let key = OfferKey {
        publisher: publisher.parse()?,
        offer: offer.parse()?,
    };
    let mut attempts = Attempts::at(&app, &key).await?;
    loop {
        let record = attempts.record.clone();
        let record = record.ok_or_else(|| offer_not_found(&key))?;
        let decided = try_answer(&app, &record, publish, &answer).await;
        if let Some(response) = attempts.settle(decided).await? {
            return Ok(response);
        }
    }
}

fn expect_signed(app: &App, headers: &HeaderMap, body: &[u8]) -> Result<(), ApiError> {
    let Some(certifier) = &app.certifier else {
        return Err(ApiError::new(Code::Unauthorized, "answer.nobody"));
    };
    let checked = certifier.signature.check(headers, body, app.clock.now());
    checked.map_err(|fault| ApiError::new(Code::Unauthorized, unsigned(fault)))
}

fn unsigned(fault: Unsigned) -> Said {
    match fault {
        Unsigned::Missing(header) => Said::of("answer.header").with("header", header),
        Unsigned::Time { now } => Said::of("answer.time")
            .with("tolerance", TOLERANCE)
            .with("now", now),
        Unsigned::Wrong => Said::of("answer.signature"),
    }
}

fn parse(said: CertificationAnswer) -> Result<(OperationId, Answer), ApiError> {
    let invalid = |message: Said, target: String| {
        Err(ApiError::new(Code::InvalidRequest, message).at(target))
    };
    let Ok(publish) = Uuid::try_parse(&said.operation) else {
        return invalid("answer.operation".into(), "/operation".into());
    };
    let reason = said.reason.map(|text| text.trim().to_owned());
    let reason = reason.filter(|text| !text.is_empty());
    match &reason {
        None if said.verdict == Verdict::Rejected => {
            return invalid("answer.reason".into(), "/reason".into());
        }
        Some(text) if text.chars().count() > MAX_REASON => {
            let message = Said::of("answer.long").with("max", MAX_REASON);
            return invalid(message, "/reason".into());
        }
        _ => {}
    }
    if said.findings.len() > MAX_FOUND {
        let message = Said::of("answer.many").with("max", MAX_FOUND);
        return invalid(message, "/findings".into());
    }
    let mut found = Vec::with_capacity(said.findings.len());
    for (place, finding) in said.findings.into_iter().enumerate() {
        let message = finding.message.trim();
        if !(1..=MAX_MESSAGE).contains(&message.chars().count()) {
            let text = Said::of("answer.message").with("max", MAX_MESSAGE);
            return invalid(text, format!("/findings/{place}/message"));
        }
        let target = finding.target.as_str();
        let is_pointer = target.is_empty() || target.starts_with('/');
        if !is_pointer || target.chars().count() > MAX_MESSAGE {
            return invalid("answer.target".into(), format!("/findings/{place}/target"));
        }
        found.push((finding.target, message.to_owned()));
    }
    let answer = Answer {
        verdict: said.verdict,
        reason,
        found,
        evidence: said.evidence,
    };
    Ok((OperationId(publish), answer))
}

async fn try_answer(
    app: &App,
    record: &Arc<Record>,
    publish: OperationId,
    answer: &Answer,
) -> Result<Option<Response>, ApiError> {
    let kind = app.kinds.get(&record.offer.kind).ok_or_else(internal)?;
    let now = app.clock.now();
    let command = Command::Certified {
        publish,
        answer: answer.clone(),
    };
    let change = match decide(Some(&record.offer), command, &kind, now)? {
        Decision::Same(_) => return recorded(record, publish, answer).map(Some),
        Decision::Change(change) => *change,
    };
    let accepted = Accepted {
        hold: app.engine.hold(app),
        idempotent: None,
        now,
    };
    match app.commit(Some(record.clone()), change, accepted).await? {
        Applied::Stored(Some(after)) => recorded(&after, publish, answer).map(Some),
        _ => Ok(None),
    }
}

/// The same for the first time and for any other: what was answered counts.
fn recorded(record: &Record, publish: OperationId, answer: &Answer) -> Result<Response, ApiError> {
    let key = &record.offer.key;
    let body = CertificationBody {
        publisher_id: key.publisher.to_string(),
        offer_id: key.offer.to_string(),
        operation: publish.to_string(),
        verdict: answer.verdict,
    };
    reply::json(StatusCode::OK, &body)
}
