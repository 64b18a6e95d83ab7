//! The database: that it can be read, that its rows fit together, that the master
//! key opens what is sealed in it.

use golive_store::{Database, Reader, StoreError};

use super::{Examined, bad, good, postgres};
use crate::auth::keys::{SigningKey, StoredKey};
use crate::auth::seal::MasterKey;
use crate::clock::Clock;
use crate::config::Settings;
use crate::database;

pub(super) async fn examine(settings: &Settings, clock: &Clock) -> Vec<Examined> {
    let mut found = vec![rows(settings).await];
    if let Database::Postgres(address) = settings.database() {
        found.extend(postgres::examine(&address, clock).await);
    }
    found.push(master_key(settings).await);
    found
}

/// What a server that runs does not know yet: it has opened the master key.
pub(super) async fn glance(settings: &Settings, clock: &Clock) -> Vec<Examined> {
    let mut found = vec![schema(settings).await];
    if let Database::Postgres(address) = settings.database() {
        found.extend(postgres::examine(&address, clock).await);
    }
    found
}

async fn rows(settings: &Settings) -> Examined {
    let is_current = match Reader::open(&settings.database()).await {
        Ok(reader) => reader.is_current,
        Err(error) => return bad("database", error),
    };
    match database::check(settings).await {
        Ok(checked) if !checked.faults.is_empty() => bad("database", checked.faults.join("; ")),
        Ok(_) if is_current => good("database", "no faults, and its schema is up to date"),
        Ok(_) => good(
            "database",
            "no faults; the next start brings its schema up to date",
        ),
        Err(error) => bad("database", error),
    }
}

async fn schema(settings: &Settings) -> Examined {
    let opened = Reader::open(&settings.database()).await;
    match opened.map(|reader| reader.is_current) {
        Ok(true) => good("database", "it can be read, and its schema is up to date"),
        Ok(false) => bad("database", "its schema is older than this golive"),
        Err(error) => bad("database", error),
    }
}

async fn master_key(settings: &Settings) -> Examined {
    let file = settings.master_key_file();
    let key = match settings.dev {
        Some(_) => MasterKey::fixed_for_dev(),
        None => match MasterKey::from_file(&file) {
            Ok(key) => key,
            Err(error) => return bad("master key", error),
        },
    };
    let keys = match signing_keys(settings).await {
        Ok(keys) => keys,
        Err(_) => {
            return good(
                "master key",
                "it can be read; what it opens can not be seen",
            );
        }
    };
    let opened = keys.iter().map(|key_| SigningKey::from_stored(key_, &key));
    match opened.collect::<Result<Vec<_>, _>>() {
        Err(error) => bad("master key", error),
        Ok(_) if settings.dev.is_some() => {
            good("master key", "a rehearsal has one that everybody knows")
        }
        Ok(opened) => good(
            "master key",
            match key.former() {
                0 => format!("{} opens {} signing keys", file.display(), opened.len()),
                former => format!(
                    "{} opens {} signing keys, and has former master keys: {former}. The log of \
                     the last start says whether they can go",
                    file.display(),
                    opened.len()
                ),
            },
        ),
    }
}

async fn signing_keys(settings: &Settings) -> Result<Vec<StoredKey>, StoreError> {
    let reader = Reader::open(&settings.database()).await?;
    let keys = reader.signing_keys().await?.into_iter();
    let stored = keys.map(|(kid, created, sealed)| StoredKey {
        kid,
        created,
        sealed,
    });
    Ok(stored.collect())
}
