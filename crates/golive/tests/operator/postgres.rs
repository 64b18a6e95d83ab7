//! `golive db` on PostgreSQL: the schema, backups, restores.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use golive_testkit::{Api, Postgres};

use crate::kit::{Place, dump, owner, sql};

const WORKERS: usize = 4;

#[tokio::test]
async fn the_schema_is_brought_up_to_date_by_a_command_alone() {
    let place = Place::on(Postgres::shared()).await;
    let serve = ["serve", "--dev", "--listen", "127.0.0.1:0"];
    for args in [&["db", "check"][..], &["db", "backup", "b.db"], &serve] {
        place.refused(args, "the database has schema version 0");
    }
    let applied = place.works(&["db", "migrate"]);
    assert!(applied.starts_with("Applied: V1__offers, V2"), "{applied}");
    let again = place.works(&["db", "migrate"]);
    assert_eq!(again, "The schema is up to date.\n");
    place.furnish().await;
    assert!(place.works(&["db", "check"]).contains("No faults."));
    // A node may run meanwhile.
    let _server = place.serve();
    assert_eq!(place.works(&["db", "migrate"]), again);
}

/// Brings offer after offer to live until it is told to stop, and notes what was
/// acknowledged.
async fn work(owner: Api, worker: usize, stop: Arc<AtomicBool>, noted: Arc<Mutex<Vec<String>>>) {
    for number in 0.. {
        let offer = format!("busy-{worker}-{number}");
        owner.to_live(&offer).await;
        noted.lock().unwrap().push(offer);
        if stop.load(Ordering::Relaxed) {
            return;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_under_load_is_restored_on_either_engine() {
    let postgres = Postgres::shared();
    let place = Place::migrated(postgres).await;
    let server = place.serve();
    let owner_here = owner(&server).await;
    let (stop, noted) = (
        Arc::new(AtomicBool::new(false)),
        Arc::new(Mutex::new(Vec::new())),
    );
    let workers: Vec<_> = (0..WORKERS)
        .map(|worker| {
            let (stop, noted) = (Arc::clone(&stop), Arc::clone(&noted));
            tokio::spawn(work(owner_here.clone(), worker, stop, noted))
        })
        .collect();
    while noted.lock().unwrap().len() < 2 * WORKERS {
        tokio::task::yield_now().await;
    }
    let promised = noted.lock().unwrap().clone();
    let mut command = place.command(&["db", "backup", "backup.db"]);
    let output = tokio::task::spawn_blocking(move || command.output());
    let output = output.await.unwrap().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(
        output.status.success() && said.contains("No faults."),
        "{said}"
    );
    stop.store(true, Ordering::Relaxed);
    for worker in workers {
        worker.await.unwrap();
    }
    drop(server);

    let backup = place.path("backup.db").display().to_string();
    let other_engine = Place::on_sqlite();
    for other in [Place::migrated(postgres).await, other_engine] {
        let told = other.works(&["db", "restore", &backup]);
        assert!(told.contains("It needs no objects."), "{told}");
        assert!(other.works(&["db", "check"]).contains("No faults."));
        let server = other.serve();
        let owner = owner(&server).await;
        for offer in &promised {
            let slot = Api::at(offer, "/slot/production");
            owner.get(&slot).await.expect(200);
        }
        owner.to_live("after").await;
    }
}

#[tokio::test]
async fn a_restore_wants_an_empty_database() {
    let postgres = Postgres::shared();
    let place = Place::migrated(postgres).await;
    place.furnish().await;
    place.works(&["db", "backup", "backup.db"]);
    let url = place.database.clone().unwrap();
    let before = dump(postgres, &url);
    place.refused(&["db", "restore", "backup.db"], "is not empty");
    assert_eq!(dump(postgres, &url), before);
    assert_eq!(place.names("data"), ["golive.lock", "node", "objects"]);

    // Nor is anything made where there is no schema, or of a file that is none.
    let bare = Place::on(postgres).await;
    let backup = place.path("backup.db").display().to_string();
    bare.refused(&["db", "restore", &backup], "run golive db migrate");
    bare.works(&["db", "migrate"]);
    let empty = dump(postgres, bare.database.as_deref().unwrap());
    std::fs::write(bare.path("text.db"), "Dear diary, ".repeat(1_000)).unwrap();
    bare.refused(&["db", "restore", "text.db"], "file is not a database");
    bare.refused(
        &["db", "restore", "none.db"],
        "there is no backup at none.db",
    );
    assert_eq!(dump(postgres, bare.database.as_deref().unwrap()), empty);
}

#[tokio::test]
async fn a_check_finds_what_refers_to_nothing() {
    let postgres = Postgres::shared();
    for (mischief, fault) in [
        (
            "DELETE FROM documents",
            "an offer's draft document is missing (rows: 1)",
        ),
        (
            "DELETE FROM listings WHERE slot = 'production'",
            "a live offer has no listing (rows: 1)",
        ),
        (
            "UPDATE offers SET state = '{'",
            "offers.state of contoso/vm: ",
        ),
    ] {
        let place = Place::migrated(postgres).await;
        place.furnish().await;
        sql(postgres, place.database.as_deref().unwrap(), mischief);
        place.refused(&["db", "check"], fault);
        // Better than nothing, and told to be what it is.
        place.refused(&["db", "backup", "b.db"], "so has this backup of it");
        assert!(!place.names(".").contains(&"b.db.objects".to_owned()));
    }
}
