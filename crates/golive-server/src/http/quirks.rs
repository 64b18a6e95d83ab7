//! Habits of old clients, known here and nowhere else, each with its test.

use std::borrow::Cow;

use http::Uri;
use http::uri::PathAndQuery;

/// The one page whose own links need the slash at its end.
const DOCS: &str = "/docs/";

/// How many slashes `/api/publishers/{publisher}/offers/{offer}` has.
const OFFER_DEPTH: usize = 5;

/// The status of an operation that a client meant: the documentation of 2017 has two
/// words for the same.
pub fn status(word: &str) -> &str {
    let spellings = [
        ("completed", "complete"),
        ("succeeded", "complete"),
        ("cancelled", "canceled"),
    ];
    let known = spellings
        .iter()
        .find(|(other, _)| word.eq_ignore_ascii_case(other));
    known.map_or(word, |(_, meant)| meant)
}

/// The path that a client meant.
///
/// - A trailing slash is accepted everywhere (pub sends `…/operations/{id}/`).
/// - A base URL in front of an absolute one: some clients append the whole
///   `Operation-Location` to their base URL, so that the path reads
///   `/https://host/api/…`.
/// - `…/submissions/operations/{id}` is what openshift-ansible builds.
/// - `%24` equals `$` in `/api/operations/{publisher}${offer}${n}${slot}`.
///
/// `None` when the path already is what was meant.
pub fn meant(uri: &Uri) -> Option<Uri> {
    let path = uri.path();
    let mut meant = Cow::Borrowed(path);
    for scheme in ["/https:/", "/http:/"] {
        if meant.len() > scheme.len()
            && meant.is_char_boundary(scheme.len())
            && meant[..scheme.len()].eq_ignore_ascii_case(scheme)
            && let Some(at) = meant.find("/api/")
        {
            meant = Cow::Owned(meant[at..].to_owned());
        }
    }
    if meant.len() > 1 && meant.ends_with('/') && meant != DOCS {
        meant = Cow::Owned(meant.trim_end_matches('/').to_owned());
    }
    if meant.is_empty() {
        meant = Cow::Borrowed("/");
    }
    if let Some((offer, operation)) = meant.split_once("/submissions/operations/")
        && offer.matches('/').count() == OFFER_DEPTH
    {
        meant = Cow::Owned(format!("{offer}/operations/{operation}"));
    }
    if meant.starts_with("/api/operations/") && meant.contains("%24") {
        meant = Cow::Owned(meant.replace("%24", "$"));
    }
    if meant == path {
        return None;
    }
    let text = match uri.query() {
        Some(query) => format!("{meant}?{query}"),
        None => meant.into_owned(),
    };
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(PathAndQuery::try_from(text).ok()?);
    Uri::from_parts(parts).ok()
}

/// Strips `W/` from a tag that a client sends back: some proxies weaken tags.
pub fn strong_tag(tag: &str) -> &str {
    tag.trim().strip_prefix("W/").unwrap_or(tag.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(uri: &str) -> String {
        let uri: Uri = uri.parse().unwrap();
        meant(&uri).unwrap_or(uri).to_string()
    }

    #[test]
    fn trailing_slashes_go() {
        let sent = "/api/publishers/p/offers/o/submissions/?api-version=2017-10-31";
        assert_eq!(
            path(sent),
            "/api/publishers/p/offers/o/submissions?api-version=2017-10-31"
        );
        assert_eq!(path("/"), "/");
        assert_eq!(path("//"), "/");
        assert_eq!(path("/docs/"), "/docs/");
    }

    #[test]
    fn a_base_url_in_front_goes() {
        let wanted = "/api/publishers/p/offers/o/operations/1";
        assert_eq!(
            path("/https://host:1/api/publishers/p/offers/o/operations/1"),
            wanted
        );
        assert_eq!(
            path("/https:/host/api/publishers/p/offers/o/operations/1/"),
            wanted
        );
        assert_eq!(path("/http%3A//host/api/x"), "/http%3A//host/api/x");
    }

    #[test]
    fn dollars_may_be_escaped() {
        assert_eq!(
            path("/api/operations/p%24o%242%24preview"),
            "/api/operations/p$o$2$preview"
        );
    }

    #[test]
    fn openshifts_path_leads_to_the_operation() {
        let sent = "/api/publishers/p/offers/o/submissions/operations/7/?api-version=x";
        assert_eq!(
            path(sent),
            "/api/publishers/p/offers/o/operations/7?api-version=x"
        );
        let named_so = "/api/publishers/p/offers/submissions/operations/7";
        assert_eq!(path(named_so), named_so);
    }

    #[test]
    fn weak_tags_are_taken_for_strong() {
        assert_eq!(strong_tag(" W/\"1-2\""), "\"1-2\"");
        assert_eq!(strong_tag("\"1-2\""), "\"1-2\"");
    }
}
