//! The Cloud Partner Portal API: `/api/**`.

use golive_model::wire::{
    OfferSummary, OfferTypeBody, OperationBody, PublisherSummary, StartBody, StartMetadata,
    StatusBody, SubmissionBody,
};
use golive_model::{OfferKey, PublisherId, Slot};
use http::StatusCode;
use http::header::{IF_MATCH, IF_NONE_MATCH};
use url::Url;

use crate::ask::{Answer, Ask};
use crate::client::Client;
use crate::error::ClientError;

/// Which document of an offer is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// What stands in a slot.
    Slot(Slot),
    /// A version by its number.
    Version(u32),
}

/// What a PUT expects to find.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IfMatch {
    /// Whatever is there, or nothing.
    Any,
    /// The document with that ETag.
    Tag(String),
    /// Nothing: the offer is created.
    Nothing,
}

/// A document with its ETag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferText {
    /// The document as the server wrote it.
    pub text: String,
    /// Its ETag, quotes and all.
    pub etag: Option<String>,
    /// Whether a PUT answered that it made the offer (201).
    pub created: bool,
}

/// Where an operation is polled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OperationPath(String);

impl OperationPath {
    /// The operation of that id.
    pub fn of(key: &OfferKey, id: &str) -> Self {
        Self(format!(
            "{}/operations/{}",
            offer_path(key),
            crate::ask::segment(id)
        ))
    }

    /// Reads a `Location` or `Operation-Location`. Only the path counts: the
    /// token never goes to another host.
    pub fn from_location(location: &str) -> Result<Self, ClientError> {
        let path = match Url::parse(location) {
            Ok(url) => url.path().to_owned(),
            Err(_) => location.split(['?', '#']).next().unwrap_or("").to_owned(),
        };
        if !path.starts_with("/api/") || !path.contains("/operations/") {
            return Err(ClientError::Location {
                location: location.to_owned(),
            });
        }
        Ok(Self(path))
    }

    /// The path, without a query.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Client {
    /// The publishers that the caller may see.
    pub async fn publishers(&self) -> Result<Vec<PublisherSummary>, ClientError> {
        self.read(&Ask::get("/api/publishers")).await
    }

    /// The kinds of offers that the server knows.
    pub async fn offer_types(&self) -> Result<Vec<OfferTypeBody>, ClientError> {
        self.read(&Ask::get("/api/offerTypes")).await
    }

    /// The offers of a publisher.
    pub async fn offers(&self, publisher: &PublisherId) -> Result<Vec<OfferSummary>, ClientError> {
        let path = format!("/api/publishers/{publisher}/offers");
        self.read(&Ask::get(path)).await
    }

    /// A document of an offer.
    pub async fn offer(&self, key: &OfferKey, view: View) -> Result<OfferText, ClientError> {
        let path = offer_path(key);
        let path = match view {
            View::Slot(Slot::Draft) => path,
            View::Slot(slot) => format!("{path}/slot/{}", slot.as_str()),
            View::Version(number) => format!("{path}/versions/{number}"),
        };
        self.ask(&Ask::get(path)).await.map(OfferText::from)
    }

    /// Creates an offer or replaces its draft. `text` is sent as it is.
    pub async fn put_offer(
        &self,
        key: &OfferKey,
        text: &str,
        expected: &IfMatch,
    ) -> Result<OfferText, ClientError> {
        let ask = Ask::put(offer_path(key), text);
        let ask = match expected {
            IfMatch::Any => ask.header(IF_MATCH, "*"),
            IfMatch::Tag(tag) => ask.header(IF_MATCH, tag.as_str()),
            IfMatch::Nothing => ask.header(IF_NONE_MATCH, "*"),
        };
        self.ask(&ask).await.map(OfferText::from)
    }

    /// How the newest submission stands.
    pub async fn status(&self, key: &OfferKey) -> Result<StatusBody, ClientError> {
        let path = format!("{}/status", offer_path(key));
        self.read(&Ask::get(path)).await
    }

    /// Brings the draft to preview. Accepted, not done: see [`crate::watch`].
    pub async fn publish(
        &self,
        key: &OfferKey,
        emails: &[String],
    ) -> Result<OperationBody, ClientError> {
        self.start(key, "publish", emails).await
    }

    /// Brings the preview to production. Accepted, not done: see [`crate::watch`].
    pub async fn go_live(
        &self,
        key: &OfferKey,
        emails: &[String],
    ) -> Result<OperationBody, ClientError> {
        self.start(key, "golive", emails).await
    }

    /// Stops the newest submission.
    pub async fn cancel(&self, key: &OfferKey) -> Result<OperationBody, ClientError> {
        self.start(key, "cancel", &[]).await
    }

    async fn start(
        &self,
        key: &OfferKey,
        verb: &str,
        emails: &[String],
    ) -> Result<OperationBody, ClientError> {
        let mut ask = Ask::post(format!("{}/{verb}", offer_path(key))).keyed();
        if !emails.is_empty() {
            let notification_emails = Some(emails.join(","));
            ask = ask.json(&StartBody {
                metadata: Some(StartMetadata {
                    notification_emails,
                }),
            });
        }
        self.read(&ask).await
    }

    /// An operation. The server holds its answer back for up to `wait` seconds
    /// while the operation is not final.
    pub async fn operation(
        &self,
        path: &OperationPath,
        wait: u64,
    ) -> Result<OperationBody, ClientError> {
        self.read(&Ask::get(path.as_str()).wait(wait)).await
    }

    /// The operations of an offer, newest first; `state` leaves out all others.
    pub async fn submissions(
        &self,
        key: &OfferKey,
        state: Option<&str>,
    ) -> Result<Vec<SubmissionBody>, ClientError> {
        let mut ask = Ask::get(format!("{}/submissions/", offer_path(key)));
        if let Some(state) = state {
            ask = ask.query("status", state);
        }
        self.read(&ask).await
    }
}

fn offer_path(key: &OfferKey) -> String {
    format!("/api/publishers/{}/offers/{}", key.publisher, key.offer)
}

impl From<Answer> for OfferText {
    fn from(answer: Answer) -> Self {
        Self {
            etag: answer.header("etag"),
            created: answer.status == StatusCode::CREATED,
            text: answer.text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_location_is_followed_on_this_server_only() {
        let path = |location| {
            OperationPath::from_location(location)
                .unwrap()
                .as_str()
                .to_owned()
        };
        assert_eq!(
            path("/api/operations/contoso$vm$2$preview?api-version=2017-10-31"),
            "/api/operations/contoso$vm$2$preview"
        );
        assert_eq!(
            path("https://elsewhere.example/api/publishers/c/offers/o/operations/1"),
            "/api/publishers/c/offers/o/operations/1"
        );
        for bad in ["", "contoso/vm", "/api/publishers", "https://x/y"] {
            assert!(OperationPath::from_location(bad).is_err(), "{bad:?}");
        }
    }
}
