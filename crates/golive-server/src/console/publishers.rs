//! Publishers: who they are, who belongs to them, what they use.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect};
use golive_model::access::{Member, Role};
use golive_model::wire::{ClientBody, NewPublisher, OfferSummary, PublisherBody};
use golive_model::{PublisherId, Sha256};
use http::StatusCode;

use super::inside::{Act, Operator, Page, Trouble, is_of_the_form, problem};
use super::show::{Moment, Room, offer_href};
use crate::app::App;
use crate::http::{ApiError, Code, Path};
use crate::pages::desk::Refused;
use crate::pages::words::Words;
use crate::pages::{self, Head, kind_name};
use crate::portal::publisher_path;

const PATH: &str = "/console/publishers";

#[derive(Template)]
#[template(path = "console/publishers.html")]
struct Publishers {
    words: &'static Words,
    head: Head,
    room: Room,
    rows: Vec<Row>,
}

struct Row {
    href: String,
    name: String,
    id: String,
    contact: String,
    members: String,
    created: Moment,
}

#[derive(Template)]
#[template(path = "console/new-publisher.html")]
struct New {
    words: &'static Words,
    head: Head,
    room: Room,
    asked: Asked,
    clients: Vec<ClientBody>,
    issuers: Vec<Issuer>,
    problem: String,
    /// The field that the problem is about.
    at: String,
}

struct Issuer {
    name: String,
    label: String,
    is_chosen: bool,
}

/// What the form says.
#[derive(Default)]
struct Asked {
    id: String,
    name: String,
    contact: String,
    owner: String,
    owner_name: String,
    issuer: String,
}

#[derive(Template)]
#[template(path = "console/publisher.html")]
struct One {
    words: &'static Words,
    head: Head,
    room: Room,
    id: String,
    contact: String,
    created: Moment,
    portal: String,
    members: Vec<Person>,
    offers: Vec<Offer>,
    quota: String,
}

struct Person {
    principal: String,
    name: String,
    issuer: String,
    role: String,
}

struct Offer {
    href: String,
    name: String,
    id: String,
    kind: String,
    status: String,
    changed: Moment,
}

/// All of them.
pub(super) async fn list(by: Operator) -> Page {
    let words = by.words;
    let found: Vec<PublisherBody> = by.get("/v1/publishers").await?;
    let rows = found.into_iter().map(|one| Row {
        href: path_of(&one.id),
        members: words.number(one.members.as_ref().map_or(0, Vec::len)),
        created: Moment::of(words, &one.created),
        name: one.display_name,
        id: one.id,
        contact: one.contact.unwrap_or_default(),
    });
    let page = Publishers {
        words,
        head: by.head("console-room-publishers"),
        room: by.room(PATH),
        rows: rows.collect(),
    };
    Ok(pages::html(StatusCode::OK, &page)?)
}

/// One of them.
pub(super) async fn show(
    State(app): State<App>,
    Path(id): Path<PublisherId>,
    by: Operator,
) -> Page {
    let words = by.words;
    let found: Vec<PublisherBody> = by.get("/v1/publishers").await?;
    let found = found.into_iter().find(|one| one.id == id.as_str());
    let missing = || ApiError::new(Code::PublisherNotFound, words.say("console-publisher-gone"));
    let found = found.ok_or_else(missing)?;
    let offers: Vec<OfferSummary> = by.get(&format!("/api/publishers/{id}/offers")).await?;
    let page = One {
        words,
        head: by.titled(found.display_name),
        room: by.room(PATH),
        contact: found.contact.unwrap_or_default(),
        created: Moment::of(words, &found.created),
        portal: publisher_path(&id),
        members: found
            .members
            .unwrap_or_default()
            .into_iter()
            .map(|member| person(words, member))
            .collect(),
        offers: offers
            .into_iter()
            .map(|one| offer(&app, words, one))
            .collect(),
        quota: quota(&app, words, &id).await?,
        id: id.to_string(),
    };
    Ok(pages::html(StatusCode::OK, &page)?)
}

fn person(words: &Words, member: Member) -> Person {
    Person {
        principal: member.principal,
        name: member.name,
        issuer: member.issuer.unwrap_or_default(),
        role: words.say(match member.role {
            Role::Owner => "console-role-owner",
            Role::Contributor => "console-role-contributor",
        }),
    }
}

fn offer(app: &App, words: &Words, one: OfferSummary) -> Offer {
    let state = match one.status.as_str() {
        "neverPublished" => "state-draft",
        "running" => "operation-running",
        "waitingForPublisherReview" => "state-preview",
        "succeeded" => "state-live",
        "canceled" => "state-canceled",
        _ => "state-failed",
    };
    Offer {
        href: offer_href(&one.publisher_id, &one.id),
        name: one.definition.display_text,
        kind: kind_name(app, words, &one.offer_type_id),
        changed: Moment::of(words, &one.changed_time),
        id: one.id,
        status: words.say(state),
    }
}

/// How much of its share of the object store a publisher takes.
async fn quota(app: &App, words: &Words, id: &PublisherId) -> Result<String, Trouble> {
    // The digest of no file at all: every one counts.
    let used = app.store.artifact_bytes(id, &Sha256([0; 32])).await?;
    let used = words.number(used >> 20);
    let all = words.number(app.settings.artifacts.quota_mib);
    let values = [("used", used.into()), ("all", all.into())];
    Ok(words.with_all("console-publisher-quota", values))
}

/// The form for one more.
pub(super) async fn begin(State(app): State<App>, by: Operator) -> Page {
    form(&app, &by, StatusCode::OK, Asked::default(), ("", "")).await
}

async fn form(
    app: &App,
    by: &Operator,
    status: StatusCode,
    asked: Asked,
    (problem, at): (&str, &str),
) -> Page {
    let listed = app.verifier.issuers().iter();
    let issuers = listed.map(|issuer| Issuer {
        name: issuer.name().to_owned(),
        label: issuer.display_name().to_owned(),
        is_chosen: issuer.name() == asked.issuer,
    });
    let page = New {
        words: by.words,
        head: by.head("console-publisher-new"),
        room: by.room(PATH),
        issuers: issuers.collect(),
        clients: by.get("/v1/clients").await?,
        asked,
        problem: problem.to_owned(),
        at: at.trim_start_matches('/').to_owned(),
    };
    Ok(pages::html(status, &page)?)
}

/// Makes a publisher with its first owner.
pub(super) async fn create(State(app): State<App>, act: Act) -> Page {
    let said = |name| act.fields.text(name).trim().to_owned();
    let asked = Asked {
        id: said("id"),
        name: said("displayName"),
        contact: said("contact"),
        owner: said("owner"),
        owner_name: said("ownerName"),
        issuer: said("issuer"),
    };
    if asked.owner.is_empty() {
        let problem = act.by.words.say("console-publisher-no-owner");
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return form(&app, &act.by, status, asked, (&problem, "owner")).await;
    }
    match made(&act.by, &asked).await {
        Ok(id) => {
            let there = format!("{}?told=made", path_of(&id));
            Ok(Redirect::to(&there).into_response())
        }
        Err(refused) if is_of_the_form(&refused) => {
            let (told, at) = (problem(&refused.error), refused.error.target);
            let at = at.unwrap_or_default();
            form(&app, &act.by, refused.status, asked, (&told, &at)).await
        }
        Err(refused) => Err(refused.into()),
    }
}

async fn made(by: &Operator, asked: &Asked) -> Result<String, Refused> {
    let given = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    let new = NewPublisher {
        id: asked.id.clone(),
        display_name: given(&asked.name),
        contact: given(&asked.contact),
    };
    let owner = Member {
        principal: asked.owner.clone(),
        issuer: given(&asked.issuer),
        name: asked.owner_name.clone(),
        role: Role::Owner,
    };
    let made: PublisherBody = by.post("/v1/publishers", Some(&new)).await?.read()?;
    let members = format!("/v1/publishers/{}/members", made.id);
    by.post(&members, Some(&owner)).await?;
    Ok(made.id)
}

fn path_of(id: &str) -> String {
    format!("{PATH}/at/{id}")
}
