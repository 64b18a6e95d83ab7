//! What an operator does, from outside and on either engine: `golive db` and
//! `golive doctor`. What only SQLite has is in `db.rs`.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "all of this program is a test, its helpers too"
)]

mod certificate;
mod counts;
mod doctor;
mod kit;
mod lost;
mod many;
mod moved;
mod objects;
mod postgres;
