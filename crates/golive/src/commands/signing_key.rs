//! `golive signing-key`

use clap::Subcommand;
use golive_model::wire::{SigningKeyBody, SigningKeyState};

use crate::fault::Fault;
use crate::output;
use crate::session::Session;

#[derive(Debug, Subcommand)]
pub(crate) enum SigningKeyCommand {
    /// Make a signing key, which signs five minutes later (operators only)
    Create,
    /// List the signing keys (operators only)
    List,
    /// Remove a signing key at once, with all tokens that it signed (operators only)
    Remove {
        /// Its id, as list shows it
        kid: String,
    },
}

pub(crate) async fn run(session: &Session, command: &SigningKeyCommand) -> Result<(), Fault> {
    match command {
        SigningKeyCommand::Create => create(session).await,
        SigningKeyCommand::List => list(session).await,
        SigningKeyCommand::Remove { kid } => remove(session, kid).await,
    }
}

async fn create(session: &Session) -> Result<(), Fault> {
    let made = session.client.create_signing_key().await?;
    if session.json() {
        return output::json(&made);
    }
    output::line(&made.kid)?;
    session.say("it signs in five minutes; the one before goes when its last token has run out");
    Ok(())
}

async fn list(session: &Session) -> Result<(), Fault> {
    let keys = session.client.signing_keys().await?;
    if session.json() {
        return output::json(&keys);
    }
    let row = |key: SigningKeyBody| {
        let state = match key.state {
            SigningKeyState::Settling => "signs soon",
            SigningKeyState::Signing => "signs",
            SigningKeyState::Verifying => "signed before",
        };
        [key.kid, state.to_owned(), key.created]
    };
    output::rows(["KEY", "STATE", "CREATED"], keys.into_iter().map(row))
}

async fn remove(session: &Session, kid: &str) -> Result<(), Fault> {
    let removed = session.client.delete_signing_key(kid).await;
    removed.map_err(|error| {
        let fault = Fault::from(error);
        match fault.error.code.as_str() {
            "SigningKeyInUse" => fault.next("golive signing-key create"),
            "SigningKeyNotFound" => fault.next("golive signing-key list"),
            _ => fault,
        }
    })?;
    session.say("it is gone, and so is every token that it signed; other nodes follow in a minute");
    Ok(())
}
