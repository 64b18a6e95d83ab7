//! What runs, over all publishers.

use askama::Template;
use axum::extract::State;
use golive_model::wire::RunningBody;
use http::StatusCode;

use super::home::takes_long;
use super::inside::{Operator, Page};
use super::show::{Moment, Room, offer_href};
use crate::app::App;
use crate::pages::words::Words;
use crate::pages::{self, Head};

#[derive(Template)]
#[template(path = "console/operations.html")]
struct Operations {
    words: &'static Words,
    head: Head,
    room: Room,
    told: String,
    rows: Vec<Row>,
}

struct Row {
    href: String,
    offer: String,
    what: String,
    by: String,
    created: Moment,
    is_long: bool,
    step: String,
    since: Option<Moment>,
    fault: String,
    node: String,
    due: Option<Moment>,
}

/// The list.
pub(super) async fn list(State(app): State<App>, by: Operator) -> Page {
    let words = by.words;
    let running: Vec<RunningBody> = by.get("/v1/operations?state=running").await?;
    let now = app.clock.now();
    let rows = running.into_iter().map(|one| {
        let is_long = takes_long(&one, now);
        shown(words, one, is_long)
    });
    let rows: Vec<Row> = rows.collect();
    let page = Operations {
        words,
        head: by.head("console-room-operations"),
        room: by.room("/console/operations"),
        told: words.with("console-home-running", "count", rows.len()),
        rows,
    };
    Ok(pages::html(StatusCode::OK, &page)?)
}

fn shown(words: &Words, one: RunningBody, is_long: bool) -> Row {
    let fault = one.fault.map(|fault| {
        let times = [
            ("fault", fault.into()),
            ("count", i64::from(one.attempts).into()),
        ];
        words.with_all("console-operation-fault", times)
    });
    Row {
        href: offer_href(&one.publisher_id, &one.offer_id),
        offer: format!("{}/{}", one.publisher_id, one.offer_id),
        what: words.say(match one.submission_type.as_str() {
            "publish" => "console-operation-publish",
            "goLive" => "console-operation-golive",
            _ => "console-operation-cancel",
        }),
        by: one.by,
        created: Moment::of(words, &one.created),
        is_long,
        step: one
            .step_name
            .map_or_else(String::new, |name| words.name("step", &name)),
        since: Moment::maybe(words, one.since.as_ref()),
        fault: fault.unwrap_or_default(),
        due: match one.node {
            // A lease that is renewed again and again says nothing to people.
            Some(_) => None,
            None => Moment::maybe(words, one.due.as_ref()),
        },
        node: one.node.unwrap_or_default(),
    }
}
