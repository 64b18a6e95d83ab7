//! What the engine promises: every step may run twice, may fail, may be taken
//! over; and every history is one that the model allows.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test")]

mod holders;
mod nodes;
mod races;
mod random;
mod steps;
