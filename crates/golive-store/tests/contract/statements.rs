//! Every statement: that it prepares, how it is carried out, and that it is
//! written for both engines.

use golive_store::sql;
use golive_store::sqlite::{file_in, migrate_directory};
use rusqlite::Connection;
use tokio_postgres::SimpleQueryMessage;

use crate::kit::{Engine, Place, run};

/// What may read a whole table: lists of things that are few, what only an
/// operator's command asks, and a rehearsal's reset.
fn may_scan(name: &str) -> bool {
    let few = [
        "PUBLISHERS",
        "CLIENTS",
        "SIGNING_KEYS",
        "DELETE_SIGNING_KEY",
    ];
    let operators = ["NEWEST_ARTIFACTS", "COUNT_USED_ARTIFACTS"];
    few.contains(&name) || operators.contains(&name) || name.starts_with("ERASE_")
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
const DIFFERENT: [&str; 1] = ["ADD_EVENT"];

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
            // The result of a subquery or a union is no table, nor are values.
            let written = line == "SCAN CONSTANT ROW" || line.ends_with("VALUES CLAUSE");
            let named =
                ["SCAN counted", "SCAN found", "SCAN own", "SCAN passed"].contains(&line.as_str());
            let of_table = !line.contains('(') && !written && !named;
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
            statement.postgres.is_some() || DIALECT.iter().any(|word| text.contains(word))
        })
        .map(|statement| statement.name)
        .collect();
    assert_eq!(different, DIFFERENT);
}

#[test]
fn on_postgres_too_every_statement_prepares_and_reads_no_whole_table() {
    run(Engine::Postgres, async |place: Place| {
        let client = place.client().await;
        // A plan then reads a whole table only where no index helps.
        let strict = "SET enable_seqscan = off; SET plan_cache_mode = force_generic_plan";
        client.batch_execute(strict).await.unwrap();
        for statement in sql::ALL {
            let name = statement.name;
            let text = statement
                .postgres
                .unwrap_or(statement.text)
                .replace('?', "$");
            let prepared = client.prepare(&text).await;
            let prepared = prepared.unwrap_or_else(|e| panic!("{name}: {e:?}"));
            let kinds: Vec<&str> = prepared.params().iter().map(|kind| kind.name()).collect();
            assert!(
                kinds.iter().all(|kind| ["int8", "text"].contains(kind)),
                "{name}: {kinds:?}"
            );
            let parameters = match kinds.len() {
                0 => String::new(),
                n => format!("({})", vec!["NULL"; n].join(", ")),
            };
            let explain =
                format!("PREPARE it AS {text}; EXPLAIN EXECUTE it{parameters}; DEALLOCATE it");
            let answer = client.simple_query(&explain).await;
            let answer = answer.unwrap_or_else(|e| panic!("{name}: {e:?}"));
            let plan: Vec<String> = answer.iter().filter_map(line).collect();
            assert!(!plan.is_empty(), "{name}");
            let scans = plan.iter().any(|line| {
                line.contains("Seq Scan on ") && !line.contains("Seq Scan on event_base")
            });
            assert!(!scans || may_scan(name), "{name}: {plan:#?}");
        }
    });
}

fn line(message: &SimpleQueryMessage) -> Option<String> {
    match message {
        SimpleQueryMessage::Row(row) => row.get(0).map(str::to_owned),
        _ => None,
    }
}

/// Columns by table, whether they may be NULL, and what makes a row's key.
async fn columns(place: &Place) -> Vec<String> {
    let client = place.client().await;
    let text = "SELECT format('%s.%s %s %s', table_name, column_name, data_type, is_nullable)
        FROM information_schema.columns WHERE table_schema = 'public'";
    let rows = client.query(text, &[]).await.unwrap();
    let mut columns: Vec<String> = rows.iter().map(|row| row.get(0)).collect();
    columns.sort_unstable();
    columns
}

#[test]
fn both_engines_have_the_same_tables() {
    let (_folder, connection) = migrated();
    let text = "SELECT lower(format('%s.%s %s %s', m.name, c.name, c.type,
            iif(c.\"notnull\" OR c.pk > 0, 'no', 'yes')))
        FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table'";
    let mut statement = connection.prepare(text).unwrap();
    let rows = statement.query_map([], |row| row.get(0)).unwrap();
    let own = |name: &String| {
        ![
            "sqlite_sequence",
            "refinery_schema_history",
            "event_base",
            "settled_events",
        ]
        .iter()
        .any(|of| name.starts_with(of))
    };
    let mut sqlite: Vec<String> = rows.map(Result::unwrap).filter(own).collect();
    for name in &mut sqlite {
        *name = name.replace(" integer ", " bigint ");
    }
    sqlite.sort_unstable();
    run(Engine::Postgres, async |place: Place| {
        let mut postgres = columns(&place).await;
        postgres
            .iter_mut()
            .for_each(|name| name.make_ascii_lowercase());
        postgres.retain(own);
        assert_eq!(sqlite, postgres);
    });
}

#[test]
fn both_engines_have_the_same_migrations() {
    let names = |engine: &str| {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = folder.join("migrations").join(engine);
        let entries = std::fs::read_dir(folder).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name()).collect();
        names.sort_unstable();
        names
    };
    assert_eq!(names("sqlite"), names("postgres"));
}

#[test]
fn every_statement_has_a_name_of_its_own() {
    let mut names: Vec<&str> = sql::ALL.iter().map(|statement| statement.name).collect();
    let before = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), before);
}
