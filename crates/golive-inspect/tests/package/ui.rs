//! UI-*: the user interface of the good package with one thing changed.

use serde_json::{Value, json};

use crate::kit::{INTERFACE, MAIN, good, judge, keys, put, take, with};

const PASSWORD: &str = "/parameters/steps/0/elements/1/elements/1";
const DISKS: &str = "/parameters/steps/0/elements/2";
const SIZE: &str = "/parameters/steps/0/elements/3";
const STORAGE: &str = "/parameters/steps/0/elements/4";
const OUTPUTS: &str = "/parameters/outputs";

/// The key of a message, where in which file something was changed, and to what;
/// null takes it away.
fn rows() -> Vec<(&'static str, &'static str, String, Value)> {
    let ui = |key, pointer: String, value| (key, INTERFACE, pointer, value);
    let main = |key, pointer: &str, value| (key, MAIN, pointer.to_owned(), value);
    let old = "https://schema.management.azure.com/schemas/0.9.9-preview/CreateUIDefinition.MultiVm.json#";
    vec![
        ui("UI-001.schema", "/$schema".to_owned(), json!(old)),
        ui("UI-001.version", "/version".to_owned(), Value::Null),
        ui("UI-002", "/handler".to_owned(), json!("Microsoft.Azure.")),
        ui(
            "UI-003.unknown",
            format!("{OUTPUTS}/other"),
            json!("[basics('environment')]"),
        ),
        ui("UI-003.missing", OUTPUTS.to_owned(), Value::Null),
        ui("UI-004", format!("{OUTPUTS}/adminUsername"), Value::Null),
        ui(
            "UI-005",
            format!("{OUTPUTS}/environment"),
            json!("[basics('none')]"),
        ),
        ui(
            "UI-005",
            format!("{OUTPUTS}/environment"),
            json!("[steps('machine').none]"),
        ),
        ui(
            "UI-005",
            format!("{OUTPUTS}/environment"),
            json!("[steps('none').disks]"),
        ),
        ui("UI-006", format!("{OUTPUTS}/location"), json!("westus")),
        ui(
            "UI-007.control",
            format!("{PASSWORD}/type"),
            json!("Microsoft.Common.TextBox"),
        ),
        main(
            "UI-007.parameter",
            "/parameters/adminPassword/type",
            json!("string"),
        ),
        ui(
            "UI-008.none",
            format!("{PASSWORD}/constraints"),
            json!({"required": true}),
        ),
        ui(
            "UI-008.short",
            format!("{PASSWORD}/constraints/regex"),
            json!("^[a-z]{8,}$"),
        ),
        ui("UI-009.none", format!("{DISKS}/constraints"), Value::Null),
        ui(
            "UI-009.regex",
            format!("{DISKS}/constraints/validations/0"),
            json!({"message": "x"}),
        ),
        ui(
            "UI-009.message",
            format!("{DISKS}/constraints"),
            json!({"regex": "^a$"}),
        ),
        ui("UI-010", format!("{DISKS}/toolTip"), json!("")),
        ui(
            "UI-011",
            "/parameters/steps/0/elements/1/elements/0/defaultValue".to_owned(),
            json!("admin"),
        ),
        ui(
            "UI-012",
            format!("{DISKS}/constraints/validations/0/message"),
            Value::Null,
        ),
        ui(
            "UI-013.value",
            "/parameters/basics/0/constraints/allowedValues/0/value".to_owned(),
            json!("other"),
        ),
        ui(
            "UI-013.type",
            "/parameters/basics/0/constraints/allowedValues/0/value".to_owned(),
            json!(7),
        ),
        main(
            "UI-013.default",
            "/parameters/environment/defaultValue",
            json!("none"),
        ),
        ui(
            "UI-014.unused",
            format!("{OUTPUTS}/vmSize"),
            json!("Standard_D2s_v5"),
        ),
        main(
            "UI-014.default",
            "/parameters/vmSize/defaultValue",
            json!("Standard_D9"),
        ),
        ui(
            "UI-015",
            format!("{PASSWORD}/options/hideConfirmation"),
            json!(true),
        ),
        ui("UI-016", format!("{DISKS}/label"), json!("")),
        ui(
            "UI-017",
            format!("{STORAGE}/options/hideExisting"),
            json!(false),
        ),
    ]
}

/// What may be as it is.
fn holds() -> Vec<(&'static str, String, Value)> {
    let ui = |pointer: String, value| (INTERFACE, pointer, value);
    vec![
        ui("/handler".to_owned(), json!("Microsoft.Compute.MultiVm")),
        ui(
            format!("{OUTPUTS}/managedResourceGroupId"),
            json!("[resourceGroup().id]"),
        ),
        ui(
            format!("{OUTPUTS}/location"),
            json!("[steps('machine').size.location]"),
        ),
        ui(
            format!("{PASSWORD}/constraints/regex"),
            json!("^(?=.*[A-Z]).{12,}$"),
        ),
        ui(
            format!("{PASSWORD}/constraints"),
            json!({"validations": [{"regex": "^.{12,}$", "message": "x"}]}),
        ),
        ui(
            format!("{DISKS}/constraints/validations/0"),
            json!({"isValid": "[true]", "message": "x"}),
        ),
        ui(
            format!("{DISKS}/constraints"),
            json!({"regex": "^a$", "validationMessage": "x"}),
        ),
        ui(
            "/parameters/basics/0/constraints/allowedValues/0".to_owned(),
            json!("Test"),
        ),
        ui(format!("{SIZE}/constraints"), Value::Null),
        ui(format!("{STORAGE}/options"), json!({"hideExisting": true})),
        (
            MAIN,
            "/parameters/environment/defaultValue".to_owned(),
            json!("PRODUCTION"),
        ),
        (
            MAIN,
            "/parameters/environment/allowedValues".to_owned(),
            Value::Null,
        ),
    ]
}

fn changed(path: &str, pointer: &str, value: &Value) -> Vec<u8> {
    let mut file = good(path);
    if value.is_null() {
        take(&mut file, pointer);
    } else {
        put(&mut file, pointer, value.clone());
    }
    with(path, file.to_string().as_bytes())
}

/// The packages in which something is wrong.
pub fn fires() -> impl Iterator<Item = Vec<u8>> {
    let rows = rows().into_iter();
    rows.map(|(_, path, pointer, value)| changed(path, &pointer, &value))
}

#[test]
fn each_test_fires() {
    for (key, path, pointer, value) in rows() {
        let inspection = judge(&changed(path, &pointer, &value));
        let found = keys(&inspection);
        let at = found.iter().position(|found| found == key);
        let at = at.unwrap_or_else(|| panic!("{key} at {pointer}: only {found:?}"));
        let place = inspection.faults[at].place.clone().unwrap();
        assert_eq!(place.path, INTERFACE, "{key}");
        assert!(place.pointer.unwrap().starts_with('/'), "{key}");
    }
}

#[test]
fn what_may_be_passes() {
    for (path, pointer, value) in holds() {
        let found = keys(&judge(&changed(path, &pointer, &value)));
        assert!(found.is_empty(), "{pointer} {value}: {found:?}");
    }
}

#[test]
fn what_exists_can_be_chosen_when_the_template_learns_of_it() {
    let (mut interface, mut template) = (good(INTERFACE), good(MAIN));
    put(
        &mut interface,
        &format!("{STORAGE}/options/hideExisting"),
        json!(false),
    );
    for (name, part) in [
        ("storageGroup", "resourceGroup"),
        ("storageNew", "newOrExisting"),
    ] {
        let output = json!(format!("[steps('machine').storage.{part}]"));
        put(&mut interface, &format!("{OUTPUTS}/{name}"), output);
        put(
            &mut template,
            &format!("/parameters/{name}"),
            json!({"type": "string"}),
        );
        put(
            &mut template,
            &format!("/resources/1/{name}"),
            json!(format!("[parameters('{name}')]")),
        );
    }
    let files = crate::kit::GOOD.map(|(path, text)| match path {
        INTERFACE => (path, interface.to_string()),
        MAIN => (path, template.to_string()),
        _ => (path, text.to_owned()),
    });
    assert_eq!(keys(&judge(&crate::kit::make(&files))), [""; 0]);
}
