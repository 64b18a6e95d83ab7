//! Certification over HTTP: files of a host on this machine, people in the loop,
//! exceptions and reports.

#![expect(
    clippy::unwrap_used,
    reason = "all of this crate is tests, its helpers too"
)]

mod addresses;
mod asked;
mod certifier;
mod changed;
mod exceptions;
mod files;
mod images;
#[path = "../inspect/made.rs"]
mod made;
mod own_kind;
mod packages;
mod prices;
mod reviews;
mod services;

use golive_server::config::Checks;
use golive_testkit::{Answer, Api, Golive, Setup, documents};
use reqwest::Method;
use serde_json::{Value, json};

/// A rehearsal that looks into everything; there are no links to be tried here.
async fn full() -> Golive {
    full_with(|_| {}).await
}

/// The same, set up by the test.
async fn full_with(set_up: impl FnOnce(&mut Setup)) -> Golive {
    Golive::with(|setup| {
        setup.settings.dev.as_mut().unwrap().checks = Checks::Full;
        setup.settings.artifacts.check_links = false;
        set_up(setup);
    })
    .await
}

/// What is asked of an offer of the publisher of rehearsals.
fn path(offer: &str, rest: &str) -> String {
    format!("/api/publishers/contoso/offers/{offer}{rest}?api-version=2017-10-31")
}

async fn put(owner: &Api, offer: &str, document: &Value) -> Answer {
    let json = [("content-type", "application/json")];
    owner
        .send(Method::PUT, &path(offer, ""), &json, document.to_string())
        .await
}

async fn post(api: &Api, path: &str, body: Option<Value>) -> Answer {
    let json = [("content-type", "application/json")];
    let body = body.map(|body| body.to_string());
    api.send(Method::POST, path, &json, body).await
}

/// Publishes, waits for the end, and answers the operation. Somebody gets mails.
async fn publish(owner: &Api, offer: &str) -> Value {
    let told = json!({"metadata": {"notification-emails": "someone@example.com"}});
    let accepted = post(owner, &path(offer, "/publish"), Some(told)).await;
    let accepted = accepted.expect(202);
    owner.finished(&accepted).await
}

/// Publishes what must not pass: answers the operation and its errors, rule and
/// place.
async fn refused(owner: &Api, offer: &str) -> (Value, Vec<(String, String)>) {
    let operation = publish(owner, offer).await;
    assert_eq!(operation["status"], "failed", "{operation:#}");
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let details = operation["error"]["details"].as_array().unwrap().iter();
    let told = details.map(|detail| (text(&detail["code"]), text(&detail["target"])));
    let told = told.collect();
    (operation, told)
}

/// Publishes what must pass, takes it live, and answers the publish.
async fn to_live(owner: &Api, offer: &str) -> Value {
    let published = publish(owner, offer).await;
    assert_eq!(published["status"], "complete", "{published:#}");
    let accepted = post(owner, &path(offer, "/golive"), None).await;
    let live = owner.finished(&accepted.expect(202)).await;
    assert_eq!(live["status"], "complete", "{live:#}");
    published
}

async fn report(api: &Api, offer: &str, operation: &Value) -> Value {
    let id = operation["id"].as_str().unwrap();
    let path = format!("/v1/publishers/contoso/offers/{offer}/operations/{id}/report");
    api.get(&path).await.expect(200).json()
}

/// What a check of a report says of a place.
fn row<'a>(report: &'a Value, check: &str, target: &str) -> &'a Value {
    let steps = report["steps"].as_array().unwrap().iter();
    let mut rows = steps.flat_map(|step| step["checks"].as_array().unwrap());
    let row = rows.find(|row| row["check"] == check && row["target"] == target);
    assert!(row.is_some(), "no {check} of {target}: {report:#}");
    row.unwrap()
}

/// A file as customers get it.
async fn served(golive: &Golive, copy: &Value, name: &str) -> Vec<u8> {
    let sha256 = copy["evidence"]["sha256"].as_str().unwrap();
    let url = format!("{}/artifacts/{sha256}/{name}", golive.running.url);
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let answer = client.get(url).send().await.unwrap();
    assert_eq!(answer.status(), 200);
    answer.bytes().await.unwrap().to_vec()
}

fn vm(offer: &str) -> Value {
    documents::vm(offer)
}
