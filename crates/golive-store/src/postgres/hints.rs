//! Hints between nodes: which offers have changed. They are told after the
//! commit, many at a time, and whoever misses one looks a moment later.

use std::time::Duration;

use golive_model::OfferKey;
use tokio::sync::mpsc;
use tokio::time::{MissedTickBehavior, interval};
use tokio_postgres::{Client, Error, Notification};

use super::connect::Hosts;

const LISTEN: &str = "LISTEN golive";
const TELL: &str = "SELECT pg_notify('golive', $1)";

/// So often the readers of the log look, whether they were told or not: an event
/// may have been waiting for a transaction of somebody else.
const LOOK: Duration = Duration::from_secs(1);

/// Every so many looks everybody looks who waits for an offer, too: a hint may
/// have been lost.
const ANY: u32 = 10;

/// How many changes one hint names; PostgreSQL takes 8,000 bytes.
const AT_ONCE: usize = 64;

/// What another node tells, or this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Hint {
    /// This offer has changed.
    Changed(OfferKey),
    /// Any offer may have changed.
    Any,
    /// More of the log may be settled.
    Log,
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
                && let Ok(own) = listen(&client).await
                && carry(&client, own, &mut noted, &mut told, &heard, &mut look).await
                    == End::Closed
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

/// Begins to listen; answers the session's own number.
async fn listen(client: &Client) -> Result<i32, Error> {
    client.batch_execute(LISTEN).await?;
    let row = client.query_one("SELECT pg_backend_pid()", &[]).await?;
    row.try_get(0)
}

async fn carry(
    client: &Client,
    own: i32,
    noted: &mut mpsc::UnboundedReceiver<Notification>,
    told: &mut mpsc::UnboundedReceiver<OfferKey>,
    heard: &mpsc::UnboundedSender<Hint>,
    look: &mut tokio::time::Interval,
) -> End {
    let mut changed = Vec::new();
    let mut looks = 0;
    if heard.send(Hint::Any).is_err() {
        return End::Closed;
    }
    loop {
        let going_on = tokio::select! {
            note = noted.recv() => match note {
                None => return End::Session,
                // What this node tells it has heard before.
                Some(note) if note.process_id() == own => true,
                Some(note) => note
                    .payload()
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
            _ = look.tick() => {
                looks += 1;
                let hint = match looks % ANY {
                    0 => Hint::Any,
                    _ => Hint::Log,
                };
                heard.send(hint).is_ok()
            }
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
