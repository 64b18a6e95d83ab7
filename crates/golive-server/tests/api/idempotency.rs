//! `Idempotency-Key`: the same key, the same operation.

use golive_testkit::{Answer, Api, Golive};
use reqwest::Method;
use tokio::task::JoinSet;

use crate::kit::{JSON, post, put_vm};

async fn keyed(api: &Api, offer: &str, verb: &str, key: &str, body: &str) -> Answer {
    let path = Api::at(offer, &format!("/{verb}"));
    let headers = [JSON, ("idempotency-key", key)];
    api.send(Method::POST, &path, &headers, body.to_owned())
        .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn fifty_at_once_with_one_key_are_one_operation() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    for round in 0..3 {
        let offer = format!("fifty-{round}");
        put_vm(&owner, &offer).await;
        let mut asking = JoinSet::new();
        for _ in 0..50 {
            let (owner, offer) = (owner.clone(), offer.clone());
            asking.spawn(async move { keyed(&owner, &offer, "publish", "k-1", "{}").await });
        }
        let answers = asking.join_all().await;
        let ids: std::collections::HashSet<String> = answers
            .into_iter()
            .map(|answer| answer.expect(202).json()["id"].to_string())
            .collect();
        assert_eq!(ids.len(), 1, "{ids:?}");
        let submissions = owner.get(&Api::at(&offer, "/submissions")).await.json();
        assert_eq!(submissions.as_array().unwrap().len(), 1);
    }
}

#[tokio::test]
async fn a_key_is_replayed_after_the_fact() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    put_vm(&owner, "later").await;
    let first = keyed(&owner, "later", "publish", "p", "").await.expect(202);
    owner.finished(&first).await;
    let live = keyed(&owner, "later", "golive", "g", "").await.expect(202);
    owner.finished(&live).await;
    let second = post(&owner, "later", "publish").await.expect(202);
    owner.finished(&second).await;

    for (verb, key, before) in [("publish", "p", &first), ("golive", "g", &live)] {
        let again = keyed(&owner, "later", verb, key, "").await.expect(202);
        assert_eq!(again.json()["id"], before.json()["id"], "{verb}");
        assert_eq!(
            again.header("location"),
            before.header("location"),
            "{verb}"
        );
        assert_eq!(again.json()["status"], "complete", "{verb}: as it is now");
    }
    let submissions = owner.get(&Api::at("later", "/submissions")).await.json();
    assert_eq!(
        submissions.as_array().unwrap().len(),
        3,
        "nothing was started anew"
    );
}

#[tokio::test]
async fn a_key_is_replayed_after_a_restart() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    put_vm(&owner, "again").await;
    let first = keyed(&owner, "again", "publish", "p", "").await.expect(202);
    owner.finished(&first).await;
    let golive = golive.restart_with(|_| {}).await;
    let owner = golive.owner().await;
    let again = keyed(&owner, "again", "publish", "p", "").await.expect(202);
    assert_eq!(again.json()["id"], first.json()["id"]);
}

#[tokio::test]
async fn a_key_stands_for_one_request_only() {
    let golive = Golive::start().await;
    let (owner, contributor) = (golive.owner().await, golive.contributor().await);
    put_vm(&owner, "other").await;
    put_vm(&owner, "another").await;
    let first = keyed(&owner, "other", "publish", "k", "{}")
        .await
        .expect(202);
    owner.finished(&first).await;
    let mails = r#"{"metadata":{"notification-emails":"a@example.com"}}"#;
    for (who, verb, body) in [
        (&owner, "publish", mails),
        (&owner, "golive", "{}"),
        (&owner, "cancel", "{}"),
        (&contributor, "publish", "{}"),
    ] {
        let answer = keyed(who, "other", verb, "k", body).await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (409, "IdempotencyConflict"),
            "{verb} {body}"
        );
        assert_eq!(answer.json()["error"]["target"], "Idempotency-Key");
    }
    let submissions = owner.get(&Api::at("other", "/submissions")).await.json();
    assert_eq!(submissions.as_array().unwrap().len(), 1);
    let elsewhere = keyed(&owner, "another", "publish", "k", "{}")
        .await
        .expect(202);
    assert_ne!(
        elsewhere.json()["id"],
        first.json()["id"],
        "another offer has its own keys"
    );
}

#[tokio::test]
async fn a_refused_request_does_not_use_up_its_key() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    put_vm(&owner, "retry").await;
    let refused = keyed(&owner, "retry", "golive", "k", "").await.expect(400);
    assert_eq!(refused.code(), "NotReadyForGoLive");
    let accepted = post(&owner, "retry", "publish").await.expect(202);
    owner.finished(&accepted).await;
    let accepted = keyed(&owner, "retry", "golive", "k", "").await.expect(202);
    assert_eq!(owner.finished(&accepted).await["status"], "complete");
}

#[tokio::test]
async fn a_key_has_1_to_255_characters() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    put_vm(&owner, "keys").await;
    for bad in [String::new(), " ".to_owned(), "k".repeat(256)] {
        let answer = keyed(&owner, "keys", "publish", &bad, "").await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (400, "InvalidRequest"),
            "{bad:?}"
        );
        assert_eq!(answer.json()["error"]["target"], "Idempotency-Key");
    }
    let longest = "k".repeat(255);
    keyed(&owner, "keys", "publish", &longest, "")
        .await
        .expect(202);
}

#[tokio::test]
async fn a_key_of_a_repeated_golive_never_starts_a_newer_one() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    owner.to_live("repeated").await;
    let repeated = keyed(&owner, "repeated", "golive", "r", "")
        .await
        .expect(202);
    owner.to_preview("repeated").await;
    let again = keyed(&owner, "repeated", "golive", "r", "")
        .await
        .expect(202);
    assert_eq!(again.json()["id"], repeated.json()["id"]);
    let status = owner.get(&Api::at("repeated", "/status")).await.json();
    assert_eq!(status["status"], "waitingForPublisherReview");
}
