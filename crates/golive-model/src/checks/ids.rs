//! ID-001 to ID-005: offer and plan ids, and what an earlier submission fixed.

use std::collections::HashSet;

use super::images::{disk_count, disks_of};
use super::pricing;
use super::report::{Args, Report};
use super::scene::{Plan, Scene};
use crate::finding::RuleId;
use crate::listing::is_restricted;

/// The longest id, in characters.
const MAX_ID: usize = 50;

/// ID-001: lower-case letters, digits and dashes, not at the end.
pub(super) fn offer_id(scene: &Scene<'_>, report: &mut Report<'_>) {
    let id = scene.offer_id.as_str();
    if !is_slug(id, "-") {
        report.add(&scene.draft.root.at("id"), "", &[("id", &id)]);
    }
}

/// ID-002: as ID-001 with underscores, and unique among plans and their disk
/// generations.
pub(super) fn plan_ids(scene: &Scene<'_>, report: &mut Report<'_>) {
    let mut seen = HashSet::new();
    for variant in scene.variants() {
        let node = variant.node.at("planId");
        if node.is_missing() {
            report.add(&node, "missing", &[]);
            continue;
        }
        let Some(id) = node.text() else { continue };
        if !is_slug(id, "-_") {
            report.add(&node, "invalid", &[("id", &id)]);
        } else if !seen.insert(id) {
            report.add(&node, "duplicate", &[("id", &id)]);
        }
    }
}

fn is_slug(id: &str, marks: &str) -> bool {
    let legal = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || marks.contains(c);
    (1..=MAX_ID).contains(&id.len()) && id.chars().all(legal) && !id.ends_with('-')
}

/// ID-003: the licence model, the number of data disks and the type of a live plan
/// stay, and what everyone may buy does not become private.
pub(super) fn locked(scene: &Scene<'_>, report: &mut Report<'_>) {
    for plan in &scene.draft.plans {
        let Some(live) = scene.live_plan(plan) else {
            continue;
        };
        licence(plan, live, report);
        let [was, is] = [live, plan].map(|plan| plan.node.at("restrictedAudience"));
        if !is_restricted(was.value()) && is_restricted(is.value()) {
            report.add(&is, "private", &[("plan", &plan.id)]);
        }
        let (old, new) = (live.own("skuType"), plan.own("skuType"));
        if let (Some(old), Some(now)) = (old.text(), new.text())
            && old != now
        {
            let args: Args<'_> = &[("plan", &plan.id), ("old", &old), ("new", &now)];
            report.add(&new, "type", args);
        }
    }
    for variant in scene.variants() {
        let Some(live) = scene.live_variant(variant).and_then(disk_count) else {
            continue;
        };
        // Where the versions disagree among themselves, VM-006 says so.
        let counts: HashSet<usize> = variant.versions.iter().map(|(_, v)| disks_of(v)).collect();
        let now = counts.iter().next().copied().unwrap_or(live);
        if counts.len() == 1 && now != live {
            let plan = variant.id;
            let args: Args<'_> = &[("plan", &plan), ("old", &live), ("new", &now)];
            report.add(&variant.images, "disks", args);
        }
    }
}

fn licence(plan: &Plan<'_>, live: &Plan<'_>, report: &mut Report<'_>) {
    let (Some(old), Some(new)) = (pricing::main(live), pricing::main(plan)) else {
        return;
    };
    match (pricing::is_byol(&old), pricing::is_byol(&new)) {
        (true, false) => report.add(&new.at("isByol"), "byol", &[("plan", &plan.id)]),
        (false, true) => report.add(&new.at("isByol"), "usage", &[("plan", &plan.id)]),
        _ => {}
    }
}

/// ID-004: a live plan or disk generation is missing from the draft.
pub(super) fn withdrawn(scene: &Scene<'_>, report: &mut Report<'_>) {
    // When all are gone, ID-005 or VM-010 says so.
    let Some(live) = scene
        .live
        .as_ref()
        .filter(|_| !scene.draft.plans.is_empty())
    else {
        return;
    };
    let kept: HashSet<&str> = scene.variants().map(|variant| variant.id).collect();
    let gone = live.plans.iter().flat_map(|plan| &plan.variants);
    for variant in gone.filter(|variant| !kept.contains(variant.id)) {
        report.add(&scene.draft.plans_node(), "", &[("plan", &variant.id)]);
    }
}

/// ID-005: there is at least one plan.
pub(super) fn no_plan(scene: &Scene<'_>, report: &mut Report<'_>) {
    let was_live = scene
        .live
        .as_ref()
        .is_some_and(|live| !live.plans.is_empty());
    let said_elsewhere = was_live && scene.keeps(RuleId::LastRemoved);
    let plans = scene.draft.plans_node();
    if plans.has_no_items() && !said_elsewhere {
        report.add(&plans, "", &[]);
    }
}
