//! Certify: what the document sells can be sold, and a person or the external
//! certifier agrees where the operator asks for one.

use golive_model::certifier::Certifying;
use golive_model::{Outcome, Work};

use super::{StepContext, checked};

/// Runs the step.
pub(super) async fn run(context: StepContext) -> Outcome {
    match checked(&context, Work::Certify).await {
        Outcome::Checked(checked) => asked(&context, checked),
        outcome => outcome,
    }
}

/// Where both are asked the certifier comes first, so that people look only at
/// what it has approved.
fn asked(context: &StepContext, checked: golive_model::report::Checked) -> Outcome {
    let StepContext { app, record, kind } = context;
    let (publisher, kind) = (record.offer.key.publisher.as_str(), kind.id.as_str());
    let person = app.settings.review.asks(publisher, kind);
    let certifier = app.settings.certifier.as_ref();
    match certifier.filter(|certifier| certifier.asks(publisher, kind)) {
        Some(certifier) => {
            let certifying = Certifying {
                until: app.clock.now().plus(certifier.deadline()),
                then_person: person,
                said: None,
            };
            Outcome::NeedsApproval(checked, Some(certifying))
        }
        None if person => Outcome::NeedsApproval(checked, None),
        None => Outcome::Checked(checked),
    }
}
