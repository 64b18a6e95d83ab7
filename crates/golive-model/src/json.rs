//! JSON that keeps what was written: the order of members and every digit of a
//! number. Documents are publishers' property; golive must not round them.

use std::fmt::Write as _;

use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::message::Said;

/// How deep arrays and objects may nest.
pub const MAX_DEPTH: usize = 100;

/// A JSON value without loss. Numbers are the text that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, digit for digit.
    Number(String),
    /// A string, without its escapes.
    String(String),
    /// An array.
    Array(Vec<Json>),
    /// An object, its members in the order in which they were sent.
    Object(Vec<(String, Json)>),
}

/// Why a text is not acceptable as JSON, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{problem}")]
pub struct JsonFault {
    /// JSON Pointer to the place; empty for the whole text.
    pub pointer: String,
    /// What is wrong, for the caller.
    pub problem: Said,
}

impl Json {
    /// Reads a text strictly: duplicate members, NUL characters, lone
    /// surrogates and nesting beyond [`MAX_DEPTH`] are refused with their place.
    pub fn parse(text: &str) -> Result<Self, JsonFault> {
        // One pass of the library first: it knows line and column of a syntax
        // error and has a recursion limit of its own.
        let raw: &RawValue = serde_json::from_str(text).map_err(|e| JsonFault {
            pointer: String::new(),
            problem: Said::of("json.text").with("detail", e),
        })?;
        read(raw.get(), &mut String::new(), 0)
    }

    /// The members of an object; nothing for any other value.
    pub fn members(&self) -> &[(String, Json)] {
        match self {
            Self::Object(members) => members,
            _ => &[],
        }
    }

    /// The member of that name.
    pub fn get(&self, name: &str) -> Option<&Json> {
        self.members()
            .iter()
            .find(|(n, _)| n == name)
            .map(|(_, value)| value)
    }

    /// The member of that name, to change it.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Json> {
        match self {
            Self::Object(members) => members
                .iter_mut()
                .find(|(n, _)| n == name)
                .map(|(_, value)| value),
            _ => None,
        }
    }

    /// What a JSON Pointer leads to (RFC 6901), to change it.
    pub fn pointer_mut(&mut self, pointer: &str) -> Option<&mut Json> {
        pointer.split('/').skip(1).try_fold(self, |at, token| {
            let token = token.replace("~1", "/").replace("~0", "~");
            match at {
                Self::Array(items) => items.get_mut(token.parse::<usize>().ok()?),
                object => object.get_mut(&token),
            }
        })
    }

    /// Whether any string in it, names of members aside, holds this text.
    pub fn holds(&self, text: &str) -> bool {
        match self {
            Self::String(string) => string.contains(text),
            Self::Array(items) => items.iter().any(|item| item.holds(text)),
            Self::Object(members) => members.iter().any(|(_, value)| value.holds(text)),
            _ => false,
        }
    }

    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    /// Sets a member of an object, in its place or at the end.
    pub fn set(&mut self, name: &str, value: Json) {
        if let Some(slot) = self.get_mut(name) {
            *slot = value;
        } else if let Self::Object(members) = self {
            members.push((name.to_owned(), value));
        }
    }

    /// Takes a member out of an object.
    pub fn remove(&mut self, name: &str) -> Option<Json> {
        let Self::Object(members) = self else {
            return None;
        };
        let at = members.iter().position(|(n, _)| n == name)?;
        Some(members.remove(at).1)
    }

    /// The same meaning whatever the order of members: for comparing.
    pub fn sorted(mut self) -> Self {
        match &mut self {
            Self::Array(items) => {
                for item in items {
                    *item = std::mem::replace(item, Self::Null).sorted();
                }
            }
            Self::Object(members) => {
                for (_, value) in members.iter_mut() {
                    *value = std::mem::replace(value, Self::Null).sorted();
                }
                members.sort_by(|a, b| a.0.cmp(&b.0));
            }
            _ => {}
        }
        self
    }

    /// What a JSON Pointer leads to (RFC 6901).
    pub fn pointer(&self, pointer: &str) -> Option<&Json> {
        pointer.split('/').skip(1).try_fold(self, |at, token| {
            let token = token.replace("~1", "/").replace("~0", "~");
            match at {
                Self::Array(items) => items.get(token.parse::<usize>().ok()?),
                object => object.get(&token),
            }
        })
    }

    /// As people read it: a line for each member and item.
    pub fn pretty(&self) -> String {
        let mut out = String::new();
        self.write_pretty(&mut out, 0);
        out
    }

    fn write_pretty(&self, out: &mut String, depth: usize) {
        let line = |out: &mut String, depth: usize| {
            out.push('\n');
            out.extend(std::iter::repeat_n("  ", depth));
        };
        match self {
            Self::Array(items) if !items.is_empty() => {
                out.push('[');
                for (at, item) in items.iter().enumerate() {
                    out.push_str(if at > 0 { "," } else { "" });
                    line(out, depth + 1);
                    item.write_pretty(out, depth + 1);
                }
                line(out, depth);
                out.push(']');
            }
            Self::Object(members) if !members.is_empty() => {
                out.push('{');
                for (at, (name, value)) in members.iter().enumerate() {
                    out.push_str(if at > 0 { "," } else { "" });
                    line(out, depth + 1);
                    write_string(name, out);
                    out.push_str(": ");
                    value.write_pretty(out, depth + 1);
                }
                line(out, depth);
                out.push('}');
            }
            other => other.write(out),
        }
    }

    fn write(&self, out: &mut String) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Self::Number(digits) => out.push_str(digits),
            Self::String(text) => write_string(text, out),
            Self::Array(items) => {
                out.push('[');
                for (at, item) in items.iter().enumerate() {
                    if at > 0 {
                        out.push(',');
                    }
                    item.write(out);
                }
                out.push(']');
            }
            Self::Object(members) => {
                out.push('{');
                for (at, (name, value)) in members.iter().enumerate() {
                    if at > 0 {
                        out.push(',');
                    }
                    write_string(name, out);
                    out.push(':');
                    value.write(out);
                }
                out.push('}');
            }
        }
    }
}

impl std::fmt::Display for Json {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut out = String::new();
        self.write(&mut out);
        f.write_str(&out)
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::String(text.to_owned())
    }
}

impl From<u32> for Json {
    fn from(number: u32) -> Self {
        Self::Number(number.to_string())
    }
}

fn write_string(text: &str, out: &mut String) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            control if control < ' ' => {
                // Writing to a String can not fail.
                let _ = write!(out, "\\u{:04x}", u32::from(control));
            }
            other => out.push(other),
        }
    }
    out.push('"');
}

/// Appends one step to a JSON Pointer, escaped by RFC 6901.
pub fn push_pointer(pointer: &mut String, token: &str) {
    pointer.push('/');
    pointer.push_str(&token.replace('~', "~0").replace('/', "~1"));
}

fn read(raw: &str, pointer: &mut String, depth: usize) -> Result<Json, JsonFault> {
    let fault = |pointer: &str, problem: Said| JsonFault {
        pointer: pointer.to_owned(),
        problem,
    };
    if depth > MAX_DEPTH {
        let problem = Said::of("json.deep").with("max", MAX_DEPTH);
        return Err(fault(pointer, problem));
    }
    let raw = raw.trim_ascii();
    match raw.as_bytes().first() {
        Some(b'n') => Ok(Json::Null),
        Some(b't') => Ok(Json::Bool(true)),
        Some(b'f') => Ok(Json::Bool(false)),
        Some(b'"') => read_string(raw, pointer).map(Json::String),
        Some(b'[') => {
            let items: Vec<&RawValue> = serde_json::from_str(raw)
                .map_err(|e| fault(pointer, Said::of("json.array").with("detail", e)))?;
            let length = pointer.len();
            let mut values = Vec::with_capacity(items.len());
            for (at, item) in items.into_iter().enumerate() {
                push_pointer(pointer, &at.to_string());
                values.push(read(item.get(), pointer, depth + 1)?);
                pointer.truncate(length);
            }
            Ok(Json::Array(values))
        }
        Some(b'{') => {
            let Members(items) = serde_json::from_str(raw)
                .map_err(|e| fault(pointer, Said::of("json.member").with("detail", e)))?;
            let length = pointer.len();
            let mut seen = std::collections::HashSet::with_capacity(items.len());
            let mut members = Vec::with_capacity(items.len());
            for (name, item) in items {
                push_pointer(pointer, &name);
                if name.contains('\0') {
                    return Err(fault(pointer, Said::of("json.nul-name")));
                }
                if !seen.insert(name.clone()) {
                    let problem = Said::of("json.twice").with("name", name);
                    return Err(fault(pointer, problem));
                }
                let value = read(item.get(), pointer, depth + 1)?;
                pointer.truncate(length);
                members.push((name, value));
            }
            Ok(Json::Object(members))
        }
        _ if raw.parse::<f64>().is_ok_and(f64::is_finite) => Ok(Json::Number(raw.to_owned())),
        _ => Err(fault(pointer, Said::of("json.number"))),
    }
}

fn read_string(raw: &str, pointer: &str) -> Result<String, JsonFault> {
    let text: String = serde_json::from_str(raw).map_err(|e| JsonFault {
        pointer: pointer.to_owned(),
        problem: Said::of("json.string").with("detail", e),
    })?;
    if text.contains('\0') {
        return Err(JsonFault {
            pointer: pointer.to_owned(),
            problem: Said::of("json.nul"),
        });
    }
    Ok(text)
}

/// The members of an object in order, duplicates included.
struct Members<'a>(Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;

        impl<'de> Visitor<'de> for InOrder {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(name) = map.next_key::<String>()? {
                    let value = map.next_value::<&RawValue>().map_err(de::Error::custom)?;
                    members.push((name, value));
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(InOrder)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> JsonFault {
        Json::parse(text).expect_err(text)
    }

    #[test]
    fn what_was_written_comes_back() {
        let text = r#"{"z":1.10,"a":[12345678901234567890123,1e2,-0],"u":"a&b ünï \"q\"","n":null,"o":{}}"#;
        assert_eq!(Json::parse(text).unwrap().to_string(), text);
    }

    #[test]
    fn what_people_read_is_the_same() {
        let text = r#"{"z":[1.10,{"a":[]}],"u":"a\nb","o":{}}"#;
        let json = Json::parse(text).unwrap();
        let pretty = "{\n  \"z\": [\n    1.10,\n    {\n      \"a\": []\n    }\n  ],\n  \"u\": \"a\\nb\",\n  \"o\": {}\n}";
        assert_eq!(json.pretty(), pretty);
        assert_eq!(Json::parse(pretty).unwrap().to_string(), text);
        assert_eq!(json.pointer("/z/1/a"), Some(&Json::Array(Vec::new())));
        assert_eq!(json.pointer("/z/2"), None);
    }

    #[test]
    fn a_pointer_leads_to_its_place() {
        let mut json = Json::parse(r#"{"a/b":[{"~":"x"}],"c":"y"}"#).unwrap();
        assert!(json.holds("x") && !json.holds("~"));
        *json.pointer_mut("/a~1b/0/~0").unwrap() = "z".into();
        assert_eq!(json.to_string(), r#"{"a/b":[{"~":"z"}],"c":"y"}"#);
        for nowhere in ["/a~1b/1", "/a~1b/-", "/a/b", "/c/0", "/"] {
            assert_eq!(json.pointer_mut(nowhere), None, "{nowhere}");
        }
    }

    #[test]
    fn faults_name_their_place() {
        assert_eq!(fault(r#"{"a":{"b":1,"b":2}}"#).pointer, "/a/b");
        assert_eq!(fault(r#"{"a":["x","\u0000"]}"#).pointer, "/a/1");
        assert_eq!(fault(r#"{"a/b":"\ud800"}"#).pointer, "/a~1b");
        assert_eq!(fault(r#"{"a":1e999}"#).pointer, "/a");
        assert!(fault("{\"a\":\n}").problem.to_string().contains("line 2"));
        assert!(fault("").problem.to_string().contains("not JSON"));
    }

    #[test]
    fn nesting_has_a_limit() {
        let deep = |levels: usize| "[".repeat(levels) + &"]".repeat(levels);
        assert!(Json::parse(&deep(MAX_DEPTH)).is_ok());
        assert!(Json::parse(&deep(200)).is_err());
        assert!(Json::parse(&deep(100_000)).is_err());
    }

    #[test]
    fn order_is_kept_but_does_not_matter() {
        let one = Json::parse(r#"{"a":1,"b":{"c":2,"d":3}}"#).unwrap();
        let two = Json::parse(r#"{"b":{"d":3,"c":2},"a":1}"#).unwrap();
        assert_ne!(one, two);
        assert_eq!(one.sorted(), two.sorted());
    }
}
