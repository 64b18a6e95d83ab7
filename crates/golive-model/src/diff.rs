//! What differs between two documents, by place.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use crate::json::push_pointer;

/// One difference. `before` or `after` is absent for what was added or removed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Difference {
    /// JSON Pointer. A plan is named by its id, not by its position.
    pub place: String,
    /// The value on the left side.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Value>,
    /// The value on the right side.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Value>,
}

/// The differences from `before` to `after`, in document order.
pub fn differences(before: &Value, after: &Value) -> Vec<Difference> {
    let mut found = Vec::new();
    walk(Some(before), Some(after), &mut String::new(), &mut found);
    found
}

fn walk(
    before: Option<&Value>,
    after: Option<&Value>,
    place: &mut String,
    found: &mut Vec<Difference>,
) {
    if before == after {
        return;
    }
    if let (Some(before), Some(after)) = (before, after)
        && let (Some(left), Some(right)) = (children(before), children(after))
        && before.is_object() == after.is_object()
    {
        let length = place.len();
        let (old, new) = (by_name(&left), by_name(&right));
        let added = right.iter().filter(|(name, _)| !old.contains_key(name));
        for (name, _) in left.iter().chain(added) {
            push_pointer(place, name);
            let of_name = |known: &HashMap<&str, _>| known.get(name).copied();
            walk(of_name(&old), of_name(&new), place, found);
            place.truncate(length);
        }
        return;
    }
    found.push(Difference {
        place: place.clone(),
        before: before.cloned(),
        after: after.cloned(),
    });
}

/// Members by name, plans by id. `None` for what is compared as a whole:
/// scalars and arrays of anything else.
fn children(value: &Value) -> Option<Vec<(&str, &Value)>> {
    match value {
        Value::Object(members) => {
            let members = members.iter();
            Some(
                members
                    .map(|(name, value)| (name.as_str(), value))
                    .collect(),
            )
        }
        Value::Array(items) => items
            .iter()
            .map(|item| Some((item.get("planId")?.as_str()?, item)))
            .collect(),
        _ => None,
    }
}

/// Of plans with the same id the first one is meant.
fn by_name<'a>(children: &[(&'a str, &'a Value)]) -> HashMap<&'a str, &'a Value> {
    children.iter().rev().copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn plans_are_compared_by_id() {
        let before = json!({"plans": [{"planId": "a", "x": 1}, {"planId": "b"}], "same": 1});
        let after = json!({"plans": [{"planId": "c"}, {"planId": "a", "x": 2}], "same": 1});
        let places: Vec<String> = differences(&before, &after)
            .into_iter()
            .map(|d| d.place)
            .collect();
        assert_eq!(places, ["/plans/a/x", "/plans/b", "/plans/c"]);
    }

    #[test]
    fn equal_documents_do_not_differ() {
        let value = json!({"a": [1, 2, {"b": null}]});
        assert!(differences(&value, &value).is_empty());
    }
}
