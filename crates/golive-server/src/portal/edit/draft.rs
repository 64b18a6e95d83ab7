//! The draft that is edited, read and written through the API.

use std::sync::Arc;

use axum::response::Result;
use golive_model::json::Json;
use golive_model::{Document, Kind};
use http::{HeaderName, Method, StatusCode, header};

use crate::app::App;
use crate::http::error::internal;
use crate::pages::desk::Refused;
use crate::portal::AtOfferPage;

/// A draft.
pub(super) struct Draft {
    /// The document as it was sent, without what golive adds.
    pub(super) json: Json,
    /// Its tag.
    pub(super) etag: String,
    /// The kind of its offer.
    pub(super) kind: Arc<Kind>,
}

/// What became of a document.
pub(super) enum Sent {
    /// It is the draft now, or meant the same before: the tag of the draft.
    Stored(String),
    /// Somebody else changed the draft meanwhile.
    Stale,
    /// It can not be stored.
    Refused(Refused),
}

impl Draft {
    /// The draft of an offer.
    pub(super) async fn read(app: &App, page: &AtOfferPage) -> Result<Self> {
        let answer = page
            .desk
            .send(Method::GET, &page.api(""), &[], None)
            .await?;
        let document = Document::parse(&answer.text).map_err(|_| internal())?;
        let kind = app.kinds.get(&page.record.offer.kind);
        Ok(Self {
            json: Json::parse(&document.text()).map_err(|_| internal())?,
            etag: answer.header(&header::ETAG).to_owned(),
            kind: kind.ok_or_else(internal)?,
        })
    }
}

/// Stores a document if the draft still has this tag.
pub(super) async fn send(page: &AtOfferPage, document: &Json, etag: &str) -> Sent {
    let headers: [(HeaderName, &str); 1] = [(header::IF_MATCH, etag)];
    let body = Some(document.to_string());
    let sent = page
        .desk
        .send(Method::PUT, &page.api(""), &headers, body)
        .await;
    match sent {
        Ok(answer) => Sent::Stored(answer.header(&header::ETAG).to_owned()),
        Err(refused) if refused.status == StatusCode::PRECONDITION_FAILED => Sent::Stale,
        Err(refused) => Sent::Refused(refused),
    }
}
