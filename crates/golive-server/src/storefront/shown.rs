//! Pages of offers as they go out, made once for each listing that they show. The
//! listing is asked for each time, and a page counts only beside the very listing that
//! it was made of: where several nodes write, another one may have replaced it.

use std::sync::Arc;

use golive_model::{Language, OfferKey, Slot};
use golive_store::ListingRow;
use golive_store::cache::{self, Weigh, Weighed};

use crate::app::App;
use crate::http::ApiError;
use crate::pages::Made;

/// What a page differs by.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Name {
    pub(super) key: OfferKey,
    pub(super) slot: Slot,
    pub(super) language: Language,
    /// The market that was chosen; empty when none was.
    pub(super) market: String,
    /// How the visitor reaches this server.
    pub(super) base: String,
}

struct Kept {
    listing: Arc<ListingRow>,
    page: Arc<Made>,
}

impl Weigh for Kept {
    fn bytes(&self) -> usize {
        self.page.bytes() + self.listing.body.len()
    }
}

/// The pages that were made.
pub struct Pages(Weighed<Name, Kept>);

impl Pages {
    /// Of what was made it keeps up to so many bytes.
    pub fn new(bytes: u64) -> Self {
        Self(cache::weighed(bytes))
    }
}

/// The page of a listing, made now or before.
pub(super) fn page(
    app: &App,
    name: Name,
    listing: &Arc<ListingRow>,
    make: impl FnOnce() -> Result<Made, ApiError>,
) -> Result<Arc<Made>, ApiError> {
    let kept = app.pages.0.get(&name);
    let is_of =
        |kept: &Arc<Kept>| Arc::ptr_eq(&kept.listing, listing) || kept.listing.body == listing.body;
    if let Some(kept) = kept.filter(is_of) {
        return Ok(Arc::clone(&kept.page));
    }
    let page = Arc::new(make()?);
    let kept = Kept {
        listing: Arc::clone(listing),
        page: Arc::clone(&page),
    };
    app.pages.0.insert(name, Arc::new(kept));
    Ok(page)
}
