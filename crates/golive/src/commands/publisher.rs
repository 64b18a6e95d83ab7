//! `golive publisher`

use clap::Subcommand;
use golive_model::PublisherId;
use golive_model::wire::{NewPublisher, PublisherSummary};

use crate::fault::Fault;
use crate::output;
use crate::session::Session;

#[derive(Debug, Subcommand)]
pub(crate) enum PublisherCommand {
    /// Make a publisher (operators only)
    Create {
        /// The id; it never changes
        id: PublisherId,
        /// Its name for people
        #[arg(long)]
        name: Option<String>,
        /// Where mail goes when a publish names no addresses
        #[arg(long, value_name = "ADDRESS")]
        contact: Option<String>,
    },
    /// List the publishers that you may see
    List,
}

pub(crate) async fn run(session: &Session, command: &PublisherCommand) -> Result<(), Fault> {
    match command {
        PublisherCommand::Create { id, name, contact } => {
            let new = NewPublisher {
                id: id.to_string(),
                display_name: name.clone(),
                contact: contact.clone(),
            };
            create(session, &new).await
        }
        PublisherCommand::List => list(session).await,
    }
}

async fn create(session: &Session, new: &NewPublisher) -> Result<(), Fault> {
    let made = session.client.create_publisher(new).await?;
    if session.json() {
        return output::json(&made);
    }
    output::facts(&[
        ("publisher", made.id.clone()),
        ("name", made.display_name),
        ("contact", made.contact.unwrap_or_default()),
        ("created", made.created),
    ])?;
    session.say(&format!(
        "add its first owner with: golive member add {} CLIENT-ID --role owner",
        made.id
    ));
    Ok(())
}

async fn list(session: &Session) -> Result<(), Fault> {
    let publishers = session.client.publishers().await?;
    if session.json() {
        return output::json(&publishers);
    }
    let row = |publisher: PublisherSummary| [publisher.id, publisher.definition.display_text];
    output::rows(["ID", "NAME"], publishers.into_iter().map(row))
}
