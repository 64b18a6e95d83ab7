//! `golive doctor` from outside, on deployments that are well and that are not.

use std::fs;
use std::process::{Child, Stdio};

use golive_server::clock::Clock;
use golive_server::config::Settings;
use golive_server::doctor;
use golive_testkit::Postgres;

use crate::kit::{Place, sql, until};
use crate::objects::{object, take_in};

const DOCTOR: [&str; 2] = ["doctor", "--dev"];

/// What the doctor says, without what differs from run to run.
fn told(place: &Place) -> String {
    let said = place.says(&DOCTOR);
    format!("{}[{}]\n", said.text, said.code.unwrap())
}

#[track_caller]
fn snapshot(name: &str, told: &str) {
    insta::with_settings!({
        filters => vec![
            (r"\d+\.\d GiB", "[amount] GiB"),
            (r"127\.\d+\.\d+\.\d+:5432/test_\d+", "[database]"),
            (r"PostgreSQL 1\d\.\S+( \([^)]*\))?", "PostgreSQL [version]"),
        ],
        omit_expression => true,
    }, {
        insta::assert_snapshot!(name, told);
    });
}

#[tokio::test]
async fn a_deployment_that_is_well() {
    let postgres = Postgres::shared();
    for (name, place) in [
        ("well_on_sqlite", Place::on_sqlite()),
        ("well_on_postgres", Place::migrated(postgres).await),
    ] {
        place.furnish().await;
        take_in(postgres, &place);
        let _server = place.serve();
        snapshot(name, &told(&place));
        assert_eq!(place.names("data/objects"), ["scratch", "sha256"]);
    }
}

#[tokio::test]
async fn a_deployment_that_loses_things() {
    let careless = Postgres::with(&[("fsync", "off"), ("full_page_writes", "off")]);
    for (name, place) in [
        ("ill_on_sqlite", Place::on_sqlite()),
        ("ill_on_postgres", Place::migrated(&careless).await),
    ] {
        place.furnish().await;
        take_in(&careless, &place);
        fs::remove_file(place.path("data/objects").join(object(0))).unwrap();
        fs::write(place.path("data/objects").join(object(1)), "half").unwrap();
        let mischief = "DELETE FROM listings";
        match &place.database {
            Some(url) => {
                let (_, name) = url.rsplit_once('/').unwrap();
                sql(&careless, url, mischief);
                let lazy = "SET synchronous_commit = off";
                sql(&careless, url, &format!("ALTER DATABASE {name} {lazy}"));
                sql(&careless, url, "ALTER ROLE golive CONNECTION LIMIT 15");
            }
            None => place.sqlite().execute_batch(mischief).unwrap(),
        }
        snapshot(name, &told(&place));
    }
}

#[tokio::test]
async fn a_deployment_that_is_not_there() {
    let nowhere = Place::on_sqlite();
    snapshot("nothing_there", &told(&nowhere));
    assert!(nowhere.names(".").is_empty());

    let mut gone = Postgres::start();
    let place = Place::on(&gone).await;
    fs::create_dir(place.path("data")).unwrap();
    let unready = told(&place);
    assert!(unready.contains("run golive db migrate"), "{unready}");
    gone.kill();
    let away = told(&place);
    assert!(away.contains("can not be used"), "{away}");
    assert!(away.ends_with("[1]\n"), "{away}");
}

#[tokio::test]
async fn a_database_that_takes_no_writes() {
    let postgres = Postgres::shared();
    let place = Place::migrated(postgres).await;
    place.furnish().await;
    let url = place.database.as_deref().unwrap();
    let (_, name) = url.rsplit_once('/').unwrap();
    let standby = "SET default_transaction_read_only = on";
    sql(postgres, url, &format!("ALTER DATABASE {name} {standby}"));
    let told = told(&place);
    assert!(told.contains("does not allow writes"), "{told}");
}

#[tokio::test]
async fn another_master_key_opens_nothing() {
    let place = Place::on_sqlite();
    place.furnish().await;
    // The rehearsal sealed with its own key; this is another one.
    fs::write(place.path("data/master.key"), "5a".repeat(32)).unwrap();
    let said = place.says(&["doctor"]);
    assert_eq!(said.code, Some(1));
    assert!(
        said.text
            .contains("start with the master key that the store was written with"),
        "{}",
        said.text
    );
}

#[tokio::test]
async fn a_clock_that_is_an_hour_ahead() {
    let place = Place::migrated(Postgres::shared()).await;
    let mut settings = Settings::default();
    settings.server.data = place.path("data");
    settings.server.database = Some(place.database.as_deref().unwrap().parse().unwrap());
    let clock = Clock::system();
    for (ahead, ok) in [(0, true), (3_600, false)] {
        clock.advance(std::time::Duration::from_secs(ahead));
        let examined = doctor::run(&settings, &clock).await;
        let found = examined
            .iter()
            .find(|e| e.name == "database clock")
            .unwrap();
        assert_eq!(found.ok, ok, "{}", found.detail);
        assert!(
            ok || found.detail.contains(" s behind the clock"),
            "{}",
            found.detail
        );
    }
}

/// What takes every change from a server, as a standby does.
struct Standby(Child);

impl Standby {
    fn of(postgres: &Postgres, place: &Place) -> Self {
        let mut receive = postgres.client("pg_receivewal");
        let folder = place.path("received");
        fs::create_dir_all(&folder).unwrap();
        receive.arg("--directory").arg(folder).arg("--synchronous");
        let receive = receive.stdout(Stdio::null()).stderr(Stdio::null());
        Self(receive.spawn().unwrap())
    }
}

impl Drop for Standby {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[tokio::test]
async fn a_standby_is_waited_for_or_is_none() {
    let postgres = Postgres::start();
    let place = Place::migrated(&postgres).await;
    fs::create_dir(place.path("data")).unwrap();
    let url = place.database.as_deref().unwrap();
    let standby = Standby::of(&postgres, &place);
    let connected = |state: &str, count: &str| {
        let text = format!("SELECT COUNT(*) FROM pg_stat_replication WHERE sync_state = '{state}'");
        until(state, || sql(&postgres, url, &text) == count);
    };
    connected("async", "1");
    let found = told(&place);
    assert!(
        found.contains("1 standby is connected and a commit waits for none"),
        "{found}"
    );

    sql(
        &postgres,
        url,
        "ALTER SYSTEM SET synchronous_standby_names = '*'",
    );
    sql(&postgres, url, "SELECT pg_reload_conf()");
    connected("sync", "1");
    let found = told(&place);
    assert!(found.contains("GRANT pg_monitor shows it"), "{found}");
    assert!(!found.contains("synchronous replication  FAULT"), "{found}");
    sql(&postgres, url, "GRANT pg_monitor TO golive");
    let found = told(&place);
    assert!(
        found.contains("a commit waits for one of \"*\"\n"),
        "{found}"
    );

    drop(standby);
    connected("sync", "0");
    let found = told(&place);
    assert!(found.contains("writes hang until one is back"), "{found}");
}
