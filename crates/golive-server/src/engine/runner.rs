//! Running one offer: step after step until it waits, settles or is taken away.

use std::sync::Arc;
use std::time::Duration;

use golive_model::decide::{Command, Decision, Refusal, decide};
use golive_model::offer::Stage;
use golive_model::{Kind, Listing, Outcome, Work};
use golive_store::{Accepted, Applied, Hold, Record, StoreError};

use super::{Engine, LEASE};
use crate::app::App;
use crate::breakpoint;
use crate::publish::{StepContext, former_listing};

/// How long to wait before asking a store again that was not there.
const STORE_PATIENCE: Duration = Duration::from_millis(500);

/// How long a step runs before it is looked whether it is cancelled.
const FIRST_LOOK: Duration = Duration::from_millis(50);

/// Runs what is due of an offer until there is nothing to do at once, the lease
/// is lost, or the engine stops.
pub(super) async fn run(engine: &Engine, app: &App, mut record: Arc<Record>) {
    let epoch = record.lease.epoch;
    while record.lease.epoch == epoch && record.lease.holder.is_some() {
        let mut stopping = engine.0.stopping.subscribe();
        if *stopping.borrow() {
            return;
        }
        let command = async {
            let Some(kind) = app.kinds.get(&record.offer.kind) else {
                not_installed(app, &record, "its kind").await;
                return None;
            };
            let command = next(engine, app, &record, &kind).await?;
            Some((kind, command))
        };
        let command = tokio::select! {
            biased;
            command = command => command,
            _ = stopping.wait_for(|stop| *stop) => return,
        };
        let Some((kind, command)) = command else {
            return;
        };
        let after = tokio::select! {
            biased;
            after = report(app, record, command, &kind, epoch) => after,
            _ = stopping.wait_for(|stop| *stop) => return,
        };
        match after {
            Some(after) => record = after,
            None => return,
        }
    }
}

/// Does what is on and says how it came out. `None` when nothing is on.
async fn next(
    engine: &Engine,
    app: &App,
    record: &Arc<Record>,
    kind: &Arc<Kind>,
) -> Option<Command> {
    let submission = record.offer.submission.as_ref()?;
    let (number, at) = (submission.number, submission.at);
    match submission.stage {
        Stage::Publishing | Stage::GoingLive => {
            let Some(spec) = kind.step(&submission.steps.get(at)?.id) else {
                not_installed(app, record, "the step that is on").await;
                return None;
            };
            breakpoint::pass("step-before-run");
            let context = StepContext {
                app: app.clone(),
                record: record.clone(),
                kind: kind.clone(),
            };
            // A rehearsal's pace comes first, so that the step takes effect at its
            // end, as a slow one does.
            let step = async {
                app.clock.pause(engine.0.pace).await;
                engine.0.works.run(spec.work, context).await
            };
            tokio::select! {
                biased;
                outcome = step => {
                    let place = match spec.work {
                        Work::Live => "live-before-commit",
                        _ => "step-before-commit",
                    };
                    breakpoint::pass(place);
                    Some(Command::StepCame { submission: number, at, outcome })
                }
                // The report will be late, and the model will say so.
                () = canceled(app, record) => Some(late(number, at)),
            }
        }
        Stage::Canceling => {
            breakpoint::pass("cancel-before-commit");
            let former = former(app, record, kind).await.map(Arc::new);
            Some(Command::PutBack {
                submission: number,
                former,
            })
        }
        Stage::AwaitingApproval => {
            submission.awaits_certifier()?;
            Some(Command::TimeUp { submission: number })
        }
        _ => None,
    }
}

/// An offer that this server can not run is left alone for a while: a start with
/// what is missing, or another node, goes on with it.
async fn not_installed(app: &App, record: &Record, what: &str) {
    let (key, kind) = (&record.offer.key, &record.offer.kind);
    tracing::error!(%key, %kind, "an offer waits: {what} is not installed here (--kinds)");
    app.clock.pause(LEASE).await;
}

/// The preview to show again, however long the store is away: without it, it would
/// be lost.
async fn former(app: &App, record: &Record, kind: &Kind) -> Option<Listing> {
    loop {
        match former_listing(app, &record.offer, kind).await {
            Ok(former) => return former,
            Err(error @ StoreError::Inconsistent { .. }) => {
                tracing::error!(%error, "a former preview is lost");
                return None;
            }
            Err(error) => tracing::warn!(%error, "a former preview can not be read now"),
        }
        app.clock.pause(STORE_PATIENCE).await;
    }
}

fn late(submission: golive_model::SubmissionNumber, at: usize) -> Command {
    Command::StepCame {
        submission,
        at,
        outcome: Outcome::Again("stopped by a cancel".into()),
    }
}

/// Resolves when the offer's submission is being cancelled.
async fn canceled(app: &App, record: &Record) {
    // Most steps are done before anybody could cancel them.
    app.clock.pause(FIRST_LOOK).await;
    loop {
        let changed = app.store.changed(&record.offer.key);
        let now = app.store.offer(&record.offer.key).await.ok().flatten();
        let stage = now.and_then(|now| now.offer.submission.as_ref().map(|s| s.stage));
        if stage == Some(Stage::Canceling) {
            return;
        }
        changed.await;
    }
}

/// Commits what the model answers to a report. Answers the offer as it is then;
/// `None` when the lease is lost.
async fn report(
    app: &App,
    record: Arc<Record>,
    command: Command,
    kind: &Kind,
    epoch: i64,
) -> Option<Arc<Record>> {
    let (mut record, mut command) = (record, command);
    loop {
        match try_report(app, &record, command.clone(), kind).await {
            Ok(Reported::Done(after)) => {
                breakpoint::pass("step-after-commit");
                return Some(after);
            }
            Ok(Reported::Late) => return Some(record),
            Ok(Reported::Collected) => command = again(command),
            Ok(Reported::Conflict) => record = stored(app, &record).await?,
            Err(error) => {
                tracing::warn!(%error, key = %record.offer.key, "a step's outcome waits for the store");
                app.clock.pause(STORE_PATIENCE).await;
                // The commit may have happened all the same; what is stored decides.
                record = stored(app, &record).await?;
            }
        }
        if record.lease.epoch != epoch {
            tracing::info!(key = %record.offer.key, "another holder runs this offer now");
            return None;
        }
    }
}

/// The offer as it stands in the store, however long that is away; `None` when
/// it was deleted.
pub(super) async fn stored(app: &App, record: &Record) -> Option<Arc<Record>> {
    loop {
        match app.store.read_offer(&record.offer.key).await {
            Ok(stored) => return stored.map(Arc::new),
            Err(error) => tracing::warn!(%error, "an offer that runs can not be read"),
        }
        app.clock.pause(STORE_PATIENCE).await;
    }
}

/// The step took so long that what it had taken in is collected.
fn again(command: Command) -> Command {
    match command {
        Command::StepCame { submission, at, .. } => {
            let fault = "a file that had come in was collected before the step had ended";
            let outcome = Outcome::Again(fault.into());
            Command::StepCame {
                submission,
                at,
                outcome,
            }
        }
        command => command,
    }
}

enum Reported {
    Done(Arc<Record>),
    Collected,
    Conflict,
    Late,
}

async fn try_report(
    app: &App,
    record: &Record,
    command: Command,
    kind: &Kind,
) -> Result<Reported, StoreError> {
    let now = app.clock.now();
    let change = match decide(Some(&record.offer), command, kind, now) {
        Ok(Decision::Change(change)) => *change,
        Ok(Decision::Same(_)) | Err(Refusal::Outdated) => return Ok(Reported::Late),
        Err(refusal) => {
            tracing::error!(?refusal, key = %record.offer.key, "the model refused an outcome");
            return Ok(Reported::Late);
        }
    };
    let accepted = Accepted {
        hold: Hold::Keep,
        idempotent: None,
        now,
    };
    match app.apply(Some(record), change, accepted).await? {
        Applied::Stored(Some(after)) => {
            let live = after
                .offer
                .submission
                .as_ref()
                .is_some_and(|s| s.stage == Stage::Live);
            if live {
                breakpoint::pass("live-after-commit");
            }
            Ok(Reported::Done(after))
        }
        Applied::Collected => Ok(Reported::Collected),
        Applied::Stored(None) | Applied::Conflict => Ok(Reported::Conflict),
    }
}
