//! The one catalogue of messages. The model speaks in codes with arguments;
//! here are the words, for the API, the pages, the mails and the command line.

mod contents;

use std::borrow::Cow;
use std::fmt;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::finding::Finding;
use crate::language::Language;

pub use self::contents::{contents, differences};

type Bundle = FluentBundle<FluentResource>;

static CATALOGUE: LazyLock<[Bundle; 6]> = LazyLock::new(|| Language::ALL.map(bundle));

/// What is to be said, in whatever language: a key of the catalogue with its values.
/// A key that is not in the catalogue is a text of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    key: Cow<'static, str>,
    args: Vec<(&'static str, Value)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Value {
    Text(String),
    Said(Said),
}

impl Said {
    /// Without values.
    pub fn of(key: impl Into<Cow<'static, str>>) -> Self {
        Self {
            key: key.into(),
            args: Vec::new(),
        }
    }

    /// A name as [`name`] says it.
    pub fn named(what: &str, name: &str) -> Self {
        let key = key_of_name(what, name);
        Self::of(if exists(&key) { key } else { name.to_owned() })
    }

    /// With a value, which is the same in every language.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, Value::Text(value.to_string())));
        self
    }

    /// With a value that has to be said itself.
    #[must_use]
    pub fn with_said(mut self, name: &'static str, value: Self) -> Self {
        self.args.push((name, Value::Said(value)));
        self
    }

    /// The words in a language.
    pub fn words(&self, language: Language) -> String {
        let args = self.args.iter().map(|(name, value)| match value {
            Value::Text(text) => (*name, Cow::Borrowed(text.as_str())),
            Value::Said(said) => (*name, Cow::Owned(said.words(language))),
        });
        say(language, &self.key, args)
    }
}

impl From<&'static str> for Said {
    fn from(key: &'static str) -> Self {
        Self::of(key)
    }
}

impl From<String> for Said {
    fn from(text: String) -> Self {
        Self::of(text)
    }
}

/// In English, as in a log.
impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words(Language::English))
    }
}

/// The words of a message; `{ $name }` in them is replaced by the argument of that
/// name. What a language lacks is said in English; an unknown key gives the key
/// itself.
pub fn words<'a>(
    language: Language,
    key: &str,
    args: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> String {
    let args = args.into_iter();
    say(
        language,
        key,
        args.map(|(name, value)| (name, value.into())),
    )
}

/// What a name that one of golive's own kinds gives, such as that of a step, is
/// called in a language; `what` is `kind`, `step`, `step-about`, `check`, `field`,
/// `help`, `category` or `seen`. A name that somebody else gave stays as it is.
pub fn name(language: Language, what: &str, name: &str) -> String {
    let key = key_of_name(what, name);
    match exists(&key) {
        true => words(language, &key, []),
        false => name.to_owned(),
    }
}

fn key_of_name(what: &str, name: &str) -> String {
    let name = name.to_ascii_lowercase();
    let parts = name.split(|c: char| !c.is_ascii_alphanumeric());
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    format!("name-{what}-{}", parts.join("-"))
}

/// The sentence of a finding.
pub fn of_finding(language: Language, finding: &Finding) -> String {
    let key = match finding.case.as_str() {
        "" => finding.rule.as_str().to_owned(),
        case => format!("{}.{case}", finding.rule),
    };
    let args = finding.args.iter();
    words(
        language,
        &key,
        args.map(|(name, value)| (name.as_str(), value.as_str())),
    )
}

/// Whether the catalogue has a message of that key.
pub fn exists(key: &str) -> bool {
    let [english, ..] = &*CATALOGUE;
    told(english, key, &FluentArgs::new()).is_some()
}

fn say<'a>(
    language: Language,
    key: &str,
    args: impl Iterator<Item = (&'a str, Cow<'a, str>)>,
) -> String {
    let args: FluentArgs<'a> = args.map(|(name, text)| (name, value(name, text))).collect();
    let [english, ..] = &*CATALOGUE;
    let at = Language::ALL.iter().position(|known| *known == language);
    let spoken = at.and_then(|at| CATALOGUE.get(at)).unwrap_or(english);
    told(spoken, key, &args)
        .or_else(|| told(english, key, &args))
        .unwrap_or_else(|| key.to_owned())
}

/// A count chooses the form of what is counted. Everything else is text as it is.
fn value<'a>(name: &str, text: Cow<'a, str>) -> FluentValue<'a> {
    match name {
        "count" => text.parse::<u64>().map_or(text.into(), FluentValue::from),
        _ => text.into(),
    }
}

fn told(bundle: &Bundle, key: &str, args: &FluentArgs<'_>) -> Option<String> {
    let (id, case) = match key.split_once('.') {
        Some((id, case)) => (id, Some(case)),
        None => (key, None),
    };
    let message = bundle.get_message(id)?;
    let pattern = match case {
        Some(case) => message.get_attribute(case)?.value(),
        None => message.value()?,
    };
    // A value that is missing leaves its place as it is.
    let text = bundle.format_pattern(pattern, Some(args), &mut Vec::new());
    Some(text.into_owned())
}

fn bundle(language: Language) -> Bundle {
    let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // Marks around values do not belong into JSON and mails.
    bundle.set_use_isolating(false);
    for text in [text(language), fields(language)] {
        // What can not be read is not there; a test reads all of it.
        let resource = FluentResource::try_new(text.to_owned());
        bundle.add_resource_overriding(resource.unwrap_or_else(|(resource, _)| resource));
    }
    bundle
}

/// The catalogue of a language, in Fluent.
pub fn text(language: Language) -> &'static str {
    match language {
        Language::English => include_str!("../messages/en.ftl"),
        Language::Swedish => include_str!("../messages/sv.ftl"),
        Language::Hungarian => include_str!("../messages/hu.ftl"),
        Language::Italian => include_str!("../messages/it.ftl"),
        Language::Spanish => include_str!("../messages/es.ftl"),
        Language::TraditionalChinese => include_str!("../messages/zh-Hant.ftl"),
    }
}

/// What golive's own kinds call the fields of their documents, in Fluent.
fn fields(language: Language) -> &'static str {
    match language {
        Language::English => include_str!("../messages/fields/en.ftl"),
        Language::Swedish => include_str!("../messages/fields/sv.ftl"),
        Language::Hungarian => include_str!("../messages/fields/hu.ftl"),
        Language::Italian => include_str!("../messages/fields/it.ftl"),
        Language::Spanish => include_str!("../messages/fields/es.ftl"),
        Language::TraditionalChinese => include_str!("../messages/fields/zh-Hant.ftl"),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::finding::{RuleId, Severity};
    use crate::kind::Kinds;

    #[test]
    fn the_catalogue_is_read_without_a_fault() {
        for language in Language::ALL {
            let mut bundle = Bundle::new_concurrent(Vec::new());
            for text in [text(language), fields(language)] {
                let resource = FluentResource::try_new(text.to_owned());
                let resource =
                    resource.unwrap_or_else(|(_, faults)| panic!("{language:?}: {faults:?}"));
                let twice = bundle.add_resource(resource);
                assert!(twice.is_ok(), "{language:?}: {twice:?}");
            }
        }
    }

    #[test]
    fn no_message_is_missing() {
        for language in Language::ALL {
            for of in [text, fields] {
                let found = differences(of(Language::English), of(language));
                assert!(found.is_empty(), "{language:?}:\n{}", found.join("\n"));
            }
        }
    }

    #[test]
    fn every_rule_has_words() {
        for rule in RuleId::ALL {
            let [english, ..] = &*CATALOGUE;
            assert!(english.has_message(rule.as_str()), "no message for {rule}");
        }
    }

    #[test]
    fn a_value_is_never_a_placeholder() {
        let args = [("plan", "{max}{ $max }"), ("max", "50"), ("found", "0")];
        let said = words(Language::English, "LS-001.plan", args);
        assert!(
            said.contains("{max}{ $max }") && said.contains("50"),
            "{said}"
        );
    }

    #[test]
    fn what_is_counted_has_its_form_in_every_language() {
        let said = |language, count: u32| {
            let said = Said::of("refusal.validation-failed").with("count", count);
            said.words(language)
        };
        assert!(said(Language::English, 1).starts_with("The document has one error:"));
        assert!(said(Language::English, 2).starts_with("The document has 2 errors:"));
        assert!(said(Language::Swedish, 1).starts_with("Dokumentet har ett fel:"));
        for language in Language::ALL {
            let two = said(language, 2);
            assert!(two.contains('2') && !two.contains("$count"), "{two}");
        }
    }

    #[test]
    fn what_golive_names_itself_is_said_in_every_language() {
        for language in Language::ALL.into_iter().skip(1) {
            for (key, name, values) in [
                (
                    "LS-010.ground",
                    "ground",
                    ["black", "white", "transparent"].as_slice(),
                ),
                ("SAS-010", "found", &["BlockBlob", "AppendBlob"]),
                (
                    "refusal.operation-in-progress",
                    "kind",
                    &["publish", "goLive", "cancel"],
                ),
            ] {
                for value in values {
                    let said = words(language, key, [(name, *value)]);
                    let mut single = said.split(|c: char| !c.is_alphabetic());
                    assert!(single.all(|word| word != *value), "{language:?}: {said}");
                }
            }
        }
    }

    #[test]
    fn an_unknown_message_is_its_key() {
        for key in ["no.such.key", "nothing", "A text. With a dot.", ""] {
            assert_eq!(words(Language::Swedish, key, []), key);
        }
    }

    #[test]
    fn all_names_of_golive_s_own_kinds_are_in_the_catalogue() {
        for kind in Kinds::built_in().unwrap().iter() {
            let steps = kind.steps.iter();
            let steps = steps.flat_map(|s| [("step", &s.name), ("step-about", &s.description)]);
            for (what, given) in steps.chain([("kind", &kind.display_name)]) {
                assert!(exists(&key_of_name(what, given)), "{what}: {given}");
                assert_eq!(name(Language::English, what, given), *given);
            }
        }
        assert_eq!(name(Language::Swedish, "step", "Our own"), "Our own");
    }

    /// The titles and descriptions below a schema.
    fn words_of<'a>(node: &'a Value, found: &mut Vec<(&'static str, &'a str)>) {
        let inside: Vec<&Value> = match node {
            Value::Object(members) => members.values().collect(),
            Value::Array(items) => items.iter().collect(),
            _ => Vec::new(),
        };
        for node in inside {
            for (what, member) in [("field", "title"), ("help", "description")] {
                found.extend(
                    node.get(member)
                        .and_then(Value::as_str)
                        .map(|it| (what, it)),
                );
            }
            words_of(node, found);
        }
    }

    #[test]
    fn all_fields_of_golive_s_own_kinds_are_in_the_catalogue() {
        for kind in Kinds::built_in().unwrap().iter() {
            let mut found = Vec::new();
            words_of(&kind.schema, &mut found);
            assert!(found.len() > 40, "{}: {}", kind.id, found.len());
            for (what, given) in found {
                assert!(exists(&key_of_name(what, given)), "{what}: {given}");
                assert_eq!(name(Language::English, what, given), *given);
            }
        }
        for kind in Kinds::built_in().unwrap().iter() {
            let categories = kind.categories.iter().flatten();
            for key in categories.flat_map(|(key, below)| below.iter().chain([key])) {
                assert!(exists(&key_of_name("category", key)), "category: {key}");
            }
        }
        let swedish = |name_of| name(Language::Swedish, "field", name_of);
        assert_eq!(swedish("Long summary"), "Lång sammanfattning");
        assert_eq!(swedish("Their own"), "Their own");
    }

    #[test]
    fn a_finding_is_told_in_the_reader_s_language() {
        let finding = Finding {
            rule: RuleId::Title,
            severity: Severity::Error,
            target: String::new(),
            file: None,
            exception: None,
            case: "long".to_owned(),
            args: vec![("found".into(), "51".into()), ("max".into(), "50".into())],
        };
        let english = of_finding(Language::English, &finding);
        assert_eq!(
            english,
            "The title has 51 characters, and at most 50 are shown. Shorten it."
        );
        let chinese = of_finding(Language::TraditionalChinese, &finding);
        assert!(
            chinese.contains("標題") && chinese.contains("51"),
            "{chinese}"
        );
    }
}
