//! What an offer is and what may happen to it.
//!
//! Everything here is pure: no input or output, no clock, no randomness. Time,
//! ids and random text come in as arguments, so that the rules of golive can be
//! read, tested and replayed without a server.
//!
//! Start with [`Offer`] (the state), [`Command`] (what may be asked) and
//! [`decide::decide`] (the one place where the answer is found).

pub mod access;
pub mod certifier;
pub mod checks;
pub mod decide;
pub mod decision;
pub mod diff;
pub mod digest;
pub mod document;
pub mod event;
pub mod exception;
pub mod finding;
pub mod ids;
pub mod json;
pub mod kind;
pub mod language;
pub mod lead;
pub mod listing;
pub mod message;
pub mod offer;
pub mod price;
pub mod references;
pub mod report;
pub mod review;
pub mod search;
pub mod time;
pub mod webhook;
pub mod wire;

pub use access::{Action, Member, Publisher, Role};
pub use decide::{Change, Command, Outcome, Refusal};
pub use digest::Sha256;
pub use document::Document;
pub use event::{Event, EventKind};
pub use finding::{Finding, RuleId, Severity};
pub use ids::{
    IdError, KindId, OfferId, OfferKey, OperationId, PublisherId, Revision, SubmissionNumber,
    Version,
};
pub use kind::{Kind, Kinds, StepSpec, Work};
pub use language::Language;
pub use listing::Listing;
pub use offer::{Offer, Operation, OperationKind, Slot, Step, StepState, Submission};
pub use report::ArtifactUse;
pub use time::Time;
