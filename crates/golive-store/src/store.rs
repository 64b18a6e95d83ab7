//! The store as the rooms see it: offers, changes, and what belongs to them.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use golive_model::decide::Change;
use golive_model::{
    Listing, Offer, OfferKey, OperationId, Publisher, PublisherId, Revision, Slot, Submission,
    SubmissionNumber, Time,
};
use quick_cache::sync::{Cache, DefaultLifecycle, GuardResult};
use quick_cache::{DefaultHashBuilder, UnitWeighter, Weighter};
use tokio::sync::{Notify, futures::OwnedNotified};

use crate::args;
use crate::batch::{Batch, Verdict};
use crate::due::Lease;
use crate::error::StoreError;
use crate::sql;
use crate::sqlite::Sqlite;
use crate::value::{Place, Row, Value};

/// How many offers stay in memory.
const CACHED_OFFERS: u64 = 20_000;

/// How many bytes of documents stay in memory.
const CACHED_DOCUMENT_BYTES: u64 = 32 << 20;

/// Caches are made for this many entries and grow: an idle server is small.
const FEW: usize = 128;

/// Offers are spread over this many locks for those who wait for a change.
const BELL_SHELVES: usize = 64;

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
    /// Its text.
    pub text: String,
    /// Its secrets, sealed.
    pub secrets: Option<String>,
}

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
}

type Offers = Cache<OfferKey, Arc<Record>>;
type Documents = Cache<
    (OfferKey, Revision),
    Arc<StoredDocument>,
    ByLength,
    DefaultHashBuilder,
    DefaultLifecycle<(OfferKey, Revision), Arc<StoredDocument>>,
>;

#[derive(Clone)]
struct ByLength;

impl Weighter<(OfferKey, Revision), Arc<StoredDocument>> for ByLength {
    fn weight(&self, _: &(OfferKey, Revision), document: &Arc<StoredDocument>) -> u64 {
        document.text.len() as u64 + 256
    }
}

/// The store. Cheap to clone.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) engine: Sqlite,
    offers: Offers,
    documents: Documents,
    pub(crate) publishers: Cache<PublisherId, Arc<(Publisher, i64)>>,
    pub(crate) listings: Cache<(OfferKey, Slot), Arc<crate::shop::ListingRow>>,
    bells: Vec<Mutex<HashMap<OfferKey, Arc<Notify>>>>,
    log: Notify,
}

impl Store {
    /// Opens the SQLite store of a data directory, and makes it when there is
    /// none.
    pub fn open(directory: &Path) -> Result<Self, StoreError> {
        Ok(Self(Arc::new(Inner {
            engine: Sqlite::open(directory)?,
            offers: small_cache(CACHED_OFFERS),
            documents: Cache::with_weighter(FEW, CACHED_DOCUMENT_BYTES, ByLength),
            publishers: small_cache(10_000),
            listings: small_cache(10_000),
            bells: (0..BELL_SHELVES).map(|_| Mutex::default()).collect(),
            log: Notify::new(),
        })))
    }

    pub(crate) fn inner(&self) -> &Inner {
        &self.0
    }

    pub(crate) async fn apply_batch(&self, batch: Batch) -> Result<Verdict, StoreError> {
        self.0.engine.apply(batch).await
    }

    pub(crate) fn read(
        &self,
        statement: &'static sql::Statement,
        args: &[Value],
    ) -> Result<Vec<Row>, StoreError> {
        self.0.engine.read(statement, args)
    }

    /// Reads many rows on a thread that may block.
    pub(crate) async fn scan(
        &self,
        statement: &'static sql::Statement,
        args: Vec<Value>,
    ) -> Result<Vec<Row>, StoreError> {
        let store = self.clone();
        tokio::task::spawn_blocking(move || store.read(statement, &args)).await?
    }

    /// The offer of that name.
    pub fn offer(&self, key: &OfferKey) -> Result<Option<Arc<Record>>, StoreError> {
        cached(&self.0.offers, key, || self.read_offer(key))
    }

    /// The offer as it stands in the database, whatever the cache says.
    pub fn read_offer(&self, key: &OfferKey) -> Result<Option<Record>, StoreError> {
        let rows = self.read(
            &sql::OFFER,
            &args![key.publisher.as_str(), key.offer.as_str()],
        )?;
        rows.first().map(record_of).transpose()
    }

    /// A publisher's offers, by id.
    pub async fn offers_of(&self, publisher: &PublisherId) -> Result<Vec<Record>, StoreError> {
        let rows = self.scan(&sql::OFFERS, args![publisher.as_str()]).await?;
        rows.iter().map(record_of).collect()
    }

    /// A document. It is immutable, so a cached one is right.
    pub fn document(
        &self,
        key: &OfferKey,
        revision: Revision,
    ) -> Result<Option<Arc<StoredDocument>>, StoreError> {
        let name = (key.clone(), revision);
        if let Some(document) = self.0.documents.get(&name) {
            return Ok(Some(document));
        }
        let args = args![key.publisher.as_str(), key.offer.as_str(), revision.0];
        let rows = self.read(&sql::DOCUMENT, &args)?;
        let Some(row) = rows.first() else {
            return Ok(None);
        };
        let label = format!("{key}, revision {revision}");
        let text = row
            .text(
                0,
                "body",
                Place {
                    table: "documents",
                    key: &label,
                },
            )?
            .to_owned();
        let secrets = row.maybe_text(1).map(str::to_owned);
        let document = Arc::new(StoredDocument { text, secrets });
        self.0.documents.insert(name, Arc::clone(&document));
        Ok(Some(document))
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
        let counter = base.map_or(1, |record| record.counter + 1);
        let batch = batch_of(&key, base, &change, &lease, accepted.idempotent.as_ref())?;
        if let Verdict::Conflict(statement) = self.apply_batch(batch).await? {
            tracing::debug!(%key, statement, "somebody else was first");
            // A cached row may be why; what is in the database decides.
            self.0.offers.remove(&key);
            return Ok(Applied::Conflict);
        }
        for (slot, _) in &change.listings {
            self.0.listings.remove(&(key.clone(), *slot));
        }
        if let Some(revision) = change.obsolete {
            self.0.documents.remove(&(key.clone(), revision));
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
            None => drop(self.0.offers.remove(&key)),
        }
        self.ring(&key);
        self.0.log.notify_one();
        Ok(Applied::Stored(record))
    }

    /// Puts a record in the cache unless a newer one is there.
    pub(crate) fn remember(&self, record: &Arc<Record>) {
        let key = &record.offer.key;
        let newer = |cached: Arc<Record>| {
            (cached.counter, cached.lease.epoch) > (record.counter, record.lease.epoch)
        };
        if !self.0.offers.get(key).is_some_and(newer) {
            self.0.offers.insert(key.clone(), Arc::clone(record));
        }
    }

    /// Whether the database can be read and written.
    pub async fn probe(&self) -> Result<(), StoreError> {
        self.apply_batch(Batch::new()).await?;
        self.read(&sql::SETTING, &args!["probe"]).map(drop)
    }

    /// Forgets everything but keys and settings: a rehearsal's reset. Cursors
    /// stay, because the log goes on counting.
    pub async fn erase(&self) -> Result<(), StoreError> {
        let mut batch = Batch::new();
        for statement in [
            &sql::ERASE_OFFERS,
            &sql::ERASE_DOCUMENTS,
            &sql::ERASE_SUBMISSIONS,
            &sql::ERASE_OPERATIONS,
            &sql::ERASE_IDEMPOTENCY_KEYS,
            &sql::ERASE_LISTINGS,
            &sql::ERASE_EVENTS,
            &sql::ERASE_DELIVERIES,
            &sql::ERASE_PUBLISHERS,
            &sql::ERASE_CLIENTS,
        ] {
            batch.any(statement, args![]);
        }
        self.apply_batch(batch).await?;
        self.0.offers.clear();
        self.0.documents.clear();
        self.0.publishers.clear();
        self.0.listings.clear();
        for shelf in &self.0.bells {
            let shelf = std::mem::take(&mut *unpoisoned(shelf));
            shelf.values().for_each(|bell| bell.notify_waiters());
        }
        Ok(())
    }

    /// Rings at the next change of this offer. Ask for it before looking, so
    /// that no change falls in between.
    pub fn changed(&self, key: &OfferKey) -> OwnedNotified {
        let mut shelf = unpoisoned(self.shelf(key));
        // Now and then, bells that nobody waits for any more go.
        if shelf.len() >= 256 && shelf.len().is_power_of_two() {
            shelf.retain(|_, bell| Arc::strong_count(bell) > 1);
        }
        let bell = shelf.entry(key.clone()).or_default();
        Arc::clone(bell).notified_owned()
    }

    fn ring(&self, key: &OfferKey) {
        let mut shelf = unpoisoned(self.shelf(key));
        if let Some(bell) = shelf.get(key) {
            bell.notify_waiters();
            // Who waits holds the bell; without anybody it goes.
            if Arc::strong_count(bell) == 1 {
                shelf.remove(key);
            }
        }
    }

    /// Resolves when events may have been appended since the last call.
    pub async fn logged(&self) {
        self.0.log.notified().await;
    }

    fn shelf(&self, key: &OfferKey) -> &Mutex<HashMap<OfferKey, Arc<Notify>>> {
        use std::hash::{DefaultHasher, Hash, Hasher};
        let mut hasher = DefaultHasher::new();
        key.hash(&mut hasher);
        let at = usize::try_from(hasher.finish() % BELL_SHELVES as u64).unwrap_or(0);
        &self.0.bells[at]
    }
}

fn unpoisoned<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A cache of at most so many entries that starts small.
fn small_cache<K: Eq + std::hash::Hash, V: Clone>(entries: u64) -> Cache<K, V> {
    Cache::with_weighter(FEW, entries, UnitWeighter)
}

/// Answers from the cache, or loads. The guard keeps a row that was read before
/// a write from taking the place of what the write left there.
pub(crate) fn cached<K: Clone + Eq + std::hash::Hash, V>(
    cache: &Cache<K, Arc<V>>,
    key: &K,
    load: impl Fn() -> Result<Option<V>, StoreError>,
) -> Result<Option<Arc<V>>, StoreError> {
    match cache.get_value_or_guard(key, None) {
        GuardResult::Value(value) => Ok(Some(value)),
        GuardResult::Guard(guard) => {
            let value = load()?.map(Arc::new);
            if let Some(value) = &value {
                // Refused when a write came in between; then the write is right.
                let _ = guard.insert(Arc::clone(value));
            }
            Ok(value)
        }
        GuardResult::Timeout => Ok(load()?.map(Arc::new)),
    }
}

fn change_key(base: Option<&Record>, change: &Change) -> Option<OfferKey> {
    let after = change.offer.as_ref().map(|offer| &offer.key);
    base.map(|record| &record.offer.key).or(after).cloned()
}

fn lease_after(base: Option<&Record>, offer: Option<&Offer>, accepted: &Accepted) -> Lease {
    let held = base.map(|record| record.lease.clone()).unwrap_or_default();
    let due = offer.and_then(|offer| offer.due(accepted.now));
    match (&accepted.hold, due) {
        (_, None) => Lease {
            holder: None,
            due_at: None,
            ..held
        },
        (Hold::Keep, Some(at)) if at <= accepted.now => held,
        (Hold::Keep, Some(at)) => Lease {
            holder: None,
            due_at: Some(at),
            ..held
        },
        (Hold::TakeIfFree { .. }, Some(_)) if held.holder.is_some() => held,
        (Hold::TakeIfFree { node, until }, Some(_)) => Lease {
            holder: Some(node.clone()),
            due_at: Some(*until),
            epoch: held.epoch + 1,
        },
    }
}

fn batch_of(
    key: &OfferKey,
    base: Option<&Record>,
    change: &Change,
    lease: &Lease,
    idempotent: Option<&Idempotent>,
) -> Result<Batch, StoreError> {
    let (publisher, offer) = (key.publisher.as_str(), key.offer.as_str());
    let mut batch = Batch::new();
    match (base, &change.offer) {
        (None, None) => {}
        (None, Some(after)) => {
            batch.one(&sql::ADD_OFFER, args![publisher, offer, json(after)?]);
        }
        (Some(base), None) => {
            batch.one(&sql::DELETE_OFFER, args![publisher, offer, base.counter]);
        }
        // The common case, a step of a run: the lease stays, and its index is
        // left alone.
        (Some(base), Some(after)) if *lease == base.lease => {
            let (counter, epoch) = (base.counter, base.lease.epoch);
            batch.one(
                &sql::SET_STATE,
                args![publisher, offer, json(after)?, counter, epoch],
            );
        }
        (Some(base), Some(after)) => batch.one(
            &sql::SET_OFFER,
            args![
                publisher,
                offer,
                json(after)?,
                lease.due_at.map(|time| time.0),
                lease.holder.as_deref(),
                lease.epoch,
                base.counter,
                base.lease.epoch,
            ],
        ),
    }
    if let Some(idempotent) = idempotent {
        batch.one(
            &sql::ADD_IDEMPOTENCY_KEY,
            args![
                publisher,
                offer,
                idempotent.name.as_str(),
                idempotent.fingerprint.as_str(),
                idempotent.operation.to_string(),
                u32::from(idempotent.status),
                idempotent.at.0,
            ],
        );
    }
    if let Some(revision) = change.obsolete {
        batch.any(&sql::DELETE_DOCUMENT, args![publisher, offer, revision.0]);
    }
    if let Some(document) = &change.document {
        let (text, secrets) = (document.text.as_str(), document.secrets.as_deref());
        batch.one(
            &sql::ADD_DOCUMENT,
            args![publisher, offer, document.revision.0, text, secrets],
        );
    }
    if let Some(archived) = &change.archived {
        let number = archived.number.0;
        batch.one(
            &sql::ADD_SUBMISSION,
            args![publisher, offer, number, json(archived)?],
        );
    }
    if let Some((operation, submission)) = change.operation {
        let id = operation.to_string();
        batch.one(
            &sql::ADD_OPERATION,
            args![publisher, id, offer, submission.0],
        );
    }
    for (slot, listing) in &change.listings {
        batch_listing(
            &mut batch,
            key,
            *slot,
            listing.as_ref(),
            change.offer.as_ref(),
        )?;
    }
    for event in &change.events {
        let kind = event.kind.as_str();
        batch.one(&sql::ADD_EVENT, args![publisher, offer, kind, json(event)?]);
    }
    Ok(batch)
}

fn batch_listing(
    batch: &mut Batch,
    key: &OfferKey,
    slot: Slot,
    listing: Option<&Listing>,
    offer: Option<&Offer>,
) -> Result<(), StoreError> {
    let (publisher, id) = (key.publisher.as_str(), key.offer.as_str());
    let Some(listing) = listing else {
        batch.any(&sql::DELETE_LISTING, args![publisher, id, slot.as_str()]);
        return Ok(());
    };
    let shown = offer.and_then(|offer| offer.shown(slot));
    let preview_key = shown.and_then(|shown| shown.key.as_deref());
    let body = json(listing)?;
    batch.one(
        &sql::SET_LISTING,
        args![publisher, id, slot.as_str(), preview_key, body],
    );
    Ok(())
}

pub(crate) fn json<T: serde::Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value)
        .map_err(|e| StoreError::Unusable(format!("a value has no JSON form: {e}")))
}

pub(crate) fn record_of(row: &Row) -> Result<Record, StoreError> {
    let label = format!(
        "{}/{}",
        row.maybe_text(0).unwrap_or_default(),
        row.maybe_text(1).unwrap_or_default()
    );
    let place = Place {
        table: "offers",
        key: &label,
    };
    Ok(Record {
        offer: row.json(3, "state", place)?,
        counter: row.int(2, "counter", place)?,
        lease: Lease {
            due_at: row.maybe_int(4).map(Time),
            holder: row.maybe_text(5).map(str::to_owned),
            epoch: row.int(6, "epoch", place)?,
        },
    })
}

/// Finds a submission of an offer: the newest in the offer, older ones by key.
pub(crate) fn submission_of(
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
    let rows = store.read(&sql::SUBMISSION, &args)?;
    let label = format!("{key}, submission {number}");
    let place = Place {
        table: "submissions",
        key: &label,
    };
    rows.first()
        .map(|row| row.json(0, "state", place))
        .transpose()
}
