//! Sends a request until it has an answer, or until trying again would be wrong.

use std::time::Duration;

use http::StatusCode;
use http::header::{AUTHORIZATION, CONTENT_TYPE, RETRY_AFTER};
use url::Url;

use crate::ask::{Answer, Ask};
use crate::endpoint::Endpoint;
use crate::error::ClientError;
use crate::world;

/// All pauses before one request's last attempt together.
const MOST_PAUSE: Duration = Duration::from_secs(30);
const FIRST_PAUSE: Duration = Duration::from_millis(100);
const CONNECT: Duration = Duration::from_secs(10);

/// The way to one server.
#[derive(Debug, Clone)]
pub(crate) struct Transport {
    http: reqwest::Client,
    base: Url,
}

impl Transport {
    pub(crate) fn new(endpoint: &Endpoint) -> Result<Self, ClientError> {
        let mut builder = reqwest::Client::builder()
            .connect_timeout(CONNECT)
            // A redirect would take the token to another place.
            .redirect(reqwest::redirect::Policy::none())
            .user_agent(concat!("golive-client/", env!("CARGO_PKG_VERSION")));
        if endpoint.is_loopback() {
            builder = builder.no_proxy();
        }
        if endpoint.url.scheme() == "http" {
            // Reading the system's certificates takes time and may fail.
            builder = builder.tls_certs_only([]);
        }
        Ok(Self {
            http: builder.build().map_err(ClientError::Setup)?,
            base: endpoint.url.clone(),
        })
    }

    /// The answer to a request, whatever its status.
    pub(crate) async fn deliver(
        &self,
        ask: &Ask,
        bearer: Option<&str>,
    ) -> Result<Answer, ClientError> {
        let mut attempt = 0;
        let mut paused = Duration::ZERO;
        loop {
            let outcome = self.send(ask, bearer).await;
            let pause = match &outcome {
                Ok(answer) => {
                    retry_after(answer).and_then(|wish| next_pause(attempt, wish, paused))
                }
                Err(error) if ask.repeatable && was_lost(error) => {
                    next_pause(attempt, Duration::ZERO, paused)
                }
                Err(_) => None,
            };
            let Some(pause) = pause else {
                return outcome.map_err(|e| ClientError::no_answer(&self.base, e));
            };
            world::pause(pause).await;
            paused += pause;
            attempt += 1;
        }
    }

    async fn send(&self, ask: &Ask, bearer: Option<&str>) -> Result<Answer, reqwest::Error> {
        let mut request = self
            .http
            .request(ask.method.clone(), self.url(ask))
            .timeout(ask.patience);
        for (name, value) in &ask.headers {
            request = request.header(name, value);
        }
        if let Some(token) = bearer {
            request = request.header(AUTHORIZATION, format!("Bearer {token}"));
        }
        if let Some((content_type, text)) = &ask.body {
            request = request
                .header(CONTENT_TYPE, *content_type)
                .body(text.clone());
        }
        let response = request.send().await?;
        Ok(Answer {
            url: self.base.origin().ascii_serialization(),
            status: response.status(),
            headers: response.headers().clone(),
            text: response.text().await?,
        })
    }

    fn url(&self, ask: &Ask) -> Url {
        let mut url = self.base.clone();
        let prefix = self.base.path().trim_end_matches('/');
        url.set_path(&format!("{prefix}{}", ask.path));
        url.set_query(ask.query.as_deref());
        url
    }
}

/// A server that is not there is said at once; a connection that broke is not
/// the server's last word.
fn was_lost(error: &reqwest::Error) -> bool {
    !error.is_connect() && !error.is_timeout() && !error.is_builder()
}

/// When a server that is busy wants to be asked again. An operation that runs
/// has the same header, with a status of success.
fn retry_after(answer: &Answer) -> Option<Duration> {
    let busy = [
        StatusCode::TOO_MANY_REQUESTS,
        StatusCode::SERVICE_UNAVAILABLE,
    ];
    if !busy.contains(&answer.status) {
        return None;
    }
    let seconds = answer.header(RETRY_AFTER.as_str())?.parse().ok()?;
    Some(Duration::from_secs(seconds))
}

/// How long to wait before the next attempt: what the server asked for, but
/// never less than the ladder. `None` when that would be too long altogether.
fn next_pause(attempt: u32, wish: Duration, paused: Duration) -> Option<Duration> {
    let ladder = FIRST_PAUSE.saturating_mul(2_u32.saturating_pow(attempt));
    let pause = wish.max(ladder);
    (paused + pause <= MOST_PAUSE).then_some(pause)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_end_within_half_a_minute() {
        let mut paused = Duration::ZERO;
        let mut attempt = 0;
        while let Some(pause) = next_pause(attempt, Duration::ZERO, paused) {
            paused += pause;
            attempt += 1;
        }
        assert_eq!(attempt, 8);
        assert!(paused <= MOST_PAUSE);
    }

    #[test]
    fn a_server_s_wish_counts_unless_it_is_too_long() {
        let seconds = Duration::from_secs;
        assert_eq!(next_pause(0, seconds(3), Duration::ZERO), Some(seconds(3)));
        assert_eq!(
            next_pause(0, seconds(0), Duration::ZERO),
            Some(FIRST_PAUSE),
            "a wish of nothing must not make a busy loop"
        );
        assert_eq!(next_pause(0, seconds(31), Duration::ZERO), None);
    }
}
