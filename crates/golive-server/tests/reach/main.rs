//! What golive reaches of the world outside, and what it does not.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "all of this is a test, its helpers too"
)]

mod bytes;
mod closed;
mod kit;
mod pages;
mod redirects;
mod registry;
mod slow;
