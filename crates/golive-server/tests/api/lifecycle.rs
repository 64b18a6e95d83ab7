//! Publish, go live and cancel, from every state that an offer can be in.

use golive_model::offer::Stage;
use golive_testkit::{Answer, Api, Golive, documents};
use serde_json::{Value, json};

use crate::kit::{JSON, directed, post, put_text, put_vm, step_words, vm_with};

/// Where an offer stands, the offer word of it, and what the three commands
/// answer: a status, or a code.
struct State {
    name: &'static str,
    word: &'static str,
    publish: &'static str,
    golive: &'static str,
    cancel: &'static str,
}

const STATES: [State; 8] = [
    State {
        name: "never published",
        word: "neverPublished",
        publish: "202",
        golive: "NotReadyForGoLive",
        cancel: "NothingToCancel",
    },
    State {
        name: "publishing",
        word: "running",
        publish: "OperationInProgress",
        golive: "NotReadyForGoLive",
        cancel: "202",
    },
    State {
        name: "waiting for approval",
        word: "running",
        publish: "OperationInProgress",
        golive: "NotReadyForGoLive",
        cancel: "202",
    },
    State {
        name: "at sign-off",
        word: "waitingForPublisherReview",
        publish: "202",
        golive: "202",
        cancel: "202",
    },
    State {
        name: "going live",
        word: "running",
        publish: "OperationInProgress",
        golive: "202, the same",
        cancel: "202",
    },
    State {
        name: "live",
        word: "succeeded",
        publish: "202",
        golive: "202, the same",
        cancel: "TooLateToCancel",
    },
    State {
        name: "failed",
        word: "failed",
        publish: "202",
        golive: "NotReadyForGoLive",
        cancel: "NothingToCancel",
    },
    State {
        name: "cancelled",
        word: "canceled",
        publish: "202",
        golive: "NotReadyForGoLive",
        cancel: "200, the same",
    },
];

/// Brings an offer into a state, and answers its newest operation, if any.
async fn bring(golive: &Golive, owner: &Api, name: &str, tail: &str) -> (String, Value) {
    let prefix = match name {
        "publishing" => "held-publish",
        "waiting for approval" => "approval",
        "going live" => "held-live",
        "failed" => "broken",
        _ => "plain",
    };
    let slug = name.replace(' ', "-");
    let offer = format!("{prefix}-{slug}-{tail}");
    put_vm(owner, &offer).await;
    if name == "never published" {
        return (offer, Value::Null);
    }
    let accepted = post(owner, &offer, "publish").await.expect(202);
    match name {
        "publishing" => return (offer, accepted.json()),
        "waiting for approval" => {
            until_stage(golive, &offer, Stage::AwaitingApproval).await;
            return (offer, accepted.json());
        }
        _ => {}
    }
    let mut newest = owner.finished(&accepted).await;
    let next = match name {
        "going live" | "live" => "golive",
        "cancelled" => "cancel",
        _ => return (offer, newest),
    };
    let accepted = post(owner, &offer, next).await.expect(202);
    newest = accepted.json();
    if name != "going live" {
        newest = owner.finished(&accepted).await;
    }
    (offer, newest)
}

async fn until_stage(golive: &Golive, offer: &str, wanted: Stage) {
    let key = format!("contoso/{offer}").parse().unwrap();
    let store = &golive.running.app.store;
    loop {
        let changed = store.changed(&key);
        let record = store.offer(&key).await.unwrap().unwrap();
        if record
            .offer
            .submission
            .as_ref()
            .is_some_and(|s| s.stage == wanted)
        {
            return;
        }
        changed.await;
    }
}

fn shown(answer: &Answer, newest: &Value) -> String {
    match answer.status {
        200 | 202 if answer.json()["id"] == newest["id"] => format!("{}, the same", answer.status),
        200 | 202 => answer.status.to_string(),
        _ => answer.code(),
    }
}

#[tokio::test]
async fn each_command_answers_by_the_state() {
    let golive = directed().await;
    let owner = golive.owner().await;
    for state in &STATES {
        for (verb, expected) in [
            ("publish", state.publish),
            ("golive", state.golive),
            ("cancel", state.cancel),
        ] {
            let (offer, newest) = bring(&golive, &owner, state.name, verb).await;
            let name = format!("{verb} while {}", state.name);
            let status = owner.get(&Api::at(&offer, "/status")).await.json();
            assert_eq!(status["status"], state.word, "{name}");
            let answer = post(&owner, &offer, verb).await;
            assert_eq!(shown(&answer, &newest), expected, "{name}: {}", answer.text);
            if answer.status >= 400 {
                let after = owner.get(&Api::at(&offer, "/status")).await.json();
                assert_eq!(after, status, "{name}: nothing happened");
            } else {
                assert_eq!(members_of_locations(&answer), [true, true], "{name}");
            }
        }
    }
}

fn members_of_locations(answer: &Answer) -> [bool; 2] {
    ["location", "operation-location"].map(|name| !answer.header(name).is_empty())
}

#[tokio::test]
async fn refusals_name_what_is_and_what_runs() {
    let golive = directed().await;
    let owner = golive.owner().await;
    let (offer, running) = bring(&golive, &owner, "publishing", "x").await;
    let refused = post(&owner, &offer, "publish").await.expect(400);
    let message = refused.json()["error"]["message"].to_string();
    assert!(
        message.contains(running["id"].as_str().unwrap()),
        "{message}"
    );
    let refused = post(&owner, &offer, "golive").await.expect(400);
    let message = refused.json()["error"]["message"].to_string();
    assert!(message.contains("on its way to the preview"), "{message}");
    let (offer, _) = bring(&golive, &owner, "never published", "x").await;
    let refused = post(&owner, &offer, "golive").await.expect(400);
    let message = refused.json()["error"]["message"].to_string();
    assert!(message.contains("never published"), "{message}");
}

#[tokio::test]
async fn every_form_of_an_empty_body_is_fine() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let none: &[(&str, &str)] = &[];
    let form = ("content-type", "application/x-www-form-urlencoded");
    let text = ("content-type", "text/plain");
    for (at, (headers, body)) in [
        (none, None),
        (&[JSON], None),
        (&[JSON], Some("")),
        (&[JSON], Some("  \r\n")),
        (&[JSON], Some("\u{feff}{}")),
        (&[JSON], Some("{}")),
        (
            &[("content-type", "application/json; charset=UTF-8")],
            Some("{}"),
        ),
        (&[("content-type", "APPLICATION/JSON")], Some("{}")),
        (none, Some("{}")),
        (&[form], None),
        (&[form], Some("")),
        (&[text], None),
        (&[JSON], Some(r#"{"metadata":{}}"#)),
        (&[JSON], Some(r#"{"metadata":null}"#)),
        (
            &[JSON],
            Some(r#"{"metadata":{"notification-emails":null}}"#),
        ),
        (&[JSON], Some(r#"{"metadata":{"notification-emails":""}}"#)),
        (
            &[JSON],
            Some(r#"{"metadata":{"notification-emails":"a@example.com,b@example.com"},"x":1}"#),
        ),
    ]
    .into_iter()
    .enumerate()
    {
        let offer = format!("body-{at}");
        put_vm(&owner, &offer).await;
        for verb in ["publish", "golive", "cancel"] {
            let path = Api::at(&offer, &format!("/{verb}"));
            let answer = owner
                .send(
                    reqwest::Method::POST,
                    &path,
                    headers,
                    body.map(str::to_owned),
                )
                .await;
            let expected = if verb == "cancel" { 400 } else { 202 };
            assert_eq!(
                answer.status, expected,
                "{verb} {headers:?} {body:?}: {}",
                answer.text
            );
            if verb == "cancel" {
                assert_eq!(answer.code(), "TooLateToCancel");
            } else {
                owner.finished(&answer).await;
            }
        }
    }
    let named = owner.get("/api/operations/contoso$body-0$1$preview").await;
    assert_eq!(named.json()["status"], "complete");
}

#[tokio::test]
async fn a_publish_of_a_document_with_errors_starts_nothing() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let mut document = documents::vm("faulty");
    document["definition"]["offer"]["microsoft-azure-marketplace.title"] = json!("");
    document["definition"]["offer"]["microsoft-azure-marketplace.privacyURL"] = json!("nowhere");
    document["definition"]["plans"][0]["planId"] = json!("UPPER CASE");
    owner
        .put(&Api::at("faulty", ""), &document)
        .await
        .expect(201);
    let refused = post(&owner, "faulty", "publish").await.expect(422);
    assert_eq!(refused.code(), "ValidationFailed");
    let details = refused.json()["error"]["details"].clone();
    let found: Vec<(&str, &str)> = details
        .as_array()
        .unwrap()
        .iter()
        .map(|d| (d["code"].as_str().unwrap(), d["target"].as_str().unwrap()))
        .collect();
    for expected in [
        (
            "LS-001",
            "/definition/offer/microsoft-azure-marketplace.title",
        ),
        (
            "LS-013",
            "/definition/offer/microsoft-azure-marketplace.privacyURL",
        ),
        ("ID-002", "/definition/plans/0/planId"),
    ] {
        assert!(found.contains(&expected), "{expected:?} in {found:?}");
    }
    let submissions = owner.get(&Api::at("faulty", "/submissions")).await.json();
    assert_eq!(submissions, json!([]));
    let status = owner.get(&Api::at("faulty", "/status")).await.json();
    assert_eq!(status["status"], "neverPublished");
    assert_eq!(owner.get(&Api::at("faulty", "")).await.json()["version"], 1);
}

#[tokio::test]
async fn the_preview_is_replaced_when_the_new_one_is_ready_and_not_before() {
    let golive = directed().await;
    let owner = golive.owner().await;
    let first = owner.to_preview("twice").await;
    let link = first["previewLinks"][0]["uri"].as_str().unwrap().to_owned();
    let text = vm_with("twice", "n", json!(2));
    put_text(&owner, "twice", &[], text).await.expect(200);
    let accepted = post(&owner, "twice", "publish").await.expect(202);
    let second = owner.finished(&accepted).await;
    assert_eq!(
        (&first["publishingVersion"], &second["publishingVersion"]),
        (&json!(1), &json!(2))
    );
    assert_eq!(
        (&first["offerVersion"], &second["offerVersion"]),
        (&json!(1), &json!(2))
    );
    assert_ne!(second["previewLinks"][0]["uri"], link.as_str());
    golive.nobody().get(&link).await.expect(404);
    let old = owner
        .get("/api/operations/contoso$twice$1$preview")
        .await
        .expect(200)
        .json();
    assert_eq!(old["status"], "complete", "an old operation keeps its end");
    assert_eq!(old["id"], first["id"]);
    let state = |body: &Value| body["cancellationRequestState"].clone();
    assert_eq!(
        (state(&old), state(&second)),
        (json!("cannotCancel"), json!("canCancel"))
    );
    // The two words that the documentation has for the same.
    let listed = async |status: &str| {
        let path = Api::at("twice", "/submissions") + "&status=" + status;
        owner.get(&path).await.expect(200).json()
    };
    let complete = listed("complete").await;
    assert_eq!(complete.as_array().unwrap().len(), 2);
    assert_eq!(listed("completed").await, complete);
}

#[tokio::test]
async fn a_cancel_shows_the_former_preview_again() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let first = owner.to_preview("former").await;
    let text = vm_with("former", "n", json!(2));
    put_text(&owner, "former", &[], text).await.expect(200);
    let accepted = post(&owner, "former", "publish").await.expect(202);
    let second = owner.finished(&accepted).await;
    let accepted = post(&owner, "former", "cancel").await.expect(202);
    let canceled = owner.finished(&accepted).await;
    assert_eq!(canceled["previewLinks"], first["previewLinks"]);
    let link = |body: &Value| body["previewLinks"][0]["uri"].as_str().unwrap().to_owned();
    let nobody = golive.nobody();
    nobody.get(&link(&first)).await.expect(200);
    nobody.get(&link(&second)).await.expect(404);
    let slot = owner
        .get(&Api::at("former", "/slot/preview"))
        .await
        .expect(200);
    assert_eq!(slot.json()["version"], 1);
}

#[tokio::test]
async fn what_is_live_stays_through_publish_failure_and_cancel() {
    let golive = directed().await;
    let owner = golive.owner().await;
    let nobody = golive.nobody();
    owner.to_live("solid").await;
    let shop = || async {
        nobody
            .get("/catalog/offers/contoso.solid")
            .await
            .expect(200)
            .text
    };
    let live = shop().await;
    let production = owner
        .get(&Api::at("solid", "/slot/production"))
        .await
        .json()["version"]
        .clone();
    let mut document = documents::vm("solid");
    document["definition"]["offer"]["microsoft-azure-marketplace.title"] = json!("Another");
    owner
        .put(&Api::at("solid", ""), &document)
        .await
        .expect(200);
    assert_eq!(shop().await, live, "after PUT");
    let accepted = post(&owner, "solid", "publish").await.expect(202);
    owner.finished(&accepted).await;
    assert_eq!(shop().await, live, "after publish");
    let accepted = post(&owner, "solid", "cancel").await.expect(202);
    owner.finished(&accepted).await;
    assert_eq!(shop().await, live, "after cancel");
    let now = owner
        .get(&Api::at("solid", "/slot/production"))
        .await
        .json()["version"]
        .clone();
    assert_eq!(now, production);
}

#[tokio::test]
async fn a_cancelled_go_live_leaves_nothing_live() {
    let golive = directed().await;
    let owner = golive.owner().await;
    let (offer, running) = bring(&golive, &owner, "going live", "stop").await;
    let accepted = post(&owner, &offer, "cancel").await.expect(202);
    assert_eq!(owner.finished(&accepted).await["status"], "complete");
    let id = running["id"].as_str().unwrap();
    let stopped = owner
        .get(&Api::at(&offer, &format!("/operations/{id}")))
        .await
        .json();
    assert_eq!(stopped["status"], "canceled");
    assert_eq!(stopped["cancellationRequestState"], "canceled");
    assert_eq!(step_words(&stopped)[4..], ["complete", "canceled"]);
    let none = owner.get(&Api::at(&offer, "/slot/production")).await;
    assert_eq!(none.code(), "SlotNotFound");
    golive
        .nobody()
        .get(&format!("/catalog/offers/contoso.{offer}"))
        .await
        .expect(404);
}

#[tokio::test]
async fn a_failed_go_live_waits_at_signoff_again() {
    let golive = directed().await;
    let owner = golive.owner().await;
    owner.to_preview("unlive").await;
    let accepted = post(&owner, "unlive", "golive").await.expect(202);
    let failed = owner.finished(&accepted).await;
    assert_eq!(failed["status"], "failed");
    let status = owner.get(&Api::at("unlive", "/status")).await.json();
    assert_eq!(status["status"], "waitingForPublisherReview");
    assert_eq!(
        step_words(&status)[4..],
        ["waitingForPublisherReview", "notStarted"]
    );
    assert_eq!(failed["error"]["code"], "ValidationFailed", "{failed:#}");
    let again = post(&owner, "unlive", "golive").await.expect(202);
    assert_ne!(
        again.json()["id"],
        failed["id"],
        "another attempt is another operation"
    );
}

#[tokio::test]
async fn a_newer_preview_goes_live_by_a_go_live_of_its_own() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let first = owner.to_live("renewed").await;
    let text = vm_with("renewed", "n", json!(2));
    put_text(&owner, "renewed", &[], text).await.expect(200);
    let accepted = post(&owner, "renewed", "publish").await.expect(202);
    owner.finished(&accepted).await;
    let accepted = post(&owner, "renewed", "golive").await.expect(202);
    let second = owner.finished(&accepted).await;
    assert_ne!(first["id"], second["id"]);
    let live = owner
        .get(&Api::at("renewed", "/slot/production"))
        .await
        .json();
    assert_eq!((&live["version"], &live["n"]), (&json!(2), &json!(2)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_go_lives_at_once_are_one() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    owner.to_preview("eager").await;
    let mut asking = tokio::task::JoinSet::new();
    for _ in 0..30 {
        let owner = owner.clone();
        asking.spawn(async move { post(&owner, "eager", "golive").await });
    }
    let answers = asking.join_all().await;
    let ids: std::collections::HashSet<String> = answers
        .into_iter()
        .map(|answer| answer.expect(202).json()["id"].to_string())
        .collect();
    assert_eq!(ids.len(), 1, "{ids:?}");
    let submissions = owner.get(&Api::at("eager", "/submissions")).await.json();
    assert_eq!(
        submissions.as_array().unwrap().len(),
        2,
        "the publish and one go live"
    );
}
