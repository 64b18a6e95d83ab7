//! The works: what each step does. Every function here may run twice.

mod certify;
mod live;
mod package;
mod provision;
mod validate;

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use golive_model::checks::{self, Subject};
use golive_model::decide::Done;
use golive_model::offer::Slot;
use golive_model::{Document, Finding, Kind, Listing, OfferKey, Outcome, Revision, Severity, Work};
use golive_store::{Record, StoreError, StoredDocument};
use serde_json::Value;

use crate::app::App;
use crate::config::Checks;

/// What a step has to work with.
#[derive(Clone)]
pub struct StepContext {
    /// The server's parts.
    pub app: App,
    /// The offer as it was when the step began.
    pub record: Arc<Record>,
    /// Its kind.
    pub kind: Arc<Kind>,
}

/// What a step is while it runs.
pub type StepFuture = Pin<Box<dyn Future<Output = Outcome> + Send>>;

/// A step's function.
pub type StepFn = Arc<dyn Fn(StepContext) -> StepFuture + Send + Sync>;

/// Which function does which work.
#[derive(Clone)]
pub struct Works(BTreeMap<Work, StepFn>);

impl Works {
    /// golive's own.
    pub fn standard() -> Self {
        let mut works = Self(BTreeMap::new());
        works.set(Work::Validate, validate::run);
        works.set(Work::Certify, certify::run);
        works.set(Work::Provision, provision::run);
        works.set(Work::Package, package::run);
        works.set(Work::Live, live::run);
        works
    }

    fn set<F, R>(&mut self, work: Work, run: F)
    where
        F: Fn(StepContext) -> R + Send + Sync + 'static,
        R: Future<Output = Outcome> + Send + 'static,
    {
        self.0
            .insert(work, Arc::new(move |context| Box::pin(run(context))));
    }

    /// Puts something around every step: how tests run a step twice or let it
    /// fail.
    #[must_use]
    pub fn wrapped(self, wrap: impl Fn(Work, StepFn) -> StepFn) -> Self {
        Self(
            self.0
                .into_iter()
                .map(|(work, step)| (work, wrap(work, step)))
                .collect(),
        )
    }

    /// Runs a work's function. A work without one is a fault of the program
    /// that a later version may mend, so it is tried again.
    pub async fn run(&self, work: Work, context: StepContext) -> Outcome {
        match self.0.get(&work) {
            Some(step) => step(context).await,
            None => Outcome::Again(format!("this golive has nothing that does {work:?}")),
        }
    }
}

/// What the document checks find in one document of an offer, beside its live
/// one. Documents are immutable, so what was found once stays found.
pub fn findings(
    app: &App,
    record: &Record,
    kind: &Kind,
    revision: Revision,
) -> Result<Arc<Vec<Finding>>, StoreError> {
    let live = record.offer.production.as_ref().map(|shown| shown.revision);
    let name = (record.offer.key.clone(), revision, live);
    if let Some(found) = app.findings.get(&name) {
        return Ok(found);
    }
    let key = &record.offer.key;
    let content = value(app, key, revision)?;
    let live = live.map(|live| value(app, key, live)).transpose()?;
    let stored = document(app, key, revision)?;
    let subject = Subject {
        offer: &key.offer,
        kind,
        document: &content,
        live: live.as_deref(),
        has_secrets: stored.secrets.is_some(),
    };
    let found = Arc::new(check(app, subject));
    app.findings.insert(name, Arc::clone(&found));
    Ok(found)
}

/// Checks a document that need not be stored.
pub fn check(app: &App, subject: Subject<'_>) -> Vec<Finding> {
    let mut found = checks::run(subject);
    let lenient = app
        .settings
        .dev
        .as_ref()
        .is_some_and(|dev| dev.checks == Checks::Lenient);
    if lenient {
        for finding in &mut found {
            finding.severity = Severity::Warning;
        }
    }
    found
}

/// A stored document as the checks and the listing read it, parsed once.
pub fn value(app: &App, key: &OfferKey, revision: Revision) -> Result<Arc<Value>, StoreError> {
    let name = (key.clone(), revision);
    if let Some(value) = app.values.get(&name) {
        return Ok(value);
    }
    let stored = document(app, key, revision)?;
    let value = serde_json::from_str(&stored.text);
    let value = Arc::new(value.map_err(|fault| inconsistent(key, revision, fault.to_string()))?);
    app.values.insert(name, Arc::clone(&value));
    Ok(value)
}

/// A stored document.
pub fn document(
    app: &App,
    key: &OfferKey,
    revision: Revision,
) -> Result<Arc<StoredDocument>, StoreError> {
    let stored = app.store.document(key, revision)?;
    stored.ok_or_else(|| inconsistent(key, revision, "expected a document, found no row".into()))
}

/// A stored document, to be compared with another.
pub fn parsed(key: &OfferKey, stored: &StoredDocument) -> Result<Document, StoreError> {
    Document::from_stored(&stored.text)
        .map_err(|fault| inconsistent(key, stored.revision, fault.to_string()))
}

fn inconsistent(key: &OfferKey, revision: Revision, problem: String) -> StoreError {
    StoreError::Inconsistent {
        table: "documents",
        column: "body",
        key: format!("{key}, revision {revision}"),
        problem,
    }
}

/// The listing of the preview that a cancelled submission had replaced.
pub fn former_listing(app: &App, record: &Record, kind: &Kind) -> Option<Listing> {
    let former = record.offer.submission.as_ref()?.former_preview.as_ref()?;
    let document = value(app, &record.offer.key, former.revision).ok()?;
    let key = &record.offer.key;
    Some(Listing::of(
        key,
        kind,
        former.version,
        Slot::Preview,
        &document,
        former.since,
    ))
}

/// Runs the document rules that `belongs` picks, and turns errors into failure.
fn checked(context: &StepContext, belongs: impl Fn(&Finding) -> bool) -> Outcome {
    let Some(submission) = &context.record.offer.submission else {
        return Outcome::Again("the submission is gone".into());
    };
    match findings(
        &context.app,
        &context.record,
        &context.kind,
        submission.revision,
    ) {
        Err(error) => passing(&error),
        Ok(all) => {
            let found: Vec<Finding> = all.iter().filter(|f| belongs(f)).cloned().collect();
            if golive_model::finding::blocks(&found) {
                return Outcome::Failed(found);
            }
            Outcome::Done(Box::new(Done {
                findings: found,
                ..Done::default()
            }))
        }
    }
}

/// A fault of the store passes; its details are in the log, not in the offer.
fn passing(error: &StoreError) -> Outcome {
    tracing::warn!(%error, "a step could not read the store");
    Outcome::Again("the store could not be read".into())
}

/// The listing of the submission's version for a slot.
fn listing(context: &StepContext, slot: Slot) -> Result<Arc<Listing>, Outcome> {
    let offer = &context.record.offer;
    let Some(submission) = &offer.submission else {
        return Err(Outcome::Again("the submission is gone".into()));
    };
    let document = value(&context.app, &offer.key, submission.revision).map_err(|e| passing(&e))?;
    let now = context.app.clock.now();
    let (version, kind) = (submission.version, &context.kind);
    let listing = Listing::of(&offer.key, kind, version, slot, &document, now);
    Ok(Arc::new(listing))
}
