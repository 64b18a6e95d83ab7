//! Pages that follow what happens on the whole server.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::State;
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream::unfold;

use super::inside::Operator;
use crate::app::App;
use crate::pages::live::changed_event;

/// A stream lasts no longer; a browser then asks again, and shows that it is still
/// somebody who may.
const LIFETIME: Duration = Duration::from_secs(300);

/// However much happens, a page is made anew no more often.
const PAUSE: Duration = Duration::from_secs(1);

/// Deliveries come and go without an event: a page is made anew after this time.
const ROUND: Duration = Duration::from_secs(10);

/// Says "changed" when there may be something new to see.
pub(super) async fn listen(State(app): State<App>, _: Operator) -> Response {
    let end = app.clock.now().plus(LIFETIME);
    let mut log = app.store.log();
    // Something may have happened between the page and its stream.
    log.mark_changed();
    let stream = unfold((log, false), move |(mut log, listens)| {
        let app = app.clone();
        async move {
            if !listens {
                let event = Event::default().comment("listening");
                return Some((Ok::<_, Infallible>(event), (log, true)));
            }
            let mut stopping = app.engine.stopping();
            app.clock.pause(PAUSE).await;
            let round = app.clock.now().plus(ROUND);
            tokio::select! {
                _ = log.changed() => {}
                () = app.clock.until(round) => {}
                _ = stopping.wait_for(|stop| *stop) => return None,
            }
            if app.clock.now() >= end {
                return None;
            }
            Some((Ok(changed_event()), (log, true)))
        }
    });
    Sse::new(stream).into_response()
}
