//! What nothing refers to goes, and nothing else.

use std::time::Duration;

use golive_server::artifacts::collect::REST;
use golive_testkit::{Api, Golive};
use serde_json::Value;

use crate::host::{Host, Manner};
use crate::kit::{content, from, has_come, ingest, kept, object, refer, scratch, sha256};

const COLLECT: &str = "/v1/artifacts/collect";

async fn collect(operator: &Api, query: &str) -> Value {
    let path = format!("{COLLECT}{query}");
    operator.post(&path, "").await.expect(200).json()
}

fn names(list: &Value) -> Vec<String> {
    let items = list.as_array().unwrap().iter();
    items
        .map(|item| item["name"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn only_what_is_old_and_of_no_use_goes() {
    let golive = Golive::start().await;
    let app = golive.running.app.clone();
    let files: Vec<Vec<u8>> = (0..3).map(|seed| content(seed, 1_000)).collect();
    let mut done = Vec::new();
    for (at, file) in files.iter().enumerate() {
        let host = Host::of(file.clone()).await;
        done.push(
            ingest(&golive, &format!("{at}"), &from(&host))
                .await
                .unwrap(),
        );
    }
    let [used, unused, late] = [&done[0], &done[1], &done[2]];
    refer(&golive, "vm", used).await;
    // What no row tells of, and what is not golive's.
    let stray = content(7, 10);
    let stray_path = object(&golive, &sha256(&stray));
    std::fs::create_dir_all(stray_path.parent().unwrap()).unwrap();
    std::fs::write(&stray_path, &stray).unwrap();
    let foreign = stray_path.with_file_name("README");
    std::fs::write(&foreign, "mine").unwrap();

    let operator = golive.operator().await;
    let none = collect(&operator, "?dryRun=false").await;
    assert_eq!(names(&none["artifacts"]).len(), 0, "younger than a day");
    app.clock.advance(REST + Duration::from_secs(60));
    let operator = golive.operator().await;
    // Used by a version that is only just being made.
    let host = Host::of(files[2].clone()).await;
    ingest(&golive, "late", &from(&host)).await.unwrap();

    let dry = collect(&operator, "").await;
    let wet = collect(&operator, "?dryRun=false").await;
    assert_eq!(
        (&dry["dryRun"], &wet["dryRun"]),
        (&true.into(), &false.into())
    );
    for seen in [&dry, &wet] {
        let mut found = names(&seen["artifacts"]);
        found.sort();
        let mut expected = [unused.sha256.to_string(), sha256(&stray).to_string()];
        expected.sort();
        assert_eq!(found, expected, "{seen:#}");
        assert_eq!(seen["more"], false);
        assert_eq!(names(&seen["scratch"]).len(), 4, "notes: {seen:#}");
    }
    assert!(dry["bytes"].as_u64().unwrap() > 1_010);
    for (at, digest) in [used.sha256, late.sha256].into_iter().enumerate() {
        let file = &files[[0, 2][at]];
        assert_eq!(&kept(&golive, digest).await, file);
    }
    for gone in [object(&golive, &unused.sha256), stray_path] {
        assert!(!gone.exists(), "{}", gone.display());
    }
    assert!(foreign.exists());
    assert!(scratch(&golive).is_empty());
    let after = collect(&operator, "?dryRun=false").await;
    assert_eq!(names(&after["artifacts"]).len(), 0);
    assert_eq!(after["bytes"], 0);

    // What went can come in again.
    let host = Host::of(files[1].clone()).await;
    let again = ingest(&golive, "again", &from(&host)).await.unwrap();
    assert_eq!(kept(&golive, again.sha256).await, files[1]);
}

#[tokio::test]
async fn who_removes_late_removes_nothing_that_came_in_since() {
    let golive = Golive::start().await;
    let (app, file) = (&golive.running.app, content(1, 1_000));
    let host = Host::of(file.clone()).await;
    let old = ingest(&golive, "old", &from(&host)).await.unwrap();
    let its_object = object(&golive, &old.sha256);
    app.clock.advance(REST + Duration::from_secs(60));

    // Another node forgets the row, and halts before it removes the object.
    let now = app.clock.now();
    let forgotten = app.store.forget_artifact(&old.artifact(), now).await;
    assert!(forgotten.unwrap());
    let new = ingest(&golive, "new", &from(&host)).await.unwrap();
    assert_eq!(new.sha256, old.sha256);
    assert_ne!(new.made, old.made);
    refer(&golive, "vm", &new).await;

    // A collection finds what that node left, and it goes alone.
    app.clock.advance(REST + Duration::from_secs(60));
    let operator = golive.operator().await;
    let seen = collect(&operator, "?dryRun=false").await;
    assert_eq!(names(&seen["artifacts"]), [old.sha256.to_string()]);
    assert!(!its_object.exists());
    assert_eq!(kept(&golive, new.sha256).await, file);

    // The work whose file was collected does not take it for kept.
    let again = ingest(&golive, "old", &from(&host)).await.unwrap();
    assert_eq!(again.made, new.made);
    assert_eq!(kept(&golive, new.sha256).await, file);
}

#[tokio::test]
async fn a_partial_file_that_is_worked_on_stays() {
    let golive = Golive::start().await;
    let file = content(1, 2 << 20);
    let host = Host::with(file.clone(), |_| Manner {
        until: Some((1 << 20, std::sync::Arc::new(|| true))),
        ..Manner::default()
    })
    .await;
    let source = from(&host);
    {
        let mut ingesting = std::pin::pin!(ingest(&golive, "held", &source));
        tokio::select! {
            done = &mut ingesting => panic!("{done:?}"),
            () = has_come(&golive, 512 << 10) => {}
        }
        golive.running.app.clock.advance(2 * REST);
        let operator = golive.operator().await;
        let seen = tokio::select! {
            done = &mut ingesting => panic!("{done:?}"),
            seen = collect(&operator, "?dryRun=false") => seen,
        };
        let parts = names(&seen["scratch"]);
        assert!(
            !parts.iter().any(|name| name.ends_with(".part")),
            "{parts:?}"
        );
    }
}

#[tokio::test]
async fn only_true_and_false_are_understood() {
    let golive = Golive::start().await;
    let operator = golive.operator().await;
    let path = format!("{COLLECT}?dryRun=no");
    let answer = operator.post(&path, "").await.expect(400);
    assert_eq!(answer.code(), "InvalidRequest");
}
