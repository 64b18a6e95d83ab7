//! The keys that golive's own issuer signs with (ES256).

use std::fmt;
use std::iter;
use std::time::Duration;

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair};
use golive_model::Time;
use jsonwebtoken::jwk::{Jwk, PublicKeyUse, ThumbprintHash};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::seal::{MasterKey, SealError};

/// The one algorithm of the own issuer.
pub(super) const ALGORITHM: Algorithm = Algorithm::ES256;

/// A new key signs only after this while, within which every node must have
/// read it from the store: until then the key before it goes on signing.
pub const SETTLING: Duration = Duration::from_secs(300);

/// A private key with its public half.
pub struct SigningKey {
    kid: String,
    created: Time,
    signing: EncodingKey,
    verifying: DecodingKey,
    public: Value,
}

/// A signing key as the store keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredKey {
    /// The id of the key: the thumbprint of its public half.
    pub kid: String,
    /// When it was made.
    pub created: Time,
    /// The private key, sealed.
    pub sealed: String,
}

/// Why a signing key cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The cryptography refused to work.
    #[error("a signing key could not be made or used")]
    Unusable,
    /// What the store holds is not this key.
    #[error("the stored signing key {kid} holds another key; restore it or remove it")]
    Mismatch {
        /// The id under which it is stored.
        kid: String,
    },
    /// There is nothing to sign with.
    #[error("there is no signing key; at least one was expected")]
    Empty,
    /// It does not open.
    #[error("the stored signing key {kid} cannot be opened: {source}")]
    Sealed {
        /// The id under which it is stored.
        kid: String,
        /// Why.
        source: SealError,
    },
}

impl SigningKey {
    /// A new key, from the random source of the cryptography.
    pub fn generate(now: Time) -> Result<Self, KeyError> {
        let document =
            EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new())
                .map_err(|_| KeyError::Unusable)?;
        Self::from_pkcs8(document.as_ref(), now)
    }

    fn from_pkcs8(document: &[u8], created: Time) -> Result<Self, KeyError> {
        let unusable = |_| KeyError::Unusable;
        let signing = EncodingKey::from_ec_der(document);
        let mut jwk = Jwk::from_encoding_key(&signing, ALGORITHM).map_err(unusable)?;
        let kid = jwk.thumbprint(ThumbprintHash::SHA256).map_err(unusable)?;
        jwk.common.key_id = Some(kid.clone());
        jwk.common.public_key_use = Some(PublicKeyUse::Signature);
        Ok(Self {
            kid,
            created,
            signing,
            verifying: DecodingKey::from_jwk(&jwk).map_err(unusable)?,
            public: serde_json::to_value(jwk).map_err(|_| KeyError::Unusable)?,
        })
    }

    /// Opens a key from the store.
    pub fn from_stored(stored: &StoredKey, master: &MasterKey) -> Result<Self, KeyError> {
        let kid = || stored.kid.clone();
        let document = master
            .open(&context(&stored.kid), &stored.sealed)
            .map_err(|source| KeyError::Sealed { kid: kid(), source })?;
        let key = Self::from_pkcs8(&document, stored.created)?;
        if key.kid != stored.kid {
            return Err(KeyError::Mismatch { kid: kid() });
        }
        Ok(key)
    }

    /// The form that the store keeps.
    pub fn to_stored(
        &self,
        master: &MasterKey,
        random: &dyn Fn(&mut [u8]),
    ) -> Result<StoredKey, KeyError> {
        let sealed = master
            .seal(random, &context(&self.kid), self.signing.as_bytes())
            .map_err(|source| KeyError::Sealed {
                kid: self.kid.clone(),
                source,
            })?;
        Ok(StoredKey {
            kid: self.kid.clone(),
            created: self.created,
            sealed,
        })
    }

    /// The id that tokens name: the thumbprint of the public key (RFC 7638).
    pub fn kid(&self) -> &str {
        &self.kid
    }

    /// When it was made.
    pub fn created(&self) -> Time {
        self.created
    }

    /// The public half as a JSON Web Key.
    pub fn public_jwk(&self) -> Value {
        self.public.clone()
    }

    pub(super) fn signing(&self) -> &EncodingKey {
        &self.signing
    }

    pub(super) fn verifying(&self) -> &DecodingKey {
        &self.verifying
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey({})", self.kid)
    }
}

/// Where a signing key is sealed for.
pub fn context(kid: &str) -> String {
    format!("signing-key/{kid}")
}

/// The key in use and those before it, at least one.
#[derive(Debug)]
pub struct KeyRing {
    oldest: SigningKey,
    /// Newest first.
    newer: Vec<SigningKey>,
}

impl KeyRing {
    /// A ring of these keys, in any order.
    pub fn new(mut keys: Vec<SigningKey>) -> Result<Self, KeyError> {
        keys.sort_by(|a, b| b.created.cmp(&a.created).then_with(|| a.kid.cmp(&b.kid)));
        let oldest = keys.pop().ok_or(KeyError::Empty)?;
        Ok(Self {
            oldest,
            newer: keys,
        })
    }

    /// The key to sign with now: the newest that every node knows (see
    /// [`SETTLING`]), or else the oldest.
    pub fn signer(&self, now: Time) -> &SigningKey {
        self.newer
            .iter()
            .find(|key| key.created.plus(SETTLING) <= now)
            .unwrap_or(&self.oldest)
    }

    /// The key with this id.
    pub fn find(&self, kid: &str) -> Option<&SigningKey> {
        self.keys().find(|key| key.kid == kid)
    }

    /// The public halves, as `/{tenant}/discovery/v2.0/keys` shows them.
    pub fn jwks(&self) -> Value {
        let keys: Vec<&Value> = self.keys().map(|key| &key.public).collect();
        json!({ "keys": keys })
    }

    /// All of them, newest first.
    pub fn keys(&self) -> impl Iterator<Item = &SigningKey> {
        self.newer.iter().chain(iter::once(&self.oldest))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn random(bytes: &mut [u8]) {
        aws_lc_rs::rand::fill(bytes).unwrap();
    }

    fn key(second: i64) -> SigningKey {
        SigningKey::generate(Time(second * 1_000_000)).unwrap()
    }

    #[test]
    fn a_key_survives_the_store() {
        let master = MasterKey::fixed_for_dev();
        let key = key(5);
        let stored = key.to_stored(&master, &random).unwrap();
        let back = SigningKey::from_stored(&stored, &master).unwrap();

        assert_eq!(back.public_jwk(), key.public_jwk());
        assert_eq!((back.kid(), back.created()), (key.kid(), Time(5_000_000)));
    }

    #[test]
    fn a_stored_key_opens_only_under_its_own_id() {
        let master = MasterKey::fixed_for_dev();
        let mut stored = key(0).to_stored(&master, &random).unwrap();
        let swapped = key(0);
        stored.kid = swapped.kid().to_owned();
        assert!(matches!(
            SigningKey::from_stored(&stored, &master),
            Err(KeyError::Sealed { .. })
        ));

        stored.sealed = master
            .seal(&random, &context(&stored.kid), key(0).signing.as_bytes())
            .unwrap();
        assert!(matches!(
            SigningKey::from_stored(&stored, &master),
            Err(KeyError::Mismatch { .. })
        ));
    }

    #[test]
    fn the_public_half_has_no_private_member() {
        let jwk = key(0).public_jwk();
        let mut members: Vec<&str> = jwk.as_object().unwrap().keys().map(|k| &**k).collect();
        members.sort_unstable();
        assert_eq!(members, ["alg", "crv", "kid", "kty", "use", "x", "y"]);
        assert_eq!((&jwk["kty"], &jwk["crv"]), (&json!("EC"), &json!("P-256")));
        assert_eq!((&jwk["alg"], &jwk["use"]), (&json!("ES256"), &json!("sig")));
    }

    #[test]
    fn a_new_key_signs_once_every_node_has_read_it() {
        let (old, new) = (key(0), key(1000));
        let (old_kid, new_kid) = (old.kid().to_owned(), new.kid().to_owned());
        let ring = KeyRing::new(vec![old, new]).unwrap();
        let signer = |second: i64| ring.signer(Time(second * 1_000_000)).kid();

        assert_eq!(signer(0), old_kid);
        assert_eq!(signer(1299), old_kid);
        assert_eq!(signer(1300), new_kid);
        assert_eq!(ring.jwks()["keys"][0]["kid"], json!(new_kid));
        assert_eq!(ring.jwks()["keys"].as_array().unwrap().len(), 2);
        assert!(KeyRing::new(Vec::new()).is_err());
    }

    #[test]
    fn debug_shows_no_key() {
        let key = key(0);
        assert_eq!(format!("{key:?}"), format!("SigningKey({})", key.kid()));
    }
}
