//! The switch of languages: a form at the foot of each page.

use axum::extract::{Request, State};
use axum::response::{IntoResponse, Redirect, Response};
use golive_model::Language;
use http::{HeaderValue, header};

use super::form::{Fields, expect_own};
use super::theme::back;
use super::words::COOKIE;
use crate::app::App;
use crate::auth::caller::Base;
use crate::http::{ApiError, Code};

/// A choice is kept for a year.
const SECONDS: u32 = 365 * 24 * 3600;

/// Keeps the language that a visitor chooses.
pub async fn choose(
    State(app): State<App>,
    Base(base): Base,
    request: Request,
) -> Result<Response, ApiError> {
    expect_own(request.headers(), &base)?;
    let back = back(request.headers(), &base);
    let fields = Fields::read(request, &app).await?;
    let Some(language) = Language::of_tag(fields.text("language")) else {
        return Err(ApiError::new(Code::InvalidRequest, "asked.language").at("language"));
    };
    let mut response = Redirect::to(&back).into_response();
    // It is no secret, and a shop window without TLS has a switch, too.
    let tag = language.tag();
    let cookie = format!("{COOKIE}={tag}; Path=/; Max-Age={SECONDS}; HttpOnly; SameSite=Lax");
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}
