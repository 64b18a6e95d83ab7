//! R6: a real cluster under Patroni is broken under two nodes with steady clients.
//! Nothing acknowledged is lost, writes are refused meanwhile with a time to come
//! again, and the shop window goes on.

use std::sync::Arc;
use std::time::Duration;

use golive_server::dev;
use golive_testkit::checkers::Finding;
use golive_testkit::{Api, Patroni, Process};
use reqwest::Method;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::campaign::{Dice, Run, Watch, last};
use crate::clients::{Clients, story};
use crate::place::Place;
use crate::promised::Promised;

/// The offer that customers look at.
const SHOWN: &str = "shown";

/// Clients take a break of this length after each request.
const STEADY: Duration = Duration::from_millis(50);

/// After this time the cluster no longer says that all is as it was.
const NOTICED: Duration = Duration::from_secs(3);

/// What is done to the cluster, and how many seconds golive may take then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Blow {
    LeaderKilled,
    NodeKilled,
    NodeFrozen,
    SwitchOver,
    OneEtcdKilled,
}

impl Blow {
    const ALL: [(Self, u64); 5] = [
        (Self::LeaderKilled, 10),
        (Self::NodeKilled, 30),
        (Self::NodeFrozen, 30),
        (Self::SwitchOver, 5),
        (Self::OneEtcdKilled, 1),
    ];

    /// All of them, or without time one of the two for which a lock must run out.
    fn of(run: &Run) -> impl Iterator<Item = (Self, u64)> {
        let left_out = match (run.long, Dice::new(run.seed).below(2)) {
            (true, _) => None,
            (false, 0) => Some(Self::NodeKilled),
            (false, _) => Some(Self::NodeFrozen),
        };
        let all = Self::ALL.into_iter();
        all.filter(move |(blow, _)| Some(*blow) != left_out)
    }

    /// Does it, waits until others have taken over, and mends it.
    async fn strike(self, cluster: &Patroni) {
        let leader = cluster.leader().await;
        match self {
            Self::LeaderKilled => drop(cluster.kill_leader().await),
            Self::NodeKilled => {
                cluster.kill_node(leader);
                cluster.leader().await;
                cluster.start_node(leader);
            }
            Self::NodeFrozen => {
                cluster.freeze(leader);
                cluster.leader().await;
                cluster.thaw(leader);
            }
            Self::SwitchOver => drop(cluster.switchover().await),
            Self::OneEtcdKilled => {
                let node = (leader + 1) % 3;
                cluster.kill_etcd(node);
                last(NOTICED).await;
                cluster.start_etcd(node);
            }
        }
        last(NOTICED).await;
        cluster.wait_until_healthy().await;
    }
}

pub(crate) async fn run(run: Arc<Run>) {
    let cluster = Patroni::start().await;
    let place = Place::on(&cluster.dsn(), &run);
    let nodes = [place.start(0, &[]), place.start(1, &[])];
    let promised = Arc::new(Promised::new(&run));
    let owners = [owner(&nodes[0]).await, owner(&nodes[1]).await];
    if !story(&promised, &owners[0], SHOWN).await {
        run.wrong("nothing is live before the first fault");
    }
    for round in 0..run.rounds {
        let dice = Dice::new(run.seed).other(round);
        for (blow, limit) in Blow::of(&run) {
            let limit = Duration::from_secs(limit);
            let gap = survive(&run, &promised, &owners, &cluster, (blow, limit), &dice).await;
            run.expect_within(gap, limit);
        }
        run.round();
    }
    for owner in &owners {
        promised.kept_for_good(owner).await;
    }
    for mut node in nodes {
        if node.terminate() != Some(0) {
            run.wrong("SIGTERM is no clean end");
        }
    }
    place.db(&["check"]);
}

/// Answers the longest time without an acknowledged write.
async fn survive(
    run: &Arc<Run>,
    promised: &Arc<Promised>,
    owners: &[Api; 2],
    cluster: &Patroni,
    (blow, limit): (Blow, Duration),
    dice: &Dice,
) -> Duration {
    let clients = Clients::steady(promised, owners, dice, STEADY);
    let shops: Vec<Shop> = owners.iter().map(|node| Shop::open(node, run)).collect();
    last(Duration::from_secs(1)).await;
    run.longest_gap();
    let put_off = run.so_far().put_off;
    blow.strike(cluster).await;
    run.fault();
    let gap = run.longest_gap();
    let put_off = run.so_far().put_off - put_off;
    clients.tell_to_stop();
    if clients.ended().await > 0 {
        run.wrong(format!("{blow:?}: a node of golive is gone"));
    }
    let mut slowest = Duration::ZERO;
    for shop in shops {
        slowest = slowest.max(shop.close().await);
    }
    run.note(format!(
        "{blow:?}: {:.1} s without a write (limit {} s), {put_off} put off, the catalogue \
         answered within {:.1} s",
        gap.as_secs_f64(),
        limit.as_secs(),
        slowest.as_secs_f64()
    ));
    for owner in owners {
        promised.keeps(owner).await;
    }
    gap
}

async fn owner(node: &Process) -> Api {
    Api::rehearsal(&node.url, dev::OWNER).await
}

/// A customer who looks at one offer again and again.
struct Shop {
    stop: watch::Sender<bool>,
    looking: JoinHandle<Duration>,
}

impl Shop {
    fn open(node: &Api, run: &Arc<Run>) -> Self {
        let (stop, stopped) = watch::channel(false);
        let (node, run) = (Api::nobody(&node.url), Arc::clone(run));
        let looking = tokio::spawn(async move {
            let path = format!("/catalog/offers/contoso.{SHOWN}");
            let mut slowest = Duration::ZERO;
            while !*stopped.borrow() {
                let watch = Watch::start();
                let answer = node.try_send(Method::GET, &path, &[], None).await;
                slowest = slowest.max(watch.elapsed());
                match answer {
                    Ok(answer) if answer.status == 200 => {}
                    other => {
                        let text = format!("the catalogue answers {other:?}");
                        run.found(Finding::Wrong(text));
                    }
                }
                last(STEADY).await;
            }
            slowest
        });
        Self { stop, looking }
    }

    /// Answers how long the slowest look took.
    async fn close(self) -> Duration {
        self.stop.send_replace(true);
        self.looking.await.unwrap_or_default()
    }
}
