//! Provision: what customers will deploy is where they will find it.
//!
//! Images stay where the publisher put them, so there is nothing to move; the
//! frozen document must be there and readable.

use golive_model::Outcome;

use super::{StepContext, passing, value};

/// Runs the step.
pub(super) async fn run(context: StepContext) -> Outcome {
    let offer = &context.record.offer;
    let Some(submission) = &offer.submission else {
        return Outcome::Again("the submission is gone".into());
    };
    match value(&context.app, &offer.key, submission.revision) {
        Ok(_) => Outcome::Done(Box::default()),
        Err(error) => passing(&error),
    }
}
