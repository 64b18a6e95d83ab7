//! What a plan costs in each market, as its sheet says: read from the file that was
//! taken in, which is the one that was certified.

use golive_inspect::sheet;
use golive_model::price::MarketPrice;
use golive_model::{Listing, Sha256};
use golive_store::StoreError;
use serde_json::Value;

use crate::app::App;

/// No sheet is longer, in bytes.
const MAX_BYTES: u64 = 16 << 20;

/// Lets the plan that a place of the document is of have the prices of its sheet.
pub(super) async fn price(
    app: &App,
    (pointer, sha256): (&str, Sha256),
    document: &Value,
    listing: &mut Listing,
) -> Result<(), StoreError> {
    let Some(id) = plan_at(pointer, document) else {
        return Ok(());
    };
    let mut plans = listing.plans.iter_mut();
    let Some(plan) = plans.find(|plan| plan.id == id) else {
        return Ok(());
    };
    let Some(price) = plan.price.as_mut().filter(|price| price.markets.is_empty()) else {
        return Ok(());
    };
    let Some(artifact) = app.store.artifact(&sha256).await? else {
        return Ok(());
    };
    let unreadable = |error: &dyn std::fmt::Display| {
        StoreError::Unavailable(format!("the price sheet {sha256}: {error}"))
    };
    let bytes = app.objects.read(&artifact, MAX_BYTES).await;
    let bytes = bytes.map_err(|error| unreadable(&error))?;
    let reading = tokio::task::spawn_blocking(move || sheet::prices(&bytes));
    let mut markets: Vec<MarketPrice> = reading.await.map_err(|error| unreadable(&error))?;
    let regions = &plan.regions;
    markets.retain(|own| regions.iter().any(|r| r.eq_ignore_ascii_case(&own.market)));
    price.markets = markets;
    Ok(())
}

/// The id of the plan that a place is of.
fn plan_at<'a>(pointer: &str, document: &'a Value) -> Option<&'a str> {
    let rest = pointer.strip_prefix("/definition/plans/")?;
    let at: usize = rest.split('/').next()?.parse().ok()?;
    document["definition"]["plans"][at]["planId"].as_str()
}
