//! POST cancel: stop the newest submission.

use std::future::ready;

use axum::body::Body;
use axum::extract::State;
use axum::response::Response;
use golive_model::decide::Command;
use golive_model::offer::OperationKind;
use golive_model::wire::{OperationBody, StartBody};
use http::HeaderMap;

use super::errors::WriteErrors;
use super::start;
use crate::app::App;
use crate::auth::caller::AtOffer;
use crate::http::ApiError;

/// Stops a running publish, withdraws a waiting preview, or stops a go live
/// before the production slot moves. What is live stays live.
#[utoipa::path(post, path = "/api/publishers/{publisher}/offers/{offer}/cancel", tag = "Offers",
    params(("publisher" = String, Path), ("offer" = String, Path),
        ("api-version" = String, Query), ("Idempotency-Key" = Option<String>, Header),
        ("If-Match" = Option<String>, Header)),
    request_body = Option<StartBody>,
    responses((status = 200, body = OperationBody, description = "Cancelled already."),
        (status = 202, body = OperationBody, description = "Accepted; poll Location."),
        WriteErrors))]
pub async fn cancel(
    State(app): State<App>,
    at: AtOffer,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    let record = at.record(&app).await?;
    let request = start::read(&app, &at, OperationKind::Cancel, &headers, body).await?;
    let by = at.by();
    start::start(&app, &at, record, request, |_, _, operation| {
        let by = by.clone();
        ready(Ok(Command::Cancel { operation, by }))
    })
    .await
}
