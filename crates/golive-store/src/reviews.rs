//! People in the loop: the queue of reviewers, and exceptions.

use golive_model::exception::Exception;
use golive_model::{OfferKey, PublisherId, SubmissionNumber, Time};

use crate::args;
use crate::batch::Batch;
use crate::error::StoreError;
use crate::sql;
use crate::store::{Store, json};
use crate::value::{Place, Row, inconsistent};

/// A submission that waits for a reviewer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The offer.
    pub key: OfferKey,
    /// The submission.
    pub submission: SubmissionNumber,
    /// Since when.
    pub since: Time,
}

impl Store {
    /// What waits for a reviewer, longest first.
    pub async fn waiting_for_review(&self, limit: u32) -> Result<Vec<Waiting>, StoreError> {
        let rows = self.scan(&sql::REVIEWS, args![limit]).await?;
        rows.iter().map(waiting_of).collect()
    }

    /// The exceptions of a publisher's offers, those that have ended too.
    pub async fn exceptions_of(
        &self,
        publisher: &PublisherId,
    ) -> Result<Vec<Exception>, StoreError> {
        let rows = self
            .read(&sql::EXCEPTIONS_OF, &args![publisher.as_str()])
            .await?;
        rows.iter().map(exception_of).collect()
    }

    /// All exceptions, by publisher.
    pub async fn exceptions(&self) -> Result<Vec<Exception>, StoreError> {
        let rows = self.scan(&sql::EXCEPTIONS, args![]).await?;
        rows.iter().map(exception_of).collect()
    }

    /// Grants an exception.
    pub async fn add_exception(&self, exception: &Exception) -> Result<(), StoreError> {
        let mut batch = Batch::new();
        let (id, publisher) = (exception.id.as_str(), exception.publisher.as_str());
        batch.one(&sql::ADD_EXCEPTION, args![id, publisher, json(exception)?]);
        self.apply_batch(batch).await.map(drop)
    }

    /// Takes an exception back; `false` when there is none of that id.
    pub async fn remove_exception(&self, id: &str) -> Result<bool, StoreError> {
        let mut batch = Batch::new();
        batch.one(&sql::DELETE_EXCEPTION, args![id]);
        self.applied(batch).await
    }
}

fn waiting_of(row: &Row) -> Result<Waiting, StoreError> {
    let label = row.offer_name(0);
    let place = Place {
        table: "reviews",
        key: &label,
    };
    let number = u32::try_from(row.int(2, "submission", place)?)
        .map_err(|e| inconsistent(place, "submission", e.to_string()))?;
    Ok(Waiting {
        key: row.offer_key(0, place)?,
        submission: SubmissionNumber(number),
        since: Time(row.int(3, "since", place)?),
    })
}

fn exception_of(row: &Row) -> Result<Exception, StoreError> {
    let label = row.label(0);
    let place = Place {
        table: "exceptions",
        key: &label,
    };
    row.json(1, "state", place)
}
