//! What leaves golive because something happened: readers of the event log,
//! each with its cursor and its retries. No request and no step sends anything itself.

pub mod certifier;
mod deliver;
mod endpoint;
mod history;
pub mod leads;
mod letter;
mod mailer;
mod outbox;
pub mod webhooks;

use crate::app::App;

/// Reads the log and sends, until the server stops. What is read is committed
/// as a whole, so reading may end anywhere; sending ends between two deliveries.
pub async fn run(app: App) {
    let mut stopping = app.engine.stopping();
    let reading = async {
        tokio::select! {
            () = outbox::fill(&app) => {}
            () = webhooks::fill(&app) => {}
            () = history::write(&app) => {}
            _ = stopping.wait_for(|stop| *stop) => {}
        }
    };
    tokio::join!(
        reading,
        mailer::send(&app),
        certifier::send(&app),
        leads::send(&app),
        webhooks::send(&app),
        leads::forget(&app)
    );
}

/// Whether a mail setting can be used; nothing is sent.
pub fn check(settings: &crate::config::MailSettings) -> Result<(), String> {
    mailer::transport(settings).map(drop)
}
