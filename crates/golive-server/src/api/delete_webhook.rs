//! DELETE `/v1/publishers/{publisher}/webhooks/{webhook}`: an endpoint is told nothing
//! more.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use golive_model::Action;
use http::StatusCode;

use super::errors::WriteErrors;
use super::webhooks::{absent, name};
use crate::app::App;
use crate::auth::caller::AtPublisher;
use crate::http::{ApiError, Path};

/// Removes a webhook; for owners. What it was still to be told is not sent any more.
#[utoipa::path(delete, path = "/v1/publishers/{publisher}/webhooks/{webhook}", tag = "Webhooks",
    params(("publisher" = String, Path), ("webhook" = String, Path)),
    responses((status = 204, description = "Removed."), WriteErrors))]
pub async fn delete_webhook(
    State(app): State<App>,
    at: AtPublisher,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, ApiError> {
    at.permit(&app, Action::Webhooks).await?;
    match app.store.delete_webhook(&name(&at, id)).await? {
        true => Ok(StatusCode::NO_CONTENT.into_response()),
        false => Err(absent()),
    }
}
