//! What the command line does with a database: each answers a report to print.

use std::path::Path;

use golive_store::StoreError;
use golive_store::sqlite::{self, Checked};

use crate::clock::Clock;
use crate::config::Settings;

/// Brings the schema up to date.
pub fn migrate(settings: &Settings) -> Result<String, StoreError> {
    let applied = sqlite::migrate_directory(&settings.server.data)?;
    Ok(match applied.is_empty() {
        true => "The schema is up to date.".into(),
        false => format!("Applied: {}.", applied.join(", ")),
    })
}

/// Looks the database over. Works while a server is running on it.
pub fn check(settings: &Settings) -> Result<Checked, StoreError> {
    sqlite::check(&settings.server.data)
}

/// Copies the database into a new file. Works while a server is running on it.
/// Its faults are those of the database.
pub fn backup(settings: &Settings, to: &Path) -> Result<(Checked, String), StoreError> {
    let checked = sqlite::backup(&settings.server.data, to)?;
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
pub fn restore(settings: &Settings, from: &Path) -> Result<String, StoreError> {
    let stamp = Clock::system().now().seconds().to_string();
    let checked = sqlite::restore(&settings.server.data, from, &stamp)?;
    let data = &settings.server.data;
    let mut words = report(&checked);
    words += &format!("\nRestored {} into {}.", from.display(), data.display());
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
