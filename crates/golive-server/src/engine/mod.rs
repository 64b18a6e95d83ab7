//! The engine: who runs what, when, again.
//!
//! It is woken by a commit, holds the lease, runs the step that the model names,
//! hands the outcome back to the model and commits what the model answers.

mod runner;
mod scheduler;

use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use golive_model::OfferKey;
use golive_store::{Hold, Record};
use tokio::sync::{Notify, watch};

use crate::app::App;
use crate::publish::Works;

pub use scheduler::schedule;

/// How long a lease lasts without being renewed.
pub const LEASE: Duration = Duration::from_secs(30);

/// Runs operations of the offers whose lease this node holds.
#[derive(Clone)]
pub struct Engine(Arc<Inner>);

struct Inner {
    node: String,
    works: Works,
    pace: Duration,
    running: Mutex<HashSet<OfferKey>>,
    look: Notify,
    stopping: watch::Sender<bool>,
}

impl Engine {
    /// An engine of this node.
    pub fn new(node: String, works: Works, pace: Duration) -> Self {
        Self(Arc::new(Inner {
            node,
            works,
            pace,
            running: Mutex::default(),
            look: Notify::new(),
            stopping: watch::Sender::new(false),
        }))
    }

    /// What a desk's change does with the lease: if nobody holds it, this node
    /// takes it with the very commit that accepts the operation.
    pub fn hold(&self, app: &App) -> Hold {
        Hold::TakeIfFree {
            node: self.0.node.clone(),
            until: app.clock.now().plus(LEASE),
        }
    }

    /// Runs an offer whose lease this node has just taken. Does nothing for an
    /// offer that another holds, that has nothing to do, or that runs already.
    pub fn run(&self, app: &App, record: Arc<Record>) {
        let mine = record.lease.holder.as_deref() == Some(self.0.node.as_str());
        if !mine || *self.0.stopping.borrow() {
            return;
        }
        if !self.running().insert(record.offer.key.clone()) {
            return;
        }
        let (engine, app) = (self.clone(), app.clone());
        tokio::spawn(async move {
            let runs = Runs(&engine, &record.offer.key);
            runner::run(&engine, &app, Arc::clone(&record)).await;
            drop(runs);
            let mut stopping = engine.0.stopping.subscribe();
            tokio::select! {
                () = engine.pick_up_again(&app, &record) => {}
                _ = stopping.wait_for(|stop| *stop) => {}
            }
        });
    }

    /// A desk may have taken the lease between the runner's last commit and its
    /// end; then `run` has found it still there and left the offer to us.
    async fn pick_up_again(&self, app: &App, record: &Record) {
        match runner::stored(app, record).await {
            Some(record) if record.lease.due_at.is_none() => {}
            Some(record) if record.lease.holder.is_some() => self.run(app, record),
            Some(_) => self.0.look.notify_one(),
            None => {}
        }
    }

    /// Turns true when the server stops: who waits long ends its wait.
    pub fn stopping(&self) -> watch::Receiver<bool> {
        self.0.stopping.subscribe()
    }

    /// The name of this node, as leases show it.
    pub fn node(&self) -> &str {
        &self.0.node
    }

    /// How many offers run here now.
    pub fn busy(&self) -> usize {
        self.running().len()
    }

    /// Takes up no more work. What runs stops after its current commit; the
    /// next start goes on with it.
    pub fn stop(&self) {
        self.0.stopping.send_replace(true);
        self.0.look.notify_one();
    }

    fn running(&self) -> MutexGuard<'_, HashSet<OfferKey>> {
        self.0
            .running
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

/// That an offer runs here, until this is dropped, by a panic too.
struct Runs<'a>(&'a Engine, &'a OfferKey);

impl Drop for Runs<'_> {
    fn drop(&mut self) {
        self.0.running().remove(self.1);
    }
}
