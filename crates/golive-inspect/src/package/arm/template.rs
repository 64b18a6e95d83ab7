//! A template, as the tests see it.

use std::collections::HashSet;
use std::ptr;

use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::Value;

use crate::package::expression::{Call, calls, is_expression};
use crate::package::node::Node;

/// How long an API version is recent, in days.
const RECENT_DAYS: i64 = 730;

/// One scope: what `parameters('x')` means is the same all over it. A nested
/// template with an inner scope is a template of its own; one without is a part
/// of the template that holds it.
pub(in crate::package) struct Template<'a> {
    pub root: Node<'a>,
    /// Whether it is the whole of `mainTemplate.json`.
    pub is_main: bool,
    /// API versions before this day are old.
    pub recent: Date,
    /// Its resources, with those within them.
    pub resources: Vec<Node<'a>>,
    /// Whether names of parameters or variables are computed.
    pub is_dynamic: bool,
    parameters: HashSet<String>,
    variables: HashSet<String>,
    secure: HashSet<String>,
    secret_variables: HashSet<String>,
    inner: HashSet<*const Value>,
}

impl<'a> Template<'a> {
    /// Takes a template apart: itself, then those that have their own scope.
    pub(super) fn gather(root: Node<'a>, is_main: bool, today: Date, all: &mut Vec<Self>) {
        let mut resources = Vec::new();
        let mut inner = Vec::new();
        gather_resources(&root.at("resources"), &mut resources, &mut inner);
        let mut template = Self {
            is_main,
            recent: today.checked_sub(RECENT_DAYS.days()).unwrap_or(today),
            resources,
            is_dynamic: false,
            parameters: HashSet::new(),
            variables: HashSet::new(),
            secure: secure_parameters(&root),
            secret_variables: HashSet::new(),
            inner: inner
                .iter()
                .map(|node| ptr::from_ref(node.value()))
                .collect(),
            root,
        };
        template.note_references();
        template.secret_variables = template.find_secret_variables();
        all.push(template);
        for nested in inner {
            Self::gather(nested, false, today, all);
        }
    }

    /// The declared parameters.
    pub(in crate::package) fn parameters(&self) -> impl Iterator<Item = (&'a str, Node<'a>)> {
        self.root.at("parameters").members()
    }

    /// The declared parameter of that name.
    pub(in crate::package) fn parameter(&self, name: &'a str) -> Option<Node<'a>> {
        let found = self.root.at("parameters").at(name);
        (!found.is_missing()).then_some(found)
    }

    pub(super) fn uses_parameter(&self, name: &str) -> bool {
        self.parameters.contains(&name.to_lowercase())
    }

    pub(super) fn uses_variable(&self, name: &str) -> bool {
        self.variables.contains(&name.to_lowercase())
    }

    /// Shows each text of this scope at or below a node.
    pub(super) fn texts_below(&self, node: &Node<'a>, found: &mut dyn FnMut(&Node<'a>, &'a str)) {
        self.visit_below(node, &mut |node| {
            if let Some(text) = node.text() {
                found(node, text);
            }
        });
    }

    /// Shows each value of this scope at or below a node.
    pub(super) fn visit_below(&self, node: &Node<'a>, found: &mut dyn FnMut(&Node<'a>)) {
        node.visit(&mut |node| {
            let is_own = !self.inner.contains(&ptr::from_ref(node.value()));
            if is_own {
                found(node);
            }
            is_own
        });
    }

    /// Shows each call in the expressions of this scope.
    pub(super) fn calls(&self, found: &mut dyn FnMut(&Node<'a>, &Call<'a>)) {
        self.texts_below(&self.root, &mut |node, text| {
            for call in calls(text) {
                found(node, &call);
            }
        });
    }

    /// What a text is when it is not computed: itself, or the plain text of the
    /// variable that it names.
    pub(super) fn literal(&self, text: &'a str) -> Option<&'a str> {
        if !is_expression(text) {
            return Some(text);
        }
        let calls = calls(text);
        let [only] = calls.as_slice() else {
            return None;
        };
        if !only.is("variables") || !only.members.is_empty() {
            return None;
        }
        let value = self.root.at("variables").at(only.text(0)?);
        value.text().filter(|text| !is_expression(text))
    }

    /// What makes the value of an expression a secret, if anything does: a
    /// secure parameter, or a function that lists keys.
    pub(super) fn secret(&self, text: &'a str) -> Option<&'a str> {
        calls(text).into_iter().find_map(|call| {
            let named = call.text(0).unwrap_or_default();
            let key = named.to_lowercase();
            let is_secure = (call.is("parameters") && self.secure.contains(&key))
                || (call.is("variables") && self.secret_variables.contains(&key));
            match is_secure {
                true => Some(named),
                false => lists(call.name).then_some(call.name),
            }
        })
    }

    /// Notes which parameters and variables are used. The names of members can
    /// be expressions too.
    fn note_references(&mut self) {
        let (mut parameters, mut variables) = (HashSet::new(), HashSet::new());
        let mut is_dynamic = false;
        let mut note = |text: &str| {
            for call in calls(text) {
                let used = match () {
                    () if call.is("parameters") => &mut parameters,
                    () if call.is("variables") => &mut variables,
                    () => continue,
                };
                match call.text(0) {
                    Some(name) => {
                        used.insert(name.to_lowercase());
                    }
                    None => is_dynamic = true,
                }
            }
        };
        self.visit_below(&self.root, &mut |node| {
            note(node.name().unwrap_or_default());
            note(node.text().unwrap_or_default());
        });
        (self.parameters, self.variables) = (parameters, variables);
        self.is_dynamic = is_dynamic;
    }

    fn find_secret_variables(&self) -> HashSet<String> {
        let mut found = HashSet::new();
        for (name, value) in self.root.at("variables").members() {
            let mut is_secret = false;
            value.texts(&mut |_, text| is_secret |= self.secret(text).is_some());
            if is_secret {
                found.insert(name.to_lowercase());
            }
        }
        found
    }
}

/// Whether a function is one of the `list*` family, which give keys.
fn lists(function: &str) -> bool {
    let head = function.get(..4).unwrap_or_default();
    head.eq_ignore_ascii_case("list") && function.len() > 4
}

fn secure_parameters(root: &Node<'_>) -> HashSet<String> {
    let members = root.at("parameters").members();
    let secure = members.filter(|(_, parameter)| is_secure(parameter));
    secure.map(|(name, _)| name.to_lowercase()).collect()
}

/// Whether a parameter is kept out of logs.
pub(in crate::package) fn is_secure(parameter: &Node<'_>) -> bool {
    let kind = parameter.at("type");
    kind.says("secureString") || kind.says("secureObject")
}

/// The resources of a list, which can be an array or, with symbolic names, an
/// object; and the nested templates with a scope of their own.
fn gather_resources<'a>(list: &Node<'a>, found: &mut Vec<Node<'a>>, inner: &mut Vec<Node<'a>>) {
    for resource in list.children() {
        gather_resources(&resource.at("resources"), found, inner);
        let nested = resource.at("properties").at("template");
        if is_deployment(&resource) && !nested.is_missing() {
            if has_inner_scope(&resource) {
                inner.push(nested);
            } else {
                gather_resources(&nested.at("resources"), found, inner);
            }
        }
        found.push(resource);
    }
}

/// Whether a resource has this type, or ends with it: children of a resource may
/// leave out what is before.
pub(super) fn is_of(resource: &Node<'_>, kind: &str) -> bool {
    resource.at("type").says(kind)
}

/// Whether a resource deploys another template.
pub(super) fn is_deployment(resource: &Node<'_>) -> bool {
    is_of(resource, "Microsoft.Resources/deployments")
}

/// Whether a nested template has its own parameters and variables.
pub(super) fn has_inner_scope(deployment: &Node<'_>) -> bool {
    let options = deployment
        .at("properties")
        .at("expressionEvaluationOptions");
    options.at("scope").says("inner")
}
