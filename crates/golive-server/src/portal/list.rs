//! The offers of a publisher.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{Response, Result};
use golive_store::Record;
use http::StatusCode;
use url::form_urlencoded::Serializer;

use super::inside::AtPublisherPage;
use super::room::{Room, offer_path, publisher_path, title};
use super::shown::Moment;
use super::standing::{self, Chip, Standing};
use crate::app::App;
use crate::auth::caller::parameter;
use crate::pages::words::Words;
use crate::pages::{self, Head};

/// How many offers a page shows.
const SHOWN: usize = 25;

#[derive(Template)]
#[template(path = "portal/list.html")]
struct List {
    words: &'static Words,
    head: Head,
    room: Room,
    new: String,
    /// Whether there is any offer at all.
    is_empty: bool,
    action: String,
    text: String,
    states: Vec<Choice>,
    told: String,
    rows: Vec<Row>,
    turn: Turn,
}

/// A state that can be chosen.
struct Choice {
    name: &'static str,
    word: String,
    is_chosen: bool,
}

struct Row {
    href: String,
    title: String,
    id: String,
    kind: String,
    state: Chip,
    /// Whether customers see a version of it.
    is_live: bool,
    last: Last,
}

/// What was done last.
struct Last {
    what: String,
    by: String,
    at: Moment,
}

struct Turn {
    pages: usize,
    told: String,
    previous: Option<String>,
    next: Option<String>,
}

/// What is looked for.
struct Query {
    text: String,
    state: Option<Standing>,
    page: usize,
}

impl Query {
    fn of(query: &str) -> Self {
        let said = |name| parameter(query, name).unwrap_or_default();
        let state = said("state");
        Self {
            text: said("q").trim().chars().take(200).collect(),
            state: Standing::ALL.into_iter().find(|one| one.name() == state),
            page: said("page").parse().unwrap_or(1).max(1),
        }
    }

    fn fits(&self, record: &Record) -> bool {
        let offer = &record.offer;
        let text = self.text.to_lowercase();
        let has_text = offer.display_text.to_lowercase().contains(&text)
            || offer.key.offer.as_str().contains(&text);
        has_text && self.state.is_none_or(|state| state == Standing::of(offer))
    }

    fn href(&self, path: &str, page: usize) -> String {
        let mut query = Serializer::new(String::new());
        if !self.text.is_empty() {
            query.append_pair("q", &self.text);
        }
        if let Some(state) = self.state {
            query.append_pair("state", state.name());
        }
        if page > 1 {
            query.append_pair("page", &page.to_string());
        }
        match query.finish().as_str() {
            "" => path.to_owned(),
            query => format!("{path}?{query}"),
        }
    }
}

/// The offers of a publisher, those that changed last first.
pub async fn list(
    State(app): State<App>,
    page: AtPublisherPage,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let words = page.words;
    let query = Query::of(&query.unwrap_or_default());
    let mut records = app
        .store
        .offers_of(page.id())
        .await
        .map_err(crate::http::ApiError::from)?;
    let is_empty = records.is_empty();
    records.retain(|record| query.fits(record));
    records.sort_by_key(|record| std::cmp::Reverse(last_time(record)));
    let path = publisher_path(page.id());
    let count = records.len();
    let pages = count.div_ceil(SHOWN).max(1);
    let number = query.page.min(pages);
    let rows = records.iter().skip((number - 1) * SHOWN).take(SHOWN);
    let view = List {
        words,
        head: Head::within(&page.visitor, page.at.publisher.0.display_name.clone()),
        room: Room::of_publisher(&page, ""),
        new: format!("{path}/new"),
        is_empty,
        text: query.text.clone(),
        states: Standing::ALL
            .into_iter()
            .map(|standing| Choice {
                name: standing.name(),
                word: standing.word(words),
                is_chosen: query.state == Some(standing),
            })
            .collect(),
        told: words.with("search-found", "count", count),
        rows: rows.map(|record| row(&app, &page, record)).collect(),
        turn: Turn {
            pages,
            told: words.with_all(
                "page-of",
                [("page", number.into()), ("pages", pages.into())],
            ),
            previous: (number > 1).then(|| query.href(&path, number - 1)),
            next: (number < pages).then(|| query.href(&path, number + 1)),
        },
        action: path,
    };
    Ok(pages::html(StatusCode::OK, &view)?)
}

fn row(app: &App, page: &AtPublisherPage, record: &Record) -> Row {
    let words = page.words;
    let offer = &record.offer;
    let newest = offer.submission.as_ref();
    let last = newest.and_then(|submission| submission.operations.last());
    let (what, by) = match last {
        Some(last) => (
            format!(
                "{}: {}",
                standing::asked(words, last.kind),
                standing::status(words, last).word
            ),
            page.who(&last.by),
        ),
        None => (words.say("portal-saved"), String::new()),
    };
    Row {
        href: offer_path(&offer.key),
        title: title(offer),
        id: offer.key.offer.to_string(),
        kind: pages::kind_name(app, words, offer.kind.as_str()),
        state: Standing::of(offer).chip(words),
        is_live: offer.production.is_some() && Standing::of(offer) != Standing::Live,
        last: Last {
            what,
            by,
            at: Moment::of(words, last_time(record)),
        },
    }
}

/// When something was last done to an offer.
fn last_time(record: &Record) -> golive_model::Time {
    let newest = record.offer.submission.as_ref();
    let last = newest.and_then(|submission| submission.operations.last());
    last.map_or(record.offer.draft.changed, |last| last.changed)
}
