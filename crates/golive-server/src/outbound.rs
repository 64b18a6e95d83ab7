//! The one place that builds HTTP clients. Every client has limits.

use std::time::Duration;

use reqwest::dns::Resolve;
use reqwest::{Client, ClientBuilder, redirect};

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
    direct()
        .connect_timeout(CONNECT_LIMIT)
        .timeout(EXCHANGE_LIMIT)
        .build()
        .map_err(OutboundError::Build)
}

/// A client for servers that publishers named. It connects to the addresses
/// that the resolver gives and to those that stand in the URL, so who uses it
/// looks at the URL first, and limits the wait for an answer: files may be long,
/// and reqwest's own limit between two reads would count the time that golive
/// takes to write. Bytes come as they were sent.
pub fn careful_client(
    resolver: impl Resolve + 'static,
    connect: Duration,
) -> Result<Client, OutboundError> {
    direct()
        .dns_resolver(resolver)
        .connect_timeout(connect)
        .referer(false)
        .no_gzip()
        .no_brotli()
        .no_deflate()
        .no_zstd()
        .build()
        .map_err(OutboundError::Build)
}

/// What went wrong, with its causes and without the URL: that may hold a secret.
pub fn said(error: reqwest::Error) -> String {
    let error = error.without_url();
    let first: &dyn std::error::Error = &error;
    let causes = std::iter::successors(Some(first), |error| error.source());
    let all: Vec<String> = causes.map(ToString::to_string).collect();
    all.join(": ")
}

/// What all clients have in common.
fn direct() -> ClientBuilder {
    Client::builder()
        .user_agent(concat!("golive/", env!("CARGO_PKG_VERSION")))
        .redirect(redirect::Policy::none())
        .no_proxy()
}
