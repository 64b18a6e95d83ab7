//! What leaves golive because something happened: readers of the event log,
//! each with its cursor and its retries. Never called from a request or a step.

mod letter;
mod mailer;
mod outbox;

use crate::app::App;

/// Reads the log and sends, until it is dropped.
pub async fn run(app: App) {
    tokio::join!(outbox::fill(&app), mailer::send(&app));
}

/// Whether a mail setting can be used; nothing is sent.
pub fn check(settings: &crate::config::MailSettings) -> Result<(), String> {
    mailer::transport(settings).map(drop)
}
