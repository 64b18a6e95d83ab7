//! Provision: what customers will deploy is where they will find it. Disks are
//! copied as they were certified.

use golive_inspect::Evidence;
use golive_model::references::{self, Reference, What};
use golive_model::report::{CheckRow, Checked};
use golive_model::{ArtifactUse, Outcome, RuleId};
use golive_store::StoreError;

use super::keep::{self, Certified, keep};
use crate::artifacts::validators::Validators;
use crate::certify::look::place;

use super::{StepContext, passing, reaches_artifacts, value};

/// The most bytes of a disk with its footer: 1023 GiB and a little.
const MOST_BYTES: u64 = 1024 << 30;

/// Runs the step.
pub(super) async fn run(context: StepContext) -> Outcome {
    match copies(&context).await {
        Ok(checked) => Outcome::Checked(checked),
        Err(outcome) => outcome,
    }
}

async fn copies(context: &StepContext) -> Result<Checked, Outcome> {
    let offer = &context.record.offer;
    let gone = || Outcome::Again("the submission is gone".into());
    let submission = offer.submission.as_ref().ok_or_else(gone)?;
    let document = value(&context.app, offer, submission.revision)
        .await
        .map_err(|e| passing(&e))?;
    if !reaches_artifacts(&context.app) || !context.app.settings.artifacts.check_files {
        return Ok(Checked::default());
    }
    let step = submission.steps.get(submission.at);
    let attempts = step.map_or(0, |step| step.attempts);
    let mut checked = Checked::default();
    let all = references::of(&context.kind, &document);
    for reference in all.iter().filter(|reference| is_disk(reference)) {
        if let Some((row, used)) = copied(&checked, &all, reference) {
            checked.rows.push(row);
            checked.uses.extend(used);
            continue;
        }
        let seen = keep::seen(context, &reference.target).await;
        let seen = seen.map_err(|e| passing(&e))?;
        // Only a disk that is live already gets here without having been read.
        if seen
            .as_ref()
            .is_some_and(|row| !row.findings.is_empty() && unread(row))
        {
            let kept = kept_before(context, reference).await;
            if let Some((row, used)) = kept.map_err(|e| passing(&e))? {
                checked.rows.push(row);
                checked.uses.push(used);
            }
            continue;
        }
        let validators = seen.map(|row| Validators::in_evidence(&row.evidence));
        let certified = Certified {
            reference,
            limit: MOST_BYTES,
            validators: validators.unwrap_or_default(),
            sha256: None,
        };
        keep(context, certified, attempts, &mut checked).await?;
    }
    Ok(checked)
}

fn unread(row: &CheckRow) -> bool {
    row.findings.iter().any(|f| f.rule == RuleId::SasReadable)
}

/// The copy that the live version has of a disk is this version's, too.
async fn kept_before(
    context: &StepContext,
    reference: &Reference,
) -> Result<Option<(CheckRow, ArtifactUse)>, StoreError> {
    let (offer, store) = (&context.record.offer, &context.app.store);
    let Some(live) = &offer.production else {
        return Ok(None);
    };
    let uses = store.artifact_uses(&offer.key, live.revision).await?;
    let same = |used: &ArtifactUse| used.source == place(&reference.url);
    let Some(mut used) = uses.into_iter().find(same) else {
        return Ok(None);
    };
    used.pointer.clone_from(&reference.target);
    let mut evidence = Evidence::new();
    evidence.insert("sha256".into(), used.sha256.to_string().into());
    let row = CheckRow {
        check: "copy".into(),
        target: reference.target.clone(),
        findings: Vec::new(),
        evidence,
        took: 0,
    };
    Ok(Some((row, used)))
}

/// Row and use of a disk that several plans have: one copy is enough.
fn copied(
    checked: &Checked,
    all: &[Reference],
    reference: &Reference,
) -> Option<(CheckRow, Option<ArtifactUse>)> {
    // A signature is no part of the name of what it opens.
    let same = all
        .iter()
        .filter(|other| place(&other.url) == place(&reference.url));
    let rows = &checked.rows;
    let mut row = same.filter_map(|other| rows.iter().find(|row| row.target == other.target));
    let mut row = row.next()?.clone();
    let used = checked.uses.iter().find(|used| used.pointer == row.target);
    let used = used.map(|used| ArtifactUse {
        pointer: reference.target.clone(),
        ..used.clone()
    });
    row.target.clone_from(&reference.target);
    for finding in &mut row.findings {
        finding.target.clone_from(&reference.target);
    }
    Some((row, used))
}

fn is_disk(reference: &Reference) -> bool {
    matches!(
        reference.what,
        What::SystemDisk { .. } | What::DataDisk { .. }
    )
}
