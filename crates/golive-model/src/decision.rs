//! What may be asked of an offer, and what the judge may answer.

use std::sync::Arc;

use crate::certifier::{Answer, Certifying};
use crate::document::Document;
use crate::event::Event;
use crate::finding::Finding;
use crate::ids::{OfferKey, OperationId, Revision, SubmissionNumber};
use crate::listing::Listing;
use crate::offer::{Offer, OperationKind, Slot, Stage, Submission};
use crate::report::{ArtifactUse, CheckRow, Checked, StepRows};
use crate::review::Act;

/// What may be asked of an offer.
#[derive(Debug, Clone)]
pub enum Command {
    /// Replace the draft, or make the offer.
    Put(Box<Put>),
    /// Bring the draft to preview.
    Publish {
        /// The id of the operation that this makes.
        operation: OperationId,
        /// Who asks.
        by: String,
        /// Who is told.
        emails: Vec<String>,
        /// What the document checks found in the draft.
        findings: Vec<Finding>,
    },
    /// Bring the preview to production.
    GoLive {
        /// The id of the operation that this makes.
        operation: OperationId,
        /// Who asks.
        by: String,
        /// Who is told besides the publish's list.
        emails: Vec<String>,
    },
    /// Stop the newest submission.
    Cancel {
        /// The id of the operation that this makes.
        operation: OperationId,
        /// Who asks.
        by: String,
    },
    /// The engine reports how the step that is on came out.
    StepCame {
        /// The submission that the engine ran.
        submission: SubmissionNumber,
        /// The index of the step that it ran.
        at: usize,
        /// How it came out.
        outcome: Outcome,
    },
    /// The engine has put back what a cancelled submission had moved.
    PutBack {
        /// The submission that the engine ran.
        submission: SubmissionNumber,
        /// The listing of the former preview, when there is one.
        former: Option<Arc<Listing>>,
    },
    /// A reviewer does something with the submission that waits for approval.
    Review {
        /// The submission that the reviewer looked at.
        submission: SubmissionNumber,
        /// Who.
        by: String,
        /// What.
        act: Act,
    },
    /// The external certifier answers.
    Certified {
        /// The publish that it was asked about.
        publish: OperationId,
        /// What it says.
        answer: Answer,
    },
    /// The time is over in which the external certifier could answer.
    TimeUp {
        /// The submission that waited.
        submission: SubmissionNumber,
    },
    /// Take what is live from the shop.
    StopSelling {
        /// Who asks.
        by: String,
    },
    /// Delete the offer.
    Delete {
        /// Who asks.
        by: String,
    },
}

/// A PUT of the document.
#[derive(Debug, Clone)]
pub struct Put {
    /// The offer's name.
    pub key: OfferKey,
    /// The document, without secrets.
    pub document: Document,
    /// Whether it means something else than the draft does.
    pub changes: bool,
    /// Its secrets, sealed; opaque here.
    pub secrets: Option<String>,
    /// Whether a new offer is a migrated one.
    pub migrated: bool,
    /// Who asks.
    pub by: String,
}

/// How a step came out.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// It is done.
    Done(Box<Done>),
    /// Checks ran; their rows say whether it is done or has failed.
    Checked(Checked),
    /// Somebody must approve, unless the checks that ran have failed: the
    /// external certifier if it is given here, otherwise a person.
    NeedsApproval(Checked, Option<Certifying>),
    /// A permanent fault: these findings say which.
    Failed(Vec<Finding>),
    /// A passing fault, in words for the operator and the publisher.
    Again(String),
}

/// What a step that is done leaves.
#[derive(Debug, Clone, Default)]
pub struct Done {
    /// What later steps may read.
    pub output: Option<String>,
    /// Warnings.
    pub findings: Vec<Finding>,
    /// The listing that the package and live steps bring.
    pub listing: Option<Arc<Listing>>,
    /// The audience key that the package step brings.
    pub preview_key: Option<String>,
}

/// What a decision changes. The store applies all of it or nothing.
#[derive(Debug, Clone)]
pub struct Change {
    /// The offer afterwards; `None` when it is deleted.
    pub offer: Option<Offer>,
    /// A document to add.
    pub document: Option<NewDocument>,
    /// A draft document that nothing refers to any more.
    pub obsolete: Option<Revision>,
    /// The submission that a newer one replaces.
    pub archived: Option<Submission>,
    /// An operation that this makes.
    pub operation: Option<(OperationId, SubmissionNumber)>,
    /// What the shop window shows from now on.
    pub listings: Vec<(Slot, Option<Arc<Listing>>)>,
    /// The rows of the checks that a step ran.
    pub checks: Option<StepRows>,
    /// A check that was made while a step waited: the step's id, and the row
    /// that joins its others.
    pub joining_check: Option<(String, CheckRow)>,
    /// What the submission's revision refers to from now on.
    pub uses: Vec<ArtifactUse>,
    /// What happened.
    pub events: Vec<Event>,
}

/// A document that becomes a revision.
#[derive(Debug, Clone)]
pub struct NewDocument {
    /// Its revision.
    pub revision: Revision,
    /// Its text.
    pub text: String,
    /// Its secrets, sealed.
    pub secrets: Option<String>,
    /// The files of this server that it points at.
    pub uses: Vec<ArtifactUse>,
}

/// What the judge answers.
#[derive(Debug, Clone)]
pub enum Decision {
    /// Something changes.
    Change(Box<Change>),
    /// Nothing changes: what was asked is already so, by this operation if it
    /// was one.
    Same(Option<OperationId>),
}

/// Why not. Each names the current and the expected state; the words are in the
/// catalogue of messages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such offer.
    NoOffer,
    /// The document names another kind than the offer has.
    KindIsFixed {
        /// The offer's kind.
        kind: String,
    },
    /// Another operation is running.
    OperationInProgress {
        /// What it is.
        kind: OperationKind,
        /// Its id.
        id: OperationId,
    },
    /// No submission waits at sign-off.
    NotReadyForGoLive {
        /// Where the newest submission stands; `None` when there is none.
        stage: Option<Stage>,
    },
    /// Nothing runs and nothing waits.
    NothingToCancel {
        /// Where the newest submission stands; `None` when there is none.
        stage: Option<Stage>,
    },
    /// The version is already live.
    TooLateToCancel,
    /// The document has errors.
    Invalid(Vec<Finding>),
    /// Only an offer that never was published can be deleted.
    WasPublished,
    /// Only what is live can be taken from the shop.
    NotLive,
    /// What was taken from the shop goes live by a new publish.
    Stopped,
    /// No submission waits for approval.
    NothingToReview {
        /// Where the newest submission stands; `None` when there is none.
        stage: Option<Stage>,
    },
    /// Another reviewer looks at it.
    ReviewIsClaimed {
        /// Who.
        by: String,
    },
    /// No certifier is waited for, not for this publish or not any more.
    NothingToCertify {
        /// Where the newest submission stands; `None` when there is none.
        stage: Option<Stage>,
    },
    /// The engine's report is late: the offer has moved on.
    Outdated,
}
