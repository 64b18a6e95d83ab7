//! R3: what golive asks of its database does not arrive, or its answer does not come
//! back: at the first commit, at the second one, and so on until a story is told
//! without a fault; and then under load, however it falls.

use std::sync::Arc;
use std::time::Duration;

use golive_server::dev;
use golive_testkit::{Api, Calls, Cut, Postgres, Process, Proxy};

use crate::campaign::{Dice, Run, Watch, last};
use crate::clients::{Clients, story};
use crate::place::Place;
use crate::promised::Promised;
use crate::rows::registers;

/// More calls than this no story makes; it only ends what would not.
const MANY: usize = 5_000;

/// How long nothing passes: longer than golive waits for an answer.
const LONG: Duration = Duration::from_secs(7);

pub(crate) async fn run(run: Arc<Run>) {
    let server = Postgres::start();
    let url = server.database().await;
    let proxy = Proxy::start(server.address()).await;
    let place = Place::on(&proxy.url(&url), &run);
    let mut node = place.start(0, &[]);
    let dice = Dice::new(run.seed);
    for (number, (calls, cut)) in [
        (Calls::Commits, Cut::Before),
        (Calls::Commits, Cut::After),
        (Calls::Commits, Cut::Silent),
        (Calls::All, Cut::Before),
        (Calls::All, Cut::After),
    ]
    .into_iter()
    .enumerate()
    {
        let steps = Steps::of(calls, cut, run.long, dice.other(number));
        for n in steps {
            if !cut_once(&run, &node, &proxy, (calls, cut, n)).await {
                break;
            }
        }
    }
    let promised = Arc::new(Promised::new(&run));
    for round in 0..run.rounds {
        under_load(&run, &promised, &node, &proxy, dice.other(100 + round)).await;
    }
    let owner = Api::rehearsal(&node.url, dev::OWNER).await;
    promised.kept_for_good(&owner).await;
    let dice = dice.other(10);
    registers::under_cuts(&run, &node, &proxy, dice).await;
    if node.terminate() != Some(0) {
        run.wrong("SIGTERM is no clean end");
    }
    place.db(&["check"]);
}

/// The calls of a story that are cut, one after another: all of them when there is
/// time, else some.
struct Steps {
    at: usize,
    most: usize,
    dice: Dice,
}

impl Steps {
    fn of(calls: Calls, cut: Cut, long: bool, mut dice: Dice) -> Self {
        let most = match (long, calls, cut) {
            (true, ..) => 1,
            // Each of them costs the time that golive waits for an answer.
            (false, _, Cut::Silent) => 30,
            (false, Calls::Commits, _) => 5,
            (false, Calls::All, _) => 60,
        };
        let at = dice.below(most);
        Self { at, most, dice }
    }
}

impl Iterator for Steps {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let step = 1 + self.dice.below(self.most);
        self.at += step;
        (self.at < MANY).then_some(self.at)
    }
}

/// A story with one cut; `false` when it made no such call.
async fn cut_once(
    run: &Arc<Run>,
    node: &Process,
    proxy: &Proxy,
    (calls, cut, n): (Calls, Cut, usize),
) -> bool {
    let promised = Promised::new(run);
    let owner = Api::rehearsal(&node.url, dev::OWNER).await;
    let offer = format!("{calls:?}-{cut:?}-{n}").to_lowercase();
    proxy.cut_at(calls, n, cut);
    let watch = Watch::start();
    if !story(&promised, &owner, &offer).await {
        run.wrong(format!("{offer}: golive is gone"));
    }
    let has_struck = proxy.disarm();
    promised.keeps(&owner).await;
    promised.kept_for_good(&owner).await;
    if has_struck {
        run.fault();
        run.back_after(watch.elapsed());
    }
    has_struck
}

/// The whole line is hurt while clients work.
async fn under_load(
    run: &Arc<Run>,
    promised: &Arc<Promised>,
    node: &Process,
    proxy: &Proxy,
    mut dice: Dice,
) {
    let owner = Api::rehearsal(&node.url, dev::OWNER).await;
    let clients = Clients::start(promised, std::slice::from_ref(&owner), &dice);
    promised.begun_since(promised.begun(), 20).await;
    match dice.below(4) {
        0 => proxy.cut_all(),
        1 => {
            proxy.delay(Duration::from_millis(30));
            last(Duration::from_secs(1)).await;
            proxy.delay(Duration::ZERO);
        }
        2 => {
            proxy.block(true);
            last(Duration::from_secs(1)).await;
            proxy.block(false);
        }
        _ => {
            proxy.block(true);
            last(LONG).await;
            proxy.cut_all();
            proxy.block(false);
        }
    }
    let watch = Watch::start();
    promised.begun_since(promised.begun(), 20).await;
    clients.tell_to_stop();
    if clients.ended().await > 0 {
        run.wrong("golive is gone");
    }
    promised.keeps(&owner).await;
    run.back_after(watch.elapsed());
    run.fault();
    run.round();
}
