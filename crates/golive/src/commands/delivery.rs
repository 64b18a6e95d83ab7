//! `golive delivery`

use clap::Subcommand;
use golive_model::wire::DeliveryBody;

use crate::fault::Fault;
use crate::output;
use crate::session::Session;

#[derive(Debug, Subcommand)]
pub(crate) enum DeliveryCommand {
    /// List mails: pending, sent and given up (operators only)
    List,
}

pub(crate) async fn run(session: &Session, command: &DeliveryCommand) -> Result<(), Fault> {
    match command {
        DeliveryCommand::List => list(session).await,
    }
}

async fn list(session: &Session) -> Result<(), Fault> {
    let mut page = session.client.deliveries().await?;
    while let Some(next) = session.client.next_page(&page).await? {
        page.items.extend(next.items);
        page.next_link = next.next_link;
    }
    if session.json() {
        return output::json(&page);
    }
    let row = |mail: DeliveryBody| {
        [
            mail.created,
            mail.state,
            mail.attempts.to_string(),
            mail.to,
            mail.subject,
            mail.last_error.unwrap_or_default(),
        ]
    };
    let header = [
        "CREATED",
        "STATE",
        "ATTEMPTS",
        "TO",
        "SUBJECT",
        "LAST ERROR",
    ];
    output::rows(header, page.items.into_iter().map(row))
}
