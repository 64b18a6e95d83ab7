//! Package: builds the listing and shows it to the preview audience.

use golive_model::Outcome;
use golive_model::decide::Done;
use golive_model::offer::Slot;

use super::{StepContext, listing};
use crate::random;

/// Runs the step. Run twice it makes two keys, of which one is committed.
pub(super) async fn run(context: StepContext) -> Outcome {
    match listing(&context, Slot::Preview).await {
        Err(outcome) => outcome,
        Ok(listing) => Outcome::Done(Box::new(Done {
            listing: Some(listing),
            preview_key: Some(random::preview_key()),
            ..Done::default()
        })),
    }
}
