//! POST publish: bring the draft to preview.

use axum::body::Body;
use axum::extract::State;
use axum::response::Response;
use golive_model::decide::Command;
use golive_model::offer::OperationKind;
use golive_model::wire::{ErrorBody, OperationBody, StartBody};
use http::HeaderMap;

use super::errors::WriteErrors;
use super::start;
use crate::app::App;
use crate::auth::caller::AtOffer;
use crate::http::ApiError;
use crate::publish::findings;

/// Starts the steps that lead to the preview. Every check that needs only the
/// document runs before the answer; an error is 422 and starts nothing.
#[utoipa::path(post, path = "/api/publishers/{publisher}/offers/{offer}/publish", tag = "Offers",
    params(("publisher" = String, Path), ("offer" = String, Path),
        ("api-version" = String, Query), ("Idempotency-Key" = Option<String>, Header),
        ("If-Match" = Option<String>, Header)),
    request_body = Option<StartBody>,
    responses((status = 202, body = OperationBody, description = "Accepted; poll Location."), (status = 422, body = ErrorBody),
        WriteErrors))]
pub async fn publish(
    State(app): State<App>,
    at: AtOffer,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    let record = at.record(&app).await?;
    let request = start::read(&app, &at, OperationKind::Publish, &headers, body).await?;
    let (by, emails) = (at.by(), request.emails.clone());
    let app = &app;
    start::start(app, &at, record, request, |record, kind, operation| {
        let (by, emails) = (by.clone(), emails.clone());
        async move {
            let found = findings(app, &record, &kind, record.offer.draft.revision).await?;
            let findings = found.as_ref().clone();
            Ok(Command::Publish {
                operation,
                by,
                emails,
                findings,
            })
        }
    })
    .await
}
