//! The set checker: every acknowledged operation is there, once, and so is what
//! it came to; and nothing is there that nobody was told of.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::Finding;

/// What an operation does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verb {
    /// `POST …/publish`
    Publish,
    /// `POST …/golive`
    GoLive,
    /// `POST …/cancel`
    Cancel,
}

impl Verb {
    /// The end of its path.
    pub fn path(self) -> &'static str {
        match self {
            Self::Publish => "/publish",
            Self::GoLive => "/golive",
            Self::Cancel => "/cancel",
        }
    }

    /// The event of its acceptance.
    pub fn accepted(self) -> &'static str {
        match self {
            Self::Publish => "publish.accepted",
            Self::GoLive => "golive.accepted",
            Self::Cancel => "cancel.accepted",
        }
    }

    /// The event of its success.
    pub fn done(self) -> &'static str {
        match self {
            Self::Publish => "preview.ready",
            Self::GoLive => "offer.live",
            Self::Cancel => "submission.canceled",
        }
    }

    /// What `submissionType` says of it.
    pub fn of_type(word: &str) -> Option<Self> {
        match word {
            "publish" => Some(Self::Publish),
            "goLive" => Some(Self::GoLive),
            "cancel" => Some(Self::Cancel),
            _ => None,
        }
    }
}

/// An acknowledged operation and how it has ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// What it does.
    pub verb: Verb,
    /// The status at its end, such as `complete`.
    pub status: String,
}

/// What is wrong with an offer's history, given every operation by id that its
/// clients were told of. `events` are the items of `/v1/…/events`, all of them.
pub fn check(kept: &HashMap<String, Kept>, events: &[Value]) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut seen = Seen::default();
    for event in events {
        found.extend(seen.take(event));
    }
    for (id, kept) in kept {
        if !seen.accepted.contains_key(id) {
            found.push(Finding::Lost(format!("{} of {id}", kept.verb.accepted())));
        }
        let is_done = seen.done.contains(id);
        if (kept.status == "complete") != is_done {
            let text = format!(
                "{id} is {}, and {} is {} the history",
                kept.status,
                kept.verb.done(),
                if is_done { "in" } else { "not in" }
            );
            found.push(match is_done {
                true => Finding::Wrong(text),
                false => Finding::Lost(text),
            });
        }
    }
    for (id, verb) in &seen.accepted {
        if kept.get(id).is_none_or(|kept| kept.verb != *verb) {
            let text = format!("{id} was accepted as {verb:?}, and nobody was told so");
            found.push(Finding::Wrong(text));
        }
    }
    found
}

/// What a history has told so far.
#[derive(Default)]
struct Seen {
    seq: i64,
    submissions: i64,
    accepted: HashMap<String, Verb>,
    done: HashSet<String>,
    steps: HashSet<(i64, String)>,
}

impl Seen {
    fn take(&mut self, event: &Value) -> Vec<Finding> {
        let mut found = Vec::new();
        let seq = event["seq"].as_i64().unwrap_or_default();
        if seq <= self.seq {
            found.push(Finding::Wrong(format!("not in order: {event}")));
        }
        self.seq = seq;
        let kind = event["kind"].as_str().unwrap_or_default();
        let operation = event["operation"].as_str().unwrap_or_default().to_owned();
        let submission = event["publishingVersion"].as_i64().unwrap_or_default();
        for verb in [Verb::Publish, Verb::GoLive, Verb::Cancel] {
            if kind == verb.accepted() && self.accepted.insert(operation.clone(), verb).is_some() {
                found.push(Finding::Twice(event.to_string()));
            }
            if kind == verb.done() {
                if !self.accepted.contains_key(&operation) {
                    found.push(Finding::Wrong(format!("never accepted: {event}")));
                }
                if !self.done.insert(operation.clone()) {
                    found.push(Finding::Twice(event.to_string()));
                }
            }
        }
        if kind == Verb::Publish.accepted() {
            self.submissions += 1;
            if submission != self.submissions {
                let text = format!("submission {} was expected: {event}", self.submissions);
                found.push(Finding::Wrong(text));
                self.submissions = submission;
            }
        }
        let completes = ["step.completed", "preview.ready", "offer.live"].contains(&kind);
        if let Some(step) = event["step"].as_str().filter(|_| completes)
            && !self.steps.insert((submission, step.to_owned()))
        {
            found.push(Finding::Twice(event.to_string()));
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn history() -> Vec<Value> {
        let lines = [
            ("offer.created", 0, None, None),
            ("publish.accepted", 1, Some("p"), None),
            ("step.completed", 1, Some("p"), Some("certify")),
            ("preview.ready", 1, Some("p"), Some("package")),
            ("golive.accepted", 1, Some("g"), None),
            ("offer.live", 1, Some("g"), Some("live")),
            ("publish.accepted", 2, Some("q"), None),
            ("cancel.accepted", 2, Some("c"), None),
            ("submission.canceled", 2, Some("c"), None),
        ];
        let event = |(at, (kind, submission, operation, step)): (usize, _)| {
            let (kind, submission): (&str, i64) = (kind, submission);
            let (operation, step): (Option<&str>, Option<&str>) = (operation, step);
            json!({
                "seq": at + 1, "kind": kind, "publishingVersion": submission,
                "operation": operation, "step": step,
            })
        };
        lines.into_iter().enumerate().map(event).collect()
    }

    fn kept() -> HashMap<String, Kept> {
        let kept = |id: &str, verb, status: &str| {
            let status = status.to_owned();
            (id.to_owned(), Kept { verb, status })
        };
        HashMap::from([
            kept("p", Verb::Publish, "complete"),
            kept("g", Verb::GoLive, "complete"),
            kept("q", Verb::Publish, "canceled"),
            kept("c", Verb::Cancel, "complete"),
        ])
    }

    #[test]
    fn what_was_kept_passes() {
        assert_eq!(check(&kept(), &history()), []);
    }

    #[test]
    fn every_event_that_is_missing_is_missed() {
        for missing in ["publish.accepted", "golive.accepted", "cancel.accepted"] {
            let mut events = history();
            let at = events.iter().position(|event| event["kind"] == missing);
            events.remove(at.unwrap());
            let found = check(&kept(), &events);
            let is_lost = |found: &Finding| matches!(found, Finding::Lost(_));
            assert!(found.iter().any(is_lost), "{missing}: {found:?}");
        }
        for missing in ["preview.ready", "offer.live", "submission.canceled"] {
            let mut events = history();
            events.retain(|event| event["kind"] != missing);
            let found = check(&kept(), &events);
            assert!(matches!(found[..], [Finding::Lost(_)]), "{found:?}");
        }
    }

    #[test]
    fn everything_that_came_twice_is_told() {
        for kind in [
            "publish.accepted",
            "step.completed",
            "preview.ready",
            "offer.live",
            "submission.canceled",
        ] {
            let mut events = history();
            let again = events.iter().find(|event| event["kind"] == kind).cloned();
            let mut again = again.unwrap();
            again["seq"] = json!(100);
            events.push(again);
            let found = check(&kept(), &events);
            let is_twice = |found: &Finding| matches!(found, Finding::Twice(_));
            assert!(found.iter().any(is_twice), "{kind}: {found:?}");
        }
    }

    #[test]
    fn what_nobody_was_told_of_is_told() {
        let mut kept = kept();
        kept.remove("c");
        let found = check(&kept, &history());
        assert!(matches!(found[..], [Finding::Wrong(_)]), "{found:?}");
    }

    #[test]
    fn an_end_that_differs_from_the_history_is_told() {
        let mut kept = kept();
        let status = "canceled".to_owned();
        let verb = Verb::GoLive;
        kept.insert("g".into(), Kept { verb, status });
        let found = check(&kept, &history());
        assert!(matches!(found[..], [Finding::Wrong(_)]), "{found:?}");
    }

    #[test]
    fn submissions_are_counted_and_events_are_in_order() {
        let mut events = history();
        events[6]["publishingVersion"] = json!(3);
        events.swap(0, 1);
        let found = check(&kept(), &events);
        assert_eq!(found.len(), 2, "{found:?}");
    }
}
