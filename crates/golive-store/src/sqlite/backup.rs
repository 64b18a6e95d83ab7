//! Backup, restore and check of a database file.

use std::path::Path;

use rusqlite::Connection;
use rusqlite::backup::Backup;

use super::{Access, connect, expect_version, file_in, lock, migrate};
use crate::error::StoreError;

/// What a check of a database found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// Faults; empty when all is well.
    pub faults: Vec<String>,
    /// Rows by table, for the report.
    pub rows: Vec<(&'static str, i64)>,
}

const COUNTS: [(&str, &str); 5] = [
    ("publishers", "SELECT COUNT(*) FROM publishers"),
    ("offers", "SELECT COUNT(*) FROM offers"),
    ("documents", "SELECT COUNT(*) FROM documents"),
    ("operations", "SELECT COUNT(*) FROM operations"),
    ("events", "SELECT COUNT(*) FROM events"),
];

/// Rows that point at nothing. The schema has no foreign keys, because a
/// distributed PostgreSQL would pay for them on every write.
const ORPHANS: [(&str, &str); 4] = [
    (
        "an offer's draft document is missing",
        "SELECT COUNT(*) FROM offers o WHERE NOT EXISTS (SELECT 1 FROM documents d
         WHERE d.publisher = o.publisher AND d.offer = o.offer
         AND d.revision = json_extract(o.state, '$.draft.revision'))",
    ),
    (
        "a version's document is missing",
        "SELECT COUNT(*) FROM submissions s WHERE NOT EXISTS (SELECT 1 FROM documents d
         WHERE d.publisher = s.publisher AND d.offer = s.offer
         AND d.revision = json_extract(s.state, '$.revision'))",
    ),
    (
        "an operation's offer is missing",
        "SELECT COUNT(*) FROM operations p WHERE NOT EXISTS (SELECT 1 FROM offers o
         WHERE o.publisher = p.publisher AND o.offer = p.offer)",
    ),
    (
        "a live offer has no listing",
        "SELECT COUNT(*) FROM offers o WHERE json_extract(o.state, '$.production') IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM listings l WHERE l.publisher = o.publisher
         AND l.offer = o.offer AND l.slot = 'production')",
    ),
];

/// Looks the whole file over; works while a server is running on it.
pub fn check(directory: &Path) -> Result<Checked, StoreError> {
    expect_version()?;
    let path = existing(&file_in(directory))?;
    check_connection(&connect(path.as_path(), Access::Read)?)
}

fn check_connection(connection: &Connection) -> Result<Checked, StoreError> {
    let mut faults = Vec::new();
    let mut statement = connection.prepare("PRAGMA integrity_check")?;
    for line in statement.query_map([], |row| row.get::<_, String>(0))? {
        faults.push(line?);
    }
    faults.retain(|line| line != "ok");
    let count = |text: &str| connection.query_row(text, [], |row| row.get::<_, i64>(0));
    for (fault, text) in ORPHANS {
        let found = count(text)?;
        if found > 0 {
            faults.push(format!("{fault} ({found} times)"));
        }
    }
    let rows = COUNTS
        .iter()
        .map(|(table, text)| Ok((*table, count(text)?)))
        .collect::<Result<_, StoreError>>()?;
    Ok(Checked { faults, rows })
}

/// Copies the database into a new file, consistent as of one moment; works while
/// a server is running on it. The target must not exist.
pub fn backup(directory: &Path, target: &Path) -> Result<Checked, StoreError> {
    expect_version()?;
    let source = existing(&file_in(directory))?;
    if target.exists() {
        let problem = format!("{} exists; name a new file", target.display());
        return Err(StoreError::Unusable(problem));
    }
    // Under another name until it is whole, so that a copy that was cut off is
    // never taken for a backup.
    let partial = target.with_extension("partial");
    let _ = std::fs::remove_file(&partial);
    let from = connect(&source, Access::Read)?;
    let checked = {
        let mut to = Connection::open(&partial)?;
        Backup::new(&from, &mut to)?.run_to_completion(1024, std::time::Duration::ZERO, None)?;
        to.execute_batch("PRAGMA journal_mode = DELETE;")?;
        check_connection(&to)?
    };
    sync_and_rename(&partial, target)?;
    Ok(checked)
}

/// Puts a backup in the place of a data directory's database. What was there is
/// kept beside it, with `before_restore` in its name.
pub fn restore(directory: &Path, from: &Path, stamp: &str) -> Result<Checked, StoreError> {
    let _lock = lock(directory)?;
    expect_version()?;
    let source = existing(from)?;
    let checked = check_connection(&Connection::open(&source)?)?;
    if !checked.faults.is_empty() {
        let problem = format!(
            "{} is damaged: {}",
            from.display(),
            checked.faults.join("; ")
        );
        return Err(StoreError::Unusable(problem));
    }
    let file = file_in(directory);
    let partial = file.with_extension("partial");
    std::fs::copy(&source, &partial).map_err(|e| failed("copy", from, &e))?;
    for suffix in ["", "-wal", "-shm"] {
        let old = directory.join(format!("{}{suffix}", super::FILE_NAME));
        let kept = directory.join(format!(
            "before_restore_{stamp}_{}{suffix}",
            super::FILE_NAME
        ));
        if old.exists() {
            std::fs::rename(&old, &kept).map_err(|e| failed("set aside", &old, &e))?;
        }
    }
    sync_and_rename(&partial, &file)?;
    migrate(&mut connect(&file, Access::Write)?)?;
    Ok(checked)
}

fn existing(path: &Path) -> Result<std::path::PathBuf, StoreError> {
    if path.is_file() {
        return Ok(path.to_owned());
    }
    Err(StoreError::Unusable(format!(
        "there is no database at {}",
        path.display()
    )))
}

fn sync_and_rename(from: &Path, to: &Path) -> Result<(), StoreError> {
    let synced = std::fs::File::open(from).and_then(|file| file.sync_all());
    synced.map_err(|e| failed("write", from, &e))?;
    std::fs::rename(from, to).map_err(|e| failed("rename to", to, &e))?;
    if let Some(folder) = to.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        let synced = std::fs::File::open(folder).and_then(|folder| folder.sync_all());
        synced.map_err(|e| failed("write", folder, &e))?;
    }
    Ok(())
}

fn failed(what: &str, path: &Path, error: &std::io::Error) -> StoreError {
    StoreError::Unusable(format!("can not {what} {}: {error}", path.display()))
}
