//! The portal: what publishers do, as pages. What a page changes, it changes by
//! golive's own API ([`crate::pages::desk`]).

mod confirm;
mod diff;
mod edit;
mod history;
mod home;
mod inside;
mod leads;
mod list;
mod live;
mod members;
mod offer;
mod operation;
mod room;
mod shown;
mod standing;
mod start;
mod steps;

use axum::Router;
use axum::middleware::from_fn;
use axum::routing::get;

pub use inside::{AtOfferPage, AtPublisherPage};
pub use room::{Room, Tab, below, offer_path, publisher_path};
pub use shown::{Moment, Problem};

use crate::app::App;
use crate::pages::people::for_people;

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/portal", get(home::home))
        .route("/portal/{publisher}", get(list::list))
        .route(
            "/portal/{publisher}/members",
            get(members::members).post(members::add),
        )
        .route(
            "/portal/{publisher}/members/remove",
            get(members::remove).post(members::send_remove),
        )
        .merge(offer())
        .merge(edit::routes())
        .layer(from_fn(for_people))
}

/// The pages of an offer. One that is called like a page of its publisher is found
/// at `/overview`.
fn offer() -> Router<App> {
    let at = |rest: &str| format!("/portal/{{publisher}}/{{offer}}{rest}");
    Router::new()
        .route(&at(""), get(offer::overview))
        .route(&at("/overview"), get(offer::overview))
        .route(&at("/live"), get(live::live))
        .route(
            &at("/publish"),
            get(start::publish).post(start::send_publish),
        )
        .route(&at("/golive"), get(start::golive).post(start::send_golive))
        .route(
            &at("/cancel"),
            get(confirm::cancel).post(confirm::send_cancel),
        )
        .route(
            &at("/stop-selling"),
            get(confirm::stop_selling).post(confirm::send_stop_selling),
        )
        .route(
            &at("/delete"),
            get(confirm::delete).post(confirm::send_delete),
        )
        .route(&at("/diff"), get(diff::diff))
        .route(&at("/history"), get(history::history))
        .route(&at("/leads"), get(leads::leads))
        .route(&at("/leads.csv"), get(leads::csv))
        .route(&at("/operations/{operation}"), get(operation::operation))
        .route(
            &at("/operations/{operation}/report.json"),
            get(operation::as_json),
        )
        .route(
            &at("/operations/{operation}/report.txt"),
            get(operation::as_text),
        )
}
