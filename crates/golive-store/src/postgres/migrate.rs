//! The schema: brought up to date by a command, under a lock, never by a server
//! that starts.

use std::time::Duration;

use refinery::error::Kind;
use refinery::{Migration, Runner};
use tokio_postgres::error::SqlState;
use tokio_postgres::{Client, Error};

use super::{Address, session, words};
use crate::error::StoreError;

mod embedded {
    refinery::embed_migrations!("migrations/postgres");
}

/// Two nodes may be told to migrate at once: the second waits and finds nothing
/// to do.
const LOCK: &str = "SELECT pg_advisory_lock(7463215)";

/// Whoever needs a table waits behind the migration that waits for it, and gives
/// up after 5 seconds.
const BRIEFLY: &str = "SET lock_timeout = '2s'";

/// How often a migration waits for a table.
const ATTEMPTS: u32 = 20;

/// In between those who wait have their turn.
const PAUSE: Duration = Duration::from_secs(1);

/// The oldest PostgreSQL that golive is tried on.
const OLDEST: i32 = 150_000;

/// Brings the schema up to date; answers the names of what was applied. Nodes
/// may be running meanwhile: a migration only adds, and lets them have their turn.
pub async fn migrate(address: &Address) -> Result<Vec<String>, StoreError> {
    let (mut client, _driven) = session(address).await?;
    client.batch_execute(LOCK).await.map_err(refused)?;
    expect_server(&client).await?;
    let before = refuse_newer(&mut client).await?;
    let runner = embedded::migrations::runner();
    bring_up(&mut client, &runner).await?;
    let all = runner.get_migrations().iter();
    let applied = all.filter(|migration| Some(migration.version()) > before);
    Ok(applied.map(ToString::to_string).collect())
}

/// Applies what is not applied yet, one after the other. What waits for a table too
/// long is taken back and tried again.
#[expect(
    clippy::disallowed_methods,
    reason = "others have to come first, and nobody waits for a moment of the clock"
)]
async fn bring_up(client: &mut Client, runner: &Runner) -> Result<(), StoreError> {
    client.batch_execute(BRIEFLY).await.map_err(refused)?;
    for _ in 0..ATTEMPTS {
        match runner.run_async(client).await {
            Ok(_) => return Ok(()),
            Err(error) if waited_too_long(&error) => tokio::time::sleep(PAUSE).await,
            Err(error) => {
                let problem = format!("the schema can not be brought up to date: {error}");
                return Err(StoreError::Unusable(problem));
            }
        }
    }
    Err(StoreError::Unusable(
        "the schema can not be brought up to date: somebody else's transaction stays open \
         and holds a table; end it, and run golive db migrate again"
            .into(),
    ))
}

fn waited_too_long(error: &refinery::Error) -> bool {
    let Kind::Connection(_, source) = error.kind() else {
        return false;
    };
    let source = source.downcast_ref::<Error>();
    source.and_then(Error::code) == Some(&SqlState::LOCK_NOT_AVAILABLE)
}

pub(crate) fn refused(error: Error) -> StoreError {
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

#[cfg(test)]
mod tests {
    use golive_testkit::Postgres;
    use tokio_postgres::NoTls;

    use super::*;

    async fn connected(url: &str) -> Client {
        let (client, connection) = tokio_postgres::connect(url, NoTls).await.unwrap();
        tokio::spawn(connection);
        client
    }

    /// A schema of tomorrow.
    fn tomorrow() -> Runner {
        let sql = "ALTER TABLE offers ADD COLUMN tomorrow TEXT";
        let migration = Migration::unapplied("V4711__tomorrow", sql).unwrap();
        Runner::new(&[migration]).set_abort_missing(false)
    }

    /// Resolves when somebody waits for a table.
    async fn someone_waits(client: &Client) {
        let waits = "SELECT 1 FROM pg_locks JOIN pg_database ON pg_database.oid = database
            WHERE datname = current_database() AND NOT granted";
        while client.query(waits, &[]).await.unwrap().is_empty() {
            tokio::task::yield_now().await;
        }
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn writers_are_not_kept_waiting_by_a_migration_that_waits_itself() {
        let url = Postgres::shared().database().await;
        let address = url.parse().unwrap();
        migrate(&address).await.unwrap();
        let reader = connected(&url).await;
        let long = "BEGIN; SELECT count(*) FROM offers";
        reader.batch_execute(long).await.unwrap();
        let (mut client, _driven) = session(&address).await.unwrap();
        let migrating = tokio::spawn(async move { bring_up(&mut client, &tomorrow()).await });
        let writer = connected(&url).await;
        someone_waits(&writer).await;
        // As long as a node waits.
        let write = "SET lock_timeout = '5s'; UPDATE offers SET counter = counter";
        writer.batch_execute(write).await.unwrap();
        reader.batch_execute("COMMIT").await.unwrap();
        migrating.await.unwrap().unwrap();
        let column = "SELECT tomorrow FROM offers";
        writer.batch_execute(column).await.unwrap();
    }
}
