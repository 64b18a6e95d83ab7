//! A user interface, as the tests see it.

use serde_json::Value;

use crate::package::arm::Template;
use crate::package::expression::{Call, calls};
use crate::package::node::Node;

/// `createUiDefinition.json`, taken apart.
pub(super) struct Interface<'a> {
    pub root: Node<'a>,
    pub controls: Vec<Control<'a>>,
    pub outputs: Node<'a>,
    /// The main template, if there is one.
    pub template: Option<&'a Template<'a>>,
}

/// Something that the customer sees.
pub(super) struct Control<'a> {
    pub node: Node<'a>,
    pub name: &'a str,
    pub kind: &'a str,
    /// The step that it is on; none for the basics.
    step: Option<&'a str>,
}

impl<'a> Interface<'a> {
    pub(super) fn new(value: &'a Value, template: Option<&'a Template<'_>>) -> Self {
        let root = Node::root(value);
        let parameters = root.at("parameters");
        let mut controls = Vec::new();
        gather(&parameters.at("basics"), None, &mut controls);
        for step in parameters.at("steps").items() {
            let name = step.at("name").text().unwrap_or_default();
            gather(&step.at("elements"), Some(name), &mut controls);
        }
        Self {
            outputs: parameters.at("outputs"),
            root,
            controls,
            template,
        }
    }

    /// The outputs that are texts: what is handed to the template.
    pub(super) fn texts(&self) -> impl Iterator<Item = (&'a str, Node<'a>, &'a str)> {
        let outputs = self.outputs.members();
        outputs.filter_map(|(name, node)| Some((name, node.clone(), node.text()?)))
    }

    /// The control whose value a text is. None where the text computes with it,
    /// or takes a part of it.
    pub(super) fn value_of(&self, text: &str) -> Option<&Control<'a>> {
        let calls = calls(text);
        let [only] = calls.as_slice() else {
            return None;
        };
        let reference = Reference::of(only)?;
        let last = reference.path.last()?;
        self.on(reference.step)
            .find(|control| control.name.eq_ignore_ascii_case(last))
    }

    /// Whether a reference leads to a control, or into one.
    pub(super) fn leads(&self, reference: &Reference<'_>) -> bool {
        let Some(first) = reference.path.first() else {
            return true;
        };
        self.on(reference.step)
            .any(|control| control.name.eq_ignore_ascii_case(first))
    }

    fn on(&self, step: Option<&str>) -> impl Iterator<Item = &Control<'a>> {
        let step = step.map(str::to_lowercase);
        let controls = self.controls.iter();
        controls.filter(move |control| control.step.map(str::to_lowercase) == step)
    }
}

impl<'a> Control<'a> {
    pub(super) fn is(&self, kind: &str) -> bool {
        self.kind.eq_ignore_ascii_case(kind)
    }

    /// Whether a call is of this control's value.
    pub(super) fn is_named_by(&self, call: &Call<'_>) -> bool {
        Reference::of(call).is_some_and(|reference| {
            let same_step = match (reference.step, self.step) {
                (Some(one), Some(other)) => one.eq_ignore_ascii_case(other),
                (one, other) => one == other,
            };
            same_step
                && reference
                    .path
                    .iter()
                    .any(|name| name.eq_ignore_ascii_case(self.name))
        })
    }
}

/// `basics('a').b` or `steps('s').a.b`.
pub(super) struct Reference<'a> {
    pub step: Option<&'a str>,
    /// The name of a control and what is taken of it; or of a section, and of a
    /// control in it.
    pub path: Vec<&'a str>,
}

impl<'a> Reference<'a> {
    pub(super) fn of(call: &Call<'a>) -> Option<Self> {
        let named = call.text(0)?;
        let members = call.members.iter().copied();
        if call.is("steps") {
            let (step, path) = (Some(named), members.collect());
            return Some(Self { step, path });
        }
        call.is("basics").then(|| Self {
            step: None,
            path: std::iter::once(named).chain(members).collect(),
        })
    }
}

/// The controls of a list, with those in its sections.
fn gather<'a>(list: &Node<'a>, step: Option<&'a str>, found: &mut Vec<Control<'a>>) {
    for node in list.items() {
        gather(&node.at("elements"), step, found);
        found.push(Control {
            name: node.at("name").text().unwrap_or_default(),
            kind: node.at("type").text().unwrap_or_default(),
            step,
            node,
        });
    }
}
