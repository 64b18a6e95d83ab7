//! What a change writes: one batch, whose first statement is its guard.

use golive_model::decide::Change;
use golive_model::offer::Stage;
use golive_model::report::StepRows;
use golive_model::{Listing, Offer, OfferKey, Slot, Submission, SubmissionNumber};

use crate::args;
use crate::artifacts::add_uses;
use crate::batch::Batch;
use crate::due::Lease;
use crate::error::StoreError;
use crate::search;
use crate::sql;
use crate::store::{Accepted, Record, json};

/// What a change of an offer writes, guarded by what was read of it.
pub(crate) fn batch_of(
    key: &OfferKey,
    base: Option<&Record>,
    change: &Change,
    counter: i64,
    lease: &Lease,
    accepted: &Accepted,
) -> Result<Batch, StoreError> {
    let (publisher, offer) = (key.publisher.as_str(), key.offer.as_str());
    let mut batch = Batch::new();
    match (base, &change.offer) {
        (None, None) => {}
        (None, Some(after)) => {
            batch.one(
                &sql::ADD_OFFER,
                args![publisher, offer, counter, json(after)?],
            );
        }
        (Some(base), None) => {
            batch.one(&sql::DELETE_OFFER, args![publisher, offer, base.counter]);
        }
        // The common case, a step of a run: the lease stays, and its index is
        // left alone.
        (Some(base), Some(after)) if *lease == base.lease => {
            let (counter, epoch) = (base.counter, base.lease.epoch);
            batch.one(
                &sql::SET_STATE,
                args![publisher, offer, json(after)?, counter, epoch],
            );
        }
        (Some(base), Some(after)) => batch.one(
            &sql::SET_OFFER,
            args![
                publisher,
                offer,
                json(after)?,
                lease.due_at.map(|time| time.0),
                lease.holder.as_deref(),
                lease.epoch,
                base.counter,
                base.lease.epoch,
            ],
        ),
    }
    if let Some(idempotent) = &accepted.idempotent {
        idempotent.add_to(&mut batch, key);
    }
    if let Some(revision) = change.obsolete {
        batch.any(&sql::DELETE_DOCUMENT, args![publisher, offer, revision.0]);
        let args = args![publisher, offer, revision.0];
        batch.any(&sql::DELETE_ARTIFACT_USES, args);
    }
    if let Some(document) = &change.document {
        let (text, secrets) = (document.text.as_str(), document.secrets.as_deref());
        batch.one(
            &sql::ADD_DOCUMENT,
            args![publisher, offer, document.revision.0, text, secrets],
        );
        let (revision, now) = (document.revision, accepted.now);
        add_uses(&mut batch, key, revision, &document.uses, now);
    }
    if let Some(archived) = &change.archived {
        let number = archived.number.0;
        batch.one(
            &sql::ADD_SUBMISSION,
            args![publisher, offer, number, json(archived)?],
        );
    }
    if let Some((operation, submission)) = change.operation {
        let id = operation.to_string();
        batch.one(
            &sql::ADD_OPERATION,
            args![publisher, id, offer, submission.0],
        );
    }
    for (slot, listing) in &change.listings {
        batch_listing(
            &mut batch,
            key,
            *slot,
            listing.as_deref(),
            change.offer.as_ref(),
        )?;
    }
    batch_review(&mut batch, key, base, change);
    if let Some(submission) = newest(change) {
        if let Some(checks) = &change.checks {
            batch_checks(&mut batch, key, submission.number, checks)?;
        }
        if let Some((step, row)) = &change.joining_check {
            let (number, step) = (submission.number.0, step.as_str());
            let args = args![publisher, offer, number, step, json(row)?];
            batch.one(&sql::JOIN_CHECK, args);
        }
        let (revision, now) = (submission.revision, accepted.now);
        add_uses(&mut batch, key, revision, &change.uses, now);
    }
    for (place, event) in change.events.iter().enumerate() {
        let kind = event.kind.as_str();
        batch.one(
            &sql::ADD_EVENT,
            args![publisher, offer, kind, json(event)?, place as i64],
        );
    }
    Ok(batch)
}

/// The queue of reviewers follows from where offers stand.
fn batch_review(batch: &mut Batch, key: &OfferKey, base: Option<&Record>, change: &Change) {
    let waiting = |offer: &Offer| {
        let submission = offer.submission.as_ref()?;
        (submission.stage == Stage::AwaitingApproval).then_some(submission.number)
    };
    let before = base.and_then(|base| waiting(&base.offer));
    let after = change.offer.as_ref().and_then(waiting);
    let (publisher, offer) = (key.publisher.as_str(), key.offer.as_str());
    if before.is_some() && before != after {
        batch.any(&sql::DELETE_REVIEW, args![publisher, offer]);
    }
    if let Some(number) = after.filter(|_| before != after) {
        let since = change.events.last().map_or(0, |event| event.at.0);
        let args = args![publisher, offer, number.0, since];
        batch.one(&sql::ADD_REVIEW, args);
    }
}

fn newest(change: &Change) -> Option<&Submission> {
    change.offer.as_ref()?.submission.as_ref()
}

fn batch_checks(
    batch: &mut Batch,
    key: &OfferKey,
    number: SubmissionNumber,
    checks: &StepRows,
) -> Result<(), StoreError> {
    let (publisher, offer) = (key.publisher.as_str(), key.offer.as_str());
    let step = checks.step.as_str();
    batch.any(&sql::DELETE_CHECKS, args![publisher, offer, number.0, step]);
    for (at, row) in checks.rows.iter().enumerate() {
        let args = args![publisher, offer, number.0, step, at as i64, json(row)?];
        batch.one(&sql::ADD_CHECK, args);
    }
    Ok(())
}

fn batch_listing(
    batch: &mut Batch,
    key: &OfferKey,
    slot: Slot,
    listing: Option<&Listing>,
    offer: Option<&Offer>,
) -> Result<(), StoreError> {
    let (publisher, id) = (key.publisher.as_str(), key.offer.as_str());
    if slot == Slot::Production {
        search::add_to(batch, key, listing);
    }
    let Some(listing) = listing else {
        batch.any(&sql::DELETE_LISTING, args![publisher, id, slot.as_str()]);
        return Ok(());
    };
    let shown = offer.and_then(|offer| offer.shown(slot));
    let preview_key = shown.and_then(|shown| shown.key.as_deref());
    let body = json(listing)?;
    batch.one(
        &sql::SET_LISTING,
        args![publisher, id, slot.as_str(), preview_key, body],
    );
    Ok(())
}
