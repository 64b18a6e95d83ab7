//! What a reviewer judges by: every check of the submission, and what it would change
//! in what is live.

use golive_model::diff::Difference;
use golive_model::wire::{DiffBody, OperationBody, ReportBody, ReportCheckBody, ReviewBody};

use super::inside::{Operator, Trouble};
use super::show;
use crate::pages::findings::Shown;
use crate::pages::places::Places;

/// How many differences are shown; the document has all of them.
const SHOWN: usize = 200;

/// What a page shows of it.
pub(super) struct Evidence {
    pub(super) steps: Vec<Step>,
    pub(super) changes: Vec<Change>,
    /// Whether nothing is live, so that all is new.
    pub(super) is_first: bool,
    /// How many differences are not shown; empty when all are.
    pub(super) more: String,
    /// Where the preview is seen, if there is one.
    pub(super) preview: Option<String>,
}

/// A step that checks.
pub(super) struct Step {
    pub(super) name: String,
    pub(super) checks: Vec<Check>,
}

/// A check.
pub(super) struct Check {
    pub(super) name: String,
    pub(super) place: String,
    pub(super) verdict: String,
    pub(super) is_bad: bool,
    pub(super) took: String,
    pub(super) findings: Vec<Shown>,
    /// What it saw, by name.
    pub(super) seen: Vec<(String, String)>,
}

/// A difference between what is live and what was submitted.
pub(super) struct Change {
    pub(super) place: String,
    pub(super) before: String,
    pub(super) after: String,
}

/// Reads what there is about a submission.
pub(super) async fn read(
    by: &Operator,
    review: &ReviewBody,
    places: &Places<'_>,
) -> Result<Evidence, Trouble> {
    let words = by.words;
    let (publisher, offer) = (&review.publisher_id, &review.offer_id);
    let operation = format!("offers/{offer}/operations/{}", review.operation);
    let report = format!("/v1/publishers/{publisher}/{operation}/report");
    let report: ReportBody = by.get(&report).await?;
    let path = format!("/api/publishers/{publisher}/{operation}");
    let operation: OperationBody = by.get(&path).await?;
    let path = format!(
        "/v1/publishers/{publisher}/offers/{offer}/diff?from=production&to={}",
        review.offer_version
    );
    let diff: DiffBody = by.get(&path).await?;
    let more = diff.differences.len().saturating_sub(SHOWN);
    let is_first = operation.live_links.is_empty();
    let steps = report.steps.into_iter().map(|step| Step {
        name: words.name("step", &step.step_name),
        checks: step
            .checks
            .iter()
            .map(|check| shown(places, check))
            .collect(),
    });
    Ok(Evidence {
        steps: steps.filter(|step| !step.checks.is_empty()).collect(),
        changes: match is_first {
            true => Vec::new(),
            false => diff
                .differences
                .iter()
                .take(SHOWN)
                .map(|one| change(places, one))
                .collect(),
        },
        more: match more {
            0 => String::new(),
            more => words.with("console-review-more", "count", more),
        },
        is_first,
        preview: operation
            .preview_links
            .into_iter()
            .next()
            .map(|link| link.uri),
    })
}

fn shown(places: &Places<'_>, check: &ReportCheckBody) -> Check {
    let words = places.words;
    Check {
        name: match &check.rule {
            Some(rule) => rule.clone(),
            None => words.name("check", &check.check),
        },
        place: places.told(&check.target),
        verdict: words.say(match check.verdict.as_str() {
            "passed" => "console-verdict-passed",
            "warned" => "console-verdict-warned",
            _ => "console-verdict-failed",
        }),
        is_bad: check.verdict == "failed",
        took: check.milliseconds.map_or_else(String::new, |took| {
            words.with("console-review-took", "count", took.ceil() as i64)
        }),
        findings: check
            .findings
            .iter()
            .map(|finding| Shown::of(places, finding))
            .collect(),
        seen: check
            .evidence
            .iter()
            .map(|(name, value)| (words.name("seen", name), show::value(value)))
            .collect(),
    }
}

fn change(places: &Places<'_>, difference: &Difference) -> Change {
    let text = |value: &Option<serde_json::Value>| value.as_ref().map(show::value);
    Change {
        place: places.told(&difference.place),
        before: text(&difference.before).unwrap_or_default(),
        after: text(&difference.after).unwrap_or_default(),
    }
}
