//! Deliveries: mails and other messages as rows, from the event that asked for
//! them to the end.

use golive_model::Time;
use golive_model::lead::LeadName;
use golive_model::webhook::WebhookName;
use serde::{Deserialize, Serialize};

use crate::args;
use crate::batch::{Batch, Verdict};
use crate::error::StoreError;
use crate::sql::{self, Statement};
use crate::store::{Store, json};
use crate::value::{Place, Row};

/// How a delivery stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DeliveryState {
    /// It will be tried.
    Pending,
    /// A server took it.
    Sent,
    /// It was refused for good, or too often.
    Dead,
}

/// The way that a delivery takes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Channel {
    /// By mail, to an address.
    #[default]
    Mail,
    /// Over HTTP, to the external certifier.
    Certifier,
    /// Over HTTPS, to where a publisher wants leads.
    Lead,
    /// Over HTTPS, to a webhook of a publisher's.
    Webhook,
}

impl Channel {
    /// The name that is stored and shown.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Certifier => "certifier",
            Self::Lead => "lead",
            Self::Webhook => "webhook",
        }
    }
}

/// A message to one address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    /// Made of the event and the address, so that an event that is read twice
    /// still gives one mail.
    pub id: String,
    /// The event that asked for it.
    pub seq: i64,
    /// The way that it takes.
    #[serde(default)]
    pub channel: Channel,
    /// Who gets it.
    pub to: String,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub text: String,
    /// How it stands.
    pub state: DeliveryState,
    /// How often it was tried.
    pub attempts: u32,
    /// When it is tried next; absent when it is not tried any more.
    pub due_at: Option<Time>,
    /// What the last attempt met.
    pub last_error: Option<String>,
    /// When the event happened.
    pub created: Time,
    /// The lead that it brings; then who and what is sealed there and not in the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<LeadName>,
    /// The webhook that is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub webhook: Option<WebhookName>,
}

impl Delivery {
    /// Deliveries of one lane go one after the other: those to one host, for one
    /// publisher. What goes to a server of the operator's has one lane for all.
    pub fn lane(&self) -> String {
        let of_lead = self.lead.as_ref().map(|lead| &lead.key.publisher);
        let of_webhook = self.webhook.as_ref().map(|webhook| &webhook.publisher);
        match (self.channel, of_webhook.or(of_lead)) {
            (Channel::Lead | Channel::Webhook, Some(publisher)) => {
                format!("{publisher} {}", self.to)
            }
            _ => String::new(),
        }
    }
}

impl Store {
    /// Adds deliveries and moves the reader's cursor in one commit; `false`
    /// when another node has moved it.
    pub async fn enqueue(
        &self,
        reader: &str,
        from: i64,
        to: i64,
        deliveries: &[Delivery],
    ) -> Result<bool, StoreError> {
        let mut batch = Batch::new();
        batch.one(&sql::MOVE_CURSOR, args![reader, from, to]);
        for delivery in deliveries {
            let due = delivery.due_at.map(|time| time.0);
            let id = delivery.id.as_str();
            batch.any(
                &sql::ADD_DELIVERY,
                args![
                    id,
                    delivery.seq,
                    delivery.channel.as_str(),
                    due,
                    json(delivery)?,
                    delivery.lane()
                ],
            );
        }
        self.applied(batch).await
    }

    /// Deliveries of a channel that are due, soonest first: so many of each lane, and
    /// so many in all.
    pub async fn due_deliveries(
        &self,
        channel: Channel,
        now: Time,
        each: u32,
        limit: u32,
    ) -> Result<Vec<Delivery>, StoreError> {
        let args = args![channel.as_str(), now.0, each, limit];
        let rows = self.scan(&sql::DUE_DELIVERIES, args).await?;
        rows.iter().map(delivery_of).collect()
    }

    /// When the next delivery of a channel is due, after a time.
    pub async fn next_delivery(
        &self,
        channel: Channel,
        after: Time,
    ) -> Result<Option<Time>, StoreError> {
        let args = args![channel.as_str(), after.0];
        let rows = self.read(&sql::NEXT_DELIVERY, &args).await?;
        let place = Place {
            table: "deliveries",
            key: "the soonest",
        };
        let soonest = rows.first().map(|row| row.maybe_int(0, "due_at", place));
        Ok(soonest.transpose()?.flatten().map(Time))
    }

    /// Writes down how an attempt came out; `false` when the delivery is not
    /// what was read any more.
    pub async fn set_delivery(
        &self,
        was_due: Time,
        delivery: &Delivery,
    ) -> Result<bool, StoreError> {
        let mut batch = Batch::new();
        let due = delivery.due_at.map(|time| time.0);
        let id = delivery.id.as_str();
        batch.one(
            &sql::SET_DELIVERY,
            args![id, was_due.0, due, json(delivery)?],
        );
        self.applied(batch).await
    }

    /// Deliveries of events before `before`, newest first.
    pub async fn deliveries(&self, before: i64, limit: u32) -> Result<Vec<Delivery>, StoreError> {
        self.listed(&sql::DELIVERIES, before, limit).await
    }

    /// Those of them that will be tried.
    pub async fn waiting_deliveries(
        &self,
        before: i64,
        limit: u32,
    ) -> Result<Vec<Delivery>, StoreError> {
        self.listed(&sql::DELIVERIES_WAITING, before, limit).await
    }

    /// Those of them that are dead.
    pub async fn dead_deliveries(
        &self,
        before: i64,
        limit: u32,
    ) -> Result<Vec<Delivery>, StoreError> {
        self.listed(&sql::DELIVERIES_DEAD, before, limit).await
    }

    async fn listed(
        &self,
        statement: &'static Statement,
        before: i64,
        limit: u32,
    ) -> Result<Vec<Delivery>, StoreError> {
        let rows = self.scan(statement, args![before, limit]).await?;
        rows.iter().map(delivery_of).collect()
    }

    /// Has a dead delivery tried again from the first rung of its ladder, and answers
    /// it as it is then; one that is not dead stays as it is. `None` when there is none
    /// of that id.
    pub async fn retry_delivery(
        &self,
        id: &str,
        now: Time,
    ) -> Result<Option<Delivery>, StoreError> {
        let rows = self.read(&sql::DELIVERY, &args![id]).await?;
        let Some(row) = rows.first() else {
            return Ok(None);
        };
        let mut delivery = delivery_of(row)?;
        if delivery.state != DeliveryState::Dead {
            return Ok(Some(delivery));
        }
        delivery.state = DeliveryState::Pending;
        delivery.attempts = 0;
        delivery.due_at = Some(now);
        let place = Place {
            table: "deliveries",
            key: id,
        };
        let read = row.text(2, "state", place)?;
        let mut batch = Batch::new();
        batch.one(
            &sql::RETRY_DELIVERY,
            args![id, read, now.0, json(&delivery)?],
        );
        match self.apply_batch(batch).await? {
            Verdict::Applied(_) => Ok(Some(delivery)),
            // Somebody else did the same.
            Verdict::Conflict(_) => {
                let rows = self.read(&sql::DELIVERY, &args![id]).await?;
                rows.first().map(delivery_of).transpose()
            }
        }
    }
}

pub(crate) fn delivery_of(row: &Row) -> Result<Delivery, StoreError> {
    let label = row.label(0);
    let place = Place {
        table: "deliveries",
        key: &label,
    };
    row.json(2, "state", place)
}
