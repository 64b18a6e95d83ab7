//! Databases as earlier versions of the schema left them: made by the migrations of
//! that time, with the rows of a database of today as far as they had a place then.

use std::fmt::Write;
use std::path::PathBuf;
use std::process::Command;

use golive_testkit::Postgres;
use refinery::Target;
use rusqlite::Connection;
use tokio_postgres::NoTls;

mod of_sqlite {
    refinery::embed_migrations!("../golive-store/migrations/sqlite");
}

mod of_postgres {
    refinery::embed_migrations!("../golive-store/migrations/postgres");
}

/// The version of today's schema.
pub(crate) fn newest() -> u32 {
    let runner = of_sqlite::migrations::runner();
    let versions = runner.get_migrations().iter();
    let newest = versions.map(refinery::Migration::version).max();
    newest.and_then(|newest| newest.try_into().ok()).unwrap()
}

/// A database of either engine.
pub(crate) trait Database {
    /// Brings a database that has nothing to an old version.
    async fn make(&self, version: u32);

    /// Fills its tables from those of another one.
    fn fill(&self, from: &Self);

    /// Everything that its schema has, as text; and which version it says it is.
    fn schema(&self) -> (String, u32);

    /// Executes statements.
    fn execute(&self, text: &str);
}

/// A SQLite file.
pub(crate) struct File(pub(crate) PathBuf);

impl File {
    fn open(&self) -> Connection {
        Connection::open(&self.0).unwrap()
    }

    fn texts(&self, select: &str) -> Vec<String> {
        let connection = self.open();
        let mut select = connection.prepare(select).unwrap();
        let rows = select.query_map([], |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    }
}

impl Database for File {
    async fn make(&self, version: u32) {
        let mut connection = self.open();
        let runner = of_sqlite::migrations::runner();
        let runner = runner.set_target(Target::Version(version.try_into().unwrap()));
        runner.run(&mut connection).unwrap();
    }

    fn fill(&self, from: &Self) {
        let tables = self.texts(
            "SELECT name FROM sqlite_schema WHERE type = 'table'
                AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'refinery_%'",
        );
        let from = from.0.display();
        let mut text = format!("PRAGMA foreign_keys = OFF; ATTACH '{from}' AS today;");
        for table in tables {
            let columns = self.texts(&format!("SELECT name FROM pragma_table_info('{table}')"));
            let columns = columns.join(", ");
            write!(
                text,
                "DELETE FROM main.{table};
                INSERT INTO main.{table} ({columns}) SELECT {columns} FROM today.{table};"
            )
            .unwrap();
        }
        self.open().execute_batch(&text).unwrap();
    }

    fn schema(&self) -> (String, u32) {
        let all = self.texts(
            "SELECT name || ': ' || sql FROM sqlite_schema
                WHERE sql IS NOT NULL AND name NOT LIKE 'refinery_%' ORDER BY name",
        );
        let has_history = "SELECT name FROM sqlite_schema WHERE name LIKE 'refinery_%'";
        let version = match self.texts(has_history).is_empty() {
            true => 0,
            false => {
                let select = "SELECT COALESCE(MAX(version), 0) FROM refinery_schema_history";
                let connection = self.open();
                connection.query_row(select, [], |row| row.get(0)).unwrap()
            }
        };
        (all.join("\n"), version)
    }

    fn execute(&self, text: &str) {
        self.open().execute_batch(text).unwrap();
    }
}

/// A database of a PostgreSQL.
pub(crate) struct Served<'a> {
    server: &'a Postgres,
    url: String,
}

impl<'a> Served<'a> {
    pub(crate) fn of(server: &'a Postgres, url: &str) -> Self {
        let url = url.to_owned();
        Self { server, url }
    }

    fn name(&self) -> &str {
        self.url.rsplit_once('/').unwrap().1
    }

    /// What `psql` prints.
    fn psql(&self, commands: &[String]) -> String {
        let mut psql = self.server.client("psql");
        psql.args(["--no-psqlrc", "--quiet", "--tuples-only", "--no-align"]);
        psql.args(["--set", "ON_ERROR_STOP=1", "--dbname", self.name()]);
        for command in commands {
            psql.args(["--command", command]);
        }
        said(&mut psql)
    }
}

impl Database for Served<'_> {
    async fn make(&self, version: u32) {
        let (mut client, connection) = tokio_postgres::connect(&self.url, NoTls).await.unwrap();
        let driven = tokio::spawn(connection);
        let runner = of_postgres::migrations::runner();
        let runner = runner.set_target(Target::Version(version.try_into().unwrap()));
        runner.run_async(&mut client).await.unwrap();
        drop(client);
        driven.await.unwrap().unwrap();
    }

    fn fill(&self, from: &Self) {
        let columns = "SELECT table_name || ' ' || string_agg(column_name, ',' ORDER BY ordinal_position)
            FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
            WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
                AND table_name NOT LIKE 'refinery%' GROUP BY table_name";
        let folder = tempfile::tempdir().unwrap();
        // Rows refer to others that come later.
        let (mut out, mut into) = (
            Vec::new(),
            vec!["SET session_replication_role = replica".to_owned()],
        );
        for line in self.psql(&[columns.to_owned()]).lines() {
            let (table, columns) = line.split_once(' ').unwrap();
            let file = folder.path().join(table);
            let file = file.display();
            out.push(format!("\\copy {table} ({columns}) TO '{file}'"));
            into.push(format!("DELETE FROM {table}"));
            into.push(format!("\\copy {table} ({columns}) FROM '{file}'"));
        }
        from.psql(&out);
        self.psql(&into);
    }

    fn schema(&self) -> (String, u32) {
        let mut dump = self.server.client("pg_dump");
        dump.args(["--schema-only", "--exclude-table=refinery_schema_history"]);
        let schema = said(dump.arg(self.name()));
        // Some versions of the program begin and end with a word of chance.
        let schema: Vec<&str> = schema
            .lines()
            .filter(|line| !line.starts_with('\\') && !line.starts_with("--"))
            .collect();
        let has_history = "SELECT to_regclass('refinery_schema_history') IS NOT NULL";
        let version = match self.psql(&[has_history.to_owned()]).trim() {
            "t" => {
                let select = "SELECT COALESCE(MAX(version), 0) FROM refinery_schema_history";
                self.psql(&[select.to_owned()]).trim().parse().unwrap()
            }
            _ => 0,
        };
        (schema.join("\n"), version)
    }

    fn execute(&self, text: &str) {
        self.psql(&[text.to_owned()]);
    }
}

fn said(command: &mut Command) -> String {
    let output = command.output().unwrap();
    let problem = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {problem}");
    String::from_utf8(output.stdout).unwrap()
}
