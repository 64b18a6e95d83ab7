//! Who looks at an offer sees it change.

use std::time::Duration;

use golive_testkit::{Api, Golive, documents};

use crate::{once, owner, page};

const SECOND: Duration = Duration::from_secs(1);

/// An event as browsers take it: one without data is dropped.
const CHANGED: &[u8] = b"event: changed\ndata: look\n\n";

#[tokio::test]
async fn a_change_is_told_within_a_second() {
    let golive = Golive::start().await;
    let api = golive.owner().await;
    api.put(&Api::at("app", ""), &documents::vm("app"))
        .await
        .expect(201);
    let mut pages = owner(&golive).await;
    let mut stream = pages.listen("/portal/contoso/app/live").await;
    assert_eq!(stream.headers()["content-type"], "text/event-stream");
    let first = stream.chunk().await.unwrap().unwrap();
    assert!(first.starts_with(b": listening"), "{first:?}");

    let key = "contoso/app".parse().unwrap();
    let changed = golive.running.app.store.changed(&key);
    api.post(&Api::at("app", "/publish"), "").await.expect(202);
    changed.await;
    let told = tokio::time::timeout(SECOND, stream.chunk()).await;
    let told = told.unwrap().unwrap().unwrap();
    assert!(told.starts_with(CHANGED), "{told:?}");
    once(&golive, &mut pages, "app", "Look at it, and go live when").await;

    pages.listen("/portal/contoso/nowhere/live").await;
    let missing = pages.listen("/portal/contoso/nowhere/live").await;
    assert_eq!(missing.status(), 404);
}

#[tokio::test]
async fn what_happens_before_a_page_listens_is_told() {
    let golive = Golive::start().await;
    let api = golive.owner().await;
    let (draft, mut document) = (Api::at("app", ""), documents::vm("app"));
    api.put(&draft, &document).await.expect(201);
    let mut pages = owner(&golive).await;
    let (_, read) = page(&mut pages, "/portal/contoso/app").await;
    let mut tags = read.tags.iter().filter_map(|tag| tag.get("data-live"));
    let live = tags.next().unwrap();
    document["definition"]["displayText"] = "Another".into();
    api.put(&draft, &document).await.expect(200);
    let mut stream = pages.listen(live).await;
    let told = tokio::time::timeout(SECOND, stream.chunk()).await;
    let told = told.unwrap().unwrap().unwrap();
    assert!(told.starts_with(CHANGED), "{told:?}");
}

#[tokio::test]
async fn who_listens_hears_of_steps_and_not_of_bytes() {
    let golive = Golive::start().await;
    let api = golive.owner().await;
    api.to_preview("app").await;
    let mut pages = owner(&golive).await;
    let answer = once(&golive, &mut pages, "app", "Look at it, and go live when").await;
    let (_, rest) = answer
        .text
        .split_once("role=\"status\" data-part=\"said\">")
        .unwrap();
    let said = rest.split('<').next().unwrap();
    let step = "Publisher signoff";
    assert!(said.starts_with("State: Preview. Step "), "{said} {step}");
    assert!(!answer.text.contains("http-equiv"), "{}", answer.text);
}

#[tokio::test]
async fn without_scripts_the_page_loads_itself_again_while_something_runs() {
    let golive = Golive::with(|setup| {
        let dev = setup.settings.dev.as_mut().unwrap();
        dev.pace = Duration::from_secs(3600);
    })
    .await;
    let api = golive.owner().await;
    api.put(&Api::at("app", ""), &documents::vm("app"))
        .await
        .expect(201);
    api.post(&Api::at("app", "/publish"), "").await.expect(202);
    let mut pages = owner(&golive).await;
    let answer = once(&golive, &mut pages, "app", "on its way to the preview").await;
    let refresh = "<noscript><meta http-equiv=\"refresh\" content=\"5\"></noscript>";
    assert!(answer.text.contains(refresh), "{}", answer.text);
}
