//! A typed client of golive's API: one method a route, and a watcher that turns
//! the polling of an operation into progress.
//!
//! Start with [`Client::new`]; follow what it starts with [`watch`].

mod api;
mod ask;
mod client;
mod endpoint;
mod error;
mod own;
mod people;
#[cfg(test)]
mod tests;
mod token;
mod transport;
mod watch;
mod world;

pub use api::{IfMatch, OfferText, OperationPath, View};
pub use client::Client;
pub use endpoint::{Credentials, Endpoint};
pub use error::{ClientError, Refused};
pub use watch::{Ending, Progress, StepProgress, changes, ending, watch};
