//! Who has come in. The console is for operators; everybody else is told so.

use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::response::{IntoResponse, Response};
use golive_model::wire::ErrorInfo;
use golive_store::StoreError;
use http::request::Parts;
use http::{Method, StatusCode};
use serde::Serialize;

use super::show::Room;
use crate::app::App;
use crate::auth::caller::parameter;
use crate::http::error::internal;
use crate::http::{ApiError, Code};
use crate::pages::Head;
use crate::pages::desk::{Answer, Desk, Refused};
use crate::pages::form::{Fields, Form};
use crate::pages::visitor::Visitor;
use crate::pages::words::{Spoken, Words};

/// An operator who looks at a page.
pub(super) struct Operator {
    /// Who.
    pub(super) visitor: Visitor,
    /// In which language.
    pub(super) words: &'static Words,
    /// What was done a moment ago, in words; empty when nothing was.
    told: String,
    desk: Desk,
}

/// An operator who sends a form.
pub(super) struct Act {
    /// Who.
    pub(super) by: Operator,
    /// What the form says.
    pub(super) fields: Fields,
}

/// Why there is no page.
pub(super) struct Trouble(Response);

/// A page, or why there is none.
pub(super) type Page = Result<Response, Trouble>;

impl Operator {
    /// The head of a page whose title has this key.
    pub(super) fn head(&self, title: &str) -> Head {
        self.titled(self.words.say(title))
    }

    /// The head of a page with this title.
    pub(super) fn titled(&self, title: String) -> Head {
        Head::within(&self.visitor, title)
    }

    /// What stands above every page; `here` is the path of the room.
    pub(super) fn room(&self, here: &str) -> Room {
        Room::of(self.words, &self.visitor.csrf, here, self.told.clone())
    }

    /// Reads.
    pub(super) async fn get<T: serde::de::DeserializeOwned>(
        &self,
        path: &str,
    ) -> Result<T, Refused> {
        self.desk.get(path).await
    }

    /// Asks for a change.
    pub(super) async fn post(
        &self,
        path: &str,
        body: Option<&impl Serialize>,
    ) -> Result<Answer, Refused> {
        let body = body.map(serde_json::to_string).transpose();
        let body = body.map_err(|_| Refused {
            status: StatusCode::INTERNAL_SERVER_ERROR,
            error: internal().info(self.words.language()),
        })?;
        self.desk.send(Method::POST, path, &[], body).await
    }

    /// Asks for a removal.
    pub(super) async fn delete(&self, path: &str) -> Result<Answer, Refused> {
        self.desk.send(Method::DELETE, path, &[], None).await
    }
}

/// Whether a refusal is one of what somebody typed, so that the form is shown again.
pub(super) fn is_of_the_form(refused: &Refused) -> bool {
    let status = refused.status;
    status.is_client_error() && status != StatusCode::FORBIDDEN
}

/// A refusal for a form that is shown again.
pub(super) fn problem(error: &ErrorInfo) -> String {
    error.message.clone()
}

impl FromRequestParts<App> for Operator {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let visitor = Visitor::from_request_parts(parts, app).await?;
        let Spoken(words) = Spoken::of(&parts.headers);
        if !visitor.is_operator {
            let closed = ApiError::new(Code::Forbidden, words.say("console-closed"));
            return Err(closed.into_response());
        }
        let desk = Desk::of(parts, visitor.caller.clone()).map_err(IntoResponse::into_response)?;
        let told = parts.uri.query().and_then(|query| parameter(query, "told"));
        let told = told.and_then(|told| words.maybe(&format!("console-told-{told}")));
        Ok(Self {
            visitor,
            words,
            told: told.unwrap_or_default(),
            desk,
        })
    }
}

impl FromRequest<App> for Act {
    type Rejection = Response;

    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let by = Operator::from_request_parts(&mut parts, app).await?;
        let form = Form::from_request(Request::from_parts(parts, body), app).await?;
        Ok(Self {
            by,
            fields: form.fields,
        })
    }
}

impl IntoResponse for Trouble {
    fn into_response(self) -> Response {
        self.0
    }
}

impl From<Refused> for Trouble {
    fn from(refused: Refused) -> Self {
        Self(refused.into_response())
    }
}

impl From<ApiError> for Trouble {
    fn from(error: ApiError) -> Self {
        Self(error.into_response())
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Self(ApiError::from(error).into_response())
    }
}
