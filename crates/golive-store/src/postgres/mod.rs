//! PostgreSQL: a pool of connections, a batch in two round trips, and nothing
//! that waits for ever.
//!
//! A server that freezes keeps its connections open and answers nothing, so every
//! call has a limit of its own, and a connection that met it is thrown away.

mod address;
mod check;
mod connect;
mod facts;
mod hints;
mod migrate;
mod row;

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, PoolError, RecyclingMethod};
use deadpool_postgres::{Runtime, Timeouts};
use futures_util::future::{join, join_all};
use golive_model::OfferKey;
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use tokio::time::timeout;
use tokio_postgres::Client;
use tokio_postgres::error::SqlState;
use tokio_postgres::types::ToSql;

use crate::batch::{Batch, Expect, Item, Verdict};
use crate::error::StoreError;
use crate::sql::{self, Statement};
use crate::value::{Row, Value};
use connect::Hosts;

pub use address::Address;
pub use check::check;
pub use facts::{CONNECTIONS_OF_A_NODE, Facts, facts};
pub(crate) use hints::Hint;
pub use migrate::migrate;
pub(crate) use migrate::{expect_current, refused};
pub(crate) use row::of as row_of;

/// The connections of one node. PostgreSQL allows 100 in all by default.
const CONNECTIONS: usize = 20;

/// How long a statement, or the statements of a batch, may take.
const LIMIT: Duration = Duration::from_secs(5);

/// How often something is done again that certainly had no effect.
const ATTEMPTS: u32 = 4;

/// The wait before the second attempt; it doubles with each one.
const PAUSE: Duration = Duration::from_millis(25);

/// The PostgreSQL engine.
pub struct Postgres(Arc<Inner>);

struct Inner {
    pool: Pool,
    address: Address,
    texts: HashMap<&'static str, String>,
    hints: mpsc::UnboundedSender<OfferKey>,
}

/// Why something was not done.
enum Fault {
    /// It certainly had no effect, and may have one when it is done again.
    Again(String),
    /// It certainly had no effect, and doing it again at once would not help.
    Refused(String),
    /// Whether it had an effect is not known.
    Unknown(String),
}

impl Postgres {
    /// Connects, and refuses a schema that is not this program's. What other
    /// nodes tell goes to `heard`.
    pub(crate) async fn open(
        address: &Address,
        heard: mpsc::UnboundedSender<Hint>,
    ) -> Result<Self, StoreError> {
        let hosts = Hosts::of(address)?;
        let manager = ManagerConfig {
            recycling_method: RecyclingMethod::Fast,
        };
        let pool = Pool::builder(Manager::from_connect(
            address.config().clone(),
            hosts.clone(),
            manager,
        ))
        .max_size(CONNECTIONS)
        .timeouts(Timeouts {
            wait: Some(LIMIT),
            create: Some(hosts.patience()),
            recycle: Some(LIMIT),
        })
        .runtime(Runtime::Tokio1)
        .build()
        .map_err(|e| StoreError::Unusable(e.to_string()))?;
        let postgres = Self(Arc::new(Inner {
            pool,
            address: address.clone(),
            texts: texts(),
            hints: hints::start(hosts, heard),
        }));
        postgres.expect_schema().await?;
        Ok(postgres)
    }

    async fn expect_schema(&self) -> Result<(), StoreError> {
        let mut client = self.0.client().await.map_err(|fault| match fault {
            Fault::Again(problem) | Fault::Refused(problem) | Fault::Unknown(problem) => {
                StoreError::Unusable(format!(
                    "the database at {} can not be used: {problem}",
                    self.0.address
                ))
            }
        })?;
        expect_current(&mut client).await?;
        migrate::raise_base(&client).await
    }

    /// Applies a batch and answers once it is on disk. Whoever asked may go away
    /// meanwhile: a transaction is never left half-way on a connection.
    pub async fn apply(&self, batch: Batch) -> Result<Verdict, StoreError> {
        let inner = Arc::clone(&self.0);
        tokio::spawn(async move { inner.apply(&batch).await }).await?
    }

    /// Reads rows.
    pub async fn read(
        &self,
        statement: &Statement,
        args: &[Value],
    ) -> Result<Vec<Row>, StoreError> {
        patiently(|| self.0.read(statement, args)).await
    }

    /// Tells the other nodes of a change; they may miss it.
    pub(crate) fn tell(&self, changed: &OfferKey) {
        // Without a listener there is nobody to tell.
        let _ = self.0.hints.send(changed.clone());
    }
}

/// A session for a command that takes its time.
pub(crate) async fn session(address: &Address) -> Result<(Client, JoinHandle<()>), StoreError> {
    let unusable = |problem: &str| {
        StoreError::Unusable(format!(
            "the database at {address} can not be used: {problem}"
        ))
    };
    let hosts = Hosts::of(address)?;
    let session = timeout(hosts.patience(), hosts.session(&None)).await;
    let session = session.map_err(|_| unusable("nobody answers"))?;
    let (client, driven) = session.map_err(|error| unusable(&words(&error)))?;
    let patient = "SET statement_timeout = 0; SET lock_timeout = 0;
        SET idle_in_transaction_session_timeout = 0";
    let set = client.batch_execute(patient).await;
    set.map_err(|error| unusable(&words(&error)))?;
    Ok((client, driven))
}

/// Does something again that certainly had no effect.
#[expect(
    clippy::disallowed_methods,
    reason = "the server has to catch its breath, and nobody waits for a moment of the clock"
)]
async fn patiently<T, F>(attempt: impl Fn() -> F) -> Result<T, StoreError>
where
    F: Future<Output = Result<T, Fault>>,
{
    let mut pause = PAUSE;
    for left in (0..ATTEMPTS).rev() {
        match attempt().await {
            Ok(done) => return Ok(done),
            Err(Fault::Again(problem)) if left > 0 => {
                tracing::debug!(problem, "done again");
                tokio::time::sleep(pause).await;
                pause *= 2;
            }
            Err(Fault::Again(problem) | Fault::Refused(problem)) => {
                return Err(StoreError::Unavailable(problem));
            }
            Err(Fault::Unknown(problem)) => return Err(StoreError::Unknown(problem)),
        }
    }
    Err(StoreError::Unavailable("it was tried too often".into()))
}

impl Inner {
    async fn client(&self) -> Result<Object, Fault> {
        self.pool.get().await.map_err(|error| match error {
            PoolError::Backend(error) => fault_of(&error),
            other => Fault::Again(other.to_string()),
        })
    }

    fn text(&self, statement: &Statement) -> &str {
        self.texts
            .get(statement.name)
            .map_or(statement.text, String::as_str)
    }

    async fn read(&self, statement: &Statement, args: &[Value]) -> Result<Vec<Row>, Fault> {
        let client = self.client().await?;
        let rows = timeout(LIMIT, async {
            let prepared = client.prepare_cached(self.text(statement)).await?;
            client.query(&prepared, &parameters(args)).await
        })
        .await;
        match rows {
            Ok(Ok(rows)) => Ok(rows.iter().map(row::of).collect()),
            Ok(Err(error)) => {
                let fault = fault_of(&error);
                self.keep_if_sound(client, &error);
                Err(fault)
            }
            Err(_) => {
                self.abandon(client);
                Err(too_long())
            }
        }
    }

    async fn apply(&self, batch: &Batch) -> Result<Verdict, StoreError> {
        patiently(|| self.try_apply(batch)).await
    }

    async fn try_apply(&self, batch: &Batch) -> Result<Verdict, Fault> {
        let client = self.client().await?;
        let begun = timeout(LIMIT, self.statements(&client, batch)).await;
        let verdict = match begun {
            Ok(Ok(verdict)) => verdict,
            Ok(Err(error)) => {
                // A transaction may be open; the server ends it with the connection.
                drop(Object::take(client));
                return Err(fault_of(&error));
            }
            Err(_) => {
                self.abandon(client);
                return Err(too_long());
            }
        };
        let (verdict, end) = match verdict {
            Ok(applied) => (applied, "COMMIT"),
            Err(conflict) => (conflict, "ROLLBACK"),
        };
        let ended = timeout(LIMIT, client.batch_execute(end)).await;
        let problem = match ended {
            Ok(Ok(())) => return Ok(verdict),
            Ok(Err(error)) if error.as_db_error().is_some() => {
                drop(Object::take(client));
                return Err(fault_of(&error));
            }
            Ok(Err(error)) => words(&error),
            Err(_) => format!("no answer in {} s", LIMIT.as_secs()),
        };
        drop(Object::take(client));
        if matches!(verdict, Verdict::Conflict(_)) {
            return Ok(verdict);
        }
        Err(Fault::Unknown(problem))
    }

    /// Sends the whole batch without waiting in between. The transaction stays
    /// open: `Ok` is to be committed, `Err` is a conflict.
    async fn statements(
        &self,
        client: &Object,
        batch: &Batch,
    ) -> Result<Result<Verdict, Verdict>, tokio_postgres::Error> {
        let mut prepared = Vec::with_capacity(batch.items.len());
        for item in &batch.items {
            prepared.push(client.prepare_cached(self.text(item.statement)).await?);
        }
        let begin = client.batch_execute("BEGIN");
        let items = batch.items.iter().zip(&prepared);
        let run = items.map(|(item, prepared)| statement(client, prepared, item));
        let (begun, results) = join(begin, join_all(run)).await;
        begun?;
        let mut returned = Vec::new();
        for (item, result) in batch.items.iter().zip(results) {
            let (changed, rows) = result?;
            if item.expect == Expect::One && changed != 1 {
                return Ok(Err(Verdict::Conflict(item.statement.name)));
            }
            returned.extend(rows);
        }
        Ok(Ok(Verdict::Applied(returned)))
    }

    /// A server that does not answer here does not answer on the connections that
    /// wait, either: the next one asks who leads.
    fn abandon(&self, client: Object) {
        drop(Object::take(client));
        self.pool.retain(|_, _| false);
    }

    fn keep_if_sound(&self, client: Object, error: &tokio_postgres::Error) {
        if error.as_db_error().is_none() || is_read_only(error) {
            drop(Object::take(client));
        }
    }
}

/// Runs one statement; answers how many rows it changed, and what it returned.
async fn statement(
    client: &Object,
    prepared: &tokio_postgres::Statement,
    item: &Item,
) -> Result<(u64, Vec<Row>), tokio_postgres::Error> {
    let parameters = parameters(&item.args);
    if prepared.columns().is_empty() {
        return Ok((client.execute(prepared, &parameters).await?, Vec::new()));
    }
    let rows = client.query(prepared, &parameters).await?;
    let rows: Vec<Row> = rows.iter().map(row::of).collect();
    Ok((rows.len() as u64, rows))
}

fn parameters(args: &[Value]) -> Vec<&(dyn ToSql + Sync)> {
    args.iter()
        .map(|value| value as &(dyn ToSql + Sync))
        .collect()
}

/// Every statement's text as PostgreSQL reads it, by name.
fn texts() -> HashMap<&'static str, String> {
    let text = |statement: &&'static Statement| {
        let text = statement.postgres.unwrap_or(statement.text);
        (statement.name, text.replace('?', "$"))
    };
    sql::ALL.iter().map(text).collect()
}

/// Whoever asked has waited long enough; the next one finds another connection.
fn too_long() -> Fault {
    Fault::Refused(format!("no answer in {} s", LIMIT.as_secs()))
}

/// A fault of something that was not a commit.
fn fault_of(error: &tokio_postgres::Error) -> Fault {
    let Some(state) = error.code() else {
        return Fault::Again(words(error));
    };
    // Rolled back, connection lost, shutting down, out of connections, cancelled.
    let passing = ["40", "08", "57", "53"];
    match passing.iter().any(|class| state.code().starts_with(class)) || is_read_only(error) {
        true => Fault::Again(words(error)),
        false => Fault::Refused(words(error)),
    }
}

/// Whether this was said by a server that was the leader before.
fn is_read_only(error: &tokio_postgres::Error) -> bool {
    error.code() == Some(&SqlState::READ_ONLY_SQL_TRANSACTION)
}

/// An error in words, without the values of rows.
pub(crate) fn words(error: &tokio_postgres::Error) -> String {
    match error.as_db_error() {
        Some(said) => format!("{} ({})", said.message(), said.code().code()),
        None => match std::error::Error::source(error) {
            Some(source) => format!("{error}: {source}"),
            None => error.to_string(),
        },
    }
}
