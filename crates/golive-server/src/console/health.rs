//! Whether the server is well.

use askama::Template;
use axum::extract::State;
use golive_model::EventKind;
use golive_model::wire::{DeliveryBody, Page as Paged};
use http::StatusCode;

use super::inside::{Operator, Page};
use super::show::Room;
use crate::app::App;
use crate::doctor::{self, Examined};
use crate::metrics;
use crate::pages::words::Words;
use crate::pages::{self, Head};

/// The events that say how work goes.
const TELLING: [EventKind; 6] = [
    EventKind::PublishAccepted,
    EventKind::GoLiveAccepted,
    EventKind::OfferLive,
    EventKind::PublishFailed,
    EventKind::GoLiveFailed,
    EventKind::StepRetrying,
];

#[derive(Template)]
#[template(path = "console/health.html")]
struct Health {
    words: &'static Words,
    head: Head,
    room: Room,
    told: String,
    examined: Vec<Examined>,
    figures: Vec<Figure>,
    version: &'static str,
    node: String,
}

struct Figure {
    name: String,
    count: String,
}

/// What `golive doctor` says as far as it is quick, and figures of this node.
pub(super) async fn show(State(app): State<App>, by: Operator) -> Page {
    let words = by.words;
    let examined = doctor::glance(&app.settings, &app.clock).await;
    let ill = examined.iter().filter(|one| !one.ok).count();
    let page = Health {
        words,
        head: by.head("console-room-health"),
        room: by.room("/console/health"),
        told: match ill {
            0 => words.say("console-health-well"),
            ill => words.with("console-home-ill", "count", ill),
        },
        examined,
        figures: figures(&app, &by).await?,
        version: env!("CARGO_PKG_VERSION"),
        node: app.engine.node().to_owned(),
    };
    Ok(pages::html(StatusCode::OK, &page)?)
}

async fn figures(app: &App, by: &Operator) -> Result<Vec<Figure>, super::inside::Trouble> {
    let words = by.words;
    let counted = metrics::events();
    let of = |kind: EventKind| {
        let found = counted.iter().find(|(known, _)| known == kind.as_str());
        found.map_or(0, |(_, count)| *count)
    };
    let mut figures = vec![Figure {
        name: words.say("console-health-busy"),
        count: words.number(app.engine.busy()),
    }];
    figures.extend(TELLING.map(|kind| Figure {
        name: super::audit::named(words, kind.as_str()),
        count: words.number(of(kind)),
    }));
    for (state, key) in [
        ("pending", "console-deliveries-pending"),
        ("dead", "console-deliveries-dead"),
    ] {
        let path = format!("/v1/deliveries?state={state}");
        let found: Paged<DeliveryBody> = by.get(&path).await?;
        let count = words.number(found.items.len());
        figures.push(Figure {
            name: words.say(key),
            count: match found.next_link {
                None => count,
                Some(_) => words.with("at-least", "count", count),
            },
        });
    }
    Ok(figures)
}
