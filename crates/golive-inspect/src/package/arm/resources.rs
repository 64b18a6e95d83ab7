//! What is deployed.

use super::references::date_of;
use super::template::{Template, is_deployment, is_of};
use crate::package::expression::{calls, is_expression};
use crate::package::node::Node;
use crate::package::report::Report;

const MACHINE: &str = "Microsoft.Compute/virtualMachines";

/// ARM-006: a resource is deployed where an expression says, or everywhere.
pub(super) fn locations(template: &Template<'_>, report: &mut Report<'_>) {
    for resource in &template.resources {
        let location = resource.at("location");
        let fits = location
            .text()
            .is_some_and(|text| is_expression(text) || text.eq_ignore_ascii_case("global"));
        if !location.is_missing() && !fits {
            let found = location.text().unwrap_or_default();
            report.add(&location, "", &[("found", &found)]);
        }
    }
}

/// ARM-007: the customer chooses the size of a machine.
pub(super) fn vm_sizes(template: &Template<'_>, report: &mut Report<'_>) {
    for machine in of_type(template, MACHINE) {
        let hardware = machine.at("properties").at("hardwareProfile");
        let size = hardware.at("vmSize");
        if hardware.text().is_some_and(is_expression) {
            continue;
        }
        match size.text() {
            None => report.add(&size, "missing", &[]),
            Some(text) => {
                if let Some(found) = template.literal(text) {
                    report.add(&size, "literal", &[("found", &found)]);
                }
            }
        }
    }
}

/// ARM-012: each resource has an API version that stands there as a text and is
/// less than two years old.
pub(super) fn api_versions(template: &Template<'_>, report: &mut Report<'_>) {
    let has_profile = !template.root.at("apiProfile").is_missing();
    for resource in &template.resources {
        let version = resource.at("apiVersion");
        let kind = resource.at("type").text().unwrap_or_default();
        let Some(text) = version.text() else {
            if !has_profile {
                report.add(&version, "missing", &[("type", &kind)]);
            }
            continue;
        };
        // An expression that asks for versions is told by ARM-013.
        if calls(text).iter().any(|call| call.is("providers")) {
            continue;
        }
        match template.literal(text).map(date_of) {
            Some(Some(date)) if date < template.recent => {
                report.add(&version, "old", &[("version", &text), ("type", &kind)]);
            }
            Some(Some(_)) => {}
            Some(None) => report.add(&version, "form", &[("version", &text)]),
            None => report.add(&version, "computed", &[("type", &kind)]),
        }
    }
}

/// ARM-017: what a resource waits for is named without conditions and is not put
/// together.
pub(super) fn depends_on(template: &Template<'_>, report: &mut Report<'_>) {
    for resource in &template.resources {
        for item in resource.at("dependsOn").items() {
            let calls = calls(item.text().unwrap_or_default());
            if calls.first().is_some_and(|call| call.is("concat")) {
                report.add(&item, "concat", &[]);
            }
            if calls.iter().any(|call| call.is("if")) {
                report.add(&item, "if", &[]);
            }
        }
    }
}

/// ARM-018: nested deployments log no content.
pub(super) fn debug(template: &Template<'_>, report: &mut Report<'_>) {
    let resources = template.resources.iter();
    for deployment in resources.filter(|resource| is_deployment(resource)) {
        let detail = deployment
            .at("properties")
            .at("debugSetting")
            .at("detailLevel");
        if !detail.is_missing() && !detail.says("none") {
            report.add(&detail, "", &[]);
        }
    }
}

/// ARM-019: the customer chooses the name of the administrator.
pub(super) fn admin_names(template: &Template<'_>, report: &mut Report<'_>) {
    template.texts_below(&template.root.at("resources"), &mut |node, text| {
        let is_name = node
            .name()
            .is_some_and(|name| name.eq_ignore_ascii_case("adminUsername"));
        if is_name && template.literal(text).is_some() {
            report.add(node, "", &[]);
        }
    });
}

/// ARM-020: machines start from images that are finished.
pub(super) fn preview_images(template: &Template<'_>, report: &mut Report<'_>) {
    template.texts_below(&template.root, &mut |node, text| {
        let of_image = node
            .parent_name()
            .is_some_and(|name| name.eq_ignore_ascii_case("imageReference"));
        let literal = template.literal(text).unwrap_or_default();
        if of_image && literal.to_ascii_lowercase().contains("preview") {
            report.add(node, "", &[("found", &literal)]);
        }
    });
}

/// ARM-021: the extension for managed identities is gone.
pub(super) fn identity_extension(template: &Template<'_>, report: &mut Report<'_>) {
    for resource in &template.resources {
        let kind = resource.at("properties").at("type");
        let found = kind.text().unwrap_or_default();
        if found
            .to_ascii_lowercase()
            .starts_with("managedidentityextension")
        {
            report.add(&kind, "", &[("found", &found)]);
        }
    }
}

fn of_type<'t, 'a>(
    template: &'t Template<'a>,
    kind: &'t str,
) -> impl Iterator<Item = &'t Node<'a>> {
    let resources = template.resources.iter();
    resources.filter(move |resource| is_of(resource, kind))
}
