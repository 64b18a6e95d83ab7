//! The inspectors over files that real programs wrote.

#![expect(clippy::unwrap_used, reason = "all of this is a test, its helpers too")]

mod made;
mod picture;
mod sheet;
