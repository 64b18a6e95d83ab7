//! `golive operation`

use clap::Subcommand;
use golive_client::OperationPath;
use golive_model::OfferKey;
use golive_model::wire::{FindingBody, ReportCheckBody, ReportStepBody, SubmissionBody};

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
    /// Show every check that ran for an operation, and what it saw
    Report {
        /// The offer
        #[arg(value_name = "PUBLISHER/OFFER")]
        key: OfferKey,
        /// The operation's id; the newest when left out
        operation: Option<String>,
    },
}

pub(crate) async fn run(session: &Session, command: &OperationCommand) -> Result<(), Fault> {
    match command {
        OperationCommand::List { key, state } => list(session, key, state.as_deref()).await,
        OperationCommand::Show { key, operation } => show(session, key, operation.as_deref()).await,
        OperationCommand::Report { key, operation } => {
            certified(session, key, operation.as_deref()).await
        }
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

async fn certified(session: &Session, key: &OfferKey, named: Option<&str>) -> Result<(), Fault> {
    let id = match named {
        Some(id) => id.to_owned(),
        None => newest(session, key).await?,
    };
    let report = session.client.report(key, &id).await;
    let report = report.map_err(hint::about(key))?;
    if session.json() {
        return output::json(&report);
    }
    let row = |(step, check): (&ReportStepBody, &ReportCheckBody)| {
        [
            step.id.clone(),
            check.rule.clone().unwrap_or_else(|| check.check.clone()),
            check.verdict.clone(),
            check
                .milliseconds
                .map_or_else(|| "-".into(), |ms| format!("{ms:.1}")),
            check.target.clone(),
        ]
    };
    let all = report.steps.iter();
    let rows = all.flat_map(|step| step.checks.iter().map(move |check| row((step, check))));
    output::rows(["STEP", "CHECK", "VERDICT", "MS", "PLACE"], rows)?;
    let findings = report.steps.iter().flat_map(|step| &step.checks);
    let findings: Vec<FindingBody> = findings.flat_map(|c| c.findings.iter().cloned()).collect();
    if !findings.is_empty() {
        output::line(&format!("\n{}", output::findings(&findings)))?;
    }
    Ok(())
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
