//! Signing in and out: with a client of golive's own issuer, or at an issuer that
//! the operator listed.

use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::extract::{RawQuery, Request, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use http::{HeaderMap, HeaderValue, StatusCode, header};

use crate::app::App;
use crate::auth::caller::{Base, parameter};
use crate::auth::jwks::Issuer;
use crate::auth::openid::{Errand, PATIENCE, SignInFault};
use crate::auth::session::{self, Session, cookie, set_cookie};
use crate::auth::{Principal, secrets};
use crate::dev;
use crate::http::{ApiError, Path};
use crate::pages::form::{Fields, Form, SHORT_FORM_BYTES, expect_own};
use crate::pages::visitor::MaybeVisitor;
use crate::pages::words::{Spoken, Words};
use crate::pages::{self, Head};

/// Where an issuer sends the browser back to; its client must list it.
const RETURN: &str = "/sign-in/return";

/// The cookie in which an errand travels.
const ERRAND: &str = "__Host-golive-signing-in";

#[derive(Template)]
#[template(path = "signin/sign-in.html")]
struct SignIn {
    words: &'static Words,
    head: Head,
    next: String,
    client: String,
    problem: String,
    issuers: Vec<Choice>,
    /// The secret that everybody knows, and whose clients have it.
    rehearsal: Option<String>,
}

struct Choice {
    name: String,
    href: String,
}

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/sign-in", get(show).post(sign_in))
        .route("/sign-in/with/{issuer}", get(leave))
        .route(RETURN, get(come_back))
        .route("/sign-out", post(sign_out))
}

async fn show(
    State(app): State<App>,
    Spoken(words): Spoken,
    MaybeVisitor(visitor): MaybeVisitor,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiError> {
    let next = next_of(&query.unwrap_or_default());
    if visitor.is_some() {
        return Ok(Redirect::to(&next).into_response());
    }
    page(&app, words, StatusCode::OK, &next, "", "")
}

fn page(
    app: &App,
    words: &'static Words,
    status: StatusCode,
    next: &str,
    client: &str,
    problem: &str,
) -> Result<Response, ApiError> {
    let issuers = app.verifier.issuers().iter().enumerate();
    let issuers = issuers.filter(|(_, issuer)| issuer.client_id().is_some());
    let page = SignIn {
        words,
        head: Head {
            title: words.say("sign-in-title"),
            is_hidden: true,
            ..Head::default()
        },
        issuers: issuers
            .map(|(number, issuer)| Choice {
                name: issuer.display_name().to_owned(),
                href: with_next(&format!("/sign-in/with/{number}"), next),
            })
            .collect(),
        next: next.to_owned(),
        client: client.to_owned(),
        problem: match problem {
            "" => String::new(),
            key => words.say(key),
        },
        rehearsal: app.settings.dev.is_some().then(|| {
            let known = [
                ("owner", dev::OWNER.into()),
                ("operator", dev::OPERATOR.into()),
                ("secret", dev::SECRET.into()),
            ];
            words.with_all("sign-in-rehearsal", known)
        }),
    };
    pages::html(status, &page)
}

/// With a client and its secret.
async fn sign_in(
    State(app): State<App>,
    Base(base): Base,
    Spoken(words): Spoken,
    request: Request,
) -> Result<Response, ApiError> {
    expect_own(request.headers(), &base)?;
    let fields = Fields::read(request, &app, SHORT_FORM_BYTES).await?;
    let next = own_path(fields.text("next"));
    let (id, secret) = (fields.text("client").trim(), fields.text("secret").trim());
    let client = app.store.client(id).await?;
    let known = client.filter(|client| secrets::matches(secret, &client.secret_hash));
    let Some(client) = known else {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return page(&app, words, status, &next, id, "sign-in-unknown");
    };
    let principal = Principal {
        issuer: None,
        names: vec![client.id.clone()],
        tenant: Some(client.tenant),
        display: client.id,
        expires: app.clock.now().plus(session::LIFETIME),
    };
    begin(&app, principal, &next).await
}

async fn begin(app: &App, principal: Principal, next: &str) -> Result<Response, ApiError> {
    let token = Session::begin(app, principal).await?;
    let mut response = Redirect::to(next).into_response();
    let cookie = set_cookie(session::COOKIE, &token, session::LIFETIME.as_secs());
    response.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(response)
}

/// To an issuer.
async fn leave(
    State(app): State<App>,
    Base(base): Base,
    Spoken(words): Spoken,
    Path(number): Path<usize>,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiError> {
    let next = next_of(&query.unwrap_or_default());
    let issuer = app.verifier.issuers().get(number);
    let Some(issuer) = issuer.filter(|issuer| issuer.client_id().is_some()) else {
        return page(
            &app,
            words,
            StatusCode::NOT_FOUND,
            &next,
            "",
            "sign-in-no-issuer",
        );
    };
    let errand = Errand::new(issuer, &next, app.clock.now());
    let back = format!("{base}{RETURN}");
    let address = errand.address(issuer, &back, app.clock.now()).await;
    let (Ok(address), Some(sealed)) = (&address, errand.sealed(&app.master_key)) else {
        return failed(&app, words, &next, address.err());
    };
    let mut response = Redirect::to(address.as_str()).into_response();
    let cookie = set_cookie(ERRAND, &sealed, PATIENCE.as_secs());
    response.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(response)
}

/// Back from an issuer.
async fn come_back(
    State(app): State<App>,
    Base(base): Base,
    Spoken(words): Spoken,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiError> {
    let query = query.unwrap_or_default();
    let said = |name| parameter(&query, name).unwrap_or_default();
    let now = app.clock.now();
    let sealed = cookie(&headers, ERRAND).unwrap_or_default();
    let Some(errand) = Errand::open(&app.master_key, sealed, &said("state"), now) else {
        return failed(&app, words, "/portal", Some(SignInFault::Stranger));
    };
    let come = async {
        if let Some(error) = parameter(&query, "error") {
            return Err(SignInFault::Refused(error.chars().take(80).collect()));
        }
        let issuer = issuer(&app, &errand.issuer).ok_or(SignInFault::Stranger)?;
        let back = format!("{base}{RETURN}");
        let (code, verifier) = (said("code"), &app.verifier);
        errand.redeem(verifier, issuer, &code, &back, now).await
    };
    let mut response = match come.await {
        Ok(principal) => begin(&app, principal, &errand.next).await?,
        Err(fault) => failed(&app, words, &errand.next, Some(fault))?,
    };
    // Each errand is run once.
    let cookie = set_cookie(ERRAND, "", 0);
    response.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(response)
}

fn issuer<'a>(app: &'a App, name: &str) -> Option<&'a Arc<Issuer>> {
    let mut listed = app.verifier.issuers().iter();
    listed.find(|issuer| issuer.name() == name)
}

fn failed(
    app: &App,
    words: &'static Words,
    next: &str,
    fault: Option<SignInFault>,
) -> Result<Response, ApiError> {
    let (status, key) = match &fault {
        Some(SignInFault::Stranger) => (StatusCode::BAD_REQUEST, "sign-in-stranger"),
        Some(SignInFault::Refused(_)) => (StatusCode::FORBIDDEN, "sign-in-refused"),
        Some(SignInFault::Token(_)) => (StatusCode::FORBIDDEN, "sign-in-bad-token"),
        Some(SignInFault::Unreachable(_)) | None => {
            (StatusCode::BAD_GATEWAY, "sign-in-unreachable")
        }
    };
    if let Some(fault) = fault {
        tracing::warn!(%fault, "somebody could not sign in");
    }
    page(app, words, status, next, "", key)
}

/// Out of this browser, or out of all.
async fn sign_out(State(app): State<App>, form: Form) -> Result<Response, ApiError> {
    match form.fields.text("everywhere") {
        "" => form.visitor.session.end(&app).await?,
        _ => form.visitor.session.end_all(&app).await?,
    }
    let mut response = Redirect::to("/").into_response();
    let headers = response.headers_mut();
    headers.append(header::SET_COOKIE, set_cookie(session::COOKIE, "", 0));
    let all = HeaderValue::from_static("\"cache\"");
    headers.insert("clear-site-data", all);
    Ok(response)
}

fn next_of(query: &str) -> String {
    own_path(&parameter(query, "next").unwrap_or_default())
}

fn with_next(path: &str, next: &str) -> String {
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("next", next)
        .finish();
    format!("{path}?{query}")
}

/// A path of this server; anything that could lead elsewhere is the portal.
pub(crate) fn own_path(asked: &str) -> String {
    let is_own = asked.starts_with('/')
        && !asked.starts_with("//")
        && !asked.contains('\\')
        && !asked.chars().any(char::is_control);
    match is_own && !asked.starts_with("/sign-") {
        true => asked.to_owned(),
        false => "/portal".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::own_path;

    #[test]
    fn the_way_back_stays_on_this_server() {
        assert_eq!(own_path("/portal/contoso?page=2"), "/portal/contoso?page=2");
        for elsewhere in [
            "",
            "//evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "https://evil.example",
            "javascript:alert(1)",
            "/\n/evil.example",
            "/sign-out",
        ] {
            assert_eq!(own_path(elsewhere), "/portal", "{elsewhere:?}");
        }
    }
}
