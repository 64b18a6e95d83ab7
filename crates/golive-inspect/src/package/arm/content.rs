//! What is said all over a template.

use super::template::Template;
use crate::package::node::Node;
use crate::package::report::Report;

/// The schemas that a template may have, without the number sign at the end.
const SCHEMAS: [&str; 5] = [
    "https://schema.management.azure.com/schemas/2015-01-01/deploymenttemplate.json",
    "https://schema.management.azure.com/schemas/2018-05-01/subscriptiondeploymenttemplate.json",
    "https://schema.management.azure.com/schemas/2019-04-01/deploymenttemplate.json",
    "https://schema.management.azure.com/schemas/2019-08-01/managementgroupdeploymenttemplate.json",
    "https://schema.management.azure.com/schemas/2019-08-01/tenantdeploymenttemplate.json",
];

/// Hosts of the public cloud. Another cloud has other ones, which the function
/// `environment` knows.
const HOSTS: [&str; 16] = [
    "api.loganalytics.io",
    "asazure.windows.net",
    "azuredatalakeanalytics.net",
    "azuredatalakestore.net",
    "batch.core.windows.net",
    "core.windows.net",
    "database.windows.net",
    "gallery.azure.com",
    "graph.windows.net",
    "login.microsoftonline.com",
    "login.windows.net",
    "management.azure.com",
    "management.core.windows.net",
    "rest.media.azure.net",
    "trafficmanager.net",
    "vault.azure.net",
];

/// Texts that hold such a host and are no address of it: schemas, and the names
/// of private zones, which are the same in the template of every user.
const NO_ADDRESS: [&str; 2] = ["schema.management.azure.com", "privatelink."];

/// Members that may be empty: the sections of a template, defaults, and what
/// services take as an empty list on purpose.
const MAY_BE_BLANK: [&str; 9] = [
    "accesspolicies",
    "defaultvalue",
    "functions",
    "outputs",
    "parameters",
    "properties",
    "resources",
    "value",
    "variables",
];

/// ARM-001: the schema is one that the service knows.
pub(super) fn schema(template: &Template<'_>, report: &mut Report<'_>) {
    let schema = template.root.at("$schema");
    let Some(found) = schema.text() else {
        return report.add(&schema, "missing", &[]);
    };
    let plain = found.trim_end_matches('#').to_ascii_lowercase();
    if !SCHEMAS.contains(&plain.as_str()) {
        report.add(&schema, "unknown", &[("found", &found)]);
    }
}

/// ARM-004: addresses of the cloud are asked of `environment()`.
pub(super) fn hosts(template: &Template<'_>, report: &mut Report<'_>) {
    template.texts_below(&template.root, &mut |node, text| {
        if let Some(host) = host_in(text) {
            report.add(node, "", &[("host", &host)]);
        }
    });
}

fn host_in(text: &str) -> Option<&'static str> {
    let mut text = text.to_ascii_lowercase();
    for name in NO_ADDRESS {
        if text.contains(name) {
            text = without(&text, name);
        }
    }
    let stands = |host: &&&str| {
        text.match_indices(**host).any(|(at, _)| {
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            before.is_none_or(|c| !c.is_alphanumeric() && c != '-')
        })
    };
    HOSTS.iter().find(stands).copied()
}

/// A text without the words that hold a name. Words end at quotes, slashes and
/// blanks.
fn without(text: &str, name: &str) -> String {
    let words = text.split(['\'', '/', ' ', '"']);
    words
        .filter(|word| !word.contains(name))
        .collect::<Vec<_>>()
        .join(" ")
}

/// ARM-014: nothing is set to an empty value. Variables may be: expressions
/// build upon them.
pub(super) fn blanks(template: &Template<'_>, report: &mut Report<'_>) {
    for (name, section) in template.root.members() {
        if name.eq_ignore_ascii_case("variables") {
            continue;
        }
        template.visit_below(&section, &mut |node| {
            if node.is_blank() && !may_be_blank(node) {
                let name = node.name().unwrap_or_default();
                report.add(node, "", &[("name", &name)]);
            }
        });
    }
}

/// Items of arrays, the members that may be, and the identities that a resource
/// is given: they are the names of empty objects.
fn may_be_blank(node: &Node<'_>) -> bool {
    let Some(name) = node.name() else {
        return true;
    };
    let parent = node.parent_name().unwrap_or_default();
    let is_identity = parent.eq_ignore_ascii_case("userAssignedIdentities");
    is_identity || MAY_BE_BLANK.contains(&name.to_ascii_lowercase().as_str())
}
