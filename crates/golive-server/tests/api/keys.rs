//! Keys that change: those that sign tokens, and the one that seals secrets.

use std::fs;
use std::time::Duration;

use golive_server::auth::MasterKey;
use golive_server::database::rekey;
use golive_store::{Spot, Store};
use golive_testkit::{Api, Golive, Setup};
use reqwest::Method;
use serde_json::Value;

const KEYS: &str = "/v1/signing-keys";

/// Newest first.
async fn states(operator: &Api) -> Vec<(String, String)> {
    let keys = operator.get(KEYS).await.expect(200).json();
    let text = |key: &Value, member: &str| key[member].as_str().unwrap().to_owned();
    let keys = keys.as_array().unwrap().iter();
    keys.map(|key| (text(key, "kid"), text(key, "state")))
        .collect()
}

/// The secret of an operator got out.
#[tokio::test]
async fn a_service_principal_that_is_removed_opens_nothing() {
    let golive = Golive::start().await;
    let operator = golive.operator().await;
    let new = r#"{"name": "night shift", "operator": true}"#;
    let made = operator.post("/v1/clients", new).await.expect(201).json();
    let text = |member: &str| made[member].as_str().unwrap();
    let (id, secret) = (text("clientId"), text("clientSecret"));
    let other = Api::client(&golive.running.url, text("tenant"), id, secret).await;
    other.get("/v1/clients").await.expect(200);

    let path = format!("/v1/clients/{id}");
    let gone = operator.send(Method::DELETE, &path, &[], None).await;
    gone.expect(204);
    other.get("/v1/clients").await.expect(403);
    let listed = operator.get("/v1/clients").await.expect(200).text;
    assert!(!listed.contains(id), "{listed}");
    let again = operator.send(Method::DELETE, &path, &[], None).await;
    assert_eq!(again.expect(404).code(), "ClientNotFound");

    let last = format!("/v1/clients/{}", golive_server::dev::OPERATOR);
    let refused = operator.send(Method::DELETE, &last, &[], None).await;
    assert_eq!(refused.expect(409).code(), "LastOperator");
}

#[tokio::test]
async fn a_new_signing_key_signs_when_every_node_has_it_and_the_old_one_goes_when_it_may() {
    let golive = Golive::start().await;
    let clock = golive.running.app.clock.clone();
    let (operator, owner) = (golive.operator().await, golive.owner().await);
    let before = states(&operator).await;
    let [(old, state)] = &before[..] else {
        panic!("one key was expected: {before:?}");
    };
    assert_eq!(state, "signing");

    let made = operator.post(KEYS, "").await.expect(201).json();
    assert_eq!(made["state"], "settling");
    let new = made["kid"].as_str().unwrap().to_owned();
    let shown = states(&operator).await;
    let expected = [
        (new.clone(), "settling".into()),
        (old.clone(), "signing".into()),
    ];
    assert_eq!(shown, expected);

    clock.advance(Duration::from_secs(300));
    let later = golive.operator().await;
    let shown = states(&later).await;
    let expected = [
        (new.clone(), "signing".into()),
        (old.clone(), "verifying".into()),
    ];
    assert_eq!(shown, expected);
    // What the old one has signed still counts.
    owner.get("/v1/publishers").await.expect(200);

    clock.advance(Duration::from_hours(2));
    let last = golive.operator().await;
    while states(&last).await.len() > 1 {
        tokio::task::yield_now().await;
    }
    assert_eq!(states(&last).await, [(new, "signing".into())]);
}

#[tokio::test]
async fn a_signing_key_that_others_know_is_gone_at_once() {
    let golive = Golive::start().await;
    let (operator, owner) = (golive.operator().await, golive.owner().await);
    let old = states(&operator).await[0].0.clone();
    let remove = async |kid: &str| {
        let path = format!("{KEYS}/{kid}");
        operator.send(Method::DELETE, &path, &[], None).await
    };
    assert_eq!(remove(&old).await.expect(409).code(), "SigningKeyInUse");
    let absent = remove("absent").await.expect(404);
    assert_eq!(absent.code(), "SigningKeyNotFound");

    operator.post(KEYS, "").await.expect(201);
    remove(&old).await.expect(204);
    owner.get("/v1/publishers").await.expect(401);
    let operator = golive.operator().await;
    assert_eq!(states(&operator).await[0].1, "signing");
    golive.owner().await.get("/v1/publishers").await.expect(200);
}

#[tokio::test]
async fn what_a_former_master_key_has_sealed_is_sealed_anew() {
    let golive = Golive::with(as_operators_run_it).await;
    let mut owner = golive.make_publisher(None).await;
    let text = include_str!("../../../../examples/contoso-container.json");
    let mut document: Value = serde_json::from_str(text).unwrap();
    let path = Api::at("contoso-runner", "");
    owner.put(&path, &document).await.expect(201);
    let webhook = r#"{"url":"https://hooks.example/","events":["offer.deleted"]}"#;
    let webhooks = "/v1/publishers/contoso/webhooks";
    owner.post(webhooks, webhook).await.expect(201);

    let settings = &golive.running.app.settings;
    let file = settings.master_key_file();
    rekey(settings).unwrap();
    let golive = golive.restart_with(as_operators_run_it).await;
    let lines = fs::read_to_string(&file).unwrap();
    let first = lines.lines().next().unwrap();
    let alone = file.with_extension("alone");
    fs::write(&alone, first).unwrap();
    let alone = MasterKey::from_file(&alone).unwrap();
    let store = &golive.running.app.store;
    while !is_sealed_by(&alone, store).await {
        tokio::task::yield_now().await;
    }

    // The former key goes, and nobody misses it.
    fs::write(&file, first).unwrap();
    let golive = golive.restart_with(as_operators_run_it).await;
    owner.url.clone_from(&golive.running.url);
    let registry = "microsoft-azure-containers.registry";
    let plan = &mut document["definition"]["plans"][0];
    plan[registry].as_object_mut().unwrap().remove("password");
    let check = "/v1/publishers/contoso/offers/contoso-runner/check";
    let found = owner.post(check, &document.to_string()).await.expect(200);
    assert!(!found.text.contains("CT-001"), "lost: {}", found.text);
}

fn as_operators_run_it(setup: &mut Setup) {
    setup.settings.dev = None;
    setup.settings.artifacts.check_files = false;
    setup.settings.artifacts.check_links = false;
}

async fn is_sealed_by(key: &MasterKey, store: &Store) -> bool {
    let mut all = store.sealed_after(None).await.unwrap();
    let last = all.last().map(|sealed| sealed.spot.clone());
    all.extend(store.sealed_after(last.as_ref()).await.unwrap());
    assert_eq!(all.len(), 3, "a signing key, a document and a webhook");
    all.iter().all(|sealed| {
        let place = match &sealed.spot {
            Spot::SigningKey(kid) => format!("signing-key/{kid}"),
            Spot::Document(offer, _) => format!("document/{offer}"),
            Spot::Lead(name) => panic!("no lead was sent: {name:?}"),
            Spot::Webhook(name) => format!("webhook/{}/{}", name.publisher, name.id),
        };
        key.open(&place, &sealed.text).is_ok()
    })
}
