//! Who has come in, and to where. The guard is the API's: a publisher that is not
//! there is 404, one without a role for the visitor is 403.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::response::{IntoResponse, Response};
use golive_model::access::Role;
use golive_model::{Kind, OfferKey, PublisherId};
use golive_store::Record;
use http::request::Parts;

use crate::app::App;
use crate::auth::caller::{AtOffer, AtPublisher};
use crate::pages::desk::Desk;
use crate::pages::places::Places;
use crate::pages::visitor::Visitor;
use crate::pages::words::{Spoken, Words};

/// A visitor at a publisher. The path names it as `{publisher}`.
pub struct AtPublisherPage {
    /// Who.
    pub visitor: Visitor,
    /// In which language.
    pub words: &'static Words,
    /// The API, for the visitor.
    pub desk: Desk,
    /// Where.
    pub at: AtPublisher,
}

/// A visitor at an offer that is there. The path names it as `{publisher}` and
/// `{offer}`.
pub struct AtOfferPage {
    /// Who.
    pub visitor: Visitor,
    /// In which language.
    pub words: &'static Words,
    /// The API, for the visitor.
    pub desk: Desk,
    /// Where.
    pub at: AtOffer,
    /// The offer.
    pub record: Arc<Record>,
    /// Its kind; none when the server has it no more.
    pub kind: Option<Arc<Kind>>,
}

impl AtPublisherPage {
    /// The publisher.
    pub fn id(&self) -> &PublisherId {
        &self.at.publisher.0.id
    }

    /// Whether the visitor may do what only owners may.
    pub fn is_owner(&self) -> bool {
        owns(&self.visitor, &self.at)
    }

    /// What somebody is called here: members have names.
    pub fn who(&self, by: &str) -> String {
        who(&self.at, by)
    }
}

impl AtOfferPage {
    /// The offer's name.
    pub fn key(&self) -> &OfferKey {
        &self.at.key
    }

    /// Whether the visitor may do what only owners may.
    pub fn is_owner(&self) -> bool {
        owns(&self.visitor, &self.at.at)
    }

    /// What somebody is called here: members have names.
    pub fn who(&self, by: &str) -> String {
        who(&self.at.at, by)
    }

    /// What a step of the offer is called.
    pub fn step(&self, id: &str) -> String {
        let spec = self.kind.as_ref().and_then(|kind| kind.step(id));
        spec.map_or_else(|| id.to_owned(), |spec| self.words.name("step", &spec.name))
    }

    /// What says where in the offer's document something is; `edit` is the path of
    /// the editor, or empty.
    pub fn places<'a>(&'a self, edit: &'a str) -> Places<'a> {
        Places {
            words: self.words,
            kind: self.kind.as_deref(),
            edit,
        }
    }

    /// `/api/publishers/{publisher}/offers/{offer}` with what follows.
    pub fn api(&self, rest: &str) -> String {
        let OfferKey { publisher, offer } = self.key();
        format!("/api/publishers/{publisher}/offers/{offer}{rest}")
    }

    /// `/v1/publishers/{publisher}/offers/{offer}` with what follows.
    pub fn v1(&self, rest: &str) -> String {
        let OfferKey { publisher, offer } = self.key();
        format!("/v1/publishers/{publisher}/offers/{offer}{rest}")
    }
}

fn who(at: &AtPublisher, by: &str) -> String {
    let mut members = at.publisher.0.members.iter();
    let named = members.find(|member| member.principal == by && !member.name.is_empty());
    named.map_or(by, |member| &member.name).to_owned()
}

fn owns(visitor: &Visitor, at: &AtPublisher) -> bool {
    visitor.is_operator || at.role == Some(Role::Owner)
}

impl FromRequestParts<App> for AtPublisherPage {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let (visitor, words, desk) = enter(parts, app).await?;
        let at = AtPublisher::from_request_parts(parts, app).await;
        Ok(Self {
            visitor,
            words,
            desk,
            at: at.map_err(IntoResponse::into_response)?,
        })
    }
}

impl FromRequestParts<App> for AtOfferPage {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let (visitor, words, desk) = enter(parts, app).await?;
        let at = AtOffer::from_request_parts(parts, app).await;
        let at = at.map_err(IntoResponse::into_response)?;
        let record = at.record(app).await;
        let record = record.map_err(IntoResponse::into_response)?;
        Ok(Self {
            visitor,
            words,
            desk,
            kind: app.kinds.get(&record.offer.kind),
            record,
            at,
        })
    }
}

/// Lets a visitor in, and the API's guard see who it is.
async fn enter(parts: &mut Parts, app: &App) -> Result<(Visitor, &'static Words, Desk), Response> {
    let visitor = Visitor::from_request_parts(parts, app).await?;
    let desk = Desk::of(parts, visitor.caller.clone()).map_err(IntoResponse::into_response)?;
    parts.extensions.insert(visitor.caller.clone());
    let Spoken(words) = Spoken::of(&parts.headers);
    Ok((visitor, words, desk))
}
