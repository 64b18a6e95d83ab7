//! ZIP-005 to ZIP-007: what a plan of an Azure application says of its package
//! and, where the publisher runs it, of who manages it.

use std::collections::HashSet;

use super::images::{blob_of, parse_version};
use super::links::is_fine;
use super::listing::guid;
use super::node::Node;
use super::report::{Args, Report};
use super::scene::{Plan, Scene};

/// The most policies of a plan (SKUs tab of the Azure application offer).
const MAX_POLICIES: usize = 5;

/// The longest name of a policy, in characters.
const MAX_POLICY_NAME: usize = 50;

/// The most authorizations of a plan.
const MAX_AUTHORIZATIONS: usize = 100;

/// What those who manage an application may be.
const ROLES: [&str; 2] = ["Owner", "Contributor"];

/// Whether customers run what the plan deploys: it has no price and no markets.
pub(super) fn is_template(plan: &Plan<'_>) -> bool {
    plan.own("skuType").text() == Some("solutionTemplate")
}

/// ZIP-005: a plan has a package, whose version is three integers and rises
/// with every other package.
pub(super) fn package(scene: &Scene<'_>, report: &mut Report<'_>) {
    for plan in &scene.draft.plans {
        let package = plan.own("package");
        if package.is_missing() {
            report.add(&package, "missing", &[("plan", &plan.id)]);
        }
        if !package.is_object() {
            continue;
        }
        let uri = package.at("packageUri");
        if uri.is_blank() {
            report.add(&uri, "missing", &[("plan", &plan.id)]);
        }
        let live = scene.live_plan(plan).map(|live| live.own("package"));
        version(&package, live.as_ref(), report);
    }
}

fn version(package: &Node<'_>, live: Option<&Node<'_>>, report: &mut Report<'_>) {
    let node = package.at("version");
    let text = node.text().unwrap_or_default();
    let Some(number) = parse_version(text) else {
        if node.is_blank() || node.text().is_some() {
            report.add(&node, "invalid", &[("version", &text)]);
        }
        return;
    };
    let Some(live) = live else { return };
    let before = live.at("version").text().unwrap_or_default();
    let Some(newest) = parse_version(before) else {
        return;
    };
    let place = |of: &Node<'_>| of.at("packageUri").text().and_then(blob_of);
    if number < newest {
        report.add(&node, "lower", &[("version", &text), ("live", &before)]);
    } else if number == newest && place(package) != place(live) {
        report.add(&node, "same", &[("version", &text)]);
    }
}

/// ZIP-006: the id by which usage is tracked is a GUID. Whether the template
/// uses it is seen in the package.
pub(super) fn tracking(scene: &Scene<'_>, report: &mut Report<'_>) {
    for plan in &scene.draft.plans {
        let node = plan.own("trackingGuid");
        if let Some(text) = node.text().filter(|text| guid(text).is_none()) {
            report.add(&node, "guid", &[("value", &text)]);
        }
    }
}

/// ZIP-007: endpoint, policies and authorizations of managed applications.
pub(super) fn managed(scene: &Scene<'_>, report: &mut Report<'_>) {
    for plan in scene.draft.plans.iter().filter(|plan| !is_template(plan)) {
        let endpoint = plan.own("notificationEndpoint");
        let wrong = |text: &&str| !text.is_empty() && !is_fine(text);
        if endpoint.text().filter(wrong).is_some() {
            report.add(&endpoint, "endpoint", &[]);
        }
        policies(&plan.own("policies"), report);
        authorizations(&plan.own("authorizations"), report);
    }
}

fn policies(list: &Node<'_>, report: &mut Report<'_>) {
    let found = list.len();
    if found > MAX_POLICIES {
        let args: Args<'_> = &[("max", &MAX_POLICIES), ("found", &found)];
        report.add(list, "policies", args);
    }
    let mut seen = HashSet::new();
    for item in list.items().filter(Node::is_object) {
        let name = item.at("name");
        let long = name.text().map_or(0, |text| text.chars().count()) > MAX_POLICY_NAME;
        if name.is_blank() || long {
            report.add(&name, "policy-name", &[("max", &MAX_POLICY_NAME)]);
        }
        let node = item.at("policy");
        let Some(policy) = node.text() else { continue };
        if !seen.insert(policy.to_ascii_lowercase()) {
            report.add(&node, "policy-twice", &[("policy", &policy)]);
        }
        let tier = item.at("sku");
        let standard = tier
            .text()
            .is_some_and(|t| t.eq_ignore_ascii_case("standard"));
        let of_type = tier.is_missing() || tier.text().is_some();
        if audits(policy) && of_type && !standard {
            report.add(&tier, "policy-tier", &[("policy", &policy)]);
        }
    }
}

/// Policies that audit say so in their name's first word.
fn audits(policy: &str) -> bool {
    let first = policy.split_whitespace().next().unwrap_or_default();
    first.eq_ignore_ascii_case("audit")
}

fn authorizations(list: &Node<'_>, report: &mut Report<'_>) {
    let found = list.len();
    if found > MAX_AUTHORIZATIONS {
        let args: Args<'_> = &[("max", &MAX_AUTHORIZATIONS), ("found", &found)];
        report.add(list, "authorizations", args);
    }
    for item in list.items().filter(Node::is_object) {
        let principal = item.at("principalId");
        let text = principal.text().unwrap_or_default();
        let of_type = |node: &Node<'_>| node.is_missing() || node.text().is_some();
        if of_type(&principal) && guid(text).is_none() {
            report.add(&principal, "principal", &[("value", &text)]);
        }
        let role = item.at("role");
        let text = role.text().unwrap_or_default();
        if of_type(&role) && !ROLES.iter().any(|known| known.eq_ignore_ascii_case(text)) {
            report.add(&role, "role", &[("value", &text)]);
        }
    }
}
