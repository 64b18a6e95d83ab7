//! `/v1/deliveries`: mails and questions to the certifier, sent or kept, for
//! operators.

use axum::extract::{RawQuery, State};
use axum::response::Response;
use golive_model::wire::{DeliveryBody, Page};
use golive_store::{Delivery, DeliveryState};
use http::StatusCode;

use super::errors::ReadErrors;
use crate::app::App;
use crate::auth::caller::{Base, Caller};
use crate::http::{ApiError, page, reply};

const PAGE: u32 = 200;

/// Mails and questions to the certifier, newest first; for operators. Without a
/// mail setting mails are kept here as pending.
#[utoipa::path(get, path = "/v1/deliveries", tag = "Deliveries",
    params(("before" = Option<i64>, Query)),
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
    let mut found = app.store.deliveries(before, PAGE + 1).await?;
    let next_link =
        page::cut(&mut found, PAGE).map(|last| format!("{base}/v1/deliveries?before={}", last.seq));
    let items = found.into_iter().map(shown).collect();
    reply::json(StatusCode::OK, &Page { items, next_link })
}

/// A delivery on the wire.
pub fn shown(delivery: Delivery) -> DeliveryBody {
    DeliveryBody {
        id: delivery.id,
        channel: delivery.channel.as_str().into(),
        to: delivery.to,
        subject: delivery.subject,
        text: delivery.text,
        state: match delivery.state {
            DeliveryState::Pending => "pending",
            DeliveryState::Sent => "sent",
            DeliveryState::Dead => "dead",
        }
        .into(),
        attempts: delivery.attempts,
        next_attempt: delivery.due_at.map(|time| time.to_string()),
        last_error: delivery.last_error,
        created: delivery.created.to_string(),
    }
}
