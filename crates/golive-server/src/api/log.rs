//! `/v1/events`: looking back in the log of all offers.

use axum::extract::{RawQuery, State};
use axum::response::Response;
use golive_model::wire::{LogBody, Page};
use golive_model::{EventKind, Time};
use golive_store::Sought;
use http::StatusCode;

use super::errors::ReadErrors;
use super::events;
use crate::app::App;
use crate::auth::caller::{Base, Caller, parameter};
use crate::http::{ApiError, Code, page, reply};

/// How many events a page has at most.
const PAGE: u32 = 200;

/// What a question may say beside the cursor.
const ASKED: [&str; 7] = ["publisher", "offer", "kind", "by", "from", "to", "limit"];

/// What happened to all offers, newest first; for operators. Each parameter narrows it
/// down. A page may have fewer entries than `limit`, even none, and a link all the same:
/// so far was looked, and it goes on further back.
#[utoipa::path(get, path = "/v1/events", tag = "Operations",
    params(("publisher" = Option<String>, Query), ("offer" = Option<String>, Query),
        ("kind" = Option<String>, Query, description = "such as offer.live"),
        ("by" = Option<String>, Query, description = "who asked for it"),
        ("from" = Option<String>, Query, description = "RFC 3339; not before"),
        ("to" = Option<String>, Query, description = "RFC 3339; before"),
        ("before" = Option<i64>, Query), ("limit" = Option<u32>, Query)),
    responses((status = 200, body = Page<LogBody>), ReadErrors))]
pub async fn log(
    State(app): State<App>,
    caller: Caller,
    Base(base): Base,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiError> {
    caller.expect_operator(&app).await?;
    let query = query.unwrap_or_default();
    let sought = sought(&query)?;
    let before = page::number(&query, "before")?.unwrap_or(i64::MAX);
    let limit = page::limit(&query, PAGE)?;
    let looked = app.store.look_back(&sought, before, limit).await?;
    let next_link = looked.before.map(|before| on(&base, &query, before));
    let items = looked.events.into_iter().map(|logged| LogBody {
        publisher_id: logged.key.publisher.to_string(),
        offer_id: logged.key.offer.to_string(),
        event: events::shown(logged),
    });
    let items = items.collect();
    reply::json(StatusCode::OK, &Page { items, next_link })
}

fn sought(query: &str) -> Result<Sought, ApiError> {
    let said = |name: &str| parameter(query, name).filter(|value| !value.is_empty());
    let publisher = said("publisher").map(|id| id.parse()).transpose()?;
    let offer = said("offer").map(|id| id.parse()).transpose()?;
    if offer.is_some() && publisher.is_none() {
        return Err(ApiError::new(Code::InvalidRequest, "asked.publisher").at("publisher"));
    }
    let kind = said("kind").map(|name| {
        EventKind::parse(&name).ok_or_else(|| {
            let known: Vec<&str> = EventKind::ALL.iter().map(|kind| kind.as_str()).collect();
            ApiError::new(Code::InvalidRequest, "asked.event")
                .with("known", known.join(", "))
                .at("kind")
        })
    });
    let time = |name: &str| {
        let given = said(name).map(|text| {
            Time::parse(&text).ok_or_else(|| {
                ApiError::new(Code::InvalidRequest, "asked.time")
                    .with("name", name)
                    .at(name)
            })
        });
        given.transpose()
    };
    Ok(Sought {
        publisher,
        offer,
        kind: kind.transpose()?,
        by: said("by"),
        from: time("from")?,
        to: time("to")?,
    })
}

/// The same question, further back.
fn on(base: &str, query: &str, before: i64) -> String {
    let mut next = url::form_urlencoded::Serializer::new(String::new());
    for name in ASKED {
        if let Some(value) = parameter(query, name) {
            next.append_pair(name, &value);
        }
    }
    next.append_pair("before", &before.to_string());
    format!("{base}/v1/events?{}", next.finish())
}
