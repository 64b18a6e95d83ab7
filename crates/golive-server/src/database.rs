//! What the command line does with a database: each answers a report to print.

use std::fmt::Write;
use std::path::Path;

pub use golive_store::Database;
use golive_store::{Checked, Reader, Store, StoreError, sqlite, upkeep};

use crate::artifacts::inventory::{self, InventoryError, Needed};
use crate::auth::{MasterKey, MasterKeyError};
use crate::clock::Clock;
use crate::config::Settings;
use crate::lifecycle::{self, FirstRun};
use crate::random;

/// More objects that are missing than this are not named.
const NAMED: usize = 20;

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

/// Copies the database into a new file, and writes beside it which objects it
/// needs. Works while a server is running on it. Its faults are those of the
/// database; what has faults gets no list.
pub async fn backup(settings: &Settings, to: &Path) -> Result<(Checked, String), StoreError> {
    let list = inventory::list_of(to);
    if let Some(there) = [to, &list].into_iter().find(|file| file.exists()) {
        return Err(StoreError::Unusable(format!(
            "{} exists; name a new file",
            there.display()
        )));
    }
    let checked = upkeep::backup(&settings.database(), to).await?;
    let mut words = report(&checked);
    words += &format!(
        "\nWrote {}. Keep a copy of {} elsewhere, too: without it the backup's secrets and \
         signing keys can not be opened.",
        to.display(),
        settings.master_key_file().display()
    );
    if checked.faults.is_empty() {
        let needed = list_objects(to, &list).await.map_err(|error| {
            StoreError::Unusable(format!("{} is whole, but {error}", to.display()))
        })?;
        words += &format!(
            "\nWrote {}: the backup needs {}.",
            list.display(),
            amount(&needed)
        );
    }
    Ok((checked, words))
}

async fn list_objects(backup: &Path, list: &Path) -> Result<Needed, InventoryError> {
    inventory::write(&Reader::of_backup(backup)?, list).await
}

/// Makes an operator, for who has lost the secret of theirs. No server may be
/// running on an SQLite.
pub async fn add_operator(settings: &Settings) -> Result<FirstRun, StoreError> {
    let store = Store::open(&settings.database(), 1 << 20).await?;
    lifecycle::add_operator(&store, Clock::system().now()).await
}

/// Puts a new master key before those in its file. The database stays as it is: a
/// server that starts with the file seals its secrets anew.
pub fn rekey(settings: &Settings) -> Result<String, MasterKeyError> {
    let file = settings.master_key_file();
    let key = MasterKey::renew_file(&file, &random::fill)?;
    Ok(format!(
        "{} begins with a new master key; former ones that follow it: {}. Start the server again: \
         it seals every secret with the new one, and says when the former ones can go. Keep them \
         with the backups from before.",
        file.display(),
        key.former()
    ))
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
    // The restore stands, whatever becomes of this.
    words += &match objects(settings).await {
        Ok(said) => format!("\n{said}"),
        Err(error) => format!("\nWhether its objects are there can not be said: {error}"),
    };
    Ok(words)
}

/// What a database needs of the object store, and what is missing there.
async fn objects(settings: &Settings) -> Result<String, InventoryError> {
    let reader = Reader::open(&settings.database()).await?;
    let needed = inventory::needed(&reader).await?;
    if needed.objects == 0 {
        return Ok(format!("It needs {}.", amount(&needed)));
    }
    let missing = inventory::missing(&reader, &lifecycle::objects(settings)?).await?;
    let amount = amount(&needed);
    if missing.is_empty() {
        return Ok(format!("It needs {amount}; all are there."));
    }
    let named: Vec<String> = missing
        .iter()
        .take(NAMED)
        .map(|n| format!("- {n}"))
        .collect();
    let more = match missing.len() > NAMED {
        true => "\n- and more",
        false => "",
    };
    Ok(format!(
        "It needs {amount}. Missing, or not whole: {}. Put them back from a copy of the object \
         store:\n{}{more}",
        missing.len(),
        named.join("\n")
    ))
}

fn amount(needed: &Needed) -> String {
    let Needed { objects, bytes } = needed;
    match objects {
        0 => "no objects".into(),
        1 => format!("1 object with {bytes} bytes"),
        _ => format!("{objects} objects with {bytes} bytes"),
    }
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
