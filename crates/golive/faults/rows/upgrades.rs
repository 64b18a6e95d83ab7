//! R14: a database of an earlier schema is brought up to date, and killed while that
//! is done. It has one version or the other, never something between, and goes on
//! from there. What is newer is refused; a node goes on under a schema that gets more.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::os::unix::process::ExitStatusExt;
use std::process::{Child, Command};
use std::sync::Arc;
use std::time::Duration;

use golive_server::dev;
use golive_testkit::{Api, Postgres};

use crate::campaign::{Dice, Run, Watch, last};
use crate::clients::{Clients, story};
use crate::old::{Database, File, Served, newest};
use crate::place::{Engine, Place};
use crate::promised::Promised;

/// A round kills so often at most, until the schema is there.
const KILLS: usize = 4;

pub(crate) async fn on_sqlite(run: Arc<Run>) {
    let today = Place::new(Engine::Sqlite, &run).await;
    let promised = furnish(&run, &today).await;
    let file = |place: &Place| File(place.data(0).join("golive.db"));
    let folder = tempfile::tempdir().expect("a folder");
    let whole = whole(&Place::bare(None, &run));
    let empty = async |version| File(folder.path().join(format!("{version}.db")));
    let mut known = Known::default();
    for round in 0..run.rounds {
        let mut dice = Dice::new(run.seed).other(round);
        let version = of_round(round);
        let place = Place::bare(None, &run);
        std::fs::create_dir_all(place.data(0)).expect("a folder");
        let old = file(&place);
        old.make(version).await;
        if version > 0 {
            old.fill(&file(&today));
        }
        for _ in 0..KILLS {
            // A server brings its own database up to date.
            let command = match dice.below(2) {
                0 => place.command(&["db", "migrate"]),
                _ => place.command(&["serve", "--dev", "--listen", "127.0.0.1:0"]),
            };
            killed(&run, command, whole, &mut dice).await;
            if known.expect(&run, &old, empty).await == newest() {
                break;
            }
        }
        goes_on(&run, &place, &old, (version > 0).then_some(&promised)).await;
        run.round();
    }
}

pub(crate) async fn on_postgres(run: Arc<Run>) {
    let mut server = Postgres::start();
    let url_of_today = server.database().await;
    let today = Place::on(&url_of_today, &run);
    let promised = furnish(&run, &today).await;
    let whole = whole(&Place::bare(Some(&server.database().await), &run));
    let mut known = Known::default();
    for round in 0..run.rounds {
        let mut dice = Dice::new(run.seed).other(round);
        let version = of_round(round);
        let url = server.database().await;
        let place = Place::bare(Some(&url), &run);
        Served::of(&server, &url).make(version).await;
        if version > 0 {
            Served::of(&server, &url).fill(&Served::of(&server, &url_of_today));
        }
        for _ in 0..KILLS {
            let command = place.command(&["db", "migrate"]);
            match dice.below(4) {
                0 => {
                    let mut migrating = started(command);
                    last(moment(whole, &mut dice)).await;
                    server.kill();
                    let _ = migrating.wait();
                    run.fault();
                    server.start_again();
                }
                1 => {
                    let other = started(place.command(&["db", "migrate"]));
                    killed(&run, command, whole, &mut dice).await;
                    expect_success(&run, other);
                }
                _ => killed(&run, command, whole, &mut dice).await,
            }
            let empty = async |_| Served::of(&server, &server.database().await);
            let old = Served::of(&server, &url);
            if known.expect(&run, &old, empty).await == newest() {
                break;
            }
        }
        let promised = (version > 0).then_some(&promised);
        goes_on(&run, &place, &Served::of(&server, &url), promised).await;
        run.round();
    }
    gets_more(&run, &server).await;
}

/// From the last version, from the one before, and so on down to nothing.
fn of_round(round: usize) -> u32 {
    let newest = newest();
    newest - 1 - u32::try_from(round).unwrap_or_default() % newest
}

/// Offers with a history, and what was promised of them.
async fn furnish(run: &Arc<Run>, place: &Place) -> Promised {
    let promised = Promised::new(run);
    let mut node = place.start(0, &[]);
    let owner = Api::rehearsal(&node.url, dev::OWNER).await;
    for offer in ["first", "second"] {
        if !story(&promised, &owner, offer).await {
            run.wrong("golive is gone before anything was done to it");
        }
    }
    promised.keeps(&owner).await;
    promised.kept_for_good(&owner).await;
    if node.terminate() != Some(0) {
        run.wrong("SIGTERM is no clean end");
    }
    promised
}

fn started(mut command: Command) -> Child {
    command.spawn().expect("the binary starts")
}

/// A moment while it is brought up to date, which takes so long.
fn moment(whole: Duration, dice: &mut Dice) -> Duration {
    let micros = dice.below(usize::try_from(whole.as_micros()).unwrap_or_default());
    Duration::from_micros(u64::try_from(micros).unwrap_or_default())
}

/// How long it takes to bring an empty database up to date.
fn whole(place: &Place) -> Duration {
    let watch = Watch::start();
    place.db(&["migrate"]);
    watch.elapsed()
}

/// SIGKILL at some moment, if it still runs then.
async fn killed(run: &Run, command: Command, whole: Duration, dice: &mut Dice) {
    let mut migrating = started(command);
    last(moment(whole, dice)).await;
    let _ = migrating.kill();
    let status = migrating.wait().expect("it was started");
    if status.signal().is_some() {
        run.fault();
    }
}

/// Two were told at once: the other one waits for the first one's lock, and does
/// what is left.
fn expect_success(run: &Run, other: Child) {
    let output = other.wait_with_output().expect("it was started");
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        run.wrong(format!("the second of two who migrate: {said}"));
    }
}

/// What the schema of each version is, to the letter.
#[derive(Default)]
struct Known(HashMap<u32, String>);

impl Known {
    /// The schema is that of a version; answers which one.
    async fn expect<D: Database>(
        &mut self,
        run: &Run,
        found: &D,
        empty: impl AsyncFn(u32) -> D,
    ) -> u32 {
        let (schema, version) = found.schema();
        if let Entry::Vacant(new) = self.0.entry(version) {
            let reference = empty(version).await;
            reference.make(version).await;
            new.insert(reference.schema().0);
        }
        let expected = &self.0[&version];
        if schema != *expected {
            let is_new = |line: &&str| !expected.contains(line);
            let more: Vec<&str> = schema.lines().filter(is_new).take(5).collect();
            run.wrong(format!("it is no whole version {version}: it has {more:?}"));
        }
        version
    }
}

/// It is brought up to date, has what it had, and works; another one is refused.
async fn goes_on(run: &Arc<Run>, place: &Place, old: &impl Database, promised: Option<&Promised>) {
    let watch = Watch::start();
    place.db(&["migrate"]);
    place.db(&["check"]);
    let mut node = place.start(0, &[]);
    let owner = Api::rehearsal(&node.url, dev::OWNER).await;
    if let Some(promised) = promised {
        promised.keeps(&owner).await;
        promised.kept_for_good(&owner).await;
    }
    run.back_after(watch.elapsed());
    let new = Promised::new(run);
    if !story(&new, &owner, "new").await {
        run.wrong("golive is gone");
    }
    new.keeps(&owner).await;
    new.kept_for_good(&owner).await;
    if node.terminate() != Some(0) {
        run.wrong("SIGTERM is no clean end");
    }
    place.db(&["check"]);
    old.execute(&tomorrow());
    expect_refusal(run, place);
}

/// A schema that a newer golive has left.
fn tomorrow() -> String {
    let version = newest() + 1;
    format!(
        "INSERT INTO refinery_schema_history (version, name, applied_on, checksum)
            VALUES ({version}, 'tomorrow', '2030-01-01T00:00:00Z', '1')"
    )
}

/// No server starts on a newer schema, and no command changes it.
fn expect_refusal(run: &Run, place: &Place) {
    if place.try_start(1, &[]).is_some() && place.try_start(0, &[]).is_some() {
        run.wrong("golive starts on a newer schema");
    }
    match place.golive(&["db", "migrate"]) {
        Err(said) if said.contains("use the newer golive") => {}
        other => run.wrong(format!("a newer schema is migrated: {other:?}")),
    }
}

/// What a newer release would do to the schema while this node runs.
const MORE: &str = "
    ALTER TABLE offers ADD COLUMN tomorrow TEXT;
    ALTER TABLE events ADD COLUMN tomorrow BIGINT NOT NULL DEFAULT 7;
    CREATE TABLE tomorrow (offer TEXT PRIMARY KEY, note TEXT NOT NULL DEFAULT '');
    CREATE INDEX offers_tomorrow ON offers (tomorrow);
    CREATE INDEX events_tomorrow ON events (tomorrow, seq);";

/// Nodes have to connect again.
const CUT: &str = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'golive'";

/// A node goes on while a newer release brings the schema up to date and starts, and
/// when it has to connect again after that.
async fn gets_more(run: &Arc<Run>, server: &Postgres) {
    let url = server.database().await;
    let place = Place::on(&url, run);
    let mut node = place.start(0, &[]);
    let promised = Arc::new(Promised::new(run));
    let owner = Api::rehearsal(&node.url, dev::OWNER).await;
    let clients = Clients::start(
        &promised,
        std::slice::from_ref(&owner),
        &Dice::new(run.seed),
    );
    promised.begun_since(promised.begun(), 100).await;
    let more = format!("BEGIN; {MORE} {}; COMMIT", tomorrow());
    Served::of(server, &url).execute(&more);
    let watch = Watch::start();
    promised.begun_since(promised.begun(), 100).await;
    Served::of(server, &url).execute(CUT);
    promised.begun_since(promised.begun(), 200).await;
    clients.tell_to_stop();
    if clients.ended().await > 0 {
        run.wrong("golive is gone");
    }
    promised.keeps(&owner).await;
    run.back_after(watch.elapsed());
    promised.kept_for_good(&owner).await;
    expect_refusal(run, &place);
    if node.terminate() != Some(0) {
        run.wrong("SIGTERM is no clean end");
    }
}
