//! The two engines behind one interface: batches go in, rows come out.

use std::path::PathBuf;
use std::sync::Arc;

use golive_model::OfferKey;
use tokio::sync::mpsc;

use crate::batch::{Batch, Verdict};
use crate::error::StoreError;
use crate::postgres::{Address, Hint, Postgres};
use crate::sql::Statement;
use crate::sqlite::Sqlite;
use crate::value::{Row, Value};

/// Where a database is.
#[derive(Debug, Clone)]
pub enum Database {
    /// SQLite in a data directory, made when there is none.
    Sqlite(PathBuf),
    /// PostgreSQL 15 or later, which other nodes may use at the same time. Its
    /// schema is brought up to date by `golive db migrate`.
    Postgres(Box<Address>),
}

impl Database {
    /// A PostgreSQL by its URL, or a data directory by its path.
    pub fn at(place: &str) -> Result<Self, StoreError> {
        match place.contains("://") {
            true => Ok(Self::Postgres(Box::new(place.parse()?))),
            false => Ok(Self::Sqlite(place.into())),
        }
    }
}

pub(crate) enum Engine {
    Sqlite(Arc<Sqlite>),
    Postgres(Postgres),
}

impl Engine {
    /// What other nodes tell goes to `heard`.
    pub(crate) async fn open(
        database: &Database,
        heard: mpsc::UnboundedSender<Hint>,
    ) -> Result<Self, StoreError> {
        match database {
            Database::Sqlite(directory) => {
                let directory = directory.clone();
                let open = move || Sqlite::open(&directory);
                let sqlite = tokio::task::spawn_blocking(open).await??;
                Ok(Self::Sqlite(Arc::new(sqlite)))
            }
            Database::Postgres(address) => {
                Ok(Self::Postgres(Postgres::open(address, heard).await?))
            }
        }
    }

    /// Whether other nodes may write at the same time, so that what is in this
    /// node's memory may be old.
    pub(crate) fn is_shared(&self) -> bool {
        matches!(self, Self::Postgres(_))
    }

    /// Tells other nodes that an offer has changed; they may miss it.
    pub(crate) fn tell(&self, changed: &OfferKey) {
        match self {
            Self::Sqlite(_) => {}
            Self::Postgres(postgres) => postgres.tell(changed),
        }
    }

    /// Applies a batch and answers once it is on disk.
    pub(crate) async fn apply(&self, batch: Batch) -> Result<Verdict, StoreError> {
        match self {
            Self::Sqlite(sqlite) => sqlite.apply(batch).await,
            Self::Postgres(postgres) => postgres.apply(batch).await,
        }
    }

    /// Reads many rows, where that may take a while.
    pub(crate) async fn scan(
        &self,
        statement: &'static Statement,
        args: Vec<Value>,
    ) -> Result<Vec<Row>, StoreError> {
        match self {
            Self::Sqlite(sqlite) => {
                let sqlite = Arc::clone(sqlite);
                tokio::task::spawn_blocking(move || sqlite.read(statement, &args)).await?
            }
            Self::Postgres(postgres) => postgres.read(statement, &args).await,
        }
    }

    /// Reads few rows by key.
    pub(crate) async fn read(
        &self,
        statement: &Statement,
        args: &[Value],
    ) -> Result<Vec<Row>, StoreError> {
        match self {
            Self::Sqlite(sqlite) => sqlite.read(statement, args),
            Self::Postgres(postgres) => postgres.read(statement, args).await,
        }
    }
}
