//! The one catalogue of messages. The model speaks in codes with arguments;
//! here are the words, for the API, the pages, the mails and the command line.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::finding::Finding;

const ENGLISH: &str = include_str!("../messages/en.toml");

static CATALOGUE: LazyLock<HashMap<String, String>> =
    LazyLock::new(|| toml::from_str(ENGLISH).unwrap_or_default());

/// The words of a message. `{name}` in them is replaced by the argument of that
/// name; an unknown key gives the key itself.
pub fn words<'a>(key: &str, args: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let args: Vec<(&str, &str)> = args.into_iter().collect();
    let mut rest = CATALOGUE.get(key).map_or(key, String::as_str);
    let mut text = String::with_capacity(rest.len());
    // One pass, so that a value that looks like a placeholder stays a value.
    while let Some((before, (name, after))) = rest
        .split_once('{')
        .and_then(|(before, tail)| Some((before, tail.split_once('}')?)))
    {
        text.push_str(before);
        match args.iter().find(|(known, _)| *known == name) {
            Some((_, value)) => text.push_str(value),
            None => text.extend(["{", name, "}"]),
        }
        rest = after;
    }
    text.push_str(rest);
    text
}

/// The sentence of a finding.
pub fn of_finding(finding: &Finding) -> String {
    let key = match finding.case.as_str() {
        "" => finding.rule.as_str().to_owned(),
        case => format!("{}.{case}", finding.rule),
    };
    words(
        &key,
        finding
            .args
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str())),
    )
}

/// Whether the catalogue has a message of that key.
pub fn exists(key: &str) -> bool {
    CATALOGUE.contains_key(key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::RuleId;

    #[test]
    fn every_rule_has_words() {
        for rule in RuleId::ALL {
            let prefix = format!("{rule}.");
            let found = exists(rule.as_str()) || CATALOGUE.keys().any(|k| k.starts_with(&prefix));
            assert!(found, "no message for {rule}");
        }
    }

    #[test]
    fn a_value_is_never_a_placeholder() {
        let said = words(
            "LS-001.plan",
            [("plan", "{max}"), ("max", "50"), ("found", "0")],
        );
        assert!(said.contains("{max}") && said.contains("50"), "{said}");
    }

    #[test]
    fn an_unknown_message_is_its_key() {
        assert_eq!(words("no.such.key", []), "no.such.key");
    }
}
