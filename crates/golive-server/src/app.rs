//! What every room may reach.

use std::sync::Arc;

use bytes::Bytes;
use golive_model::decide::Change;
use golive_model::{
    EventKind, Finding, Kinds, Language, OfferKey, OperationId, PublisherId, Revision, Slot, Time,
    Version,
};
use golive_store::cache::{Weigh, Weighed};
use golive_store::{Accepted, Applied, DocumentName, Record, Store, StoreError};
use http::HeaderValue;
use tokio::sync::Notify;

use crate::artifacts::client::Careful;
use crate::artifacts::ingest::Intake;
use crate::artifacts::objects::Objects;
use crate::auth::seal::MasterKey;
use crate::auth::tokens::Verifier;
use crate::clock::Clock;
use crate::config::Settings;
use crate::engine::Engine;
use crate::notify::certifier::Certifier;
use crate::progress::Progresses;
use crate::storefront::{Counts, Kept, Pages, Pictures};
use crate::{breakpoint, metrics};

/// The parts of a running server. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Parts>);

/// The parts.
pub struct Parts {
    /// Settings.
    pub settings: Settings,
    /// The store.
    pub store: Store,
    /// The offer kinds.
    pub kinds: Kinds,
    /// The contents of artifacts.
    pub objects: Arc<Objects>,
    /// The time.
    pub clock: Clock,
    /// Whose tokens count.
    pub verifier: Verifier,
    /// What seals secrets.
    pub master_key: MasterKey,
    /// The tenant of the own issuer's clients.
    pub tenant: String,
    /// How far the files that come in have come.
    pub progress: Progresses,
    /// Reaches what documents point at.
    pub careful: Careful,
    /// Runs operations.
    pub engine: Engine,
    /// The external certifier, if there is one.
    pub certifier: Option<Certifier>,
    /// Counts of what is live.
    pub counts: Counts,
    /// What the shop answered before.
    pub kept: Kept,
    /// Rings when mail has become due.
    pub mail_due: Notify,
    /// Rings when a lead has become due.
    pub leads_due: Notify,
    /// Rings when a webhook is to be told.
    pub webhooks_due: Notify,
    /// How this server reaches itself.
    pub own_url: String,
    /// Pictures as pages show them.
    pub pictures: Pictures,
    /// Pages of offers.
    pub pages: Pages,
    /// Bodies by what they show.
    pub bodies: Weighed<BodyKey, Rendered>,
    /// Parsed documents.
    pub values: Weighed<DocumentName, serde_json::Value>,
    /// What the document checks found, by document, live document and day.
    pub findings: Weighed<FindingsKey, Vec<Finding>>,
}

impl std::ops::Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl App {
    /// Puts the parts together.
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }

    /// Commits what the model decided for a desk, and lets the engine run what
    /// was accepted. It goes on to its end even when the caller hangs up, so
    /// that what is on disk is also seen and run.
    pub async fn commit(
        &self,
        base: Option<Arc<Record>>,
        change: Change,
        accepted: Accepted,
    ) -> Result<Applied, StoreError> {
        let app = self.clone();
        let committing = tokio::spawn(async move {
            let applied = app.apply(base.as_deref(), change, accepted).await?;
            if let Applied::Stored(Some(record)) = &applied {
                breakpoint::pass("accept-after-commit");
                app.engine.run(&app, Arc::clone(record));
            }
            Ok(applied)
        });
        committing.await?
    }

    /// Applies what the model decided, and counts what happened by it.
    pub async fn apply(
        &self,
        base: Option<&Record>,
        change: Change,
        accepted: Accepted,
    ) -> Result<Applied, StoreError> {
        let kinds: Vec<EventKind> = change.events.iter().map(|event| event.kind).collect();
        let applied = self.store.apply(base, change, accepted).await?;
        if matches!(applied, Applied::Stored(_)) {
            kinds.into_iter().for_each(metrics::happened);
        }
        Ok(applied)
    }

    /// Where artifacts of a publisher come to.
    pub fn intake<'a>(&'a self, publisher: &'a PublisherId) -> Intake<'a> {
        Intake {
            objects: &self.objects,
            store: &self.store,
            clock: &self.clock,
            careful: &self.careful,
            publisher,
            quota: self.settings.artifacts.quota_mib.saturating_mul(1 << 20),
            beside: &[],
        }
    }

    /// The language of mails.
    pub fn mail_language(&self) -> Language {
        let mail = self.settings.mail.as_ref();
        mail.map_or_else(Language::default, |mail| mail.language)
    }

    /// How the server is reached from outside, as far as it was told.
    pub fn outside_url(&self) -> String {
        let url = self
            .settings
            .server
            .public_url
            .as_deref()
            .unwrap_or(&self.own_url);
        url.trim_end_matches('/').to_owned()
    }
}

/// A document, the live one beside it, and the day on which they were checked.
pub type FindingsKey = (OfferKey, Time, Revision, Option<Revision>, i64);

/// What a rendered body shows.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum BodyKey {
    /// An offer's document in a slot.
    Slot(OfferKey, Slot),
    /// A frozen version.
    Version(OfferKey, Version),
    /// An operation, in a language.
    Operation(OfferKey, OperationId, Language),
    /// A listing.
    Listing(OfferKey, Slot),
}

/// A body as it goes out, rendered once for what it was made from.
#[derive(Debug)]
pub struct Rendered {
    /// The offer's counter that it was made from.
    pub counter: i64,
    /// The base URL that its links have; empty when it has none.
    pub base: String,
    /// Its tag.
    pub etag: HeaderValue,
    /// Its bytes.
    pub body: Bytes,
    /// Whether there is nothing more to come; for operations.
    pub is_final: bool,
}

impl Weigh for Rendered {
    fn bytes(&self) -> usize {
        self.body.len() + self.base.len()
    }
}
