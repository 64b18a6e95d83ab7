//! A JSON Schema as pages read it: what a place of a document may hold, and what it
//! is called.

use std::sync::LazyLock;

use serde_json::{Value, json};

/// How many references are followed, one after another.
const HOPS: usize = 8;

/// What the items of a list have in them where the schema does not say it, by the
/// name of the list.
static ITEMS: LazyLock<[(&str, Value); 4]> = LazyLock::new(|| {
    let text = |title: &str| json!({ "type": ["string", "null"], "title": title });
    let url = |title: &str| json!({ "type": ["string", "null"], "title": title, "format": "uri" });
    let number = json!({ "type": ["number", "null"], "title": "Price" });
    let object = |properties: Value| json!({ "type": "object", "properties": properties });
    [
        (
            "screenshots",
            object(json!({ "name": text("What it shows"), "url": url("Picture") })),
        ),
        (
            "videos",
            object(
                json!({ "name": text("Name"), "url": url("Address at YouTube or Vimeo"),
                "thumbnail": url("Still picture") }),
            ),
        ),
        (
            "documents",
            object(json!({ "name": text("Name"), "url": url("Address") })),
        ),
        (
            "regionPrices",
            object(
                json!({ "region": text("Region"), "currency": text("Currency"),
                "price": number }),
            ),
        ),
    ]
});

/// A schema with those that it refers to. What stands nearer counts.
#[derive(Debug, Clone)]
pub(crate) struct Shape<'a> {
    root: &'a Value,
    layers: Vec<&'a Value>,
}

impl<'a> Shape<'a> {
    /// The schema `node` of the document `root`.
    pub(crate) fn of(root: &'a Value, node: &'a Value) -> Self {
        let referred = |node: &&'a Value| {
            let place = node.get("$ref")?.as_str()?.strip_prefix('#')?;
            root.pointer(place)
        };
        let layers = std::iter::successors(Some(node), referred);
        Self {
            root,
            layers: layers.take(HOPS).collect(),
        }
    }

    /// One that says nothing, so that what is held speaks for itself.
    pub(crate) fn silent() -> Self {
        Self {
            root: &Value::Null,
            layers: Vec::new(),
        }
    }

    fn get(&self, name: &str) -> Option<&'a Value> {
        self.layers.iter().find_map(|layer| layer.get(name))
    }

    /// A word of the schema, such as its title; empty when it has none.
    pub(crate) fn text(&self, name: &str) -> &'a str {
        self.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    /// Whether it says so.
    pub(crate) fn says(&self, name: &str) -> bool {
        self.get(name).and_then(Value::as_bool).unwrap_or(false)
    }

    /// The types that it allows, `null` aside; none when it does not say.
    pub(crate) fn types(&self) -> Vec<&'a str> {
        let listed = match self.get("type") {
            Some(Value::String(one)) => vec![one.as_str()],
            Some(Value::Array(several)) => several.iter().filter_map(Value::as_str).collect(),
            _ if !self.properties().is_empty() => vec!["object"],
            _ => Vec::new(),
        };
        listed.into_iter().filter(|name| *name != "null").collect()
    }

    /// Whether it allows a type.
    pub(crate) fn allows(&self, name: &str) -> bool {
        let types = self.types();
        let is_number = name == "number" && types.contains(&"integer");
        types.is_empty() || types.contains(&name) || is_number
    }

    /// Texts that it lists under a name: what may be chosen, or examples.
    pub(crate) fn texts(&self, name: &str) -> Vec<String> {
        let listed = self.get(name).and_then(Value::as_array);
        let texts = listed.into_iter().flatten().filter_map(Value::as_str);
        texts.map(str::to_owned).collect()
    }

    /// What an object has in it, in the order of the schema.
    pub(crate) fn properties(&self) -> Vec<(&'a str, Self)> {
        let listed = self.get("properties").and_then(Value::as_object);
        let listed = listed.into_iter().flatten();
        listed
            .map(|(name, node)| (name.as_str(), Self::of(self.root, node)))
            .collect()
    }

    /// What a member of an object has; nothing is said of one that is not named.
    pub(crate) fn property(&self, name: &str) -> Self {
        let mut named = self.properties().into_iter();
        let found = named.find(|(known, _)| *known == name);
        found.map_or_else(Self::silent, |(_, shape)| shape)
    }

    /// The same of one whose name only begins in a known way, or that is one of many
    /// that are alike.
    pub(crate) fn member(&self, name: &str) -> Self {
        let mut listed = self.properties().into_iter();
        let begun = || {
            let mut beginnings = self.beginning().into_iter();
            beginnings.find(|(start, _)| name.starts_with(start))
        };
        let found = listed.find(|(known, _)| *known == name).or_else(begun);
        let found = found.map(|(_, shape)| shape).or_else(|| self.others());
        found.unwrap_or_else(Self::silent)
    }

    /// Whether it is an object whose members have names of their own.
    pub(crate) fn is_map(&self) -> bool {
        self.properties().is_empty() && self.others().is_some()
    }

    /// Whether an object must have a member.
    pub(crate) fn requires(&self, name: &str) -> bool {
        let listed = self.get("required").and_then(Value::as_array);
        listed.is_some_and(|listed| listed.iter().any(|required| required == name))
    }

    /// What a member has whose name begins in a known way.
    pub(crate) fn beginning(&self) -> Vec<(&'a str, Self)> {
        let listed = self.get("patternProperties").and_then(Value::as_object);
        let listed = listed.into_iter().flatten();
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        let prefix = |pattern: &'a String| {
            let prefix = pattern.strip_prefix('^')?;
            prefix.chars().all(plain).then_some(prefix)
        };
        listed
            .filter_map(|(pattern, node)| Some((prefix(pattern)?, Self::of(self.root, node))))
            .collect()
    }

    /// What every other member of an object has, where all are alike.
    pub(crate) fn others(&self) -> Option<Self> {
        let node = self.get("additionalProperties")?;
        node.is_object().then(|| Self::of(self.root, node))
    }

    /// What an item of a list has; `name` is that of the list.
    pub(crate) fn items(&self, name: &str) -> Self {
        let mut shape = match self.get("items") {
            Some(node) => Self::of(self.root, node),
            None => Self::silent(),
        };
        let known = ITEMS.iter().find(|(known, _)| *known == name);
        if let Some((_, node)) = known.filter(|_| shape.properties().is_empty()) {
            let all: &'static Value = node;
            shape.layers.push(all);
        }
        shape
    }

    /// Whether the items of such a list are known though the schema is silent.
    pub(crate) fn knows_items(name: &str) -> bool {
        ITEMS.iter().any(|(known, _)| *known == name)
    }
}

/// A member's name without its namespace.
pub(crate) fn own_name(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((space, own)) if space.contains(|c: char| c.is_ascii_alphabetic()) => own,
        _ => name,
    }
}

/// `skuLongSummary` as a person writes it.
pub(crate) fn written_out(name: &str) -> String {
    let mut words = String::new();
    for character in name.chars() {
        match character {
            '-' | '_' => words.push(' '),
            upper if upper.is_ascii_uppercase() && !words.is_empty() => {
                words.push(' ');
                words.push(upper.to_ascii_lowercase());
            }
            first if words.is_empty() => words.extend(first.to_uppercase()),
            other => words.push(other),
        }
    }
    words
}
