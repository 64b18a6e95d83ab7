//! The one catalogue of messages. The model speaks in codes with arguments;
//! here are the words, for the API, the pages, the mails and the command line.

mod contents;

use std::borrow::Cow;
use std::fmt;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
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
/// called in a language; `what` is `kind`, `step`, `step-about` or `check`. A name
/// that somebody else gave stays as it is.
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
    let args: FluentArgs<'a> = args.collect();
    let [english, ..] = &*CATALOGUE;
    let at = Language::ALL.iter().position(|known| *known == language);
    let spoken = at.and_then(|at| CATALOGUE.get(at)).unwrap_or(english);
    told(spoken, key, &args)
        .or_else(|| told(english, key, &args))
        .unwrap_or_else(|| key.to_owned())
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
    // What can not be read is not there; a test reads all of it.
    let resource = FluentResource::try_new(text(language).to_owned());
    bundle.add_resource_overriding(resource.unwrap_or_else(|(resource, _)| resource));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{RuleId, Severity};
    use crate::kind::Kinds;

    #[test]
    fn the_catalogue_is_read_without_a_fault() {
        for language in Language::ALL {
            let resource = FluentResource::try_new(text(language).to_owned());
            let resource =
                resource.unwrap_or_else(|(_, faults)| panic!("{language:?}: {faults:?}"));
            let mut bundle = Bundle::new_concurrent(Vec::new());
            let twice = bundle.add_resource(resource);
            assert!(twice.is_ok(), "{language:?}: {twice:?}");
        }
    }

    #[test]
    fn no_message_is_missing() {
        for language in Language::ALL {
            let found = differences(text(Language::English), text(language));
            assert!(found.is_empty(), "{language:?}:\n{}", found.join("\n"));
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
