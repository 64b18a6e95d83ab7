//! Publish and go live: a page that says what will happen, and its form.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response, Result};
use golive_model::offer::{Slot, Stage};
use golive_model::wire::CheckBody;
use http::{HeaderName, Method, StatusCode, header};
use serde_json::json;

use super::diff::{self, Row};
use super::inside::AtOfferPage;
use super::offer::can_publish;
use super::room::{Room, below, offer_path};
use super::shown::Problem;
use crate::pages::desk::Refused;
use crate::pages::findings::Shown;
use crate::pages::form::{Fields, Form};
use crate::pages::words::Words;
use crate::pages::{self, Head};
use crate::random;

const KEY: HeaderName = HeaderName::from_static("idempotency-key");

#[derive(Template)]
#[template(path = "portal/publish.html")]
struct Publish {
    words: &'static Words,
    head: Head,
    room: Room,
    csrf: String,
    action: String,
    back: String,
    edit: String,
    problem: Option<Problem>,
    /// Made with the page, so that a form that is sent twice starts one.
    key: String,
    /// The draft that the visitor sees, so that no other one is published.
    etag: String,
    emails: String,
    can_start: bool,
    passed: bool,
    findings: Vec<Shown>,
    told: String,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "portal/golive.html")]
struct GoLive {
    words: &'static Words,
    head: Head,
    room: Room,
    csrf: String,
    action: String,
    back: String,
    problem: Option<Problem>,
    key: String,
    /// The version that the visitor sees.
    version: String,
    can_start: bool,
    lead: String,
    told: String,
    rows: Vec<Row>,
}

/// What a publish would change, and what would stop it.
pub async fn publish(page: AtOfferPage) -> Result<Response> {
    publish_page(&page, StatusCode::OK, None, &Fields::default()).await
}

async fn publish_page(
    page: &AtOfferPage,
    status: StatusCode,
    problem: Option<Problem>,
    sent: &Fields,
) -> Result<Response> {
    let (words, offer) = (page.words, &page.record.offer);
    let answer = page
        .desk
        .send(Method::POST, &page.v1("/check"), &[], None)
        .await?;
    let checked: CheckBody = answer.read()?;
    let path = below(page.key());
    let edit = format!("{path}/edit");
    let rows = diff::rows(page, diff::seen(page), Slot::Draft).await?;
    let newest = offer.submission.as_ref();
    let view = Publish {
        words,
        head: Head::within(&page.visitor, words.say("publish-title")),
        room: Room::of_offer(page, ""),
        csrf: page.visitor.csrf.clone(),
        action: format!("{path}/publish"),
        back: offer_path(page.key()),
        problem,
        key: key_of(sent),
        etag: offer.etag(),
        emails: match (sent.texts(), newest) {
            ([_, ..], _) => sent.text("emails").to_owned(),
            (_, Some(newest)) => newest.emails.join(", "),
            (_, None) => page.at.at.publisher.0.contact.clone().unwrap_or_default(),
        },
        can_start: can_publish(newest.map(|newest| newest.stage)),
        passed: checked.passed,
        findings: checked
            .findings
            .iter()
            .map(|finding| Shown::of(&page.places(&edit), finding))
            .collect(),
        edit,
        told: words.with("diff-count", "count", rows.len()),
        rows,
    };
    Ok(pages::html(status, &view)?)
}

/// Starts a publish.
pub async fn send_publish(page: AtOfferPage, form: Form) -> Result<Response> {
    let fields = &form.fields;
    let body = json!({ "metadata": { "notification-emails": fields.text("emails") } });
    let mut headers = vec![
        (KEY, fields.text("key")),
        (header::IF_MATCH, fields.text("etag")),
    ];
    headers.retain(|(_, value)| !value.is_empty());
    let path = page.api("/publish");
    let sent = page
        .desk
        .send(Method::POST, &path, &headers, Some(body.to_string()));
    match sent.await {
        Ok(_) => Ok(Redirect::to(&offer_path(page.key())).into_response()),
        Err(refused) => {
            let problem = problem(&page, &refused);
            publish_page(&page, refused.status, Some(problem), fields).await
        }
    }
}

/// Made with the page, and kept when it is shown again: sent twice, a form starts
/// one operation.
fn key_of(sent: &Fields) -> String {
    match sent.text("key") {
        "" => random::guid().to_string(),
        key => key.to_owned(),
    }
}

fn problem(page: &AtOfferPage, refused: &Refused) -> Problem {
    let edit = format!("{}/edit", below(page.key()));
    Problem::of(&page.places(&edit), refused)
}

/// What a go live would change.
pub async fn golive(page: AtOfferPage) -> Result<Response> {
    golive_page(&page, StatusCode::OK, None, &Fields::default()).await
}

async fn golive_page(
    page: &AtOfferPage,
    status: StatusCode,
    problem: Option<Problem>,
    sent: &Fields,
) -> Result<Response> {
    let (words, offer) = (page.words, &page.record.offer);
    let path = below(page.key());
    let rows = diff::rows(page, Slot::Production, Slot::Preview).await?;
    let version = version(page);
    let stage = offer.submission.as_ref().map(|newest| newest.stage);
    let view = GoLive {
        words,
        head: Head::within(&page.visitor, words.say("golive-title")),
        room: Room::of_offer(page, ""),
        csrf: page.visitor.csrf.clone(),
        action: format!("{path}/golive"),
        back: offer_path(page.key()),
        problem,
        key: key_of(sent),
        lead: words.with("golive-lead", "version", version.as_str()),
        version,
        can_start: stage == Some(Stage::AwaitingSignoff),
        told: words.with("diff-count", "count", rows.len()),
        rows,
    };
    Ok(pages::html(status, &view)?)
}

/// The version that would go live.
fn version(page: &AtOfferPage) -> String {
    let preview = page.record.offer.preview.as_ref();
    preview.map_or_else(String::new, |shown| shown.version.to_string())
}

/// Starts a go live.
pub async fn send_golive(page: AtOfferPage, form: Form) -> Result<Response> {
    let fields = &form.fields;
    let seen = fields.text("version");
    if !seen.is_empty() && seen != version(&page) && !version(&page).is_empty() {
        let problem = Problem {
            message: page.words.say("golive-other-version"),
            code: "PreconditionFailed".to_owned(),
            findings: Vec::new(),
        };
        let status = StatusCode::PRECONDITION_FAILED;
        return golive_page(&page, status, Some(problem), &Fields::default()).await;
    }
    let mut headers = vec![(KEY, fields.text("key"))];
    headers.retain(|(_, value)| !value.is_empty());
    let path = page.api("/golive");
    let sent = page.desk.send(Method::POST, &path, &headers, None);
    match sent.await {
        Ok(_) => Ok(Redirect::to(&offer_path(page.key())).into_response()),
        Err(refused) => {
            let problem = problem(&page, &refused);
            golive_page(&page, refused.status, Some(problem), fields).await
        }
    }
}
