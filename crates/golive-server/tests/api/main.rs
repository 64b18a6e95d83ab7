//! The wire contract, over HTTP and with no library of ours: what `decisions.md`
//! promises, row by row. A file a subject.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "all of this is a test, its helpers too"
)]

mod bad_bodies;
mod bad_paths;
mod catalogue;
mod concurrency;
mod door;
mod idempotency;
mod ids;
mod keys;
mod kinds;
mod kit;
mod lifecycle;
mod locations;
mod notification;
mod openapi;
mod own_api;
mod permission;
mod reading;
mod round_trip;
mod slots;
mod story;
mod waiting;
mod webhooks;
mod wording;
