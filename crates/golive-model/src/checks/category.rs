//! LS-008: where customers find the offer. Documented samples break the
//! documented table, so nothing here blocks.

use std::collections::HashMap;

use super::node::Node;
use super::report::Report;
use super::scene::Scene;
use crate::kind::Kind;

/// Categories with their subcategories.
type Tree<'a> = HashMap<&'a str, Vec<&'a str>>;

/// The most subcategories of a category.
const MAX_SUBCATEGORIES: usize = 2;

/// Keys of the older, flat list.
const FLAT: [&str; 8] = [
    "appInfrastructure",
    "businessApplication",
    "cache",
    "database",
    "devService",
    "networking",
    "security",
    "web",
];

/// Categories and subcategories of virtual machines, and of kinds that name none
/// of their own.
const TREE: [(&str, &[&str]); 20] = [
    (
        "ai-plus-machine-learning",
        &[
            "automated-ml",
            "bot-services",
            "business-robotic-process-automation",
            "cognitive-services",
            "data-labelling",
            "data-preparation",
            "knowledge-mining",
            "ml-operations",
            "ml-service",
            "other",
        ],
    ),
    (
        "analytics-amp",
        &[
            "big-data",
            "data-analytics",
            "data-insights",
            "other",
            "predictive-analytics",
            "real-time-streaming-analytics",
        ],
    ),
    (
        "blockchain",
        &[
            "app-accelerators",
            "multi-node-ledger",
            "other",
            "single-node-ledger",
            "tools",
        ],
    ),
    (
        "compute",
        &[
            "application-infrastructure",
            "cache",
            "operating-systems",
            "other",
        ],
    ),
    (
        "containers",
        &[
            "container-apps",
            "container-images",
            "get-started-with-containers",
            "other",
        ],
    ),
    (
        "databases",
        &[
            "data-lakes",
            "data-warehouse",
            "ledger-blockchain-databases",
            "nosql-databases",
            "other",
            "relational-databases",
        ],
    ),
    (
        "developer-tools",
        &[
            "developer-service",
            "other",
            "scripts",
            "tools-developer-tools",
        ],
    ),
    ("devops", &["other"]),
    ("identity", &["access-management", "other"]),
    ("integration", &["messaging", "other"]),
    (
        "internet-of-things",
        &[
            "data-analytics-and-visualization",
            "iot-connectivity",
            "iot-core-services",
            "iot-edge-modules",
            "iot-solutions",
            "other",
        ],
    ),
    (
        "it-and-management-tools",
        &["business-applications", "management-solutions", "other"],
    ),
    (
        "media",
        &[
            "content-protection",
            "live-and-on-demand-streaming",
            "media-services",
            "other",
        ],
    ),
    ("migration", &["data-migration", "other"]),
    ("mixed-reality", &["other"]),
    ("monitoring-and-diagnostics", &["other"]),
    (
        "networking",
        &[
            "appliance-managers",
            "connectivity",
            "firewalls",
            "load-balancers",
            "other",
        ],
    ),
    (
        "security",
        &[
            "identity-and-access-management",
            "information-protection",
            "other",
            "threat-protection",
        ],
    ),
    (
        "storage",
        &[
            "backup-and-recovery",
            "data-lifecycle-management",
            "enterprise-hybrid-storage",
            "file-sharing",
            "other",
        ],
    ),
    (
        "web",
        &[
            "blogs-and-cmss",
            "ecommerce",
            "other",
            "starter-web-apps",
            "web-apps",
            "web-apps-frameworks",
        ],
    ),
];

/// LS-008: categories are chosen, known and not too many.
pub(super) fn categories(scene: &Scene<'_>, report: &mut Report<'_>) {
    let maps = scene.draft.listed_anywhere("categoryMap");
    let lists = scene.draft.listed_anywhere("categories");
    if maps.iter().chain(&lists).all(Node::has_no_items) {
        report.warn(&scene.draft.listed("categoryMap"), "none", &[]);
    }
    let tree = tree_of(scene.kind);
    for list in lists {
        flat(&tree, &list, report);
    }
    for map in maps {
        too_many(&map, scene.kind.limits.categories, report);
        for entry in map.items() {
            category(&tree, &entry, report);
        }
    }
}

fn tree_of(kind: &Kind) -> Tree<'_> {
    let Some(own) = &kind.categories else {
        return TREE.iter().map(|(l1, l2)| (*l1, l2.to_vec())).collect();
    };
    own.iter()
        .map(|(l1, l2)| (l1.as_str(), l2.iter().map(String::as_str).collect()))
        .collect()
}

fn flat(tree: &Tree<'_>, list: &Node<'_>, report: &mut Report<'_>) {
    for item in list.items() {
        let Some(key) = item.text() else { continue };
        let in_tree = || tree.iter().any(|(l1, l2)| *l1 == key || l2.contains(&key));
        if !FLAT.contains(&key) && !in_tree() {
            report.warn(&item, "unknown", &[("key", &key)]);
        }
    }
}

fn category(tree: &Tree<'_>, entry: &Node<'_>, report: &mut Report<'_>) {
    let node = entry.at("categoryL1");
    let Some(key) = node.text() else { return };
    let subcategories = entry.at(&format!("categoryL2-{key}"));
    too_many(&subcategories, MAX_SUBCATEGORIES, report);
    let Some(known) = tree.get(key) else {
        report.warn(&node, "unknown", &[("key", &key)]);
        return;
    };
    for item in subcategories.items() {
        let Some(name) = item.text() else { continue };
        if !known.contains(&name) {
            report.warn(&item, "subcategory", &[("key", &name), ("category", &key)]);
        }
    }
}

fn too_many(list: &Node<'_>, max: usize, report: &mut Report<'_>) {
    let found = list.len();
    if found > max {
        report.warn(list, "many", &[("max", &max), ("found", &found)]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, message};

    #[test]
    fn every_category_has_a_name() {
        let below = TREE
            .iter()
            .flat_map(|(key, below)| below.iter().chain([key]));
        for key in below.chain(&FLAT) {
            let name = message::name(Language::TraditionalChinese, "category", key);
            assert_ne!(name, *key);
        }
    }
}
