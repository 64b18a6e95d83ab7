//! VM-001 to VM-007 and VM-010: image versions and their disks.

use url::Url;

use super::node::Node;
use super::report::{Args, Report};
use super::scene::{Scene, Variant};
use crate::finding::RuleId;

/// The most versions of a plan (SKUs tab of the virtual machine offer).
const MAX_VERSIONS: usize = 8;

/// The most data disks of an image; their LUNs run from 0 to one less.
const MAX_DISKS: usize = 16;

/// The longest name of a version, in characters.
const MAX_VERSION: usize = 32;

/// VM-001: every plan has an image, and every image a disk.
pub(super) fn no_image(scene: &Scene<'_>, report: &mut Report<'_>) {
    for plan in &scene.draft.plans {
        let empty = plan
            .variants
            .iter()
            .all(|variant| variant.images.has_no_members());
        let said_elsewhere = scene.keeps(RuleId::LastRemoved)
            && plan.variants.iter().any(|variant| lost_all(scene, variant));
        let Some(own) = plan.variants.first().filter(|_| empty && !said_elsewhere) else {
            continue;
        };
        report.add(&own.images, "none", &[("plan", &plan.id)]);
    }
    for variant in scene.variants() {
        for (name, version) in &variant.versions {
            let disk = version.at("osVhdUrl");
            if version.is_object() && disk.is_blank() {
                report.add(&disk, "disk", &[("plan", &variant.id), ("version", name)]);
            }
        }
    }
}

/// VM-010: the last image of a live plan and the last live plan stay.
pub(super) fn last_removed(scene: &Scene<'_>, report: &mut Report<'_>) {
    let plans_were_live = scene
        .live
        .as_ref()
        .is_some_and(|live| !live.plans.is_empty());
    let plans = scene.draft.plans_node();
    if plans.has_no_items() && plans_were_live {
        report.add(&plans, "plan", &[]);
    }
    for variant in scene.variants().filter(|variant| lost_all(scene, variant)) {
        report.add(&variant.images, "image", &[("plan", &variant.id)]);
    }
}

fn lost_all(scene: &Scene<'_>, variant: &Variant<'_>) -> bool {
    let live = scene.live_variant(variant);
    variant.images.has_no_members() && live.is_some_and(|live| !live.versions.is_empty())
}

/// VM-002: versions are named X.Y.Z.
pub(super) fn version_names(scene: &Scene<'_>, report: &mut Report<'_>) {
    for variant in scene.variants() {
        for (name, node) in &variant.versions {
            if parse_version(name).is_none() {
                report.add(node, "", &[("version", name)]);
            }
        }
    }
}

/// Three integers; leading zeros are fine (`2026.03.01`) and mean nothing.
pub(super) fn parse_version(name: &str) -> Option<[u128; 3]> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = name.split('.');
    let mut next = || parts.next().filter(|part| digits(part))?.parse().ok();
    let version = [next()?, next()?, next()?];
    (parts.next().is_none() && name.len() <= MAX_VERSION).then_some(version)
}

/// VM-003: the newest version that was added is newer than every live one.
pub(super) fn not_newer(scene: &Scene<'_>, report: &mut Report<'_>) {
    for variant in scene.variants() {
        let Some(live) = scene.live_variant(variant) else {
            continue;
        };
        let named = live.versions.iter().filter_map(numbered);
        let Some((newest_live, live_name, _)) = named.max_by_key(|(number, ..)| *number) else {
            continue;
        };
        let is_new = |name: &str| live.images.at(name).is_missing();
        let added = variant.versions.iter().filter(|(name, _)| is_new(name));
        let newest = added
            .filter_map(numbered)
            .max_by_key(|(number, ..)| *number);
        if let Some((number, name, node)) = newest
            && number <= newest_live
        {
            report.add(node, "", &[("version", &name), ("live", &live_name)]);
        }
    }
}

fn numbered<'v, 'a>(
    (name, node): &'v (&'a str, Node<'a>),
) -> Option<([u128; 3], &'a str, &'v Node<'a>)> {
    parse_version(name).map(|number| (number, *name, node))
}

/// VM-004: at most eight versions.
pub(super) fn too_many(scene: &Scene<'_>, report: &mut Report<'_>) {
    for variant in scene.variants() {
        let found = variant.versions.len();
        if found > MAX_VERSIONS {
            let args: Args<'_> = &[
                ("plan", &variant.id),
                ("max", &MAX_VERSIONS),
                ("found", &found),
            ];
            report.add(&variant.images, "", args);
        }
    }
}

/// VM-005: data disks are not too many and have LUNs from 0 without a gap.
pub(super) fn data_disks(scene: &Scene<'_>, report: &mut Report<'_>) {
    for variant in scene.variants() {
        for (_, version) in &variant.versions {
            let disks = version.at("lunVhdDetails");
            if disks.len() > MAX_DISKS {
                report.add(
                    &disks,
                    "many",
                    &[("max", &MAX_DISKS), ("found", &disks.len())],
                );
                continue;
            }
            let mut luns: Vec<u64> = disks.items().filter_map(|disk| lun_of(&disk)).collect();
            luns.sort_unstable();
            let gapless = luns.iter().copied().eq(0..luns.len() as u64);
            // Where no disk tells its LUN, their order does.
            let told = luns.is_empty() || luns.len() == disks.len();
            if !gapless || !told {
                let found: Vec<String> = luns.iter().map(u64::to_string).collect();
                let last = disks.len().saturating_sub(1);
                report.add(
                    &disks,
                    "luns",
                    &[("found", &found.join(", ")), ("last", &last)],
                );
            }
        }
    }
}

/// No source tells the member names of a data disk; what is named like a LUN
/// and holds a number is one.
fn lun_of(disk: &Node<'_>) -> Option<u64> {
    let named = disk
        .members()
        .filter(|(key, _)| key.to_ascii_lowercase().contains("lun"));
    let number = |node: Node<'_>| match node.text() {
        Some(text) => text.parse().ok(),
        None => node.value().as_u64(),
    };
    named.filter_map(|(_, node)| number(node)).next()
}

/// How many data disks a version has.
pub(super) fn disks_of(version: &Node<'_>) -> usize {
    version.at("lunVhdDetails").len()
}

/// How many data disks a plan has: those of its newest version.
pub(super) fn disk_count(variant: &Variant<'_>) -> Option<usize> {
    let newest = variant
        .versions
        .iter()
        .filter_map(numbered)
        .max_by_key(|(number, ..)| *number);
    newest.map(|(_, _, version)| disks_of(version))
}

/// VM-006: every version has as many data disks as the live ones, or else as
/// the first. Where all differ from the live ones alike, ID-003 says so.
pub(super) fn disk_counts(scene: &Scene<'_>, report: &mut Report<'_>) {
    for variant in scene.variants() {
        let Some((_, first)) = variant.versions.first() else {
            continue;
        };
        let first = disks_of(first);
        if variant
            .versions
            .iter()
            .all(|(_, version)| disks_of(version) == first)
        {
            continue;
        }
        let expected = scene
            .live_variant(variant)
            .and_then(disk_count)
            .unwrap_or(first);
        for (name, version) in &variant.versions {
            let found = disks_of(version);
            if found != expected {
                let args: Args<'_> = &[
                    ("version", name),
                    ("found", &found),
                    ("expected", &expected),
                ];
                report.add(&version.at("lunVhdDetails"), "", args);
            }
        }
    }
}

/// VM-007: the disks of a live version stay; its words may change.
pub(super) fn changed(scene: &Scene<'_>, report: &mut Report<'_>) {
    for variant in scene.variants() {
        let Some(live) = scene.live_variant(variant) else {
            continue;
        };
        for (name, version) in &variant.versions {
            let (old, new) = (blobs(&live.images.at(name)), blobs(version));
            // A disk more or less is for ID-003 and VM-006.
            if old.len() != new.len() {
                continue;
            }
            for ((before, _), (after, node)) in old.into_iter().zip(new) {
                if before != after {
                    report.add(&node, "", &[("version", name)]);
                }
            }
        }
    }
}

/// The blobs of a version and where they are named.
fn blobs<'a>(version: &Node<'a>) -> Vec<(String, Node<'a>)> {
    let data = version.at("lunVhdDetails");
    let members = data.items().flat_map(|disk| {
        let own = disk.text().map(|_| disk.clone());
        let members: Vec<_> = disk.members().map(|(_, node)| node).collect();
        own.into_iter().chain(members)
    });
    let system = version.at("osVhdUrl");
    let named = std::iter::once(system).chain(members);
    named
        .filter_map(|node| Some((blob_of(node.text()?)?, node)))
        .collect()
}

/// What a URL names, whoever signed it and until when: host, path, snapshot.
pub(super) fn blob_of(text: &str) -> Option<String> {
    let url = Url::parse(text).ok()?;
    let pairs = url.query_pairs();
    let kept = pairs.filter(|(name, _)| ["snapshot", "versionid"].contains(&name.as_ref()));
    let kept: Vec<String> = kept.map(|(_, value)| value.into_owned()).collect();
    Some(format!(
        "{}{} {}",
        url.host_str()?,
        url.path(),
        kept.join(" ")
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_three_integers() {
        assert_eq!(parse_version("1.0.10"), Some([1, 0, 10]));
        assert_eq!(parse_version("2026.03.01"), parse_version("2026.3.1"));
        assert!(parse_version("0.20200210.120").is_some());
        let long = format!("1.1.{}", "9".repeat(28));
        assert!(parse_version(&long).is_some());
        for bad in [
            "",
            "1",
            "1.0",
            "1.0.0.0",
            "1.0.",
            ".1.0",
            "1.0.x",
            "v1.0.0",
            "1.0.-1",
            "1.0.+1",
            "1.0.0 ",
            "٣.0.0",
            &format!("{long}9"),
        ] {
            assert_eq!(parse_version(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_new_signature_names_the_same_blob() {
        let one = blob_of("https://contoso.blob.core.windows.net/a/b.vhd?se=1&sig=x");
        assert!(one.is_some());
        assert_eq!(
            one,
            blob_of("http://contoso.blob.core.windows.net/a/b.vhd?sig=y")
        );
        assert_ne!(
            one,
            blob_of("https://contoso.blob.core.windows.net/a/c.vhd?se=1&sig=x")
        );
        assert_ne!(
            one,
            blob_of("https://contoso.blob.core.windows.net/a/b.vhd?snapshot=1")
        );
        assert_eq!(blob_of("b.vhd"), None);
    }
}
