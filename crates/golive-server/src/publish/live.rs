//! Live: shows the listing to everyone. The slot moves in the same commit.

use golive_model::Outcome;
use golive_model::decide::Done;
use golive_model::offer::Slot;

use super::{StepContext, listing};

/// Runs the step.
pub(super) async fn run(context: StepContext) -> Outcome {
    match listing(&context, Slot::Production).await {
        Err(outcome) => outcome,
        Ok(listing) => Outcome::Done(Box::new(Done {
            listing: Some(listing),
            ..Done::default()
        })),
    }
}
