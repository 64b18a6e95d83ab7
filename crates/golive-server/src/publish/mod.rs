//! The works: what each step does. Every function here may run twice.

mod certify;
mod keep;
mod known;
mod live;
mod package;
mod provision;
mod review;
mod sheet;
mod validate;

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use golive_model::checks::{self, Subject};
use golive_model::exception;
use golive_model::finding::blocks;
use golive_model::listing::{Image, Link, ListedFile};
use golive_model::offer::Slot;
use golive_model::references::{self, Reference, What};
use golive_model::report::{CheckRow, Checked};
use golive_model::{
    Document, Finding, Kind, Listing, Offer, OfferKey, Outcome, Revision, RuleId, Severity,
    SubmissionNumber, Work,
};
use golive_store::{Record, StoreError, StoredDocument};
use serde_json::{Map, Value};

use crate::app::App;
use crate::artifacts::validators::Validators;
use crate::certify::files::MAX_PACKAGE;
use crate::certify::look;
use crate::config::Checks;
use keep::{Certified, keep};
pub use known::{Known, open_secrets, place_of_secrets};

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
        works.set(Work::Review, review::run);
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

/// The name of the row that holds what the document rules found.
pub const DOCUMENT: &str = "document";

/// So often a step is tried again when something can not be reached; then that
/// is a finding, because the publisher waits.
const PATIENCE: u32 = 3;

const SECONDS_OF_A_DAY: i64 = 86_400;

/// What the document checks find in one document of an offer, beside its live
/// one. Documents are immutable, so what was found once stays found for a day;
/// only signatures of addresses run out.
pub async fn findings(
    app: &App,
    record: &Record,
    kind: &Kind,
    revision: Revision,
) -> Result<Arc<Vec<Finding>>, StoreError> {
    let live = record.offer.production.as_ref().map(|shown| shown.revision);
    let now = app.clock.now();
    let day = now.seconds().div_euclid(SECONDS_OF_A_DAY);
    let offer = &record.offer;
    let name = (offer.key.clone(), offer.created, revision, live, day);
    if let Some(found) = app.findings.get(&name) {
        return relaxed(app, offer, revision, found).await;
    }
    let content = value(app, offer, revision).await?;
    let live = match live {
        Some(live) => Some(value(app, offer, live).await?),
        None => None,
    };
    let stored = document(app, offer, revision).await?;
    let subject = Subject {
        offer: &offer.key.offer,
        kind,
        document: &content,
        live: live.as_deref(),
        has_secrets: stored.secrets.is_some(),
        rehearsal: app.settings.dev.is_some(),
        now,
    };
    let found = Arc::new(check(app, subject));
    app.findings.insert(name, Arc::clone(&found));
    relaxed(app, offer, revision, found).await
}

/// What blocks everybody else may only warn here, by an exception that holds.
async fn relaxed(
    app: &App,
    offer: &Offer,
    revision: Revision,
    found: Arc<Vec<Finding>>,
) -> Result<Arc<Vec<Finding>>, StoreError> {
    if found.is_empty() {
        return Ok(found);
    }
    let exceptions = app.store.exceptions_of(&offer.key.publisher).await?;
    if exceptions.is_empty() {
        return Ok(found);
    }
    let document = value(app, offer, revision).await?;
    let mut found = found.as_ref().clone();
    let now = app.clock.now();
    exception::relax(&mut found, &exceptions, &offer.key, &document, now);
    Ok(Arc::new(found))
}

/// Checks a document that need not be stored.
pub fn check(app: &App, subject: Subject<'_>) -> Vec<Finding> {
    let mut found = checks::run(subject);
    if is_lenient(app) {
        for finding in &mut found {
            finding.severity = Severity::Warning;
        }
    }
    found
}

/// Whether this is a rehearsal that reports everything and blocks on nothing.
fn is_lenient(app: &App) -> bool {
    let dev = app.settings.dev.as_ref();
    dev.is_some_and(|dev| dev.checks == Checks::Lenient)
}

/// A stored document as the checks and the listing read it, parsed once.
pub async fn value(app: &App, offer: &Offer, revision: Revision) -> Result<Arc<Value>, StoreError> {
    let name = (offer.key.clone(), offer.created, revision);
    if let Some(value) = app.values.get(&name) {
        return Ok(value);
    }
    let stored = document(app, offer, revision).await?;
    let value = serde_json::from_str(&stored.text);
    let unreadable =
        |fault: serde_json::Error| inconsistent(&offer.key, revision, fault.to_string());
    let value = Arc::new(value.map_err(unreadable)?);
    app.values.insert(name, Arc::clone(&value));
    Ok(value)
}

/// A stored document.
pub async fn document(
    app: &App,
    offer: &Offer,
    revision: Revision,
) -> Result<Arc<StoredDocument>, StoreError> {
    let stored = app.store.document(offer, revision).await?;
    let missing = || "expected a document, found no row".into();
    stored.ok_or_else(|| inconsistent(&offer.key, revision, missing()))
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

/// The listing of the preview that a cancelled submission had replaced, as it was
/// shown; none where it had replaced none.
pub async fn former_listing(
    app: &App,
    offer: &Offer,
    kind: &Kind,
) -> Result<Option<Listing>, StoreError> {
    let submission = offer.submission.as_ref();
    let Some(former) = submission.and_then(|own| own.former_preview.as_ref()) else {
        return Ok(None);
    };
    let (key, version, since) = (&offer.key, former.version, former.since);
    let document = value(app, offer, former.revision).await?;
    let mut listing = Listing::of(key, kind, version, Slot::Preview, &document, since);
    let taken_in = (former.revision, former.submission);
    complete(app, key, kind, taken_in, &document, &mut listing).await?;
    Ok(Some(listing))
}

/// Which step keeps a rule: certification looks at what is sold, validation at
/// how it is listed.
pub fn judges(work: Work, rule: RuleId) -> bool {
    let listing = ["DOC-", "ID-", "LS-"];
    let is_listing = listing.iter().any(|group| rule.as_str().starts_with(group));
    match work {
        Work::Validate => is_listing,
        Work::Certify => !is_listing,
        _ => false,
    }
}

/// Runs the checks of a step: the document rules that it keeps, and what it
/// looks into of that which the document points at.
async fn checked(context: &StepContext, work: Work) -> Outcome {
    match checks_of(context, work).await {
        Ok(checked) => Outcome::Checked(checked),
        Err(outcome) => outcome,
    }
}

async fn checks_of(context: &StepContext, work: Work) -> Result<Checked, Outcome> {
    let StepContext { app, record, kind } = context;
    let offer = &record.offer;
    let gone = || Outcome::Again("the submission is gone".into());
    let submission = offer.submission.as_ref().ok_or_else(gone)?;
    let revision = submission.revision;
    let all = findings(app, record, kind, revision)
        .await
        .map_err(|e| passing(&e))?;
    let found: Vec<Finding> = all
        .iter()
        .filter(|f| judges(work, f.rule))
        .cloned()
        .collect();
    let blocked = blocks(&found);
    let mut checked = Checked::default();
    if !found.is_empty() {
        checked.rows.push(CheckRow {
            check: DOCUMENT.into(),
            target: String::new(),
            findings: found,
            evidence: Map::new(),
            took: 0,
        });
    }
    if blocked || !reaches_artifacts(app) {
        return Ok(checked);
    }
    let document = value(app, offer, revision).await.map_err(|e| passing(&e))?;
    let stored = self::document(app, offer, revision)
        .await
        .map_err(|e| passing(&e))?;
    let secrets = open_secrets(app, &offer.key, &stored).map_err(|e| passing(&e))?;
    let known = Known::read(app, &offer.key, Some(record), kind, secrets).await;
    let known = known.map_err(|e| passing(&e))?;
    let scene = known.scene(app, &offer.key, kind, &document);
    let mut references = references::of(kind, &document);
    references.retain(|reference| looks_into(work, &reference.what));
    let looked = look::look(&scene, &references).await;
    let attempts = submission
        .steps
        .get(submission.at)
        .map_or(0, |step| step.attempts);
    let fault = looked.iter().find_map(|looked| looked.passing.as_ref());
    if let Some((fault, _)) = fault.filter(|_| attempts < PATIENCE) {
        return Err(Outcome::Again(fault.to_string()));
    }
    let looked = look::settled(&scene, looked);
    let is_fine = |row: &CheckRow| !blocks(&row.findings);
    if looked.iter().all(is_fine) {
        take_in(context, &references, &looked, attempts, &mut checked).await?;
    }
    checked.rows.extend(looked);
    Ok(checked)
}

/// Takes in the files that have passed: pictures, packages, sheets. Disks are
/// large and are copied later.
async fn take_in(
    context: &StepContext,
    references: &[Reference],
    looked: &[CheckRow],
    attempts: u32,
    checked: &mut Checked,
) -> Result<(), Outcome> {
    for row in looked {
        let reference = references.iter().find(|r| r.target == row.target);
        let Some(reference) = reference.filter(|r| is_taken_in(&r.what)) else {
            continue;
        };
        // Without either the look has seen no file, and blocks nothing only in a
        // lenient rehearsal.
        let (sha256, length) = (row.evidence.get("sha256"), row.evidence.get("length"));
        if sha256.or(length).is_none() {
            continue;
        }
        let sha256 = sha256.and_then(Value::as_str);
        let certified = Certified {
            reference,
            limit: MAX_PACKAGE,
            validators: Validators::in_evidence(&row.evidence),
            sha256: sha256.and_then(|sha256| sha256.parse().ok()),
        };
        keep(context, certified, attempts, checked).await?;
    }
    Ok(())
}

fn is_taken_in(what: &What) -> bool {
    matches!(
        what,
        What::Picture { .. }
            | What::Document
            | What::Package { .. }
            | What::Sheet { .. }
            | What::File
    )
}

/// Which step looks into a reference: validation into what is shown,
/// certification into what is sold.
fn looks_into(work: Work, what: &What) -> bool {
    let is_shown = matches!(
        what,
        What::Picture { .. } | What::Document | What::Link | What::TooMuch
    );
    match work {
        Work::Validate => is_shown,
        Work::Certify => !is_shown,
        _ => false,
    }
}

/// What a publish of an offer of this kind looks into: a kind may have no step
/// for it.
pub fn looked_into(kind: &Kind, document: &Value) -> Vec<Reference> {
    let mut references = references::of(kind, document);
    let looks = |what: &What| kind.steps.iter().any(|step| looks_into(step.work, what));
    references.retain(|reference| looks(&reference.what));
    references
}

/// A rehearsal may be told to leave artifacts alone.
fn reaches_artifacts(app: &App) -> bool {
    let dev = app.settings.dev.as_ref();
    dev.is_none_or(|dev| dev.checks != Checks::Document)
}

/// A fault of the store passes; its details are in the log, not in the offer.
fn passing(error: &StoreError) -> Outcome {
    tracing::warn!(%error, "a step could not read the store");
    Outcome::Again("the store could not be read".into())
}

/// The listing of the submission's version for a slot.
async fn listing(context: &StepContext, slot: Slot) -> Result<Arc<Listing>, Outcome> {
    let offer = &context.record.offer;
    let Some(submission) = &offer.submission else {
        return Err(Outcome::Again("the submission is gone".into()));
    };
    let StepContext { app, kind, .. } = context;
    let (key, revision) = (&offer.key, submission.revision);
    let document = value(app, offer, revision).await.map_err(|e| passing(&e))?;
    let (version, now) = (submission.version, app.clock.now());
    let mut listing = Listing::of(key, kind, version, slot, &document, now);
    let taken_in = (revision, submission.number);
    complete(app, key, kind, taken_in, &document, &mut listing)
        .await
        .map_err(|e| passing(&e))?;
    Ok(Arc::new(listing))
}

/// Adds what a document does not tell: its publisher's name, what was taken in for
/// it, and which images were certified.
async fn complete(
    app: &App,
    key: &OfferKey,
    kind: &Kind,
    (revision, submission): (Revision, SubmissionNumber),
    document: &Value,
    listing: &mut Listing,
) -> Result<(), StoreError> {
    if let Some(publisher) = app.store.publisher(&key.publisher).await? {
        listing.publisher_name.clone_from(&publisher.0.display_name);
    }
    if !reaches_artifacts(app) {
        return Ok(());
    }
    let references = references::of(kind, document);
    let uses = app.store.artifact_uses(key, revision).await?;
    let images = images(app, key, submission, &references, document).await?;
    listing.files.extend(images);
    for reference in references {
        let Some(used) = uses.iter().find(|used| used.pointer == reference.target) else {
            continue;
        };
        let (pointer, sha256, name) = (&used.pointer, used.sha256, &used.name);
        match reference.what {
            What::Picture { .. } => listing.images.push(Image::at(pointer, sha256, name)),
            What::SystemDisk { .. } | What::DataDisk { .. } | What::Package { .. } | What::File => {
                let file = ListedFile::at(pointer, sha256, name, document);
                listing.files.extend(file);
            }
            What::Document => {
                let link = Link::to_document(pointer, sha256, name, document);
                listing.documents.push(link);
            }
            What::Sheet { .. } => sheet::price(app, (pointer, sha256), document, listing).await?,
            _ => {}
        }
    }
    let plans = &listing.plans;
    let is_listed = |plan: &str| plan.is_empty() || plans.iter().any(|own| own.id == plan);
    listing.files.retain(|file| is_listed(&file.plan));
    Ok(())
}

/// The images of containers, with the digests that certification saw.
async fn images(
    app: &App,
    key: &OfferKey,
    submission: SubmissionNumber,
    references: &[Reference],
    document: &Value,
) -> Result<Vec<ListedFile>, StoreError> {
    let is_registry = |what: &What| matches!(what, What::Registry { .. });
    if !references.iter().any(|own| is_registry(&own.what)) {
        return Ok(Vec::new());
    }
    let steps = app.store.checks(key, submission).await?;
    let rows: Vec<&CheckRow> = steps.iter().flat_map(|step| &step.rows).collect();
    let of_repository = |reference: &Reference| {
        let What::Registry {
            repository, tags, ..
        } = &reference.what
        else {
            return None;
        };
        let mut own = rows.iter().filter(|row| row.target == reference.target);
        let digests = own.find_map(|row| row.evidence.get("digests"))?;
        let (target, images) = (&reference.target, (repository.as_str(), tags.as_slice()));
        Some(ListedFile::images(target, images, digests, document))
    };
    Ok(references
        .iter()
        .filter_map(of_repository)
        .flatten()
        .collect())
}
