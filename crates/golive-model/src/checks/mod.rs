//! Checks that need only documents: this one and the live one.

use serde_json::Value;

use crate::finding::Finding;
use crate::ids::OfferId;
use crate::kind::Kind;

/// What the checks look at.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The offer's id.
    pub offer: &'a OfferId,
    /// Its kind: which rules apply, and how hard.
    pub kind: &'a Kind,
    /// The document.
    pub document: &'a Value,
    /// The live document, if there is one.
    pub live: Option<&'a Value>,
}

/// Runs every rule that applies to the kind; errors come first, then document
/// order.
pub fn run(_subject: Subject<'_>) -> Vec<Finding> {
    Vec::new()
}
