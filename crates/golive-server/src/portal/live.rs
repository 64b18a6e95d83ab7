//! Says when an offer has changed, to whoever may see it.

use axum::extract::State;
use axum::response::Response;

use super::inside::AtOfferPage;
use crate::app::App;
use crate::pages::live::changes;

/// A stream of changes.
pub async fn live(State(app): State<App>, page: AtOfferPage) -> Response {
    let key = page.key().clone();
    changes(app, key)
}
