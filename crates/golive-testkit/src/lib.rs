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

mod api;
pub mod documents;
pub mod mail;
mod process;
mod server;
pub mod tools;

pub use api::{Answer, Api};
pub use process::Process;
pub use server::{Golive, Setup};
