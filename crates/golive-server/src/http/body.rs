//! Reading the body of a request: after everything else was found in order.

use axum::body::{Body, HttpBody};
use bytes::Bytes;
use golive_model::json::Json;
use http::{HeaderMap, header};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use serde::de::DeserializeOwned;

use super::error::{ApiError, Code, not_a_document};

/// The body's bytes, at most `limit` of them. A byte order mark is accepted and
/// dropped.
pub async fn read(headers: &HeaderMap, body: Body, limit: usize) -> Result<Bytes, ApiError> {
    expect_json(headers, &body)?;
    read_any(headers, body, limit).await.map(without_mark)
}

/// The bytes of a body of any type, at most `limit` of them.
pub async fn read_any(headers: &HeaderMap, body: Body, limit: usize) -> Result<Bytes, ApiError> {
    let announced = headers
        .get(header::CONTENT_LENGTH)
        .and_then(|value| value.to_str().ok());
    if announced
        .and_then(|text| text.parse::<usize>().ok())
        .is_some_and(|length| length > limit)
    {
        return Err(too_large(limit));
    }
    match Limited::new(body, limit).collect().await {
        Ok(collected) => Ok(collected.to_bytes()),
        Err(e) if e.downcast_ref::<LengthLimitError>().is_some() => Err(too_large(limit)),
        Err(_) => Err(ApiError::new(Code::InvalidRequest, "body.short")),
    }
}

/// The body as text.
pub async fn read_text(headers: &HeaderMap, body: Body, limit: usize) -> Result<String, ApiError> {
    let bytes = read(headers, body, limit).await?;
    text(&bytes).map(str::to_owned)
}

fn text(bytes: &[u8]) -> Result<&str, ApiError> {
    std::str::from_utf8(bytes).map_err(|e| {
        ApiError::new(Code::InvalidJson, "body.utf8")
            .with("at", e.valid_up_to())
            .at("")
    })
}

/// The body as a value; an absent, empty or blank one gives the default.
pub async fn read_optional<T: DeserializeOwned + Default>(
    headers: &HeaderMap,
    body: Body,
    limit: usize,
) -> Result<(T, Bytes), ApiError> {
    let bytes = read(headers, body, limit).await?;
    if bytes.trim_ascii().is_empty() {
        return Ok((T::default(), Bytes::new()));
    }
    Ok((parse(&bytes)?, bytes))
}

/// Reads an object, as strictly as a document; a fault names its place.
pub fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ApiError> {
    let text = text(bytes)?;
    let json = Json::parse(text).map_err(|fault| not_a_document(text, fault))?;
    if !matches!(json, Json::Object(_)) {
        return Err(ApiError::new(Code::InvalidRequest, "body.object").at(""));
    }
    let reader = &mut serde_json::Deserializer::from_str(text);
    serde_path_to_error::deserialize(reader).map_err(|e| {
        ApiError::new(Code::InvalidRequest, "body.unusable")
            .with("detail", e.inner())
            .at(pointer_of(e.path()))
    })
}

/// Refuses a member of an object, `/name`, that is longer than `max` bytes.
pub fn expect_short(place: &'static str, text: &str, max: usize) -> Result<(), ApiError> {
    if text.len() <= max {
        return Ok(());
    }
    let error = ApiError::new(Code::InvalidRequest, "too-long").with("max", max);
    Err(error.with("name", place.trim_start_matches('/')).at(place))
}

fn pointer_of(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    let mut pointer = String::new();
    for segment in path {
        match segment {
            Segment::Seq { index } => {
                golive_model::json::push_pointer(&mut pointer, &index.to_string());
            }
            Segment::Map { key } => golive_model::json::push_pointer(&mut pointer, key),
            Segment::Enum { .. } | Segment::Unknown => {}
        }
    }
    pointer
}

fn without_mark(bytes: Bytes) -> Bytes {
    const MARK: &[u8] = b"\xef\xbb\xbf";
    if bytes.starts_with(MARK) {
        return bytes.slice(MARK.len()..);
    }
    bytes
}

/// A body, where there is one, must be JSON by its content type; clients that
/// name none mean JSON.
fn expect_json(headers: &HeaderMap, body: &Body) -> Result<(), ApiError> {
    if body.is_end_stream() {
        return Ok(());
    }
    let Some(value) = headers.get(header::CONTENT_TYPE) else {
        return Ok(());
    };
    let text = value.to_str().unwrap_or_default().to_ascii_lowercase();
    let media = text.split(';').next().unwrap_or_default().trim();
    if media.is_empty() || media == "application/json" || media.ends_with("+json") {
        return Ok(());
    }
    let error = ApiError::new(Code::UnsupportedMediaType, "body.type").with("found", media);
    Err(error
        .with("expected", "application/json")
        .at("Content-Type"))
}

fn too_large(limit: usize) -> ApiError {
    ApiError::new(Code::PayloadTooLarge, "body.large").with("max", limit)
}
