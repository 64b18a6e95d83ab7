//! What each control needs.

use super::interface::Interface;
use crate::package::node::Node;
use crate::package::report::{Args, Report};

pub(super) const PASSWORD_BOX: &str = "Microsoft.Common.PasswordBox";
pub(super) const TEXT_BOX: &str = "Microsoft.Common.TextBox";
const CREDENTIALS: &str = "Microsoft.Compute.CredentialsCombo";
const USER_NAME: &str = "Microsoft.Compute.UserNameTextBox";

/// The shortest password, in characters.
const MIN_PASSWORD: u64 = 12;

/// Controls that show no help of their own.
const WITHOUT_TOOLTIP: [&str; 5] = [
    "Microsoft.Common.InfoBox",
    "Microsoft.Common.Section",
    "Microsoft.Common.TextBlock",
    "Microsoft.Solutions.ArmApiControl",
    "Microsoft.Solutions.BladeInvokeControl",
];

/// UI-008: a password has twelve characters at least.
pub(super) fn password_length(interface: &Interface<'_>, report: &mut Report<'_>) {
    for control in interface
        .controls
        .iter()
        .filter(|control| control.is(PASSWORD_BOX))
    {
        let constraints = control.node.at("constraints");
        let own = constraints.at("regex");
        let validations = constraints.at("validations");
        let listed = validations.items().map(|item| item.at("regex"));
        let patterns: Vec<&str> = std::iter::once(own)
            .chain(listed)
            .filter_map(|node| node.text())
            .collect();
        let args: Args<'_> = &[("control", &control.name), ("min", &MIN_PASSWORD)];
        if patterns.is_empty() {
            report.add(&constraints, "none", args);
        } else if !patterns
            .iter()
            .any(|pattern| least_length(pattern) >= MIN_PASSWORD)
        {
            report.add(&constraints, "short", args);
        }
    }
}

/// How many characters a pattern asks for, by its counts: `{12}`, `{12,}` and
/// `{12,72}`. It does not understand the pattern otherwise, and believes it.
fn least_length(pattern: &str) -> u64 {
    let counts = pattern.split('{').skip(1).filter_map(|rest| {
        let (count, _) = rest.split_once('}')?;
        count.split(',').next()?.trim().parse::<u64>().ok()
    });
    counts.fold(0, u64::saturating_add)
}

/// UI-009: a text box says what it takes. The message is for UI-012 where there
/// is a list of validations.
pub(super) fn text_boxes(interface: &Interface<'_>, report: &mut Report<'_>) {
    for control in interface
        .controls
        .iter()
        .filter(|control| control.is(TEXT_BOX))
    {
        let constraints = control.node.at("constraints");
        let mut validations = constraints.at("validations").items().peekable();
        if validations.peek().is_some() {
            for validation in validations {
                if validation.at("regex").is_blank() && validation.at("isValid").is_blank() {
                    report.add(&validation, "regex", &[("control", &control.name)]);
                }
            }
        } else if constraints.at("regex").is_blank() {
            report.add(&constraints, "none", &[("control", &control.name)]);
        } else if constraints.at("validationMessage").is_blank() {
            report.add(&constraints, "message", &[("control", &control.name)]);
        }
    }
}

/// UI-010: controls explain themselves.
pub(super) fn tooltips(interface: &Interface<'_>, report: &mut Report<'_>) {
    for control in &interface.controls {
        let tooltip = control.node.at("toolTip");
        let has_none = WITHOUT_TOOLTIP.iter().any(|kind| control.is(kind));
        if !has_none && tooltip.is_blank() {
            report.add(&tooltip, "", &[("control", &control.name)]);
        }
    }
}

/// UI-011: nobody's name is proposed.
pub(super) fn user_names(interface: &Interface<'_>, report: &mut Report<'_>) {
    for control in interface
        .controls
        .iter()
        .filter(|control| control.is(USER_NAME))
    {
        let default = control.node.at("defaultValue");
        if !default.is_blank() {
            report.add(&default, "", &[("control", &control.name)]);
        }
    }
}

/// UI-012: whoever types something wrong is told what is right.
pub(super) fn validation_messages(interface: &Interface<'_>, report: &mut Report<'_>) {
    interface.root.visit(&mut |node| {
        let is_list = node
            .name()
            .is_some_and(|name| name.eq_ignore_ascii_case("validations"));
        if is_list {
            for validation in node.items() {
                told(&validation, report);
            }
        }
        true
    });
}

fn told(validation: &Node<'_>, report: &mut Report<'_>) {
    let message = validation.at("message");
    if message.is_blank() {
        report.add(&message, "", &[]);
    }
}

/// UI-015: a password is typed twice.
pub(super) fn confirmation(interface: &Interface<'_>, report: &mut Report<'_>) {
    for control in &interface.controls {
        let asks = control.is(PASSWORD_BOX) || control.is(CREDENTIALS);
        let hidden = control.node.at("options").at("hideConfirmation");
        if asks && hidden.value().as_bool() == Some(true) {
            report.add(&hidden, "", &[("control", &control.name)]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_of_a_pattern() {
        for (pattern, length) in [
            ("", 0),
            ("^.*$", 0),
            ("^[a-z]{12,}$", 12),
            ("^[a-z]{12}$", 12),
            ("^(?=.*[A-Z])[a-z]{6,8}[0-9]{6}$", 12),
            ("^a{b}c{,4}{", 0),
            ("{99999999999999999999}", 0),
        ] {
            assert_eq!(least_length(pattern), length, "{pattern}");
        }
    }
}
