//! Files that change between certification and the copy, on servers that say
//! much or little of them.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use futures_util::TryStreamExt;
use golive_model::{Time, Work};
use golive_server::artifacts::objects::Listed;
use golive_server::config::Checks;
use golive_server::publish::{StepFn, Works};
use golive_testkit::Golive;
use golive_testkit::files::{Content, Files, Says};
use serde_json::Value;

use super::{path, publish, put, report, vm};

const DISK: &str = "disk.vhd";

/// The least size of a disk here, with its footer.
const LENGTH: u64 = (1 << 30) + 512;

/// A rehearsal that looks into everything; there are no links to be tried here.
async fn full_with(wrap: impl Fn(Work, StepFn) -> StepFn) -> Golive {
    Golive::with(|setup| {
        setup.settings.dev.as_mut().unwrap().checks = Checks::Full;
        setup.settings.artifacts.check_links = false;
        setup.choice.works = Some(Works::standard().wrapped(wrap));
    })
    .await
}

/// Does something once, before a work.
fn once(
    wanted: Work,
    before: impl Fn() + Send + Sync + 'static,
) -> impl Fn(Work, StepFn) -> StepFn {
    let (before, done) = (Arc::new(before), Arc::new(AtomicBool::new(false)));
    move |work, step| {
        let (before, done) = (Arc::clone(&before), Arc::clone(&done));
        Arc::new(move |context| {
            if work == wanted && !done.swap(true, Ordering::SeqCst) {
                before();
            }
            step(context)
        })
    }
}

/// Publishes an offer whose files are there, and does something before the disk
/// is copied. Answers golive, the operation and its report.
async fn published(
    files: &Files,
    before: impl Fn() + Send + Sync + 'static,
) -> (Golive, Value, Value) {
    let golive = full_with(once(Work::Provision, before)).await;
    let owner = golive.owner().await;
    let mut document = vm("turned");
    files.stock(&mut document);
    put(&owner, "turned", &document).await.expect(201);
    let operation = publish(&owner, "turned").await;
    let report = report(&owner, "turned", &operation).await;
    (golive, operation, report)
}

/// The disks that were taken in.
async fn disks(golive: &Golive) -> Vec<Listed> {
    let objects: Vec<Listed> = golive
        .running
        .app
        .objects
        .list()
        .try_collect()
        .await
        .unwrap();
    let disks = objects.into_iter().filter(|object| object.length >= LENGTH);
    disks.collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_says_little_of_its_files_is_good_enough() {
    for says in [Says::WeakTag, Says::Nothing] {
        let files = Files::that_says(says).await;
        let (golive, operation, report) = published(&files, || {}).await;
        assert_eq!(operation["status"], "complete", "{says:?}: {report:#}");
        let [disk] = &disks(&golive).await[..] else {
            panic!("{says:?}: {report:#}");
        };
        let text = report.to_string();
        assert!(text.contains(&disk.name.sha256.to_string()), "{text}");

        // Every place that refers to it is known, so it never goes.
        let app = &golive.running.app;
        let key = "contoso/turned".parse().unwrap();
        let record = app.store.offer(&key).await.unwrap().unwrap();
        let revision = record.offer.submission.as_ref().unwrap().revision;
        let uses = app.store.artifact_uses(&key, revision).await.unwrap();
        let of_disk = uses.iter().filter(|used| used.sha256 == disk.name.sha256);
        assert_eq!(of_disk.count(), 3, "{uses:?}");
        assert_eq!(uses.len(), 8, "three disks, five pictures: {uses:?}");
    }
}

#[tokio::test]
async fn a_disk_that_changed_after_it_was_certified_is_caught() {
    let sent = 64 << 20;
    for (says, longer, during) in [
        (Says::StrongTag, 0, false),
        (Says::WeakTag, 0, false),
        (Says::Date, 0, false),
        (Says::Nothing, 1 << 20, false),
        (Says::StrongTag, 0, true),
        (Says::WeakTag, 0, true),
        (Says::Date, 0, true),
        (Says::Nothing, 1 << 20, true),
    ] {
        let files = Files::that_says(says).await;
        let host = files.clone();
        let change = move || {
            let other = Content::disk((1 << 30) + longer, 8);
            match during {
                true => host.change_at(DISK, sent, other),
                false => host.put_content(DISK, other),
            }
        };
        let (golive, operation, report) = published(&files, change).await;
        let case = format!("{says:?}, during the copy: {during}");
        assert_eq!(operation["status"], "failed", "{case}: {report:#}");
        let faults = operation["error"]["details"].as_array().unwrap();
        let places: BTreeSet<&str> = faults
            .iter()
            .filter(|fault| fault["code"] == "ART-002")
            .filter_map(|fault| fault["target"].as_str())
            .filter(|target| target.ends_with("osVhdUrl"))
            .collect();
        // Three images are of this disk.
        assert_eq!((places.len(), faults.len()), (3, 3), "{case}: {faults:#?}");
        assert!(
            !operation.to_string().contains("sig="),
            "{case}: {operation:#}"
        );

        // Nothing of it is kept or shown, and the answer with it was cut.
        assert!(disks(&golive).await.is_empty(), "{case}");
        let preview = path("turned", "/slot/preview");
        golive.owner().await.get(&preview).await.expect(404);
        assert!(files.sent(DISK) < 2 * sent, "{case}: {}", files.sent(DISK));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_collected_before_its_step_has_ended_is_taken_in_again() {
    let collected = Arc::new(AtomicBool::new(false));
    let seen = Arc::clone(&collected);
    let wrap = move |work: Work, step: StepFn| -> StepFn {
        let collected = Arc::clone(&seen);
        Arc::new(move |context| {
            let (step, collected) = (Arc::clone(&step), Arc::clone(&collected));
            Box::pin(async move {
                let app = context.app.clone();
                let outcome = step(context).await;
                if work == Work::Validate && !collected.swap(true, Ordering::SeqCst) {
                    // As another node's collection does it, days later.
                    let never = Time(i64::MAX);
                    let all = app.store.unused_artifacts("", never, 99).await.unwrap();
                    assert_eq!(all.len(), 5, "five pictures");
                    for artifact in all {
                        assert!(app.store.forget_artifact(&artifact, never).await.unwrap());
                    }
                }
                outcome
            })
        })
    };
    let golive = full_with(wrap).await;
    let files = Files::start().await;
    let owner = golive.owner().await;
    let mut document = vm("collected");
    files.stock(&mut document);
    put(&owner, "collected", &document).await.expect(201);
    let operation = publish(&owner, "collected").await;
    assert_eq!(operation["status"], "complete", "{operation:#}");
    assert!(collected.load(Ordering::SeqCst));

    let key = "contoso/collected".parse().unwrap();
    let app = &golive.running.app;
    let record = app.store.offer(&key).await.unwrap().unwrap();
    let revision = record.offer.submission.as_ref().unwrap().revision;
    for used in app.store.artifact_uses(&key, revision).await.unwrap() {
        let path = format!("/artifacts/{}/x", used.sha256);
        let head = owner.send(reqwest::Method::HEAD, &path, &[], None).await;
        head.expect(200);
    }
}
