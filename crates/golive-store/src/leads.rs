//! Leads: who wants to hear from a publisher. A lead and the event that tells of it
//! are one commit, so that what was thanked for is also delivered.

use golive_model::lead::LeadName;
use golive_model::{Event, OfferKey, Time};

use crate::args;
use crate::batch::{Batch, Verdict};
use crate::error::StoreError;
use crate::mail::{Delivery, delivery_of};
use crate::sql;
use crate::store::{Store, json};
use crate::value::{Place, Row};

/// A lead as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeadRow {
    /// Its name.
    pub name: LeadName,
    /// When it came.
    pub created: Time,
    /// A mark of the network address that sent it.
    pub peer: String,
    /// Who and what, sealed.
    pub sealed: String,
}

/// How many leads may come since some time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// Since when they are counted.
    pub since: Time,
    /// From one network address, whatever the offer.
    pub from_one: u32,
    /// For one offer.
    pub for_one: u32,
}

impl Store {
    /// Keeps a lead with its event; `false` when too many have come.
    pub async fn add_lead(
        &self,
        lead: &LeadRow,
        event: &Event,
        room: Room,
    ) -> Result<bool, StoreError> {
        let key = &lead.name.key;
        let (publisher, offer) = (key.publisher.as_str(), key.offer.as_str());
        let (id, peer, sealed) = (
            lead.name.id.as_str(),
            lead.peer.as_str(),
            lead.sealed.as_str(),
        );
        let mut batch = Batch::new();
        batch.one(
            &sql::ADD_LEAD,
            args![
                publisher,
                offer,
                id,
                lead.created.0,
                peer,
                sealed,
                room.since.0,
                room.from_one,
                LeadName::first_of(room.since),
                room.for_one
            ],
        );
        let kind = event.kind.as_str();
        batch.one(
            &sql::ADD_EVENT,
            args![publisher, offer, kind, json(event)?, 0_i64],
        );
        match self.apply_batch(batch).await? {
            Verdict::Applied(_) => {
                self.tell_of(key);
                Ok(true)
            }
            Verdict::Conflict(_) => Ok(false),
        }
    }

    /// A lead, if it is still kept.
    pub async fn lead(&self, name: &LeadName) -> Result<Option<LeadRow>, StoreError> {
        let key = &name.key;
        let args = args![key.publisher.as_str(), key.offer.as_str(), name.id.as_str()];
        let rows = self.read(&sql::LEAD, &args).await?;
        rows.first().map(lead_of).transpose()
    }

    /// An offer's leads, newest first, before the id of one of them.
    pub async fn leads_of(
        &self,
        key: &OfferKey,
        before: &str,
        limit: u32,
    ) -> Result<Vec<LeadRow>, StoreError> {
        let args = args![key.publisher.as_str(), key.offer.as_str(), before, limit];
        let rows = self.scan(&sql::LEADS, args).await?;
        rows.iter().map(lead_of).collect()
    }

    /// Forgets the leads that came before a time.
    pub async fn forget_leads(&self, before: Time) -> Result<(), StoreError> {
        let mut batch = Batch::new();
        batch.any(&sql::FORGET_LEADS, args![before.0]);
        self.apply_batch(batch).await.map(drop)
    }

    /// The deliveries whose ids begin so.
    pub async fn deliveries_named(&self, prefix: &str) -> Result<Vec<Delivery>, StoreError> {
        let (first, last) = named(prefix);
        let args = args![first, last];
        let rows = self.read(&sql::DELIVERIES_NAMED, &args).await?;
        rows.iter().map(delivery_of).collect()
    }
}

/// What lies before and after all ids that begin so.
pub(crate) fn named(prefix: &str) -> (&str, String) {
    // Ids are ASCII: nothing that begins so comes after this.
    (prefix, format!("{prefix}\u{7f}"))
}

pub(crate) fn lead_of(row: &Row) -> Result<LeadRow, StoreError> {
    let label = format!("{}/{}", row.offer_name(0), row.label(2));
    let place = Place {
        table: "leads",
        key: &label,
    };
    let key = row.offer_key(0, place)?;
    let id = row.text(2, "lead", place)?.to_owned();
    Ok(LeadRow {
        name: LeadName { key, id },
        created: Time(row.int(3, "created", place)?),
        peer: row.text(4, "peer", place)?.to_owned(),
        sealed: row.text(5, "sealed", place)?.to_owned(),
    })
}
