//! Provision: what customers will deploy is where they will find it. Disks are
//! copied as they were certified.

use golive_model::Outcome;
use golive_model::references::{self, Reference, What};
use golive_model::report::CheckRow;

use super::keep::{self, Certified, keep};
use super::{StepContext, passing, reaches_artifacts, value};

/// The most bytes of a disk with its footer: 1023 GiB and a little.
const MOST_BYTES: u64 = 1024 << 30;

/// Runs the step.
pub(super) async fn run(context: StepContext) -> Outcome {
    match copies(&context).await {
        Ok(rows) => Outcome::Checked(rows),
        Err(outcome) => outcome,
    }
}

async fn copies(context: &StepContext) -> Result<Vec<CheckRow>, Outcome> {
    let offer = &context.record.offer;
    let gone = || Outcome::Again("the submission is gone".into());
    let submission = offer.submission.as_ref().ok_or_else(gone)?;
    let document = value(&context.app, &offer.key, submission.revision).map_err(|e| passing(&e))?;
    if !reaches_artifacts(&context.app) || !context.app.settings.artifacts.check_files {
        return Ok(Vec::new());
    }
    let step = submission.steps.get(submission.at);
    let attempts = step.map_or(0, |step| step.attempts);
    let mut rows: Vec<CheckRow> = Vec::new();
    let all = references::of(&context.kind, &document);
    for reference in all.iter().filter(|reference| is_disk(reference)) {
        if let Some(again) = copied(&rows, &all, reference) {
            rows.push(again);
            continue;
        }
        let seen = keep::seen(context, &reference.target).await;
        let seen = seen.map_err(|e| passing(&e))?.unwrap_or_default();
        let etag = seen.get("etag").and_then(|etag| etag.as_str());
        let certified = Certified {
            reference,
            limit: MOST_BYTES,
            etag: etag.map(str::to_owned),
            sha256: None,
        };
        rows.push(keep(context, certified, attempts).await?);
    }
    Ok(rows)
}

/// The row of a disk that several plans have: one copy is enough.
fn copied(rows: &[CheckRow], all: &[Reference], reference: &Reference) -> Option<CheckRow> {
    // A signature is no part of the name of what it opens.
    let place = |reference: &Reference| reference.url.split('?').next().map(str::to_owned);
    let same = all.iter().filter(|other| place(other) == place(reference));
    let row = same.filter_map(|other| rows.iter().find(|row| row.target == other.target));
    let mut row = row.clone().next()?.clone();
    row.target = reference.target.clone();
    Some(row)
}

fn is_disk(reference: &Reference) -> bool {
    matches!(
        reference.what,
        What::SystemDisk { .. } | What::DataDisk { .. }
    )
}
