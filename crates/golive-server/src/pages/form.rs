//! Forms that pages send.

use axum::extract::{FromRequest, FromRequestParts, Multipart, Request};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::{HeaderMap, header};
use http_body_util::{BodyExt, Limited};

use super::visitor::Visitor;
use crate::app::App;
use crate::auth::caller::base_url;
use crate::http::{ApiError, Code};

/// The longest form, in bytes: a document and some pictures.
pub const FORM_BYTES: usize = 24 << 20;

/// The longest form of somebody who need not be signed in, in bytes.
pub const SHORT_FORM_BYTES: usize = 64 << 10;

/// The most fields of a form: each costs far more memory than bytes on the way.
const MAX_FIELDS: usize = 20_000;

/// A form that was sent from a page of golive by somebody who is signed in. One
/// that comes from elsewhere is refused before it is looked at.
#[derive(Debug)]
pub struct Form {
    /// Who sent it.
    pub visitor: Visitor,
    /// What it says.
    pub fields: Fields,
}

/// What a form says.
#[derive(Debug, Default)]
pub struct Fields {
    texts: Vec<(String, String)>,
    files: Vec<SentFile>,
}

/// A file that a form brings.
#[derive(Debug, Clone)]
pub struct SentFile {
    /// The field.
    pub field: String,
    /// As the browser calls it; never a path to be trusted.
    pub name: String,
    /// Its content.
    pub content: Bytes,
}

impl Fields {
    /// The value of a field; empty when there is none.
    pub fn text(&self, name: &str) -> &str {
        let mut texts = self.texts.iter();
        let found = texts.find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value)
    }

    /// The values of a field that may be there more than once.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let of_name = self.texts.iter().filter(move |(known, _)| known == name);
        of_name.map(|(_, value)| value.as_str())
    }

    /// All fields with their values, as they were sent.
    pub fn texts(&self) -> &[(String, String)] {
        &self.texts
    }

    /// The files that are not empty.
    pub fn files(&self) -> &[SentFile] {
        &self.files
    }

    /// Reads a form of either encoding, of at most `limit` bytes.
    pub async fn read(request: Request, app: &App, limit: usize) -> Result<Self, ApiError> {
        let content_type = request.headers().get(header::CONTENT_TYPE);
        let content_type = content_type.and_then(|value| value.to_str().ok());
        if content_type.is_some_and(|kind| kind.starts_with("multipart/form-data")) {
            return Self::of_parts(request, app, limit).await;
        }
        let body = Limited::new(request.into_body(), limit);
        let body = body.collect().await.map_err(|_| unreadable())?.to_bytes();
        let texts = url::form_urlencoded::parse(&body);
        if texts.count() > MAX_FIELDS {
            return Err(unreadable());
        }
        Ok(Self {
            texts: texts.into_owned().collect(),
            files: Vec::new(),
        })
    }

    async fn of_parts(request: Request, app: &App, limit: usize) -> Result<Self, ApiError> {
        let request = request.map(|body| axum::body::Body::new(Limited::new(body, limit)));
        let parts = Multipart::from_request(request, app).await;
        let mut parts = parts.map_err(|_| unreadable())?;
        let mut fields = Self::default();
        while let Some(part) = parts.next_field().await.map_err(|_| unreadable())? {
            if fields.texts.len() + fields.files.len() == MAX_FIELDS {
                return Err(unreadable());
            }
            let field = part.name().unwrap_or_default().to_owned();
            let name = part.file_name().map(str::to_owned);
            let content = part.bytes().await.map_err(|_| unreadable())?;
            match name {
                None => {
                    let text = String::from_utf8(content.into()).map_err(|_| unreadable())?;
                    fields.texts.push((field, text));
                }
                Some(_) if content.is_empty() => {}
                Some(name) => fields.files.push(SentFile {
                    field,
                    name,
                    content,
                }),
            }
        }
        Ok(fields)
    }
}

impl FromRequest<App> for Form {
    type Rejection = Response;

    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        expect_own(&parts.headers, &base_url(&parts, app)).map_err(IntoResponse::into_response)?;
        let visitor = Visitor::from_request_parts(&mut parts, app).await?;
        let request = Request::from_parts(parts, body);
        let fields = Fields::read(request, app, FORM_BYTES).await;
        let fields = fields.map_err(IntoResponse::into_response)?;
        let sent = fields.text("csrf").as_bytes();
        let is_ours =
            aws_lc_rs::constant_time::verify_slices_are_equal(sent, visitor.csrf.as_bytes());
        match is_ours {
            Ok(()) => Ok(Self { visitor, fields }),
            Err(_) => Err(foreign().into_response()),
        }
    }
}

/// Refuses what a browser says that another site sent.
pub fn expect_own(headers: &HeaderMap, base: &str) -> Result<(), ApiError> {
    let said = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let is_own_site = match said("sec-fetch-site") {
        Some(site) => matches!(site, "same-origin" | "none"),
        None => true,
    };
    let is_own_origin = match said("origin") {
        Some(origin) => origin.eq_ignore_ascii_case(origin_of(base)),
        None => true,
    };
    match is_own_site && is_own_origin {
        true => Ok(()),
        false => Err(foreign()),
    }
}

/// Scheme, host and port of an address.
fn origin_of(base: &str) -> &str {
    let host = base.find("://").map_or(0, |scheme| scheme + 3);
    let end = base.get(host..).and_then(|rest| rest.find('/'));
    end.map_or(base, |end| base.get(..host + end).unwrap_or(base))
}

fn foreign() -> ApiError {
    ApiError::new(Code::Forbidden, "permission.form")
}

fn unreadable() -> ApiError {
    ApiError::new(Code::InvalidRequest, "body.form")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(pairs: &[(&'static str, &'static str)]) -> bool {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.insert(*name, http::HeaderValue::from_static(value));
        }
        expect_own(&headers, "https://golive.example/market").is_ok()
    }

    #[test]
    fn only_pages_of_this_server_send_forms() {
        assert!(sent(&[]));
        assert!(sent(&[("origin", "https://golive.example")]));
        assert!(sent(&[
            ("origin", "https://golive.example"),
            ("sec-fetch-site", "same-origin")
        ]));
        for origin in [
            "null",
            "https://evil.example",
            "http://golive.example",
            "https://golive.example.evil",
            "https://golive.example:444",
        ] {
            let mut headers = HeaderMap::new();
            headers.insert("origin", http::HeaderValue::from_static(origin));
            let base = "https://golive.example/market";
            assert!(expect_own(&headers, base).is_err(), "{origin}");
        }
        for site in ["cross-site", "same-site"] {
            assert!(!sent(&[("sec-fetch-site", site)]), "{site}");
        }
    }
}
