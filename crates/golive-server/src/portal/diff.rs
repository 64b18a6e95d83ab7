//! What differs between two of an offer's slots, for people.

use askama::Template;
use axum::extract::RawQuery;
use axum::response::{Response, Result};
use golive_model::diff::Difference;
use golive_model::offer::Slot;
use golive_model::wire::DiffBody;
use http::StatusCode;
use serde_json::Value;

use super::inside::AtOfferPage;
use super::room::{Room, below};
use super::standing::Chip;
use crate::auth::caller::parameter;
use crate::pages::desk::Refused;
use crate::pages::places::Places;
use crate::pages::words::Words;
use crate::pages::{self, Head};

const SLOTS: [Slot; 3] = [Slot::Production, Slot::Preview, Slot::Draft];

#[derive(Template)]
#[template(path = "portal/diff.html")]
struct Page {
    words: &'static Words,
    head: Head,
    room: Room,
    action: String,
    from: Vec<Choice>,
    to: Vec<Choice>,
    told: String,
    rows: Vec<Row>,
}

struct Choice {
    name: &'static str,
    word: String,
    is_chosen: bool,
}

/// One difference.
pub struct Row {
    /// Where.
    pub place: String,
    /// Added, removed or changed.
    pub change: Chip,
    /// On the left.
    pub before: String,
    /// On the right.
    pub after: String,
}

/// Two slots beside each other; by default what customers see and the draft.
pub async fn diff(page: AtOfferPage, RawQuery(query): RawQuery) -> Result<Response> {
    let words = page.words;
    let query = query.unwrap_or_default();
    let slot = |name, default| {
        let named = parameter(&query, name);
        named.and_then(|name| Slot::parse(&name)).unwrap_or(default)
    };
    let (from, to) = (slot("from", seen(&page)), slot("to", Slot::Draft));
    let rows = rows(&page, from, to).await?;
    let view = Page {
        words,
        head: Head::within(&page.visitor, words.say("diff-title")),
        room: Room::of_offer(&page, "/diff"),
        action: format!("{}/diff", below(page.key())),
        from: choices(words, from),
        to: choices(words, to),
        told: words.with("diff-count", "count", rows.len()),
        rows,
    };
    Ok(pages::html(StatusCode::OK, &view)?)
}

/// What somebody sees of the offer already.
pub fn seen(page: &AtOfferPage) -> Slot {
    match (&page.record.offer.production, &page.record.offer.preview) {
        (None, Some(_)) => Slot::Preview,
        _ => Slot::Production,
    }
}

/// What differs, value by value.
pub async fn rows(page: &AtOfferPage, from: Slot, to: Slot) -> Result<Vec<Row>, Refused> {
    let path = format!("/diff?from={}&to={}", from.as_str(), to.as_str());
    let body: DiffBody = page.desk.get(&page.v1(&path)).await?;
    let rows = body.differences.iter();
    Ok(rows.flat_map(|one| shown(&page.places(""), one)).collect())
}

fn choices(words: &Words, chosen: Slot) -> Vec<Choice> {
    let choice = |slot: Slot| Choice {
        name: slot.as_str(),
        word: words.say(match slot {
            Slot::Draft => "slot-draft",
            Slot::Preview => "slot-preview",
            Slot::Production => "slot-live",
        }),
        is_chosen: slot == chosen,
    };
    SLOTS.map(choice).into()
}

/// What was added or removed as a whole is shown value by value.
fn shown(places: &Places<'_>, difference: &Difference) -> Vec<Row> {
    let words = places.words;
    let Difference {
        place: at,
        before,
        after,
    } = difference;
    let (key, class) = match (before, after) {
        (None, _) => ("diff-added", "is-good"),
        (_, None) => ("diff-removed", "is-bad"),
        _ => ("diff-changed", "is-on"),
    };
    let row = |at: &str, before: String, after: String| Row {
        place: places.told(at),
        change: Chip {
            word: words.say(key),
            class,
        },
        before,
        after,
    };
    match (before, after) {
        (Some(before), Some(after)) => {
            vec![row(at, told(places, at, before), told(places, at, after))]
        }
        (Some(whole), None) => leaves(at, whole)
            .into_iter()
            .map(|(at, value)| row(&at, told(places, &at, value), String::new()))
            .collect(),
        (None, Some(whole)) => leaves(at, whole)
            .into_iter()
            .map(|(at, value)| row(&at, String::new(), told(places, &at, value)))
            .collect(),
        (None, None) => Vec::new(),
    }
}

/// The values inside a value, with their places.
fn leaves<'a>(at: &str, value: &'a Value) -> Vec<(String, &'a Value)> {
    match value {
        Value::Object(members) if !members.is_empty() => members
            .iter()
            .flat_map(|(name, value)| {
                let name = name.replace('~', "~0").replace('/', "~1");
                leaves(&format!("{at}/{name}"), value)
            })
            .collect(),
        Value::Array(items) if items.iter().any(is_made_of_others) => items
            .iter()
            .enumerate()
            .flat_map(|(number, value)| leaves(&format!("{at}/{number}"), value))
            .collect(),
        value => vec![(at.to_owned(), value)],
    }
}

fn is_made_of_others(value: &Value) -> bool {
    value.is_object() || value.is_array()
}

/// The value at a place, for people.
fn told(places: &Places<'_>, at: &str, value: &Value) -> String {
    let words = places.words;
    match value {
        Value::Null => words.say("value-nothing"),
        Value::Bool(true) => words.say("value-yes"),
        Value::Bool(false) => words.say("value-no"),
        Value::String(text) => text.clone(),
        Value::Array(items) if items.is_empty() => words.say("value-nothing"),
        Value::Object(members) if members.is_empty() => words.say("value-nothing"),
        Value::Array(items) if !items.iter().any(is_made_of_others) => {
            let items = items.iter().map(|item| told(places, at, item));
            items.collect::<Vec<_>>().join(", ")
        }
        Value::Array(_) | Value::Object(_) => {
            let inside = leaves("", value).into_iter();
            let lines = inside.map(|(below, value)| {
                let place = places.told_below(at, &below);
                format!("{place}: {}", told(places, &format!("{at}{below}"), value))
            });
            lines.collect::<Vec<_>>().join("\n")
        }
        Value::Number(number) => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn differences_read_as_values_and_not_as_json() {
        let places = Places::unknown(Words::english());
        let added = Difference {
            place: "/plans/a".into(),
            before: None,
            after: Some(json!({"planId": "a", "regions": ["US", "SE"], "free": true})),
        };
        let rows = shown(&places, &added);
        let read: Vec<_> = rows
            .iter()
            .map(|row| (row.place.as_str(), row.after.as_str()))
            .collect();
        assert!(
            read.contains(&("plans › a › regions", "US, SE")),
            "{read:?}"
        );
        assert!(read.contains(&("plans › a › free", "Yes")), "{read:?}");
        assert!(rows.iter().all(|row| row.change.word == "Added"));
        let changed = Difference {
            place: "/ports".into(),
            before: Some(json!([])),
            after: Some(json!([{"port": 22}])),
        };
        let rows = shown(&places, &changed);
        assert_eq!(
            (rows[0].before.as_str(), rows[0].after.as_str()),
            ("Nothing", "0 › port: 22")
        );
    }

    #[test]
    fn every_value_can_be_told() {
        let places = Places::unknown(Words::english());
        for (value, read) in [
            (json!({}), "Nothing"),
            (json!([]), "Nothing"),
            (json!(null), "Nothing"),
            (json!([[]]), "0: Nothing"),
            (json!([{}, 1]), "0: Nothing\n1: 1"),
            (json!([[1, 2], []]), "0: 1, 2\n1: Nothing"),
            (json!({"a": {"b": {}}}), "a › b: Nothing"),
        ] {
            assert_eq!(told(&places, "", &value), read);
        }
    }
}
