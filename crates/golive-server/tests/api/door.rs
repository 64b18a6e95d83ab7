//! What every answer carries, and whose requests come in.

use golive_server::dev;
use golive_testkit::{Api, Golive};
use reqwest::Method;
use std::time::Duration;

use crate::kit::{post, put_vm, small};

#[tokio::test]
async fn every_answer_has_a_request_id_and_nosniff() {
    let golive = Golive::start().await;
    let (owner, nobody) = (golive.owner().await, golive.nobody());
    put_vm(&owner, "any").await;
    let mut seen = std::collections::HashSet::new();
    for (who, method, path, status) in [
        (&owner, Method::GET, Api::at("any", ""), 200),
        (&owner, Method::POST, Api::at("any", "/publish"), 202),
        (&owner, Method::GET, Api::at("absent", ""), 404),
        (&owner, Method::GET, "/api/publishers".to_owned(), 400),
        (&owner, Method::GET, "/v1/clients".to_owned(), 403),
        (&owner, Method::DELETE, Api::at("any", ""), 405),
        (&nobody, Method::GET, Api::at("any", ""), 401),
        (&nobody, Method::GET, "/nothing".to_owned(), 404),
        (&nobody, Method::GET, "/".to_owned(), 200),
        (&nobody, Method::GET, "/offers/contoso.none".to_owned(), 404),
        (&nobody, Method::GET, "/healthz".to_owned(), 200),
        (&nobody, Method::GET, "/openapi.json".to_owned(), 200),
        (
            &nobody,
            Method::GET,
            format!("/{}/.well-known/openid-configuration", dev::TENANT),
            200,
        ),
    ] {
        let headers = [("x-ms-client-request-id", "mine-7")];
        let answer = who.send(method.clone(), &path, &headers, None).await;
        assert_eq!(answer.status, status, "{method} {path}: {}", answer.text);
        let id = answer.header("x-ms-request-id");
        assert_eq!(id.len(), 36, "{path}");
        assert!(seen.insert(id.to_owned()), "{path}: each its own");
        assert_eq!(answer.header("x-ms-correlation-request-id"), id, "{path}");
        assert_eq!(answer.header("x-ms-client-request-id"), "mine-7", "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        let again = who.send(method, &path, &[], None).await;
        assert_eq!(
            again.header("x-ms-client-request-id"),
            "",
            "{path}: none sent, none echoed"
        );
        if status >= 400 && path != "/offers/contoso.none" {
            assert_eq!(answer.header("x-ms-error-code"), answer.code(), "{path}");
            assert!(!answer.code().is_empty(), "{path}: {}", answer.text);
            assert_eq!(
                answer.header("content-type"),
                "application/json; charset=utf-8",
                "{path}"
            );
        }
    }
}

#[tokio::test]
async fn json_is_served_as_the_portal_served_it() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    put_vm(&owner, "json").await;
    let accepted = post(&owner, "json", "publish").await.expect(202);
    for answer in [
        accepted,
        owner.get(&Api::at("json", "")).await.expect(200),
        owner.get(&Api::at("json", "/status")).await.expect(200),
        owner
            .get("/api/publishers?api-version=2017-10-31")
            .await
            .expect(200),
    ] {
        assert_eq!(
            answer.header("content-type"),
            "application/json; charset=utf-8"
        );
        assert_eq!(answer.header("cache-control"), "no-cache");
    }
}

#[tokio::test]
async fn without_a_good_token_nothing_is_told() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    put_vm(&owner, "secret-plan").await;
    let good = owner.token.clone();
    let (head, tail) = good.rsplit_once('.').unwrap();
    let tampered = format!("Bearer {head}.{}", tail.chars().rev().collect::<String>());
    let bodiless = format!("Bearer {head}.");
    for sent in [
        None,
        Some(""),
        Some("Bearer"),
        Some("Bearer "),
        Some("Basic Y29udG9zbzpzZWNyZXQ="),
        Some("Bearer nonsense"),
        Some("Bearer a.b.c"),
        Some("Bearer null"),
        Some(good.as_str()),
        Some(tampered.as_str()),
        Some(bodiless.as_str()),
    ] {
        let headers: Vec<(&str, &str)> = sent
            .map(|value| ("authorization", value))
            .into_iter()
            .collect();
        for (method, path) in [
            (Method::GET, Api::at("secret-plan", "")),
            (Method::PUT, Api::at("secret-plan", "")),
            (Method::POST, Api::at("secret-plan", "/publish")),
            (Method::GET, Api::at("absent", "")),
        ] {
            let answer = golive
                .nobody()
                .send(method.clone(), &path, &headers, small(""))
                .await;
            assert_eq!(
                (answer.status, answer.code().as_str()),
                (401, "Unauthorized"),
                "{sent:?} {method} {path}"
            );
            assert!(
                answer.header("www-authenticate").starts_with("Bearer"),
                "{sent:?}"
            );
            assert!(
                !answer.text.contains("secret-plan"),
                "{sent:?}: {}",
                answer.text
            );
        }
    }
    assert_eq!(
        owner
            .get(&Api::at("secret-plan", "/submissions"))
            .await
            .text,
        "[]"
    );
    let lower = [("authorization", format!("bearer  {good}"))];
    let lower: Vec<(&str, &str)> = lower.iter().map(|(n, v)| (*n, v.as_str())).collect();
    golive
        .nobody()
        .send(Method::GET, &Api::at("secret-plan", ""), &lower, None)
        .await
        .expect(200);
}

#[tokio::test]
async fn a_token_ends_after_its_hour() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    put_vm(&owner, "hour").await;
    golive
        .running
        .app
        .clock
        .advance(Duration::from_secs(3600 + 600));
    let answer = owner.get(&Api::at("hour", "")).await.expect(401);
    assert!(answer.header("www-authenticate").contains("invalid_token"));
    golive
        .owner()
        .await
        .get(&Api::at("hour", ""))
        .await
        .expect(200);
}

#[tokio::test]
async fn a_head_is_a_get_without_its_body() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let put = put_vm(&owner, "head").await;
    let head = owner
        .send(Method::HEAD, &Api::at("head", ""), &[], None)
        .await
        .expect(200);
    assert_eq!(
        (head.header("etag"), head.text.as_str()),
        (put.header("etag"), "")
    );
}
