//! What the pages of the console show alike.

use golive_model::Time;
use serde_json::Value;

use crate::auth::caller::parameter;
use crate::pages::words::Words;

/// Longer values are cut.
const MAX_TEXT: usize = 2_000;

/// The rooms of the console: path, and the key of the name.
const ROOMS: [(&str, &str); 9] = [
    ("/console", "console-room-home"),
    ("/console/reviews", "console-room-reviews"),
    ("/console/operations", "console-room-operations"),
    ("/console/deliveries", "console-room-deliveries"),
    ("/console/exceptions", "console-room-exceptions"),
    ("/console/publishers", "console-room-publishers"),
    ("/console/clients", "console-room-clients"),
    ("/console/audit", "console-room-audit"),
    ("/console/health", "console-room-health"),
];

/// What stands above every page.
pub(super) struct Room {
    /// The way to each room.
    pub(super) ways: Vec<Way>,
    /// What was done a moment ago.
    pub(super) told: String,
    /// For the forms of the page.
    pub(super) csrf: String,
}

/// A way to a page.
pub(super) struct Way {
    pub(super) href: String,
    pub(super) label: String,
    pub(super) is_here: bool,
}

impl Room {
    /// Of a page in a room.
    pub(super) fn of(words: &Words, csrf: &str, here: &str, told: String) -> Self {
        let way = |(href, key): &(&str, &str)| Way {
            href: (*href).to_owned(),
            label: words.say(key),
            is_here: *href == here,
        };
        Self {
            ways: ROOMS.iter().map(way).collect(),
            told,
            csrf: csrf.to_owned(),
        }
    }
}

/// A time on a page.
pub(super) struct Moment {
    /// For machines.
    pub(super) machine: String,
    /// For people.
    pub(super) text: String,
}

impl Moment {
    /// A time of the wire.
    pub(super) fn of(words: &Words, wire: &str) -> Self {
        // HTML has milliseconds at most, and nobody reads them.
        let seconds = wire.split('.').next().unwrap_or(wire);
        let machine = format!("{}Z", seconds.trim_end_matches('Z'));
        let text = match Time::parse(wire) {
            Some(time) => words.moment(time),
            None => wire.to_owned(),
        };
        Self { machine, text }
    }

    /// A time of the wire that may be absent.
    pub(super) fn maybe(words: &Words, wire: Option<&String>) -> Option<Self> {
        wire.map(|wire| Self::of(words, wire))
    }
}

/// A value of a document or of evidence, for people.
pub(super) fn value(value: &Value) -> String {
    let text = match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    match text.char_indices().nth(MAX_TEXT) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}

/// The page of an offer in the portal.
pub(super) fn offer_href(publisher: &str, offer: &str) -> String {
    match format!("{publisher}/{offer}").parse() {
        Ok(key) => crate::portal::offer_path(&key),
        // No such offer can be there.
        Err(_) => "/portal".to_owned(),
    }
}

/// Text as one segment of a path.
pub(super) fn segment(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'~' => {
            char::from(byte).to_string()
        }
        byte => format!("%{byte:02X}"),
    };
    text.bytes().map(byte).collect()
}

/// A path with a query of those pairs that say something.
pub(super) fn with_query(path: &str, pairs: &[(&str, &str)]) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    let said = pairs.iter().filter(|(_, value)| !value.is_empty());
    query.extend_pairs(said);
    match query.finish() {
        query if query.is_empty() => path.to_owned(),
        query => format!("{path}?{query}"),
    }
}

/// The cursor of a page's link to the next one.
pub(super) fn cursor(next_link: Option<&String>) -> Option<String> {
    let (_, query) = next_link?.split_once('?')?;
    parameter(query, "before")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_segment_stays_one() {
        assert_eq!(segment("7-certifier"), "7-certifier");
        assert_eq!(segment("a/../b?c#d é"), "a%2F%2E%2E%2Fb%3Fc%23d%20%C3%A9");
        assert_eq!(with_query("/x", &[("a", ""), ("b", "")]), "/x");
        assert_eq!(with_query("/x", &[("a", ""), ("b", "1&2")]), "/x?b=1%262");
    }

    #[test]
    fn a_time_is_for_machines_and_for_people() {
        let moment = Moment::of(Words::english(), "2026-11-21T13:05:10.8363870Z");
        assert_eq!(moment.machine, "2026-11-21T13:05:10Z");
        assert_eq!(moment.text, "21 Nov 2026, 13:05 UTC");
        let odd = Moment::of(Words::english(), "soon");
        assert_eq!(odd.text, "soon");
    }

    #[test]
    fn long_values_are_cut_between_characters() {
        let long = Value::String("é".repeat(MAX_TEXT + 1));
        assert_eq!(value(&long).chars().count(), MAX_TEXT + 1);
        assert_eq!(value(&serde_json::json!([1, "a"])), r#"[1,"a"]"#);
    }
}
