//! The guard: who calls, and whether they may.
//!
//! The order of checks is the contract's: 401, then the API version, then the
//! publisher (404), then the caller's role in it (403), then the rest.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::{ConnectInfo, FromRequestParts, RawPathParams};
use golive_model::access::{Action, Publisher, Role, may};
use golive_model::message::Said;
use golive_model::{Language, OfferKey, PublisherId};
use golive_store::Record;
use http::request::Parts;
use http::{HeaderMap, header};

use super::principal::Principal;
use super::tokens::TokenFault;
use crate::app::App;
use crate::http::{ApiError, Code, language};

/// The API versions that golive speaks.
pub const API_VERSIONS: [&str; 2] = ["2017-10-31", "2016-08-01-preview"];

/// Someone with a good token.
#[derive(Debug, Clone)]
pub struct Caller {
    principal: Arc<Principal>,
}

impl Caller {
    /// Somebody whom a session stands for.
    pub(crate) fn of(principal: Principal) -> Self {
        Self {
            principal: Arc::new(principal),
        }
    }

    /// The name that history shows.
    pub fn name(&self) -> &str {
        &self.principal.display
    }

    /// What people call somebody: a client of the own issuer has a name.
    pub async fn title(&self, app: &App) -> Result<String, ApiError> {
        let id = self.name();
        let client = match self.principal.issuer {
            None => app.store.client(id).await?,
            Some(_) => None,
        };
        let name = client.map(|client| client.name);
        Ok(name
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| id.to_owned()))
    }

    /// Whether the caller operates the whole server.
    pub async fn is_operator(&self, app: &App) -> Result<bool, ApiError> {
        let Some(issuer) = &self.principal.issuer else {
            let client = app.store.client(&self.principal.display).await?;
            return Ok(client.is_some_and(|client| client.operator));
        };
        let listed = app.settings.auth.operators.iter().any(|operator| {
            operator.issuer == *issuer && self.principal.names.contains(&operator.principal)
        });
        Ok(listed)
    }

    /// Refuses callers who do not operate the server.
    pub async fn expect_operator(&self, app: &App) -> Result<(), ApiError> {
        if self.is_operator(app).await? {
            return Ok(());
        }
        Err(forbidden("permission.operator"))
    }

    /// The caller's role in a publisher.
    pub fn role_in(&self, publisher: &Publisher) -> Option<Role> {
        publisher.role_of(self.principal.issuer.as_deref(), &self.principal.names)
    }
}

impl FromRequestParts<App> for Caller {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        // No request from outside has one: pages put it in for who is signed in.
        let caller = match parts.extensions.get::<Self>() {
            Some(caller) => caller.clone(),
            None => authenticate(&parts.headers, app).await?,
        };
        expect_version(parts.uri.path(), parts.uri.query())?;
        Ok(caller)
    }
}

async fn authenticate(headers: &HeaderMap, app: &App) -> Result<Caller, ApiError> {
    let sent = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok());
    let Some(sent) = sent else {
        return Err(unauthorized(&TokenFault::Missing));
    };
    let (scheme, token) = sent.split_once(' ').unwrap_or((sent, ""));
    if !scheme.eq_ignore_ascii_case("bearer") || token.trim().is_empty() {
        return Err(unauthorized(&TokenFault::Missing));
    }
    let (token, now) = (token.trim(), app.clock.now());
    if let Some(principal) = app.verifier.seen(token, now) {
        return Ok(Caller { principal });
    }
    match app.verifier.verify(token, now).await {
        Ok(principal) => Ok(Caller { principal }),
        Err(TokenFault::IssuerUnreachable) => {
            Err(ApiError::new(Code::Unavailable, "token.unchecked"))
        }
        Err(fault) => Err(unauthorized(&fault)),
    }
}

fn unauthorized(fault: &TokenFault) -> ApiError {
    let challenge = match fault {
        TokenFault::Missing => "Bearer".to_owned(),
        fault => format!("Bearer error=\"invalid_token\", error_description=\"{fault}\""),
    };
    let said = Said::of("token.refused").with_said("fault", Said::of(fault.key()));
    ApiError::new(Code::Unauthorized, said).with_header(header::WWW_AUTHENTICATE, &challenge)
}

/// A refusal for lack of permission.
pub fn forbidden(key: &'static str) -> ApiError {
    ApiError::new(Code::Forbidden, key)
}

/// `api-version` is required on `/api/**`, except for polling an operation: the
/// documented `Operation-Location` carries none.
fn expect_version(path: &str, query: Option<&str>) -> Result<(), ApiError> {
    if !path.starts_with("/api/") {
        return Ok(());
    }
    let given = query.and_then(|query| parameter(query, "api-version"));
    match given {
        Some(version) if API_VERSIONS.contains(&version.as_str()) => Ok(()),
        None if is_operation(path) => Ok(()),
        _ => Err(ApiError::new(Code::InvalidAPIVersion, "api-version")
            .with("known", API_VERSIONS.join(", "))
            .at("api-version")),
    }
}

/// `/api/operations/{name}` or `/api/publishers/{p}/offers/{o}/operations/{id}`.
fn is_operation(path: &str) -> bool {
    let segments: Vec<&str> = path.split('/').skip(2).collect();
    matches!(
        segments[..],
        ["operations", _] | ["publishers", _, "offers", _, "operations", _]
    )
}

/// The first value of a query parameter; names compare without regard to case.
pub fn parameter(query: &str, name: &str) -> Option<String> {
    url::form_urlencoded::parse(query.as_bytes())
        .find(|(key, _)| key.eq_ignore_ascii_case(name))
        .map(|(_, value)| value.into_owned())
}

/// A caller in a publisher that exists and where the caller has a role (or is an
/// operator). The path names it as `{publisher}`.
#[derive(Debug, Clone)]
pub struct AtPublisher {
    /// Who calls.
    pub caller: Caller,
    /// The publisher, and the counter that guards it.
    pub publisher: Arc<(Publisher, i64)>,
    /// The caller's role; `None` for an operator without one.
    pub role: Option<Role>,
}

impl AtPublisher {
    /// Guards a publisher that is not named in the path in the usual way.
    pub async fn enter(app: &App, caller: Caller, id: &PublisherId) -> Result<Self, ApiError> {
        let publisher = app.store.publisher(id).await?.ok_or_else(|| {
            ApiError::new(Code::PublisherNotFound, "absent.publisher")
                .with("id", id)
                .at("publisherId")
        })?;
        let role = caller.role_in(&publisher.0);
        if role.is_none() && !caller.is_operator(app).await? {
            let stranger = forbidden("permission.stranger").with("caller", caller.name());
            return Err(stranger.with("publisher", id));
        }
        Ok(Self {
            caller,
            publisher,
            role,
        })
    }

    /// Refuses what the caller's role does not allow.
    pub async fn permit(&self, app: &App, action: Action) -> Result<(), ApiError> {
        if may(self.role, false, action) || self.caller.is_operator(app).await? {
            return Ok(());
        }
        Err(forbidden("permission.owner"))
    }
}

impl FromRequestParts<App> for AtPublisher {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let caller = Caller::from_request_parts(parts, app).await?;
        let id = path_parameter(parts, app, "publisher").await?.parse()?;
        Self::enter(app, caller, &id).await
    }
}

/// A caller at an offer that may or may not exist. The path names it as
/// `{publisher}` and `{offer}`.
#[derive(Debug, Clone)]
pub struct AtOffer {
    /// The caller in the offer's publisher.
    pub at: AtPublisher,
    /// The offer's name.
    pub key: OfferKey,
    /// How the caller reaches this server, without a slash at the end.
    pub base: String,
    /// In which language the caller reads.
    pub language: Language,
}

impl AtOffer {
    /// The offer, or 404.
    pub async fn record(&self, app: &App) -> Result<Arc<Record>, ApiError> {
        app.store
            .offer(&self.key)
            .await?
            .ok_or_else(|| offer_not_found(&self.key))
    }

    /// Who calls, for history.
    pub fn by(&self) -> String {
        self.at.caller.name().to_owned()
    }
}

/// 404 for an offer.
pub fn offer_not_found(key: &OfferKey) -> ApiError {
    ApiError::new(Code::OfferNotFound, "absent.offer")
        .with("publisher", &key.publisher)
        .with("offer", &key.offer)
        .at("offerId")
}

impl FromRequestParts<App> for AtOffer {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        let at = AtPublisher::from_request_parts(parts, app).await?;
        let offer = path_parameter(parts, app, "offer").await?.parse()?;
        let key = OfferKey {
            publisher: at.publisher.0.id.clone(),
            offer,
        };
        Ok(Self {
            at,
            key,
            base: base_url(parts, app),
            language: language::asked(&parts.headers),
        })
    }
}

async fn path_parameter(parts: &mut Parts, app: &App, name: &str) -> Result<String, ApiError> {
    let invalid = || ApiError::new(Code::InvalidResourceId, "route.utf8").at("path");
    let parameters = RawPathParams::from_request_parts(parts, app)
        .await
        .map_err(|_| invalid())?;
    let found = parameters
        .iter()
        .find(|(n, _)| *n == name)
        .map(|(_, value)| value.to_owned());
    found.ok_or_else(invalid)
}

/// How the caller reaches this server: the configured public URL, or the host
/// that was asked. `X-Forwarded-*` counts only from a trusted proxy.
pub fn base_url(parts: &Parts, app: &App) -> String {
    let server = &app.settings.server;
    if let Some(url) = &server.public_url {
        return url.trim_end_matches('/').to_owned();
    }
    let peer = parts
        .extensions
        .get::<ConnectInfo<SocketAddr>>()
        .map(|info| info.0.ip());
    let trusted = peer.is_some_and(|ip| server.trusted_proxies.contains(&ip));
    let forwarded = |name: &str| {
        let value = parts.headers.get(name).filter(|_| trusted)?.to_str().ok()?;
        Some(value.split(',').next()?.trim().to_owned()).filter(|value| !value.is_empty())
    };
    let own_scheme = if server.tls_cert.is_some() {
        "https"
    } else {
        "http"
    };
    let scheme = forwarded("x-forwarded-proto").filter(|s| s == "http" || s == "https");
    let asked = parts
        .headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok());
    let authority = parts.uri.authority().map(http::uri::Authority::as_str);
    let host = forwarded("x-forwarded-host")
        .or(asked.or(authority).map(str::to_owned))
        .filter(|host| host.parse::<http::uri::Authority>().is_ok())
        .unwrap_or_else(|| server.listen.to_string());
    format!("{}://{host}", scheme.as_deref().unwrap_or(own_scheme))
}

/// The base URL as an extractor, for pages without a caller.
#[derive(Debug, Clone)]
pub struct Base(pub String);

impl FromRequestParts<App> for Base {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Self::Rejection> {
        Ok(Self(base_url(parts, app)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_checked_on_the_api_only() {
        let offers = "/api/publishers/p/offers";
        let operation = "/api/publishers/p/offers/o/operations/1";
        assert!(expect_version(offers, Some("x=1&api-version=2017-10-31")).is_ok());
        assert!(expect_version(offers, Some("API-Version=2016-08-01-preview")).is_ok());
        assert!(expect_version(offers, None).is_err());
        assert!(expect_version(offers, Some("api-version=2018-01-01")).is_err());
        assert!(expect_version(operation, None).is_ok());
        assert!(expect_version("/api/operations/p$o$1$preview", None).is_ok());
        let named_so = "/api/publishers/p/offers/operations/status";
        assert!(expect_version(named_so, None).is_err());
        assert!(expect_version(operation, Some("api-version=1")).is_err());
        assert!(expect_version("/v1/publishers", None).is_ok());
    }
}
