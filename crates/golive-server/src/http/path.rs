//! Parameters in paths.

use axum::extract::FromRequestParts;
use http::request::Parts;
use serde::de::DeserializeOwned;

use super::{ApiError, Code};

/// The parameters of the path; a path that can not be read is an error like any
/// other.
pub struct Path<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for Path<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let found = axum::extract::Path::from_request_parts(parts, state).await;
        found
            .map(|path| Self(path.0))
            .map_err(|_| ApiError::new(Code::InvalidResourceId, "route.utf8").at("path"))
    }
}
