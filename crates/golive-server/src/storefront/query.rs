//! What a visitor asks for: the query of `/search`, and links to others like it.

use golive_model::search::{Facet, Sought, asked};
use url::form_urlencoded::{self, Serializer};

/// The most characters of a question that are read.
const LONGEST: usize = 200;

/// The most bytes of a query that are read.
const MOST_BYTES: usize = 4_096;

/// How offers are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Sort {
    #[default]
    Best,
    Newest,
    Name,
}

impl Sort {
    pub(super) const ALL: [Self; 3] = [Self::Best, Self::Newest, Self::Name];

    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Best => "best",
            Self::Newest => "newest",
            Self::Name => "name",
        }
    }
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Query {
    /// What was typed.
    pub(super) text: String,
    /// At most one value of each facet.
    pub(super) facets: Vec<(Facet, String)>,
    pub(super) sort: Sort,
    /// From 1 on.
    pub(super) page: usize,
}

impl Query {
    /// Reads a query; what can not be understood is passed over.
    pub(super) fn of(query: &str) -> Self {
        let mut read = Self {
            page: 1,
            ..Self::default()
        };
        let query = query.as_bytes();
        let query = query.get(..MOST_BYTES).unwrap_or(query);
        for (name, value) in form_urlencoded::parse(query) {
            let facet = Facet::ALL.into_iter().find(|facet| facet.as_str() == name);
            let value: String = value.trim().chars().take(LONGEST).collect();
            let value = value.replace(char::is_control, " ");
            match (facet, &*name) {
                (Some(facet), _) if !value.is_empty() => {
                    read.facets.retain(|(other, _)| *other != facet);
                    read.facets.push((facet, value));
                }
                (None, "q") => read.text = value,
                (None, "sort") => {
                    let sort = Sort::ALL.into_iter().find(|sort| sort.as_str() == value);
                    read.sort = sort.unwrap_or_default();
                }
                (None, "page") => read.page = value.parse().unwrap_or(1).max(1),
                _ => {}
            }
        }
        read
    }

    /// Everything that has this value.
    pub(super) fn only(facet: Facet, value: &str) -> Self {
        Self::default().with(facet, value)
    }

    /// The words that count.
    pub(super) fn words(&self) -> Vec<String> {
        asked(&self.text)
    }

    /// What must be found; nothing when signs were typed that are no words.
    pub(super) fn sought(&self) -> Option<Sought> {
        let words = self.words();
        let is_senseless = words.is_empty() && !self.text.is_empty();
        (!is_senseless).then(|| Sought::of(&words, &self.facets))
    }

    pub(super) fn chosen(&self, facet: Facet) -> Option<&str> {
        let mut chosen = self.facets.iter();
        chosen
            .find(|(other, _)| *other == facet)
            .map(|(_, value)| value.as_str())
    }

    /// The same, with this value of a facet; from the first page.
    pub(super) fn with(&self, facet: Facet, value: &str) -> Self {
        let mut changed = self.without(facet);
        changed.facets.push((facet, value.to_owned()));
        changed
    }

    /// The same, whatever the value of a facet; from the first page.
    pub(super) fn without(&self, facet: Facet) -> Self {
        let mut changed = self.at(1);
        changed.facets.retain(|(other, _)| *other != facet);
        changed
    }

    pub(super) fn sorted(&self, sort: Sort) -> Self {
        Self { sort, ..self.at(1) }
    }

    pub(super) fn at(&self, page: usize) -> Self {
        Self {
            page,
            ..self.clone()
        }
    }

    /// The one address of this question.
    pub(super) fn href(&self) -> String {
        let mut query = Serializer::new(String::new());
        if !self.text.is_empty() {
            query.append_pair("q", &self.text);
        }
        for facet in Facet::ALL {
            if let Some(value) = self.chosen(facet) {
                query.append_pair(facet.as_str(), value);
            }
        }
        if self.sort != Sort::default() {
            query.append_pair("sort", self.sort.as_str());
        }
        if self.page > 1 {
            query.append_pair("page", &self.page.to_string());
        }
        match query.finish() {
            query if query.is_empty() => "/search".to_owned(),
            query => format!("/search?{query}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_keeps_its_address() {
        let text = "page=3&sort=name&kind=a%26b&q=%C3%A9+%3Cb%3E&x=1&sort=up&price=";
        let query = Query::of(text);
        assert_eq!(
            (query.page, query.sort, query.text.as_str()),
            (3, Sort::Best, "é <b>")
        );
        assert_eq!(query.href(), "/search?q=%C3%A9+%3Cb%3E&kind=a%26b&page=3");
        assert_eq!(Query::of(&query.href()["/search?".len()..]), query);
        assert_eq!(
            query.without(Facet::Kind).href(),
            "/search?q=%C3%A9+%3Cb%3E"
        );
        assert_eq!(Query::of("").href(), "/search");
    }

    #[test]
    fn what_can_not_be_meant_is_passed_over() {
        assert_eq!(
            Query::of("page=-1&page=x&page=99999999999999999999").page,
            1
        );
        assert_eq!(Query::of("q=%ff%00a").text, "\u{fffd} a");
        assert!(Query::of(&format!("q={}", "x".repeat(10_000))).text.len() <= LONGEST);
        assert_eq!(Query::of("q=%25%27%22%F0%9F%98%80").sought(), None);
        assert!(Query::of("q=+").sought().is_some());
    }
}
