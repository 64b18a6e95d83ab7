//! Backup, restore and check of a database file.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use super::{Access, connect, expect_version, file_in, migrate, row_of};
use crate::directory::{lock, private_file};
use crate::error::StoreError;
use crate::faults::{self, COUNTS, Checked, NAMED, OFFERS};
use crate::value::Row;

/// What is under this name is ours to remove.
const PARTIAL: &str = ".golive-partial";

/// Looks the whole file over; works while a server is running on it.
pub fn check(directory: &Path) -> Result<Checked, StoreError> {
    expect_version()?;
    let path = database_in(directory)?;
    Ok(match connect(&path, Access::Read) {
        Ok(connection) => look_over(&connection),
        Err(error) => Checked::unreadable(&error),
    })
}

/// Copies the database into a new file, consistent as of one moment; works while
/// a server is running on it. The target must not exist.
pub fn backup(directory: &Path, target: &Path) -> Result<Checked, StoreError> {
    expect_version()?;
    let source = database_in(directory)?;
    let partial = partial_of(target)?;
    copy(&source, &partial)?;
    finish(&partial, target)
}

/// Where a copy grows until it is whole, so that one that was cut off is never
/// taken for a backup. The target must not exist.
pub(crate) fn partial_of(target: &Path) -> Result<PathBuf, StoreError> {
    if target.exists() {
        let problem = format!("{} exists; name a new file", target.display());
        return Err(StoreError::Unusable(problem));
    }
    let partial = beside(target, PARTIAL);
    let _ = fs::remove_file(&partial);
    Ok(partial)
}

/// Looks a whole copy over and gives it its name.
pub(crate) fn finish(partial: &Path, target: &Path) -> Result<Checked, StoreError> {
    let checked = look_over_copy(partial);
    sync_and_rename(partial, target)?;
    Ok(checked)
}

/// Puts a backup in the place of a data directory's database. What was there is
/// kept beside it, with `before_restore` in its name. A damaged backup changes
/// nothing.
pub fn restore(directory: &Path, from: &Path, stamp: &str) -> Result<Checked, StoreError> {
    let _lock = lock(directory)?;
    let file = file_in(directory);
    let partial = beside(&file, PARTIAL);
    let checked = copy_of_sound(from, &partial)?;
    set_aside(&file, stamp)?;
    sync_and_rename(&partial, &file)?;
    Ok(checked)
}

/// Copies a backup and brings the copy's schema up to date. A damaged backup
/// leaves no copy.
pub(crate) fn copy_of_sound(from: &Path, partial: &Path) -> Result<Checked, StoreError> {
    expect_version()?;
    if !from.is_file() {
        let problem = format!("there is no backup at {}", from.display());
        return Err(StoreError::Unusable(problem));
    }
    copy(from, partial)?;
    let checked = look_over_copy(partial);
    if !checked.faults.is_empty() {
        let _ = fs::remove_file(partial);
        return Err(StoreError::Unusable(format!(
            "{} is damaged; nothing was changed: {}",
            from.display(),
            checked.faults.join("; ")
        )));
    }
    let migrated = connect(partial, Access::Write).and_then(|mut copy| migrate(&mut copy));
    if let Err(error) = migrated {
        let _ = fs::remove_file(partial);
        return Err(error);
    }
    Ok(checked)
}

fn look_over_copy(path: &Path) -> Checked {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    match Connection::open_with_flags(path, flags) {
        Ok(connection) => look_over(&connection),
        Err(error) => Checked::unreadable(&error),
    }
}

/// From the pages to the rows to what the rows refer to; the later ones mean
/// nothing where the earlier ones are at fault.
fn look_over(connection: &Connection) -> Checked {
    for faults in [damaged_pages, unreadable_offers, orphans] {
        match faults(connection) {
            Ok(faults) if faults.is_empty() => {}
            Ok(faults) => {
                let rows = count_rows(connection).unwrap_or_default();
                return Checked { faults, rows };
            }
            Err(error) => return Checked::unreadable(&error),
        }
    }
    match count_rows(connection) {
        Ok(rows) => Checked {
            faults: Vec::new(),
            rows,
        },
        Err(error) => Checked::unreadable(&error),
    }
}

fn damaged_pages(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut statement = connection.prepare("PRAGMA integrity_check")?;
    let lines = statement.query_map([], |row| row.get::<_, String>(0))?;
    lines
        .filter(|line| line.as_ref().map_or(true, |line| line != "ok"))
        .collect()
}

fn unreadable_offers(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut statement = connection.prepare(OFFERS)?;
    let columns = statement.column_count();
    let mut rows = statement.query([])?;
    let mut faults = Vec::new();
    while let Some(row) = rows.next()? {
        let Some(fault) = faults::unreadable(&row_of(row, columns).unwrap_or(Row(Vec::new())))
        else {
            continue;
        };
        faults.push(fault);
        if faults.len() == NAMED {
            faults.push("and perhaps more".into());
            break;
        }
    }
    Ok(faults)
}

fn orphans(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut faults = Vec::new();
    let json = |column: &str, path: &[&str]| {
        let path = path.join(".");
        format!("json_extract({column}, '$.{path}')")
    };
    for (fault, text) in faults::orphans(json) {
        let found: i64 = connection.query_row(&text, [], |row| row.get(0))?;
        if found > 0 {
            faults.push(format!("{fault} (rows: {found})"));
        }
    }
    Ok(faults)
}

fn count_rows(connection: &Connection) -> rusqlite::Result<Vec<(&'static str, i64)>> {
    COUNTS
        .into_iter()
        .map(|(table, text)| Ok((table, connection.query_row(text, [], |row| row.get(0))?)))
        .collect()
}

/// Copies a database with what its log holds, in one step: one that is taken in
/// several starts over whenever somebody writes in between.
fn copy(from: &Path, to: &Path) -> Result<(), StoreError> {
    let _ = fs::remove_file(to);
    private_file(to).map_err(|e| failed("make", to, &e))?;
    try_copy(from, to).map_err(|error| {
        let _ = fs::remove_file(to);
        StoreError::Unusable(format!(
            "can not copy {} to {}: {error}; nothing was changed",
            from.display(),
            to.display()
        ))
    })
}

fn try_copy(from: &Path, to: &Path) -> rusqlite::Result<()> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let source = Connection::open_with_flags(from, flags)?;
    source.busy_timeout(std::time::Duration::from_secs(10))?;
    let mut target = Connection::open(to)?;
    let step = Backup::new(&source, &mut target)?.step(-1)?;
    if step != StepResult::Done {
        return Err(rusqlite::Error::SqliteFailure(
            rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_BUSY),
            Some("another program holds it".into()),
        ));
    }
    target.execute_batch("PRAGMA journal_mode = DELETE;")
}

/// Keeps a database with its log under another name. It stays under its own one
/// too until another takes its place, so that a start in between never finds
/// nothing and makes an empty one.
fn set_aside(file: &Path, stamp: &str) -> Result<(), StoreError> {
    if !file.exists() {
        return Ok(());
    }
    let kept = file.with_file_name(format!("before_restore_{stamp}_{}", super::FILE_NAME));
    if kept.exists() {
        let problem = format!("{} exists; try again in a second", kept.display());
        return Err(StoreError::Unusable(problem));
    }
    for suffix in ["-wal", "-shm"] {
        let old = beside(file, suffix);
        if old.exists() {
            fs::rename(&old, beside(&kept, suffix)).map_err(|e| failed("set aside", &old, &e))?;
        }
    }
    // Not every file system has links.
    fs::hard_link(file, &kept)
        .or_else(|_| fs::rename(file, &kept))
        .map_err(|e| failed("set aside", file, &e))
}

/// The path with more at the end of its name.
fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

fn database_in(directory: &Path) -> Result<PathBuf, StoreError> {
    let path = file_in(directory);
    if path.is_file() {
        return Ok(path);
    }
    Err(StoreError::Unusable(format!(
        "there is no database at {}; name its folder with --data",
        path.display()
    )))
}

fn sync_and_rename(from: &Path, to: &Path) -> Result<(), StoreError> {
    let synced = fs::File::open(from).and_then(|file| file.sync_all());
    synced.map_err(|e| failed("write", from, &e))?;
    fs::rename(from, to).map_err(|e| failed("rename to", to, &e))?;
    if let Some(folder) = to.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        let synced = fs::File::open(folder).and_then(|folder| folder.sync_all());
        synced.map_err(|e| failed("write", folder, &e))?;
    }
    Ok(())
}

fn failed(what: &str, path: &Path, error: &std::io::Error) -> StoreError {
    StoreError::Unusable(format!("can not {what} {}: {error}", path.display()))
}
