//! Deciding and reading while others change the offer.
//!
//! Records come from memory and may be a moment behind the database, where a
//! draft's document goes when a newer one comes. What an old record leads to is
//! nobody's answer: it is done anew with the record that is stored.

use std::sync::Arc;

use axum::response::{IntoResponse, Response};
use golive_model::OfferKey;
use golive_model::access::Action;
use golive_model::decide::{Command, Decision, decide};
use golive_store::{Accepted, Applied, Record};
use http::{HeaderMap, StatusCode};

use super::precondition;
use crate::app::App;
use crate::auth::caller::{AtOffer, offer_not_found};
use crate::http::error::internal;
use crate::http::{ApiError, Code};

/// How often somebody else may be first.
const ATTEMPTS: usize = 100;

/// The attempts of a desk to decide about an offer.
pub struct Attempts<'a> {
    app: &'a App,
    key: &'a OfferKey,
    /// The offer to decide about; `None` when there is none.
    pub record: Option<Arc<Record>>,
    left: usize,
}

impl<'a> Attempts<'a> {
    /// The first attempt, with a record that was read.
    pub fn with(app: &'a App, record: Arc<Record>, key: &'a OfferKey) -> Self {
        Self {
            app,
            key,
            record: Some(record),
            left: ATTEMPTS,
        }
    }

    /// The first attempt, with the record that is in memory.
    pub async fn at(app: &'a App, key: &'a OfferKey) -> Result<Self, ApiError> {
        Ok(Self {
            app,
            key,
            record: app.store.offer(key).await?,
            left: ATTEMPTS,
        })
    }

    /// The answer, if the decision stands. `None` when somebody else was first,
    /// or when the record was old: then `record` is the stored one.
    pub async fn settle(
        &mut self,
        decided: Result<Option<Response>, ApiError>,
    ) -> Result<Option<Response>, ApiError> {
        match &decided {
            Ok(Some(_)) => return decided,
            // Whether it was done may not be known: then it is not decided anew.
            Err(error) if error.status() == StatusCode::SERVICE_UNAVAILABLE => return decided,
            _ => {}
        }
        let stored = self.app.store.read_offer(self.key).await?.map(Arc::new);
        if stored == self.record {
            decided?;
        }
        self.record = stored;
        self.left -= 1;
        if self.left > 0 {
            return Ok(None);
        }
        Err(ApiError::new(Code::Unavailable, "document.busy"))
    }
}

/// Does with an offer what is one commit and no operation, and answers 204; for owners.
pub async fn at_once(
    app: &App,
    at: &AtOffer,
    headers: &HeaderMap,
    command: impl Fn() -> Command,
) -> Result<Response, ApiError> {
    at.at.permit(app, Action::Delete).await?;
    let mut attempts = Attempts::at(app, &at.key).await?;
    loop {
        let record = attempts.record.as_ref();
        let record = record.ok_or_else(|| offer_not_found(&at.key))?;
        let decided = try_at_once(app, headers, record, command()).await;
        if let Some(response) = attempts.settle(decided).await? {
            return Ok(response);
        }
    }
}

async fn try_at_once(
    app: &App,
    headers: &HeaderMap,
    record: &Arc<Record>,
    command: Command,
) -> Result<Option<Response>, ApiError> {
    let if_match = precondition::if_match(headers);
    precondition::expect_tag(if_match.as_deref(), &record.offer.etag())?;
    let kind = app.kinds.get(&record.offer.kind).ok_or_else(internal)?;
    let now = app.clock.now();
    let Decision::Change(change) = decide(Some(&record.offer), command, &kind, now)? else {
        return Err(internal());
    };
    let commit = Accepted {
        hold: app.engine.hold(app),
        idempotent: None,
        now,
    };
    let committed = app.commit(Some(Arc::clone(record)), *change, commit);
    match committed.await? {
        Applied::Conflict | Applied::Collected => Ok(None),
        Applied::Stored(_) => Ok(Some(StatusCode::NO_CONTENT.into_response())),
    }
}

/// Reads something of an offer that exists.
pub async fn read<T, F>(
    app: &App,
    at: &AtOffer,
    read: impl Fn(Arc<Record>) -> F,
) -> Result<T, ApiError>
where
    F: Future<Output = Result<T, ApiError>>,
{
    let mut record = at.record(app).await?;
    loop {
        let error = match read(Arc::clone(&record)).await {
            Err(error) if error.status().is_server_error() => error,
            done => return done,
        };
        let stored = app.store.read_offer(&at.key).await?;
        let stored = stored.ok_or_else(|| offer_not_found(&at.key))?;
        if stored == *record {
            return Err(error);
        }
        record = Arc::new(stored);
    }
}
