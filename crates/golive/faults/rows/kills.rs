//! R2: SIGKILL at random moments under mixed load.

use std::sync::Arc;

use golive_server::dev;
use golive_testkit::Api;

use crate::campaign::{Dice, Run, Watch};
use crate::clients::Clients;
use crate::place::{Engine, Place};
use crate::promised::Promised;

pub(crate) async fn run(run: Arc<Run>, engine: Engine) {
    let place = Place::new(engine, &run).await;
    let promised = Arc::new(Promised::new(&run));
    let dice = Dice::new(run.seed);
    let mut killed = Watch::start();
    for round in 0..=run.rounds {
        let mut server = place.start(0, &[]);
        let owner = Api::rehearsal(&server.url, dev::OWNER).await;
        promised.keeps(&owner).await;
        if round > 0 {
            run.back_after(killed.elapsed());
            place.db(&["check"]);
        }
        if round == run.rounds {
            promised.kept_for_good(&owner).await;
            if server.terminate() != Some(0) {
                run.wrong("SIGTERM is no clean end");
            }
            break;
        }
        let mut dice = dice.other(round);
        let clients = Clients::start(&promised, &[owner], &dice);
        promised
            .begun_since(promised.begun(), 1 + dice.below(120))
            .await;
        killed = Watch::start();
        server.kill();
        clients.ended().await;
        run.fault();
        run.round();
    }
    place.db(&["check"]);
    if run.so_far().acknowledged < run.rounds {
        run.wrong("hardly anything was acknowledged");
    }
}
