//! Nobody gets into the console but operators, and no form works from elsewhere.

use std::collections::BTreeSet;

use golive_server::dev;
use golive_testkit::{Golive, Pages};
use serde_json::Value;

use super::{hides, operator, queued, reviewed, shows};

/// Every page and form, by method and path.
const ROWS: &[(&str, &str)] = &[
    ("GET", "/console"),
    ("GET", "/console/live"),
    ("GET", "/console/publishers"),
    ("POST", "/console/publishers"),
    ("GET", "/console/publishers/new"),
    ("GET", "/console/publishers/at/{publisher}"),
    ("GET", "/console/clients"),
    ("POST", "/console/clients"),
    ("GET", "/console/reviews"),
    ("GET", "/console/reviews/{publisher}/{offer}"),
    ("GET", "/console/reviews/{publisher}/{offer}/{act}"),
    ("POST", "/console/reviews/{publisher}/{offer}/{act}"),
    ("GET", "/console/exceptions"),
    ("POST", "/console/exceptions"),
    ("GET", "/console/exceptions/new"),
    ("GET", "/console/exceptions/{exception}/revoke"),
    ("POST", "/console/exceptions/{exception}/revoke"),
    ("GET", "/console/deliveries"),
    ("POST", "/console/deliveries/{delivery}/retry"),
    ("GET", "/console/operations"),
    ("GET", "/console/audit"),
    ("GET", "/console/health"),
];

#[test]
fn every_route_has_its_rows() {
    let source = include_str!("../../src/console/mod.rs");
    let routed: BTreeSet<&str> = source
        .split('"')
        .filter(|text| text.starts_with("/console"))
        .collect();
    let rows: BTreeSet<&str> = ROWS.iter().map(|(_, path)| *path).collect();
    assert_eq!(routed, rows);
    let forms = source.matches("post(").count();
    let posts = ROWS.iter().filter(|(method, _)| *method == "POST").count();
    assert_eq!(forms, posts);
}

fn path_of(template: &str) -> String {
    template
        .replace("{publisher}", "contoso")
        .replace("{offer}", "guarded")
        .replace("{act}", "approve")
        .replace("{exception}", "none")
        .replace("{delivery}", "none")
}

/// What a form of the console could change.
async fn state(golive: &Golive) -> Value {
    let operator = golive.operator().await;
    let mut all = Vec::new();
    for path in [
        "/v1/publishers",
        "/v1/clients",
        "/v1/reviews",
        "/v1/exceptions",
    ] {
        all.push(operator.get(path).await.expect(200).json());
    }
    Value::Array(all)
}

/// What would be a good form, wherever it is sent.
fn fields(csrf: Option<&str>) -> Vec<(String, String)> {
    let until = "2099-01-01";
    let good = [
        ("id", "fabrikam"),
        ("owner", dev::OWNER),
        ("name", "one more"),
        ("operator", "yes"),
        ("rule", "VM-008"),
        ("publisher", "contoso"),
        ("until", until),
        ("reason", "agreed"),
        ("text", "because"),
    ];
    let csrf = csrf.map(|csrf| ("csrf", csrf));
    let all = good.into_iter().chain(csrf);
    all.map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

#[tokio::test]
async fn the_console_is_for_operators() {
    let golive = reviewed().await;
    queued(&golive, &golive.owner().await, "guarded").await;
    let before = state(&golive).await;
    let url = &golive.running.url;
    let mut nobody = Pages::nobody(url);
    for (method, template) in ROWS {
        let path = path_of(template);
        let answer = match *method {
            "GET" => nobody.get(&path).await,
            _ => nobody.send(&path, &fields(Some("guessed")), &[]).await,
        };
        assert_eq!(answer.status, 303, "{method} {path}: {}", answer.text);
        let to = answer.header("location");
        assert!(to.starts_with("/sign-in?next=%2Fconsole"), "{to}");
    }
    for client in [dev::OWNER, dev::CONTRIBUTOR] {
        let mut member = Pages::sign_in(url, client).await;
        member.open("/sign-in").await;
        let csrf = member.hidden("/sign-out");
        let csrf = csrf.iter().find(|(name, _)| name == "csrf");
        let csrf = csrf.map(|(_, value)| value.clone());
        for (method, template) in ROWS {
            let path = path_of(template);
            let answer = match *method {
                "GET" => member.get(&path).await,
                _ => member.send(&path, &fields(csrf.as_deref()), &[]).await,
            };
            assert_eq!(answer.status, 403, "{method} {path}: {}", answer.text);
            shows(&answer.text, "The console is for those who run");
            shows(answer.header("content-type"), "text/html");
        }
    }
    assert_eq!(state(&golive).await, before, "nothing happened");
}

#[tokio::test]
async fn a_form_is_sent_from_a_page_of_the_console() {
    let golive = reviewed().await;
    queued(&golive, &golive.owner().await, "guarded").await;
    let before = state(&golive).await;
    let mut operator = operator(&golive).await;
    operator.get("/console").await.expect(200);
    let csrf = operator.hidden("/sign-out");
    let csrf = csrf.iter().find(|(name, _)| name == "csrf").unwrap();
    let csrf = csrf.1.clone();
    let evil = [("origin", "https://evil.example")];
    for (_, template) in ROWS.iter().filter(|(method, _)| *method == "POST") {
        let path = path_of(template);
        for (sent, headers) in [
            (fields(None), &[][..]),
            (fields(Some("guessed")), &[]),
            (fields(Some(&csrf)), &evil),
        ] {
            let answer = operator.send(&path, &sent, headers).await;
            assert_eq!(answer.status, 403, "{path}: {}", answer.text);
            shows(answer.header("content-type"), "text/html");
        }
    }
    assert_eq!(state(&golive).await, before, "nothing happened");
    let path = path_of("/console/reviews/{publisher}/{offer}/{act}");
    let answer = operator.send(&path, &fields(Some(&csrf)), &[]).await;
    answer.expect(303);
    assert_ne!(state(&golive).await, before, "the same form from here");
}

#[tokio::test]
async fn only_operators_see_a_way_to_the_console() {
    let golive = Golive::start().await;
    let mut owner = Pages::sign_in(&golive.running.url, dev::OWNER).await;
    hides(
        &owner.open("/portal").await.expect(200).text,
        "href=\"/console\"",
    );
    let mut operator = operator(&golive).await;
    shows(
        &operator.open("/portal").await.expect(200).text,
        "href=\"/console\"",
    );
}
