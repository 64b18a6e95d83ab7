use golive_model::Kinds;
use serde_json::{Value, json};

use super::*;

fn kind() -> std::sync::Arc<Kind> {
    let id = "microsoft-azure-virtualmachines".parse().unwrap();
    Kinds::built_in().unwrap().get(&id).unwrap()
}

fn fields(schema: &Value, document: &str) -> Vec<Field> {
    let json = Json::parse(document).unwrap();
    of_object(&kind(), &Shape::of(schema, schema), Some(&json), "")
}

fn one(schema: Value, document: &str) -> Field {
    let schema = json!({ "properties": { "x": schema } });
    fields(&schema, document).remove(0)
}

#[test]
fn a_field_is_filled_in_by_its_type() {
    use Control::{Choice, Flag, Json, Lines, Number, Secret, Text};
    let text = |form| Text(form, Vec::new());
    for (schema, document, control, value) in [
        (
            json!({"type": "string"}),
            r#"{"x":"a"}"#,
            text(Form::Line),
            "a",
        ),
        (
            json!({"type": ["string", "null"]}),
            r#"{"x":null}"#,
            text(Form::Line),
            "",
        ),
        (json!({"type": "string"}), "{}", text(Form::Line), ""),
        (
            json!({"type": "string"}),
            r#"{"x":"a\nb"}"#,
            text(Form::Long),
            "a\nb",
        ),
        (
            json!({"type": "string", "contentMediaType": "text/html"}),
            "{}",
            text(Form::Html),
            "",
        ),
        (
            json!({"type": "string", "format": "uri"}),
            "{}",
            text(Form::Url),
            "",
        ),
        (
            json!({"type": "string", "writeOnly": true}),
            r#"{"x":"s"}"#,
            Secret,
            "",
        ),
        (
            json!({"enum": ["a", "b"]}),
            r#"{"x":"b"}"#,
            Choice(vec!["a".into(), "b".into()]),
            "b",
        ),
        (json!({"type": "number"}), r#"{"x":1.50}"#, Number, "1.50"),
        (json!({"type": "integer"}), "{}", Number, ""),
        (
            json!({"type": ["string", "integer"]}),
            r#"{"x":7}"#,
            Number,
            "7",
        ),
        (json!({"type": "boolean"}), r#"{"x":false}"#, Flag, "false"),
        (
            json!({"type": "array", "items": {"type": "string"}}),
            r#"{"x":["a","b"]}"#,
            Lines,
            "a\nb",
        ),
        (
            json!({"type": "array", "items": {"type": "string"}}),
            "{}",
            Lines,
            "",
        ),
        // What does not fit is kept as it is.
        (json!({"type": "string"}), r#"{"x":1.0}"#, Json, "1.0"),
        (
            json!({"type": "boolean"}),
            r#"{"x":"yes"}"#,
            Json,
            "\"yes\"",
        ),
        (
            json!({"type": "array", "items": {"type": "string"}}),
            r#"{"x":["a\nb"]}"#,
            Json,
            "[\n  \"a\\nb\"\n]",
        ),
        (json!({"type": "object"}), "{}", Json, ""),
        // A schema that says nothing lets the document speak.
        (json!({}), r#"{"x":true}"#, Flag, "true"),
        (json!({}), r#"{"x":["a"]}"#, Lines, "a"),
        (json!({}), r#"{"x":[1]}"#, Json, "[\n  1\n]"),
    ] {
        let field = one(schema.clone(), document);
        assert_eq!(
            (field.control, field.value.as_str()),
            (control, value),
            "{schema} {document}"
        );
    }
}

#[test]
fn objects_and_lists_have_fields_of_their_own() {
    let schema = json!({
        "required": ["links"],
        "properties": {
            "links": {"type": "array", "items": {"$ref": "#/$defs/link"}},
            "prices": {"type": "object", "additionalProperties": {"type": "number"}},
            "lead": {"$ref": "#/$defs/lead", "title": "Where leads go"},
        },
        "$defs": {
            "link": {"type": "object", "properties": {"linkTitle": {"type": "string"}}},
            "lead": {"type": "object", "title": "Lead", "properties": {"to": {"type": "string"}}},
        },
    });
    let all = fields(
        &schema,
        r#"{"other":"o","links":[{"linkTitle":"Docs","more":1}],"prices":{"a/b":0.10}}"#,
    );
    let [links, prices, lead, other] = all.as_slice() else {
        panic!("{all:#?}");
    };
    assert!(links.is_required && !prices.is_required);
    let Control::List(items) = &links.control else {
        panic!("{links:#?}");
    };
    assert_eq!(
        (items[0].label.as_str(), items[0].pointer.as_str()),
        ("Docs", "/links/0")
    );
    let inner: Vec<_> = items[0]
        .fields
        .iter()
        .map(|f| (f.pointer.as_str(), f.label.as_str()))
        .collect();
    assert_eq!(
        inner,
        [
            ("/links/0/linkTitle", "Link title"),
            ("/links/0/more", "More")
        ]
    );
    let Control::Map(entries) = &prices.control else {
        panic!("{prices:#?}");
    };
    assert_eq!(entries[0].fields[0].pointer, "/prices/a~1b");
    assert_eq!(
        (
            entries[0].label.as_str(),
            entries[0].fields[0].value.as_str()
        ),
        ("a/b", "0.10")
    );
    let Control::Group(inner) = &lead.control else {
        panic!("{lead:#?}");
    };
    assert_eq!(
        (lead.label.as_str(), inner[0].pointer.as_str()),
        ("Where leads go", "/lead/to")
    );
    assert_eq!((other.label.as_str(), other.value.as_str()), ("Other", "o"));
}

#[test]
fn pictures_say_their_size() {
    let kind = kind();
    let shape = Shape::of(&kind.schema, &kind.schema)
        .property("definition")
        .property("offer");
    let space = "microsoft-azure-marketplace";
    let json =
        format!(r#"{{"{space}.screenshots":["https://a",{{"name":"n","imageUrl":"https://b"}}]}}"#);
    let json = Json::parse(&json).unwrap();
    let all = of_object(&kind, &shape, Some(&json), "/o");
    let named = |name: &str| all.iter().find(|field| field.name == name).unwrap();
    assert_eq!(named("smallLogo").control, Control::Picture(40, 40));
    assert_eq!(named("heroLogo").control, Control::Picture(815, 290));
    let inner = named("screenshots").children();
    let pictures: Vec<&str> = inner
        .iter()
        .filter(|field| field.control == Control::Picture(533, 324))
        .map(|field| field.value.as_str())
        .collect();
    assert_eq!(pictures, ["https://a", "", "https://b"], "{inner:#?}");
}

#[test]
fn a_schema_that_holds_itself_comes_to_an_end() {
    let schema = json!({"properties": {"x": {"$ref": "#"}}});
    assert!(matches!(
        fields(&schema, "{}")[0].control,
        Control::Group(_)
    ));
    let circle = json!({"properties": {"x": {"$ref": "#/properties/x"}}});
    assert_eq!(fields(&circle, "{}").len(), 1);
}

#[test]
fn subcategories_follow_their_category() {
    let kind = kind();
    let shape = Shape::of(&kind.schema, &kind.schema)
        .property("definition")
        .property("offer");
    let json = r#"{"microsoft-azure-marketplace.categoryMap":[{"categoryL1":"compute"}]}"#;
    let all = of_object(&kind, &shape, Some(&Json::parse(json).unwrap()), "");
    let map = all
        .iter()
        .find(|field| field.name == "categoryMap")
        .unwrap();
    let inner: Vec<_> = map
        .children()
        .iter()
        .map(|field| field.name.clone())
        .collect();
    assert_eq!(inner, ["categoryL1", "categoryL2-compute"]);
    assert_eq!(map.children()[1].control, Control::Lines);
}
