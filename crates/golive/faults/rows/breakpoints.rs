//! R1: the process ends at every named place, at its first passages or at all of
//! them, and the next start finishes the work.

use std::sync::Arc;
use std::time::Duration;

use golive_server::{breakpoint, dev};
use golive_testkit::{Api, Process};

use crate::campaign::{Run, Watch, until};
use crate::clients::story;
use crate::place::{Engine, Place};
use crate::promised::Promised;

/// What is done behind a story comes within this time.
const BEHIND: Duration = Duration::from_secs(1);

pub(crate) async fn run(run: Arc<Run>, engine: Engine) {
    let place = Place::new(engine, &run).await;
    // A rehearsal sends no mail; the row of mails passes that place.
    let names = breakpoint::NAMES
        .iter()
        .filter(|name| **name != "mail-after-send");
    for name in names {
        for passage in 1..=run.rounds {
            if !passes(&run, &place, name, passage).await {
                // So often a story does not pass there.
                assert!(
                    passage > 1,
                    "no story passes {name}: is the feature breakpoints on?"
                );
                break;
            }
        }
    }
    place.db(&["check"]);
}

/// One story that ends at this passage, and what comes after; `false` when it does
/// not pass so often.
async fn passes(run: &Arc<Run>, place: &Place, name: &str, passage: usize) -> bool {
    let offer = format!("{name}-{passage}");
    let promised = Promised::new(run);
    let wanted = format!("{name}:{passage}");
    let mut server = place.start(0, &[("GOLIVE_BREAKPOINT", &wanted)]);
    // What is behind of earlier stories may end it before it has a caller.
    if let Ok(owner) = Api::try_rehearsal(&server.url, dev::OWNER).await {
        story(&promised, &owner, &offer).await;
    }
    let ended = has_ended(&mut server).await;
    server.kill();
    run.round();
    if ended {
        run.fault();
    }

    let watch = Watch::start();
    let mut server = place.start(0, &[]);
    let owner = Api::rehearsal(&server.url, dev::OWNER).await;
    promised.keeps(&owner).await;
    run.back_after(watch.elapsed());
    story(&promised, &owner, &offer).await;
    promised.keeps(&owner).await;
    promised.kept_for_good(&owner).await;
    if server.terminate() != Some(0) {
        run.wrong(format!("{wanted}: SIGTERM is no clean end"));
    }
    ended
}

async fn has_ended(server: &mut Process) -> bool {
    let server = std::sync::Mutex::new(server);
    let ended = until(BEHIND, async || {
        let is_running = server.lock().expect("nobody panics in here").is_running();
        (!is_running).then_some(())
    });
    ended.await.is_some()
}
