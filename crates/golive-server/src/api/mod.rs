//! The desks: one operation, or one small resource of golive's own API, one file. Each
//! reads its request, asks the judge, hands the change to the ledger and answers.

pub mod view;

mod attempt;
mod cancel;
mod certifications;
mod check;
mod clients;
mod collect_artifacts;
mod delete_client;
mod delete_offer;
mod delete_signing_key;
mod delete_webhook;
pub mod deliveries;
mod diff;
mod errors;
pub mod events;
mod exceptions;
mod get_offer;
mod get_operation;
mod get_status;
mod golive;
mod idempotency;
mod leads;
mod list_offers;
mod list_publishers;
mod list_submissions;
mod log;
mod members;
mod offer_types;
mod own_addresses;
mod precondition;
mod publish;
mod publishers;
mod put_offer;
mod report;
mod retry_delivery;
mod reviews;
mod revoke_exception;
mod running;
mod signing_keys;
mod start;
mod stop_selling;
mod upload_artifact;
mod webhooks;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::app::App;

/// Every route of `/api/**` and `/v1/**`, with its documentation.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_publishers::list_publishers))
        .routes(routes!(offer_types::offer_types))
        .routes(routes!(list_offers::list_offers))
        .routes(routes!(get_offer::get_offer, put_offer::put_offer))
        .routes(routes!(get_offer::get_version))
        .routes(routes!(get_offer::get_slot))
        .routes(routes!(get_status::get_status))
        .routes(routes!(publish::publish))
        .routes(routes!(golive::golive))
        .routes(routes!(cancel::cancel))
        .routes(routes!(list_submissions::list_submissions))
        .routes(routes!(get_operation::get_operation))
        .routes(routes!(get_operation::get_operation_by_name))
        .routes(routes!(publishers::list, publishers::create))
        .routes(routes!(members::list, members::add))
        .routes(routes!(members::remove))
        .routes(routes!(webhooks::list, webhooks::create))
        .routes(routes!(webhooks::get, delete_webhook::delete_webhook))
        .routes(routes!(clients::list, clients::create))
        .routes(routes!(delete_client::delete_client))
        .routes(routes!(signing_keys::list, signing_keys::create))
        .routes(routes!(delete_signing_key::delete_signing_key))
        .routes(routes!(delete_offer::delete_offer))
        .routes(routes!(stop_selling::stop_selling))
        .routes(routes!(events::events))
        .routes(routes!(leads::leads))
        .routes(routes!(report::report))
        .routes(routes!(reviews::list))
        .routes(routes!(reviews::act))
        .routes(routes!(certifications::answer))
        .routes(routes!(exceptions::list, exceptions::grant))
        .routes(routes!(revoke_exception::revoke_exception))
        .routes(routes!(check::check))
        .routes(routes!(diff::diff))
        .routes(routes!(deliveries::deliveries))
        .routes(routes!(retry_delivery::retry_delivery))
        .routes(routes!(running::running))
        .routes(routes!(log::log))
        .routes(routes!(upload_artifact::upload_artifact))
        .routes(routes!(collect_artifacts::collect_artifacts))
}
