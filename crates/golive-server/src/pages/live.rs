//! Pages that follow an offer: a stream says that something has changed, and the
//! page then loads itself again. Without scripts a person does that.

use std::convert::Infallible;
use std::time::Duration;

use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::Stream;
use futures_util::stream::unfold;
use golive_model::OfferKey;
use golive_model::offer::OperationStatus;

use crate::app::App;

/// A stream lasts no longer; a browser then asks again, and shows that it is still
/// somebody who may.
const LIFETIME: Duration = Duration::from_secs(300);

/// How often bytes that come in are looked at.
const LOOK: Duration = Duration::from_secs(1);

/// The offer as the stream last told of it.
#[derive(PartialEq, Eq)]
struct Seen {
    counter: Option<i64>,
    bytes: Option<u64>,
}

/// Says "changed" whenever an offer is another one than before. A page that says
/// how it saw the offer is told what happened until it listened, too.
pub fn changes(app: App, key: OfferKey, counter: Option<i64>) -> Response {
    let end = app.clock.now().plus(LIFETIME);
    let shown = counter.map(|counter| Seen {
        counter: Some(counter),
        bytes: None,
    });
    let stream = unfold(shown, move |before: Option<Seen>| {
        let (app, key) = (app.clone(), key.clone());
        async move {
            let mut stopping = app.engine.stopping();
            loop {
                let changed = app.store.changed(&key);
                let (seen, runs) = look(&app, &key).await?;
                let now = app.clock.now();
                if now >= end || *stopping.borrow() {
                    return None;
                }
                match &before {
                    None => return Some((Ok(Event::default().comment("listening")), Some(seen))),
                    Some(before) if *before != seen => {
                        return Some((Ok(changed_event()), Some(seen)));
                    }
                    Some(_) => {}
                }
                let until = if runs { now.plus(LOOK).min(end) } else { end };
                tokio::select! {
                    () = changed => {}
                    () = app.clock.until(until) => {}
                    _ = stopping.changed() => {}
                }
            }
        }
    });
    sent(stream)
}

/// Tells a page that there is something new. Browsers drop an event without data.
pub fn changed_event() -> Event {
    Event::default().event("changed").data("look")
}

async fn look(app: &App, key: &OfferKey) -> Option<(Seen, bool)> {
    let record = app.store.offer(key).await.ok()?;
    let newest = record
        .as_ref()
        .and_then(|record| record.offer.submission.as_ref());
    let operation = newest.and_then(|newest| newest.operations.last());
    let seen = Seen {
        counter: record.as_ref().map(|record| record.counter),
        bytes: app.progress.of(key).map(|progress| progress.bytes),
    };
    let runs = operation.is_some_and(|last| last.status == OperationStatus::Running);
    Some((seen, runs))
}

fn sent(stream: impl Stream<Item = Result<Event, Infallible>> + Send + 'static) -> Response {
    Sse::new(stream).into_response()
}
