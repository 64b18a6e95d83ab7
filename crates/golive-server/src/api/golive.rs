//! POST golive: bring the preview to production. What golive is named for.

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

/// Starts the steps that lead from the preview to production. Asked again, it
/// answers with the same operation and has one effect.
#[utoipa::path(post, path = "/api/publishers/{publisher}/offers/{offer}/golive", tag = "Offers",
    params(("publisher" = String, Path), ("offer" = String, Path),
        ("api-version" = String, Query), ("Idempotency-Key" = Option<String>, Header),
        ("If-Match" = Option<String>, Header)),
    request_body = Option<StartBody>,
    responses((status = 202, body = OperationBody, description = "Accepted; poll Location."),
        WriteErrors))]
pub async fn golive(
    State(app): State<App>,
    at: AtOffer,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    let record = at.record(&app).await?;
    let request = start::read(&app, &at, OperationKind::GoLive, &headers, body).await?;
    let (by, emails) = (at.by(), request.emails.clone());
    start::start(&app, &at, record, request, |_, _, operation| {
        let (by, emails) = (by.clone(), emails.clone());
        ready(Ok(Command::GoLive {
            operation,
            by,
            emails,
        }))
    })
    .await
}
