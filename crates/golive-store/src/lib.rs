//! Where golive keeps what it promised.
//!
//! The SQL text stands once, in [`sql`], in a dialect that SQLite and PostgreSQL
//! share. A write is a finished [`batch::Batch`]: statements, arguments and
//! expected row counts, applied whole or not at all. No transaction leaves this
//! crate, so nothing can be awaited inside one.

pub mod accounts;
pub mod artifacts;
pub mod audit;
pub mod batch;
mod bell;
pub mod cache;
mod change;
pub mod directory;
pub mod due;
pub mod engine;
pub mod error;
pub mod faults;
pub mod history;
pub mod leads;
pub mod mail;
pub mod postgres;
pub mod reader;
pub mod reviews;
pub mod sealed;
pub mod search;
pub mod sessions;
pub mod shop;
pub mod sql;
pub mod sqlite;
pub mod store;
pub mod transfer;
pub mod upkeep;
pub mod value;
pub mod webhooks;

pub use accounts::ClientRecord;
pub use artifacts::Artifact;
pub use audit::{Looked, Sought};
pub use due::{Due, Lease};
pub use engine::Database;
pub use error::StoreError;
pub use faults::Checked;
pub use history::{Found, LoggedEvent};
pub use leads::{LeadRow, Room};
pub use mail::{Channel, Delivery, DeliveryState};
pub use reader::Reader;
pub use reviews::Waiting;
pub use sealed::{Sealed, Spot};
pub use search::Hit;
pub use sessions::SessionRecord;
pub use shop::ListingRow;
pub use store::{
    Accepted, Answered, Applied, DocumentName, Hold, Idempotent, Record, Store, StoredDocument,
};
pub use webhooks::WebhookRow;
