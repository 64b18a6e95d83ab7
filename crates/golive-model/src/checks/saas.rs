//! SA-001, SA-003 and SA-004: software as a service, sold here or only listed.

use url::{Host, Url};

use super::links::is_fine;
use super::listing::guid;
use super::pricing;
use super::report::{Args, Report};
use super::scene::{Plan, Scene};

/// The addresses and ids that a sale needs (technical info tab).
const ADDRESSES: [&str; 2] = ["landingPageUrl", "connectionWebhook"];
const IDS: [&str; 2] = ["tenantId", "applicationId"];

/// The longest title and description of a plan, in characters (plans tab).
const MAX_TITLE: usize = 50;
const MAX_DESCRIPTION: usize = 500;

/// Calls to action that need an address where customers start.
const TRIALS: [&str; 2] = ["free", "freeTrial"];

/// Whether customers buy here.
fn is_sold(scene: &Scene<'_>) -> bool {
    scene.draft.own("sellThrough").flag() == Some(true)
}

/// Whether the offer is listed and nothing more; kinds that always sell do not
/// have that choice.
pub(super) fn is_only_listed(scene: &Scene<'_>) -> bool {
    scene.draft.own("sellThrough").flag() == Some(false)
}

/// SA-001: what is sold has a landing page, a webhook and the ids of the
/// application that calls. Whether they answer is seen when they are called.
pub(super) fn technical(scene: &Scene<'_>, report: &mut Report<'_>) {
    if !is_sold(scene) {
        return;
    }
    for key in ADDRESSES.into_iter().chain(IDS) {
        let node = scene.draft.own(key);
        if node.is_blank() {
            report.add(&node, "missing", &[("key", &key)]);
            continue;
        }
        let Some(text) = node.text() else { continue };
        let rehearsed = scene.rehearsal && is_on_this_machine(text);
        if ADDRESSES.contains(&key) && !is_fine(text) && !rehearsed {
            report.add(&node, "url", &[("key", &key)]);
        }
        if IDS.contains(&key) && guid(text).is_none() {
            report.add(&node, "guid", &[("key", &key), ("value", &text)]);
        }
    }
}

/// Whether a text is an http URL of this machine by its very name.
fn is_on_this_machine(text: &str) -> bool {
    let own = |url: Url| match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    };
    text.starts_with("http://") && Url::parse(text).is_ok_and(own)
}

/// SA-003: who offers a trial says where it is.
pub(super) fn trial(scene: &Scene<'_>, report: &mut Report<'_>) {
    let action = scene.draft.own("callToAction");
    let Some(action) = action.text().filter(|action| TRIALS.contains(action)) else {
        return;
    };
    if is_sold(scene) {
        return;
    }
    let node = scene.draft.own("trialUrl");
    if node.is_blank() {
        report.add(&node, "missing", &[("action", &action)]);
    } else if node.text().is_some_and(|text| !is_fine(text)) {
        report.add(&node, "url", &[]);
    }
}

/// SA-004: what is sold has plans with words and one price a month.
pub(super) fn plans(scene: &Scene<'_>, report: &mut Report<'_>) {
    let plans = scene.draft.plans_node();
    if is_sold(scene) && plans.has_no_items() {
        report.add(&plans, "none", &[]);
    }
    for plan in &scene.draft.plans {
        words(plan, "skuTitle", "title", MAX_TITLE, report);
        words(
            plan,
            "skuDescription",
            "description",
            MAX_DESCRIPTION,
            report,
        );
        let unpriced = pricing::unpriced_monthly(plan).filter(|_| is_sold(scene));
        if let Some(node) = unpriced {
            report.add(&node, "price", &[("plan", &plan.id)]);
        }
        if let Some(node) = pricing::negative_monthly(plan) {
            report.add(&node, "price", &[("plan", &plan.id)]);
        }
        if let Some(node) = pricing::differing_monthly(plan) {
            report.add(&node, "differ", &[("plan", &plan.id)]);
        }
    }
}

/// What has no words at all is for the schema.
fn words(plan: &Plan<'_>, key: &str, case: &str, max: usize, report: &mut Report<'_>) {
    let node = plan.own(key);
    let Some(text) = node.text() else { return };
    let found = text.chars().count();
    if text.trim().is_empty() || found > max {
        let args: Args<'_> = &[("plan", &plan.id), ("max", &max), ("found", &found)];
        report.add(&node, case, args);
    }
}
