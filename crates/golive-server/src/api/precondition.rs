//! `If-Match` and `If-None-Match`.

use http::{HeaderMap, header};

use crate::http::quirks::strong_tag;
use crate::http::{ApiError, Code};

/// The value of `If-Match`, if there is one.
pub fn if_match(headers: &HeaderMap) -> Option<String> {
    headers
        .get(header::IF_MATCH)
        .and_then(|value| value.to_str().ok())
        .map(str::to_owned)
}

/// Whether the caller wants to create and not to change.
pub fn creates_only(headers: &HeaderMap) -> bool {
    headers
        .get(header::IF_NONE_MATCH)
        .is_some_and(|value| value == "*")
}

/// Refuses unless one of the tags is the current one. No header is fine.
pub fn expect_tag(if_match: Option<&str>, current: &str) -> Result<(), ApiError> {
    let Some(sent) = if_match else { return Ok(()) };
    if sent
        .split(',')
        .map(strong_tag)
        .any(|tag| tag == "*" || tag == current)
    {
        return Ok(());
    }
    let error = ApiError::new(Code::PreconditionFailed, "document.stale")
        .with("sent", sent)
        .with("current", current);
    Err(error.at("If-Match"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stale_tags_never_overwrite() {
        assert!(expect_tag(None, "\"1-2\"").is_ok());
        for good in ["*", "\"1-2\"", "W/\"1-2\"", "\"0-0\", \"1-2\""] {
            assert!(expect_tag(Some(good), "\"1-2\"").is_ok(), "{good}");
        }
        for stale in ["\"1-1\"", "1-2", "", "\"\"", "W/*"] {
            let passed = expect_tag(Some(stale), "\"1-2\"").is_ok();
            assert_eq!(passed, stale == "W/*", "{stale}");
        }
    }
}
