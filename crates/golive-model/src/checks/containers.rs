//! CT-001 to CT-003: where the images of a container offer are, as far as the
//! document tells. Whether they can be pulled is seen in the registry.

use super::listing::guid;
use super::node::Node;
use super::report::{Args, Report};
use super::scene::{Plan, Scene};

/// What names a repository and lets golive in, but for the password.
const PARTS: [&str; 5] = [
    "subscriptionId",
    "resourceGroup",
    "registry",
    "repository",
    "username",
];

/// What the full name of a registry ends in; golive adds it.
const HOST: &str = "azurecr.io";

/// The tag that customers get when they name none.
const LATEST: &str = "latest";

/// The most tags of a plan.
const MAX_TAGS: usize = 16;

/// CT-001: the registry is named in full, and its repository stays.
pub(super) fn registry(scene: &Scene<'_>, report: &mut Report<'_>) {
    for plan in &scene.draft.plans {
        let registry = plan.own("registry");
        if registry.is_missing() {
            let args: Args<'_> = &[("plan", &plan.id), ("key", &"registry")];
            report.add(&registry, "missing", args);
        }
        if registry.is_object() {
            parts(plan, &registry, report);
            password(scene, plan, &registry, report);
            let live = scene.live_plan(plan).map(|live| live.own("registry"));
            repository(&registry, live.as_ref(), report);
        }
    }
}

fn parts(plan: &Plan<'_>, registry: &Node<'_>, report: &mut Report<'_>) {
    for key in PARTS {
        let node = registry.at(key);
        if node.is_blank() {
            report.add(&node, "missing", &[("plan", &plan.id), ("key", &key)]);
            continue;
        }
        let Some(text) = node.text() else { continue };
        let host = text.trim_end_matches('/').to_ascii_lowercase();
        match key {
            "subscriptionId" if guid(text).is_none() => {
                report.add(&node, "guid", &[("value", &text)]);
            }
            "registry" if host.ends_with(HOST) => {
                report.add(&node, "suffix", &[("value", &text), ("host", &HOST)]);
            }
            _ => {}
        }
    }
}

/// Secrets are taken out before a document is checked, so that all that is
/// known is whether there are any.
fn password(scene: &Scene<'_>, plan: &Plan<'_>, registry: &Node<'_>, report: &mut Report<'_>) {
    let node = registry.at("password");
    if node.is_blank() && !scene.has_secrets {
        report.add(&node, "password", &[("plan", &plan.id)]);
    }
}

fn repository(registry: &Node<'_>, live: Option<&Node<'_>>, report: &mut Report<'_>) {
    let node = registry.at("repository");
    let before = live.map(|live| live.at("repository"));
    let before = before.and_then(|node| node.text());
    if let (Some(before), Some(now)) = (before, node.text())
        && before != now
        && !node.is_blank()
    {
        report.add(&node, "moved", &[("old", &before), ("new", &now)]);
    }
}

/// CT-002: there is `latest` and a version, and all others begin with one.
pub(super) fn tags(scene: &Scene<'_>, report: &mut Report<'_>) {
    for plan in &scene.draft.plans {
        let list = plan.own("tags");
        if list.has_no_items() {
            report.add(&list, "none", &[("plan", &plan.id)]);
            continue;
        }
        let named: Vec<_> = list
            .items()
            .filter_map(|node| Some((node.text()?, node)))
            .collect();
        if named.len() != list.len() || named.is_empty() {
            continue;
        }
        if !named.iter().any(|(tag, _)| *tag == LATEST) {
            report.add(&list, "latest", &[("plan", &plan.id)]);
        }
        if !named.iter().any(|(tag, _)| is_version(tag)) {
            report.add(&list, "version", &[("plan", &plan.id)]);
        }
        for (tag, node) in named {
            if !is_well_named(tag) {
                report.add(&node, "name", &[("tag", &tag)]);
            }
        }
    }
}

/// `1.2` or `1.2.3`.
fn is_version(tag: &str) -> bool {
    let parts: Vec<&str> = tag.split('.').collect();
    let digits = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    (2..=3).contains(&parts.len()) && parts.iter().all(digits)
}

fn is_well_named(tag: &str) -> bool {
    let before_dash = tag.split_once('-').map(|(version, _)| version);
    tag == LATEST || is_version(tag) || before_dash.is_some_and(is_version)
}

/// CT-003: there are at most sixteen tags. Whether those of a manifest list are
/// all named is seen in the registry.
pub(super) fn tag_count(scene: &Scene<'_>, report: &mut Report<'_>) {
    for plan in &scene.draft.plans {
        let list = plan.own("tags");
        let found = list.len();
        if found > MAX_TAGS {
            report.add(&list, "many", &[("max", &MAX_TAGS), ("found", &found)]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_tags() {
        for good in ["latest", "1.2", "1.2.3", "1.2-amd64", "1.2.3-arm32v7"] {
            assert!(is_well_named(good), "{good}");
        }
        for bad in [
            "", "Latest", "1", "1.2.3.4", "v1.2", "1.2.", "1.2x", "1-amd64", "-1.2",
        ] {
            assert!(!is_well_named(bad), "{bad}");
        }
    }
}
