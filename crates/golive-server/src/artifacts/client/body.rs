//! An answer, and its bytes as they come.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::{HeaderMap, StatusCode, header};
use reqwest::Response;
use tokio::time::{Instant, timeout};

use super::FetchFault;
use crate::artifacts::validators::Validators;

/// What an answer says before its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The status.
    pub status: StatusCode,
    /// The host that answered, after redirects.
    pub host: String,
    /// How many bytes the whole file has, where the server says it.
    pub length: Option<u64>,
    /// The version of the file.
    pub etag: Option<String>,
    /// `Last-Modified`.
    pub modified: Option<String>,
    /// The media type.
    pub content_type: Option<String>,
    /// `x-ms-blob-type`: `PageBlob` and others of Azure's storage.
    pub blob_type: Option<String>,
}

/// An answer whose bytes are read one piece after another.
pub struct Body {
    /// What it says of itself.
    pub head: Head,
    response: Response,
    least: u64,
    limit: u64,
    read: u64,
    pace: Pace,
}

/// A server that gives less than this while golive waits for [`Pace::patience`]
/// holds up whoever waits for it.
const SLOWEST: u64 = 16 << 10;

/// What is said of an answer without a length that is cut off.
const ENDED: &str = "the answer ended before its last byte";

/// How fast the bytes come. Only the time is counted that golive waits, so that
/// a slow disk here is not held against the server.
struct Pace {
    patience: Duration,
    left: Duration,
    came: u64,
}

impl Body {
    pub(super) fn new(response: Response, patience: Duration) -> Self {
        Self {
            head: Head::of(&response),
            response,
            least: 0,
            limit: u64::MAX,
            read: 0,
            pace: Pace {
                patience,
                left: patience,
                came: 0,
            },
        }
    }

    /// All headers.
    pub fn headers(&self) -> &HeaderMap {
        self.response.headers()
    }

    /// Takes no more than `limit` bytes of this answer.
    pub fn at_most(mut self, limit: u64) -> Result<Self, FetchFault> {
        if self
            .response
            .content_length()
            .is_some_and(|length| length > limit)
        {
            return Err(FetchFault::Large { limit });
        }
        self.limit = limit;
        Ok(self)
    }

    /// Takes exactly `length` bytes of this answer.
    pub(super) fn exactly(mut self, length: u64) -> Result<Self, FetchFault> {
        self.least = length;
        self.at_most(length)
    }

    /// The next bytes; `None` at the end. An answer that is shorter than it said
    /// is [`FetchFault::Unreachable`].
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, FetchFault> {
        let Some(bytes) = self.pace.keep(self.response.chunk()).await? else {
            return match self.read {
                read if read < self.least => Err(FetchFault::Unreachable(ENDED.to_owned())),
                _ => Ok(None),
            };
        };
        self.pace.came = self.pace.came.saturating_add(bytes.len() as u64);
        self.read = self.read.saturating_add(bytes.len() as u64);
        if self.read > self.limit {
            return Err(FetchFault::Large { limit: self.limit });
        }
        Ok(Some(bytes))
    }

    /// All of the rest. Only for what has a limit.
    pub async fn all(mut self) -> Result<(Bytes, Head), FetchFault> {
        let mut bytes = BytesMut::new();
        while let Some(chunk) = self.chunk().await? {
            bytes.extend_from_slice(&chunk);
        }
        Ok((bytes.freeze(), self.head))
    }
}

impl Pace {
    /// Waits for what comes next, unless too little came for too long.
    async fn keep<T>(
        &mut self,
        next: impl Future<Output = reqwest::Result<T>>,
    ) -> Result<T, FetchFault> {
        let mut next = std::pin::pin!(next);
        loop {
            let asked = Instant::now();
            let came = timeout(self.left, next.as_mut()).await;
            self.left = self.left.saturating_sub(asked.elapsed());
            match came {
                Ok(came) => return came.map_err(FetchFault::of_client),
                Err(_) if self.came < SLOWEST => return Err(FetchFault::Timeout),
                Err(_) => (self.left, self.came) = (self.patience, 0),
            }
        }
    }
}

impl Head {
    /// What tells this file from another one at its address.
    pub fn validators(&self) -> Validators {
        Validators {
            etag: self.etag.clone(),
            length: self.length,
            modified: self.modified.clone(),
        }
    }

    fn of(response: &Response) -> Self {
        let text = |name: &str| {
            let value = response.headers().get(name)?.to_str().ok()?;
            Some(value.trim().to_owned())
        };
        let length = match text(header::CONTENT_RANGE.as_str()) {
            Some(range) => Part::parse(&range).and_then(|part| part.whole),
            None => text(header::CONTENT_LENGTH.as_str()).and_then(|length| length.parse().ok()),
        };
        let url = response.url();
        let port = url
            .port()
            .map(|port| format!(":{port}"))
            .unwrap_or_default();
        Self {
            status: response.status(),
            host: format!("{}{port}", url.host_str().unwrap_or_default()),
            length,
            etag: text(header::ETAG.as_str()),
            modified: text(header::LAST_MODIFIED.as_str()),
            content_type: text(header::CONTENT_TYPE.as_str()),
            blob_type: text("x-ms-blob-type"),
        }
    }
}

/// What a `Content-Range` says: first and last byte, and the length of the
/// whole file unless that is `*`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) first: u64,
    pub(super) last: u64,
    pub(super) whole: Option<u64>,
}

impl Part {
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (range, whole) = text.strip_prefix("bytes ")?.split_once('/')?;
        let (first, last) = range.split_once('-')?;
        let (first, last) = (first.parse().ok()?, last.parse().ok()?);
        let whole = match whole {
            "*" => None,
            whole => Some(whole.parse().ok()?),
        };
        let fits = first <= last && whole.is_none_or(|whole| last < whole);
        fits.then_some(Self { first, last, whole })
    }
}
