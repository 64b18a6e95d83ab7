//! GET publishers: those that the caller may see.

use axum::extract::State;
use axum::response::Response;
use golive_model::wire::{PublisherDefinition, PublisherSummary};
use http::StatusCode;

use super::errors::ReadErrors;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::http::{ApiError, reply};

/// The publishers where the caller has a role; all of them for an operator.
#[utoipa::path(get, path = "/api/publishers", tag = "Publishers",
    params(("api-version" = String, Query)),
    responses((status = 200, body = Vec<PublisherSummary>), ReadErrors))]
pub async fn list_publishers(State(app): State<App>, caller: Caller) -> Result<Response, ApiError> {
    let sees_all = caller.is_operator(&app).await?;
    let kinds: Vec<String> = app.kinds.iter().map(|kind| kind.id.to_string()).collect();
    let publishers = app.store.publishers().await?;
    let seen = publishers
        .into_iter()
        .filter(|publisher| sees_all || caller.role_in(publisher).is_some())
        .map(|publisher| PublisherSummary {
            version: 1,
            id: publisher.id.to_string(),
            definition: PublisherDefinition {
                display_text: publisher.display_name,
                offer_type_categories: kinds.clone(),
                seller_id: 0,
            },
        });
    reply::json(StatusCode::OK, &seen.collect::<Vec<_>>())
}
