//! Light or dark: as the system says, or as somebody chose. The choice is a style
//! of its own, so that pages are the same for all.

use axum::Router;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use http::{HeaderMap, HeaderValue, header};

use super::form::{Fields, expect_own};
use crate::app::App;
use crate::auth::caller::Base;
use crate::auth::session::{cookie, set_cookie};
use crate::http::ApiError;
use crate::signin::own_path;

const COOKIE: &str = "__Host-golive-theme";

/// A choice is kept for a year.
const SECONDS: u64 = 365 * 24 * 3600;

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
    let back = back(request.headers(), &base);
    let fields = Fields::read(request, &app).await?;
    let cookie = match fields.text("theme") {
        theme @ ("light" | "dark") => set_cookie(COOKIE, theme, SECONDS),
        _ => set_cookie(COOKIE, "", 0),
    };
    let mut response = Redirect::to(&back).into_response();
    response.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(response)
}

/// The page from which a form was sent.
pub fn back(headers: &HeaderMap, base: &str) -> String {
    let referer = headers.get(header::REFERER);
    let referer = referer.and_then(|value| value.to_str().ok());
    match referer.and_then(|referer| referer.strip_prefix(base)) {
        Some(path) if path.starts_with('/') => own_path(path),
        _ => "/".to_owned(),
    }
}
