//! The console over HTTP, as operators use it and as others do not.

#![expect(clippy::unwrap_used, reason = "all of this is a test, its helpers too")]

mod deliveries;
mod exceptions;
mod hostile;
mod permission;
mod reviews;
mod rooms;

use golive_server::dev;
use golive_testkit::{Api, Golive, Pages, documents};

/// The operator of a rehearsal, signed in.
async fn operator(golive: &Golive) -> Pages {
    Pages::sign_in(&golive.running.url, dev::OPERATOR).await
}

/// A golive whose operators look at the offers of the publisher of rehearsals.
async fn reviewed() -> Golive {
    Golive::with(|setup| setup.settings.review.publishers = vec!["contoso".into()]).await
}

/// Publishes an offer and waits until it stands in the queue.
async fn queued(golive: &Golive, owner: &Api, offer: &str) -> String {
    let put = owner.put(&Api::at(offer, ""), &documents::vm(offer)).await;
    assert!(put.status < 300, "{}", put.text);
    let accepted = owner
        .post(&Api::at(offer, "/publish"), "")
        .await
        .expect(202);
    let operator = golive.operator().await;
    let key = format!("contoso/{offer}").parse().unwrap();
    loop {
        let changed = golive.running.app.store.changed(&key);
        let queue = operator.get("/v1/reviews").await.expect(200).json();
        let waits = queue.as_array().unwrap().iter();
        if waits.clone().any(|review| review["offerId"] == offer) {
            return accepted.header("location").to_owned();
        }
        changed.await;
    }
}

/// Whether the text stands on a page, as it is.
#[track_caller]
fn shows(page: &str, text: &str) {
    assert!(page.contains(text), "{text:?} is not in {}", told(page));
}

/// Whether it does not.
#[track_caller]
fn hides(page: &str, text: &str) {
    assert!(!page.contains(text), "{text:?} is in {}", told(page));
}

/// What a page itself says.
fn told(page: &str) -> &str {
    let (_, rest) = page.split_once("<main").unwrap_or_default();
    rest.split_once("</main>").map_or(page, |(main, _)| main)
}
