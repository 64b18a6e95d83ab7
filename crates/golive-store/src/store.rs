//! The store as the rooms see it: offers, changes, and what belongs to them.

use std::sync::{Arc, Weak};

use golive_model::decide::Change;
use golive_model::{
    Offer, OfferKey, OperationId, Publisher, PublisherId, Revision, Slot, Submission,
    SubmissionNumber, Time,
};
use tokio::sync::{futures::OwnedNotified, mpsc, watch};

use crate::args;
use crate::batch::{Batch, Verdict};
use crate::bell::Bells;
use crate::cache::{self, Offers, Weighed, cached};
use crate::change::batch_of;
use crate::due::{Lease, lease_after};
use crate::engine::{Database, Engine};
use crate::error::StoreError;
use crate::postgres::Hint;
use crate::shop::ListingRow;
use crate::sql;
use crate::value::{Place, Row, Value};

/// An offer as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The offer.
    pub offer: Offer,
    /// Moves with every change of the offer, and guards it.
    pub counter: i64,
    /// Who may run it.
    pub lease: Lease,
}

/// A document as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredDocument {
    /// Its revision.
    pub revision: Revision,
    /// Its text.
    pub text: String,
    /// Its secrets, sealed.
    pub secrets: Option<String>,
}

/// A document by its offer, when that was made, and its revision: an offer that
/// is made anew counts its revisions from the start.
pub type DocumentName = (OfferKey, Time, Revision);

/// What becomes of the lease with a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hold {
    /// A desk changes the offer: whoever holds the lease keeps it; if nobody
    /// does and there is something to run, this node takes it.
    TakeIfFree {
        /// This node.
        node: String,
        /// Until when it may run.
        until: Time,
    },
    /// The holder reports: it goes on while there is something to run at once,
    /// and lets go otherwise.
    Keep,
}

/// An idempotency key that goes with an accepted operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Idempotent {
    /// The caller's key.
    pub name: String,
    /// What the request was, to tell another request with the same key.
    pub fingerprint: String,
    /// The operation that it stands for.
    pub operation: OperationId,
    /// The status that was answered.
    pub status: u16,
    /// When.
    pub at: Time,
}

impl Idempotent {
    pub(crate) fn add_to(&self, batch: &mut Batch, key: &OfferKey) {
        let (publisher, offer) = (key.publisher.as_str(), key.offer.as_str());
        let (name, fingerprint) = (self.name.as_str(), self.fingerprint.as_str());
        let (operation, status) = (self.operation.to_string(), u32::from(self.status));
        batch.one(
            &sql::ADD_IDEMPOTENCY_KEY,
            args![
                publisher,
                offer,
                name,
                fingerprint,
                operation,
                status,
                self.at.0
            ],
        );
    }
}

/// What an idempotency key stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// What the request was.
    pub fingerprint: String,
    /// The operation.
    pub operation: OperationId,
    /// The status that was answered.
    pub status: u16,
}

/// What goes with a change beside the change itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The lease.
    pub hold: Hold,
    /// An idempotency key, kept in the same commit.
    pub idempotent: Option<Idempotent>,
    /// Now.
    pub now: Time,
}

/// What became of a change.
#[derive(Debug, Clone)]
pub enum Applied {
    /// It is on disk; this is the offer now. `None` when it was deleted.
    Stored(Option<Arc<Record>>),
    /// Somebody else was first; read and decide again.
    Conflict,
    /// An artifact that it refers to has been collected; take it in again.
    Collected,
}

/// The store. Cheap to clone.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

pub(crate) struct Inner {
    engine: Engine,
    offers: Offers,
    documents: Weighed<DocumentName, StoredDocument>,
    pub(crate) publishers: Weighed<PublisherId, (Publisher, i64)>,
    pub(crate) listings: Weighed<(OfferKey, Slot), ListingRow>,
    bells: Bells,
    log: watch::Sender<()>,
}

impl Store {
    /// Opens the store. Of what was read it keeps up to so many bytes in memory.
    pub async fn open(database: &Database, cache_bytes: u64) -> Result<Self, StoreError> {
        let (hints, heard) = mpsc::unbounded_channel();
        let inner = Arc::new(Inner {
            engine: Engine::open(database, hints).await?,
            offers: Offers::new(cache_bytes / 2),
            documents: cache::weighed(cache_bytes / 16 * 3),
            publishers: cache::weighed(cache_bytes / 16),
            listings: cache::weighed(cache_bytes / 4),
            bells: Bells::new(),
            log: watch::Sender::new(()),
        });
        if inner.engine.is_shared() {
            tokio::spawn(listen(Arc::downgrade(&inner), heard));
        }
        Ok(Self(inner))
    }

    pub(crate) fn inner(&self) -> &Inner {
        &self.0
    }

    /// Whether other nodes write to it at the same time. Then this node's memory
    /// is not asked for what can change.
    pub fn is_shared(&self) -> bool {
        self.0.engine.is_shared()
    }

    pub(crate) async fn apply_batch(&self, batch: Batch) -> Result<Verdict, StoreError> {
        self.0.engine.apply(batch).await
    }

    /// Whether a batch took effect: what it expected was so.
    pub(crate) async fn applied(&self, batch: Batch) -> Result<bool, StoreError> {
        Ok(matches!(
            self.apply_batch(batch).await?,
            Verdict::Applied(_)
        ))
    }

    /// Reads few rows by key.
    pub(crate) async fn read(
        &self,
        statement: &'static sql::Statement,
        args: &[Value],
    ) -> Result<Vec<Row>, StoreError> {
        self.0.engine.read(statement, args).await
    }

    /// Reads many rows.
    pub(crate) async fn scan(
        &self,
        statement: &'static sql::Statement,
        args: Vec<Value>,
    ) -> Result<Vec<Row>, StoreError> {
        self.0.engine.scan(statement, args).await
    }

    /// The offer of that name.
    pub async fn offer(&self, key: &OfferKey) -> Result<Option<Arc<Record>>, StoreError> {
        if self.is_shared() {
            return Ok(self.read_offer(key).await?.map(Arc::new));
        }
        self.0.offers.get(key, || self.read_offer(key)).await
    }

    /// The offer as it stands in the database, whatever the cache says.
    pub async fn read_offer(&self, key: &OfferKey) -> Result<Option<Record>, StoreError> {
        let rows = self
            .read(
                &sql::OFFER,
                &args![key.publisher.as_str(), key.offer.as_str()],
            )
            .await?;
        rows.first().map(record_of).transpose()
    }

    /// A publisher's offers, by id.
    pub async fn offers_of(&self, publisher: &PublisherId) -> Result<Vec<Record>, StoreError> {
        let rows = self.scan(&sql::OFFERS, args![publisher.as_str()]).await?;
        rows.iter().map(record_of).collect()
    }

    /// A document. It is immutable, so a cached one is right.
    pub async fn document(
        &self,
        offer: &Offer,
        revision: Revision,
    ) -> Result<Option<Arc<StoredDocument>>, StoreError> {
        let name = (offer.key.clone(), offer.created, revision);
        cached(&self.0.documents, &name, || {
            self.read_document(&offer.key, revision)
        })
        .await
    }

    async fn read_document(
        &self,
        key: &OfferKey,
        revision: Revision,
    ) -> Result<Option<StoredDocument>, StoreError> {
        let args = args![key.publisher.as_str(), key.offer.as_str(), revision.0];
        let rows = self.read(&sql::DOCUMENT, &args).await?;
        let Some(row) = rows.first() else {
            return Ok(None);
        };
        let label = format!("{key}, revision {revision}");
        let place = Place {
            table: "documents",
            key: &label,
        };
        Ok(Some(StoredDocument {
            revision,
            text: row.text(0, "body", place)?.to_owned(),
            secrets: row.maybe_text(1, "secrets", place)?.map(str::to_owned),
        }))
    }

    /// Applies what the model decided about `base` (`None` for an offer that
    /// was not there), and answers once it is on disk.
    pub async fn apply(
        &self,
        base: Option<&Record>,
        change: Change,
        accepted: Accepted,
    ) -> Result<Applied, StoreError> {
        let Some(key) = change_key(base, &change) else {
            return Ok(Applied::Conflict);
        };
        let lease = lease_after(base, change.offer.as_ref(), &accepted);
        // A new offer counts from the time of its making: what was read of an
        // offer that is deleted never passes for the one made anew.
        let counter = base.map_or(accepted.now.0, |record| record.counter + 1);
        let batch = batch_of(&key, base, &change, counter, &lease, &accepted)?;
        let verdict = match self.apply_batch(batch).await {
            Err(StoreError::Unknown(problem)) => {
                self.settle(&key, counter, &change, problem).await?
            }
            verdict => verdict?,
        };
        if let Verdict::Conflict(statement) = verdict {
            if statement == sql::HOLD_ARTIFACT.name {
                return Ok(Applied::Collected);
            }
            tracing::debug!(%key, statement, "somebody else was first");
            // A cached row may be why; what is in the database decides.
            self.0.offers.forget(&key);
            return Ok(Applied::Conflict);
        }
        for (slot, _) in &change.listings {
            self.0.listings.remove(&(key.clone(), *slot));
        }
        if let Some(revision) = change.obsolete {
            let created = base.map_or(accepted.now, |base| base.offer.created);
            let name = (key.clone(), created, revision);
            self.0.documents.remove(&name);
        }
        let record = change.offer.map(|offer| {
            Arc::new(Record {
                offer,
                counter,
                lease,
            })
        });
        match &record {
            Some(record) => self.remember(record),
            None => self.0.offers.forget(&key),
        }
        self.0.bells.ring(&key);
        self.0.log.send_replace(());
        self.0.engine.tell(&key);
        Ok(Applied::Stored(record))
    }

    /// What became of a write whose commit was not answered. Where that can not be
    /// told, the caller is told so and never that nothing was changed.
    async fn settle(
        &self,
        key: &OfferKey,
        counter: i64,
        change: &Change,
        problem: String,
    ) -> Result<Verdict, StoreError> {
        match self.was_done(key, counter, change).await {
            Ok(Some(true)) => Ok(Verdict::Applied(Vec::new())),
            Ok(Some(false)) => Ok(Verdict::Conflict("SET_OFFER")),
            Ok(None) => Err(StoreError::Unknown(problem)),
            Err(error) => Err(StoreError::Unknown(format!("{problem}, and then: {error}"))),
        }
    }

    /// Whether a write was done; `None` when it may still come, or when others have
    /// replaced what would tell.
    async fn was_done(
        &self,
        key: &OfferKey,
        counter: i64,
        change: &Change,
    ) -> Result<Option<bool>, StoreError> {
        let stored = self.read_offer(key).await?;
        let is_same = match (&stored, &change.offer) {
            (Some(stored), Some(after)) => stored.counter == counter && stored.offer == *after,
            (stored, after) => stored.is_none() && after.is_none(),
        };
        if is_same {
            return Ok(Some(true));
        }
        if let Some((id, _)) = change.operation
            && self.operation(&key.publisher, id).await?.is_some()
        {
            return Ok(Some(true));
        }
        if stored.is_none_or(|stored| stored.counter < counter) || change.offer.is_none() {
            return Ok(None);
        }
        // Its counter is taken, by this write or by another one.
        let Some(document) = &change.document else {
            return Ok(Some(false));
        };
        let found = self.read_document(key, document.revision).await?;
        Ok(found.map(|found| found.text == document.text && found.secrets == document.secrets))
    }

    /// Lets readers of the log know, here and on other nodes, that an event of this
    /// offer was appended.
    pub(crate) fn tell_of(&self, key: &OfferKey) {
        self.0.log.send_replace(());
        self.0.engine.tell(key);
    }

    /// Keeps a record that was written in memory.
    pub(crate) fn remember(&self, record: &Arc<Record>) {
        self.0.offers.remember(record);
    }

    /// Whether the database can be read and written.
    pub async fn probe(&self) -> Result<(), StoreError> {
        self.apply_batch(Batch::new()).await?;
        self.read(&sql::SETTING, &args!["probe"]).await.map(drop)
    }

    /// Forgets everything but keys and settings: a rehearsal's reset. Cursors
    /// stay, because the log goes on counting.
    pub async fn erase(&self) -> Result<(), StoreError> {
        let mut batch = Batch::new();
        for statement in [
            &sql::ERASE_OFFERS,
            &sql::ERASE_DOCUMENTS,
            &sql::ERASE_SUBMISSIONS,
            &sql::ERASE_CHECKS,
            &sql::ERASE_REVIEWS,
            &sql::ERASE_EXCEPTIONS,
            &sql::ERASE_OPERATIONS,
            &sql::ERASE_IDEMPOTENCY_KEYS,
            &sql::ERASE_LISTINGS,
            &sql::ERASE_FOUND,
            &sql::ERASE_TERMS,
            &sql::ERASE_HISTORY,
            &sql::ERASE_EVENTS,
            &sql::ERASE_LEADS,
            &sql::ERASE_WEBHOOKS,
            &sql::ERASE_DELIVERIES,
            &sql::ERASE_ARTIFACT_USES,
            &sql::ERASE_ARTIFACTS,
            &sql::ERASE_PUBLISHERS,
            &sql::ERASE_CLIENTS,
            &sql::ERASE_SESSIONS,
        ] {
            batch.any(statement, args![]);
        }
        self.apply_batch(batch).await?;
        self.0.offers.clear();
        self.0.documents.clear();
        self.0.publishers.clear();
        self.0.listings.clear();
        self.0.bells.ring_all();
        Ok(())
    }

    /// Rings at the next change of this offer. Ask for it before looking, so
    /// that no change falls in between.
    pub fn changed(&self, key: &OfferKey) -> OwnedNotified {
        self.0.bells.wait(key)
    }

    /// Changes when events may have been appended: what a reader of the log
    /// waits for when it has read all.
    pub fn log(&self) -> watch::Receiver<()> {
        self.0.log.subscribe()
    }
}

/// Rings here for what happened elsewhere, until the store is closed.
async fn listen(store: Weak<Inner>, mut heard: mpsc::UnboundedReceiver<Hint>) {
    while let Some(hint) = heard.recv().await {
        let Some(store) = store.upgrade() else { return };
        match hint {
            Hint::Changed(key) => store.bells.ring(&key),
            Hint::Any => store.bells.ring_all(),
            Hint::Log => {}
        }
        store.log.send_replace(());
    }
}

fn change_key(base: Option<&Record>, change: &Change) -> Option<OfferKey> {
    let after = change.offer.as_ref().map(|offer| &offer.key);
    base.map(|record| &record.offer.key).or(after).cloned()
}

pub(crate) fn json<T: serde::Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|e| {
        StoreError::Unusable(format!(
            "a value that is to be stored has no JSON form: {e}"
        ))
    })
}

pub(crate) fn record_of(row: &Row) -> Result<Record, StoreError> {
    let label = row.offer_name(0);
    let place = Place {
        table: "offers",
        key: &label,
    };
    Ok(Record {
        offer: row.json(3, "state", place)?,
        counter: row.int(2, "counter", place)?,
        lease: Lease {
            due_at: row.maybe_int(4, "due_at", place)?.map(Time),
            holder: row.maybe_text(5, "holder", place)?.map(str::to_owned),
            epoch: row.int(6, "epoch", place)?,
        },
    })
}

/// Finds a submission of an offer: the newest in the offer, older ones by key.
pub(crate) async fn submission_of(
    store: &Store,
    record: &Record,
    number: SubmissionNumber,
) -> Result<Option<Submission>, StoreError> {
    if let Some(newest) = record
        .offer
        .submission
        .as_ref()
        .filter(|s| s.number == number)
    {
        return Ok(Some(newest.clone()));
    }
    let key = &record.offer.key;
    let args = args![key.publisher.as_str(), key.offer.as_str(), number.0];
    let rows = store.read(&sql::SUBMISSION, &args).await?;
    let label = format!("{key}, submission {number}");
    let place = Place {
        table: "submissions",
        key: &label,
    };
    rows.first()
        .map(|row| row.json(0, "state", place))
        .transpose()
}
