//! Style and icon: in the binary, with their digest in their name, so that a
//! browser keeps them for good.

use std::sync::LazyLock;

use axum::response::{IntoResponse, Response};
use http::{HeaderValue, header};

use super::short_digest;
use crate::http::{ApiError, Code, Path};

/// The style of all pages.
pub static STYLE: LazyLock<Asset> =
    LazyLock::new(|| Asset::of("style", "css", include_str!("../../assets/style.css")));

/// What pages gain where scripts run.
pub static SCRIPT: LazyLock<Asset> =
    LazyLock::new(|| Asset::of("pages", "js", include_str!("../../assets/pages.js")));

/// The icon.
pub static ICON: LazyLock<Asset> =
    LazyLock::new(|| Asset::of("icon", "svg", include_str!("../../assets/icon.svg")));

/// A file that pages refer to.
#[derive(Debug)]
pub struct Asset {
    path: String,
    content_type: &'static str,
    content: &'static str,
}

impl Asset {
    fn of(name: &str, ending: &str, content: &'static str) -> Self {
        let digest = short_digest(content.as_bytes());
        Self {
            path: format!("/assets/{name}-{digest}.{ending}"),
            content_type: match ending {
                "css" => "text/css; charset=utf-8",
                "js" => "text/javascript; charset=utf-8",
                _ => "image/svg+xml",
            },
            content,
        }
    }

    /// Where it is.
    pub fn path(&self) -> &str {
        &self.path
    }
}

/// Sends an asset.
pub async fn show(Path(name): Path<String>) -> Result<Response, ApiError> {
    let path = format!("/assets/{name}");
    let all = [&*STYLE, &*SCRIPT, &*ICON];
    let Some(asset) = all.into_iter().find(|asset| asset.path == path) else {
        return Err(ApiError::new(Code::RouteNotFound, "route.file"));
    };
    let mut response = asset.content.into_response();
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_TYPE, asset.content_type),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    Ok(response)
}
