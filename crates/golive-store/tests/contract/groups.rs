//! Writes are committed in groups: what happens to one is not the others' affair.

use std::sync::Arc;

use golive_model::Command;
use golive_store::{Accepted, Applied, Idempotent, Record, Store, StoreError};
use tokio::task::JoinSet;

use crate::kit::{
    NOW, Place, apply, contoso, count_events, decided, desk, key, make, operation, publish, put,
    read,
};

const GROUP: usize = 64;
const ROUNDS: u64 = 24;

pub(crate) async fn a_late_conflict_takes_back_its_own_batch_alone(place: Place) {
    let store = place.open().await;
    let late = |store: &Store, base: Arc<Record>, round: u64| {
        let store = store.clone();
        let used = Idempotent {
            name: format!("round {round}"),
            fingerprint: String::new(),
            operation: operation(1),
            status: 202,
            at: NOW,
        };
        async move {
            let kept = store.keep_answer(&base.offer.key, &used).await;
            assert!(kept.unwrap());
            let accepted = Accepted {
                idempotent: Some(used),
                ..desk()
            };
            let applied = apply(&store, Some(&base), publish(1_000 + round), accepted).await;
            assert!(matches!(applied, Applied::Conflict), "{applied:?}");
        }
    };
    rounds(&store, late).await;
}

pub(crate) async fn a_failure_takes_back_its_own_batch_alone(place: Place) {
    let store = place.open().await;
    let taken = make(&store, "taken", "x").await;
    apply(&store, Some(&taken), publish(1), desk()).await;
    let late = |store: &Store, base: Arc<Record>, _| {
        let store = store.clone();
        async move {
            // The id of an operation is unique; this statement has no way round.
            let change = decided(Some(&base), publish(1));
            let applied = store.apply(Some(&base), change, desk()).await;
            assert!(
                matches!(applied, Err(StoreError::Unavailable(_))),
                "{applied:?}"
            );
        }
    };
    rounds(&store, late).await;
}

/// In every round all offers but one are changed, and that one fails late.
async fn rounds<F, L>(store: &Store, late: L)
where
    L: Fn(&Store, Arc<Record>, u64) -> F,
    F: Future<Output = ()> + Send + 'static,
{
    let name = |number: usize| format!("vm-{number}");
    let mut records = Vec::new();
    for number in 0..GROUP {
        records.push(make(store, &name(number), "made").await);
    }
    let mut writes = vec![1; GROUP];
    for round in 0..ROUNDS {
        let unlucky = usize::try_from(round).unwrap() * 7 % GROUP;
        let mut group = JoinSet::new();
        for (number, base) in records.iter().enumerate() {
            if number == unlucky {
                group.spawn(late(store, Arc::clone(base), round));
                continue;
            }
            let command = put(&base.offer.key, &format!("round {round}"));
            group.spawn(stores(store.clone(), Arc::clone(base), command));
            writes[number] += 1;
        }
        group.join_all().await;
        for (number, before) in records.iter_mut().enumerate() {
            let key = key(&name(number));
            let now = store.offer(&key).await.unwrap().unwrap();
            assert_eq!(*now, read(store, &key).await);
            let moved = i64::from(number != unlucky);
            assert_eq!(now.counter, before.counter + moved, "round {round}, {key}");
            *before = now;
        }
        let never = store.operation(&contoso(), operation(1_000 + round)).await;
        assert!(never.unwrap().is_none());
    }
    for (number, writes) in writes.into_iter().enumerate() {
        let events = count_events(store, &key(&name(number))).await;
        assert_eq!(events, writes, "{}", name(number));
    }
}

async fn stores(store: Store, base: Arc<Record>, command: Command) {
    let applied = apply(&store, Some(&base), command, desk()).await;
    assert!(matches!(applied, Applied::Stored(Some(_))), "{applied:?}");
}
