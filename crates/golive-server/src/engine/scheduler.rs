//! Looking for what is due: after a start, after a crash, and for retries.

use std::time::Duration;

use golive_model::Time;
use golive_store::due::plan;
use golive_store::{Due, StoreError};

use super::{Engine, LEASE};
use crate::app::App;

/// Leases are renewed this often; also the longest that a lost wake-up costs.
const ROUND: Duration = Duration::from_secs(10);

/// Claims what is due and keeps this node's leases, until the engine stops.
pub async fn schedule(app: App) {
    let engine = app.engine.clone();
    let mut stopping = engine.0.stopping.subscribe();
    let mut before = Before::Nothing;
    loop {
        let look_again = match round(&engine, &app, &before).await {
            Ok((look_again, idle)) => {
                before = Before::Idle(idle);
                look_again
            }
            Err(error) => {
                tracing::warn!(%error, "what is due could not be read");
                app.clock.now().plus(Duration::from_secs(1))
            }
        };
        tokio::select! {
            () = app.clock.until(look_again) => {}
            () = engine.0.look.notified() => {}
            _ = stopping.wait_for(|stop| *stop) => return,
        }
        if *stopping.borrow() {
            return;
        }
    }
}

/// What the round before has seen.
enum Before {
    /// There was none: what an earlier life of this node held is nobody's.
    Nothing,
    /// What this node held and did not run: a desk may have accepted it just
    /// then. Who is there twice was dropped.
    Idle(Vec<Due>),
}

async fn round(
    engine: &Engine,
    app: &App,
    before: &Before,
) -> Result<(Time, Vec<Due>), StoreError> {
    let now = app.clock.now();
    let node = engine.0.node.as_str();
    if engine.busy() > 0 {
        app.store.renew(node, now.plus(LEASE)).await?;
    }
    let mut due = app.store.due().await?;
    // What runs here is not abandoned, even if its lease ran out because the
    // clock jumped.
    let runs_here = |due: &Due| {
        due.lease.holder.as_deref() == Some(node) && engine.running().contains(&due.key)
    };
    due.retain(|due| !runs_here(due));
    let mine = |due: &&Due| due.lease.holder.as_deref() == Some(node);
    let idle: Vec<Due> = due.iter().filter(mine).cloned().collect();
    let dropped = |due: &Due| match before {
        Before::Nothing => true,
        // Renewed since, so that only the time differs.
        Before::Idle(idle) => idle
            .iter()
            .any(|idle| idle.key == due.key && idle.lease.epoch == due.lease.epoch),
    };
    let plan = plan(due, |due| mine(&due) && dropped(due), now);
    if !plan.claim.is_empty() {
        for record in app.store.claim(&plan.claim, node, now.plus(LEASE)).await? {
            engine.run(app, record);
        }
    }
    let round = now.plus(ROUND);
    let look_again = plan.look_again.map_or(round, |at| at.min(round));
    Ok((look_again, idle))
}
