//! DELETE offer: gone, as long as it never was published.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use golive_model::access::Action;
use golive_model::decide::{Command, Decision, decide};
use golive_store::{Accepted, Applied};
use http::{HeaderMap, StatusCode};

use super::errors::WriteErrors;
use super::precondition;
use crate::app::App;
use crate::auth::caller::AtOffer;
use crate::http::error::internal;
use crate::http::{ApiError, Code};

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
    at.at.permit(Action::Delete)?;
    let record = at.record(&app)?;
    precondition::expect_tag(
        precondition::if_match(&headers).as_deref(),
        &record.offer.etag(),
    )?;
    let kind = app.kinds.get(&record.offer.kind).ok_or_else(internal)?;
    let now = app.clock.now();
    let decision = decide(
        Some(&record.offer),
        Command::Delete { by: at.by() },
        &kind,
        now,
    )?;
    let Decision::Change(change) = decision else {
        return Err(internal());
    };
    let commit = Accepted {
        hold: app.engine.hold(&app),
        idempotent: None,
        now,
    };
    match app.commit(Some(&record), *change, commit).await? {
        Applied::Stored(_) => Ok(StatusCode::NO_CONTENT.into_response()),
        Applied::Conflict => {
            let message = "The offer changed meanwhile. Nothing was deleted. Look at it again.";
            Err(ApiError::new(Code::PreconditionFailed, message))
        }
    }
}
