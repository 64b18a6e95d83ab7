//! Follows an operation to its end and tells what changes on the way.

use std::time::Duration;

use golive_model::wire::{MessageBody, OperationBody, StepBody, TransferBody};
use tokio::time::MissedTickBehavior;

use crate::api::OperationPath;
use crate::client::Client;
use crate::error::ClientError;

/// How long the server may hold an answer back, in seconds. It answers at once
/// when the operation ends; between steps this is how late a change is seen.
const WAIT: u64 = 1;

/// Polls are never closer together than this, even if the server does not hold
/// its answers back.
const BEAT: Duration = Duration::from_secs(1);

/// Something that a person who waits wants to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// A step changed.
    Step(StepProgress),
    /// The server does not answer; the watcher goes on asking.
    Lost {
        /// Why.
        reason: String,
    },
    /// The server answers again.
    Back,
    /// The operation came to its end.
    Done(Box<OperationBody>),
}

/// How a step stands now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepProgress {
    /// Its place, from 0.
    pub index: usize,
    /// How many steps there are.
    pub count: usize,
    /// Its stable id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its status word.
    pub status: String,
    /// 0 to 100.
    pub percent: u8,
    /// How far the file has come that it takes in now.
    pub transfer: Option<TransferBody>,
    /// What it said since it was last seen, beside of the file.
    pub messages: Vec<MessageBody>,
}

/// How an operation ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// It did what was asked.
    Complete,
    /// It ended with an error.
    Failed,
    /// It was cancelled.
    Canceled,
}

/// How an operation ended; `None` while it runs.
pub fn ending(operation: &OperationBody) -> Option<Ending> {
    match operation.status.as_str() {
        "complete" => Some(Ending::Complete),
        "failed" => Some(Ending::Failed),
        "canceled" => Some(Ending::Canceled),
        _ => None,
    }
}

/// What became of an operation between two looks at it. At the first look every
/// step that has begun is told; one that never begins is not.
pub fn changes(old: Option<&OperationBody>, new: &OperationBody) -> Vec<Progress> {
    let before = |index: usize| old.and_then(|operation| operation.steps.get(index));
    let count = new.steps.len();
    let mut found: Vec<Progress> = new
        .steps
        .iter()
        .enumerate()
        .filter_map(|(index, step)| step_change(before(index), step, index, count))
        .map(Progress::Step)
        .collect();
    let ended_before =
        old.is_some_and(|operation| operation.id == new.id && ending(operation).is_some());
    if ending(new).is_some() && !ended_before {
        found.push(Progress::Done(Box::new(new.clone())));
    }
    found
}

fn step_change(
    old: Option<&StepBody>,
    new: &StepBody,
    index: usize,
    count: usize,
) -> Option<StepProgress> {
    let not_begun = ["notStarted", "canceled"].contains(&new.status.as_str())
        && old.is_none_or(|step| step.status == "notStarted");
    if not_begun || old == Some(new) {
        return None;
    }
    let heard = old.map_or(&[][..], |step| &step.messages);
    // The last one is about the file, and another one whenever it is looked at.
    let about_file = usize::from(new.transfer.is_some());
    let lasting = new.messages.iter().rev().skip(about_file).rev();
    let news = lasting.filter(|m| !heard.contains(m));
    Some(StepProgress {
        index,
        count,
        id: new.id.clone(),
        name: new.step_name.clone(),
        status: new.status.clone(),
        percent: new.progress_percentage,
        transfer: new.transfer,
        messages: news.cloned().collect(),
    })
}

/// Follows an operation until it ends or `timeout` is over; the operation does
/// not care whether it is watched. `seen` is what the caller has told already.
/// A server that goes away and comes back is waited for.
pub async fn watch(
    client: &Client,
    operation: &OperationPath,
    seen: Option<OperationBody>,
    timeout: Duration,
    on: impl FnMut(Progress),
) -> Result<OperationBody, ClientError> {
    tokio::time::timeout(timeout, follow(client, operation, seen, on))
        .await
        .unwrap_or(Err(ClientError::TimedOut { after: timeout }))
}

async fn follow(
    client: &Client,
    operation: &OperationPath,
    mut seen: Option<OperationBody>,
    mut on: impl FnMut(Progress),
) -> Result<OperationBody, ClientError> {
    let mut beat = tokio::time::interval(BEAT);
    beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut lost = false;
    // The first look is not held back: it shows which step is on.
    let mut wait = 0;
    loop {
        beat.tick().await;
        let now = match client.operation(operation, wait).await {
            Ok(now) => now,
            Err(error) if error.passes() => {
                if !lost {
                    lost = true;
                    let reason = error.to_string();
                    on(Progress::Lost { reason });
                }
                continue;
            }
            Err(error) => return Err(error),
        };
        if std::mem::take(&mut lost) {
            on(Progress::Back);
        }
        for change in changes(seen.as_ref(), &now) {
            on(change);
        }
        if ending(&now).is_some() {
            return Ok(now);
        }
        seen = Some(now);
        if wait == 0 {
            beat.reset_immediately();
        }
        wait = WAIT;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn operation(status: &str, steps: &[(&str, u8)]) -> OperationBody {
        let step = |(status, percent): &(&str, u8)| StepBody {
            estimated_time_frame: None,
            id: "certify".into(),
            step_name: "Certification".into(),
            description: String::new(),
            status: (*status).to_owned(),
            messages: Vec::new(),
            progress_percentage: *percent,
            transfer: None,
        };
        OperationBody {
            id: "1".into(),
            submission_type: "publish".into(),
            created_date_time: String::new(),
            last_action_date_time: String::new(),
            status: status.into(),
            error: None,
            messages: Vec::new(),
            publishing_version: 1,
            offer_version: 1,
            cancellation_request_state: "canCancel".into(),
            steps: steps.iter().map(step).collect(),
            preview_links: Vec::new(),
            live_links: Vec::new(),
            notification_emails: None,
        }
    }

    fn told(changes: &[Progress]) -> Vec<String> {
        let tell = |change: &Progress| match change {
            Progress::Step(s) => {
                let words: Vec<_> = s.messages.iter().map(|m| &*m.message_html).collect();
                format!("{} {} {} {}", s.index, s.status, s.percent, words.join(","))
            }
            Progress::Done(operation) => format!("done {}", operation.status),
            other => format!("{other:?}"),
        };
        changes.iter().map(tell).collect()
    }

    #[test]
    fn the_first_look_tells_what_has_begun() {
        let new = operation(
            "running",
            &[("complete", 100), ("inProgress", 5), ("notStarted", 0)],
        );
        assert_eq!(
            told(&changes(None, &new)),
            ["0 complete 100 ", "1 inProgress 5 "]
        );
    }

    #[test]
    fn a_cancelled_step_that_had_not_begun_is_not_told() {
        let old = operation("running", &[("inProgress", 5), ("notStarted", 0)]);
        let new = operation("canceled", &[("canceled", 5), ("canceled", 0)]);
        let news = changes(Some(&old), &new);
        assert_eq!(told(&news), ["0 canceled 5 ", "done canceled"]);
    }

    #[test]
    fn nothing_is_told_twice() {
        let old = operation("running", &[("inProgress", 5), ("notStarted", 0)]);
        assert!(changes(Some(&old), &old).is_empty());

        let new = operation("complete", &[("complete", 100), ("notStarted", 0)]);
        let news = changes(Some(&old), &new);
        assert_eq!(told(&news), ["0 complete 100 ", "done complete"]);
        assert!(changes(Some(&new), &new).is_empty());
    }

    #[test]
    fn only_new_messages_are_told() {
        let message = |text: &str| MessageBody {
            message_html: text.into(),
            level: "information".into(),
            timestamp: "t".into(),
        };
        let mut old = operation("running", &[("inProgress", 5)]);
        old.steps[0].messages = vec![message("a")];
        let mut new = old.clone();
        new.steps[0].messages.push(message("b"));
        assert_eq!(told(&changes(Some(&old), &new)), ["0 inProgress 5 b"]);
        // The last message of a step that takes in a file is about the file.
        new.steps[0].messages.push(message("c"));
        new.steps[0].transfer = Some(TransferBody {
            bytes: 1,
            total: None,
            bytes_per_second: 1,
        });
        assert_eq!(told(&changes(Some(&old), &new)), ["0 inProgress 5 b"]);
    }

    #[test]
    fn the_end_of_an_earlier_operation_is_not_the_end_of_this_one() {
        let publish = operation("complete", &[("waitingForPublisherReview", 0)]);
        let mut live = operation("complete", &[("complete", 100)]);
        live.id = "2".into();
        assert_eq!(
            told(&changes(Some(&publish), &live)),
            ["0 complete 100 ", "done complete"]
        );
    }
}
