//! The words of the pages, by language. No other file has any.

use std::convert::Infallible;
use std::sync::LazyLock;

use axum::extract::FromRequestParts;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use golive_model::{Language, Time, message};
use http::HeaderMap;
use http::request::Parts;
use unic_langid::LanguageIdentifier;

use super::format::{self, Format};
use crate::auth::session::cookie;
use crate::http::language::asked;

/// The cookie with the tag of the language that a visitor has chosen.
pub const COOKIE: &str = "golive-language";

static WORDS: LazyLock<[Words; 6]> = LazyLock::new(|| Language::ALL.map(Words::read));

/// The words of one language. What it lacks is said in English.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    language: Language,
    format: Format,
}

/// The words in the language of a request: the one that the visitor has chosen, or
/// else what the browser asks for.
#[derive(Clone, Copy)]
pub struct Spoken(pub &'static Words);

impl Spoken {
    /// By the headers of a request.
    pub fn of(headers: &HeaderMap) -> Self {
        let chosen = cookie(headers, COOKIE).and_then(Language::of_tag);
        Self(Words::of(chosen.unwrap_or_else(|| asked(headers))))
    }
}

impl<S: Sync> FromRequestParts<S> for Spoken {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(&parts.headers))
    }
}

impl Words {
    /// English.
    pub fn english() -> &'static Self {
        Self::of(Language::English)
    }

    /// Of a language.
    pub fn of(language: Language) -> &'static Self {
        let [english, ..] = &*WORDS;
        let mut all = WORDS.iter();
        all.find(|words| words.language == language)
            .unwrap_or(english)
    }

    fn read(language: Language) -> Self {
        let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Marks around what is put in are of no use where it is escaped.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(format::value));
        let resource = match FluentResource::try_new(text(language).to_owned()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                tracing::error!(?errors, ?language, "words can not be read");
                resource
            }
        };
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(?errors, ?language, "words stand there twice");
        }
        Self {
            bundle,
            language,
            format: Format::of(language),
        }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The language, as HTML names it.
    pub fn tag(&self) -> &'static str {
        self.language.tag()
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

    /// What a name that one of golive's own kinds gives, such as that of a step, is
    /// called in this language; a name that somebody else gave stays as it is.
    pub fn name(&self, what: &str, name: &str) -> String {
        message::name(self.language, what, name)
    }

    /// A day, in UTC.
    pub fn date(&self, time: Time) -> String {
        self.format.date(time)
    }

    /// A day with its time, in UTC.
    pub fn moment(&self, time: Time) -> String {
        self.format.moment(time)
    }

    /// A whole number.
    pub fn number(&self, number: impl Into<icu_decimal::input::Decimal>) -> String {
        self.format.number(number)
    }

    /// An amount of money, which is decimal text, with its currency.
    pub fn money(&self, amount: &str, currency: &str) -> String {
        let amount = self.format.amount(amount, currency);
        match currency {
            "" => amount,
            currency => self.with_all(
                "money",
                [("amount", amount.into()), ("currency", currency.into())],
            ),
        }
    }

    fn told(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let message = self.bundle.get_message(key);
        let Some(pattern) = message.and_then(|message| message.value()) else {
            return match self.language {
                Language::English => None,
                _ => Self::english().told(key, args),
            };
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, args, &mut errors);
        if !errors.is_empty() {
            tracing::warn!(?errors, key, "a message has faults");
        }
        Some(text.into_owned())
    }
}

fn text(language: Language) -> &'static str {
    match language {
        Language::English => include_str!("../../messages/en.ftl"),
        Language::Swedish => include_str!("../../messages/sv.ftl"),
        Language::Hungarian => include_str!("../../messages/hu.ftl"),
        Language::Italian => include_str!("../../messages/it.ftl"),
        Language::Spanish => include_str!("../../messages/es.ftl"),
        Language::TraditionalChinese => include_str!("../../messages/zh-Hant.ftl"),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use http::HeaderValue;

    use super::*;

    /// The keys in quotes that a source names with `prefix`.
    fn named<'a>(source: &'a str, prefix: &str) -> Vec<&'a str> {
        let parts = source.split(prefix).skip(1);
        let literal = parts.filter_map(|part| part.trim_start().strip_prefix('"'));
        literal.filter_map(|part| part.split('"').next()).collect()
    }

    fn sources(folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).unwrap();
        let paths = entries.map(|entry| entry.unwrap().path());
        let all = paths.flat_map(|path| match path.is_dir() {
            true => sources(&path),
            false => vec![std::fs::read_to_string(path).unwrap()],
        });
        all.collect()
    }

    #[test]
    fn every_message_that_a_page_names_is_there() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut count = 0;
        for folder in [
            "templates",
            "src/pages",
            "src/signin",
            "src/portal",
            "src/console",
            "src/storefront",
        ] {
            for source in sources(&root.join(folder)) {
                let source = source.split("#[cfg(test)]").next().unwrap();
                for prefix in ["words.say(", "words.with(", "words.with_all("] {
                    for key in named(source, prefix) {
                        assert!(Words::english().maybe(key).is_some(), "{key}");
                        count += 1;
                    }
                }
            }
        }
        assert!(count > 60, "{count}");
    }

    #[test]
    fn the_messages_are_read_without_a_fault() {
        for language in Language::ALL {
            let resource = FluentResource::try_new(text(language).to_owned());
            assert!(resource.is_ok(), "{language:?}: {:?}", resource.err());
        }
        let words = Words::english();
        assert_eq!(words.with("search-found", "count", 1), "One offer");
        assert_eq!(words.with("search-found", "count", 0), "0 offers");
        assert_eq!(words.with("search-found", "count", 1234), "1,234 offers");
        assert_eq!(
            words.with("publisher-title", "name", "<b>"),
            "Offers by <b>"
        );
        assert_eq!(words.say("no-such"), "no-such");
        assert_eq!(words.money("0.5", "USD"), "USD\u{a0}0.50");
        assert_eq!(words.money("0.5", ""), "0.50");
    }

    #[test]
    fn no_message_is_missing() {
        for language in Language::ALL {
            let found = message::differences(text(Language::English), text(language));
            assert!(found.is_empty(), "{language:?}:\n{}", found.join("\n"));
        }
    }

    #[test]
    fn the_visitor_s_choice_goes_before_the_browser_s() {
        let spoken = |headers: &[(http::HeaderName, &'static str)]| {
            let headers = headers.iter().cloned();
            let headers = headers.map(|(name, value)| (name, HeaderValue::from_static(value)));
            Spoken::of(&headers.collect()).0.language()
        };
        use http::header::{ACCEPT_LANGUAGE, COOKIE};
        assert_eq!(spoken(&[]), Language::English);
        assert_eq!(spoken(&[(ACCEPT_LANGUAGE, "hu")]), Language::Hungarian);
        let chosen = (COOKIE, "golive-language=sv");
        assert_eq!(
            spoken(&[(ACCEPT_LANGUAGE, "hu"), chosen]),
            Language::Swedish
        );
        let unknown = (COOKIE, "golive-language=xx");
        assert_eq!(
            spoken(&[(ACCEPT_LANGUAGE, "hu"), unknown]),
            Language::Hungarian
        );
    }
}
