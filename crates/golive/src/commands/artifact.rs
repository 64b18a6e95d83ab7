//! `golive artifact`

use clap::Subcommand;
use golive_model::wire::{CollectedBody, CollectionBody};

use crate::fault::Fault;
use crate::output;
use crate::session::Session;

#[derive(Debug, Subcommand)]
pub(crate) enum ArtifactCommand {
    /// List the files that no version refers to, or remove them (operators only)
    Gc {
        /// Remove them
        #[arg(long)]
        delete: bool,
    },
}

pub(crate) async fn run(session: &Session, command: &ArtifactCommand) -> Result<(), Fault> {
    match command {
        ArtifactCommand::Gc { delete } => collect(session, *delete).await,
    }
}

async fn collect(session: &Session, delete: bool) -> Result<(), Fault> {
    let mut all = session.client.collect_artifacts(!delete).await?;
    while delete && all.more {
        let next = session.client.collect_artifacts(false).await?;
        all.artifacts.extend(next.artifacts);
        all.scratch.extend(next.scratch);
        all.bytes += next.bytes;
        all.more = next.more;
    }
    match session.json() {
        true => output::json(&all)?,
        false => table(&all)?,
    }
    session.say(&summary(&all));
    Ok(())
}

fn table(all: &CollectionBody) -> Result<(), Fault> {
    let row = |kind: &'static str| {
        move |file: &CollectedBody| [kind.to_owned(), file.bytes.to_string(), file.name.clone()]
    };
    let artifacts = all.artifacts.iter().map(row("artifact"));
    let scratch = all.scratch.iter().map(row("partial file"));
    output::rows(["KIND", "BYTES", "NAME"], artifacts.chain(scratch))
}

fn summary(all: &CollectionBody) -> String {
    let (artifacts, scratch) = (all.artifacts.len(), all.scratch.len());
    let what = format!(
        "{artifacts} artifacts and {scratch} partial files, {} bytes",
        all.bytes
    );
    match (all.dry_run, all.more) {
        (false, _) => format!("removed {what}"),
        (true, false) => format!("would remove {what}; --delete removes them"),
        (true, true) => format!("would remove {what}, and more; --delete removes all of them"),
    }
}
