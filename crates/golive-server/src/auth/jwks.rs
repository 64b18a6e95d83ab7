//! Issuers that the operator listed, and the keys that they publish.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use golive_model::Time;
use jsonwebtoken::jwk::{
    AlgorithmParameters, EllipticCurve, Jwk, KeyAlgorithm, KeyOperations, PublicKeyUse,
};
use jsonwebtoken::{Algorithm, AlgorithmFamily, DecodingKey};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tokio::sync::{Mutex, OwnedMutexGuard};
use tokio::task::JoinHandle;
use url::{Host, Url};

use super::issuer_settings::{IssuerError, IssuerSettings, algorithms, read_secret};
use super::tokens::TokenFault;

/// An issuer is asked for its keys, or for its addresses, no more often than this.
const PAUSE: Duration = Duration::from_secs(30);
/// Keys older than this are read again when they are next used.
const MAX_AGE: Duration = Duration::from_secs(3600);
/// One of the two answers of an issuer takes no longer than this.
const ANSWER_LIMIT: Duration = Duration::from_secs(5);
/// One of the two answers of an issuer is no longer than this, in bytes.
const ANSWER_BYTES: usize = 512 * 1024;

/// Why an issuer could not be asked. Goes to the log.
#[derive(Debug, thiserror::Error)]
pub enum FetchError {
    /// Nothing came back.
    #[error("no answer: {0}")]
    Request(#[from] reqwest::Error),
    /// Something went wrong there.
    #[error("the answer of {url} has the status {status}; 200 was expected")]
    Status {
        /// Who was asked.
        url: Url,
        /// What came back.
        status: u16,
    },
    /// More came back than anything honest has.
    #[error("the answer of {url} is longer than {ANSWER_BYTES} bytes")]
    Long {
        /// Who was asked.
        url: Url,
    },
    /// Something else came back.
    #[error("the answer of {url} is not the JSON that was expected: {source}")]
    Json {
        /// Who was asked.
        url: Url,
        /// What is wrong with it.
        source: serde_json::Error,
    },
    /// Another issuer answered.
    #[error("the discovery document speaks for the issuer {found}")]
    OtherIssuer {
        /// Who answered.
        found: String,
    },
    /// An address that nothing secret may depend on, or none.
    #[error("the discovery document names the address \"{url}\"; https was expected")]
    KeysAddress {
        /// What it names.
        url: String,
    },
    /// There are no keys.
    #[error("the answer of {url} has no key to verify signatures with")]
    NoKeys {
        /// Who was asked.
        url: Url,
    },
}

/// A listed issuer with the keys last read from it.
#[derive(Debug)]
pub struct Issuer {
    name: String,
    also: Vec<String>,
    audience: Option<String>,
    algorithms: Vec<Algorithm>,
    discovery: Url,
    jwks_url: Option<Url>,
    sign_in: Option<SignIn>,
    display_name: String,
    client: reqwest::Client,
    known: RwLock<Arc<Known>>,
    rotations: AtomicU64,
    /// When the keys were last asked for. Who holds it is the one who asks.
    asked: Arc<Mutex<Option<Time>>>,
    /// What was found when somebody signed in, and when.
    lately: Mutex<Option<(Time, Discovery)>>,
}

/// As whom golive asks when people sign in.
struct SignIn {
    id: String,
    secret: Option<String>,
}

impl std::fmt::Debug for SignIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SignIn")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

#[derive(Debug, Default)]
struct Known {
    keys: Vec<Key>,
    read: Option<Time>,
    /// The newest attempt to read the keys failed.
    failed: bool,
}

#[derive(Debug, Clone)]
struct Key {
    jwk: Jwk,
    verifying: DecodingKey,
}

#[derive(Debug, Clone, Deserialize)]
struct Discovery {
    issuer: String,
    jwks_uri: String,
    #[serde(default)]
    authorization_endpoint: Option<String>,
    #[serde(default)]
    token_endpoint: Option<String>,
}

/// The answer of a token endpoint.
#[derive(Deserialize)]
struct Redeemed {
    id_token: String,
}

#[derive(Deserialize)]
struct Published {
    keys: Vec<Value>,
}

impl Issuer {
    /// An issuer by its settings. Nothing is fetched before its first token.
    pub fn new(settings: IssuerSettings, client: reqwest::Client) -> Result<Self, IssuerError> {
        let base = settings.issuer.trim_end_matches('/');
        let discovery = secure(&format!("{base}/.well-known/openid-configuration"))
            .filter(|url| url.query().is_none() && url.fragment().is_none())
            .ok_or_else(|| IssuerError::Address {
                url: settings.issuer.clone(),
            })?;
        let jwks_url = settings
            .jwks_url
            .map(|url| secure(&url).ok_or(IssuerError::Address { url }))
            .transpose()?;
        if let Some(also) = settings.also.iter().find(|also| also.contains(['{', '*'])) {
            return Err(IssuerError::Pattern {
                issuer: settings.issuer,
                also: also.clone(),
            });
        }
        let secret = settings.client_secret_file.as_deref().map(read_secret);
        let secret = secret.transpose()?;
        let host = discovery.host_str().unwrap_or_default().to_owned();
        Ok(Self {
            sign_in: settings.client_id.map(|id| SignIn { id, secret }),
            display_name: settings.name.unwrap_or(host),
            algorithms: algorithms(&settings.issuer, &settings.algorithms)?,
            name: settings.issuer,
            also: settings.also,
            audience: settings.audience,
            discovery,
            jwks_url,
            client,
            known: RwLock::default(),
            rotations: AtomicU64::new(0),
            asked: Arc::default(),
            lately: Mutex::default(),
        })
    }

    /// The configured `iss`, which memberships name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What people call it.
    pub fn display_name(&self) -> &str {
        &self.display_name
    }

    /// The client as which people sign in; `None` where they can not.
    pub fn client_id(&self) -> Option<&str> {
        self.sign_in.as_ref().map(|sign_in| sign_in.id.as_str())
    }

    /// Where people sign in.
    pub(super) async fn authorization(&self, now: Time) -> Result<Url, FetchError> {
        let found = self.discovered_lately(now).await?;
        self.endpoint(found.authorization_endpoint)
    }

    /// The ID token that a code stands for (OpenID Connect Core 3.1.3).
    pub(super) async fn redeem(
        &self,
        code: &str,
        back: &str,
        verifier: &str,
        now: Time,
    ) -> Result<String, FetchError> {
        let found = self.discovered_lately(now).await?;
        let url = self.endpoint(found.token_endpoint)?;
        let sign_in = self.sign_in.as_ref();
        let mut form = vec![
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", back),
            ("code_verifier", verifier),
            ("client_id", self.client_id().unwrap_or_default()),
        ];
        if let Some(secret) = sign_in.and_then(|sign_in| sign_in.secret.as_deref()) {
            form.push(("client_secret", secret));
        }
        let redeemed: Redeemed = self
            .ask(self.client.post(url.clone()).form(&form), &url)
            .await?;
        Ok(redeemed.id_token)
    }

    fn endpoint(&self, named: Option<String>) -> Result<Url, FetchError> {
        let named = named.unwrap_or_default();
        self.no_nearer(&named)
            .ok_or(FetchError::KeysAddress { url: named })
    }

    /// Whether tokens with this `iss` are its own.
    pub(super) fn speaks_as(&self, iss: &str) -> bool {
        self.name == iss || self.also.iter().any(|also| also == iss)
    }

    pub(super) fn audience(&self) -> Option<&String> {
        self.audience.as_ref()
    }

    pub(super) fn allows(&self, algorithm: Algorithm) -> bool {
        self.algorithms.contains(&algorithm)
    }

    /// Counts the changes of its keys.
    pub(super) fn rotations(&self) -> u64 {
        self.rotations.load(Ordering::Acquire)
    }

    /// The key with this id, which may mean asking the issuer first.
    pub(super) async fn key(
        self: &Arc<Self>,
        kid: &str,
        algorithm: Algorithm,
        now: Time,
    ) -> Result<DecodingKey, TokenFault> {
        let known = self.known();
        if let Some(key) = known.find(kid, algorithm) {
            if known.is_old(now) {
                self.read_again_aside(now);
            }
            return Ok(key);
        }

        self.read_again(now).await;
        let known = self.known();
        match known.find(kid, algorithm) {
            Some(key) => Ok(key),
            // The token may well be signed with a key that is too new for us.
            None if known.failed => Err(TokenFault::IssuerUnreachable),
            None => Err(TokenFault::UnknownKey),
        }
    }

    fn known(&self) -> Arc<Known> {
        Arc::clone(&self.known.read().unwrap_or_else(PoisonError::into_inner))
    }

    async fn read_again(self: &Arc<Self>, now: Time) {
        let turn = Arc::clone(&self.asked).lock_owned().await;
        if let Some(task) = self.read_in_turn(turn, now)
            && let Err(error) = task.await
        {
            tracing::error!(issuer = self.name, %error, "reading the keys of an issuer stopped");
        }
    }

    /// The same without waiting: keys that are known go on serving meanwhile.
    fn read_again_aside(self: &Arc<Self>, now: Time) {
        if let Ok(turn) = Arc::clone(&self.asked).try_lock_owned() {
            self.read_in_turn(turn, now);
        }
    }

    /// Reads the keys unless that was done a short while ago. It is a task of
    /// its own, because a caller who hangs up must neither end what others wait
    /// for nor leave an attempt uncounted.
    fn read_in_turn(
        self: &Arc<Self>,
        mut turn: OwnedMutexGuard<Option<Time>>,
        now: Time,
    ) -> Option<JoinHandle<()>> {
        if turn.is_some_and(|asked| apart(asked, now) < PAUSE) {
            return None;
        }
        let issuer = Arc::clone(self);
        Some(tokio::spawn(async move {
            *turn = Some(now);
            match issuer.fetch().await {
                Ok(keys) => issuer.learn(keys, now),
                Err(error) => issuer.keep(&error),
            }
        }))
    }

    fn learn(&self, keys: Vec<Key>, now: Time) {
        let before = self.known();
        let same = before.keys.iter().map(|key| &key.jwk);
        let changed = !same.eq(keys.iter().map(|key| &key.jwk));
        self.replace(Known {
            keys,
            read: Some(now),
            failed: false,
        });
        if changed {
            self.rotations.fetch_add(1, Ordering::AcqRel);
            tracing::info!(issuer = self.name, "the keys of an issuer are new");
        }
    }

    fn keep(&self, error: &FetchError) {
        tracing::warn!(issuer = self.name, %error, "the keys of an issuer could not be read");
        let before = self.known();
        self.replace(Known {
            keys: before.keys.clone(),
            read: before.read,
            failed: true,
        });
    }

    fn replace(&self, known: Known) {
        *self.known.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(known);
    }

    async fn fetch(&self) -> Result<Vec<Key>, FetchError> {
        let url = match &self.jwks_url {
            Some(url) => url.clone(),
            None => self.discover().await?,
        };
        let published: Published = self.get(&url).await?;
        // Keys of a type that is unknown here are none of our business.
        let keys: Vec<Key> = published.keys.into_iter().filter_map(key).collect();
        if keys.is_empty() {
            return Err(FetchError::NoKeys { url });
        }
        Ok(keys)
    }

    async fn discover(&self) -> Result<Url, FetchError> {
        let found = self.discovered().await?;
        self.no_nearer(&found.jwks_uri)
            .ok_or(FetchError::KeysAddress {
                url: found.jwks_uri,
            })
    }

    async fn discovered(&self) -> Result<Discovery, FetchError> {
        let found: Discovery = self.get(&self.discovery).await?;
        if found.issuer != self.name {
            return Err(FetchError::OtherIssuer {
                found: found.issuer,
            });
        }
        Ok(found)
    }

    /// The same for people who sign in, who are many and need not be anybody yet:
    /// the issuer is asked by one of them at a time, and not for each of them.
    async fn discovered_lately(&self, now: Time) -> Result<Discovery, FetchError> {
        let mut lately = self.lately.lock().await;
        if let Some((read, found)) = lately.as_ref()
            && apart(*read, now) < PAUSE
        {
            return Ok(found.clone());
        }
        let found = self.discovered().await?;
        *lately = Some((now, found.clone()));
        Ok(found)
    }

    /// An address that a discovery document names: it may be on another host, but
    /// no nearer to a wiretap or to this machine than the issuer itself is.
    fn no_nearer(&self, text: &str) -> Option<Url> {
        secure(text).filter(|url| url.scheme() == "https" || self.discovery.scheme() == "http")
    }

    async fn get<T: DeserializeOwned>(&self, url: &Url) -> Result<T, FetchError> {
        self.ask(self.client.get(url.clone()), url).await
    }

    async fn ask<T: DeserializeOwned>(
        &self,
        request: reqwest::RequestBuilder,
        url: &Url,
    ) -> Result<T, FetchError> {
        let mut response = request.timeout(ANSWER_LIMIT).send().await?;
        if response.status() != reqwest::StatusCode::OK {
            return Err(FetchError::Status {
                url: url.clone(),
                status: response.status().as_u16(),
            });
        }
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await? {
            body.extend_from_slice(&chunk);
            if body.len() > ANSWER_BYTES {
                return Err(FetchError::Long { url: url.clone() });
            }
        }
        serde_json::from_slice(&body).map_err(|source| FetchError::Json {
            url: url.clone(),
            source,
        })
    }
}

impl Known {
    fn find(&self, kid: &str, algorithm: Algorithm) -> Option<DecodingKey> {
        self.keys
            .iter()
            .filter(|key| key.jwk.common.key_id.as_deref() == Some(kid))
            .find(|key| serves(&key.jwk, algorithm))
            .map(|key| key.verifying.clone())
    }

    fn is_old(&self, now: Time) -> bool {
        self.read.is_none_or(|read| apart(read, now) >= MAX_AGE)
    }
}

/// The time between two instants, whichever is the later: a clock that jumps
/// back must not make an attempt of the future count for ever.
fn apart(a: Time, b: Time) -> Duration {
    Duration::from_micros(a.0.abs_diff(b.0))
}

/// An address whose answer cannot be changed on the way.
fn secure(text: &str) -> Option<Url> {
    let url = Url::parse(text).ok()?;
    let loopback = match url.host()? {
        Host::Domain(name) => name == "localhost",
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
    };
    let plain = url.username().is_empty() && url.password().is_none();
    let safe = url.scheme() == "https" || (url.scheme() == "http" && loopback);
    (plain && safe).then_some(url)
}

fn key(value: Value) -> Option<Key> {
    let jwk: Jwk = serde_json::from_value(value).ok()?;
    if matches!(jwk.algorithm, AlgorithmParameters::OctetKey(_)) {
        return None;
    }
    let verifying = DecodingKey::from_jwk(&jwk).ok()?;
    Some(Key { jwk, verifying })
}

/// Whether signatures of this algorithm are what the key is for.
fn serves(jwk: &Jwk, algorithm: Algorithm) -> bool {
    let common = &jwk.common;
    let of_its_type = match &jwk.algorithm {
        AlgorithmParameters::RSA(_) => algorithm.family() == AlgorithmFamily::Rsa,
        AlgorithmParameters::EllipticCurve(key) => matches!(
            (&key.curve, algorithm),
            (EllipticCurve::P256, Algorithm::ES256) | (EllipticCurve::P384, Algorithm::ES384)
        ),
        AlgorithmParameters::OctetKeyPair(_) => algorithm == Algorithm::EdDSA,
        _ => false,
    };
    let named = common.key_algorithm;
    let used_to_sign = common.public_key_use.as_ref();
    let operations = common.key_operations.as_ref();
    of_its_type
        && named.is_none_or(|named| named == KeyAlgorithm::from(algorithm))
        && used_to_sign.is_none_or(|used| *used == PublicKeyUse::Signature)
        && operations.is_none_or(|all| all.contains(&KeyOperations::Verify))
}
