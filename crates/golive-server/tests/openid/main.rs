//! golive beside a real OpenID provider: the npm package oidc-provider on loopback.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "all of this program is a test, its helpers too"
)]

mod provider;
mod sign_in;
mod tokens;
