//! The rows, in the order of docs and table.

mod breakpoints;
mod cuts;
mod failover;
mod holders;
mod kills;
mod registers;

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
    Row {
        id: "R3",
        what: "calls of the database are cut",
        limit: 15,
        rounds: [6, 100],
        run: |run| Box::pin(cuts::run(run)),
    },
    Row {
        id: "R6",
        what: "a cluster loses leader, node, etcd",
        limit: 30,
        rounds: [1, 10],
        run: |run| Box::pin(failover::run(run)),
    },
    Row {
        id: "R7",
        what: "a node is frozen and comes back",
        limit: 15,
        rounds: [10, 500],
        run: |run| Box::pin(holders::run(run)),
    },
    Row {
        id: "R8-sqlite",
        what: "killed under writes with If-Match",
        limit: 10,
        rounds: [2_000, 100_000],
        run: |run| Box::pin(registers::run(run, Sqlite)),
    },
    Row {
        id: "R8-postgres",
        what: "of two nodes one is killed, too",
        limit: 10,
        rounds: [2_000, 100_000],
        run: |run| Box::pin(registers::run(run, Postgres)),
    },
];
