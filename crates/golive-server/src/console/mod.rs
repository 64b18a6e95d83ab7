//! The console: what operators do, as pages. What a page changes, it changes by
//! golive's own API ([`crate::pages::desk`]).

mod audit;
mod clients;
mod deliveries;
mod evidence;
mod exceptions;
mod health;
mod home;
mod inside;
mod live;
mod operations;
mod publishers;
mod reviews;
mod show;

use axum::Router;
use axum::middleware::from_fn;
use axum::routing::{get, post};

use crate::app::App;
use crate::pages::people::for_people;

/// The routes.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/console", get(home::show))
        .route("/console/live", get(live::listen))
        .route(
            "/console/publishers",
            get(publishers::list).post(publishers::create),
        )
        .route("/console/publishers/new", get(publishers::begin))
        .route("/console/publishers/at/{publisher}", get(publishers::show))
        .route("/console/clients", get(clients::list).post(clients::create))
        .route("/console/reviews", get(reviews::list))
        .route("/console/reviews/{publisher}/{offer}", get(reviews::show))
        .route(
            "/console/reviews/{publisher}/{offer}/{act}",
            get(reviews::ask).post(reviews::act),
        )
        .route(
            "/console/exceptions",
            get(exceptions::list).post(exceptions::grant),
        )
        .route("/console/exceptions/new", get(exceptions::begin))
        .route(
            "/console/exceptions/{exception}/revoke",
            get(exceptions::ask).post(exceptions::revoke),
        )
        .route("/console/deliveries", get(deliveries::list))
        .route(
            "/console/deliveries/{delivery}/retry",
            post(deliveries::retry),
        )
        .route("/console/operations", get(operations::list))
        .route("/console/audit", get(audit::search))
        .route("/console/health", get(health::show))
        .layer(from_fn(for_people))
}
