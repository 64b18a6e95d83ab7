//! DELETE `/v1/clients/{client}`: a secret that got out opens nothing any more.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;

use super::errors::WriteErrors;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::auth::session;
use crate::http::{ApiError, Code, Path};

/// Removes a service principal; for operators. It gets no more tokens, its sessions
/// end, and it operates nothing from now on; what it is a member of is left to its
/// publishers. A token that it holds names it until it runs out, within an hour. The
/// last one that may operate the server stays, unless operators are listed in the
/// settings.
#[utoipa::path(delete, path = "/v1/clients/{client}", tag = "Clients",
    params(("client" = String, Path)),
    responses((status = 204, description = "It is gone."), WriteErrors))]
pub async fn delete_client(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Response, ApiError> {
    caller.expect_operator(&app).await?;
    let clients = app.store.clients().await?;
    let Some(client) = clients.iter().find(|client| client.id == id) else {
        return Err(ApiError::new(Code::ClientNotFound, "absent.client").at("client"));
    };
    let others = clients
        .iter()
        .filter(|other| other.operator && other.id != id);
    let is_last = others.count() == 0 && app.settings.auth.operators.is_empty();
    if client.operator && is_last {
        return Err(ApiError::new(Code::LastOperator, "last-operator").at("client"));
    }
    app.store.delete_client(&id).await?;
    session::end_all_of_client(&app, &id).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
