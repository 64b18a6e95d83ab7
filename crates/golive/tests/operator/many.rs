//! R13: how long a restore of many offers takes. It is printed and not asserted.

use golive_server::clock::Clock;
use golive_testkit::{Api, Postgres};

use crate::kit::{Place, owner};

const OFFERS: u32 = 10_000;

/// Copies of an offer that is live, under other ids, with all that is theirs.
fn multiply(place: &Place) {
    let columns = [
        (
            "offers",
            "counter, replace(state, '\"vm\"', '\"' || id || '\"'), due_at, holder, epoch",
            "counter, state, due_at, holder, epoch",
        ),
        (
            "documents",
            "revision, replace(body, '\"vm\"', '\"' || id || '\"'), secrets",
            "revision, body, secrets",
        ),
        (
            "listings",
            "slot, preview_key, replace(body, '\"vm\"', '\"' || id || '\"')",
            "slot, preview_key, body",
        ),
    ];
    let connection = place.sqlite();
    connection
        .execute_batch(&format!(
            "CREATE TEMP TABLE ids AS
             WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {OFFERS} - 1)
             SELECT 'vm-' || i AS id FROM n"
        ))
        .unwrap();
    for (table, values, names) in columns {
        connection
            .execute_batch(&format!(
                "INSERT INTO {table} (publisher, offer, {names})
                 SELECT publisher, id, {values} FROM {table} CROSS JOIN ids WHERE offer = 'vm'"
            ))
            .unwrap();
    }
}

#[tokio::test]
async fn many_offers_are_restored() {
    let clock = Clock::system();
    let place = Place::on_sqlite();
    place.furnish().await;
    multiply(&place);
    let begun = clock.now();
    let told = place.works(&["db", "backup", "backup.db"]);
    eprintln!(
        "a backup of {OFFERS} offers took {:?}",
        clock.now().since(begun)
    );
    assert!(told.contains(&format!("offers: {OFFERS}\n")), "{told}");
    assert!(told.contains("No faults."), "{told}");

    let backup = place.path("backup.db").display().to_string();
    for (engine, other) in [
        ("SQLite", Place::on_sqlite()),
        ("PostgreSQL", Place::migrated(Postgres::shared()).await),
    ] {
        let begun = clock.now();
        other.works(&["db", "restore", &backup]);
        eprintln!(
            "R13: a restore of {OFFERS} offers on {engine} took {:?}",
            clock.now().since(begun)
        );
        let server = other.serve();
        let owner = owner(&server).await;
        let last = Api::at(&format!("vm-{}", OFFERS - 1), "/slot/production");
        owner.get(&last).await.expect(200);
    }
}
