//! Engines, places and the way from an offer to its listing.

use std::path::Path;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use golive_model::decide::{Decision, Done, Put, decide};
use golive_model::offer::Stage;
use golive_model::{
    Change, Command, Document, Kind, Kinds, Listing, Offer, OfferKey, OperationId, Outcome,
    Publisher, PublisherId, Slot, Time, Work,
};
use golive_store::postgres::{self, Address};
use golive_store::{Accepted, Applied, Database, Hold, Record, Store, StoreError};
use tempfile::TempDir;
use tokio_postgres::NoTls;

/// What a store can be made on.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Engine {
    /// In a temporary folder.
    Sqlite,
    /// On a real server, in a database of its own.
    Postgres,
}

/// A database of its own for one test.
pub(crate) struct Place {
    database: Database,
    folder: TempDir,
    url: String,
}

impl Place {
    pub(crate) async fn new(engine: Engine) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (database, url) = match engine {
            Engine::Sqlite => (Database::Sqlite(folder.path().into()), String::new()),
            Engine::Postgres => {
                let url = golive_testkit::Postgres::shared().database().await;
                let address: Address = url.parse().unwrap();
                postgres::migrate(&address).await.unwrap();
                (Database::Postgres(Box::new(address)), url)
            }
        };
        Self {
            database,
            folder,
            url,
        }
    }

    /// Where it keeps files.
    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) async fn open(&self) -> Store {
        self.try_open().await.unwrap()
    }

    pub(crate) async fn try_open(&self) -> Result<Store, StoreError> {
        Store::open(&self.database, 64 << 20).await
    }

    /// Whether other nodes may write at the same time, and may be heard of.
    pub(crate) fn is_shared(&self) -> bool {
        matches!(self.database, Database::Postgres(_))
    }

    /// Waits until the log may be read to its end: on a server, a transaction of
    /// somebody else may be open for a moment.
    pub(crate) async fn settle(&self) {
        if !self.is_shared() {
            return;
        }
        let client = self.client().await;
        let settled = "SELECT COALESCE(MAX(seq), -1) < first_open_event() FROM events";
        while !client
            .query_one(settled, &[])
            .await
            .unwrap()
            .get::<_, bool>(0)
        {}
    }

    /// Whether a column takes values that are not of its type.
    pub(crate) fn is_untyped(&self) -> bool {
        matches!(self.database, Database::Sqlite(_))
    }

    /// A session of its own with the server.
    pub(crate) async fn client(&self) -> tokio_postgres::Client {
        let connected = tokio_postgres::connect(&self.url, NoTls).await;
        let (client, connection) = connected.unwrap();
        tokio::spawn(connection);
        client
    }

    /// Runs SQL past a store that is closed.
    pub(crate) async fn execute(&self, text: &str) {
        match &self.database {
            Database::Sqlite(folder) => {
                let file = golive_store::sqlite::file_in(folder);
                let connection = rusqlite::Connection::open(file).unwrap();
                connection.execute_batch(text).unwrap();
            }
            Database::Postgres(_) => self.client().await.batch_execute(text).await.unwrap(),
        }
    }
}

/// Runs a test in a place of its own.
pub(crate) fn run<F: Future<Output = ()>>(engine: Engine, test: impl FnOnce(Place) -> F) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(4)
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let limit = Duration::from_secs(120);
        let done =
            tokio::time::timeout(limit, async { test(Place::new(engine).await).await }).await;
        assert!(done.is_ok(), "the test does not end");
    });
}

/// When it is.
pub(crate) const NOW: Time = Time(1_800_000_000_000_000);

pub(crate) fn later(seconds: u64) -> Time {
    NOW.plus(Duration::from_secs(seconds))
}

/// Until when node `a` of [`desk`] holds a lease.
pub(crate) fn until() -> Time {
    later(30)
}

pub(crate) fn key(offer: &str) -> OfferKey {
    format!("contoso/{offer}").parse().unwrap()
}

pub(crate) fn contoso() -> PublisherId {
    "contoso".parse().unwrap()
}

/// Publisher `contoso` with this name for people.
pub(crate) fn publisher(name: &str) -> Publisher {
    Publisher {
        id: contoso(),
        display_name: name.into(),
        contact: None,
        created: NOW,
        members: Vec::new(),
    }
}

pub(crate) fn operation(number: u64) -> OperationId {
    let text = format!("00000000-0000-0000-0000-{number:012x}");
    OperationId(text.parse().unwrap())
}

pub(crate) fn kind() -> &'static Kind {
    static KIND: LazyLock<Arc<Kind>> = LazyLock::new(|| {
        let id = "microsoft-azure-virtualmachines".parse().unwrap();
        Kinds::built_in().unwrap().get(&id).unwrap()
    });
    &KIND
}

/// A document that differs from another one by its words.
pub(crate) fn document(words: &str) -> Document {
    let text = serde_json::json!({ "definition": { "displayText": words } });
    Document::parse(&text.to_string()).unwrap()
}

/// A PUT by somebody whose name is the document's words.
pub(crate) fn put(key: &OfferKey, words: &str) -> Command {
    Command::Put(Box::new(Put {
        key: key.clone(),
        document: document(words),
        changes: true,
        secrets: None,
        migrated: true,
        by: words.into(),
    }))
}

pub(crate) fn publish(number: u64) -> Command {
    Command::Publish {
        operation: operation(number),
        by: "owner".into(),
        emails: Vec::new(),
        findings: Vec::new(),
    }
}

pub(crate) fn go_live(number: u64) -> Command {
    Command::GoLive {
        operation: operation(number),
        by: "owner".into(),
        emails: Vec::new(),
    }
}

pub(crate) fn cancel(number: u64) -> Command {
    Command::Cancel {
        operation: operation(number),
        by: "owner".into(),
    }
}

pub(crate) fn delete() -> Command {
    Command::Delete { by: "owner".into() }
}

/// The step that is on came out like this.
pub(crate) fn came(offer: &Offer, outcome: Outcome) -> Command {
    let submission = offer.submission.as_ref().unwrap();
    Command::StepCame {
        submission: submission.number,
        at: submission.at,
        outcome,
    }
}

/// The step that is on is done, with a listing of the display text where it
/// brings one.
pub(crate) fn done(offer: &Offer) -> Command {
    let submission = offer.submission.as_ref().unwrap();
    let work = kind()
        .step(&submission.steps[submission.at].id)
        .map(|s| s.work);
    let slot = match work {
        Some(Work::Package) => Some(Slot::Preview),
        Some(Work::Live) => Some(Slot::Production),
        _ => None,
    };
    let value = document(&offer.display_text).to_value();
    let listing = |slot| Listing::of(&offer.key, kind(), submission.version, slot, &value, NOW);
    let preview = slot == Some(Slot::Preview);
    let done = Done {
        listing: slot.map(|slot| listing(slot).into()),
        preview_key: preview.then(|| format!("key-{}", submission.number)),
        ..Done::default()
    };
    came(offer, Outcome::Done(Box::new(done)))
}

/// What the model decides.
pub(crate) fn decided(base: Option<&Record>, command: Command) -> Change {
    match decide(base.map(|record| &record.offer), command, kind(), NOW) {
        Ok(Decision::Change(change)) => *change,
        other => panic!("no change: {other:?}"),
    }
}

/// As node `a` accepts it.
pub(crate) fn desk() -> Accepted {
    desk_of("a")
}

pub(crate) fn desk_of(node: &str) -> Accepted {
    Accepted {
        hold: Hold::TakeIfFree {
            node: node.into(),
            until: until(),
        },
        idempotent: None,
        now: NOW,
    }
}

/// As the holder of the lease reports.
pub(crate) fn holder() -> Accepted {
    Accepted {
        hold: Hold::Keep,
        ..desk()
    }
}

pub(crate) async fn apply(
    store: &Store,
    base: Option<&Record>,
    command: Command,
    accepted: Accepted,
) -> Applied {
    let change = decided(base, command);
    store.apply(base, change, accepted).await.unwrap()
}

/// Applies, and demands that it is stored.
#[track_caller]
pub(crate) fn stored(applied: Applied) -> Arc<Record> {
    match applied {
        Applied::Stored(Some(record)) => record,
        other => panic!("{other:?}"),
    }
}

pub(crate) async fn make(store: &Store, offer: &str, words: &str) -> Arc<Record> {
    stored(apply(store, None, put(&key(offer), words), desk()).await)
}

pub(crate) async fn change(store: &Store, base: &Record, command: Command) -> Arc<Record> {
    stored(apply(store, Some(base), command, desk()).await)
}

/// Runs steps until nothing runs.
pub(crate) async fn run_on(store: &Store, mut record: Arc<Record>) -> Arc<Record> {
    while record
        .offer
        .submission
        .as_ref()
        .is_some_and(|s| s.stage.runs())
    {
        let command = done(&record.offer);
        record = stored(apply(store, Some(&record), command, holder()).await);
    }
    record
}

pub(crate) async fn to_preview(store: &Store, base: &Record, number: u64) -> Arc<Record> {
    let record = run_on(store, change(store, base, publish(number)).await).await;
    assert_eq!(stage(&record), Stage::AwaitingSignoff);
    record
}

pub(crate) async fn to_live(store: &Store, base: &Record, number: u64) -> Arc<Record> {
    let record = run_on(store, change(store, base, go_live(number)).await).await;
    assert_eq!(stage(&record), Stage::Live);
    record
}

pub(crate) fn stage(record: &Record) -> Stage {
    record.offer.submission.as_ref().unwrap().stage
}

/// The offer in the database.
pub(crate) async fn read(store: &Store, key: &OfferKey) -> Record {
    store.read_offer(key).await.unwrap().unwrap()
}

/// How many events an offer has.
pub(crate) async fn count_events(store: &Store, key: &OfferKey) -> usize {
    store.events_of(key, 0, 100_000).await.unwrap().len()
}
