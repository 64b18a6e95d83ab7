//! The outermost layer, one function: request ids, quirks, time limit, panics, and
//! the words of errors.

use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, Request, header};
use tower::util::ServiceExt;

use super::error::{ApiError, Code, in_language, internal};
use super::{language, quirks};
use crate::pages::people::Person;
use crate::{metrics, random};

/// No answer takes longer: the longest `Prefer: wait` and room to read a body.
const TIME_LIMIT: Duration = Duration::from_secs(150);

/// Lets a request in and its answer out.
pub async fn door(router: Router, mut request: Request<Body>) -> Response {
    if let Some(uri) = quirks::meant(request.uri()) {
        *request.uri_mut() = uri;
    }
    let id = HeaderValue::from_str(&random::request_id().to_string())
        .unwrap_or(HeaderValue::from_static("-"));
    let client_id = request.headers().get("x-ms-client-request-id").cloned();
    let language = language::asked(request.headers());
    let (method, uri) = (request.method().clone(), request.uri().clone());
    let person = Person::of(&request);

    // A router's own error type is Infallible, so the answer is always there.
    let answered = tokio::time::timeout(TIME_LIMIT, guarded(router.oneshot(request))).await;
    let mut response = match answered {
        Ok(Some(Ok(response))) => response,
        Ok(Some(Err(never))) => match never {},
        Ok(None) => {
            tracing::error!(id = ?id, %method, path = uri.path(), "a request panicked");
            internal().into_response()
        }
        Err(_) => ApiError::new(Code::Unavailable, "trouble.slow").into_response(),
    };
    response = in_language(response, language);
    if response.status().is_server_error() {
        tracing::warn!(
            id = ?id, %method, path = uri.path(),
            status = response.status().as_u16(), "answered with a server error"
        );
    }
    if let Some(person) = person {
        response = person.sees(response).await;
    }
    metrics::answered(response.status());
    let headers = response.headers_mut();
    headers.insert("x-ms-request-id", id.clone());
    headers.insert("x-ms-correlation-request-id", id);
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    if let Some(client_id) = client_id {
        headers.insert("x-ms-client-request-id", client_id);
    }
    response
}

/// Runs a future; `None` when it panicked.
async fn guarded<F: Future>(future: F) -> Option<F::Output> {
    let mut future = pin!(future);
    std::future::poll_fn(move |context| {
        match catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context))) {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(Poll::Ready(output)) => Poll::Ready(Some(output)),
            Err(_) => Poll::Ready(None),
        }
    })
    .await
}
