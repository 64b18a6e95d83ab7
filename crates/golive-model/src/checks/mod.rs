//! Checks that need only documents: this one and the live one.
//!
//! One function a rule; [`CHECKS`] names them all. A fault is reported once, by
//! the rule that knows it best: what has the wrong JSON type belongs to the
//! schema and is passed over by every other rule, and null counts as missing.

mod applications;
mod category;
mod consulting;
mod containers;
mod html;
mod ids;
mod images;
mod iot;
mod leads;
mod links;
mod listing;
mod machine;
mod media;
mod node;
mod pricing;
mod report;
mod saas;
mod sas;
mod scene;
mod schema;

use std::cmp::Reverse;

use serde_json::Value;

use crate::finding::{Finding, RuleId};
use crate::ids::OfferId;
use crate::kind::Kind;
use crate::time::Time;
use report::Report;
use scene::Scene;

/// What the checks look at.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The offer's id.
    pub offer: &'a OfferId,
    /// Its kind: which rules apply, and how hard.
    pub kind: &'a Kind,
    /// The document.
    pub document: &'a Value,
    /// The live document, if there is one.
    pub live: Option<&'a Value>,
    /// Whether secrets are stored with the document; the checks do not see them.
    pub has_secrets: bool,
    /// Whether this is a rehearsal, whose services may be on this machine.
    pub rehearsal: bool,
    /// Now: signatures of addresses run out.
    pub now: Time,
}

/// How many findings one run gives at most: whoever has more has one cause.
pub const MAX_FINDINGS: usize = 200;

type Check = fn(&Scene<'_>, &mut Report<'_>);

/// Every rule and the function that keeps it.
const CHECKS: [(RuleId, Check); 63] = [
    (RuleId::Schema, schema::shape),
    (RuleId::OfferId, ids::offer_id),
    (RuleId::PlanId, ids::plan_ids),
    (RuleId::Locked, ids::locked),
    (RuleId::PlanWithdrawn, ids::withdrawn),
    (RuleId::NoPlan, ids::no_plan),
    (RuleId::Title, listing::title),
    (RuleId::Summary, listing::summary),
    (RuleId::LongSummary, listing::long_summary),
    (RuleId::Description, listing::description),
    (RuleId::Html, html::description),
    (RuleId::MarketingId, listing::marketing_id),
    (RuleId::Audience, listing::audience),
    (RuleId::Category, category::categories),
    (RuleId::Logo, media::logos),
    (RuleId::Hero, media::hero),
    (RuleId::Screenshot, media::screenshots),
    (RuleId::Video, media::videos),
    (RuleId::Url, links::urls),
    (RuleId::Terms, listing::terms),
    (RuleId::Contact, listing::contacts),
    (RuleId::Documentation, links::documentation),
    (RuleId::Consulting, consulting::consulting),
    (RuleId::Hardware, iot::hardware),
    (RuleId::LeadDestination, leads::destination),
    (RuleId::NoImage, images::no_image),
    (RuleId::ImageVersion, images::version_names),
    (RuleId::ImageNotNewer, images::not_newer),
    (RuleId::ImageCount, images::too_many),
    (RuleId::DataDisks, images::data_disks),
    (RuleId::DiskCount, images::disk_counts),
    (RuleId::ImageChanged, images::changed),
    (RuleId::Sizes, machine::sizes),
    (RuleId::Ports, machine::ports),
    (RuleId::LastRemoved, images::last_removed),
    (RuleId::OsName, machine::os_name),
    (RuleId::Generations, machine::generations),
    (RuleId::PriceMode, pricing::mode),
    (RuleId::CorePrices, pricing::core_prices),
    (RuleId::PriceRaised, pricing::raised),
    (RuleId::PricesDiffer, pricing::differ),
    (RuleId::Regions, pricing::regions),
    (RuleId::Trial, pricing::trial),
    (RuleId::Mooncake, pricing::mooncake),
    (RuleId::SasQuery, sas::query),
    (RuleId::SasTimes, sas::times),
    (RuleId::SasTimeForm, sas::time_forms),
    (RuleId::SasRights, sas::rights),
    (RuleId::SasExpiry, sas::expiry),
    (RuleId::SasStart, sas::start),
    (RuleId::SasScope, sas::scope),
    (RuleId::SasName, sas::name),
    (RuleId::ZipVersion, applications::package),
    (RuleId::ZipUsage, applications::tracking),
    (RuleId::ZipManaged, applications::managed),
    (RuleId::Registry, containers::registry),
    (RuleId::Tags, containers::tags),
    (RuleId::ManifestTags, containers::tag_count),
    (RuleId::IotSettings, iot::settings),
    (RuleId::IotPrivileged, iot::privileged),
    (RuleId::SaasTechnical, saas::technical),
    (RuleId::SaasTrial, saas::trial),
    (RuleId::SaasPlans, saas::plans),
];

/// The rules that documents are checked for. Others are for files that a
/// document points at; some, such as the logos', are for both.
pub fn rules() -> impl Iterator<Item = RuleId> {
    CHECKS.iter().map(|(rule, _)| *rule)
}

/// Runs every rule that applies to the kind; errors come first, then document
/// order. At most [`MAX_FINDINGS`], errors before warnings.
pub fn run(subject: Subject<'_>) -> Vec<Finding> {
    let scene = Scene::new(subject);
    let mut findings = Vec::new();
    for (rule, check) in CHECKS {
        if let Some(severity) = subject.kind.severity(rule) {
            check(&scene, &mut Report::new(rule, severity, &mut findings));
        }
    }
    findings.sort_by_key(|finding| Reverse(finding.severity));
    findings.truncate(MAX_FINDINGS);
    findings.sort_by_cached_key(|finding| {
        let place = place_in(subject.document, &finding.target);
        (Reverse(finding.severity), place, finding.rule)
    });
    findings
}

/// Where a pointer stands in the document, as positions from the root. What is
/// missing comes after what is there.
fn place_in(document: &Value, pointer: &str) -> Vec<usize> {
    let mut at = Some(document);
    let mut place = Vec::new();
    for token in pointer.split('/').skip(1) {
        let name = token.replace("~1", "/").replace("~0", "~");
        let position = match at {
            Some(Value::Object(members)) => members.keys().position(|key| *key == name),
            Some(Value::Array(items)) => name.parse().ok().filter(|at| *at < items.len()),
            _ => None,
        };
        place.push(position.unwrap_or(usize::MAX));
        at = match at {
            Some(Value::Object(members)) => members.get(&name),
            Some(Value::Array(items)) => position.and_then(|at| items.get(at)),
            _ => None,
        };
    }
    place
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn a_rule_has_one_check() {
        let distinct: HashSet<RuleId> = rules().collect();
        assert_eq!(distinct.len(), CHECKS.len());
    }

    #[test]
    fn what_is_missing_comes_last() {
        let document = serde_json::json!({"b": [1, {"x": 1}], "a/~": 2});
        assert_eq!(place_in(&document, "/b/1/x"), [0, 1, 0]);
        assert_eq!(place_in(&document, "/a~1~0"), [1]);
        assert_eq!(place_in(&document, "/b/7"), [0, usize::MAX]);
        assert!(place_in(&document, "").is_empty());
    }
}
