//! `/catalog`: the public catalogue as JSON.

use axum::extract::{RawQuery, State};
use axum::response::Response;
use bytes::Bytes;
use golive_model::Listing;
use golive_model::offer::Slot;
use golive_model::wire::{ErrorBody, Page};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use serde_json::value::RawValue;

use super::found;
use crate::app::App;
use crate::auth::caller::{Base, parameter};
use crate::http::error::internal;
use crate::http::{ApiError, Code, Path, page, reply};

/// How many offers a page has at most.
const PAGE: u32 = 100;

/// What is live, by name.
#[utoipa::path(get, operation_id = "list_listings", path = "/catalog/offers", tag = "Catalogue", security(()),
    params(("after" = Option<String>, Query, description = "the id of the last offer seen"),
        ("limit" = Option<u32>, Query)),
    responses((status = 200, body = Page<Listing>), (status = 400, body = ErrorBody)))]
pub(super) async fn list(
    State(app): State<App>,
    Base(base): Base,
    RawQuery(query): RawQuery,
) -> Result<Response, ApiError> {
    let query = query.unwrap_or_default();
    let after = parameter(&query, "after").unwrap_or_default();
    let limit = page::limit(&query, PAGE)?;
    let place = match after.as_str() {
        "" => ("", ""),
        id => id
            .split_once('.')
            .ok_or_else(|| ApiError::new(Code::InvalidRequest, "asked.after").at("after"))?,
    };
    let mut rows = app
        .store
        .listings(Slot::Production, place, limit + 1)
        .await?;
    let next_link = page::cut(&mut rows, limit).map(|last| {
        let (publisher, offer) = (&last.key.publisher, &last.key.offer);
        format!("{base}/catalog/offers?after={publisher}.{offer}&limit={limit}")
    });
    let items = rows
        .into_iter()
        .map(|row| RawValue::from_string(row.body).map_err(|_| internal()))
        .collect::<Result<Vec<_>, _>>()?;
    reply::json(StatusCode::OK, &Page { items, next_link })
}

/// A live offer; with `preview=KEY` (or `hideKeys=KEY`) what its audience sees.
#[utoipa::path(get, operation_id = "show_listing", path = "/catalog/offers/{id}", tag = "Catalogue", security(()),
    params(("id" = String, Path, description = "publisher.offer"),
        ("preview" = Option<String>, Query, description = "the audience key of a preview")),
    responses((status = 200, body = Listing), (status = 304, description = "The caller has it."),
        (status = 404, body = ErrorBody)))]
pub(super) async fn show(
    State(app): State<App>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let opener = preview_key(query.as_deref());
    let (_, slot, row) = found(&app, &id, opener.as_deref()).await?;
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, row.body.as_bytes());
    let tag: String = digest
        .as_ref()
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let body = Bytes::copy_from_slice(row.body.as_bytes());
    let mut response = reply::tagged(&headers, &reply::etag(&format!("\"{tag}\"")), &body);
    if slot == Slot::Preview {
        hide(&mut response);
    }
    Ok(response)
}

/// The audience key in a query; `hideKeys` is what the catalogue API calls it.
pub(super) fn preview_key(query: Option<&str>) -> Option<String> {
    let query = query?;
    parameter(query, "preview").or_else(|| parameter(query, "hideKeys"))
}

/// A preview is for its audience: no cache and no search engine keeps it.
pub(super) fn hide(response: &mut Response) {
    let headers = response.headers_mut();
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("private, no-store"),
    );
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    headers.insert(
        header::REFERRER_POLICY,
        HeaderValue::from_static("no-referrer"),
    );
}
