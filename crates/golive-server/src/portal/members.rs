//! Who belongs to a publisher.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response, Result};
use golive_model::access::{Member, Role};
use http::{Method, StatusCode};
use url::form_urlencoded::Serializer;

use super::confirm::Confirm;
use super::inside::AtPublisherPage;
use super::room::{Room, publisher_path};
use super::shown::Problem;
use crate::app::App;
use crate::auth::caller::parameter;
use crate::pages::form::{Fields, Form};
use crate::pages::places::Places;
use crate::pages::words::Words;
use crate::pages::{self, Head};

#[derive(Template)]
#[template(path = "portal/members.html")]
struct Members {
    words: &'static Words,
    head: Head,
    room: Room,
    csrf: String,
    action: String,
    problem: Option<Problem>,
    rows: Vec<Row>,
    issuers: Vec<Issuer>,
    name: String,
    principal: String,
    is_owner: bool,
}

struct Row {
    name: String,
    principal: String,
    issuer: String,
    role: String,
    remove: String,
}

struct Issuer {
    value: String,
    name: String,
    is_chosen: bool,
}

/// The members.
pub async fn members(State(app): State<App>, page: AtPublisherPage) -> Result<Response> {
    members_page(&app, &page, StatusCode::OK, None, &Fields::default()).await
}

async fn members_page(
    app: &App,
    page: &AtPublisherPage,
    status: StatusCode,
    problem: Option<Problem>,
    sent: &Fields,
) -> Result<Response> {
    let words = page.words;
    let members: Vec<Member> = page.desk.get(&desk_path(page)).await?;
    let action = format!("{}/members", publisher_path(page.id()));
    let view = Members {
        words,
        head: Head::within(&page.visitor, words.say("members-title")),
        room: Room::of_publisher(page, "/members"),
        csrf: page.visitor.csrf.clone(),
        problem,
        rows: members
            .iter()
            .map(|member| row(app, words, member, &action))
            .collect(),
        issuers: issuers(app, words, sent.text("issuer")),
        name: sent.text("name").to_owned(),
        principal: sent.text("principal").to_owned(),
        is_owner: sent.text("role") == "owner",
        action,
    };
    Ok(pages::html(status, &view)?)
}

fn desk_path(page: &AtPublisherPage) -> String {
    format!("/v1/publishers/{}/members", page.id())
}

fn row(app: &App, words: &Words, member: &Member, path: &str) -> Row {
    let mut query = Serializer::new(String::new());
    query.append_pair("principal", &member.principal);
    if let Some(issuer) = &member.issuer {
        query.append_pair("issuer", issuer);
    }
    Row {
        name: member.name.clone(),
        principal: member.principal.clone(),
        issuer: issuer_name(app, words, member.issuer.as_deref()),
        role: words.say(match member.role {
            Role::Owner => "role-owner",
            Role::Contributor => "role-contributor",
        }),
        remove: format!("{path}/remove?{}", query.finish()),
    }
}

fn issuer_name(app: &App, words: &Words, issuer: Option<&str>) -> String {
    let Some(issuer) = issuer else {
        return words.say("members-own-issuer");
    };
    let mut listed = app.verifier.issuers().iter();
    let known = listed.find(|known| known.name() == issuer);
    known
        .map_or(issuer, |known| known.display_name())
        .to_owned()
}

fn issuers(app: &App, words: &Words, chosen: &str) -> Vec<Issuer> {
    let own = Issuer {
        value: String::new(),
        name: words.say("members-own-issuer"),
        is_chosen: chosen.is_empty(),
    };
    let listed = app.verifier.issuers().iter().map(|issuer| Issuer {
        value: issuer.name().to_owned(),
        name: issuer.display_name().to_owned(),
        is_chosen: issuer.name() == chosen,
    });
    std::iter::once(own).chain(listed).collect()
}

/// Adds a member, or changes a role.
pub async fn add(State(app): State<App>, page: AtPublisherPage, form: Form) -> Result<Response> {
    let fields = &form.fields;
    let issuer = fields.text("issuer").trim();
    let member = Member {
        principal: fields.text("principal").trim().to_owned(),
        issuer: (!issuer.is_empty()).then(|| issuer.to_owned()),
        name: fields.text("name").trim().chars().take(200).collect(),
        role: match fields.text("role") {
            "owner" => Role::Owner,
            _ => Role::Contributor,
        },
    };
    let body = serde_json::to_string(&member).unwrap_or_default();
    let path = desk_path(&page);
    let sent = page.desk.send(Method::POST, &path, &[], Some(body));
    match sent.await {
        Ok(_) => Ok(to_members(&page)),
        Err(refused) => {
            let problem = Problem::of(&Places::unknown(page.words), &refused);
            members_page(&app, &page, refused.status, Some(problem), fields).await
        }
    }
}

fn to_members(page: &AtPublisherPage) -> Response {
    let path = format!("{}/members", publisher_path(page.id()));
    Redirect::to(&path).into_response()
}

/// Asks whether to remove a member.
pub async fn remove(
    State(app): State<App>,
    page: AtPublisherPage,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let query = query.unwrap_or_default();
    let said = |name| parameter(&query, name).unwrap_or_default();
    let (principal, issuer) = (said("principal"), said("issuer"));
    remove_page(&app, &page, StatusCode::OK, None, principal, issuer).await
}

async fn remove_page(
    app: &App,
    page: &AtPublisherPage,
    status: StatusCode,
    problem: Option<Problem>,
    principal: String,
    issuer: String,
) -> Result<Response> {
    let words = page.words;
    let members: Vec<Member> = page.desk.get(&desk_path(page)).await?;
    let mut named = members.iter().filter(|member| {
        member.principal == principal && member.issuer.as_deref().unwrap_or_default() == issuer
    });
    let (lead, go) = match named.next() {
        None => (words.say("members-nobody"), String::new()),
        Some(member) => {
            let name = match member.name.as_str() {
                "" => principal.as_str(),
                name => name,
            };
            let of = issuer_name(app, words, member.issuer.as_deref());
            let args = [
                ("name", name.into()),
                ("principal", principal.as_str().into()),
                ("issuer", of.into()),
            ];
            let lead = words.with_all("members-remove-lead", args);
            (lead, words.say("members-remove"))
        }
    };
    let path = format!("{}/members", publisher_path(page.id()));
    let view = Confirm {
        words,
        head: Head::within(&page.visitor, words.say("members-remove-title")),
        room: Room::of_publisher(page, "/members"),
        csrf: page.visitor.csrf.clone(),
        action: format!("{path}/remove"),
        hidden: vec![("principal", principal), ("issuer", issuer)],
        lead,
        go,
        back: path,
        problem,
    };
    Ok(pages::html(status, &view)?)
}

/// Removes a member.
pub async fn send_remove(
    State(app): State<App>,
    page: AtPublisherPage,
    form: Form,
) -> Result<Response> {
    let (principal, issuer) = (form.fields.text("principal"), form.fields.text("issuer"));
    let path = member_path(&page, principal, issuer);
    match page.desk.send(Method::DELETE, &path, &[], None).await {
        Ok(_) => Ok(to_members(&page)),
        Err(refused) => {
            let problem = Problem::of(&Places::unknown(page.words), &refused);
            let (principal, issuer) = (principal.to_owned(), issuer.to_owned());
            remove_page(
                &app,
                &page,
                refused.status,
                Some(problem),
                principal,
                issuer,
            )
            .await
        }
    }
}

/// A member in the API. Any text may be a principal.
fn member_path(page: &AtPublisherPage, principal: &str, issuer: &str) -> String {
    let encoded: String = principal
        .bytes()
        .map(|byte| format!("%{byte:02X}"))
        .collect();
    let path = format!("{}/{encoded}", desk_path(page));
    match issuer {
        "" => path,
        issuer => {
            let mut query = Serializer::new(String::new());
            query.append_pair("issuer", issuer);
            format!("{path}?{}", query.finish())
        }
    }
}
