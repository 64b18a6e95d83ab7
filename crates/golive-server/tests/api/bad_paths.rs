//! Paths, queries and methods that are wrong: always an error in JSON.

use golive_testkit::{Api, Golive, documents};
use serde_json::json;

use crate::kit::{JSON, put_vm, small};

#[tokio::test]
async fn an_id_can_not_leave_its_place_in_the_path() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let long = "a".repeat(51);
    let body = small("");
    for id in [
        "..%2fcontoso",
        "%2e%2e",
        "..",
        ".",
        "%2e",
        "..%5c",
        "a%2fb",
        "a%5cb",
        "a%00b",
        "%00",
        "a%0d%0ab",
        "a%20b",
        "a+b",
        "a.b",
        "-a",
        "_a",
        "a$b",
        "%c3%a4",
        "%ef%bc%a1",
        "%ff",
        "%c0%ae%c0%ae",
        "%",
        "%zz",
        &long,
        "%27%20or%201=1",
        "{offer}",
        "*",
    ] {
        for path in [
            format!("/api/publishers/contoso/offers/{id}?api-version=2017-10-31"),
            format!("/v1/publishers/contoso/offers/{id}/events"),
            format!("/api/publishers/{id}/offers?api-version=2017-10-31"),
        ] {
            let answer = owner.send_raw("GET", &path, &[], b"").await;
            assert_eq!(
                (answer.status, answer.code().as_str()),
                (400, "InvalidResourceId"),
                "{path}: {}",
                answer.text
            );
            assert!(answer.json()["error"]["target"].is_string(), "{path}");
        }
        let path = format!("/api/publishers/contoso/offers/{id}?api-version=2017-10-31");
        let answer = owner.send_raw("PUT", &path, &[JSON], body.as_bytes()).await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (400, "InvalidResourceId"),
            "{path}: {}",
            answer.text
        );
    }
    let offers = owner
        .get("/api/publishers/contoso/offers?api-version=2017-10-31")
        .await;
    assert_eq!(offers.json(), json!([]));
    let longest = "a".repeat(50);
    owner
        .put(&Api::at(&longest, ""), &documents::vm(&longest))
        .await
        .expect(201);
}

#[tokio::test]
async fn odd_names_of_operations_slots_and_listings_are_json_errors() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    put_vm(&owner, "odd").await;
    for (path, status, code) in [
        ("/api/operations/%ff", 400, "InvalidResourceId"),
        ("/api/operations/..$x$1$preview", 400, "InvalidResourceId"),
        ("/api/operations/%2e%2e%2f", 404, "OperationNotFound"),
        (
            "/api/operations/contoso$odd$99999999999$preview",
            404,
            "OperationNotFound",
        ),
        (
            "/api/publishers/contoso/offers/odd/operations/%ff",
            400,
            "InvalidResourceId",
        ),
        (
            "/api/publishers/contoso/offers/odd/operations/%00",
            404,
            "OperationNotFound",
        ),
        (
            "/api/publishers/contoso/offers/odd/slot/%00?api-version=2017-10-31",
            400,
            "InvalidRequest",
        ),
        (
            "/api/publishers/contoso/offers/odd/slot/%ff?api-version=2017-10-31",
            400,
            "InvalidResourceId",
        ),
        ("/catalog/offers/%ff", 400, "InvalidResourceId"),
        ("/catalog/offers/..%2f..%2fetc", 404, "OfferNotFound"),
        ("/catalog/offers/contoso.%00", 404, "OfferNotFound"),
        ("/catalog/offers?after=nonsense", 400, "InvalidRequest"),
    ] {
        let answer = owner.send_raw("GET", path, &[], b"").await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (status, code),
            "{path}: {}",
            answer.text
        );
        assert!(answer.json()["error"]["target"].is_string(), "{path}");
        assert_eq!(answer.header("x-ms-error-code"), code, "{path}");
    }
}

#[tokio::test]
async fn a_number_in_a_query_that_is_none_is_refused() {
    let golive = Golive::start().await;
    let operator = golive.operator().await;
    put_vm(&operator, "paged").await;
    let events = "/v1/publishers/contoso/offers/paged/events";
    for (path, target) in [
        (format!("{events}?after=x"), "after"),
        (format!("{events}?limit=-1"), "limit"),
        ("/v1/deliveries?before=x".to_owned(), "before"),
        ("/catalog/offers?limit=1e3".to_owned(), "limit"),
    ] {
        let answer = operator.get(&path).await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (400, "InvalidRequest"),
            "{path}"
        );
        assert_eq!(answer.json()["error"]["target"], target, "{path}");
    }
}

#[tokio::test]
async fn a_wrong_method_is_405_and_says_which_are_right() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let offer = "/api/publishers/contoso/offers/x";
    for (method, path, allowed) in [
        ("DELETE", offer.to_owned(), vec!["GET", "HEAD", "PUT"]),
        ("PATCH", offer.to_owned(), vec!["GET", "HEAD", "PUT"]),
        ("POST", "/api/publishers".to_owned(), vec!["GET", "HEAD"]),
        ("GET", format!("{offer}/publish"), vec!["POST"]),
        ("PUT", format!("{offer}/golive/"), vec!["POST"]),
        ("DELETE", format!("{offer}/cancel"), vec!["POST"]),
        ("POST", format!("{offer}/status"), vec!["GET", "HEAD"]),
        (
            "DELETE",
            "/v1/publishers".to_owned(),
            vec!["GET", "HEAD", "POST"],
        ),
        ("POST", "/healthz".to_owned(), vec!["GET", "HEAD"]),
        ("POST", "/".to_owned(), vec!["GET", "HEAD"]),
    ] {
        let answer = owner.send_raw(method, &path, &[], b"").await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (405, "MethodNotAllowed"),
            "{method} {path}"
        );
        let mut sent: Vec<&str> = answer.header("allow").split(',').map(str::trim).collect();
        sent.sort_unstable();
        assert_eq!(sent, allowed, "{method} {path}");
        assert_eq!(answer.headers.get_all("allow").iter().count(), 1);
    }
}

#[tokio::test]
async fn an_unknown_path_is_404_in_json() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    for path in [
        "/api",
        "/api/",
        "/api/nothing",
        "/api/publishers/contoso",
        "/api/publishers/contoso/offers/x/nothing",
        "/v1",
        "/v1/nothing",
        "/favicon.ico",
        "/catalog",
        "/%00",
        "/%ff",
        "/https://host/nothing",
        "/api/publishers/contoso/offers/x/slot/draft/more",
    ] {
        let answer = owner.send_raw("GET", path, &[], b"").await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (404, "RouteNotFound"),
            "{path}: {}",
            answer.text
        );
    }
}
