//! Hints between nodes: which offers have changed. They are told after the
//! commit, many at a time, and whoever misses one looks a moment later.

use std::time::Duration;

use golive_model::OfferKey;
use tokio::sync::mpsc;
use tokio::time::{MissedTickBehavior, interval};
use tokio_postgres::{Client, Error};

use super::connect::Hosts;

const CHANNEL: &str = "LISTEN golive";
const TELL: &str = "SELECT pg_notify('golive', $1)";

/// After this long without a hint everybody looks.
const LOOK: Duration = Duration::from_secs(1);

/// How many changes one hint names; PostgreSQL takes 8,000 bytes.
const AT_ONCE: usize = 64;

/// What another node tells, or this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Hint {
    /// This offer has changed.
    Changed(OfferKey),
    /// Any offer may have changed.
    Any,
}

/// Listens and tells until the sender that it answers is dropped.
pub(super) fn start(
    hosts: Hosts,
    heard: mpsc::UnboundedSender<Hint>,
) -> mpsc::UnboundedSender<OfferKey> {
    let (tell, mut told) = mpsc::unbounded_channel();
    tokio::spawn(async move {
        let mut look = interval(LOOK);
        look.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            // What is told while nobody can be reached is missed.
            let (notes, mut noted) = mpsc::unbounded_channel();
            let notes = Some(notes);
            let session = tokio::time::timeout(hosts.patience(), hosts.session(&notes)).await;
            drop(notes);
            if let Ok(Ok((client, _driven))) = session
                && client.batch_execute(CHANNEL).await.is_ok()
                && carry(&client, &mut noted, &mut told, &heard, &mut look).await == End::Closed
            {
                return;
            }
            look.tick().await;
            while let Ok(missed) = told.try_recv() {
                drop(missed);
            }
            if heard.send(Hint::Any).is_err() || told.is_closed() {
                return;
            }
        }
    });
    tell
}

#[derive(PartialEq, Eq)]
enum End {
    /// The session is over.
    Session,
    /// Nobody tells any more.
    Closed,
}

async fn carry(
    client: &Client,
    noted: &mut mpsc::UnboundedReceiver<String>,
    told: &mut mpsc::UnboundedReceiver<OfferKey>,
    heard: &mpsc::UnboundedSender<Hint>,
    look: &mut tokio::time::Interval,
) -> End {
    let mut changed = Vec::new();
    loop {
        let going_on = tokio::select! {
            note = noted.recv() => match note {
                None => return End::Session,
                Some(note) => note
                    .split(' ')
                    .filter_map(|key| key.parse().ok())
                    .all(|key| heard.send(Hint::Changed(key)).is_ok()),
            },
            count = told.recv_many(&mut changed, AT_ONCE) => {
                if count == 0 {
                    return End::Closed;
                }
                if tell(client, &mut changed).await.is_err() {
                    return End::Session;
                }
                true
            }
            _ = look.tick() => heard.send(Hint::Any).is_ok(),
        };
        if !going_on {
            return End::Closed;
        }
    }
}

async fn tell(client: &Client, changed: &mut Vec<OfferKey>) -> Result<(), Error> {
    let mut keys: Vec<String> = changed.drain(..).map(|key| key.to_string()).collect();
    keys.sort_unstable();
    keys.dedup();
    client.execute(TELL, &[&keys.join(" ")]).await.map(drop)
}
