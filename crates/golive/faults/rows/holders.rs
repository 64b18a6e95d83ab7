//! R7: two nodes on one database. One is frozen in the middle of its work, the other
//! takes that up when the leases have run out, and then the first one goes on.

use std::sync::Arc;

use golive_server::dev;
use golive_testkit::{Api, Process};
use serde_json::json;

use crate::campaign::{Dice, Run, Watch};
use crate::clients::Clients;
use crate::place::{Engine, Place};
use crate::promised::Promised;

/// Steps last so long that a freeze falls into them.
const FLAGS: [&str; 5] = ["--dev", "--checks", "document", "--pace", "30ms"];

/// A lease lasts 30 seconds.
const MORE_THAN_A_LEASE: u32 = 31;

pub(crate) async fn run(run: Arc<Run>) {
    let place = Place::new(Engine::Postgres, &run).await.with_flags(&FLAGS);
    let nodes = [place.start(0, &[]), place.start(1, &[])];
    let promised = Arc::new(Promised::new(&run));
    let mut held = 0;
    for round in 0..run.rounds {
        let dice = Dice::new(run.seed).other(round);
        held += freeze_one(&run, &promised, &nodes, dice).await;
        run.round();
    }
    for node in &nodes {
        promised.kept_for_good(&owner(node).await).await;
    }
    run.note(format!("{held} operations ran when a node was frozen"));
    if held < run.rounds {
        run.wrong("too little ran when a node was frozen");
    }
    for mut node in nodes {
        if node.terminate() != Some(0) {
            run.wrong("SIGTERM is no clean end");
        }
    }
    place.db(&["check"]);
}

/// Answers how many operations ran when the node was frozen.
async fn freeze_one(
    run: &Arc<Run>,
    promised: &Arc<Promised>,
    nodes: &[Process; 2],
    mut dice: Dice,
) -> usize {
    // The clocks have been moved since the last tokens were made.
    let owners = [owner(&nodes[0]).await, owner(&nodes[1]).await];
    let clients = Clients::start(promised, &owners, &dice);
    let begun = promised.begun();
    promised.begun_since(begun, 20 + dice.below(60)).await;
    let frozen = dice.below(2);
    let other = 1 - frozen;
    nodes[frozen].freeze();
    run.fault();
    let held = promised.running();
    clients.tell_to_stop();

    let watch = Watch::start();
    advance(&owners[other]).await;
    promised.keeps(&owners[other]).await;
    run.back_after(watch.elapsed());

    nodes[frozen].thaw();
    if clients.ended().await > 0 {
        run.wrong("a node is gone that was only frozen");
    }
    // Both have the same time again.
    advance(&owners[frozen]).await;
    for node in nodes {
        promised.keeps(&owner(node).await).await;
    }
    held
}

async fn owner(node: &Process) -> Api {
    Api::rehearsal(&node.url, dev::OWNER).await
}

/// Moves the clock of a node until the leases of others have run out there.
async fn advance(node: &Api) {
    let seconds = json!({ "seconds": MORE_THAN_A_LEASE }).to_string();
    node.post("/_dev/clock/advance", &seconds).await.expect(200);
}
