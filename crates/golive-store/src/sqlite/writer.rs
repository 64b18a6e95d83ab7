//! The one writer: a thread that commits whatever has queued up as one group.

use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;

use rusqlite::{Connection, params_from_iter};
use tokio::sync::oneshot;

use super::checkpoint::Checkpointer;
use super::row_of;
use super::trouble::Trouble;
use crate::batch::{Batch, Expect, Item, Verdict};
use crate::error::StoreError;
use crate::value::Row;

/// More batches than this are split over commits, so that the first of them
/// does not wait for the last.
const GROUP_LIMIT: usize = 256;

type Reply = oneshot::Sender<Result<Verdict, StoreError>>;

struct Job {
    batch: Batch,
    reply: Reply,
}

/// The way into the writer thread.
pub(super) struct Writer {
    jobs: Option<Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    /// Starts the thread; it ends when the writer is dropped.
    pub(super) fn start(mut connection: Connection, path: &Path) -> Result<Self, StoreError> {
        let checkpointer = Checkpointer::start(&mut connection, path)?;
        let (jobs, queue) = channel();
        let thread = std::thread::Builder::new()
            .name("store-writer".into())
            .spawn(move || run(&connection, &queue, &checkpointer))
            .map_err(|e| StoreError::Unusable(format!("no thread for the writer: {e}")))?;
        Ok(Self {
            jobs: Some(jobs),
            thread: Some(thread),
        })
    }

    pub(super) async fn apply(&self, batch: Batch) -> Result<Verdict, StoreError> {
        let gone = || StoreError::Unavailable("the writer has stopped".into());
        let (reply, answer) = oneshot::channel();
        let jobs = self.jobs.as_ref().ok_or_else(gone)?;
        jobs.send(Job { batch, reply }).map_err(|_| gone())?;
        answer.await.map_err(|_| gone())?
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            // What it had accepted is committed before it ends.
            let _ = thread.join();
        }
    }
}

fn run(connection: &Connection, queue: &Receiver<Job>, checkpointer: &Checkpointer) {
    let mut commits = Trouble::of("a commit");
    let mut copies = Trouble::of("a copy of the log into the database");
    while let Ok(first) = queue.recv() {
        let mut group = vec![first];
        while group.len() < GROUP_LIMIT
            && let Ok(next) = queue.try_recv()
        {
            group.push(next);
        }
        commit(connection, group, &mut commits);
        checkpointer.after_commit(connection, &mut copies);
    }
}

/// Applies a group in one transaction and answers each only after the commit.
fn commit(connection: &Connection, group: Vec<Job>, trouble: &mut Trouble) {
    let (batches, replies): (Vec<Batch>, Vec<Reply>) =
        group.into_iter().map(|job| (job.batch, job.reply)).unzip();
    let results = match try_commit(connection, &batches) {
        Ok(results) => {
            trouble.over();
            results
        }
        Err(error) => {
            trouble.met(&error);
            // The transaction may be gone already; then this says so and is right.
            let _ = connection.execute_batch("ROLLBACK");
            batches.iter().map(|_| Err(error.clone())).collect()
        }
    };
    for (reply, result) in replies.into_iter().zip(results) {
        // Who asked may have gone away; the write stands all the same.
        let _ = reply.send(result);
    }
}

type Results = Vec<Result<Verdict, StoreError>>;

/// Commits a group. Mostly nothing has to be undone within it: a batch begins
/// with its guard, and one whose guard fails has changed nothing. If one fails
/// later, the group is taken back and done again with a savepoint a batch, which
/// costs a copy of every page that a batch touches.
fn try_commit(connection: &Connection, batches: &[Batch]) -> Result<Results, StoreError> {
    execute(connection, "BEGIN IMMEDIATE")?;
    let mut results = Vec::with_capacity(batches.len());
    for batch in batches {
        match statements(connection, batch) {
            Ok(verdict) => results.push(Ok(verdict)),
            Err(Undone::Nothing(name)) => results.push(Ok(Verdict::Conflict(name))),
            Err(Undone::Partly(_)) => {
                execute(connection, "ROLLBACK")?;
                return commit_with_savepoints(connection, batches);
            }
        }
    }
    execute(connection, "COMMIT")?;
    Ok(results)
}

fn commit_with_savepoints(
    connection: &Connection,
    batches: &[Batch],
) -> Result<Results, StoreError> {
    execute(connection, "BEGIN IMMEDIATE")?;
    let mut results = Vec::with_capacity(batches.len());
    for batch in batches {
        execute(connection, "SAVEPOINT batch")?;
        let result = match statements(connection, batch) {
            Ok(verdict) => Ok(verdict),
            Err(Undone::Nothing(name)) => Ok(Verdict::Conflict(name)),
            Err(Undone::Partly(verdict)) => {
                execute(connection, "ROLLBACK TO batch")?;
                verdict
            }
        };
        execute(connection, "RELEASE batch")?;
        results.push(result);
    }
    execute(connection, "COMMIT")?;
    Ok(results)
}

/// A batch that was not applied, and what it left to undo.
enum Undone {
    /// Its guard, the first statement, found something else than expected.
    Nothing(&'static str),
    /// What it had done before.
    Partly(Result<Verdict, StoreError>),
}

fn statements(connection: &Connection, batch: &Batch) -> Result<Verdict, Undone> {
    let mut returned: Vec<Row> = Vec::new();
    for (at, item) in batch.items.iter().enumerate() {
        match statement(connection, item, &mut returned) {
            Ok(changed) if item.expect == Expect::Any || changed == 1 => {}
            Ok(_) if at == 0 => return Err(Undone::Nothing(item.statement.name)),
            Ok(_) => return Err(Undone::Partly(Ok(Verdict::Conflict(item.statement.name)))),
            // SQLite may have taken the whole transaction back by itself.
            Err(error) => return Err(Undone::Partly(Err(error))),
        }
    }
    Ok(Verdict::Applied(returned))
}

/// Runs one statement; answers how many rows it changed or returned.
fn statement(
    connection: &Connection,
    item: &Item,
    returned: &mut Vec<Row>,
) -> Result<usize, StoreError> {
    let mut prepared = connection.prepare_cached(item.statement.text)?;
    let columns = prepared.column_count();
    if columns == 0 {
        return Ok(prepared.execute(params_from_iter(&item.args))?);
    }
    let before = returned.len();
    let mut rows = prepared.query(params_from_iter(&item.args))?;
    while let Some(row) = rows.next()? {
        returned.push(row_of(row, columns)?);
    }
    Ok(returned.len() - before)
}

fn execute(connection: &Connection, text: &str) -> Result<(), StoreError> {
    connection.prepare_cached(text)?.execute([])?;
    Ok(())
}
