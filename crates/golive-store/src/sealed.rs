//! What is sealed in the store, wherever it is; for whoever seals it anew.

use golive_model::lead::LeadName;
use golive_model::webhook::WebhookName;
use golive_model::{OfferKey, Revision};

use crate::accounts::signing_key_of;
use crate::args;
use crate::batch::Batch;
use crate::error::StoreError;
use crate::leads::{LeadRow, lead_of};
use crate::sql;
use crate::store::Store;
use crate::value::{Place, Row, inconsistent};
use crate::webhooks::{WebhookRow, webhook_of};

/// How many secrets are read at once.
const PORTION: u32 = 100;

/// A secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// Where it is.
    pub spot: Spot,
    /// The sealed text.
    pub text: String,
}

/// Where a secret is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spot {
    /// A signing key, by its id.
    SigningKey(String),
    /// The secret fields of a document.
    Document(OfferKey, Revision),
    /// A lead.
    Lead(LeadName),
    /// The secret of a webhook.
    Webhook(WebhookName),
}

impl Store {
    /// The secrets after a spot, a portion of them; from the first one on without
    /// one. There are no more after an empty portion.
    pub async fn sealed_after(&self, spot: Option<&Spot>) -> Result<Vec<Sealed>, StoreError> {
        let mut found = match spot {
            None => self.sealed_keys().await?,
            Some(_) => Vec::new(),
        };
        if let None | Some(Spot::SigningKey(_) | Spot::Document(..)) = spot {
            found.extend(self.sealed_documents(spot).await?);
        }
        if found.is_empty() && !matches!(spot, Some(Spot::Webhook(_))) {
            found = self.sealed_leads(spot).await?;
        }
        if found.is_empty() {
            found = self.sealed_webhooks(spot).await?;
        }
        Ok(found)
    }

    /// Puts another text in the place of a secret; `false` when it has changed
    /// meanwhile, or is gone.
    pub async fn seal_anew(&self, sealed: &Sealed, text: &str) -> Result<bool, StoreError> {
        let old = sealed.text.as_str();
        let mut batch = Batch::new();
        match &sealed.spot {
            Spot::SigningKey(kid) => {
                batch.one(&sql::SEAL_SIGNING_KEY, args![kid.as_str(), old, text]);
            }
            Spot::Document(key, revision) => {
                let (publisher, offer) = (key.publisher.as_str(), key.offer.as_str());
                let args = args![publisher, offer, revision.0, old, text];
                batch.one(&sql::SEAL_DOCUMENT, args);
            }
            Spot::Lead(LeadName { key, id }) => {
                let (publisher, offer) = (key.publisher.as_str(), key.offer.as_str());
                let args = args![publisher, offer, id.as_str(), old, text];
                batch.one(&sql::SEAL_LEAD, args);
            }
            Spot::Webhook(WebhookName { publisher, id }) => {
                let args = args![publisher.as_str(), id.as_str(), old, text];
                batch.one(&sql::SEAL_WEBHOOK, args);
            }
        }
        self.applied(batch).await
    }

    async fn sealed_keys(&self) -> Result<Vec<Sealed>, StoreError> {
        let rows = self.read(&sql::SIGNING_KEYS, &args![]).await?;
        let keys = rows.iter().map(signing_key_of);
        keys.map(|key| {
            key.map(|(kid, _, text)| Sealed {
                spot: Spot::SigningKey(kid),
                text,
            })
        })
        .collect()
    }

    async fn sealed_documents(&self, after: Option<&Spot>) -> Result<Vec<Sealed>, StoreError> {
        let (publisher, offer, revision) = match after {
            Some(Spot::Document(key, revision)) => {
                (key.publisher.as_str(), key.offer.as_str(), revision.0)
            }
            _ => ("", "", 0),
        };
        let args = args![publisher, offer, revision, PORTION];
        let rows = self.scan(&sql::SEALED_DOCUMENTS, args).await?;
        rows.iter().map(document_of).collect()
    }

    async fn sealed_leads(&self, after: Option<&Spot>) -> Result<Vec<Sealed>, StoreError> {
        let (publisher, offer, id) = match after {
            Some(Spot::Lead(LeadName { key, id })) => {
                (key.publisher.as_str(), key.offer.as_str(), id.as_str())
            }
            _ => ("", "", ""),
        };
        let args = args![publisher, offer, id, PORTION];
        let rows = self.scan(&sql::SEALED_LEADS, args).await?;
        let sealed = |lead: LeadRow| Sealed {
            spot: Spot::Lead(lead.name),
            text: lead.sealed,
        };
        rows.iter().map(|row| lead_of(row).map(sealed)).collect()
    }

    async fn sealed_webhooks(&self, after: Option<&Spot>) -> Result<Vec<Sealed>, StoreError> {
        let (publisher, id) = match after {
            Some(Spot::Webhook(WebhookName { publisher, id })) => (publisher.as_str(), id.as_str()),
            _ => ("", ""),
        };
        let args = args![publisher, id, PORTION];
        let rows = self.scan(&sql::SEALED_WEBHOOKS, args).await?;
        let sealed = |row: WebhookRow| Sealed {
            spot: Spot::Webhook(row.webhook.name),
            text: row.sealed,
        };
        rows.iter().map(|row| webhook_of(row).map(sealed)).collect()
    }
}

fn document_of(row: &Row) -> Result<Sealed, StoreError> {
    let label = row.offer_name(0);
    let place = Place {
        table: "documents",
        key: &label,
    };
    let key = row.offer_key(0, place)?;
    let number = row.int(2, "revision", place)?;
    let revision = u32::try_from(number)
        .map_err(|_| inconsistent(place, "revision", format!("{number} is no revision")))?;
    Ok(Sealed {
        spot: Spot::Document(key, Revision(revision)),
        text: row.text(3, "secrets", place)?.to_owned(),
    })
}
