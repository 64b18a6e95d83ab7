//! A value that knows its place.

use serde_json::{Number, Value};

use crate::json::push_pointer;

static MISSING: Value = Value::Null;

/// A value with its JSON Pointer. What is not there is null, and its pointer
/// says where it would be.
#[derive(Debug, Clone)]
pub(super) struct Node<'a> {
    value: &'a Value,
    pointer: String,
}

impl<'a> Node<'a> {
    pub(super) fn root(value: &'a Value) -> Self {
        let pointer = String::new();
        Self { value, pointer }
    }

    /// The member of that name.
    pub(super) fn at(&self, name: &str) -> Self {
        self.child(name, self.value.get(name).unwrap_or(&MISSING))
    }

    /// The items of an array; none of anything else.
    pub(super) fn items(&self) -> impl Iterator<Item = Self> {
        let items = self.value.as_array().into_iter().flatten().enumerate();
        items.map(|(at, item)| self.child(&at.to_string(), item))
    }

    /// The members of an object; none of anything else.
    pub(super) fn members(&self) -> impl Iterator<Item = (&'a str, Self)> {
        let members = self.value.as_object().into_iter().flatten();
        members.map(|(name, value)| (name.as_str(), self.child(name, value)))
    }

    fn child(&self, name: &str, value: &'a Value) -> Self {
        let mut pointer = self.pointer.clone();
        push_pointer(&mut pointer, name);
        Self { value, pointer }
    }

    pub(super) fn pointer(&self) -> &str {
        &self.pointer
    }

    pub(super) fn value(&self) -> &'a Value {
        self.value
    }

    /// Null counts as missing.
    pub(super) fn is_missing(&self) -> bool {
        self.value.is_null()
    }

    /// Missing, or a text of white space. What has another type is not blank: it
    /// is for the schema to name.
    pub(super) fn is_blank(&self) -> bool {
        match self.value {
            Value::Null => true,
            Value::String(text) => text.trim().is_empty(),
            _ => false,
        }
    }

    /// Missing, or an array without items.
    pub(super) fn has_no_items(&self) -> bool {
        match self.value {
            Value::Null => true,
            Value::Array(items) => items.is_empty(),
            _ => false,
        }
    }

    /// Missing, or an object without members.
    pub(super) fn has_no_members(&self) -> bool {
        match self.value {
            Value::Null => true,
            Value::Object(members) => members.is_empty(),
            _ => false,
        }
    }

    pub(super) fn is_object(&self) -> bool {
        self.value.is_object()
    }

    /// The number of items of an array; 0 of anything else.
    pub(super) fn len(&self) -> usize {
        self.value.as_array().map_or(0, Vec::len)
    }

    pub(super) fn text(&self) -> Option<&'a str> {
        self.value.as_str()
    }

    pub(super) fn flag(&self) -> Option<bool> {
        self.value.as_bool()
    }

    pub(super) fn number(&self) -> Option<&'a Number> {
        self.value.as_number()
    }
}
