//! What people write is text in the portal and in the console, too.

use golive_server::dev;
use golive_testkit::Api;
use golive_testkit::browser::Browser;
use serde_json::{Value, json};

use crate::attacks::{attacks, careless, hostile, nothing_runs};
use crate::people::{sign_in, signed_in};
use crate::stage::{Stage, exception};

/// Every so many of the offers have been through a review, and are looked at on
/// every page.
const EVERY: usize = 12;

const OF_AN_OFFER: [&str; 9] = [
    "/publish",
    "/diff",
    "/history",
    "/edit/setup",
    "/edit/pictures",
    "/edit/plans",
    "/edit/plan/1",
    "/edit/support",
    "/edit/raw",
];

#[tokio::test]
async fn what_people_write_runs_on_no_page_of_the_portal() {
    let stage = written().await;
    let careless = careless(&stage.golive).await;
    careless.go("/portal").await;
    sign_in(&careless, dev::OWNER).await;
    careless.sees("contoso").await;
    let careful = signed_in(&stage.golive, dev::OWNER).await;
    for page in stage.portal() {
        nothing_runs(&careless, &page).await;
        nothing_runs(&careful, &page).await;
    }
    for page in 1..=4 {
        nothing_runs(&careless, &format!("/portal/contoso?page={page}")).await;
    }
    for (number, attack) in attacks().iter().enumerate() {
        let at = format!("/portal/contoso/x{number}");
        nothing_runs(&careless, &at).await;
        nothing_runs(&careless, &format!("{at}/edit/listing")).await;
        if number % EVERY != 0 {
            continue;
        }
        for end in OF_AN_OFFER {
            nothing_runs(&careless, &format!("{at}{end}")).await;
        }
        let asked = encoded(attack);
        for page in [
            format!("/portal/contoso?q={asked}"),
            format!("/portal/contoso/members/remove?principal={asked}"),
            format!("{at}/edit?at={asked}"),
        ] {
            nothing_runs(&careless, &page).await;
        }
        // What was refused is shown again.
        careless.go("/portal/contoso/new").await;
        careless.fill("Id of the offer", attack).await;
        careless.fill("Name", attack).await;
        careless.click("Make the offer").await;
        careless.sees("This can not be an id").await;
        still_nothing(&careless, attack).await;
    }
}

#[tokio::test]
async fn what_people_write_runs_on_no_page_of_the_console() {
    let stage = written().await;
    let careless = careless(&stage.golive).await;
    careless.go("/sign-in?next=/console").await;
    sign_in(&careless, dev::OPERATOR).await;
    careless.comes_to("/console").await;
    let careful = signed_in(&stage.golive, dev::OPERATOR).await;
    for page in stage.console() {
        nothing_runs(&careless, &page).await;
        nothing_runs(&careful, &page).await;
    }
    for (number, attack) in attacks().iter().enumerate().step_by(EVERY) {
        let asked = encoded(attack);
        for page in [
            format!("/publishers/at/p{number}"),
            format!("/reviews/contoso/y{number}"),
            format!("/reviews/contoso/y{number}/approve"),
            format!("/reviews/contoso/y{number}/reject"),
            format!("/exceptions/new?publisher={asked}&offer={asked}&plan={asked}"),
            format!("/audit?publisher={asked}&by={asked}&kind={asked}&from={asked}"),
            format!("/deliveries?state={asked}&told={asked}"),
        ] {
            nothing_runs(&careless, &format!("/console{page}")).await;
        }
        nothing_runs(&careless, &format!("/sign-in?next={asked}")).await;
    }
}

/// A marketplace in which everybody who could write something wrote attacks.
async fn written() -> Stage {
    let stage = Stage::with(|setup| {
        setup.settings.artifacts.check_files = false;
        setup.settings.leads.hourly_per_address = 1_000;
        setup.settings.leads.hourly_per_offer = 1_000;
    })
    .await;
    let attacks = attacks();
    for (number, attack) in attacks.iter().enumerate() {
        let offer = format!("x{number}");
        stage.put(&offer, &hostile_throughout(&offer, attack)).await;
        if number % EVERY == 0 {
            stage.to_review(&offer).await;
            stage.judge(&offer, "reject", attack).await;
            let queued = format!("y{number}");
            stage
                .put(&queued, &hostile_throughout(&queued, attack))
                .await;
            stage.to_review(&queued).await;
        }
        stage.judge("queued", "note", attack).await;
        stage.ask_for_contact("app", attack).await;
        let publisher = format!("p{number}");
        let new = json!({ "id": publisher, "displayName": attack, "contact": attack });
        taken(&stage.operator, "/v1/publishers", &new).await;
        let member = json!({ "principal": attack, "name": attack, "role": "contributor" });
        taken(&stage.operator, "/v1/publishers/contoso/members", &member).await;
        taken(&stage.operator, "/v1/clients", &json!({ "name": attack })).await;
        taken(&stage.operator, "/v1/exceptions", &exception(attack)).await;
    }
    stage.fail_to_deliver(&attacks).await;
    stage
}

/// Makes something of that, unless it is refused as what it can not be.
async fn taken(api: &Api, path: &str, new: &Value) {
    let answer = api.post(path, &new.to_string()).await;
    if answer.status == 201 {
        return;
    }
    assert_eq!(answer.status, 400, "{path} {new}: {}", answer.text);
}

/// A document with an attack in everything that is shown of it to its publisher.
fn hostile_throughout(id: &str, attack: &str) -> Value {
    let mut document = hostile(id, attack);
    let definition = &mut document["definition"];
    definition["displayText"] = json!(attack);
    for contact in ["engineering", "support"] {
        for part in ["Name", "Email", "Phone"] {
            definition["offer"][format!("microsoft-azure-marketplace.{contact}Contact{part}")] =
                json!(attack);
        }
    }
    definition["offer"][attack] = json!({ attack: [attack] });
    definition["plans"][0]["planId"] = json!(attack);
    document
}

/// Demands of the page that is shown that nothing in it runs.
async fn still_nothing(browser: &Browser, attack: &str) {
    let marks = browser.run(include_str!("marks.js"), vec![]).await;
    assert_eq!(marks, json!([]), "{attack}");
    let said = browser.complaints().await;
    let ran = said.iter().any(|said| said.contains("A script ran"));
    assert!(!ran, "{attack}: {said:?}");
}

fn encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}
