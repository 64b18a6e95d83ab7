//! VM-008, VM-009, VM-011 and VM-012: what a plan says of its machines.

use std::collections::HashSet;

use super::node::Node;
use super::report::{Args, Report};
use super::scene::{Plan, Scene, Variant, keys_of};

/// The most sizes that a plan recommends.
const MAX_SIZES: usize = 6;

/// The most port rules of a plan.
const MAX_PORTS: usize = 100;

/// The longest name of an operating system, in characters.
const MAX_OS_NAME: usize = 100;

/// VM-008: one to six sizes. The list of sizes grows every month, so one that
/// does not look like a size is only pointed at.
pub(super) fn sizes(scene: &Scene<'_>, report: &mut Report<'_>) {
    for plan in &scene.draft.plans {
        let list = plan.own("recommendedVMSizes");
        if list.has_no_items() {
            report.add(&list, "none", &[("plan", &plan.id), ("max", &MAX_SIZES)]);
        }
        if list.len() > MAX_SIZES {
            report.add(
                &list,
                "many",
                &[("max", &MAX_SIZES), ("found", &list.len())],
            );
        }
        for item in list.items() {
            let Some(size) = item.text() else { continue };
            if !is_size(size) {
                report.warn(&item, "unknown", &[("size", &size)]);
            }
        }
    }
}

/// `a1-basic`, `ds2-standard-v2` and the like.
fn is_size(size: &str) -> bool {
    let legal = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_".contains(c);
    let has_tier = size
        .split('-')
        .skip(1)
        .any(|part| ["basic", "standard"].contains(&part));
    size.starts_with(|c: char| c.is_ascii_lowercase()) && size.chars().all(legal) && has_tier
}

/// VM-009: port rules are not too many and well formed.
pub(super) fn ports(scene: &Scene<'_>, report: &mut Report<'_>) {
    for plan in &scene.draft.plans {
        let list = plan.own("openPorts");
        if list.len() > MAX_PORTS {
            report.add(
                &list,
                "many",
                &[("max", &MAX_PORTS), ("found", &list.len())],
            );
        }
        for rule in list.items() {
            for (key, node) in rule.members() {
                port_member(&key.to_ascii_lowercase(), &node, report);
            }
        }
    }
}

/// No source tells the member names of a port rule: what is named like a
/// label, a protocol or a port is held to be one, the rest is let pass.
fn port_member(key: &str, node: &Node<'_>, report: &mut Report<'_>) {
    let text = match (node.text(), node.number()) {
        (Some(text), _) => text.trim().to_owned(),
        (_, Some(number)) => number.to_string(),
        _ => return,
    };
    let (case, fine) = match key {
        "label" => ("label", (3..=20).contains(&text.chars().count())),
        _ if key.contains("protocol") => ("protocol", is_protocol(&text)),
        _ if key.contains("port") => ("port", is_port(&text)),
        _ => return,
    };
    if !fine {
        report.add(node, case, &[("value", &text)]);
    }
}

fn is_protocol(text: &str) -> bool {
    let known = ["tcp", "udp", "both", "any", "*"];
    known.contains(&text.to_ascii_lowercase().as_str())
}

/// One port or `a-b`.
fn is_port(text: &str) -> bool {
    let port = |text: &str| text.trim().parse::<u16>().ok();
    match text.split_once('-') {
        None => port(text).is_some(),
        Some((from, to)) => matches!((port(from), port(to)), (Some(a), Some(b)) if a <= b),
    }
}

/// VM-011: the operating system has a name.
pub(super) fn os_name(scene: &Scene<'_>, report: &mut Report<'_>) {
    for plan in &scene.draft.plans {
        let node = plan.own(keys_of(scene.kind).os_name);
        let found = node.text().map_or(0, |text| text.chars().count());
        if node.is_blank() {
            report.add(
                &node,
                "missing",
                &[("plan", &plan.id), ("max", &MAX_OS_NAME)],
            );
        } else if found > MAX_OS_NAME {
            report.add(&node, "long", &[("max", &MAX_OS_NAME), ("found", &found)]);
        }
    }
}

/// VM-012: no two disk generations of a plan are for the same machines.
pub(super) fn generations(scene: &Scene<'_>, report: &mut Report<'_>) {
    for plan in &scene.draft.plans {
        let mut seen = HashSet::new();
        for variant in &plan.variants {
            let Some((generation, architecture)) = machines(scene, variant) else {
                continue;
            };
            if !seen.insert((generation.clone(), architecture.clone())) {
                let id = owner(plan, variant);
                let args: Args<'_> = &[
                    ("plan", &id),
                    ("generation", &generation),
                    ("architecture", &architecture),
                ];
                report.add(&variant.node, "", args);
            }
        }
    }
}

fn owner<'a>(plan: &Plan<'a>, variant: &Variant<'a>) -> &'a str {
    if variant.id.is_empty() {
        plan.id
    } else {
        variant.id
    }
}

/// Generation and architecture; `None` where the generation is not told.
fn machines(scene: &Scene<'_>, variant: &Variant<'_>) -> Option<(String, String)> {
    let own = |name: &str| variant.node.at(&format!("{}.{name}", scene.kind.namespace));
    let generation = own("generation");
    let told = match generation.text() {
        Some(text) => text.trim().to_owned(),
        None => generation.number()?.to_string(),
    };
    let architecture = own("vmImagesArchitecture").text().unwrap_or("X64");
    Some((told, architecture.to_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_by_their_look() {
        for good in [
            "a0-basic",
            "a1-standard",
            "d2s-standard-v3",
            "ds2-standard-v2",
            "nc24ads-standard-a100-v4",
        ] {
            assert!(is_size(good), "{good}");
        }
        for bad in [
            "",
            "Standard_D2s_v3",
            "d2s",
            "-standard",
            "standard",
            "d2s standard",
        ] {
            assert!(!is_size(bad), "{bad}");
        }
    }

    #[test]
    fn ports_and_ranges() {
        for good in ["0", "22", "65535", "80-90", "80 - 90"] {
            assert!(is_port(good), "{good}");
        }
        for bad in ["", "-", "65536", "90-80", "http", "1-2-3", "-1", "1.5"] {
            assert!(!is_port(bad), "{bad}");
        }
    }
}
