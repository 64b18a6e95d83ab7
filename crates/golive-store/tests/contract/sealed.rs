//! What is sealed, wherever it is.

use golive_model::lead::LeadName;
use golive_model::webhook::{Webhook, WebhookName};
use golive_model::{Revision, Time};
use golive_store::{Sealed, Spot, Store};

use crate::kit::{NOW, Place, key};

/// More of each than are read at once.
const MANY: u32 = 250;

async fn all(store: &Store) -> Vec<Sealed> {
    let mut found: Vec<Sealed> = Vec::new();
    loop {
        let last = found.last().map(|sealed| sealed.spot.clone());
        let portion = store.sealed_after(last.as_ref()).await.unwrap();
        if portion.is_empty() {
            return found;
        }
        found.extend(portion);
    }
}

pub(crate) async fn every_secret_is_met_once_and_sealed_anew(place: Place) {
    let store = place.open().await;
    assert_eq!(all(&store).await, []);
    let numbers = format!(
        "WITH RECURSIVE numbers(n) AS
            (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {MANY})"
    );
    let webhook = Webhook {
        name: WebhookName {
            publisher: "contoso".parse().unwrap(),
            id: "7".into(),
        },
        url: "https://hooks.example/".into(),
        events: Vec::new(),
        created: NOW,
    };
    let state = serde_json::to_string(&webhook).unwrap();
    let state = state.replace("\"7\"", "\"' || n || '\"");
    // Two revisions of each offer; one document in three has no secrets.
    for statement in [
        "INSERT INTO documents (publisher, offer, revision, body, secrets) {numbers}
            SELECT 'contoso', 'o' || (n / 2), n % 2 + 1, '{}',
            CASE WHEN n % 3 = 0 THEN NULL ELSE 'sealed' END FROM numbers",
        "INSERT INTO leads (publisher, offer, lead, created, peer, sealed) {numbers}
            SELECT 'contoso', 'o' || (n / 2), 'lead-' || n, n, 'p', 'sealed' FROM numbers",
        "INSERT INTO webhooks (publisher, webhook, state, sealed) {numbers}
            SELECT 'contoso', '' || n, '{state}', 'sealed' FROM numbers",
    ] {
        place
            .execute(
                &statement
                    .replace("{numbers}", &numbers)
                    .replace("{state}", &state),
            )
            .await;
    }
    store.add_signing_key("kid", NOW, "sealed").await.unwrap();
    let found = all(&store).await;
    let documents = (1..=MANY).filter(|n| n % 3 != 0).count();
    assert_eq!(found.len(), 1 + documents + 2 * MANY as usize);
    assert!(found.iter().all(|sealed| sealed.text == "sealed"));

    let lead = LeadName {
        key: key("o3"),
        id: "lead-7".into(),
    };
    for spot in [
        Spot::SigningKey("kid".into()),
        Spot::Document(key("o3"), Revision(2)),
        Spot::Lead(lead),
        Spot::Webhook(webhook.name),
    ] {
        let sealed = found.iter().find(|sealed| sealed.spot == spot).unwrap();
        assert!(store.seal_anew(sealed, "anew").await.unwrap());
        assert!(!store.seal_anew(sealed, "late").await.unwrap());
    }
    let anew = all(&store).await;
    let anew = anew.iter().filter(|sealed| sealed.text == "anew");
    assert_eq!(anew.count(), 4);
}

pub(crate) async fn the_newest_signing_key_stays(place: Place) {
    let store = place.open().await;
    for (kid, created) in [("old", 1), ("new", 2)] {
        let created = Time(created);
        assert!(store.add_signing_key(kid, created, "sealed").await.unwrap());
    }
    assert!(!store.delete_signing_key("new").await.unwrap());
    assert!(store.delete_signing_key("old").await.unwrap());
    assert!(!store.delete_signing_key("old").await.unwrap());
    assert!(!store.delete_signing_key("new").await.unwrap());
    assert_eq!(store.signing_keys().await.unwrap().len(), 1);
}
