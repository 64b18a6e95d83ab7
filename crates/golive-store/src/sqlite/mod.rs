//! The embedded engine: one writer thread with group commit, a few readers,
//! checkpoints off the commit path.

mod backup;
mod checkpoint;
mod trouble;
mod writer;

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use rusqlite::{Connection, OpenFlags, params_from_iter, types::ValueRef};

use crate::batch::{Batch, Verdict};
use crate::directory::{lock, private_file};
use crate::error::StoreError;
use crate::sql::Statement;
use crate::value::{Row, Value};
use writer::Writer;

pub use backup::{backup, check, restore};
pub(crate) use backup::{copy_of_sound, finish, partial_of};

/// Older versions can lose committed writes when a checkpoint meets a write
/// (fixed in 3.51.3).
const OLDEST_SQLITE: i32 = 3_051_003;

const READERS: usize = 4;

/// The name of the database file in a data directory.
pub const FILE_NAME: &str = "golive.db";

mod embedded {
    refinery::embed_migrations!("migrations/sqlite");
}

/// The SQLite engine of one data directory.
pub struct Sqlite {
    readers: Vec<Mutex<Connection>>,
    next_reader: AtomicUsize,
    writer: Writer,
    // Held for as long as the engine is open: two processes on one data
    // directory would each believe that the other's work is abandoned.
    _lock: File,
}

impl Sqlite {
    /// Opens the database in `directory`, makes it when there is none, and
    /// brings its schema up to date.
    pub fn open(directory: &Path) -> Result<Self, StoreError> {
        let lock = lock(directory)?;
        expect_version()?;
        let path = directory.join(FILE_NAME);
        let mut connection = connect(&path, Access::Write)?;
        migrate(&mut connection)?;
        let readers = (0..READERS)
            .map(|_| connect(&path, Access::Read).map(Mutex::new))
            .collect::<Result<_, _>>()?;
        let writer = Writer::start(connection, &path)?;
        Ok(Self {
            readers,
            next_reader: AtomicUsize::new(0),
            writer,
            _lock: lock,
        })
    }

    /// Applies a batch and answers once it is on disk.
    pub async fn apply(&self, batch: Batch) -> Result<Verdict, StoreError> {
        self.writer.apply(batch).await
    }

    /// Reads rows. A keyed read takes microseconds; a scan belongs on a thread
    /// that may block.
    pub fn read(&self, statement: &Statement, args: &[Value]) -> Result<Vec<Row>, StoreError> {
        let reader = self.reader();
        let mut prepared = reader.prepare_cached(statement.text)?;
        let columns = prepared.column_count();
        let mut rows = prepared.query(params_from_iter(args))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(row_of(row, columns)?);
        }
        Ok(found)
    }

    fn reader(&self) -> std::sync::MutexGuard<'_, Connection> {
        let first = self.next_reader.fetch_add(1, Ordering::Relaxed);
        for offset in 0..READERS {
            if let Ok(reader) = self.readers[(first + offset) % READERS].try_lock() {
                return reader;
            }
        }
        // A reader that panicked left a connection in good order: it only reads.
        self.readers[first % READERS]
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Access {
    Read,
    Write,
}

fn expect_version() -> Result<(), StoreError> {
    let found = rusqlite::version_number();
    if found < OLDEST_SQLITE {
        return Err(StoreError::Unusable(format!(
            "SQLite {} is linked, 3.51.3 or later is needed",
            rusqlite::version()
        )));
    }
    Ok(())
}

/// Opens a connection. There is no mmap: a reader would unmap the whole file
/// after every commit of the writer.
fn connect(path: &Path, access: Access) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let unusable =
        |e: String| StoreError::Unusable(format!("{} can not be opened: {e}", path.display()));
    private_file(path).map_err(|e| unusable(e.to_string()))?;
    let opened = Connection::open_with_flags(path, flags);
    let connection = opened.map_err(|e| unusable(e.to_string()))?;
    connection.set_prepared_statement_cache_capacity(96);
    let settings = connection.execute_batch(
        "PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA temp_store = MEMORY;
         PRAGMA busy_timeout = 10000;
         PRAGMA wal_autocheckpoint = 0;
         PRAGMA cache_size = -16384;",
    );
    settings.map_err(|e| unusable(e.to_string()))?;
    if access == Access::Read {
        connection.execute_batch("PRAGMA query_only = ON;")?;
    }
    Ok(connection)
}

/// Brings the schema up to date; refuses one that is newer than this program.
fn migrate(connection: &mut Connection) -> Result<Vec<String>, StoreError> {
    let unusable = |e: refinery::Error| {
        StoreError::Unusable(format!("the schema can not be brought up to date: {e}"))
    };
    refuse_newer(connection)?;
    // As one transaction: else a kill could come between a migration and the row
    // that says so.
    let runner = embedded::migrations::runner().set_grouped(true);
    let report = runner.run(connection);
    let report = report.map_err(unusable)?;
    Ok(report
        .applied_migrations()
        .iter()
        .map(ToString::to_string)
        .collect())
}

/// The version that the schema has, if it is none of tomorrow's.
pub(crate) fn refuse_newer(connection: &mut Connection) -> Result<Option<i32>, StoreError> {
    let runner = embedded::migrations::runner();
    let applied = runner.get_last_applied_migration(connection).ok().flatten();
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

/// The version of this program's schema.
pub(crate) fn newest() -> Option<i32> {
    let runner = embedded::migrations::runner();
    let versions = runner.get_migrations().iter();
    versions.map(refinery::Migration::version).max()
}

/// Makes a new database with an empty schema, to be filled.
pub(crate) fn create(file: &Path) -> Result<Connection, StoreError> {
    expect_version()?;
    if file.exists() {
        let problem = format!("{} exists; name a new file", file.display());
        return Err(StoreError::Unusable(problem));
    }
    let mut connection = connect(file, Access::Write)?;
    migrate(&mut connection)?;
    // One file, without a log beside it.
    connection.execute_batch("PRAGMA journal_mode = DELETE;")?;
    Ok(connection)
}

/// Opens a database that nobody writes to.
pub(crate) fn open_for_reading(file: &Path) -> Result<Connection, StoreError> {
    expect_version()?;
    if !file.is_file() {
        return Err(StoreError::Unusable(format!(
            "there is no database at {}; name its folder with --data",
            file.display()
        )));
    }
    connect(file, Access::Read)
}

/// Opens a file of which nothing changes, its journal mode neither.
pub(crate) fn open_untouched(file: &Path) -> Result<Connection, StoreError> {
    expect_version()?;
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let unusable = |e| StoreError::Unusable(format!("{} can not be opened: {e}", file.display()));
    Connection::open_with_flags(file, flags).map_err(unusable)
}

/// Opens only for migrating; answers the names of what was applied.
pub fn migrate_directory(directory: &Path) -> Result<Vec<String>, StoreError> {
    let _lock = lock(directory)?;
    expect_version()?;
    migrate(&mut connect(&directory.join(FILE_NAME), Access::Write)?)
}

pub(crate) fn row_of(row: &rusqlite::Row<'_>, columns: usize) -> Result<Row, StoreError> {
    let mut values = Vec::with_capacity(columns);
    for at in 0..columns {
        values.push(match row.get_ref(at)? {
            ValueRef::Integer(number) => Value::Int(number),
            ValueRef::Text(text) => Value::Text(String::from_utf8_lossy(text).into_owned()),
            ValueRef::Null | ValueRef::Real(_) | ValueRef::Blob(_) => Value::Null,
        });
    }
    Ok(Row(values))
}

impl rusqlite::ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        use rusqlite::types::ToSqlOutput;
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(number) => ValueRef::Integer(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
        }))
    }
}

/// The database file of a data directory.
pub fn file_in(directory: &Path) -> PathBuf {
    directory.join(FILE_NAME)
}
