//! Slots and versions: what is seen where, under which number.

use golive_testkit::{Api, Golive, documents};
use serde_json::{Value, json};

use crate::kit::{post, put_text, put_vm, small, vm_with};

#[tokio::test]
async fn an_empty_slot_says_what_is_deployed() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    put_vm(&owner, "empty").await;
    let message = |slot: &'static str| {
        let owner = owner.clone();
        async move {
            let path = Api::at("empty", &format!("/slot/{slot}"));
            let answer = owner.get(&path).await.expect(404);
            assert_eq!(answer.code(), "SlotNotFound");
            answer.json()["error"]["message"]
                .as_str()
                .unwrap()
                .to_owned()
        }
    };
    let preview = message("preview").await;
    let known = "No Staging slot is deployed for offer id \"empty\" and publisher id \"contoso\"";
    assert!(preview.starts_with(known), "{preview}");
    assert!(preview.contains("Deployed are: draft."), "{preview}");
    assert!(
        preview.contains("POST publish"),
        "it says what to do: {preview}"
    );

    owner.to_preview("empty").await;
    let production = message("production").await;
    assert!(production.contains("Production"), "{production}");
    assert!(
        production.contains("Deployed are: draft, preview."),
        "{production}"
    );
    assert!(production.contains("POST golive"), "{production}");
}

#[tokio::test]
async fn a_publish_freezes_the_document_and_the_draft_goes_on() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let version = |rest: String| {
        let owner = owner.clone();
        async move {
            let body = owner
                .get(&Api::at("frozen", &rest))
                .await
                .expect(200)
                .json();
            (body["version"].clone(), body["n"].clone())
        }
    };
    let put = |n: u32| {
        let (owner, text) = (owner.clone(), vm_with("frozen", "n", json!(n)));
        async move { put_text(&owner, "frozen", &[], text).await }
    };
    put(1).await.expect(201);
    assert_eq!(version("".into()).await, (json!(1), json!(1)));
    assert_eq!(
        version("/versions/1".into()).await,
        (json!(1), json!(1)),
        "the draft's own number"
    );
    let operation = complete(&owner, "frozen", "publish").await;
    assert_eq!(operation["offerVersion"], 1);
    assert_eq!(
        version("".into()).await,
        (json!(2), json!(1)),
        "the draft has the next number"
    );
    put(2).await.expect(200);
    for (rest, expected) in [
        ("", (2, 2)),
        ("/slot/draft", (2, 2)),
        ("/versions/2", (2, 2)),
        ("/versions/1", (1, 1)),
        ("/slot/preview", (1, 1)),
    ] {
        let expected = (json!(expected.0), json!(expected.1));
        assert_eq!(version(rest.into()).await, expected, "{rest}");
    }
    for absent in ["0", "3", "4294967295"] {
        let answer = owner
            .get(&Api::at("frozen", &format!("/versions/{absent}")))
            .await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (404, "VersionNotFound"),
            "{absent}"
        );
        assert_eq!(answer.json()["error"]["target"], "version");
    }
    for wrong in ["x", "-1", "1.0", "4294967296", "1x"] {
        let answer = owner
            .get(&Api::at("frozen", &format!("/versions/{wrong}")))
            .await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (400, "InvalidRequest"),
            "{wrong}"
        );
    }
}

/// Starts something and waits for its end.
async fn complete(owner: &Api, offer: &str, verb: &str) -> Value {
    let accepted = post(owner, offer, verb).await.expect(202);
    owner.finished(&accepted).await
}

#[tokio::test]
async fn each_attempt_counts() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    put_vm(&owner, "counted").await;
    for number in 1..=3 {
        let operation = complete(&owner, "counted", "publish").await;
        assert_eq!(operation["publishingVersion"], number);
        assert_eq!(operation["offerVersion"], number);
    }
    assert_eq!(
        owner.get(&Api::at("counted", "")).await.json()["version"],
        4
    );
}

#[tokio::test]
async fn defaults_are_added_on_reading_and_do_not_change_the_offer() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let text = r#"{"offerTypeId":"microsoft-azure-virtualmachines","definition":{"offer":{"microsoft-azure-marketplace.blobLeadConfiguration":{"x":1}},"plans":[{"planId":"a"}]}}"#;
    let created = put_text(&owner, "defaults", &[], text).await.expect(201);
    let body = created.json();
    let offer = &body["definition"]["offer"];
    for lead in ["table", "salesForce", "crm", "httpsEndpoint", "marketo"] {
        let name = format!("microsoft-azure-marketplace.{lead}LeadConfiguration");
        assert_eq!(offer[&name], json!({}), "{name}");
    }
    assert_eq!(
        offer["microsoft-azure-marketplace.blobLeadConfiguration"],
        json!({"x": 1})
    );
    assert_eq!(
        offer["microsoft-azure-marketplace-testdrive.videos"],
        json!([])
    );
    let plan = &body["definition"]["plans"][0];
    assert_eq!(
        plan["microsoft-azure-virtualmachines.certificationsFairfax"],
        json!([])
    );
    let back = put_text(&owner, "defaults", &[], created.text.clone())
        .await
        .expect(200);
    assert_eq!(back.header("etag"), created.header("etag"));
    assert_eq!(back.text, created.text);
}

const LEAD: &str = "microsoft-azure-marketplace.tableLeadConfiguration";

fn with_secret(secret: Option<&str>) -> String {
    let mut document = documents::vm("sealed");
    let mut lead = json!({"contact": "c"});
    if let Some(secret) = secret {
        lead["storageAccountConnectionString"] = json!(secret);
    }
    document["definition"]["offer"][LEAD] = lead;
    document.to_string()
}

#[tokio::test]
async fn secrets_are_write_only() {
    let golive = Golive::start().await;
    let (owner, operator) = (golive.owner().await, golive.operator().await);
    let created = put_text(&owner, "sealed", &[], with_secret(Some("tell-nobody")))
        .await
        .expect(201);
    complete(&owner, "sealed", "publish").await;
    complete(&owner, "sealed", "golive").await;
    let mut seen = vec![created.text.clone()];
    for rest in [
        "",
        "/slot/preview",
        "/slot/production",
        "/versions/1",
        "/status",
        "/submissions",
    ] {
        seen.push(owner.get(&Api::at("sealed", rest)).await.expect(200).text);
    }
    for path in [
        "/v1/publishers/contoso/offers/sealed/diff",
        "/v1/publishers/contoso/offers/sealed/events",
        "/catalog/offers/contoso.sealed",
        "/v1/deliveries",
    ] {
        seen.push(operator.get(path).await.expect(200).text);
    }
    for text in &seen {
        assert!(!text.contains("tell-nobody"), "{text}");
    }
    assert_eq!(
        created.json()["definition"]["offer"][LEAD],
        json!({"contact": "c"})
    );
}

#[tokio::test]
async fn a_secret_stays_until_it_is_replaced_or_cleared() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let put = |secret: Option<&'static str>| {
        let owner = owner.clone();
        async move { put_text(&owner, "sealed", &[], with_secret(secret)).await }
    };
    let first = put(Some("one")).await.expect(201);
    let tag = first.header("etag").to_owned();
    for (what, secret, same) in [
        ("not sent: kept", None, true),
        ("the same again", Some("one"), true),
        ("another one", Some("two"), false),
        ("not sent: kept", None, true),
        ("cleared", Some(""), false),
        ("cleared already", Some(""), true),
        ("not sent, none kept", None, true),
    ] {
        let before = owner
            .get(&Api::at("sealed", ""))
            .await
            .header("etag")
            .to_owned();
        let after = put(secret).await.expect(200).header("etag").to_owned();
        assert_eq!(before == after, same, "{what}");
    }
    let last = owner.get(&Api::at("sealed", "")).await;
    assert_ne!(last.header("etag"), tag);
}

#[tokio::test]
async fn an_offer_made_anew_shows_nothing_of_its_predecessor() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let own = "/v1/publishers/contoso/offers/phoenix";
    let first = vm_with("phoenix", "n", json!(1));
    let first = put_text(&owner, "phoenix", &[], first).await.expect(201);
    owner.get(&Api::at("phoenix", "")).await.expect(200);
    owner.post(&format!("{own}/check"), "").await.expect(200);
    owner
        .send(reqwest::Method::DELETE, own, &[], None)
        .await
        .expect(204);
    for rest in ["", "/status", "/slot/draft", "/versions/1", "/submissions"] {
        let gone = owner.get(&Api::at("phoenix", rest)).await;
        assert_eq!(gone.code(), "OfferNotFound", "{rest}");
    }
    let second = put_text(&owner, "phoenix", &[], small(r#","n":2"#))
        .await
        .expect(201);
    assert_ne!(first.header("etag"), second.header("etag"));
    for rest in ["", "/slot/draft", "/versions/1"] {
        let read = owner.get(&Api::at("phoenix", rest)).await.expect(200);
        assert_eq!(read.json()["n"], 2, "{rest}");
        assert_eq!(read.header("etag"), second.header("etag"), "{rest}");
    }
    let stale = [("if-match", first.header("etag"))];
    put_text(&owner, "phoenix", &stale, small(""))
        .await
        .expect(412);
    let check = owner
        .post(&format!("{own}/check"), "")
        .await
        .expect(200)
        .json();
    assert_eq!(
        check["passed"], false,
        "the new document is checked: {check:#}"
    );
    let diff = owner.get(&format!("{own}/diff")).await.expect(200).json();
    let n = diff["differences"]
        .as_array()
        .unwrap()
        .iter()
        .find(|d| d["place"] == "/n");
    assert_eq!(n.unwrap()["after"], 2);
}
