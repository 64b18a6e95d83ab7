//! `golive doctor`: looks a deployment over before a user does.

mod database;
mod disk;
mod objects;
mod postgres;

use std::time::Duration;

use crate::clock::Clock;
use crate::config::Settings;
use crate::{http, notify};

/// How long a glance waits for each of what it looks at.
const GLANCE: Duration = Duration::from_secs(5);

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Examined {
    /// What.
    pub name: &'static str,
    /// Whether it is in order.
    pub ok: bool,
    /// What was found, and what to do about it.
    pub detail: String,
}

/// Looks at the data directory and its disk, the database, the master key, the
/// object store, certificates, mail and certifier. Servers may be running;
/// nothing is changed, but an object is there for a moment.
pub async fn run(settings: &Settings, clock: &Clock) -> Vec<Examined> {
    let data = data(settings);
    let has_data = data.ok;
    let mut found = vec![data];
    if has_data {
        found.extend(disk::examine(settings));
    }
    found.extend(database::examine(settings, clock).await);
    // Opening the store would make its folder.
    if has_data {
        found.extend(objects::examine(settings).await);
    }
    found.extend(edges(settings));
    found
}

/// The same without what takes long: not every row of the database, nor each object.
/// Something that does not answer soon is not in order.
pub async fn glance(settings: &Settings, clock: &Clock) -> Vec<Examined> {
    let mut found = vec![data(settings)];
    found.extend(disk::examine(settings));
    found.extend(soon("database", database::glance(settings, clock)).await);
    found.extend(soon("object store", objects::glance(settings)).await);
    found.extend(edges(settings));
    found
}

async fn soon(name: &'static str, looking: impl Future<Output = Vec<Examined>>) -> Vec<Examined> {
    let late = |_| vec![bad(name, "it did not answer within 5 seconds")];
    let looked = tokio::time::timeout(GLANCE, looking).await;
    looked.unwrap_or_else(late)
}

fn data(settings: &Settings) -> Examined {
    let folder = &settings.server.data;
    match std::fs::metadata(folder) {
        Ok(metadata) if metadata.is_dir() && !metadata.permissions().readonly() => {
            good("data directory", folder.display())
        }
        Ok(_) => bad(
            "data directory",
            format!("{} can not be written", folder.display()),
        ),
        Err(error) => bad("data directory", format!("{}: {error}", folder.display())),
    }
}

/// What is spoken with others: certificates, mail, certifier.
fn edges(settings: &Settings) -> Vec<Examined> {
    let mut found = Vec::new();
    if let (Some(cert), Some(key)) = (&settings.server.tls_cert, &settings.server.tls_key) {
        found.push(match http::listen::tls(cert, key) {
            Ok(_) => good("tls", format!("{} and its key fit", cert.display())),
            Err(error) => bad("tls", error),
        });
    }
    found.push(match &settings.mail {
        None => good(
            "mail",
            "no [mail] setting: mails are kept and shown, not sent",
        ),
        Some(mail) => match notify::check(mail) {
            Ok(()) => good("mail", "the setting can be used"),
            Err(error) => bad("mail", error),
        },
    });
    if let Some(certifier) = &settings.certifier {
        found.push(match notify::certifier::Certifier::new(certifier) {
            Ok(_) => good("certifier", "the setting can be used"),
            Err(error) => bad("certifier", error),
        });
    }
    found
}

fn good(name: &'static str, detail: impl std::fmt::Display) -> Examined {
    Examined {
        name,
        ok: true,
        detail: detail.to_string(),
    }
}

fn bad(name: &'static str, detail: impl std::fmt::Display) -> Examined {
    Examined {
        ok: false,
        ..good(name, detail)
    }
}
