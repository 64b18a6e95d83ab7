//! A value that knows its place, in JSON that somebody else wrote.

use std::rc::Rc;

use serde_json::Value;

/// The longest pointer that is told, in bytes. Names can be as long as the file;
/// beyond this the pointer leads to the nearest ancestor.
const MAX_POINTER: usize = 1000;

static MISSING: Value = Value::Null;

/// A value and the way to it. The pointer is made only when it is asked for:
/// most values are never named.
#[derive(Debug, Clone)]
pub(super) struct Node<'a> {
    value: &'a Value,
    place: Option<Rc<Place<'a>>>,
}

#[derive(Debug)]
struct Place<'a> {
    step: Step<'a>,
    parent: Option<Rc<Place<'a>>>,
}

#[derive(Debug, Clone, Copy)]
enum Step<'a> {
    Name(&'a str),
    Index(usize),
}

impl<'a> Node<'a> {
    pub(super) fn root(value: &'a Value) -> Self {
        Self { value, place: None }
    }

    /// The member of that name. Templates are read without regard to case, and
    /// so are they here. What is not there is null.
    pub(super) fn at(&self, name: &'a str) -> Self {
        let exact = self.value.get(name).map(|value| (name, value));
        let found = exact.or_else(|| {
            let mut members = self.value.as_object()?.iter();
            let (key, value) = members.find(|(key, _)| key.eq_ignore_ascii_case(name))?;
            Some((key.as_str(), value))
        });
        let (name, value) = found.unwrap_or((name, &MISSING));
        self.child(Step::Name(name), value)
    }

    /// The items of an array; none of anything else.
    pub(super) fn items(&self) -> impl Iterator<Item = Self> + use<'a> {
        let own = self.clone();
        let items = self.value.as_array().into_iter().flatten().enumerate();
        items.map(move |(at, item)| own.child(Step::Index(at), item))
    }

    /// The members of an object; none of anything else.
    pub(super) fn members(&self) -> impl Iterator<Item = (&'a str, Self)> + use<'a> {
        let own = self.clone();
        let members = self.value.as_object().into_iter().flatten();
        members.map(move |(name, value)| (name.as_str(), own.child(Step::Name(name), value)))
    }

    /// Items or members, whatever it has.
    pub(super) fn children(&self) -> impl Iterator<Item = Self> + use<'a> {
        self.items().chain(self.members().map(|(_, node)| node))
    }

    /// Shows this value and all below it, as far as `enter` says so. Nesting is
    /// bounded by the parser.
    pub(super) fn visit(&self, enter: &mut dyn FnMut(&Self) -> bool) {
        if enter(self) {
            for child in self.children() {
                child.visit(enter);
            }
        }
    }

    /// Shows every text at or below this value.
    pub(super) fn texts(&self, found: &mut dyn FnMut(&Self, &'a str)) {
        self.visit(&mut |node| {
            if let Some(text) = node.text() {
                found(node, text);
            }
            true
        });
    }

    fn child(&self, step: Step<'a>, value: &'a Value) -> Self {
        let parent = self.place.clone();
        let place = Some(Rc::new(Place { step, parent }));
        Self { value, place }
    }

    pub(super) fn value(&self) -> &'a Value {
        self.value
    }

    pub(super) fn text(&self) -> Option<&'a str> {
        self.value.as_str()
    }

    /// Null counts as missing.
    pub(super) fn is_missing(&self) -> bool {
        self.value.is_null()
    }

    /// Null, or empty: a text of white space, an array or an object of nothing.
    pub(super) fn is_blank(&self) -> bool {
        match self.value {
            Value::Null => true,
            Value::String(text) => text.trim().is_empty(),
            Value::Array(items) => items.is_empty(),
            Value::Object(members) => members.is_empty(),
            _ => false,
        }
    }

    /// Whether this is a text that equals another one, whatever the case.
    pub(super) fn says(&self, text: &str) -> bool {
        self.text()
            .is_some_and(|own| own.eq_ignore_ascii_case(text))
    }

    /// The name of the member that this value is; none for items and the root.
    pub(super) fn name(&self) -> Option<&'a str> {
        match self.place.as_ref()?.step {
            Step::Name(name) => Some(name),
            Step::Index(_) => None,
        }
    }

    /// The name of the member that holds this one.
    pub(super) fn parent_name(&self) -> Option<&'a str> {
        match self.place.as_ref()?.parent.as_ref()?.step {
            Step::Name(name) => Some(name),
            Step::Index(_) => None,
        }
    }

    /// The JSON Pointer from the root.
    pub(super) fn pointer(&self) -> String {
        let mut steps = Vec::new();
        let mut at = self.place.as_ref();
        while let Some(place) = at {
            steps.push(place.step);
            at = place.parent.as_ref();
        }
        let mut pointer = String::new();
        for step in steps.into_iter().rev() {
            let token = match step {
                Step::Name(name) if name.len() > MAX_POINTER => break,
                Step::Name(name) => name.replace('~', "~0").replace('/', "~1"),
                Step::Index(index) => index.to_string(),
            };
            if pointer.len() + token.len() >= MAX_POINTER {
                break;
            }
            pointer.push('/');
            pointer.push_str(&token);
        }
        pointer
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_node_knows_its_place() {
        let value = json!({"a/~": [{"Type": "X"}]});
        let item = Node::root(&value).at("a/~").items().next().unwrap();
        let kind = item.at("type");
        assert!(kind.says("x"));
        assert_eq!(kind.pointer(), "/a~1~0/0/Type");
        assert_eq!(item.at("none").pointer(), "/a~1~0/0/none");
        assert_eq!(kind.name(), Some("Type"));
        assert_eq!(item.parent_name(), Some("a/~"));
        assert_eq!(Node::root(&value).pointer(), "");
    }

    #[test]
    fn a_long_pointer_ends_at_an_ancestor() {
        let name = "n".repeat(600);
        let value = json!({"a": {name.clone(): {name.clone(): 1}}});
        let mut last = String::new();
        Node::root(&value).visit(&mut |node| {
            last = node.pointer();
            true
        });
        assert_eq!(last, format!("/a/{name}"));
    }
}
