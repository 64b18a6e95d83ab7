//! Access tokens of a real provider, which is restarted with new keys.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use golive_model::Time;
use golive_server::auth::{Issuer, IssuerSettings, KeyRing, SigningKey, TokenFault, Verifier};
use golive_server::outbound::trusted_client;
use serde_json::Value;

use crate::provider::Provider;

const AUDIENCE: &str = "https://cloudpartner.azure.com";

fn verifier(provider: &Provider) -> Verifier {
    let settings = IssuerSettings {
        issuer: provider.issuer.clone(),
        audience: None,
        algorithms: vec!["RS256".into(), "ES256".into()],
        also: Vec::new(),
        jwks_url: None,
        client_id: None,
        client_secret_file: None,
        name: None,
    };
    let issuer = Issuer::new(settings, trusted_client().unwrap()).unwrap();
    let ring = KeyRing::new(vec![SigningKey::generate(Time(0)).unwrap()]).unwrap();
    Verifier::new(ring, vec![AUDIENCE.into()], vec![issuer])
}

fn claims(token: &str) -> Value {
    let body = token.split('.').nth(1).unwrap();
    serde_json::from_slice(&BASE64_URL_SAFE_NO_PAD.decode(body).unwrap()).unwrap()
}

/// So many seconds after the token was issued, by the clock of the provider.
fn after(token: &str, seconds: i64) -> Time {
    Time((claims(token)["iat"].as_i64().unwrap() + seconds) * 1_000_000)
}

#[tokio::test]
async fn tokens_of_a_real_provider_are_verified_through_a_rotation() {
    let provider = Provider::start(0).await;
    let verifier = verifier(&provider);

    let first = provider.token(Some("urn:golive:rs256")).await;
    let elliptic = provider.token(Some("urn:golive:es256")).await;
    for token in [&first, &elliptic] {
        let principal = verifier.verify(token, after(token, 1)).await.unwrap();
        assert_eq!(principal.issuer.as_ref(), Some(&provider.issuer));
        assert_eq!(principal.names, ["pipeline"]);
        assert_eq!(principal.display, "pipeline");
        assert_eq!(principal.expires, after(token, 600));
    }
    let late = verifier.verify(&first, after(&first, 660)).await;
    assert_eq!(late.unwrap_err(), TokenFault::Expired);

    let refused = [
        (Some("urn:other"), TokenFault::Audience),
        (Some("urn:golive:ps256"), TokenFault::Algorithm),
        // Without a resource the provider gives an opaque token.
        (None, TokenFault::Malformed),
    ];
    for (resource, fault) in refused {
        let token = provider.token(resource).await;
        let outcome = verifier.verify(&token, after(&first, 1)).await;
        assert_eq!(outcome.unwrap_err(), fault, "{resource:?}");
    }

    let provider = provider.restart().await;
    let second = provider.token(Some("urn:golive:rs256")).await;
    // The new key is looked for when the last look is thirty seconds ago, and
    // then the keys that are gone from the provider count no longer.
    let soon = verifier.verify(&second, after(&first, 20)).await;
    assert_eq!(soon.unwrap_err(), TokenFault::UnknownKey);
    assert!(verifier.verify(&first, after(&first, 20)).await.is_ok());
    assert!(verifier.verify(&second, after(&first, 31)).await.is_ok());
    let gone = verifier.verify(&first, after(&first, 31)).await;
    assert_eq!(gone.unwrap_err(), TokenFault::UnknownKey);

    // Without the provider, its keys go on serving.
    drop(provider);
    let third = verifier.verify(&second, after(&second, 400)).await;
    assert!(third.is_ok());
}
