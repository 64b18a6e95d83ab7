//! What needs attention.

use std::collections::BTreeSet;
use std::time::Duration;

use askama::Template;
use axum::extract::State;
use golive_model::Time;
use golive_model::wire::{DeliveryBody, Page as Paged, ReviewBody, RunningBody};
use http::StatusCode;

use super::inside::{Operator, Page};
use super::show::Room;
use crate::app::App;
use crate::doctor;
use crate::pages::words::Words;
use crate::pages::{self, Head};

/// An operation that is not at its end after this time is shown.
pub(super) const LONG: Duration = Duration::from_secs(3_600);

#[derive(Template)]
#[template(path = "console/home.html")]
struct Home {
    words: &'static Words,
    head: Head,
    room: Room,
    matters: Vec<Matter>,
    running: String,
    version: &'static str,
    node: String,
    others: String,
}

/// Something that needs attention.
struct Matter {
    href: &'static str,
    text: String,
    /// What to look at first.
    is_bad: bool,
}

/// What waits, what failed, what takes long, and whether the server is well.
pub(super) async fn show(State(app): State<App>, by: Operator) -> Page {
    let words = by.words;
    let reviews: Vec<ReviewBody> = by.get("/v1/reviews").await?;
    let dead: Paged<DeliveryBody> = by.get("/v1/deliveries?state=dead").await?;
    let waiting: Paged<DeliveryBody> = by.get("/v1/deliveries?state=pending").await?;
    let running: Vec<RunningBody> = by.get("/v1/operations?state=running").await?;
    let failing = waiting.items.iter().filter(|one| one.last_error.is_some());
    let now = app.clock.now();
    let long = running.iter().filter(|one| takes_long(one, now));
    let examined = doctor::glance(&app.settings, &app.clock).await;
    let ill = examined.iter().filter(|one| !one.ok);
    let counted = [
        ("/console/health", "console-home-ill", ill.count(), true),
        (
            "/console/reviews",
            "console-home-reviews",
            reviews.len(),
            false,
        ),
        (
            "/console/deliveries?state=dead",
            "console-home-dead",
            dead.items.len(),
            true,
        ),
        (
            "/console/deliveries?state=pending",
            "console-home-failing",
            failing.count(),
            false,
        ),
        (
            "/console/operations",
            "console-home-long",
            long.count(),
            true,
        ),
    ];
    let counted = counted.into_iter().filter(|(_, _, count, _)| *count > 0);
    let node = app.engine.node();
    let others: BTreeSet<&str> = running
        .iter()
        .filter_map(|one| one.node.as_deref())
        .filter(|other| *other != node)
        .collect();
    let page = Home {
        words,
        head: by.head("console-room-home"),
        room: by.room("/console"),
        matters: counted
            .map(|(href, key, count, is_bad)| Matter {
                href,
                text: words.with(key, "count", count),
                is_bad,
            })
            .collect(),
        running: words.with("console-home-running", "count", running.len()),
        version: env!("CARGO_PKG_VERSION"),
        node: node.to_owned(),
        others: others.into_iter().collect::<Vec<_>>().join(", "),
    };
    Ok(pages::html(StatusCode::OK, &page)?)
}

/// Whether an operation is on for so long that somebody should look.
pub(super) fn takes_long(running: &RunningBody, now: Time) -> bool {
    let begun = Time::parse(&running.created);
    begun.is_some_and(|begun| now.since(begun) >= LONG)
}
