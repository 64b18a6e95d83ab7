//! Validate: the document is as its kind asks, beside what is live by now.

use golive_model::{Outcome, Work};

use super::{StepContext, checked};

/// Runs the step.
pub(super) async fn run(context: StepContext) -> Outcome {
    checked(&context, Work::Validate).await
}
