//! What exists in a rehearsal only: reset, the clock, the outbox.

use std::time::Duration;

use axum::body::Body;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use golive_model::wire::{DeliveryBody, Page};
use http::{HeaderMap, StatusCode};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::api::deliveries::shown;
use crate::app::App;
use crate::http::{ApiError, body, reply};
use crate::lifecycle::make_dev_accounts;

/// The tenant of a rehearsal.
pub const TENANT: &str = "00000000-0000-0000-0000-00000000c0de";
/// The secret of all its clients. Everybody knows it.
pub const SECRET: &str = "golive-dev-secret";
/// The owner of publisher `contoso`.
pub const OWNER: &str = "00000000-0000-0000-0000-000000000001";
/// A contributor of publisher `contoso`.
pub const CONTRIBUTOR: &str = "00000000-0000-0000-0000-000000000002";
/// The operator.
pub const OPERATOR: &str = "00000000-0000-0000-0000-000000000009";
/// The publisher that is there from the start.
pub const PUBLISHER: &str = "contoso";

/// The routes; merged in a rehearsal only. They need no token, as everybody
/// who reaches a loopback address has the secret anyway.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(reset))
        .routes(routes!(advance))
        .routes(routes!(outbox))
}

/// Forgets everything, and makes the accounts of a rehearsal anew.
#[utoipa::path(post, path = "/_dev/reset", tag = "Rehearsal", security(()),
    responses((status = 204, description = "Forgotten.")))]
async fn reset(State(app): State<App>) -> Result<Response, ApiError> {
    app.store.erase().await?;
    app.bodies.clear();
    app.pictures.clear();
    app.findings.clear();
    app.values.clear();
    make_dev_accounts(&app.store, app.clock.now()).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// How far to move the clock.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
pub struct Advance {
    /// Seconds, forward.
    seconds: u32,
}

/// Moves the clock forward.
#[utoipa::path(post, path = "/_dev/clock/advance", tag = "Rehearsal", request_body = Advance,
    security(()), responses((status = 200, body = Object, description = "The time now.")))]
async fn advance(
    State(app): State<App>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    let bytes = body::read(&headers, body, 1024).await?;
    let advance: Advance = body::parse(&bytes)?;
    app.clock
        .advance(Duration::from_secs(advance.seconds.into()));
    reply::json(
        StatusCode::OK,
        &serde_json::json!({ "now": app.clock.now().to_string() }),
    )
}

/// The mails that would have been sent, newest first.
#[utoipa::path(get, path = "/_dev/outbox", tag = "Rehearsal", security(()),
    responses((status = 200, body = Page<DeliveryBody>)))]
async fn outbox(State(app): State<App>) -> Result<Response, ApiError> {
    let found = app.store.deliveries(i64::MAX, 1000).await?;
    let items = found.into_iter().map(shown).collect();
    reply::json(
        StatusCode::OK,
        &Page {
            items,
            next_link: None,
        },
    )
}
