//! Says when an offer has changed, to whoever may see it.

use axum::extract::{RawQuery, State};
use axum::response::Response;

use super::inside::AtOfferPage;
use crate::app::App;
use crate::auth::caller::parameter;
use crate::pages::live::changes;

/// A stream of changes since the page that asks was made.
pub async fn live(
    State(app): State<App>,
    page: AtOfferPage,
    RawQuery(query): RawQuery,
) -> Response {
    let seen = parameter(&query.unwrap_or_default(), "seen");
    let seen = seen.and_then(|seen| seen.parse().ok());
    changes(app, page.key().clone(), seen)
}
