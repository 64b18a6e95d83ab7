//! LS-019: where leads go.

use super::report::Report;
use super::scene::Scene;
use crate::lead::known;

/// LS-019: the destination is known and has settings; where leads are all that an
/// offer gives, there is one.
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
    if key.is_empty() || !(settings.is_blank() || settings.has_no_members()) {
        return;
    }
    if scene.has_secrets {
        return;
    }
    // The only setting of a table is a secret.
    let case = match key {
        "tableLeadConfiguration" => "secret",
        _ => "empty",
    };
    report.warn(&settings, case, &[("destination", &chosen), ("key", &key)]);
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
