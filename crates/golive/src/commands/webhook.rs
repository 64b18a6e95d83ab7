//! `golive webhook`

use clap::Subcommand;
use golive_model::PublisherId;
use golive_model::wire::{NewWebhook, WebhookBody};

use crate::fault::Fault;
use crate::output;
use crate::session::Session;

#[derive(Debug, Subcommand)]
pub(crate) enum WebhookCommand {
    /// Make a webhook and show its secret, once (owners only)
    Create {
        /// The publisher
        publisher: PublisherId,
        /// Where events go, by POST over HTTPS
        #[arg(value_name = "URL")]
        endpoint: String,
        /// A kind of event that it is told of, such as offer.live; again for more [default: all]
        #[arg(long = "event", value_name = "KIND")]
        events: Vec<String>,
    },
    /// List the webhooks of a publisher
    List {
        /// The publisher
        publisher: PublisherId,
    },
    /// Remove a webhook, with what it was still to be told (owners only)
    Remove {
        /// The publisher
        publisher: PublisherId,
        /// Its id, as list shows it
        id: String,
    },
}

pub(crate) async fn run(session: &Session, command: &WebhookCommand) -> Result<(), Fault> {
    match command {
        WebhookCommand::Create {
            publisher,
            endpoint,
            events,
        } => {
            let new = NewWebhook {
                url: endpoint.clone(),
                events: events.clone(),
            };
            create(session, publisher, &new).await
        }
        WebhookCommand::List { publisher } => list(session, publisher).await,
        WebhookCommand::Remove { publisher, id } => remove(session, publisher, id).await,
    }
}

async fn create(session: &Session, publisher: &PublisherId, new: &NewWebhook) -> Result<(), Fault> {
    let made = session.client.create_webhook(publisher, new).await?;
    if session.json() {
        return output::json(&made);
    }
    output::line(&format!("WEBHOOK_ID={}", made.id))?;
    let secret = made.secret.unwrap_or_default();
    output::line(&format!("WEBHOOK_SECRET={secret}"))?;
    session.say("keep the secret now: it is not shown again");
    Ok(())
}

async fn list(session: &Session, publisher: &PublisherId) -> Result<(), Fault> {
    let webhooks = session.client.webhooks(publisher).await?;
    if session.json() {
        return output::json(&webhooks);
    }
    let row = |webhook: WebhookBody| {
        let events = match webhook.events.is_empty() {
            true => "all".to_owned(),
            false => webhook.events.join(","),
        };
        [webhook.id, webhook.created, events, webhook.url]
    };
    let header = ["WEBHOOK", "CREATED", "EVENTS", "URL"];
    output::rows(header, webhooks.into_iter().map(row))
}

async fn remove(session: &Session, publisher: &PublisherId, id: &str) -> Result<(), Fault> {
    let removed = session.client.delete_webhook(publisher, id).await;
    removed.map_err(|error| {
        let fault = Fault::from(error);
        match fault.error.code.as_str() {
            "WebhookNotFound" => fault.next(format!("golive webhook list {publisher}")),
            _ => fault,
        }
    })?;
    session.say("it is gone; nothing more is sent to it");
    Ok(())
}
