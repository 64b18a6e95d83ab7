//! Looking back in the log of all offers.

use askama::Template;
use axum::extract::{RawQuery, State};
use golive_model::EventKind;
use golive_model::wire::{LogBody, Page as Paged};
use http::StatusCode;

use super::inside::{Operator, Page, is_of_the_form, problem};
use super::show::{Moment, Room, cursor, offer_href, with_query};
use crate::app::App;
use crate::auth::caller::parameter;
use crate::pages::words::Words;
use crate::pages::{self, Head};

const PATH: &str = "/console/audit";

/// How many entries a page shows.
const SHOWN: &str = "100";

#[derive(Template)]
#[template(path = "console/audit.html")]
struct Audit {
    words: &'static Words,
    head: Head,
    room: Room,
    asked: Asked,
    kinds: Vec<Kind>,
    rows: Vec<Row>,
    older: Option<String>,
    problem: String,
}

/// What the form says.
struct Asked {
    publisher: String,
    offer: String,
    by: String,
    kind: String,
    from: String,
    to: String,
}

struct Kind {
    name: &'static str,
    label: String,
    is_chosen: bool,
}

struct Row {
    at: Moment,
    href: String,
    offer: String,
    what: String,
    kind: String,
    by: String,
    more: String,
}

/// What is looked for, and what was found.
pub(super) async fn search(
    State(app): State<App>,
    by: Operator,
    RawQuery(query): RawQuery,
) -> Page {
    let words = by.words;
    let query = query.unwrap_or_default();
    let said = |name| {
        parameter(&query, name)
            .unwrap_or_default()
            .trim()
            .to_owned()
    };
    let asked = Asked {
        publisher: said("publisher"),
        offer: said("offer"),
        by: said("by"),
        kind: said("kind"),
        from: said("from"),
        to: said("to"),
    };
    let found: Result<Paged<LogBody>, _> = by.get(&asked.question(&said("before"))).await;
    let (status, found, problem) = match found {
        Ok(found) => (StatusCode::OK, found, String::new()),
        Err(refused) if is_of_the_form(&refused) => {
            let nothing = Paged {
                items: Vec::new(),
                next_link: None,
            };
            (refused.status, nothing, problem(&refused.error))
        }
        Err(refused) => return Err(refused.into()),
    };
    let older = cursor(found.next_link.as_ref());
    let page = Audit {
        words,
        head: by.head("console-room-audit"),
        room: by.room(PATH),
        kinds: kinds(words, &asked.kind),
        rows: found
            .items
            .into_iter()
            .map(|one| shown(&app, words, one))
            .collect(),
        older: older.map(|before| asked.on(&before)),
        asked,
        problem,
    };
    Ok(pages::html(status, &page)?)
}

impl Asked {
    /// The question to the API.
    fn question(&self, before: &str) -> String {
        let (from, to) = (whole(&self.from), whole(&self.to));
        let pairs = self.pairs(&from, &to, before);
        with_query("/v1/events", &[&pairs[..], &[("limit", SHOWN)]].concat())
    }

    /// The page further back.
    fn on(&self, before: &str) -> String {
        with_query(PATH, &self.pairs(&self.from, &self.to, before))
    }

    fn pairs<'a>(&'a self, from: &'a str, to: &'a str, before: &'a str) -> [(&'a str, &'a str); 7] {
        [
            ("publisher", &self.publisher),
            ("offer", &self.offer),
            ("by", &self.by),
            ("kind", &self.kind),
            ("from", from),
            ("to", to),
            ("before", before),
        ]
    }
}

/// A time as a browser's field gives it is in UTC, like all that the page shows.
fn whole(typed: &str) -> String {
    match typed.len() {
        10 => format!("{typed}T00:00:00Z"),
        16 => format!("{typed}:00Z"),
        19 => format!("{typed}Z"),
        _ => typed.to_owned(),
    }
}

fn kinds(words: &Words, chosen: &str) -> Vec<Kind> {
    let kind = |kind: EventKind| Kind {
        name: kind.as_str(),
        label: named(words, kind.as_str()),
        is_chosen: kind.as_str() == chosen,
    };
    EventKind::ALL.into_iter().map(kind).collect()
}

/// What a step is called by the first kind that has it.
fn step(app: &App, words: &Words, id: &str) -> String {
    let spec = app.kinds.iter().find_map(|kind| kind.step(id).cloned());
    spec.map_or_else(|| id.to_owned(), |spec| words.name("step", &spec.name))
}

/// What happened, in words.
pub(super) fn named(words: &Words, kind: &str) -> String {
    let key = format!("event-{}", kind.replace('.', "-"));
    words.maybe(&key).unwrap_or_else(|| kind.to_owned())
}

fn shown(app: &App, words: &Words, one: LogBody) -> Row {
    let event = one.event;
    let version = event.offer_version.map(|version| {
        let version = version.to_string();
        words.with("offer-version", "version", version.as_str())
    });
    let step = event.step.map(|id| step(app, words, &id));
    let more: Vec<String> = [version, step].into_iter().flatten().collect();
    Row {
        at: Moment::of(words, &event.at),
        href: offer_href(&one.publisher_id, &one.offer_id),
        offer: format!("{}/{}", one.publisher_id, one.offer_id),
        what: named(words, &event.kind),
        kind: event.kind,
        by: event.by.unwrap_or_default(),
        more: more.join(", "),
    }
}
