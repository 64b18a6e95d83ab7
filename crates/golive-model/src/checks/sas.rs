//! SAS-001 to SAS-008: the signed addresses of disks, as far as they speak for
//! themselves. That a new signature names the same disk is kept by VM-007.

use std::collections::HashSet;
use std::time::Duration;

use jiff::Timestamp;
use serde_json::Value;
use url::Url;

use super::images::blob_of;
use super::report::{Args, Report};
use super::scene::Scene;
use crate::kind::Kind;
use crate::references::{self, What};
use crate::time::Time;

const DAY: Duration = Duration::from_hours(24);

/// How many days a signature must hold from now on (page about SAS URIs).
const DAYS_AHEAD: u32 = 21;

/// Values are shown up to this length. A signature has 44 characters, so none
/// is shown where a forgotten `&` has made it part of another value.
const SHOWN: usize = 32;

/// Where a document names a disk, and what stands there, if it is a URL.
pub(super) struct Disk {
    target: String,
    url: Option<Url>,
}

/// A URL with a query.
struct Signature<'a>(&'a Url);

/// SAS-001: the address is a URL with a query.
pub(super) fn query(scene: &Scene<'_>, report: &mut Report<'_>) {
    for disk in &scene.disks {
        match &disk.url {
            None => report.add_at(&disk.target, "url", &[]),
            Some(url) if !has_query(url) => report.add_at(&disk.target, "query", &[]),
            Some(_) => {}
        }
    }
}

/// SAS-002: it says from when and until when it holds.
pub(super) fn times(scene: &Scene<'_>, report: &mut Report<'_>) {
    for (target, signature) in signed(scene) {
        let lacks = |name: &&str| signature.part(name).is_none();
        let missing: Vec<&str> = ["st", "se"].into_iter().filter(lacks).collect();
        if !missing.is_empty() {
            report.add_at(target, "", &[("missing", &missing.join(", "))]);
        }
    }
}

/// SAS-003: its times are full UTC times. The Azure command line leaves seconds
/// out, and images that it signed were published, so that is only pointed at.
pub(super) fn time_forms(scene: &Scene<'_>, report: &mut Report<'_>) {
    for (target, signature) in signed(scene) {
        for name in ["st", "se"] {
            let Some(value) = signature.part(name) else {
                continue;
            };
            let value_shown = shown(&value);
            let args: Args<'_> = &[("key", &name), ("value", &value_shown)];
            match moment(&value) {
                None => report.add_at(target, "form", args),
                Some(_) if lacks_seconds(&value) => {
                    report.warn_at(target, "minutes", args);
                }
                Some(_) => {}
            }
        }
    }
}

/// SAS-004: it grants read and list, and nothing more.
pub(super) fn rights(scene: &Scene<'_>, report: &mut Report<'_>) {
    for (target, signature) in signed(scene) {
        let granted = signature.part("sp").unwrap_or_default();
        let case = if !granted.chars().all(|right| "rl".contains(right)) {
            "more"
        } else if !(granted.contains('r') && granted.contains('l')) {
            "less"
        } else {
            continue;
        };
        report.add_at(target, case, &[("rights", &shown(&granted))]);
    }
}

/// SAS-005: it holds for three weeks at least. Clients keep every version in the
/// document and do not sign old ones anew: what is live does not block.
pub(super) fn expiry(scene: &Scene<'_>, report: &mut Report<'_>) {
    let live = live_blobs(scene);
    for (target, signature) in signed(scene) {
        let Some((text, end)) = signature.moment("se") else {
            continue;
        };
        if end >= scene.now.plus(DAY * DAYS_AHEAD) {
            continue;
        }
        let args: Args<'_> = &[("end", &text), ("days", &DAYS_AHEAD)];
        if blob_of(signature.0.as_str()).is_some_and(|blob| live.contains(&blob)) {
            report.warn_at(target, "live", args);
        } else if end <= scene.now {
            report.add_at(target, "past", args);
        } else {
            report.add_at(target, "soon", args);
        }
    }
}

/// SAS-006: it holds since yesterday, also by a clock that is behind.
pub(super) fn start(scene: &Scene<'_>, report: &mut Report<'_>) {
    for (target, signature) in signed(scene) {
        if let Some((text, start)) = signature.moment("st")
            && start.plus(DAY) > scene.now
        {
            report.add_at(target, "", &[("start", &text)]);
        }
    }
}

/// SAS-007: it is for the container.
pub(super) fn scope(scene: &Scene<'_>, report: &mut Report<'_>) {
    for (target, signature) in signed(scene) {
        if signature.part("sr").as_deref() != Some("c") {
            report.add_at(target, "", &[]);
        }
    }
}

/// SAS-008: the blob's name ends in `.vhd` and has no special characters.
pub(super) fn name(scene: &Scene<'_>, report: &mut Report<'_>) {
    for disk in &scene.disks {
        let Some(url) = &disk.url else { continue };
        let path = url.path();
        let name = path.rsplit('/').next().unwrap_or_default();
        let suffix = name.rsplit_once('.').map(|(_, suffix)| suffix);
        if !suffix.is_some_and(|suffix| suffix.eq_ignore_ascii_case("vhd")) {
            report.add_at(&disk.target, "suffix", &[("name", &name)]);
        } else if path.contains('%') {
            // Spaces, quotes and the like are escaped, whoever wrote the URL.
            report.add_at(&disk.target, "special", &[("name", &name)]);
        }
    }
}

/// The disks that a document names.
pub(super) fn disks(kind: &Kind, document: &Value) -> Vec<Disk> {
    let all = references::of(kind, document).into_iter();
    all.filter(|found| matches!(found.what, What::SystemDisk { .. } | What::DataDisk { .. }))
        .map(|found| Disk {
            url: Url::parse(found.url.trim()).ok().filter(Url::has_host),
            target: found.target,
        })
        .collect()
}

/// What SAS-001 has nothing to say of: a place and what stands there.
fn signed<'s>(scene: &'s Scene<'_>) -> impl Iterator<Item = (&'s str, Signature<'s>)> {
    scene.disks.iter().filter_map(|disk| {
        let url = disk.url.as_ref().filter(|url| has_query(url))?;
        Some((disk.target.as_str(), Signature(url)))
    })
}

/// The blobs of the live disks.
fn live_blobs(scene: &Scene<'_>) -> HashSet<String> {
    let live = scene.live.iter();
    live.flat_map(|live| disks(scene.kind, live.root.value()))
        .filter_map(|disk| blob_of(disk.url?.as_str()))
        .collect()
}

fn has_query(url: &Url) -> bool {
    url.query().is_some_and(|query| !query.is_empty())
}

impl Signature<'_> {
    /// A part of the query; an empty one is none.
    fn part(&self, name: &str) -> Option<String> {
        let mut pairs = self.0.query_pairs();
        let (_, value) = pairs.find(|(key, value)| key == name && !value.is_empty())?;
        Some(value.into_owned())
    }

    /// A time of the query, as it stands there and as an instant.
    fn moment(&self, name: &str) -> Option<(String, Time)> {
        let text = self.part(name)?;
        let time = moment(&text)?;
        Some((text, time))
    }
}

/// A time as the storage service takes it: a date alone is none here.
fn moment(text: &str) -> Option<Time> {
    let is_utc =
        text.len() <= SHOWN && text.ends_with('Z') && text.as_bytes().get(10) == Some(&b'T');
    let time: Timestamp = is_utc.then_some(text)?.parse().ok()?;
    Some(Time(time.as_microsecond()))
}

fn lacks_seconds(text: &str) -> bool {
    text.matches(':').count() < 2
}

fn shown(value: &str) -> &str {
    if value.len() > SHOWN { "…" } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_as_the_storage_service_takes_them() {
        let full = moment("2026-03-01T12:30:00Z");
        assert_eq!(full, Some(Time(1_772_368_200_000_000)));
        assert_eq!(moment("2026-03-01T12:30:00.0000000Z"), full);
        assert_eq!(moment("2026-03-01T12:30Z"), full);
        assert!(lacks_seconds("2026-03-01T12:30Z") && !lacks_seconds("2026-03-01T12:30:00Z"));
        for bad in [
            "",
            "2026-03-01",
            "2026-03-01Z",
            "2026-03-01T12:30:00",
            "2026-03-01T12:30:00+00:00",
            "2026-03-01 12:30:00Z",
            "2026-02-30T00:00:00Z",
            "2026-03-01T24:30:00Z",
            "11-02-2017T00:00:00Z",
            "03/01/2026",
            "20260301T123000Z",
            "٢٠٢٦-03-01T12:30:00Z",
        ] {
            assert_eq!(moment(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_signature_in_another_value_is_not_shown() {
        let signature = "bm90LWEtcmVhbC1zaWduYXR1cmUtYXQtYWxsLW5vcGU=";
        assert_eq!(signature.len(), 44);
        assert_eq!(shown(&format!("2026{signature}")), "…");
        assert_eq!(shown("2026-03-01"), "2026-03-01");
    }
}
