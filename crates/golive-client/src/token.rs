//! Tokens of the server's own issuer, kept until they are about to end.

use std::time::Duration;

use golive_model::wire::{TokenBody, TokenErrorBody};
use tokio::sync::Mutex;
use tokio::time::Instant;

use crate::ask::{Ask, segment};
use crate::endpoint::Credentials;
use crate::error::ClientError;
use crate::transport::Transport;
use crate::world;

/// The audience that Cloud Partner Portal clients ask for.
const RESOURCE: &str = "https://cloudpartner.azure.com";
/// A token is renewed this long before it ends.
const MARGIN: Duration = Duration::from_secs(60);

/// The token in use. The lock is held while a new one is fetched, so that many
/// requests at once fetch one.
#[derive(Debug)]
pub(crate) struct Tokens {
    credentials: Credentials,
    held: Mutex<Option<Held>>,
}

#[derive(Debug)]
struct Held {
    text: String,
    fresh_until: Instant,
}

impl Tokens {
    pub(crate) fn new(credentials: Credentials) -> Self {
        Self {
            credentials,
            held: Mutex::new(None),
        }
    }

    /// A token that is still fresh.
    pub(crate) async fn get(&self, transport: &Transport) -> Result<String, ClientError> {
        let Credentials::Client {
            tenant,
            client_id,
            client_secret,
        } = &self.credentials
        else {
            return Ok(self.fixed());
        };
        let mut held = self.held.lock().await;
        if let Some(token) = held.as_ref()
            && world::now() < token.fresh_until
        {
            return Ok(token.text.clone());
        }
        let ask = Ask::post(format!("/{}/oauth2/token", segment(tenant)))
            .form(&[
                ("grant_type", "client_credentials"),
                ("client_id", client_id),
                ("client_secret", client_secret),
                ("resource", RESOURCE),
            ])
            .repeatable();
        let asked = world::now();
        let token = fetch(transport, &ask).await?;
        let text = token.access_token.clone();
        *held = Some(Held {
            text: token.access_token,
            fresh_until: asked + lifetime(&token.expires_in).saturating_sub(MARGIN),
        });
        Ok(text)
    }

    /// Drops a token that the server did not accept. False when no other can be had.
    pub(crate) async fn forget(&self, refused: &str) -> bool {
        if matches!(self.credentials, Credentials::Token(_)) {
            return false;
        }
        let mut held = self.held.lock().await;
        if held.as_ref().is_some_and(|token| token.text == refused) {
            *held = None;
        }
        true
    }

    fn fixed(&self) -> String {
        match &self.credentials {
            Credentials::Token(token) => token.clone(),
            Credentials::Client { .. } => String::new(),
        }
    }
}

async fn fetch(transport: &Transport, ask: &Ask) -> Result<TokenBody, ClientError> {
    let answer = transport.deliver(ask, None).await?;
    if answer.status.is_success() {
        return answer.read();
    }
    if answer.status.is_server_error() {
        return Err(answer.refused());
    }
    let reason = match answer.read::<TokenErrorBody>() {
        Ok(body) => format!("{} ({})", body.error_description, body.error),
        Err(_) => answer.refused().to_string(),
    };
    Err(ClientError::Credentials { reason })
}

fn lifetime(seconds: &str) -> Duration {
    Duration::from_secs(seconds.parse().unwrap_or(0))
}
