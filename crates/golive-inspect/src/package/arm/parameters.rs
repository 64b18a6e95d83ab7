//! What is declared as parameters.

use super::template::{Template, is_secure};
use crate::package::expression::calls;
use crate::package::node::Node;
use crate::package::report::Report;

/// ARM-002: parameters are referenced. Where names are computed, nobody knows.
pub(super) fn used(template: &Template<'_>, report: &mut Report<'_>) {
    if template.is_dynamic {
        return;
    }
    for (name, parameter) in template.parameters() {
        if !template.uses_parameter(name) {
            report.add(&parameter, "", &[("name", &name)]);
        }
    }
}

/// ARM-003: secure parameters have no default but an empty one or a new GUID.
pub(super) fn secure_defaults(template: &Template<'_>, report: &mut Report<'_>) {
    for (name, parameter) in template.parameters() {
        let default = parameter.at("defaultValue");
        if is_secure(&parameter) && !default.is_blank() && !is_new_guid(&default) {
            report.add(&default, "", &[("name", &name)]);
        }
    }
}

fn is_new_guid(default: &Node<'_>) -> bool {
    let calls = calls(default.text().unwrap_or_default());
    calls.iter().any(|call| call.is("newGuid"))
}

/// ARM-005: where resources go is for the customer to say. The main template may
/// default to the place of the resource group; no other place knows of it.
pub(super) fn location(template: &Template<'_>, report: &mut Report<'_>) {
    let parameter = template.root.at("parameters").at("location");
    let default = parameter.at("defaultValue");
    if !parameter.is_missing() && !parameter.at("type").says("string") {
        report.add(&parameter.at("type"), "type", &[]);
    }
    if !default.is_missing() && !template.is_main {
        report.add(&default, "linked", &[]);
    } else if let Some(text) = default.text()
        && !is_place_of_group(text)
        && !text.eq_ignore_ascii_case("global")
    {
        report.add(&default, "default", &[("found", &text)]);
    }
    let allowed = default.pointer();
    template.texts_below(&template.root, &mut |node, text| {
        if is_place_of_group(text) && node.pointer() != allowed {
            report.add(node, "group", &[]);
        }
    });
}

fn is_place_of_group(text: &str) -> bool {
    calls(text).iter().any(|call| {
        let tells = call.is("resourceGroup") || call.is("deployment");
        tells && call.has_member("location")
    })
}

/// ARM-008: the least and the greatest value are numbers, and come as a pair.
pub(super) fn min_max(template: &Template<'_>, report: &mut Report<'_>) {
    for (name, parameter) in template.parameters() {
        let ends = [parameter.at("minValue"), parameter.at("maxValue")];
        let [least, greatest] = &ends;
        if least.is_missing() != greatest.is_missing() {
            report.add(&parameter, "pair", &[("name", &name)]);
        }
        for end in ends {
            if !end.is_missing() && !end.value().is_number() {
                report.add(&end, "number", &[("name", &name)]);
            }
        }
    }
}

/// ARM-009: the parameters that say where linked files are come as a pair, with
/// the types and defaults that the marketplace fills in.
pub(super) fn artifacts(template: &Template<'_>, report: &mut Report<'_>) {
    let place = template.parameter("_artifactsLocation");
    let token = template.parameter("_artifactsLocationSasToken");
    let (place, token) = match (place, token) {
        (None, None) => return,
        (Some(place), Some(token)) => (place, token),
        (Some(alone), None) | (None, Some(alone)) => return report.add(&alone, "pair", &[]),
    };
    if !place.at("type").says("string") {
        report.add(&place.at("type"), "place", &[]);
    }
    if !token.at("type").says("secureString") {
        report.add(&token.at("type"), "token", &[]);
    }
    let (from, with) = (place.at("defaultValue"), token.at("defaultValue"));
    if !template.is_main {
        for default in [from, with] {
            if !default.is_missing() {
                report.add(&default, "linked", &[]);
            }
        }
        return;
    }
    if !from.text().is_some_and(is_source) {
        report.add(&from, "source", &[]);
    }
    if !with.is_missing() && with.text() != Some("") {
        report.add(&with, "empty", &[]);
    }
}

/// Whether files are sought beside the template, or at a web address.
fn is_source(text: &str) -> bool {
    let beside = calls(text).iter().any(|call| {
        let path: Vec<String> = call.members.iter().map(|m| m.to_lowercase()).collect();
        call.is("deployment") && path == ["properties", "templatelink", "uri"]
    });
    beside || text.starts_with("https://")
}
