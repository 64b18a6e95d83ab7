//! Changes of offers: read at once, guarded, never lost.

use std::collections::BTreeSet;

use golive_model::{Revision, SubmissionNumber};
use golive_store::{Accepted, Applied, Idempotent, Store};
use tokio::task::JoinSet;

use crate::kit::{
    NOW, Place, apply, change, contoso, count_events, decided, delete, desk, key, make, operation,
    publish, put, read, stored, to_live, to_preview,
};

pub(crate) async fn a_write_is_read_at_once_and_after_a_restart(place: Place) {
    let store = place.open().await;
    let key = key("vm");
    let made = make(&store, "vm", "first").await;
    assert_eq!(*store.offer(&key).await.unwrap().unwrap(), *made);
    let preview = to_preview(&store, &made, 1).await;
    let live = to_live(&store, &preview, 2).await;
    let written = change(&store, &live, put(&key, "second")).await;
    assert_eq!(*store.offer(&key).await.unwrap().unwrap(), *written);
    assert_eq!(read(&store, &key).await, *written);
    assert_eq!(
        store.offers_of(&contoso()).await.unwrap(),
        [(*written).clone()]
    );
    let text = async |store: &Store, revision| {
        let document = store
            .document(&made.offer, Revision(revision))
            .await
            .unwrap();
        document.map(|document| document.text.clone())
    };
    assert!(text(&store, 1).await.unwrap().contains("first"));
    assert!(text(&store, 2).await.unwrap().contains("second"));
    let events = count_events(&store, &key).await;

    drop(store);
    let cold = place.open().await;
    assert_eq!(*cold.offer(&key).await.unwrap().unwrap(), *written);
    assert!(text(&cold, 1).await.unwrap().contains("first"));
    assert!(text(&cold, 2).await.unwrap().contains("second"));
    assert_eq!(count_events(&cold, &key).await, events);
}

pub(crate) async fn a_conflict_leaves_nothing_behind(place: Place) {
    let store = place.open().await;
    let key = key("vm");
    let base = make(&store, "vm", "first").await;
    assert!(matches!(
        apply(&store, None, put(&key, "made twice"), desk()).await,
        Applied::Conflict
    ));
    let winner = change(&store, &base, put(&key, "winner")).await;
    for loser in [put(&key, "loser"), publish(1), delete()] {
        let applied = apply(&store, Some(&base), loser, desk()).await;
        assert!(matches!(applied, Applied::Conflict), "{applied:?}");
        assert_eq!(*store.offer(&key).await.unwrap().unwrap(), *winner);
        assert_eq!(read(&store, &key).await, *winner);
    }
    let document = store.document(&winner.offer, Revision(2)).await;
    let document = document.unwrap().unwrap();
    assert!(document.text.contains("winner"), "{}", document.text);
    assert!(
        store
            .operation(&contoso(), operation(1))
            .await
            .unwrap()
            .is_none()
    );
    assert_eq!(count_events(&store, &key).await, 2);
}

pub(crate) async fn a_stale_counter_changes_nothing(place: Place) {
    let store = place.open().await;
    let key = key("vm");
    let mut records = vec![make(&store, "vm", "0").await];
    for number in 1..5 {
        let newest = records.last().unwrap();
        records.push(change(&store, newest, put(&key, &number.to_string())).await);
    }
    let newest = records.pop().unwrap();
    for stale in &records {
        assert!(stale.counter < newest.counter);
        let applied = apply(&store, Some(stale), put(&key, "late"), desk()).await;
        assert!(matches!(applied, Applied::Conflict), "{}", stale.counter);
    }
    assert_eq!(read(&store, &key).await, *newest);
}

pub(crate) async fn an_offer_made_anew_is_another_offer(place: Place) {
    let store = place.open().await;
    let key = key("vm");
    let former = make(&store, "vm", "former").await;
    let there = store.document(&former.offer, Revision(1)).await;
    assert!(there.unwrap().is_some());
    let deleted = apply(&store, Some(&former), delete(), desk()).await;
    assert!(matches!(deleted, Applied::Stored(None)), "{deleted:?}");
    assert!(store.offer(&key).await.unwrap().is_none());
    let gone = store.document(&former.offer, Revision(1)).await;
    assert!(gone.unwrap().is_none());

    let at = NOW.plus(std::time::Duration::from_secs(1));
    let accepted = Accepted { now: at, ..desk() };
    let anew = stored(apply(&store, None, put(&key, "anew"), accepted).await);
    let document = store.document(&anew.offer, Revision(1)).await;
    let document = document.unwrap().unwrap();
    assert!(document.text.contains("anew"), "{}", document.text);
    let late = apply(&store, Some(&former), put(&key, "late"), desk()).await;
    assert!(matches!(late, Applied::Conflict), "{late:?}");
    assert_eq!(*store.offer(&key).await.unwrap().unwrap(), *anew);
}

const WRITERS: usize = 64;
const OFFERS: usize = 8;
const WRITES: usize = 12;

pub(crate) async fn no_acknowledged_write_is_lost(place: Place) {
    let store = place.open().await;
    for offer in 0..OFFERS {
        make(&store, &format!("vm-{offer}"), "made").await;
    }
    let mut writers = JoinSet::new();
    for writer in 0..WRITERS {
        writers.spawn(write(store.clone(), writer));
    }
    writers.join_all().await;
    drop(store);

    let store = place.open().await;
    for offer in 0..OFFERS {
        let key = key(&format!("vm-{offer}"));
        let acknowledged = WRITERS / OFFERS * WRITES;
        let record = read(&store, &key).await;
        let revision = u32::try_from(acknowledged + 1).unwrap();
        assert_eq!(record.offer.draft.revision, Revision(revision));
        let events = store.events_of(&key, 0, 10_000).await.unwrap();
        let by: Vec<String> = events.iter().filter_map(|e| e.event.by.clone()).collect();
        assert_eq!(by.len(), acknowledged + 1, "one event a change");
        let by: BTreeSet<String> = by.into_iter().skip(1).collect();
        let expected: BTreeSet<String> = (0..WRITERS)
            .filter(|writer| writer % OFFERS == offer)
            .flat_map(|writer| (0..WRITES).map(move |write| format!("{writer}.{write}")))
            .collect();
        assert_eq!(by, expected);
        assert!(events.windows(2).all(|pair| pair[0].seq < pair[1].seq));
        // The last event and the document are of the same writer.
        let last = events.last().unwrap().event.by.as_deref();
        assert_eq!(last, Some(record.offer.display_text.as_str()));
    }
}

/// Changes an offer so many times, from whatever is there.
async fn write(store: Store, writer: usize) {
    let key = key(&format!("vm-{}", writer % OFFERS));
    for number in 0..WRITES {
        let words = format!("{writer}.{number}");
        loop {
            let base = store.offer(&key).await.unwrap().unwrap();
            if let Applied::Stored(Some(mine)) =
                apply(&store, Some(&base), put(&key, &words), desk()).await
            {
                let seen = store.offer(&key).await.unwrap().unwrap();
                assert!(seen.counter >= mine.counter, "{words} is not read back");
                break;
            }
        }
    }
}

pub(crate) async fn what_is_read_never_goes_back(place: Place) {
    let store = place.open().await;
    let key = key("vm");
    let mut newest = make(&store, "vm", "0").await;
    let mut readers = JoinSet::new();
    const LAST: i64 = 300;
    let first = newest.counter;
    for _ in 0..3 {
        let (store, key) = (store.clone(), key.clone());
        readers.spawn(async move {
            let mut seen = 0;
            while seen < first + LAST {
                let counter = store.offer(&key).await.unwrap().unwrap().counter;
                assert!(counter >= seen, "{counter} after {seen}");
                seen = counter;
                tokio::task::yield_now().await;
            }
        });
    }
    for number in 1..=LAST {
        newest = change(&store, &newest, put(&key, &number.to_string())).await;
    }
    readers.join_all().await;
}

pub(crate) async fn an_idempotency_key_stands_for_one_operation(place: Place) {
    let store = place.open().await;
    let name = |number| Idempotent {
        name: "my key".into(),
        fingerprint: format!("request {number}"),
        operation: operation(number),
        status: 202,
        at: NOW,
    };
    let keyed = |number| Accepted {
        idempotent: Some(name(number)),
        ..desk()
    };
    let (one, other) = (key("one"), key("other"));
    let base = make(&store, "one", "x").await;
    let published = stored(apply(&store, Some(&base), publish(1), keyed(1)).await);
    let answered = store.answered(&one, "my key").await.unwrap().unwrap();
    assert_eq!(answered.operation, operation(1));
    assert_eq!(answered.status, 202);
    assert_eq!(answered.fingerprint, "request 1");

    // Its second use conflicts after the guard, and nothing of the change stays.
    let command = crate::kit::cancel(2);
    let again = apply(&store, Some(&published), command, keyed(2)).await;
    assert!(matches!(again, Applied::Conflict), "{again:?}");
    assert_eq!(read(&store, &one).await, *published);
    assert!(
        store
            .operation(&contoso(), operation(2))
            .await
            .unwrap()
            .is_none()
    );
    assert_eq!(
        store.answered(&one, "my key").await.unwrap().unwrap(),
        answered
    );
    assert!(!store.keep_answer(&one, &name(3)).await.unwrap());

    // Another offer's keys are its own.
    assert!(store.answered(&other, "my key").await.unwrap().is_none());
    assert!(store.keep_answer(&other, &name(3)).await.unwrap());
    drop(store);
    let cold = place.open().await;
    let kept = cold.answered(&other, "my key").await.unwrap().unwrap();
    assert_eq!(kept.operation, operation(3));
}

pub(crate) async fn a_reset_forgets_all_but_keys_settings_and_cursors(place: Place) {
    let store = place.open().await;
    let key = key("vm");
    let made = make(&store, "vm", "x").await;
    let base = to_preview(&store, &made, 1).await;
    store.add_setting("name", "value").await.unwrap();
    store.add_signing_key("kid", NOW, "sealed").await.unwrap();
    place.settle().await;
    let (_, cursor) = store.events(0, 1_000, |_| true).await.unwrap();
    store.cursor("mail").await.unwrap();
    assert!(store.enqueue("mail", 0, cursor, &[]).await.unwrap());
    let late = decided(Some(&base), crate::kit::go_live(9));

    store.erase().await.unwrap();
    assert!(store.offer(&key).await.unwrap().is_none());
    let gone = store.document(&base.offer, Revision(1)).await;
    assert!(gone.unwrap().is_none());
    assert!(
        store
            .submission(&base, SubmissionNumber(7))
            .await
            .unwrap()
            .is_none()
    );
    assert!(
        store
            .operation(&contoso(), operation(1))
            .await
            .unwrap()
            .is_none()
    );
    assert_eq!(count_events(&store, &key).await, 0);
    assert_eq!(
        store.setting("name").await.unwrap().as_deref(),
        Some("value")
    );
    assert_eq!(store.signing_keys().await.unwrap().len(), 1);
    assert_eq!(store.cursor("mail").await.unwrap(), cursor);

    let applied = store.apply(Some(&base), late, desk()).await.unwrap();
    assert!(matches!(applied, Applied::Conflict), "{applied:?}");
    make(&store, "vm", "anew").await;
    let (events, _) = store.events(cursor, 1_000, |_| true).await.unwrap();
    assert_eq!(events.len(), 1, "the log goes on counting");
}
