//! Who may run what, and when: leases, and the pure plan of what to claim.

use std::sync::Arc;

use golive_model::{Offer, OfferKey, Time};

use crate::args;
use crate::batch::{Batch, Verdict};
use crate::error::StoreError;
use crate::sql;
use crate::store::{Accepted, Hold, Record, Store, record_of};
use crate::value::{Place, Row};

/// The right to run an offer's operation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lease {
    /// The node that runs it.
    pub holder: Option<String>,
    /// With a holder: until when it may. Without one: when it is to be taken
    /// up. Absent: there is nothing to do.
    pub due_at: Option<Time>,
    /// Grows with every holder: the fence that makes a late runner's write fail.
    pub epoch: i64,
}

/// An offer that is or will be due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The offer.
    pub key: OfferKey,
    /// Its lease.
    pub lease: Lease,
}

/// What a node does next about what is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// What to claim now.
    pub claim: Vec<Due>,
    /// When to look again at the latest.
    pub look_again: Option<Time>,
}

/// Decides what a node claims: what nobody holds any more, and what it holds
/// itself and has `dropped`, in an earlier life too.
pub fn plan(due: Vec<Due>, dropped: impl Fn(&Due) -> bool, now: Time) -> Plan {
    let takes = |due: &Due| {
        let expired = due.lease.due_at.is_some_and(|at| at <= now);
        expired || dropped(due)
    };
    let (claim, later): (Vec<Due>, Vec<Due>) = due.into_iter().partition(takes);
    let look_again = later.iter().filter_map(|due| due.lease.due_at).min();
    Plan { claim, look_again }
}

/// The lease of an offer after a change.
pub(crate) fn lease_after(
    base: Option<&Record>,
    offer: Option<&Offer>,
    accepted: &Accepted,
) -> Lease {
    let held = base.map(|record| record.lease.clone()).unwrap_or_default();
    let due = offer.and_then(|offer| offer.due(accepted.now));
    match (&accepted.hold, due) {
        (_, None) => Lease {
            holder: None,
            due_at: None,
            ..held
        },
        (Hold::TakeIfFree { .. }, Some(_)) if held.holder.is_some() => held,
        (_, Some(at)) if at > accepted.now => Lease {
            holder: None,
            due_at: Some(at),
            ..held
        },
        (Hold::Keep, Some(_)) => held,
        (Hold::TakeIfFree { node, until }, Some(_)) => Lease {
            holder: Some(node.clone()),
            due_at: Some(*until),
            epoch: held.epoch + 1,
        },
    }
}

/// How many offers one look considers; the rest is soonest at the next look.
const LOOK_AT: i64 = 4_096;

impl Store {
    /// What is or will be due, soonest first.
    pub async fn due(&self) -> Result<Vec<Due>, StoreError> {
        let rows = self.scan(&sql::DUE, args![LOOK_AT]).await?;
        Ok(rows
            .iter()
            .filter_map(|row| readable(due_of(row)))
            .collect())
    }

    /// Offers for which there is something to run now or later, soonest first.
    pub async fn running(&self, limit: u32) -> Result<Vec<Record>, StoreError> {
        let rows = self.scan(&sql::RUNNING, args![limit]).await?;
        Ok(rows
            .iter()
            .filter_map(|row| readable(record_of(row)))
            .collect())
    }

    /// Takes the leases of offers whose leases are still what was read. What
    /// another node has taken meanwhile is left out of the answer.
    pub async fn claim(
        &self,
        due: &[Due],
        node: &str,
        until: Time,
    ) -> Result<Vec<Arc<Record>>, StoreError> {
        let mut batch = Batch::new();
        for due in due {
            let (publisher, offer) = (due.key.publisher.as_str(), due.key.offer.as_str());
            let (epoch, at) = (due.lease.epoch, due.lease.due_at.map(|time| time.0));
            batch.any(
                &sql::CLAIM,
                args![publisher, offer, node, until.0, epoch, at],
            );
        }
        let Verdict::Applied(rows) = self.apply_batch(batch).await? else {
            return Ok(Vec::new());
        };
        let mut claimed = Vec::with_capacity(rows.len());
        for record in rows.iter().filter_map(|row| readable(record_of(row))) {
            let record = Arc::new(record);
            self.remember(&record);
            claimed.push(record);
        }
        Ok(claimed)
    }

    /// Keeps all leases that a node holds.
    pub async fn renew(&self, node: &str, until: Time) -> Result<(), StoreError> {
        let mut batch = Batch::new();
        batch.any(&sql::RENEW, args![node, until.0]);
        self.apply_batch(batch).await.map(drop)
    }
}

/// An offer that can not be read holds up no other; it is told of at every look.
fn readable<T>(row: Result<T, StoreError>) -> Option<T> {
    row.inspect_err(|error| tracing::error!(%error, "an offer can not be run"))
        .ok()
}

fn due_of(row: &Row) -> Result<Due, StoreError> {
    let label = row.offer_name(0);
    let place = Place {
        table: "offers",
        key: &label,
    };
    Ok(Due {
        key: row.offer_key(0, place)?,
        lease: Lease {
            due_at: row.maybe_int(2, "due_at", place)?.map(Time),
            holder: row.maybe_text(3, "holder", place)?.map(str::to_owned),
            epoch: row.int(4, "epoch", place)?,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due(offer: &str, holder: Option<&str>, at: i64) -> Due {
        let lease = Lease {
            holder: holder.map(str::to_owned),
            due_at: Some(Time(at)),
            epoch: 1,
        };
        Due {
            key: format!("p/{offer}").parse().unwrap(),
            lease,
        }
    }

    fn claims(plan: &Plan) -> Vec<&str> {
        plan.claim
            .iter()
            .map(|due| due.key.offer.as_str())
            .collect()
    }

    #[test]
    fn expired_leases_and_ripe_retries_are_claimed() {
        let rows = vec![
            due("retry-ripe", None, 90),
            due("held-expired", Some("b"), 100),
            due("retry-later", None, 150),
            due("held-by-b", Some("b"), 200),
            due("held-by-me", Some("a"), 300),
        ];
        let plan = plan(rows, |_| false, Time(100));
        assert_eq!(claims(&plan), ["retry-ripe", "held-expired"]);
        assert_eq!(plan.look_again, Some(Time(150)));
    }

    #[test]
    fn a_restarted_node_takes_back_what_it_held() {
        let rows = vec![due("mine", Some("a"), 300), due("theirs", Some("b"), 300)];
        let mine = |due: &Due| due.lease.holder.as_deref() == Some("a");
        let plan = plan(rows, mine, Time(100));
        assert_eq!(claims(&plan), ["mine"]);
    }
}
