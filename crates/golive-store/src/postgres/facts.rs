//! What a PostgreSQL says of itself and of its standbys; what to think of it is
//! the reader's.

use golive_model::Time;

use super::migrate::refused;
use super::{Address, CONNECTIONS, session};
use crate::error::StoreError;

/// The connections of one node: its pool, and the one that listens.
pub const CONNECTIONS_OF_A_NODE: i64 = CONNECTIONS as i64 + 1;

/// A server as one session sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// The server's version, such as `15.14`.
    pub version: String,
    /// How many microseconds its clock is ahead of ours; below 0 it is behind.
    pub clock_ahead: i64,
    /// By how many microseconds `clock_ahead` may be wrong: half of a round trip.
    pub clock_error: i64,
    /// Whether what is committed is forced to disk.
    pub fsync: bool,
    /// Whether a page that was written in half is mended after a crash.
    pub full_page_writes: bool,
    /// What this session's commits wait for: `off`, `local`, `remote_write`, `on`
    /// or `remote_apply`.
    pub synchronous_commit: String,
    /// The standbys that commits wait for; empty for none.
    pub synchronous_standby_names: String,
    /// For each standby that is connected its `sync_state`; `None` where this user
    /// may not see it. Who only receives the log, such as an archive or a backup,
    /// replays nothing and is none, unless commits wait for it.
    pub standbys: Vec<Option<String>>,
    /// How many microseconds ago the oldest transaction began that writes and is
    /// still open, as far as this user may see it.
    pub oldest_transaction: i64,
    /// How many connections this user may have to this database, those of others
    /// counted in.
    pub connections: i64,
    /// Whether the log is to be archived.
    pub is_archiving: bool,
    /// The segment of the log that archiving failed at, if none was archived since.
    pub archiving_failed_at: Option<String>,
    /// How many bytes of the log came after the segment that was archived last; 0
    /// where none was.
    pub not_archived: i64,
    /// The replication slot that nobody reads and that holds back most of the log,
    /// and how many bytes that is.
    pub idle_slot: Option<(String, i64)>,
}

const FACTS: &str = "SELECT
    current_setting('server_version'),
    current_setting('fsync')::bool,
    current_setting('full_page_writes')::bool,
    current_setting('synchronous_commit'),
    current_setting('synchronous_standby_names'),
    ARRAY(SELECT sync_state FROM pg_stat_replication AS receiver
        WHERE state IS NULL OR sync_state IN ('sync', 'quorum')
        OR (replay_lsn IS NOT NULL AND NOT EXISTS (SELECT 1 FROM pg_replication_slots
            WHERE active_pid = receiver.pid AND slot_type = 'logical'))),
    LEAST(
        current_setting('max_connections')::bigint
            - current_setting('superuser_reserved_connections')::bigint,
        (SELECT datconnlimit FROM pg_database
            WHERE datname = current_database() AND datconnlimit >= 0),
        (SELECT rolconnlimit FROM pg_roles
            WHERE rolname = current_user AND rolconnlimit >= 0)),
    COALESCE((extract(epoch FROM clock_timestamp() - LEAST(
        (SELECT min(xact_start) FROM pg_stat_activity WHERE backend_xid IS NOT NULL),
        (SELECT min(prepared) FROM pg_prepared_xacts))) * 1000000)::bigint, 0)";

/// The name of a segment is its timeline, and its place in two halves.
const LOG: &str = "SELECT
    current_setting('archive_mode') <> 'off',
    (SELECT last_failed_wal FROM pg_stat_archiver
        WHERE last_failed_time > COALESCE(last_archived_time, '-infinity')),
    COALESCE((SELECT GREATEST(0, pg_current_wal_lsn() - '0/0'
            - ('x' || substr(last_archived_wal, 9, 8))::bit(32)::bigint * 4294967296
            - (('x' || substr(last_archived_wal, 17, 8))::bit(32)::bigint + 1)
                * pg_size_bytes(current_setting('wal_segment_size')))
        FROM pg_stat_archiver WHERE last_archived_wal ~ '^[0-9A-F]{24}$'), 0)::bigint,
    slot_name::text, held::bigint
    FROM (SELECT 1) AS one LEFT JOIN
        (SELECT slot_name, pg_current_wal_lsn() - restart_lsn AS held
            FROM pg_replication_slots WHERE NOT active AND restart_lsn IS NOT NULL
            ORDER BY held DESC LIMIT 1) AS slot ON TRUE";

const CLOCK: &str = "SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint";

/// Asks the server that takes writes; `now` is our clock.
pub async fn facts(address: &Address, now: impl Fn() -> Time) -> Result<Facts, StoreError> {
    let (client, _driven) = session(address).await?;
    let facts = client.query_one(FACTS, &[]).await.map_err(refused)?;
    let log = client.query_one(LOG, &[]).await.map_err(refused)?;
    let slot: Option<String> = log.try_get(3).map_err(refused)?;
    let held: Option<i64> = log.try_get(4).map_err(refused)?;
    let clock = client.prepare(CLOCK).await.map_err(refused)?;
    let before = now().0;
    let theirs: i64 = client
        .query_one(&clock, &[])
        .await
        .map_err(refused)?
        .try_get(0)
        .map_err(refused)?;
    let half = (now().0 - before) / 2;
    Ok(Facts {
        version: facts.try_get(0).map_err(refused)?,
        clock_ahead: theirs - (before + half),
        clock_error: half,
        fsync: facts.try_get(1).map_err(refused)?,
        full_page_writes: facts.try_get(2).map_err(refused)?,
        synchronous_commit: facts.try_get(3).map_err(refused)?,
        synchronous_standby_names: facts.try_get(4).map_err(refused)?,
        standbys: facts.try_get(5).map_err(refused)?,
        connections: facts.try_get(6).map_err(refused)?,
        oldest_transaction: facts.try_get(7).map_err(refused)?,
        is_archiving: log.try_get(0).map_err(refused)?,
        archiving_failed_at: log.try_get(1).map_err(refused)?,
        not_archived: log.try_get(2).map_err(refused)?,
        idle_slot: slot.zip(held),
    })
}
