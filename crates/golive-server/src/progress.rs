//! How far the files that come in have come: what a step shows while it lasts.
//! It is this node's knowledge and is worth nothing after a restart.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use golive_model::OfferKey;

use crate::artifacts::ingest::Progress;

/// The files that come in now, one an offer.
#[derive(Default)]
pub struct Progresses(Mutex<HashMap<OfferKey, Progress>>);

impl Progresses {
    /// Tells how far an offer's file has come.
    pub fn set(&self, key: &OfferKey, progress: Progress) {
        self.known().insert(key.clone(), progress);
    }

    /// The file is in, or will not come.
    pub fn clear(&self, key: &OfferKey) {
        self.known().remove(key);
    }

    /// How far the file has come that an offer takes in now.
    pub fn of(&self, key: &OfferKey) -> Option<Progress> {
        self.known().get(key).copied()
    }

    fn known(&self) -> MutexGuard<'_, HashMap<OfferKey, Progress>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
