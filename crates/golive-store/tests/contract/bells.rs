//! Who waits for a change hears of it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use golive_store::{Applied, Store};
use tokio::task::JoinSet;

use crate::kit::{Place, apply, change, delete, desk, key, make, put};

const CHANGES: i64 = 200;

pub(crate) async fn a_change_is_never_missed(place: Place) {
    let store = place.open().await;
    let key = key("vm");
    let mut newest = make(&store, "vm", "0").await;
    let first = newest.counter;
    // Each waiter follows every change, and the next one is made only when all
    // have seen the last: a bell that is missed stops the test.
    let seen: Vec<Arc<AtomicI64>> = (0..8).map(|_| Arc::default()).collect();
    let mut waiters = JoinSet::new();
    for seen in &seen {
        waiters.spawn(follow(store.clone(), Arc::clone(seen), first + CHANGES));
    }
    for number in 1..=CHANGES {
        newest = change(&store, &newest, put(&key, &number.to_string())).await;
        while seen
            .iter()
            .any(|s| s.load(Ordering::Acquire) < newest.counter)
        {
            tokio::task::yield_now().await;
        }
    }
    waiters.join_all().await;
}

async fn follow(store: Store, seen: Arc<AtomicI64>, last: i64) {
    let key = key("vm");
    loop {
        let bell = store.changed(&key);
        let counter = store.offer(&key).await.unwrap().unwrap().counter;
        seen.store(counter, Ordering::Release);
        if counter >= last {
            return;
        }
        bell.await;
    }
}

pub(crate) async fn a_deletion_and_a_reset_ring(place: Place) {
    let store = place.open().await;
    let key = key("vm");
    let base = make(&store, "vm", "x").await;
    let bell = store.changed(&key);
    let deleted = apply(&store, Some(&base), delete(), desk()).await;
    assert!(matches!(deleted, Applied::Stored(None)), "{deleted:?}");
    bell.await;

    let bell = store.changed(&key);
    store.erase().await.unwrap();
    bell.await;
}

pub(crate) async fn the_log_tells_of_every_change(place: Place) {
    let store = place.open().await;
    let mut log = store.log();
    log.mark_unchanged();
    assert!(!log.has_changed().unwrap() || place.is_shared());
    let base = make(&store, "vm", "x").await;
    assert!(log.has_changed().unwrap());
    log.mark_unchanged();
    let second = change(&store, &base, put(&key("vm"), "y")).await;
    log.changed().await.unwrap();
    let late = apply(&store, Some(&base), put(&key("vm"), "late"), desk()).await;
    assert!(matches!(late, Applied::Conflict), "{late:?}");
    let told = log.has_changed().unwrap();
    assert!(!told || place.is_shared(), "nothing was appended");
    assert_eq!(store.offer(&key("vm")).await.unwrap().unwrap(), second);
}
