//! The document as it is, for those who want it.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response, Result};
use golive_model::Document;
use golive_model::json::Json;
use golive_model::wire::CheckBody;
use http::{Method, StatusCode};

use super::conflict::{self, Mine};
use super::draft::{self, Draft, Sent};
use crate::app::App;
use crate::auth::caller::parameter;
use crate::pages::findings::Shown;
use crate::pages::form::Form;
use crate::pages::places::Places;
use crate::pages::words::Words;
use crate::pages::{self, Head};
use crate::portal::shown::Problem;
use crate::portal::{AtOfferPage, Room, below};

#[derive(Template)]
#[template(path = "portal/edit-raw.html")]
struct Page {
    words: &'static Words,
    head: Head,
    room: Room,
    problem: Option<Problem>,
    status: String,
    root: String,
    csrf: String,
    etag: String,
    text: String,
    findings: Vec<Shown>,
}

/// The document.
pub(super) async fn show(
    State(app): State<App>,
    page: AtOfferPage,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let draft = Draft::read(&app, &page).await?;
    let done = parameter(&query.unwrap_or_default(), "saved").unwrap_or_default();
    let status = match done.as_str() {
        "yes" => page.words.say("edit-saved"),
        "same" => page.words.say("edit-same"),
        "newer" => page.words.say("edit-newer"),
        _ => String::new(),
    };
    let text = draft.json.pretty();
    render(&page, StatusCode::OK, None, status, &draft.etag, text).await
}

async fn render(
    page: &AtOfferPage,
    status: StatusCode,
    problem: Option<Problem>,
    done: String,
    etag: &str,
    text: String,
) -> Result<Response> {
    let words = page.words;
    let root = format!("{}/edit", below(page.key()));
    let path = page.v1("/check");
    let checked = page.desk.send(Method::POST, &path, &[], None);
    let checked: CheckBody = checked.await?.read()?;
    let findings = checked.findings.iter();
    // Beside the JSON itself, places have the names that they have there.
    let places = Places {
        edit: &root,
        ..Places::unknown(words)
    };
    let view = Page {
        head: Head::within(&page.visitor, words.say("edit-raw-title")),
        room: Room::of_offer(page, "/edit"),
        problem,
        status: done,
        csrf: page.visitor.csrf.clone(),
        etag: etag.to_owned(),
        text,
        findings: findings.map(|found| Shown::of(&places, found)).collect(),
        root: root.clone(),
        words,
    };
    Ok(pages::html(status, &view)?)
}

/// Stores what was written, if the draft is still the one that was shown.
pub(super) async fn save(
    State(app): State<App>,
    page: AtOfferPage,
    form: Form,
) -> Result<Response> {
    let (text, etag) = (form.fields.text("document"), form.fields.text("etag"));
    let refuse = async |problem| {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        render(
            &page,
            status,
            Some(problem),
            String::new(),
            etag,
            text.to_owned(),
        )
        .await
    };
    let document = Document::parse(text).and_then(|document| Json::parse(&document.text()));
    let document = match document {
        Ok(document) => document,
        Err(fault) => {
            let problem = fault.problem.words(page.words.language());
            let message = match fault.pointer.as_str() {
                "" => problem,
                place => format!("{place}: {problem}"),
            };
            return refuse(Problem {
                message: page.words.with("edit-raw-fault", "problem", message),
                code: "InvalidJson".to_owned(),
                findings: Vec::new(),
            })
            .await;
        }
    };
    let sent = draft::send(&page, &document, etag).await;
    match sent {
        Sent::Stored(stored) => {
            let done = if stored == etag { "same" } else { "yes" };
            let path = format!("{}/edit/raw?saved={done}#findings", below(page.key()));
            Ok(Redirect::to(&path).into_response())
        }
        Sent::Refused(refused) => refuse(Problem::of(&Places::unknown(page.words), &refused)).await,
        Sent::Stale => {
            let theirs = Draft::read(&app, &page).await?;
            let mine = Mine {
                document: Some(document),
                ..Mine::default()
            };
            Ok(conflict::show(&page, &theirs, mine, None)?)
        }
    }
}
