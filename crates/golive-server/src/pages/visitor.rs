//! Who looks at a page.

use axum::extract::FromRequestParts;
use axum::response::{IntoResponse, Redirect, Response};
use http::Method;
use http::request::Parts;

use crate::app::App;
use crate::auth::caller::Caller;
use crate::auth::session::Session;
use crate::http::ApiError;

/// Somebody who is signed in. A page that takes one sends everybody else to sign in.
#[derive(Debug, Clone)]
pub struct Visitor {
    /// For the desks.
    pub caller: Caller,
    /// The name that pages and history show.
    pub name: String,
    /// What every form must carry in its field `csrf`.
    pub csrf: String,
    /// Whether there is a way to the console.
    pub is_operator: bool,
    /// The session.
    pub session: Session,
}

/// Somebody who is signed in, or not.
#[derive(Debug, Clone)]
pub struct MaybeVisitor(pub Option<Visitor>);

impl Visitor {
    /// The visitor that a request belongs to.
    async fn of(parts: &Parts, app: &App) -> Result<Option<Self>, ApiError> {
        let Some(session) = Session::of(app, &parts.headers).await? else {
            return Ok(None);
        };
        let caller = Caller::of(session.principal.clone());
        Ok(Some(Self {
            is_operator: caller.is_operator(app).await?,
            name: caller.title(app).await?,
            csrf: session.csrf.clone(),
            caller,
            session,
        }))
    }
}

impl FromRequestParts<App> for MaybeVisitor {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiError> {
        Ok(Self(Visitor::of(parts, app).await?))
    }
}

impl FromRequestParts<App> for Visitor {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        match Self::of(parts, app).await {
            Ok(Some(visitor)) => Ok(visitor),
            Ok(None) => Err(to_sign_in(parts)),
            Err(error) => Err(error.into_response()),
        }
    }
}

/// The way to sign in, and back to where somebody wanted to go.
fn to_sign_in(parts: &Parts) -> Response {
    let asked = parts
        .uri
        .path_and_query()
        .map_or("/", |asked| asked.as_str());
    // A form that was sent can not be sent again by going there.
    let next = match parts.method {
        Method::GET => asked,
        _ => parts.uri.path(),
    };
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("next", next)
        .finish();
    Redirect::to(&format!("/sign-in?{query}")).into_response()
}
