//! Everything from one engine to the other, row by row, and looked at again.
//!
//! A copy of a PostgreSQL is a SQLite file, so a backup of either engine is the
//! same kind of file, and either engine can be restored from it.

use std::path::Path;

use futures_util::future::join_all;
use futures_util::{StreamExt, pin_mut};
use rusqlite::{Connection, params_from_iter};
use tokio_postgres::Client;
use tokio_postgres::types::ToSql;

use crate::error::StoreError;
use crate::postgres::{self, Address};
use crate::sqlite;
use crate::value::Row;

/// A table: its name, its columns, and how many of them, the first, are its key.
struct Table {
    name: &'static str,
    columns: &'static [&'static str],
    key: usize,
}

const fn table(name: &'static str, key: usize, columns: &'static [&'static str]) -> Table {
    Table { name, columns, key }
}

/// Every table, the event log before what refers to it.
const TABLES: &[Table] = &[
    table("settings", 1, &["name", "value"]),
    table("publishers", 1, &["publisher", "counter", "state"]),
    table("clients", 1, &["client", "state"]),
    table("signing_keys", 1, &["kid", "created", "sealed"]),
    table("sessions", 1, &["session", "principal", "ends", "state"]),
    table(
        "offers",
        2,
        &[
            "publisher",
            "offer",
            "counter",
            "state",
            "due_at",
            "holder",
            "epoch",
        ],
    ),
    table(
        "documents",
        3,
        &["publisher", "offer", "revision", "body", "secrets"],
    ),
    table(
        "submissions",
        3,
        &["publisher", "offer", "submission", "state"],
    ),
    table(
        "checks",
        5,
        &["publisher", "offer", "submission", "step", "number", "body"],
    ),
    table("reviews", 2, &["publisher", "offer", "submission", "since"]),
    table("exceptions", 1, &["exception", "publisher", "state"]),
    table(
        "operations",
        2,
        &["publisher", "operation", "offer", "submission"],
    ),
    table(
        "idempotency_keys",
        3,
        &[
            "publisher",
            "offer",
            "name",
            "fingerprint",
            "operation",
            "status",
            "created",
        ],
    ),
    table(
        "listings",
        3,
        &["publisher", "offer", "slot", "preview_key", "body"],
    ),
    table(
        "search_offers",
        2,
        &["publisher", "offer", "title", "since", "facets"],
    ),
    table(
        "search_terms",
        4,
        &["term", "place", "publisher", "offer", "marks"],
    ),
    table("events", 1, &["seq", "publisher", "offer", "kind", "body"]),
    table("history", 3, &["publisher", "offer", "seq"]),
    table(
        "artifacts",
        1,
        &["sha256", "length", "content_type", "made", "touched"],
    ),
    table(
        "artifact_uses",
        4,
        &[
            "publisher",
            "offer",
            "revision",
            "pointer",
            "sha256",
            "name",
            "source",
            "etag",
        ],
    ),
    table(
        "leads",
        3,
        &["publisher", "offer", "lead", "created", "peer", "sealed"],
    ),
    table("webhooks", 2, &["publisher", "webhook", "state", "sealed"]),
    table("cursors", 1, &["reader", "seq"]),
    table(
        "deliveries",
        1,
        &["delivery", "seq", "channel", "due_at", "state", "lane"],
    ),
];

/// Rows that go out together.
const AT_ONCE: usize = 256;

/// What was copied: rows by table.
pub type Copied = Vec<(&'static str, u64)>;

impl Table {
    fn select(&self) -> String {
        let (columns, key) = (self.columns.join(", "), self.columns[..self.key].join(", "));
        format!("SELECT {columns} FROM {} ORDER BY {key}", self.name)
    }

    fn insert(&self, sign: char) -> String {
        let values: Vec<String> = (1..=self.columns.len())
            .map(|n| format!("{sign}{n}"))
            .collect();
        let (columns, values) = (self.columns.join(", "), values.join(", "));
        format!("INSERT INTO {} ({columns}) VALUES ({values})", self.name)
    }
}

/// Copies a PostgreSQL, as it is at one moment, into a new SQLite file. Nodes may
/// be running on it.
pub async fn to_file(from: &Address, file: &Path) -> Result<Copied, StoreError> {
    let (mut client, _driven) = postgres::session(from).await?;
    postgres::expect_current(&mut client).await?;
    // One moment for all tables, and for the second look.
    let moment = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
    client.batch_execute(moment).await.map_err(refused)?;
    let target = sqlite::create(file)?;
    target.execute_batch("BEGIN")?;
    let mut copied = Copied::new();
    for table in TABLES {
        let mut insert = target.prepare(&table.insert('?'))?;
        let rows = client
            .query_raw(&table.select(), NO_ARGS)
            .await
            .map_err(refused)?;
        pin_mut!(rows);
        let mut count = 0;
        while let Some(row) = rows.next().await {
            let row = postgres::row_of(&row.map_err(refused)?);
            insert.execute(params_from_iter(&row.0))?;
            count += 1;
        }
        copied.push((table.name, count));
    }
    target.execute_batch("COMMIT")?;
    compare(&client, &target).await?;
    Ok(copied)
}

/// Copies a SQLite file into an empty PostgreSQL whose schema is up to date. It
/// has all of it or nothing.
pub async fn from_file(file: &Path, to: &Address) -> Result<Copied, StoreError> {
    let source = sqlite::open_for_reading(file)?;
    let (mut client, _driven) = postgres::session(to).await?;
    postgres::expect_current(&mut client).await?;
    client.batch_execute("BEGIN").await.map_err(refused)?;
    let mut copied = Copied::new();
    for table in TABLES {
        expect_empty(&client, table, to).await?;
        copied.push((table.name, fill(&source, &client, table).await?));
    }
    compare(&client, &source).await?;
    client.batch_execute("COMMIT").await.map_err(refused)?;
    Ok(copied)
}

const NO_ARGS: [&(dyn ToSql + Sync); 0] = [];

async fn expect_empty(client: &Client, table: &Table, at: &Address) -> Result<(), StoreError> {
    // Nobody writes into it from here on.
    let lock = format!("LOCK TABLE {} IN EXCLUSIVE MODE", table.name);
    client.batch_execute(&lock).await.map_err(refused)?;
    let any = format!("SELECT 1 FROM {} LIMIT 1", table.name);
    match client.query(&any, &[]).await.map_err(refused)?.is_empty() {
        true => Ok(()),
        false => Err(StoreError::Unusable(format!(
            "the database at {at} is not empty: {} has rows; name an empty one. Nothing was \
             changed",
            table.name
        ))),
    }
}

async fn fill(source: &Connection, client: &Client, table: &Table) -> Result<u64, StoreError> {
    let insert = client.prepare(&table.insert('$')).await.map_err(refused)?;
    let mut select = source.prepare(&table.select())?;
    let mut rows = select.query([])?;
    let mut count = 0;
    loop {
        let mut portion: Vec<Row> = Vec::with_capacity(AT_ONCE);
        while portion.len() < AT_ONCE
            && let Some(row) = rows.next()?
        {
            portion.push(sqlite::row_of(row, table.columns.len())?);
        }
        if portion.is_empty() {
            return Ok(count);
        }
        let inserted = portion.iter().map(|row| {
            let values: Vec<&(dyn ToSql + Sync)> = row.0.iter().map(|v| v as _).collect();
            let insert = &insert;
            async move { client.execute(insert, &values).await }
        });
        for inserted in join_all(inserted).await {
            count += inserted.map_err(refused)?;
        }
    }
}

/// Reads both again, side by side.
async fn compare(client: &Client, file: &Connection) -> Result<(), StoreError> {
    for table in TABLES {
        let rows = client
            .query_raw(&table.select(), NO_ARGS)
            .await
            .map_err(refused)?;
        pin_mut!(rows);
        let mut select = file.prepare(&table.select())?;
        let mut others = select.query([])?;
        loop {
            let row = match rows.next().await {
                Some(row) => Some(postgres::row_of(&row.map_err(refused)?)),
                None => None,
            };
            let other = match others.next()? {
                Some(other) => Some(sqlite::row_of(other, table.columns.len())?),
                None => None,
            };
            if row != other {
                let key = row
                    .or(other)
                    .map(|row| key_of(&row, table))
                    .unwrap_or_default();
                return Err(StoreError::Unusable(format!(
                    "the copy is not the same as what was copied: {} {key}",
                    table.name
                )));
            }
            if row.is_none() {
                break;
            }
        }
    }
    Ok(())
}

fn key_of(row: &Row, table: &Table) -> String {
    let parts: Vec<String> = (0..table.key).map(|at| row.label(at)).collect();
    parts.join("/")
}

fn refused(error: tokio_postgres::Error) -> StoreError {
    StoreError::Unusable(format!("the database refused: {}", postgres::words(&error)))
}

/// Whether a value is of a table that is copied; for the test of the schemas.
pub fn is_copied(table: &str, column: &str) -> bool {
    let found = TABLES.iter().find(|other| other.name == table);
    found.is_some_and(|found| found.columns.contains(&column))
}
