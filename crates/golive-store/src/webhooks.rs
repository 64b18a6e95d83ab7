//! Webhooks: where publishers want to be told of events, and with whose secret.

use golive_model::PublisherId;
use golive_model::webhook::{MOST, Webhook, WebhookName};

use crate::args;
use crate::batch::Batch;
use crate::error::StoreError;
use crate::leads::named;
use crate::sql;
use crate::store::{Store, json};
use crate::value::{Place, Row};

/// A webhook as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebhookRow {
    /// The webhook.
    pub webhook: Webhook,
    /// Its secret, sealed.
    pub sealed: String,
}

/// What the ids of a webhook's deliveries begin with.
pub fn deliveries_of(id: &str) -> String {
    format!("webhook-{id}-")
}

impl Store {
    /// Adds a webhook; `false` when its publisher has [`MOST`] of them.
    pub async fn add_webhook(&self, webhook: &Webhook, sealed: &str) -> Result<bool, StoreError> {
        let name = &webhook.name;
        let (publisher, id) = (name.publisher.as_str(), name.id.as_str());
        let mut batch = Batch::new();
        batch.one(
            &sql::ADD_WEBHOOK,
            args![publisher, id, json(webhook)?, sealed, MOST],
        );
        self.applied(batch).await
    }

    /// A webhook.
    pub async fn webhook(&self, name: &WebhookName) -> Result<Option<WebhookRow>, StoreError> {
        let args = args![name.publisher.as_str(), name.id.as_str()];
        let rows = self.read(&sql::WEBHOOK, &args).await?;
        rows.first().map(webhook_of).transpose()
    }

    /// The webhooks of a publisher.
    pub async fn webhooks(&self, publisher: &PublisherId) -> Result<Vec<WebhookRow>, StoreError> {
        let rows = self
            .read(&sql::WEBHOOKS, &args![publisher.as_str()])
            .await?;
        rows.iter().map(webhook_of).collect()
    }

    /// Removes a webhook, and what it was still to be told; `false` when it is not
    /// there.
    pub async fn delete_webhook(&self, name: &WebhookName) -> Result<bool, StoreError> {
        let (publisher, id) = (name.publisher.as_str(), name.id.as_str());
        let prefix = deliveries_of(id);
        let (first, last) = named(&prefix);
        let mut batch = Batch::new();
        batch.one(&sql::DELETE_WEBHOOK, args![publisher, id]);
        batch.any(&sql::END_DELIVERIES, args![first, last]);
        self.applied(batch).await
    }
}

pub(crate) fn webhook_of(row: &Row) -> Result<WebhookRow, StoreError> {
    let label = row.offer_name(0);
    let place = Place {
        table: "webhooks",
        key: &label,
    };
    Ok(WebhookRow {
        webhook: row.json(2, "state", place)?,
        sealed: row.text(3, "sealed", place)?.to_owned(),
    })
}
