//! `golive client`

use clap::Subcommand;
use golive_model::wire::{ClientBody, NewClient};

use crate::fault::Fault;
use crate::output;
use crate::session::Session;

#[derive(Debug, Subcommand)]
pub(crate) enum ClientCommand {
    /// Make a service principal and show its secret, once (operators only)
    Create {
        /// A name for people
        name: String,
        /// Let it operate the whole server
        #[arg(long)]
        operator: bool,
    },
    /// List the service principals (operators only)
    List,
}

pub(crate) async fn run(session: &Session, command: &ClientCommand) -> Result<(), Fault> {
    match command {
        ClientCommand::Create { name, operator } => {
            let new = NewClient {
                name: name.clone(),
                operator: *operator,
            };
            create(session, &new).await
        }
        ClientCommand::List => list(session).await,
    }
}

async fn create(session: &Session, new: &NewClient) -> Result<(), Fault> {
    let made = session.client.create_client(new).await?;
    if session.json() {
        return output::json(&made);
    }
    let secret = made.client_secret.unwrap_or_default();
    output::line(&format!("GOLIVE_TENANT={}", made.tenant))?;
    output::line(&format!("GOLIVE_CLIENT_ID={}", made.client_id))?;
    output::line(&format!("GOLIVE_CLIENT_SECRET={secret}"))?;
    session.say("keep the secret now: it is not shown again");
    session.say(&format!(
        "give it a role with: golive member add PUBLISHER {}",
        made.client_id
    ));
    Ok(())
}

async fn list(session: &Session) -> Result<(), Fault> {
    let clients = session.client.clients().await?;
    if session.json() {
        return output::json(&clients);
    }
    let row = |client: ClientBody| {
        let operator = if client.operator { "yes" } else { "no" };
        [
            client.client_id,
            client.tenant,
            operator.to_owned(),
            client.created,
            client.name,
        ]
    };
    let header = ["CLIENT ID", "TENANT", "OPERATOR", "CREATED", "NAME"];
    output::rows(header, clients.into_iter().map(row))
}
