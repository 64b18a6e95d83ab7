//! The right to run an operation: taken, kept, let go, claimed, fenced.

use golive_model::certifier::Certifying;
use golive_model::report::{CheckRow, Checked};
use golive_model::{Command, Outcome, SubmissionNumber};
use golive_store::{Applied, Lease, Record, Store};
use tokio::task::JoinSet;

use crate::kit::{
    NOW, Place, apply, came, cancel, change, desk_of, done, holder, key, later, make, publish, put,
    read, run_on, stored, until,
};

async fn published(store: &Store, offer: &str, number: u64) -> std::sync::Arc<Record> {
    let base = make(store, offer, "x").await;
    change(store, &base, publish(number)).await
}

fn held_by(node: &str, epoch: i64) -> Lease {
    Lease {
        holder: Some(node.into()),
        due_at: Some(until()),
        epoch,
    }
}

pub(crate) async fn a_desk_takes_a_free_lease(place: Place) {
    let store = place.open().await;
    let made = make(&store, "vm", "x").await;
    assert_eq!(made.lease, Lease::default(), "nothing to run");
    let published = change(&store, &made, publish(1)).await;
    assert_eq!(published.lease, held_by("a", 1));
    assert_eq!(read(&store, &key("vm")).await.lease, held_by("a", 1));
}

pub(crate) async fn a_desk_leaves_a_lease_with_its_holder(place: Place) {
    let store = place.open().await;
    let base = published(&store, "vm", 1).await;
    for command in [put(&key("vm"), "y"), cancel(2)] {
        let base = store.offer(&key("vm")).await.unwrap().unwrap();
        let after = stored(apply(&store, Some(&base), command, desk_of("b")).await);
        assert_eq!(after.lease, base.lease);
    }
    let late = apply(&store, Some(&base), done(&base.offer), holder()).await;
    assert!(matches!(late, Applied::Conflict), "the counter guards, too");
}

pub(crate) async fn the_holder_keeps_it_while_there_is_something_to_run(place: Place) {
    let store = place.open().await;
    let base = published(&store, "vm", 1).await;
    let next = stored(apply(&store, Some(&base), done(&base.offer), holder()).await);
    assert_eq!(next.lease, base.lease);
    let waits = run_on(&store, next).await;
    let free = Lease {
        holder: None,
        due_at: None,
        epoch: 1,
    };
    assert_eq!(waits.lease, free, "a sign-off is nobody's to run");
    assert_eq!(read(&store, &key("vm")).await.lease, free);
    assert!(store.due().await.unwrap().is_empty());
}

pub(crate) async fn a_retry_is_nobodys_until_it_is_ripe(place: Place) {
    let store = place.open().await;
    let base = published(&store, "vm", 1).await;
    let again = came(&base.offer, Outcome::Again("the network is away".into()));
    let waits = stored(apply(&store, Some(&base), again, holder()).await);
    assert_eq!(waits.lease.holder, None);
    assert_eq!(waits.lease.due_at, Some(later(1)));
    let due = store.due().await.unwrap();
    assert_eq!(due[0].lease, waits.lease);

    let cancelled = stored(apply(&store, Some(&waits), cancel(2), desk_of("b")).await);
    assert_eq!(cancelled.lease, held_by("b", 2));
}

/// Nobody holds an offer that waits for an answer, and nobody forgets when the
/// wait is over. What is seen then joins what the step has seen before.
pub(crate) async fn a_deadline_is_nobodys_until_it_is_over(place: Place) {
    let store = place.open().await;
    let base = published(&store, "vm", 1).await;
    let disk = CheckRow {
        check: "disk".into(),
        target: String::new(),
        findings: Vec::new(),
        evidence: serde_json::Map::new(),
        took: 1,
    };
    let checked = Checked {
        rows: vec![disk],
        uses: Vec::new(),
    };
    let certifying = Certifying {
        until: later(3600),
        then_person: false,
        said: None,
    };
    let asks = came(
        &base.offer,
        Outcome::NeedsApproval(checked, Some(certifying)),
    );
    let waits = stored(apply(&store, Some(&base), asks, holder()).await);
    let free = Lease {
        holder: None,
        due_at: Some(later(3600)),
        epoch: 1,
    };
    assert_eq!(waits.lease, free);
    let edited = apply(&store, Some(&waits), put(&key("vm"), "y"), desk_of("b")).await;
    assert_eq!(stored(edited).lease, free, "a desk takes what is ripe only");

    let due = store.due().await.unwrap();
    let claimed = store.claim(&due, "b", later(3660)).await.unwrap();
    let submission = SubmissionNumber::FIRST;
    let up = Command::TimeUp { submission };
    let over = stored(apply(&store, Some(&claimed[0]), up, holder()).await);
    assert_eq!(over.lease.due_at, None);
    let rows = store.checks(&key("vm"), submission).await.unwrap();
    let checks: Vec<&str> = rows[0].rows.iter().map(|row| row.check.as_str()).collect();
    assert_eq!((rows.len(), checks), (1, vec!["disk", "certifier"]));
}

const NODES: usize = 8;

pub(crate) async fn one_of_many_claims_it(place: Place) {
    let store = place.open().await;
    let offers = 20;
    for number in 0..offers {
        published(&store, &format!("vm-{number}"), number).await;
    }
    let due = store.due().await.unwrap();
    assert_eq!(due.len() as u64, offers);
    let mut nodes = JoinSet::new();
    for node in 0..NODES {
        let (store, due) = (store.clone(), due.clone());
        nodes.spawn(async move {
            let name = format!("node {node}");
            let claimed = store.claim(&due, &name, later(60)).await.unwrap();
            let mine = |record: &std::sync::Arc<Record>| {
                record.lease.holder.as_deref() == Some(name.as_str())
            };
            assert!(claimed.iter().all(mine));
            claimed
        });
    }
    let claimed: Vec<_> = nodes.join_all().await.into_iter().flatten().collect();
    assert_eq!(claimed.len() as u64, offers, "each by one node");
    for record in claimed {
        assert_eq!(record.lease.epoch, 2);
        assert_eq!(record.lease.due_at, Some(later(60)));
        assert_eq!(read(&store, &record.offer.key).await, *record);
        assert_eq!(
            store.offer(&record.offer.key).await.unwrap().unwrap(),
            record
        );
    }
}

pub(crate) async fn a_late_holder_changes_nothing(place: Place) {
    let store = place.open().await;
    let mine = published(&store, "vm", 1).await;
    let due = store.due().await.unwrap();
    let theirs = store.claim(&due, "b", later(60)).await.unwrap();
    assert_eq!(theirs[0].counter, mine.counter, "only the epoch tells");

    let again = came(&mine.offer, Outcome::Again("x".into()));
    for late in [done(&mine.offer), again] {
        let applied = apply(&store, Some(&mine), late, holder()).await;
        assert!(matches!(applied, Applied::Conflict), "{applied:?}");
    }
    assert_eq!(read(&store, &key("vm")).await, *theirs[0]);
    stored(apply(&store, Some(&theirs[0]), done(&mine.offer), holder()).await);
}

pub(crate) async fn renewed_is_not_claimed(place: Place) {
    let store = place.open().await;
    for (number, offer) in ["first", "second"].into_iter().enumerate() {
        published(&store, offer, number as u64).await;
    }
    let before = store.due().await.unwrap();
    let second = &before[1..];
    store.claim(second, "b", later(40)).await.unwrap();
    let read_before = store.due().await.unwrap();

    store.renew("a", later(90)).await.unwrap();
    let due = store.due().await.unwrap();
    let at: Vec<_> = due.iter().map(|due| due.lease.due_at).collect();
    assert_eq!(at, [Some(later(40)), Some(later(90))], "soonest first");
    let claimed = store.claim(&read_before, "c", later(99)).await.unwrap();
    let names: Vec<_> = claimed.iter().map(|r| r.lease.epoch).collect();
    assert_eq!(
        names,
        [3],
        "what b holds is as it was read; what a holds is not"
    );
    assert!(NOW < until());
}

pub(crate) async fn what_runs_is_listed(place: Place) {
    let store = place.open().await;
    make(&store, "idle", "x").await;
    let runs = published(&store, "runs", 1).await;
    let ends = published(&store, "ends", 2).await;
    assert_eq!(store.running(10).await.unwrap().len(), 2);
    assert_eq!(store.running(1).await.unwrap().len(), 1);
    run_on(&store, ends).await;
    assert_eq!(store.running(10).await.unwrap(), [(*runs).clone()]);
}
