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
pub fn backup(settings: &Settings, to: &Path) -> Result<String, StoreError> {
    let checked = sqlite::backup(&settings.server.data, to)?;
    Ok(format!(
        "{}\nWrote {}. Keep a copy of {} elsewhere, too: without it the backup's secrets and \
         signing keys can not be opened.",
        report(&checked),
        to.display(),
        settings.master_key_file().display()
    ))
}

/// Puts a backup in the place of the database. No server may be running on it.
pub fn restore(settings: &Settings, from: &Path) -> Result<String, StoreError> {
    let stamp = Clock::system().now().seconds().to_string();
    let checked = sqlite::restore(&settings.server.data, from, &stamp)?;
    Ok(format!(
        "{}\nRestored {} into {}. What was there is kept beside it as before_restore_{stamp}_{}.",
        report(&checked),
        from.display(),
        settings.server.data.display(),
        sqlite::FILE_NAME
    ))
}

/// What a check found, in words.
pub fn report(checked: &Checked) -> String {
    let rows: Vec<String> = checked
        .rows
        .iter()
        .map(|(table, rows)| format!("{table}: {rows}"))
        .collect();
    let mut text = rows.join("\n");
    match checked.faults.is_empty() {
        true => text += "\nNo faults.",
        false => text += &format!("\nFaults:\n- {}", checked.faults.join("\n- ")),
    }
    text
}
