//! What only the engine of several nodes promises: the log while transactions are
//! open, hints, and calls that end whatever the server does.

use std::time::Duration;

use futures_util::future::join_all;
use golive_model::decide::{Decision, decide};
use golive_model::{EventKind, Revision};
use golive_store::postgres::{Address, facts, migrate};
use golive_store::{Accepted, Applied, Database, Record, Store, StoreError};
use golive_testkit::Postgres;

use crate::kit::{
    Engine, Place, apply, change, count_events, decided, delete, desk, key, kind, later, make,
    publish, put, read, run,
};

fn refusal<T>(result: Result<T, StoreError>) -> String {
    match result {
        Err(StoreError::Unusable(sentence)) => sentence,
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("it is not refused"),
    }
}

async fn opened(url: &str) -> Result<Store, StoreError> {
    let address: Address = url.parse()?;
    Store::open(&Database::Postgres(Box::new(address)), 1 << 20).await
}

/// A server that may be harmed, with an empty store on it.
async fn own_server() -> (Postgres, String) {
    let server = Postgres::start();
    let url = server.database().await;
    migrate(&url.parse().unwrap()).await.unwrap();
    (server, url)
}

#[test]
fn a_server_that_starts_does_not_migrate() {
    run(Engine::Sqlite, async |_: Place| {
        let url = Postgres::shared().database().await;
        let refused = refusal(opened(&url).await);
        assert!(refused.contains("run golive db migrate"), "{refused}");
        let address = url.parse().unwrap();
        let (one, other) = tokio::join!(migrate(&address), migrate(&address));
        let applied = [one.unwrap().len(), other.unwrap().len()];
        assert!(applied.contains(&0) && applied != [0, 0], "{applied:?}");
        opened(&url).await.unwrap();
    });
}

#[test]
fn a_newer_schema_is_refused() {
    run(Engine::Postgres, async |place: Place| {
        place
            .execute(
                "INSERT INTO refinery_schema_history (version, name, applied_on, checksum)
                 VALUES (4711, 'of_tomorrow', '2030-01-01T00:00:00Z', '1')",
            )
            .await;
        let refused = refusal(place.try_open().await);
        assert!(refused.contains("schema version 4711"), "{refused}");
        assert!(refused.contains("use the newer golive"), "{refused}");
    });
}

#[test]
fn a_reader_waits_for_events_that_may_still_come() {
    run(Engine::Postgres, async |place: Place| {
        let store = place.open().await;
        let late = place.client().await;
        // This transaction has its number before the others, and commits after.
        late.batch_execute(
            "BEGIN; INSERT INTO events (seq, publisher, offer, kind, body)
             SELECT next_event(0), 'contoso', 'late', 'OfferCreated', '{}'",
        )
        .await
        .unwrap();
        make(&store, "vm", "x").await;
        let all = |_: EventKind| false;
        let (_, cursor) = store.events(0, 100, all).await.unwrap();
        assert_eq!(cursor, 0, "it went past an event that was not there yet");
        assert!(!store.write_history().await.unwrap());
        // The offer's own history shows it at once.
        assert_eq!(count_events(&store, &key("vm")).await, 1);
        late.batch_execute("COMMIT").await.unwrap();
        let (_, first) = store.events(0, 1, all).await.unwrap();
        let (_, last) = store.events(first, 100, all).await.unwrap();
        assert!(first > 0 && last > first, "{first} {last}");
        assert!(store.write_history().await.unwrap());
    });
}

#[test]
fn numbers_of_events_go_on_in_another_cluster() {
    run(Engine::Postgres, async |place: Place| {
        let store = place.open().await;
        let base = make(&store, "vm", "x").await;
        drop(store);
        // As if the transactions of this cluster counted from lower numbers.
        place
            .execute("UPDATE events SET seq = seq + 1000000000")
            .await;
        let store = place.open().await;
        change(&store, &base, put(&key("vm"), "y")).await;
        let events = store.events_of(&key("vm"), 0, 10).await.unwrap();
        assert_eq!(events.len(), 2);
        assert_eq!(events[0].event.kind, EventKind::OfferCreated);
        assert!(events[0].seq < events[1].seq);
    });
}

#[test]
fn one_node_sees_and_hears_what_another_wrote() {
    run(Engine::Postgres, async |place: Place| {
        let (here, there) = (place.open().await, place.open().await);
        let key = key("vm");
        let base = make(&here, "vm", "0").await;
        assert_eq!(*there.offer(&key).await.unwrap().unwrap(), *base);
        for number in 1..20 {
            let bell = there.changed(&key);
            let record = there.offer(&key).await.unwrap().unwrap();
            let record = change(&here, &record, put(&key, &number.to_string())).await;
            bell.await;
            assert_eq!(*there.offer(&key).await.unwrap().unwrap(), *record);
        }
        let publisher = crate::kit::publisher("one");
        here.add_publisher(&publisher).await.unwrap();
        let (read, counter) = (*there.publisher(&publisher.id).await.unwrap().unwrap()).clone();
        assert!(there.set_publisher(&read, counter).await.unwrap());
        let seen = here.publisher(&publisher.id).await.unwrap().unwrap();
        assert_eq!(seen.1, counter + 1);
    });
}

#[test]
fn a_node_never_shows_a_document_of_an_offer_that_was_deleted_elsewhere() {
    run(Engine::Postgres, async |place: Place| {
        let (here, there) = (place.open().await, place.open().await);
        let old = make(&here, "vm", "old").await;
        let shown = async |record: &Record| {
            let document = there.document(&record.offer, Revision(1)).await;
            document.unwrap().unwrap().text.clone()
        };
        assert!(shown(&old).await.contains("old"));
        apply(&here, Some(&old), delete(), desk()).await;
        let again = match decide(None, put(&key("vm"), "new"), kind(), later(1)) {
            Ok(Decision::Change(change)) => *change,
            other => panic!("no change: {other:?}"),
        };
        let anew = Accepted {
            now: later(1),
            ..desk()
        };
        let again = here.apply(None, again, anew).await.unwrap();
        assert!(matches!(again, Applied::Stored(Some(_))), "{again:?}");
        let new = there.offer(&key("vm")).await.unwrap().unwrap();
        assert!(shown(&new).await.contains("new"));
    });
}

#[test]
fn a_write_goes_on_when_its_session_is_cut() {
    run(Engine::Postgres, async |place: Place| {
        let store = place.open().await;
        let base = make(&store, "vm", "0").await;
        place
            .execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                 WHERE application_name = 'golive'",
            )
            .await;
        let after = change(&store, &base, put(&key("vm"), "1")).await;
        assert_eq!(read(&store, &key("vm")).await, *after);
    });
}

#[test]
fn a_frozen_server_is_not_waited_for_for_ever() {
    run(Engine::Sqlite, async |_: Place| {
        let (server, url) = own_server().await;
        let store = opened(&url).await.unwrap();
        let base = make(&store, "vm", "0").await;
        server.freeze();
        let write = apply(&store, Some(&base), put(&key("vm"), "1"), desk());
        let change = decided(Some(&base), publish(1));
        drop(write);
        let limit = Duration::from_secs(60);
        let write = store.apply(Some(&base), change, desk());
        let ended = tokio::time::timeout(limit, write).await.unwrap();
        assert!(
            matches!(
                ended,
                Err(StoreError::Unavailable(_) | StoreError::Unknown(_))
            ),
            "{ended:?}"
        );
        let read = tokio::time::timeout(limit, store.offer(&key("vm"))).await;
        assert!(read.unwrap().is_err());
        server.thaw();
        let stored = store.offer(&key("vm")).await.unwrap().unwrap();
        assert_eq!(*stored, *base, "what was refused was not done");
    });
}

#[test]
fn the_first_host_that_takes_writes_is_used() {
    run(Engine::Sqlite, async |_: Place| {
        let (mut gone, _) = own_server().await;
        let frozen = Postgres::start();
        let (good, url) = own_server().await;
        frozen.freeze();
        gone.kill();
        let hosts = format!("{},{},{}", gone.address(), frozen.address(), good.address());
        let url = url.replace(&good.address().to_string(), &hosts);
        let store = opened(&url).await.unwrap();
        make(&store, "vm", "x").await;
        frozen.thaw();
    });
}

#[test]
fn a_leader_that_was_replaced_while_it_was_frozen_answers_nothing_any_more() {
    run(Engine::Sqlite, async |_: Place| {
        let (before, url) = own_server().await;
        make(&opened(&url).await.unwrap(), "vm", "of before").await;
        // Whoever becomes the leader begins a new timeline.
        let mut after = Postgres::with(&[("restore_command", "false")]);
        after.stop();
        std::fs::write(after.data().join("recovery.signal"), "").unwrap();
        after.start_again();
        let url_after = after.database().await;
        migrate(&url_after.parse().unwrap()).await.unwrap();
        assert_eq!(
            url.rsplit_once('/').unwrap().1,
            url_after.rsplit_once('/').unwrap().1
        );
        let hosts = format!("{},{}", before.address(), after.address());
        let store = opened(&url.replace(&before.address().to_string(), &hosts))
            .await
            .unwrap();
        let key = key("vm");
        // Sessions that nobody uses when it freezes.
        let read = || store.read_offer(&key);
        let all = join_all((0..10).map(|_| read())).await;
        assert!(all.into_iter().all(|one| one.unwrap().is_some()));
        before.freeze();
        while read().await.is_err() {}
        before.thaw();
        for _ in 0..10 {
            let all = join_all((0..20).map(|_| read())).await;
            let stale = all
                .into_iter()
                .filter(|one| !matches!(one, Ok(None) | Err(_)));
            assert_eq!(stale.count(), 0);
        }
        assert!(read().await.unwrap().is_none());
    });
}

#[test]
fn nothing_is_said_of_a_password() {
    run(Engine::Sqlite, async |_: Place| {
        let refused = opened("postgres://golive:hush@127.0.0.1:1/shop").await;
        let refused = refusal(refused);
        assert!(!refused.contains("hush"), "{refused}");
        assert!(refused.contains("127.0.0.1:1/shop"), "{refused}");
    });
}

#[test]
fn a_receiver_of_the_log_is_no_standby_and_an_open_transaction_is_told_of() {
    run(Engine::Sqlite, async |_: Place| {
        let (server, url) = own_server().await;
        let (_, database) = url.rsplit_once('/').unwrap();
        // Plain users are not shown what others do.
        let whole = format!("postgres://postgres@{}/{database}", server.address());
        let address: Address = whole.parse().unwrap();
        let told = || facts(&address, || later(0));
        assert_eq!(told().await.unwrap().oldest_transaction, 0);

        let (writer, connection) = tokio_postgres::connect(&url, tokio_postgres::NoTls)
            .await
            .unwrap();
        tokio::spawn(connection);
        writer
            .batch_execute("BEGIN; INSERT INTO settings VALUES ('a', 'b')")
            .await
            .unwrap();
        assert!(told().await.unwrap().oldest_transaction > 0);
        writer.batch_execute("ROLLBACK").await.unwrap();
        assert_eq!(told().await.unwrap().oldest_transaction, 0);

        let folder = tempfile::tempdir().unwrap();
        let mut receiver = server.client("pg_receivewal");
        let mut receiver = receiver
            .arg("--directory")
            .arg(folder.path())
            .spawn()
            .unwrap();
        let streaming = "SELECT 1 FROM pg_stat_replication WHERE state = 'streaming'";
        let (root, connection) = tokio_postgres::connect(&whole, tokio_postgres::NoTls)
            .await
            .unwrap();
        tokio::spawn(connection);
        while root.query(streaming, &[]).await.unwrap().is_empty() {
            tokio::task::yield_now().await;
        }
        assert_eq!(told().await.unwrap().standbys, []);
        receiver.kill().unwrap();
        receiver.wait().unwrap();
    });
}

#[test]
fn a_log_that_nobody_fetches_is_told_of() {
    run(Engine::Sqlite, async |_: Place| {
        let server = Postgres::with(&[("archive_mode", "on")]);
        let url = server.database().await;
        let address: Address = url.parse().unwrap();
        let told = async || facts(&address, || later(0)).await.unwrap();
        let found = told().await;
        assert!(found.is_archiving);
        assert_eq!(found.idle_slot, None);

        let whole = format!("postgres://postgres@{}/postgres", server.address());
        let (root, connection) = tokio_postgres::connect(&whole, tokio_postgres::NoTls)
            .await
            .unwrap();
        tokio::spawn(connection);
        let full = async || {
            let written = "CREATE TABLE filled AS SELECT 1; DROP TABLE filled";
            root.batch_execute(written).await.unwrap();
            let next = "SELECT pg_switch_wal()";
            root.batch_execute(next).await.unwrap();
        };
        let archive_by = async |command: &str| {
            let set = format!("ALTER SYSTEM SET archive_command = '{command}'");
            root.batch_execute(&set).await.unwrap();
            root.batch_execute("SELECT pg_reload_conf()").await.unwrap();
        };
        archive_by("false").await;
        full().await;
        let segment = loop {
            if let Some(segment) = told().await.archiving_failed_at {
                break segment;
            }
        };
        assert_eq!(segment.len(), 24, "{segment}");
        // Until one is archived nothing says how many wait.
        assert_eq!(told().await.not_archived, 0);

        archive_by("true").await;
        while told().await.archiving_failed_at.is_some() {}
        archive_by("").await;
        let segments = 16 << 20;
        while told().await.not_archived < segments {
            full().await;
        }

        let slot = "SELECT pg_create_physical_replication_slot('left', true)";
        root.batch_execute(slot).await.unwrap();
        full().await;
        let (slot, held) = told().await.idle_slot.unwrap();
        assert_eq!(slot, "left");
        assert!((1..5 * segments).contains(&held), "{held}");
    });
}
