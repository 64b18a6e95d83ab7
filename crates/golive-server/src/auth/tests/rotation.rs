//! Keys that change, vanish or cannot be read, and what is asked of issuers.

use std::task::Poll;

use super::issuer::ok;
use super::*;

/// A verifier of this issuer alone.
fn verifier(issuer: Issuer) -> Verifier {
    let ring = KeyRing::new(vec![own_key(NOW)]).unwrap();
    Verifier::new(ring, vec![AUDIENCE.into()], vec![issuer])
}

fn token(provider: &FakeIssuer, signer: &Signer) -> String {
    signer.token(&json!({
        "iss": provider.url, "aud": AUDIENCE, "sub": "a", "exp": NOW.seconds() + 100_000
    }))
}

#[tokio::test]
async fn own_tokens_outlive_a_rotation_until_their_key_is_gone() {
    let (old, new) = (own_key(NOW), own_key(after(1000)));
    let master = MasterKey::fixed_for_dev();
    let store = |key: &SigningKey| key.to_stored(&master, &|nonce| nonce.fill(1)).unwrap();
    let (old, new) = (store(&old), store(&new));
    let ring = |keys: &[&StoredKey]| {
        let open = |key: &&StoredKey| SigningKey::from_stored(key, &master).unwrap();
        KeyRing::new(keys.iter().map(open).collect()).unwrap()
    };

    let verifier = Verifier::new(ring(&[&old]), vec![AUDIENCE.into()], Vec::new());
    let first = issue(&verifier.ring(), &grant(), NOW).unwrap();
    assert!(verifier.verify(&first, after(1)).await.is_ok());
    assert!(verifier.seen(&first, after(2)).is_some());

    verifier.set_ring(ring(&[&old, &new]));
    assert!(verifier.seen(&first, after(2)).is_none());
    assert!(verifier.verify(&first, after(2)).await.is_ok());
    let second = issue(&verifier.ring(), &grant(), after(2000)).unwrap();
    assert!(verifier.verify(&second, after(2000)).await.is_ok());

    verifier.set_ring(ring(&[&new]));
    assert!(verifier.seen(&first, after(2000)).is_none());
    let gone = verifier.verify(&first, after(2000)).await;
    assert_eq!(gone.unwrap_err(), TokenFault::UnknownIssuer);
    assert!(verifier.verify(&second, after(2000)).await.is_ok());
}

#[tokio::test]
async fn a_seen_token_is_verified_anew_after_a_while() {
    let world = World::new().await;
    let token = issue(&world.ring, &grant(), NOW).unwrap();
    assert!(world.verifier.seen(&token, NOW).is_none());
    let principal = world.verify(&token).await.unwrap();
    let seen = |second| world.verifier.seen(&token, after(second));

    assert!(std::sync::Arc::ptr_eq(&principal, &seen(299).unwrap()));
    assert!(seen(300).is_none());
    assert!(world.verifier.verify(&token, after(300)).await.is_ok());
    assert!(seen(599).is_some());
    // The end of the token is an end for the memory of it, too.
    assert!(world.verifier.verify(&token, after(3650)).await.is_ok());
    assert!(seen(3659).is_some());
    assert!(seen(3660).is_none());
}

#[tokio::test]
async fn a_new_key_of_an_issuer_is_found_and_an_old_one_forgotten() {
    let provider = FakeIssuer::start().await;
    let (old, new) = (Signer::ec("old"), Signer::ec("new"));
    provider.publish(&[&old]);
    let verifier = verifier(provider.listed());
    let (first, second) = (token(&provider, &old), token(&provider, &new));
    // The very first token brings the keys, which counts as a change of them,
    // and so it is only remembered when it comes again.
    assert!(verifier.verify(&first, NOW).await.is_ok());
    assert!(verifier.verify(&first, NOW).await.is_ok());

    provider.publish(&[&new]);
    let early = verifier.verify(&second, after(29)).await;
    assert_eq!(early.unwrap_err(), TokenFault::UnknownKey);
    assert!(verifier.seen(&first, after(29)).is_some());

    assert!(verifier.verify(&second, after(30)).await.is_ok());
    assert!(verifier.seen(&first, after(30)).is_none());
    let gone = verifier.verify(&first, after(30)).await;
    assert_eq!(gone.unwrap_err(), TokenFault::UnknownKey);
    assert_eq!(provider.asked(), 2);
}

#[tokio::test]
async fn a_key_that_is_published_before_it_signs_is_never_refused() {
    let provider = FakeIssuer::start().await;
    let keys: Vec<Signer> = (0..6).map(|n| Signer::ec(&format!("key {n}"))).collect();
    provider.publish(&[&keys[0]]);
    let verifier = verifier(provider.listed());
    for second in 0..600 {
        // Every hundred seconds a key comes, forty before it signs.
        let (signs, comes) = (second / 100, (second + 40) / 100);
        let published: Vec<&Signer> = keys[signs..=comes.min(5)].iter().collect();
        provider.publish(&published);
        let at = after(i64::try_from(second).unwrap());
        let good = verifier.verify(&token(&provider, &keys[signs]), at).await;
        assert!(good.is_ok(), "{second}");
        // Somebody floods with keys that nobody has.
        let bad = verifier
            .verify(&token(&provider, &Signer::ec("x")), at)
            .await;
        assert_eq!(bad.unwrap_err(), TokenFault::UnknownKey);
    }
    assert_eq!(provider.asked(), 20);
}

#[tokio::test]
async fn a_flood_of_unknown_keys_asks_once_in_thirty_seconds() {
    let provider = FakeIssuer::start().await;
    provider.publish(&[&Signer::ec("known")]);
    let verifier = verifier(provider.listed());
    let stranger = Signer::ec("unknown");
    let token = token(&provider, &stranger);
    for (second, asked) in [(0, 1), (15, 1), (29, 1), (30, 2), (59, 2), (60, 3)] {
        let flood = (0..100).map(|_| verifier.verify(&token, after(second)));
        for outcome in all(flood).await {
            assert_eq!(outcome.unwrap_err(), TokenFault::UnknownKey);
        }
        assert_eq!(provider.asked(), asked, "at {second}");
    }
    // A clock that was set back by an hour does not end the looking.
    let _ = verifier.verify(&token, after(-3600)).await;
    assert_eq!(provider.asked(), 4);
}

#[tokio::test]
async fn many_first_tokens_ask_once_and_are_all_accepted() {
    let provider = FakeIssuer::start().await;
    let signer = Signer::ec("k");
    provider.publish(&[&signer]);
    let verifier = verifier(provider.listed());
    let token = token(&provider, &signer);
    let outcomes = all((0..100).map(|_| verifier.verify(&token, NOW))).await;
    assert!(outcomes.iter().all(Result::is_ok));
    assert_eq!(provider.asked(), 1);
}

#[tokio::test]
async fn a_caller_who_hangs_up_does_not_stop_the_reading() {
    let provider = FakeIssuer::start().await;
    let signer = Signer::ec("k");
    provider.publish(&[&signer]);
    let verifier = verifier(provider.listed());
    let token = token(&provider, &signer);
    let mut reading = Box::pin(verifier.verify(&token, NOW));
    let asked = std::future::poll_fn(|context| Poll::Ready(reading.as_mut().poll(context)));
    assert!(asked.await.is_pending());
    drop(reading);
    assert!(verifier.verify(&token, NOW).await.is_ok());
    assert_eq!(provider.asked(), 1);
}

#[tokio::test]
async fn an_issuer_that_is_down_at_first_is_a_passing_fault() {
    let provider = FakeIssuer::start().await;
    let signer = Signer::ec("k");
    provider.break_down();
    let verifier = verifier(provider.listed());
    let token = token(&provider, &signer);
    for second in [0, 10] {
        let down = verifier.verify(&token, after(second)).await;
        assert_eq!(down.unwrap_err(), TokenFault::IssuerUnreachable);
    }
    assert_eq!(provider.asked(), 1);
    provider.publish(&[&signer]);
    assert!(verifier.verify(&token, after(30)).await.is_ok());
}

#[tokio::test]
async fn keys_go_on_serving_while_the_issuer_is_down() {
    let provider = FakeIssuer::start().await;
    let signer = Signer::ec("k");
    provider.publish(&[&signer]);
    let verifier = verifier(provider.listed());
    let (good, unknown) = (
        token(&provider, &signer),
        token(&provider, &Signer::ec("unknown")),
    );
    assert!(verifier.verify(&good, NOW).await.is_ok());

    provider.break_down();
    for second in [30, 4000, 8000, 50_000] {
        assert!(verifier.verify(&good, after(second)).await.is_ok());
        // What may be signed with a key that is too new for us is not judged.
        let fault = verifier.verify(&unknown, after(second)).await;
        assert_eq!(fault.unwrap_err(), TokenFault::IssuerUnreachable);
    }
    assert!(provider.asked() > 1);
}

#[tokio::test]
async fn old_keys_are_read_again_without_making_anyone_wait() {
    let provider = FakeIssuer::start().await;
    let (old, new) = (Signer::ec("old"), Signer::ec("new"));
    provider.publish(&[&old]);
    let verifier = verifier(provider.listed());
    let first = token(&provider, &old);
    assert!(verifier.verify(&first, NOW).await.is_ok());
    assert!(verifier.verify(&first, after(3599)).await.is_ok());
    assert_eq!(provider.asked(), 1);

    // An hour old: still good this once, and withdrawn by what it set off.
    provider.publish(&[&new]);
    assert!(verifier.verify(&first, after(3900)).await.is_ok());
    let second = token(&provider, &new);
    assert!(verifier.verify(&second, after(3900)).await.is_ok());
    let gone = verifier.verify(&first, after(3900)).await;
    assert_eq!(gone.unwrap_err(), TokenFault::UnknownKey);
    assert_eq!(provider.asked(), 2);
}

#[tokio::test]
async fn an_answer_that_is_no_key_set_is_not_believed() {
    let signer = Signer::ec("k");
    let keys = json!({"keys": [signer.jwk]}).to_string();
    let elsewhere = FakeIssuer::start().await;
    elsewhere.publish(&[&signer]);
    let redirect = format!(
        "HTTP/1.1 302 Found\r\nLocation: {}/keys\r\nContent-Length: 0\r\n\r\n",
        elsewhere.url
    );
    let secret = json!({"keys": [{"kty": "oct", "k": "c2VjcmV0", "kid": "k"}]}).to_string();
    for (what, answer) in [
        ("not JSON", ok("<html>")),
        ("no keys", ok(r#"{"keys":[]}"#)),
        ("a list", ok("[]")),
        ("only a shared secret", ok(&secret)),
        ("too long", ok(&format!("{keys}{}", " ".repeat(512 * 1024)))),
        ("cut", ok(&keys).replace('}', "")),
        ("moved", redirect),
        (
            "not found",
            "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".into(),
        ),
        ("no HTTP", "hello".into()),
    ] {
        let provider = FakeIssuer::start().await;
        provider.keys(answer);
        let verifier = verifier(provider.listed());
        let fault = verifier.verify(&token(&provider, &signer), NOW).await;
        assert_eq!(fault.unwrap_err(), TokenFault::IssuerUnreachable, "{what}");
    }
    assert_eq!(elsewhere.asked(), 0);
}

#[tokio::test]
async fn keys_serve_only_what_they_are_published_for() {
    let signer = Signer::ec("k");
    let provider = FakeIssuer::start().await;
    for (edits, served) in [
        (json!({}), true),
        (
            json!({"alg": null, "use": "sig", "key_ops": ["verify"]}),
            true,
        ),
        (json!({"use": "enc"}), false),
        (json!({"key_ops": ["sign"]}), false),
        (json!({"alg": "ES384"}), false),
        (json!({"kid": null}), false),
    ] {
        let set = json!({"keys": [
            {"kty": "new", "kid": "k", "x": 1}, edited(&signer.jwk, edits.clone()), "odd"
        ]});
        provider.keys(ok(&set.to_string()));
        let verifier = verifier(provider.listed());
        let outcome = verifier.verify(&token(&provider, &signer), NOW).await;
        assert_eq!(outcome.is_ok(), served, "{edits}");
    }
}

#[tokio::test]
async fn discovery_must_speak_for_the_issuer() {
    let signer = Signer::ec("k");
    let provider = FakeIssuer::start().await;
    provider.publish(&[&signer]);
    let keys = format!("{}/keys", provider.url);
    for (issuer, keys, trusted) in [
        (provider.url.as_str(), keys.as_str(), true),
        ("https://evil.example", &keys, false),
        (&provider.url, "http://192.0.2.1/keys", false),
        (&provider.url, "file:///etc/passwd", false),
    ] {
        provider.discovery(issuer, keys);
        let verifier = verifier(provider.listed());
        let outcome = verifier.verify(&token(&provider, &signer), NOW).await;
        assert_eq!(outcome.is_ok(), trusted, "{issuer} {keys}");
    }

    // With the keys named in the settings, discovery is not asked.
    let settings = IssuerSettings {
        jwks_url: Some(keys),
        ..provider.settings()
    };
    let issuer = Issuer::new(settings, crate::outbound::trusted_client().unwrap()).unwrap();
    let named = verifier(issuer);
    assert!(named.verify(&token(&provider, &signer), NOW).await.is_ok());
}

#[test]
fn settings_that_would_make_forging_easy_are_refused() {
    let try_with = |change: fn(&mut IssuerSettings)| {
        let mut settings: IssuerSettings =
            serde_json::from_value(json!({"issuer": "https://idp.example"})).unwrap();
        assert_eq!(settings.algorithms, ["RS256", "ES256"]);
        change(&mut settings);
        Issuer::new(settings, crate::outbound::trusted_client().unwrap())
            .map_err(|error| error.to_string())
    };
    assert!(try_with(|_| ()).is_ok());
    assert!(try_with(|s| s.issuer = "http://[::1]:5556/dex".into()).is_ok());
    let address: [fn(&mut IssuerSettings); 6] = [
        |s| s.issuer = "http://idp.example".into(),
        |s| s.issuer = "http://localhost.evil.example".into(),
        |s| s.issuer = "https://user:password@idp.example".into(),
        |s| s.issuer = "https://idp.example/?tenant=a".into(),
        |s| s.issuer = "idp".into(),
        |s| s.jwks_url = Some("http://10.0.0.1/keys".into()),
    ];
    for change in address {
        assert!(try_with(change).unwrap_err().contains("https is expected"));
    }
    let algorithm: [fn(&mut IssuerSettings); 4] = [
        |s| s.algorithms.push("HS256".into()),
        |s| s.algorithms.push("none".into()),
        |s| s.algorithms.push("RS1".into()),
        |s| s.algorithms.clear(),
    ];
    for change in algorithm {
        assert!(try_with(change).unwrap_err().contains("the algorithm"));
    }
    let pattern = try_with(|s| s.also.push("https://sts.windows.net/{tid}/".into()));
    assert!(pattern.unwrap_err().contains("a whole value"));

    let misspelt = json!({"issuer": "https://idp.example", "audiences": []});
    assert!(serde_json::from_value::<IssuerSettings>(misspelt).is_err());
}

/// Runs them side by side.
async fn all<T, F: Future<Output = T>>(futures: impl Iterator<Item = F>) -> Vec<T> {
    let mut waiting: Vec<_> = futures.map(|future| (Box::pin(future), None)).collect();
    std::future::poll_fn(|context| {
        for (future, outcome) in &mut waiting {
            if outcome.is_none()
                && let std::task::Poll::Ready(done) = future.as_mut().poll(context)
            {
                *outcome = Some(done);
            }
        }
        match waiting.iter().all(|(_, outcome)| outcome.is_some()) {
            true => std::task::Poll::Ready(()),
            false => std::task::Poll::Pending,
        }
    })
    .await;
    waiting
        .into_iter()
        .filter_map(|(_, outcome)| outcome)
        .collect()
}
