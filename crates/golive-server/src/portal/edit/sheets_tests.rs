use golive_model::{Kind, Kinds};

use super::*;

fn kind(id: &str) -> std::sync::Arc<Kind> {
    let id = id.parse().unwrap();
    Kinds::built_in().unwrap().get(&id).unwrap()
}

fn example() -> Json {
    Json::parse(include_str!("../../../../../examples/contoso-vm.json")).unwrap()
}

#[test]
fn what_belongs_together_stands_together() {
    let sheets = of(&kind("microsoft-azure-virtualmachines"), &example());
    let ids: Vec<&str> = sheets.iter().map(|sheet| sheet.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "setup", "listing", "pictures", "plans", "audience", "leads", "support", "more",
            "plan/1", "plan/2"
        ]
    );
    for (name, sheet) in [
        ("displayText", "setup"),
        ("description", "listing"),
        ("heroLogo", "pictures"),
        ("allowedSubscriptions", "audience"),
        ("crmLeadConfiguration", "leads"),
        ("privacyURL", "support"),
        ("enabled", "more"),
        ("virtualMachinePricing", "plan/1"),
    ] {
        let found = sheets
            .iter()
            .find(|sheet| sheet.fields().any(|field| field.name == name));
        assert_eq!(found.map(|sheet| sheet.id.as_str()), Some(sheet), "{name}");
    }
}

/// The kinds' members all have a place, each one.
#[test]
fn nothing_of_a_kind_is_left_out() {
    let empty = Json::parse(r#"{"definition":{"offer":{},"plans":[{}]}}"#).unwrap();
    for kind in Kinds::built_in().unwrap().iter() {
        let sheets = of(kind, &empty);
        let all: Vec<&str> = sheets
            .iter()
            .flat_map(Sheet::fields)
            .map(|f| f.pointer.as_str())
            .collect();
        let named = Shape::of(&kind.schema, &kind.schema)
            .property("definition")
            .property("offer");
        for (name, _) in named.properties() {
            let pointer = format!("{OFFER}/{name}");
            assert_eq!(
                all.iter().filter(|at| **at == pointer).count(),
                1,
                "{} {name}",
                kind.id
            );
        }
    }
}

#[test]
fn a_kind_that_nobody_knows_is_edited_too() {
    let toml = r#"
        id = "own"
        display_name = "Own"
        version = 1
        namespace = "own"
        rules = {}
        steps = [
            { id = "a", name = "A", description = "", work = "package" },
            { id = "b", name = "B", description = "", work = "signoff" },
            { id = "c", name = "C", description = "", work = "live" },
        ]
    "#;
    let kind = Kind::parse("own", toml, "{}").unwrap();
    let document = Json::parse(
        r#"{"definition":{"offer":{"own.colour":"red"},"plans":[{"planId":"p","y":1}]}}"#,
    )
    .unwrap();
    let sheets = of(&kind, &document);
    let (sheet, field) = find(&sheets, "/definition/offer/own.colour").unwrap();
    assert_eq!(
        (sheet.id.as_str(), field.unwrap().value.as_str()),
        ("more", "red")
    );
    let (sheet, field) = find(&sheets, "/definition/plans/0/y").unwrap();
    assert_eq!(
        (sheet.id.as_str(), field.unwrap().value.as_str()),
        ("plan/1", "1")
    );
    let setup = find(&sheets, "/definition/displayText").unwrap();
    assert_eq!(setup.0.id, "setup");
}

#[test]
fn a_place_leads_to_its_nearest_field() {
    let sheets = of(&kind("microsoft-azure-virtualmachines"), &example());
    let at = |pointer: &str| {
        let (sheet, field) = find(&sheets, pointer)?;
        Some((sheet.id.clone(), field.map(|field| field.pointer.clone())))
    };
    let space = "/definition/offer/microsoft-azure-marketplace";
    let found = |sheet: &str, pointer: &str| Some((sheet.to_owned(), Some(pointer.to_owned())));
    let link = format!("{space}.usefulLinks/1/linkUrl");
    assert_eq!(at(&link), found("listing", &link));
    let gone = format!("{space}.usefulLinks/9/linkUrl");
    assert_eq!(at(&gone), found("listing", &format!("{space}.usefulLinks")));
    assert_eq!(at("/definition/plans"), Some(("plans".to_owned(), None)));
    let id = "/definition/plans/1/planId";
    assert_eq!(at(id), found("plan/2", id));
    assert_eq!(at("/definition/plans/7/planId"), None);
    assert_eq!(at("/definition/offer/none"), None);
    assert_eq!(at(""), None);
}
