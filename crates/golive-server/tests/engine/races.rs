//! Two at once: golive against golive, cancel, PUT and publish. Whatever the
//! order, the history is one that the model allows.

use std::time::Duration;

use golive_testkit::{Answer, Api, Golive, documents};
use serde_json::{Value, json};

use crate::steps::kinds;

const ROUNDS: usize = 25;

fn count(happened: &[String], kind: &str) -> usize {
    happened.iter().filter(|found| *found == kind).count()
}

async fn settled(golive: &Golive, owner: &Api, offer: &str) -> Value {
    let key = format!("contoso/{offer}").parse().unwrap();
    let settles = async {
        loop {
            let changed = golive.running.app.store.changed(&key);
            let status = owner.get(&Api::at(offer, "/status")).await.json();
            if status["status"] != "running" {
                return status;
            }
            changed.await;
        }
    };
    let settled = tokio::time::timeout(Duration::from_secs(60), settles).await;
    settled.unwrap_or_else(|_| panic!("{offer} does not settle"))
}

async fn both(one: impl Future<Output = Answer>, two: impl Future<Output = Answer>) -> [Answer; 2] {
    let (one, two) = tokio::join!(one, two);
    [one, two]
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_golives_are_one() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    for round in 0..ROUNDS {
        let offer = format!("twin-{round}");
        owner.to_preview(&offer).await;
        let path = Api::at(&offer, "/golive");
        let [one, two] = both(owner.post(&path, ""), owner.post(&path, "")).await;
        assert_eq!(
            (one.status, two.status),
            (202, 202),
            "{} {}",
            one.text,
            two.text
        );
        assert_eq!(one.json()["id"], two.json()["id"]);
        owner.finished(&one).await;
        let happened = kinds(&owner, &offer).await;
        assert_eq!(count(&happened, "golive.accepted"), 1);
        assert_eq!(count(&happened, "offer.live"), 1);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn golive_against_cancel_ends_live_or_cancelled() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    for round in 0..ROUNDS {
        let offer = format!("cancel-{round}");
        owner.to_preview(&offer).await;
        let (live, cancel) = (Api::at(&offer, "/golive"), Api::at(&offer, "/cancel"));
        let [live, cancel] = both(owner.post(&live, ""), owner.post(&cancel, "")).await;
        let status = settled(&golive, &owner, &offer).await;
        let catalogue = golive
            .nobody()
            .get(&format!("/catalog/offers/contoso.{offer}"))
            .await;
        match status["status"].as_str().unwrap() {
            "succeeded" => {
                assert_eq!(cancel.code(), "TooLateToCancel", "{}", cancel.text);
                assert_eq!((live.status, catalogue.status), (202, 200));
            }
            "canceled" => {
                assert_eq!(
                    (cancel.status, catalogue.status),
                    (202, 404),
                    "{}",
                    cancel.text
                );
                assert!(
                    live.status == 202 || live.code() == "NotReadyForGoLive",
                    "{}",
                    live.text
                );
            }
            other => panic!("{other}: {} {}", live.text, cancel.text),
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn golive_shows_the_version_that_was_previewed_whatever_is_put_meanwhile() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    for round in 0..ROUNDS {
        let offer = format!("put-{round}");
        owner.to_preview(&offer).await;
        let mut changed = documents::vm(&offer);
        changed["definition"]["offer"]["microsoft-azure-marketplace.title"] = json!("Changed");
        let (live, put) = (Api::at(&offer, "/golive"), Api::at(&offer, ""));
        let [live, put] = both(owner.post(&live, ""), owner.put(&put, &changed)).await;
        assert_eq!(
            (live.status, put.status),
            (202, 200),
            "{} {}",
            live.text,
            put.text
        );
        owner.finished(&live).await;
        let shown = golive
            .nobody()
            .get(&format!("/catalog/offers/contoso.{offer}"))
            .await
            .json();
        assert_ne!(shown["displayName"], "Changed");
        assert_eq!(shown["version"], 1);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn golive_against_publish_never_runs_two_operations() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    for round in 0..ROUNDS {
        let offer = format!("publish-{round}");
        owner.to_preview(&offer).await;
        let (live, publish) = (Api::at(&offer, "/golive"), Api::at(&offer, "/publish"));
        let [live, publish] = both(owner.post(&live, ""), owner.post(&publish, "")).await;
        settled(&golive, &owner, &offer).await;
        match (live.status, publish.status) {
            (202, 400) => assert_eq!(publish.code(), "OperationInProgress"),
            (400, 202) => assert_eq!(live.code(), "NotReadyForGoLive"),
            // One after the other, because the first was at its end already.
            (202, 202) => {}
            other => panic!("{other:?}: {} {}", live.text, publish.text),
        }
        let submissions = owner.get(&Api::at(&offer, "/submissions")).await.json();
        let running = submissions.as_array().unwrap().iter();
        assert_eq!(
            running
                .filter(|s| s["submissionState"] == "running")
                .count(),
            0
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_many_writers_with_one_tag_one_wins() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let path = Api::at("contested", "");
    let mut etag = owner
        .put(&path, &documents::vm("contested"))
        .await
        .expect(201)
        .header("etag")
        .to_owned();
    for round in 0..ROUNDS {
        let writers: Vec<_> = (0..8)
            .map(|writer| {
                let (owner, path, etag) = (owner.clone(), path.clone(), etag.clone());
                tokio::spawn(async move {
                    let mut document = documents::vm("contested");
                    document["definition"]["displayText"] = json!(format!("{round} {writer}"));
                    let headers = [("if-match", etag.as_str())];
                    let body = document.to_string();
                    owner
                        .send(reqwest::Method::PUT, &path, &headers, body)
                        .await
                })
            })
            .collect();
        let mut won = Vec::new();
        for writer in writers {
            let answer = writer.await.unwrap();
            match answer.status {
                200 => won.push(answer),
                412 => assert_eq!(answer.code(), "PreconditionFailed"),
                other => panic!("{other}: {}", answer.text),
            }
        }
        assert_eq!(won.len(), 1, "exactly one writer of round {round} wins");
        etag = won[0].header("etag").to_owned();
        let stored = owner.get(&path).await.json();
        assert_eq!(
            stored["definition"]["displayText"],
            won[0].json()["definition"]["displayText"]
        );
    }
}
