//! The door: what every request passes before it reaches a desk.

pub mod body;
pub mod error;
pub mod language;
pub mod listen;
pub mod ops;
pub mod page;
pub mod path;
pub mod peer;
pub mod quirks;
pub mod reply;
pub mod stack;

pub use error::{ApiError, Code};
pub use path::Path;
