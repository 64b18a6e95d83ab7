//! Webhooks on the wire, and what they are told.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::EventBody;

/// `POST …/webhooks`: an endpoint that is to be told of events.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewWebhook {
    /// Where events go, by POST over HTTPS: at most 2,000 bytes.
    pub url: String,
    /// The kinds of events that it is told of; all of them when there is none.
    #[serde(default)]
    pub events: Vec<String>,
}

/// A webhook. The secret is shown once, when it is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct WebhookBody {
    /// Stable.
    pub id: String,
    /// Where events go.
    pub url: String,
    /// The kinds of events that it is told of; all of them when there is none.
    pub events: Vec<String>,
    /// When it was made; it is told of what happens from then on.
    pub created: String,
    /// What its messages are signed with, in the answer to the POST only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret: Option<String>,
}

/// What a webhook is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WebhookMessage {
    /// The same at every attempt; also in `webhook-id`.
    pub id: String,
    /// The kind of the event.
    pub r#type: String,
    /// When it happened.
    pub created: String,
    /// Whose offer.
    pub publisher: String,
    /// The offer.
    pub offer: String,
    /// The event.
    pub data: EventBody,
}
