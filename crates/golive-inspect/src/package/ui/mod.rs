//! UI-*: the tests of `createUiDefinition.json`, named after those that the
//! marketplace runs (`certification.md` §7).

mod controls;
mod form;
mod interface;
mod outputs;

use golive_model::finding::RuleId;
use serde_json::Value;

use super::arm::Template;
use super::report::Report;
use crate::Fault;
use interface::Interface;

type Test = fn(&Interface<'_>, &mut Report<'_>);

/// Every test and the function that makes it.
const TESTS: [(RuleId, Test); 17] = [
    (RuleId::UiSchema, form::schema),
    (RuleId::UiHandler, form::handler),
    (RuleId::UiOutputsDeclared, outputs::declared),
    (RuleId::UiParametersAsked, outputs::asked),
    (RuleId::UiControlsExist, outputs::controls_exist),
    (RuleId::UiLocation, outputs::location),
    (RuleId::UiPasswordBox, outputs::password_boxes),
    (RuleId::UiPasswordLength, controls::password_length),
    (RuleId::UiTextBox, controls::text_boxes),
    (RuleId::UiTooltip, controls::tooltips),
    (RuleId::UiUserName, controls::user_names),
    (RuleId::UiValidationMessage, controls::validation_messages),
    (RuleId::UiAllowedValues, outputs::allowed_values),
    (RuleId::UiVmSizes, outputs::vm_sizes),
    (RuleId::UiConfirmation, controls::confirmation),
    (RuleId::UiBlanks, form::blanks),
    (RuleId::UiHideExisting, outputs::hide_existing),
];

/// Runs every test. Without a main template, those that compare pass.
pub(super) fn check(
    path: &str,
    value: &Value,
    template: Option<&Template<'_>>,
    faults: &mut Vec<Fault>,
) {
    let interface = Interface::new(value, template);
    for (rule, test) in TESTS {
        test(&interface, &mut Report::new(rule, path, faults));
    }
}
