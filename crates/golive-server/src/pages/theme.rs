//! Light or dark: as the system says, or as somebody chose. The choice is a style
//! of its own, so that pages are the same for all.

use axum::Router;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use http::{HeaderMap, HeaderValue, header};

use super::choice;
use super::form::{Fields, SHORT_FORM_BYTES, expect_own};
use crate::app::App;
use crate::auth::caller::Base;
use crate::auth::session::cookie;
use crate::http::ApiError;

const COOKIE: &str = "golive-theme";

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/theme.css", get(show))
        .route("/theme", post(choose))
}

async fn show(headers: HeaderMap) -> Response {
    let style = match cookie(&headers, COOKIE) {
        Some("light") => ":root { color-scheme: light; }",
        Some("dark") => ":root { color-scheme: dark; }",
        _ => "",
    };
    let mut response = style.into_response();
    let headers = response.headers_mut();
    let css = HeaderValue::from_static("text/css; charset=utf-8");
    headers.insert(header::CONTENT_TYPE, css);
    let private = HeaderValue::from_static("private, no-cache");
    headers.insert(header::CACHE_CONTROL, private);
    headers.insert(header::VARY, HeaderValue::from_static("Cookie"));
    response
}

async fn choose(
    State(app): State<App>,
    Base(base): Base,
    request: Request,
) -> Result<Response, ApiError> {
    expect_own(request.headers(), &base)?;
    let back = choice::back(request.headers(), &base);
    let fields = Fields::read(request, &app, SHORT_FORM_BYTES).await?;
    let theme = fields.text("theme");
    let chosen = matches!(theme, "light" | "dark").then_some(theme);
    Ok(choice::keep(&back, COOKIE, chosen))
}
