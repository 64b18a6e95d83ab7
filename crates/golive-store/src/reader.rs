//! What an operator's commands read beside a server that is running: no lock is
//! taken and nothing is changed.

use std::path::Path;

use golive_model::Time;
use rusqlite::{Connection, params_from_iter};
use tokio::task::JoinHandle;
use tokio_postgres::Client;
use tokio_postgres::types::ToSql;

use crate::accounts::signing_key_of;
use crate::args;
use crate::artifacts::{Artifact, artifact_of};
use crate::engine::Database;
use crate::error::StoreError;
use crate::sql::{self, Statement};
use crate::value::{Place, Row, Value};
use crate::{postgres, sqlite};

/// A database that is only looked at.
pub struct Reader {
    session: Session,
    /// Whether the schema is this program's; an older SQLite is brought up to
    /// date by the next start.
    pub is_current: bool,
}

enum Session {
    Sqlite(Connection),
    Postgres(Client, JoinHandle<()>),
}

impl Reader {
    /// Opens a database; refuses a schema that this program can not read.
    pub async fn open(database: &Database) -> Result<Self, StoreError> {
        let address = match database {
            Database::Sqlite(directory) => {
                let connection = sqlite::open_for_reading(&sqlite::file_in(directory))?;
                return Self::on(connection);
            }
            Database::Postgres(address) => address,
        };
        let (mut client, driven) = postgres::session(address).await?;
        postgres::expect_current(&mut client).await?;
        Ok(Self {
            session: Session::Postgres(client, driven),
            is_current: true,
        })
    }

    /// Opens a backup, without a change to its file.
    pub fn of_backup(file: &Path) -> Result<Self, StoreError> {
        Self::on(sqlite::open_untouched(file)?)
    }

    fn on(mut connection: Connection) -> Result<Self, StoreError> {
        let is_current = sqlite::refuse_newer(&mut connection)? == sqlite::newest();
        Ok(Self {
            session: Session::Sqlite(connection),
            is_current,
        })
    }

    /// The artifacts that versions refer to, at most `limit`, in the order of
    /// their digests after `after` (empty: from the first).
    pub async fn used_artifacts(
        &self,
        after: &str,
        limit: u32,
    ) -> Result<Vec<Artifact>, StoreError> {
        self.artifacts(&sql::USED_ARTIFACTS, &args![after, limit])
            .await
    }

    /// The artifacts that versions refer to and that came in last, at most
    /// `limit`.
    pub async fn newest_artifacts(&self, limit: u32) -> Result<Vec<Artifact>, StoreError> {
        self.artifacts(&sql::NEWEST_ARTIFACTS, &args![limit]).await
    }

    /// How many artifacts versions refer to.
    pub async fn count_used_artifacts(&self) -> Result<u64, StoreError> {
        let place = Place {
            table: "artifacts",
            key: "their number",
        };
        let rows = self.rows(&sql::COUNT_USED_ARTIFACTS, &args![]).await?;
        let count = rows.first().map(|row| row.int(0, "count", place));
        Ok(count.transpose()?.map_or(0, i64::unsigned_abs))
    }

    /// The signing keys: id, time of making, sealed key.
    pub async fn signing_keys(&self) -> Result<Vec<(String, Time, String)>, StoreError> {
        let rows = self.rows(&sql::SIGNING_KEYS, &args![]).await?;
        rows.iter().map(signing_key_of).collect()
    }

    async fn artifacts(
        &self,
        statement: &Statement,
        args: &[Value],
    ) -> Result<Vec<Artifact>, StoreError> {
        let rows = self.rows(statement, args).await?;
        rows.iter().map(artifact_of).collect()
    }

    async fn rows(&self, statement: &Statement, args: &[Value]) -> Result<Vec<Row>, StoreError> {
        match &self.session {
            Session::Sqlite(connection) => {
                let mut prepared = connection.prepare_cached(statement.text)?;
                let columns = prepared.column_count();
                let mut rows = prepared.query(params_from_iter(args))?;
                let mut found = Vec::new();
                while let Some(row) = rows.next()? {
                    found.push(sqlite::row_of(row, columns)?);
                }
                Ok(found)
            }
            Session::Postgres(client, _driven) => {
                let text = statement.postgres.unwrap_or(statement.text);
                let args: Vec<&(dyn ToSql + Sync)> = args.iter().map(|value| value as _).collect();
                let rows = client.query(&text.replace('?', "$"), &args).await;
                let rows = rows.map_err(postgres::refused)?;
                Ok(rows.iter().map(postgres::row_of).collect())
            }
        }
    }
}
