//! People in the loop: the queue, who looks at what, and what comes of it.

use golive_testkit::{Api, Golive};
use reqwest::Method;
use serde_json::{Value, json};

use super::{path, post, put, vm};

/// A golive whose operator looks at the offers of this publisher.
async fn reviewed() -> Golive {
    Golive::with(|setup| setup.settings.review.publishers = vec!["contoso".into()]).await
}

/// Publishes an offer and waits until it stands in the queue.
async fn queued(golive: &Golive, owner: &Api, operator: &Api, offer: &str) -> (String, Value) {
    put(owner, offer, &vm(offer)).await.expect(201);
    let accepted = post(owner, &path(offer, "/publish"), None)
        .await
        .expect(202);
    let key = format!("contoso/{offer}").parse().unwrap();
    loop {
        let changed = golive.running.app.store.changed(&key);
        let queue = operator.get("/v1/reviews").await.expect(200).json();
        let waits = queue
            .as_array()
            .unwrap()
            .iter()
            .find(|r| r["offerId"] == offer);
        if let Some(review) = waits {
            return (accepted.header("location").to_owned(), review.clone());
        }
        changed.await;
    }
}

async fn act(operator: &Api, offer: &str, act: &str, text: Option<&str>) -> golive_testkit::Answer {
    let path = format!("/v1/reviews/contoso/{offer}/{act}");
    post(operator, &path, text.map(|text| json!({"text": text}))).await
}

#[tokio::test]
async fn an_approved_submission_goes_on() {
    let golive = reviewed().await;
    let (owner, operator) = (golive.owner().await, golive.operator().await);
    let (location, review) = queued(&golive, &owner, &operator, "approved").await;
    assert_eq!(review["status"], "waitingForApproval");
    assert_eq!(review["step"], "displaycertify");
    let operation = owner.get(&location).await.expect(200).json();
    assert_eq!(operation["steps"][1]["status"], "waitingForApproval");

    act(&operator, "approved", "claim", None).await.expect(200);
    let noted = act(&operator, "approved", "note", Some("asked for a contract")).await;
    let noted = noted.expect(200).json();
    assert_eq!(noted["notes"][0]["text"], "asked for a contract");
    act(&operator, "approved", "approve", None)
        .await
        .expect(200);
    let done = owner
        .send(Method::GET, &location, &[("prefer", "wait=60")], None)
        .await
        .expect(200)
        .json();
    assert_eq!(done["status"], "complete", "{done:#}");
    let queue = operator.get("/v1/reviews").await.expect(200).json();
    assert_eq!(queue, json!([]));
    let again = act(&operator, "approved", "approve", None)
        .await
        .expect(409);
    assert_eq!(again.code(), "ReviewConflict");
}

#[tokio::test]
async fn a_rejected_submission_tells_the_publisher_why() {
    let golive = reviewed().await;
    let (owner, operator) = (golive.owner().await, golive.operator().await);
    let (location, _) = queued(&golive, &owner, &operator, "rejected").await;
    let silent = act(&operator, "rejected", "reject", None).await.expect(400);
    assert_eq!(silent.json()["error"]["target"], "/text");
    act(
        &operator,
        "rejected",
        "reject",
        Some("The logo is another company's."),
    )
    .await
    .expect(200);
    let operation = owner.get(&location).await.expect(200).json();
    assert_eq!(operation["status"], "failed");
    assert_eq!(operation["steps"][1]["status"], "rejected");
    let details = operation["error"]["details"].as_array().unwrap();
    let codes: Vec<_> = details.iter().map(|detail| &detail["code"]).collect();
    assert_eq!(codes, ["RV-001"]);
    assert!(
        operation["error"].to_string().contains("another company"),
        "{operation:#}"
    );
}

#[tokio::test]
async fn a_cancelled_submission_leaves_the_queue() {
    let golive = reviewed().await;
    let (owner, operator) = (golive.owner().await, golive.operator().await);
    queued(&golive, &owner, &operator, "withdrawn").await;
    let accepted = post(&owner, &path("withdrawn", "/cancel"), None)
        .await
        .expect(202);
    owner.finished(&accepted).await;
    let queue = operator.get("/v1/reviews").await.expect(200).json();
    assert_eq!(queue, json!([]));
}

#[tokio::test]
async fn reviews_are_for_operators() {
    let golive = reviewed().await;
    let (owner, operator) = (golive.owner().await, golive.operator().await);
    queued(&golive, &owner, &operator, "own").await;
    owner.get("/v1/reviews").await.expect(403);
    act(&owner, "own", "approve", None).await.expect(403);
    act(&operator, "own", "praise", None).await.expect(400);
}
