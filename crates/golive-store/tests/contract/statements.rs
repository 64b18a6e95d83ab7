//! Every statement: that it prepares, how it is carried out, and that it is
//! written for both engines.

use golive_store::sql;
use golive_store::sqlite::{file_in, migrate_directory};
use rusqlite::Connection;

/// What may read a whole table: lists of things that are few, and a
/// rehearsal's reset.
fn may_scan(name: &str) -> bool {
    ["PUBLISHERS", "CLIENTS", "SIGNING_KEYS"].contains(&name) || name.starts_with("ERASE_")
}

/// What only one of the engines understands.
const DIALECT: [&str; 14] = [
    "INSERT OR",
    "REPLACE INTO",
    "ROWID",
    "GLOB",
    "IFNULL",
    "DATETIME(",
    "STRFTIME",
    "JSON_",
    "INDEXED BY",
    "SKIP LOCKED",
    "NOW()",
    "::",
    "ILIKE",
    "`",
];

/// Statements whose text differs between the engines; it stays short.
const DIFFERENT: [&str; 0] = [];

fn migrated() -> (tempfile::TempDir, Connection) {
    let folder = tempfile::tempdir().unwrap();
    migrate_directory(folder.path()).unwrap();
    let connection = Connection::open(file_in(folder.path())).unwrap();
    (folder, connection)
}

#[test]
fn every_statement_prepares() {
    let (_folder, connection) = migrated();
    assert!(sql::ALL.len() > 40);
    for statement in sql::ALL {
        let prepared = connection.prepare(statement.text);
        let prepared = prepared.unwrap_or_else(|e| panic!("{}: {e}", statement.name));
        for number in 1..=prepared.parameter_count() {
            let parameter = format!("?{number}");
            assert!(
                statement.text.contains(&parameter),
                "{} does not use {parameter}",
                statement.name
            );
        }
    }
}

#[test]
fn no_statement_reads_a_whole_table() {
    let (_folder, connection) = migrated();
    for statement in sql::ALL.iter().filter(|s| !may_scan(s.name)) {
        let mut explained = connection
            .prepare(&format!("EXPLAIN QUERY PLAN {}", statement.text))
            .unwrap();
        let parameters = vec![1; explained.parameter_count()];
        let lines = explained
            .query_map(rusqlite::params_from_iter(parameters), |row| {
                row.get::<_, String>(3)
            })
            .unwrap();
        for line in lines {
            let line = line.unwrap();
            let scans = line.starts_with("SCAN ") && !line.contains(" USING ");
            // The result of a subquery or a union is no table.
            let of_table = !line.contains('(') && line != "SCAN CONSTANT ROW";
            assert!(!(scans && of_table), "{}: {line}", statement.name);
        }
    }
}

#[test]
fn no_statement_is_written_for_one_engine() {
    let different: Vec<&str> = sql::ALL
        .iter()
        .filter(|statement| {
            let text = statement.text.to_ascii_uppercase();
            DIALECT.iter().any(|word| text.contains(word))
        })
        .map(|statement| statement.name)
        .collect();
    assert_eq!(different, DIFFERENT);
}

#[test]
fn every_statement_has_a_name_of_its_own() {
    let mut names: Vec<&str> = sql::ALL.iter().map(|statement| statement.name).collect();
    let before = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), before);
}
