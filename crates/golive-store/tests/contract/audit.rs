//! Looking back in the log.

use std::time::Duration;

use golive_model::{EventKind, Time};
use golive_store::{LoggedEvent, Looked, Sought, Store};

use crate::kit::{NOW, Place, apply, change, desk, key, make, publish, put, stored, to_preview};

/// All that is sought, page by page.
async fn all(store: &Store, sought: &Sought, limit: u32) -> Vec<LoggedEvent> {
    let mut found = Vec::new();
    let mut before = i64::MAX;
    loop {
        let Looked { events, before: on } = store.look_back(sought, before, limit).await.unwrap();
        assert!(events.len() <= limit as usize);
        found.extend(events);
        match on {
            Some(on) => {
                assert!(on < before, "it moves on");
                before = on;
            }
            None => return found,
        }
    }
}

pub(crate) async fn the_log_is_searched_backwards_in_pages(place: Place) {
    let store = place.open().await;
    let mut vm = make(&store, "vm", "anna").await;
    for round in 0..4 {
        vm = change(&store, &vm, put(&key("vm"), &format!("anna-{round}"))).await;
    }
    to_preview(&store, &vm, 1).await;
    // Part of what is found is in the history, part of it is not yet.
    place.settle().await;
    while store.write_history().await.unwrap() {}
    let other = make(&store, "other", "bert").await;
    change(&store, &other, publish(2)).await;
    let foreign = "fabrikam/vm".parse().unwrap();
    stored(apply(&store, None, put(&foreign, "carl"), desk()).await);
    place.settle().await;

    let whole = all(&store, &Sought::default(), 1_000).await;
    assert!(whole.windows(2).all(|pair| pair[0].seq > pair[1].seq));
    assert_eq!(all(&store, &Sought::default(), 3).await, whole);
    let filtered = |keep: &dyn Fn(&LoggedEvent) -> bool| {
        let kept = whole.iter().filter(|event| keep(event));
        kept.cloned().collect::<Vec<_>>()
    };
    let of_contoso = Sought {
        publisher: Some("contoso".parse().unwrap()),
        ..Sought::default()
    };
    let expected = filtered(&|e| e.key.publisher.as_str() == "contoso");
    assert_eq!(expected.len(), whole.len() - 1);
    for limit in [1, 4, 1_000] {
        assert_eq!(all(&store, &of_contoso, limit).await, expected);
    }
    let of_vm = Sought {
        offer: Some("vm".parse().unwrap()),
        ..of_contoso
    };
    let expected = filtered(&|e| e.key == key("vm"));
    assert!(expected.len() > 6);
    assert_eq!(all(&store, &of_vm, 2).await, expected);
    let changed = Sought {
        kind: Some(EventKind::OfferChanged),
        ..Sought::default()
    };
    assert_eq!(all(&store, &changed, 3).await.len(), 4);
    let by_bert = Sought {
        by: Some("bert".into()),
        ..Sought::default()
    };
    let found = all(&store, &by_bert, 10).await;
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].key, key("other"));
}

pub(crate) async fn the_log_is_searched_by_time(place: Place) {
    let store = place.open().await;
    let nothing = store.look_back(&Sought::default(), i64::MAX, 10).await;
    assert_eq!(nothing.unwrap().events, []);
    let hour = |number: u64| NOW.plus(Duration::from_secs(number * 3_600));
    for number in 0..20 {
        let made = golive_model::decide::decide(
            None,
            put(&key(&format!("vm-{number}")), "anna"),
            crate::kit::kind(),
            hour(number),
        );
        let golive_model::decide::Decision::Change(change) = made.unwrap() else {
            panic!("nothing was made");
        };
        store.apply(None, *change, desk()).await.unwrap();
    }
    place.settle().await;
    let between = async |from: Option<Time>, to: Option<Time>| {
        let sought = Sought {
            from,
            to,
            ..Sought::default()
        };
        let found = all(&store, &sought, 2).await;
        found.len()
    };
    assert_eq!(between(None, None).await, 20);
    assert_eq!(between(Some(hour(5)), None).await, 15);
    assert_eq!(between(None, Some(hour(5))).await, 5);
    assert_eq!(between(Some(hour(5)), Some(hour(7))).await, 2);
    assert_eq!(between(Some(hour(20)), None).await, 0);
    assert_eq!(between(None, Some(hour(0))).await, 0);
}
