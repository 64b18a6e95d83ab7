//! The schema: brought up to date by a command, under a lock, never by a server
//! that starts.

use refinery::Migration;
use tokio_postgres::Client;

use super::{Address, session, words};
use crate::error::StoreError;

mod embedded {
    refinery::embed_migrations!("migrations/postgres");
}

/// Two nodes may be told to migrate at once: the second waits and finds nothing
/// to do.
const LOCK: &str = "SELECT pg_advisory_lock(7463215)";

/// The oldest PostgreSQL that golive is tried on.
const OLDEST: i32 = 150_000;

/// Brings the schema up to date; answers the names of what was applied. Nodes
/// may be running meanwhile: a migration only adds.
pub async fn migrate(address: &Address) -> Result<Vec<String>, StoreError> {
    let (mut client, _driven) = session(address).await?;
    client.batch_execute(LOCK).await.map_err(refused)?;
    expect_server(&client).await?;
    refuse_newer(&mut client).await?;
    let report = embedded::migrations::runner().run_async(&mut client).await;
    let report = report.map_err(|e| {
        StoreError::Unusable(format!("the schema can not be brought up to date: {e}"))
    })?;
    let applied = report.applied_migrations().iter();
    Ok(applied.map(ToString::to_string).collect())
}

pub(crate) fn refused(error: tokio_postgres::Error) -> StoreError {
    StoreError::Unusable(format!("the database refused: {}", words(&error)))
}

async fn expect_server(client: &Client) -> Result<(), StoreError> {
    let row = client
        .query_one("SELECT current_setting('server_version_num')::int", &[])
        .await
        .map_err(refused)?;
    let found: i32 = row.get(0);
    if found < OLDEST {
        let found = found / 10_000;
        return Err(StoreError::Unusable(format!(
            "the server is PostgreSQL {found}, and 15 or later is needed"
        )));
    }
    Ok(())
}

/// Refuses a schema that is older or newer than this program's.
pub(crate) async fn expect_current(client: &mut Client) -> Result<(), StoreError> {
    expect_server(client).await?;
    let applied = refuse_newer(client).await?;
    if applied < newest() {
        return Err(StoreError::Unusable(format!(
            "the database has schema version {}, and this golive needs {}; run golive db migrate",
            applied.unwrap_or_default(),
            newest().unwrap_or_default()
        )));
    }
    Ok(())
}

fn newest() -> Option<i32> {
    let runner = embedded::migrations::runner();
    runner.get_migrations().iter().map(Migration::version).max()
}

/// The version that the schema has, if it is none of tomorrow's.
async fn refuse_newer(client: &mut Client) -> Result<Option<i32>, StoreError> {
    let history = "SELECT to_regclass('refinery_schema_history') IS NOT NULL";
    let row = client.query_one(history, &[]).await;
    if !row.map_err(refused)?.get::<_, bool>(0) {
        return Ok(None);
    }
    let applied = embedded::migrations::runner()
        .get_last_applied_migration_async(client)
        .await;
    let applied = applied.map_err(|e| StoreError::Unusable(e.to_string()))?;
    let applied = applied.map(|migration| migration.version());
    if applied > newest() {
        return Err(StoreError::Unusable(format!(
            "the database has schema version {}, and this golive knows {} at most; use the newer \
             golive",
            applied.unwrap_or_default(),
            newest().unwrap_or_default()
        )));
    }
    Ok(applied)
}

/// Numbers of events grow even when the database has come to a cluster whose
/// transactions count from lower numbers.
const RAISE: &str = "UPDATE event_base SET base = (SELECT MAX(seq) FROM events) + 1024
        - (pg_snapshot_xmax(pg_current_snapshot())::text::bigint << 10)
    WHERE (SELECT COALESCE(MAX(seq), -1) FROM events)
        >= base + (pg_snapshot_xmax(pg_current_snapshot())::text::bigint << 10)";

pub(super) async fn raise_base(client: &Client) -> Result<(), StoreError> {
    let raised = client.execute(RAISE, &[]).await;
    raised.map(drop).map_err(refused)
}
