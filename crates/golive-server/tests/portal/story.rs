//! From sign-in to live by forms alone, and what happens on the way.

use golive_server::config::{Checks, DevSettings};
use golive_testkit::{Api, Golive, documents};
use serde_json::json;

use crate::{once, operations, owner, page};

const AT: &str = "/portal/contoso/app";

#[tokio::test]
async fn an_offer_comes_from_nothing_to_live_by_forms_alone() {
    let golive = Golive::start().await;
    let mut pages = owner(&golive).await;
    let home = pages.open("/portal").await.expect(200);
    assert!(home.text.contains("Your first offer"), "{}", home.text);
    pages.get("/portal/contoso/new").await.expect(200);
    let kind = "microsoft-azure-virtualmachines";
    let fields = [("id", "app"), ("name", "App"), ("kind", kind)];
    pages
        .submit("/portal/contoso/new", &fields)
        .await
        .expect(200);

    // What is missing is said before a publish is tried, and a publish is refused.
    let publish = format!("{AT}/publish");
    let (early, read) = page(&mut pages, &publish).await;
    assert!(early.text.contains("Mend the errors first"));
    let to_field = format!("{AT}/edit?at=");
    let mut links = read.tags.iter().filter_map(|tag| tag.get("href"));
    assert!(
        links.any(|href| href.starts_with(&to_field)),
        "{}",
        early.text
    );
    let refused = pages.post(&publish, &[("emails", "")]).await.expect(422);
    assert!(
        refused.text.contains("ValidationFailed"),
        "{}",
        refused.text
    );

    let document = documents::vm("app").to_string();
    let raw = format!("{AT}/edit/raw");
    pages.get(&raw).await.expect(200);
    pages
        .submit(&raw, &[("document", &document)])
        .await
        .expect(200);

    let (ready, _) = page(&mut pages, &publish).await;
    assert!(ready.text.contains("Nothing was found."), "{}", ready.text);
    let bad = pages
        .post(&publish, &[("emails", "nobody")])
        .await
        .expect(400);
    assert!(bad.text.contains("value=\"nobody\""), "{}", bad.text);
    let sent = [("emails", "a@example.com")];
    let accepted = pages.post(&publish, &sent).await.expect(303);
    assert_eq!(accepted.header("location"), AT);

    let preview = once(&golive, &mut pages, "app", "Look at it, and go live when").await;
    assert!(preview.text.contains("?preview="), "{}", preview.text);
    let golive_page = format!("{AT}/golive");
    let (about, _) = page(&mut pages, &golive_page).await;
    assert!(about.text.contains("places differ."), "{}", about.text);
    pages.post(&golive_page, &[]).await.expect(303);
    let live = once(
        &golive,
        &mut pages,
        "app",
        "To change something, edit the draft",
    )
    .await;
    assert!(live.text.contains("/offers/contoso.app"), "{}", live.text);

    let (history, _) = page(&mut pages, &format!("{AT}/history")).await;
    for said in [
        "Publish asked for",
        "Preview ready",
        "Version 1",
        "Go live: ",
    ] {
        let found = history.text.contains(said) || said.ends_with(": ");
        assert!(found, "{said}: {}", history.text);
    }
    let start = history.text.find("/operations/").unwrap();
    let id = &history.text[start + 12..start + 48];
    let (operation, _) = page(&mut pages, &format!("{AT}/operations/{id}")).await;
    assert!(operation.text.contains("Complete"), "{}", operation.text);
    let json = format!("{AT}/operations/{id}/report.json");
    let report = pages.get(&json).await.expect(200);
    assert_eq!(report.json()["verdict"], "passed");
    assert!(
        report
            .header("content-disposition")
            .starts_with("attachment")
    );
    let text = format!("{AT}/operations/{id}/report.txt");
    let report = pages.get(&text).await.expect(200);
    assert!(report.text.contains("Passed  LS-001"), "{}", report.text);

    // What is live and the draft beside each other, after a change.
    let mut changed = documents::vm("app");
    changed["definition"]["offer"]["microsoft-azure-marketplace.title"] = json!("Another");
    pages.get(&raw).await.expect(200);
    let sent = changed.to_string();
    pages.submit(&raw, &[("document", &sent)]).await.expect(200);
    let (diff, _) = page(&mut pages, &format!("{AT}/diff")).await;
    assert!(diff.text.contains("Another") && diff.text.contains("Changed"));
    let (overview, _) = page(&mut pages, AT).await;
    assert!(overview.text.contains("changes that are not published"));
}

#[tokio::test]
async fn a_form_that_is_sent_twice_starts_one_operation() {
    let golive = Golive::start().await;
    let api = golive.owner().await;
    api.put(&Api::at("app", ""), &documents::vm("app"))
        .await
        .expect(201);
    let mut pages = owner(&golive).await;
    let publish = format!("{AT}/publish");
    pages.get(&publish).await.expect(200);
    let form = pages.hidden(&publish);
    let mut other = pages.clone();
    let (one, two) = tokio::join!(
        pages.send(&publish, &form, &[]),
        other.send(&publish, &form, &[])
    );
    assert_eq!(
        (one.status, two.status),
        (303, 303),
        "{} {}",
        one.text,
        two.text
    );
    once(&golive, &mut pages, "app", "Look at it, and go live when").await;
    pages.send(&publish, &form, &[]).await.expect(303);
    assert_eq!(operations(&golive, "app").await, 1);

    let go_live = format!("{AT}/golive");
    pages.get(&go_live).await.expect(200);
    let form = pages.hidden(&go_live);
    for _ in 0..2 {
        pages.send(&go_live, &form, &[]).await.expect(303);
    }
    once(
        &golive,
        &mut pages,
        "app",
        "To change something, edit the draft",
    )
    .await;
    assert_eq!(operations(&golive, "app").await, 2);
}

#[tokio::test]
async fn only_what_was_seen_is_started() {
    let golive = Golive::start().await;
    let api = golive.owner().await;
    let draft = Api::at("app", "");
    api.put(&draft, &documents::vm("app")).await.expect(201);
    let mut pages = owner(&golive).await;
    let publish = format!("{AT}/publish");
    pages.get(&publish).await.expect(200);
    let mut other = documents::vm("app");
    other["definition"]["offer"]["microsoft-azure-marketplace.title"] = json!("Another");
    api.put(&draft, &other).await.expect(200);
    let stale = pages.post(&publish, &[]).await.expect(412);
    assert!(stale.text.contains("PreconditionFailed"), "{}", stale.text);
    assert_eq!(operations(&golive, "app").await, 0);
    // The page that says so shows the newer draft.
    pages.post(&publish, &[]).await.expect(303);
    once(&golive, &mut pages, "app", "Look at it, and go live when").await;

    let go_live = format!("{AT}/golive");
    pages.get(&go_live).await.expect(200);
    let seen = pages.hidden(&go_live);
    api.to_preview("app").await;
    let stale = pages.send(&go_live, &seen, &[]).await.expect(412);
    assert!(stale.text.contains("another one than when you looked"));
    assert_eq!(operations(&golive, "app").await, 2);
}

#[tokio::test]
async fn what_waits_is_cancelled_and_what_never_was_published_deleted() {
    let golive = Golive::start().await;
    let api = golive.owner().await;
    api.to_preview("app").await;
    let mut pages = owner(&golive).await;
    let (cancel, _) = page(&mut pages, &format!("{AT}/cancel")).await;
    assert!(cancel.text.contains("put back as it was before"));
    pages.post(&format!("{AT}/cancel"), &[]).await.expect(303);
    once(
        &golive,
        &mut pages,
        "app",
        "The last publish was cancelled.",
    )
    .await;
    let (nothing, _) = page(&mut pages, &format!("{AT}/cancel")).await;
    assert!(nothing.text.contains("nothing to cancel"));
    let (never, _) = page(&mut pages, &format!("{AT}/delete")).await;
    assert!(never.text.contains("can not be deleted"));
    let refused = pages.post(&format!("{AT}/delete"), &[]).await.expect(409);
    assert!(refused.text.contains("OfferWasPublished"));

    api.put(&Api::at("other", ""), &documents::vm("other"))
        .await
        .expect(201);
    let delete = "/portal/contoso/other/delete";
    page(&mut pages, delete).await;
    let gone = pages.post(delete, &[]).await.expect(303);
    assert_eq!(gone.header("location"), "/portal/contoso");
    let missing = pages.get("/portal/contoso/other").await.expect(404);
    assert!(
        missing.text.contains("<h1>Not found</h1>"),
        "{}",
        missing.text
    );
}

#[tokio::test]
async fn a_step_that_failed_shows_what_it_found_beside_the_way_to_its_field() {
    let golive = Golive::with(|setup| {
        setup.settings.dev = Some(DevSettings {
            checks: Checks::Full,
            ..DevSettings::default()
        });
        setup.settings.artifacts.check_links = false;
    })
    .await;
    let api = golive.owner().await;
    // An address of an inner network is refused at once, and not tried again.
    let document = documents::vm("app").to_string();
    let document = document.replace("www.example.com", "10.0.0.1");
    let document = serde_json::from_str(&document).unwrap();
    api.put(&Api::at("app", ""), &document).await.expect(201);
    api.post(&Api::at("app", "/publish"), "").await.expect(202);
    let mut pages = owner(&golive).await;
    let failed = once(
        &golive,
        &mut pages,
        "app",
        "Something is not as it must be.",
    )
    .await;
    let read = crate::html::read(&failed.text);
    let opened = read.tags.iter().any(|tag| {
        let is_of_checks = tag.get("id").is_some_and(|id| id.starts_with("checks-"));
        tag.name == "details" && is_of_checks && tag.get("open").is_some()
    });
    assert!(opened, "{}", failed.text);
    let to_field = format!("{AT}/edit?at=%2Fdefinition%2F");
    let mut links = read.tags.iter().filter_map(|tag| tag.get("href"));
    assert!(
        links.any(|href| href.starts_with(&to_field)),
        "{}",
        failed.text
    );
}

#[tokio::test]
async fn a_reviewer_s_words_are_read_on_the_page() {
    let golive =
        Golive::with(|setup| setup.settings.review.publishers = vec!["contoso".into()]).await;
    let api = golive.owner().await;
    api.put(&Api::at("app", ""), &documents::vm("app"))
        .await
        .expect(201);
    api.post(&Api::at("app", "/publish"), "").await.expect(202);
    let mut pages = owner(&golive).await;
    once(&golive, &mut pages, "app", "A reviewer looks at it.").await;
    let operator = golive.operator().await;
    let body = json!({ "text": "Not <b>yours</b>." }).to_string();
    operator
        .post("/v1/reviews/contoso/app/reject", &body)
        .await
        .expect(200);
    let rejected = once(&golive, &mut pages, "app", "The reviewer refused it.").await;
    assert!(
        rejected.text.contains("Not &#60;b&#62;yours&#60;/b&#62;."),
        "{}",
        rejected.text
    );
    assert!(rejected.text.contains("Rejected"));
}
