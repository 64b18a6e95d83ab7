//! People in the loop: `/v1/reviews` and `/v1/exceptions`.

use golive_model::wire::{ExceptionBody, NewException, ReviewAct, ReviewBody};
use golive_model::{OfferKey, PublisherId};

use crate::ask::{Ask, segment};
use crate::client::Client;
use crate::error::ClientError;

const EXCEPTIONS: &str = "/v1/exceptions";

impl Client {
    /// What waits for a reviewer, longest first. For operators.
    pub async fn reviews(&self) -> Result<Vec<ReviewBody>, ClientError> {
        self.read(&Ask::get("/v1/reviews")).await
    }

    /// Does something with what waits: `claim`, `release`, `note`, `approve` or
    /// `reject`; `text` is the note, or the reason of a rejection. For operators.
    pub async fn review(
        &self,
        key: &OfferKey,
        act: &str,
        text: Option<&str>,
    ) -> Result<ReviewBody, ClientError> {
        let path = format!("/v1/reviews/{}/{}/{act}", key.publisher, key.offer);
        let said = ReviewAct {
            text: text.map(str::to_owned),
        };
        self.read(&Ask::post(path).json(&said)).await
    }

    /// Exceptions, those that have ended too: of a publisher, for its members, or
    /// all of them, for operators.
    pub async fn exceptions(
        &self,
        publisher: Option<&PublisherId>,
    ) -> Result<Vec<ExceptionBody>, ClientError> {
        let ask = Ask::get(EXCEPTIONS);
        let ask = match publisher {
            Some(publisher) => ask.query("publisher", publisher.as_str()),
            None => ask,
        };
        self.read(&ask).await
    }

    /// Grants an exception. For operators.
    pub async fn grant_exception(&self, new: &NewException) -> Result<ExceptionBody, ClientError> {
        self.read(&Ask::post(EXCEPTIONS).json(new)).await
    }

    /// Takes an exception back. For operators.
    pub async fn revoke_exception(&self, id: &str) -> Result<(), ClientError> {
        let path = format!("{EXCEPTIONS}/{}", segment(id));
        self.ask(&Ask::delete(path)).await.map(drop)
    }
}
