//! LS-001 to LS-007, LS-014 and LS-015: what customers read and whom they ask.

use std::collections::HashSet;

use uuid::Uuid;

use super::html;
use super::node::Node;
use super::report::{Args, Report};
use super::saas;
use super::scene::{Plan, Scene};
use crate::finding::RuleId;

/// The most characters of each text (marketplace tab of the virtual machine
/// offer), markup included.
const MAX_TITLE: usize = 50;
const MAX_SUMMARY: usize = 100;
const MAX_LONG_SUMMARY: usize = 256;
const MAX_PLAN_DESCRIPTION: usize = 3000;
const MAX_MARKETING_ID: usize = 50;

/// The most subscriptions that see a preview.
const MAX_AUDIENCE: usize = 100;

/// The most people that a private plan names by hand (offer-types.md, plans).
const MAX_PRIVATE: usize = 10;

/// LS-001: titles of the offer and its plans.
pub(super) fn title(scene: &Scene<'_>, report: &mut Report<'_>) {
    required(&scene.draft.listed("title"), MAX_TITLE, report);
    for plan in plans_with_words(scene) {
        let node = plan.own("skuTitle");
        let Some(text) = node.text() else { continue };
        let found = text.chars().count();
        if text.trim().is_empty() || found > MAX_TITLE {
            let args: Args<'_> = &[("plan", &plan.id), ("max", &MAX_TITLE), ("found", &found)];
            report.add(&node, "plan", args);
        }
    }
}

/// LS-002: summaries of the offer and its plans; plain text on one line.
pub(super) fn summary(scene: &Scene<'_>, report: &mut Report<'_>) {
    let node = scene.draft.listed("summary");
    required(&node, MAX_SUMMARY, report);
    let text = node.text().unwrap_or_default();
    if text.contains(['\n', '\r']) {
        report.add(&node, "lines", &[]);
    }
    if html::has_tags(text) {
        report.add(&node, "markup", &[]);
    }
    for plan in &scene.draft.plans {
        at_most(&plan.own("skuSummary"), MAX_SUMMARY, report);
    }
}

/// LS-003: the long summary.
pub(super) fn long_summary(scene: &Scene<'_>, report: &mut Report<'_>) {
    required(&scene.draft.listed("longSummary"), MAX_LONG_SUMMARY, report);
}

/// LS-004: descriptions of the offer and its plans.
pub(super) fn description(scene: &Scene<'_>, report: &mut Report<'_>) {
    let max = scene.kind.limits.description;
    required(&scene.draft.listed("description"), max, report);
    for plan in plans_with_words(scene) {
        at_most(&plan.own("skuDescription"), MAX_PLAN_DESCRIPTION, report);
    }
}

/// The plans whose titles and descriptions no other rule looks at: those of
/// software as a service are for SA-004.
fn plans_with_words<'s, 'a>(scene: &'s Scene<'a>) -> &'s [Plan<'a>] {
    match scene.keeps(RuleId::SaasPlans) {
        true => &[],
        false => &scene.draft.plans,
    }
}

fn required(node: &Node<'_>, max: usize, report: &mut Report<'_>) {
    if node.is_blank() {
        report.add(node, "missing", &[("max", &max)]);
        return;
    }
    at_most(node, max, report);
}

fn at_most(node: &Node<'_>, max: usize, report: &mut Report<'_>) {
    let found = node.text().map_or(0, |text| text.chars().count());
    if found > max {
        report.add(node, "long", &[("max", &max), ("found", &found)]);
    }
}

/// LS-006: the last part of the offer's public URL.
pub(super) fn marketing_id(scene: &Scene<'_>, report: &mut Report<'_>) {
    let node = scene.draft.listed("offerMarketingUrlIdentifier");
    if node.is_blank() {
        report.add(&node, "missing", &[]);
        return;
    }
    let Some(text) = node.text() else { return };
    let legal = |c: char| c.is_ascii_alphanumeric() || "-._~".contains(c);
    let starts_well = text.starts_with(|c: char| c.is_ascii_alphanumeric());
    if !starts_well || !text.chars().all(legal) {
        report.add(&node, "invalid", &[("value", &text)]);
    } else if text.len() > MAX_MARKETING_ID {
        report.add(
            &node,
            "long",
            &[("max", &MAX_MARKETING_ID), ("found", &text.len())],
        );
    }
}

/// LS-007: who sees the preview.
pub(super) fn audience(scene: &Scene<'_>, report: &mut Report<'_>) {
    for plan in &scene.draft.plans {
        private_audience(plan, report);
    }
    let list = scene.draft.listed("allowedSubscriptions");
    if list.has_no_items() {
        if !saas::is_only_listed(scene) {
            report.add(&list, "missing", &[("max", &MAX_AUDIENCE)]);
        }
        return;
    }
    if list.len() > MAX_AUDIENCE {
        report.add(
            &list,
            "many",
            &[("max", &MAX_AUDIENCE), ("found", &list.len())],
        );
    }
    let mut seen = HashSet::new();
    for item in list.items() {
        let Some(text) = item.text() else { continue };
        match guid(text) {
            None => report.add(&item, "invalid", &[("value", &text)]),
            Some(id) if !seen.insert(id) => report.add(&item, "duplicate", &[("value", &text)]),
            Some(_) => {}
        }
    }
}

fn private_audience(plan: &Plan<'_>, report: &mut Report<'_>) {
    let list = plan.node.at("restrictedAudience").at("manualEntries");
    if list.len() > MAX_PRIVATE {
        let found = list.len();
        let args: Args<'_> = &[("plan", &plan.id), ("max", &MAX_PRIVATE), ("found", &found)];
        report.add(&list, "plan-many", args);
    }
    for id in list.items().map(|entry| entry.at("id")) {
        let text = id.text().unwrap_or_default();
        if (id.is_missing() || id.text().is_some()) && guid(text).is_none() {
            report.add(&id, "plan-invalid", &[("value", &text)]);
        }
    }
}

/// A GUID in its usual form, of any case; braces and the like are not.
pub(super) fn guid(text: &str) -> Option<Uuid> {
    let usual = text.len() == 36;
    usual.then(|| Uuid::try_parse(text).ok()).flatten()
}

/// LS-014: terms of use or the standard contract, and no way back from it.
pub(super) fn terms(scene: &Scene<'_>, report: &mut Report<'_>) {
    let standard = scene.draft.listed("useEnterpriseContract");
    if standard.flag() == Some(true) {
        return;
    }
    let terms = scene.draft.listed("termsOfUse");
    if terms.is_blank() {
        report.add(&terms, "missing", &[]);
    }
    let live = scene.live.as_ref();
    let was_standard = live.and_then(|live| live.listed("useEnterpriseContract").flag());
    if was_standard == Some(true) {
        report.add(&standard, "switched", &[]);
    }
}

/// LS-015: name, mail address and phone of both contacts.
pub(super) fn contacts(scene: &Scene<'_>, report: &mut Report<'_>) {
    for contact in ["engineeringContact", "supportContact"] {
        for part in ["Name", "Email", "Phone"] {
            let key = format!("{contact}{part}");
            let node = scene.draft.listed(&key);
            if node.is_blank() {
                report.add(&node, "missing", &[("key", &key)]);
            } else if let Some(text) = node.text()
                && part == "Email"
                && !is_mail_address(text)
            {
                report.add(&node, "mail", &[("value", &text)]);
            }
        }
    }
}

/// Whether mail could be sent there: one `@` between a local part and a domain
/// with a dot. Stricter readings refuse addresses that work.
pub(super) fn is_mail_address(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let clean = |part: &str| {
        let refused = |c: char| c.is_whitespace() || c.is_control() || "@<>,;".contains(c);
        !part.is_empty() && !part.contains(refused)
    };
    let labels = || domain.split('.');
    clean(local) && clean(domain) && labels().count() > 1 && labels().all(|label| !label.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_addresses() {
        for good in [
            "a@b.example",
            "first.last+tag@mail.example.com",
            "ü@ä.example",
        ] {
            assert!(is_mail_address(good), "{good}");
        }
        for bad in [
            "",
            "a",
            "a@b",
            "@b.example",
            "a@",
            "a@.example",
            "a@b..c",
            "a b@c.example",
            "a@b@c.example",
            "a@b.example, c@d.example",
        ] {
            assert!(!is_mail_address(bad), "{bad}");
        }
    }
}
