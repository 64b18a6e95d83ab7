//! DELETE `/v1/signing-keys/{kid}`: what a key has signed counts no more.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;

use super::errors::WriteErrors;
use super::signing_keys::error_of;
use crate::app::App;
use crate::auth::caller::Caller;
use crate::auth::ring;
use crate::http::{ApiError, Code, Path};

/// Forgets a signing key at once, with all that it has signed; for operators. The
/// newest one stays: make another one first.
#[utoipa::path(delete, path = "/v1/signing-keys/{kid}",
    tag = "Signing keys", params(("kid" = String, Path)),
    responses((status = 204, description = "It is gone."), WriteErrors))]
pub async fn delete_signing_key(
    State(app): State<App>,
    caller: Caller,
    Path(kid): Path<String>,
) -> Result<Response, ApiError> {
    caller.expect_operator(&app).await?;
    let is_gone = app.store.delete_signing_key(&kid).await?;
    ring::refresh(&app).await.map_err(error_of)?;
    if is_gone {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    Err(match app.verifier.ring().find(&kid) {
        Some(_) => ApiError::new(Code::SigningKeyInUse, "signing-key").at("kid"),
        None => ApiError::new(Code::SigningKeyNotFound, "absent.signing-key").at("kid"),
    })
}
