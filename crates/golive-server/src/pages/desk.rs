//! How pages reach the desks: as a client of the API, without a wire between.
//! What a page can do, the API can do, by the same rules and with the same errors.

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, FromRequestParts};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use golive_model::message::Said;
use golive_model::wire::{ErrorBody, ErrorInfo};
use http::request::Parts;
use http::{Extensions, HeaderMap, HeaderName, HeaderValue, Method, Request, StatusCode, header};
use http_body_util::BodyExt;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::net::SocketAddr;
use tower::util::ServiceExt;

use super::visitor::Visitor;
use super::words::Spoken;
use crate::app::App;
use crate::auth::caller::{API_VERSIONS, Caller};
use crate::http::ApiError;
use crate::http::error::{in_language, internal};
use crate::http::language;

/// The routes of the API, for pages.
#[derive(Clone)]
pub struct Desks(pub Router);

/// The API as a visitor of the pages uses it.
pub struct Desk {
    desks: Desks,
    caller: Caller,
    headers: HeaderMap,
    peer: Option<SocketAddr>,
}

/// What a desk answered.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// Such as `ETag` and `Location`.
    pub headers: HeaderMap,
    /// The body; null when there is none.
    pub json: Value,
    /// The body as it was written: documents keep their digits.
    pub text: String,
}

/// What a desk refused, or why it could not answer.
#[derive(Debug)]
pub struct Refused {
    /// The status.
    pub status: StatusCode,
    /// Code, message, place and details, as the API says them.
    pub error: ErrorInfo,
}

impl Desk {
    /// Reads.
    pub async fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T, Refused> {
        let answer = self.send(Method::GET, path, &[], None).await?;
        answer.read()
    }

    /// Sends a request; `path` is that of the API without its version.
    pub async fn send(
        &self,
        method: Method,
        path: &str,
        headers: &[(HeaderName, &str)],
        body: Option<String>,
    ) -> Result<Answer, Refused> {
        let body = body.map_or_else(Body::empty, Body::from);
        self.ask(method, path, headers, body).await
    }

    /// Sends a file.
    pub async fn send_file(
        &self,
        path: &str,
        content_type: &str,
        content: Bytes,
    ) -> Result<Answer, Refused> {
        let headers = [(header::CONTENT_TYPE, content_type)];
        self.ask(Method::POST, path, &headers, content.into()).await
    }

    async fn ask(
        &self,
        method: Method,
        path: &str,
        headers: &[(HeaderName, &str)],
        body: Body,
    ) -> Result<Answer, Refused> {
        let mut request = Request::new(body);
        *request.method_mut() = method;
        *request.uri_mut() = versioned(path).parse().map_err(|_| broken())?;
        *request.headers_mut() = self.headers.clone();
        let json = HeaderValue::from_static("application/json");
        request.headers_mut().insert(header::CONTENT_TYPE, json);
        for (name, value) in headers {
            let value = HeaderValue::from_str(value).map_err(|_| broken())?;
            request.headers_mut().insert(name.clone(), value);
        }
        self.sign(request.extensions_mut());
        let answered = self.desks.0.clone().oneshot(request).await;
        let answer = answered.unwrap_or_else(|never| match never {});
        Answer::of(in_language(answer, language::asked(&self.headers))).await
    }

    /// In place of a token.
    fn sign(&self, extensions: &mut Extensions) {
        extensions.insert(self.caller.clone());
        if let Some(peer) = self.peer {
            extensions.insert(ConnectInfo(peer));
        }
    }
}

impl FromRequestParts<App> for Desk {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let visitor = Visitor::from_request_parts(parts, app).await?;
        Self::of(parts, visitor.caller).map_err(IntoResponse::into_response)
    }
}

impl Desk {
    /// The API as somebody uses it whom a page has let in.
    pub fn of(parts: &Parts, caller: Caller) -> Result<Self, ApiError> {
        let desks = parts.extensions.get::<Desks>().cloned();
        let tag = HeaderValue::from_static(Spoken::of(&parts.headers).0.tag());
        let host = parts.headers.get(header::HOST).cloned();
        let sent = [
            host.map(|host| (header::HOST, host)),
            Some((header::ACCEPT_LANGUAGE, tag)),
        ];
        Ok(Self {
            desks: desks.ok_or_else(internal)?,
            caller,
            headers: sent.into_iter().flatten().collect(),
            peer: parts
                .extensions
                .get::<ConnectInfo<SocketAddr>>()
                .map(|peer| peer.0),
        })
    }
}

impl Answer {
    async fn of(response: Response) -> Result<Self, Refused> {
        let (parts, body) = response.into_parts();
        let body = body.collect().await.map_err(|_| broken())?.to_bytes();
        if parts.status.is_success() || parts.status.is_redirection() {
            return Ok(Self {
                status: parts.status,
                headers: parts.headers,
                text: String::from_utf8_lossy(&body).into_owned(),
                json: match body.is_empty() {
                    true => Value::Null,
                    false => serde_json::from_slice(&body).map_err(|_| broken())?,
                },
            });
        }
        let body: ErrorBody = serde_json::from_slice(&body).map_err(|_| broken())?;
        Err(Refused {
            status: parts.status,
            error: body.error,
        })
    }

    /// The body as a type of the wire.
    pub fn read<T: DeserializeOwned>(self) -> Result<T, Refused> {
        serde_json::from_value(self.json).map_err(|error| {
            tracing::error!(%error, "a desk answered what a page can not read");
            broken()
        })
    }

    /// A header's text.
    pub fn header(&self, name: &HeaderName) -> &str {
        let value = self.headers.get(name).and_then(|value| value.to_str().ok());
        value.unwrap_or_default()
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let body = ErrorBody { error: self.error };
        crate::http::reply::json(self.status, &body).unwrap_or_else(|error| error.into_response())
    }
}

fn versioned(path: &str) -> String {
    let mark = if path.contains('?') { '&' } else { '?' };
    match path.starts_with("/api/") {
        true => format!("{path}{mark}api-version={}", API_VERSIONS[0]),
        false => path.to_owned(),
    }
}

/// A page asks what can not be asked, or reads what it can not read.
fn broken() -> Refused {
    Refused {
        status: StatusCode::INTERNAL_SERVER_ERROR,
        error: ErrorInfo {
            code: "Internal".to_owned(),
            message: Said::of("trouble.page").to_string(),
            target: None,
            details: Vec::new(),
        },
    }
}
