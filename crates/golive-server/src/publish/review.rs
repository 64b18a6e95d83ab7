//! Review: a person approves. Nothing runs while it waits.

use golive_model::Outcome;
use golive_model::report::Checked;

use super::StepContext;

/// Runs the step.
pub(super) async fn run(_: StepContext) -> Outcome {
    Outcome::NeedsApproval(Checked::default(), None)
}
