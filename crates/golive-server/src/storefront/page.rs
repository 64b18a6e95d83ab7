//! The pages of offers in lists: home, search, publisher; and what is shown when
//! there is nothing.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::Response;
use golive_model::search::Facet;
use golive_model::{Listing, OfferKey, Time};
use golive_store::Hit;
use http::HeaderMap;

use super::links::{Link, abuse, support};
use super::live;
use super::pictures::Shown;
use super::query::{Query, Sort};
use super::search::{self, Found};
use crate::app::App;
use crate::auth::caller::Base;
use crate::http::{ApiError, Code, Path};
use crate::pages::words::{Spoken, Words};
use crate::pages::{self, Head, kind_name};

/// How many offers a page shows.
const SHOWN: usize = 20;

/// How many offers the home page shows.
const NEWEST: usize = 12;

/// How many values of a facet are shown.
const CHOICES: usize = 12;

/// An offer in a list.
pub(super) struct Card {
    href: String,
    title: String,
    publisher: String,
    publisher_href: String,
    kind: String,
    summary: String,
    logo: Option<Shown>,
}

/// A value of a facet, or a way to sort.
struct Choice {
    label: String,
    count: String,
    href: String,
    is_chosen: bool,
}

struct FacetView {
    title: String,
    choices: Vec<Choice>,
}

/// Turning pages.
struct Turn {
    pages: usize,
    told: String,
    previous: Option<String>,
    next: Option<String>,
}

#[derive(Template)]
#[template(path = "home.html")]
struct Home {
    words: &'static Words,
    head: Head,
    cards: Vec<Card>,
    facets: Vec<FacetView>,
}

#[derive(Template)]
#[template(path = "search.html")]
struct Search {
    words: &'static Words,
    head: Head,
    told: String,
    cards: Vec<Card>,
    facets: Vec<FacetView>,
    sorts: Vec<Choice>,
    turn: Turn,
}

#[derive(Template)]
#[template(path = "publisher.html")]
struct Publisher {
    words: &'static Words,
    head: Head,
    told: String,
    /// Who helps customers, as the offers say.
    contact: Vec<Link>,
    since: String,
    abuse: String,
    cards: Vec<Card>,
    turn: Turn,
}

/// The newest offers, and where to go on.
pub(super) async fn home(
    State(app): State<App>,
    Base(base): Base,
    Spoken(words): Spoken,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let query = Query::default();
    let found = search::find(&app, &query).await?;
    let newest = found.hits.iter().take(NEWEST);
    let live = live(&app, newest.clone().chain(namesakes(&found))).await?;
    let mut facets = facet_views(&app, words, &query, &found, &live);
    facets.truncate(2);
    let page = Home {
        words,
        head: Head {
            title: words.say("site"),
            description: words.say("home-lead"),
            canonical: format!("{base}/"),
            ..Head::default()
        },
        cards: cards(&app, words, newest, &live),
        facets,
    };
    pages::tagged(&headers, &page)
}

/// What was looked for.
pub(super) async fn search(
    State(app): State<App>,
    Spoken(words): Spoken,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let query = Query::of(&query.unwrap_or_default());
    let found = search::find(&app, &query).await?;
    let (range, turn) = turn(words, &query, found.hits.len(), Query::href);
    let shown = found.hits.get(range).unwrap_or_default();
    let live = live(&app, shown.iter().chain(namesakes(&found))).await?;
    let page = Search {
        words,
        head: Head {
            title: match query.text.as_str() {
                "" => words.say("search-title"),
                text => words.with("search-for", "text", text),
            },
            is_hidden: true,
            sought: query.text.clone(),
            ..Head::default()
        },
        told: told(words, &found),
        cards: cards(&app, words, shown, &live),
        facets: facet_views(&app, words, &query, &found, &live),
        sorts: Sort::ALL
            .into_iter()
            .map(|sort| Choice {
                label: words.say(&format!("sort-{}", sort.as_str())),
                count: String::new(),
                href: query.sorted(sort).href(),
                is_chosen: sort == query.sort,
            })
            .collect(),
        turn,
    };
    pages::tagged(&headers, &page)
}

/// What a publisher offers.
pub(super) async fn publisher(
    State(app): State<App>,
    Base(base): Base,
    Spoken(words): Spoken,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let asked = Query::of(&query.unwrap_or_default());
    let id: String = id.chars().take(110).collect();
    let query = Query::only(Facet::Publisher, &id)
        .sorted(Sort::Name)
        .at(asked.page);
    let found = search::find(&app, &query).await?;
    let Some(first) = found.hits.first() else {
        return Err(missing());
    };
    let (range, turn) = turn(words, &query, found.hits.len(), |query| {
        own_href(&id, query)
    });
    let shown = found.hits.get(range).unwrap_or_default();
    let live = live(&app, shown.iter().chain([first])).await?;
    let first = live.get(&first.key);
    let name = first.map_or_else(|| id.clone(), publisher_name);
    let since = found.hits.iter().map(|hit| Time(hit.since)).min();
    let page = Publisher {
        words,
        head: Head {
            title: words.with("publisher-title", "name", name.as_str()),
            canonical: format!("{base}{}", own_href(&id, &query)),
            is_hidden: query.page > 1,
            ..Head::default()
        },
        told: told(words, &found),
        contact: first.map(support).unwrap_or_default(),
        since: since.map_or_else(String::new, |since| {
            words.with("publisher-since", "date", words.date(since))
        }),
        abuse: abuse(&app),
        cards: cards(&app, words, shown, &live),
        turn,
    };
    pages::tagged(&headers, &page)
}

/// Where a page of a publisher is.
fn own_href(id: &str, query: &Query) -> String {
    match query.page {
        0 | 1 => format!("/publishers/{id}"),
        page => format!("/publishers/{id}?page={page}"),
    }
}

/// There is nothing at this address.
fn missing() -> ApiError {
    ApiError::new(Code::RouteNotFound, "route.file")
}

fn told(words: &Words, found: &Found) -> String {
    let count = found.hits.len();
    match (count, found.is_cut) {
        (0, _) => words.say("search-none"),
        (count, true) => words.with("search-more", "count", count),
        (count, false) => words.with("search-found", "count", count),
    }
}

fn cards<'a>(
    app: &App,
    words: &Words,
    hits: impl IntoIterator<Item = &'a Hit>,
    live: &HashMap<OfferKey, Listing>,
) -> Vec<Card> {
    let listings = hits.into_iter().filter_map(|hit| live.get(&hit.key));
    listings
        .map(|listing| Card {
            href: format!("/offers/{}", listing.id),
            publisher: publisher_name(listing),
            publisher_href: format!("/publishers/{}", listing.publisher_id),
            kind: kind_name(app, words, &listing.offer_type),
            logo: Shown::logo(listing, &["mediumLogo", "smallLogo", "largeLogo"], 48),
            title: listing.display_name.clone(),
            summary: listing.summary.clone(),
        })
        .collect()
}

fn facet_views(
    app: &App,
    words: &Words,
    query: &Query,
    found: &Found,
    live: &HashMap<OfferKey, Listing>,
) -> Vec<FacetView> {
    let label = |facet, value: &str| match facet {
        Facet::Publisher => namesake(found, value)
            .and_then(|hit| live.get(&hit.key))
            .map_or_else(|| value.to_owned(), publisher_name),
        _ => label(app, words, facet, value),
    };
    let mut views = Vec::new();
    for facet in Facet::ALL {
        let title = words.say(&format!("facet-{}", facet.as_str()));
        if let Some(value) = query.chosen(facet) {
            let choice = Choice {
                label: label(facet, value),
                count: String::new(),
                href: query.without(facet).href(),
                is_chosen: true,
            };
            let choices = vec![choice];
            views.push(FacetView { title, choices });
            continue;
        }
        let values = found.facets.get(&facet).into_iter().flatten();
        let choices = values.take(CHOICES).map(|(value, count)| Choice {
            label: label(facet, value),
            count: match found.is_at_least {
                true => words.with("at-least", "count", *count),
                false => words.number(*count),
            },
            href: query.with(facet, value).href(),
            is_chosen: false,
        });
        let choices: Vec<Choice> = choices.collect();
        if !choices.is_empty() {
            views.push(FacetView { title, choices });
        }
    }
    views
}

/// Offers of the publishers that are shown as a facet: a publisher is called what its
/// listings say.
fn namesakes(found: &Found) -> impl Iterator<Item = &Hit> {
    let publishers = found.facets.get(&Facet::Publisher).into_iter().flatten();
    let shown = publishers.take(CHOICES);
    shown.filter_map(|(publisher, _)| namesake(found, publisher))
}

fn namesake<'a>(found: &'a Found, publisher: &str) -> Option<&'a Hit> {
    let mut hits = found.hits.iter();
    hits.find(|hit| hit.key.publisher.as_str() == publisher)
}

fn turn(
    words: &Words,
    query: &Query,
    count: usize,
    href: impl Fn(&Query) -> String,
) -> (std::ops::Range<usize>, Turn) {
    let pages = count.div_ceil(SHOWN).max(1);
    let page = query.page.clamp(1, pages);
    let start = (page - 1) * SHOWN;
    let told = [("page", page.into()), ("pages", pages.into())];
    let turn = Turn {
        pages,
        told: words.with_all("page-of", told),
        previous: (page > 1).then(|| href(&query.at(page - 1))),
        next: (page < pages).then(|| href(&query.at(page + 1))),
    };
    (start..count.min(start + SHOWN), turn)
}

/// What a value of a facet is called.
pub(super) fn label(app: &App, words: &Words, facet: Facet, value: &str) -> String {
    match facet {
        Facet::Kind => kind_name(app, words, value),
        Facet::Publisher => value.to_owned(),
        Facet::Category => match words.name("category", value) {
            name if name == value => written_out(value),
            name => name,
        },
        facet => words
            .maybe(&format!("{}-{value}", facet.as_str()))
            .unwrap_or_else(|| written_out(value)),
    }
}

/// A key as people write it: `developer-tools` is "Developer tools".
fn written_out(key: &str) -> String {
    let key = key.replace(['-', '_'], " ");
    let mut characters = key.chars();
    let first = characters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(characters).collect()
}

pub(super) fn publisher_name(listing: &Listing) -> String {
    match listing.publisher_name.as_str() {
        "" => listing.publisher_id.clone(),
        name => name.to_owned(),
    }
}
