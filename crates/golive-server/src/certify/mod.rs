//! Certification that needs the world outside the document. The rules of the
//! document alone are in `golive_model::checks`, those of a file's bytes in
//! `golive-inspect`.
//!
//! Every check here answers an inspection, or a fault that may pass: then the
//! same check may come out differently later.

pub mod blob;
pub mod files;
pub mod links;
pub mod look;
pub mod registry;
pub mod saas;
