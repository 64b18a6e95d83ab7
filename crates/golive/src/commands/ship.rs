//! `golive ship`: an offer all the way from a file to live.

use clap::Args;
use golive_client::IfMatch;
use golive_model::OfferKey;
use golive_model::wire::OperationBody;

use super::document::{self, FileDocument, NameOverride};
use super::lifecycle::{start_publish, status_command};
use super::{hint, report};
use crate::fault::Fault;
use crate::session::Session;
use crate::{output, wait};

#[derive(Debug, Args)]
#[command(after_help = "\
The same document may be shipped again: nothing is stored twice, and a go live
takes effect once.")]
pub(crate) struct ShipArgs {
    /// The document; - for standard input
    file: String,
    #[command(flatten)]
    name: NameOverride,
    /// Who is told by mail; several separated by commas
    #[arg(long, value_delimiter = ',', value_name = "ADDRESS")]
    email: Vec<String>,
}

pub(crate) async fn run(session: &Session, args: &ShipArgs) -> Result<(), Fault> {
    let document = document::read(&args.file, &args.name)?;
    ship(session, &document, &args.email).await
}

/// Stores a document, brings it to preview and then to production.
pub(crate) async fn ship(
    session: &Session,
    document: &FileDocument,
    emails: &[String],
) -> Result<(), Fault> {
    let FileDocument { text, key } = document;
    let client = &session.client;
    let stored = client.put_offer(key, text, &IfMatch::Any).await;
    stored.map_err(hint::about(key))?;
    session.say(&format!("{key} is stored"));

    session.runs_on(status_command(key));
    let started = start_publish(session, key, emails).await?;
    let resume = format!(
        "{}, then {}",
        wait::resume(key, &started.id),
        live_command(key)
    );
    let preview = wait::until_done(session, key, &started.id, resume, None).await?;
    tell_preview(session, &preview)?;

    session.runs_on(live_command(key));
    let started = client.go_live(key, &[]).await;
    let started = started.map_err(hint::about(key))?;
    let resume = wait::resume(key, &started.id);
    let live = wait::until_done(session, key, &started.id, resume, Some(preview)).await?;
    if session.json() {
        return output::json(&live);
    }
    output::facts(&[("live", report::uris(&live.live_links))])
}

fn tell_preview(session: &Session, preview: &OperationBody) -> Result<(), Fault> {
    let link = report::uris(&preview.preview_links);
    if session.json() {
        session.say(&format!("preview  {link}"));
        return Ok(());
    }
    output::facts(&[("preview", link)])
}

fn live_command(key: &OfferKey) -> String {
    format!("golive live {key} --wait")
}
