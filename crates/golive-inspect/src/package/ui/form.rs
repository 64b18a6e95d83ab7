//! The form of the file.

use super::interface::Interface;
use crate::package::report::Report;

const VERSION: &str = "0.1.2-preview";

const HANDLERS: [&str; 2] = ["Microsoft.Azure.CreateUIDef", "Microsoft.Compute.MultiVm"];

/// Members that may be empty. The text that helps at a control is for UI-010.
const MAY_BE_BLANK: [&str; 5] = ["basics", "defaultvalue", "outputs", "steps", "tooltip"];

/// UI-001: schema and version are the current ones, and agree.
pub(super) fn schema(interface: &Interface<'_>, report: &mut Report<'_>) {
    let schema = interface.root.at("$schema");
    let plain = schema.text().unwrap_or_default().to_ascii_lowercase();
    let is_known = plain.contains("/createuidefinition.")
        && plain.trim_end_matches('#').ends_with(".json")
        && plain.contains(&format!("/{VERSION}/"));
    if !is_known {
        report.add(&schema, "schema", &[("expected", &VERSION)]);
    }
    let version = interface.root.at("version");
    if !version.says(VERSION) {
        report.add(&version, "version", &[("expected", &VERSION)]);
    }
}

/// UI-002: the handler is one that the portal has.
pub(super) fn handler(interface: &Interface<'_>, report: &mut Report<'_>) {
    let handler = interface.root.at("handler");
    if !HANDLERS.iter().any(|known| handler.says(known)) {
        report.add(&handler, "", &[("expected", &HANDLERS.join(", "))]);
    }
}

/// UI-016: nothing is empty but lists of controls, and defaults.
pub(super) fn blanks(interface: &Interface<'_>, report: &mut Report<'_>) {
    interface.root.visit(&mut |node| {
        let Some(name) = node.name() else {
            return true;
        };
        let may = MAY_BE_BLANK.contains(&name.to_ascii_lowercase().as_str());
        if node.is_blank() && !may {
            report.add(node, "", &[("name", &name)]);
        }
        true
    });
}
