//! What operators see of the whole server.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::EventBody;

/// An entry of the log of all offers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct LogBody {
    /// Whose offer.
    pub publisher_id: String,
    /// The offer.
    pub offer_id: String,
    /// What happened to it.
    #[serde(flatten)]
    pub event: EventBody,
}

/// An operation that runs, or will go on at a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct RunningBody {
    /// The publisher.
    pub publisher_id: String,
    /// The offer.
    pub offer_id: String,
    /// The offer's name for people.
    pub display_name: String,
    /// The operation's GUID.
    pub operation: String,
    /// `publish`, `goLive` or `cancel`.
    pub submission_type: String,
    /// Who asked for it.
    pub by: String,
    /// When it was accepted.
    pub created: String,
    /// The step that is on; absent between the last one and the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<String>,
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step_name: Option<String>,
    /// Its status word.
    pub status: String,
    /// Since when it is on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
    /// How often it met a passing fault in a row.
    pub attempts: u32,
    /// What its last run met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fault: Option<String>,
    /// The node that runs it; absent while it waits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub node: Option<String>,
    /// With a node: until when it may run without a sign of life. Without one: when it
    /// goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
}
