//! What the user interface hands to the main template.

use serde_json::Value;

use super::controls::{PASSWORD_BOX, TEXT_BOX};
use super::interface::{Control, Interface, Reference};
use crate::package::arm::is_secure;
use crate::package::expression::{calls, is_expression};
use crate::package::node::Node;
use crate::package::report::{Args, Report};

const SIZES: &str = "Microsoft.Compute.SizeSelector";

/// Outputs that the portal takes for itself.
const OF_PORTAL: [&str; 5] = [
    "applicationResourceName",
    "jitAccessPolicy",
    "managedIdentity",
    "managedResourceGroupId",
    "managedResourceGroupName",
];

/// Controls that can take what is there already.
const WITH_EXISTING: [&str; 3] = [
    "Microsoft.Network.PublicIpAddressCombo",
    "Microsoft.Network.VirtualNetworkCombo",
    "Microsoft.Storage.StorageAccountSelector",
];

/// UI-003: each output is a parameter of the main template.
pub(super) fn declared(interface: &Interface<'_>, report: &mut Report<'_>) {
    if interface.outputs.value().as_object().is_none() {
        return report.add(&interface.outputs, "missing", &[]);
    }
    let Some(template) = interface.template else {
        return;
    };
    for (name, output) in interface.outputs.members() {
        let of_portal = OF_PORTAL
            .iter()
            .any(|known| known.eq_ignore_ascii_case(name));
        if !of_portal && template.parameter(name).is_none() {
            report.add(&output, "unknown", &[("name", &name)]);
        }
    }
}

/// UI-004: each parameter without a default is an output.
pub(super) fn asked(interface: &Interface<'_>, report: &mut Report<'_>) {
    let Some(template) = interface.template else {
        return;
    };
    for (name, parameter) in template.parameters() {
        let has_default = parameter.value().get("defaultValue").is_some();
        if !has_default && interface.outputs.at(name).is_missing() {
            report.add(&interface.outputs, "", &[("name", &name)]);
        }
    }
}

/// UI-005: what outputs refer to is there.
pub(super) fn controls_exist(interface: &Interface<'_>, report: &mut Report<'_>) {
    interface.outputs.texts(&mut |node, text| {
        for call in calls(text) {
            let reference = Reference::of(&call);
            if let Some(lost) = reference.filter(|reference| !interface.leads(reference)) {
                let name = lost.path.first().copied().unwrap_or_default();
                report.add(node, "", &[("control", &name)]);
            }
        }
    });
}

/// UI-006: the customer's choice of a location is handed over.
pub(super) fn location(interface: &Interface<'_>, report: &mut Report<'_>) {
    let mut is_told = false;
    interface.outputs.texts(&mut |_, text| {
        let named = |name: &&str| name.eq_ignore_ascii_case("location");
        is_told |= calls(text)
            .iter()
            .any(|call| call.is("location") || call.members.iter().any(named));
    });
    if !is_told {
        report.add(&interface.outputs, "", &[]);
    }
}

/// An output that is the value of a control, and the parameter that gets it.
struct Handed<'i, 'a> {
    name: &'a str,
    control: &'i Control<'a>,
    parameter: Node<'a>,
}

fn handed<'i, 'a>(interface: &'i Interface<'a>) -> impl Iterator<Item = Handed<'i, 'a>> {
    interface.texts().filter_map(|(name, _, text)| {
        Some(Handed {
            name,
            control: interface.value_of(text)?,
            parameter: interface.template?.parameter(name)?,
        })
    })
}

/// UI-007: secrets are typed into password boxes, and what is typed there is
/// kept as a secret.
pub(super) fn password_boxes(interface: &Interface<'_>, report: &mut Report<'_>) {
    for Handed {
        name,
        control,
        parameter,
    } in handed(interface)
    {
        let is_secure = is_secure(&parameter);
        if control.is(PASSWORD_BOX) && !is_secure {
            report.add(&control.node, "parameter", &[("name", &name)]);
        } else if control.is(TEXT_BOX) && is_secure {
            report.add(&control.node, "control", &[("name", &name)]);
        }
    }
}

/// UI-013: what can be chosen is what the parameter takes, and its default can be
/// chosen.
pub(super) fn allowed_values(interface: &Interface<'_>, report: &mut Report<'_>) {
    for Handed {
        name,
        control,
        parameter,
    } in handed(interface)
    {
        let choices = control.node.at("constraints").at("allowedValues");
        let choices: Vec<Node<'_>> = choices.items().map(|item| choice(&item)).collect();
        if choices.is_empty() {
            continue;
        }
        let kind = parameter
            .at("type")
            .text()
            .unwrap_or_default()
            .to_ascii_lowercase();
        let allowed: Vec<Node<'_>> = parameter.at("allowedValues").items().collect();
        for value in &choices {
            let is_listed = allowed.iter().any(|one| equal(one.value(), value.value()));
            if !fits(value.value(), &kind) {
                report.add(value, "type", &[("name", &name), ("type", &kind)]);
            } else if !allowed.is_empty() && !is_listed {
                report.add(value, "value", &[("name", &name)]);
            }
        }
        let default = parameter.at("defaultValue");
        let is_open = default.is_blank() || default.text().is_some_and(is_expression);
        if !is_open
            && !choices
                .iter()
                .any(|one| equal(one.value(), default.value()))
        {
            report.add(&control.node, "default", &[("name", &name)]);
        }
    }
}

/// What a choice stands for: its member `value`, or itself.
fn choice<'a>(item: &Node<'a>) -> Node<'a> {
    let value = item.at("value");
    if value.is_missing() {
        item.clone()
    } else {
        value
    }
}

fn equal(one: &Value, other: &Value) -> bool {
    match (one.as_str(), other.as_str()) {
        (Some(one), Some(other)) => one.eq_ignore_ascii_case(other),
        _ => one == other,
    }
}

/// Whether a value can be given to a parameter of a type. Expressions can be
/// anything.
fn fits(value: &Value, kind: &str) -> bool {
    let computed = value.as_str().is_some_and(is_expression);
    computed
        || match kind {
            "int" => value.is_i64() || value.is_u64(),
            "bool" => value.is_boolean(),
            "string" | "securestring" => value.is_string(),
            "array" => value.is_array(),
            _ => true,
        }
}

/// UI-014: the machine that the template proposes can be chosen.
pub(super) fn vm_sizes(interface: &Interface<'_>, report: &mut Report<'_>) {
    for control in interface
        .controls
        .iter()
        .filter(|control| control.is(SIZES))
    {
        let mut refers = false;
        interface.outputs.texts(&mut |_, text| {
            refers |= calls(text).iter().any(|call| control.is_named_by(call));
        });
        if !refers {
            report.add(&control.node, "unused", &[("control", &control.name)]);
        }
    }
    for Handed {
        name,
        control,
        parameter,
    } in handed(interface)
    {
        let sizes = control.node.at("constraints").at("allowedSizes");
        let sizes: Vec<Node<'_>> = sizes.items().collect();
        let Some(default) = parameter.at("defaultValue").text() else {
            continue;
        };
        let is_listed = is_expression(default) || sizes.iter().any(|size| size.says(default));
        if control.is(SIZES) && !sizes.is_empty() && !is_listed {
            let args: Args<'_> = &[("name", &name), ("found", &default)];
            report.add(&control.node, "default", args);
        }
    }
}

/// UI-017: where something that exists can be chosen, the template learns where
/// it is and whether it is new.
pub(super) fn hide_existing(interface: &Interface<'_>, report: &mut Report<'_>) {
    let open = interface.controls.iter().filter(|control| {
        let hidden = control.node.at("options").at("hideExisting");
        WITH_EXISTING.iter().any(|kind| control.is(kind)) && hidden.value().as_bool() != Some(true)
    });
    for control in open {
        for part in ["resourceGroup", "newOrExisting"] {
            if !takes(interface, control, part) {
                let args: Args<'_> = &[("control", &control.name), ("part", &part)];
                report.add(&control.node, "", args);
            }
        }
    }
}

/// Whether an output takes this part of a control.
fn takes(interface: &Interface<'_>, control: &Control<'_>, part: &str) -> bool {
    let mut found = false;
    interface.outputs.texts(&mut |_, text| {
        found |= calls(text).iter().any(|call| {
            let last = call.members.last();
            control.is_named_by(call) && last.is_some_and(|last| last.eq_ignore_ascii_case(part))
        });
    });
    found
}
