//! golive's own issuer: client credentials and discovery, in the forms that
//! Entra ID has, so that old scripts change only a host name.

use axum::body::Body;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};
use base64::prelude::{BASE64_STANDARD, Engine};
use golive_model::wire::{TokenBody, TokenErrorBody};
use golive_store::ClientRecord;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use http_body_util::{BodyExt, Limited};
use serde_json::{Value, json};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::caller::{Base, parameter};
use super::secrets;
use super::tokens::{Grant, LIFETIME, TokenVersion, issue};
use crate::app::App;
use crate::http::error::internal;
use crate::http::{ApiError, Path, reply};
use crate::random;

/// More than any honest token request needs, in bytes.
const FORM_BYTES: usize = 16 * 1024;

/// The routes of the issuer. They need no token: they give them.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(token_v1))
        .routes(routes!(token_v2))
        .routes(routes!(discovery_v1))
        .routes(routes!(discovery_v2))
        .routes(routes!(keys_v1))
        .routes(routes!(keys_v2))
        .routes(routes!(instance))
}

/// Client credentials with `resource`.
#[utoipa::path(post, path = "/{tenant}/oauth2/token", tag = "Issuer",
    params(("tenant" = String, Path)), security(()),
    responses((status = 200, body = TokenBody), (status = 400, body = TokenErrorBody),
        (status = 401, body = TokenErrorBody)))]
async fn token_v1(
    State(app): State<App>,
    base: Base,
    Path(tenant): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    answer_token(&app, &base.0, &tenant, TokenVersion::V1, &headers, body).await
}

/// Client credentials with `scope`.
#[utoipa::path(post, path = "/{tenant}/oauth2/v2.0/token", tag = "Issuer",
    params(("tenant" = String, Path)), security(()),
    responses((status = 200, body = TokenBody), (status = 400, body = TokenErrorBody),
        (status = 401, body = TokenErrorBody)))]
async fn token_v2(
    State(app): State<App>,
    base: Base,
    Path(tenant): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    answer_token(&app, &base.0, &tenant, TokenVersion::V2, &headers, body).await
}

async fn answer_token(
    app: &App,
    base: &str,
    tenant: &str,
    version: TokenVersion,
    headers: &HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    let collected = Limited::new(body, FORM_BYTES).collect().await;
    let form = collected
        .map(|collected| collected.to_bytes())
        .unwrap_or_default();
    let form = String::from_utf8_lossy(&form);
    let granted = match TokenRequest::read(headers, &form, version) {
        Ok(request) => request.grant(app, tenant).await,
        Err(refused) => Err(refused),
    };
    let (client, audience) = match granted {
        Ok(granted) => granted,
        Err(refused) => return refused.into_response(),
    };
    let suffix = match version {
        TokenVersion::V1 => "",
        TokenVersion::V2 => "v2.0",
    };
    let grant = Grant {
        audience: audience.clone(),
        issuer: format!("{base}/{tenant}/{suffix}"),
        client: client.id,
        tenant: tenant.to_owned(),
        version,
        roles: Vec::new(),
        id: random::guid().to_string(),
    };
    let now = app.clock.now();
    let access_token = issue(&app.verifier.ring(), &grant, now).map_err(|error| {
        tracing::error!(%error, "no token could be signed");
        internal()
    })?;
    let seconds = LIFETIME.as_secs().to_string();
    let token = TokenBody {
        token_type: "Bearer".into(),
        access_token,
        resource: audience,
        expires_in: seconds.clone(),
        ext_expires_in: seconds,
        expires_on: now.plus(LIFETIME).seconds().to_string(),
        not_before: now.seconds().to_string(),
    };
    let mut response = reply::json(StatusCode::OK, &token)?;
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

struct TokenRequest {
    grant_type: String,
    client_id: String,
    client_secret: String,
    /// The audience that is asked for; `None` when none is named.
    audience: Option<String>,
}

struct Refused(StatusCode, &'static str, String);

impl Refused {
    fn into_response(self) -> Result<Response, ApiError> {
        let body = TokenErrorBody {
            error: self.1.to_owned(),
            error_description: self.2,
        };
        reply::json(self.0, &body)
    }
}

impl TokenRequest {
    fn read(headers: &HeaderMap, form: &str, version: TokenVersion) -> Result<Self, Refused> {
        let field = |name: &str| parameter(form, name).unwrap_or_default();
        let (basic_id, basic_secret) = basic(headers).unwrap_or_default();
        let or = |text: String, other: String| if text.is_empty() { other } else { text };
        let audience = match version {
            TokenVersion::V1 => field("resource"),
            TokenVersion::V2 => {
                let scope = field("scope");
                let scope = scope
                    .split_whitespace()
                    .next()
                    .unwrap_or_default()
                    .to_owned();
                scope.strip_suffix("/.default").unwrap_or(&scope).to_owned()
            }
        };
        let request = Self {
            grant_type: field("grant_type"),
            client_id: or(field("client_id"), basic_id),
            client_secret: or(field("client_secret"), basic_secret),
            audience: Some(audience).filter(|audience| !audience.is_empty()),
        };
        if request.grant_type != "client_credentials" {
            return Err(Refused(
                StatusCode::BAD_REQUEST,
                "unsupported_grant_type",
                "grant_type must be client_credentials; this issuer knows no other.".into(),
            ));
        }
        Ok(request)
    }

    async fn grant(self, app: &App, tenant: &str) -> Result<(ClientRecord, String), Refused> {
        let client = app.store.client(&self.client_id).await.map_err(|error| {
            tracing::error!(%error, "a client could not be looked up");
            Refused(
                StatusCode::SERVICE_UNAVAILABLE,
                "temporarily_unavailable",
                "The clients can not be looked up at the moment. Try again.".into(),
            )
        })?;
        let known = client
            .filter(|client| client.tenant.eq_ignore_ascii_case(tenant))
            .filter(|client| secrets::matches(&self.client_secret, &client.secret_hash));
        let client = known.ok_or_else(|| {
            Refused(
                StatusCode::UNAUTHORIZED,
                "invalid_client",
                "The client is not known in this tenant, or its secret is wrong.".into(),
            )
        })?;
        let audiences = &app.settings.auth.audiences;
        let trimmed = |text: &str| text.trim_end_matches('/').to_owned();
        let wanted = self.audience.as_deref().map(trimmed);
        let audience = match &wanted {
            None => audiences.first(),
            Some(wanted) => audiences
                .iter()
                .find(|audience| trimmed(audience) == *wanted),
        };
        match audience {
            Some(audience) => Ok((client, audience.clone())),
            None => Err(Refused(
                StatusCode::BAD_REQUEST,
                "invalid_resource",
                format!("The resource is not one of: {}.", audiences.join(", ")),
            )),
        }
    }
}

fn basic(headers: &HeaderMap) -> Option<(String, String)> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let decoded = BASE64_STANDARD.decode(value.strip_prefix("Basic ")?).ok()?;
    let text = String::from_utf8(decoded).ok()?;
    let (id, secret) = text.split_once(':')?;
    // RFC 6749 2.3.1: both are form-encoded first.
    let decode = |part: &str| parameter(&format!("x={part}"), "x").unwrap_or_default();
    Some((decode(id), decode(secret)))
}

/// The discovery document of tokens with `resource`.
#[utoipa::path(get, path = "/{tenant}/.well-known/openid-configuration", tag = "Issuer",
    params(("tenant" = String, Path)), security(()), responses((status = 200, body = Object)))]
async fn discovery_v1(base: Base, Path(tenant): Path<String>) -> Result<Response, ApiError> {
    reply::json(StatusCode::OK, &discovery(&base.0, &tenant, ""))
}

/// The discovery document of tokens with `scope`.
#[utoipa::path(get, path = "/{tenant}/v2.0/.well-known/openid-configuration", tag = "Issuer",
    params(("tenant" = String, Path)), security(()), responses((status = 200, body = Object)))]
async fn discovery_v2(base: Base, Path(tenant): Path<String>) -> Result<Response, ApiError> {
    reply::json(StatusCode::OK, &discovery(&base.0, &tenant, "v2.0"))
}

fn discovery(base: &str, tenant: &str, version: &str) -> Value {
    let inner = if version.is_empty() { "" } else { "/v2.0" };
    json!({
        "issuer": format!("{base}/{tenant}/{version}"),
        "authorization_endpoint": format!("{base}/{tenant}/oauth2{inner}/authorize"),
        "token_endpoint": format!("{base}/{tenant}/oauth2{inner}/token"),
        "jwks_uri": format!("{base}/{tenant}/discovery{inner}/keys"),
        "token_endpoint_auth_methods_supported": ["client_secret_post", "client_secret_basic"],
        "grant_types_supported": ["client_credentials"],
        "response_types_supported": ["token"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256"],
        "scopes_supported": [".default"],
    })
}

/// The public keys.
#[utoipa::path(get, path = "/{tenant}/discovery/keys", tag = "Issuer",
    params(("tenant" = String, Path)), security(()), responses((status = 200, body = Object)))]
async fn keys_v1(State(app): State<App>) -> Result<Response, ApiError> {
    reply::json(StatusCode::OK, &app.verifier.ring().jwks())
}

/// The public keys.
#[utoipa::path(get, path = "/{tenant}/discovery/v2.0/keys", tag = "Issuer",
    params(("tenant" = String, Path)), security(()), responses((status = 200, body = Object)))]
async fn keys_v2(State(app): State<App>) -> Result<Response, ApiError> {
    reply::json(StatusCode::OK, &app.verifier.ring().jwks())
}

/// Which hosts are this issuer, as MSAL asks before it trusts one.
#[utoipa::path(get, path = "/common/discovery/instance", tag = "Issuer", security(()),
    params(("authorization_endpoint" = Option<String>, Query)),
    responses((status = 200, body = Object)))]
async fn instance(
    State(app): State<App>,
    base: Base,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiError> {
    let asked = query
        .as_deref()
        .and_then(|query| parameter(query, "authorization_endpoint"));
    let tenant = asked
        .and_then(|endpoint| url::Url::parse(&endpoint).ok())
        .and_then(|url| url.path_segments()?.next().map(str::to_owned))
        .filter(|tenant| !tenant.is_empty())
        .unwrap_or_else(|| app.tenant.clone());
    let host = base
        .0
        .split_once("://")
        .map_or(base.0.as_str(), |(_, host)| host);
    let body = json!({
        "tenant_discovery_endpoint":
            format!("{}/{tenant}/v2.0/.well-known/openid-configuration", base.0),
        "api-version": "1.1",
        "metadata": [{
            "preferred_network": host,
            "preferred_cache": host,
            "aliases": [host],
        }],
    });
    Ok(reply::json(StatusCode::OK, &body)?.into_response())
}
