//! Files that offers point at. They lie with others, so they are reached with
//! care: [`filter`] says what may be reached, [`client`] reaches it. [`ingest`]
//! brings them in, [`objects`] keeps them by their SHA-256, [`serve`] shows
//! them at the addresses that [`own`] knows, [`collect`] removes what nothing
//! refers to, [`inventory`] says what a database needs. By its [`validators`] a file is told from another one.

pub mod client;
pub mod collect;
pub mod filter;
pub mod ingest;
pub mod inventory;
pub mod objects;
pub mod own;
mod scratch;
pub mod serve;
pub mod validators;
