//! The one careful client: it goes only where [`Rules`] let it, and waits for
//! nobody for ever. Everything that a publisher's document points at is fetched
//! with it.

mod body;
mod fault;
mod resolve;

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use reqwest::Client;
use url::Url;

use self::body::Part;
pub use self::body::{Body, Head};
pub use self::fault::{FetchFault, shown};
pub use self::resolve::{Looking, Lookup, system_lookup};
use super::filter::{Refused, Rules};
use super::own::Own;
use crate::outbound::{self, OutboundError};

/// A redirect is followed this often.
const MOST_REDIRECTS: usize = 5;

/// How long the client waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// For a connection, names and TLS included.
    pub connect: Duration,
    /// For the head of an answer, and for each 16 KiB of its bytes.
    pub idle: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(5),
            idle: Duration::from_secs(30),
        }
    }
}

/// A part of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// So many bytes from an offset on; fewer where the file ends before.
    Part {
        /// The offset.
        start: u64,
        /// How many bytes, 1 at least.
        length: u64,
    },
    /// Everything from an offset on.
    From(u64),
}

/// The client. Cheap to clone.
#[derive(Clone)]
pub struct Careful {
    rules: Arc<Rules>,
    client: Client,
    patience: Patience,
    own: Option<Arc<Own>>,
}

/// What is asked for.
struct Request<'a> {
    method: Method,
    headers: HeaderMap,
    body: Bytes,
    url: &'a Url,
}

impl Careful {
    /// A client that asks the system for addresses.
    pub fn new(rules: Rules) -> Result<Self, OutboundError> {
        Self::with(rules, system_lookup(), Patience::default())
    }

    /// A client that is told where names lead, and how long to wait.
    pub fn with(rules: Rules, lookup: Lookup, patience: Patience) -> Result<Self, OutboundError> {
        let rules = Arc::new(rules);
        let resolver = resolve::Filtered::new(Arc::clone(&rules), lookup);
        let client = outbound::careful_client(resolver, patience.connect)?;
        Ok(Self {
            rules,
            client,
            patience,
            own: None,
        })
    }

    /// Reads this server's own files without going out for them.
    #[must_use]
    pub fn with_own(mut self, own: Own) -> Self {
        self.own = Some(Arc::new(own));
        self
    }

    /// What it may reach.
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// What a server says of a file, without the file.
    pub async fn head(&self, url: &Url) -> Result<Head, FetchFault> {
        let answer = self.follow(Method::HEAD, url, HeaderMap::new()).await?;
        Ok(success(answer)?.head)
    }

    /// A file, or a part of it. With `if_match` only that version of it,
    /// otherwise [`FetchFault::Conflict`].
    pub async fn get(
        &self,
        url: &Url,
        span: Option<Span>,
        if_match: Option<&str>,
    ) -> Result<Body, FetchFault> {
        let mut headers = HeaderMap::new();
        if let Some(span) = span {
            headers.insert(header::RANGE, span.header());
        }
        if let Some(etag) = if_match {
            let etag = HeaderValue::from_str(etag).map_err(|_| FetchFault::Conflict)?;
            headers.insert(header::IF_MATCH, etag);
        }
        let body = success(self.follow(Method::GET, url, headers).await?)?;
        match span {
            Some(span) => span.expect(body),
            None => Ok(body),
        }
    }

    /// A part of a file: `length` bytes, fewer where the file ends before. A
    /// server that would send the whole file instead is [`FetchFault::Range`].
    pub async fn read_range(
        &self,
        url: &Url,
        start: u64,
        length: u64,
    ) -> Result<(Bytes, Head), FetchFault> {
        let span = Span::Part { start, length };
        let body = self.get(url, Some(span), None).await?;
        body.all().await
    }

    /// The last `length` bytes of a file, or all of a shorter one. The length is
    /// asked for first, because Azure's storage knows no ranges from the end.
    pub async fn read_tail(&self, url: &Url, length: u64) -> Result<(Bytes, Head), FetchFault> {
        let (_, first) = self.read_range(url, 0, 1).await?;
        let whole = first.length.ok_or(FetchFault::Range)?;
        let span = Span::From(whole.saturating_sub(length));
        let seen = first.validators();
        let body = self.get(url, Some(span), seen.strong()).await?;
        let changed = seen.difference(&body.head.validators()).is_some();
        if changed || body.head.length != Some(whole) {
            return Err(FetchFault::Conflict);
        }
        body.all().await
    }

    /// A whole file of at most `limit` bytes.
    pub async fn read_all(&self, url: &Url, limit: u64) -> Result<(Bytes, Head), FetchFault> {
        self.get(url, None, None).await?.at_most(limit)?.all().await
    }

    /// Sends JSON and answers any status. A redirect is an answer like any other: what
    /// is sent goes to this URL only.
    pub async fn post_json(
        &self,
        url: &Url,
        mut headers: HeaderMap,
        body: Bytes,
    ) -> Result<Body, FetchFault> {
        let json = HeaderValue::from_static("application/json");
        headers.entry(header::CONTENT_TYPE).or_insert(json);
        let request = Request {
            method: Method::POST,
            headers,
            body,
            url,
        };
        self.send(request).await
    }

    /// Asks, and goes where redirects lead; answers any other status. An
    /// `Authorization` is for the first host only.
    pub async fn follow(
        &self,
        method: Method,
        url: &Url,
        mut headers: HeaderMap,
    ) -> Result<Body, FetchFault> {
        let mut at = url.clone();
        for _ in 0..=MOST_REDIRECTS {
            let request = Request {
                method: method.clone(),
                headers: headers.clone(),
                body: Bytes::new(),
                url: &at,
            };
            let answer = self.send(request).await?;
            let Some(next) = hop(&at, &answer)? else {
                return Ok(answer);
            };
            if next.origin() != at.origin() {
                headers.remove(header::AUTHORIZATION);
            }
            at = next;
        }
        Err(Refused::Redirects(MOST_REDIRECTS).into())
    }

    /// One request, which follows nothing.
    async fn send(&self, request: Request<'_>) -> Result<Body, FetchFault> {
        let reads = matches!(request.method, Method::GET | Method::HEAD);
        if let Some(own) = self.own.as_ref().filter(|_| reads)
            && let Some(response) = own.answer(request.url, &request.headers).await
        {
            return Ok(Body::new(response, self.patience.idle));
        }
        self.rules.expect_url(request.url)?;
        let asked = self
            .client
            .request(request.method, request.url.clone())
            .headers(request.headers)
            .body(request.body);
        let response = tokio::time::timeout(self.patience.idle, asked.send()).await;
        let response = response.map_err(|_| FetchFault::Timeout)?;
        let response = response.map_err(FetchFault::of_client)?;
        Ok(Body::new(response, self.patience.idle))
    }
}

impl Span {
    fn header(self) -> HeaderValue {
        let range = match self {
            Self::Part { start, length } => {
                let last = start.saturating_add(length.saturating_sub(1));
                format!("bytes={start}-{last}")
            }
            Self::From(start) => format!("bytes={start}-"),
        };
        HeaderValue::try_from(range).unwrap_or(HeaderValue::from_static(""))
    }

    /// Whether an answer is this part and nothing else.
    fn expect(self, body: Body) -> Result<Body, FetchFault> {
        let range = body.headers().get(header::CONTENT_RANGE);
        let part = range
            .and_then(|range| range.to_str().ok())
            .and_then(Part::parse)
            .filter(|_| body.head.status == StatusCode::PARTIAL_CONTENT)
            .ok_or(FetchFault::Range)?;
        let (start, most) = match self {
            Self::Part { start, length } => (start, start.saturating_add(length)),
            Self::From(start) => (start, u64::MAX),
        };
        let end = part.whole.map_or(most, |whole| most.min(whole));
        let is_short = part.whole.is_some() && part.last.saturating_add(1) != end;
        if part.first != start || part.last >= most || is_short {
            return Err(FetchFault::Range);
        }
        body.exactly(part.last - part.first + 1)
    }
}

fn success(answer: Body) -> Result<Body, FetchFault> {
    match answer.head.status {
        status if status.is_success() => Ok(answer),
        status => Err(FetchFault::of_status(status)),
    }
}

/// Where an answer sends the client on to, if it does.
fn hop(from: &Url, answer: &Body) -> Result<Option<Url>, Refused> {
    if !matches!(answer.head.status.as_u16(), 301 | 302 | 303 | 307 | 308) {
        return Ok(None);
    }
    let location = answer.headers().get(header::LOCATION);
    let location = location.map(HeaderValue::to_str).transpose();
    let location = location.ok().flatten().ok_or(Refused::Location)?;
    next(from, location).map(Some)
}

fn next(from: &Url, location: &str) -> Result<Url, Refused> {
    let next = from.join(location).map_err(|_| Refused::Location)?;
    if from.scheme() == "https" && next.scheme() == "http" {
        return Err(Refused::Downgrade);
    }
    Ok(next)
}

#[cfg(test)]
mod tests;
