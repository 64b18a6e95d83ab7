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
mod reviews;

use golive_testkit::{Answer, Api, documents};
use reqwest::Method;
use serde_json::Value;

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

/// Publishes, waits for the end, and answers the operation.
async fn publish(owner: &Api, offer: &str) -> Value {
    let accepted = post(owner, &path(offer, "/publish"), None)
        .await
        .expect(202);
    owner.finished(&accepted).await
}

async fn report(api: &Api, offer: &str, operation: &Value) -> Value {
    let id = operation["id"].as_str().unwrap();
    let path = format!("/v1/publishers/contoso/offers/{offer}/operations/{id}/report");
    api.get(&path).await.expect(200).json()
}

fn vm(offer: &str) -> Value {
    documents::vm(offer)
}
