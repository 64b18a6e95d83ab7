//! `docs/schema/sqlite.sql`: the schema as all migrations leave it. And what a
//! migration may do.

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

/// Statements that nodes of the version before can go on with. Whoever removes what
/// that version no longer used names the migration here.
#[test]
fn a_migration_only_adds() {
    let removes: [&str; 0] = [];
    let engines = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let folders = ["sqlite", "postgres"].map(|engine| engines.join(engine));
    let files = folders.iter().flat_map(|folder| folder.read_dir().unwrap());
    let mut looked_at = 0;
    for path in files.map(|file| file.unwrap().path()) {
        let name = path.file_stem().unwrap().to_str().unwrap();
        if name.starts_with("V1__") || removes.contains(&name) {
            continue;
        }
        for statement in statements(&std::fs::read_to_string(&path).unwrap()) {
            assert!(only_adds(&statement), "{}: {statement}", path.display());
            looked_at += 1;
        }
    }
    assert!(looked_at > 20, "{looked_at}");
}

/// Without comments and breaks of lines.
fn statements(text: &str) -> Vec<String> {
    let lines = text.lines().map(|line| line.split("--").next().unwrap());
    let text = lines.collect::<Vec<_>>().join(" ");
    let statements = text.split(';').map(|statement| {
        let words: Vec<&str> = statement.split_whitespace().collect();
        words.join(" ").to_uppercase()
    });
    statements
        .filter(|statement| !statement.is_empty())
        .collect()
}

fn only_adds(statement: &str) -> bool {
    let adds = ["TABLE", "INDEX", "VIEW", "FUNCTION"].map(|what| format!("CREATE {what} "));
    if let Some((_, column)) = statement
        .strip_prefix("ALTER TABLE ")
        .and_then(|rest| rest.split_once(" ADD COLUMN "))
    {
        // The version before does not fill it.
        return !column.contains(" NOT NULL") || column.contains(" DEFAULT ");
    }
    statement.starts_with("INSERT INTO ") || adds.iter().any(|adds| statement.starts_with(adds))
}

#[test]
fn what_removes_is_told_from_what_adds() {
    for adds in [
        "ALTER TABLE offers ADD COLUMN a TEXT",
        "ALTER TABLE offers ADD COLUMN a BIGINT NOT NULL DEFAULT 0",
        "CREATE INDEX a ON offers (state)",
    ] {
        assert!(only_adds(adds), "{adds}");
    }
    for takes in [
        "ALTER TABLE offers ADD COLUMN a TEXT NOT NULL",
        "ALTER TABLE offers DROP COLUMN state",
        "ALTER TABLE offers RENAME COLUMN state TO a",
        "CREATE UNIQUE INDEX a ON offers (state)",
        "DROP TABLE offers",
        "UPDATE offers SET state = ''",
    ] {
        assert!(!only_adds(takes), "{takes}");
    }
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
