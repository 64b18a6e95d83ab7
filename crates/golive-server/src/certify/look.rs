//! Looking into everything that a document points at: one row a reference.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use futures_util::{StreamExt, stream};
use golive_inspect::vhd::{Family, Generation, Role};
use golive_inspect::{Fault, Inspection, package, picture};
use golive_model::document::Secrets;
use golive_model::exception::{self, Exception};
use golive_model::finding::{RuleId, Severity};
use golive_model::references::{MOST_DIFFERENT, MOST_PLACES, Reference, What};
use golive_model::report::CheckRow;
use golive_model::{Finding, Kind, OfferKey, Time};
use serde_json::Value;
use tokio::time::Instant;
use url::Url;

use super::saas::{self, Rehearsal};
use super::{files, links, registry};
use crate::artifacts::client::{Careful, FetchFault};
use crate::random;

/// How many references are looked into at the same time.
const AT_ONCE: usize = 8;

/// What is looked at, and by whose rules.
pub struct Scene<'a> {
    /// The client that goes out.
    pub client: &'a Careful,
    /// Whether everything is reported and nothing blocks.
    pub lenient: bool,
    /// Whether files and services are looked into.
    pub files: bool,
    /// Whether links are tried.
    pub links: bool,
    /// The offer.
    pub key: &'a OfferKey,
    /// Its kind: which rules apply, and how hard.
    pub kind: &'a Kind,
    /// The document.
    pub document: &'a Value,
    /// The document's secrets, opened.
    pub secrets: &'a Secrets,
    /// Digests by tag that the live version has.
    pub published: &'a Published,
    /// The addresses, without signatures, that the live version has.
    pub live: &'a BTreeSet<String>,
    /// Where files may be put while they are looked into.
    pub scratch: &'a Path,
    /// The exceptions of its publisher.
    pub exceptions: &'a [Exception],
    /// Now.
    pub now: Time,
}

/// Digests by tag, by where a registry's password is among the secrets: that
/// names the plan, wherever it stands.
pub type Published = BTreeMap<String, BTreeMap<String, String>>;

/// What one look gave.
#[derive(Debug)]
pub struct Looked {
    /// The row.
    pub row: CheckRow,
    /// A fault that may pass, and where; the row says nothing of it.
    pub passing: Option<(FetchFault, Url)>,
}

/// What was seen of one thing that a document points at.
struct Seen {
    answer: Result<Inspection, (FetchFault, Url)>,
    /// Microseconds.
    took: u64,
}

/// Looks into references, several at a time; the answers are in their order. What
/// several places point at is looked at once.
pub async fn look(scene: &Scene<'_>, references: &[Reference]) -> Vec<Looked> {
    let wanted = |reference: &&Reference| match reference.what {
        What::Link => scene.links,
        What::TooMuch => true,
        _ => scene.files,
    };
    let wanted: Vec<&Reference> = references.iter().filter(wanted).collect();
    let (mut places, mut looks) = (HashMap::new(), Vec::new());
    for reference in &wanted {
        places
            .entry((&reference.url, &reference.what))
            .or_insert_with(|| {
                looks.push(see(scene, reference));
                looks.len() - 1
            });
    }
    let seen: Vec<Seen> = stream::iter(looks).buffered(AT_ONCE).collect().await;
    let seen_of = |reference: &Reference| {
        let place = places.get(&(&reference.url, &reference.what))?;
        seen.get(*place)
    };
    let looked = wanted.into_iter();
    looked
        .filter_map(|reference| Some(looked_at(scene, reference, seen_of(reference)?)))
        .collect()
}

/// Faults that may pass, taken as they are: for a look that does not wait.
pub fn settled(scene: &Scene<'_>, looked: Vec<Looked>) -> Vec<CheckRow> {
    let settle = |looked: Looked| {
        let Looked { mut row, passing } = looked;
        if let Some((fault, url)) = passing {
            let inspection = fault.inspection(RuleId::ArtifactReachable, &url);
            row.findings = findings(scene, &row.target, inspection.faults);
        }
        row
    };
    looked.into_iter().map(settle).collect()
}

async fn see(scene: &Scene<'_>, reference: &Reference) -> Seen {
    let started = Instant::now();
    let answer = match Url::parse(&address(reference)) {
        Ok(url) => inspect(scene, reference, &url)
            .await
            .map_err(|fault| (fault, url)),
        Err(_) if reference.what == What::TooMuch => Ok(too_much()),
        // The document rules have a word for it.
        Err(_) => Ok(Inspection::default()),
    };
    let took = u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX);
    Seen { answer, took }
}

fn looked_at(scene: &Scene<'_>, reference: &Reference, seen: &Seen) -> Looked {
    let (inspection, passing) = match seen.answer.clone() {
        Ok(inspection) => (inspection, None),
        Err(fault) => (Inspection::default(), Some(fault)),
    };
    let row = CheckRow {
        check: name_of(&reference.what).to_owned(),
        target: reference.target.clone(),
        findings: of_reference(scene, reference, inspection.faults),
        evidence: inspection.evidence,
        took: seen.took,
    };
    Looked { row, passing }
}

/// Where a reference leads, for messages too: a registry is named and has no URL.
fn address(reference: &Reference) -> String {
    match &reference.what {
        What::Registry { .. } => format!("https://{}/", reference.url),
        _ => reference.url.clone(),
    }
}

/// An address without its query, which may be a signature.
pub fn place(url: &str) -> &str {
    url.split('?').next().unwrap_or_default()
}

/// A link that leads nowhere only warns: what is sold does not depend on it. So
/// does a disk that is live already and can not be read again, because clients
/// keep old versions in their documents and do not sign them anew.
fn of_reference(scene: &Scene<'_>, reference: &Reference, faults: Vec<Fault>) -> Vec<Finding> {
    let mut findings = findings(scene, &reference.target, faults);
    let is_live = scene.live.contains(place(&reference.url));
    for finding in &mut findings {
        let unread = is_live && finding.rule == RuleId::SasReadable;
        if unread || reference.what == What::Link {
            finding.severity = Severity::Warning;
        }
    }
    findings
}

/// The name of a check in reports.
fn name_of(what: &What) -> &'static str {
    match what {
        What::SystemDisk { .. } | What::DataDisk { .. } => "disk",
        What::Picture { .. } => "picture",
        What::Link => "link",
        What::Document => "pdf",
        What::Package { .. } => "package",
        What::File => "file",
        What::Sheet { .. } => "price sheet",
        What::LandingPage => "landing page",
        What::Webhook { .. } => "webhook",
        What::Registry { .. } => "registry",
        What::TooMuch => "references",
    }
}

fn findings(scene: &Scene<'_>, target: &str, faults: Vec<Fault>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = faults
        .into_iter()
        .filter_map(|fault| {
            let severity = match severity(scene.kind, fault.rule)? {
                _ if scene.lenient => Severity::Warning,
                severity => severity,
            };
            Some(fault.finding(target, severity))
        })
        .collect();
    let (document, now) = (scene.document, scene.now);
    exception::relax(&mut findings, scene.exceptions, scene.key, document, now);
    findings
}

/// How hard a kind takes a rule. What can not be had at all blocks, whatever
/// the kind has to say of it.
fn severity(kind: &Kind, rule: RuleId) -> Option<Severity> {
    let always = matches!(
        rule,
        RuleId::ArtifactReachable | RuleId::ArtifactChanged | RuleId::ArtifactLarge
    );
    kind.severity(rule).or(always.then_some(Severity::Error))
}

async fn inspect(
    scene: &Scene<'_>,
    reference: &Reference,
    url: &Url,
) -> Result<Inspection, FetchFault> {
    let client = scene.client;
    match &reference.what {
        What::SystemDisk { family, generation } => {
            let role = Role::System {
                family: family_of(family),
                generation: match generation {
                    Some(1) => Some(Generation::One),
                    Some(2) => Some(Generation::Two),
                    _ => None,
                },
            };
            files::disk(client, url, role).await
        }
        What::DataDisk { lun } => files::disk(client, url, Role::Data { lun: *lun }).await,
        What::Picture {
            rule,
            width,
            height,
        } => {
            let expected = picture::Expected {
                rule: *rule,
                width: *width,
                height: *height,
                is_hero: *rule == RuleId::Hero,
            };
            files::picture(client, url, expected).await
        }
        What::Document => files::pdf(client, url).await,
        // A page that is away for an hour holds up nobody.
        What::Link => match links::check(client, url).await {
            Ok(inspection) => Ok(inspection),
            Err(fault) => Ok(fault.inspection(RuleId::Url, url)),
        },
        What::Package { managed, tracking } => {
            let expected = package::Expected {
                managed: *managed,
                tracking: tracking.as_deref().and_then(|id| id.parse().ok()),
                today: scene.now.date(),
            };
            files::package(client, url, expected, scene.scratch).await
        }
        What::File => files::file(client, url).await,
        What::Sheet { regions } => files::sheet(client, url, regions).await,
        What::LandingPage => saas::landing_page(client, url).await,
        What::Webhook { plan } => {
            let rehearsal = Rehearsal {
                publisher: scene.key.publisher.as_str(),
                offer: scene.key.offer.as_str(),
                plan,
                subscription: random::guid(),
                operation: random::guid(),
                time: scene.now,
            };
            saas::webhook(client, url, &rehearsal).await
        }
        What::Registry { .. } => images(scene, reference).await,
        What::TooMuch => Ok(too_much()),
    }
}

fn too_much() -> Inspection {
    let mut inspection = Inspection::default();
    let args = vec![
        ("max", MOST_DIFFERENT.to_string()),
        ("places", MOST_PLACES.to_string()),
    ];
    inspection.fault(RuleId::ArtifactLarge, "many", args);
    inspection
}

/// The images of a registry, which is no URL.
async fn images(scene: &Scene<'_>, reference: &Reference) -> Result<Inspection, FetchFault> {
    let What::Registry {
        repository,
        user,
        secret,
        tags,
    } = &reference.what
    else {
        return Ok(Inspection::default());
    };
    let password = scene.secrets.get(secret).map(String::as_str);
    let source = registry::Source {
        registry: &reference.url,
        repository,
        user,
        password: password.unwrap_or_default(),
    };
    let nothing = BTreeMap::new();
    let published = scene.published.get(secret).unwrap_or(&nothing);
    registry::check(scene.client, &source, tags, published).await
}

fn family_of(text: &str) -> Family {
    match text.to_ascii_lowercase().as_str() {
        "linux" => Family::Linux,
        "windows" => Family::Windows,
        _ => Family::Other,
    }
}
