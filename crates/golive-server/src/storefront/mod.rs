//! The shop window: what customers see. It reads listings and nothing else.

mod catalog;
mod contact;
mod feeds;
mod kept;
mod links;
mod offer;
pub(crate) mod page;
mod pictures;
pub(crate) mod plans;
mod query;
mod search;
mod shown;

pub use kept::Kept;
pub(crate) use kept::keep;
pub use pictures::Pictures;
pub use search::Counts;
pub use shown::Pages;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use axum::middleware::from_fn;
use axum::routing::{get, post};
use golive_model::offer::Slot;
use golive_model::{Listing, OfferKey};
use golive_store::{Hit, ListingRow};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::app::App;
use crate::http::error::internal;
use crate::http::{ApiError, Code};
use crate::pages::people::for_people;
use crate::pages::{assets, switch};

/// The catalogue and the pages. They are public: what they show is.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(catalog::list))
        .routes(routes!(catalog::show))
        .merge(pages())
}

fn pages() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .route("/", get(page::home))
        .route("/search", get(page::search))
        .route("/offers/{id}", get(offer::show))
        .route(
            "/offers/{id}/contact",
            get(contact::show).post(contact::send),
        )
        .route("/offers/{id}/contact/thanks", get(contact::thanks))
        .route("/publishers/{id}", get(page::publisher))
        .route("/pictures/{sha256}/{width}", get(pictures::show))
        .route("/feed.atom", get(feeds::feed))
        .route("/sitemap.xml", get(feeds::site_map))
        .route("/robots.txt", get(feeds::robots))
        .route("/assets/{name}", get(assets::show))
        .route("/language", post(switch::choose))
        .layer(from_fn(for_people))
}

/// Finds what a visitor may see: with the right key the preview, without one
/// what is live.
async fn found(
    app: &App,
    id: &str,
    preview_key: Option<&str>,
) -> Result<(OfferKey, Slot, Arc<ListingRow>), ApiError> {
    let shown: String = id.chars().take(110).collect();
    let unknown = || {
        let error = ApiError::new(Code::OfferNotFound, "absent.listing");
        error.with("id", &shown).at("id")
    };
    let (publisher, offer) = id.split_once('.').ok_or_else(unknown)?;
    let key = OfferKey {
        publisher: publisher.parse().map_err(|_| unknown())?,
        offer: offer.parse().map_err(|_| unknown())?,
    };
    let slot = match preview_key {
        Some(_) => Slot::Preview,
        None => Slot::Production,
    };
    let row = app.store.listing(&key, slot).await?.ok_or_else(unknown)?;
    let opens = preview_key.is_none_or(|given| {
        row.preview_key.as_deref().is_some_and(|key| {
            let (key, given) = (key.as_bytes(), given.as_bytes());
            aws_lc_rs::constant_time::verify_slices_are_equal(key, given).is_ok()
        })
    });
    match opens {
        true => Ok((key, slot, row)),
        false => Err(unknown()),
    }
}

/// The live listings of offers that were found; some may have been withdrawn since.
async fn live<'a>(
    app: &App,
    hits: impl IntoIterator<Item = &'a Hit>,
) -> Result<HashMap<OfferKey, Listing>, ApiError> {
    let keys: HashSet<OfferKey> = hits.into_iter().map(|hit| hit.key.clone()).collect();
    let keys: Vec<OfferKey> = keys.into_iter().collect();
    let rows = app.store.listings_of(&keys, Slot::Production).await?;
    let listings = rows
        .iter()
        .filter_map(|row| Some((row.key.clone(), read(row).ok()?)));
    Ok(listings.collect())
}

fn read(row: &ListingRow) -> Result<Listing, ApiError> {
    serde_json::from_str(&row.body).map_err(|error| {
        tracing::error!(%error, key = %row.key, "a listing can not be read");
        internal()
    })
}
