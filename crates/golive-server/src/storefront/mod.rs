//! The shop window: what customers see. It reads listings and nothing else.

mod catalog;
mod feeds;
mod offer;
pub(crate) mod page;
mod query;
mod search;

pub use search::Counts;

use axum::routing::get;
use golive_model::offer::Slot;
use golive_model::{Listing, OfferKey};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::app::App;
use crate::http::error::internal;
use crate::http::{ApiError, Code};
use crate::pages::assets;

/// The catalogue and the pages. They are public: what they show is.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(catalog::list))
        .routes(routes!(catalog::show))
        .route("/", get(page::home))
        .route("/search", get(page::search))
        .route("/offers/{id}", get(offer::show))
        .route("/publishers/{id}", get(page::publisher))
        .route("/feed.atom", get(feeds::feed))
        .route("/sitemap.xml", get(feeds::site_map))
        .route("/robots.txt", get(feeds::robots))
        .route("/assets/{name}", get(assets::show))
}

/// Finds what a visitor may see: with the right key the preview, without one
/// what is live.
async fn find(
    app: &App,
    id: &str,
    preview_key: Option<&str>,
) -> Result<(OfferKey, Slot), ApiError> {
    let shown: String = id.chars().take(110).collect();
    let unknown = || {
        let message = format!(
            "There is no offer \"{shown}\" here. It may have been withdrawn; GET /catalog/offers \
             lists what is live."
        );
        ApiError::new(Code::OfferNotFound, message).at("id")
    };
    let (publisher, offer) = id.split_once('.').ok_or_else(unknown)?;
    let key = OfferKey {
        publisher: publisher.parse().map_err(|_| unknown())?,
        offer: offer.parse().map_err(|_| unknown())?,
    };
    let Some(given) = preview_key else {
        return app
            .store
            .listing(&key, Slot::Production)
            .await?
            .map(|_| (key, Slot::Production))
            .ok_or_else(unknown);
    };
    let row = app
        .store
        .listing(&key, Slot::Preview)
        .await?
        .ok_or_else(unknown)?;
    let opens = row.preview_key.as_deref().is_some_and(|key| {
        aws_lc_rs::constant_time::verify_slices_are_equal(key.as_bytes(), given.as_bytes()).is_ok()
    });
    if opens {
        Ok((key, Slot::Preview))
    } else {
        Err(unknown())
    }
}

async fn listing(app: &App, key: &OfferKey, slot: Slot) -> Result<Listing, ApiError> {
    let row = app.store.listing(key, slot).await?.ok_or_else(internal)?;
    serde_json::from_str(&row.body).map_err(|error| {
        tracing::error!(%error, %key, "a listing can not be read");
        internal()
    })
}
