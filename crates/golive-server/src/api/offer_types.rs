//! GET offerTypes: the kinds, with their steps and schemas.

use axum::extract::State;
use axum::response::Response;
use golive_model::wire::{OfferTypeBody, OfferTypeStep};
use http::StatusCode;

use super::errors::ReadErrors;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::http::{ApiError, reply};

/// The offer kinds of this server.
#[utoipa::path(get, path = "/api/offerTypes", tag = "Offer types",
    params(("api-version" = String, Query)),
    responses((status = 200, body = Vec<OfferTypeBody>), ReadErrors))]
pub async fn offer_types(State(app): State<App>, _caller: Caller) -> Result<Response, ApiError> {
    let body = |kind: &std::sync::Arc<golive_model::Kind>| OfferTypeBody {
        id: kind.id.to_string(),
        display_name: kind.display_name.clone(),
        version: kind.version,
        steps: kind
            .steps
            .iter()
            .map(|step| OfferTypeStep {
                id: step.id.clone(),
                step_name: step.name.clone(),
                description: step.description.clone(),
            })
            .collect(),
        schema: kind.schema.clone(),
    };
    reply::json(
        StatusCode::OK,
        &app.kinds.iter().map(body).collect::<Vec<_>>(),
    )
}
