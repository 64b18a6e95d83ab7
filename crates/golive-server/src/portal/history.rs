//! Who did what with an offer, and when; and what its versions are made of.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{Response, Result};
use golive_model::Submission;
use golive_model::wire::{EventBody, Page};
use http::StatusCode;

use super::inside::AtOfferPage;
use super::room::{Room, below};
use super::shown::Moment;
use super::standing::{self, Chip, Standing};
use crate::app::App;
use crate::auth::caller::parameter;
use crate::http::ApiError;
use crate::pages::words::Words;
use crate::pages::{self, Head};

/// How many events a page shows.
const SHOWN: usize = 50;

/// How many replaced versions are shown.
const VERSIONS: u32 = 20;

#[derive(Template)]
#[template(path = "portal/history.html")]
struct History {
    words: &'static Words,
    head: Head,
    room: Room,
    events: Vec<Event>,
    first: Option<String>,
    next: Option<String>,
    versions: Vec<Version>,
}

struct Event {
    at: Moment,
    what: String,
    by: String,
    /// The operation's page.
    href: Option<String>,
}

struct Version {
    number: String,
    state: Chip,
    operations: Vec<Asked>,
    files: Vec<File>,
}

struct Asked {
    href: String,
    what: String,
    status: String,
    by: String,
    at: Moment,
}

struct File {
    name: String,
    digest: String,
}

/// The history of an offer.
pub async fn history(
    State(app): State<App>,
    page: AtOfferPage,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let words = page.words;
    let path = below(page.key());
    let after = parameter(&query.unwrap_or_default(), "after");
    let after: i64 = after.and_then(|after| after.parse().ok()).unwrap_or(0);
    let asked = page.v1(&format!("/events?after={after}&limit={SHOWN}"));
    let found: Page<EventBody> = page.desk.get(&asked).await?;
    let last = found.items.last().filter(|_| found.next_link.is_some());
    let here = format!("{path}/history");
    let view = History {
        words,
        head: Head::within(&page.visitor, words.say("portal-history-title")),
        room: Room::of_offer(&page, "/history"),
        first: (after > 0).then(|| here.clone()),
        next: last.map(|last| format!("{here}?after={}", last.seq)),
        events: found
            .items
            .iter()
            .map(|event| shown(&page, event, &path))
            .collect(),
        versions: versions(&app, &page, &path).await?,
    };
    Ok(pages::html(StatusCode::OK, &view)?)
}

fn shown(page: &AtOfferPage, event: &EventBody, path: &str) -> Event {
    let words = page.words;
    let kind = event.kind.replace('.', "-");
    let what = words.maybe(&format!("event-{kind}"));
    let what = what.unwrap_or_else(|| event.kind.clone());
    let details = [
        event
            .offer_version
            .map(|version| words.with("offer-version", "version", version)),
        event
            .step
            .as_ref()
            .map(|step| words.with("history-step", "step", page.step(step))),
    ];
    let details: Vec<String> = details.into_iter().flatten().collect();
    Event {
        at: Moment::read(words, &event.at),
        what: match details.is_empty() {
            true => what,
            false => format!("{what} ({})", details.join(", ")),
        },
        by: match &event.by {
            Some(by) => page.who(by),
            None => words.say("history-golive"),
        },
        href: event
            .operation
            .as_ref()
            .map(|id| format!("{path}/operations/{id}")),
    }
}

async fn versions(app: &App, page: &AtOfferPage, path: &str) -> Result<Vec<Version>, ApiError> {
    let newest = page.record.offer.submission.iter().cloned();
    let replaced = app.store.replaced_submissions(page.key(), VERSIONS).await?;
    let mut versions = Vec::new();
    for submission in newest.chain(replaced) {
        let uses = app
            .store
            .artifact_uses(page.key(), submission.revision)
            .await?;
        let files = uses.into_iter().map(|used| File {
            name: used.name,
            digest: used.sha256.to_string(),
        });
        versions.push(Version {
            number: submission.version.to_string(),
            state: Standing::of_stage(submission.stage).chip(page.words),
            operations: operations(page, &submission, path),
            files: files.collect(),
        });
    }
    Ok(versions)
}

fn operations(page: &AtOfferPage, submission: &Submission, path: &str) -> Vec<Asked> {
    let words = page.words;
    let operations = submission.operations.iter();
    operations
        .map(|operation| Asked {
            href: format!("{path}/operations/{}", operation.id),
            what: standing::asked(words, operation.kind),
            status: standing::status(words, operation).word,
            by: page.who(&operation.by),
            at: Moment::of(words, operation.changed),
        })
        .collect()
}
