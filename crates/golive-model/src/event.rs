//! Facts, appended in the same commit as the change that they tell of. History,
//! mail and live feeds are readers of this one log.

use serde::{Deserialize, Serialize};

use crate::ids::{OperationId, SubmissionNumber, Version};
use crate::time::Time;

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum EventKind {
    /// An offer came to be.
    #[serde(rename = "offer.created")]
    OfferCreated,
    /// Its draft has another document.
    #[serde(rename = "offer.changed")]
    OfferChanged,
    /// A never-published offer was deleted.
    #[serde(rename = "offer.deleted")]
    OfferDeleted,
    /// A publish was accepted.
    #[serde(rename = "publish.accepted")]
    PublishAccepted,
    /// A step is complete and the next one is on.
    #[serde(rename = "step.completed")]
    StepCompleted,
    /// A step met a passing fault and will be tried again.
    #[serde(rename = "step.retrying")]
    StepRetrying,
    /// A step waits for a person's approval.
    #[serde(rename = "approval.needed")]
    ApprovalNeeded,
    /// A person approved, and the next step is on.
    #[serde(rename = "approval.given")]
    ApprovalGiven,
    /// The preview is shown and waits for sign-off.
    #[serde(rename = "preview.ready")]
    PreviewReady,
    /// A publish failed.
    #[serde(rename = "publish.failed")]
    PublishFailed,
    /// A go live was accepted.
    #[serde(rename = "golive.accepted")]
    GoLiveAccepted,
    /// The offer is live.
    #[serde(rename = "offer.live")]
    OfferLive,
    /// The offer was taken from the shop.
    #[serde(rename = "offer.stopped")]
    OfferStopped,
    /// A go live failed; the preview waits again.
    #[serde(rename = "golive.failed")]
    GoLiveFailed,
    /// A cancel was accepted.
    #[serde(rename = "cancel.accepted")]
    CancelAccepted,
    /// The submission is cancelled.
    #[serde(rename = "submission.canceled")]
    SubmissionCanceled,
    /// Somebody wants to hear from the publisher.
    #[serde(rename = "lead.received")]
    LeadReceived,
}

impl EventKind {
    /// Every kind.
    pub const ALL: [Self; 17] = [
        Self::OfferCreated,
        Self::OfferChanged,
        Self::OfferDeleted,
        Self::PublishAccepted,
        Self::StepCompleted,
        Self::StepRetrying,
        Self::ApprovalNeeded,
        Self::ApprovalGiven,
        Self::PreviewReady,
        Self::PublishFailed,
        Self::GoLiveAccepted,
        Self::OfferLive,
        Self::OfferStopped,
        Self::GoLiveFailed,
        Self::CancelAccepted,
        Self::SubmissionCanceled,
        Self::LeadReceived,
    ];

    /// Reads a name that [`Self::as_str`] gives.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// The name that is stored and shown.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::OfferCreated => "offer.created",
            Self::OfferChanged => "offer.changed",
            Self::OfferDeleted => "offer.deleted",
            Self::PublishAccepted => "publish.accepted",
            Self::StepCompleted => "step.completed",
            Self::StepRetrying => "step.retrying",
            Self::ApprovalNeeded => "approval.needed",
            Self::ApprovalGiven => "approval.given",
            Self::PreviewReady => "preview.ready",
            Self::PublishFailed => "publish.failed",
            Self::GoLiveAccepted => "golive.accepted",
            Self::OfferLive => "offer.live",
            Self::OfferStopped => "offer.stopped",
            Self::GoLiveFailed => "golive.failed",
            Self::CancelAccepted => "cancel.accepted",
            Self::SubmissionCanceled => "submission.canceled",
            Self::LeadReceived => "lead.received",
        }
    }
}

/// One fact about one offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// When.
    pub at: Time,
    /// What.
    pub kind: EventKind,
    /// Who asked for it; absent for what golive did by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The submission that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub submission: Option<SubmissionNumber>,
    /// The operation that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operation: Option<OperationId>,
    /// The version that it speaks of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<Version>,
    /// The step that it speaks of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<String>,
    /// The id of the lead that it speaks of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<String>,
}
