//! Reading the body of a request: after everything else was found in order.

use axum::body::Body;
use bytes::Bytes;
use http::{HeaderMap, header};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use serde::de::DeserializeOwned;

use super::error::{ApiError, Code};

/// The body's bytes, at most `limit` of them.
pub async fn read(headers: &HeaderMap, body: Body, limit: usize) -> Result<Bytes, ApiError> {
    expect_json(headers)?;
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
        Err(_) => Err(ApiError::new(
            Code::InvalidRequest,
            "The body ended before it was whole. Send the request again.",
        )),
    }
}

/// The body as text. A byte order mark is accepted and dropped.
pub async fn read_text(headers: &HeaderMap, body: Body, limit: usize) -> Result<String, ApiError> {
    let bytes = read(headers, body, limit).await?;
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    String::from_utf8(bytes.to_vec()).map_err(|e| {
        let at = e.utf8_error().valid_up_to();
        ApiError::new(
            Code::InvalidJson,
            format!("The body is not UTF-8 from byte {at} on."),
        )
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

/// Reads a value; a fault names its place.
pub fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ApiError> {
    let reader = &mut serde_json::Deserializer::from_slice(bytes);
    serde_path_to_error::deserialize(reader).map_err(|e| {
        let pointer = pointer_of(e.path());
        let inner = e.into_inner();
        let code = if inner.is_data() {
            Code::InvalidRequest
        } else {
            Code::InvalidJson
        };
        ApiError::new(code, format!("The body can not be read: {inner}.")).at(pointer)
    })
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

/// A body, where there is one, must be JSON by its content type; clients that
/// name none mean JSON.
fn expect_json(headers: &HeaderMap) -> Result<(), ApiError> {
    let Some(value) = headers.get(header::CONTENT_TYPE) else {
        return Ok(());
    };
    let text = value.to_str().unwrap_or_default().to_ascii_lowercase();
    let media = text.split(';').next().unwrap_or_default().trim();
    if media.is_empty() || media == "application/json" || media.ends_with("+json") {
        return Ok(());
    }
    let empty = headers
        .get(header::CONTENT_LENGTH)
        .is_some_and(|length| length == "0");
    if empty {
        return Ok(());
    }
    Err(ApiError::new(
        Code::UnsupportedMediaType,
        format!("The body is \"{media}\" by its Content-Type; send application/json."),
    ))
}

fn too_large(limit: usize) -> ApiError {
    ApiError::new(
        Code::PayloadTooLarge,
        format!(
            "The body is longer than {limit} bytes. Refer to large files by URL instead of \
             sending them."
        ),
    )
}
