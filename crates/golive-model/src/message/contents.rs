//! What is in a catalogue: for tests, and for who translates.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

/// The keys of a catalogue, each with the names of the values that its words take.
pub fn contents(catalogue: &str) -> BTreeMap<String, BTreeSet<String>> {
    let resource = FluentResource::try_new(catalogue.to_owned());
    let resource = resource.unwrap_or_else(|(resource, _)| resource);
    let mut found = BTreeMap::new();
    for entry in resource.entries() {
        let Entry::Message(message) = entry else {
            continue;
        };
        let id = message.id.name;
        if let Some(pattern) = &message.value {
            found.insert(id.to_owned(), values(pattern));
        }
        for case in &message.attributes {
            found.insert(format!("{id}.{}", case.id.name), values(&case.value));
        }
    }
    found
}

/// What a catalogue lacks of the English one, takes other values for, or has beside it.
pub fn differences(english: &str, other: &str) -> Vec<String> {
    let (english, other) = (contents(english), contents(other));
    let mut found = Vec::new();
    for (key, values) in &english {
        match other.get(key) {
            None => found.push(format!("{key} is missing")),
            Some(its) if its != values => {
                found.push(format!("{key} takes {its:?}, and in English {values:?}"));
            }
            Some(_) => {}
        }
    }
    let unknown = other.keys().filter(|key| !english.contains_key(*key));
    found.extend(unknown.map(|key| format!("{key} is not in English")));
    found
}

fn values(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    gather(pattern, &mut names);
    names
}

fn gather(pattern: &Pattern<&str>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        match expression {
            Expression::Inline(inline) => name(inline, names),
            Expression::Select { selector, variants } => {
                name(selector, names);
                for variant in variants {
                    gather(&variant.value, names);
                }
            }
        }
    }
}

fn name(inline: &InlineExpression<&str>, names: &mut BTreeSet<String>) {
    if let InlineExpression::VariableReference { id } = inline {
        names.insert(id.name.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_is_told() {
        let english =
            "a = { $x ->\n    [one] One\n   *[other] { $x } of { $y }\n}\nb =\n    .c = C\n";
        assert!(differences(english, english).is_empty());
        let other = "a = { $x }\nd = D\n";
        assert_eq!(
            differences(english, other),
            [
                "a takes {\"x\"}, and in English {\"x\", \"y\"}",
                "b.c is missing",
                "d is not in English"
            ]
        );
    }
}
