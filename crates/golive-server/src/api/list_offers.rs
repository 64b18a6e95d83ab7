//! GET offers: a publisher's offers.

use axum::extract::State;
use axum::response::Response;
use golive_model::wire::OfferSummary;
use http::StatusCode;

use super::errors::ReadErrors;
use super::view;
use crate::app::App;
use crate::auth::caller::AtPublisher;
use crate::http::{ApiError, reply};

/// A publisher's offers, by id; a bare array.
#[utoipa::path(get, path = "/api/publishers/{publisher}/offers", tag = "Offers",
    params(("publisher" = String, Path), ("api-version" = String, Query)),
    responses((status = 200, body = Vec<OfferSummary>), ReadErrors))]
pub async fn list_offers(State(app): State<App>, at: AtPublisher) -> Result<Response, ApiError> {
    let records = app.store.offers_of(&at.publisher.0.id).await?;
    let offers: Vec<_> = records
        .iter()
        .map(|record| view::summary(&record.offer))
        .collect();
    reply::json(StatusCode::OK, &offers)
}
