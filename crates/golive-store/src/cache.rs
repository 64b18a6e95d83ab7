//! What stays in memory. A cache never answers what a finished write replaced.

use std::hash::Hash;
use std::sync::{Arc, Mutex, PoisonError};

use golive_model::{OfferKey, Revision};
use quick_cache::sync::{Cache, GuardResult};
use quick_cache::{UnitWeighter, Weighter};

use crate::error::StoreError;
use crate::store::{Record, StoredDocument};

/// How many offers stay in memory.
const OFFERS: u64 = 20_000;

/// How many bytes of documents stay in memory.
const DOCUMENT_BYTES: u64 = 32 << 20;

/// Caches are made for this many entries and grow: an idle server is small.
const FEW: usize = 128;

pub(crate) type Documents = Cache<(OfferKey, Revision), Arc<StoredDocument>, ByLength>;

#[derive(Clone)]
pub(crate) struct ByLength;

impl Weighter<(OfferKey, Revision), Arc<StoredDocument>> for ByLength {
    fn weight(&self, _: &(OfferKey, Revision), document: &Arc<StoredDocument>) -> u64 {
        document.text.len() as u64 + 256
    }
}

pub(crate) fn documents() -> Documents {
    Cache::with_weighter(FEW, DOCUMENT_BYTES, ByLength)
}

/// A cache of at most so many entries that starts small.
pub(crate) fn small<K: Eq + Hash, V: Clone>(entries: u64) -> Cache<K, V> {
    Cache::with_weighter(FEW, entries, UnitWeighter)
}

/// Answers from the cache, or loads. The guard keeps a row that was read before
/// a write from taking the place of what the write left there.
pub(crate) fn cached<K: Clone + Eq + Hash, V, W: Weighter<K, Arc<V>> + Clone>(
    cache: &Cache<K, Arc<V>, W>,
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

/// The offers in memory.
pub(crate) struct Offers {
    cache: Cache<OfferKey, Arc<Record>>,
    /// Held from the look at what is there to its replacement.
    replacing: Mutex<()>,
}

impl Offers {
    pub(crate) fn new() -> Self {
        Self {
            cache: small(OFFERS),
            replacing: Mutex::default(),
        }
    }

    pub(crate) fn get(
        &self,
        key: &OfferKey,
        load: impl Fn() -> Result<Option<Record>, StoreError>,
    ) -> Result<Option<Arc<Record>>, StoreError> {
        cached(&self.cache, key, load)
    }

    /// Takes a record that was written into the place of an older one. Where
    /// there is none, the next read brings what is in the database: the offer
    /// may have been deleted since, and writes are not remembered in the order
    /// of their commits.
    pub(crate) fn remember(&self, record: &Arc<Record>) {
        let age = |record: &Record| (record.counter, record.lease.epoch);
        let key = &record.offer.key;
        let _replacing = self.replacing();
        match self.cache.get(key) {
            Some(cached) if age(&cached) > age(record) => {}
            Some(_) => self.cache.insert(key.clone(), Arc::clone(record)),
            None => drop(self.cache.remove(key)),
        }
    }

    pub(crate) fn forget(&self, key: &OfferKey) {
        let _replacing = self.replacing();
        self.cache.remove(key);
    }

    pub(crate) fn clear(&self) {
        let _replacing = self.replacing();
        self.cache.clear();
    }

    fn replacing(&self) -> std::sync::MutexGuard<'_, ()> {
        self.replacing
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}
