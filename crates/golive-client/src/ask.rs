//! A request, as data.

use std::time::Duration;

use http::{HeaderMap, HeaderName, Method, StatusCode};
use serde::Serialize;
use serde::de::DeserializeOwned;
use url::form_urlencoded;

use crate::error::ClientError;
use crate::world;

const API_VERSION: &str = "2017-10-31";
const JSON: &str = "application/json";
const FORM: &str = "application/x-www-form-urlencoded";

/// How long an answer may take when the server was not asked to wait.
const PATIENCE: Duration = Duration::from_secs(60);

/// A request that may be sent more than once.
#[derive(Debug, Clone)]
pub(crate) struct Ask {
    pub(crate) method: Method,
    /// Absolute and percent-encoded.
    pub(crate) path: String,
    pub(crate) query: Option<String>,
    pub(crate) headers: Vec<(HeaderName, String)>,
    /// Content type and text.
    pub(crate) body: Option<(&'static str, String)>,
    /// Whether it may be sent again when its answer was lost.
    pub(crate) repeatable: bool,
    /// How long its answer may take.
    pub(crate) patience: Duration,
}

impl Ask {
    fn new(method: Method, path: String) -> Self {
        let repeatable = matches!(method, Method::GET | Method::PUT);
        let query = is_portal_api(&path).then(|| format!("api-version={API_VERSION}"));
        Self {
            method,
            path,
            query,
            headers: Vec::new(),
            body: None,
            repeatable,
            patience: PATIENCE,
        }
    }

    pub(crate) fn get(path: impl Into<String>) -> Self {
        Self::new(Method::GET, path.into())
    }

    pub(crate) fn put(path: impl Into<String>, text: &str) -> Self {
        Self::new(Method::PUT, path.into()).text(text)
    }

    pub(crate) fn post(path: impl Into<String>) -> Self {
        Self::new(Method::POST, path.into())
    }

    pub(crate) fn delete(path: impl Into<String>) -> Self {
        Self::new(Method::DELETE, path.into())
    }

    pub(crate) fn query(mut self, name: &str, value: &str) -> Self {
        let before = self.query.take().unwrap_or_default();
        let mut query = form_urlencoded::Serializer::new(before);
        self.query = Some(query.append_pair(name, value).finish());
        self
    }

    pub(crate) fn header(mut self, name: HeaderName, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    pub(crate) fn text(mut self, json: &str) -> Self {
        self.body = Some((JSON, json.to_owned()));
        self
    }

    pub(crate) fn json<T: Serialize>(self, body: &T) -> Self {
        // The shapes of the wire have text keys only, so this can not fail.
        let text = serde_json::to_string(body).unwrap_or_default();
        self.text(&text)
    }

    pub(crate) fn form(mut self, fields: &[(&str, &str)]) -> Self {
        let mut form = form_urlencoded::Serializer::new(String::new());
        self.body = Some((FORM, form.extend_pairs(fields).finish()));
        self
    }

    /// Gives a POST a key, so that it takes effect once however often it is sent.
    pub(crate) fn keyed(self) -> Self {
        self.header(
            HeaderName::from_static("idempotency-key"),
            world::fresh_key(),
        )
        .repeatable()
    }

    pub(crate) fn repeatable(mut self) -> Self {
        self.repeatable = true;
        self
    }

    /// Gives the answer so much time.
    pub(crate) fn patient(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// Asks the server to hold its answer back for up to `seconds`.
    pub(crate) fn wait(mut self, seconds: u64) -> Self {
        if seconds == 0 {
            return self;
        }
        self.patience = PATIENCE + Duration::from_secs(seconds);
        self.header(HeaderName::from_static("prefer"), format!("wait={seconds}"))
    }
}

fn is_portal_api(path: &str) -> bool {
    path.starts_with("/api/")
}

/// Makes a text safe as one segment of a path.
pub(crate) fn segment(text: &str) -> String {
    let encode = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(encode).collect()
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) url: String,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Answer {
    /// The value of a header, where it is text.
    pub(crate) fn header(&self, name: &str) -> Option<String> {
        let value = self.headers.get(name)?.to_str().ok()?;
        Some(value.to_owned())
    }

    /// The body, read as JSON.
    pub(crate) fn read<T: DeserializeOwned>(&self) -> Result<T, ClientError> {
        serde_json::from_str(&self.text).map_err(|e| ClientError::Unreadable {
            url: self.url.clone(),
            problem: e.to_string(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_portal_api_has_a_version() {
        let ask = Ask::get("/api/publishers").query("status", "a&b");
        assert_eq!(
            ask.query.as_deref(),
            Some("api-version=2017-10-31&status=a%26b")
        );
        assert_eq!(Ask::get("/v1/clients").query, None);
    }

    #[test]
    fn a_segment_can_not_leave_its_place() {
        assert_eq!(segment("a/../b c$"), "a%2F..%2Fb%20c%24");
    }

    #[test]
    fn a_post_is_sent_again_only_with_a_key() {
        assert!(!Ask::post("/api/x").repeatable);
        assert!(Ask::post("/api/x").keyed().repeatable);
        assert!(!Ask::delete("/v1/x").repeatable);
    }
}
