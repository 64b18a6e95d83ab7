//! What expressions refer to.

use jiff::civil::Date;

use super::template::Template;
use crate::package::expression::{Call, calls, is_expression};
use crate::package::node::Node;
use crate::package::report::Report;

/// The functions that make the id of a resource.
const ID_FUNCTIONS: [&str; 4] = [
    "resourceId",
    "subscriptionResourceId",
    "tenantResourceId",
    "extensionResourceId",
];

/// ARM-010: variables are referenced. A variable that is made in a loop stands
/// in the list `copy`.
pub(super) fn variables_used(template: &Template<'_>, report: &mut Report<'_>) {
    if template.is_dynamic {
        return;
    }
    for (name, variable) in template.root.at("variables").members() {
        if name.eq_ignore_ascii_case("copy") {
            for looped in variable.items() {
                let name = looped.at("name").text();
                unused(template, name, &looped, report);
            }
        } else {
            unused(template, Some(name), &variable, report);
        }
    }
}

fn unused(template: &Template<'_>, name: Option<&str>, at: &Node<'_>, report: &mut Report<'_>) {
    if let Some(name) = name
        && !template.uses_variable(name)
    {
        report.add(at, "", &[("name", &name)]);
    }
}

/// ARM-011: the name of a variable is not put together.
pub(super) fn dynamic_variables(template: &Template<'_>, report: &mut Report<'_>) {
    template.calls(&mut |node, call| {
        if call.is("variables") && call.takes(0, "concat") {
            report.add(node, "", &[]);
        }
    });
}

/// ARM-013: API versions are not asked for while deploying.
pub(super) fn providers(template: &Template<'_>, report: &mut Report<'_>) {
    template.calls(&mut |node, call| {
        if call.is("providers") && call.has_member("apiVersions") {
            report.add(node, "", &[]);
        }
    });
}

/// ARM-015: ids of resources are made by the functions for it.
pub(super) fn ids(template: &Template<'_>, report: &mut Report<'_>) {
    for resources in [template.root.at("resources"), template.root.at("outputs")] {
        template.texts_below(&resources, &mut |node, text| {
            let name = node.name().unwrap_or_default().to_ascii_lowercase();
            if name.ends_with("id") && is_put_together(text) {
                report.add(node, "", &[("name", &name)]);
            }
        });
    }
}

/// Whether a text is the path of a resource, or puts one together.
fn is_put_together(text: &str) -> bool {
    const START: &str = "/subscriptions/";
    if !is_expression(text) {
        return starts_with(text, START);
    }
    let calls = calls(text);
    let Some(outer) = calls.first() else {
        return false;
    };
    let joins = outer.is("concat") || outer.is("format");
    joins && outer.text(0).is_some_and(|text| starts_with(text, START))
}

fn starts_with(text: &str, start: &str) -> bool {
    let head = text.get(..start.len()).unwrap_or_default();
    head.eq_ignore_ascii_case(start)
}

/// ARM-016: what the functions for ids know by themselves is not told to them,
/// and ids that go into `reference` and `list*` are not put together.
pub(super) fn id_arguments(template: &Template<'_>, report: &mut Report<'_>) {
    template.calls(&mut |node, call| {
        if ID_FUNCTIONS.iter().any(|function| call.is(function)) {
            let known = ["subscription", "resourceGroup"];
            let told = known.iter().find(|name| takes_anywhere(call, name));
            if let Some(told) = told {
                report.add(node, "known", &[("function", &call.name), ("told", told)]);
            }
        }
        let reads = call.is("reference") || call.name.to_ascii_lowercase().starts_with("list");
        if reads && call.takes(0, "concat") {
            report.add(node, "concat", &[("function", &call.name)]);
        }
    });
}

fn takes_anywhere(call: &Call<'_>, function: &str) -> bool {
    (0..call.arguments.len()).any(|at| call.takes(at, function))
}

/// ARM-024: the API versions that `reference` asks for are recent and no
/// previews.
pub(super) fn versions(template: &Template<'_>, report: &mut Report<'_>) {
    template.calls(&mut |node, call| {
        let Some(version) = call.text(1).filter(|_| call.is("reference")) else {
            return;
        };
        let Some(date) = date_of(version) else {
            return;
        };
        if date < template.recent {
            report.add(node, "old", &[("version", &version)]);
        } else if version.to_ascii_lowercase().ends_with("preview") {
            report.add(node, "preview", &[("version", &version)]);
        }
    });
}

/// The date of an API version: `2024-05-01` or `2024-05-01-preview`.
pub(super) fn date_of(version: &str) -> Option<Date> {
    let (date, rest) = version.split_at_checked(10)?;
    let is_ended = rest.is_empty() || rest.starts_with('-');
    date.parse().ok().filter(|_| is_ended)
}
