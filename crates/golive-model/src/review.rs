//! People in the loop: a submission that waits for somebody's approval.

use serde::{Deserialize, Serialize};

use crate::certifier::Certifying;
use crate::decision::{Change, Decision, Refusal};
use crate::event::EventKind;
use crate::finding::{Finding, RuleId, Severity};
use crate::ids::SubmissionNumber;
use crate::offer::{Offer, OperationKind, OperationStatus, Stage, Submission};
use crate::report;
use crate::time::Time;

/// How many notes a review keeps; the oldest go first.
const MAX_NOTES: usize = 50;

/// What reviewers did with a submission so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// Since when it waits.
    pub since: Time,
    /// Who looks at it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claimed_by: Option<String>,
    /// What was noted, oldest first. Notes are for reviewers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    /// What the external certifier was asked; absent when it was not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certifier: Option<Certifying>,
}

impl Review {
    /// Nobody has done anything yet.
    pub(crate) fn begun(since: Time, certifier: Option<Certifying>) -> Self {
        Self {
            since,
            claimed_by: None,
            notes: Vec::new(),
            certifier,
        }
    }
}

/// A reviewer's note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Who wrote it.
    pub by: String,
    /// When.
    pub at: Time,
    /// What.
    pub text: String,
}

/// What a reviewer does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Looks at it, so that nobody else need.
    Claim,
    /// Leaves it to others again.
    Release,
    /// Writes something down for other reviewers.
    Note(String),
    /// Lets the submission go on.
    Approve(Option<String>),
    /// Ends the submission; the publisher reads why.
    Reject(String),
}

/// Decides what becomes of an offer whose submission is reviewed.
pub(crate) fn decide(
    offer: &Offer,
    number: SubmissionNumber,
    by: String,
    act: Act,
    now: Time,
) -> Result<Decision, Refusal> {
    let mut after = offer.clone();
    let stage = offer.submission.as_ref().map(|s| s.stage);
    let waiting = after.submission.as_mut().filter(|submission| {
        submission.number == number && submission.stage == Stage::AwaitingApproval
    });
    let Some(submission) = waiting else {
        return Err(Refusal::NothingToReview { stage });
    };
    let begun = || Review::begun(now, None);
    let mut review = submission.review.take().unwrap_or_else(begun);
    if let Some(other) = review.claimed_by.as_ref().filter(|other| **other != by)
        && act != Act::Release
    {
        let by = other.clone();
        return Err(Refusal::ReviewIsClaimed { by });
    }
    let event = match act {
        Act::Claim if review.claimed_by.is_some() => return Ok(Decision::Same(None)),
        Act::Claim => {
            review.claimed_by = Some(by.clone());
            None
        }
        Act::Release => {
            review.claimed_by = None;
            None
        }
        Act::Note(text) => {
            note(&mut review, &by, text, now);
            None
        }
        Act::Approve(text) => {
            if let Some(text) = text {
                note(&mut review, &by, text, now);
            }
            submission.stage = Stage::Publishing;
            submission.pass_step(now);
            Some(EventKind::ApprovalGiven)
        }
        Act::Reject(reason) => {
            end(submission, Stage::Rejected, vec![rejected(&reason)], now);
            note(&mut review, &by, reason, now);
            Some(EventKind::PublishFailed)
        }
    };
    submission.review = Some(review);
    let mut change = Change::of(after);
    if let Some(event) = event {
        change.tell(event, Some(by), now);
    }
    Ok(Decision::Change(Box::new(change)))
}

pub(crate) fn note(review: &mut Review, by: &str, text: String, at: Time) {
    if review.notes.len() >= MAX_NOTES {
        review.notes.remove(0);
    }
    let by = by.to_owned();
    review.notes.push(Note { by, at, text });
}

/// Ends a submission that waited for approval.
pub(crate) fn end(submission: &mut Submission, stage: Stage, found: Vec<Finding>, now: Time) {
    submission.find(found);
    if let Some(step) = submission.steps.get_mut(submission.at) {
        step.ended = Some(now);
    }
    submission.stage = stage;
    submission.finish(OperationKind::Publish, OperationStatus::Failed, now);
}

impl Submission {
    /// Adds to what the step that is on has found.
    pub(crate) fn find(&mut self, found: Vec<Finding>) {
        if let Some(step) = self.steps.get_mut(self.at) {
            step.findings.extend(found);
            step.findings = report::ordered(std::mem::take(&mut step.findings));
        }
    }
}

fn rejected(reason: &str) -> Finding {
    Finding {
        rule: RuleId::Reviewed,
        severity: Severity::Error,
        target: String::new(),
        file: None,
        exception: None,
        case: String::new(),
        args: vec![("reason".into(), reason.to_owned())],
    }
}
