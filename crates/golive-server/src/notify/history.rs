//! The history: which events are an offer's. The plainest reader of the log.

use std::time::Duration;

use crate::app::App;

/// Events that come within this time are written together.
const GATHER: Duration = Duration::from_millis(200);

/// Writes the history behind the log. What is not written yet is found all the
/// same, only not so quickly.
pub(super) async fn write(app: &App) {
    let mut log = app.store.log();
    loop {
        match app.store.write_history().await {
            Ok(true) => {}
            Ok(false) => {
                // The sender lives as long as the store, which is held here.
                let _ = log.changed().await;
            }
            Err(error) => tracing::warn!(%error, "the history could not be written on"),
        }
        app.clock.pause(GATHER).await;
    }
}
