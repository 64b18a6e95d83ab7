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
    /// Remove a service principal, as when its secret got out (operators only)
    Remove {
        /// Its id, as list shows it
        id: String,
    },
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
        ClientCommand::Remove { id } => remove(session, id).await,
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

async fn remove(session: &Session, id: &str) -> Result<(), Fault> {
    let removed = session.client.delete_client(id).await;
    removed.map_err(|error| {
        let fault = Fault::from(error);
        match fault.error.code.as_str() {
            "LastOperator" => fault.next("golive client create --operator NAME"),
            "ClientNotFound" => fault.next("golive client list"),
            _ => fault,
        }
    })?;
    session.say("it gets no more tokens; one that it holds counts for an hour at most");
    session.say(&format!(
        "where it is a member: golive member remove PUBLISHER {id}"
    ));
    Ok(())
}
