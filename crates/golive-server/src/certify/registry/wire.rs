//! What a registry tells of tags and images.

use aws_lc_rs::digest::{SHA256, digest};
use http::{Method, StatusCode, header};
use serde::Deserialize;
use url::Url;

use super::Trouble;
use super::login::{ANSWER_LIMIT, Session, expect};

/// The kinds of manifest that are understood: lists and single images, of OCI
/// and of Docker.
const MANIFESTS: &str = "application/vnd.oci.image.index.v1+json, \
     application/vnd.docker.distribution.manifest.list.v2+json, \
     application/vnd.oci.image.manifest.v1+json, \
     application/vnd.docker.distribution.manifest.v2+json";

/// So many pages of tags are read.
const MOST_PAGES: usize = 20;

/// An image, or a list of images, under a tag.
pub(super) struct Image {
    /// `sha256:` and hexadecimal digits, of the very bytes that came.
    pub(super) digest: String,
    /// The images of a list.
    pub(super) parts: Vec<Part>,
}

/// An image of a list.
pub(super) struct Part {
    pub(super) digest: String,
    /// Such as `linux/amd64` or `linux/arm/v7`.
    pub(super) platform: Option<String>,
}

#[derive(Deserialize)]
struct Manifest {
    #[serde(default)]
    manifests: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    digest: String,
    platform: Option<Platform>,
}

#[derive(Deserialize)]
struct Platform {
    os: String,
    architecture: String,
    variant: Option<String>,
}

#[derive(Deserialize)]
struct Tags {
    tags: Option<Vec<String>>,
}

impl Session<'_> {
    /// What is under a tag; none when there is no such tag.
    pub(super) async fn image(&self, tag: &str) -> Result<Option<Image>, Trouble> {
        let url = self.manifest(tag)?;
        let answer = self.ask(Method::GET, &url, MANIFESTS).await?;
        if answer.head.status == StatusCode::NOT_FOUND {
            return Ok(None);
        }
        let answer = expect(answer)?.at_most(ANSWER_LIMIT)?;
        let told = told_digest(answer.headers());
        let (bytes, _) = answer.all().await?;
        let digest = sha256(&bytes);
        // Only SHA-256 is worked out here; another kind of digest says nothing.
        if told.is_some_and(|told| told.starts_with("sha256:") && told != digest) {
            return Err(Trouble::Protocol(
                "a manifest does not have the digest that it says",
            ));
        }
        let manifest: Manifest = serde_json::from_slice(&bytes)
            .map_err(|_| Trouble::Protocol("a manifest can not be read"))?;
        let parts = manifest.manifests.into_iter().map(Part::of).collect();
        Ok(Some(Image { digest, parts }))
    }

    /// The digest that the registry tells for a tag.
    pub(super) async fn digest(&self, tag: &str) -> Result<Option<String>, Trouble> {
        let url = self.manifest(tag)?;
        let answer = self.ask(Method::HEAD, &url, MANIFESTS).await?;
        if answer.head.status == StatusCode::NOT_FOUND {
            return Ok(None);
        }
        Ok(told_digest(expect(answer)?.headers()))
    }

    /// All tags of the repository that are named as tags are.
    pub(super) async fn tags(&self) -> Result<Vec<String>, Trouble> {
        let mut all = Vec::new();
        let mut next = Some(self.url(&format!("v2/{}/tags/list?n=1000", self.repository))?);
        for _ in 0..MOST_PAGES {
            let Some(url) = next else { break };
            let answer = expect(self.ask(Method::GET, &url, "").await?)?;
            let answer = answer.at_most(ANSWER_LIMIT)?;
            next = self.next_page(&url, answer.headers())?;
            let (bytes, _) = answer.all().await?;
            let page: Tags = serde_json::from_slice(&bytes)
                .map_err(|_| Trouble::Protocol("its list of tags can not be read"))?;
            all.extend(page.tags.into_iter().flatten());
        }
        all.retain(|tag| super::names::is_tag(tag));
        Ok(all)
    }

    /// The `next` of a `Link` header (RFC 8288).
    fn next_page(&self, from: &Url, headers: &http::HeaderMap) -> Result<Option<Url>, Trouble> {
        let link = headers
            .get(header::LINK)
            .and_then(|link| link.to_str().ok());
        let Some(target) = link.and_then(target) else {
            return Ok(None);
        };
        let next = from.join(target);
        let next = next.map_err(|_| Trouble::Protocol("its next page is no URL"))?;
        self.url(next.as_str()).map(Some)
    }

    fn manifest(&self, tag: &str) -> Result<Url, Trouble> {
        self.url(&format!("v2/{}/manifests/{tag}", self.repository))
    }
}

impl Part {
    fn of(entry: Entry) -> Self {
        let platform = entry.platform.filter(|platform| platform.os != "unknown");
        let platform = platform.map(
            |Platform {
                 os,
                 architecture,
                 variant,
             }| {
                let variant = variant
                    .map(|variant| format!("/{variant}"))
                    .unwrap_or_default();
                format!("{os}/{architecture}{variant}")
            },
        );
        Self {
            digest: entry.digest,
            platform,
        }
    }
}

fn target(link: &str) -> Option<&str> {
    let (target, rest) = link.strip_prefix('<')?.split_once('>')?;
    rest.contains("rel=\"next\"").then_some(target)
}

fn told_digest(headers: &http::HeaderMap) -> Option<String> {
    let told = headers.get("docker-content-digest")?.to_str().ok()?;
    Some(told.trim().to_ascii_lowercase())
}

fn sha256(bytes: &[u8]) -> String {
    let digits = digest(&SHA256, bytes);
    let digits: String = digits
        .as_ref()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("sha256:{digits}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_of_nothing() {
        let of_nothing = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(sha256(b""), of_nothing);
    }

    #[test]
    fn the_next_page() {
        let link = "</v2/a/tags/list?last=x&n=2>; rel=\"next\"";
        assert_eq!(target(link), Some("/v2/a/tags/list?last=x&n=2"));
        assert_eq!(target("</v2/>; rel=\"prev\""), None);
        assert_eq!(target("nonsense"), None);
    }
}
