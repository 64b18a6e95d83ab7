//! The way to one's publishers.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use golive_model::wire::PublisherSummary;
use http::StatusCode;

use super::room::Room;
use crate::pages::desk::Desk;
use crate::pages::visitor::Visitor;
use crate::pages::words::{Spoken, Words};
use crate::pages::{self, Head};

#[derive(Template)]
#[template(path = "portal/home.html")]
struct Home {
    words: &'static Words,
    head: Head,
    room: Room,
    publishers: Vec<Publisher>,
    name: String,
}

struct Publisher {
    href: String,
    name: String,
    id: String,
}

/// The publishers of a person; to the only one at once.
pub async fn home(
    visitor: Visitor,
    desk: Desk,
    Spoken(words): Spoken,
) -> Result<Response, Response> {
    let found: Vec<PublisherSummary> = desk
        .get("/api/publishers")
        .await
        .map_err(IntoResponse::into_response)?;
    let publishers: Vec<_> = found.into_iter().map(shown).collect();
    if let [only] = publishers.as_slice() {
        return Ok(Redirect::to(&only.href).into_response());
    }
    let page = Home {
        words,
        head: Head::within(&visitor, words.say("portal-home-title")),
        room: Room::portal(words),
        publishers,
        name: visitor.name,
    };
    pages::html(StatusCode::OK, &page).map_err(IntoResponse::into_response)
}

fn shown(summary: PublisherSummary) -> Publisher {
    Publisher {
        href: format!("/portal/{}", summary.id),
        name: summary.definition.display_text,
        id: summary.id,
    }
}
