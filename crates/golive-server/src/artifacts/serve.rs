//! `/artifacts/{sha256}/{name}`: the files of versions, as they were taken in.
//! Whoever knows a digest has seen a document or a listing that names it, so
//! there is no other key. What publishers send is shown as a picture or not at
//! all: anything else is for saving, and runs nowhere.

use std::ops::Range;

use axum::body::Body;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use futures_util::{Stream, TryStreamExt};
use golive_model::Sha256;
use golive_model::wire::ErrorBody;
use golive_store::{Artifact, Store};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::objects::{ObjectError, Objects};
use crate::app::App;
use crate::http::error::internal;
use crate::http::{ApiError, Code, Path, reply};

/// How long a name may be where it is offered for saving.
const LONGEST_NAME: usize = 100;

const SAFE: [(HeaderName, &str); 4] = [
    (header::ACCEPT_RANGES, "bytes"),
    (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; sandbox",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
];

/// The route. It is public: a digest can not be guessed.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(artifact))
}

/// A file of a version.
#[utoipa::path(get, operation_id = "show_artifact", path = "/artifacts/{sha256}/{name}", tag = "Artifacts", security(()),
    params(("sha256" = String, Path, description = "the SHA-256 of its content"),
        ("name" = String, Path, description = "what it is called when it is saved"),
        ("range" = Option<String>, Header, description = "one range of bytes")),
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream"),
        (status = 206, description = "The part that was asked for."),
        (status = 304, description = "The caller has it."),
        (status = 404, body = ErrorBody),
        (status = 416, description = "The range lies behind the end.")))]
async fn artifact(
    State(app): State<App>,
    Path((sha256, name)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    answer(&app.store, &app.objects, &sha256, &name, &headers).await
}

/// What is answered to a GET of an artifact.
pub async fn answer(
    store: &Store,
    objects: &Objects,
    sha256: &str,
    name: &str,
    headers: &HeaderMap,
) -> Result<Response, ApiError> {
    let artifact = find(store, sha256).await?;
    let etag = reply::etag(&format!("\"{}\"", artifact.sha256));
    let mut response = match wanted(headers, &etag, artifact.length) {
        Wanted::Nothing => StatusCode::NOT_MODIFIED.into_response(),
        Wanted::Beyond => beyond(artifact.length),
        Wanted::Part(range) => {
            expect_there(objects, &artifact).await?;
            part(objects, &artifact, range)
        }
        Wanted::All => {
            expect_there(objects, &artifact).await?;
            let content = objects.checked(&artifact);
            sent(StatusCode::OK, artifact.length, content)
        }
    };
    let headers = response.headers_mut();
    headers.insert(header::ETAG, etag);
    for (name, value) in SAFE {
        headers.insert(name, HeaderValue::from_static(value));
    }
    let is_picture = artifact.content_type.starts_with("image/");
    if !is_picture && let Ok(value) = HeaderValue::from_str(&disposition(name)) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    if response.status().is_success()
        && let Ok(value) = HeaderValue::from_str(&artifact.content_type)
    {
        response.headers_mut().insert(header::CONTENT_TYPE, value);
    }
    Ok(response)
}

async fn find(store: &Store, sha256: &str) -> Result<Artifact, ApiError> {
    let unknown = || ApiError::new(Code::ArtifactNotFound, "absent.artifact").at("sha256");
    let sha256: Sha256 = sha256.parse().map_err(|_| unknown())?;
    store.artifact(&sha256).await?.ok_or_else(unknown)
}

/// An answer whose bytes can not come is better an error from the start.
async fn expect_there(objects: &Objects, artifact: &Artifact) -> Result<(), ApiError> {
    match objects.length(artifact).await {
        Ok(Some(length)) if length == artifact.length => Ok(()),
        Ok(found) => {
            tracing::error!(sha256 = %artifact.sha256, ?found, "an object is not as it was");
            Err(internal())
        }
        Err(error) => {
            tracing::error!(%error, "an artifact can not be read");
            Err(ApiError::new(Code::Unavailable, "trouble.objects"))
        }
    }
}

/// What a caller wants of a file.
#[derive(Debug, PartialEq, Eq)]
enum Wanted {
    Nothing,
    All,
    Part(Range<u64>),
    Beyond,
}

fn wanted(headers: &HeaderMap, etag: &HeaderValue, length: u64) -> Wanted {
    if reply::has_it(headers, etag) {
        return Wanted::Nothing;
    }
    let same = headers.get(header::IF_RANGE).is_none_or(|tag| tag == etag);
    let range = headers.get(header::RANGE).filter(|_| same);
    let Some(range) = range.and_then(|range| range.to_str().ok()) else {
        return Wanted::All;
    };
    part_of(range, length)
}

/// One range (RFC 9110, 14.1.2). Several, or what is no range, are answered with
/// the whole, as it allows.
fn part_of(range: &str, length: u64) -> Wanted {
    let parsed = range.strip_prefix("bytes=").and_then(|range| {
        let (first, last) = range.trim().split_once('-')?;
        let number = |text: &str| match text {
            "" => Some(None),
            text if text.bytes().all(|byte| byte.is_ascii_digit()) => {
                Some(Some(text.parse().unwrap_or(u64::MAX)))
            }
            _ => None,
        };
        Some((number(first)?, number(last)?))
    });
    match parsed {
        None | Some((None, None)) => Wanted::All,
        Some((Some(first), Some(last))) if last < first => Wanted::All,
        Some((Some(first), _)) if first >= length => Wanted::Beyond,
        Some((Some(first), last)) => {
            let end = last.map_or(length, |last| last.saturating_add(1).min(length));
            Wanted::Part(first..end)
        }
        Some((None, Some(0))) => Wanted::Beyond,
        Some((None, Some(_))) if length == 0 => Wanted::Beyond,
        Some((None, Some(last))) => Wanted::Part(length.saturating_sub(last)..length),
    }
}

fn part(objects: &Objects, artifact: &Artifact, range: Range<u64>) -> Response {
    let said = format!(
        "bytes {}-{}/{}",
        range.start,
        range.end.saturating_sub(1),
        artifact.length
    );
    let length = range.end - range.start;
    let content = objects.stream(artifact, range);
    let mut response = sent(StatusCode::PARTIAL_CONTENT, length, content);
    if let Ok(said) = HeaderValue::from_str(&said) {
        response.headers_mut().insert(header::CONTENT_RANGE, said);
    }
    response
}

fn beyond(length: u64) -> Response {
    let error = ApiError::new(Code::RangeNotSatisfiable, "range").with("length", length);
    let mut response = error.into_response();
    if let Ok(said) = HeaderValue::from_str(&format!("bytes */{length}")) {
        response.headers_mut().insert(header::CONTENT_RANGE, said);
    }
    response
}

fn sent(
    status: StatusCode,
    length: u64,
    content: impl Stream<Item = Result<bytes::Bytes, ObjectError>> + Send + 'static,
) -> Response {
    let content = content.inspect_err(|error| {
        // The connection breaks off, so that nobody takes what came for the whole.
        tracing::error!(%error, "an artifact was not sent to its end");
    });
    let mut response = (status, Body::from_stream(content)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_LENGTH, length.into());
    response
}

/// How a browser is told to save a file, under which name.
fn disposition(name: &str) -> String {
    let safe = |character: char| match character {
        'a'..='z' | 'A'..='Z' | '0'..='9' | '.' | '-' | '_' => character,
        _ => '_',
    };
    let name: String = name.chars().take(LONGEST_NAME).map(safe).collect();
    format!("attachment; filename=\"{}\"", name.trim_start_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_range_is_understood() {
        use Wanted::{All, Beyond, Part};
        for (range, expected) in [
            ("bytes=0-0", Part(0..1)),
            ("bytes=0-9", Part(0..10)),
            ("bytes=3-", Part(3..10)),
            ("bytes=9-99999999999999999999999", Part(9..10)),
            ("bytes=-4", Part(6..10)),
            ("bytes=-99", Part(0..10)),
            ("bytes=10-", Beyond),
            ("bytes=99999999999999999999999-", Beyond),
            ("bytes=-0", Beyond),
            ("bytes=5-4", All),
            ("bytes=-", All),
            ("bytes=0-1,3-4", All),
            ("bytes=+1-2", All),
            ("lines=0-1", All),
            ("", All),
        ] {
            assert_eq!(part_of(range, 10), expected, "{range}");
        }
        assert_eq!(part_of("bytes=0-", 0), Beyond);
        assert_eq!(part_of("bytes=-1", 0), Beyond);
    }

    #[test]
    fn a_name_stays_in_its_header() {
        assert_eq!(
            disposition("a\"b\r\nX: y/../ü.zip"),
            "attachment; filename=\"a_b__X__y_..__.zip\""
        );
        assert_eq!(disposition("..hidden"), "attachment; filename=\"hidden\"");
        assert!(disposition(&"x".repeat(999)).len() < 140);
    }
}
