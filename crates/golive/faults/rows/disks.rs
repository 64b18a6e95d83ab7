//! R4: the disk is full, of the database, of its log, or of the objects. Writes are
//! refused and reads go on; when there is room again, nobody has to do anything.

use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use golive_inspect::picture;
use golive_server::dev;
use golive_testkit::checkers::Finding;
use golive_testkit::files::Files;
use golive_testkit::{Api, Postgres, Process};
use reqwest::Method;
use serde_json::{Value, json};

use crate::campaign::{Dice, Run, Watch, until};
use crate::clients::{Clients, story};
use crate::place::{Engine, Place};
use crate::promised::Promised;
use crate::small::Small;

/// In mebibytes. SQLite copies its log when it has 24; PostgreSQL keeps three pieces
/// of 16 of its own.
const DATABASE: usize = 96;
const LOG: usize = 112;
const OBJECTS: usize = 8;

/// How much the tables may grow in a round: what is acknowledged stays.
const GROWTH_OF_SQLITE: usize = 3;
const GROWTH_OF_POSTGRES: usize = 12;

/// What does not come in this time does not come.
const PATIENCE: Duration = Duration::from_secs(60);

const READS: usize = 20;

/// SQLite, whose log lies beside it, and a store of objects.
pub(crate) async fn on_sqlite(run: Arc<Run>) {
    let place = Place::new(Engine::Sqlite, &run).await;
    let tables = DATABASE + GROWTH_OF_SQLITE * run.rounds;
    let disk = Small::mount(&place.data(0), tables);
    let shelf = Shelf::new(&run).await;
    let (disk, mut shelf) = match (disk, shelf) {
        (Ok(disk), Ok(shelf)) => (disk, shelf),
        (Err(needed), _) | (_, Err(needed)) => return run.wrong(needed),
    };
    let room = Room::new(&run, &place).await;
    for round in 0..run.rounds {
        let mut dice = Dice::new(run.seed).other(round);
        if round % 3 == 2 {
            shelf.is_full(&run, round).await;
        } else {
            let clients = room.works(&dice).await;
            disk.fill(dice.below(1 << 20) as u64);
            room.refuses(&run).await;
            disk.empty();
            room.goes_on(&run, clients).await;
        }
        place.db(&["check"]);
        run.round();
    }
    room.ends(&run).await;
    shelf.ends(&run);
    place.db(&["check"]);
}

/// PostgreSQL, whose tables and whose log are on disks of their own. It ends when
/// there is no room for its log, and whoever looks after it starts it again.
pub(crate) async fn on_postgres(run: Arc<Run>) {
    // It keeps no more of its log than it must, and tables grow: what is removed
    // makes no room in them.
    let settings = [
        ("min_wal_size", "32MB"),
        ("max_wal_size", "48MB"),
        ("autovacuum", "off"),
    ];
    let mut server = Postgres::with(&settings);
    let url = server.database().await;
    let own = url.rsplit('/').next().unwrap_or_default();
    server.stop();
    let tables = DATABASE + GROWTH_OF_POSTGRES * run.rounds;
    let disks = [("base", tables), ("pg_wal", LOG)]
        .map(|(folder, size)| Small::mount(&server.data().join(folder), size));
    let [tables, log] = match disks {
        [Ok(tables), Ok(log)] => [tables, log],
        [Err(needed), _] | [_, Err(needed)] => return run.wrong(needed),
    };
    server.start_again();
    let place = Place::on(&url, &run);
    let room = Room::new(&run, &place).await;
    let mut gone = 0;
    for round in 0..run.rounds {
        let dice = Dice::new(run.seed).other(round);
        let clients = room.works(&dice).await;
        if round % 2 == 0 {
            tables.fill(0);
            room.refuses(&run).await;
            tables.empty();
        } else {
            // Without it the pieces of the log are used again and again.
            tell(
                &server,
                own,
                "SELECT pg_create_physical_replication_slot('forgotten', true)",
            );
            log.fill(0);
            begin_new_log(&server);
            room.refuses(&run).await;
            log.empty();
            if !tell(&server, own, "SELECT 1") {
                gone += 1;
                server.kill();
                server.start_again();
            }
            for mending in ["SELECT pg_drop_replication_slot('forgotten')", "CHECKPOINT"] {
                if !tell(&server, own, mending) {
                    run.wrong(format!("{mending}: PostgreSQL does not"));
                }
            }
        }
        room.goes_on(&run, clients).await;
        // What autovacuum does besides: without it, looking everything over takes long.
        tell(&server, own, "ANALYZE");
        place.db(&["check"]);
        run.round();
    }
    run.note(format!("PostgreSQL ended {gone} times"));
    room.ends(&run).await;
    place.db(&["check"]);
}

/// Goes on in a new piece of its log, as long as there is one.
fn begin_new_log(server: &Postgres) {
    for _ in 0..LOG / 16 {
        let mut psql = server.client("psql");
        psql.args(["--quiet", "--command", "SELECT pg_switch_wal()"]);
        psql.args(["--command", "CREATE TABLE filler ()"]);
        psql.args(["--command", "DROP TABLE filler"]);
        if !succeeds(psql.arg("postgres")) {
            return;
        }
    }
}

/// Whether PostgreSQL does what its superuser says.
fn tell(server: &Postgres, database: &str, text: &str) -> bool {
    let mut psql = server.client("psql");
    succeeds(psql.args(["--quiet", "--command", text, database]))
}

fn succeeds(command: &mut Command) -> bool {
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// A golive whose database is on a small disk, and something that is live there.
struct Room {
    node: Process,
    promised: Arc<Promised>,
}

impl Room {
    async fn new(run: &Arc<Run>, place: &Place) -> Self {
        let room = Self {
            node: place.start(0, &[]),
            promised: Arc::new(Promised::new(run)),
        };
        if !story(&room.promised, &room.owner().await, "shown").await {
            run.wrong("nothing is live before the disk is full");
        }
        room
    }

    async fn owner(&self) -> Api {
        Api::rehearsal(&self.node.url, dev::OWNER).await
    }

    async fn works(&self, dice: &Dice) -> Clients {
        let clients = Clients::start(&self.promised, &[self.owner().await], dice);
        let begun = self.promised.begun();
        let enough = 20 + dice.clone().below(200);
        self.promised.begun_since(begun, enough).await;
        clients
    }

    /// The disk is full: that is told, and what needs no room is answered.
    async fn refuses(&self, run: &Run) {
        run.fault();
        let put_off = run.so_far().put_off;
        let refused = until(PATIENCE, async || {
            (run.so_far().put_off > put_off).then_some(())
        });
        if refused.await.is_none() {
            run.wrong("no write is refused, and the disk is full");
        }
        let shop = Api::nobody(&self.node.url);
        for _ in 0..READS {
            expect_ok(run, &shop, "/catalog/offers/contoso.shown").await;
        }
    }

    /// There is room again.
    async fn goes_on(&self, run: &Run, clients: Clients) {
        let watch = Watch::start();
        self.promised.begun_since(self.promised.begun(), 20).await;
        clients.tell_to_stop();
        if clients.ended().await > 0 {
            run.wrong("golive is gone");
        }
        self.promised.keeps(&self.owner().await).await;
        run.back_after(watch.elapsed());
    }

    async fn ends(mut self, run: &Run) {
        self.promised.kept_for_good(&self.owner().await).await;
        if self.node.terminate() != Some(0) {
            run.wrong("SIGTERM is no clean end");
        }
    }
}

async fn expect_ok(run: &Run, api: &Api, path: &str) {
    match api.try_send(Method::GET, path, &[], None).await {
        Ok(answer) if answer.status == 200 => {}
        other => run.wrong(format!("{path}, and the disk is full: {other:?}")),
    }
}

/// A golive whose objects are on a small disk, and a publisher's host of files.
struct Shelf {
    node: Process,
    files: Files,
    disk: Small,
    place: Place,
}

impl Shelf {
    async fn new(run: &Arc<Run>) -> Result<Self, String> {
        let place = Place::new(Engine::Sqlite, run).await;
        let objects = place.path().join("objects");
        let disk = Small::mount(&objects, OBJECTS)?;
        let objects = objects.display().to_string();
        let place = place.with_flags(&["--dev", "--objects", &objects]);
        let node = place.start(0, &[("GOLIVE__ARTIFACTS__CHECK_LINKS", "false")]);
        Ok(Self {
            node,
            files: Files::start().await,
            disk,
            place,
        })
    }

    /// A publish that needs room for pictures waits for it, and goes on.
    async fn is_full(&mut self, run: &Arc<Run>, round: usize) {
        let owner = Api::rehearsal(&self.node.url, dev::OWNER).await;
        let offer = format!("pictured-{round}");
        let path = Api::at(&offer, "");
        let document = self.document(&offer, round);
        owner.put(&path, &document).await.expect(201);
        self.disk.fill(0);
        run.fault();
        let publish = owner.post(&Api::at(&offer, "/publish"), "").await;
        let publish = publish.expect(202);
        run.acknowledged();
        let events = format!("/v1/publishers/contoso/offers/{offer}/events");
        let retried = until(PATIENCE, async || {
            let page = owner.get(&events).await.expect(200).json();
            let mut kinds = page["items"].as_array()?.iter();
            kinds
                .find(|event| event["kind"] == "step.retrying")
                .map(drop)
        });
        if retried.await.is_none() {
            run.wrong(format!("{offer} is not tried again, and the disk is full"));
        }
        expect_ok(run, &owner, &path).await;
        self.disk.empty();
        let watch = Watch::start();
        let operation = until(PATIENCE, async || {
            let answer = owner.get(publish.header("location")).await.json();
            (answer["status"] != "running").then_some(answer)
        });
        match operation.await {
            Some(operation) if operation["status"] == "complete" => {}
            Some(operation) => run.found(Finding::Lost(format!("{offer}: {operation}"))),
            None => run.found(Finding::Stuck(format!("{offer} is not published"))),
        }
        run.back_after(watch.elapsed());
    }

    /// An offer with pictures that no other round has.
    fn document(&self, offer: &str, round: usize) -> Value {
        let text = include_str!("../../../../examples/contoso-consulting.json");
        let mut document: Value = serde_json::from_str(text).expect("an example is JSON");
        document["id"] = json!(offer);
        let [.., low] = round.to_be_bytes();
        for (name, side) in [("smallLogo", 48), ("largeLogo", 216)] {
            let file = format!("{offer}-{side}.png");
            let bytes = picture::paint(side, side, [20, 90, low], [240, 240, 90]);
            self.files.put(&file, bytes);
            let member = format!("microsoft-azure-marketplace.{name}");
            document["definition"]["offer"][member] = json!(self.files.url(&file));
        }
        document
    }

    fn ends(mut self, run: &Run) {
        if self.node.terminate() != Some(0) {
            run.wrong("SIGTERM is no clean end");
        }
        self.place.db(&["check"]);
    }
}
