//! The rows, in the order of docs and table.

mod backups;
mod breakpoints;
mod clocks;
mod cuts;
mod disks;
mod failover;
mod holders;
mod keys;
mod kills;
mod mails;
mod registers;
mod upgrades;

use crate::campaign::Row;
use crate::place::Engine::{Postgres, Sqlite};

/// Every row.
pub(crate) const ROWS: &[Row] = &[
    Row {
        id: "R1-sqlite",
        what: "killed at every breakpoint",
        limit: 10,
        rounds: [2, 200],
        takes: 18,
        run: |run| Box::pin(breakpoints::run(run, Sqlite)),
    },
    Row {
        id: "R1-postgres",
        what: "killed at every breakpoint",
        limit: 10,
        rounds: [2, 200],
        takes: 26,
        run: |run| Box::pin(breakpoints::run(run, Postgres)),
    },
    Row {
        id: "R2-sqlite",
        what: "killed at random moments",
        limit: 10,
        rounds: [60, 1_000],
        takes: 30,
        run: |run| Box::pin(kills::run(run, Sqlite)),
    },
    Row {
        id: "R2-postgres",
        what: "killed at random moments",
        limit: 10,
        rounds: [15, 200],
        takes: 14,
        run: |run| Box::pin(kills::run(run, Postgres)),
    },
    Row {
        id: "R3",
        what: "calls of the database are cut",
        limit: 15,
        rounds: [3, 100],
        takes: 55,
        run: |run| Box::pin(cuts::run(run)),
    },
    Row {
        id: "R4-sqlite",
        what: "disks of database and objects are full",
        limit: 10,
        rounds: [6, 100],
        takes: 10,
        run: |run| Box::pin(disks::on_sqlite(run)),
    },
    Row {
        id: "R4-postgres",
        what: "disks of tables and log are full",
        limit: 10,
        rounds: [4, 100],
        takes: 32,
        run: |run| Box::pin(disks::on_postgres(run)),
    },
    Row {
        id: "R5-sqlite",
        what: "the clock steps by an hour or a day",
        limit: 15,
        rounds: [8, 200],
        takes: 8,
        run: |run| Box::pin(clocks::on_sqlite(run)),
    },
    Row {
        id: "R5-postgres",
        what: "one node's clock steps",
        limit: 30,
        rounds: [6, 200],
        takes: 8,
        run: |run| Box::pin(clocks::on_postgres(run)),
    },
    Row {
        id: "R6",
        what: "a cluster loses leader, node, etcd",
        limit: 30,
        rounds: [1, 10],
        takes: 105,
        run: |run| Box::pin(failover::run(run)),
    },
    Row {
        id: "R7",
        what: "a node is frozen and comes back",
        limit: 15,
        rounds: [5, 500],
        takes: 22,
        run: |run| Box::pin(holders::run(run)),
    },
    Row {
        id: "R8-sqlite",
        what: "killed under writes with If-Match",
        limit: 10,
        rounds: [1_000, 100_000],
        takes: 8,
        run: |run| Box::pin(registers::run(run, Sqlite)),
    },
    Row {
        id: "R8-postgres",
        what: "of two nodes one is killed, too",
        limit: 10,
        rounds: [1_000, 100_000],
        takes: 11,
        run: |run| Box::pin(registers::run(run, Postgres)),
    },
    Row {
        id: "R9-sqlite",
        what: "a key 50 times, unheard, killed",
        limit: 10,
        rounds: [12, 1_000],
        takes: 5,
        run: |run| Box::pin(keys::run(run, Sqlite)),
    },
    Row {
        id: "R9-postgres",
        what: "the same on two nodes",
        limit: 10,
        rounds: [12, 1_000],
        takes: 12,
        run: |run| Box::pin(keys::run(run, Postgres)),
    },
    Row {
        id: "R12-sqlite",
        what: "mails: receiver or golive is killed, slow",
        limit: 30,
        rounds: [4, 70],
        takes: 30,
        run: |run| Box::pin(mails::run(run, Sqlite)),
    },
    Row {
        id: "R12-postgres",
        what: "the same with two nodes",
        limit: 30,
        rounds: [3, 70],
        takes: 30,
        run: |run| Box::pin(mails::run(run, Postgres)),
    },
    Row {
        id: "R13-sqlite",
        what: "backed up under load, restored",
        limit: 30,
        rounds: [3, 100],
        takes: 15,
        run: |run| Box::pin(backups::run(run, Sqlite)),
    },
    Row {
        id: "R13-postgres",
        what: "backed up under load, restored",
        limit: 30,
        rounds: [2, 100],
        takes: 15,
        run: |run| Box::pin(backups::run(run, Postgres)),
    },
    Row {
        id: "R14-sqlite",
        what: "old schemas, killed while migrated",
        limit: 10,
        rounds: [6, 50],
        takes: 15,
        run: |run| Box::pin(upgrades::on_sqlite(run)),
    },
    Row {
        id: "R14-postgres",
        what: "old schemas, killed while migrated",
        limit: 10,
        rounds: [3, 50],
        takes: 60,
        run: |run| Box::pin(upgrades::on_postgres(run)),
    },
];
