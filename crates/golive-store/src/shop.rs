//! Listings: all that the shop window reads.

use std::sync::Arc;

use golive_model::{OfferKey, Sha256, Slot};

use crate::args;
use crate::cache::cached;
use crate::error::StoreError;
use crate::sql;
use crate::store::Store;
use crate::value::{Place, Row, Value};

/// How many offers `LISTINGS_OF` reads.
const AT_ONCE: usize = 16;

/// A listing as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListingRow {
    /// The offer.
    pub key: OfferKey,
    /// What opens a preview.
    pub preview_key: Option<String>,
    /// The model's Listing as JSON.
    pub body: String,
}

impl Store {
    /// What a slot shows of an offer.
    pub async fn listing(
        &self,
        key: &OfferKey,
        slot: Slot,
    ) -> Result<Option<Arc<ListingRow>>, StoreError> {
        if self.is_shared() {
            return Ok(self.read_listing(key, slot).await?.map(Arc::new));
        }
        let (listings, name) = (&self.inner().listings, (key.clone(), slot));
        cached(listings, &name, || self.read_listing(key, slot)).await
    }

    /// What a slot shows of several offers, in any order. Of some it may show nothing.
    pub async fn listings_of(
        &self,
        keys: &[OfferKey],
        slot: Slot,
    ) -> Result<Vec<Arc<ListingRow>>, StoreError> {
        let mut found = Vec::with_capacity(keys.len());
        if !self.is_shared() {
            for key in keys {
                found.extend(self.listing(key, slot).await?);
            }
            return Ok(found);
        }
        for portion in keys.chunks(AT_ONCE) {
            let mut args: Vec<Value> = args![slot.as_str()];
            let padded = portion.iter().chain(portion.last().into_iter().cycle());
            for key in padded.take(AT_ONCE) {
                args.extend([key.publisher.as_str().into(), key.offer.as_str().into()]);
            }
            let rows = self.scan(&sql::LISTINGS_OF, args).await?;
            for row in &rows {
                found.push(Arc::new(listing_of(row)?));
            }
        }
        Ok(found)
    }

    /// Whether a listing, live or in preview, shows a picture.
    pub async fn is_picture_listed(&self, sha256: &Sha256) -> Result<bool, StoreError> {
        let args = args![sha256.to_string()];
        let rows = self.read(&sql::LISTED_PICTURE, &args).await?;
        Ok(!rows.is_empty())
    }

    pub(crate) async fn read_listing(
        &self,
        key: &OfferKey,
        slot: Slot,
    ) -> Result<Option<ListingRow>, StoreError> {
        let args = args![key.publisher.as_str(), key.offer.as_str(), slot.as_str()];
        self.read(&sql::LISTING, &args)
            .await?
            .first()
            .map(listing_of)
            .transpose()
    }

    /// A slot's listings in the order of their names, after `after`
    /// (publisher, offer).
    pub async fn listings(
        &self,
        slot: Slot,
        after: (&str, &str),
        limit: u32,
    ) -> Result<Vec<ListingRow>, StoreError> {
        let args = args![slot.as_str(), after.0, after.1, limit];
        self.scan(&sql::LISTINGS, args)
            .await?
            .iter()
            .map(listing_of)
            .collect()
    }
}

fn listing_of(row: &Row) -> Result<ListingRow, StoreError> {
    let label = row.offer_name(0);
    let place = Place {
        table: "listings",
        key: &label,
    };
    Ok(ListingRow {
        key: row.offer_key(0, place)?,
        preview_key: row.maybe_text(2, "preview_key", place)?.map(str::to_owned),
        body: row.text(3, "body", place)?.to_owned(),
    })
}
