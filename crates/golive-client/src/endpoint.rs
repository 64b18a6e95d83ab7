//! Where the server is and who asks.

use std::fmt;

use url::{Host, Url};

use crate::error::ClientError;

/// A server, and the credentials for it.
#[derive(Debug, Clone)]
pub struct Endpoint {
    /// Where it listens, such as `https://market.example`; a path is kept as a prefix.
    pub url: Url,
    /// How the caller proves who it is.
    pub credentials: Credentials,
}

/// How a caller proves who it is.
#[derive(Clone)]
pub enum Credentials {
    /// A service principal of the server's own issuer.
    Client {
        /// The tenant in the token URL.
        tenant: String,
        /// `client_id`.
        client_id: String,
        /// `client_secret`; never shown.
        client_secret: String,
    },
    /// A token from elsewhere, used as it is; never shown.
    Token(String),
}

impl Endpoint {
    /// Reads the server's URL; only `http` and `https` are served.
    pub fn new(url: &str, credentials: Credentials) -> Result<Self, ClientError> {
        let wrong = |problem: String| ClientError::Url {
            url: url.to_owned(),
            problem,
        };
        let parsed = Url::parse(url).map_err(|e| wrong(e.to_string()))?;
        if !matches!(parsed.scheme(), "http" | "https") || !parsed.has_host() {
            return Err(wrong("expected http://host or https://host".into()));
        }
        Ok(Self {
            url: parsed,
            credentials,
        })
    }

    /// Whether the server runs on this machine.
    pub fn is_loopback(&self) -> bool {
        match self.url.host() {
            Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
            Some(Host::Ipv4(address)) => address.is_loopback(),
            Some(Host::Ipv6(address)) => address.is_loopback(),
            None => false,
        }
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Client {
                tenant, client_id, ..
            } => f
                .debug_struct("Client")
                .field("tenant", tenant)
                .field("client_id", client_id)
                .finish_non_exhaustive(),
            Self::Token(_) => f.write_str("Token"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_never_shown() {
        let client = Credentials::Client {
            tenant: "t".into(),
            client_id: "c".into(),
            client_secret: "hush".into(),
        };
        let token = Credentials::Token("hush".into());
        assert!(!format!("{client:?} {token:?}").contains("hush"));
    }

    #[test]
    fn only_web_servers_are_endpoints() {
        let endpoint = |url| Endpoint::new(url, Credentials::Token(String::new()));
        assert!(endpoint("http://[::1]:8080").unwrap().is_loopback());
        assert!(!endpoint("https://market.example/x").unwrap().is_loopback());
        for bad in ["", "localhost:8080", "file:///etc", "8080"] {
            assert!(endpoint(bad).is_err(), "{bad:?} must be refused");
        }
    }
}
