//! R13: a backup is made under load and restored elsewhere. The copy is in order,
//! has all that was acknowledged before the backup began, and goes on from there.

use std::sync::Arc;

use golive_testkit::Credentials;

use crate::campaign::{Dice, Run, Watch};
use crate::clients::{Clients, story};
use crate::place::{Engine, Place};
use crate::promised::Promised;

pub(crate) async fn run(run: Arc<Run>, engine: Engine) {
    let place = Place::new(engine, &run).await.in_production();
    let mut node = place.start(0, &[]);
    let operator = place.first_operator().await.at(&node.url).await;
    let owner = operator.make_publisher(None).await;
    let promised = Arc::new(Promised::new(&run));
    for round in 0..run.rounds {
        let mut dice = Dice::new(run.seed).other(round);
        let api = owner.at(&node.url).await;
        let clients = Clients::start(&promised, std::slice::from_ref(&api), &dice);
        let begun = promised.begun();
        promised.begun_since(begun, 20 + dice.below(200)).await;
        let before = promised.so_far();
        let backup = place.path().join(format!("backup-{round}.db"));
        let backup = backup.display().to_string();
        place.db(&["backup", &backup]);
        before.may_have(&promised);
        run.fault();
        clients.tell_to_stop();
        if clients.ended().await > 0 {
            run.wrong("golive is gone");
        }
        promised.keeps(&api).await;
        is_restored(&run, &place, &owner, &before, &backup).await;
        run.round();
    }
    promised.kept_for_good(&owner.at(&node.url).await).await;
    if node.terminate() != Some(0) {
        run.wrong("SIGTERM is no clean end");
    }
    place.db(&["check"]);
}

/// A golive on the backup, elsewhere.
async fn is_restored(
    run: &Arc<Run>,
    place: &Place,
    owner: &Credentials,
    before: &Promised,
    backup: &str,
) {
    let elsewhere = place.beside().await.in_production();
    std::fs::copy(place.master_key(), elsewhere.master_key()).expect("a copy of the key");
    let watch = Watch::start();
    elsewhere.db(&["restore", backup]);
    elsewhere.expect_golive(&["doctor"]);
    let mut node = elsewhere.start(0, &[]);
    let api = owner.at(&node.url).await;
    before.keeps(&api).await;
    run.back_after(watch.elapsed());
    before.stays(&api).await;
    // What was accepted while the backup was made may be in it, so this is new.
    let promised = Promised::new(run);
    if !story(&promised, &api, "restored").await {
        run.wrong("golive is gone");
    }
    promised.keeps(&api).await;
    promised.kept_for_good(&api).await;
    if node.terminate() != Some(0) {
        run.wrong("SIGTERM is no clean end");
    }
    elsewhere.db(&["check"]);
}
