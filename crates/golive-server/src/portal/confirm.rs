//! What is asked once more before it is done: cancel, stop selling, delete.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response, Result};
use http::{HeaderName, Method, StatusCode};

use super::inside::AtOfferPage;
use super::offer::can_cancel;
use super::room::{Room, below, offer_path, publisher_path, title};
use super::shown::Problem;
use crate::http::ApiError;
use crate::pages::form::Form;
use crate::pages::places::Places;
use crate::pages::words::Words;
use crate::pages::{self, Head};
use crate::random;

const KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// A page that asks.
#[derive(Template)]
#[template(path = "portal/confirm.html")]
pub struct Confirm {
    /// Words.
    pub words: &'static Words,
    /// Head.
    pub head: Head,
    /// Navigation.
    pub room: Room,
    /// For the form.
    pub csrf: String,
    /// Where the form goes.
    pub action: String,
    /// What the form says, unseen.
    pub hidden: Vec<(&'static str, String)>,
    /// What will happen.
    pub lead: String,
    /// The words of the button; empty when there is nothing to do.
    pub go: String,
    /// Where to go instead.
    pub back: String,
    /// Why it was refused.
    pub problem: Option<Problem>,
}

/// What is asked, and how.
struct Asked {
    /// Below the offer's page.
    path: &'static str,
    title: &'static str,
    of: &'static str,
    hidden: Vec<(&'static str, String)>,
}

fn show(
    page: &AtOfferPage,
    asked: Asked,
    (lead, go): (&str, String),
    status: StatusCode,
    problem: Option<Problem>,
) -> Result<Response, ApiError> {
    let words = page.words;
    let view = Confirm {
        words,
        head: Head::within(&page.visitor, words.say(asked.title)),
        room: Room::of_offer(page, ""),
        csrf: page.visitor.csrf.clone(),
        action: format!("{}/{}", below(page.key()), asked.path),
        hidden: asked.hidden,
        lead: words.with(asked.of, "offer", title(&page.record.offer)) + " " + &words.say(lead),
        go,
        back: offer_path(page.key()),
        problem,
    };
    pages::html(status, &view)
}

/// Asks whether to cancel.
pub async fn cancel(page: AtOfferPage) -> Result<Response> {
    Ok(cancel_page(&page, StatusCode::OK, None)?)
}

fn cancel_page(
    page: &AtOfferPage,
    status: StatusCode,
    problem: Option<Problem>,
) -> Result<Response, ApiError> {
    let words = page.words;
    let stage = page.record.offer.submission.as_ref().map(|s| s.stage);
    let (lead, go) = match can_cancel(stage) {
        true => ("cancel-lead", words.say("cancel-go")),
        false => ("cancel-nothing", String::new()),
    };
    let asked = Asked {
        path: "cancel",
        title: "cancel-title",
        of: "cancel-of",
        hidden: vec![("key", random::guid().to_string())],
    };
    show(page, asked, (lead, go), status, problem)
}

/// Cancels.
pub async fn send_cancel(page: AtOfferPage, form: Form) -> Result<Response> {
    let mut headers = vec![(KEY, form.fields.text("key"))];
    headers.retain(|(_, value)| !value.is_empty());
    let path = page.api("/cancel");
    let sent = page.desk.send(Method::POST, &path, &headers, None);
    match sent.await {
        Ok(_) => Ok(Redirect::to(&offer_path(page.key())).into_response()),
        Err(refused) => {
            let problem = Problem::of(&Places::unknown(page.words), &refused);
            Ok(cancel_page(&page, refused.status, Some(problem))?)
        }
    }
}

/// Asks whether to take the offer from the shop.
pub async fn stop_selling(page: AtOfferPage) -> Result<Response> {
    Ok(stop_page(&page, StatusCode::OK, None)?)
}

fn stop_page(
    page: &AtOfferPage,
    status: StatusCode,
    problem: Option<Problem>,
) -> Result<Response, ApiError> {
    let words = page.words;
    let (lead, go) = match (page.is_owner(), &page.record.offer.production) {
        (false, _) => ("stop-owners", String::new()),
        (true, None) => ("stop-nothing", String::new()),
        (true, Some(_)) => ("stop-lead", words.say("stop-go")),
    };
    let asked = Asked {
        path: "stop-selling",
        title: "stop-title",
        of: "stop-of",
        hidden: Vec::new(),
    };
    show(page, asked, (lead, go), status, problem)
}

/// Takes the offer from the shop.
pub async fn send_stop_selling(page: AtOfferPage, _: Form) -> Result<Response> {
    let path = page.v1("/stop-selling");
    match page.desk.send(Method::POST, &path, &[], None).await {
        Ok(_) => Ok(Redirect::to(&offer_path(page.key())).into_response()),
        Err(refused) => {
            let problem = Problem::of(&Places::unknown(page.words), &refused);
            Ok(stop_page(&page, refused.status, Some(problem))?)
        }
    }
}

/// Asks whether to delete.
pub async fn delete(page: AtOfferPage) -> Result<Response> {
    Ok(delete_page(&page, StatusCode::OK, None)?)
}

fn delete_page(
    page: &AtOfferPage,
    status: StatusCode,
    problem: Option<Problem>,
) -> Result<Response, ApiError> {
    let words = page.words;
    let (lead, go) = match (page.is_owner(), &page.record.offer.submission) {
        (false, _) => ("delete-owners", String::new()),
        (true, Some(_)) => ("delete-published", String::new()),
        (true, None) => ("delete-lead", words.say("delete-go")),
    };
    let asked = Asked {
        path: "delete",
        title: "delete-title",
        of: "delete-of",
        hidden: Vec::new(),
    };
    show(page, asked, (lead, go), status, problem)
}

/// Deletes.
pub async fn send_delete(page: AtOfferPage, _: Form) -> Result<Response> {
    match page
        .desk
        .send(Method::DELETE, &page.v1(""), &[], None)
        .await
    {
        Ok(_) => Ok(Redirect::to(&publisher_path(&page.key().publisher)).into_response()),
        Err(refused) => {
            let problem = Problem::of(&Places::unknown(page.words), &refused);
            Ok(delete_page(&page, refused.status, Some(problem))?)
        }
    }
}
