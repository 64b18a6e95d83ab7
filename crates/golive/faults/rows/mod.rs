//! The rows, in the order of docs and table.

mod breakpoints;
mod kills;

use crate::campaign::Row;
use crate::place::Engine::{Postgres, Sqlite};

/// Every row.
pub(crate) const ROWS: &[Row] = &[
    Row {
        id: "R1-sqlite",
        what: "killed at every breakpoint",
        limit: 10,
        rounds: [4, 200],
        run: |run| Box::pin(breakpoints::run(run, Sqlite)),
    },
    Row {
        id: "R1-postgres",
        what: "killed at every breakpoint",
        limit: 10,
        rounds: [4, 200],
        run: |run| Box::pin(breakpoints::run(run, Postgres)),
    },
    Row {
        id: "R2-sqlite",
        what: "killed at random moments",
        limit: 10,
        rounds: [60, 1_000],
        run: |run| Box::pin(kills::run(run, Sqlite)),
    },
    Row {
        id: "R2-postgres",
        what: "killed at random moments",
        limit: 10,
        rounds: [15, 200],
        run: |run| Box::pin(kills::run(run, Postgres)),
    },
];
