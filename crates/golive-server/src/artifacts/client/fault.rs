//! Why something could not be fetched.

use std::error::Error;

use golive_inspect::Inspection;
use golive_model::RuleId;
use http::StatusCode;
use url::Url;

use crate::artifacts::filter::Refused;

/// Why something could not be fetched. No text of it holds a URL's query, which
/// may be a signature.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FetchFault {
    /// The rules do not let golive go there.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// 404 or 410.
    #[error("the server answered {0}: there is nothing at this address")]
    NotFound(u16),
    /// 401 or 403.
    #[error("the server answered {0}: it does not let golive read this")]
    Forbidden(u16),
    /// 409: a lease or another owner stands in the way.
    #[error("the server answered 409: the file is in use")]
    InUse,
    /// 412: it is not what it was, or a condition of the address does not hold.
    #[error("the server answered 412: a condition of the request does not hold")]
    Conflict,
    /// Another status that was not expected.
    #[error("the server answered {0}, and a success was expected")]
    Status(u16),
    /// No connection, or it broke.
    #[error("the server could not be reached: {0}")]
    Unreachable(String),
    /// Too slow.
    #[error("the server took too long")]
    Timeout,
    /// More bytes than the caller takes.
    #[error("there are more than {limit} bytes")]
    Large {
        /// How many bytes the caller takes.
        limit: u64,
    },
    /// A part was asked for, and something else came.
    #[error(
        "the server does not give parts of a file as it was asked to; it must answer a Range \
         request with 206 and a Content-Range"
    )]
    Range,
}

impl FetchFault {
    /// The fault of a status that is no success.
    pub fn of_status(status: StatusCode) -> Self {
        match status.as_u16() {
            code @ (404 | 410) => Self::NotFound(code),
            code @ (401 | 403) => Self::Forbidden(code),
            409 => Self::InUse,
            412 => Self::Conflict,
            416 => Self::Range,
            code => Self::Status(code),
        }
    }

    /// Whether the same request may go well later.
    pub fn is_passing(&self) -> bool {
        match self {
            Self::Unreachable(_) | Self::Timeout => true,
            Self::Status(code) => matches!(code, 408 | 429) || *code >= 500,
            _ => false,
        }
    }

    /// The case of a rule's message for this fault.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Refused(_) => "refused",
            Self::NotFound(_) => "notfound",
            Self::Forbidden(_) => "forbidden",
            Self::InUse => "inuse",
            Self::Conflict => "conflict",
            Self::Status(_) => "status",
            Self::Unreachable(_) => "unreachable",
            Self::Timeout => "timeout",
            Self::Large { .. } => "large",
            Self::Range => "range",
        }
    }

    /// What a check answers: what the rule says of it, or the fault itself when
    /// it is passing.
    pub fn settle(self, rule: RuleId, url: &Url) -> Result<Inspection, Self> {
        if self.is_passing() {
            return Err(self);
        }
        Ok(self.inspection(rule, url))
    }

    /// What a rule says of a URL that this happened to. The message's arguments
    /// are `url`, without its query, and `detail`. Files have words for each
    /// [`FetchFault::code`]; pages and registries have one case, `unreached`.
    pub fn inspection(&self, rule: RuleId, url: &Url) -> Inspection {
        let mut inspection = Inspection::default();
        let case = match rule {
            RuleId::SasReadable | RuleId::ArtifactReachable => self.code(),
            _ => "unreached",
        };
        let args = vec![("url", shown(url)), ("detail", self.to_string())];
        inspection.fault(rule, case, args);
        if let Self::NotFound(code) | Self::Forbidden(code) | Self::Status(code) = self {
            inspection.saw("status", *code);
        }
        inspection
    }

    /// What went wrong inside the HTTP client.
    pub(super) fn of_client(error: reqwest::Error) -> Self {
        if let Some(refused) = causes(&error).find_map(|cause| cause.downcast_ref::<Refused>()) {
            return Self::Refused(refused.clone());
        }
        if error.is_timeout() {
            return Self::Timeout;
        }
        let error = error.without_url();
        let said: Vec<String> = causes(&error).map(ToString::to_string).collect();
        Self::Unreachable(said.join(": "))
    }
}

fn causes<'a>(error: &'a (dyn Error + 'static)) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    std::iter::successors(Some(error), |&error| error.source())
}

/// A URL as it may be shown: without a user, a query or a fragment.
pub fn shown(url: &Url) -> String {
    let mut url = url.clone();
    // Both fail only for a URL without a host, which has neither.
    let _ = url.set_username("");
    let _ = url.set_password(None);
    url.set_query(None);
    url.set_fragment(None);
    url.into()
}
