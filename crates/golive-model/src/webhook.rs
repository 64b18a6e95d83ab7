//! Webhooks: publishers' endpoints that are told of the events of their offers.

use serde::{Deserialize, Serialize};

use crate::event::{Event, EventKind};
use crate::ids::PublisherId;
use crate::time::Time;

/// The most webhooks of one publisher.
pub const MOST: u32 = 10;

/// The most bytes of a webhook's URL.
pub const LONGEST_URL: usize = 2_000;

/// Which webhook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WebhookName {
    /// Whose offers it is about.
    pub publisher: PublisherId,
    /// Its id.
    pub id: String,
}

/// A webhook, without its secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Webhook {
    /// Its name.
    pub name: WebhookName,
    /// Where its events go.
    pub url: String,
    /// What it is told of; empty: of everything.
    pub events: Vec<EventKind>,
    /// When it was made.
    pub created: Time,
}

impl Webhook {
    /// Whether it is told of an event of its publisher's: one that is as young as
    /// itself, of a kind that it wants.
    pub fn wants(&self, event: &Event) -> bool {
        let is_wanted = self.events.is_empty() || self.events.contains(&event.kind);
        is_wanted && event.at >= self.created
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_webhook_is_told_of_what_it_wants_from_its_making_on() {
        let webhook = |events: &[EventKind]| Webhook {
            name: WebhookName {
                publisher: "contoso".parse().unwrap(),
                id: "1".into(),
            },
            url: "https://hooks.example/".into(),
            events: events.to_vec(),
            created: Time(5),
        };
        let event = |at, kind| Event {
            at: Time(at),
            kind,
            by: None,
            submission: None,
            operation: None,
            version: None,
            step: None,
            lead: None,
        };
        let (all, live) = (webhook(&[]), webhook(&[EventKind::OfferLive]));
        assert!(all.wants(&event(5, EventKind::OfferChanged)));
        assert!(!all.wants(&event(4, EventKind::OfferChanged)));
        assert!(live.wants(&event(9, EventKind::OfferLive)));
        assert!(!live.wants(&event(9, EventKind::OfferChanged)));
    }
}
