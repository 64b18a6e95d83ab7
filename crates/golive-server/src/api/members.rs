//! `/v1/publishers/{publisher}/members`: who belongs to a publisher.

use axum::body::Body;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};
use golive_model::access::{Action, Member, Publisher, Role};
use http::{HeaderMap, StatusCode};

use super::errors::{ReadErrors, WriteErrors};
use crate::app::App;
use crate::auth::caller::{AtPublisher, parameter};
use crate::http::{ApiError, Code, Path, body, reply};

const ATTEMPTS: usize = 20;

/// The most members of a publisher: they are read together with it.
const MAX_MEMBERS: usize = 1_000;

/// The longest name of a member, in bytes, and the longest issuer.
const MAX_NAME: usize = 255;
const MAX_ISSUER: usize = 2_000;

/// The members; for owners.
#[utoipa::path(get, operation_id = "list_members", path = "/v1/publishers/{publisher}/members", tag = "Publishers",
    params(("publisher" = String, Path)),
    responses((status = 200, body = Vec<Member>), ReadErrors))]
pub async fn list(State(app): State<App>, at: AtPublisher) -> Result<Response, ApiError> {
    at.permit(&app, Action::Members).await?;
    reply::json(StatusCode::OK, &at.publisher.0.members)
}

/// Adds a member, or changes the role of one that is there; for owners.
#[utoipa::path(post, operation_id = "add_member", path = "/v1/publishers/{publisher}/members", tag = "Publishers",
    params(("publisher" = String, Path)), request_body = Member,
    responses((status = 200, body = Member, description = "Changed."),
        (status = 201, body = Member, description = "Added."), WriteErrors))]
pub async fn add(
    State(app): State<App>,
    at: AtPublisher,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    at.permit(&app, Action::Members).await?;
    let bytes = body::read(&headers, body, app.settings.server.max_body_bytes).await?;
    let member: Member = body::parse(&bytes)?;
    if member.principal.trim().is_empty() || member.principal.len() > 255 {
        return Err(ApiError::new(Code::InvalidRequest, "member.principal").at("/principal"));
    }
    let issuer = member.issuer.as_deref().unwrap_or_default();
    body::expect_short("/name", &member.name, MAX_NAME)?;
    body::expect_short("/issuer", issuer, MAX_ISSUER)?;
    let was_there = change(&app, &at, |publisher| {
        let before = publisher.members.len();
        publisher
            .members
            .retain(|m| !same(m, &member.principal, member.issuer.as_deref()));
        let was_there = publisher.members.len() < before;
        if publisher.members.len() >= MAX_MEMBERS {
            let error = ApiError::new(Code::InvalidRequest, "member.many");
            return Err(error.with("max", MAX_MEMBERS).at("/principal"));
        }
        publisher.members.push(member.clone());
        Ok(was_there)
    })
    .await?;
    let status = if was_there {
        StatusCode::OK
    } else {
        StatusCode::CREATED
    };
    reply::json(status, &member)
}

/// Removes a member; for owners. The last owner stays.
#[utoipa::path(delete, operation_id = "remove_member", path = "/v1/publishers/{publisher}/members/{principal}",
    tag = "Publishers",
    params(("publisher" = String, Path), ("principal" = String, Path),
        ("issuer" = Option<String>, Query)),
    responses((status = 204, description = "Removed."), WriteErrors))]
pub async fn remove(
    State(app): State<App>,
    at: AtPublisher,
    Path((_, principal)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiError> {
    at.permit(&app, Action::Members).await?;
    let issuer = query
        .as_deref()
        .and_then(|query| parameter(query, "issuer"));
    change(&app, &at, |publisher| {
        let before = publisher.members.len();
        publisher
            .members
            .retain(|member| !same(member, &principal, issuer.as_deref()));
        if publisher.members.len() == before {
            return Err(ApiError::new(Code::InvalidRequest, "absent.member").at("principal"));
        }
        Ok(())
    })
    .await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

fn same(member: &Member, principal: &str, issuer: Option<&str>) -> bool {
    member.principal == principal && member.issuer.as_deref() == issuer
}

fn has_owner(publisher: &Publisher) -> bool {
    let mut members = publisher.members.iter();
    members.any(|member| member.role == Role::Owner)
}

async fn change<T>(
    app: &App,
    at: &AtPublisher,
    edit: impl Fn(&mut Publisher) -> Result<T, ApiError>,
) -> Result<T, ApiError> {
    for _ in 0..ATTEMPTS {
        let id = &at.publisher.0.id;
        let Some(current) = app.store.publisher(id).await? else {
            break;
        };
        let (mut publisher, counter) = (*current).clone();
        let edited = edit(&mut publisher)?;
        if has_owner(&current.0) && !has_owner(&publisher) {
            return Err(ApiError::new(Code::InvalidRequest, "member.last-owner").at("principal"));
        }
        if app.store.set_publisher(&publisher, counter).await? {
            return Ok(edited);
        }
    }
    Err(ApiError::new(Code::Unavailable, "member.busy"))
}
