//! What an operator does with a database, on either engine.

use std::path::Path;

use crate::directory::lock;
use crate::engine::Database;
use crate::error::StoreError;
use crate::faults::Checked;
use crate::transfer::{self, Copied};
use crate::{postgres, sqlite};

/// Brings the schema up to date; answers the names of what was applied.
pub async fn migrate(database: &Database) -> Result<Vec<String>, StoreError> {
    match database {
        Database::Sqlite(directory) => sqlite::migrate_directory(directory),
        Database::Postgres(address) => postgres::migrate(address).await,
    }
}

/// Looks the whole database over; works while servers are running on it.
pub async fn check(database: &Database) -> Result<Checked, StoreError> {
    match database {
        Database::Sqlite(directory) => sqlite::check(directory),
        Database::Postgres(address) => postgres::check(address).await,
    }
}

/// Copies the database as it is at one moment into a new SQLite file; works while
/// servers are running on it.
pub async fn backup(database: &Database, target: &Path) -> Result<Checked, StoreError> {
    let address = match database {
        Database::Sqlite(directory) => return sqlite::backup(directory, target),
        Database::Postgres(address) => address,
    };
    let partial = sqlite::partial_of(target)?;
    let copied = transfer::to_file(address, &partial).await;
    copied.inspect_err(|_| drop(std::fs::remove_file(&partial)))?;
    sqlite::finish(&partial, target)
}

/// Puts a backup in the place of a database that no server is running on. What
/// was in a data directory is kept beside it, named with `stamp`; a PostgreSQL
/// must be empty, and the backup is unpacked in the node's data directory.
pub async fn restore(
    database: &Database,
    data: &Path,
    from: &Path,
    stamp: &str,
) -> Result<Checked, StoreError> {
    let address = match database {
        Database::Sqlite(directory) => return sqlite::restore(directory, from, stamp),
        Database::Postgres(address) => address,
    };
    let _held = lock(data)?;
    let copy = data.join("golive-restore.golive-partial");
    let restored = match sqlite::copy_of_sound(from, &copy) {
        Ok(checked) => transfer::from_file(&copy, address).await.map(|_| checked),
        Err(error) => Err(error),
    };
    let _ = std::fs::remove_file(&copy);
    restored
}

/// Moves everything to an empty database of the other engine and compares the two
/// row by row. No server may be running on either; what was moved stays where it
/// was, too.
pub async fn relocate(from: &Database, to: &Database) -> Result<Copied, StoreError> {
    match (from, to) {
        (Database::Sqlite(directory), Database::Postgres(address)) => {
            let _held = lock(directory)?;
            transfer::from_file(&sqlite::file_in(directory), address).await
        }
        (Database::Postgres(address), Database::Sqlite(directory)) => {
            let _held = lock(directory)?;
            let file = sqlite::file_in(directory);
            let partial = sqlite::partial_of(&file)?;
            let copied = transfer::to_file(address, &partial).await;
            let copied = copied.inspect_err(|_| drop(std::fs::remove_file(&partial)))?;
            sqlite::finish(&partial, &file)?;
            Ok(copied)
        }
        _ => Err(StoreError::Unusable(
            "a database is moved from one engine to the other; to copy one, use golive db backup \
             and golive db restore"
                .into(),
        )),
    }
}
