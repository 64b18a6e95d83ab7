//! An operation with its report, which can be taken along.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response, Result};
use golive_model::OperationId;
use golive_model::offer::{Operation, Submission};
use golive_model::wire::{ReportBody, ReportCheckBody};
use http::{HeaderValue, StatusCode, header};
use uuid::Uuid;

use super::inside::AtOfferPage;
use super::room::{Room, below, title};
use super::shown::Moment;
use super::standing::{self, Chip};
use super::steps::{Journal, StepView};
use crate::app::App;
use crate::http::error::internal;
use crate::http::{ApiError, Code, Path};
use crate::pages::words::Words;
use crate::pages::{self, Head};

#[derive(Template)]
#[template(path = "portal/operation.html")]
struct Page {
    words: &'static Words,
    head: Head,
    room: Room,
    id: String,
    status: Chip,
    by: String,
    created: Moment,
    changed: Moment,
    version: String,
    as_json: String,
    as_text: String,
    steps: Vec<StepView>,
}

/// An operation.
pub async fn operation(
    State(app): State<App>,
    page: AtOfferPage,
    Path((_, _, id)): Path<(String, String, String)>,
) -> Result<Response> {
    let words = page.words;
    let (id, report) = report(&page, &id).await?;
    let (submission, operation) = found(&app, &page, id).await?;
    let offer = &page.record.offer;
    let kind = app.kinds.get(&offer.kind).ok_or_else(internal)?;
    let path = below(page.key());
    let edit = format!("{path}/edit");
    let journal = Journal {
        words,
        kind: &kind,
        submission: Some(&submission),
        report: Some(&report),
        progress: app.progress.of(page.key()),
        edit: &edit,
    };
    let what = standing::asked(words, operation.kind);
    let here = format!("{path}/operations/{id}");
    let args = [("operation", what.into()), ("offer", title(offer).into())];
    let view = Page {
        words,
        head: Head::within(&page.visitor, words.with_all("operation-title", args)),
        room: Room::of_offer(&page, ""),
        id: id.to_string(),
        status: standing::status(words, &operation),
        by: page.who(&operation.by),
        created: Moment::of(words, operation.created),
        changed: Moment::of(words, operation.changed),
        version: submission.version.to_string(),
        as_json: format!("{here}/report.json"),
        as_text: format!("{here}/report.txt"),
        steps: journal.steps(),
    };
    Ok(pages::html(StatusCode::OK, &view)?)
}

/// The report as the API gives it.
pub async fn as_json(
    page: AtOfferPage,
    Path((_, _, id)): Path<(String, String, String)>,
) -> Result<Response> {
    let (id, report) = report(&page, &id).await?;
    let text = serde_json::to_string_pretty(&report).map_err(|_| internal())?;
    Ok(file(text, "application/json", &format!("report-{id}.json")))
}

/// The report as plain text.
pub async fn as_text(
    page: AtOfferPage,
    Path((_, _, id)): Path<(String, String, String)>,
) -> Result<Response> {
    let (id, report) = report(&page, &id).await?;
    let text = told(page.words, &report);
    Ok(file(
        text,
        "text/plain; charset=utf-8",
        &format!("report-{id}.txt"),
    ))
}

async fn report(page: &AtOfferPage, id: &str) -> Result<(OperationId, ReportBody)> {
    let id = Uuid::try_parse(id)
        .map(OperationId)
        .map_err(|_| unknown(page))?;
    let path = page.v1(&format!("/operations/{id}/report"));
    Ok((id, page.desk.get(&path).await?))
}

async fn found(
    app: &App,
    page: &AtOfferPage,
    id: OperationId,
) -> Result<(Submission, Operation), ApiError> {
    let named = app.store.operation(&page.key().publisher, id).await?;
    let number = named.ok_or_else(|| unknown(page))?.submission;
    let submission = app.store.submission(&page.record, number).await?;
    let submission = submission.ok_or_else(|| unknown(page))?;
    let operation = submission
        .operation(id)
        .cloned()
        .ok_or_else(|| unknown(page))?;
    Ok((submission, operation))
}

fn unknown(page: &AtOfferPage) -> ApiError {
    let message = page.words.say("operation-gone");
    ApiError::new(Code::OperationNotFound, message)
}

/// Something to be kept as a file.
pub fn file(text: String, content_type: &'static str, name: &str) -> Response {
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    let attached = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""));
    let attached = attached.unwrap_or_else(|_| HeaderValue::from_static("attachment"));
    headers.insert(header::CONTENT_DISPOSITION, attached);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn told(words: &Words, report: &ReportBody) -> String {
    let ReportBody {
        publisher_id,
        offer_id,
        offer_version,
        operation,
        verdict,
        steps,
    } = report;
    let mut lines = vec![
        format!("{publisher_id}/{offer_id}"),
        words.with("offer-version", "version", *offer_version),
        format!("{}: {operation}", words.say("operation-id")),
        words.say(verdict_key(verdict)),
    ];
    for step in steps {
        lines.push(String::new());
        lines.push(words.name("step", &step.step_name));
        for check in &step.checks {
            lines.push(line(words, check));
            let findings = check.findings.iter();
            lines.extend(findings.map(|found| format!("    {}: {}", found.rule, found.message)));
            let seen = check.evidence.iter();
            lines.extend(
                seen.map(|(name, seen)| format!("    {}: {seen}", words.name("seen", name))),
            );
        }
    }
    lines.join("\n") + "\n"
}

fn line(words: &Words, check: &ReportCheckBody) -> String {
    let verdict = words.say(verdict_key(&check.verdict));
    let what = match &check.rule {
        Some(rule) => rule.clone(),
        None => words.name("check", &check.check),
    };
    format!("  {verdict}  {what}  {}", check.target)
        .trim_end()
        .to_owned()
}

fn verdict_key(verdict: &str) -> &'static str {
    match verdict {
        "passed" => "check-passed",
        "warned" => "check-warned",
        _ => "check-failed",
    }
}
