//! What all pages share: words, style, and how a page goes out.

pub mod assets;
pub mod choice;
pub mod desk;
pub mod findings;
pub mod form;
mod format;
pub mod live;
pub mod people;
pub mod places;
pub mod schema;
pub mod switch;
pub mod theme;
pub mod visitor;
pub mod words;

use askama::Template;
use aws_lc_rs::digest::{SHA256, digest};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode, header};

use self::visitor::Visitor;
use self::words::Words;
use crate::app::App;
use crate::http::error::internal;
use crate::http::{ApiError, reply};

/// Nothing runs in a page but files of golive's own, and nothing frames it.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
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
    /// Who is signed in; none on pages for customers, which are the same for all.
    pub member: Option<Member>,
}

/// Somebody who is signed in, as the head of a page shows it.
#[derive(Debug)]
pub struct Member {
    /// The name.
    pub name: String,
    /// For the form that signs out.
    pub csrf: String,
    /// Whether there is a way to the console.
    pub is_operator: bool,
}

impl Head {
    /// The head of a page for somebody who is signed in.
    pub fn within(visitor: &Visitor, title: String) -> Self {
        Self {
            title,
            is_hidden: true,
            member: Some(Member {
                name: visitor.name.clone(),
                csrf: visitor.csrf.clone(),
                is_operator: visitor.is_operator,
            }),
            ..Self::default()
        }
    }
}

/// A page as it goes out.
pub fn html(status: StatusCode, page: &impl Template) -> Result<Response, ApiError> {
    Ok(sent(status, rendered(page)?))
}

/// A page that the caller may have already.
pub fn tagged(request: &HeaderMap, page: &impl Template) -> Result<Response, ApiError> {
    Ok(show(request, &made(page)?))
}

/// A page that was made, to be sent any number of times.
#[derive(Debug)]
pub struct Made {
    etag: HeaderValue,
    body: Bytes,
}

impl Made {
    /// How much memory it takes.
    pub fn bytes(&self) -> usize {
        self.body.len()
    }
}

/// Makes a page.
pub fn made(page: &impl Template) -> Result<Made, ApiError> {
    let text = rendered(page)?;
    Ok(Made {
        etag: reply::etag(&format!("\"{}\"", short_digest(text.as_bytes()))),
        body: text.into(),
    })
}

/// Sends a page that was made, unless the caller has it already.
pub fn show(request: &HeaderMap, page: &Made) -> Response {
    let mut response = match reply::has_it(request, &page.etag) {
        true => sent(StatusCode::NOT_MODIFIED, Bytes::new()),
        false => sent(StatusCode::OK, page.body.clone()),
    };
    let etag = page.etag.clone();
    response.headers_mut().insert(header::ETAG, etag);
    response
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

fn sent(status: StatusCode, body: impl IntoResponse) -> Response {
    let mut response = (status, body).into_response();
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CACHE_CONTROL, "no-cache"),
        (header::VARY, "accept-language, cookie"),
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

/// What an offer kind is called.
pub fn kind_name(app: &App, words: &Words, id: &str) -> String {
    let kind = id.parse().ok().and_then(|id| app.kinds.get(&id));
    kind.map_or_else(
        || id.to_owned(),
        |kind| words.name("kind", &kind.display_name),
    )
}

/// Eight bytes of a digest, for names and tags.
pub(crate) fn short_digest(bytes: &[u8]) -> String {
    let digest = digest(&SHA256, bytes);
    let first = digest.as_ref().iter().take(8);
    first.map(|byte| format!("{byte:02x}")).collect()
}
