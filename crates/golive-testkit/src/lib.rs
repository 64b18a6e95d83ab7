//! A whole golive in a test: in process, or as the real binary that can be
//! killed. Never a normal dependency.
//!
//! A fault of the kit itself is a panic: the test that uses it has failed.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "test support"
)]

#[cfg(feature = "server")]
mod api;
#[cfg(feature = "browser")]
pub mod browser;
pub mod checkers;
pub mod documents;
#[cfg(feature = "server")]
pub mod files;
pub mod mail;
#[cfg(feature = "server")]
mod pages;
mod patroni;
mod postgres;
mod process;
mod proxy;
#[cfg(feature = "server")]
mod registry;
mod scratch;
#[cfg(feature = "server")]
mod server;
pub mod tools;

#[cfg(feature = "server")]
pub use api::{Answer, Api, Credentials};
#[cfg(feature = "server")]
pub use pages::Pages;
pub use patroni::Patroni;
pub use postgres::Postgres;
pub use process::Process;
pub use proxy::{Calls, Cut, Proxy};
#[cfg(feature = "server")]
pub use registry::Registry;
pub use scratch::own_address;
#[cfg(feature = "server")]
pub use server::{DATABASE, Golive, Setup, database};
