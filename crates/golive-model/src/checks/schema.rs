//! DOC-001: the shape of the document.

use jsonschema::error::{TypeKind, ValidationErrorKind};
use serde_json::Value;

use super::report::Report;
use super::scene::Scene;

/// How many faults of shape are reported; more have one cause.
const MAX_FAULTS: usize = 50;

/// DOC-001: the document has the shape that the kind's schema asks for.
pub(super) fn shape(scene: &Scene<'_>, report: &mut Report<'_>) {
    let faults = scene.kind.validator.iter_errors(scene.draft.root.value());
    for fault in faults.take(MAX_FAULTS) {
        let place = fault.instance_path().as_str();
        match fault.kind() {
            ValidationErrorKind::Required { property } => {
                let name = property.as_str().unwrap_or_default();
                let mut place = place.to_owned();
                crate::json::push_pointer(&mut place, name);
                report.add_at(&place, "missing", &[("key", &name)]);
            }
            ValidationErrorKind::Type { kind } => {
                let found = type_of(fault.instance());
                report.add_at(
                    place,
                    "type",
                    &[("expected", &expected(kind)), ("found", &found)],
                );
            }
            ValidationErrorKind::Enum { options } => {
                report.add_at(place, "choice", &[("expected", &choices(options))]);
            }
            // Masked: values may be long, and are nobody's business in a log.
            _ => report.add_at(
                place,
                "other",
                &[("problem", &fault.masked_with("the value"))],
            ),
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
    named.join(" or ")
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
