//! Pages of other sites, in the browser of somebody who is signed in.

use axum::Router;
use axum::response::Html;
use golive_server::dev;
use golive_testkit::Api;
use golive_testkit::browser::Browser;
use serde_json::{Map, Value, json};
use tokio::net::TcpListener;

use crate::people::signed_in;
use crate::stage::Stage;

/// Every form, with what it would do.
const FORMS: [(&str, &[(&str, &str)]); 19] = [
    (
        "/portal/contoso/new",
        &[("id", "other"), ("kind", "microsoft-azure-saas")],
    ),
    (
        "/portal/contoso/members",
        &[("principal", "mallory"), ("role", "owner")],
    ),
    (
        "/portal/contoso/members/remove",
        &[("principal", dev::CONTRIBUTOR)],
    ),
    ("/portal/contoso/app/publish", &[]),
    ("/portal/contoso/waiting/golive", &[("version", "1")]),
    ("/portal/contoso/waiting/cancel", &[]),
    ("/portal/contoso/app/stop-selling", &[]),
    ("/portal/contoso/begun/delete", &[]),
    ("/portal/contoso/begun/edit/raw", &[("document", "{}")]),
    (
        "/portal/contoso/begun/edit/plans",
        &[("action", "add-plan"), ("plan", "two")],
    ),
    ("/portal/contoso/begun/edit/listing", &[("action", "save")]),
    (
        "/portal/contoso/begun/edit/merge",
        &[("action", "overwrite"), ("mine", "{}")],
    ),
    (
        "/console/publishers",
        &[("id", "other"), ("owner", dev::OWNER)],
    ),
    (
        "/console/clients",
        &[("name", "mallory"), ("operator", "yes")],
    ),
    ("/console/reviews/contoso/queued/approve", &[]),
    (
        "/console/exceptions",
        &[
            ("rule", "VM-008"),
            ("publisher", "contoso"),
            ("until", "2099-01-01"),
            ("reason", "x"),
        ],
    ),
    ("/console/exceptions/EXCEPTION/revoke", &[]),
    ("/console/deliveries/dead-0/retry", &[]),
    ("/sign-out", &[("everywhere", "yes")]),
];

/// What programs ask for. A cookie opens nothing there.
const APIS: [(&str, &str); 3] = [
    ("POST no-cors", "/v1/clients"),
    ("POST no-cors", "/v1/reviews/contoso/queued/approve"),
    ("DELETE cors", "/v1/publishers/contoso/members/mallory"),
];

#[tokio::test]
async fn a_page_of_another_site_changes_nothing() {
    let stage = Stage::set().await;
    stage.fail_to_deliver(&["It is live".to_owned()]).await;
    let browser = signed_in(&stage.golive, dev::OPERATOR).await;
    let token = "return document.querySelector('[name=csrf]').value";
    let token = browser.run(token, vec![]).await;
    let before = state(&stage).await;
    let port = other_site().await;
    // The second one is of the same site to a browser, which sends the cookies along;
    // forms of the first one come from nobody.
    for (site, said) in [
        ("localhost", "Marketplace"),
        ("127.0.0.1", "You may not do this"),
    ] {
        browser.go(&format!("http://{site}:{port}/")).await;
        for (path, fields) in FORMS {
            for how in ["POST no-cors", "POST cors", "GET no-cors"] {
                let told = attack(&stage, &browser, how, path, fields, &token).await;
                assert!(
                    ["opaque 0", "refused"].contains(&told.as_str()),
                    "{path}: {told}"
                );
            }
        }
        for (how, path) in APIS {
            attack(&stage, &browser, how, path, &[], &token).await;
        }
        let read = attack(&stage, &browser, "GET cors", "/portal", &[], &token).await;
        assert_eq!(read, "refused", "a page can not be read from {site}");
        for (path, fields) in FORMS {
            browser.go(&format!("http://{site}:{port}/")).await;
            attack(&stage, &browser, "form", path, fields, &token).await;
            browser.sees(said).await;
        }
    }
    assert_eq!(state(&stage).await, before, "nothing happened");

    // The very same from here does something: who was attacked is still signed in.
    browser.go("/portal/contoso/members").await;
    let (path, fields) = FORMS[1];
    attack(&stage, &browser, "form", path, fields, &token).await;
    browser.comes_to("/portal/contoso/members").await;
    browser.sees("mallory").await;
}

/// Has the page that is shown send something; answers what it is told of it.
async fn attack(
    stage: &Stage,
    browser: &Browser,
    how: &str,
    path: &str,
    fields: &[(&str, &str)],
    token: &Value,
) -> String {
    let path = path.replace("EXCEPTION", &stage.exception);
    let address = format!("{}{path}", stage.golive.running.url);
    let fields = fields
        .iter()
        .map(|(name, value)| ((*name).to_owned(), json!(value)));
    let mut fields: Map<String, Value> = fields.collect();
    // As if it had come to know what only pages of golive know.
    fields.insert("csrf".to_owned(), token.clone());
    let arguments = vec![json!(how), json!(address), json!(fields)];
    let told = browser.run(include_str!("elsewhere.js"), arguments).await;
    told.as_str().unwrap().to_owned()
}

/// Another site, with one empty page; answers its port.
async fn other_site() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let router = Router::new().fallback(|| async { Html("<!doctype html><title>Prizes</title>") });
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    port
}

/// All that an attack could change.
async fn state(stage: &Stage) -> Vec<String> {
    let mut state = Vec::new();
    for path in [
        "/v1/publishers",
        "/v1/publishers/contoso/members",
        "/v1/clients",
        "/v1/reviews",
        "/v1/exceptions",
        "/v1/deliveries?state=dead",
        "/api/publishers/contoso/offers?api-version=2017-10-31",
    ] {
        state.push(stage.operator.get(path).await.expect(200).text);
    }
    for offer in ["app", "waiting", "begun"] {
        for end in ["", "/submissions"] {
            let path = Api::at(offer, end);
            state.push(stage.owner.get(&path).await.expect(200).text);
        }
    }
    state
}
