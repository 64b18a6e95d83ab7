//! Each step twice, each step failed in turn, for good and for a while.

use std::collections::HashSet;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use golive_model::finding::{Finding, RuleId, Severity};
use golive_model::{Outcome, Work};
use golive_server::clock::Clock;
use golive_server::publish::{StepFn, Works};
use golive_testkit::{Api, Golive};

const RUNNING: [Work; 5] = [
    Work::Validate,
    Work::Certify,
    Work::Provision,
    Work::Package,
    Work::Live,
];

fn twice(_: Work, step: StepFn) -> StepFn {
    Arc::new(move |context| {
        let step = Arc::clone(&step);
        Box::pin(async move {
            step(context.clone()).await;
            step(context).await
        })
    })
}

/// Lets the first run of one work come out like this.
fn once(wanted: Work, outcome: Outcome) -> impl Fn(Work, StepFn) -> StepFn {
    let spoilt = Arc::new(Mutex::new(HashSet::new()));
    move |work, step| {
        let (spoilt, outcome) = (Arc::clone(&spoilt), outcome.clone());
        Arc::new(move |context| {
            if work == wanted && spoilt.lock().unwrap().insert(work) {
                let outcome = outcome.clone();
                return Box::pin(async move { outcome });
            }
            step(context)
        })
    }
}

fn fault() -> Outcome {
    let finding = Finding {
        rule: RuleId::NoImage,
        severity: Severity::Error,
        target: "/definition/plans/0".into(),
        file: None,
        exception: None,
        case: String::new(),
        args: vec![("plan".into(), "basic".into())],
    };
    Outcome::Failed(vec![finding])
}

#[tokio::test]
async fn every_step_may_run_twice() {
    let golive =
        Golive::with(|setup| setup.choice.works = Some(Works::standard().wrapped(twice))).await;
    let owner = golive.owner().await;
    let operation = owner.to_live("twice").await;
    let preview = operation["previewLinks"][0]["uri"]
        .as_str()
        .unwrap()
        .to_owned();
    golive.nobody().get(&preview).await.expect(200);
    golive
        .nobody()
        .get("/catalog/offers/contoso.twice")
        .await
        .expect(200);
    assert_eq!(
        kinds(&owner, "twice")
            .await
            .iter()
            .filter(|k| *k == "offer.live")
            .count(),
        1
    );
}

#[tokio::test]
async fn a_step_that_fails_for_good_ends_its_operation_and_harms_nothing() {
    for work in RUNNING {
        let golive = Golive::with(|setup| {
            setup.choice.works = Some(Works::standard().wrapped(once(work, fault())));
        })
        .await;
        let owner = golive.owner().await;
        owner
            .put(
                &Api::at("failing", ""),
                &golive_testkit::documents::vm("failing"),
            )
            .await;
        let accepted = owner
            .post(&Api::at("failing", "/publish"), "")
            .await
            .expect(202);
        let mut operation = owner.finished(&accepted).await;
        if work == Work::Live {
            assert_eq!(operation["status"], "complete");
            let accepted = owner
                .post(&Api::at("failing", "/golive"), "")
                .await
                .expect(202);
            operation = owner.finished(&accepted).await;
            let status = owner.get(&Api::at("failing", "/status")).await.json();
            assert_eq!(
                status["status"], "waitingForPublisherReview",
                "back to sign-off"
            );
        } else {
            let status = owner.get(&Api::at("failing", "/status")).await.json();
            assert_eq!(status["status"], "failed", "{work:?}");
            assert!(
                status["steps"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .any(|s| s["status"] == "blocked")
            );
        }
        assert_eq!(operation["status"], "failed", "{work:?}");
        assert_eq!(operation["error"]["details"][0]["code"], "VM-001");
        golive
            .nobody()
            .get("/catalog/offers/contoso.failing")
            .await
            .expect(404);

        owner.to_live("failing").await;
        golive
            .nobody()
            .get("/catalog/offers/contoso.failing")
            .await
            .expect(200);
    }
}

#[tokio::test]
async fn a_passing_fault_is_tried_again_and_never_ends_an_operation() {
    for work in RUNNING {
        let clock = Clock::system();
        let again = Outcome::Again("the registry is away".into());
        let golive = Golive::with(|setup| {
            setup.choice.works = Some(Works::standard().wrapped(once(work, again)));
            setup.choice.clock = Some(clock.clone());
        })
        .await;
        let owner = golive.owner().await;
        let live = tokio::spawn({
            let owner = owner.clone();
            async move { owner.to_live("patient").await }
        });
        // The retry is a row with a time; only the clock brings it.
        until(&owner, "patient", "step.retrying").await;
        assert!(
            !kinds(&owner, "patient")
                .await
                .contains(&"offer.live".to_owned())
        );
        clock.advance(Duration::from_secs(2));
        assert_eq!(live.await.unwrap()["status"], "complete", "{work:?}");
    }
}

pub(crate) async fn kinds(owner: &Api, offer: &str) -> Vec<String> {
    let path = format!("/v1/publishers/contoso/offers/{offer}/events");
    let answer = owner.get(&path).await;
    if answer.status != 200 {
        return Vec::new();
    }
    let items = answer.json()["items"].as_array().unwrap().clone();
    items
        .iter()
        .map(|event| event["kind"].as_str().unwrap().to_owned())
        .collect()
}

/// Looks again and again, for a bounded time, until an event is there.
pub(crate) async fn until(owner: &Api, offer: &str, kind: &str) {
    let comes = async { while !kinds(owner, offer).await.iter().any(|found| found == kind) {} };
    let came = tokio::time::timeout(Duration::from_secs(60), comes).await;
    assert!(came.is_ok(), "{kind} does not come");
}
