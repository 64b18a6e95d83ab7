//! Artifacts and who uses them.

use golive_model::{OfferKey, PublisherId, Revision, Sha256};
use golive_store::{Artifact, ArtifactUse};

use crate::kit::{NOW, Place, later};

fn artifact(number: u8, length: u64) -> Artifact {
    Artifact {
        sha256: Sha256([number; 32]),
        length,
        content_type: "image/png".into(),
    }
}

fn used(pointer: &str, number: u8) -> ArtifactUse {
    ArtifactUse {
        pointer: pointer.into(),
        sha256: Sha256([number; 32]),
        name: format!("{number}.png"),
        source: "https://files.example/x.png".into(),
        etag: Some("\"1\"".into()),
    }
}

fn offer(name: &str) -> OfferKey {
    name.parse().unwrap()
}

pub(crate) async fn an_artifact_and_its_uses_are_kept(place: Place) {
    let store = place.open();
    let (key, first) = (offer("contoso/vm"), artifact(1, 7));
    assert_eq!(store.artifact(&first.sha256).await.unwrap(), None);
    store.touch_artifact(&first, NOW).await.unwrap();
    assert!(!store.is_artifact_used(&first.sha256).await.unwrap());

    let uses = [
        used("/a", 1),
        ArtifactUse {
            etag: None,
            ..used("/b", 1)
        },
    ];
    store
        .set_artifact_uses(&key, Revision(3), &uses)
        .await
        .unwrap();
    // A step that runs again says the same, or corrects itself.
    let corrected = [used("/a", 2)];
    store
        .set_artifact_uses(&key, Revision(3), &corrected)
        .await
        .unwrap();
    drop(store);

    let store = place.open();
    assert_eq!(
        store.artifact(&first.sha256).await.unwrap(),
        Some(first.clone())
    );
    let kept = store.artifact_uses(&key, Revision(3)).await.unwrap();
    assert_eq!(kept, [corrected[0].clone(), uses[1].clone()]);
    assert!(
        store
            .artifact_uses(&key, Revision(2))
            .await
            .unwrap()
            .is_empty()
    );
    assert!(store.is_artifact_used(&first.sha256).await.unwrap());
}

pub(crate) async fn a_publisher_pays_once_for_each_artifact(place: Place) {
    let store = place.open();
    for (number, length) in [(1, 10), (2, 200), (3, 3_000), (4, 1 << 40)] {
        store
            .touch_artifact(&artifact(number, length), NOW)
            .await
            .unwrap();
    }
    for (name, revision, numbers) in [
        ("contoso/a", 1, [1, 2]),
        ("contoso/a", 2, [1, 2]),
        ("contoso/b", 1, [2, 3]),
        ("fabrikam/a", 1, [3, 4]),
    ] {
        let uses = [used("/a", numbers[0]), used("/b", numbers[1])];
        store
            .set_artifact_uses(&offer(name), Revision(revision), &uses)
            .await
            .unwrap();
    }
    let publisher = |name: &str| name.parse::<PublisherId>().unwrap();
    for (name, except, bytes) in [
        ("contoso", 9, 3_210),
        ("contoso", 2, 3_010),
        ("contoso", 4, 3_210),
        ("fabrikam", 9, 3_000 + (1 << 40)),
        ("nobody", 9, 0),
    ] {
        let sum = store
            .artifact_bytes(&publisher(name), &Sha256([except; 32]))
            .await
            .unwrap();
        assert_eq!(sum, bytes, "{name} without {except}");
    }
}

pub(crate) async fn only_what_is_old_and_unused_is_forgotten(place: Place) {
    let store = place.open();
    for number in 1..=6 {
        store
            .touch_artifact(&artifact(number, 1), NOW)
            .await
            .unwrap();
    }
    store
        .set_artifact_uses(&offer("contoso/vm"), Revision(1), &[used("/a", 2)])
        .await
        .unwrap();
    // It has come in again, so it is about to be used again.
    store
        .touch_artifact(&artifact(3, 1), later(10))
        .await
        .unwrap();

    let mut found = Vec::new();
    let mut after = String::new();
    loop {
        let page = store.unused_artifacts(&after, later(1), 2).await.unwrap();
        let Some(last) = page.last() else { break };
        after = last.sha256.to_string();
        found.extend(page.iter().map(|artifact| artifact.sha256.0[0]));
    }
    assert_eq!(found, [1, 4, 5, 6]);
    assert!(store.unused_artifacts("", NOW, 9).await.unwrap().is_empty());

    for (number, goes) in [(1, true), (1, false), (2, false), (3, false), (4, true)] {
        let digest = Sha256([number; 32]);
        assert_eq!(
            store.forget_artifact(&digest, later(1)).await.unwrap(),
            goes,
            "{number}"
        );
    }
    let mut there = Vec::new();
    for number in 1..=6 {
        let found = store.artifact(&Sha256([number; 32])).await.unwrap();
        there.push(found.is_some());
    }
    assert_eq!(there, [false, true, true, false, true, true]);
}
