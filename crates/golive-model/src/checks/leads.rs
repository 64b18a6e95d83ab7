//! LS-019: where leads go.

use url::Url;

use super::links::is_fine;
use super::report::Report;
use super::scene::Scene;
use crate::lead::{HTTPS, NOTIFIED, known};

/// LS-019: the destination is known, golive sends there, and it has what it needs;
/// where leads are all that an offer gives, there is one.
pub(super) fn destination(scene: &Scene<'_>, report: &mut Report<'_>) {
    let node = scene.draft.listed("leadDestination");
    let nowhere = |text: &str| text.is_empty() || text.eq_ignore_ascii_case("none");
    let none = node.is_blank() || node.text().is_some_and(|text| nowhere(text.trim()));
    if none && is_required(scene) {
        report.add(&node, "required", &[]);
        return;
    }
    let Some(chosen) = node.text() else { return };
    let Some(key) = known(chosen) else {
        report.add(&node, "unknown", &[("value", &chosen)]);
        return;
    };
    let settings = scene.draft.listed(key);
    let is_empty = settings.is_blank() || settings.has_no_members();
    match key {
        "" => {}
        HTTPS | NOTIFIED if is_empty => {
            report.add(
                &settings,
                "empty",
                &[("destination", &chosen), ("key", &key)],
            );
        }
        HTTPS if settings.is_object() => {
            let url = settings.at("httpsEndpointUrl");
            let may_be_called = |text: &str| may_be_called(scene, text.trim());
            if url.is_blank() || url.text().is_some_and(|text| !may_be_called(text)) {
                report.add(&url, "endpoint", &[]);
            }
        }
        HTTPS | NOTIFIED => {}
        _ => report.warn(&node, "kept", &[("destination", &chosen)]),
    }
}

/// Leads go out over https; in a rehearsal, over http, too.
fn may_be_called(scene: &Scene<'_>, text: &str) -> bool {
    let is_http = || Url::parse(text).is_ok_and(|url| url.scheme() == "http" && url.has_host());
    is_fine(text) || scene.rehearsal && is_http()
}

/// Who must have a destination: some kinds, whoever asks customers to get in
/// touch, and two of the products that an app can be for.
fn is_required(scene: &Scene<'_>) -> bool {
    let is = |key: &str, values: &[&str]| {
        let node = scene.draft.own(key);
        node.text().is_some_and(|text| values.contains(&text))
    };
    scene.kind.leads_required
        || is("callToAction", &["contactMe"])
        || is("product", &["businessCentral", "operations"])
}
