//! What the editor shows of a document: fields, made of the JSON Schema of its kind
//! and of what it holds. Nothing here knows of HTTP.

use std::collections::{HashMap, HashSet};

use golive_model::json::{Json, push_pointer};
use golive_model::{Kind, references};

use crate::pages::schema::{Shape, own_name, written_out};
use crate::pages::words::Words;

/// How deep fields nest; what lies deeper is shown as JSON.
const DEEPEST: usize = 8;

/// Texts that are longer, in characters, get room of several lines.
const LONG: usize = 100;

/// The longest label of an item, in characters.
const LABEL: usize = 60;

/// Members whose names begin in this way go with what another member holds.
const FOLLOWS: (&str, &str) = ("categoryL2-", "categoryL1");

/// A place of a document with what it may hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Field {
    /// JSON Pointer: its name in forms.
    pub(super) pointer: String,
    /// The member's name without a namespace.
    pub(super) name: String,
    /// What it is called.
    pub(super) label: String,
    /// What it is for; may be empty.
    pub(super) help: String,
    /// Whether the schema asks for it.
    pub(super) is_required: bool,
    /// How it is filled in.
    pub(super) control: Control,
    /// What is shown in it. Of a list it is what tells that list from another one.
    pub(super) value: String,
}

/// How a field is filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Control {
    /// A text, with proposals.
    Text(Form, Vec<String>),
    /// A text that is never shown.
    Secret,
    /// One of these texts.
    Choice(Vec<String>),
    /// A number, as it is written.
    Number,
    /// `true`, `false` or nothing.
    Flag,
    /// Texts, one a line.
    Lines,
    /// Anything, as JSON.
    Json,
    /// The address of a picture of an exact width and height, in pixels.
    Picture(u32, u32),
    /// An object.
    Group(Vec<Field>),
    /// A list of objects.
    List(Vec<Item>),
    /// An object whose members are alike and have names of their own.
    Map(Vec<Item>),
}

/// What kind of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// One line.
    Line,
    /// Several lines.
    Long,
    /// Simple HTML.
    Html,
    /// An address.
    Url,
    /// A mail address.
    Mail,
}

/// One of several things that are alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    /// JSON Pointer.
    pub(super) pointer: String,
    /// What tells it from the others; may be empty.
    pub(super) label: String,
    /// What it has.
    pub(super) fields: Vec<Field>,
}

impl Field {
    /// The fields in it.
    pub(super) fn children(&self) -> Vec<&Self> {
        match &self.control {
            Control::Group(fields) => fields.iter().collect(),
            Control::List(items) | Control::Map(items) => {
                items.iter().flat_map(|item| &item.fields).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Whether it is filled in by itself.
    pub(super) fn is_leaf(&self) -> bool {
        !matches!(
            self.control,
            Control::Group(_) | Control::List(_) | Control::Map(_)
        )
    }

    /// Says what golive's own kinds call it, and the fields in it, in a language.
    pub(super) fn say_in(&mut self, words: &Words) {
        self.label = words.name("field", &self.label);
        self.help = words.name("help", &self.help);
        match &mut self.control {
            Control::Group(fields) => fields.iter_mut().for_each(|field| field.say_in(words)),
            Control::List(items) => {
                let fields = items.iter_mut().flat_map(|item| &mut item.fields);
                fields.for_each(|field| field.say_in(words));
            }
            // What has a name of its own keeps it.
            Control::Map(items) => {
                for item in items {
                    let named = item.fields.iter_mut();
                    let named = named.filter(|field| field.label != item.label);
                    named.for_each(|field| field.say_in(words));
                }
            }
            _ => {}
        }
    }

    /// Whether anything is filled in.
    pub(super) fn is_filled(&self) -> bool {
        match &self.control {
            Control::Group(fields) => fields.iter().any(Self::is_filled),
            Control::List(items) | Control::Map(items) => !items.is_empty(),
            _ => !self.value.is_empty(),
        }
    }
}

/// A place to look at.
struct Place<'a> {
    shape: Shape<'a>,
    /// The member's whole name; of an item that of its list.
    name: String,
    held: Option<&'a Json>,
    pointer: String,
    /// The list that it is an item of, or in an item of.
    within: Option<String>,
    depth: usize,
}

/// The fields of an object of a document: those that the schema names, and those
/// that it holds besides.
pub(super) fn of_object<'a>(
    kind: &Kind,
    shape: &Shape<'a>,
    held: Option<&'a Json>,
    pointer: &str,
) -> Vec<Field> {
    let object = Place {
        shape: shape.clone(),
        name: String::new(),
        held,
        pointer: pointer.to_owned(),
        within: None,
        depth: 0,
    };
    members(kind, &object)
}

fn members(kind: &Kind, object: &Place<'_>) -> Vec<Field> {
    let mut listed = object.shape.properties();
    let beginnings = object.shape.beginning();
    let other = |name: &str| {
        let known = beginnings.iter().find(|(start, _)| name.starts_with(start));
        known.map_or_else(Shape::silent, |(_, shape)| shape.clone())
    };
    let mut names: Vec<String> = listed.iter().map(|(name, _)| (*name).to_owned()).collect();
    let held = object.held.map(Json::members).unwrap_or_default();
    let (start, leader) = FOLLOWS;
    let led = held.iter().find(|(name, _)| name == leader);
    let led = led.and_then(|(_, value)| value.as_str());
    let led = led.filter(|led| !led.is_empty() && beginnings.iter().any(|(s, _)| *s == start));
    let followed = led.map(|led| format!("{start}{led}"));
    names.extend(held.iter().map(|(name, _)| name.clone()).chain(followed));
    let mut seen = HashSet::new();
    names.retain(|name| seen.insert(name.clone()));
    let held: HashMap<_, _> = held.iter().map(|(name, value)| (name, value)).collect();
    names
        .into_iter()
        .map(|name| {
            let at = listed.iter().position(|(known, _)| *known == name);
            let shape = at.map_or_else(|| other(&name), |at| listed.swap_remove(at).1);
            let value = held.get(&name).copied();
            member(kind, object, name, shape, value)
        })
        .collect()
}

fn member<'a>(
    kind: &Kind,
    object: &Place<'a>,
    name: String,
    shape: Shape<'a>,
    held: Option<&'a Json>,
) -> Field {
    let mut pointer = object.pointer.clone();
    push_pointer(&mut pointer, &name);
    let is_required = object.shape.requires(&name);
    let place = Place {
        held,
        shape,
        pointer,
        within: object.within.clone(),
        depth: object.depth + 1,
        name,
    };
    Field {
        is_required,
        ..field(kind, &place)
    }
}

fn field(kind: &Kind, place: &Place<'_>) -> Field {
    let (control, value) = control(kind, place);
    let name = own_name(&place.name);
    let title = place.shape.text("title");
    Field {
        label: match title {
            "" => written_out(name),
            title => title.to_owned(),
        },
        name: name.to_owned(),
        help: place.shape.text("description").to_owned(),
        pointer: place.pointer.clone(),
        is_required: false,
        control,
        value,
    }
}

fn control(kind: &Kind, place: &Place<'_>) -> (Control, String) {
    let held = place.held.filter(|held| **held != Json::Null);
    if place.depth > DEEPEST {
        return as_json(held);
    }
    let shape = &place.shape;
    // Only what has a text, or nothing yet, is filled in as one.
    if let Some(text) = held.map_or(Some(""), Json::as_str)
        && let Some(control) = special(kind, place)
    {
        let shown = if control == Control::Secret { "" } else { text };
        return (control, shown.to_owned());
    }
    match held {
        None => empty(kind, place),
        Some(Json::String(text)) if shape.allows("string") => as_text(kind, place, text),
        Some(Json::Number(digits)) if shape.allows("number") => (Control::Number, digits.clone()),
        Some(Json::Bool(value)) if shape.allows("boolean") => (Control::Flag, value.to_string()),
        Some(Json::Array(items)) if shape.allows("array") => as_list(kind, place, items),
        Some(Json::Object(_)) if shape.allows("object") => as_object(kind, place),
        other => as_json(other),
    }
}

/// Texts that are not just written.
fn special(kind: &Kind, place: &Place<'_>) -> Option<Control> {
    let picture = match &place.within {
        None => references::picture_size(kind, &place.name, None),
        Some(list) if *list == place.name => references::picture_size(kind, list, Some("")),
        Some(list) => references::picture_size(kind, list, Some(&place.name)),
    };
    if let Some((width, height)) = picture {
        return Some(Control::Picture(width, height));
    }
    if place.shape.says("writeOnly") || kind.secrets.contains(&place.name) {
        return Some(Control::Secret);
    }
    let choices = place.shape.texts("enum");
    (!choices.is_empty()).then_some(Control::Choice(choices))
}

/// What is not there yet.
fn empty(kind: &Kind, place: &Place<'_>) -> (Control, String) {
    let types = place.shape.types();
    if types.contains(&"array") && Shape::knows_items(own_name(&place.name)) {
        return as_list(kind, place, &[]);
    }
    match types.first() {
        Some(&"boolean") => (Control::Flag, String::new()),
        Some(&("number" | "integer")) => (Control::Number, String::new()),
        Some(&"array") => as_list(kind, place, &[]),
        Some(&"object") => as_object(kind, place),
        _ => as_text(kind, place, ""),
    }
}

fn as_text(kind: &Kind, place: &Place<'_>, text: &str) -> (Control, String) {
    let name = own_name(&place.name);
    let is_long = text.chars().count() > LONG
        || ["escription", "ongSummary", "terms"]
            .iter()
            .any(|end| name.ends_with(end));
    let form = match place.shape.text("format") {
        _ if place.shape.text("contentMediaType") == "text/html" => Form::Html,
        _ if text.contains('\n') => Form::Long,
        "uri" => Form::Url,
        "email" => Form::Mail,
        _ if is_long => Form::Long,
        _ => Form::Line,
    };
    let proposals = match &kind.categories {
        Some(categories) if name == FOLLOWS.1 => categories.keys().cloned().collect(),
        _ => place.shape.texts("examples"),
    };
    (Control::Text(form, proposals), text.to_owned())
}

fn as_json(held: Option<&Json>) -> (Control, String) {
    (Control::Json, held.map(Json::pretty).unwrap_or_default())
}

fn as_list(kind: &Kind, place: &Place<'_>, held: &[Json]) -> (Control, String) {
    let own = own_name(&place.name);
    let shape = place.shape.items(own);
    let is_object = |item: &Json| matches!(item, Json::Object(_));
    let has_objects = !shape.properties().is_empty() || held.iter().any(is_object);
    if shape.allows("object") && has_objects {
        let is_fit = |item: &Json| is_object(item) || item.as_str().is_some();
        if !held.iter().all(is_fit) {
            return as_json(place.held);
        }
        let item = |(at, item)| list_item(kind, place, &shape, at, item);
        let items: Vec<Item> = held.iter().enumerate().map(item).collect();
        return (Control::List(items), identity(held));
    }
    // What a line can not say stays JSON.
    let line = |item: &Json| {
        let text = item.as_str().filter(|text| !text.contains(['\n', '\r']))?;
        (text.trim() == text && !text.is_empty()).then(|| text.to_owned())
    };
    let lines: Option<Vec<String>> = held.iter().map(line).collect();
    let may_be_lines = !shape.allows("object") || !held.is_empty();
    match lines.filter(|_| may_be_lines) {
        Some(lines) => (Control::Lines, lines.join("\n")),
        None => as_json(place.held),
    }
}

/// What tells a list from what it was: how many items, and the ids of plans.
fn identity(items: &[Json]) -> String {
    let ids = items.iter().map(|item| {
        let id = item.get("planId").and_then(Json::as_str);
        id.unwrap_or_default()
    });
    format!("{} {}", items.len(), ids.collect::<Vec<_>>().join(" "))
}

fn list_item<'a>(
    kind: &Kind,
    list: &Place<'a>,
    shape: &Shape<'a>,
    at: usize,
    held: &'a Json,
) -> Item {
    let place = Place {
        shape: shape.clone(),
        name: list.name.clone(),
        held: Some(held),
        pointer: format!("{}/{at}", list.pointer),
        within: Some(list.name.clone()),
        depth: list.depth + 1,
    };
    let fields = match held {
        Json::Object(_) => members(kind, &place),
        _ => vec![field(kind, &place)],
    };
    Item {
        label: label_of(&fields),
        pointer: place.pointer,
        fields,
    }
}

fn label_of(fields: &[Field]) -> String {
    let is_word = |field: &&Field| {
        let is_text = matches!(field.control, Control::Text(..) | Control::Choice(_));
        is_text && !field.value.is_empty()
    };
    let first = fields.iter().find(is_word);
    first.map_or_else(String::new, |field| {
        field.value.chars().take(LABEL).collect()
    })
}

fn as_object(kind: &Kind, place: &Place<'_>) -> (Control, String) {
    let held = place.held.map(Json::members).unwrap_or_default();
    if let Some(shape) = place
        .shape
        .others()
        .filter(|_| place.shape.properties().is_empty())
    {
        let item = |(name, held): &(String, Json)| map_item(kind, place, &shape, name, held);
        let names: Vec<&str> = held.iter().map(|(name, _)| name.as_str()).collect();
        let items = held.iter().map(item).collect();
        return (Control::Map(items), names.join(" "));
    }
    let fields = members(kind, place);
    match fields.is_empty() {
        true => as_json(place.held),
        false => (Control::Group(fields), String::new()),
    }
}

fn map_item<'a>(
    kind: &Kind,
    map: &Place<'_>,
    shape: &Shape<'a>,
    name: &str,
    held: &'a Json,
) -> Item {
    let mut pointer = map.pointer.clone();
    push_pointer(&mut pointer, name);
    let place = Place {
        shape: shape.clone(),
        name: name.to_owned(),
        held: Some(held),
        pointer,
        within: None,
        depth: map.depth + 1,
    };
    let field = Field {
        label: name.to_owned(),
        ..field(kind, &place)
    };
    Item {
        label: name.to_owned(),
        fields: match field.control {
            Control::Group(fields) => fields,
            _ => vec![field],
        },
        pointer: place.pointer,
    }
}

#[cfg(test)]
#[path = "fields_tests.rs"]
mod tests;
