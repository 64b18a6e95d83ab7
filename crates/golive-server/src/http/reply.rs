//! Building answers: JSON with an ETag, 304, locations.

use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use serde::Serialize;

use super::error::{ApiError, internal};
use super::quirks::strong_tag;

/// The content type of every JSON answer, as the Cloud Partner Portal wrote it.
pub const JSON: HeaderValue = HeaderValue::from_static("application/json; charset=utf-8");

const NO_CACHE: HeaderValue = HeaderValue::from_static("no-cache");

/// A JSON answer that is made for this request.
pub fn json<T: Serialize>(status: StatusCode, value: &T) -> Result<Response, ApiError> {
    let body = serde_json::to_vec(value).map_err(|_| internal())?;
    Ok(bytes(status, body.into()))
}

/// A JSON answer from bytes.
pub fn bytes(status: StatusCode, body: Bytes) -> Response {
    let mut response = (status, body).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, JSON);
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, NO_CACHE);
    response
}

/// A JSON answer with its tag, or 304 when the caller has it.
pub fn tagged(request: &HeaderMap, etag: &HeaderValue, body: &Bytes) -> Response {
    let mut response = if has_it(request, etag) {
        let mut response = StatusCode::NOT_MODIFIED.into_response();
        response
            .headers_mut()
            .insert(header::CACHE_CONTROL, NO_CACHE);
        response
    } else {
        bytes(StatusCode::OK, body.clone())
    };
    response.headers_mut().insert(header::ETAG, etag.clone());
    response
}

/// Whether the caller says that it has what goes by this tag.
pub fn has_it(request: &HeaderMap, etag: &HeaderValue) -> bool {
    let Some(sent) = request
        .get(header::IF_NONE_MATCH)
        .and_then(|value| value.to_str().ok())
    else {
        return false;
    };
    let etag = etag.to_str().unwrap_or_default();
    sent.split(',')
        .map(strong_tag)
        .any(|tag| tag == "*" || tag == etag)
}

/// A tag as a header; tags are made of ASCII.
pub fn etag(tag: &str) -> HeaderValue {
    HeaderValue::from_str(tag).unwrap_or_else(|_| HeaderValue::from_static("\"\""))
}
