//! What publish, go live and cancel share: read, decide, commit, answer 202.

use std::borrow::Cow;
use std::sync::Arc;

use axum::body::Body;
use axum::response::Response;
use golive_model::decide::{Command, Decision, MAX_EMAILS, decide};
use golive_model::offer::{OperationKind, Slot};
use golive_model::wire::StartBody;
use golive_model::{Kind, OperationId, Submission};
use golive_store::{Accepted, Applied, Record};
use http::{HeaderMap, HeaderValue, StatusCode, header};

use super::attempt::Attempts;
use super::idempotency::{self, Keyed};
use super::{precondition, view};
use crate::app::App;
use crate::auth::caller::{AtOffer, offer_not_found};
use crate::breakpoint;
use crate::http::error::internal;
use crate::http::{ApiError, Code, body, reply};
use crate::random;

/// Where the notification list stands in a body.
const EMAILS: &str = "/metadata/notification-emails";

/// What a request to start something carries.
pub struct Request {
    /// Who is told.
    pub emails: Vec<String>,
    keyed: Option<Keyed>,
    if_match: Option<String>,
}

/// Reads headers and body of a request to start something.
pub async fn read(
    app: &App,
    at: &AtOffer,
    kind: OperationKind,
    headers: &HeaderMap,
    body: Body,
) -> Result<Request, ApiError> {
    let limit = app.settings.server.max_body_bytes;
    let (start, bytes) = body::read_optional::<StartBody>(headers, body, limit).await?;
    let list = start
        .metadata
        .and_then(|metadata| metadata.notification_emails);
    Ok(Request {
        emails: emails(list.as_deref().unwrap_or_default())?,
        keyed: idempotency::read(headers, at, kind, &bytes)?,
        if_match: precondition::if_match(headers),
    })
}

/// Splits a comma list into addresses.
fn emails(list: &str) -> Result<Vec<String>, ApiError> {
    let addresses: Vec<String> = list
        .split([',', ';'])
        .map(str::trim)
        .filter(|address| !address.is_empty())
        .map(str::to_owned)
        .collect();
    if addresses.len() > MAX_EMAILS {
        let error = ApiError::new(Code::InvalidRequest, "emails.many")
            .with("found", addresses.len())
            .with("max", MAX_EMAILS);
        return Err(error.at(EMAILS));
    }
    match addresses
        .iter()
        .find(|address| address.parse::<lettre::Address>().is_err())
    {
        None => Ok(addresses),
        Some(bad) => {
            let shown: String = bad.chars().take(80).collect();
            let error = ApiError::new(Code::InvalidRequest, "emails.invalid");
            Err(error.with("found", shown.escape_default()).at(EMAILS))
        }
    }
}

/// Starts something: decides, commits, and answers after the commit. `command`
/// is made anew for each attempt, because the offer may have changed.
pub async fn start<F>(
    app: &App,
    at: &AtOffer,
    record: Arc<Record>,
    request: Request,
    command: impl Fn(Arc<Record>, Arc<Kind>, OperationId) -> F,
) -> Result<Response, ApiError>
where
    F: Future<Output = Result<Command, ApiError>>,
{
    let mut attempts = Attempts::with(app, record, &at.key);
    loop {
        let record = attempts.record.as_ref();
        let record = record.ok_or_else(|| offer_not_found(&at.key))?;
        let decided = try_start(app, at, &request, record, &command).await;
        if let Some(response) = attempts.settle(decided).await? {
            return Ok(response);
        }
    }
}

async fn try_start<F>(
    app: &App,
    at: &AtOffer,
    request: &Request,
    record: &Arc<Record>,
    command: impl Fn(Arc<Record>, Arc<Kind>, OperationId) -> F,
) -> Result<Option<Response>, ApiError>
where
    F: Future<Output = Result<Command, ApiError>>,
{
    // Asked after the record was read: an operation of this key that the record
    // does not show has its key on disk.
    if let Some(before) = idempotency::replay(app, at, request.keyed.as_ref()).await? {
        return accepted(app, at, record, before.operation, before.status)
            .await
            .map(Some);
    }
    precondition::expect_tag(request.if_match.as_deref(), &record.offer.etag())?;
    let kind = app.kinds.get(&record.offer.kind).ok_or_else(internal)?;
    let now = app.clock.now();
    let id = random::operation_id(now);
    let command = command(Arc::clone(record), Arc::clone(&kind), id).await?;
    let change = match decide(Some(&record.offer), command, &kind, now)? {
        Decision::Same(id) => {
            let id = id.ok_or_else(internal)?;
            let status = same_status(record, id);
            if let Some(keyed) = &request.keyed {
                // The key stands for this operation even after a newer one.
                let kept = keyed.stands_for(id, status, now);
                if !app.store.keep_answer(&at.key, &kept).await? {
                    return Ok(None);
                }
            }
            return accepted(app, at, record, id, status.as_u16())
                .await
                .map(Some);
        }
        Decision::Change(change) => *change,
    };
    breakpoint::pass("accept-before-commit");
    let keyed = request.keyed.as_ref();
    let commit = Accepted {
        hold: app.engine.hold(app),
        idempotent: keyed.map(|keyed| keyed.stands_for(id, StatusCode::ACCEPTED, now)),
        now,
    };
    let Applied::Stored(Some(after)) = app.commit(Some(Arc::clone(record)), change, commit).await?
    else {
        return Ok(None);
    };
    accepted(app, at, &after, id, StatusCode::ACCEPTED.as_u16())
        .await
        .map(Some)
}

/// A cancel of what is cancelled already is 200; everything else is 202.
fn same_status(record: &Record, id: OperationId) -> StatusCode {
    let submission = record.offer.submission.as_ref();
    let operation = submission.and_then(|submission| submission.operation(id));
    let done = operation.is_some_and(|operation| {
        operation.kind == OperationKind::Cancel
            && operation.status != golive_model::offer::OperationStatus::Running
    });
    if done {
        StatusCode::OK
    } else {
        StatusCode::ACCEPTED
    }
}

/// The answer to an accepted operation: its body and both locations.
async fn accepted(
    app: &App,
    at: &AtOffer,
    record: &Record,
    id: OperationId,
    status: u16,
) -> Result<Response, ApiError> {
    let kind = app.kinds.get(&record.offer.kind).ok_or_else(internal)?;
    let submission = submission_with(app, record, id).await?;
    let operation = submission.operation(id).ok_or_else(internal)?;
    let body = view::operation(
        &record.offer,
        &submission,
        operation,
        &kind,
        &at.base,
        at.language,
    );
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::ACCEPTED);
    let mut response = reply::json(status, &body)?;
    let headers = response.headers_mut();
    let (relative, absolute) = locations(record, &submission, id, &at.base);
    for (name, value) in [("location", relative), ("operation-location", absolute)] {
        if let Ok(value) = HeaderValue::from_str(&value) {
            headers.insert(name, value);
        }
    }
    if status == StatusCode::ACCEPTED {
        let seconds = HeaderValue::from_static(super::get_operation::RETRY_AFTER);
        headers.insert(header::RETRY_AFTER, seconds);
    }
    Ok(response)
}

/// The submission that an operation belongs to: the newest, or an older one
/// when an old key is replayed.
async fn submission_with<'a>(
    app: &App,
    record: &'a Record,
    id: OperationId,
) -> Result<Cow<'a, Submission>, ApiError> {
    let newest = record.offer.submission.as_ref();
    if let Some(newest) = newest.filter(|newest| newest.operation(id).is_some()) {
        return Ok(Cow::Borrowed(newest));
    }
    let publisher = &record.offer.key.publisher;
    let found = app
        .store
        .operation(publisher, id)
        .await?
        .ok_or_else(internal)?;
    let submission = app
        .store
        .submission(record, found.submission)
        .await?
        .ok_or_else(internal)?;
    Ok(Cow::Owned(submission))
}

/// `Location` (relative, with the version; non-migrated offers have a form of
/// their own) and `Operation-Location` (absolute, without a query).
fn locations(
    record: &Record,
    submission: &Submission,
    id: OperationId,
    base: &str,
) -> (String, String) {
    let key = &record.offer.key;
    let path = format!(
        "/api/publishers/{}/offers/{}/operations/{id}",
        key.publisher, key.offer
    );
    let cancels = submission
        .operation(id)
        .is_some_and(|operation| operation.kind == OperationKind::Cancel);
    let relative = if record.offer.migrated || cancels {
        path.clone()
    } else {
        let slot = Slot::Preview.as_str();
        format!(
            "/api/operations/{}${}${}${slot}",
            key.publisher, key.offer, submission.number
        )
    };
    (
        format!("{relative}?api-version=2017-10-31"),
        format!("{base}{path}"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_lists_are_split_and_checked() {
        assert_eq!(emails(" a@example.com, ,b@example.com;").unwrap().len(), 2);
        assert!(emails("").unwrap().is_empty());
        for bad in [
            "nobody",
            "a@b\r\nBcc: c@example.com",
            "a b@example.com",
            "<a@example.com>",
        ] {
            assert!(emails(bad).is_err(), "{bad:?}");
        }
    }
}
