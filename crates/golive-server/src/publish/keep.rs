//! Keeping what a version refers to: what was certified is taken in, byte for
//! byte, so that what is served is what has passed.

use golive_inspect::{Evidence, Inspection};
use golive_model::finding::{RuleId, Severity};
use golive_model::references::Reference;
use golive_model::report::{CheckRow, Checked};
use golive_model::{ArtifactUse, Outcome, Sha256};
use golive_store::StoreError;
use tokio::time::Instant;
use url::Url;

use super::{StepContext, is_lenient};
use crate::artifacts::client::shown;
use crate::artifacts::ingest::{IngestFault, Ingested, Intake, Source, ingest};
use crate::artifacts::validators::Validators;

/// Something that is to be kept, as it was certified.
pub(super) struct Certified<'a> {
    /// Where the document points at it.
    pub(super) reference: &'a Reference,
    /// The most bytes that it may have.
    pub(super) limit: u64,
    /// What its server said of it.
    pub(super) validators: Validators,
    /// Its digest, where all of it was looked into.
    pub(super) sha256: Option<Sha256>,
}

/// Takes one file in. Tells of it in a row of `checked`, and that the version
/// refers to it; an error of the publisher's is a finding in that row.
pub(super) async fn keep(
    context: &StepContext,
    certified: Certified<'_>,
    attempts: u32,
    checked: &mut Checked,
) -> Result<(), Outcome> {
    let started = Instant::now();
    let reference = certified.reference;
    // Only what was looked into is kept, so it has an address.
    let url = Url::parse(&reference.url).map_err(|e| Outcome::Again(e.to_string()))?;
    let beside: Vec<Sha256> = checked.uses.iter().map(|used| used.sha256).collect();
    let answer = take(context, &certified, &url, &beside).await;
    let took = u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX);
    let mut row = CheckRow {
        check: "copy".into(),
        target: reference.target.clone(),
        findings: Vec::new(),
        evidence: Evidence::new(),
        took,
    };
    match answer {
        Ok(kept) => {
            row.evidence = evidence(&kept);
            checked.uses.push(use_of(reference, &url, kept));
        }
        Err(IngestFault::Busy) => return Err(Outcome::Again(IngestFault::Busy.to_string())),
        // The disk and the stores are the operator's: their faults pass, and
        // what they say is for the log.
        Err(fault @ (IngestFault::Object(_) | IngestFault::Store(_) | IngestFault::Disk(_))) => {
            tracing::warn!(error = %fault, key = %context.record.offer.key, "a file was not stored");
            return Err(Outcome::Again("the file could not be stored".into()));
        }
        Err(fault) if fault.is_passing() && attempts < super::PATIENCE => {
            return Err(Outcome::Again(fault.to_string()));
        }
        Err(fault) => {
            let severity = match is_lenient(&context.app) {
                true => Severity::Warning,
                false => Severity::Error,
            };
            let faults = inspection(&fault, &url).faults.into_iter();
            let found = faults.map(|fault| fault.finding(&reference.target, severity));
            row.findings = found.collect();
        }
    }
    checked.rows.push(row);
    Ok(())
}

async fn take(
    context: &StepContext,
    certified: &Certified<'_>,
    url: &Url,
    beside: &[Sha256],
) -> Result<Ingested, IngestFault> {
    let StepContext { app, record, .. } = context;
    let offer = &record.offer;
    let reference = certified.reference;
    let number = offer.submission.as_ref().map_or(0, |s| s.number.0);
    let work = format!("{} {number} {}", offer.key, reference.target);
    let source = Source {
        url: url.clone(),
        limit: certified.limit,
        certified: certified.validators.clone(),
        sha256: certified.sha256,
    };
    let intake = Intake {
        beside,
        ..app.intake(&offer.key.publisher)
    };
    let progress = |progress| app.progress.set(&offer.key, progress);
    let kept = ingest(intake, &work, &source, progress).await;
    app.progress.clear(&offer.key);
    kept
}

fn use_of(reference: &Reference, url: &Url, kept: Ingested) -> ArtifactUse {
    ArtifactUse {
        pointer: reference.target.clone(),
        sha256: kept.sha256,
        made: kept.made,
        name: file_name(url),
        source: shown(url),
        etag: kept.etag,
    }
}

fn evidence(kept: &Ingested) -> Evidence {
    let mut inspection = Inspection::default();
    inspection.saw("sha256", kept.sha256.to_string());
    inspection.saw("length", kept.length);
    inspection.saw("contentType", kept.content_type.as_str());
    if let Some(etag) = &kept.etag {
        inspection.saw("etag", etag.as_str());
    }
    inspection.evidence
}

fn inspection(fault: &IngestFault, url: &Url) -> Inspection {
    let mut inspection = Inspection::default();
    let at = ("url", shown(url));
    match fault {
        IngestFault::Fetch(fault) => return fault.inspection(RuleId::ArtifactReachable, url),
        IngestFault::Changed { certified, found } => {
            let args = vec![at, ("old", certified.clone()), ("new", found.clone())];
            inspection.fault(RuleId::ArtifactChanged, "", args);
        }
        other => {
            let args = vec![at, ("detail", other.to_string())];
            inspection.fault(RuleId::ArtifactLarge, "quota", args);
        }
    }
    inspection
}

/// What a file is called where it came from.
fn file_name(url: &Url) -> String {
    let last = url
        .path_segments()
        .and_then(|mut segments| segments.next_back());
    last.filter(|name| !name.is_empty())
        .unwrap_or("file")
        .to_owned()
}

/// The row of certification's look into a reference.
pub(super) async fn seen(
    context: &StepContext,
    target: &str,
) -> Result<Option<CheckRow>, StoreError> {
    let offer = &context.record.offer;
    let Some(submission) = &offer.submission else {
        return Ok(None);
    };
    let steps = context
        .app
        .store
        .checks(&offer.key, submission.number)
        .await?;
    let rows = steps.into_iter().flat_map(|step| step.rows);
    let mut about = rows.filter(|row| row.target == target && row.check != "copy");
    Ok(about.next())
}
