//! `/v1/operations`: what runs, over all publishers.

use axum::extract::{RawQuery, State};
use axum::response::Response;
use golive_model::offer::OperationStatus;
use golive_model::wire::RunningBody;
use golive_store::Record;
use http::StatusCode;

use super::errors::ReadErrors;
use crate::app::App;
use crate::auth::caller::{Caller, parameter};
use crate::http::{ApiError, Code, reply};

/// How many operations are shown; those that are due soonest.
const SHOWN: u32 = 500;

/// The operations that run now, or go on at a time; for operators, those accepted first
/// at the top. What waits for a person is in `/v1/reviews`.
#[utoipa::path(get, operation_id = "running_operations", path = "/v1/operations",
    tag = "Operations",
    params(("state" = Option<String>, Query, description = "running, which is all there is")),
    responses((status = 200, body = Vec<RunningBody>), ReadErrors))]
pub async fn running(
    State(app): State<App>,
    caller: Caller,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiError> {
    caller.expect_operator(&app).await?;
    let state = parameter(&query.unwrap_or_default(), "state");
    if state.is_some_and(|state| state != "running") {
        return Err(ApiError::new(Code::InvalidRequest, "asked.running").at("state"));
    }
    let running = app.store.running(SHOWN).await?;
    let shown = running.iter().filter_map(|record| shown(&app, record));
    let mut shown: Vec<RunningBody> = shown.collect();
    shown.sort_by(|one, other| one.created.cmp(&other.created));
    reply::json(StatusCode::OK, &shown)
}

fn shown(app: &App, record: &Record) -> Option<RunningBody> {
    let offer = &record.offer;
    let submission = offer.submission.as_ref()?;
    let running = |status| status == OperationStatus::Running;
    let mut newest = submission.operations.iter().rev();
    let operation = newest.find(|operation| running(operation.status))?;
    let step = submission.steps.get(submission.at);
    let kind = app.kinds.get(&offer.kind);
    let name = step.map(|step| {
        let spec = kind.as_ref().and_then(|kind| kind.step(&step.id));
        spec.map_or_else(|| step.id.clone(), |spec| spec.name.clone())
    });
    Some(RunningBody {
        publisher_id: offer.key.publisher.to_string(),
        offer_id: offer.key.offer.to_string(),
        display_name: offer.display_text.clone(),
        operation: operation.id.to_string(),
        submission_type: operation.kind.word().into(),
        by: operation.by.clone(),
        created: operation.created.to_string(),
        step: step.map(|step| step.id.clone()),
        step_name: name,
        status: submission.step_state(submission.at).word().into(),
        since: step.and_then(|step| step.started).map(|at| at.to_string()),
        attempts: step.map_or(0, |step| step.attempts),
        fault: step.and_then(|step| step.note.clone()),
        node: record.lease.holder.clone(),
        due: record.lease.due_at.map(|at| at.to_string()),
    })
}
