//! What stays in memory. A cache never answers what a finished write replaced.

use std::hash::Hash;
use std::sync::{Arc, Mutex, PoisonError};

use golive_model::access::Member;
use golive_model::offer::{Step, Submission};
use golive_model::{Finding, OfferKey, Publisher};
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use serde_json::Value;

use crate::error::StoreError;
use crate::shop::ListingRow;
use crate::store::{Record, StoredDocument};

/// Caches are made for this many entries and grow: an idle server is small.
const FEW: usize = 128;

/// What an entry costs beside what it holds: its key and its place.
const ENTRY: u64 = 256;

/// What a finding takes, with its texts.
const FINDING: usize = 400;

/// What a member of a JSON object takes beside its name and its value.
const MEMBER: usize = 48;

/// What knows how much memory it takes.
pub trait Weigh {
    /// Bytes on the heap, roughly.
    fn bytes(&self) -> usize;
}

impl Weigh for Record {
    fn bytes(&self) -> usize {
        let fixed = size_of::<Self>() + self.offer.display_text.len();
        let submission = self.offer.submission.as_ref();
        fixed + submission.map_or(0, bytes_of_submission)
    }
}

fn bytes_of_submission(submission: &Submission) -> usize {
    let step = |step: &Step| size_of::<Step>() + step.findings.bytes();
    let steps: usize = submission.steps.iter().map(step).sum();
    steps + submission.operations.len() * 120 + submission.emails.len() * 60
}

impl Weigh for (Publisher, i64) {
    fn bytes(&self) -> usize {
        let member = |member: &Member| {
            let issuer = member.issuer.as_ref().map_or(0, String::len);
            size_of::<Member>() + member.principal.len() + member.name.len() + issuer
        };
        size_of::<Self>() + self.0.members.iter().map(member).sum::<usize>()
    }
}

impl Weigh for StoredDocument {
    fn bytes(&self) -> usize {
        self.text.len() + self.secrets.as_ref().map_or(0, String::len)
    }
}

impl Weigh for Value {
    fn bytes(&self) -> usize {
        let held = match self {
            Self::Null | Self::Bool(_) | Self::Number(_) => 0,
            Self::String(text) => text.len(),
            Self::Array(items) => items.iter().map(Weigh::bytes).sum(),
            Self::Object(members) => {
                let member = |(name, value): (&String, &Self)| MEMBER + name.len() + value.bytes();
                members.iter().map(member).sum()
            }
        };
        size_of::<Self>() + held
    }
}

impl Weigh for Vec<Finding> {
    fn bytes(&self) -> usize {
        self.len() * FINDING
    }
}

impl Weigh for ListingRow {
    fn bytes(&self) -> usize {
        self.body.len()
    }
}

/// Weighs entries by what they hold.
#[derive(Debug, Clone)]
pub struct ByBytes;

impl<K, V: Weigh> Weighter<K, Arc<V>> for ByBytes {
    fn weight(&self, _: &K, value: &Arc<V>) -> u64 {
        value.bytes() as u64 + ENTRY
    }
}

/// A cache that is bounded by the memory that its entries take.
pub type Weighed<K, V> = Cache<K, Arc<V>, ByBytes>;

/// A cache of at most so many bytes that starts small.
pub fn weighed<K: Eq + Hash, V: Weigh>(bytes: u64) -> Weighed<K, V> {
    Cache::with_weighter(FEW, bytes, ByBytes)
}

/// Answers from the cache, or loads. The guard keeps a row that was read before
/// a write from taking the place of what the write left there.
pub(crate) async fn cached<K: Clone + Eq + Hash, V, W: Weighter<K, Arc<V>> + Clone>(
    cache: &Cache<K, Arc<V>, W>,
    key: &K,
    load: impl AsyncFnOnce() -> Result<Option<V>, StoreError>,
) -> Result<Option<Arc<V>>, StoreError> {
    let guard = match cache.get_value_or_guard_async(key).await {
        Ok(value) => return Ok(Some(value)),
        Err(guard) => guard,
    };
    let value = load().await?.map(Arc::new);
    if let Some(value) = &value {
        // Refused when a write came in between; then the write is right.
        let _ = guard.insert(Arc::clone(value));
    }
    Ok(value)
}

/// The offers in memory.
pub(crate) struct Offers {
    cache: Weighed<OfferKey, Record>,
    /// Held from the look at what is there to its replacement.
    replacing: Mutex<()>,
}

impl Offers {
    pub(crate) fn new(bytes: u64) -> Self {
        Self {
            cache: weighed(bytes),
            replacing: Mutex::default(),
        }
    }

    pub(crate) async fn get(
        &self,
        key: &OfferKey,
        load: impl AsyncFnOnce() -> Result<Option<Record>, StoreError>,
    ) -> Result<Option<Arc<Record>>, StoreError> {
        cached(&self.cache, key, load).await
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
