//! GET submissions: what was asked of an offer, newest first.

use axum::extract::{RawQuery, State};
use axum::response::Response;
use golive_model::wire::SubmissionBody;
use http::StatusCode;

use super::errors::ReadErrors;
use super::view;
use crate::app::App;
use crate::auth::caller::{AtOffer, parameter};
use crate::http::{ApiError, quirks, reply};

/// How many replaced submissions are shown.
const LIMIT: u32 = 200;

/// The offer's operations, newest first. `status` and `submissionState` filter
/// alike: old clients use the one or the other.
#[utoipa::path(get, path = "/api/publishers/{publisher}/offers/{offer}/submissions",
    tag = "Operations",
    params(("publisher" = String, Path), ("offer" = String, Path), ("api-version" = String, Query),
        ("status" = Option<String>, Query), ("submissionState" = Option<String>, Query)),
    responses((status = 200, body = Vec<SubmissionBody>), ReadErrors))]
pub async fn list_submissions(
    State(app): State<App>,
    at: AtOffer,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiError> {
    let record = at.record(&app).await?;
    let query = query.unwrap_or_default();
    let wanted = parameter(&query, "status")
        .or_else(|| parameter(&query, "submissionState"))
        .filter(|state| !state.is_empty());
    let wanted = wanted.as_deref().map(quirks::status);
    let replaced = app.store.replaced_submissions(&at.key, LIMIT).await?;
    let entries: Vec<SubmissionBody> = record
        .offer
        .submission
        .iter()
        .chain(&replaced)
        .flat_map(|submission| view::submissions(&record.offer, submission))
        .filter(|entry| {
            let state = |wanted| entry.submission_state.eq_ignore_ascii_case(wanted);
            wanted.is_none_or(state)
        })
        .collect();
    reply::json(StatusCode::OK, &entries)
}
