//! Versions of the API, ids in paths, and what is checked in which order.

use golive_server::dev;
use golive_testkit::{Api, Golive};
use reqwest::Method;

use crate::kit::{JSON, post, put_vm, small};

const OFFERS: &str = "/api/publishers/contoso/offers";

#[tokio::test]
async fn the_api_version_is_required_and_known() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    for (query, status) in [
        ("", 400),
        ("?", 400),
        ("?api-version", 400),
        ("?api-version=", 400),
        ("?api-version=2017-10-32", 400),
        ("?api-version=2017-10-31T00:00", 400),
        ("?api-version=%00", 400),
        ("?version=2017-10-31", 400),
        ("?api-version=2017-10-31", 200),
        ("?API-Version=2017-10-31", 200),
        ("?api-version=2016-08-01-preview", 200),
        (
            "?$filter=x%20eq%201&includeAllPricing=true&api-version=2017-10-31&x",
            200,
        ),
    ] {
        let answer = owner.get(&format!("{OFFERS}{query}")).await;
        assert_eq!(answer.status, status, "{query}: {}", answer.text);
        if status == 400 {
            assert_eq!(answer.code(), "InvalidAPIVersion", "{query}");
            assert_eq!(answer.json()["error"]["target"], "api-version");
            let message = answer.json()["error"]["message"].to_string();
            let allowed = "[2017-10-31, 2016-08-01-preview]";
            assert!(message.contains(allowed), "{message}");
        }
    }
}

#[tokio::test]
async fn every_route_of_the_api_but_polling_asks_for_the_version() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    put_vm(&owner, "versioned").await;
    let accepted = post(&owner, "versioned", "publish").await.expect(202);
    owner.finished(&accepted).await;
    let id = accepted.json()["id"].as_str().unwrap().to_owned();
    let offer = format!("{OFFERS}/versioned");
    for (method, path) in [
        (Method::GET, "/api/publishers".to_owned()),
        (Method::GET, "/api/offerTypes".to_owned()),
        (Method::GET, OFFERS.to_owned()),
        (Method::GET, offer.clone()),
        (Method::PUT, offer.clone()),
        (Method::GET, format!("{offer}/status")),
        (Method::GET, format!("{offer}/submissions")),
        (Method::GET, format!("{offer}/versions/1")),
        (Method::GET, format!("{offer}/slot/draft")),
        (Method::POST, format!("{offer}/publish")),
        (Method::POST, format!("{offer}/golive")),
        (Method::POST, format!("{offer}/cancel")),
    ] {
        let answer = owner.send(method.clone(), &path, &[JSON], None).await;
        assert_eq!(answer.code(), "InvalidAPIVersion", "{method} {path}");
    }
    let operation = format!("{offer}/operations/{id}");
    let named = "/api/operations/contoso$versioned$1$preview".to_owned();
    for path in [operation, named] {
        owner.get(&path).await.expect(200);
        let wrong = owner
            .get(&format!("{path}?api-version=1"))
            .await
            .expect(400);
        assert_eq!(wrong.code(), "InvalidAPIVersion", "{path}");
    }
}

#[tokio::test]
async fn what_is_wrong_first_is_told_first() {
    let golive = Golive::start().await;
    let (owner, operator) = (golive.owner().await, golive.operator().await);
    operator
        .post("/v1/publishers", r#"{"id":"fabrikam"}"#)
        .await
        .expect(201);
    put_vm(&owner, "ordered").await;
    let nobody = golive.nobody();
    let good = "?api-version=2017-10-31";
    for (who, method, path, body, code) in [
        (
            &nobody,
            Method::GET,
            "/api/publishers/nowhere/offers".to_owned(),
            "",
            "Unauthorized",
        ),
        (
            &nobody,
            Method::PUT,
            format!("{OFFERS}/ordered?api-version=1"),
            "{",
            "Unauthorized",
        ),
        (
            &owner,
            Method::GET,
            "/api/publishers/nowhere/offers".to_owned(),
            "",
            "InvalidAPIVersion",
        ),
        (
            &owner,
            Method::GET,
            format!("/api/publishers/nowhere/offers{good}"),
            "",
            "PublisherNotFound",
        ),
        (
            &owner,
            Method::GET,
            format!("/api/publishers/fabrikam/offers/x/slot/y{good}"),
            "",
            "Forbidden",
        ),
        (
            &owner,
            Method::PUT,
            format!("/api/publishers/fabrikam/offers/..x{good}"),
            "{",
            "Forbidden",
        ),
        (
            &owner,
            Method::GET,
            format!("/api/operations/fabrikam$x$1$preview{good}"),
            "",
            "Forbidden",
        ),
        (
            &owner,
            Method::POST,
            format!("{OFFERS}/absent/publish{good}"),
            "{",
            "OfferNotFound",
        ),
        (
            &owner,
            Method::GET,
            format!("{OFFERS}/absent/slot/nonsense{good}"),
            "",
            "OfferNotFound",
        ),
        (
            &owner,
            Method::POST,
            format!("{OFFERS}/ordered/publish{good}"),
            "{",
            "InvalidJson",
        ),
    ] {
        let answer = who
            .send(method.clone(), &path, &[JSON], body.to_owned())
            .await;
        assert_eq!(answer.code(), code, "{method} {path}");
    }
}

#[tokio::test]
async fn ids_compare_in_any_case_and_are_stored_in_lower_case() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let mixed = "/api/publishers/Contoso/offers/MIXED-Case?api-version=2017-10-31";
    let created = owner
        .send(Method::PUT, mixed, &[JSON], small(""))
        .await
        .expect(201);
    assert_eq!(created.json()["id"], "mixed-case");
    assert_eq!(created.json()["publisherId"], "contoso");
    let read = owner.get(&Api::at("mixed-case", "")).await.expect(200);
    assert_eq!(read.text, created.text);
    let listed = owner.get(&format!("{OFFERS}?api-version=2017-10-31")).await;
    assert_eq!(listed.json()[0]["id"], "mixed-case");
    let own = r#","id":"Mixed-CASE","publisherId":"CONTOSO""#;
    owner
        .send(Method::PUT, mixed, &[JSON], small(own))
        .await
        .expect(200);
    assert_eq!(
        owner
            .get(&format!("{OFFERS}?api-version=2017-10-31"))
            .await
            .json()[0]["id"],
        "mixed-case"
    );
}

#[tokio::test]
async fn slot_names_are_read_in_any_case() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    owner.to_live("cased").await;
    for slot in [
        "draft",
        "Draft",
        "preview",
        "PREVIEW",
        "Production",
        "production",
        "Staging",
    ] {
        owner
            .get(&Api::at("cased", &format!("/slot/{slot}")))
            .await
            .expect(200);
    }
}

#[tokio::test]
async fn a_trailing_slash_is_accepted_on_every_path() {
    let golive = Golive::start().await;
    let (owner, operator) = (golive.owner().await, golive.operator().await);
    owner.to_preview("slashed").await;
    let offer = format!("{OFFERS}/slashed");
    for path in [
        "/api/publishers".to_owned(),
        "/api/offerTypes".to_owned(),
        OFFERS.to_owned(),
        offer.clone(),
        format!("{offer}/status"),
        format!("{offer}/submissions"),
        format!("{offer}/versions/1"),
        format!("{offer}/slot/preview"),
        "/api/operations/contoso$slashed$1$preview".to_owned(),
        "/v1/publishers".to_owned(),
        "/v1/publishers/contoso/offers/slashed/events".to_owned(),
        "/v1/clients".to_owned(),
        "/catalog/offers".to_owned(),
        "/healthz".to_owned(),
    ] {
        let with = format!("{path}/?api-version=2017-10-31");
        let without = format!("{path}?api-version=2017-10-31");
        let (with, without) = (operator.get(&with).await, operator.get(&without).await);
        assert_eq!(with.status, 200, "{path}: {}", with.text);
        assert_eq!(with.text, without.text, "{path}");
    }
    for verb in ["golive", "cancel"] {
        let path = format!("{offer}/{verb}/?api-version=2017-10-31");
        let answer = owner.post(&path, "").await;
        assert!(
            answer.status != 404 && answer.status != 405,
            "{verb}: {}",
            answer.text
        );
    }
    let token = format!("/{}/oauth2/token/", dev::TENANT);
    let answer = golive.nobody().post(&token, "").await.expect(400);
    assert_eq!(answer.json()["error"], "unsupported_grant_type");
}
