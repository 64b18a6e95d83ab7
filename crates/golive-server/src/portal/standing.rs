//! Where an offer stands, in words.

use golive_model::offer::{Offer, Operation, OperationKind, OperationStatus, Stage};

use crate::pages::words::Words;

/// Where an offer stands, as people say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Never published.
    Draft,
    /// On the way to its preview.
    Publishing,
    /// A person looks at it.
    Review,
    /// The preview waits for the publisher.
    Preview,
    /// On the way to everyone.
    GoingLive,
    /// Being put back.
    Canceling,
    /// Seen by everyone.
    Live,
    /// A step failed.
    Failed,
    /// A person refused it.
    Rejected,
    /// The last publish was cancelled.
    Canceled,
}

/// A state on a page: a word with a mark. The mark says nothing more.
pub struct Chip {
    /// The word.
    pub word: String,
    /// The class of its mark.
    pub class: &'static str,
}

impl Standing {
    /// All of them, in the order in which people meet them.
    pub const ALL: [Self; 10] = [
        Self::Draft,
        Self::Publishing,
        Self::Review,
        Self::Preview,
        Self::GoingLive,
        Self::Live,
        Self::Failed,
        Self::Rejected,
        Self::Canceling,
        Self::Canceled,
    ];

    /// Of an offer.
    pub fn of(offer: &Offer) -> Self {
        let stage = offer.submission.as_ref().map(|submission| submission.stage);
        stage.map_or(Self::Draft, Self::of_stage)
    }

    /// Of a submission.
    pub fn of_stage(stage: Stage) -> Self {
        match stage {
            Stage::Publishing => Self::Publishing,
            Stage::AwaitingApproval => Self::Review,
            Stage::AwaitingSignoff => Self::Preview,
            Stage::GoingLive => Self::GoingLive,
            Stage::Canceling => Self::Canceling,
            Stage::Live => Self::Live,
            Stage::Failed => Self::Failed,
            Stage::Rejected => Self::Rejected,
            Stage::Canceled => Self::Canceled,
        }
    }

    /// The name in a query, and the end of the keys of its words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Publishing => "publishing",
            Self::Review => "review",
            Self::Preview => "preview",
            Self::GoingLive => "going-live",
            Self::Canceling => "canceling",
            Self::Live => "live",
            Self::Failed => "failed",
            Self::Rejected => "rejected",
            Self::Canceled => "canceled",
        }
    }

    /// What people call it.
    pub fn word(self, words: &Words) -> String {
        words.say(&format!("state-{}", self.name()))
    }

    /// What it is, and what to do next.
    pub fn advice(self, words: &Words) -> String {
        words.say(&format!("now-{}", self.name()))
    }

    /// As a mark.
    pub fn chip(self, words: &Words) -> Chip {
        Chip {
            word: self.word(words),
            class: match self {
                Self::Live => "is-good",
                Self::Failed | Self::Rejected => "is-bad",
                Self::Publishing | Self::GoingLive | Self::Canceling => "is-on",
                Self::Preview | Self::Review => "is-waiting",
                Self::Draft | Self::Canceled => "is-quiet",
            },
        }
    }
}

/// What was asked, such as "Publish".
pub fn asked(words: &Words, kind: OperationKind) -> String {
    words.say(match kind {
        OperationKind::Publish => "operation-publish",
        OperationKind::GoLive => "operation-go-live",
        OperationKind::Cancel => "operation-cancel",
    })
}

/// How an operation stands.
pub fn status(words: &Words, operation: &Operation) -> Chip {
    let (key, class) = match operation.status {
        OperationStatus::Running => ("operation-running", "is-on"),
        OperationStatus::Complete => ("operation-complete", "is-good"),
        OperationStatus::Failed => ("operation-failed", "is-bad"),
        OperationStatus::Canceled => ("operation-canceled", "is-quiet"),
    };
    Chip {
        word: words.say(key),
        class,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_has_a_word_and_advice() {
        for standing in Standing::ALL {
            for what in ["state", "now"] {
                let key = format!("{what}-{}", standing.name());
                assert!(Words::english().maybe(&key).is_some(), "{key}");
            }
        }
    }
}
