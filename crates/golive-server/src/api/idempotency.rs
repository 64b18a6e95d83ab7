//! `Idempotency-Key`: the same key gives the same operation, whatever happened
//! to the first answer.

use golive_model::offer::OperationKind;
use golive_model::{OperationId, Time};
use golive_store::{Answered, Idempotent};
use http::{HeaderMap, StatusCode};

use crate::app::App;
use crate::auth::caller::AtOffer;
use crate::http::{ApiError, Code};

/// How many characters a key may have.
const MAX_LENGTH: usize = 255;

/// A key and what its request was.
pub struct Keyed {
    name: String,
    fingerprint: String,
}

impl Keyed {
    /// What is kept with the operation.
    pub fn stands_for(&self, operation: OperationId, status: StatusCode, at: Time) -> Idempotent {
        Idempotent {
            name: self.name.clone(),
            fingerprint: self.fingerprint.clone(),
            operation,
            status: status.as_u16(),
            at,
        }
    }
}

/// Reads the key of a request, if it has one.
pub fn read(
    headers: &HeaderMap,
    at: &AtOffer,
    kind: OperationKind,
    body: &[u8],
) -> Result<Option<Keyed>, ApiError> {
    let Some(value) = headers.get("idempotency-key") else {
        return Ok(None);
    };
    let name = value.to_str().unwrap_or_default().trim();
    if name.is_empty() || name.len() > MAX_LENGTH {
        let error = ApiError::new(Code::InvalidRequest, "asked.key")
            .with("found", name.len())
            .with("max", MAX_LENGTH);
        return Err(error.at("Idempotency-Key"));
    }
    let mut digest = aws_lc_rs::digest::Context::new(&aws_lc_rs::digest::SHA256);
    for part in [kind.word().as_bytes(), at.at.caller.name().as_bytes(), body] {
        digest.update(&(part.len() as u64).to_be_bytes());
        digest.update(part);
    }
    let fingerprint = digest
        .finish()
        .as_ref()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    Ok(Some(Keyed {
        name: name.to_owned(),
        fingerprint,
    }))
}

/// What the key was answered with before, if it was.
pub async fn replay(
    app: &App,
    at: &AtOffer,
    keyed: Option<&Keyed>,
) -> Result<Option<Answered>, ApiError> {
    let Some(keyed) = keyed else { return Ok(None) };
    let Some(answered) = app.store.answered(&at.key, &keyed.name).await? else {
        return Ok(None);
    };
    if answered.fingerprint == keyed.fingerprint {
        return Ok(Some(answered));
    }
    let error = ApiError::new(Code::IdempotencyConflict, "idempotency-key");
    Err(error.with("name", &keyed.name).at("Idempotency-Key"))
}
