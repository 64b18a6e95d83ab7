//! POST stop-selling: what is live is taken from the shop, at once.

use axum::extract::State;
use axum::response::Response;
use golive_model::decide::Command;
use http::HeaderMap;

use super::attempt;
use super::errors::WriteErrors;
use crate::app::App;
use crate::auth::caller::AtOffer;
use crate::http::ApiError;

/// Takes an offer from the shop; for owners. Draft, preview, versions and history stay,
/// and a publish with its go live sells it again.
#[utoipa::path(post, path = "/v1/publishers/{publisher}/offers/{offer}/stop-selling", tag = "Offers",
    params(("publisher" = String, Path), ("offer" = String, Path),
        ("If-Match" = Option<String>, Header)),
    responses((status = 204, description = "It is sold no more."), WriteErrors))]
pub async fn stop_selling(
    State(app): State<App>,
    at: AtOffer,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let command = || Command::StopSelling { by: at.by() };
    attempt::at_once(&app, &at, &headers, command).await
}
