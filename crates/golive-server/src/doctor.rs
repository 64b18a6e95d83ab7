//! `golive doctor`: looks a deployment over before a user does.

use crate::auth::seal::MasterKey;
use crate::config::Settings;
use crate::database;

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

/// Looks at settings, data directory, database, master key, certificates, mail,
/// certifier.
pub async fn run(settings: &Settings) -> Vec<Examined> {
    let mut found = vec![
        data(settings),
        database(settings).await,
        master_key(settings),
    ];
    if let (Some(cert), Some(key)) = (&settings.server.tls_cert, &settings.server.tls_key) {
        found.push(match crate::http::listen::tls(cert, key) {
            Ok(_) => good("tls", format!("{} and its key fit", cert.display())),
            Err(error) => bad("tls", error),
        });
    }
    found.push(match &settings.mail {
        None => good(
            "mail",
            "no [mail] setting: mails are kept and shown, not sent".into(),
        ),
        Some(mail) => match crate::notify::check(mail) {
            Ok(()) => good("mail", "the setting can be used".into()),
            Err(error) => bad("mail", error),
        },
    });
    if let Some(certifier) = &settings.certifier {
        found.push(match crate::notify::certifier::Certifier::new(certifier) {
            Ok(_) => good("certifier", "the setting can be used".into()),
            Err(error) => bad("certifier", error),
        });
    }
    found
}

fn data(settings: &Settings) -> Examined {
    let folder = &settings.server.data;
    match std::fs::metadata(folder) {
        Ok(metadata) if metadata.is_dir() && !metadata.permissions().readonly() => {
            good("data directory", folder.display().to_string())
        }
        Ok(_) => bad(
            "data directory",
            format!("{} can not be written", folder.display()),
        ),
        Err(error) => bad("data directory", format!("{}: {error}", folder.display())),
    }
}

async fn database(settings: &Settings) -> Examined {
    match database::check(settings).await {
        Ok(checked) if checked.faults.is_empty() => good("database", "no faults".into()),
        Ok(checked) => bad("database", checked.faults.join("; ")),
        Err(error) => bad("database", error.to_string()),
    }
}

fn master_key(settings: &Settings) -> Examined {
    if settings.dev.is_some() {
        return good(
            "master key",
            "a rehearsal has one that everybody knows".into(),
        );
    }
    let file = settings.master_key_file();
    match MasterKey::from_file(&file) {
        Ok(_) => good("master key", file.display().to_string()),
        Err(error) => bad("master key", error.to_string()),
    }
}

fn good(name: &'static str, detail: String) -> Examined {
    Examined {
        name,
        ok: true,
        detail,
    }
}

fn bad(name: &'static str, detail: String) -> Examined {
    Examined {
        name,
        ok: false,
        detail,
    }
}
