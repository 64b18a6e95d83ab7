//! Mails, questions to the certifier and leads on their way.

use askama::Template;
use axum::extract::RawQuery;
use axum::response::{IntoResponse, Redirect};
use golive_model::wire::{DeliveryBody, Page as Paged};
use http::StatusCode;

use super::inside::{Act, Operator, Page};
use super::show::{Moment, Room, Way, cursor, segment, with_query};
use crate::auth::caller::parameter;
use crate::http::Path;
use crate::pages::words::Words;
use crate::pages::{self, Head};

const PATH: &str = "/console/deliveries";

/// The states to choose from, and the key of each one's name.
const STATES: [(&str, &str); 3] = [
    ("", "console-deliveries-all"),
    ("pending", "console-deliveries-pending"),
    ("dead", "console-deliveries-dead"),
];

#[derive(Template)]
#[template(path = "console/deliveries.html")]
struct Deliveries {
    words: &'static Words,
    head: Head,
    room: Room,
    states: Vec<Way>,
    state: &'static str,
    rows: Vec<Row>,
    older: Option<String>,
}

struct Row {
    created: Moment,
    channel: String,
    to: String,
    subject: String,
    state: String,
    attempts: String,
    next: Option<Moment>,
    error: String,
    /// Where it is tried again; only for what is dead.
    retry: Option<String>,
}

/// The list, by state.
pub(super) async fn list(by: Operator, RawQuery(query): RawQuery) -> Page {
    let words = by.words;
    let query = query.unwrap_or_default();
    let asked = parameter(&query, "state").unwrap_or_default();
    let mut known = STATES.iter().map(|(state, _)| *state);
    let state = known.find(|state| *state == asked).unwrap_or_default();
    let before = parameter(&query, "before").unwrap_or_default();
    let path = with_query("/v1/deliveries", &[("state", state), ("before", &before)]);
    let found: Paged<DeliveryBody> = by.get(&path).await?;
    let older = cursor(found.next_link.as_ref());
    let page = Deliveries {
        words,
        head: by.head("console-room-deliveries"),
        room: by.room(PATH),
        states: STATES
            .iter()
            .map(|(one, key)| Way {
                href: with_query(PATH, &[("state", one)]),
                label: words.say(key),
                is_here: *one == state,
            })
            .collect(),
        state,
        rows: found
            .items
            .into_iter()
            .map(|one| shown(words, one))
            .collect(),
        older: older.map(|before| with_query(PATH, &[("state", state), ("before", &before)])),
    };
    Ok(pages::html(StatusCode::OK, &page)?)
}

fn shown(words: &Words, one: DeliveryBody) -> Row {
    Row {
        created: Moment::of(words, &one.created),
        channel: words.say(match one.channel.as_str() {
            "certifier" => "console-channel-certifier",
            "lead" => "console-channel-lead",
            "webhook" => "console-channel-webhook",
            _ => "console-channel-mail",
        }),
        to: one.to,
        subject: one.subject,
        state: words.say(match one.state.as_str() {
            "pending" => "console-delivery-pending",
            "sent" => "console-delivery-sent",
            _ => "console-delivery-dead",
        }),
        attempts: words.number(one.attempts),
        next: Moment::maybe(words, one.next_attempt.as_ref()),
        error: one.last_error.unwrap_or_default(),
        retry: (one.state == "dead").then(|| format!("{PATH}/{}/retry", segment(&one.id))),
    }
}

/// Tries one again.
pub(super) async fn retry(Path(id): Path<String>, act: Act) -> Page {
    let path = format!("/v1/deliveries/{}/retry", segment(&id));
    act.by.post(&path, None::<&()>).await?;
    let state = act.fields.text("state");
    let back = with_query(PATH, &[("state", state), ("told", "retried")]);
    Ok(Redirect::to(&back).into_response())
}
