//! Certify: what the document sells can be sold, and a person agrees where the
//! operator asks for one.

use golive_model::{Outcome, Work};

use super::{StepContext, checked};

/// Runs the step.
pub(super) async fn run(context: StepContext) -> Outcome {
    let (publisher, kind) = (&context.record.offer.key.publisher, &context.kind.id);
    let review = &context.app.settings.review;
    let asks = review.asks(publisher.as_str(), kind.as_str());
    match checked(&context, Work::Certify).await {
        Outcome::Checked(rows) if asks => Outcome::NeedsApproval(rows),
        outcome => outcome,
    }
}
