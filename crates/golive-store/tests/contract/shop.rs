//! The shop window's rows.

use std::sync::Arc;

use golive_model::{Command, Listing, OfferKey, Slot};
use golive_store::{ListingRow, Store};

use crate::kit::{
    Place, apply, cancel, change, document, holder, key, kind, make, put, stored, to_live,
    to_preview,
};

async fn shown(store: &Store, key: &OfferKey, slot: Slot) -> Option<(String, Option<String>)> {
    let row = store.listing(key, slot).await.unwrap()?;
    let listing: Listing = serde_json::from_str(&row.body).unwrap();
    assert_eq!(row.key, *key);
    Some((
        format!("version {}", listing.version),
        row.preview_key.clone(),
    ))
}

pub(crate) async fn a_listing_is_set_replaced_and_removed(place: Place) {
    let store = place.open().await;
    let key = key("vm");
    let preview = |number: u32| {
        let words = format!("version {number}");
        Some((words, Some(format!("key-{number}"))))
    };
    let made = make(&store, "vm", "first").await;
    assert_eq!(shown(&store, &key, Slot::Preview).await, None);
    let first = to_preview(&store, &made, 1).await;
    assert_eq!(shown(&store, &key, Slot::Preview).await, preview(1));
    assert_eq!(shown(&store, &key, Slot::Production).await, None);
    let live = to_live(&store, &first, 2).await;
    let production = Some(("version 1".to_owned(), None));
    assert_eq!(shown(&store, &key, Slot::Production).await, production);

    let changed = change(&store, &live, put(&key, "second")).await;
    to_preview(&store, &changed, 3).await;
    assert_eq!(shown(&store, &key, Slot::Preview).await, preview(2));
    assert_eq!(shown(&store, &key, Slot::Production).await, production);
    drop(store);
    let cold = place.open().await;
    assert_eq!(shown(&cold, &key, Slot::Preview).await, preview(2));
}

pub(crate) async fn a_cancelled_preview_gives_way_to_the_former_one(place: Place) {
    let store = place.open().await;
    let key = key("vm");
    let base = make(&store, "vm", "first").await;
    let mut record = to_preview(&store, &base, 1).await;
    record = change(&store, &record, put(&key, "second")).await;
    record = to_preview(&store, &record, 2).await;
    let before = shown(&store, &key, Slot::Preview).await.unwrap();
    assert_eq!(before.0, "version 2");

    let former = record
        .offer
        .submission
        .as_ref()
        .unwrap()
        .former_preview
        .clone();
    let value = document("first").to_value();
    let version = former.unwrap().version;
    let former = Listing::of(
        &key,
        kind(),
        version,
        Slot::Preview,
        &value,
        crate::kit::NOW,
    );
    for (number, former) in [(3, Some(Arc::new(former))), (4, None)] {
        record = change(&store, &record, cancel(number)).await;
        let submission = record.offer.submission.as_ref().unwrap().number;
        let back = Command::PutBack {
            submission,
            former: former.clone(),
        };
        record = stored(apply(&store, Some(&record), back, holder()).await);
        let now = shown(&store, &key, Slot::Preview).await;
        let restored = ("version 1".to_owned(), Some("key-1".to_owned()));
        assert_eq!(now, former.map(|_| restored));
        // The next one has no former preview to show again.
        record
            .offer
            .preview
            .as_ref()
            .inspect(|shown| assert_eq!(shown.version.0, 1));
        if number == 3 {
            record = change(&store, &record, put(&key, "third")).await;
            record = to_preview(&store, &record, 5).await;
        }
    }
}

pub(crate) async fn listings_are_paged_by_slot_in_order(place: Place) {
    let store = place.open().await;
    let mut names = Vec::new();
    for (number, name) in ["b/2", "a/9", "b/1", "a/1", "c/5"].into_iter().enumerate() {
        let key: OfferKey = name.parse().unwrap();
        let made = stored(apply(&store, None, put(&key, "x"), crate::kit::desk()).await);
        let preview = to_preview(&store, &made, number as u64 * 2).await;
        if name != "c/5" {
            to_live(&store, &preview, number as u64 * 2 + 1).await;
            names.push(name);
        }
    }
    names.sort_unstable();
    let mut found: Vec<ListingRow> = Vec::new();
    loop {
        let last = found.last().map(|row| row.key.clone());
        let after = last.as_ref();
        let after = after.map_or(("", ""), |k| (k.publisher.as_str(), k.offer.as_str()));
        let page = store.listings(Slot::Production, after, 3).await.unwrap();
        assert!(page.len() <= 3);
        if page.is_empty() {
            break;
        }
        found.extend(page);
    }
    let found: Vec<String> = found.iter().map(|row| row.key.to_string()).collect();
    assert_eq!(found, names);
    let previews = store.listings(Slot::Preview, ("", ""), 100).await.unwrap();
    assert_eq!(previews.len(), 5);
}
