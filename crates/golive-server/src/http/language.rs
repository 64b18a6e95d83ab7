//! In which language an answer is.

use axum::response::Response;
use golive_model::Language;
use http::{HeaderMap, HeaderValue, header};

/// What the caller asks for by `Accept-Language`.
pub fn asked(headers: &HeaderMap) -> Language {
    let sent = headers.get(header::ACCEPT_LANGUAGE);
    let sent = sent.and_then(|value| value.to_str().ok());
    sent.map_or(Language::English, Language::of_accept)
}

/// Says of an answer in which language it is, and that others get it in another.
pub fn mark(response: &mut Response, language: Language) {
    let headers = response.headers_mut();
    let tag = HeaderValue::from_static(language.tag());
    headers.insert(header::CONTENT_LANGUAGE, tag);
    headers.append(header::VARY, HeaderValue::from_static("accept-language"));
}
