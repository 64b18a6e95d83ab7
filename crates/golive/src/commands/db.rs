//! `golive db`

use std::path::{Path, PathBuf};

use clap::Subcommand;
use golive_server::database::{self, Database};

use super::serve::runtime;
use super::settings::StoreArgs;
use crate::cli::Format;
use crate::fault::Fault;
use crate::output;

#[derive(Debug, Subcommand)]
pub(crate) enum DbCommand {
    /// Bring the schema up to date
    Migrate {
        #[command(flatten)]
        store: StoreArgs,
    },
    /// Look the database over; a server may be running on it
    Check {
        #[command(flatten)]
        store: StoreArgs,
    },
    /// Copy the database into FILE and list the objects that it needs in FILE.objects; a server may be running on it
    Backup {
        /// The new file
        to: PathBuf,
        #[command(flatten)]
        store: StoreArgs,
    },
    /// Put a backup in the place of the database; no server may be running on it, and a PostgreSQL must be empty
    Restore {
        /// The backup
        from: PathBuf,
        #[command(flatten)]
        store: StoreArgs,
    },
    /// Make an operator and show its secret, once, for who has lost theirs; no server may be running on an SQLite
    AddOperator {
        #[command(flatten)]
        store: StoreArgs,
    },
    /// Put a new master key before those in its file; the next start seals everything with it
    Rekey {
        #[command(flatten)]
        store: StoreArgs,
    },
    /// Move everything to an empty database of the other engine, and compare the two row by row; no server may be running
    Move {
        /// postgres://… or a data directory
        to: String,
        #[command(flatten)]
        store: StoreArgs,
    },
}

pub(crate) fn run(format: Format, command: &DbCommand) -> Result<(), Fault> {
    runtime()?.block_on(async {
        let report = match command {
            DbCommand::Migrate { store } => database::migrate(&store.load()?).await,
            DbCommand::Check { store } => return check(format, store).await,
            DbCommand::Backup { to, store } => return backup(format, store, to).await,
            DbCommand::Restore { from, store } => database::restore(&store.load()?, from).await,
            DbCommand::AddOperator { store } => return add_operator(format, store).await,
            DbCommand::Rekey { store } => return rekey(format, store),
            DbCommand::Move { to, store } => {
                let to = Database::at(to).map_err(Fault::other)?;
                database::relocate(&store.load()?, &to).await
            }
        };
        tell(format, &report.map_err(Fault::other)?)
    })
}

async fn check(format: Format, store: &StoreArgs) -> Result<(), Fault> {
    let checked = database::check(&store.load()?)
        .await
        .map_err(Fault::other)?;
    tell(format, &database::report(&checked))?;
    match checked.faults.len() {
        0 => Ok(()),
        n => Err(Fault::other(format!("the database has faults: {n}"))
            .next("stop the server, then golive db restore BACKUP")),
    }
}

async fn backup(format: Format, store: &StoreArgs, to: &Path) -> Result<(), Fault> {
    let (checked, words) = database::backup(&store.load()?, to)
        .await
        .map_err(Fault::other)?;
    tell(format, &words)?;
    if checked.faults.is_empty() {
        return Ok(());
    }
    Err(
        Fault::other("the database has faults, and so has this backup of it")
            .next("keep older backups: golive db restore takes only one without faults"),
    )
}

async fn add_operator(format: Format, store: &StoreArgs) -> Result<(), Fault> {
    let made = database::add_operator(&store.load()?)
        .await
        .map_err(Fault::other)?;
    match format {
        Format::Json => output::json(&serde_json::json!({
            "tenant": made.tenant,
            "clientId": made.client_id,
            "clientSecret": made.client_secret,
        })),
        Format::Table => output::line(&format!(
            "GOLIVE_TENANT={}\nGOLIVE_CLIENT_ID={}\nGOLIVE_CLIENT_SECRET={}",
            made.tenant, made.client_id, made.client_secret
        )),
    }
}

fn rekey(format: Format, store: &StoreArgs) -> Result<(), Fault> {
    let words = database::rekey(&store.load()?).map_err(Fault::other)?;
    tell(format, &words)
}

fn tell(format: Format, report: &str) -> Result<(), Fault> {
    match format {
        Format::Json => output::json(&serde_json::json!({ "report": report })),
        Format::Table => output::line(report),
    }
}
