//! Webhooks: from the events of a publisher's offers to its endpoints, signed. A reader
//! of the log of its own.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use golive_model::PublisherId;
use golive_model::webhook::{Webhook, WebhookName};
use golive_model::wire::WebhookMessage;
use golive_store::webhooks::deliveries_of;
use golive_store::{Channel, Delivery, DeliveryState, LoggedEvent, StoreError, WebhookRow};
use url::Url;

use super::deliver::{self, Attempt};
use super::{endpoint, outbox};
use crate::api::events;
use crate::app::App;
use crate::auth::signature::Signature;

/// The name of this reader's cursor.
const READER: &str = "webhooks";

/// How many events are read at once.
const PAGE: u16 = 1_000;

/// Seals the secret of a webhook for its place in the store.
pub fn seal(app: &App, name: &WebhookName, secret: &str) -> Result<String, StoreError> {
    let sealed = app
        .master_key
        .seal(&crate::random::fill, &place(name), secret.as_bytes());
    sealed.map_err(|error| unusable(name, error.to_string()))
}

/// Where the secret of a webhook is sealed for.
pub fn place(name: &WebhookName) -> String {
    format!("webhook/{}/{}", name.publisher, name.id)
}

fn signature(app: &App, row: &WebhookRow) -> Result<Signature, StoreError> {
    let name = &row.webhook.name;
    let opened = app.master_key.open(&place(name), &row.sealed);
    let secret = opened.map_err(|error| unusable(name, error.to_string()))?;
    Signature::parse(&String::from_utf8_lossy(&secret))
        .map_err(|_| unusable(name, "it is not what was sealed".to_owned()))
}

fn unusable(name: &WebhookName, problem: String) -> StoreError {
    StoreError::Inconsistent {
        table: "webhooks",
        column: "sealed",
        key: format!("{}/{}", name.publisher, name.id),
        problem,
    }
}

/// Makes deliveries of events as they come.
pub(super) async fn fill(app: &App) {
    outbox::follow(app, READER, || read_on(app)).await;
}

/// Reads one page; answers whether there may be more.
async fn read_on(app: &App) -> Result<bool, StoreError> {
    let cursor = app.store.cursor(READER).await?;
    let (events, read_to) = app.store.events(cursor, u32::from(PAGE), |_| true).await?;
    if read_to == cursor {
        return Ok(false);
    }
    let mut deliveries = Vec::new();
    let mut known: HashMap<PublisherId, Vec<WebhookRow>> = HashMap::new();
    for logged in events {
        let webhooks = match known.entry(logged.key.publisher.clone()) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => {
                let webhooks = app.store.webhooks(new.key()).await?;
                new.insert(webhooks)
            }
        };
        let webhooks = webhooks.iter().map(|row| &row.webhook);
        let wanting = webhooks.filter(|webhook| webhook.wants(&logged.event));
        deliveries.extend(wanting.filter_map(|webhook| delivery(webhook, &logged)));
    }
    app.store
        .enqueue(READER, cursor, read_to, &deliveries)
        .await?;
    if !deliveries.is_empty() {
        app.webhooks_due.notify_one();
    }
    Ok(read_to - cursor >= i64::from(PAGE))
}

/// What a webhook is told of an event. The body is made once, so that every attempt
/// sends the same bytes.
fn delivery(webhook: &Webhook, logged: &LoggedEvent) -> Option<Delivery> {
    let (key, event) = (&logged.key, &logged.event);
    let id = format!("{}{}", deliveries_of(&webhook.name.id), logged.seq);
    let message = WebhookMessage {
        id: message_id(event.at.0, &id),
        r#type: event.kind.as_str().to_owned(),
        created: event.at.to_string(),
        publisher: key.publisher.to_string(),
        offer: key.offer.to_string(),
        data: events::shown(logged.clone()),
    };
    let url = Url::parse(&webhook.url).ok()?;
    Some(Delivery {
        id,
        seq: logged.seq,
        channel: Channel::Webhook,
        // The host alone: the rest of such an address may be a secret.
        to: url.host_str().unwrap_or_default().to_owned(),
        subject: format!("{key}: {}", message.r#type),
        text: serde_json::to_string(&message).ok()?,
        state: DeliveryState::Pending,
        attempts: 0,
        due_at: Some(event.at),
        last_error: None,
        created: event.at,
        lead: None,
        webhook: Some(webhook.name.clone()),
    })
}

/// The time is in the identity, because another store counts anew.
fn message_id(created: i64, delivery: &str) -> String {
    format!("{created}-{delivery}")
}

/// Tells webhooks until the server stops.
pub(super) async fn send(app: &App) {
    deliver::send(app, Channel::Webhook, &app.webhooks_due, attempt).await;
}

async fn attempt(app: App, delivery: Delivery) -> Attempt {
    let gone = || Attempt::Never("the webhook is not there any more".into());
    let Some(name) = &delivery.webhook else {
        return gone();
    };
    let found = app.store.webhook(name).await;
    let signed = found.and_then(|found| match found {
        Some(row) => signature(&app, &row).map(|signature| Some((row.webhook, signature))),
        None => Ok(None),
    });
    let (webhook, signature) = match signed {
        Ok(Some(signed)) => signed,
        Ok(None) => return gone(),
        Err(error) => {
            tracing::warn!(%error, "a webhook could not be read");
            return Attempt::Later("the store could not be read".into());
        }
    };
    match Url::parse(&webhook.url) {
        Ok(url) if app.careful.rules().is_secure(&url) => {
            let id = message_id(delivery.created.0, &delivery.id);
            let headers = signature.sign(&id, delivery.text.as_bytes(), app.clock.now());
            endpoint::post(&app, &url, headers, delivery.text.into()).await
        }
        _ => Attempt::Later("webhooks are told over https only, and its URL is not".into()),
    }
}
