//! The judge: the one pure function that says what becomes of an offer.

use std::sync::Arc;

use crate::certifier;
pub use crate::decision::{Change, Command, Decision, Done, NewDocument, Outcome, Put, Refusal};
use crate::event::{Event, EventKind};
use crate::finding::{Finding, blocks};
use crate::ids::{OperationId, Revision, SubmissionNumber, Version};
use crate::kind::{Kind, Work};
use crate::listing::Listing;
use crate::offer::{
    Draft, Offer, Operation, OperationKind, OperationStatus, Shown, Slot, Stage, Step, Submission,
};
use crate::report::{self, ArtifactUse, Checked, StepRows, Verdict};
use crate::review::{self, Review};
use crate::time::Time;

/// The times after which a step is tried again after a passing fault. The last
/// one repeats: a passing fault never ends an operation.
pub const RETRY_LADDER_SECONDS: [u64; 7] = [1, 5, 30, 120, 600, 1800, 3600];

/// How many addresses a notification list may hold.
pub const MAX_EMAILS: usize = 100;

/// Decides what becomes of `offer`.
pub fn decide(
    offer: Option<&Offer>,
    command: Command,
    kind: &Kind,
    now: Time,
) -> Result<Decision, Refusal> {
    if let Command::Put(put) = command {
        return decide_put(offer, *put, kind, now);
    }
    let offer = offer.ok_or(Refusal::NoOffer)?;
    match command {
        Command::Put(_) => Err(Refusal::NoOffer),
        Command::Publish {
            operation,
            by,
            emails,
            findings,
        } => decide_publish(offer, operation, by, emails, findings, kind, now),
        Command::GoLive {
            operation,
            by,
            emails,
        } => decide_go_live(offer, operation, by, emails, now),
        Command::Cancel { operation, by } => decide_cancel(offer, operation, by, now),
        Command::StepCame {
            submission,
            at,
            outcome,
        } => decide_step(offer, submission, at, outcome, kind, now),
        Command::PutBack { submission, former } => decide_put_back(offer, submission, former, now),
        Command::Review {
            submission,
            by,
            act,
        } => review::decide(offer, submission, by, act, now),
        Command::Certified { publish, answer } => {
            certifier::decide_answer(offer, publish, answer, now)
        }
        Command::TimeUp { submission } => certifier::decide_time_up(offer, submission, now),
        Command::StopSelling { by } => decide_stop_selling(offer, by, now),
        Command::Delete { by } => decide_delete(offer, by, now),
    }
}

fn decide_put(
    offer: Option<&Offer>,
    put: Put,
    kind: &Kind,
    now: Time,
) -> Result<Decision, Refusal> {
    if let Some(offer) = offer
        && offer.kind != kind.id
    {
        return Err(Refusal::KindIsFixed {
            kind: offer.kind.to_string(),
        });
    }
    if offer.is_some() && !put.changes {
        return Ok(Decision::Same(None));
    }
    let display_text = put
        .document
        .display_text()
        .unwrap_or(put.key.offer.as_str())
        .to_owned();
    let (event, after) = match offer {
        None => {
            let draft = Draft {
                version: Version::FIRST,
                revision: Revision::FIRST,
                changed: now,
            };
            let new = Offer {
                key: put.key,
                kind: kind.id.clone(),
                migrated: put.migrated,
                display_text,
                created: now,
                draft,
                preview: None,
                production: None,
                submission: None,
            };
            (EventKind::OfferCreated, new)
        }
        Some(offer) => {
            let mut after = offer.clone();
            after.display_text = display_text;
            after.draft.revision = offer.draft.revision.next();
            after.draft.changed = now;
            (EventKind::OfferChanged, after)
        }
    };
    let mut change = Change::of(after);
    let revision = change.draft_revision();
    change.document = Some(NewDocument {
        revision,
        text: put.document.text(),
        secrets: put.secrets,
        uses: Vec::new(),
    });
    change.obsolete = offer
        .filter(|o| !o.draft_is_frozen())
        .map(|o| o.draft.revision);
    change.tell(event, Some(put.by), now);
    Ok(Decision::change(change))
}

fn decide_publish(
    offer: &Offer,
    operation: OperationId,
    by: String,
    emails: Vec<String>,
    findings: Vec<Finding>,
    kind: &Kind,
    now: Time,
) -> Result<Decision, Refusal> {
    if let Some(running) = offer.submission.as_ref().and_then(Submission::running) {
        return Err(Refusal::OperationInProgress {
            kind: running.kind,
            id: running.id,
        });
    }
    if blocks(&findings) {
        return Err(Refusal::Invalid(findings));
    }
    let former = offer.submission.as_ref();
    let mut steps: Vec<Step> = kind
        .steps
        .iter()
        .map(|spec| Step {
            id: spec.id.clone(),
            ..Step::default()
        })
        .collect();
    if let Some(first) = steps.first_mut() {
        first.started = Some(now);
    }
    let submission = Submission {
        number: former.map_or(SubmissionNumber::FIRST, |s| s.number.next()),
        version: offer.draft.version,
        revision: offer.draft.revision,
        stage: Stage::Publishing,
        at: 0,
        steps,
        operations: vec![Operation::accepted(
            operation,
            OperationKind::Publish,
            &by,
            now,
        )],
        emails: distinct(emails),
        review: None,
        former_preview: offer.preview.clone(),
    };
    let mut after = offer.clone();
    after.draft.version = submission.version.next();
    let number = submission.number;
    after.submission = Some(submission);
    let mut change = Change::of(after);
    change.archived = former.cloned();
    change.operation = Some((operation, number));
    change.tell(EventKind::PublishAccepted, Some(by), now);
    Ok(Decision::change(change))
}

fn decide_go_live(
    offer: &Offer,
    operation: OperationId,
    by: String,
    emails: Vec<String>,
    now: Time,
) -> Result<Decision, Refusal> {
    let stage = offer.submission.as_ref().map(|s| s.stage);
    let Some(submission) = &offer.submission else {
        return Err(Refusal::NotReadyForGoLive { stage });
    };
    if submission.stage == Stage::Live && offer.production.is_none() {
        return Err(Refusal::Stopped);
    }
    if matches!(submission.stage, Stage::GoingLive | Stage::Live) {
        return Ok(Decision::Same(
            submission.newest(OperationKind::GoLive).map(|o| o.id),
        ));
    }
    if submission.stage != Stage::AwaitingSignoff {
        return Err(Refusal::NotReadyForGoLive { stage });
    }
    let mut after = offer.clone();
    let mut number = submission.number;
    if let Some(submission) = &mut after.submission {
        number = submission.number;
        submission.stage = Stage::GoingLive;
        submission.pass_step(now);
        submission.emails.extend(emails);
        submission.emails = distinct(std::mem::take(&mut submission.emails));
        submission.operations.push(Operation::accepted(
            operation,
            OperationKind::GoLive,
            &by,
            now,
        ));
    }
    let mut change = Change::of(after);
    change.operation = Some((operation, number));
    change.tell(EventKind::GoLiveAccepted, Some(by), now);
    Ok(Decision::change(change))
}

fn decide_cancel(
    offer: &Offer,
    operation: OperationId,
    by: String,
    now: Time,
) -> Result<Decision, Refusal> {
    let stage = offer.submission.as_ref().map(|s| s.stage);
    let Some(submission) = &offer.submission else {
        return Err(Refusal::NothingToCancel { stage });
    };
    match submission.stage {
        Stage::Canceling | Stage::Canceled => {
            return Ok(Decision::Same(
                submission.newest(OperationKind::Cancel).map(|o| o.id),
            ));
        }
        Stage::Live => return Err(Refusal::TooLateToCancel),
        Stage::Failed | Stage::Rejected => return Err(Refusal::NothingToCancel { stage }),
        Stage::Publishing | Stage::AwaitingApproval | Stage::AwaitingSignoff | Stage::GoingLive => {
        }
    }
    let mut after = offer.clone();
    let number = submission.number;
    if let Some(submission) = &mut after.submission {
        submission.stage = Stage::Canceling;
        submission.operations.push(Operation::accepted(
            operation,
            OperationKind::Cancel,
            &by,
            now,
        ));
    }
    let mut change = Change::of(after);
    change.operation = Some((operation, number));
    change.tell(EventKind::CancelAccepted, Some(by), now);
    Ok(Decision::change(change))
}

fn decide_step(
    offer: &Offer,
    number: SubmissionNumber,
    at: usize,
    outcome: Outcome,
    kind: &Kind,
    now: Time,
) -> Result<Decision, Refusal> {
    let current = offer
        .submission
        .as_ref()
        .filter(|s| s.number == number && s.at == at);
    let stage = current.map(|s| s.stage);
    let (Some(current), Some(Stage::Publishing | Stage::GoingLive)) = (current, stage) else {
        return Err(Refusal::Outdated);
    };
    let work = kind.step(&current.steps[at].id).map(|spec| spec.work);
    let mut after = offer.clone();
    let Some(mut submission) = after.submission.take() else {
        return Err(Refusal::Outdated);
    };
    let mut listings = Vec::new();
    let (outcome, checks, uses) = judged(outcome, &current.steps[at].id);
    let told = match outcome {
        Outcome::Done(done) => {
            let step = &mut submission.steps[at];
            step.output = done.output;
            step.findings = done.findings;
            let shown = Shown {
                version: submission.version,
                revision: submission.revision,
                submission: submission.number,
                since: now,
                key: done.preview_key,
            };
            submission.pass_step(now);
            match work {
                Some(Work::Package) => {
                    after.preview = Some(shown);
                    listings.push((Slot::Preview, done.listing));
                    submission.stage = Stage::AwaitingSignoff;
                    submission.finish(OperationKind::Publish, OperationStatus::Complete, now);
                    EventKind::PreviewReady
                }
                Some(Work::Live) => {
                    after.production = Some(shown);
                    listings.push((Slot::Production, done.listing));
                    submission.stage = Stage::Live;
                    submission.finish(OperationKind::GoLive, OperationStatus::Complete, now);
                    EventKind::OfferLive
                }
                _ => EventKind::StepCompleted,
            }
        }
        Outcome::NeedsApproval(checked, certifier) => {
            submission.steps[at].findings = report::fold(&checked.rows).1;
            submission.stage = Stage::AwaitingApproval;
            submission.review = Some(Review::begun(now, certifier));
            EventKind::ApprovalNeeded
        }
        Outcome::Again(fault) => {
            let step = &mut submission.steps[at];
            let rung = (step.attempts as usize).min(RETRY_LADDER_SECONDS.len() - 1);
            let wait = std::time::Duration::from_secs(RETRY_LADDER_SECONDS[rung]);
            step.attempts = step.attempts.saturating_add(1);
            step.again_at = Some(now.plus(wait));
            step.note = Some(fault);
            EventKind::StepRetrying
        }
        Outcome::Checked(_) => return Err(Refusal::Outdated),
        Outcome::Failed(findings) => {
            let step = &mut submission.steps[at];
            step.findings = findings;
            step.ended = Some(now);
            step.again_at = None;
            if submission.stage == Stage::GoingLive {
                submission.back_to_signoff(kind);
                submission.finish(OperationKind::GoLive, OperationStatus::Failed, now);
                EventKind::GoLiveFailed
            } else {
                submission.stage = Stage::Failed;
                submission.finish(OperationKind::Publish, OperationStatus::Failed, now);
                EventKind::PublishFailed
            }
        }
    };
    after.submission = Some(submission);
    let mut change = Change::of(after);
    change.listings = listings;
    change.checks = checks;
    change.uses = uses;
    change.tell(told, None, now);
    if let Some(event) = change.events.last_mut() {
        event.step = current.steps.get(at).map(|step| step.id.clone());
    }
    Ok(Decision::change(change))
}

/// Checks that ran are a step that is done or has failed, as their rows say. Of
/// one that has failed no file is kept.
fn judged(outcome: Outcome, step: &str) -> (Outcome, Option<StepRows>, Vec<ArtifactUse>) {
    let (mut checked, approval) = match outcome {
        Outcome::Checked(checked) => (checked, None),
        Outcome::NeedsApproval(checked, certifier) => (checked, Some(certifier)),
        other => return (other, None, Vec::new()),
    };
    let (verdict, findings) = report::fold(&checked.rows);
    if verdict == Verdict::Failed {
        checked.uses.clear();
    }
    let Checked { rows, uses } = checked;
    let outcome = match (verdict, approval) {
        (Verdict::Failed, _) => Outcome::Failed(findings),
        (_, Some(certifier)) => {
            let rows = rows.clone();
            let uses = Vec::new();
            Outcome::NeedsApproval(Checked { rows, uses }, certifier)
        }
        (_, None) => Outcome::Done(Box::new(Done {
            findings,
            ..Done::default()
        })),
    };
    let step = step.to_owned();
    let rows = (!rows.is_empty()).then_some(StepRows { step, rows });
    (outcome, rows, uses)
}

fn decide_put_back(
    offer: &Offer,
    number: SubmissionNumber,
    former: Option<Arc<Listing>>,
    now: Time,
) -> Result<Decision, Refusal> {
    let mut after = offer.clone();
    let Some(mut submission) = after.submission.take() else {
        return Err(Refusal::Outdated);
    };
    if submission.number != number || submission.stage != Stage::Canceling {
        return Err(Refusal::Outdated);
    }
    submission.stage = Stage::Canceled;
    for operation in &mut submission.operations {
        if operation.status == OperationStatus::Running {
            let cancels = operation.kind == OperationKind::Cancel;
            operation.status = if cancels {
                OperationStatus::Complete
            } else {
                OperationStatus::Canceled
            };
            operation.changed = now;
        }
    }
    let moved = after
        .preview
        .as_ref()
        .is_some_and(|shown| shown.submission == number);
    let mut listings = Vec::new();
    if moved {
        after.preview = submission.former_preview.clone();
        listings.push((Slot::Preview, former));
    }
    after.submission = Some(submission);
    let mut change = Change::of(after);
    change.listings = listings;
    change.tell(EventKind::SubmissionCanceled, None, now);
    Ok(Decision::change(change))
}

/// What waits for a reviewer or for sign-off goes on; a go live must be over before.
fn decide_stop_selling(offer: &Offer, by: String, now: Time) -> Result<Decision, Refusal> {
    let running = offer.submission.as_ref().and_then(Submission::running);
    if let Some(running) = running.filter(|running| running.kind == OperationKind::GoLive) {
        return Err(Refusal::OperationInProgress {
            kind: running.kind,
            id: running.id,
        });
    }
    if offer.production.is_none() {
        return Err(Refusal::NotLive);
    }
    let mut after = offer.clone();
    after.production = None;
    let mut change = Change::of(after);
    change.listings.push((Slot::Production, None));
    change.tell(EventKind::OfferStopped, Some(by), now);
    Ok(Decision::change(change))
}

fn decide_delete(offer: &Offer, by: String, now: Time) -> Result<Decision, Refusal> {
    if offer.submission.is_some() {
        return Err(Refusal::WasPublished);
    }
    let mut change = Change::of(offer.clone());
    change.tell(EventKind::OfferDeleted, Some(by), now);
    change.obsolete = Some(offer.draft.revision);
    change.offer = None;
    Ok(Decision::change(change))
}

/// Keeps the first of equal addresses, whatever their case, and at most
/// [`MAX_EMAILS`] of them.
fn distinct(emails: Vec<String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::with_capacity(emails.len());
    for email in emails {
        if kept.len() < MAX_EMAILS && !kept.iter().any(|k| k.eq_ignore_ascii_case(&email)) {
            kept.push(email);
        }
    }
    kept
}

impl Decision {
    fn change(change: Change) -> Self {
        Self::Change(Box::new(change))
    }
}

impl Change {
    pub(crate) fn of(offer: Offer) -> Self {
        Self {
            offer: Some(offer),
            document: None,
            obsolete: None,
            archived: None,
            operation: None,
            listings: Vec::new(),
            checks: None,
            joining_check: None,
            uses: Vec::new(),
            events: Vec::new(),
        }
    }

    fn draft_revision(&self) -> Revision {
        self.offer
            .as_ref()
            .map_or(Revision::FIRST, |offer| offer.draft.revision)
    }

    pub(crate) fn tell(&mut self, kind: EventKind, by: Option<String>, now: Time) {
        let offer = self.offer.as_ref();
        let submission = offer.and_then(|o| o.submission.as_ref());
        let of_submission = !matches!(kind, EventKind::OfferCreated | EventKind::OfferChanged);
        let submission = submission.filter(|_| of_submission);
        self.events.push(Event {
            at: now,
            kind,
            by,
            submission: submission.map(|s| s.number),
            operation: submission.and_then(|s| s.operations.last()).map(|o| o.id),
            version: match submission {
                Some(submission) => Some(submission.version),
                None => offer.map(|o| o.draft.version),
            },
            step: None,
            lead: None,
        });
    }
}

impl Operation {
    fn accepted(id: OperationId, kind: OperationKind, by: &str, now: Time) -> Self {
        Self {
            id,
            kind,
            by: by.to_owned(),
            created: now,
            changed: now,
            status: OperationStatus::Running,
        }
    }
}

impl Offer {
    /// Whether a version refers to the draft's current document.
    fn draft_is_frozen(&self) -> bool {
        self.submission
            .as_ref()
            .is_some_and(|s| s.revision == self.draft.revision)
    }
}

impl Submission {
    /// The step that is on is complete, the next one is on.
    pub(crate) fn pass_step(&mut self, now: Time) {
        if let Some(step) = self.steps.get_mut(self.at) {
            step.ended = Some(now);
            step.again_at = None;
            step.note = None;
            step.attempts = 0;
        }
        self.at += 1;
        if let Some(step) = self.steps.get_mut(self.at) {
            step.started = Some(now);
        }
    }

    /// Ends the running operation of a kind.
    pub(crate) fn finish(&mut self, kind: OperationKind, status: OperationStatus, now: Time) {
        let running = |o: &&mut Operation| o.kind == kind && o.status == OperationStatus::Running;
        if let Some(operation) = self.operations.iter_mut().rev().find(running) {
            operation.status = status;
            operation.changed = now;
        }
    }

    /// A failed go live leaves nothing half done: the preview waits again.
    fn back_to_signoff(&mut self, kind: &Kind) {
        let is_signoff = |step: &Step| {
            kind.step(&step.id)
                .is_some_and(|spec| spec.work == Work::Signoff)
        };
        self.stage = Stage::AwaitingSignoff;
        self.at = self.steps.iter().position(is_signoff).unwrap_or(self.at);
        for step in self.steps.iter_mut().skip(self.at + 1) {
            step.started = None;
            step.output = None;
        }
    }
}
