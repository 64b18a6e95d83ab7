//! Looking for what is due: after a start, after a crash, and for retries.

use std::time::Duration;

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
    let mut fresh = true;
    loop {
        let look_again = match round(&engine, &app, fresh).await {
            Ok(look_again) => {
                fresh = false;
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

async fn round(engine: &Engine, app: &App, fresh: bool) -> Result<golive_model::Time, StoreError> {
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
    let plan = plan(due, node, fresh, now);
    if !plan.claim.is_empty() {
        for record in app.store.claim(&plan.claim, node, now.plus(LEASE)).await? {
            engine.run(app, record);
        }
    }
    let round = now.plus(ROUND);
    Ok(plan.look_again.map_or(round, |at| at.min(round)))
}
