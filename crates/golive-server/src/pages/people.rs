//! Errors as people see them: a page in the place of the JSON that programs get.

use askama::Template;
use axum::body::Body;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use golive_model::wire::{ErrorBody, ErrorInfo};
use http::{StatusCode, header};
use http_body_util::{BodyExt, Limited};

use super::findings::Shown;
use super::places::Places;
use super::words::{Spoken, Words};
use super::{Head, html};
use crate::http::error::{Code, in_language};

/// What programs ask for, whatever they accept.
const APIS: [&str; 3] = ["/api", "/v1", "/catalog"];

/// No error is longer, in bytes.
const ERROR_BYTES: usize = 256 << 10;

#[derive(Template)]
#[template(path = "trouble.html")]
struct Trouble {
    words: &'static Words,
    head: Head,
    message: String,
    code: String,
    findings: Vec<Shown>,
}

/// Shows every error of a room of pages as a page; its status stays.
pub async fn for_people(request: Request, next: Next) -> Response {
    let person = Person(Spoken::of(request.headers()).0);
    person.sees(next.run(request).await).await
}

/// Somebody in front of a browser.
pub struct Person(&'static Words);

impl Person {
    /// Who accepts a page, and asks for none of the APIs.
    pub fn of(request: &Request) -> Option<Self> {
        let accepted = request.headers().get_all(header::ACCEPT).iter();
        let mut accepted = accepted.filter_map(|value| value.to_str().ok());
        let path = request.uri().path();
        let is_of = |api: &str| {
            let rest = path.strip_prefix(api);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let is_person = accepted.any(|value| value.contains("text/html"));
        let is_api = APIS.iter().any(|api| is_of(api));
        (is_person && !is_api).then(|| Self(Spoken::of(request.headers()).0))
    }

    /// The answer as it is shown: an error as a page, everything else as it is.
    pub async fn sees(&self, answer: Response) -> Response {
        let answer = in_language(answer, self.0.language());
        let status = answer.status();
        let kind = answer.headers().get(header::CONTENT_TYPE);
        let is_json = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"));
        if !is_json || !(status.is_client_error() || status.is_server_error()) {
            return answer;
        }
        let (said, body) = answer.into_parts();
        let page = trouble(self.0, status, error(body).await);
        let mut page = html(status, &page).unwrap_or_else(IntoResponse::into_response);
        // What goes with the error stays: when to try again, what is allowed.
        for (name, value) in &said.headers {
            let is_of_body = [header::CONTENT_TYPE, header::CONTENT_LENGTH].contains(name);
            if !is_of_body && !page.headers().contains_key(name) {
                page.headers_mut().append(name, value.clone());
            }
        }
        page
    }
}

fn trouble(words: &'static Words, status: StatusCode, error: Option<ErrorInfo>) -> Trouble {
    let title = match status {
        StatusCode::NOT_FOUND => "missing-title",
        StatusCode::METHOD_NOT_ALLOWED => "method-title",
        StatusCode::FORBIDDEN => "trouble-forbidden",
        StatusCode::SERVICE_UNAVAILABLE => "away-title",
        status if status.is_server_error() => "trouble-title",
        _ => "trouble-refused",
    };
    let details = error.iter().flat_map(|error| &error.details);
    let findings = details.map(|detail| Shown::of_detail(&Places::unknown(words), detail));
    let findings = findings.collect();
    let (code, message) = error.map_or_else(Default::default, |error| (error.code, error.message));
    // These speak of paths and methods, which are for programs.
    let message = match (status, message.as_str()) {
        (StatusCode::NOT_FOUND, _) if code == Code::RouteNotFound.as_str() => {
            words.say("missing-text")
        }
        (StatusCode::METHOD_NOT_ALLOWED, _) => words.say("method-text"),
        (_, "") => words.say("trouble-text"),
        _ => message,
    };
    Trouble {
        words,
        head: Head {
            title: words.say(title),
            is_hidden: true,
            ..Head::default()
        },
        message,
        code,
        findings,
    }
}

/// What an answer says that is an error.
async fn error(body: Body) -> Option<ErrorInfo> {
    let body = Limited::new(body, ERROR_BYTES).collect().await.ok()?;
    let body: ErrorBody = serde_json::from_slice(&body.to_bytes()).ok()?;
    Some(body.error)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_person(path: &str, accept: &str) -> bool {
        let request = Request::get(path).header("accept", accept);
        Person::of(&request.body(Body::empty()).unwrap()).is_some()
    }

    #[test]
    fn people_have_browsers() {
        let browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        for path in ["/", "/nowhere", "/apis", "/v12", "/portal/x"] {
            assert!(is_person(path, browser), "{path}");
            assert!(!is_person(path, "*/*"), "{path}");
            assert!(!is_person(path, "application/json"), "{path}");
        }
        for path in ["/api", "/api/publishers", "/v1/clients", "/catalog/offers"] {
            assert!(!is_person(path, browser), "{path}");
        }
    }
}
