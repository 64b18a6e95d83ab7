//! No text but a token that was issued is accepted: arbitrary ones, and a good
//! one with any of its three parts replaced. The first byte chooses.

#![no_main]

use std::sync::LazyLock;

use golive_model::Time;
use golive_server::auth::{Grant, KeyRing, SigningKey, TokenVersion, Verifier, issue};
use libfuzzer_sys::fuzz_target;
use tokio::runtime::Runtime;

const NOW: Time = Time(1_800_000_000_000_000);
const AUDIENCE: &str = "https://cloudpartner.azure.com";

struct Issued {
    verifier: Verifier,
    good: String,
    runtime: Runtime,
}

static ISSUED: LazyLock<Issued> = LazyLock::new(|| {
    let own = KeyRing::new(vec![SigningKey::generate(Time(0)).unwrap()]).unwrap();
    let grant = Grant {
        audience: AUDIENCE.into(),
        issuer: "https://golive.example/t/".into(),
        client: "c".into(),
        tenant: "t".into(),
        version: TokenVersion::V1,
        roles: Vec::new(),
        id: "1".into(),
    };
    let good = issue(&own, &grant, NOW).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let verifier = Verifier::new(own, vec![AUDIENCE.into()], Vec::new());
    assert!(runtime.block_on(verifier.verify(&good, NOW)).is_ok());
    Issued {
        verifier,
        good,
        runtime,
    }
});

fuzz_target!(|data: &[u8]| {
    let Some((choice, rest)) = data.split_first() else {
        return;
    };
    let Ok(text) = std::str::from_utf8(rest) else {
        return;
    };
    let issued = &*ISSUED;
    let mut parts: Vec<&str> = issued.good.split('.').collect();
    let token = match usize::from(choice % 4) {
        part @ 0..=2 => {
            parts[part] = text;
            parts.join(".")
        }
        _ => text.to_owned(),
    };
    let answer = issued.runtime.block_on(issued.verifier.verify(&token, NOW));
    assert!(answer.is_err() || token == issued.good, "accepted: {token}");
});
