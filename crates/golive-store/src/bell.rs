//! Bells: who waits for the next change of an offer.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use golive_model::OfferKey;
use tokio::sync::{Notify, futures::OwnedNotified};

/// Offers are spread over this many locks.
const SHELVES: usize = 64;

/// A shelf is swept when it has come to this many bells, and at each doubling.
const SWEPT_AT: usize = 256;

type Shelf = Mutex<HashMap<OfferKey, Arc<Notify>>>;

pub(crate) struct Bells(Vec<Shelf>);

impl Bells {
    pub(crate) fn new() -> Self {
        Self((0..SHELVES).map(|_| Mutex::default()).collect())
    }

    /// Rings at the next change, counted from this call and not from the first
    /// poll.
    pub(crate) fn wait(&self, key: &OfferKey) -> OwnedNotified {
        let mut shelf = unpoisoned(self.shelf(key));
        if shelf.len() >= SWEPT_AT && shelf.len().is_power_of_two() {
            shelf.retain(|_, bell| Arc::strong_count(bell) > 1);
        }
        let bell = shelf.entry(key.clone()).or_default();
        Arc::clone(bell).notified_owned()
    }

    pub(crate) fn ring(&self, key: &OfferKey) {
        let mut shelf = unpoisoned(self.shelf(key));
        if let Some(bell) = shelf.get(key) {
            bell.notify_waiters();
            // Who waits holds the bell; without anybody it goes.
            if Arc::strong_count(bell) == 1 {
                shelf.remove(key);
            }
        }
    }

    pub(crate) fn ring_all(&self) {
        for shelf in &self.0 {
            let shelf = std::mem::take(&mut *unpoisoned(shelf));
            shelf.values().for_each(|bell| bell.notify_waiters());
        }
    }

    fn shelf(&self, key: &OfferKey) -> &Shelf {
        let mut hasher = DefaultHasher::new();
        key.hash(&mut hasher);
        let at = usize::try_from(hasher.finish() % SHELVES as u64).unwrap_or(0);
        &self.0[at]
    }
}

fn unpoisoned<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bells(bells: &Bells) -> usize {
        bells.0.iter().map(|shelf| unpoisoned(shelf).len()).sum()
    }

    #[test]
    fn a_bell_that_nobody_waits_for_goes() {
        let all = Bells::new();
        let key: OfferKey = "contoso/vm".parse().unwrap();
        drop(all.wait(&key));
        all.ring(&key);
        assert_eq!(bells(&all), 0);

        for number in 0..100_000 {
            drop(all.wait(&format!("contoso/vm-{number}").parse().unwrap()));
        }
        assert!(bells(&all) <= SHELVES * SWEPT_AT, "{}", bells(&all));
    }
}
