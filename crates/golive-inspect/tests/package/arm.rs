//! ARM-*: the main template of the good package with one thing changed.

use serde_json::{Value, json};

use crate::kit::{MAIN, NESTED, good, judge, keys, put, with};

/// A file, the key of a message, where it points, and what was set there.
type Row = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    Value,
);

const MACHINE: &str = "/resources/2/properties";

fn rows() -> Vec<Row> {
    let schema = "https://schema.management.azure.com/schemas/2019-01-01/deploymentTemplate.json#";
    let place = "/parameters/_artifactsLocation/defaultValue";
    let token = "/parameters/_artifactsLocationSasToken/defaultValue";
    let secret = json!({"type": "string", "value": "[parameters('adminPassword')]"});
    let keys_output = json!({"type": "string", "value": "[listKeys('x', '2025-01-01')]"});
    let hidden = json!("[concat('x', listKeys('x', '2025-01-01').a)]");
    let uses_secret = json!([{
        "type": "a/b", "apiVersion": "2025-01-01", "name": "c", "kind": "[parameters('adminPassword')]",
    }]);
    let linked = json!({
        "location": {"type": "string"},
        "_artifactsLocation": {"type": "string", "defaultValue": "https://example.com/"},
        "_artifactsLocationSasToken": {"type": "secureString"},
    });
    vec![
        (MAIN, "ARM-001.unknown", "/$schema", "", json!(schema)),
        (
            MAIN,
            "ARM-001.missing",
            "/resources/3/properties/template/$schema",
            "",
            json!(7),
        ),
        (
            MAIN,
            "ARM-002",
            "/parameters/unused",
            "",
            json!({"type": "string", "defaultValue": "x"}),
        ),
        (
            MAIN,
            "ARM-002",
            "/resources/3/properties/template/parameters/unused",
            "",
            json!({"type": "int"}),
        ),
        (
            MAIN,
            "ARM-003",
            "/parameters/adminPassword/defaultValue",
            "",
            json!("Secret-1234567"),
        ),
        (
            MAIN,
            "ARM-004",
            "/variables/machine",
            "",
            json!("https://management.azure.com/x"),
        ),
        (
            NESTED,
            "ARM-004",
            "/resources/0/kind",
            "",
            json!("[concat('x', '.blob.core.windows.net')]"),
        ),
        (
            MAIN,
            "ARM-005.default",
            "/parameters/location/defaultValue",
            "",
            json!("westus"),
        ),
        (
            MAIN,
            "ARM-005.type",
            "/parameters/location/type",
            "",
            json!("object"),
        ),
        (
            MAIN,
            "ARM-005.group",
            "/resources/1/location",
            "",
            json!("[resourceGroup().location]"),
        ),
        (
            NESTED,
            "ARM-005.linked",
            "/parameters/location/defaultValue",
            "",
            json!("[resourceGroup().location]"),
        ),
        (
            MAIN,
            "ARM-006",
            "/resources/1/location",
            "",
            json!("westus"),
        ),
        (
            MAIN,
            "ARM-006",
            "/resources/2/resources/0/location",
            "",
            json!(1),
        ),
        (
            MAIN,
            "ARM-007.literal",
            "/resources/2/properties/hardwareProfile/vmSize",
            "",
            json!("Standard_D2s_v5"),
        ),
        (
            MAIN,
            "ARM-007.literal",
            "/resources/2/properties/hardwareProfile/vmSize",
            "",
            json!("[variables('machine')]"),
        ),
        (
            MAIN,
            "ARM-007.missing",
            "/resources/2/properties/hardwareProfile",
            "/vmSize",
            json!({"x": 1}),
        ),
        (
            MAIN,
            "ARM-008.number",
            "/parameters/diskCount/maxValue",
            "",
            json!("4"),
        ),
        (
            MAIN,
            "ARM-008.pair",
            "/parameters/diskCount/maxValue",
            "/..",
            Value::Null,
        ),
        (
            MAIN,
            "ARM-009.pair",
            "/parameters/_artifactsLocationSasToken",
            "/../_artifactsLocation",
            Value::Null,
        ),
        (
            MAIN,
            "ARM-009.place",
            "/parameters/_artifactsLocation/type",
            "",
            json!("object"),
        ),
        (
            MAIN,
            "ARM-009.token",
            "/parameters/_artifactsLocationSasToken/type",
            "",
            json!("string"),
        ),
        (MAIN, "ARM-009.source", place, "", json!("files")),
        (MAIN, "ARM-009.empty", token, "", json!("?sv=1")),
        (MAIN, "ARM-010", "/variables/unused", "", json!("x")),
        (
            NESTED,
            "ARM-009.linked",
            "/parameters",
            "/_artifactsLocation/defaultValue",
            linked,
        ),
        (
            MAIN,
            "ARM-010",
            "/variables/copy",
            "/0",
            json!([{"name": "looped", "count": 2, "input": 1}]),
        ),
        (
            MAIN,
            "ARM-011",
            "/resources/1/name",
            "",
            json!("[variables(concat('net', 'work'))]"),
        ),
        (
            MAIN,
            "ARM-012.old",
            "/resources/1/apiVersion",
            "",
            json!("2024-11-20"),
        ),
        (
            MAIN,
            "ARM-012.form",
            "/resources/1/apiVersion",
            "",
            json!("latest"),
        ),
        (
            MAIN,
            "ARM-012.missing",
            "/resources/1/apiVersion",
            "",
            Value::Null,
        ),
        (
            MAIN,
            "ARM-012.computed",
            "/resources/1/apiVersion",
            "",
            json!("[parameters('environment')]"),
        ),
        (
            MAIN,
            "ARM-013",
            "/resources/1/apiVersion",
            "",
            json!("[providers('a', 'b').apiVersions[0]]"),
        ),
        (MAIN, "ARM-014", "/resources/1/tags", "", json!({})),
        (NESTED, "ARM-014", "/resources/0/kind", "", json!(" ")),
        (
            MAIN,
            "ARM-015",
            "/resources/1/properties/ipConfigurations/0/properties/subnet/id",
            "",
            json!(
                "[concat('/subscriptions/', subscription().subscriptionId, variables('network'))]"
            ),
        ),
        (
            MAIN,
            "ARM-015",
            "/resources/1/properties/workspaceId",
            "",
            json!("/subscriptions/x/y"),
        ),
        (
            MAIN,
            "ARM-016.known",
            "/resources/2/dependsOn/0",
            "",
            json!("[resourceId(resourceGroup().name, 'a/b', variables('network'))]"),
        ),
        (
            MAIN,
            "ARM-016.concat",
            "/outputs/address/value",
            "",
            json!("[reference(concat('a', 'b'), '2025-01-01').c]"),
        ),
        (
            MAIN,
            "ARM-017.concat",
            "/resources/2/dependsOn/0",
            "",
            json!("[concat('a', 'b')]"),
        ),
        (
            MAIN,
            "ARM-017.if",
            "/resources/2/dependsOn/0",
            "",
            json!("[if(true(), 'a', 'b')]"),
        ),
        (
            MAIN,
            "ARM-018",
            "/resources/3/properties/debugSetting/detailLevel",
            "",
            json!("requestContent"),
        ),
        (
            MAIN,
            "ARM-019",
            "/resources/2/properties/osProfile/adminUsername",
            "",
            json!("admin"),
        ),
        (
            MAIN,
            "ARM-019",
            "/resources/2/properties/osProfile/adminUsername",
            "",
            json!("[variables('machine')]"),
        ),
        (
            MAIN,
            "ARM-020",
            "/resources/2/properties/storageProfile/imageReference/version",
            "",
            json!("latest-preview"),
        ),
        (
            MAIN,
            "ARM-021",
            "/resources/2/resources/0/properties/type",
            "",
            json!("ManagedIdentityExtensionForLinux"),
        ),
        (MAIN, "ARM-022", "/outputs/password", "/value", secret),
        (MAIN, "ARM-022", "/outputs/keys", "/value", keys_output),
        (
            MAIN,
            "ARM-023",
            "/resources/2/resources/0/properties/settings/commandToExecute",
            "",
            hidden,
        ),
        (
            MAIN,
            "ARM-024.old",
            "/outputs/address/value",
            "",
            json!("[reference('x', '2020-01-01').y]"),
        ),
        (
            MAIN,
            "ARM-024.preview",
            "/outputs/address/value",
            "",
            json!("[reference('x', '2026-01-01-preview').y]"),
        ),
        (
            MAIN,
            "ARM-025",
            "/resources/0/properties/template/resources",
            "/..",
            uses_secret,
        ),
    ]
}

/// What may be as it is.
fn holds() -> Vec<(&'static str, String, Value)> {
    let machine = |rest: &str| format!("{MACHINE}{rest}");
    let main = |pointer: &str, value: Value| (MAIN, pointer.to_owned(), value);
    vec![
        main(
            "/$schema",
            json!(
                "https://schema.management.azure.com/schemas/2015-01-01/deploymentTemplate.json#"
            ),
        ),
        main(
            "/parameters/adminPassword/defaultValue",
            json!("[newGuid()]"),
        ),
        main("/parameters/adminPassword/defaultValue", json!("")),
        main("/parameters/location/defaultValue", json!("global")),
        main(
            "/variables/machine",
            json!("https://schema.management.azure.com/x"),
        ),
        main(
            "/variables/machine",
            json!("privatelink.blob.core.windows.net"),
        ),
        main(
            "/variables/machine",
            json!("https://mymanagement.azure.com/x"),
        ),
        main("/variables/machine", json!("[[parameters('none')]")),
        main("/resources/1/location", json!("Global")),
        main("/resources/1/apiVersion", json!("2024-11-22")),
        main("/resources/1/apiVersion", json!("2026-01-01-preview")),
        main(
            "/parameters/_artifactsLocation/defaultValue",
            json!("https://raw.example.com/main/"),
        ),
        main(
            "/resources/3/properties/debugSetting",
            json!({"detailLevel": "None"}),
        ),
        main(
            "/resources/1/properties/workspaceId",
            json!("[resourceId('a/b', 'c')]"),
        ),
        main(
            "/outputs/keys",
            json!({"type": "string", "value": "listKeys('x')"}),
        ),
        (
            MAIN,
            machine("/hardwareProfile"),
            json!("[variables('images')[parameters('vmSize')]]"),
        ),
        (
            MAIN,
            machine("/osProfile/adminUsername"),
            json!("[concat(parameters('adminUsername'), parameters('vmSize'), '1')]"),
        ),
    ]
}

fn changed(path: &str, pointer: &str, value: Value) -> Vec<u8> {
    let mut template = good(path);
    put(&mut template, pointer, value);
    with(path, template.to_string().as_bytes())
}

/// The packages in which something is wrong.
pub fn fires() -> impl Iterator<Item = Vec<u8>> {
    rows()
        .into_iter()
        .map(|(path, _, pointer, _, value)| changed(path, pointer, value))
}

/// Where a row's fault points at: its own pointer and what follows, `/..` for one
/// step up.
fn target(pointer: &str, then: &str) -> String {
    match then.strip_prefix("/..") {
        Some(rest) => format!("{}{rest}", pointer.rsplit_once('/').unwrap().0),
        None => format!("{pointer}{then}"),
    }
}

#[test]
fn each_test_fires() {
    for (path, key, pointer, then, value) in rows() {
        let inspection = judge(&changed(path, pointer, value));
        let found = keys(&inspection);
        let at = found.iter().position(|found| found == key);
        let at = at.unwrap_or_else(|| panic!("{key} at {pointer}: only {found:?}"));
        let place = inspection.faults[at].place.clone().unwrap();
        assert_eq!(place.path, path, "{key}");
        assert_eq!(place.pointer, Some(target(pointer, then)), "{key}");
    }
}

#[test]
fn what_may_be_passes() {
    for (path, pointer, value) in holds() {
        let found = keys(&judge(&changed(path, &pointer, value.clone())));
        // What replaces a value may leave parameters and variables without use.
        let found: Vec<_> = found
            .iter()
            .filter(|key| !["ARM-002", "ARM-010"].contains(&key.as_str()))
            .collect();
        assert!(found.is_empty(), "{pointer} {value}: {found:?}");
    }
}

#[test]
fn symbolic_names_are_resources_too() {
    let mut template = good(NESTED);
    let storage = template["resources"][0].clone();
    put(&mut template, "/resources", json!({"account": storage}));
    put(
        &mut template,
        "/resources/account/apiVersion",
        json!("2020-01-01"),
    );
    let inspection = judge(&with(NESTED, template.to_string().as_bytes()));
    assert_eq!(keys(&inspection), ["ARM-012.old"]);
    let place = inspection.faults[0].place.clone().unwrap();
    assert_eq!(
        place.pointer.as_deref(),
        Some("/resources/account/apiVersion")
    );
}

#[test]
fn computed_names_count_as_used() {
    let mut template = good(MAIN);
    put(
        &mut template,
        "/parameters/unused",
        json!({"type": "string", "defaultValue": "x"}),
    );
    put(
        &mut template,
        "/resources/1/name",
        json!("[parameters(variables('network'))]"),
    );
    assert_eq!(
        keys(&judge(&with(MAIN, template.to_string().as_bytes()))),
        [""; 0]
    );
}

#[test]
fn one_cause_is_not_told_for_ever() {
    let mut template = good(MAIN);
    for at in 0..500 {
        put(&mut template, &format!("/variables/unused{at}"), json!(at));
    }
    assert_eq!(
        keys(&judge(&with(MAIN, template.to_string().as_bytes()))).len(),
        20
    );
}
