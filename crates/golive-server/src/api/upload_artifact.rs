//! `/v1/publishers/{publisher}/artifacts`: a picture that somebody sends, for
//! documents to point at.

use axum::body::Body;
use axum::extract::State;
use axum::response::Response;
use golive_inspect::{Inspection, picture};
use golive_model::access::Action;
use golive_model::wire::ArtifactBody;
use http::{HeaderMap, StatusCode, header};

use super::errors::WriteErrors;
use crate::app::App;
use crate::artifacts::ingest::{IngestFault, Ingested, take_in};
use crate::artifacts::own;
use crate::auth::caller::AtPublisher;
use crate::http::{ApiError, Code, body, reply};
use crate::random;

/// The longest picture, in bytes.
pub const MAX_BYTES: usize = 10 << 20;

/// What it is called at its address.
const NAME: &str = "picture.png";

/// Takes in a PNG of at most 10 MiB, and answers the address by which documents
/// point at it. What no document points at may be collected after a day.
#[utoipa::path(post, path = "/v1/publishers/{publisher}/artifacts", tag = "Artifacts",
    params(("publisher" = String, Path)),
    request_body(content = Vec<u8>, content_type = "image/png"),
    responses((status = 201, body = ArtifactBody), WriteErrors))]
pub async fn upload_artifact(
    State(app): State<App>,
    at: AtPublisher,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    at.permit(&app, Action::Work).await?;
    expect_type(&headers)?;
    let content = body::read_any(&headers, body, MAX_BYTES).await?;
    // Decoding takes a while; other requests need not wait for it.
    let looked_at = content.clone();
    let measured = tokio::task::spawn_blocking(move || picture::measure(&looked_at)).await;
    let measured = measured.map_err(|_| refused("it is too much for the decoder"))?;
    let size = measured.map_err(|seen| no_picture(&seen))?;
    let work = format!("sent {}", random::guid());
    let taken = take_in(app.intake(&at.publisher.0.id), &work, content).await;
    reply::json(
        StatusCode::CREATED,
        &shown(&app, &taken.map_err(not_kept)?, size),
    )
}

fn expect_type(headers: &HeaderMap) -> Result<(), ApiError> {
    let sent = headers.get(header::CONTENT_TYPE);
    let sent = sent.map_or("", |value| value.to_str().unwrap_or_default());
    let media = sent.split(';').next().unwrap_or_default().trim();
    if media.eq_ignore_ascii_case("image/png") {
        return Ok(());
    }
    let error = ApiError::new(Code::UnsupportedMediaType, "body.type").with("found", media);
    Err(error.with("expected", "image/png").at("Content-Type"))
}

fn no_picture(seen: &Inspection) -> ApiError {
    let Some(fault) = seen.faults.first() else {
        return refused("nobody knows why");
    };
    let arg = |name: &str| {
        let found = fault.args.iter().find(|(known, _)| *known == name);
        found.map_or("", |(_, value)| value.as_str())
    };
    match fault.case {
        "notpng" => {
            ApiError::new(Code::UnsupportedMediaType, "picture.notpng").with("found", arg("found"))
        }
        "large" => ApiError::new(Code::InvalidRequest, "picture.large")
            .with("found", arg("found"))
            .with("max", arg("max")),
        _ => refused(arg("problem")),
    }
}

fn refused(problem: &str) -> ApiError {
    ApiError::new(Code::InvalidRequest, "picture.broken").with("problem", problem)
}

fn not_kept(fault: IngestFault) -> ApiError {
    if let IngestFault::Quota { .. } = fault {
        return ApiError::new(Code::PayloadTooLarge, "picture.unkept").with("fault", fault);
    }
    tracing::error!(error = %fault, "a picture was not stored");
    ApiError::new(Code::Unavailable, "trouble.objects")
}

fn shown(app: &App, taken: &Ingested, (width, height): (u32, u32)) -> ArtifactBody {
    ArtifactBody {
        sha256: taken.sha256.to_string(),
        // By this one the server knows its own file again, whoever asked.
        uri: own::address(&app.outside_url(), &taken.sha256, NAME),
        length: taken.length,
        content_type: taken.content_type.clone(),
        width,
        height,
    }
}
