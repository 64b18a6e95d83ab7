//! Validate: the document is as its kind asks, beside what is live by now.

use golive_model::{Outcome, RuleId};

use super::{StepContext, checked};

/// Whether a rule is about what is sold rather than how it is listed.
pub(super) fn is_technical(rule: RuleId) -> bool {
    rule.as_str().starts_with("VM-") || rule.as_str().starts_with("PR-")
}

/// Runs the step.
pub(super) async fn run(context: StepContext) -> Outcome {
    checked(&context, |finding| !is_technical(finding.rule))
}
