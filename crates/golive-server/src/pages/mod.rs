//! What all pages share: words, style, and how a page goes out.

pub mod assets;
pub mod words;

use askama::Template;
use aws_lc_rs::digest::{SHA256, digest};
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, HeaderValue, StatusCode, header};

use crate::http::error::internal;
use crate::http::{ApiError, reply};

/// Nothing runs in a page but files of golive's own, and nothing frames it.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
);

/// The head of a page, and what stands in its search field.
#[derive(Debug, Default)]
pub struct Head {
    /// Title.
    pub title: String,
    /// For search engines; may be empty.
    pub description: String,
    /// The one address of this page.
    pub canonical: String,
    /// Whether search engines are asked to leave it out.
    pub is_hidden: bool,
    /// What was looked for.
    pub sought: String,
}

/// A page as it goes out.
pub fn html(status: StatusCode, page: &impl Template) -> Result<Response, ApiError> {
    Ok(sent(status, rendered(page)?))
}

/// A page that the caller may have already.
pub fn tagged(request: &HeaderMap, page: &impl Template) -> Result<Response, ApiError> {
    let text = rendered(page)?;
    let etag = reply::etag(&format!("\"{}\"", short_digest(text.as_bytes())));
    let mut response = match reply::has_it(request, &etag) {
        true => sent(StatusCode::NOT_MODIFIED, String::new()),
        false => sent(StatusCode::OK, text),
    };
    response.headers_mut().insert(header::ETAG, etag);
    Ok(response)
}

fn rendered(page: &impl Template) -> Result<String, ApiError> {
    let mut text = page.render().map_err(|error| {
        tracing::error!(%error, "a page could not be made");
        internal()
    })?;
    // HTML has no other control characters.
    text.retain(|character| !character.is_control() || "\n\r\t".contains(character));
    Ok(text)
}

fn sent(status: StatusCode, text: String) -> Response {
    let mut response = (status, text).into_response();
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CACHE_CONTROL, "no-cache"),
        (header::REFERRER_POLICY, "same-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert(header::CONTENT_SECURITY_POLICY, POLICY);
    headers.insert(
        "cross-origin-opener-policy",
        HeaderValue::from_static("same-origin"),
    );
    response
}

/// Eight bytes of a digest, for names and tags.
pub(crate) fn short_digest(bytes: &[u8]) -> String {
    let digest = digest(&SHA256, bytes);
    let first = digest.as_ref().iter().take(8);
    first.map(|byte| format!("{byte:02x}")).collect()
}
