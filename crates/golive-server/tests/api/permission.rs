//! Who may do what. The rows are compared with the OpenAPI document, so a route
//! can not be added without a row here.

use std::collections::BTreeSet;

use golive_server::{dev, router};
use golive_testkit::{Answer, Api, Golive};
use reqwest::Method;
use serde_json::Value;

use crate::kit::{JSON, put_vm};

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Debug)]
enum Needs {
    /// Public. This list only shrinks: a new route needs at least a token.
    Nothing,
    /// Any good token; what is shown depends on the caller.
    Token,
    /// A role in the publisher.
    Role,
    /// The owner's role in the publisher.
    Owner,
    /// To operate the server.
    Operator,
    /// The certifier's signature; no token counts.
    Signature,
}

use Needs::{Nothing, Operator, Owner, Role, Signature, Token};

const ROWS: &[(&str, &str, Needs)] = &[
    ("GET", "/artifacts/{sha256}/{name}", Nothing),
    ("GET", "/catalog/offers", Nothing),
    ("GET", "/catalog/offers/{id}", Nothing),
    ("GET", "/common/discovery/instance", Nothing),
    ("GET", "/healthz", Nothing),
    ("GET", "/metrics", Nothing),
    ("GET", "/readyz", Nothing),
    ("GET", "/version", Nothing),
    ("GET", "/{tenant}/.well-known/openid-configuration", Nothing),
    ("GET", "/{tenant}/discovery/keys", Nothing),
    ("GET", "/{tenant}/discovery/v2.0/keys", Nothing),
    (
        "GET",
        "/{tenant}/v2.0/.well-known/openid-configuration",
        Nothing,
    ),
    ("POST", "/{tenant}/oauth2/token", Nothing),
    ("POST", "/{tenant}/oauth2/v2.0/token", Nothing),
    ("GET", "/api/offerTypes", Token),
    ("GET", "/api/publishers", Token),
    ("GET", "/v1/publishers", Token),
    ("GET", "/api/operations/{name}", Role),
    ("GET", "/api/publishers/{publisher}/offers", Role),
    ("GET", "/api/publishers/{publisher}/offers/{offer}", Role),
    ("PUT", "/api/publishers/{publisher}/offers/{offer}", Role),
    (
        "POST",
        "/api/publishers/{publisher}/offers/{offer}/cancel",
        Role,
    ),
    (
        "POST",
        "/api/publishers/{publisher}/offers/{offer}/golive",
        Role,
    ),
    (
        "GET",
        "/api/publishers/{publisher}/offers/{offer}/operations/{operation}",
        Role,
    ),
    (
        "POST",
        "/api/publishers/{publisher}/offers/{offer}/publish",
        Role,
    ),
    (
        "GET",
        "/api/publishers/{publisher}/offers/{offer}/slot/{slot}",
        Role,
    ),
    (
        "GET",
        "/api/publishers/{publisher}/offers/{offer}/status",
        Role,
    ),
    (
        "GET",
        "/api/publishers/{publisher}/offers/{offer}/submissions",
        Role,
    ),
    (
        "GET",
        "/api/publishers/{publisher}/offers/{offer}/versions/{version}",
        Role,
    ),
    (
        "POST",
        "/v1/publishers/{publisher}/offers/{offer}/check",
        Role,
    ),
    (
        "GET",
        "/v1/publishers/{publisher}/offers/{offer}/diff",
        Role,
    ),
    (
        "GET",
        "/v1/publishers/{publisher}/offers/{offer}/events",
        Role,
    ),
    (
        "GET",
        "/v1/publishers/{publisher}/offers/{offer}/leads",
        Role,
    ),
    (
        "DELETE",
        "/v1/publishers/{publisher}/members/{principal}",
        Owner,
    ),
    ("DELETE", "/v1/publishers/{publisher}/offers/{offer}", Owner),
    ("GET", "/v1/publishers/{publisher}/members", Owner),
    ("POST", "/v1/publishers/{publisher}/members", Owner),
    ("GET", "/v1/publishers/{publisher}/webhooks", Role),
    ("POST", "/v1/publishers/{publisher}/webhooks", Owner),
    ("GET", "/v1/publishers/{publisher}/webhooks/{webhook}", Role),
    (
        "DELETE",
        "/v1/publishers/{publisher}/webhooks/{webhook}",
        Owner,
    ),
    (
        "GET",
        "/v1/publishers/{publisher}/offers/{offer}/operations/{operation}/report",
        Role,
    ),
    (
        "POST",
        "/v1/publishers/{publisher}/offers/{offer}/stop-selling",
        Owner,
    ),
    ("GET", "/v1/reviews", Operator),
    ("POST", "/v1/reviews/{publisher}/{offer}/{act}", Operator),
    ("POST", "/v1/certifications/{publisher}/{offer}", Signature),
    ("GET", "/v1/exceptions", Operator),
    ("POST", "/v1/exceptions", Operator),
    ("DELETE", "/v1/exceptions/{exception}", Operator),
    ("GET", "/v1/clients", Operator),
    ("POST", "/v1/clients", Operator),
    ("DELETE", "/v1/clients/{client}", Operator),
    ("GET", "/v1/signing-keys", Operator),
    ("POST", "/v1/signing-keys", Operator),
    ("DELETE", "/v1/signing-keys/{kid}", Operator),
    ("GET", "/v1/deliveries", Operator),
    ("POST", "/v1/deliveries/{delivery}/retry", Operator),
    ("GET", "/v1/operations", Operator),
    ("GET", "/v1/events", Operator),
    ("POST", "/v1/publishers/{publisher}/artifacts", Role),
    ("POST", "/v1/artifacts/collect", Operator),
    ("POST", "/v1/publishers", Operator),
];

/// How many rows need nothing. It only goes down.
const PUBLIC: usize = 14;

#[test]
fn every_route_has_its_row() {
    let openapi = serde_json::to_value(router::openapi()).unwrap();
    let mut documented = BTreeSet::new();
    for (path, methods) in openapi["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let public = operation["security"] == serde_json::json!([{}])
                || operation["security"] == serde_json::json!([]);
            documented.insert((method.to_uppercase(), path.clone(), public));
        }
    }
    let rows: BTreeSet<(String, String, bool)> = ROWS
        .iter()
        .map(|(method, path, needs)| (method.to_string(), path.to_string(), *needs == Nothing))
        .collect();
    assert_eq!(
        documented, rows,
        "a route is documented but not in this table, or the other way"
    );
    assert_eq!(rows.len(), ROWS.len(), "each route once");
    assert_eq!(
        ROWS.iter()
            .filter(|(_, _, needs)| *needs == Nothing)
            .count(),
        PUBLIC
    );
}

fn path_of(template: &str) -> String {
    let path = template
        .replace("{publisher}", "contoso")
        .replace("{offer}", "guarded")
        .replace("{slot}", "draft")
        .replace("{version}", "1")
        .replace("{operation}", "00000000-0000-0000-0000-000000000000")
        .replace("{name}", "contoso$guarded$1$preview")
        .replace("{principal}", "nobody")
        .replace("{act}", "claim")
        .replace("{exception}", "none")
        .replace("{delivery}", "none")
        .replace("{kid}", "none")
        .replace("{client}", "none")
        .replace("{webhook}", "none")
        .replace("{tenant}", "x")
        .replace("{sha256}", &"0".repeat(64))
        .replace("{id}", "contoso.guarded");
    assert!(!path.contains('{'), "{path}");
    path + "?api-version=2017-10-31"
}

async fn call(who: &Api, method: &str, template: &str) -> Answer {
    let method: Method = method.parse().unwrap();
    who.send(method, &path_of(template), &[JSON], None).await
}

/// A principal with a role, but in another publisher.
async fn stranger(golive: &Golive) -> Api {
    let operator = golive.operator().await;
    operator
        .post("/v1/publishers", r#"{"id":"fabrikam"}"#)
        .await
        .expect(201);
    let client = operator
        .post("/v1/clients", r#"{"name":"stranger"}"#)
        .await
        .expect(201)
        .json();
    let text = |name: &str| client[name].as_str().unwrap().to_owned();
    let member = format!(r#"{{"principal":"{}","role":"owner"}}"#, text("clientId"));
    operator
        .post("/v1/publishers/fabrikam/members", &member)
        .await
        .expect(201);
    Api::client(
        &golive.running.url,
        dev::TENANT,
        &text("clientId"),
        &text("clientSecret"),
    )
    .await
}

#[tokio::test]
async fn nobody_and_strangers_get_nowhere() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    put_vm(&owner, "guarded").await;
    let before = state(&golive).await;
    let (nobody, stranger) = (golive.nobody(), stranger(&golive).await);
    for (method, template, needs) in ROWS {
        let answer = call(&nobody, method, template).await;
        let name = format!("{method} {template}: {}", answer.text);
        match needs {
            Nothing => assert!(
                ![401, 403].contains(&answer.status) || answer.code().is_empty(),
                "{name}"
            ),
            _ => assert_eq!(
                (answer.status, answer.code().as_str()),
                (401, "Unauthorized"),
                "{name}"
            ),
        }
        let answer = call(&stranger, method, template).await;
        let name = format!("{method} {template}: {}", answer.text);
        match needs {
            Nothing | Token => assert!(![401, 403].contains(&answer.status), "{name}"),
            Signature => assert_eq!(answer.status, 401, "{name}"),
            _ => assert_eq!(
                (answer.status, answer.code().as_str()),
                (403, "Forbidden"),
                "{name}"
            ),
        }
    }
    let after = state(&golive).await;
    assert_eq!(after["contoso"], before["contoso"], "nothing happened");
}

async fn state(golive: &Golive) -> Value {
    let operator = golive.operator().await;
    let (offer, publishers) = (
        operator
            .get(&Api::at("guarded", ""))
            .await
            .expect(200)
            .json(),
        operator.get("/v1/publishers").await.expect(200).json(),
    );
    let contoso = publishers
        .as_array()
        .unwrap()
        .iter()
        .find(|p| p["id"] == "contoso")
        .cloned();
    let submissions = operator
        .get(&Api::at("guarded", "/submissions"))
        .await
        .json();
    serde_json::json!({ "contoso": [offer, contoso, submissions] })
}

#[tokio::test]
async fn each_role_may_do_what_is_its_own() {
    let golive = Golive::start().await;
    let callers = [
        (golive.contributor().await, Role),
        (golive.owner().await, Owner),
        (golive.operator().await, Operator),
    ];
    for (caller, holds) in callers {
        for (method, template, needs) in ROWS {
            put_vm(&golive.owner().await, "guarded").await;
            let answer = call(&caller, method, template).await;
            let name = format!("{holds:?} {method} {template}: {}", answer.text);
            if *needs == Signature {
                assert_eq!(
                    (answer.status, answer.code().as_str()),
                    (401, "Unauthorized")
                );
                continue;
            }
            let refused = (answer.status, answer.code()) == (403, "Forbidden".to_owned());
            assert_eq!(refused, *needs > holds, "{name}");
            assert_ne!(answer.status, 401, "{name}");
            assert!(answer.status < 500, "{name}");
        }
    }
}
