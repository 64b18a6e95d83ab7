//! `/v1/publishers/{publisher}/webhooks`: endpoints that are told of the events of a
//! publisher's offers.

use axum::body::Body;
use axum::extract::State;
use axum::response::Response;
use golive_model::message::Said;
use golive_model::webhook::{LONGEST_URL, MOST, Webhook, WebhookName};
use golive_model::wire::{NewWebhook, WebhookBody};
use golive_model::{Action, EventKind};
use http::{HeaderMap, StatusCode};
use url::Url;

use super::errors::{ReadErrors, WriteErrors};
use crate::app::App;
use crate::auth::caller::AtPublisher;
use crate::auth::signature;
use crate::http::{ApiError, Code, Path, body, reply};
use crate::notify::webhooks;
use crate::random;

/// The publisher's webhooks, oldest first, without their secrets.
#[utoipa::path(get, operation_id = "list_webhooks", path = "/v1/publishers/{publisher}/webhooks",
    tag = "Webhooks", params(("publisher" = String, Path)),
    responses((status = 200, body = Vec<WebhookBody>), ReadErrors))]
pub async fn list(State(app): State<App>, at: AtPublisher) -> Result<Response, ApiError> {
    let mut found = app.store.webhooks(&at.publisher.0.id).await?;
    found.sort_by_key(|row| row.webhook.created);
    let all = found.into_iter().map(|row| shown(row.webhook, None));
    reply::json(StatusCode::OK, &all.collect::<Vec<_>>())
}

/// One webhook, without its secret.
#[utoipa::path(get, operation_id = "get_webhook",
    path = "/v1/publishers/{publisher}/webhooks/{webhook}", tag = "Webhooks",
    params(("publisher" = String, Path), ("webhook" = String, Path)),
    responses((status = 200, body = WebhookBody), ReadErrors))]
pub async fn get(
    State(app): State<App>,
    at: AtPublisher,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, ApiError> {
    let found = app.store.webhook(&name(&at, id)).await?;
    let row = found.ok_or_else(absent)?;
    reply::json(StatusCode::OK, &shown(row.webhook, None))
}

/// Makes a webhook; for owners. Its secret is in this answer and nowhere else. It is
/// told of what happens from now on.
#[utoipa::path(post, operation_id = "create_webhook", path = "/v1/publishers/{publisher}/webhooks",
    tag = "Webhooks", params(("publisher" = String, Path)), request_body = NewWebhook,
    responses((status = 201, body = WebhookBody), WriteErrors))]
pub async fn create(
    State(app): State<App>,
    at: AtPublisher,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    at.permit(&app, Action::Webhooks).await?;
    let bytes = body::read(&headers, body, app.settings.server.max_body_bytes).await?;
    let new: NewWebhook = body::parse(&bytes)?;
    let webhook = Webhook {
        name: name(&at, random::guid().to_string()),
        url: url(&app, &new.url)?.into(),
        events: events(&new.events)?,
        created: app.clock.now(),
    };
    let secret = signature::new_secret(&random::fill);
    let sealed = webhooks::seal(&app, &webhook.name, &secret)?;
    if !app.store.add_webhook(&webhook, &sealed).await? {
        let many = ApiError::new(Code::TooManyWebhooks, "webhook.many");
        return Err(many.with("max", MOST).at("publisher"));
    }
    reply::json(StatusCode::CREATED, &shown(webhook, Some(secret)))
}

/// Where a webhook may be. What a host's name leads to is looked at when it is told.
fn url(app: &App, text: &str) -> Result<Url, ApiError> {
    let bad = |message: Said| ApiError::new(Code::InvalidRequest, message).at("/url");
    let rules = app.careful.rules();
    let parsed = Url::parse(text).ok();
    let parsed = parsed.filter(|url| text.len() <= LONGEST_URL && rules.is_secure(url));
    let url = parsed.ok_or_else(|| bad(Said::of("webhook.url").with("max", LONGEST_URL)))?;
    let reached = rules.expect_url(&url);
    reached.map_err(|problem| bad(Said::of("webhook.closed").with("problem", problem)))?;
    Ok(url)
}

fn events(names: &[String]) -> Result<Vec<EventKind>, ApiError> {
    let unknown = || {
        let known: Vec<&str> = EventKind::ALL.map(EventKind::as_str).into();
        let error = ApiError::new(Code::InvalidRequest, "webhook.event");
        error.with("known", known.join(", ")).at("/events")
    };
    let mut kinds: Vec<EventKind> = Vec::new();
    for name in names {
        let kind = EventKind::parse(name).ok_or_else(unknown)?;
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    Ok(kinds)
}

pub(super) fn name(at: &AtPublisher, id: String) -> WebhookName {
    let publisher = at.publisher.0.id.clone();
    WebhookName { publisher, id }
}

pub(super) fn absent() -> ApiError {
    ApiError::new(Code::WebhookNotFound, "absent.webhook").at("webhook")
}

fn shown(webhook: Webhook, secret: Option<String>) -> WebhookBody {
    let events = webhook.events.iter();
    WebhookBody {
        id: webhook.name.id,
        url: webhook.url,
        events: events.map(|kind| kind.as_str().to_owned()).collect(),
        created: webhook.created.to_string(),
        secret,
    }
}
