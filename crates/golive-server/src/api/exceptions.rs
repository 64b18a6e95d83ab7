//! `/v1/exceptions`: rules that do not block somebody for some time.

use axum::body::Body;
use axum::extract::{RawQuery, State};
use axum::response::Response;
use golive_model::exception::Exception;
use golive_model::message::Said;
use golive_model::wire::{ExceptionBody, NewException};
use golive_model::{PublisherId, RuleId, Time};
use http::{HeaderMap, StatusCode};

use super::errors::{ReadErrors, WriteErrors};
use crate::app::App;
use crate::auth::caller::{AtPublisher, Caller, parameter};
use crate::http::{ApiError, Code, body, reply};
use crate::random;

/// The exceptions that were granted, those that have ended too; for operators,
/// and with `publisher` for its members.
#[utoipa::path(get, operation_id = "list_exceptions", path = "/v1/exceptions",
    tag = "Reviews", params(("publisher" = Option<String>, Query)),
    responses((status = 200, body = Vec<ExceptionBody>), ReadErrors))]
pub async fn list(
    State(app): State<App>,
    caller: Caller,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiError> {
    let publisher = query
        .as_deref()
        .and_then(|query| parameter(query, "publisher"));
    let found = match publisher {
        None => {
            caller.expect_operator(&app).await?;
            app.store.exceptions().await?
        }
        Some(publisher) => {
            let id: PublisherId = publisher.parse()?;
            AtPublisher::enter(&app, caller, &id).await?;
            app.store.exceptions_of(&id).await?
        }
    };
    let now = app.clock.now();
    let shown: Vec<ExceptionBody> = found.into_iter().map(|e| shown(e, now)).collect();
    reply::json(StatusCode::OK, &shown)
}

/// Grants an exception; for operators. What it covers warns from now on and
/// blocks again when it ends.
#[utoipa::path(post, operation_id = "grant_exception", path = "/v1/exceptions",
    tag = "Reviews", request_body = NewException,
    responses((status = 201, body = ExceptionBody), WriteErrors))]
pub async fn grant(
    State(app): State<App>,
    caller: Caller,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    caller.expect_operator(&app).await?;
    let bytes = body::read(&headers, body, app.settings.server.max_body_bytes).await?;
    let new: NewException = body::parse(&bytes)?;
    let now = app.clock.now();
    let exception = read(&app, new, caller.name(), now).await?;
    app.store.add_exception(&exception).await?;
    reply::json(StatusCode::CREATED, &shown(exception, now))
}

async fn read(app: &App, new: NewException, by: &str, now: Time) -> Result<Exception, ApiError> {
    let bad =
        |target: &str, message: Said| Err(ApiError::new(Code::InvalidRequest, message).at(target));
    let rule = RuleId::ALL.iter().find(|rule| rule.as_str() == new.rule);
    let Some(rule) = rule else {
        let shown: String = new.rule.chars().take(40).collect();
        return bad("/rule", Said::of("exception.rule").with("found", shown));
    };
    let publisher: PublisherId = new.publisher.parse()?;
    if app.store.publisher(&publisher).await?.is_none() {
        let message = Said::of("publisher.unknown").with("id", publisher);
        return bad("/publisher", message);
    }
    let offer = new.offer.map(|offer| offer.parse()).transpose()?;
    if new.plan.is_some() && offer.is_none() {
        return bad("/plan", "exception.plan".into());
    }
    let until = match Time::parse(&new.until) {
        Some(until) if until > now => until,
        _ => return bad("/until", "exception.until".into()),
    };
    if new.reason.trim().is_empty() || new.reason.chars().count() > 1_000 {
        return bad("/reason", "exception.reason".into());
    }
    Ok(Exception {
        id: random::guid().to_string(),
        rule: *rule,
        publisher,
        offer,
        plan: new.plan,
        until,
        reason: new.reason,
        by: by.to_owned(),
        created: now,
    })
}

/// An exception as it is shown.
fn shown(exception: Exception, now: Time) -> ExceptionBody {
    ExceptionBody {
        id: exception.id,
        rule: exception.rule.to_string(),
        publisher: exception.publisher.to_string(),
        offer: exception.offer.map(|offer| offer.to_string()),
        plan: exception.plan,
        until: exception.until.to_string(),
        ended: now >= exception.until,
        reason: exception.reason,
        granted_by: exception.by,
        created: exception.created.to_string(),
    }
}
