//! What the shop goes on with while the store is away: each answer that it gave
//! before, for a while, and said to be old.

use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use aws_lc_rs::digest::{SHA256, digest};
use axum::body::{Body, HttpBody, to_bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use bytes::Bytes;
use golive_model::Time;
use golive_store::cache::{Weigh, Weighed, weighed};
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};

use crate::app::App;
use crate::auth::caller::Base;
use crate::pages::words::Spoken;

/// How long an answer is given again after the store has last confirmed it.
const GOOD_FOR: Duration = Duration::from_mins(10);

/// How long the store may take before an answer of before is given.
const PATIENCE: Duration = Duration::from_secs(3);

/// How many bytes the answers may take in memory.
const ROOM: u64 = 32 << 20;

/// The most bytes of one of them.
const MOST: usize = 1 << 20;

/// The answers of before.
pub struct Kept(Weighed<Question, Answer>);

/// A digest of what an answer depends on.
type Question = [u8; 32];

struct Answer {
    /// When the store was last asked for it with success.
    at: AtomicI64,
    headers: HeaderMap,
    body: Bytes,
}

impl Weigh for Answer {
    fn bytes(&self) -> usize {
        // A header and its place are about that long.
        self.body.len() + self.headers.len() * 100
    }
}

impl Default for Kept {
    fn default() -> Self {
        Self(weighed(ROOM))
    }
}

/// Keeps what the shop answers, and answers with it while the store is away. Where
/// the store is this node's own, it is never away alone.
pub(crate) async fn keep(
    State(app): State<App>,
    Base(base): Base,
    request: Request,
    next: Next,
) -> Response {
    if !app.store.is_shared() || request.method() != Method::GET {
        return next.run(request).await;
    }
    let question = question(&base, &request);
    let asked = app.clock.now();
    let mut answering = pin!(next.run(request));
    let mut response = match tokio::time::timeout(PATIENCE, &mut answering).await {
        Ok(response) => response,
        Err(_) => match app.kept.again(&question, app.clock.now()) {
            Some(response) => return response,
            None => answering.await,
        },
    };
    match response.status() {
        StatusCode::OK if is_fresh(&response) => app.kept.add(question, response, asked).await,
        StatusCode::NOT_MODIFIED => {
            app.kept.confirm(&question, &response, asked);
            response
        }
        StatusCode::SERVICE_UNAVAILABLE => {
            let retry_after = response.headers_mut().entry(header::RETRY_AFTER);
            retry_after.or_insert(HeaderValue::from_static("5"));
            let kept = app.kept.again(&question, app.clock.now());
            kept.unwrap_or(response)
        }
        _ => {
            app.kept.0.remove(&question);
            response
        }
    }
}

/// Everything that tells one answer from another: what the shop shows is the same
/// for all who read one language.
fn question(base: &str, request: &Request) -> Question {
    let Spoken(words) = Spoken::of(request.headers());
    let uri = request.uri().to_string();
    let parts = [base, &uri, words.language().tag()];
    let mut question = Question::default();
    question.copy_from_slice(digest(&SHA256, parts.join("\n").as_bytes()).as_ref());
    question
}

/// Whether it may be given again: a preview may not, nor what is one visitor's, and
/// what never changes does not need the store.
fn is_fresh(response: &Response) -> bool {
    let headers = response.headers();
    let control = headers.get(header::CACHE_CONTROL);
    let length = response.body().size_hint().exact();
    control.is_some_and(|control| control == "no-cache")
        && !headers.contains_key(header::SET_COOKIE)
        && length.is_some_and(|length| length <= MOST as u64)
}

impl Kept {
    async fn add(&self, question: Question, response: Response, asked: Time) -> Response {
        let (head, body) = response.into_parts();
        // It is in memory already, and not longer than that.
        let body = to_bytes(body, MOST).await.unwrap_or_default();
        let answer = Answer {
            at: AtomicI64::new(asked.0),
            headers: head.headers.clone(),
            body: body.clone(),
        };
        self.0.insert(question, Arc::new(answer));
        Response::from_parts(head, Body::from(body))
    }

    /// The caller has it already, and it is still right.
    fn confirm(&self, question: &Question, response: &Response, asked: Time) {
        let tag = |headers: &HeaderMap| headers.get(header::ETAG).cloned();
        match self.0.get(question) {
            Some(answer) if tag(&answer.headers) == tag(response.headers()) => {
                answer.at.fetch_max(asked.0, Ordering::Relaxed);
            }
            _ => drop(self.0.remove(question)),
        }
    }

    /// The answer of before, if it is not too old.
    fn again(&self, question: &Question, now: Time) -> Option<Response> {
        let answer = self.0.get(question)?;
        let age = now.since(Time(answer.at.load(Ordering::Relaxed)));
        if age > GOOD_FOR {
            return None;
        }
        let mut response = Response::new(Body::from(answer.body.clone()));
        let headers = response.headers_mut();
        headers.clone_from(&answer.headers);
        headers.insert(header::AGE, age.as_secs().into());
        let stale = HeaderValue::from_static("110 - \"Response is Stale\"");
        headers.insert(header::WARNING, stale);
        Some(response)
    }
}
