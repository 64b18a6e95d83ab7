//! What was: versions, submissions, operations, events, idempotency keys.

use golive_model::report::StepRows;
use golive_model::{
    Event, EventKind, OfferKey, OperationId, PublisherId, Revision, Submission, SubmissionNumber,
    Version,
};

use crate::args;
use crate::batch::{Batch, Verdict};
use crate::error::StoreError;
use crate::sql;
use crate::store::{Answered, Idempotent, Record, Store, submission_of};
use crate::value::{Place, Row, inconsistent};

/// The reader that writes the history.
const HISTORY: &str = "history";

/// How many events the history takes in with one commit.
const HISTORY_AT_ONCE: i64 = 2_000;

/// An event with its place in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoggedEvent {
    /// Grows; a reader's cursor.
    pub seq: i64,
    /// The offer.
    pub key: OfferKey,
    /// What happened.
    pub event: Event,
}

/// Where an operation is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its offer.
    pub key: OfferKey,
    /// Its submission.
    pub submission: SubmissionNumber,
}

impl Store {
    /// The revision that a version froze: its submission, which counts alike,
    /// knows.
    pub async fn version(
        &self,
        record: &Record,
        version: Version,
    ) -> Result<Option<Revision>, StoreError> {
        let submission = submission_of(self, record, SubmissionNumber(version.0)).await?;
        Ok(submission.map(|submission| submission.revision))
    }

    /// A submission of an offer.
    pub async fn submission(
        &self,
        record: &Record,
        number: SubmissionNumber,
    ) -> Result<Option<Submission>, StoreError> {
        submission_of(self, record, number).await
    }

    /// The submissions that newer ones replaced, newest first.
    pub async fn replaced_submissions(
        &self,
        key: &OfferKey,
        limit: u32,
    ) -> Result<Vec<Submission>, StoreError> {
        let args = args![key.publisher.as_str(), key.offer.as_str(), limit];
        let label = key.to_string();
        let place = Place {
            table: "submissions",
            key: &label,
        };
        let rows = self.scan(&sql::SUBMISSIONS, args).await?;
        rows.iter().map(|row| row.json(0, "state", place)).collect()
    }

    /// What the checks of a submission saw and found, step by step.
    pub async fn checks(
        &self,
        key: &OfferKey,
        number: SubmissionNumber,
    ) -> Result<Vec<StepRows>, StoreError> {
        let args = args![key.publisher.as_str(), key.offer.as_str(), number.0];
        let label = format!("{key}, submission {number}");
        let place = Place {
            table: "checks",
            key: &label,
        };
        let mut steps: Vec<StepRows> = Vec::new();
        for row in &self.scan(&sql::CHECKS, args).await? {
            let step = row.text(0, "step", place)?;
            let check = row.json(1, "body", place)?;
            match steps.last_mut().filter(|last| last.step == step) {
                Some(last) => last.rows.push(check),
                None => steps.push(StepRows {
                    step: step.to_owned(),
                    rows: vec![check],
                }),
            }
        }
        Ok(steps)
    }

    /// Where an operation is.
    pub async fn operation(
        &self,
        publisher: &PublisherId,
        id: OperationId,
    ) -> Result<Option<Found>, StoreError> {
        let label = id.to_string();
        let rows = self
            .read(&sql::OPERATION, &args![publisher.as_str(), label.as_str()])
            .await?;
        let Some(row) = rows.first() else {
            return Ok(None);
        };
        let place = Place {
            table: "operations",
            key: &label,
        };
        let key = OfferKey {
            publisher: publisher.clone(),
            offer: row.id(0, "offer", place)?,
        };
        let submission = SubmissionNumber(number(row, 1, "submission", place)?);
        Ok(Some(Found { key, submission }))
    }

    /// What an idempotency key stands for.
    pub async fn answered(
        &self,
        key: &OfferKey,
        name: &str,
    ) -> Result<Option<Answered>, StoreError> {
        let args = args![key.publisher.as_str(), key.offer.as_str(), name];
        let rows = self.read(&sql::IDEMPOTENCY_KEY, &args).await?;
        let Some(row) = rows.first() else {
            return Ok(None);
        };
        let place = Place {
            table: "idempotency_keys",
            key: name,
        };
        let status = u16::try_from(row.int(2, "status", place)?);
        Ok(Some(Answered {
            fingerprint: row.text(0, "fingerprint", place)?.to_owned(),
            operation: OperationId(row.id(1, "operation", place)?),
            status: status.map_err(|e| inconsistent(place, "status", e.to_string()))?,
        }))
    }

    /// Keeps what an idempotency key stands for; `false` when it stands for
    /// something already.
    pub async fn keep_answer(
        &self,
        key: &OfferKey,
        idempotent: &Idempotent,
    ) -> Result<bool, StoreError> {
        let mut batch = Batch::new();
        idempotent.add_to(&mut batch, key);
        self.applied(batch).await
    }

    /// An offer's events after a cursor, oldest first.
    pub async fn events_of(
        &self,
        key: &OfferKey,
        after: i64,
        limit: u32,
    ) -> Result<Vec<LoggedEvent>, StoreError> {
        let args = args![key.publisher.as_str(), key.offer.as_str(), after, limit];
        self.scan(&sql::EVENTS_OF, args)
            .await?
            .iter()
            .map(event_of)
            .collect()
    }

    /// Reads on in the log of all offers: the events after a cursor whose kind
    /// is wanted, oldest first, and the cursor after as many events as `limit`.
    pub async fn events(
        &self,
        after: i64,
        limit: u32,
        wanted: fn(EventKind) -> bool,
    ) -> Result<(Vec<LoggedEvent>, i64), StoreError> {
        let rows = self.scan(&sql::EVENTS, args![after, limit]).await?;
        let names: Vec<&str> = EventKind::ALL
            .iter()
            .filter(|kind| wanted(**kind))
            .map(|kind| kind.as_str())
            .collect();
        let mut events = Vec::new();
        let mut cursor = after;
        for row in &rows {
            let label = row.label(0);
            let place = Place {
                table: "events",
                key: &label,
            };
            cursor = row.int(0, "seq", place)?;
            if names.contains(&row.text(4, "kind", place)?) {
                events.push(event_of(row)?);
            }
        }
        Ok((events, cursor))
    }

    /// Writes the history on, up to the newest event. Answers whether there was
    /// anything to write.
    pub async fn write_history(&self) -> Result<bool, StoreError> {
        let from = self.cursor(HISTORY).await?;
        // In portions, because a commit waits for the one before it.
        let args = args![from, HISTORY_AT_ONCE];
        let last = self.read(&sql::LAST_EVENT, &args);
        let place = Place {
            table: "events",
            key: "the last of some",
        };
        let last = last
            .await?
            .first()
            .map(|row| row.maybe_int(0, "seq", place));
        let Some(to) = last.transpose()?.flatten() else {
            return Ok(false);
        };
        let mut batch = Batch::new();
        batch.one(&sql::MOVE_CURSOR, args![HISTORY, from, to]);
        batch.any(&sql::ADD_HISTORY, args![from, to]);
        self.apply_batch(batch).await.map(|_| true)
    }

    /// How far a reader of the log has come.
    pub async fn cursor(&self, reader: &str) -> Result<i64, StoreError> {
        let place = Place {
            table: "cursors",
            key: reader,
        };
        if let Some(row) = self.read(&sql::CURSOR, &args![reader]).await?.first() {
            return row.int(0, "seq", place);
        }
        let mut batch = Batch::new();
        batch.any(&sql::ADD_CURSOR, args![reader]);
        match self.apply_batch(batch).await? {
            Verdict::Applied(_) | Verdict::Conflict(_) => Ok(0),
        }
    }
}

fn number(row: &Row, at: usize, column: &'static str, place: Place<'_>) -> Result<u32, StoreError> {
    u32::try_from(row.int(at, column, place)?)
        .map_err(|e| inconsistent(place, column, e.to_string()))
}

pub(crate) fn event_of(row: &Row) -> Result<LoggedEvent, StoreError> {
    let label = row.label(0);
    let place = Place {
        table: "events",
        key: &label,
    };
    let key = row.offer_key(1, place)?;
    Ok(LoggedEvent {
        seq: row.int(0, "seq", place)?,
        key,
        event: row.json(3, "body", place)?,
    })
}
