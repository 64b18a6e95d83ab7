//! Looking back in the log of all offers.

use golive_model::{EventKind, OfferId, PublisherId, Time};

use crate::args;
use crate::error::StoreError;
use crate::history::{LoggedEvent, event_of};
use crate::sql;
use crate::store::Store;
use crate::value::Row;

/// How many events are read at once.
const AT_ONCE: u32 = 1_000;

/// How many events one question looks at. Whoever asks on goes on where it ended, so
/// that a rare thing in a long log holds nobody up.
const LOOKED_AT: usize = 20_000;

/// Events are numbered in the order of their commits, and their times are those of the
/// nodes: two that are further apart than this, in microseconds, are in order.
const DISORDER: i64 = 300_000_000;

/// What is looked for in the log; what is absent does not matter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sought {
    /// Whose offers.
    pub publisher: Option<PublisherId>,
    /// The one offer of that publisher.
    pub offer: Option<OfferId>,
    /// What happened.
    pub kind: Option<EventKind>,
    /// Who asked for it.
    pub by: Option<String>,
    /// Not before.
    pub from: Option<Time>,
    /// Before.
    pub to: Option<Time>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looked {
    /// The events, newest first.
    pub events: Vec<LoggedEvent>,
    /// Before which place to look on; `None` at the end.
    pub before: Option<i64>,
}

impl Store {
    /// Looks back in the log from a place, newest events first. There may be fewer than
    /// `limit` and still more further back.
    pub async fn look_back(
        &self,
        sought: &Sought,
        before: i64,
        limit: u32,
    ) -> Result<Looked, StoreError> {
        let start = match sought.from {
            Some(from) => self.place_of(Time(from.0.saturating_sub(DISORDER))).await?,
            None => 0,
        };
        let mut before = match sought.to {
            Some(to) => {
                let end = self.place_of(Time(to.0.saturating_add(DISORDER))).await?;
                end.min(before)
            }
            None => before,
        };
        let mut events = Vec::new();
        let mut looked_at = 0;
        loop {
            let rows = self.events_before(sought, before, start).await?;
            for row in &rows {
                let found = event_of(row)?;
                before = found.seq;
                if sought.fits(&found) {
                    events.push(found);
                }
                if events.len() as u64 >= u64::from(limit) {
                    let before = Some(before);
                    return Ok(Looked { events, before });
                }
            }
            looked_at += rows.len();
            let is_end = rows.len() < AT_ONCE as usize;
            if is_end || looked_at >= LOOKED_AT {
                let before = (!is_end).then_some(before);
                return Ok(Looked { events, before });
            }
        }
    }

    async fn events_before(
        &self,
        sought: &Sought,
        before: i64,
        start: i64,
    ) -> Result<Vec<Row>, StoreError> {
        let Some(publisher) = &sought.publisher else {
            let args = args![before, start, AT_ONCE];
            return self.scan(&sql::EVENTS_BEFORE, args).await;
        };
        let publisher = publisher.as_str();
        match &sought.offer {
            None => {
                let args = args![before, start, AT_ONCE, publisher];
                self.scan(&sql::EVENTS_OF_PUBLISHER, args).await
            }
            Some(offer) => {
                let args = args![before, start, AT_ONCE, publisher, offer.as_str()];
                self.scan(&sql::EVENTS_OF_OFFER, args).await
            }
        }
    }

    /// The place in the log of the first event at a time or after it, by halving the
    /// log again and again.
    async fn place_of(&self, time: Time) -> Result<i64, StoreError> {
        let newest = self.scan(&sql::EVENTS_BEFORE, args![i64::MAX, 0_i64, 1_u32]);
        let Some(newest) = newest.await?.first().map(event_of).transpose()? else {
            return Ok(0);
        };
        let (mut low, mut high) = (0, newest.seq + 1);
        while low < high {
            let middle = low + (high - low) / 2;
            let rows = self.read(&sql::EVENT_FROM, &args![middle]).await?;
            match rows.first().map(event_of).transpose()? {
                Some(found) if found.event.at < time => low = found.seq + 1,
                _ => high = middle,
            }
        }
        Ok(low)
    }
}

impl Sought {
    fn fits(&self, found: &LoggedEvent) -> bool {
        let event = &found.event;
        self.kind.is_none_or(|kind| kind == event.kind)
            && self.from.is_none_or(|from| event.at >= from)
            && self.to.is_none_or(|to| event.at < to)
            && (self.by.is_none() || self.by == event.by)
    }
}
