//! The one place that builds HTTP clients. Every client has limits.

use std::time::Duration;

use reqwest::{Client, redirect};

/// Setting up a connection takes no longer than this.
const CONNECT_LIMIT: Duration = Duration::from_secs(3);
/// A whole exchange, body included, takes no longer than this.
const EXCHANGE_LIMIT: Duration = Duration::from_secs(10);

/// Why there is no HTTP client.
#[derive(Debug, thiserror::Error)]
pub enum OutboundError {
    /// The TLS side could not be set up.
    #[error(
        "cannot set up HTTPS to other servers: {0}. The certificates of the system are expected \
         where OpenSSL keeps them (Debian: the package ca-certificates) or where SSL_CERT_FILE or \
         SSL_CERT_DIR point"
    )]
    Build(#[source] reqwest::Error),
}

/// A client for servers that the operator named, such as an identity provider.
///
/// It uses no proxy and follows no redirect, so that a request goes where the
/// settings say and nowhere else. TLS is rustls: reqwest takes the provider of
/// cryptography that the process installed and otherwise aws-lc-rs, and trusts
/// the roots of the operating system, read once, here. A system without any
/// root certificate is an error here and not at the first request.
pub fn trusted_client() -> Result<Client, OutboundError> {
    Client::builder()
        .user_agent(concat!("golive/", env!("CARGO_PKG_VERSION")))
        .connect_timeout(CONNECT_LIMIT)
        .timeout(EXCHANGE_LIMIT)
        .redirect(redirect::Policy::none())
        .no_proxy()
        .build()
        .map_err(OutboundError::Build)
}
