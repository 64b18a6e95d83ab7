//! Issuers as the operator lists them: what stands in `[[auth.issuers]]`.

use std::path::PathBuf;
use std::str::FromStr;

use jsonwebtoken::{Algorithm, AlgorithmFamily};
use serde::{Deserialize, Serialize};

/// An OpenID Connect issuer, as the settings list it (`[[auth.issuers]]`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IssuerSettings {
    /// The `iss` of its tokens; discovery starts here. Members name this one.
    pub issuer: String,
    /// The `aud` that its tokens must have; that of the server when absent.
    #[serde(default)]
    pub audience: Option<String>,
    /// The algorithms that it may sign with.
    #[serde(default = "usual_algorithms")]
    pub algorithms: Vec<String>,
    /// Further values of `iss` of the same issuer with the same keys, whole,
    /// such as `https://sts.windows.net/{the tenant's id}/` of Entra ID v1.
    #[serde(default)]
    pub also: Vec<String>,
    /// Where its keys are; found by discovery when absent.
    #[serde(default)]
    pub jwks_url: Option<String>,
    /// The client as which people sign in to the pages; they can not when absent.
    #[serde(default)]
    pub client_id: Option<String>,
    /// A file with the secret of that client; absent for a public client.
    #[serde(default)]
    pub client_secret_file: Option<PathBuf>,
    /// What the sign-in page calls it; its host when absent.
    #[serde(default)]
    pub name: Option<String>,
}

fn usual_algorithms() -> Vec<String> {
    vec!["RS256".into(), "ES256".into()]
}

/// Why an issuer cannot be used as it is listed.
#[derive(Debug, thiserror::Error)]
pub enum IssuerError {
    /// An address that nothing secret may depend on.
    #[error(
        "the address {url} of an issuer cannot be used; https is expected, or http to loopback"
    )]
    Address {
        /// The address.
        url: String,
    },
    /// An algorithm that would make forging easy, or that is unknown.
    #[error(
        "the issuer {issuer} lists the algorithm {algorithm}; one or more of RS256 RS384 RS512 \
         PS256 PS384 PS512 ES256 ES384 EdDSA are expected"
    )]
    Algorithm {
        /// The issuer.
        issuer: String,
        /// What it lists.
        algorithm: String,
    },
    /// A pattern where a whole value belongs.
    #[error(
        "the issuer {issuer} lists also {also}; a whole value is expected, with the id of your \
         tenant in it: a pattern would let in the tenants of everybody else"
    )]
    Pattern {
        /// The issuer.
        issuer: String,
        /// What it lists.
        also: String,
    },
    /// The secret of the client is not there.
    #[error("the client secret of an issuer can not be read from {file}: {source}")]
    Secret {
        /// The file.
        file: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
}

/// The algorithms of these names, of which there is one at least; none of them is
/// made with a shared secret.
pub(super) fn algorithms(issuer: &str, names: &[String]) -> Result<Vec<Algorithm>, IssuerError> {
    let fault = |name: &str| IssuerError::Algorithm {
        issuer: issuer.to_owned(),
        algorithm: name.to_owned(),
    };
    if names.is_empty() {
        return Err(fault("(none)"));
    }
    names
        .iter()
        .map(|name| {
            Algorithm::from_str(name)
                .ok()
                .filter(|algorithm| algorithm.family() != AlgorithmFamily::Hmac)
                .ok_or_else(|| fault(name))
        })
        .collect()
}

/// The secret of a client, without the line's end.
pub(super) fn read_secret(file: &std::path::Path) -> Result<String, IssuerError> {
    let text = std::fs::read_to_string(file).map_err(|source| IssuerError::Secret {
        file: file.to_owned(),
        source,
    })?;
    Ok(text.trim().to_owned())
}
