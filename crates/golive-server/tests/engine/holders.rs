//! Two runners on one operation: the late one changes nothing.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use golive_model::Work;
use golive_model::offer::Stage;
use golive_server::publish::{StepFn, Works};
use golive_server::{Choice, start_with};
use golive_testkit::{Api, Golive, documents};
use tokio::sync::Semaphore;

use crate::steps::kinds;

/// Holds every run of one work at a gate.
pub(crate) fn gated(wanted: Work, gate: Arc<Semaphore>) -> impl Fn(Work, StepFn) -> StepFn {
    move |work, step| {
        let gate = Arc::clone(&gate);
        Arc::new(move |context| {
            let (gate, step) = (Arc::clone(&gate), Arc::clone(&step));
            Box::pin(async move {
                if work == wanted {
                    gate.acquire().await.unwrap().forget();
                }
                step(context).await
            })
        })
    }
}

#[tokio::test]
async fn a_runner_that_lost_its_lease_changes_nothing() {
    for work in [Work::Certify, Work::Package, Work::Live] {
        let gate = Arc::new(Semaphore::new(0));
        let one = Golive::with(|setup| {
            setup.choice.node = Some("one".into());
            setup.choice.works = Some(Works::standard().wrapped(gated(work, Arc::clone(&gate))));
        })
        .await;
        let owner = one.owner().await;
        if work == Work::Live {
            owner.to_preview("held").await;
            owner
                .post(&Api::at("held", "/golive"), "")
                .await
                .expect(202);
        } else {
            owner
                .put(&Api::at("held", ""), &golive_testkit::documents::vm("held"))
                .await;
            owner
                .post(&Api::at("held", "/publish"), "")
                .await
                .expect(202);
        }
        let store = one.running.app.store.clone();
        let key = "contoso/held".parse().unwrap();
        let at = store
            .offer(&key)
            .await
            .unwrap()
            .unwrap()
            .offer
            .submission
            .clone()
            .unwrap()
            .at;

        // Another node takes the lease, as it would when it has run out.
        let due = loop {
            let due = store.due().await.unwrap();
            let at_gate = store
                .offer(&key)
                .await
                .unwrap()
                .unwrap()
                .offer
                .submission
                .clone()
                .unwrap();
            if at_gate.steps[at_gate.at].id == step_of(work) {
                break due;
            }
            assert!(at_gate.at >= at);
        };
        let until = one.running.app.clock.now().plus(Duration::from_secs(60));
        let claimed = store.claim(&due, "two", until).await.unwrap();
        assert_eq!(claimed.len(), 1);
        let before = store.read_offer(&key).await.unwrap().unwrap();

        gate.add_permits(100);
        while one.running.app.engine.busy() > 0 {
            tokio::task::yield_now().await;
        }
        let after = store.read_offer(&key).await.unwrap().unwrap();
        assert_eq!(
            after, before,
            "the late runner has written nothing ({work:?})"
        );

        let mut settings = one.running.app.settings.clone();
        settings.server.listen.set_port(0);
        let choice = Choice {
            node: Some("two".into()),
            store: Some(store.clone()),
            ..Choice::default()
        };
        let two = start_with(settings, choice).await.unwrap();
        let owner = Api::rehearsal(&two.url, golive_server::dev::OWNER).await;
        let wanted = if work == Work::Live {
            "offer.live"
        } else {
            "preview.ready"
        };
        crate::steps::until(&owner, "held", wanted).await;
        let happened = kinds(&owner, "held").await;
        assert_eq!(
            happened.iter().filter(|kind| *kind == wanted).count(),
            1,
            "{happened:?}"
        );
        two.drain().await;
    }
}

fn step_of(work: Work) -> &'static str {
    match work {
        Work::Certify => "displaycertify",
        Work::Package => "displaypackage",
        _ => "live",
    }
}

/// Panics the first time that one work is run.
fn panics_once(wanted: Work) -> impl Fn(Work, StepFn) -> StepFn {
    let first = Arc::new(AtomicBool::new(true));
    move |work, step| {
        let first = Arc::clone(&first);
        Arc::new(move |context| {
            let (first, step) = (Arc::clone(&first), Arc::clone(&step));
            Box::pin(async move {
                let panics = work == wanted && first.swap(false, Ordering::AcqRel);
                assert!(!panics, "this test breaks the step");
                step(context).await
            })
        })
    }
}

#[tokio::test]
async fn what_a_runner_dropped_is_taken_up_while_others_run() {
    let gate = Arc::new(Semaphore::new(0));
    let works = Works::standard()
        .wrapped(panics_once(Work::Package))
        .wrapped(gated(Work::Live, Arc::clone(&gate)));
    let golive = Golive::with(|setup| setup.choice.works = Some(works)).await;
    let owner = golive.owner().await;
    // One that is broken off, then one that keeps the node busy, so that its
    // leases are renewed.
    let dropped = owner
        .put(&Api::at("dropped", ""), &documents::vm("dropped"))
        .await;
    dropped.expect(201);
    let publish = owner.post(&Api::at("dropped", "/publish"), "").await;
    publish.expect(202);
    while golive.running.app.engine.busy() > 0 {
        tokio::task::yield_now().await;
    }
    owner.to_preview("busy").await;
    let live = owner.post(&Api::at("busy", "/golive"), "").await;
    live.expect(202);

    let key = "contoso/dropped".parse().unwrap();
    let store = &golive.running.app.store;
    let taken_up = async {
        loop {
            let changed = store.changed(&key);
            let offer = store.offer(&key).await.unwrap().unwrap().offer.clone();
            if offer.submission.unwrap().stage == Stage::AwaitingSignoff {
                return;
            }
            golive.running.app.clock.advance(Duration::from_secs(11));
            let _ = tokio::time::timeout(Duration::from_millis(50), changed).await;
        }
    };
    let limit = Duration::from_secs(60);
    tokio::time::timeout(limit, taken_up).await.unwrap();
    gate.add_permits(100);
}
