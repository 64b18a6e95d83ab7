//! The state of an offer. It is small, read whole and written whole.

use serde::{Deserialize, Serialize};

use crate::finding::Finding;
use crate::ids::{KindId, OfferKey, OperationId, Revision, SubmissionNumber, Version};
use crate::review::Review;
use crate::time::Time;

/// Where a version is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Slot {
    /// The editable document; seen by members.
    Draft,
    /// Seen by the preview audience.
    Preview,
    /// Seen by everyone.
    Production,
}

impl Slot {
    /// Reads a slot name of any case; `staging` is the service's inner name of
    /// the preview slot (openshift-ansible issue 8188).
    pub fn parse(text: &str) -> Option<Self> {
        match text.to_ascii_lowercase().as_str() {
            "draft" => Some(Self::Draft),
            "preview" | "staging" => Some(Self::Preview),
            "production" => Some(Self::Production),
            _ => None,
        }
    }

    /// The name in paths, lower-case.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Preview => "preview",
            Self::Production => "production",
        }
    }
}

/// An offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// Its name.
    pub key: OfferKey,
    /// Its kind; it never changes.
    pub kind: KindId,
    /// Whether its operations have the migrated form of location
    /// (`pcMigrationStatus`).
    pub migrated: bool,
    /// `definition.displayText` of the draft.
    pub display_text: String,
    /// When it came to be. Part of the ETag, so that an offer that is deleted
    /// and made anew never shows an old tag.
    pub created: Time,
    /// The editable document.
    pub draft: Draft,
    /// What the preview audience sees.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preview: Option<Shown>,
    /// What everyone sees.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub production: Option<Shown>,
    /// The newest attempt to publish.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub submission: Option<Submission>,
}

/// The editable document's counters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The number that the next publish freezes it under.
    pub version: Version,
    /// Moves with the document and only with it.
    pub revision: Revision,
    /// When it last changed.
    pub changed: Time,
}

/// A version in a slot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// The frozen version.
    pub version: Version,
    /// Its document.
    pub revision: Revision,
    /// The submission that brought it here.
    pub submission: SubmissionNumber,
    /// Since when.
    pub since: Time,
    /// The audience key of a preview, part of its link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
}

/// Where a submission stands. What each step shows follows from this and from
/// [`Submission::at`], so the two can not disagree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Stage {
    /// Steps run towards the preview. Cancel stops it.
    Publishing,
    /// A person must approve the step that is on. Nothing runs.
    AwaitingApproval,
    /// The preview is shown; the publisher may go live, cancel or publish anew.
    AwaitingSignoff,
    /// Steps run towards production. Cancel stops it until the slot moves.
    GoingLive,
    /// A cancel was accepted; the engine is putting things back.
    Canceling,
    /// The version is live. Settled.
    Live,
    /// A step failed. Settled; publish starts anew.
    Failed,
    /// A person refused the step. Settled; publish starts anew.
    Rejected,
    /// Cancelled. Settled.
    Canceled,
}

impl Stage {
    /// Whether the engine has something to do.
    pub fn runs(self) -> bool {
        matches!(self, Self::Publishing | Self::GoingLive | Self::Canceling)
    }

    /// Whether nothing more happens without a new publish.
    pub fn settled(self) -> bool {
        matches!(
            self,
            Self::Live | Self::Failed | Self::Rejected | Self::Canceled
        )
    }
}

/// One attempt to publish one version: a publish makes both, so that they count
/// alike, and what a version froze is found in its submission. Its steps are the journal of its
/// operations; nothing else remembers progress.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submission {
    /// `publishingVersion` on the wire.
    pub number: SubmissionNumber,
    /// The frozen version that it publishes.
    pub version: Version,
    /// That version's document.
    pub revision: Revision,
    /// Where it stands.
    pub stage: Stage,
    /// The index of the step that is on; the number of steps when all are done.
    pub at: usize,
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// What was asked of it: the publish, then go lives and a cancel.
    pub operations: Vec<Operation>,
    /// Who is told, as given at publish and added at go live.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub emails: Vec<String>,
    /// What reviewers did with it, once it waited for approval.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<Review>,
    /// The preview that it replaced, shown again when it is cancelled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub former_preview: Option<Shown>,
}

/// The record of one step.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The id of its [`crate::StepSpec`].
    pub id: String,
    /// When it was first on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started: Option<Time>,
    /// When it came to its end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Time>,
    /// How often it met a passing fault in a row.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub attempts: u32,
    /// When it is tried again, after a passing fault.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again_at: Option<Time>,
    /// What its last run left to say: the passing fault, or a reviewer's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What later steps read of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
    /// What its checks found.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
}

fn is_zero(number: &u32) -> bool {
    *number == 0
}

/// A step's status word on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StepState {
    /// Its turn has not come.
    NotStarted,
    /// It runs.
    InProgress,
    /// It waits for the publisher's go live.
    WaitingForPublisherReview,
    /// It waits for a person's approval.
    WaitingForApproval,
    /// It failed.
    Blocked,
    /// A person refused it.
    Rejected,
    /// It is done.
    Complete,
    /// It was cancelled.
    Canceled,
}

impl StepState {
    /// The word on the wire (`decisions.md`, step status words).
    pub fn word(self) -> &'static str {
        match self {
            Self::NotStarted => "notStarted",
            Self::InProgress => "inProgress",
            Self::WaitingForPublisherReview => "waitingForPublisherReview",
            Self::WaitingForApproval => "waitingForApproval",
            Self::Blocked => "blocked",
            Self::Rejected => "rejected",
            Self::Complete => "complete",
            Self::Canceled => "canceled",
        }
    }
}

/// What a client polls.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Operation {
    /// Its GUID.
    pub id: OperationId,
    /// What was asked.
    pub kind: OperationKind,
    /// Who asked.
    pub by: String,
    /// When it was accepted.
    pub created: Time,
    /// When something last happened to it.
    pub changed: Time,
    /// How it stands.
    pub status: OperationStatus,
}

/// What was asked of an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum OperationKind {
    /// Bring the draft to preview.
    Publish,
    /// Bring the preview to production.
    GoLive,
    /// Stop the submission.
    Cancel,
}

impl OperationKind {
    /// `submissionType` on the wire.
    pub fn word(self) -> &'static str {
        match self {
            Self::Publish => "publish",
            Self::GoLive => "goLive",
            Self::Cancel => "cancel",
        }
    }
}

/// How an operation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum OperationStatus {
    /// Accepted and not at its end.
    Running,
    /// It did what was asked.
    Complete,
    /// It ended with findings.
    Failed,
    /// It was cancelled.
    Canceled,
}

impl OperationStatus {
    /// The word on the wire (`decisions.md`, operation status words).
    pub fn word(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Complete => "complete",
            Self::Failed => "failed",
            Self::Canceled => "canceled",
        }
    }
}

impl Offer {
    /// The strong ETag of one revision of this offer's document.
    pub fn etag_of(&self, revision: Revision) -> String {
        format!("\"{:x}-{}\"", self.created.0, revision)
    }

    /// The ETag of the draft.
    pub fn etag(&self) -> String {
        self.etag_of(self.draft.revision)
    }

    /// What stands in a slot other than the draft.
    pub fn shown(&self, slot: Slot) -> Option<&Shown> {
        match slot {
            Slot::Draft => None,
            Slot::Preview => self.preview.as_ref(),
            Slot::Production => self.production.as_ref(),
        }
    }

    /// The slots that hold something, for messages.
    pub fn deployed_slots(&self) -> Vec<&'static str> {
        let deployed = |slot: &Slot| *slot == Slot::Draft || self.shown(*slot).is_some();
        let slots = [Slot::Draft, Slot::Preview, Slot::Production];
        slots
            .into_iter()
            .filter(deployed)
            .map(Slot::as_str)
            .collect()
    }

    /// The offer's status word on the wire (`decisions.md`, offer status words).
    pub fn status(&self) -> &'static str {
        match self.submission.as_ref().map(|s| s.stage) {
            None => "neverPublished",
            Some(stage) => stage.offer_word(),
        }
    }

    /// When the engine must look at this offer; `None` when there is nothing to
    /// do. `now` when it may run at once.
    pub fn due(&self, now: Time) -> Option<Time> {
        let submission = self.submission.as_ref()?;
        if !submission.stage.runs() {
            return submission.awaits_certifier();
        }
        let again = submission
            .steps
            .get(submission.at)
            .and_then(|step| step.again_at);
        // A cancel does not wait for the retry of what it stops.
        match (submission.stage, again) {
            (Stage::Canceling, _) | (_, None) => Some(now),
            (_, Some(again)) => Some(again),
        }
    }
}

impl Stage {
    /// The offer's status word while its newest submission stands here.
    pub fn offer_word(self) -> &'static str {
        match self {
            Self::Publishing | Self::AwaitingApproval | Self::GoingLive | Self::Canceling => {
                "running"
            }
            Self::AwaitingSignoff => "waitingForPublisherReview",
            Self::Live => "succeeded",
            Self::Failed | Self::Rejected => "failed",
            Self::Canceled => "canceled",
        }
    }
}

impl Submission {
    /// What a step shows.
    pub fn step_state(&self, index: usize) -> StepState {
        if index < self.at {
            return StepState::Complete;
        }
        let on = index == self.at;
        match self.stage {
            Stage::Canceled => StepState::Canceled,
            _ if !on => StepState::NotStarted,
            Stage::Publishing | Stage::GoingLive | Stage::Canceling => StepState::InProgress,
            Stage::AwaitingApproval => StepState::WaitingForApproval,
            Stage::AwaitingSignoff => StepState::WaitingForPublisherReview,
            Stage::Failed => StepState::Blocked,
            Stage::Rejected => StepState::Rejected,
            Stage::Live => StepState::Complete,
        }
    }

    /// The operation of that id.
    pub fn operation(&self, id: OperationId) -> Option<&Operation> {
        self.operations.iter().find(|operation| operation.id == id)
    }

    /// The newest operation of a kind.
    pub fn newest(&self, kind: OperationKind) -> Option<&Operation> {
        self.operations
            .iter()
            .rev()
            .find(|operation| operation.kind == kind)
    }

    /// The operation that is running, the cancel before what it cancels.
    pub fn running(&self) -> Option<&Operation> {
        let running = |o: &&Operation| o.status == OperationStatus::Running;
        self.operations.iter().rev().find(running)
    }

    /// What the non-migrated location `{p}${o}${n}$preview` names: the publish,
    /// then, once accepted, the go live; `$production` the go live alone.
    pub fn by_slot(&self, slot: Slot) -> Option<&Operation> {
        let go_live = self.newest(OperationKind::GoLive);
        match slot {
            Slot::Production => go_live,
            _ => go_live.or_else(|| self.newest(OperationKind::Publish)),
        }
    }

    /// The output of the step of that id.
    pub fn output(&self, id: &str) -> Option<&str> {
        self.steps
            .iter()
            .find(|step| step.id == id)?
            .output
            .as_deref()
    }
}
