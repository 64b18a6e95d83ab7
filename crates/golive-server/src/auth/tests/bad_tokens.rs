//! What must never be accepted: a corpus, every changed byte, every time.

use proptest::prelude::*;

use super::*;

#[tokio::test]
async fn no_bad_token_is_accepted() {
    let world = World::new().await;
    let corpus = world.bad_tokens();
    assert!(corpus.len() >= 100, "{}", corpus.len());
    let mut surprises = Vec::new();
    for (what, token, expected) in corpus.iter().chain(&corpus) {
        let outcome = world.verify(token).await;
        if outcome.as_ref().err() != Some(expected) {
            surprises.push((what, expected, outcome));
        }
        assert!(world.verifier.seen(token, NOW).is_none(), "{what}");
    }
    assert!(surprises.is_empty(), "{surprises:#?}");
    // All those unknown keys cost one look, and the issuer still works.
    assert_eq!(world.provider.asked(), 1);
    assert!(world.verify(&world.token(json!({}))).await.is_ok());
}

#[tokio::test]
async fn no_byte_of_a_token_can_be_changed() {
    let world = World::new().await;
    let good = issue(&world.ring, &grant(), NOW).unwrap();
    world.verify(&good).await.unwrap();
    for at in 0..good.len() {
        let mut changed = good.clone().into_bytes();
        changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(changed).unwrap();
        assert!(world.verify(&changed).await.is_err(), "{at}");
    }
}

#[test]
fn faults_are_fit_for_a_header() {
    use TokenFault::*;
    for fault in [
        Missing,
        TooLong,
        Malformed,
        NotAccess,
        Algorithm,
        UnknownIssuer,
        UnknownKey,
        Signature,
        NoExpiry,
        Expired,
        NotYetValid,
        Audience,
        Nobody,
        IssuerUnreachable,
    ] {
        // RFC 6750, 3: these characters alone may stand in error_description.
        let text = fault.to_string();
        let fit = |c: char| matches!(c, ' '..='~') && c != '"' && c != '\\';
        assert!(text.chars().all(fit), "{text}");
        assert_eq!(fault.is_passing(), fault == IssuerUnreachable);
    }
}

#[test]
fn a_token_counts_within_its_window_only_however_the_clock_jumps() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let ring = KeyRing::new(vec![own_key(NOW)]).unwrap();
    let token = issue(&ring, &grant(), NOW).unwrap();
    let verifier = Verifier::new(ring, vec![AUDIENCE.into()], Vec::new());
    proptest!(|(jumps in prop::collection::vec(-5000_i64..10_000, 1..20))| {
        for seconds in jumps {
            let valid = (-60..3660).contains(&seconds);
            let verified = runtime.block_on(verifier.verify(&token, after(seconds)));
            prop_assert_eq!(verified.is_ok(), valid, "{}", seconds);
            prop_assert_eq!(verifier.seen(&token, after(seconds)).is_some(), valid);
        }
    });
}
