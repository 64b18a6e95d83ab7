//! The queue of reviewers, by two of them.

use golive_server::dev;
use golive_testkit::{Api, Golive, Pages, documents};
use reqwest::Method;

use super::{hides, operator, queued, reviewed, shows};

/// A second operator, signed in, with the name that others see.
async fn colleague(golive: &Golive) -> (Pages, String) {
    let api = golive.operator().await;
    let made = api.post("/v1/clients", r#"{"name":"colleague","operator":true}"#);
    let made = made.await.expect(201).json();
    let text = |name: &str| made[name].as_str().unwrap().to_owned();
    let (id, secret) = (text("clientId"), text("clientSecret"));
    let pages = Pages::sign_in_with(&golive.running.url, &id, &secret).await;
    (pages, id)
}

#[tokio::test]
async fn two_reviewers_share_the_queue() {
    let golive = reviewed().await;
    let owner = golive.owner().await;
    let location = queued(&golive, &owner, "shared").await;
    let (mut one, (mut other, other_id)) = (operator(&golive).await, colleague(&golive).await);

    let home = one.get("/console").await.expect(200).text;
    shows(&home, "One submission waits for a reviewer.");
    let queue = one.get("/console/reviews").await.expect(200).text;
    let path = "/console/reviews/contoso/shared";
    shows(&queue, &format!("href=\"{path}\""));
    shows(&queue, "nobody");
    let page = one.get(path).await.expect(200).text;
    shows(&page, "Nothing of this offer is live yet");
    shows(&page, "<code>LS-001</code>");
    shows(
        &page,
        "<caption>Checks of the step Validate Pre-Requisites</caption>",
    );
    one.submit(&format!("{path}/claim"), &[]).await.expect(200);
    shows(&one.page, "You look at it.");

    // The other one is told, and what it tries all the same is refused on a page.
    let page = other.get(path).await.expect(200).text;
    shows(
        &page,
        &format!("{} looks at this submission", dev::OPERATOR),
    );
    hides(&page, &format!("{path}/approve"));
    let approve = format!("{path}/approve");
    other.get(&approve).await.expect(200);
    let refused = other
        .post(&approve, &[("text", "fine by me")])
        .await
        .expect(409);
    shows(&refused.text, "role=\"alert\"");
    shows(&refused.text, dev::OPERATOR);
    shows(&refused.text, "fine by me");
    let noted = other
        .post(&format!("{path}/note"), &[("text", "mine")])
        .await;
    shows(&noted.expect(409).text, "role=\"alert\"");

    let note = [("text", "Asked the publisher for a contract.")];
    one.get(path).await.expect(200);
    one.submit(&format!("{path}/note"), &note).await.expect(200);
    shows(&one.page, note[0].1);
    let empty = one.post(&format!("{path}/note"), &[("text", " ")]).await;
    shows(&empty.expect(400).text, "role=\"alert\"");

    // Somebody who is away does not hold up the queue.
    other.get(&format!("{path}/release")).await.expect(200);
    other
        .submit(&format!("{path}/release"), &[])
        .await
        .expect(200);
    other
        .submit(&format!("{path}/claim"), &[])
        .await
        .expect(200);
    shows(&one.get(path).await.expect(200).text, &other_id);
    other.get(&approve).await.expect(200);
    let done = other.submit(&approve, &[("text", "")]).await.expect(200);
    shows(&done.text, "Approved. The submission goes on.");
    shows(&done.text, "No submission waits for a reviewer.");
    let gone = one.get(path).await.expect(409);
    shows(&gone.text, "does not wait for a reviewer any more");
    let operation = owner.send(Method::GET, &location, &[("prefer", "wait=60")], None);
    assert_eq!(operation.await.expect(200).json()["status"], "complete");
}

#[tokio::test]
async fn a_rejection_needs_a_reason_and_the_publisher_reads_it() {
    let golive = reviewed().await;
    let owner = golive.owner().await;
    let location = queued(&golive, &owner, "poor").await;
    let mut reviewer = operator(&golive).await;
    let path = "/console/reviews/contoso/poor/reject";
    let page = reviewer.get(path).await.expect(200).text;
    shows(
        &page,
        "The submission ends, and the publisher reads the reason.",
    );
    let silent = reviewer.post(path, &[("reason", ""), ("text", "")]).await;
    shows(&silent.expect(400).text, "role=\"alert\"");
    let said = [
        ("reason", "rights"),
        ("text", "The logo is Contoso's, <b>not</b> yours."),
    ];
    let done = reviewer.submit(path, &said).await.expect(200);
    shows(&done.text, "Rejected. The publisher is told why.");
    let operation = owner.get(&location).await.expect(200).json();
    assert_eq!(operation["status"], "failed");
    let told = operation["error"].to_string();
    assert!(told.contains("belong to somebody else"), "{told}");
    assert!(told.contains("The logo is Contoso's"), "{told}");
}

#[tokio::test]
async fn a_reviewer_sees_what_differs_from_what_is_live() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    owner.to_live("changed").await;
    let golive = golive
        .restart_with(|setup| setup.settings.review.publishers = vec!["contoso".into()])
        .await;
    let owner = golive.owner().await;
    let path = Api::at("changed", "");
    let mut document = documents::vm("changed");
    document["definition"]["displayText"] = "A <i>new</i> name".into();
    owner.put(&path, &document).await.expect(200);
    let accepted = owner.post(&Api::at("changed", "/publish"), "").await;
    accepted.expect(202);
    let key = "contoso/changed".parse().unwrap();
    let mut reviewer = operator(&golive).await;
    let page = loop {
        let changed = golive.running.app.store.changed(&key);
        let page = reviewer.get("/console/reviews/contoso/changed").await;
        if page.status == 200 {
            break page.text;
        }
        changed.await;
    };
    shows(&page, "<th scope=\"row\">Name</th>");
    shows(&page, "A &#60;i&#62;new&#60;/i&#62; name");
    hides(&page, "<i>new</i>");
}
