//! golive's own API: `/v1`.

use std::time::Duration;

use golive_server::dev;
use golive_testkit::{Api, Golive, documents};
use reqwest::Method;
use serde_json::{Value, json};

use crate::kit::{is_wire_date, members, post, put_text, put_vm, vm_with};

const CONTOSO: &str = "/v1/publishers/contoso";

fn faulty(offer: &str) -> Value {
    let mut document = documents::vm(offer);
    document["definition"]["offer"]["microsoft-azure-marketplace.title"] = json!("");
    document
}

#[tokio::test]
async fn a_check_tells_what_publish_would_and_keeps_nothing() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let path = format!("{CONTOSO}/offers/dry/check");
    let good = owner
        .post(&path, &documents::vm("dry").to_string())
        .await
        .expect(200)
        .json();
    assert_eq!(good, json!({"passed": true, "findings": good["findings"]}));
    let bad = owner
        .post(&path, &faulty("dry").to_string())
        .await
        .expect(200)
        .json();
    assert_eq!(bad["passed"], false);
    assert_eq!(bad["findings"][0]["rule"], "LS-001");
    assert_eq!(bad["findings"][0]["severity"], "error");
    assert_eq!(
        bad["findings"][0]["target"],
        "/definition/offer/microsoft-azure-marketplace.title"
    );
    owner.get(&Api::at("dry", "")).await.expect(404);
    let absent = owner.post(&path, "").await.expect(404);
    assert_eq!(
        absent.code(),
        "OfferNotFound",
        "without a body there must be a draft"
    );
}

/// Documents do not change, but the signatures in them run out.
#[tokio::test]
async fn what_a_check_found_is_looked_for_again_the_next_day() {
    let golive = Golive::start().await;
    let path = format!("{CONTOSO}/offers/signed/check");
    let clock = &golive.running.app.clock;
    let day = Duration::from_hours(24);
    let end = format!("se={}", clock.now().plus(22 * day));
    let document = documents::vm("signed").to_string();
    let document = document.replace("se=2036-02-01T00%3A00%3A00Z", &end);
    let owner = golive.owner().await;
    put_text(&owner, "signed", &[], document).await.expect(201);
    let checked = owner.post(&path, "").await.expect(200).json();
    assert_eq!(checked["findings"], json!([]));

    clock.advance(2 * day);
    let owner = golive.owner().await;
    let checked = owner.post(&path, "").await.expect(200).json();
    assert_eq!(checked["findings"][0]["rule"], "SAS-005", "{checked:#}");
    assert_eq!(checked["passed"], false);
    post(&owner, "signed", "publish").await.expect(422);
}

#[tokio::test]
async fn a_check_without_body_is_of_the_draft() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let path = format!("{CONTOSO}/offers/draft/check");
    put_vm(&owner, "draft").await;
    assert_eq!(
        owner.post(&path, "").await.expect(200).json()["passed"],
        true
    );
    owner
        .put(&Api::at("draft", ""), &faulty("draft"))
        .await
        .expect(200);
    let of_draft = owner.post(&path, "").await.expect(200).json();
    assert_eq!(of_draft["passed"], false);
    let refused = post(&owner, "draft", "publish").await.expect(422).json();
    let details = refused["error"]["details"].as_array().unwrap();
    let findings = of_draft["findings"].as_array().unwrap();
    assert_eq!(details.len(), findings.len());
    for (detail, finding) in details.iter().zip(findings) {
        assert_eq!(
            (&detail["code"], &detail["target"]),
            (&finding["rule"], &finding["target"])
        );
    }
    assert_eq!(
        owner
            .post(&path, &documents::vm("draft").to_string())
            .await
            .json()["passed"],
        true
    );
    assert_eq!(
        owner.post(&path, "").await.json(),
        of_draft,
        "the draft is as it was"
    );
}

#[tokio::test]
async fn a_check_knows_what_is_live() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    owner.to_live("priced").await;
    let mut document = documents::vm("priced");
    document["definition"]["plans"][1]["virtualMachinePricing"]["coreMultiplier"]["individually"]
        ["1core"] = json!(99);
    let path = format!("{CONTOSO}/offers/priced/check");
    let found = owner
        .post(&path, &document.to_string())
        .await
        .expect(200)
        .json();
    let rules: Vec<&str> = found["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| f["rule"].as_str().unwrap())
        .collect();
    assert!(rules.contains(&"PR-003"), "a price was raised: {rules:?}");
}

#[tokio::test]
async fn a_diff_shows_what_going_live_would_change() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    owner.to_live("differs").await;
    let path = format!("{CONTOSO}/offers/differs/diff");
    let none = owner.get(&path).await.expect(200).json();
    assert_eq!(
        none,
        json!({"from": "production", "to": "draft", "differences": []})
    );
    let mut document = documents::vm("differs");
    document["definition"]["displayText"] = json!("New name");
    document["definition"]["plans"]
        .as_array_mut()
        .unwrap()
        .remove(0);
    owner
        .put(&Api::at("differs", ""), &document)
        .await
        .expect(200);
    let found = owner.get(&path).await.json();
    let places: Vec<&str> = found["differences"]
        .as_array()
        .unwrap()
        .iter()
        .map(|d| d["place"].as_str().unwrap())
        .collect();
    assert_eq!(
        places,
        ["/definition/displayText", "/definition/plans/own-licence"]
    );
    assert_eq!(found["differences"][0]["after"], "New name");
    assert_eq!(
        found["differences"][0]["before"],
        "Contoso App (virtual machine)"
    );
    let same = owner
        .get(&format!("{path}?from=preview&to=Production"))
        .await
        .json();
    assert_eq!(same["differences"], json!([]));
    let wrong = owner.get(&format!("{path}?to=nowhere")).await.expect(400);
    assert_eq!(
        (wrong.code().as_str(), &wrong.json()["error"]["target"]),
        ("InvalidRequest", &json!("to"))
    );
}

#[tokio::test]
async fn history_says_who_did_what() {
    let golive = Golive::start().await;
    let (owner, contributor) = (golive.owner().await, golive.contributor().await);
    put_vm(&owner, "past").await;
    let changed = vm_with("past", "n", json!(2));
    put_text(&contributor, "past", &[], changed)
        .await
        .expect(200);
    let accepted = post(&contributor, "past", "publish").await.expect(202);
    contributor.finished(&accepted).await;
    let accepted = post(&owner, "past", "golive").await.expect(202);
    owner.finished(&accepted).await;
    let path = format!("{CONTOSO}/offers/past/events");
    let events = owner.get(&path).await.expect(200).json();
    let told: Vec<(&str, &str)> = events["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| {
            (
                e["kind"].as_str().unwrap(),
                e["by"].as_str().unwrap_or_default(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("offer.created", dev::OWNER),
            ("offer.changed", dev::CONTRIBUTOR),
            ("publish.accepted", dev::CONTRIBUTOR),
            ("step.completed", ""),
            ("step.completed", ""),
            ("step.completed", ""),
            ("preview.ready", ""),
            ("golive.accepted", dev::OWNER),
            ("offer.live", ""),
        ]
    );
    let last = events["items"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(last["operation"], accepted.json()["id"]);
    assert!(is_wire_date(&last["at"]));
    let pages = owner.get(&format!("{path}?limit=4")).await.json();
    let next = pages["nextLink"].as_str().unwrap();
    let rest = owner.get(next).await.expect(200).json();
    assert_eq!(rest["items"][0]["kind"], "step.completed");
    assert_eq!(rest["items"][0]["seq"], events["items"][4]["seq"]);
}

#[tokio::test]
async fn members_come_change_and_go() {
    let golive = Golive::start().await;
    let (owner, operator) = (golive.owner().await, golive.operator().await);
    let client = operator
        .post("/v1/clients", r#"{"name":"pipeline"}"#)
        .await
        .expect(201)
        .json();
    let id = client["clientId"].as_str().unwrap();
    let pipeline = Api::client(
        &golive.running.url,
        dev::TENANT,
        id,
        client["clientSecret"].as_str().unwrap(),
    )
    .await;
    put_vm(&owner, "shared").await;
    let (offer, list) = (Api::at("shared", ""), format!("{CONTOSO}/members"));
    pipeline.get(&offer).await.expect(403);

    let member =
        |role: &str| json!({"principal": id, "name": "pipeline", "role": role}).to_string();
    let added = owner.post(&list, &member("contributor")).await.expect(201);
    assert_eq!(
        added.json(),
        json!({"principal": id, "name": "pipeline", "role": "contributor"})
    );
    pipeline.get(&offer).await.expect(200);
    pipeline.get(&list).await.expect(403);

    owner.post(&list, &member("owner")).await.expect(200);
    let listed = pipeline.get(&list).await.expect(200).json();
    assert_eq!(
        listed.as_array().unwrap().len(),
        3,
        "changed, not added: {listed:#}"
    );

    let other_issuer =
        json!({"principal": id, "issuer": "https://login.example.com", "role": "contributor"});
    owner
        .post(&list, &other_issuer.to_string())
        .await
        .expect(201);
    let gone = format!("{list}/{id}");
    owner
        .send(Method::DELETE, &gone, &[], None)
        .await
        .expect(204);
    pipeline.get(&offer).await.expect(403);
    let again = owner
        .send(Method::DELETE, &gone, &[], None)
        .await
        .expect(400);
    assert_eq!(again.json()["error"]["target"], "principal");
    let of_issuer = format!("{gone}?issuer=https://login.example.com");
    owner
        .send(Method::DELETE, &of_issuer, &[], None)
        .await
        .expect(204);
    assert_eq!(owner.get(&list).await.json().as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn a_publisher_is_made_once() {
    let golive = Golive::start().await;
    let operator = golive.operator().await;
    let body =
        r#"{"id":"Fabrikam","displayName":"Fabrikam, Inc.","contact":"office@fabrikam.example"}"#;
    let made = operator
        .post("/v1/publishers", body)
        .await
        .expect(201)
        .json();
    assert_eq!(made["id"], "fabrikam");
    assert_eq!(made["displayName"], "Fabrikam, Inc.");
    assert_eq!(made["members"], json!([]));
    for again in [body, r#"{"id":"fabrikam"}"#, r#"{"id":"contoso"}"#] {
        let refused = operator.post("/v1/publishers", again).await.expect(409);
        assert_eq!(
            (refused.code().as_str(), &refused.json()["error"]["target"]),
            ("AlreadyExists", &json!("/id"))
        );
    }
    let seen = operator.get("/v1/publishers").await.json();
    let fabrikam = seen
        .as_array()
        .unwrap()
        .iter()
        .find(|p| p["id"] == "fabrikam")
        .unwrap();
    assert_eq!(*fabrikam, made, "as it was first made");
}

#[tokio::test]
async fn a_contributor_sees_its_publishers_but_not_their_members() {
    let golive = Golive::start().await;
    let (owner, contributor) = (golive.owner().await, golive.contributor().await);
    let seen = contributor.get("/v1/publishers").await.expect(200).json();
    assert_eq!(
        members(&seen[0]),
        ["id", "displayName", "contact", "created"]
    );
    let seen = owner.get("/v1/publishers").await.expect(200).json();
    assert_eq!(seen[0]["members"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn a_members_name_is_short() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    for (name, issuer, at) in [(256, 1, "/name"), (1, 2_001, "/issuer")] {
        let (name, issuer) = ("n".repeat(name), "i".repeat(issuer));
        let member = json!({"principal": "p", "name": name, "issuer": issuer, "role": "owner"});
        let path = "/v1/publishers/contoso/members";
        let refused = owner.post(path, &member.to_string()).await.expect(400);
        assert_eq!(refused.json()["error"]["target"], at);
    }
}

#[tokio::test]
async fn a_clients_secret_is_shown_once_and_works() {
    let golive = Golive::start().await;
    let operator = golive.operator().await;
    let body = r#"{"name":"second operator","operator":true}"#;
    let made = operator.post("/v1/clients", body).await.expect(201).json();
    assert_eq!(
        members(&made),
        [
            "clientId",
            "tenant",
            "name",
            "operator",
            "created",
            "clientSecret"
        ]
    );
    let secret = made["clientSecret"].as_str().unwrap();
    let id = made["clientId"].as_str().unwrap();
    let second = Api::client(&golive.running.url, dev::TENANT, id, secret).await;
    let listed = second.get("/v1/clients").await.expect(200);
    assert!(
        !listed.text.contains(secret) && !listed.text.contains("Secret"),
        "{}",
        listed.text
    );
    assert!(
        listed
            .json()
            .as_array()
            .unwrap()
            .iter()
            .any(|client| client["clientId"] == id)
    );
}

#[tokio::test]
async fn only_an_offer_that_never_was_published_is_deleted() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let path = |offer: &str| format!("{CONTOSO}/offers/{offer}");
    put_vm(&owner, "brief").await;
    let stale = [("if-match", "\"1-1\"")];
    let refused = owner
        .send(Method::DELETE, &path("brief"), &stale, None)
        .await
        .expect(412);
    assert_eq!(refused.code(), "PreconditionFailed");
    owner.get(&Api::at("brief", "")).await.expect(200);
    owner
        .send(Method::DELETE, &path("brief"), &[], None)
        .await
        .expect(204);
    owner.get(&Api::at("brief", "")).await.expect(404);
    owner
        .send(Method::DELETE, &path("brief"), &[], None)
        .await
        .expect(404);
    let offers = owner
        .get("/api/publishers/contoso/offers?api-version=2017-10-31")
        .await;
    assert_eq!(offers.json(), json!([]));

    owner.to_preview("lasting").await;
    let refused = owner
        .send(Method::DELETE, &path("lasting"), &[], None)
        .await
        .expect(409);
    assert_eq!(refused.code(), "OfferWasPublished");
    owner.get(&Api::at("lasting", "")).await.expect(200);
}

#[tokio::test]
async fn what_is_live_can_be_taken_from_the_shop_and_sold_again() {
    let golive = Golive::start().await;
    let (owner, contributor) = (golive.owner().await, golive.contributor().await);
    let stop = "/v1/publishers/contoso/offers/lasting/stop-selling";
    owner.post(stop, "").await.expect(404);
    owner.to_preview("lasting").await;
    let refused = owner.post(stop, "").await.expect(409);
    assert_eq!(refused.code(), "OfferNotLive");
    owner.to_live("lasting").await;
    let nobody = golive.nobody();
    let shown = [
        "/catalog/offers/contoso.lasting",
        "/offers/contoso.lasting",
        "/api/publishers/contoso/offers/lasting/slot/production?api-version=2017-10-31",
    ];
    for path in shown {
        owner.get(path).await.expect(200);
    }

    contributor.post(stop, "").await.expect(403);
    owner.post(stop, "").await.expect(204);
    for path in shown {
        owner.get(path).await.expect(404);
    }
    let found = nobody.get("/search?q=lasting").await.expect(200);
    assert!(!found.text.contains("contoso.lasting"), "{}", found.text);
    let events = owner
        .get("/v1/publishers/contoso/offers/lasting/events")
        .await;
    assert!(events.expect(200).text.contains("offer.stopped"));
    let again = owner.post(stop, "").await.expect(409);
    assert_eq!(again.code(), "OfferNotLive");
    let early = owner.post(&Api::at("lasting", "/golive"), "").await;
    assert_eq!(early.expect(400).code(), "NotReadyForGoLive");

    owner.to_live("lasting").await;
    for path in shown {
        owner.get(path).await.expect(200);
    }
}
