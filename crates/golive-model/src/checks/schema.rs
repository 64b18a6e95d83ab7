//! DOC-001: the shape of the document.

use std::collections::HashSet;

use jsonschema::ValidationError;
use jsonschema::error::{TypeKind, ValidationErrorKind};
use serde_json::Value;

use super::report::Report;
use super::scene::Scene;
use crate::json::push_pointer;

/// How many faults of shape are reported; more have one cause.
const MAX_FAULTS: usize = 50;

/// DOC-001: the document has the shape that the kind's schema asks for. Of the
/// faults of one place the first is told: it is the cause of the others.
pub(super) fn shape(scene: &Scene<'_>, report: &mut Report<'_>) {
    let Some(validator) = scene.kind.validator() else {
        return;
    };
    let faults = validator.iter_errors(scene.draft.root.value());
    let mut seen = HashSet::new();
    for fault in faults {
        if seen.len() == MAX_FAULTS {
            break;
        }
        let place = place_of(&fault);
        if seen.insert(place.clone()) {
            tell(&fault, &place, report);
        }
    }
}

/// What is missing stands where it would be.
fn place_of(fault: &ValidationError<'_>) -> String {
    let mut place = fault.instance_path().as_str().to_owned();
    if let ValidationErrorKind::Required { property } = fault.kind() {
        push_pointer(&mut place, property.as_str().unwrap_or_default());
    }
    place
}

fn tell(fault: &ValidationError<'_>, place: &str, report: &mut Report<'_>) {
    match fault.kind() {
        ValidationErrorKind::Required { property } => {
            let name = property.as_str().unwrap_or_default();
            report.add_at(place, "missing", &[("key", &name)]);
        }
        ValidationErrorKind::Type { kind } => {
            let (expected, found) = (expected(kind), type_of(fault.instance()));
            report.add_at(place, "type", &[("expected", &expected), ("found", &found)]);
        }
        ValidationErrorKind::Enum { options } => {
            report.add_at(place, "choice", &[("expected", &choices(options))]);
        }
        // Masked: values may be long, and are nobody's business in a log.
        _ => {
            let problem = fault.masked_with("the value");
            report.add_at(place, "other", &[("problem", &problem)]);
        }
    }
}

/// The types that are expected, in words; that null is fine goes without saying.
fn expected(kind: &TypeKind) -> String {
    let names: Vec<String> = match kind {
        TypeKind::Single(one) => vec![one.to_string()],
        TypeKind::Multiple(set) => set.iter().map(|one| one.to_string()).collect(),
    };
    let named = names.iter().filter(|name| *name != "null");
    let named: Vec<&str> = named.map(String::as_str).collect();
    named.join(", ")
}

fn choices(options: &Value) -> String {
    let options = options.as_array().map_or(&[][..], Vec::as_slice);
    let texts: Vec<&str> = options.iter().filter_map(Value::as_str).collect();
    texts.join(", ")
}

fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}
