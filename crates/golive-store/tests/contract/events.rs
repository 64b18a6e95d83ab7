//! The log of events and its readers.

use golive_model::EventKind;
use golive_store::{LoggedEvent, Store};
use tokio::task::JoinSet;

use crate::kit::{Place, change, count_events, key, make, put, to_live, to_preview};

async fn whole_log(store: &Store) -> Vec<LoggedEvent> {
    let mut all = Vec::new();
    let mut cursor = 0;
    loop {
        let (events, to) = store.events(cursor, 7, |_| true).await.unwrap();
        if to == cursor {
            return all;
        }
        assert!(to > cursor);
        all.extend(events);
        cursor = to;
    }
}

pub(crate) async fn the_log_has_each_change_once_in_order(place: Place) {
    let store = place.open().await;
    let mut writers = JoinSet::new();
    for writer in 0..8 {
        let store = store.clone();
        writers.spawn(async move {
            let base = make(&store, &format!("vm-{writer}"), "x").await;
            let preview = to_preview(&store, &base, writer * 2).await;
            let live = to_live(&store, &preview, writer * 2 + 1).await;
            live.counter - base.counter
        });
    }
    let changes = writers.join_all().await;
    place.settle().await;
    let log = whole_log(&store).await;
    assert!(log.windows(2).all(|pair| pair[0].seq < pair[1].seq));
    for (writer, changes) in (0..8).zip(&changes) {
        let own = log.iter().filter(|e| e.key == key(&format!("vm-{writer}")));
        let kinds: Vec<EventKind> = own.map(|e| e.event.kind).collect();
        assert_eq!(kinds.len() as i64, changes + 1, "one event a change");
        assert_eq!(
            kinds[..2],
            [EventKind::OfferCreated, EventKind::PublishAccepted]
        );
        assert_eq!(kinds.last(), Some(&EventKind::OfferLive));
        let times = |kind| kinds.iter().filter(|k| **k == kind).count();
        assert_eq!(times(EventKind::PreviewReady), 1);
        assert_eq!(times(EventKind::GoLiveAccepted), 1);
    }
}

pub(crate) async fn an_offers_events_are_the_same_before_and_after_the_history_is_written(
    place: Place,
) {
    let store = place.open().await;
    let (one, other) = (key("one"), key("other"));
    let mut records = [
        make(&store, "one", "x").await,
        make(&store, "other", "x").await,
    ];
    for round in 0..6 {
        for (record, key) in records.iter_mut().zip([&one, &other]) {
            *record = change(&store, record, put(key, &format!("{round}"))).await;
        }
        // Part of the log is in the history, part of it is not yet.
        if round == 2 {
            place.settle().await;
            assert!(store.write_history().await.unwrap());
        }
    }
    let before = store.events_of(&one, 0, 100).await.unwrap();
    assert_eq!(before.len(), 7);
    assert!(before.iter().all(|event| event.key == one));
    assert!(before.windows(2).all(|pair| pair[0].seq < pair[1].seq));

    place.settle().await;
    while store.write_history().await.unwrap() {}
    assert_eq!(store.events_of(&one, 0, 100).await.unwrap(), before);
    let mut paged: Vec<LoggedEvent> = Vec::new();
    loop {
        let after = paged.last().map_or(0, |event| event.seq);
        let page = store.events_of(&one, after, 2).await.unwrap();
        if page.is_empty() {
            break;
        }
        paged.extend(page);
    }
    assert_eq!(paged, before);

    drop(store);
    let store = place.open().await;
    assert_eq!(store.events_of(&one, 0, 100).await.unwrap(), before);
    assert_eq!(count_events(&store, &other).await, 7);
}

pub(crate) async fn a_reader_takes_what_it_wants_and_moves_on(place: Place) {
    let store = place.open().await;
    let base = make(&store, "vm", "x").await;
    let preview = to_preview(&store, &base, 1).await;
    to_live(&store, &preview, 2).await;
    place.settle().await;
    let all = whole_log(&store).await;
    let wanted = |kind| kind == EventKind::OfferLive;
    let (none, cursor) = store.events(0, 3, wanted).await.unwrap();
    assert!(none.is_empty());
    assert_eq!(cursor, all[2].seq, "past what it does not want");
    let (live, cursor) = store.events(cursor, 1_000, wanted).await.unwrap();
    assert_eq!(live.len(), 1);
    assert_eq!(cursor, all.last().unwrap().seq);
    let (nothing, same) = store.events(cursor, 1_000, wanted).await.unwrap();
    assert!(nothing.is_empty());
    assert_eq!(same, cursor);
}
