//! `golive operation`

use clap::Subcommand;
use golive_client::OperationPath;
use golive_model::OfferKey;
use golive_model::wire::SubmissionBody;

use super::{hint, report};
use crate::fault::Fault;
use crate::session::Session;
use crate::{exit, output, wait};

#[derive(Debug, Subcommand)]
pub(crate) enum OperationCommand {
    /// List the operations of an offer, newest first
    List {
        /// The offer
        #[arg(value_name = "PUBLISHER/OFFER")]
        key: OfferKey,
        /// Only those that are running, complete, failed or canceled
        #[arg(long, value_name = "WORD")]
        state: Option<String>,
    },
    /// Show an operation; with --wait, follow it to its end
    Show {
        /// The offer
        #[arg(value_name = "PUBLISHER/OFFER")]
        key: OfferKey,
        /// The operation's id, or the Location that an answer gave; the newest
        /// when left out
        operation: Option<String>,
    },
}

pub(crate) async fn run(session: &Session, command: &OperationCommand) -> Result<(), Fault> {
    match command {
        OperationCommand::List { key, state } => list(session, key, state.as_deref()).await,
        OperationCommand::Show { key, operation } => show(session, key, operation.as_deref()).await,
    }
}

async fn list(session: &Session, key: &OfferKey, state: Option<&str>) -> Result<(), Fault> {
    let submissions = session.client.submissions(key, state).await;
    let submissions = submissions.map_err(hint::about(key))?;
    if session.json() {
        return output::json(&submissions);
    }
    let row = |submission: SubmissionBody| {
        [
            submission.id,
            submission.submission_type,
            submission.submission_state,
            submission.publishing_version.to_string(),
            submission.offer_version.to_string(),
            submission.slot,
            submission.changed_time,
        ]
    };
    let header = [
        "ID",
        "TYPE",
        "STATE",
        "SUBMISSION",
        "VERSION",
        "SLOT",
        "CHANGED",
    ];
    output::rows(header, submissions.into_iter().map(row))
}

async fn show(session: &Session, key: &OfferKey, named: Option<&str>) -> Result<(), Fault> {
    let path = match named {
        Some(location) if location.contains('/') => OperationPath::from_location(location)?,
        Some(id) => OperationPath::of(key, id),
        None => OperationPath::of(key, &newest(session, key).await?),
    };
    if !session.global.wait {
        let operation = session.client.operation(&path, 0).await;
        return report::operation(session, &operation.map_err(hint::about(key))?);
    }
    let resume = match named {
        Some(named) => wait::resume(key, named),
        None => format!("golive operation show {key} --wait"),
    };
    let ended = wait::follow(session, &path, resume, None).await?;
    report::operation(session, &ended)?;
    wait::require_complete(ended, key).map(drop)
}

async fn newest(session: &Session, key: &OfferKey) -> Result<String, Fault> {
    let submissions = session.client.submissions(key, None).await;
    let submissions = submissions.map_err(hint::about(key))?;
    let newest = submissions.into_iter().next();
    newest.map(|submission| submission.id).ok_or_else(|| {
        let message = format!("{key} has no operation: it never was published");
        Fault::new(exit::NOT_FOUND, "OperationNotFound", message)
            .next(format!("golive publish {key}"))
    })
}
