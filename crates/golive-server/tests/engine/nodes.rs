//! Several nodes on one PostgreSQL: what one accepts is everybody's, whoever goes
//! away.

use std::sync::Arc;
use std::time::Duration;

use golive_model::Work;
use golive_server::publish::Works;
use golive_store::postgres::Address;
use golive_testkit::{Api, Golive, Postgres, database, documents};
use reqwest::Method;
use tokio::sync::Semaphore;

use crate::holders::gated;

async fn two_nodes(address: &Address) -> (Golive, Golive) {
    tokio::join!(
        Golive::on(address, |_| {}),
        Golive::on(address, |setup| setup.settings.offers.migrated = true)
    )
}

#[tokio::test]
async fn what_one_node_accepts_every_node_shows() {
    let (one, two) = two_nodes(&database().await).await;
    let (here, there) = (one.owner().await, two.owner().await);
    let offer = Api::at("shared", "");
    let made = here.put(&offer, &documents::vm("shared")).await.expect(201);
    let read = there.get(&offer).await.expect(200);
    assert_eq!(made.header("etag"), read.header("etag"));

    let mut changed = documents::vm("shared");
    changed["definition"]["displayText"] = "Changed elsewhere".into();
    let body = changed.to_string();
    let tag = [("if-match", read.header("etag"))];
    let put = there
        .send(Method::PUT, &offer, &tag, Some(body.clone()))
        .await;
    put.expect(200);
    let stale = here
        .send(Method::PUT, &offer, &tag, Some(body.clone()))
        .await;
    stale.expect(412);
    let shown = here.get(&offer).await.expect(200).json();
    assert_eq!(shown["definition"]["displayText"], "Changed elsewhere");

    // Run by one node, waited for at the other.
    let accepted = here.post(&Api::at("shared", "/publish"), "").await;
    let path = accepted.expect(202).header("location").to_owned();
    let wait = [("prefer", "wait=60")];
    let done = there.send(Method::GET, &path, &wait, None).await;
    assert_eq!(done.expect(200).json()["status"], "complete");
    let accepted = there.post(&Api::at("shared", "/golive"), "").await;
    let path = accepted.expect(202).header("location").to_owned();
    let done = here.send(Method::GET, &path, &wait, None).await;
    assert_eq!(done.expect(200).json()["status"], "complete");
    for node in [&one, &two] {
        let listed = node.nobody().get("/catalog/offers/contoso.shared").await;
        listed.expect(200);
    }
}

#[tokio::test]
async fn a_node_goes_on_with_what_another_left() {
    let address = database().await;
    let gate = Arc::new(Semaphore::new(0));
    let works = Works::standard().wrapped(gated(Work::Certify, Arc::clone(&gate)));
    let lost = Golive::on(&address, |setup| setup.choice.works = Some(works)).await;
    let left = Golive::on(&address, |_| {}).await;
    let owner = lost.owner().await;
    let put = owner
        .put(&Api::at("left", ""), &documents::vm("left"))
        .await;
    put.expect(201);
    let accepted = owner.post(&Api::at("left", "/publish"), "").await;
    let path = accepted.expect(202).header("location").to_owned();

    // The first node hangs in a step and renews nothing; its lease runs out.
    lost.running.app.engine.stop();
    left.running.app.clock.advance(Duration::from_secs(120));
    let other = left.owner().await;
    let wait = [("prefer", "wait=60")];
    let done = other.send(Method::GET, &path, &wait, None).await;
    let done = done.expect(200).json();
    assert_eq!(done["status"], "complete", "{done:#}");

    // What it still had to say comes too late.
    let before = other.get(&Api::at("left", "/status")).await.text;
    gate.add_permits(100);
    while lost.running.app.engine.busy() > 0 {
        tokio::task::yield_now().await;
    }
    assert_eq!(other.get(&Api::at("left", "/status")).await.text, before);
}

#[tokio::test]
async fn two_nodes_that_start_at_once_agree_about_keys_and_the_first_operator() {
    let address = database().await;
    let keys = tempfile::tempdir().unwrap();
    let file = keys.path().join("master.key");
    // The key is made by the first node and given to the others.
    let first = Golive::on(&address, |setup| {
        setup.settings.dev = None;
        setup.settings.server.master_key_file = Some(file.clone());
    });
    first.await.stopped().await;
    let address = database().await;
    let node = || {
        Golive::on(&address, |setup| {
            setup.settings.dev = None;
            setup.settings.server.master_key_file = Some(file.clone());
        })
    };
    let (one, two) = tokio::join!(node(), node());
    let told = [&one, &two].map(|node| node.running.first_run.clone());
    let told: Vec<_> = told.into_iter().flatten().collect();
    let [first] = &told[..] else {
        panic!("{} operators were made", told.len());
    };
    for issuer in [&one, &two] {
        let (id, secret) = (&first.client_id, &first.client_secret);
        let operator = Api::client(&issuer.running.url, &first.tenant, id, secret).await;
        for node in [&one, &two] {
            let mut operator = operator.clone();
            operator.url.clone_from(&node.running.url);
            operator.get("/v1/clients").await.expect(200);
        }
    }
}

#[tokio::test]
async fn while_the_store_is_away_writes_are_refused_and_the_shop_goes_on() {
    let mut server = Postgres::start();
    let address: Address = server.database().await.parse().unwrap();
    golive_store::postgres::migrate(&address).await.unwrap();
    let golive = Golive::on(&address, |_| {}).await;
    let owner = golive.owner().await;
    owner.to_preview("shown").await;
    owner.to_live("shown").await;
    let shop = golive.nobody();
    let listing = "/catalog/offers/contoso.shown";
    let shown = shop.get(listing).await.expect(200).text;

    server.kill();
    let refused = owner.put(&Api::at("new", ""), &documents::vm("new")).await;
    let refused = refused.expect(503);
    assert_eq!(refused.header("retry-after"), "5");
    assert_eq!(shop.get(listing).await.expect(200).text, shown);
    shop.get("/healthz").await.expect(200);
    shop.get("/readyz").await.expect(503);

    server.start_again();
    shop.get("/readyz").await.expect(200);
    let put = owner.put(&Api::at("new", ""), &documents::vm("new")).await;
    put.expect(201);
    owner.to_preview("new").await;
}
