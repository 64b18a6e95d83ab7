//! The verifier against a real OpenID provider: the npm package oidc-provider
//! on loopback, which is restarted with new keys.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "all of this file is a test, its helpers too"
)]

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use golive_model::Time;
use golive_server::auth::{Issuer, IssuerSettings, KeyRing, SigningKey, TokenFault, Verifier};
use golive_server::outbound::trusted_client;
use serde_json::Value;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

const AUDIENCE: &str = "https://cloudpartner.azure.com";
const FILES: [&str; 3] = ["package.json", "package-lock.json", "provider.mjs"];

/// The provider with its packages, installed under the target directory.
async fn installed() -> PathBuf {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/openid_provider");
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join("openid-provider");
    let up_to_date = FILES
        .iter()
        .all(|file| fs::read(place.join(file)).ok() == fs::read(source.join(file)).ok());
    let done = place.join("installed");
    if up_to_date && done.exists() {
        return place;
    }

    fs::create_dir_all(&place).unwrap();
    // Gone while the packages are half there, back when all of them are.
    let _ = fs::remove_file(&done);
    for file in FILES {
        fs::copy(source.join(file), place.join(file)).unwrap();
    }
    let npm = Command::new("npm")
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .current_dir(&place)
        .output()
        .await
        .expect("this test needs npm: install Node.js 20 or later with npm");
    let said = String::from_utf8_lossy(&npm.stderr);
    assert!(npm.status.success(), "npm ci failed: {said}");
    fs::write(done, "").unwrap();
    place
}

struct Provider {
    process: Child,
    issuer: String,
}

impl Provider {
    /// Starts it on this port of 127.0.0.1, or on any when it is 0.
    async fn start(port: u16) -> Self {
        let place = installed().await;
        let log = place.join("provider.log");
        let mut process = Command::new("node")
            .args(["provider.mjs", &port.to_string()])
            .current_dir(&place)
            .stdout(Stdio::piped())
            .stderr(File::create(&log).unwrap())
            .kill_on_drop(true)
            .spawn()
            .expect("this test needs node: install Node.js 20 or later");
        let lines = BufReader::new(process.stdout.take().unwrap());
        let first = lines.lines().next_line().await.unwrap();
        let issuer = first.unwrap_or_else(|| panic!("the provider ended, see {}", log.display()));
        Self { process, issuer }
    }

    async fn restart(mut self) -> Self {
        let port = self.issuer.rsplit(':').next().unwrap().parse().unwrap();
        self.process.kill().await.unwrap();
        Self::start(port).await
    }

    /// An access token by client credentials, for this resource or for none.
    async fn token(&self, resource: Option<&str>) -> String {
        let mut form = vec![("grant_type", "client_credentials")];
        form.extend(resource.map(|resource| ("resource", resource)));
        let response = trusted_client()
            .unwrap()
            .post(format!("{}/token", self.issuer))
            .basic_auth("pipeline", Some("a+secret+of+this+test+alone"))
            .form(&form)
            .send()
            .await
            .unwrap();
        let body: Value = response.json().await.unwrap();
        let token = body["access_token"].as_str();
        token.unwrap_or_else(|| panic!("{body}")).to_owned()
    }

    fn verifier(&self) -> Verifier {
        let settings = IssuerSettings {
            issuer: self.issuer.clone(),
            audience: None,
            algorithms: vec!["RS256".into(), "ES256".into()],
            also: Vec::new(),
            jwks_url: None,
        };
        let issuer = Issuer::new(settings, trusted_client().unwrap()).unwrap();
        let ring = KeyRing::new(vec![SigningKey::generate(Time(0)).unwrap()]).unwrap();
        Verifier::new(ring, vec![AUDIENCE.into()], vec![issuer])
    }
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
    let verifier = provider.verifier();

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
