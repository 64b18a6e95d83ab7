//! The steps of a submission, as pages show them.

use std::time::Duration;

use golive_model::offer::{Step, StepState, Submission};
use golive_model::wire::{ReportBody, ReportCheckBody};
use golive_model::{Kind, Time};
use serde_json::Value;

use super::shown::{Moment, bytes, duration};
use super::standing::Chip;
use crate::artifacts::ingest::Progress;
use crate::pages::findings::Shown;
use crate::pages::places::Places;
use crate::pages::words::Words;

/// A step.
pub struct StepView {
    /// Its id, for the page.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What happens in it.
    pub description: String,
    /// Its state.
    pub state: Chip,
    /// Whether it is shown open.
    pub is_open: bool,
    /// Whether it is the one that is on.
    pub is_on: bool,
    /// When it ended, or else began.
    pub at: Option<Moment>,
    /// How long it took.
    pub took: String,
    /// What it has to say.
    pub messages: Vec<String>,
    /// The file that it takes in.
    pub transfer: Option<Transfer>,
    /// What it found.
    pub findings: Vec<Shown>,
    /// What it checked: what did not pass comes first.
    pub checks: Vec<CheckView>,
    /// How many there are.
    pub checks_told: String,
}

/// A file that comes in.
pub struct Transfer {
    /// How many bytes are here.
    pub bytes: u64,
    /// How many there are; unknown is none.
    pub total: Option<u64>,
    /// In words, with the rate.
    pub told: String,
}

/// A check with its evidence.
pub struct CheckView {
    /// How it came out.
    pub verdict: Chip,
    /// What was checked.
    pub what: String,
    /// Where.
    pub place: String,
    /// What was found, in words.
    pub messages: Vec<String>,
    /// What was seen, by name.
    pub evidence: Vec<(String, String)>,
    /// How long it took.
    pub took: String,
}

/// What the view of steps is made of.
pub struct Journal<'a> {
    /// Words.
    pub words: &'static Words,
    /// The kind of the offer.
    pub kind: &'a Kind,
    /// The submission; none before the first publish.
    pub submission: Option<&'a Submission>,
    /// What was checked.
    pub report: Option<&'a ReportBody>,
    /// The file that comes in now.
    pub progress: Option<Progress>,
    /// The path of the editor.
    pub edit: &'a str,
}

impl Journal<'_> {
    /// The steps in their order.
    pub fn steps(&self) -> Vec<StepView> {
        match self.submission {
            Some(submission) => (0..submission.steps.len())
                .filter_map(|at| self.step(submission, at))
                .collect(),
            None => {
                let specs = self.kind.steps.iter();
                let steps = specs.map(|spec| Step {
                    id: spec.id.clone(),
                    ..Step::default()
                });
                steps
                    .map(|step| self.view(&step, StepState::NotStarted))
                    .collect()
            }
        }
    }

    fn places(&self) -> Places<'_> {
        Places {
            words: self.words,
            kind: Some(self.kind),
            edit: self.edit,
        }
    }

    fn step(&self, submission: &Submission, at: usize) -> Option<StepView> {
        let step = submission.steps.get(at)?;
        Some(self.view(step, submission.step_state(at)))
    }

    fn view(&self, step: &Step, state: StepState) -> StepView {
        let words = self.words;
        let spec = self.kind.step(&step.id);
        let runs = state == StepState::InProgress;
        let mut view = StepView {
            id: step.id.clone(),
            name: spec.map_or_else(|| step.id.clone(), |spec| words.name("step", &spec.name)),
            description: spec.map_or_else(String::new, |spec| {
                words.name("step-about", &spec.description)
            }),
            state: chip(words, state),
            is_on: !matches!(state, StepState::NotStarted | StepState::Complete),
            is_open: matches!(
                state,
                StepState::Blocked | StepState::Rejected | StepState::InProgress
            ),
            at: step
                .ended
                .or(step.started)
                .map(|time| Moment::of(words, time)),
            took: took(words, step.started, step.ended),
            messages: messages(words, step),
            transfer: self
                .progress
                .filter(|_| runs)
                .map(|progress| transfer(words, progress)),
            findings: step
                .findings
                .iter()
                .map(|finding| Shown::of_finding(&self.places(), finding))
                .collect(),
            checks: self.checks(&step.id),
            checks_told: String::new(),
        };
        view.checks_told = words.with("checks-count", "count", view.checks.len());
        view
    }

    fn checks(&self, step: &str) -> Vec<CheckView> {
        let steps = self.report.into_iter().flat_map(|report| &report.steps);
        let of_step = steps.filter(|found| found.id == step);
        let mut checks: Vec<&ReportCheckBody> = of_step.flat_map(|found| &found.checks).collect();
        checks.sort_by_key(|check| match check.verdict.as_str() {
            "failed" => 0,
            "warned" => 1,
            _ => 2,
        });
        checks.into_iter().map(|check| self.check(check)).collect()
    }

    fn check(&self, check: &ReportCheckBody) -> CheckView {
        let words = self.words;
        let (key, class) = match check.verdict.as_str() {
            "passed" => ("check-passed", "is-good"),
            "warned" => ("check-warned", "is-waiting"),
            _ => ("check-failed", "is-bad"),
        };
        CheckView {
            verdict: Chip {
                word: words.say(key),
                class,
            },
            what: match &check.rule {
                Some(rule) => rule.clone(),
                None => words.name("check", &check.check),
            },
            place: self.places().told(&check.target),
            messages: check
                .findings
                .iter()
                .map(|finding| finding.message.clone())
                .collect(),
            evidence: check
                .evidence
                .iter()
                .map(|(name, seen)| (words.name("seen", name), told(seen)))
                .collect(),
            took: check.milliseconds.map_or_else(String::new, |millis| {
                duration(words, Duration::from_secs_f64(millis.max(0.0) / 1000.0))
            }),
        }
    }
}

fn chip(words: &Words, state: StepState) -> Chip {
    let (key, class) = match state {
        StepState::NotStarted => ("step-state-not-started", "is-quiet"),
        StepState::InProgress => ("step-state-in-progress", "is-on"),
        StepState::WaitingForPublisherReview => ("step-state-waiting-for-you", "is-waiting"),
        StepState::WaitingForApproval => ("step-state-waiting-for-approval", "is-waiting"),
        StepState::Blocked => ("step-state-failed", "is-bad"),
        StepState::Rejected => ("step-state-rejected", "is-bad"),
        StepState::Complete => ("step-state-complete", "is-good"),
        StepState::Canceled => ("step-state-canceled", "is-quiet"),
    };
    Chip {
        word: words.say(key),
        class,
    }
}

fn took(words: &Words, started: Option<Time>, ended: Option<Time>) -> String {
    let both = started.zip(ended);
    both.map_or_else(String::new, |(from, to)| duration(words, to.since(from)))
}

fn messages(words: &Words, step: &Step) -> Vec<String> {
    let Some(note) = &step.note else {
        return Vec::new();
    };
    let message = match step.again_at {
        Some(again) => words.with_all(
            "step-retrying",
            [
                ("fault", note.as_str().into()),
                ("time", words.moment(again).into()),
            ],
        ),
        None => note.clone(),
    };
    vec![message]
}

fn transfer(words: &Words, progress: Progress) -> Transfer {
    let Progress {
        bytes: come,
        total,
        rate,
    } = progress;
    let args = [
        ("come", bytes(words, come).into()),
        (
            "whole",
            total
                .map_or_else(String::new, |total| bytes(words, total))
                .into(),
        ),
        ("rate", bytes(words, rate).into()),
    ];
    Transfer {
        bytes: come,
        total,
        told: words.with_all(
            match total {
                Some(_) => "step-transfer",
                None => "step-transfer-open",
            },
            args,
        ),
    }
}

/// What was seen, as text.
fn told(seen: &Value) -> String {
    match seen {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
