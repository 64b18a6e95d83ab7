//! Several nodes on one PostgreSQL: what one accepts is everybody's, whoever goes
//! away.

use std::sync::Arc;
use std::time::Duration;

use golive_model::Work;
use golive_server::dev;
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
async fn every_node_has_a_new_signing_key_before_it_signs() {
    let (one, two) = two_nodes(&database().await).await;
    let made = one.operator().await.post("/v1/signing-keys", "").await;
    let made = made.expect(201).json();
    let kid = made["kid"].as_str().unwrap();
    let keys = format!("/{}/discovery/v2.0/keys", dev::TENANT);
    let shop = two.nobody();
    assert!(!shop.get(&keys).await.expect(200).text.contains(kid));
    two.running.app.clock.advance(Duration::from_secs(60));
    while !shop.get(&keys).await.expect(200).text.contains(kid) {
        tokio::task::yield_now().await;
    }

    two.running.app.clock.advance(Duration::from_secs(240));
    one.running.app.clock.advance(Duration::from_secs(300));
    let mut owner = one.owner().await;
    owner.url.clone_from(&two.running.url);
    owner.get("/v1/publishers").await.expect(200);
    let shown = two.operator().await.get("/v1/signing-keys").await;
    assert_eq!(shown.expect(200).json()[0]["state"], "signing");
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
    let asked = [
        "/catalog/offers",
        "/catalog/offers/contoso.shown",
        "/",
        "/search?publisher=contoso",
        "/offers/contoso.shown",
        "/publishers/contoso",
        "/feed.atom",
    ];
    let mut shown = Vec::new();
    for path in asked {
        let answer = shop.get(path).await.expect(200);
        assert_eq!(answer.headers.get("warning"), None, "{path}");
        shown.push(answer.text);
    }
    let tag = shop.get(asked[1]).await.header("etag").to_owned();
    golive.running.app.clock.advance(Duration::from_secs(300));
    // That it is still so is as good as a new answer.
    let had = [("if-none-match", tag.as_str())];
    let unchanged = shop.send(Method::GET, asked[1], &had, None).await;
    unchanged.expect(304);

    server.kill();
    let refused = owner.put(&Api::at("new", ""), &documents::vm("new")).await;
    let refused = refused.expect(503);
    assert_eq!(refused.header("retry-after"), "5");
    for (path, shown) in asked.iter().zip(&shown) {
        let answer = shop.get(path).await.expect(200);
        assert_eq!(&answer.text, shown, "{path}");
        assert!(answer.header("warning").starts_with("110 "), "{path}");
        let age: u64 = answer.header("age").parse().unwrap();
        let confirmed = *path == asked[1];
        assert!((age >= 300) != confirmed, "{path}: {age}");
    }
    // Who looks does not matter, only the language.
    let other = [
        ("accept-language", "en-GB, hu;q=0.5"),
        ("cookie", "golive-theme=dark; counted=yes"),
    ];
    let seen = shop.send(Method::GET, "/", &other, None).await;
    assert_eq!(seen.expect(200).text, shown[2]);
    let hungarian = [("accept-language", "hu")];
    let unseen = shop.send(Method::GET, "/", &hungarian, None).await;
    unseen.expect(503);
    shop.get("/healthz").await.expect(200);
    shop.get("/readyz").await.expect(503);
    for path in ["/search?q=never+asked", "/offers/contoso.other"] {
        let refused = shop.get(path).await.expect(503);
        assert_eq!(refused.header("retry-after"), "5", "{path}");
    }

    // Ten minutes after the store was last asked, an answer is too old.
    golive.running.app.clock.advance(Duration::from_secs(310));
    shop.get(asked[1]).await.expect(200);
    let refused = shop.get(asked[0]).await.expect(503);
    assert_eq!(refused.header("retry-after"), "5");
    golive.running.app.clock.advance(Duration::from_secs(300));
    shop.get(asked[1]).await.expect(503);

    server.start_again();
    shop.get("/readyz").await.expect(200);
    let answer = shop.get(asked[1]).await.expect(200);
    assert_eq!(answer.headers.get("warning"), None);
    let put = owner.put(&Api::at("new", ""), &documents::vm("new")).await;
    put.expect(201);
    owner.to_preview("new").await;
}

#[tokio::test]
async fn a_store_that_says_nothing_is_away_and_what_is_gone_is_not_shown_again() {
    let mut server = Postgres::start();
    let url = server.database().await;
    let address: Address = url.parse().unwrap();
    golive_store::postgres::migrate(&address).await.unwrap();
    let golive = Golive::on(&address, |_| {}).await;
    let owner = golive.owner().await;
    for offer in ["shown", "gone"] {
        owner.to_preview(offer).await;
        owner.to_live(offer).await;
    }
    let shop = golive.nobody();
    let (shown, gone) = ("/offers/contoso.shown", "/offers/contoso.gone");
    let hidden = owner.to_preview("hidden").await;
    let link = hidden["previewLinks"][0]["uri"].as_str().unwrap();
    let (_, key) = link.split_once("?preview=").unwrap();
    let preview = format!("/offers/contoso.hidden?preview={key}");
    for path in [shown, gone, preview.as_str()] {
        shop.get(path).await.expect(200);
    }
    let mut psql = server.client("psql");
    let forget = "DELETE FROM listings WHERE offer = 'gone'";
    let psql = psql.args(["--dbname", &url, "--command", forget]).status();
    assert!(psql.unwrap().success());
    shop.get(gone).await.expect(404);

    server.freeze();
    let answer = shop.get(shown).await.expect(200);
    assert!(answer.header("warning").starts_with("110 "));
    server.thaw();
    server.kill();
    shop.get(gone).await.expect(503);
    shop.get(&preview).await.expect(503);
}

#[tokio::test]
async fn half_of_an_answer_is_none() {
    let server = Postgres::shared();
    let url = server.database().await;
    let address: Address = url.parse().unwrap();
    golive_store::postgres::migrate(&address).await.unwrap();
    let golive = Golive::on(&address, |_| {}).await;
    let owner = golive.owner().await;
    owner.to_preview("shown").await;
    owner.to_live("shown").await;
    let rename = |change: &str| {
        let mut psql = server.client("psql");
        let text = format!("ALTER TABLE {change}");
        let psql = psql.args(["--dbname", &url, "--command", &text]).status();
        assert!(psql.unwrap().success());
    };
    let shop = golive.nobody();
    // Offers are found, and what is shown of them can not be read.
    rename("listings RENAME TO elsewhere");
    for path in ["/", "/feed.atom", "/publishers/contoso"] {
        shop.get(path).await.expect(503);
    }
    rename("elsewhere RENAME TO listings");
    let feed = shop.get("/feed.atom").await.expect(200);
    assert!(feed.text.contains("/offers/contoso.shown"));
}
