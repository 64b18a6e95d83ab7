//! What can be wrong in a database, whatever the engine.

use crate::error::StoreError;
use crate::store::record_of;
use crate::value::Row;

/// What a check of a database found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// Faults; empty when all is well.
    pub faults: Vec<String>,
    /// Rows by table, for the report.
    pub rows: Vec<(&'static str, i64)>,
}

impl Checked {
    /// Nothing can be said of what is in it.
    pub(crate) fn unreadable(error: &dyn std::fmt::Display) -> Self {
        Self {
            faults: vec![format!("it can not be read: {error}")],
            rows: Vec::new(),
        }
    }
}

/// More rows that can not be read than this are not named.
pub(crate) const NAMED: usize = 20;

/// The offers, as [`record_of`] reads them.
pub(crate) const OFFERS: &str =
    "SELECT publisher, offer, counter, state, due_at, holder, epoch FROM offers
    ORDER BY publisher, offer";

/// What is counted for the report.
pub(crate) const COUNTS: [(&str, &str); 5] = [
    ("publishers", "SELECT COUNT(*) FROM publishers"),
    ("offers", "SELECT COUNT(*) FROM offers"),
    ("documents", "SELECT COUNT(*) FROM documents"),
    ("operations", "SELECT COUNT(*) FROM operations"),
    ("events", "SELECT COUNT(*) FROM events"),
];

/// Why the row of an offer can not be read.
pub(crate) fn unreadable(row: &Row) -> Option<String> {
    match record_of(row) {
        Err(StoreError::Inconsistent {
            column,
            key,
            problem,
            ..
        }) => Some(format!("offers.{column} of {key}: {problem}")),
        _ => None,
    }
}

/// Statements that count rows that point at nothing. The schema has no foreign
/// keys, because a distributed PostgreSQL would pay for them on every write.
/// `json` writes how the engine reaches into a column.
pub(crate) fn orphans(json: impl Fn(&str, &[&str]) -> String) -> [(&'static str, String); 4] {
    let draft = json("o.state", &["draft", "revision"]);
    let frozen = json("s.state", &["revision"]);
    let live = json("o.state", &["production", "revision"]);
    [
        (
            "an offer's draft document is missing",
            format!(
                "SELECT COUNT(*) FROM offers o WHERE NOT EXISTS (SELECT 1 FROM documents d
                 WHERE d.publisher = o.publisher AND d.offer = o.offer AND d.revision = {draft})"
            ),
        ),
        (
            "a version's document is missing",
            format!(
                "SELECT COUNT(*) FROM submissions s WHERE NOT EXISTS (SELECT 1 FROM documents d
                 WHERE d.publisher = s.publisher AND d.offer = s.offer AND d.revision = {frozen})"
            ),
        ),
        (
            "an operation's offer is missing",
            "SELECT COUNT(*) FROM operations p WHERE NOT EXISTS (SELECT 1 FROM offers o
             WHERE o.publisher = p.publisher AND o.offer = p.offer)"
                .to_owned(),
        ),
        (
            "a live offer has no listing",
            format!(
                "SELECT COUNT(*) FROM offers o WHERE {live} IS NOT NULL
                 AND NOT EXISTS (SELECT 1 FROM listings l WHERE l.publisher = o.publisher
                 AND l.offer = o.offer AND l.slot = 'production')"
            ),
        ),
    ]
}
