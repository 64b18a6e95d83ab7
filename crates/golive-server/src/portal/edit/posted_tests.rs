use std::sync::Arc;

use golive_model::{Kind, Kinds};
use proptest::prelude::*;

use super::*;
use crate::portal::edit::sheets::{self, Sheet};

const SPACE: &str = "/definition/offer/microsoft-azure-marketplace";

fn kind() -> Arc<Kind> {
    let id = "microsoft-azure-virtualmachines".parse().unwrap();
    Kinds::built_in().unwrap().get(&id).unwrap()
}

fn example() -> Json {
    Json::parse(include_str!("../../../../../examples/contoso-vm.json")).unwrap()
}

/// Everything that a browser sends for all sheets of a document.
fn sent(sheets: &[Sheet]) -> Vec<(String, String)> {
    let all: Vec<&Field> = sheets.iter().flat_map(Sheet::fields).collect();
    let mut texts = vec![(SEEN.to_owned(), seen(&all))];
    leaves(&all, &mut texts);
    texts
}

fn leaves(fields: &[&Field], texts: &mut Vec<(String, String)>) {
    for field in fields {
        if field.is_leaf() {
            // As a browser does it.
            texts.push((field.pointer.clone(), field.value.replace('\n', "\r\n")));
        }
        leaves(&field.children(), texts);
    }
}

fn apply(texts: &[(String, String)], document: &Json) -> (Json, Edit) {
    let sheets = sheets::of(&kind(), document);
    let all: Vec<&Field> = sheets.iter().flat_map(Sheet::fields).collect();
    let mut after = document.clone();
    let edit = Posted::of(texts).apply(&all, true, &mut after);
    (after, edit)
}

/// The example with these places filled in otherwise.
fn edited(changes: &[(&str, &str)]) -> (Json, Edit) {
    let mut texts = sent(&sheets::of(&kind(), &example()));
    for (pointer, text) in changes {
        let slot = texts.iter_mut().find(|(name, _)| name == pointer);
        slot.unwrap_or_else(|| panic!("no field {pointer}")).1 = (*text).to_owned();
    }
    apply(&texts, &example())
}

#[test]
fn a_form_that_nobody_touched_changes_nothing() {
    for kind in Kinds::built_in().unwrap().iter() {
        let texts = sent(&sheets::of(kind, &example()));
        let sheets = sheets::of(kind, &example());
        let all: Vec<&Field> = sheets.iter().flat_map(Sheet::fields).collect();
        let mut after = example();
        let edit = Posted::of(&texts).apply(&all, true, &mut after);
        assert_eq!((after, edit), (example(), Edit::default()), "{}", kind.id);
    }
}

#[test]
fn one_field_changes_one_place_and_no_digit_beside_it() {
    let title = format!("{SPACE}.title");
    let (after, edit) = edited(&[(&title, "New & \"better\"")]);
    assert_eq!(edit.changed, [title]);
    let before = example().to_string();
    let expected = before.replace(r#"title":"Contoso App""#, r#"title":"New & \"better\"""#);
    assert_eq!(after.to_string(), expected);
}

#[test]
fn each_type_is_read_as_it_is_written() {
    let plan = "/definition/plans/1";
    let price = format!("{plan}/virtualMachinePricing/coreMultiplier/individually/1core");
    let cases = [
        (price.clone(), "1.50", Some("1.50")),
        (price.clone(), "1e-2", Some("1e-2")),
        (price, "", None),
        (
            format!("{plan}/virtualMachinePricing/isByol"),
            "true",
            Some("true"),
        ),
        (format!("{plan}/virtualMachinePricing/isByol"), "", None),
        (
            format!("{plan}/regions"),
            "SE\r\n\r\n NO \r\n",
            Some(r#"["SE","NO"]"#),
        ),
        (format!("{SPACE}.termsOfUse"), "a\r\nb", Some(r#""a\nb""#)),
        (format!("{SPACE}.summary"), "", Some(r#""""#)),
        (
            format!("{SPACE}.tableLeadConfiguration/contactEmail"),
            "a@b.c",
            Some(r#""a@b.c""#),
        ),
        (
            format!("{SPACE}.tableLeadConfiguration/storageAccountConnectionString"),
            "s",
            Some(r#""s""#),
        ),
        (
            format!("{plan}/microsoft-azure-virtualmachines.operatingSystemFamily"),
            "Windows",
            Some(r#""Windows""#),
        ),
    ];
    for (pointer, text, expected) in cases {
        let (after, edit) = edited(&[(&pointer, text)]);
        let found = after.pointer(&pointer).map(ToString::to_string);
        assert_eq!(found.as_deref(), expected, "{pointer}: {text}");
        assert_eq!(
            (edit.changed, edit.faults),
            (vec![pointer], Vec::new()),
            "{text}"
        );
    }
}

#[test]
fn what_can_not_be_read_is_told_and_not_written() {
    let price = "/definition/plans/1/virtualMachinePricing/coreMultiplier/individually/1core";
    for bad in ["1,5", "one", "01", "NaN", "\"1\"", "1 2"] {
        let (after, edit) = edited(&[(price, bad)]);
        assert_eq!(after, example(), "{bad}");
        assert_eq!(
            (edit.faults[0].pointer.as_str(), edit.faults[0].key),
            (price, "edit-no-number")
        );
    }
    let json = "/definition/plans/1/microsoft-azure-virtualmachines.openPorts";
    let (after, edit) = edited(&[(json, "[1,")]);
    assert_eq!((after, edit.faults[0].key), (example(), "edit-no-json"));
}

#[test]
fn a_secret_is_kept_replaced_or_forgotten() {
    let secret = format!("{SPACE}.tableLeadConfiguration/storageAccountConnectionString");
    let (after, _) = edited(&[(&secret, "")]);
    assert_eq!(after, example());
    let mut texts = sent(&sheets::of(&kind(), &example()));
    texts.push((format!("{FORGET}{secret}"), "yes".to_owned()));
    let (after, _) = apply(&texts, &example());
    assert_eq!(after.pointer(&secret), Some(&Json::from("")));
}

/// What others changed stays; what has no place any more is not lost.
#[test]
fn a_stale_form_changes_only_what_its_person_changed() {
    let mut texts = sent(&sheets::of(&kind(), &example()));
    let (title, summary) = (format!("{SPACE}.title"), format!("{SPACE}.summary"));
    let link = format!("{SPACE}.usefulLinks/1/linkTitle");
    for (name, text) in &mut texts {
        if *name == title || *name == link {
            *text = "mine".to_owned();
        }
    }
    let mut theirs = example();
    put(&mut theirs, &summary, Json::from("theirs"));
    let (after, edit) = apply(&texts, &theirs);
    assert_eq!(after.pointer(&summary), Some(&Json::from("theirs")));
    assert_eq!(edit.changed, [title.clone(), link.clone()]);
    remove(&mut theirs, &format!("{SPACE}.usefulLinks/0"));
    let (after, edit) = apply(&texts, &theirs);
    assert_eq!(edit.changed, [title]);
    assert_eq!(edit.displaced, [(link, "mine".to_owned())]);
    assert!(!after.to_string().contains(r#"linkTitle":"mine"#));
}

#[test]
fn what_was_written_is_shown_again() {
    let mut sheets = sheets::of(&kind(), &example());
    let texts = [
        (format!("{SPACE}.title"), "a\r\nb".to_owned()),
        (
            format!("{SPACE}.tableLeadConfiguration/storageAccountConnectionString"),
            "s".to_owned(),
        ),
    ];
    for field in sheets.iter_mut().flat_map(Sheet::fields_mut) {
        Posted::of(&texts).shown_in(std::slice::from_mut(field));
    }
    let all = sent(&sheets);
    let value = |place: &str| {
        all.iter()
            .find(|(name, _)| name == place)
            .unwrap()
            .1
            .as_str()
    };
    assert_eq!(value(&texts[0].0), "a\r\nb");
    assert_eq!(value(&texts[1].0), "", "secrets are never shown");
}

#[test]
fn places_are_made_and_taken_away() {
    let json = |text: &str| Json::parse(text).unwrap();
    let mut document = json(r#"{"a":null,"l":[{"x":1.0}]}"#);
    put(&mut document, "/a/b~1c/d", Json::Bool(true));
    put(&mut document, "/l/0/x", Json::Null);
    put(&mut document, "/l/5/x", Json::Null);
    assert_eq!(
        document.to_string(),
        r#"{"a":{"b/c":{"d":true}},"l":[{"x":null}]}"#
    );
    remove(&mut document, "/a/b~1c");
    remove(&mut document, "/l/0");
    for nowhere in ["/l/0", "/no/where", "", "/a/b"] {
        remove(&mut document, nowhere);
    }
    assert_eq!(document.to_string(), r#"{"a":{},"l":[]}"#);
}

proptest! {
    /// Whatever is written into a text field is what the document then holds.
    #[test]
    fn any_text_goes_through_a_form(text in "[^\u{0}-\u{1f}\u{7f}-\u{9f}]{1,40}") {
        let title = format!("{SPACE}.title");
        let (after, _) = edited(&[(&title, &text)]);
        prop_assert_eq!(after.pointer(&title).and_then(Json::as_str), Some(text.as_str()));
        let again = sent(&sheets::of(&kind(), &after));
        let (last, edit) = apply(&again, &after);
        prop_assert_eq!((last, edit.changed), (after, Vec::<String>::new()));
    }
}
