//! Where secrets would be kept in the open.

use super::template::{Template, has_inner_scope, is_deployment};
use crate::package::node::Node;
use crate::package::report::Report;

/// ARM-022: what a deployment gives back is kept in its history, and has no
/// secrets in it.
pub(super) fn outputs(template: &Template<'_>, report: &mut Report<'_>) {
    template.texts_below(&template.root.at("outputs"), &mut |node, text| {
        if let Some(secret) = template.secret(text) {
            report.add(node, "", &[("secret", &secret)]);
        }
    });
}

/// ARM-023: a command with a secret in it stands in the protected settings.
pub(super) fn commands(template: &Template<'_>, report: &mut Report<'_>) {
    template.texts_below(&template.root.at("resources"), &mut |node, text| {
        let is_command = named(node.name(), "commandToExecute");
        if !is_command || !named(node.parent_name(), "settings") {
            return;
        }
        if let Some(secret) = template.secret(text) {
            report.add(node, "", &[("secret", &secret)]);
        }
    });
}

fn named(found: Option<&str>, name: &str) -> bool {
    found.is_some_and(|found| found.eq_ignore_ascii_case(name))
}

/// ARM-025: a nested template that uses secrets has its own scope; otherwise
/// they are computed outside and kept in the history.
pub(super) fn nested(template: &Template<'_>, report: &mut Report<'_>) {
    let resources = template.resources.iter();
    for deployment in resources.filter(|resource| is_deployment(resource)) {
        if has_inner_scope(deployment) {
            continue;
        }
        let nested = deployment.at("properties").at("template");
        if let Some(secret) = first_secret(template, &nested) {
            report.add(&nested, "", &[("secret", &secret)]);
        }
    }
}

fn first_secret<'a>(template: &Template<'a>, node: &Node<'a>) -> Option<&'a str> {
    let mut first = None;
    template.texts_below(node, &mut |_, text| {
        first = first.or_else(|| template.secret(text));
    });
    first
}
