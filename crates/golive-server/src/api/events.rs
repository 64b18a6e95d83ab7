//! `/v1/…/events`: an offer's history.

use axum::extract::{RawQuery, State};
use axum::response::Response;
use golive_model::wire::{EventBody, Page};
use golive_store::LoggedEvent;
use http::StatusCode;

use super::errors::ReadErrors;
use crate::app::App;
use crate::auth::caller::AtOffer;
use crate::http::{ApiError, page, reply};

/// How many events a page has at most.
const PAGE: u32 = 500;

/// What happened to the offer, oldest first. `after` is the `seq` of the last
/// event that the caller has seen.
#[utoipa::path(get, path = "/v1/publishers/{publisher}/offers/{offer}/events", tag = "Offers",
    params(("publisher" = String, Path), ("offer" = String, Path),
        ("after" = Option<i64>, Query), ("limit" = Option<u32>, Query)),
    responses((status = 200, body = Page<EventBody>), ReadErrors))]
pub async fn events(
    State(app): State<App>,
    at: AtOffer,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiError> {
    at.record(&app).await?;
    let query = query.unwrap_or_default();
    let after = page::number(&query, "after")?.unwrap_or(0);
    let limit = page::limit(&query, PAGE)?;
    let mut found = app.store.events_of(&at.key, after, limit + 1).await?;
    let next_link = page::cut(&mut found, limit).map(|last| {
        format!(
            "{}/v1/publishers/{}/offers/{}/events?after={}&limit={limit}",
            at.base, at.key.publisher, at.key.offer, last.seq
        )
    });
    let items = found.into_iter().map(shown).collect();
    reply::json(StatusCode::OK, &Page { items, next_link })
}

/// An event on the wire.
pub fn shown(logged: LoggedEvent) -> EventBody {
    let event = logged.event;
    EventBody {
        seq: logged.seq,
        at: event.at.to_string(),
        kind: event.kind.as_str().to_owned(),
        by: event.by,
        publishing_version: event.submission.map(|number| number.0),
        operation: event.operation.map(|id| id.to_string()),
        offer_version: event.version.map(|version| version.0),
        step: event.step,
    }
}
