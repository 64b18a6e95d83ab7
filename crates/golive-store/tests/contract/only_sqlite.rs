//! What only the embedded engine promises: its file, its lock, its log.

use golive_store::StoreError;
use golive_store::sqlite::{check, file_in, migrate_directory};

use crate::kit::{Engine, Place, change, key, make, put, run};

/// The sentence of an error that says what to do.
#[track_caller]
fn refusal<T>(result: Result<T, StoreError>) -> String {
    match result {
        Err(StoreError::Unusable(sentence)) => sentence,
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("it is not refused"),
    }
}

#[test]
fn sqlite_is_new_enough() {
    assert!(
        rusqlite::version_number() >= 3_051_003,
        "{}",
        rusqlite::version()
    );
}

#[test]
fn a_second_golive_on_the_same_data_is_refused() {
    run(Engine::Sqlite, async |place: Place| {
        let open = place.open().await;
        for refused in [
            refusal(place.try_open().await),
            refusal(migrate_directory(place.path())),
        ] {
            assert!(
                refused.starts_with("another golive is running on "),
                "{refused}"
            );
            assert!(
                refused.contains(&place.path().display().to_string()),
                "{refused}"
            );
            assert!(
                refused.ends_with("stop it first, or use another --data"),
                "{refused}"
            );
        }
        drop(open);
        place.open().await;
    });
}

#[test]
fn a_newer_schema_is_refused() {
    run(Engine::Sqlite, async |place: Place| {
        drop(place.open().await);
        place
            .execute(
                "INSERT INTO refinery_schema_history (version, name, applied_on, checksum)
             VALUES (4711, 'of_tomorrow', '2030-01-01T00:00:00Z', '1')",
            )
            .await;
        for refused in [
            refusal(place.try_open().await),
            refusal(migrate_directory(place.path())),
        ] {
            assert!(refused.contains("schema version 4711"), "{refused}");
            assert!(refused.contains("use the newer golive"), "{refused}");
        }
    });
}

#[test]
fn another_file_in_its_place_is_refused() {
    run(Engine::Sqlite, async |place: Place| {
        std::fs::write(file_in(place.path()), "Dear diary, ".repeat(1_000)).unwrap();
        let refused = refusal(place.try_open().await);
        assert!(refused.contains("golive.db can not be opened"), "{refused}");
    });
}

#[test]
fn the_schema_is_brought_up_to_date_once() {
    run(Engine::Sqlite, async |place: Place| {
        assert!(!migrate_directory(place.path()).unwrap().is_empty());
        assert!(migrate_directory(place.path()).unwrap().is_empty());
    });
}

#[test]
fn its_log_stays_short_and_nothing_of_it_is_lost() {
    const WRITES: usize = 100;
    const MEGABYTES: u64 = 1 << 20;
    run(Engine::Sqlite, async |place: Place| {
        let store = place.open().await;
        let key = key("vm");
        let log = file_in(place.path()).with_extension("db-wal");
        let mut record = make(&store, "vm", "small").await;
        let mut longest = 0;
        for number in 0..WRITES {
            let words = format!("{number} {}", "x".repeat(2 << 20));
            record = change(&store, &record, put(&key, &words)).await;
            longest = longest.max(std::fs::metadata(&log).unwrap().len());
        }
        assert!(longest > MEGABYTES, "{longest} bytes: is this the log?");
        assert!(longest < 64 * MEGABYTES, "{} MB", longest / MEGABYTES);
        drop(store);

        assert!(check(place.path()).unwrap().faults.is_empty());
        let store = place.open().await;
        let cold = store.offer(&key).await.unwrap().unwrap();
        assert_eq!(cold, record);
        let document = store
            .document(&cold.offer, cold.offer.draft.revision)
            .await
            .unwrap();
        let last = format!("{} x", WRITES - 1);
        assert!(document.unwrap().text.contains(&last));
    });
}
