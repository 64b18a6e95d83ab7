//! Why a call did not give what was asked for.

use std::error::Error;
use std::fmt;
use std::time::Duration;

use golive_model::wire::{ErrorBody, ErrorInfo};
use http::StatusCode;

/// Why a call did not give what was asked for.
#[derive(Debug, thiserror::Error)]
pub enum ClientError {
    /// Nobody answered, or the connection was lost on the way.
    #[error("no answer from {url}: {reason}")]
    NoServer {
        /// The server.
        url: String,
        /// The innermost cause, in words.
        reason: String,
        /// All of it.
        source: reqwest::Error,
    },
    /// The server answered no.
    #[error(transparent)]
    Refused(Box<Refused>),
    /// The server answered something that golive does not say.
    #[error("the answer of {url} can not be read: {problem}; is it a golive server?")]
    Unreadable {
        /// The server.
        url: String,
        /// What is wrong with the answer.
        problem: String,
    },
    /// The server's issuer gave no token.
    #[error("no token for these credentials: {reason}")]
    Credentials {
        /// The issuer's words.
        reason: String,
    },
    /// The URL does not name a server.
    #[error("\"{url}\" is not the URL of a server: {problem}")]
    Url {
        /// What was given.
        url: String,
        /// What is wrong with it.
        problem: String,
    },
    /// The location does not name an operation.
    #[error(
        "\"{location}\" is not the location of an operation: expected /api/…/operations/… or a \
         URL with that path"
    )]
    Location {
        /// What was given.
        location: String,
    },
    /// The operation had not ended when the time was over. It runs on.
    #[error("the operation is still running after {after:?}")]
    TimedOut {
        /// How long it was watched.
        after: Duration,
    },
    /// The client could not be set up, for example for want of CA certificates.
    #[error("the HTTP client can not be set up: {0}")]
    Setup(#[source] reqwest::Error),
}

/// An answer with a status of 300 or more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The HTTP status.
    pub status: u16,
    /// The server's code; `HTTP502` and the like where it gave none.
    pub code: String,
    /// What is, what was expected, what to do.
    pub message: String,
    /// JSON Pointer into the document, or the name of a parameter.
    pub target: Option<String>,
    /// One entry a finding.
    pub details: Vec<ErrorInfo>,
    /// The server's name for the request.
    pub request_id: Option<String>,
}

impl Refused {
    /// Reads an answer that is not a success.
    pub(crate) fn read(status: StatusCode, body: &str, request_id: Option<String>) -> Self {
        let info = match serde_json::from_str::<ErrorBody>(body) {
            Ok(body) => body.error,
            Err(_) => ErrorInfo {
                code: format!("HTTP{}", status.as_u16()),
                message: format!(
                    "the answer was {status}, without golive's explanation; is there a proxy in \
                     between, or another server?"
                ),
                target: None,
                details: Vec::new(),
            },
        };
        Self {
            status: status.as_u16(),
            code: info.code,
            message: info.message,
            target: info.target,
            details: info.details,
            request_id,
        }
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error for Refused {}

impl ClientError {
    /// A request that got no answer.
    pub(crate) fn no_answer(url: &url::Url, source: reqwest::Error) -> Self {
        let source = source.without_url();
        Self::NoServer {
            url: url.origin().ascii_serialization(),
            reason: innermost(&source),
            source,
        }
    }

    /// Whether the same request may succeed later without anyone's doing: the
    /// server is away, starting, draining or overloaded.
    pub fn passes(&self) -> bool {
        match self {
            Self::NoServer { .. } => true,
            Self::Refused(refused) => refused.status >= 500 || refused.status == 429,
            _ => false,
        }
    }
}

fn innermost(error: &reqwest::Error) -> String {
    let mut cause: &dyn Error = error;
    while let Some(next) = cause.source() {
        cause = next;
    }
    cause.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proxy_s_page_still_gives_a_code() {
        let refused = Refused::read(StatusCode::BAD_GATEWAY, "<html>oops</html>", None);
        assert_eq!(refused.code, "HTTP502");
        assert!(ClientError::Refused(Box::new(refused)).passes());
    }

    #[test]
    fn a_refusal_keeps_its_findings() {
        let body = r#"{"error":{"code":"ValidationFailed","message":"m",
            "details":[{"code":"LS-001","message":"d","target":"/definition"}]}}"#;
        let refused = Refused::read(StatusCode::UNPROCESSABLE_ENTITY, body, Some("r1".into()));
        assert_eq!(refused.code, "ValidationFailed");
        assert_eq!(refused.details[0].target.as_deref(), Some("/definition"));
        assert!(!ClientError::Refused(Box::new(refused)).passes());
    }
}
