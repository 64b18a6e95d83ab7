//! Certify: what the document sells can be sold.

use golive_model::Outcome;

use super::validate::is_technical;
use super::{StepContext, checked};

/// Runs the step.
pub(super) async fn run(context: StepContext) -> Outcome {
    checked(&context, |finding| is_technical(finding.rule))
}
