//! `/v1/clients`: service principals of the own issuer.

use axum::body::Body;
use axum::extract::State;
use axum::response::Response;
use golive_model::wire::{ClientBody, NewClient};
use golive_store::ClientRecord;
use http::{HeaderMap, StatusCode};

use super::errors::{ReadErrors, WriteErrors};
use crate::app::App;
use crate::auth::caller::Caller;
use crate::auth::secrets;
use crate::http::{ApiError, Code, body, reply};
use crate::random;

/// The service principals; for operators.
#[utoipa::path(get, operation_id = "list_clients", path = "/v1/clients", tag = "Clients",
    responses((status = 200, body = Vec<ClientBody>), ReadErrors))]
pub async fn list(State(app): State<App>, caller: Caller) -> Result<Response, ApiError> {
    caller.expect_operator(&app).await?;
    let clients = app.store.clients().await?;
    let shown: Vec<ClientBody> = clients
        .into_iter()
        .map(|client| shown(client, None))
        .collect();
    reply::json(StatusCode::OK, &shown)
}

/// Makes a service principal; for operators. The secret is in this answer and
/// nowhere else.
#[utoipa::path(post, operation_id = "create_client", path = "/v1/clients", tag = "Clients", request_body = NewClient,
    responses((status = 201, body = ClientBody), WriteErrors))]
pub async fn create(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    caller.expect_operator(&app).await?;
    let bytes = body::read(&headers, body, app.settings.server.max_body_bytes).await?;
    let new: NewClient = body::parse(&bytes)?;
    if new.name.trim().is_empty() || new.name.len() > 255 {
        return Err(ApiError::new(Code::InvalidRequest, "client").at("/name"));
    }
    let secret = secrets::new_secret(&random::fill);
    let client = ClientRecord {
        id: random::guid().to_string(),
        tenant: app.tenant.clone(),
        name: new.name,
        operator: new.operator,
        secret_hash: secrets::hash_secret(&secret),
        created: app.clock.now(),
    };
    app.store.add_client(&client).await?;
    reply::json(StatusCode::CREATED, &shown(client, Some(secret)))
}

fn shown(client: ClientRecord, client_secret: Option<String>) -> ClientBody {
    ClientBody {
        client_id: client.id,
        tenant: client.tenant,
        name: client.name,
        operator: client.operator,
        created: client.created.to_string(),
        client_secret,
    }
}
