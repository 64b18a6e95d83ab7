//! The switch of languages: a form at the foot of each page.

use axum::extract::{Request, State};
use axum::response::Response;
use golive_model::Language;

use super::choice;
use super::form::{Fields, SHORT_FORM_BYTES, expect_own};
use super::words::COOKIE;
use crate::app::App;
use crate::auth::caller::Base;
use crate::http::{ApiError, Code};

/// Keeps the language that a visitor chooses.
pub async fn choose(
    State(app): State<App>,
    Base(base): Base,
    request: Request,
) -> Result<Response, ApiError> {
    expect_own(request.headers(), &base)?;
    let back = choice::back(request.headers(), &base);
    let fields = Fields::read(request, &app, SHORT_FORM_BYTES).await?;
    let Some(language) = Language::of_tag(fields.text("language")) else {
        return Err(ApiError::new(Code::InvalidRequest, "asked.language").at("language"));
    };
    Ok(choice::keep(&back, COOKIE, Some(language.tag())))
}
