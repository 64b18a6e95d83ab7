//! Signing in at a listed issuer: the code flow of OpenID Connect with PKCE.
//!
//! What must be known when the browser comes back travels sealed in a cookie, so
//! that any node can go on.

use std::sync::Arc;
use std::time::Duration;

use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use golive_model::Time;
use serde::{Deserialize, Serialize};
use url::Url;

use super::jwks::{FetchError, Issuer};
use super::principal::Principal;
use super::seal::MasterKey;
use super::secrets::new_secret;
use super::tokens::{TokenFault, Verifier};
use crate::random;

/// Signing in takes no longer, at the issuer and on the way.
pub const PATIENCE: Duration = Duration::from_secs(600);

/// What the seal of a cookie is for.
const CONTEXT: &str = "signing-in";

/// What must be known when the browser comes back.
#[derive(Debug, Serialize, Deserialize)]
pub struct Errand {
    /// The issuer.
    pub issuer: String,
    /// Where to go then, a path of golive's own.
    pub next: String,
    state: String,
    nonce: String,
    verifier: String,
    ends: i64,
}

/// Why nobody is signed in.
#[derive(Debug, thiserror::Error)]
pub enum SignInFault {
    /// There is no errand, or it is over, or another browser's.
    #[error("this sign-in was not begun in this browser, or took too long")]
    Stranger,
    /// The issuer said no.
    #[error("the issuer refused: {0}")]
    Refused(String),
    /// The issuer can not be reached, or does not say what it must.
    #[error("the issuer can not be asked: {0}")]
    Unreachable(#[from] FetchError),
    /// What the issuer gave is not good.
    #[error("the ID token is not accepted: {0}")]
    Token(#[from] TokenFault),
}

impl Errand {
    /// A new one.
    pub fn new(issuer: &Issuer, next: &str, now: Time) -> Self {
        let lot = || new_secret(&random::fill);
        Self {
            issuer: issuer.name().to_owned(),
            next: next.to_owned(),
            state: lot(),
            nonce: lot(),
            verifier: lot(),
            ends: now.plus(PATIENCE).0,
        }
    }

    /// The text that travels.
    pub fn sealed(&self, key: &MasterKey) -> Option<String> {
        let text = serde_json::to_vec(self).ok()?;
        key.seal(&random::fill, CONTEXT, &text).ok()
    }

    /// What travelled, if it may still be used and is what came back with `state`.
    pub fn open(key: &MasterKey, sealed: &str, state: &str, now: Time) -> Option<Self> {
        let text = key.open(CONTEXT, sealed).ok()?;
        let errand: Self = serde_json::from_slice(&text).ok()?;
        (now.0 < errand.ends && errand.state == state).then_some(errand)
    }

    /// Where the browser is sent.
    pub async fn address(
        &self,
        issuer: &Issuer,
        back: &str,
        now: Time,
    ) -> Result<Url, SignInFault> {
        let mut url = issuer.authorization(now).await?;
        let challenge = digest(&SHA256, self.verifier.as_bytes());
        url.query_pairs_mut()
            .append_pair("response_type", "code")
            .append_pair("client_id", issuer.client_id().unwrap_or_default())
            .append_pair("redirect_uri", back)
            .append_pair("scope", "openid profile email")
            .append_pair("state", &self.state)
            .append_pair("nonce", &self.nonce)
            .append_pair("code_challenge", &BASE64_URL_SAFE_NO_PAD.encode(challenge))
            .append_pair("code_challenge_method", "S256");
        Ok(url)
    }

    /// Who came back with this code.
    pub async fn redeem(
        &self,
        verifier: &Verifier,
        issuer: &Arc<Issuer>,
        code: &str,
        back: &str,
        now: Time,
    ) -> Result<Principal, SignInFault> {
        let token = issuer.redeem(code, back, &self.verifier, now).await;
        let token = token.map_err(|error| match error {
            FetchError::Status {
                status: 400..=499, ..
            } => SignInFault::Refused(error.to_string()),
            error => SignInFault::Unreachable(error),
        })?;
        let principal = verifier.signed_in(issuer, &token, &self.nonce, now).await?;
        Ok(principal)
    }
}
