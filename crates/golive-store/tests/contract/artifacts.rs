//! Artifacts and who uses them.

use golive_model::report::{CheckRow, Checked};
use golive_model::{
    ArtifactUse, Finding, OfferKey, Outcome, PublisherId, Revision, RuleId, Severity, Sha256, Time,
};
use golive_store::{Applied, Artifact, Record, Store};

use crate::kit::{
    NOW, Place, apply, came, change, count_events, desk, holder, key, later, make, publish, put,
    read, run_on, stored,
};

fn digest(number: u8) -> Sha256 {
    Sha256([number; 32])
}

async fn touch(store: &Store, number: u8, length: u64, now: Time) -> Artifact {
    let digest = digest(number);
    let touched = store.touch_artifact(&digest, length, "image/png", now);
    touched.await.unwrap()
}

fn used(pointer: &str, number: u8) -> ArtifactUse {
    ArtifactUse {
        pointer: pointer.into(),
        sha256: digest(number),
        made: NOW,
        name: format!("{number}.png"),
        source: "https://files.example/x.png".into(),
        etag: Some("\"1\"".into()),
    }
}

fn offer(name: &str) -> OfferKey {
    name.parse().unwrap()
}

/// The step that is on has taken these in.
async fn refer(store: &Store, base: &Record, uses: &[ArtifactUse]) -> Applied {
    let checked = Checked {
        rows: Vec::new(),
        uses: uses.to_vec(),
    };
    let command = came(&base.offer, Outcome::Checked(checked));
    apply(store, Some(base), command, holder()).await
}

pub(crate) async fn an_artifact_and_its_uses_are_kept(place: Place) {
    let store = place.open().await;
    let (key, first) = (key("vm"), digest(1));
    assert_eq!(store.artifact(&first).await.unwrap(), None);
    let artifact = touch(&store, 1, 7, NOW).await;
    touch(&store, 2, 7, NOW).await;
    assert_eq!((artifact.length, artifact.made), (7, NOW));
    assert!(!store.is_artifact_used(&first).await.unwrap());

    let base = make(&store, "vm", "x").await;
    let base = change(&store, &base, publish(1)).await;
    let uses = [
        used("/a", 1),
        ArtifactUse {
            etag: None,
            ..used("/b", 1)
        },
    ];
    let base = stored(refer(&store, &base, &uses).await);
    // A later step says the same, or corrects it.
    let corrected = [used("/a", 2)];
    stored(refer(&store, &base, &corrected).await);
    drop(store);

    let store = place.open().await;
    assert_eq!(store.artifact(&first).await.unwrap(), Some(artifact));
    let kept = store.artifact_uses(&key, Revision(1)).await.unwrap();
    assert_eq!(kept, [corrected[0].clone(), uses[1].clone()]);
    let none = store.artifact_uses(&key, Revision(2)).await.unwrap();
    assert!(none.is_empty());
    assert!(store.is_artifact_used(&first).await.unwrap());
}

pub(crate) async fn a_use_is_found_by_its_artifact(place: Place) {
    let store = place.open().await;
    touch(&store, 1, 7, NOW).await;
    touch(&store, 2, 7, NOW).await;
    let base = make(&store, "vm", "x").await;
    let base = change(&store, &base, publish(1)).await;
    stored(refer(&store, &base, &[used("/a", 1), used("/b", 1)]).await);
    let base = run_on(&store, read(&store, &key("vm")).await.into()).await;
    let base = change(&store, &base, put(&key("vm"), "y")).await;
    let base = change(&store, &base, publish(2)).await;
    stored(refer(&store, &base, &[used("/b", 1), used("/c", 2)]).await);

    for (name, number, pointer, expected) in [
        ("vm", 1, "/a", Some((1, "/a"))),
        ("vm", 1, "/b", Some((2, "/b"))),
        ("vm", 1, "/elsewhere", Some((2, "/b"))),
        ("vm", 3, "/a", None),
        ("other", 1, "/a", None),
    ] {
        let (key, digest) = (key(name), digest(number));
        let found = store.artifact_use_in(&key, &digest, pointer).await;
        let expected = expected.map(|(revision, place)| (Revision(revision), place.to_owned()));
        assert_eq!(found.unwrap(), expected, "{name} {number} {pointer}");
    }
}

pub(crate) async fn a_publisher_pays_once_for_each_artifact(place: Place) {
    let store = place.open().await;
    for (number, length) in [(1, 10), (2, 200), (3, 3_000), (4, 1 << 40)] {
        touch(&store, number, length, NOW).await;
    }
    let both = |numbers: [u8; 2]| [used("/a", numbers[0]), used("/b", numbers[1])];
    for (at, (name, numbers)) in [
        ("contoso/a", [1, 2]),
        ("contoso/b", [2, 3]),
        ("fabrikam/a", [3, 4]),
    ]
    .into_iter()
    .enumerate()
    {
        let put = put(&offer(name), "x");
        let base = stored(apply(&store, None, put, desk()).await);
        let base = change(&store, &base, publish(at as u64)).await;
        stored(refer(&store, &base, &both(numbers)).await);
    }
    // Another version with the same files.
    let base = run_on(&store, read(&store, &key("a")).await.into()).await;
    let base = change(&store, &base, put(&key("a"), "y")).await;
    let base = change(&store, &base, publish(9)).await;
    stored(refer(&store, &base, &both([1, 2])).await);

    let publisher = |name: &str| name.parse::<PublisherId>().unwrap();
    for (name, except, bytes) in [
        ("contoso", 9, 3_210),
        ("contoso", 2, 3_010),
        ("contoso", 4, 3_210),
        ("fabrikam", 9, 3_000 + (1 << 40)),
        ("nobody", 9, 0),
    ] {
        let (publisher, except) = (publisher(name), digest(except));
        let sum = store.artifact_bytes(&publisher, &except);
        assert_eq!(sum.await.unwrap(), bytes, "{name} without {except}");
        let used = digest(2);
        let uses = store.uses_artifact(&publisher, &used);
        assert_eq!(uses.await.unwrap(), name == "contoso", "{name}");
    }
}

pub(crate) async fn only_what_is_old_and_unused_is_forgotten(place: Place) {
    let store = place.open().await;
    let mut artifacts = Vec::new();
    for number in 1..=6 {
        artifacts.push(touch(&store, number, 1, NOW).await);
    }
    let base = make(&store, "vm", "x").await;
    let base = change(&store, &base, publish(1)).await;
    stored(refer(&store, &base, &[used("/a", 2)]).await);
    // These have come in again, so they are about to be used again.
    let again = touch(&store, 3, 1, later(10)).await;
    assert_eq!(again.made, NOW, "it is the same artifact");
    assert!(store.hold_artifact(&artifacts[4], later(10)).await.unwrap());

    let mut found = Vec::new();
    let mut after = String::new();
    loop {
        let page = store.unused_artifacts(&after, later(1), 2).await.unwrap();
        let Some(last) = page.last() else { break };
        after = last.sha256.to_string();
        found.extend(page.iter().map(|artifact| artifact.sha256.0[0]));
    }
    assert_eq!(found, [1, 4, 6]);
    assert!(store.unused_artifacts("", NOW, 9).await.unwrap().is_empty());

    for (number, goes) in [(1, true), (1, false), (2, false), (3, false), (4, true)] {
        let artifact = &artifacts[number - 1];
        let gone = store.forget_artifact(artifact, later(1)).await.unwrap();
        assert_eq!(gone, goes, "{number}");
    }
    let mut there = Vec::new();
    for number in 1..=6 {
        let found = store.artifact(&digest(number)).await.unwrap();
        there.push(found.is_some());
    }
    assert_eq!(there, [false, true, true, false, true, true]);
}

pub(crate) async fn a_step_that_has_failed_keeps_no_file(place: Place) {
    let store = place.open().await;
    let artifact = touch(&store, 1, 7, NOW).await;
    let base = make(&store, "vm", "x").await;
    let base = change(&store, &base, publish(1)).await;
    let finding = Finding {
        rule: RuleId::Logo,
        severity: Severity::Error,
        target: "/a".into(),
        file: None,
        exception: None,
        case: String::new(),
        args: Vec::new(),
    };
    let row = CheckRow {
        check: "picture".into(),
        target: "/a".into(),
        findings: vec![finding],
        evidence: Default::default(),
        took: 1,
    };
    let checked = Checked {
        rows: vec![row],
        uses: vec![used("/a", 1)],
    };
    let command = came(&base.offer, Outcome::Checked(checked));
    stored(apply(&store, Some(&base), command, holder()).await);
    assert!(!store.is_artifact_used(&artifact.sha256).await.unwrap());
    assert!(store.forget_artifact(&artifact, later(1)).await.unwrap());
}

pub(crate) async fn a_use_stands_only_with_its_artifact(place: Place) {
    let store = place.open().await;
    let first = touch(&store, 1, 7, NOW).await;
    let base = make(&store, "vm", "x").await;
    let base = change(&store, &base, publish(1)).await;
    let events = count_events(&store, &key("vm")).await;

    // It is collected before the step ends, and then comes in anew.
    assert!(store.forget_artifact(&first, later(1)).await.unwrap());
    assert!(!store.hold_artifact(&first, later(2)).await.unwrap());
    for _ in 0..2 {
        let late = refer(&store, &base, &[used("/a", 1)]).await;
        assert!(matches!(late, Applied::Collected), "{late:?}");
        assert_eq!(read(&store, &key("vm")).await, *base);
        assert_eq!(count_events(&store, &key("vm")).await, events);
        assert!(!store.is_artifact_used(&first.sha256).await.unwrap());
        touch(&store, 1, 7, later(2)).await;
    }
    assert!(!store.forget_artifact(&first, later(9)).await.unwrap());
    let now = ArtifactUse {
        made: later(2),
        ..used("/a", 1)
    };
    stored(refer(&store, &base, std::slice::from_ref(&now)).await);
    let kept = store.artifact_uses(&key("vm"), Revision(1)).await.unwrap();
    assert_eq!(kept, [now]);
}
