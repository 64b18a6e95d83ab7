//! Live: shows the listing to everyone. The slot moves in the same commit.

use std::sync::Arc;

use aws_lc_rs::digest::{SHA256, digest};
use golive_model::decide::Done;
use golive_model::offer::Slot;
use golive_model::{Listing, Outcome, Sha256};

use super::{StepContext, listing, passing};

/// Runs the step.
pub(super) async fn run(context: StepContext) -> Outcome {
    let mut listing = match listing(&context, Slot::Production).await {
        Err(outcome) => return outcome,
        Ok(listing) => Arc::unwrap_or_clone(listing),
    };
    let (store, key) = (&context.app.store, &context.record.offer.key);
    let before = match store.listing(key, Slot::Production).await {
        Err(error) => return passing(&error),
        Ok(before) => before,
    };
    let before = before.and_then(|row| serde_json::from_str::<Listing>(&row.body).ok());
    listing.succeed(before.as_ref(), sha256);
    Outcome::Done(Box::new(Done {
        listing: Some(Arc::new(listing)),
        ..Done::default()
    }))
}

fn sha256(bytes: &[u8]) -> Sha256 {
    let mut sha256 = Sha256([0; 32]);
    sha256.0.copy_from_slice(digest(&SHA256, bytes).as_ref());
    sha256
}
