//! A row that can not be read is an error that names it, never a guess.

use golive_model::report::Checked;
use golive_model::{ArtifactUse, Outcome, Revision, Sha256, Slot, SubmissionNumber};
use golive_store::{Store, StoreError};

use crate::kit::{
    self, NOW, Place, apply, came, change, contoso, holder, key, later, make, operation, publish,
    put, read, stored, to_preview,
};

/// Makes one of everything: an offer with a replaced submission.
async fn furnish(store: &Store) {
    let base = make(store, "vm", "x").await;
    let first = to_preview(store, &base, 1).await;
    let second = change(store, &first, put(&key("vm"), "y")).await;
    store.add_publisher(&kit::publisher("n")).await.unwrap();
    let touched = store.touch_artifact(&DIGEST, 1, "image/png", NOW);
    touched.await.unwrap();
    let used = ArtifactUse {
        pointer: "/a".into(),
        sha256: DIGEST,
        made: NOW,
        name: "a.png".into(),
        source: "https://files.example/a.png".into(),
        etag: None,
    };
    let checked = Checked {
        rows: Vec::new(),
        uses: vec![used],
    };
    let third = change(store, &second, publish(2)).await;
    let came = came(&third.offer, Outcome::Checked(checked));
    stored(apply(store, Some(&third), came, holder()).await);
}

const DIGEST: Sha256 = Sha256([9; 32]);

/// What is looked at.
#[derive(Clone, Copy)]
enum Look {
    Offer,
    Document,
    Submission,
    Operation,
    Publisher,
    Listing,
    ArtifactUses,
    Artifact,
}

/// Damage, what is looked at then, and the place that the error names: table,
/// column, row.
type Garbage = (&'static str, Look, [&'static str; 3]);

const GARBAGE: [Garbage; 8] = [
    (
        "UPDATE offers SET state = '{'",
        Look::Offer,
        ["offers", "state", "contoso/vm"],
    ),
    (
        "UPDATE offers SET state = '{}'",
        Look::Offer,
        ["offers", "state", "contoso/vm"],
    ),
    (
        "UPDATE submissions SET state = '[]'",
        Look::Submission,
        ["submissions", "state", "contoso/vm, submission 1"],
    ),
    (
        "UPDATE operations SET offer = '../x'",
        Look::Operation,
        ["operations", "offer", OPERATION],
    ),
    (
        "UPDATE operations SET submission = -1",
        Look::Operation,
        ["operations", "submission", OPERATION],
    ),
    (
        "UPDATE publishers SET state = 'x'",
        Look::Publisher,
        ["publishers", "state", "contoso"],
    ),
    (
        "UPDATE artifact_uses SET sha256 = 'short'",
        Look::ArtifactUses,
        ["artifact_uses", "sha256", "contoso/vm, revision 2"],
    ),
    (
        "UPDATE artifacts SET length = -1",
        Look::Artifact,
        ["artifacts", "length", ARTIFACT],
    ),
];

/// What only an engine lets in that does not hold columns to their types.
const UNTYPED: [Garbage; 4] = [
    (
        "UPDATE offers SET due_at = 'soon'",
        Look::Offer,
        ["offers", "due_at", "contoso/vm"],
    ),
    (
        "UPDATE offers SET counter = 'many'",
        Look::Offer,
        ["offers", "counter", "contoso/vm"],
    ),
    (
        "UPDATE documents SET body = x'00'",
        Look::Document,
        ["documents", "body", "contoso/vm, revision 1"],
    ),
    (
        "UPDATE listings SET body = x'00'",
        Look::Listing,
        ["listings", "body", "contoso/vm"],
    ),
];

const OPERATION: &str = "00000000-0000-0000-0000-000000000001";
const ARTIFACT: &str = "0909090909090909090909090909090909090909090909090909090909090909";

async fn look(store: &Store, what: Look) -> Result<(), StoreError> {
    match what {
        Look::Offer => store.offer(&key("vm")).await.map(drop),
        Look::Document => {
            let offer = read(store, &key("vm")).await.offer;
            store.document(&offer, Revision(1)).await.map(drop)
        }
        Look::Submission => {
            let record = read(store, &key("vm")).await;
            let first = store.submission(&record, SubmissionNumber(1)).await;
            first.map(drop)
        }
        Look::Operation => store.operation(&contoso(), operation(1)).await.map(drop),
        Look::Publisher => store.publisher(&contoso()).await.map(drop),
        Look::Listing => store.listing(&key("vm"), Slot::Preview).await.map(drop),
        Look::ArtifactUses => store.artifact_uses(&key("vm"), Revision(2)).await.map(drop),
        Look::Artifact => store.artifact(&DIGEST).await.map(drop),
    }
}

pub(crate) async fn garbage_is_named_with_its_place(place: Place) {
    let untyped = UNTYPED.into_iter().filter(|_| place.is_untyped());
    for (damage, what, [table, column, row]) in GARBAGE.into_iter().chain(untyped) {
        let store = place.open().await;
        store.erase().await.unwrap();
        furnish(&store).await;
        look(&store, what).await.unwrap();
        drop(store);
        place.execute(damage).await;

        let store = place.open().await;
        let error = look(&store, what).await.unwrap_err();
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
        assert!(look(&store, what).await.is_err(), "{damage}");
    }
}

pub(crate) async fn one_unreadable_offer_holds_up_no_other(place: Place) {
    let store = place.open().await;
    for (number, offer) in ["bad-state", "bad-lease", "good"].into_iter().enumerate() {
        let base = make(&store, offer, "x").await;
        change(&store, &base, publish(number as u64)).await;
    }
    drop(store);
    let bad_lease = match place.is_untyped() {
        true => "due_at = 'soon'",
        false => "holder = NULL, state = '[]'",
    };
    let damage = format!(
        "UPDATE offers SET state = '{{' WHERE offer = 'bad-state';
         UPDATE offers SET {bad_lease} WHERE offer = 'bad-lease'"
    );
    place.execute(&damage).await;
    let store = place.open().await;
    let due = store.due().await.unwrap();
    let claimed = store.claim(&due, "b", later(60)).await.unwrap();
    let claimed: Vec<&str> = claimed.iter().map(|r| r.offer.key.offer.as_str()).collect();
    assert_eq!(claimed, ["good"]);
}
