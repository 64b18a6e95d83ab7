//! What must be accepted, and for whom it then speaks.

use super::*;

#[tokio::test]
async fn own_tokens_speak_for_their_client() {
    let world = World::new().await;
    for (version, path) in [(TokenVersion::V1, ""), (TokenVersion::V2, "v2.0")] {
        let grant = Grant {
            version,
            issuer: format!("https://any.host/{TENANT}/{path}"),
            ..grant()
        };
        let token = issue(&world.ring, &grant, NOW).unwrap();
        let principal = world.verify(&token).await.unwrap();

        assert_eq!(principal.issuer, None);
        assert_eq!(principal.names, [grant.client.as_str()]);
        assert_eq!(principal.display, grant.client);
        assert_eq!(principal.tenant.as_deref(), Some(TENANT));
        assert_eq!(principal.expires, after(3600));
    }
}

#[test]
fn an_own_token_says_what_clients_read() {
    let ring = KeyRing::new(vec![own_key(NOW)]).unwrap();
    let claims = |grant: &Grant| -> Value {
        let token = issue(&ring, grant, NOW).unwrap();
        let body = token.split('.').nth(1).unwrap();
        serde_json::from_slice(&BASE64_URL_SAFE_NO_PAD.decode(body).unwrap()).unwrap()
    };
    let client = grant().client;
    let expected = json!({
        "aud": AUDIENCE,
        "iss": grant().issuer,
        "iat": 1_800_000_000,
        "nbf": 1_800_000_000,
        "exp": 1_800_003_600,
        "appid": client,
        "azp": client,
        "oid": client,
        "sub": client,
        "tid": TENANT,
        "uti": "an-id",
        "jti": "an-id",
        "ver": "2.0",
    });
    assert_eq!(claims(&grant()), expected);

    let other = Grant {
        version: TokenVersion::V1,
        roles: vec!["Publisher".into()],
        ..grant()
    };
    assert_eq!(
        claims(&other),
        edited(&expected, json!({"ver": "1.0", "roles": ["Publisher"]}))
    );
}

#[tokio::test]
async fn tokens_of_a_listed_issuer_are_accepted() {
    let world = World::new().await;
    let header = world.rsa.header();
    let claims = world.claims().to_string();
    let with_header = |edits| world.rsa.sign(&edited(&header, edits).to_string(), &claims);
    let exp = NOW.seconds();
    for (what, token) in [
        ("RSA", world.token(json!({}))),
        ("elliptic", world.ec.token(&world.claims())),
        (
            "several audiences",
            world.token(json!({"aud": ["other", AUDIENCE]})),
        ),
        (
            "a slash more",
            world.token(json!({"aud": format!("{AUDIENCE}/")})),
        ),
        (
            "the other iss",
            world.token(json!({"iss": "https://sts.fabrikam.example/"})),
        ),
        ("no nbf", world.token(json!({"nbf": null}))),
        ("a fraction", world.token(json!({"exp": exp as f64 + 0.5}))),
        ("just over", world.token(json!({"exp": exp - 59}))),
        ("about to begin", world.token(json!({"nbf": exp + 60}))),
        ("far future", world.token(json!({"exp": 1e300}))),
        ("at+jwt", with_header(json!({"typ": "at+jwt"}))),
        ("AT+JWT", with_header(json!({"typ": "application/AT+JWT"}))),
        ("no typ", with_header(json!({"typ": null}))),
        (
            "another jku",
            with_header(json!({"jku": "https://evil.example/keys"})),
        ),
        ("Bearer of Keycloak", world.token(json!({"typ": "Bearer"}))),
    ] {
        let principal = world.verify(&token).await;
        let principal = principal.unwrap_or_else(|fault| panic!("{what}: {fault}"));
        // Whatever iss the token has, memberships name the configured one.
        assert_eq!(
            principal.issuer.as_ref(),
            Some(&world.provider.url),
            "{what}"
        );
        assert_eq!(principal.names, ["pipeline", "pipeline-app"], "{what}");
    }
    assert_eq!(world.provider.asked(), 1);
}

#[tokio::test]
async fn an_issuer_may_have_an_audience_of_its_own() {
    let provider = FakeIssuer::start().await;
    let signer = Signer::ec("k");
    provider.publish(&[&signer]);
    let settings = IssuerSettings {
        audience: Some("api://golive".into()),
        ..provider.settings()
    };
    let issuer = Issuer::new(settings, crate::outbound::trusted_client().unwrap()).unwrap();
    let ring = KeyRing::new(vec![own_key(NOW)]).unwrap();
    let verifier = Verifier::new(ring, vec![AUDIENCE.into()], vec![issuer]);
    let token = |audience: &str| {
        signer.token(&json!({
            "iss": provider.url, "aud": audience, "sub": "a", "exp": NOW.seconds() + 1
        }))
    };
    assert!(verifier.verify(&token("api://golive"), NOW).await.is_ok());
    let general = verifier.verify(&token(AUDIENCE), NOW).await;
    assert_eq!(general.unwrap_err(), TokenFault::Audience);
}
