//! POST stop-selling: what is live is taken from the shop, at once.

use std::sync::Arc;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use golive_model::access::Action;
use golive_model::decide::{Command, Decision, decide};
use golive_store::{Accepted, Applied, Record};
use http::{HeaderMap, StatusCode};

use super::attempt::Attempts;
use super::errors::WriteErrors;
use super::precondition;
use crate::app::App;
use crate::auth::caller::{AtOffer, offer_not_found};
use crate::http::ApiError;
use crate::http::error::internal;

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
    at.at.permit(&app, Action::Delete).await?;
    let mut attempts = Attempts::at(&app, &at.key).await?;
    loop {
        let record = attempts.record.as_ref();
        let record = record.ok_or_else(|| offer_not_found(&at.key))?;
        let decided = try_stop(&app, &at, &headers, record).await;
        if let Some(response) = attempts.settle(decided).await? {
            return Ok(response);
        }
    }
}

async fn try_stop(
    app: &App,
    at: &AtOffer,
    headers: &HeaderMap,
    record: &Arc<Record>,
) -> Result<Option<Response>, ApiError> {
    let if_match = precondition::if_match(headers);
    precondition::expect_tag(if_match.as_deref(), &record.offer.etag())?;
    let kind = app.kinds.get(&record.offer.kind).ok_or_else(internal)?;
    let now = app.clock.now();
    let command = Command::StopSelling { by: at.by() };
    let Decision::Change(change) = decide(Some(&record.offer), command, &kind, now)? else {
        return Err(internal());
    };
    let commit = Accepted {
        hold: app.engine.hold(app),
        idempotent: None,
        now,
    };
    let committed = app.commit(Some(Arc::clone(record)), *change, commit);
    match committed.await? {
        Applied::Conflict | Applied::Collected => Ok(None),
        Applied::Stored(_) => Ok(Some(StatusCode::NO_CONTENT.into_response())),
    }
}
