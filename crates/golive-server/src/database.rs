//! What the command line does with a database: each answers a report to print.

use std::fmt::Write;
use std::path::Path;

pub use golive_store::Database;
use golive_store::{Checked, StoreError, sqlite, upkeep};

use crate::clock::Clock;
use crate::config::Settings;

/// Brings the schema up to date.
pub async fn migrate(settings: &Settings) -> Result<String, StoreError> {
    let applied = upkeep::migrate(&settings.database()).await?;
    Ok(match applied.is_empty() {
        true => "The schema is up to date.".into(),
        false => format!("Applied: {}.", applied.join(", ")),
    })
}

/// Looks the database over. Works while a server is running on it.
pub async fn check(settings: &Settings) -> Result<Checked, StoreError> {
    upkeep::check(&settings.database()).await
}

/// Copies the database into a new file. Works while a server is running on it.
/// Its faults are those of the database.
pub async fn backup(settings: &Settings, to: &Path) -> Result<(Checked, String), StoreError> {
    let checked = upkeep::backup(&settings.database(), to).await?;
    let words = format!(
        "{}\nWrote {}. Keep a copy of {} elsewhere, too: without it the backup's secrets and \
         signing keys can not be opened.",
        report(&checked),
        to.display(),
        settings.master_key_file().display()
    );
    Ok((checked, words))
}

/// Puts a backup in the place of the database. No server may be running on it.
pub async fn restore(settings: &Settings, from: &Path) -> Result<String, StoreError> {
    let stamp = Clock::system().now().seconds().to_string();
    let (database, data) = (settings.database(), &settings.server.data);
    let checked = upkeep::restore(&database, data, from, &stamp).await?;
    let mut words = report(&checked);
    words += &format!("\nRestored {} into {}.", from.display(), place(&database));
    let kept = format!("before_restore_{stamp}_{}", sqlite::FILE_NAME);
    if data.join(&kept).exists() {
        words += &format!(" What was there is kept beside it as {kept}.");
    }
    let key = settings.master_key_file();
    if !key.exists() {
        words += &format!(
            "\nPut the master key that belongs to the backup at {} before you start golive.",
            key.display()
        );
    }
    Ok(words)
}

/// Moves everything to an empty database of the other engine. No server may be
/// running on either.
pub async fn relocate(settings: &Settings, to: &Database) -> Result<String, StoreError> {
    let from = settings.database();
    let mut words = String::new();
    for (table, rows) in upkeep::relocate(&from, to).await? {
        // Writing to a text does not fail.
        let _ = writeln!(words, "{table}: {rows}");
    }
    let (from, to) = (place(&from), place(to));
    words += &format!(
        "Moved {from} to {to}; both were read again and every row is the same. The files of \
         artifacts stay where they are: keep --objects and the master key as they were."
    );
    Ok(words)
}

/// Where a database is, without its password.
fn place(database: &Database) -> String {
    match database {
        Database::Sqlite(directory) => directory.display().to_string(),
        Database::Postgres(address) => address.to_string(),
    }
}

/// What a check found, in words.
pub fn report(checked: &Checked) -> String {
    let rows: Vec<String> = checked
        .rows
        .iter()
        .map(|(table, rows)| format!("{table}: {rows}"))
        .collect();
    let faults = match checked.faults.is_empty() {
        true => "No faults.".into(),
        false => format!("Faults:\n- {}", checked.faults.join("\n- ")),
    };
    [rows, vec![faults]].concat().join("\n")
}
