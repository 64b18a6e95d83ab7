//! `Prefer: wait=N`: an answer when there is something to tell.

use std::time::Duration;

use golive_testkit::{Answer, Api, Golive};
use reqwest::Method;

use crate::kit::{directed, post, put_vm};

async fn ask(api: &Api, location: &str, prefer: &str) -> Answer {
    api.send(Method::GET, location, &[("prefer", prefer)], None)
        .await
}

/// An operation that does not end by itself, and where to poll it.
async fn held(owner: &Api) -> String {
    put_vm(owner, "held-publish").await;
    let accepted = post(owner, "held-publish", "publish").await.expect(202);
    accepted.header("location").to_owned()
}

#[tokio::test]
async fn without_a_wait_the_answer_comes_at_once() {
    let golive = directed().await;
    let owner = golive.owner().await;
    let location = held(&owner).await;
    for prefer in ["wait=0", "wait=x", "wait=-5", "respond-async", ""] {
        let answer = ask(&owner, &location, prefer).await.expect(200);
        assert_eq!(answer.json()["status"], "running", "{prefer}");
        assert_eq!(answer.header("retry-after"), "1", "{prefer}");
        assert_eq!(answer.header("preference-applied"), "", "{prefer}");
    }
}

#[tokio::test]
async fn a_wait_ends_when_the_operation_does() {
    let golive = directed().await;
    let owner = golive.owner().await;
    let location = held(&owner).await;
    let asked = ask(&owner, &location, "wait=100");
    let (answer, _) = tokio::join!(asked, post(&owner, "held-publish", "cancel"));
    let answer = answer.expect(200);
    assert_eq!(answer.json()["status"], "canceled");
    assert_eq!(answer.header("preference-applied"), "wait=100");
    assert_eq!(answer.header("retry-after"), "", "it is final");
}

#[tokio::test]
async fn a_wait_ends_after_its_time() {
    let golive = directed().await;
    let owner = golive.owner().await;
    let location = held(&owner).await;
    let answer = wait_on_the_clock(&golive, &owner, &location)
        .await
        .expect(200);
    assert_eq!(answer.json()["status"], "running");
    assert_eq!(answer.header("preference-applied"), "wait=20");
    assert_eq!(answer.header("retry-after"), "1");
}

/// Asks with `wait=20` and moves the clock, a second for each answer to another
/// request, until the answer comes; it may not come before its time.
async fn wait_on_the_clock(golive: &Golive, owner: &Api, location: &str) -> Answer {
    let clock = &golive.running.app.clock;
    let began = clock.now();
    let mut asked = std::pin::pin!(ask(owner, location, "wait=20"));
    loop {
        tokio::select! {
            answer = &mut asked => {
                let waited = clock.now().since(began);
                assert!(waited >= Duration::from_secs(20), "it came after {waited:?}");
                return answer;
            }
            _ = owner.get("/healthz") => clock.advance(Duration::from_secs(1)),
        }
    }
}

#[tokio::test]
async fn a_final_operation_is_not_waited_for() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let operation = owner.to_preview("final").await;
    let by_id = Api::at(
        "final",
        &format!("/operations/{}", operation["id"].as_str().unwrap()),
    );
    for path in [by_id.as_str(), "/api/operations/contoso$final$1$preview"] {
        for (prefer, applied) in [
            ("wait=100", "wait=100"),
            ("wait=100000", "wait=120"),
            ("respond-async, Wait = 30", "wait=30"),
            ("respond-async; foo, wait=\"7\"", "wait=7"),
        ] {
            let answer = ask(&owner, path, prefer).await.expect(200);
            assert_eq!(answer.json()["status"], "complete");
            assert_eq!(answer.header("preference-applied"), applied, "{prefer}");
        }
    }
}
