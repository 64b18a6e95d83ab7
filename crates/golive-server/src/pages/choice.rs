//! What a visitor chooses once for all pages: the language, light or dark.

use axum::response::{IntoResponse, Redirect, Response};
use http::{HeaderMap, HeaderValue, header};

use crate::signin::own_path;

/// A choice is kept for a year.
const SECONDS: u32 = 365 * 24 * 3600;

/// Keeps a choice, or forgets it, and goes back to the page where it was made.
pub fn keep(back: &str, cookie: &str, chosen: Option<&str>) -> Response {
    let (value, seconds) = chosen.map_or(("", 0), |value| (value, SECONDS));
    let mut response = Redirect::to(back).into_response();
    // It is no secret, and a shop window without TLS has choices, too.
    let cookie = format!("{cookie}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax");
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
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
