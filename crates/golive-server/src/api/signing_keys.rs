//! `/v1/signing-keys`: the keys that the own issuer signs tokens with.

use axum::extract::State;
use axum::response::Response;
use golive_model::wire::{SigningKeyBody, SigningKeyState};
use http::StatusCode;

use super::errors::{ReadErrors, WriteErrors};
use crate::app::App;
use crate::auth::caller::Caller;
use crate::auth::keys::SigningKey;
use crate::auth::ring::{self, RingError};
use crate::http::error::internal;
use crate::http::{ApiError, reply};

/// The signing keys, newest first; for operators.
#[utoipa::path(get, operation_id = "list_signing_keys", path = "/v1/signing-keys",
    tag = "Signing keys", responses((status = 200, body = Vec<SigningKeyBody>), ReadErrors))]
pub async fn list(State(app): State<App>, caller: Caller) -> Result<Response, ApiError> {
    caller.expect_operator(&app).await?;
    ring::refresh(&app).await.map_err(error_of)?;
    reply::json(StatusCode::OK, &shown(&app))
}

/// Makes a signing key; for operators. It signs five minutes later, when every node
/// has read it; the one before goes when all that it signed has run out.
#[utoipa::path(post, operation_id = "create_signing_key", path = "/v1/signing-keys",
    tag = "Signing keys", responses((status = 201, body = SigningKeyBody), WriteErrors))]
pub async fn create(State(app): State<App>, caller: Caller) -> Result<Response, ApiError> {
    caller.expect_operator(&app).await?;
    let kid = ring::renew(&app).await.map_err(error_of)?;
    let made = shown(&app).into_iter().find(|key| key.kid == kid);
    reply::json(StatusCode::CREATED, &made.ok_or_else(internal)?)
}

fn shown(app: &App) -> Vec<SigningKeyBody> {
    let ring = app.verifier.ring();
    let signer = ring.signer(app.clock.now());
    let body = |key: &SigningKey| SigningKeyBody {
        kid: key.kid().to_owned(),
        created: key.created().to_string(),
        state: match key.kid() == signer.kid() {
            true => SigningKeyState::Signing,
            false if key.created() > signer.created() => SigningKeyState::Settling,
            false => SigningKeyState::Verifying,
        },
    };
    ring.keys().map(body).collect()
}

pub(super) fn error_of(error: RingError) -> ApiError {
    match error {
        RingError::Store(error) => error.into(),
        RingError::Key(error) => {
            tracing::error!(%error, "a signing key can not be used");
            internal()
        }
    }
}
