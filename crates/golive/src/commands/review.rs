//! `golive review`

use clap::{Args, Subcommand};
use golive_client::ClientError;
use golive_model::OfferKey;
use golive_model::wire::{ReviewBody, ReviewNoteBody};

use crate::fault::Fault;
use crate::session::Session;
use crate::{output, progress};

#[derive(Debug, Subcommand)]
pub(crate) enum ReviewCommand {
    /// List what waits for a reviewer, longest first (operators only)
    List,
    /// Look at an offer that waits, so that nobody else need (operators only)
    Claim(Named),
    /// Leave an offer to other reviewers again (operators only)
    Release(Named),
    /// Write something down for other reviewers (operators only)
    Note {
        #[command(flatten)]
        named: Named,
        /// The note
        #[arg(long)]
        text: String,
    },
    /// Let the submission go on (operators only)
    Approve {
        #[command(flatten)]
        named: Named,
        /// A note for other reviewers
        #[arg(long)]
        text: Option<String>,
    },
    /// End the submission (operators only)
    Reject {
        #[command(flatten)]
        named: Named,
        /// Why; the publisher reads it
        #[arg(long)]
        text: String,
    },
}

/// The offer that waits.
#[derive(Debug, Args)]
pub(crate) struct Named {
    /// The offer
    #[arg(value_name = "PUBLISHER/OFFER")]
    key: OfferKey,
}

pub(crate) async fn run(session: &Session, command: &ReviewCommand) -> Result<(), Fault> {
    match command {
        ReviewCommand::List => list(session).await,
        ReviewCommand::Claim(named) => act(session, &named.key, "claim", None).await,
        ReviewCommand::Release(named) => act(session, &named.key, "release", None).await,
        ReviewCommand::Note { named, text } => act(session, &named.key, "note", Some(text)).await,
        ReviewCommand::Approve { named, text } => {
            act(session, &named.key, "approve", text.as_deref()).await
        }
        ReviewCommand::Reject { named, text } => {
            act(session, &named.key, "reject", Some(text)).await
        }
    }
}

async fn list(session: &Session) -> Result<(), Fault> {
    let reviews = session.client.reviews().await?;
    if session.json() {
        return output::json(&reviews);
    }
    let row = |review: ReviewBody| {
        [
            name(&review),
            review.offer_version.to_string(),
            review.since.unwrap_or_default(),
            review.claimed_by.unwrap_or_else(|| "-".into()),
            review.findings.len().to_string(),
            review.display_name,
        ]
    };
    let header = [
        "OFFER",
        "VERSION",
        "SINCE",
        "CLAIMED BY",
        "FINDINGS",
        "NAME",
    ];
    output::rows(header, reviews.into_iter().map(row))
}

async fn act(
    session: &Session,
    key: &OfferKey,
    act: &str,
    text: Option<&str>,
) -> Result<(), Fault> {
    let review = session.client.review(key, act, text).await;
    let review = review.map_err(refused)?;
    match session.json() {
        true => output::json(&review)?,
        false => show(&review)?,
    }
    if let Some(next) = next(key, act) {
        session.say(&next);
    }
    Ok(())
}

fn show(review: &ReviewBody) -> Result<(), Fault> {
    output::facts(&[
        ("offer", name(review)),
        ("name", review.display_name.clone()),
        ("version", review.offer_version.to_string()),
        ("operation", review.operation.clone()),
        ("status", progress::word(&review.status).to_owned()),
        ("since", review.since.clone().unwrap_or_default()),
        ("claimed by", review.claimed_by.clone().unwrap_or_default()),
    ])?;
    if !review.findings.is_empty() {
        output::line(&format!("\n{}", output::findings(&review.findings)))?;
    }
    if review.notes.is_empty() {
        return Ok(());
    }
    let row = |note: &ReviewNoteBody| [note.at.clone(), note.by.clone(), note.text.clone()];
    let notes = output::table(["AT", "BY", "NOTE"], review.notes.iter().map(row));
    output::line(&format!("\n{notes}"))
}

fn name(review: &ReviewBody) -> String {
    format!("{}/{}", review.publisher_id, review.offer_id)
}

/// What a reviewer may want to do now.
fn next(key: &OfferKey, act: &str) -> Option<String> {
    match act {
        "claim" => Some(format!(
            "see what was checked with: golive operation report {key}\nthen decide with: golive \
             review approve {key}, or golive review reject {key} --text WHY"
        )),
        "approve" => Some(format!(
            "it goes on; follow it with: golive status {key} --wait"
        )),
        _ => None,
    }
}

fn refused(error: ClientError) -> Fault {
    let fault = Fault::from(error);
    match fault.error.code.as_str() {
        "ReviewConflict" | "OfferNotFound" => {
            fault.next("golive review list shows what waits, and who looks at it")
        }
        _ => fault,
    }
}
