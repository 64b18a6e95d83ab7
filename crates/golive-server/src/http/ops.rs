//! What operators and machines ask: is it alive, is it ready, what is it.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use serde_json::json;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::{ApiError, reply};
use crate::app::App;
use crate::metrics;

/// The routes; they need no token and tell nothing about anybody.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(healthz))
        .routes(routes!(readyz))
        .routes(routes!(version))
        .routes(routes!(metrics_text))
}

/// The process is alive.
#[utoipa::path(get, path = "/healthz", tag = "Operation of the server", security(()),
    responses((status = 200, body = Object)))]
async fn healthz() -> Result<Response, ApiError> {
    reply::json(StatusCode::OK, &json!({ "status": "ok" }))
}

/// The server takes work: the store answers and no stop is under way.
#[utoipa::path(get, path = "/readyz", tag = "Operation of the server", security(()),
    responses((status = 200, body = Object), (status = 503, body = Object)))]
async fn readyz(State(app): State<App>) -> Result<Response, ApiError> {
    let store = app.store.probe().await.is_ok();
    let draining = *app.engine.stopping().borrow();
    let ready = store && !draining;
    let status = if ready {
        StatusCode::OK
    } else {
        StatusCode::SERVICE_UNAVAILABLE
    };
    let body = json!({
        "status": if ready { "ready" } else { "not ready" },
        "checks": { "store": store, "draining": draining },
    });
    reply::json(status, &body)
}

/// Which golive this is.
#[utoipa::path(get, path = "/version", tag = "Operation of the server", security(()),
    responses((status = 200, body = Object)))]
async fn version() -> Result<Response, ApiError> {
    let body = json!({
        "name": "golive",
        "version": env!("CARGO_PKG_VERSION"),
        "apiVersions": crate::auth::caller::API_VERSIONS,
    });
    reply::json(StatusCode::OK, &body)
}

/// Figures in the text format of Prometheus.
#[utoipa::path(get, path = "/metrics", tag = "Operation of the server", security(()),
    responses((status = 200, body = String, content_type = "text/plain")))]
async fn metrics_text(State(app): State<App>) -> Response {
    let text = metrics::render(app.engine.busy());
    let mut response = text.into_response();
    let plain = HeaderValue::from_static("text/plain; version=0.0.4; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, plain);
    response
}
