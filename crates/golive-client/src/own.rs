//! golive's own API: `/v1/**`.

use std::time::Duration;

use golive_model::wire::{
    CheckBody, ClientBody, CollectionBody, DeliveryBody, DiffBody, EventBody, NewClient,
    NewPublisher, NewWebhook, Page, PublisherBody, ReportBody, SigningKeyBody, WebhookBody,
};
use golive_model::{Member, OfferKey, PublisherId, Slot};
use serde::de::DeserializeOwned;
use url::Url;

use crate::ask::{Ask, segment};
use crate::client::Client;
use crate::error::ClientError;

/// How long a server may look through its files.
const COLLECTION: Duration = Duration::from_secs(180);

impl Client {
    /// Makes a publisher. For operators.
    pub async fn create_publisher(&self, new: &NewPublisher) -> Result<PublisherBody, ClientError> {
        self.read(&Ask::post("/v1/publishers").json(new)).await
    }

    /// Who belongs to a publisher. For owners.
    pub async fn members(&self, publisher: &PublisherId) -> Result<Vec<Member>, ClientError> {
        self.read(&Ask::get(members_path(publisher))).await
    }

    /// Adds a member, or changes its role. For owners.
    pub async fn add_member(
        &self,
        publisher: &PublisherId,
        member: &Member,
    ) -> Result<Member, ClientError> {
        let ask = Ask::post(members_path(publisher)).json(member);
        self.read(&ask).await
    }

    /// Removes a member; `issuer` as it was added with. For owners.
    pub async fn remove_member(
        &self,
        publisher: &PublisherId,
        principal: &str,
        issuer: Option<&str>,
    ) -> Result<(), ClientError> {
        let path = format!("{}/{}", members_path(publisher), segment(principal));
        let ask = Ask::delete(path);
        let ask = match issuer {
            Some(issuer) => ask.query("issuer", issuer),
            None => ask,
        };
        self.ask(&ask).await.map(drop)
    }

    /// The webhooks of a publisher, without their secrets.
    pub async fn webhooks(&self, publisher: &PublisherId) -> Result<Vec<WebhookBody>, ClientError> {
        self.read(&Ask::get(webhooks_path(publisher))).await
    }

    /// Makes a webhook. Its secret is in this answer and nowhere else. For owners.
    pub async fn create_webhook(
        &self,
        publisher: &PublisherId,
        new: &NewWebhook,
    ) -> Result<WebhookBody, ClientError> {
        let ask = Ask::post(webhooks_path(publisher)).json(new);
        self.read(&ask).await
    }

    /// Removes a webhook, with what it was still to be told. For owners.
    pub async fn delete_webhook(
        &self,
        publisher: &PublisherId,
        id: &str,
    ) -> Result<(), ClientError> {
        let path = format!("{}/{}", webhooks_path(publisher), segment(id));
        self.ask(&Ask::delete(path)).await.map(drop)
    }

    /// Makes a service principal. Its secret is in this answer and nowhere else.
    pub async fn create_client(&self, new: &NewClient) -> Result<ClientBody, ClientError> {
        self.read(&Ask::post("/v1/clients").json(new)).await
    }

    /// The service principals of the own issuer, without their secrets.
    pub async fn clients(&self) -> Result<Vec<ClientBody>, ClientError> {
        self.read(&Ask::get("/v1/clients")).await
    }

    /// Removes a service principal of the own issuer.
    pub async fn delete_client(&self, id: &str) -> Result<(), ClientError> {
        let ask = Ask::delete(format!("/v1/clients/{}", segment(id)));
        self.ask(&ask).await.map(drop)
    }

    /// The keys that the own issuer signs tokens with, newest first.
    pub async fn signing_keys(&self) -> Result<Vec<SigningKeyBody>, ClientError> {
        self.read(&Ask::get("/v1/signing-keys")).await
    }

    /// Makes a signing key; it signs once every node has read it.
    pub async fn create_signing_key(&self) -> Result<SigningKeyBody, ClientError> {
        self.read(&Ask::post("/v1/signing-keys")).await
    }

    /// Forgets a signing key at once, with all that it has signed.
    pub async fn delete_signing_key(&self, kid: &str) -> Result<(), ClientError> {
        let ask = Ask::delete(format!("/v1/signing-keys/{}", segment(kid)));
        self.ask(&ask).await.map(drop)
    }

    /// What happened to an offer after the event of that number; 0 for all.
    pub async fn events(&self, key: &OfferKey, after: i64) -> Result<Page<EventBody>, ClientError> {
        let ask = Ask::get(format!("{}/events", offer_path(key)));
        self.read(&ask.query("after", &after.to_string())).await
    }

    /// Runs the document checks: on `document`, or on the stored draft. With
    /// `deep` what the document points at is looked into, too.
    pub async fn check(
        &self,
        key: &OfferKey,
        document: Option<&str>,
        deep: bool,
    ) -> Result<CheckBody, ClientError> {
        let ask = Ask::post(format!("{}/check", offer_path(key))).repeatable();
        let ask = match deep {
            true => ask.query("deep", "true"),
            false => ask,
        };
        let ask = match document {
            Some(text) => ask.text(text),
            None => ask,
        };
        self.read(&ask).await
    }

    /// Every check that ran for an operation.
    pub async fn report(&self, key: &OfferKey, operation: &str) -> Result<ReportBody, ClientError> {
        let path = format!("{}/operations/{operation}/report", offer_path(key));
        self.read(&Ask::get(path)).await
    }

    /// What differs between two slots.
    pub async fn diff(
        &self,
        key: &OfferKey,
        from: Slot,
        to: Slot,
    ) -> Result<DiffBody, ClientError> {
        let ask = Ask::get(format!("{}/diff", offer_path(key)))
            .query("from", from.as_str())
            .query("to", to.as_str());
        self.read(&ask).await
    }

    /// Takes an offer from the shop. For owners.
    pub async fn stop_selling(&self, key: &OfferKey) -> Result<(), ClientError> {
        let ask = Ask::post(format!("{}/stop-selling", offer_path(key)));
        self.ask(&ask).await.map(drop)
    }

    /// Deletes an offer that never was published. For owners.
    pub async fn delete_offer(&self, key: &OfferKey) -> Result<(), ClientError> {
        self.ask(&Ask::delete(offer_path(key))).await.map(drop)
    }

    /// Mails: pending, sent and given up. For operators.
    pub async fn deliveries(&self) -> Result<Page<DeliveryBody>, ClientError> {
        self.read(&Ask::get("/v1/deliveries")).await
    }

    /// Removes up to a thousand files that no version refers to; with `dry_run`
    /// only lists them. For operators.
    pub async fn collect_artifacts(&self, dry_run: bool) -> Result<CollectionBody, ClientError> {
        let ask = Ask::post("/v1/artifacts/collect").query("dryRun", &dry_run.to_string());
        // It looks through all files, which a server may take minutes for.
        let ask = ask.repeatable().patient(COLLECTION);
        self.read(&ask).await
    }

    /// The page after this one; `None` after the last.
    pub async fn next_page<T: DeserializeOwned>(
        &self,
        page: &Page<T>,
    ) -> Result<Option<Page<T>>, ClientError> {
        let Some(link) = &page.next_link else {
            return Ok(None);
        };
        let url = Url::parse(link).map_err(|e| ClientError::Unreadable {
            url: link.clone(),
            problem: format!("nextLink is not an absolute URL: {e}"),
        })?;
        let mut ask = Ask::get(url.path());
        ask.query = url.query().map(str::to_owned);
        self.read(&ask).await.map(Some)
    }
}

fn webhooks_path(publisher: &PublisherId) -> String {
    format!("/v1/publishers/{publisher}/webhooks")
}

fn members_path(publisher: &PublisherId) -> String {
    format!("/v1/publishers/{publisher}/members")
}

fn offer_path(key: &OfferKey) -> String {
    format!("/v1/publishers/{}/offers/{}", key.publisher, key.offer)
}
