//! What machines read of the shop: a site map, a feed, and what robots may do.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use golive_model::search::Sought;
use golive_model::{OfferKey, Time};
use http::{HeaderValue, header};

use super::live;
use super::page::publisher_name;
use super::query::Query;
use super::search;
use crate::app::App;
use crate::auth::caller::Base;
use crate::http::ApiError;
use crate::http::error::internal;
use crate::pages::words::{Spoken, Words};

/// How many offers the feed tells of.
const NEWEST: usize = 50;

/// How many offers the site map tells of: a site map may have 50,000.
const MAPPED: u32 = 10_000;

struct Entry {
    href: String,
    title: String,
    publisher: String,
    summary: String,
    since: String,
}

#[derive(Template)]
#[template(path = "feed.xml")]
struct Feed {
    words: &'static Words,
    base: String,
    updated: String,
    entries: Vec<Entry>,
}

struct Mapped {
    href: String,
    since: String,
}

#[derive(Template)]
#[template(path = "sitemap.xml")]
struct SiteMap {
    base: String,
    pages: Vec<Mapped>,
}

/// The newest offers (Atom).
pub(super) async fn feed(
    State(app): State<App>,
    Base(base): Base,
    Spoken(words): Spoken,
) -> Result<Response, ApiError> {
    let found = search::find(&app, &Query::default()).await?;
    let newest = found.hits.iter().take(NEWEST);
    let live = live(&app, newest.clone()).await?;
    let entries = newest.filter_map(|hit| {
        let listing = live.get(&hit.key)?;
        Some(Entry {
            href: href(&hit.key),
            publisher: printable(&publisher_name(listing)),
            title: printable(&listing.display_name),
            summary: printable(&listing.summary),
            since: Time(hit.since).to_string(),
        })
    });
    let entries: Vec<Entry> = entries.collect();
    let newest = entries.first().map(|entry| entry.since.clone());
    let feed = Feed {
        words,
        base,
        updated: newest.unwrap_or_else(|| app.clock.now().to_string()),
        entries,
    };
    xml(&feed, "application/atom+xml; charset=utf-8")
}

/// The newest offers' pages.
pub(super) async fn site_map(
    State(app): State<App>,
    Base(base): Base,
) -> Result<Response, ApiError> {
    let (hits, _) = app.store.find(&Sought::default(), MAPPED).await?;
    let pages = hits.iter().map(|hit| Mapped {
        href: href(&hit.key),
        since: Time(hit.since).to_string(),
    });
    let pages = pages.collect();
    xml(&SiteMap { base, pages }, "application/xml")
}

/// Pages of offers may be kept by search engines, answers to questions not.
pub(super) async fn robots(Base(base): Base) -> String {
    format!(
        "User-agent: *\nDisallow: /search\nDisallow: /api/\nDisallow: /v1/\nSitemap: {base}/sitemap.xml\n"
    )
}

fn href(key: &OfferKey) -> String {
    format!("/offers/{}.{}", key.publisher, key.offer)
}

/// Without the characters that XML has not.
fn printable(text: &str) -> String {
    let is_none = |c: char| c.is_control() || ['\u{fffe}', '\u{ffff}'].contains(&c);
    text.replace(is_none, " ")
}

fn xml(page: &impl Template, content_type: &'static str) -> Result<Response, ApiError> {
    let text = page.render().map_err(|_| internal())?;
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    let vary = HeaderValue::from_static("accept-language, cookie");
    headers.insert(header::VARY, vary);
    Ok(response)
}
