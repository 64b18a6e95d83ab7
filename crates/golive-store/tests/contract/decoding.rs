//! A row that can not be read is an error that names it, never a guess.

use golive_model::{Revision, Sha256, Slot, SubmissionNumber};
use golive_store::{Artifact, ArtifactUse, Store, StoreError};

use crate::kit::{
    self, NOW, Place, change, contoso, key, later, make, operation, publish, put, read, to_preview,
};

/// Makes one of everything: an offer with a replaced submission.
async fn furnish(store: &Store) {
    let base = make(store, "vm", "x").await;
    let first = to_preview(store, &base, 1).await;
    let second = change(store, &first, put(&key("vm"), "y")).await;
    change(store, &second, publish(2)).await;
    store.add_publisher(&kit::publisher("n")).await.unwrap();
    let artifact = Artifact {
        sha256: DIGEST,
        length: 1,
        content_type: "image/png".into(),
    };
    store.touch_artifact(&artifact, NOW).await.unwrap();
    let used = ArtifactUse {
        pointer: "/a".into(),
        sha256: DIGEST,
        name: "a.png".into(),
        source: "https://files.example/a.png".into(),
        etag: None,
    };
    let key = key("vm");
    let uses = store.set_artifact_uses(&key, Revision(1), &[used]).await;
    uses.unwrap();
}

const DIGEST: Sha256 = Sha256([9; 32]);

type Read = fn(&Store) -> Result<(), StoreError>;

const GARBAGE: [(&str, Read, &str, &str, &str); 12] = [
    (
        "UPDATE offers SET state = '{'",
        offer,
        "offers",
        "state",
        "contoso/vm",
    ),
    (
        "UPDATE offers SET state = '{}'",
        offer,
        "offers",
        "state",
        "contoso/vm",
    ),
    (
        "UPDATE offers SET due_at = 'soon'",
        offer,
        "offers",
        "due_at",
        "contoso/vm",
    ),
    (
        "UPDATE offers SET counter = 'many'",
        offer,
        "offers",
        "counter",
        "contoso/vm",
    ),
    (
        "UPDATE documents SET body = x'00'",
        document,
        "documents",
        "body",
        "contoso/vm, revision 1",
    ),
    (
        "UPDATE submissions SET state = '[]'",
        submission,
        "submissions",
        "state",
        "contoso/vm, submission 1",
    ),
    (
        "UPDATE operations SET offer = '../x'",
        found,
        "operations",
        "offer",
        "00000000-0000-0000-0000-000000000001",
    ),
    (
        "UPDATE operations SET submission = -1",
        found,
        "operations",
        "submission",
        "00000000-0000-0000-0000-000000000001",
    ),
    (
        "UPDATE publishers SET state = 'x'",
        publisher,
        "publishers",
        "state",
        "contoso",
    ),
    (
        "UPDATE listings SET body = x'00'",
        listing,
        "listings",
        "body",
        "contoso/vm",
    ),
    (
        "UPDATE artifact_uses SET sha256 = 'short'",
        artifact_uses,
        "artifact_uses",
        "sha256",
        "contoso/vm, revision 1",
    ),
    (
        "UPDATE artifacts SET length = -1",
        artifact,
        "artifacts",
        "length",
        "0909090909090909090909090909090909090909090909090909090909090909",
    ),
];

fn offer(store: &Store) -> Result<(), StoreError> {
    store.offer(&key("vm")).map(drop)
}

fn document(store: &Store) -> Result<(), StoreError> {
    store.document(&key("vm"), Revision(1)).map(drop)
}

fn submission(store: &Store) -> Result<(), StoreError> {
    store
        .submission(&read(store, &key("vm")), SubmissionNumber(1))
        .map(drop)
}

fn found(store: &Store) -> Result<(), StoreError> {
    store.operation(&contoso(), operation(1)).map(drop)
}

fn publisher(store: &Store) -> Result<(), StoreError> {
    store.publisher(&contoso()).map(drop)
}

fn artifact_uses(store: &Store) -> Result<(), StoreError> {
    store.artifact_uses(&key("vm"), Revision(1)).map(drop)
}

fn artifact(store: &Store) -> Result<(), StoreError> {
    store.artifact(&DIGEST).map(drop)
}

fn listing(store: &Store) -> Result<(), StoreError> {
    store.listing(&key("vm"), Slot::Preview).map(drop)
}

pub(crate) async fn garbage_is_named_with_its_place(place: Place) {
    for (damage, look, table, column, row) in GARBAGE {
        let store = place.open();
        store.erase().await.unwrap();
        furnish(&store).await;
        look(&store).unwrap();
        drop(store);
        place.execute(damage);

        let store = place.open();
        let error = look(&store).unwrap_err();
        let StoreError::Inconsistent {
            table: t,
            column: c,
            key,
            problem,
        } = &error
        else {
            panic!("{damage}: {error}");
        };
        assert_eq!(
            (*t, *c, key.as_str()),
            (table, column, row),
            "{damage}: {error}"
        );
        assert!(!problem.is_empty());
        // It is neither remembered nor mended by looking again.
        assert!(look(&store).is_err(), "{damage}");
    }
}

pub(crate) async fn one_unreadable_offer_holds_up_no_other(place: Place) {
    let store = place.open();
    for (number, offer) in ["bad-state", "bad-lease", "good"].into_iter().enumerate() {
        let base = make(&store, offer, "x").await;
        change(&store, &base, publish(number as u64)).await;
    }
    drop(store);
    place.execute(
        "UPDATE offers SET state = '{' WHERE offer = 'bad-state';
         UPDATE offers SET due_at = 'soon' WHERE offer = 'bad-lease'",
    );
    let store = place.open();
    let due = store.due().await.unwrap();
    let claimed = store.claim(&due, "b", later(60)).await.unwrap();
    let claimed: Vec<&str> = claimed.iter().map(|r| r.offer.key.offer.as_str()).collect();
    assert_eq!(claimed, ["good"]);
}
