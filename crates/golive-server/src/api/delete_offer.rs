//! DELETE offer: gone, as long as it never was published.

use axum::extract::State;
use axum::response::Response;
use golive_model::decide::Command;
use http::HeaderMap;

use super::attempt;
use super::errors::WriteErrors;
use crate::app::App;
use crate::auth::caller::AtOffer;
use crate::http::ApiError;

/// Deletes an offer that never was published; for owners.
#[utoipa::path(delete, path = "/v1/publishers/{publisher}/offers/{offer}", tag = "Offers",
    params(("publisher" = String, Path), ("offer" = String, Path),
        ("If-Match" = Option<String>, Header)),
    responses((status = 204, description = "Deleted."), WriteErrors))]
pub async fn delete_offer(
    State(app): State<App>,
    at: AtOffer,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let command = || Command::Delete { by: at.by() };
    attempt::at_once(&app, &at, &headers, command).await
}
