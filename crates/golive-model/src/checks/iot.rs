//! LS-018, CT-005 and CT-006: what an IoT Edge module offer says of devices and
//! of how its containers start.

use serde_json::Value;

use super::html;
use super::node::Node;
use super::report::{Args, Report};
use super::scene::Scene;

/// The most routes, variables and desired properties that a module starts with
/// (SKUs tab of the IoT Edge module offer).
const MAX_SETTINGS: usize = 5;

/// The longest name or value of a setting, and the longest create options, in
/// characters.
const MAX_TEXT: usize = 511;

/// How many levels of objects a twin may have.
const MAX_DEPTH: usize = 4;

/// LS-018: the description's last paragraph names the minimum hardware, and a
/// link leads to a device that is certified.
pub(super) fn hardware(scene: &Scene<'_>, report: &mut Report<'_>) {
    let description = scene.draft.listed("description");
    let said = |text: &str| html::last_paragraph(text).contains("hardware");
    // A missing description is for LS-004.
    if !description.is_blank() && description.text().is_some_and(|text| !said(text)) {
        report.add(&description, "paragraph", &[]);
    }
    let links = scene.draft.listed("usefulLinks");
    let of_type = links.is_missing() || links.value().is_array();
    let leads_to_device = |link: Node<'_>| {
        let parts = ["linkTitle", "linkUrl"].map(|key| link.at(key));
        let names = |node: &Node<'_>| {
            let text = node.text().unwrap_or_default();
            text.to_ascii_lowercase().contains("device")
        };
        parts.iter().any(names)
    };
    if of_type && !links.items().any(leads_to_device) {
        report.add(&links, "device", &[]);
    }
}

/// CT-005: what a module starts with is modest. That there is an image for a tier 1
/// platform is seen in the registry, when certification looks into it.
pub(super) fn settings(scene: &Scene<'_>, report: &mut Report<'_>) {
    for plan in &scene.draft.plans {
        for name in ["defaultRoutes", "defaultEnvironmentVariables"] {
            pairs(&plan.own(name), report);
        }
        let twin = plan.own("defaultTwinDesiredProperties");
        match json_of(&twin) {
            Ok(Some(value)) => desired(&twin, &value, report),
            Ok(None) => {}
            Err(_) => report.add(&twin, "json", &[]),
        }
        create_options(&plan.own("createOptions"), report);
    }
}

fn pairs(list: &Node<'_>, report: &mut Report<'_>) {
    too_many(list, list.len(), report);
    for item in list.items() {
        for key in ["name", "value"] {
            let node = item.at(key);
            let found = node.text().map_or(0, |text| text.chars().count());
            too_long(&node, found, report);
        }
    }
}

fn desired(twin: &Node<'_>, value: &Value, report: &mut Report<'_>) {
    let Value::Object(members) = value else {
        return report.add(twin, "json", &[]);
    };
    too_many(twin, members.len(), report);
    match depth(value) {
        None => report.add(twin, "array", &[]),
        Some(found) if found > MAX_DEPTH => {
            report.add(twin, "deep", &[("max", &MAX_DEPTH), ("found", &found)]);
        }
        Some(_) => {}
    }
}

/// How many levels of objects there are; none where there is an array.
fn depth(value: &Value) -> Option<usize> {
    match value {
        Value::Array(_) => None,
        Value::Object(members) => {
            let depths: Option<Vec<usize>> = members.values().map(depth).collect();
            Some(1 + depths?.into_iter().max().unwrap_or(0))
        }
        _ => Some(0),
    }
}

fn create_options(node: &Node<'_>, report: &mut Report<'_>) {
    let found = match node.value() {
        Value::String(text) => text.chars().count(),
        Value::Object(_) => node.value().to_string().chars().count(),
        _ => return,
    };
    too_long(node, found, report);
    if !matches!(json_of(node), Ok(None | Some(Value::Object(_)))) {
        report.add(node, "json", &[]);
    }
}

fn too_many(node: &Node<'_>, found: usize, report: &mut Report<'_>) {
    if found > MAX_SETTINGS {
        report.add(node, "many", &[("max", &MAX_SETTINGS), ("found", &found)]);
    }
}

fn too_long(node: &Node<'_>, found: usize, report: &mut Report<'_>) {
    if found > MAX_TEXT {
        let args: Args<'_> = &[("max", &MAX_TEXT), ("found", &found)];
        report.add(node, "long", args);
    }
}

/// Settings are JSON, or a text that holds it. None where there are none, and
/// for what is of another type.
fn json_of(node: &Node<'_>) -> Result<Option<Value>, serde_json::Error> {
    match node.value() {
        Value::String(text) if !text.trim().is_empty() => serde_json::from_str(text).map(Some),
        Value::Object(_) => Ok(Some(node.value().clone())),
        _ => Ok(None),
    }
}

/// CT-006: the container does not ask for all rights on its device.
pub(super) fn privileged(scene: &Scene<'_>, report: &mut Report<'_>) {
    for plan in &scene.draft.plans {
        let node = plan.own("createOptions");
        let Ok(Some(options)) = json_of(&node) else {
            continue;
        };
        if options["HostConfig"]["Privileged"] == Value::Bool(true) {
            report.add(&node, "", &[]);
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn levels_of_objects() {
        assert_eq!(depth(&json!(1)), Some(0));
        assert_eq!(depth(&json!({"a": {"b": 1}, "c": 2})), Some(2));
        assert_eq!(depth(&json!({"a": {"b": [1]}})), None);
    }
}
