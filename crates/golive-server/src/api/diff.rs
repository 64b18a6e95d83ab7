//! `/v1/…/diff`: what differs between two slots.

use axum::extract::{RawQuery, State};
use axum::response::Response;
use golive_model::diff::differences;
use golive_model::offer::Slot;
use golive_model::wire::DiffBody;
use golive_store::Record;
use http::StatusCode;
use serde_json::Value;

use super::attempt;
use super::errors::ReadErrors;
use crate::app::App;
use crate::auth::caller::{AtOffer, parameter};
use crate::http::{ApiError, Code, reply};
use crate::publish;

/// What differs from one slot to another; by default from production to draft:
/// what a publish and a go live would change. An empty slot differs in all.
#[utoipa::path(get, path = "/v1/publishers/{publisher}/offers/{offer}/diff", tag = "Offers",
    params(("publisher" = String, Path), ("offer" = String, Path),
        ("from" = Option<String>, Query, description = "draft, preview or production"),
        ("to" = Option<String>, Query, description = "draft, preview or production")),
    responses((status = 200, body = DiffBody), ReadErrors))]
pub async fn diff(
    State(app): State<App>,
    at: AtOffer,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiError> {
    at.record(&app).await?;
    let query = query.unwrap_or_default();
    let from = slot(&query, "from", Slot::Production)?;
    let to = slot(&query, "to", Slot::Draft)?;
    let (app, at) = (&app, &at);
    let (before, after) = attempt::read(app, at, |record| async move {
        let before = content(app, &record, from).await?;
        Ok((before, content(app, &record, to).await?))
    })
    .await?;
    let body = DiffBody {
        from: from.as_str().into(),
        to: to.as_str().into(),
        differences: differences(&before, &after),
    };
    reply::json(StatusCode::OK, &body)
}

fn slot(query: &str, name: &str, default: Slot) -> Result<Slot, ApiError> {
    let Some(text) = parameter(query, name) else {
        return Ok(default);
    };
    Slot::parse(&text).ok_or_else(|| {
        let message = format!("{name} is not one of draft, preview, production.");
        ApiError::new(Code::InvalidRequest, message).at(name)
    })
}

async fn content(app: &App, record: &Record, slot: Slot) -> Result<Value, ApiError> {
    let revision = match record.offer.shown(slot) {
        Some(shown) => shown.revision,
        None if slot == Slot::Draft => record.offer.draft.revision,
        None => return Ok(Value::Object(serde_json::Map::new())),
    };
    Ok(publish::value(app, &record.offer, revision)
        .await?
        .as_ref()
        .clone())
}
