//! From deliveries to whoever gets them, with patience. What a channel has of
//! its own is how it makes one attempt.

use std::collections::HashMap;
use std::time::Duration;

use golive_model::Time;
use golive_store::{Channel, Delivery, DeliveryState, StoreError};
use tokio::sync::Notify;
use tokio::task::JoinSet;

use crate::app::App;
use crate::breakpoint;

/// The times after which a delivery is tried again: about three days in all, as
/// mail servers do it. After the last one it is dead.
const LADDER_SECONDS: [u64; 12] = [
    5, 30, 120, 300, 900, 1_800, 3_600, 7_200, 14_400, 28_800, 57_600, 86_400,
];

/// How many of a lane are sent between two looks at what is due.
const PORTION: u32 = 10;

/// How many lanes are sent at a time: more than one publisher can fill.
const LANES: u32 = 32;

/// The longest time between two looks.
const ROUND: Duration = Duration::from_secs(60);

/// The time until what could not be read or written is tried again.
const AGAIN: Duration = Duration::from_secs(5);

/// How long a node may take over one attempt before another one makes it anew.
const HELD: Duration = Duration::from_secs(300);

/// How an attempt came out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Attempt {
    /// It arrived.
    Sent,
    /// The same attempt may go well later.
    Later(String),
    /// It never will.
    Never(String),
}

/// Sends what is due on a channel until the server stops: what is in one lane one after
/// the other, several lanes at a time. The bell rings when something may have become due.
pub(super) async fn send<F: Future<Output = Attempt> + Send + 'static>(
    app: &App,
    channel: Channel,
    bell: &Notify,
    attempt: impl Fn(App, Delivery) -> F + Clone + Send + Sync + 'static,
) {
    let mut stopping = app.engine.stopping();
    let (mut lanes, mut busy) = (JoinSet::new(), HashMap::new());
    while !*stopping.borrow() {
        let next = match look(app, channel).await {
            Ok((due, next)) => {
                for (lane, portion) in by_lane(due) {
                    let is_busy = busy.values().any(|other| *other == lane);
                    if !is_busy && busy.len() < LANES as usize {
                        let sending = send_lane(app.clone(), portion, attempt.clone());
                        busy.insert(lanes.spawn(sending).id(), lane);
                    }
                }
                next
            }
            Err(error) => {
                tracing::warn!(%error, channel = channel.as_str(), "what is due could not be read");
                app.clock.now().plus(AGAIN)
            }
        };
        tokio::select! {
            () = app.clock.until(next) => {}
            () = bell.notified() => {}
            Some(ended) = lanes.join_next_with_id() => {
                busy.remove(&ended.map_or_else(|error| error.id(), |(id, ())| id));
            }
            _ = stopping.wait_for(|stop| *stop) => {}
        }
    }
    while lanes.join_next().await.is_some() {}
}

/// What is due on a channel, and when to look again at the latest.
async fn look(app: &App, channel: Channel) -> Result<(Vec<Delivery>, Time), StoreError> {
    let now = app.clock.now();
    // The lanes that are busy may come first, and are as many at most.
    let most = 2 * LANES * PORTION;
    let due = app
        .store
        .due_deliveries(channel, now, PORTION, most)
        .await?;
    let next = app.store.next_delivery(channel, now).await?;
    let latest = now.plus(ROUND);
    Ok((due, next.map_or(latest, |next| next.min(latest))))
}

/// Each lane with its deliveries, in their order; the lane that waits longest first.
fn by_lane(due: Vec<Delivery>) -> Vec<(String, Vec<Delivery>)> {
    let mut lanes: Vec<(String, Vec<Delivery>)> = Vec::new();
    for delivery in due {
        let lane = delivery.lane();
        match lanes.iter_mut().find(|(other, _)| *other == lane) {
            Some((_, portion)) => portion.push(delivery),
            None => lanes.push((lane, vec![delivery])),
        }
    }
    lanes
}

async fn send_lane<F: Future<Output = Attempt>>(
    app: App,
    portion: Vec<Delivery>,
    attempt: impl Fn(App, Delivery) -> F,
) {
    let mut stopping = app.engine.stopping();
    for delivery in portion {
        if *stopping.borrow() {
            return;
        }
        let channel = delivery.channel.as_str();
        if let Err(error) = send_one(&app, delivery, &attempt).await {
            tracing::warn!(%error, channel, "a delivery could not be written down");
            tokio::select! {
                () = app.clock.pause(AGAIN) => {}
                _ = stopping.wait_for(|stop| *stop) => {}
            }
            return;
        }
    }
}

async fn send_one<F: Future<Output = Attempt>>(
    app: &App,
    delivery: Delivery,
    attempt: &impl Fn(App, Delivery) -> F,
) -> Result<(), StoreError> {
    let Some(was_due) = held(app, &delivery).await? else {
        return Ok(());
    };
    let attempt = attempt(app.clone(), delivery.clone()).await;
    breakpoint::pass("mail-after-send");
    let after = after(delivery, attempt, app.clock.now());
    app.store.set_delivery(was_due, &after).await.map(drop)
}

/// Takes a delivery before it is sent, where other nodes look at the same queue;
/// answers when it is due then. A node that goes away leaves it to the others.
async fn held(app: &App, delivery: &Delivery) -> Result<Option<Time>, StoreError> {
    let Some(was_due) = delivery.due_at.filter(|_| app.store.is_shared()) else {
        return Ok(delivery.due_at);
    };
    let until = app.clock.now().plus(HELD);
    let held = Delivery {
        due_at: Some(until),
        ..delivery.clone()
    };
    let mine = app.store.set_delivery(was_due, &held).await?;
    Ok(mine.then_some(until))
}

fn after(mut delivery: Delivery, attempt: Attempt, now: Time) -> Delivery {
    delivery.attempts = delivery.attempts.saturating_add(1);
    let rung = LADDER_SECONDS.get(delivery.attempts as usize - 1);
    (delivery.state, delivery.due_at, delivery.last_error) = match (attempt, rung) {
        (Attempt::Sent, _) => (DeliveryState::Sent, None, None),
        (Attempt::Later(error), Some(seconds)) => {
            let next = now.plus(Duration::from_secs(*seconds));
            (DeliveryState::Pending, Some(next), Some(error))
        }
        (Attempt::Later(error) | Attempt::Never(error), _) => {
            (DeliveryState::Dead, None, Some(error))
        }
    };
    delivery
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ladder_ends_in_a_dead_letter() {
        let mut delivery = Delivery {
            id: "7-0".into(),
            seq: 7,
            channel: Channel::Mail,
            to: "a@example.com".into(),
            subject: "s".into(),
            text: "t".into(),
            state: DeliveryState::Pending,
            attempts: 0,
            due_at: Some(Time(0)),
            last_error: None,
            created: Time(0),
            lead: None,
            webhook: None,
        };
        let mut tries = 0;
        while delivery.state == DeliveryState::Pending {
            let now = delivery.due_at.unwrap();
            delivery = after(delivery, Attempt::Later("451".into()), now);
            tries += 1;
        }
        assert_eq!(tries, LADDER_SECONDS.len() + 1);
        assert_eq!(delivery.state, DeliveryState::Dead);
        assert_eq!(delivery.last_error.as_deref(), Some("451"));
    }
}
