//! Publishers, service principals, keys, settings.

use golive_model::{Publisher, Time};
use golive_store::ClientRecord;
use tokio::task::JoinSet;

use crate::kit::{NOW, Place, contoso, publisher};

fn client(id: &str) -> ClientRecord {
    ClientRecord {
        id: id.into(),
        tenant: "t".into(),
        name: "n".into(),
        operator: false,
        secret_hash: "h".into(),
        created: NOW,
    }
}

pub(crate) async fn a_publisher_is_changed_by_one_of_many(place: Place) {
    let store = place.open().await;
    assert!(store.publisher(&contoso()).await.unwrap().is_none());
    assert!(store.add_publisher(&publisher("0")).await.unwrap());
    for round in 1..=10 {
        let counter = store.publisher(&contoso()).await.unwrap().unwrap().1;
        let mut writers = JoinSet::new();
        for writer in 0..8 {
            let store = store.clone();
            writers.spawn(async move {
                let changed = publisher(&format!("{round}.{writer}"));
                let won = store.set_publisher(&changed, counter).await.unwrap();
                won.then_some(changed)
            });
        }
        let won: Vec<Publisher> = writers.join_all().await.into_iter().flatten().collect();
        assert_eq!(won.len(), 1, "round {round}");
        let now = store.publisher(&contoso()).await.unwrap().unwrap();
        assert_eq!(now.0, won[0], "the winner is read at once");
        assert_eq!(store.publishers().await.unwrap(), won);
    }
}

pub(crate) async fn a_name_is_given_once(place: Place) {
    let store = place.open().await;
    assert!(store.add_publisher(&publisher("first")).await.unwrap());
    assert!(!store.add_publisher(&publisher("second")).await.unwrap());
    assert!(store.add_client(&client("1")).await.unwrap());
    assert!(
        !store
            .add_client(&ClientRecord {
                operator: true,
                ..client("1")
            })
            .await
            .unwrap()
    );
    assert!(store.add_signing_key("kid", NOW, "first").await.unwrap());
    assert!(!store.add_signing_key("kid", NOW, "second").await.unwrap());
    assert!(store.add_setting("name", "first").await.unwrap());
    assert!(!store.add_setting("name", "second").await.unwrap());
    drop(store);

    let store = place.open().await;
    assert_eq!(store.publishers().await.unwrap(), [publisher("first")]);
    assert_eq!(store.client("1").await.unwrap(), Some(client("1")));
    assert_eq!(store.client("2").await.unwrap(), None);
    assert_eq!(store.clients().await.unwrap(), [client("1")]);
    assert_eq!(store.signing_keys().await.unwrap()[0].2, "first");
    assert_eq!(
        store.setting("name").await.unwrap().as_deref(),
        Some("first")
    );
    assert_eq!(store.setting("other").await.unwrap(), None);
}

pub(crate) async fn signing_keys_come_newest_first(place: Place) {
    let store = place.open().await;
    for (kid, created) in [("b", 2), ("c", 3), ("a", 1)] {
        assert!(
            store
                .add_signing_key(kid, Time(created), "sealed")
                .await
                .unwrap()
        );
    }
    let keys = store.signing_keys().await.unwrap();
    let keys: Vec<(&str, i64)> = keys
        .iter()
        .map(|(kid, at, _)| (kid.as_str(), at.0))
        .collect();
    assert_eq!(keys, [("c", 3), ("b", 2), ("a", 1)]);
}
