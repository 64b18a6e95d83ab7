//! `/v1/publishers`: making them, and seeing them with their members.

use axum::body::Body;
use axum::extract::State;
use axum::response::Response;
use golive_model::wire::{NewPublisher, PublisherBody};
use golive_model::{Publisher, PublisherId};
use http::{HeaderMap, StatusCode};

use super::errors::{ReadErrors, WriteErrors};
use crate::app::App;
use crate::auth::caller::Caller;
use crate::http::{ApiError, Code, body, reply};

/// The longest name of a publisher, in bytes.
const MAX_NAME: usize = 255;

/// The publishers where the caller has a role; all of them for an operator.
#[utoipa::path(get, operation_id = "list_own_publishers", path = "/v1/publishers", tag = "Publishers",
    responses((status = 200, body = Vec<PublisherBody>), ReadErrors))]
pub async fn list(State(app): State<App>, caller: Caller) -> Result<Response, ApiError> {
    let operator = caller.is_operator(&app).await?;
    let publishers = app.store.publishers().await?;
    let seen: Vec<PublisherBody> = publishers
        .into_iter()
        .filter_map(|publisher| {
            let role = caller.role_in(&publisher);
            let owner = operator || role == Some(golive_model::Role::Owner);
            (operator || role.is_some()).then(|| shown(publisher, owner))
        })
        .collect();
    reply::json(StatusCode::OK, &seen)
}

/// Makes a publisher; for operators.
#[utoipa::path(post, operation_id = "create_publisher", path = "/v1/publishers", tag = "Publishers", request_body = NewPublisher,
    responses((status = 201, body = PublisherBody), WriteErrors))]
pub async fn create(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    caller.expect_operator(&app).await?;
    let bytes = body::read(&headers, body, app.settings.server.max_body_bytes).await?;
    let new: NewPublisher = body::parse(&bytes)?;
    let id: PublisherId = new.id.parse()?;
    let name = new.display_name.as_deref().unwrap_or_default();
    body::expect_short("/displayName", name, MAX_NAME)?;
    if let Some(contact) = &new.contact
        && contact.parse::<lettre::Address>().is_err()
    {
        return Err(ApiError::new(Code::InvalidRequest, "publisher.contact").at("/contact"));
    }
    let publisher = Publisher {
        display_name: new.display_name.unwrap_or_else(|| id.to_string()),
        id,
        contact: new.contact,
        created: app.clock.now(),
        members: Vec::new(),
    };
    if !app.store.add_publisher(&publisher).await? {
        let error = ApiError::new(Code::AlreadyExists, "publisher.exists");
        return Err(error.with("id", &publisher.id).at("/id"));
    }
    reply::json(StatusCode::CREATED, &shown(publisher, true))
}

fn shown(publisher: Publisher, with_members: bool) -> PublisherBody {
    PublisherBody {
        id: publisher.id.to_string(),
        display_name: publisher.display_name,
        contact: publisher.contact,
        created: publisher.created.to_string(),
        members: with_members.then_some(publisher.members),
    }
}
