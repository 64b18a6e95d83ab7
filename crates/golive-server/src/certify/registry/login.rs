//! Logging in: Basic, or a token from the place that the registry names.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use serde::Deserialize;
use url::Url;

use super::{Source, Trouble};
use crate::artifacts::client::{Body, Careful, FetchFault};

/// Longer answers than this are no answers to these questions, in bytes.
pub(super) const ANSWER_LIMIT: u64 = 4 << 20;

/// A registry that has let golive in.
pub(super) struct Session<'a> {
    client: &'a Careful,
    base: Url,
    pub(super) repository: &'a str,
    authorization: Option<HeaderValue>,
}

/// How a registry wants to be asked (RFC 9110, 11.6.1).
#[derive(Debug, PartialEq, Eq)]
enum Challenge {
    Basic,
    Bearer { realm: String, service: String },
}

#[derive(Deserialize)]
struct Token {
    #[serde(default)]
    token: String,
    #[serde(default)]
    access_token: String,
}

impl<'a> Session<'a> {
    /// Logs in. A registry that lets anybody in needs no login.
    pub(super) async fn open(
        client: &'a Careful,
        base: &Url,
        source: &Source<'a>,
    ) -> Result<Self, Trouble> {
        let mut session = Self {
            client,
            base: base.clone(),
            repository: source.repository,
            authorization: None,
        };
        let front = session.url("v2/")?;
        let answer = session.ask(Method::GET, &front, "").await?;
        if answer.head.status != StatusCode::UNAUTHORIZED {
            expect(answer)?;
            return Ok(session);
        }
        let basic = basic(source)?;
        session.authorization = match challenge(answer.headers()) {
            Some(Challenge::Basic) => Some(basic),
            Some(Challenge::Bearer { realm, service }) => {
                Some(session.token(&realm, &service, basic).await?)
            }
            None => {
                return Err(Trouble::Protocol(
                    "it asks for a login that is not Basic or Bearer",
                ));
            }
        };
        expect(session.ask(Method::GET, &front, "").await?)?;
        Ok(session)
    }

    /// A token for reading the repository (the Docker registry's token protocol).
    async fn token(
        &self,
        realm: &str,
        service: &str,
        basic: HeaderValue,
    ) -> Result<HeaderValue, Trouble> {
        let mut url = Url::parse(realm).map_err(|_| Trouble::Protocol("its realm is no URL"))?;
        if !self.client.rules().is_secure(&url) {
            return Err(Trouble::Protocol("its realm is not https"));
        }
        let scope = format!("repository:{}:pull", self.repository);
        url.query_pairs_mut()
            .append_pair("service", service)
            .append_pair("scope", &scope);
        let headers = HeaderMap::from_iter([(header::AUTHORIZATION, basic)]);
        let answer = expect(self.client.follow(Method::GET, &url, headers).await?)?;
        let (bytes, _) = answer.at_most(ANSWER_LIMIT)?.all().await?;
        let token: Token =
            serde_json::from_slice(&bytes).map_err(|_| Trouble::Protocol("it gives no token"))?;
        let text = match token.token {
            text if text.is_empty() => token.access_token,
            text => text,
        };
        if text.is_empty() {
            return Err(Trouble::Protocol("it gives no token"));
        }
        secret(&format!("Bearer {text}"))
    }

    /// A question below the registry's base.
    pub(super) async fn ask(
        &self,
        method: Method,
        url: &Url,
        accept: &'static str,
    ) -> Result<Body, Trouble> {
        let mut headers = HeaderMap::new();
        if !accept.is_empty() {
            headers.insert(header::ACCEPT, HeaderValue::from_static(accept));
        }
        if let Some(authorization) = &self.authorization {
            headers.insert(header::AUTHORIZATION, authorization.clone());
        }
        Ok(self.client.follow(method, url, headers).await?)
    }

    /// A URL of the registry; never one of another host, which would be sent
    /// the token.
    pub(super) fn url(&self, path: &str) -> Result<Url, Trouble> {
        let url = self.base.join(path).ok();
        url.filter(|url| url.origin() == self.base.origin())
            .ok_or(Trouble::Protocol("it leads to another host"))
    }
}

/// An answer that is a success.
pub(super) fn expect(answer: Body) -> Result<Body, Trouble> {
    match answer.head.status {
        status if status.is_success() => Ok(answer),
        status => Err(FetchFault::of_status(status).into()),
    }
}

fn basic(source: &Source<'_>) -> Result<HeaderValue, Trouble> {
    let pair = format!("{}:{}", source.user, source.password);
    secret(&format!("Basic {}", BASE64_STANDARD.encode(pair)))
}

fn secret(text: &str) -> Result<HeaderValue, Trouble> {
    let mut value =
        HeaderValue::from_str(text).map_err(|_| Trouble::Protocol("its token is no token"))?;
    value.set_sensitive(true);
    Ok(value)
}

/// The first challenge that golive can meet.
fn challenge(headers: &HeaderMap) -> Option<Challenge> {
    let challenges = headers.get_all(header::WWW_AUTHENTICATE).iter();
    challenges
        .filter_map(|value| value.to_str().ok())
        .find_map(parse)
}

fn parse(text: &str) -> Option<Challenge> {
    let (scheme, rest) = text.trim().split_once(' ').unwrap_or((text.trim(), ""));
    if scheme.eq_ignore_ascii_case("basic") {
        return Some(Challenge::Basic);
    }
    if !scheme.eq_ignore_ascii_case("bearer") {
        return None;
    }
    let (mut realm, mut service) = (None, String::new());
    let mut rest = rest;
    while let Some((name, value)) = rest.split_once("=\"") {
        let (value, tail) = value.split_once('"')?;
        match name.trim_matches([',', ' ']) {
            "realm" => realm = Some(value.to_owned()),
            "service" => value.clone_into(&mut service),
            _ => {}
        }
        rest = tail;
    }
    let realm = realm?;
    Some(Challenge::Bearer { realm, service })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn challenges() {
        let bearer = |realm: &str, service: &str| {
            let (realm, service) = (realm.to_owned(), service.to_owned());
            Some(Challenge::Bearer { realm, service })
        };
        for (text, expected) in [
            ("Basic realm=\"x\"", Some(Challenge::Basic)),
            ("basic", Some(Challenge::Basic)),
            (
                "Bearer realm=\"https://a.example/token\",service=\"a.example\",scope=\"x:y,z\"",
                bearer("https://a.example/token", "a.example"),
            ),
            ("bearer service=\"s\", realm=\"r\"", bearer("r", "s")),
            ("Bearer realm=\"r", None),
            ("Bearer", None),
            ("Negotiate", None),
            ("", None),
        ] {
            assert_eq!(parse(text), expected, "{text}");
        }
    }
}
