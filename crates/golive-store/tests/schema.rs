//! `docs/schema/sqlite.sql`: the schema as all migrations leave it.

#![expect(
    clippy::unwrap_used,
    reason = "all of this file is a test, its helper too"
)]

use std::path::Path;

use golive_store::sqlite::{file_in, migrate_directory};
use rusqlite::Connection;

#[test]
fn the_committed_schema_is_what_the_migrations_make() {
    let folder = tempfile::tempdir().unwrap();
    migrate_directory(folder.path()).unwrap();
    let dump = dump(&file_in(folder.path()));
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/schema/sqlite.sql");
    if std::env::var_os("GOLIVE_WRITE_GENERATED").is_some() {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, &dump).unwrap();
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        kept == dump,
        "docs/schema/sqlite.sql is behind the migrations: cargo xtask generate"
    );
}

/// Tables with their indexes, by name.
fn dump(file: &Path) -> String {
    let connection = Connection::open(file).unwrap();
    let mut statement = connection
        .prepare(
            "SELECT sql FROM sqlite_schema
             WHERE sql IS NOT NULL AND tbl_name NOT LIKE 'sqlite%' AND tbl_name NOT LIKE 'refinery%'
             ORDER BY tbl_name, type DESC, name",
        )
        .unwrap();
    let parts = statement.query_map([], |row| row.get::<_, String>(0));
    let parts: Vec<String> = parts.unwrap().map(Result::unwrap).collect();
    assert!(parts.len() > 10, "{parts:?}");
    let head = "-- Generated from the migrations by cargo xtask generate; do not edit.\n";
    format!("{head}\n{};\n", parts.join(";\n\n"))
}
