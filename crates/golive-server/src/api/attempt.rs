//! Deciding and reading while others change the offer.
//!
//! Records come from memory and may be a moment behind the database, where a
//! draft's document goes when a newer one comes. What an old record leads to is
//! nobody's answer: it is done anew with the record that is stored.

use std::sync::Arc;

use axum::response::Response;
use golive_model::OfferKey;
use golive_store::Record;
use http::StatusCode;

use crate::app::App;
use crate::auth::caller::{AtOffer, offer_not_found};
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
