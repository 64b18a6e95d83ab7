//! Tokens from both sides: own and of an issuer on loopback.

mod bad_tokens;
mod corpus;
mod good_tokens;
mod issuer;
mod rotation;

use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der};
use aws_lc_rs::rsa::KeySize;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair};
use base64::Engine;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
use golive_model::Time;
use jsonwebtoken::jwk::Jwk;
use jsonwebtoken::{Algorithm, EncodingKey};
use serde_json::{Value, json};

use super::*;
use issuer::FakeIssuer;

const NOW: Time = Time(1_800_000_000_000_000);
const AUDIENCE: &str = "https://cloudpartner.azure.com";
const TENANT: &str = "72f988bf-86f1-41af-91ab-2d7cd011db47";

/// The instant so many seconds after [`NOW`].
fn after(seconds: i64) -> Time {
    Time(NOW.0 + seconds * 1_000_000)
}

/// A key of an issuer that is not ours.
struct Signer {
    kid: String,
    algorithm: Algorithm,
    key: EncodingKey,
    jwk: Value,
}

impl Signer {
    fn rsa(kid: &str) -> Self {
        let pair = aws_lc_rs::rsa::KeyPair::generate(KeySize::Rsa2048).unwrap();
        let der: Pkcs8V1Der<'_> = pair.as_der().unwrap();
        let body = BASE64_STANDARD.encode(der.as_ref());
        let pem = format!("-----BEGIN PRIVATE KEY-----\n{body}\n-----END PRIVATE KEY-----\n");
        let key = EncodingKey::from_rsa_pem(pem.as_bytes()).unwrap();
        Self::new(kid, Algorithm::RS256, key)
    }

    fn ec(kid: &str) -> Self {
        let pair = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap();
        let key = EncodingKey::from_ec_der(pair.to_pkcs8v1().unwrap().as_ref());
        Self::new(kid, Algorithm::ES256, key)
    }

    fn new(kid: &str, algorithm: Algorithm, key: EncodingKey) -> Self {
        let jwk = Jwk::from_encoding_key(&key, algorithm).unwrap();
        let mut jwk = serde_json::to_value(jwk).unwrap();
        jwk["kid"] = json!(kid);
        Self {
            kid: kid.to_owned(),
            algorithm,
            key,
            jwk,
        }
    }

    fn header(&self) -> Value {
        json!({"alg": format!("{:?}", self.algorithm), "typ": "JWT", "kid": self.kid})
    }

    fn token(&self, claims: &Value) -> String {
        self.sign(&self.header().to_string(), &claims.to_string())
    }

    /// A token of any text, well formed or not.
    fn sign(&self, header: &str, claims: &str) -> String {
        let message = format!("{}.{}", encoded(header), encoded(claims));
        let signature =
            jsonwebtoken::crypto::sign(message.as_bytes(), &self.key, self.algorithm).unwrap();
        format!("{message}.{signature}")
    }
}

fn encoded(text: impl AsRef<[u8]>) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(text)
}

/// `base` with these members set; `null` takes one away.
fn edited(base: &Value, edits: Value) -> Value {
    let mut result = base.clone();
    let members = result.as_object_mut().unwrap();
    for (name, value) in edits.as_object().unwrap() {
        if value.is_null() {
            members.remove(name);
        } else {
            members.insert(name.clone(), value.clone());
        }
    }
    result
}

fn own_key(created: Time) -> SigningKey {
    SigningKey::generate(created).unwrap()
}

fn grant() -> Grant {
    Grant {
        audience: AUDIENCE.into(),
        issuer: format!("http://localhost:8080/{TENANT}/v2.0"),
        client: "00000000-0000-0000-0000-000000000001".into(),
        tenant: TENANT.into(),
        version: TokenVersion::V2,
        roles: Vec::new(),
        id: "an-id".into(),
    }
}

/// A verifier with one own key and one listed issuer, which has an RSA and an
/// elliptic key.
struct World {
    provider: FakeIssuer,
    rsa: Signer,
    ec: Signer,
    ring: KeyRing,
    verifier: Verifier,
}

impl World {
    async fn new() -> Self {
        let (rsa, ec) = (Signer::rsa("rsa"), Signer::ec("ec"));
        let provider = FakeIssuer::start().await;
        provider.publish(&[&rsa, &ec]);

        let key = own_key(NOW);
        let master = MasterKey::fixed_for_dev();
        let stored = key.to_stored(&master, &|nonce| nonce.fill(1)).unwrap();
        let same = SigningKey::from_stored(&stored, &master).unwrap();
        Self {
            verifier: Verifier::new(
                KeyRing::new(vec![key]).unwrap(),
                vec![AUDIENCE.into()],
                vec![provider.listed()],
            ),
            ring: KeyRing::new(vec![same]).unwrap(),
            provider,
            rsa,
            ec,
        }
    }

    /// The claims of a good token of the listed issuer.
    fn claims(&self) -> Value {
        json!({
            "iss": self.provider.url,
            "aud": AUDIENCE,
            "sub": "pipeline",
            "azp": "pipeline-app",
            "tid": "fabrikam",
            "iat": NOW.seconds(),
            "nbf": NOW.seconds(),
            "exp": NOW.seconds() + 600,
        })
    }

    /// A token of the listed issuer with these claims changed.
    fn token(&self, edits: Value) -> String {
        self.rsa.token(&edited(&self.claims(), edits))
    }

    async fn verify(&self, token: &str) -> Result<std::sync::Arc<Principal>, TokenFault> {
        self.verifier.verify(token, NOW).await
    }
}
