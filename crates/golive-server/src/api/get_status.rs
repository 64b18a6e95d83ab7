//! GET status: the steps of the newest submission.

use axum::extract::State;
use axum::response::Response;
use golive_model::wire::StatusBody;
use http::StatusCode;

use super::errors::ReadErrors;
use super::view;
use crate::app::App;
use crate::auth::caller::AtOffer;
use crate::http::error::internal;
use crate::http::{ApiError, language, reply};

/// How the offer stands: its status word, the steps of the newest submission,
/// the links.
#[utoipa::path(get, path = "/api/publishers/{publisher}/offers/{offer}/status", tag = "Offers",
    params(("publisher" = String, Path), ("offer" = String, Path),
        ("api-version" = String, Query)),
    responses((status = 200, body = StatusBody), ReadErrors))]
pub async fn get_status(State(app): State<App>, at: AtOffer) -> Result<Response, ApiError> {
    let record = at.record(&app).await?;
    let kind = app.kinds.get(&record.offer.kind).ok_or_else(internal)?;
    let mut status = view::status(&record.offer, &kind, &at.base, at.language);
    if let Some(progress) = app.progress.of(&at.key) {
        view::show_progress(&mut status.steps, progress, app.clock.now(), at.language);
    }
    let mut response = reply::json(StatusCode::OK, &status)?;
    language::mark(&mut response, at.language);
    Ok(response)
}
