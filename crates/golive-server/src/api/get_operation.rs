//! GET operation: what a client polls. Reads the ledger, never the runner.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::State;
use axum::response::Response;
use golive_model::offer::{Operation, OperationStatus, Slot, Submission};
use golive_model::wire::OperationBody;
use golive_model::{Language, OfferKey, OperationId, SubmissionNumber};
use http::{HeaderMap, HeaderValue, header};
use uuid::Uuid;

use super::errors::ReadErrors;
use super::view;
use crate::app::{App, BodyKey, Rendered};
use crate::auth::caller::{AtOffer, AtPublisher, Base, Caller};
use crate::http::error::internal;
use crate::http::{ApiError, Code, Path, language, reply};

/// Seconds after which to poll again.
pub const RETRY_AFTER: &str = "1";

/// The longest that `Prefer: wait=N` is honoured for.
const LONGEST_WAIT: u64 = 120;

/// An operation. With `Prefer: wait=N` the answer comes when the operation is
/// at its end or after N seconds, whichever is first.
#[utoipa::path(get, path = "/api/publishers/{publisher}/offers/{offer}/operations/{operation}",
    tag = "Operations",
    params(("publisher" = String, Path), ("offer" = String, Path), ("operation" = String, Path),
        ("Prefer" = Option<String>, Header, description = "wait=N, at most 120 seconds"),
        ("If-None-Match" = Option<String>, Header)),
    responses((status = 200, body = OperationBody),
        (status = 304, description = "The caller has it."), ReadErrors))]
pub async fn get_operation(
    State(app): State<App>,
    at: AtOffer,
    Path((_, _, id)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    at.record(&app).await?;
    let id = Uuid::try_parse(&id)
        .map(OperationId)
        .map_err(|_| not_found(&id))?;
    answer(&app, &at.key, Named::Id(id), &at.base, &headers).await
}

/// An operation of a non-migrated offer, named
/// `{publisher}${offer}${publishingVersion}${slot}`.
#[utoipa::path(get, path = "/api/operations/{name}", tag = "Operations",
    params(("name" = String, Path), ("Prefer" = Option<String>, Header),
        ("If-None-Match" = Option<String>, Header)),
    responses((status = 200, body = OperationBody),
        (status = 304, description = "The caller has it."), ReadErrors))]
pub async fn get_operation_by_name(
    State(app): State<App>,
    caller: Caller,
    Base(base): Base,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let (key, number, slot) = parse_name(&name)?;
    AtPublisher::enter(&app, caller, &key.publisher).await?;
    answer(&app, &key, Named::BySlot(number, slot), &base, &headers).await
}

fn parse_name(name: &str) -> Result<(OfferKey, SubmissionNumber, Slot), ApiError> {
    let parts: Vec<&str> = name.split('$').collect();
    let [publisher, offer, number, slot] = parts[..] else {
        return Err(not_found(name));
    };
    let key = OfferKey {
        publisher: publisher.parse()?,
        offer: offer.parse()?,
    };
    let number = number
        .parse()
        .map(SubmissionNumber)
        .map_err(|_| not_found(name))?;
    let slot = Slot::parse(slot).filter(|slot| *slot != Slot::Draft);
    Ok((key, number, slot.ok_or_else(|| not_found(name))?))
}

#[derive(Clone, Copy)]
enum Named {
    Id(OperationId),
    BySlot(SubmissionNumber, Slot),
}

impl Named {
    /// The operation of that name in a submission.
    fn of(self, submission: &Submission) -> Option<&Operation> {
        match self {
            Self::Id(id) => submission.operation(id),
            Self::BySlot(number, slot) if number == submission.number => submission.by_slot(slot),
            Self::BySlot(..) => None,
        }
    }
}

async fn answer(
    app: &App,
    key: &OfferKey,
    named: Named,
    base: &str,
    headers: &HeaderMap,
) -> Result<Response, ApiError> {
    let wait = wanted_wait(headers);
    if !wait.is_zero() {
        wait_for_the_end(app, key, named, wait).await?;
    }
    let language = language::asked(headers);
    let rendered = rendered(app, key, named, base, language).await?;
    let mut response = reply_with(&rendered, headers, wait);
    language::mark(&mut response, language);
    Ok(response)
}

/// Returns when the operation is at its end, when the time is over, or when the
/// server stops.
async fn wait_for_the_end(
    app: &App,
    key: &OfferKey,
    named: Named,
    wait: Duration,
) -> Result<(), ApiError> {
    let over = app.clock.pause(wait);
    tokio::pin!(over);
    let mut stopping = app.engine.stopping();
    loop {
        let changed = app.store.changed(key);
        let record = app.store.offer(key).await?;
        let newest = record
            .as_ref()
            .and_then(|record| record.offer.submission.as_ref());
        let operation = newest.and_then(|newest| named.of(newest));
        // What is not in the newest submission is at its end.
        let runs = operation.is_some_and(|found| found.status == OperationStatus::Running);
        if !runs || *stopping.borrow() {
            return Ok(());
        }
        tokio::select! {
            () = changed => {}
            () = &mut over => return Ok(()),
            _ = stopping.changed() => {}
        }
    }
}

fn reply_with(rendered: &Rendered, headers: &HeaderMap, wait: Duration) -> Response {
    let mut response = reply::tagged(headers, &rendered.etag, &rendered.body);
    if !rendered.is_final {
        let headers = response.headers_mut();
        headers.insert(header::RETRY_AFTER, HeaderValue::from_static(RETRY_AFTER));
    }
    if !wait.is_zero()
        && let Ok(applied) = HeaderValue::from_str(&format!("wait={}", wait.as_secs()))
    {
        response.headers_mut().insert("preference-applied", applied);
    }
    response
}

/// `Prefer: wait=N` (RFC 7240).
fn wanted_wait(headers: &HeaderMap) -> Duration {
    let preferences = headers
        .get_all("prefer")
        .iter()
        .filter_map(|value| value.to_str().ok());
    let wait = preferences
        .flat_map(|value| value.split([',', ';']))
        .filter_map(|preference| preference.trim().split_once('='))
        .find(|(name, _)| name.trim().eq_ignore_ascii_case("wait"))
        .and_then(|(_, seconds)| seconds.trim().trim_matches('"').parse::<u64>().ok());
    Duration::from_secs(wait.unwrap_or(0).min(LONGEST_WAIT))
}

async fn rendered(
    app: &App,
    key: &OfferKey,
    named: Named,
    base: &str,
    language: Language,
) -> Result<Arc<Rendered>, ApiError> {
    let unknown = || match named {
        Named::Id(id) => not_found(&id.to_string()),
        Named::BySlot(number, slot) => not_found(&format!(
            "{}${}${number}${}",
            key.publisher,
            key.offer,
            slot.as_str()
        )),
    };
    let record = app.store.offer(key).await?.ok_or_else(unknown)?;
    if let Named::Id(id) = named {
        let fresh = |r: &Arc<Rendered>| {
            let same = r.counter == record.counter && r.base == base;
            same && (r.is_final || app.progress.of(key).is_none())
        };
        let cached = app
            .bodies
            .get(&BodyKey::Operation(key.clone(), id, language));
        if let Some(cached) = cached.filter(fresh) {
            return Ok(cached);
        }
    }
    let newest = record.offer.submission.as_ref();
    let number = match named {
        Named::BySlot(number, _) => number,
        Named::Id(id) => match newest.filter(|newest| newest.operation(id).is_some()) {
            Some(newest) => newest.number,
            None => {
                let found = app.store.operation(&key.publisher, id).await?;
                found
                    .filter(|found| found.key == *key)
                    .ok_or_else(unknown)?
                    .submission
            }
        },
    };
    let older;
    let submission = match newest.filter(|newest| newest.number == number) {
        Some(newest) => newest,
        None => {
            older = app
                .store
                .submission(&record, number)
                .await?
                .ok_or_else(unknown)?;
            &older
        }
    };
    let operation = named.of(submission).ok_or_else(unknown)?;
    let kind = app.kinds.get(&record.offer.kind).ok_or_else(internal)?;
    let mut body = view::operation(&record.offer, submission, operation, &kind, base, language);
    let progress = app.progress.of(key);
    if let Some(progress) = progress {
        view::show_progress(&mut body.steps, progress, app.clock.now(), language);
    }
    let tongue = match language {
        Language::English => String::new(),
        language => format!("-{}", language.tag()),
    };
    let come = progress.map_or_else(String::new, |progress| format!("-{}", progress.bytes));
    let rendered = Arc::new(Rendered {
        counter: record.counter,
        base: base.to_owned(),
        etag: reply::etag(&format!(
            "\"{:x}-op{}{come}{tongue}\"",
            record.offer.created.0, record.counter
        )),
        body: serde_json::to_vec(&body).map_err(|_| internal())?.into(),
        is_final: operation.status != OperationStatus::Running,
    });
    if progress.is_none() {
        let name = BodyKey::Operation(key.clone(), operation.id, language);
        app.bodies.insert(name, Arc::clone(&rendered));
    }
    Ok(rendered)
}

/// There is no such operation.
pub fn not_found(name: &str) -> ApiError {
    let shown: String = name.chars().take(160).collect();
    ApiError::new(Code::OperationNotFound, "absent.operation")
        .with("id", shown)
        .at("operationId")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_are_read_and_limited() {
        let wait = |value: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert("prefer", HeaderValue::from_static(value));
            wanted_wait(&headers).as_secs()
        };
        assert_eq!(wait("wait=5"), 5);
        assert_eq!(wait("respond-async, Wait = 10"), 10);
        assert_eq!(wait("wait=100000"), LONGEST_WAIT);
        assert_eq!(wait("wait=-1"), 0);
    }

    #[test]
    fn names_of_non_migrated_operations_are_read() {
        let (key, number, slot) = parse_name("Contoso$vm$2$preview").unwrap();
        assert_eq!(key.to_string(), "contoso/vm");
        assert_eq!((number, slot), (SubmissionNumber(2), Slot::Preview));
        for bad in [
            "contoso$vm$2",
            "contoso$vm$x$preview",
            "contoso$vm$1$draft",
            "a$b$1$preview$x",
        ] {
            assert!(parse_name(bad).is_err(), "{bad}");
        }
    }
}
