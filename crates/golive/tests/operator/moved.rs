//! `golive db move`: from one engine to the other and back.

use std::fs;
use std::process::Stdio;

use golive_server::dev;
use golive_testkit::{Api, Postgres, Process, documents};
use serde_json::Value;

use crate::kit::{Locked, Place, dump, owner, sql, until, wait_for_waiter};

/// Offers in every state that stays: live, live with a newer preview, preview,
/// cancelled, a draft with two revisions. Answers where the operations are.
async fn furnish(server: &Process) -> Vec<String> {
    let owner = owner(server).await;
    let mut operations = Vec::new();
    for (offer, acts) in [
        ("live", &["publish", "golive"][..]),
        ("both", &["publish", "golive", "publish"]),
        ("preview", &["publish"]),
        ("cancelled", &["publish", "cancel"]),
        ("draft", &[]),
    ] {
        let mut document = documents::vm(offer);
        owner.put(&Api::at(offer, ""), &document).await.expect(201);
        document["definition"]["displayText"] = format!("{offer}: 1.50 \u{1d11e}").into();
        owner.put(&Api::at(offer, ""), &document).await.expect(200);
        for act in acts {
            let accepted = owner.post(&Api::at(offer, &format!("/{act}")), "").await;
            let accepted = accepted.expect(202);
            let location = accepted.header("location");
            operations.push(without_address(location));
            owner.finished(&accepted).await;
        }
    }
    operations
}

/// What a server shows of everything: path, status, body.
async fn world(server: &Process, operations: &[String]) -> Vec<(String, u16, String)> {
    let owner = owner(server).await;
    let operator = Api::rehearsal(&server.url, dev::OPERATOR).await;
    let mut paths: Vec<String> = operations.to_vec();
    let offers = "/api/publishers/contoso/offers?api-version=2017-10-31";
    paths.push(offers.to_owned());
    let listed = owner.get(offers).await.expect(200).json();
    let ids = listed.as_array().unwrap().iter();
    for id in ids.map(|offer| offer["id"].as_str().unwrap()) {
        for rest in [
            "",
            "/slot/draft",
            "/slot/preview",
            "/slot/production",
            "/status",
            "/submissions",
            "/versions/1",
            "/versions/2",
        ] {
            paths.push(Api::at(id, rest));
        }
        paths.push(format!("/v1/publishers/contoso/offers/{id}/events"));
        paths.push(format!("/offers/contoso.{id}"));
        paths.push(format!("/catalog/offers/contoso.{id}"));
    }
    for own in [
        "/v1/publishers",
        "/v1/clients",
        "/v1/deliveries",
        "/catalog/offers",
    ] {
        paths.push(own.to_owned());
    }
    let mut shown = Vec::new();
    for path in paths {
        let who = match path.starts_with("/v1") {
            true => &operator,
            false => &owner,
        };
        let answer = who.get(&path).await;
        let text = without_address(&answer.text);
        shown.push((path, answer.status, text));
    }
    shown
}

/// Text without the address of the server that wrote it.
fn without_address(text: &str) -> String {
    let mut parts = text.split("http://127.0.0.1:");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        text + part.trim_start_matches(|c: char| c.is_ascii_digit())
    })
}

/// Waits until so many mails are there: nothing is written behind the answers then.
async fn settled(server: &Process, mails: usize) {
    let operator = Api::rehearsal(&server.url, dev::OPERATOR).await;
    for _ in 0..10_000 {
        let deliveries = operator.get("/v1/deliveries").await.expect(200).json();
        if deliveries["items"].as_array().map(Vec::len) == Some(mails) {
            return;
        }
        tokio::task::yield_now().await;
    }
    let deliveries = operator.get("/v1/deliveries").await;
    panic!("{mails} mails were expected: {}", deliveries.text);
}

#[tokio::test]
async fn what_is_moved_there_and_back_answers_as_before() {
    let postgres = Postgres::shared();
    let place = Place::on_sqlite();
    let mut server = place.serve();
    let operations = furnish(&server).await;
    settled(&server, 13).await;
    let before = world(&server, &operations).await;
    let body = |path: &str| before.iter().find(|(p, ..)| p == path).unwrap().2.as_str();
    assert!(body(&Api::at("live", "/slot/production")).contains("live: 1.50 \u{1d11e}"));
    assert!(body("/catalog/offers").contains("contoso.both"));
    let events: Value =
        serde_json::from_str(body("/v1/publishers/contoso/offers/both/events")).unwrap();
    assert!(events["items"].as_array().unwrap().len() > 10, "{events}");
    assert_eq!(server.terminate(), Some(0));

    let url = postgres.database().await;
    let place = place.with(Some(url.clone()));
    place.works(&["db", "migrate"]);
    let place = place.with(None);
    let told = place.works(&["db", "move", &url]);
    assert!(told.contains("every row is the same"), "{told}");
    assert!(told.contains("offers: 5\n"), "{told}");
    // What was moved stays where it was, too.
    assert!(place.works(&["db", "check"]).contains("No faults."));
    place.refused(&["db", "move", &url], "is not empty");

    let place = place.with(Some(url));
    let mut server = place.serve();
    assert_eq!(world(&server, &operations).await, before);
    // Numbers of events go on above those that came along.
    owner(&server).await.to_live("draft").await;
    settled(&server, 16).await;
    let moved = world(&server, &operations).await;
    assert_eq!(server.terminate(), Some(0));

    let told = place.works(&["db", "move", "back"]);
    assert!(told.contains("every row is the same"), "{told}");
    place.refused(&["db", "move", "back"], "back/golive.db exists");
    fs::rename(place.path("data"), place.path("former")).unwrap();
    fs::rename(place.path("back"), place.path("data")).unwrap();
    let place = place.with(None);
    let mut server = place.serve();
    assert_eq!(world(&server, &operations).await, moved);
    owner(&server).await.to_live("after").await;
    assert_eq!(server.terminate(), Some(0));
    assert!(place.works(&["db", "check"]).contains("No faults."));
}

#[tokio::test]
async fn a_move_that_is_cut_leaves_all_as_it_was() {
    let postgres = Postgres::shared();
    let place = Place::on_sqlite();
    place.furnish().await;
    let target = Place::migrated(postgres).await.database.unwrap();
    let empty = dump(postgres, &target);
    let file = fs::read(place.path("data/golive.db")).unwrap();

    let locked = Locked::new(postgres, &target, "deliveries");
    let mut command = place.command(&["db", "move", &target]);
    let mut moving = command.stdout(Stdio::null()).spawn().unwrap();
    // All but the last table is filled.
    wait_for_waiter(postgres, &target);
    moving.kill().unwrap();
    moving.wait().unwrap();
    drop(locked);
    let sessions = "SELECT COUNT(*) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'golive'";
    until("its session ends", || {
        sql(postgres, &target, sessions) == "0"
    });
    assert_eq!(dump(postgres, &target), empty);
    assert_eq!(fs::read(place.path("data/golive.db")).unwrap(), file);

    place.works(&["db", "move", &target]);
    let place = place.with(Some(target.clone()));
    let full = dump(postgres, &target);
    let locked = Locked::new(postgres, &target, "deliveries");
    let mut command = place.command(&["db", "move", "back"]);
    let mut moving = command.stdout(Stdio::null()).spawn().unwrap();
    wait_for_waiter(postgres, &target);
    moving.kill().unwrap();
    moving.wait().unwrap();
    drop(locked);
    assert_eq!(dump(postgres, &target), full);
    assert!(!place.path("back/golive.db").exists());
    place.works(&["db", "move", "back"]);
}

#[tokio::test]
async fn a_move_goes_to_the_other_engine_while_nobody_serves() {
    let postgres = Postgres::shared();
    let place = Place::on_sqlite();
    place.furnish().await;
    place.refused(&["db", "move", "elsewhere"], "from one engine to the other");
    let url = postgres.database().await;
    place.refused(&["db", "move", &url], "run golive db migrate");
    let unreachable = "postgres://golive:word-of-the-database@127.0.0.1:1/shop";
    place.refused(
        &["db", "move", unreachable],
        "127.0.0.1:1/shop can not be used",
    );
    let _server = place.serve();
    place.refused(&["db", "move", &url], "another golive is running");
}
