//! What a person has changed in a form, and the document that follows from it.
//! What the form did not show, or the person left as it was, stays as it is in the
//! document, to the digit.

use std::collections::HashSet;

use golive_model::json::Json;
use golive_model::message::Said;

use super::fields::{Control, Field};
use crate::pages::short_digest;

/// What is posted with a form besides its fields.
pub(super) const SEEN: &str = "seen";

/// The prefix of the field that forgets a secret.
pub(super) const FORGET: &str = "forget:";

/// What a form says.
pub(super) struct Posted<'a> {
    texts: &'a [(String, String)],
    seen: HashSet<&'a str>,
}

/// What becomes of a document.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Edit {
    /// Places where something can not be used, with the message that says why and
    /// what it needs.
    pub(super) faults: Vec<Fault>,
    /// Places that a person changed.
    pub(super) changed: Vec<String>,
    /// What a person wrote where there is no place for it any more.
    pub(super) displaced: Vec<(String, String)>,
}

/// What is wrong with a field that was filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    /// JSON Pointer.
    pub(super) pointer: String,
    /// The message's key.
    pub(super) key: &'static str,
    /// What the message names.
    pub(super) detail: Said,
}

/// What is written to a place.
enum Written {
    Value(Json),
    Nothing,
}

impl<'a> Posted<'a> {
    /// The fields of a form that was sent.
    pub(super) fn of(texts: &'a [(String, String)]) -> Self {
        let seen = texts.iter().filter(|(name, _)| name == SEEN);
        let seen = seen.flat_map(|(_, digests)| digests.split(' '));
        Self {
            texts,
            seen: seen.collect(),
        }
    }

    fn get(&self, name: &str) -> Option<String> {
        let found = self.texts.iter().find(|(known, _)| known == name);
        found.map(|(_, text)| normal(text))
    }

    /// Whether the form showed this at that place.
    pub(super) fn has_seen(&self, pointer: &str, value: &str) -> bool {
        self.seen.contains(digest(pointer, value).as_str())
    }

    /// Shows in the fields what was written into them.
    pub(super) fn shown_in(&self, fields: &mut [Field]) {
        for field in fields {
            match &mut field.control {
                Control::Group(fields) => self.shown_in(fields),
                Control::List(items) | Control::Map(items) => {
                    for item in items {
                        self.shown_in(&mut item.fields);
                    }
                }
                Control::Secret => {}
                _ => {
                    if let Some(text) = self.get(&field.pointer) {
                        field.value = text;
                    }
                }
            }
        }
    }

    /// Writes what was changed in these fields into their document.
    /// `is_intact` says that these are the fields that the form showed.
    pub(super) fn apply(&self, fields: &[&Field], is_intact: bool, document: &mut Json) -> Edit {
        let mut edit = Edit::default();
        let mut known = HashSet::new();
        self.visit(fields, is_intact, document, &mut known, &mut edit);
        let strays = self.texts.iter().filter(|(name, text)| {
            let is_place = name.starts_with('/') && !known.contains(name.as_str());
            is_place && !self.has_seen(name, text) && !text.is_empty()
        });
        edit.displaced.extend(strays.cloned());
        edit
    }

    fn visit(
        &self,
        fields: &[&Field],
        is_intact: bool,
        document: &mut Json,
        known: &mut HashSet<String>,
        edit: &mut Edit,
    ) {
        for field in fields {
            if field.is_leaf() {
                known.insert(field.pointer.clone());
                self.leaf(field, is_intact, document, edit);
                continue;
            }
            // Items are known by their position, so the list must be the same.
            let is_intact = is_intact
                && match field.control {
                    Control::Group(_) => true,
                    _ => self.has_seen(&field.pointer, &field.value),
                };
            self.visit(&field.children(), is_intact, document, known, edit);
        }
    }

    fn leaf(&self, field: &Field, is_intact: bool, document: &mut Json, edit: &mut Edit) {
        let Some(text) = self.written(field) else {
            return;
        };
        if !is_intact {
            edit.displaced.push((field.pointer.clone(), text));
            return;
        }
        match read(field, &text) {
            Ok(Written::Value(value)) => {
                put(document, &field.pointer, value);
                edit.changed.push(field.pointer.clone());
            }
            Ok(Written::Nothing) => {
                remove(document, &field.pointer);
                edit.changed.push(field.pointer.clone());
            }
            Err((key, detail)) => edit.faults.push(Fault {
                pointer: field.pointer.clone(),
                key,
                detail,
            }),
        }
    }

    /// What a person wrote into a field, unless it is what was there.
    fn written(&self, field: &Field) -> Option<String> {
        let text = self.get(&field.pointer)?;
        if field.control == Control::Secret {
            let forgets = self.get(&format!("{FORGET}{}", field.pointer)).is_some();
            return (forgets || !text.is_empty()).then_some(text);
        }
        let is_new = !self.has_seen(&field.pointer, &text) && text != normal(&field.value);
        is_new.then_some(text)
    }
}

/// What a form remembers of what it shows: who sends it back changed that, and
/// nothing else.
pub(super) fn seen(fields: &[&Field]) -> String {
    let mut digests = Vec::new();
    collect(fields, &mut digests);
    digests.join(" ")
}

fn collect(fields: &[&Field], digests: &mut Vec<String>) {
    for field in fields {
        if !matches!(field.control, Control::Group(_)) {
            digests.push(digest(&field.pointer, &field.value));
        }
        collect(&field.children(), digests);
    }
}

/// What a form remembers of one place.
pub(super) fn digest(pointer: &str, value: &str) -> String {
    short_digest(format!("{pointer}\0{}", normal(value)).as_bytes())
}

/// A text as it is after its way through a browser, whose line ends are its own
/// and which shows no control characters.
fn normal(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.replace(|c: char| c.is_control() && c != '\n' && c != '\t', "")
}

fn read(field: &Field, text: &str) -> Result<Written, (&'static str, Said)> {
    let trimmed = text.trim();
    if trimmed.is_empty() && !is_text(&field.control) {
        return Ok(Written::Nothing);
    }
    let value = match &field.control {
        Control::Number => match Json::parse(trimmed) {
            Ok(number @ Json::Number(_)) => number,
            _ => return Err(("edit-no-number", trimmed.to_owned().into())),
        },
        Control::Flag => Json::Bool(trimmed == "true"),
        Control::Lines => {
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            Json::Array(lines.map(Json::from).collect())
        }
        Control::Json => match Json::parse(text) {
            Ok(json) => json,
            Err(fault) => return Err(("edit-no-json", fault.problem)),
        },
        _ => Json::from(text),
    };
    Ok(Written::Value(value))
}

/// Whether an empty text is a value.
fn is_text(control: &Control) -> bool {
    matches!(
        control,
        Control::Text(..) | Control::Secret | Control::Picture(..)
    )
}

/// Puts a value to its place; objects on the way there are made.
pub(super) fn put(document: &mut Json, pointer: &str, value: Json) {
    let mut at = document;
    for token in pointer.split('/').skip(1) {
        let token = token.replace("~1", "/").replace("~0", "~");
        if *at == Json::Null {
            *at = Json::Object(Vec::new());
        }
        let next = match at {
            Json::Array(items) => token.parse().ok().and_then(|at: usize| items.get_mut(at)),
            object => {
                if object.get(&token).is_none() {
                    object.set(&token, Json::Null);
                }
                object.get_mut(&token)
            }
        };
        match next {
            Some(next) => at = next,
            None => return,
        }
    }
    *at = value;
}

/// Takes away what is at a place.
pub(super) fn remove(document: &mut Json, pointer: &str) {
    let Some((above, token)) = pointer.rsplit_once('/') else {
        return;
    };
    let token = token.replace("~1", "/").replace("~0", "~");
    let above = match above {
        "" => Some(document),
        above => document.pointer_mut(above),
    };
    match above {
        Some(Json::Array(items)) => {
            if let Some(at) = token.parse().ok().filter(|at: &usize| *at < items.len()) {
                items.remove(at);
            }
        }
        Some(object) => drop(object.remove(&token)),
        None => {}
    }
}

#[cfg(test)]
#[path = "posted_tests.rs"]
mod tests;
