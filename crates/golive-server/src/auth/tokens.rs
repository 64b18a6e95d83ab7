//! Tokens: issuing golive's own, and verifying those of every issuer.

use std::str::FromStr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use golive_model::Time;
use jsonwebtoken::errors::ErrorKind;
use jsonwebtoken::{Algorithm, DecodingKey, Header, Validation};
use quick_cache::sync::Cache;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde::{Deserialize, Serialize};

use super::jwks::Issuer;
use super::keys::{ALGORITHM, KeyError, KeyRing};
use super::principal::{Claims, Principal};

/// How long an own token is valid.
pub const LIFETIME: Duration = Duration::from_secs(3600);
/// No longer token is looked at, in bytes.
pub const TOKEN_BYTES: usize = 16 * 1024;
/// How far the clock of an issuer may be from ours.
const LEEWAY: Duration = Duration::from_secs(60);
/// A verified token is verified again after this while.
const SEEN_FOR: Duration = Duration::from_secs(300);
/// The tokens kept as seen, in bytes.
const SEEN_BYTES: u64 = 8 * 1024 * 1024;
/// About how long a token is, in bytes.
const USUAL_BYTES: usize = 1024;

/// The form of an own token, which depends on the endpoint that was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum TokenVersion {
    /// For `/{tenant}/oauth2/token`.
    #[serde(rename = "1.0")]
    V1,
    /// For `/{tenant}/oauth2/v2.0/token`.
    #[serde(rename = "2.0")]
    V2,
}

/// What an own token says.
#[derive(Debug, Clone)]
pub struct Grant {
    /// For whom it is meant.
    pub audience: String,
    /// The `iss`; its path must be `/{tenant}/` or `/{tenant}/v2.0`.
    pub issuer: String,
    /// The service principal.
    pub client: String,
    /// The tenant that was asked.
    pub tenant: String,
    /// The form.
    pub version: TokenVersion,
    /// The `roles`; left out when there are none.
    pub roles: Vec<String>,
    /// The id of the token, never used before.
    pub id: String,
}

#[derive(Serialize)]
struct Issued<'a> {
    aud: &'a str,
    iss: &'a str,
    iat: i64,
    nbf: i64,
    exp: i64,
    appid: &'a str,
    azp: &'a str,
    oid: &'a str,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    roles: &'a [String],
    sub: &'a str,
    tid: &'a str,
    uti: &'a str,
    jti: &'a str,
    ver: TokenVersion,
}

/// A token that is valid from now for [`LIFETIME`].
pub fn issue(ring: &KeyRing, grant: &Grant, now: Time) -> Result<String, KeyError> {
    let client = grant.client.as_str();
    let claims = Issued {
        aud: &grant.audience,
        iss: &grant.issuer,
        iat: now.seconds(),
        nbf: now.seconds(),
        exp: now.plus(LIFETIME).seconds(),
        appid: client,
        azp: client,
        oid: client,
        roles: &grant.roles,
        sub: client,
        tid: &grant.tenant,
        uti: &grant.id,
        jti: &grant.id,
        ver: grant.version,
    };
    let key = ring.signer(now);
    let mut header = Header::new(ALGORITHM);
    header.kid = Some(key.kid().to_owned());
    jsonwebtoken::encode(&header, &claims, key.signing()).map_err(|_| KeyError::Unusable)
}

/// Why a token is not accepted. The texts are stable, hold nothing of the token
/// and are fit for the `error_description` of `WWW-Authenticate` (RFC 6750).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TokenFault {
    /// There is none.
    #[error("a bearer token is required")]
    Missing,
    /// It is longer than [`TOKEN_BYTES`].
    #[error("the token is longer than 16384 bytes")]
    TooLong,
    /// It is not a signed JSON Web Token with the claims that one has.
    #[error("the token is not a well-formed signed JSON Web Token")]
    Malformed,
    /// It is an ID token, a refresh token or the like.
    #[error("the token is not an access token")]
    NotAccess,
    /// Its issuer may not sign like that.
    #[error("the signature algorithm of the token is not allowed for its issuer")]
    Algorithm,
    /// Its issuer is not listed.
    #[error("the issuer of the token is not known here")]
    UnknownIssuer,
    /// Its issuer does not publish the key that it names.
    #[error("the key that the token names is not known")]
    UnknownKey,
    /// The signature does not fit.
    #[error("the signature of the token is wrong")]
    Signature,
    /// It has no end.
    #[error("the token has no exp claim")]
    NoExpiry,
    /// It is over.
    #[error("the token has expired")]
    Expired,
    /// It begins later.
    #[error("the token is not valid yet")]
    NotYetValid,
    /// It is meant for somebody else.
    #[error("the token is meant for another audience")]
    Audience,
    /// No claim says who calls.
    #[error("the token names no principal")]
    Nobody,
    /// The keys of the issuer cannot be read, so nothing can be said about it.
    #[error("the keys of the issuer of the token cannot be read at the moment")]
    IssuerUnreachable,
}

impl TokenFault {
    /// The key of its message.
    pub fn key(self) -> &'static str {
        match self {
            Self::Missing => "token-fault.missing",
            Self::TooLong => "token-fault.long",
            Self::Malformed => "token-fault.malformed",
            Self::NotAccess => "token-fault.access",
            Self::Algorithm => "token-fault.algorithm",
            Self::UnknownIssuer => "token-fault.issuer",
            Self::UnknownKey => "token-fault.key",
            Self::Signature => "token-fault.signature",
            Self::NoExpiry => "token-fault.endless",
            Self::Expired => "token-fault.expired",
            Self::NotYetValid => "token-fault.early",
            Self::Audience => "token-fault.audience",
            Self::Nobody => "token-fault.nobody",
            Self::IssuerUnreachable => "token-fault.unreachable",
        }
    }

    /// Whether the fault is not the caller's: the same token may be good later.
    pub fn is_passing(self) -> bool {
        self == Self::IssuerUnreachable
    }
}

/// Verifies bearer tokens, and remembers those that it found good.
pub struct Verifier {
    own: RwLock<Arc<KeyRing>>,
    audiences: Vec<String>,
    issuers: Vec<Arc<Issuer>>,
    rotations: AtomicU64,
    // Keyed by the whole text: only the very token that was verified is found.
    // Nobody can choose what is in here, so the hash may be a fast one.
    seen: Cache<Box<str>, Seen, Length>,
}

#[derive(Clone)]
struct Seen {
    principal: Arc<Principal>,
    window: Window,
    generation: u64,
}

#[derive(Clone)]
struct Length;

impl quick_cache::Weighter<Box<str>, Seen> for Length {
    fn weight(&self, token: &Box<str>, _: &Seen) -> u64 {
        token.len().max(USUAL_BYTES) as u64
    }
}

/// From when until before when something holds.
#[derive(Clone, Copy)]
struct Window {
    from: Time,
    until: Time,
}

/// The parts of a JOSE header that count. `jku`, `jwk`, `x5u` and the like,
/// with which a token would name its own key, are not even read.
#[derive(Deserialize)]
struct Head {
    alg: String,
    kid: Option<String>,
    typ: Option<String>,
    crit: Option<IgnoredAny>,
}

impl Verifier {
    /// A verifier for the tokens of `own` and of the listed issuers, which must
    /// name one of `audiences` unless the issuer has an audience of its own.
    pub fn new(own: KeyRing, audiences: Vec<String>, issuers: Vec<Issuer>) -> Self {
        let about = usize::try_from(SEEN_BYTES).unwrap_or(usize::MAX) / USUAL_BYTES;
        Self {
            own: RwLock::new(Arc::new(own)),
            audiences,
            issuers: issuers.into_iter().map(Arc::new).collect(),
            rotations: AtomicU64::new(0),
            seen: Cache::with_weighter(about, SEEN_BYTES, Length),
        }
    }

    /// The own keys in use.
    pub fn ring(&self) -> Arc<KeyRing> {
        Arc::clone(&self.own.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Puts other own keys in use. Every token is verified anew.
    pub fn set_ring(&self, own: KeyRing) {
        *self.own.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(own);
        self.rotations.fetch_add(1, Ordering::AcqRel);
    }

    /// The principal of a token that was found good a short while ago. Cheap.
    pub fn seen(&self, bearer: &str, now: Time) -> Option<Arc<Principal>> {
        let seen = self.seen.get(bearer)?;
        let holds = seen.window.holds(now) && seen.generation == self.generation();
        holds.then_some(seen.principal)
    }

    /// The principal of a good token. May ask the issuer for its keys.
    pub async fn verify(&self, bearer: &str, now: Time) -> Result<Arc<Principal>, TokenFault> {
        if let Some(principal) = self.seen(bearer, now) {
            return Ok(principal);
        }
        // Read before the keys: a rotation from here on makes the entry void.
        let generation = self.generation();
        let (principal, window) = self.examine(bearer, now).await?;
        let principal = Arc::new(principal);
        let seen = Seen {
            principal: Arc::clone(&principal),
            window,
            generation,
        };
        self.seen.insert(bearer.into(), seen);
        Ok(principal)
    }

    /// The listed issuers.
    pub fn issuers(&self) -> &[Arc<Issuer>] {
        &self.issuers
    }

    /// Whom an ID token of a listed issuer speaks for (OpenID Connect Core 3.1.3.7).
    pub async fn signed_in(
        &self,
        issuer: &Arc<Issuer>,
        token: &str,
        nonce: &str,
        now: Time,
    ) -> Result<Principal, TokenFault> {
        let (head, _) = parts(token)?;
        let algorithm = head.algorithm()?;
        if !issuer.allows(algorithm) {
            return Err(TokenFault::Algorithm);
        }
        let kid = head.kid.ok_or(TokenFault::UnknownKey)?;
        let key = issuer.key(&kid, algorithm, now).await?;
        let claims = proven(token, &key, algorithm)?;
        let iss = claims.iss.as_deref().unwrap_or_default();
        if !issuer.speaks_as(iss) {
            return Err(TokenFault::UnknownIssuer);
        }
        let window = Window::of(&claims)?;
        if now >= window.until {
            return Err(TokenFault::Expired);
        }
        if now < window.from {
            return Err(TokenFault::NotYetValid);
        }
        if !claims.is_for(issuer.client_id().unwrap_or_default(), nonce) {
            return Err(TokenFault::Audience);
        }
        let expires = instant(claims.exp.unwrap_or_default());
        claims
            .person(issuer.name(), expires)
            .ok_or(TokenFault::Nobody)
    }

    /// Counts the changes of any key that tokens are verified with.
    fn generation(&self) -> u64 {
        let others = self.issuers.iter().map(|issuer| issuer.rotations());
        self.rotations.load(Ordering::Acquire) + others.sum::<u64>()
    }

    async fn examine(&self, bearer: &str, now: Time) -> Result<(Principal, Window), TokenFault> {
        let (head, body) = parts(bearer)?;
        let algorithm = head.algorithm()?;
        let kid = head.kid.ok_or(TokenFault::UnknownKey)?;

        let ring = self.ring();
        if let Some(key) = ring.find(&kid) {
            if algorithm != ALGORITHM {
                return Err(TokenFault::Algorithm);
            }
            let claims = proven(bearer, key.verifying(), algorithm)?;
            if !is_own(&claims) {
                return Err(TokenFault::UnknownIssuer);
            }
            return accepted(&claims, None, &self.audiences, now);
        }

        let claimed: Claims = json(body)?;
        let iss = claimed.iss.ok_or(TokenFault::UnknownIssuer)?;
        let mut listed = self.issuers.iter();
        let issuer = listed
            .find(|issuer| issuer.speaks_as(&iss))
            .ok_or(TokenFault::UnknownIssuer)?;
        if !issuer.allows(algorithm) {
            return Err(TokenFault::Algorithm);
        }
        let key = issuer.key(&kid, algorithm, now).await?;
        let claims = proven(bearer, &key, algorithm)?;
        let audiences = issuer
            .audience()
            .map_or(self.audiences.as_slice(), std::slice::from_ref);
        accepted(&claims, Some(issuer.name()), audiences, now)
    }
}

impl Head {
    fn algorithm(&self) -> Result<Algorithm, TokenFault> {
        // RFC 7515 4.1.11: an extension that is not understood must be refused.
        if self.crit.is_some() {
            return Err(TokenFault::Malformed);
        }
        let known = ["JWT", "at+jwt", "application/at+jwt"];
        if let Some(typ) = &self.typ
            && !known.iter().any(|known| typ.eq_ignore_ascii_case(known))
        {
            return Err(TokenFault::NotAccess);
        }
        Algorithm::from_str(&self.alg).map_err(|_| TokenFault::Algorithm)
    }
}

impl Window {
    fn of(claims: &Claims) -> Result<Self, TokenFault> {
        let end = claims.exp.map(instant).ok_or(TokenFault::NoExpiry)?;
        let early = i64::try_from(LEEWAY.as_micros()).unwrap_or(i64::MAX);
        let from = claims.nbf.map(instant).unwrap_or(Time(i64::MIN));
        Ok(Self {
            from: Time(from.0.saturating_sub(early)),
            until: end.plus(LEEWAY),
        })
    }

    fn holds(&self, now: Time) -> bool {
        self.from <= now && now < self.until
    }
}

/// Header and claims as the token has them, of which nothing is proven yet.
fn parts(bearer: &str) -> Result<(Head, &str), TokenFault> {
    if bearer.is_empty() {
        return Err(TokenFault::Missing);
    }
    if bearer.len() > TOKEN_BYTES {
        return Err(TokenFault::TooLong);
    }
    let mut parts = bearer.split('.');
    let (Some(head), Some(body), Some(_), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(TokenFault::Malformed);
    };
    Ok((json(head)?, body))
}

fn json<T: DeserializeOwned>(part: &str) -> Result<T, TokenFault> {
    let text = BASE64_URL_SAFE_NO_PAD
        .decode(part)
        .map_err(|_| TokenFault::Malformed)?;
    serde_json::from_slice(&text).map_err(|_| TokenFault::Malformed)
}

/// The claims of a token that this key signed with this algorithm.
fn proven(bearer: &str, key: &DecodingKey, algorithm: Algorithm) -> Result<Claims, TokenFault> {
    // Times, audience and issuer are judged in `accepted`: by the time that is
    // passed in, and for the issuer whose key this is.
    let mut signature_only = Validation::new(algorithm);
    signature_only.required_spec_claims.clear();
    signature_only.validate_exp = false;
    signature_only.validate_aud = false;
    jsonwebtoken::decode(bearer, key, &signature_only)
        .map(|token| token.claims)
        .map_err(|error| match error.kind() {
            ErrorKind::InvalidSignature => TokenFault::Signature,
            ErrorKind::InvalidAlgorithm => TokenFault::Algorithm,
            _ => TokenFault::Malformed,
        })
}

/// The host of an own issuer is the one that was asked and may be any.
fn is_own(claims: &Claims) -> bool {
    let (Some(iss), Some(tid)) = (&claims.iss, &claims.tid) else {
        return false;
    };
    iss.ends_with(&format!("/{tid}/")) || iss.ends_with(&format!("/{tid}/v2.0"))
}

fn accepted(
    claims: &Claims,
    issuer: Option<&str>,
    audiences: &[String],
    now: Time,
) -> Result<(Principal, Window), TokenFault> {
    if claims.is_no_access_token() {
        return Err(TokenFault::NotAccess);
    }
    let window = Window::of(claims)?;
    if now >= window.until {
        return Err(TokenFault::Expired);
    }
    if now < window.from {
        return Err(TokenFault::NotYetValid);
    }
    let ours = claims.aud.as_ref();
    if !ours.is_some_and(|audience| audience.names_one_of(audiences)) {
        return Err(TokenFault::Audience);
    }
    let expires = instant(claims.exp.unwrap_or_default());
    let principal = claims
        .principal(issuer, expires)
        .ok_or(TokenFault::Nobody)?;
    let until = window.until.min(now.plus(SEEN_FOR));
    Ok((principal, Window { until, ..window }))
}

/// A `NumericDate`, which may have a fraction; the far future stays far.
fn instant(seconds: f64) -> Time {
    Time((seconds * 1e6) as i64)
}
