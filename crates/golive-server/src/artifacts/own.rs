//! golive's own addresses of the files that it keeps. A document may point at
//! one; then golive reads its own file, whether or not it could reach itself
//! over the network.

use std::sync::Arc;

use axum::response::IntoResponse;
use golive_model::Sha256;
use golive_store::Store;
use http::HeaderMap;
use reqwest::{Body, Response, ResponseBuilderExt};
use url::Url;

use super::objects::Objects;
use super::serve;

/// Where files are served, below a base URL. A text without it is none of their
/// addresses.
pub const FOLDER: &str = "/artifacts/";

/// The address of an artifact below a base URL, which has no slash at its end.
pub fn address(base: &str, sha256: &Sha256, name: &str) -> String {
    format!("{base}{FOLDER}{sha256}/{name}")
}

/// The artifact that a URL names, if the URL is below one of these base URLs.
pub fn artifact_at<'a>(bases: impl IntoIterator<Item = &'a str>, url: &Url) -> Option<Sha256> {
    let mut bases = bases.into_iter().filter_map(|base| Url::parse(base).ok());
    bases.find_map(|base| {
        let same = base.scheme() == url.scheme()
            && base.host() == url.host()
            && base.port_or_known_default() == url.port_or_known_default();
        let path = url.path().strip_prefix(base.path().trim_end_matches('/'))?;
        let (sha256, name) = path.strip_prefix(FOLDER)?.split_once('/')?;
        let named = same && !name.is_empty() && !name.contains('/');
        sha256.parse().ok().filter(|_| named)
    })
}

/// The files of this server.
pub struct Own {
    /// The rows that tell of them.
    pub store: Store,
    /// Their contents.
    pub objects: Arc<Objects>,
    /// The base URLs of this server that do not depend on who asks.
    pub bases: Vec<String>,
}

impl Own {
    /// What this server answers to a GET; `None` when the URL leads elsewhere.
    pub async fn answer(&self, url: &Url, headers: &HeaderMap) -> Option<Response> {
        let sha256 = artifact_at(self.bases.iter().map(String::as_str), url)?.to_string();
        let name = url.path().rsplit('/').next().unwrap_or_default();
        let answer = serve::answer(&self.store, &self.objects, &sha256, name, headers);
        let (parts, body) = answer.await.into_response().into_parts();
        let body = Body::wrap_stream(body.into_data_stream());
        let mut answer = http::Response::builder()
            .status(parts.status)
            .url(url.clone())
            .body(body)
            .ok()?;
        *answer.headers_mut() = parts.headers;
        Some(answer.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_own_address_names_its_artifact() {
        let sha256 = Sha256([0xab; 32]);
        let bases = ["https://market.example/golive", "http://127.0.0.1:8080"];
        for base in bases {
            let url = Url::parse(&address(base, &sha256, "logo%20a.png")).unwrap();
            assert_eq!(artifact_at(bases, &url), Some(sha256), "{url}");
        }
        let found = |url: &str| artifact_at(bases, &Url::parse(url).unwrap());
        let hex = sha256.to_string();
        let same = format!("HTTPS://Market.Example:443/golive/artifacts/{hex}/x?y#z");
        assert_eq!(found(&same), Some(sha256));
        for other in [
            format!("https://market.example/artifacts/{hex}/x"),
            format!("http://market.example/golive/artifacts/{hex}/x"),
            format!("http://127.0.0.1:8081/artifacts/{hex}/x"),
            format!("http://127.0.0.1:8080/artifacts/{hex}"),
            format!("http://127.0.0.1:8080/artifacts/{hex}/"),
            format!("http://127.0.0.1:8080/artifacts/{hex}/x/y"),
            format!("http://127.0.0.1:8080/artifacts/{}/x", &hex[1..]),
            format!("http://127.0.0.1:8080/x/artifacts/{hex}/x"),
        ] {
            assert_eq!(found(&other), None, "{other}");
        }
    }
}
