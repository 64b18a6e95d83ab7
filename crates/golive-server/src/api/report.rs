//! `/v1/…/report`: every check that ran for an operation.

use std::collections::BTreeSet;

use axum::extract::State;
use axum::response::Response;
use golive_model::offer::{Step, Submission};
use golive_model::report::{CheckRow, StepRows, verdict};
use golive_model::wire::{FindingBody, ReportBody, ReportCheckBody, ReportStepBody};
use golive_model::{Finding, Kind, Language, OperationId, RuleId, Work, checks};
use http::StatusCode;
use uuid::Uuid;

use super::errors::ReadErrors;
use super::get_operation::not_found;
use crate::app::App;
use crate::auth::caller::AtOffer;
use crate::http::error::internal;
use crate::http::{ApiError, Path, language, reply};
use crate::publish::{DOCUMENT, judges};

/// What was checked for an operation's submission, what was seen and how it came
/// out. It may be read while the operation runs.
#[utoipa::path(get,
    path = "/v1/publishers/{publisher}/offers/{offer}/operations/{operation}/report",
    tag = "Operations",
    params(("publisher" = String, Path), ("offer" = String, Path), ("operation" = String, Path)),
    responses((status = 200, body = ReportBody), ReadErrors))]
pub async fn report(
    State(app): State<App>,
    at: AtOffer,
    Path((_, _, id)): Path<(String, String, String)>,
) -> Result<Response, ApiError> {
    let record = at.record(&app).await?;
    let named = Uuid::try_parse(&id).map(OperationId);
    let named = named.map_err(|_| not_found(&id))?;
    let found = app.store.operation(&at.key.publisher, named).await?;
    let found = found.filter(|found| found.key == at.key);
    let number = found.ok_or_else(|| not_found(&id))?.submission;
    let submission = app.store.submission(&record, number).await?;
    let submission = submission.ok_or_else(internal)?;
    let kind = app.kinds.get(&record.offer.kind).ok_or_else(internal)?;
    let rows = app.store.checks(&at.key, number).await?;
    let steps: Vec<ReportStepBody> = submission
        .steps
        .iter()
        .enumerate()
        .filter_map(|(place, step)| step_body(&kind, &submission, place, step, &rows, at.language))
        .collect();
    let findings: Vec<Finding> = submission
        .steps
        .iter()
        .flat_map(|step| step.findings.iter().cloned())
        .collect();
    let body = ReportBody {
        offer_id: at.key.offer.to_string(),
        publisher_id: at.key.publisher.to_string(),
        offer_version: submission.version.0,
        operation: named.to_string(),
        verdict: verdict(&findings).word().to_owned(),
        steps,
    };
    let mut response = reply::json(StatusCode::OK, &body)?;
    language::mark(&mut response, at.language);
    Ok(response)
}

/// A step that checks something; `None` for the others.
fn step_body(
    kind: &Kind,
    submission: &Submission,
    place: usize,
    step: &Step,
    rows: &[StepRows],
    language: Language,
) -> Option<ReportStepBody> {
    let spec = kind.step(&step.id)?;
    let own = rows.iter().find(|rows| rows.step == step.id);
    let own = own.map(|own| own.rows.as_slice()).unwrap_or_default();
    let mut shown = Vec::new();
    if step.ended.is_some() {
        shown = checks::rules()
            .filter(|rule| kind.severity(*rule).is_some() && judges(spec.work, *rule))
            .map(|rule| rule_body(rule, step, own, language))
            .collect();
    }
    let artifacts = own.iter().filter(|row| row.check != DOCUMENT);
    shown.extend(artifacts.map(|row| row_body(row, language)));
    if !matches!(spec.work, Work::Validate | Work::Certify | Work::Provision) {
        return None;
    }
    let took = step.started.zip(step.ended);
    Some(ReportStepBody {
        id: step.id.clone(),
        step_name: spec.name.clone(),
        status: submission.step_state(place).word().to_owned(),
        milliseconds: took.map(|(from, to)| u64::try_from((to.0 - from.0) / 1000).unwrap_or(0)),
        checks: shown,
    })
}

/// A rule of the document. Its findings are in the step; what is not found there
/// has passed.
fn rule_body(rule: RuleId, step: &Step, rows: &[CheckRow], language: Language) -> ReportCheckBody {
    let by_artifact = |finding: &Finding| {
        rows.iter()
            .any(|row| row.check != DOCUMENT && row.findings.contains(finding))
    };
    let own = |finding: &&Finding| finding.rule == rule && !by_artifact(finding);
    let findings: Vec<Finding> = step.findings.iter().filter(own).cloned().collect();
    let targets: BTreeSet<&str> = findings.iter().map(|f| f.target.as_str()).collect();
    ReportCheckBody {
        check: DOCUMENT.into(),
        rule: Some(rule.to_string()),
        target: match targets.len() {
            1 => findings[0].target.clone(),
            _ => String::new(),
        },
        verdict: verdict(&findings).word().to_owned(),
        findings: findings
            .iter()
            .map(|finding| FindingBody::of(finding, language))
            .collect(),
        evidence: serde_json::Map::new(),
        milliseconds: None,
    }
}

/// A check of an artifact.
pub fn row_body(row: &CheckRow, language: Language) -> ReportCheckBody {
    ReportCheckBody {
        check: row.check.clone(),
        rule: None,
        target: row.target.clone(),
        verdict: verdict(&row.findings).word().to_owned(),
        findings: row
            .findings
            .iter()
            .map(|finding| FindingBody::of(finding, language))
            .collect(),
        evidence: row.evidence.clone(),
        milliseconds: Some(row.took as f64 / 1000.0),
    }
}
