//! The words of the pages, by language. No other file has any.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

const ENGLISH: &str = include_str!("../../messages/en.ftl");

static WORDS: LazyLock<Words> = LazyLock::new(|| Words::of("en", ENGLISH));

/// The words of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    tag: &'static str,
}

impl Words {
    /// English.
    pub fn english() -> &'static Self {
        &WORDS
    }

    fn of(tag: &'static str, text: &str) -> Self {
        let language: LanguageIdentifier = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Marks around what is put in are of no use where it is escaped.
        bundle.set_use_isolating(false);
        let resource = match FluentResource::try_new(text.to_owned()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                tracing::error!(?errors, tag, "words can not be read");
                resource
            }
        };
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(?errors, tag, "words stand there twice");
        }
        Self { bundle, tag }
    }

    /// The language, as HTML names it.
    pub fn tag(&self) -> &'static str {
        self.tag
    }

    /// A message without arguments.
    pub fn say(&self, key: &str) -> String {
        self.told(key, None).unwrap_or_else(|| key.to_owned())
    }

    /// A message if there is one by this key.
    pub fn maybe(&self, key: &str) -> Option<String> {
        self.told(key, None)
    }

    /// A message with one argument.
    pub fn with<'a>(&self, key: &str, name: &'a str, value: impl Into<FluentValue<'a>>) -> String {
        self.with_all(key, [(name, value.into())])
    }

    /// A message with its arguments.
    pub fn with_all<'a>(
        &self,
        key: &str,
        values: impl IntoIterator<Item = (&'a str, FluentValue<'a>)>,
    ) -> String {
        let args: FluentArgs<'a> = values.into_iter().collect();
        self.told(key, Some(&args))
            .unwrap_or_else(|| key.to_owned())
    }

    fn told(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, args, &mut errors);
        if !errors.is_empty() {
            tracing::warn!(?errors, key, "a message has faults");
        }
        Some(text.into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The keys in quotes that a source names with `prefix`.
    fn named<'a>(source: &'a str, prefix: &str) -> Vec<&'a str> {
        let parts = source.split(prefix).skip(1);
        parts.filter_map(|part| part.split('"').next()).collect()
    }

    #[test]
    fn every_message_that_a_template_names_is_there() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
        let mut count = 0;
        for entry in std::fs::read_dir(folder).unwrap() {
            let source = std::fs::read_to_string(entry.unwrap().path()).unwrap();
            for prefix in ["words.say(\"", "words.with(\""] {
                for key in named(&source, prefix) {
                    assert!(Words::english().maybe(key).is_some(), "{key}");
                    count += 1;
                }
            }
        }
        assert!(count > 20, "{count}");
    }

    #[test]
    fn the_messages_are_read_without_a_fault() {
        let resource = FluentResource::try_new(ENGLISH.to_owned());
        assert!(resource.is_ok(), "{:?}", resource.err());
        let words = Words::english();
        assert_eq!(words.with("search-found", "count", 1), "One offer");
        assert_eq!(words.with("search-found", "count", 0), "0 offers");
        assert_eq!(
            words.with("publisher-title", "name", "<b>"),
            "Offers by <b>"
        );
        assert_eq!(words.say("no-such"), "no-such");
    }
}
