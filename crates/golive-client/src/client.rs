//! The client: a way to a server and the token that opens it.

use std::sync::Arc;

use http::StatusCode;
use serde::de::DeserializeOwned;

use crate::ask::{Answer, Ask};
use crate::endpoint::Endpoint;
use crate::error::{ClientError, Refused};
use crate::token::Tokens;
use crate::transport::Transport;

/// A client of one server. Clones share connections and the token.
#[derive(Debug, Clone)]
pub struct Client {
    transport: Transport,
    tokens: Arc<Tokens>,
}

impl Client {
    /// A client of that server. Nothing is sent yet.
    pub fn new(endpoint: Endpoint) -> Result<Self, ClientError> {
        Ok(Self {
            transport: Transport::new(&endpoint)?,
            tokens: Arc::new(Tokens::new(endpoint.credentials)),
        })
    }

    /// The answer to a request, when it is a success. A token that the server
    /// no longer knows is replaced once.
    pub(crate) async fn ask(&self, ask: &Ask) -> Result<Answer, ClientError> {
        let token = self.tokens.get(&self.transport).await?;
        let mut answer = self.transport.deliver(ask, Some(&token)).await?;
        if answer.status == StatusCode::UNAUTHORIZED && self.tokens.forget(&token).await {
            let token = self.tokens.get(&self.transport).await?;
            answer = self.transport.deliver(ask, Some(&token)).await?;
        }
        if answer.status.is_success() {
            return Ok(answer);
        }
        Err(answer.refused())
    }

    pub(crate) async fn read<T: DeserializeOwned>(&self, ask: &Ask) -> Result<T, ClientError> {
        self.ask(ask).await?.read()
    }
}

impl Answer {
    /// What this answer, which is not a success, says.
    pub(crate) fn refused(&self) -> ClientError {
        let request_id = self.header("x-ms-request-id");
        ClientError::Refused(Box::new(Refused::read(self.status, &self.text, request_id)))
    }
}
