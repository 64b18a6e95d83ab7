//! `golive publish`, `live`, `cancel` and `status`

use clap::Args;
use golive_client::OperationPath;
use golive_model::OfferKey;
use golive_model::wire::OperationBody;

use super::{hint, report};
use crate::fault::Fault;
use crate::session::Session;
use crate::{exit, output, wait};

#[derive(Debug, Args)]
pub(crate) struct StartArgs {
    /// The offer
    #[arg(value_name = "PUBLISHER/OFFER")]
    key: OfferKey,
    /// Who is told by mail; several separated by commas
    #[arg(long, value_delimiter = ',', value_name = "ADDRESS")]
    email: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct NameArgs {
    /// The offer
    #[arg(value_name = "PUBLISHER/OFFER")]
    key: OfferKey,
}

pub(crate) async fn publish(session: &Session, args: &StartArgs) -> Result<(), Fault> {
    let key = &args.key;
    let started = start_publish(session, key, &args.email).await?;
    report::started(session, key, started).await
}

/// Starts a publish. A refusal lists every finding, errors and warnings alike,
/// so how hard each is, is asked for.
pub(crate) async fn start_publish(
    session: &Session,
    key: &OfferKey,
    emails: &[String],
) -> Result<OperationBody, Fault> {
    session.runs_on(status_command(key));
    let refused = match session.client.publish(key, emails).await {
        Ok(started) => return Ok(started),
        Err(error) => error,
    };
    let mut fault = hint::about(key)(refused);
    if fault.exit == exit::FINDINGS
        && let Ok(check) = session.client.check(key, None, false).await
    {
        fault.findings = check.findings;
    }
    Err(fault)
}

pub(crate) async fn live(session: &Session, args: &StartArgs) -> Result<(), Fault> {
    let key = &args.key;
    session.runs_on(status_command(key));
    let started = session.client.go_live(key, &args.email).await;
    report::started(session, key, started.map_err(hint::about(key))?).await
}

pub(crate) async fn cancel(session: &Session, args: &NameArgs) -> Result<(), Fault> {
    let key = &args.key;
    session.runs_on(status_command(key));
    let started = session.client.cancel(key).await;
    report::started(session, key, started.map_err(hint::about(key))?).await
}

pub(crate) async fn status(session: &Session, args: &NameArgs) -> Result<(), Fault> {
    let key = &args.key;
    let followed = match session.global.wait {
        true => follow_running(session, key).await?,
        false => None,
    };
    let status = session.client.status(key).await;
    let status = status.map_err(hint::about(key))?;
    if session.json() {
        output::json(&status)?;
    } else {
        output::facts(&[
            ("offer", key.to_string()),
            ("status", status.status),
            ("preview", report::uris(&status.preview_links)),
            ("live", report::uris(&status.live_links)),
        ])?;
        report::steps(&status.steps)?;
    }
    match followed {
        Some(operation) => wait::require_complete(operation, key).map(drop),
        None => Ok(()),
    }
}

/// Follows the operation that runs, if one does.
async fn follow_running(session: &Session, key: &OfferKey) -> Result<Option<OperationBody>, Fault> {
    let running = session.client.submissions(key, Some("running")).await;
    let running = running.map_err(hint::about(key))?;
    let Some(newest) = running.first() else {
        return Ok(None);
    };
    let path = OperationPath::of(key, &newest.id);
    wait::follow(session, &path, status_command(key), None)
        .await
        .map(Some)
}

/// The command that shows what became of a request whose answer was not seen.
pub(crate) fn status_command(key: &OfferKey) -> String {
    format!("golive status {key} --wait")
}
