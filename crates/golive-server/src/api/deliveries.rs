//! `/v1/deliveries`: mails and questions to the certifier, sent or kept, for
//! operators.

use axum::extract::{RawQuery, State};
use axum::response::Response;
use golive_model::wire::{DeliveryBody, Page};
use golive_store::{Delivery, DeliveryState};
use http::StatusCode;

use super::errors::ReadErrors;
use crate::app::App;
use crate::auth::caller::{Base, Caller, parameter};
use crate::http::{ApiError, Code, page, reply};

const PAGE: u32 = 200;

/// Mails and questions to the certifier, newest first; for operators. Without a
/// mail setting mails are kept here as pending.
#[utoipa::path(get, path = "/v1/deliveries", tag = "Deliveries",
    params(("state" = Option<String>, Query, description = "pending or dead; absent: all"),
        ("before" = Option<i64>, Query)),
    responses((status = 200, body = Page<DeliveryBody>), ReadErrors))]
pub async fn deliveries(
    State(app): State<App>,
    caller: Caller,
    Base(base): Base,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiError> {
    caller.expect_operator(&app).await?;
    let query = query.unwrap_or_default();
    let before = page::number(&query, "before")?.unwrap_or(i64::MAX);
    let state = parameter(&query, "state").unwrap_or_default();
    let mut found = match state.as_str() {
        "" => app.store.deliveries(before, PAGE + 1).await?,
        "pending" => app.store.waiting_deliveries(before, PAGE + 1).await?,
        "dead" => app.store.dead_deliveries(before, PAGE + 1).await?,
        _ => {
            return Err(ApiError::new(Code::InvalidRequest, "asked.deliveries").at("state"));
        }
    };
    let also = match state.as_str() {
        "" => String::new(),
        state => format!("&state={state}"),
    };
    let next_link = page::cut(&mut found, PAGE)
        .map(|last| format!("{base}/v1/deliveries?before={}{also}", last.seq));
    let items = found.into_iter().map(shown).collect();
    reply::json(StatusCode::OK, &Page { items, next_link })
}

/// How a delivery stands, on the wire.
pub fn state_of(state: DeliveryState) -> &'static str {
    match state {
        DeliveryState::Pending => "pending",
        DeliveryState::Sent => "sent",
        DeliveryState::Dead => "dead",
    }
}

/// A delivery on the wire.
pub fn shown(delivery: Delivery) -> DeliveryBody {
    DeliveryBody {
        id: delivery.id,
        channel: delivery.channel.as_str().into(),
        to: delivery.to,
        subject: delivery.subject,
        text: delivery.text,
        state: state_of(delivery.state).into(),
        attempts: delivery.attempts,
        next_attempt: delivery.due_at.map(|time| time.to_string()),
        last_error: delivery.last_error,
        created: delivery.created.to_string(),
    }
}
