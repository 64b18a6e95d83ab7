//! Who is told: the lists of publish and go live, and the publisher's contact.

use golive_testkit::{Api, Golive};
use serde_json::{Value, json};

use crate::kit::{is_wire_date, put_vm};

#[tokio::test]
async fn who_is_told_is_the_list_of_publish_and_what_go_live_adds() {
    let golive = Golive::with(|setup| setup.settings.offers.migrated = false).await;
    let owner = golive.owner().await;
    put_vm(&owner, "told").await;
    let list = |list: &str| json!({"metadata": {"notification-emails": list}}).to_string();
    let publish = list(" a@example.com ;b@example.com,,A@example.com");
    let accepted = owner
        .post(&Api::at("told", "/publish"), &publish)
        .await
        .expect(202);
    let published = owner.finished(&accepted).await;
    assert_eq!(
        published["notificationEmails"],
        "a@example.com,b@example.com"
    );
    let more = list("b@example.com,c@example.com");
    let accepted = owner
        .post(&Api::at("told", "/golive"), &more)
        .await
        .expect(202);
    let live = owner.finished(&accepted).await;
    assert_eq!(
        live["notificationEmails"],
        "a@example.com,b@example.com,c@example.com"
    );
    let status = owner.get(&Api::at("told", "/status")).await.json();
    assert_eq!(status["notificationEmails"], live["notificationEmails"]);
    let entry = owner.get(&Api::at("told", "/submissions")).await.json()[0].clone();
    assert_eq!(
        entry["definition"]["metadata"]["emails"],
        "a@example.com,b@example.com,c@example.com"
    );
}

#[tokio::test]
async fn a_list_that_can_not_be_honoured_is_refused() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    put_vm(&owner, "listed").await;
    let many: Vec<String> = (0..101).map(|n| format!("a{n}@example.com")).collect();
    for list in [
        "nobody",
        "a@example.com,b",
        "a@example.com\r\nBcc: b@example.com",
        "a b@example.com",
        many.join(",").as_str(),
    ] {
        let body = json!({"metadata": {"notification-emails": list}}).to_string();
        let answer = owner.post(&Api::at("listed", "/publish"), &body).await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (400, "InvalidRequest"),
            "{list:?}"
        );
        assert_eq!(
            answer.json()["error"]["target"],
            "/metadata/notification-emails"
        );
    }
    assert_eq!(
        owner.get(&Api::at("listed", "/submissions")).await.json(),
        json!([])
    );
}

#[tokio::test]
async fn mails_go_to_the_list_or_to_the_publishers_contact() {
    let golive = Golive::start().await;
    let (owner, operator) = (golive.owner().await, golive.operator().await);
    owner.to_preview("quiet").await;
    put_vm(&owner, "loud").await;
    let list = r#"{"metadata":{"notification-emails":"a@example.com,b@example.com"}}"#;
    let accepted = owner
        .post(&Api::at("loud", "/publish"), list)
        .await
        .expect(202);
    owner.finished(&accepted).await;
    let to = |subject: &'static str, deliveries: &Value| {
        let mut to: Vec<String> = deliveries["items"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|mail| mail["subject"].as_str().unwrap().starts_with(subject))
            .map(|mail| mail["to"].as_str().unwrap().to_owned())
            .collect();
        to.sort();
        to.dedup();
        to
    };
    // The outbox is a reader of the log, so it comes a little after the commit.
    let deliveries = loop {
        let found = operator.get("/v1/deliveries").await.expect(200).json();
        if to("contoso/loud: preview", &found).len() == 2
            && !to("contoso/quiet: preview", &found).is_empty()
        {
            break found;
        }
        tokio::task::yield_now().await;
    };
    assert_eq!(
        to("contoso/loud", &deliveries),
        ["a@example.com", "b@example.com"]
    );
    assert_eq!(to("contoso/quiet", &deliveries), ["owner@contoso.example"]);
    let mail = &deliveries["items"][0];
    assert_eq!(mail["state"], "pending", "a rehearsal keeps its mail");
    assert!(is_wire_date(&mail["created"]));
}
