//! `/v1/…/leads`: who wants to hear from the publisher of an offer.

use axum::extract::{RawQuery, State};
use axum::response::Response;
use golive_model::wire::{LeadBody, LeadDeliveryBody, Page};
use golive_store::{Delivery, LeadRow};
use http::StatusCode;

use super::deliveries::state_of;
use super::errors::ReadErrors;
use crate::app::App;
use crate::auth::caller::{AtOffer, parameter};
use crate::http::{ApiError, page, reply};
use crate::notify::leads;

/// How many leads a page has at most.
const PAGE: u32 = 100;

/// After every id of a lead.
const NEWEST: &str = "~";

/// Who wants to hear from the publisher, newest first. `before` is the id of the last
/// lead that the caller has seen.
#[utoipa::path(get, path = "/v1/publishers/{publisher}/offers/{offer}/leads", tag = "Offers",
    params(("publisher" = String, Path), ("offer" = String, Path),
        ("before" = Option<String>, Query), ("limit" = Option<u32>, Query)),
    responses((status = 200, body = Page<LeadBody>), ReadErrors))]
pub async fn leads(
    State(app): State<App>,
    at: AtOffer,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiError> {
    at.record(&app).await?;
    let query = query.unwrap_or_default();
    let before = parameter(&query, "before").unwrap_or_else(|| NEWEST.to_owned());
    let limit = page::limit(&query, PAGE)?;
    let mut found = app.store.leads_of(&at.key, &before, limit + 1).await?;
    let next_link = page::cut(&mut found, limit).map(|last| {
        format!(
            "{}/v1/publishers/{}/offers/{}/leads?before={}&limit={limit}",
            at.base, at.key.publisher, at.key.offer, last.name.id
        )
    });
    let mut items = Vec::with_capacity(found.len());
    for lead in found {
        items.push(shown(&app, lead).await?);
    }
    reply::json(StatusCode::OK, &Page { items, next_link })
}

async fn shown(app: &App, lead: LeadRow) -> Result<LeadBody, ApiError> {
    let contact = leads::open(app, &lead)?;
    let prefix = leads::deliveries_of(&lead.name.id);
    let deliveries = app.store.deliveries_named(&prefix).await?;
    Ok(LeadBody {
        id: lead.name.id,
        created: lead.created.to_string(),
        name: contact.name,
        email: contact.email,
        company: contact.company,
        country: contact.country,
        message: contact.message,
        consent: contact.consent,
        deliveries: deliveries.into_iter().map(delivered).collect(),
    })
}

fn delivered(delivery: Delivery) -> LeadDeliveryBody {
    LeadDeliveryBody {
        channel: delivery.channel.as_str().into(),
        to: delivery.to,
        state: state_of(delivery.state).into(),
        attempts: delivery.attempts,
        next_attempt: delivery.due_at.map(|time| time.to_string()),
        last_error: delivery.last_error,
    }
}
