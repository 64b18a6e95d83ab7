//! `/pictures/{sha256}/{width}`: the pictures of listings, as small as pages show them.
//! Each is made once from what was taken in and kept in memory; its address names its
//! content, so browsers keep it for good.

use std::sync::Arc;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use golive_inspect::picture::{MAX_BYTES, shrink};
use golive_model::listing::Image;
use golive_model::{Listing, Sha256};
use golive_store::cache::{self, Weigh, Weighed};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use tokio::sync::Semaphore;

use crate::app::App;
use crate::artifacts::objects::ObjectError;
use crate::http::error::internal;
use crate::http::{ApiError, Code, Path, reply};

/// The widths that pictures are made in, in pixels.
const WIDTHS: [u32; 7] = [48, 96, 128, 256, 320, 640, 960];

/// How a hero image and a screenshot are shown, in pixels (marketplace tab).
const HERO: (u32, u32) = (815, 290);
const SHOT: (u32, u32) = (533, 324);

/// The pictures that were made.
pub struct Pictures {
    kept: Weighed<(Sha256, u32), Picture>,
    /// One is made at a time: it takes memory and a core.
    making: Semaphore,
}

/// A picture as it goes out.
struct Picture {
    bytes: Bytes,
    content_type: &'static str,
}

impl Weigh for Picture {
    fn bytes(&self) -> usize {
        self.bytes.len()
    }
}

impl Pictures {
    /// Of what was made it keeps up to so many bytes.
    pub fn new(bytes: u64) -> Self {
        Self {
            kept: cache::weighed(bytes),
            making: Semaphore::new(1),
        }
    }

    /// Forgets them.
    pub fn clear(&self) {
        self.kept.clear();
    }
}

/// A picture on a page. Its width and height are known before it comes, so that
/// nothing on the page moves when it does.
pub(super) struct Shown {
    pub(super) src: String,
    pub(super) srcset: String,
    pub(super) width: u32,
    pub(super) height: u32,
}

impl Shown {
    /// A logo: the first of these names, in a square of about `width` pixels.
    pub(super) fn logo(listing: &Listing, names: &[&str], width: u32) -> Option<Self> {
        let named = |name: &&str| listing.images.iter().find(|image| image.name == *name);
        let image = names.iter().find_map(named)?;
        let at = |width: u32| WIDTHS.into_iter().find(|wide| *wide >= width);
        let (single, double) = (at(width), at(width.saturating_mul(2)));
        let srcset = double.map_or_else(String::new, |double| {
            format!("{} 2x", address(image, double))
        });
        Some(Self {
            src: address(image, single.unwrap_or(width)),
            srcset,
            width,
            height: width,
        })
    }

    /// A picture of the gallery; none for a logo.
    pub(super) fn of_gallery(image: &Image) -> Option<Self> {
        let (width, height) = match image.name.as_str() {
            "heroLogo" => HERO,
            name if name.starts_with("screenshots") => SHOT,
            _ => return None,
        };
        let wide = [320, 640, 960].map(|wide| format!("{} {wide}w", address(image, wide)));
        Some(Self {
            src: address(image, 640),
            srcset: wide.join(", "),
            width,
            height,
        })
    }
}

fn address(image: &Image, width: u32) -> String {
    match image.sha256() {
        Some(sha256) => format!("/pictures/{sha256}/{width}"),
        None => image.uri.clone(),
    }
}

/// Sends a picture of a listing. Anything else is not there.
pub(super) async fn show(
    State(app): State<App>,
    Path((sha256, width)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let wide = WIDTHS.into_iter().find(|wide| wide.to_string() == width);
    let (Ok(sha256), Some(width)) = (sha256.parse::<Sha256>(), wide) else {
        return Err(missing());
    };
    let picture = made(&app, sha256, width).await?.ok_or_else(missing)?;
    let etag = reply::etag(&format!("\"{sha256}-{width}\""));
    let mut response = match reply::has_it(&headers, &etag) {
        true => StatusCode::NOT_MODIFIED.into_response(),
        false => picture.bytes.clone().into_response(),
    };
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_TYPE, picture.content_type),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; sandbox",
        ),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert(header::ETAG, etag);
    Ok(response)
}

fn missing() -> ApiError {
    ApiError::new(Code::ArtifactNotFound, "absent.artifact")
}

/// The picture, made now or before. Whoever asks while it is made waits for it.
async fn made(app: &App, sha256: Sha256, width: u32) -> Result<Option<Arc<Picture>>, ApiError> {
    let kept = &app.pictures.kept;
    let guard = match kept.get_value_or_guard_async(&(sha256, width)).await {
        Ok(picture) => return Ok(Some(picture)),
        Err(guard) => guard,
    };
    let Some(picture) = make(app, sha256, width).await? else {
        return Ok(None);
    };
    let picture = Arc::new(picture);
    // Refused only when all was forgotten meanwhile.
    let _ = guard.insert(Arc::clone(&picture));
    Ok(Some(picture))
}

/// Makes a picture of what a listing shows, and of nothing else: other artifacts are
/// nobody's to look at, not even whether they are there.
async fn make(app: &App, sha256: Sha256, width: u32) -> Result<Option<Picture>, ApiError> {
    if !app.store.is_picture_listed(&sha256).await? {
        return Ok(None);
    }
    let Some(artifact) = app.store.artifact(&sha256).await? else {
        return Ok(None);
    };
    let Ok(_turn) = app.pictures.making.acquire().await else {
        return Err(internal());
    };
    let bytes = match app.objects.read(&artifact, MAX_BYTES as u64).await {
        Ok(bytes) => bytes,
        Err(ObjectError::Unavailable(problem)) => {
            tracing::warn!(%sha256, problem, "a picture can not be read now");
            return Err(ApiError::new(Code::Unavailable, "trouble.objects"));
        }
        Err(error) => {
            tracing::error!(%sha256, %error, "a picture can not be read");
            return Ok(None);
        }
    };
    let making = tokio::task::spawn_blocking(move || shrink(&bytes, width));
    let small = making.await.map_err(|error| {
        tracing::error!(%sha256, %error, "a picture could not be made smaller");
        internal()
    })?;
    Ok(small.map(|small| Picture {
        bytes: small.bytes.into(),
        content_type: small.content_type,
    }))
}
