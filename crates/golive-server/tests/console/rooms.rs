//! The other rooms of the console.

use golive_server::dev;
use golive_server::publish::{StepContext, StepFn, StepFuture, Works};
use golive_testkit::{Api, Golive, Pages, documents};
use std::sync::Arc;
use std::time::Duration;

use super::{hides, operator, shows};

#[tokio::test]
async fn a_publisher_is_made_with_its_first_owner() {
    let golive = Golive::start().await;
    let mut by = operator(&golive).await;
    by.get("/console/publishers/new").await.expect(200);
    let typed = [
        ("id", "fabrikam"),
        ("displayName", "Fabrikam, Inc."),
        ("contact", "office@fabrikam.example"),
    ];
    let ownerless = by.post("/console/publishers", &typed).await.expect(422);
    shows(&ownerless.text, "Name the first owner");
    shows(&ownerless.text, "value=\"Fabrikam, Inc.\"");
    let owned = [
        &typed[..],
        &[("owner", dev::CONTRIBUTOR), ("ownerName", "Anna")],
    ]
    .concat();
    let made = by.submit("/console/publishers", &owned).await.expect(200);
    shows(&made.text, "The publisher was made, with its first owner.");
    shows(&made.text, "<h1>Fabrikam, Inc.</h1>");
    shows(&made.text, dev::CONTRIBUTOR);
    shows(&made.text, "<td>Anna</td><td>Owner</td>");
    shows(&made.text, "0 of 1,048,576 MiB");
    shows(&made.text, "It has no offers yet.");
    let listed = by.get("/console/publishers").await.expect(200).text;
    shows(&listed, "href=\"/console/publishers/at/fabrikam\"");
    by.get("/console/publishers/new").await.expect(200);
    let again = by.post("/console/publishers", &owned).await.expect(409);
    shows(&again.text, "role=\"alert\"");
    shows(&again.text, "aria-describedby=\"id-hint problem\"");
    by.get("/console/publishers/at/nobody").await.expect(404);
    by.get("/console/publishers/at/%3Cscript%3E")
        .await
        .expect(400);
    // The owner finds its way.
    let mut owner = Pages::sign_in(&golive.running.url, dev::CONTRIBUTOR).await;
    shows(&owner.get("/portal").await.text, "Fabrikam, Inc.");
}

#[tokio::test]
async fn a_secret_is_shown_once() {
    let golive = Golive::start().await;
    let mut by = operator(&golive).await;
    by.get("/console/clients").await.expect(200);
    let nameless = by
        .post("/console/clients", &[("name", " ")])
        .await
        .expect(400);
    shows(&nameless.text, "role=\"alert\"");
    let made = by
        .post("/console/clients", &[("name", "pipeline")])
        .await
        .expect(201);
    assert_eq!(made.header("cache-control"), "no-store");
    let (_, rest) = made.text.split_once("id=\"secret\">").unwrap();
    let (secret, _) = rest.split_once('<').unwrap();
    assert!(secret.len() > 30, "{secret}");
    let listed = by.get("/console/clients").await.expect(200).text;
    shows(&listed, "pipeline");
    hides(&listed, secret);
    let api = golive.operator().await;
    let clients = api.get("/v1/clients").await.json();
    let mut all = clients.as_array().unwrap().iter();
    let id = all.find(|client| client["name"] == "pipeline").unwrap()["clientId"].clone();
    Pages::sign_in_with(&golive.running.url, id.as_str().unwrap(), secret).await;
}

#[tokio::test]
async fn the_log_is_searched() {
    let golive = Golive::start().await;
    let (owner, contributor) = (golive.owner().await, golive.contributor().await);
    owner.to_live("seen").await;
    put(&contributor, "other").await;
    let mut by = operator(&golive).await;
    let all = by.get("/console/audit").await.expect(200).text;
    shows(&all, "contoso/seen");
    shows(&all, "contoso/other");
    let live = by
        .get("/console/audit?kind=offer.live")
        .await
        .expect(200)
        .text;
    shows(&live, ">contoso/seen<");
    hides(&live, ">contoso/other<");
    let who = format!("/console/audit?by={}&publisher=contoso", dev::CONTRIBUTOR);
    let who = by.get(&who).await.expect(200).text;
    hides(&who, ">contoso/seen<");
    shows(&who, ">contoso/other<");
    let nothing = by
        .get("/console/audit?to=2001-01-01T00:00")
        .await
        .expect(200)
        .text;
    shows(&nothing, "Nothing like that has happened.");
    let wrong = by.get("/console/audit?from=soon").await.expect(400).text;
    shows(&wrong, "role=\"alert\"");
    shows(&wrong, "value=\"soon\"");
    by.get("/console/audit?offer=seen").await.expect(400);

    let api = golive.operator().await;
    let mut pages = 0;
    let mut found = Vec::new();
    let mut next = "/v1/events?publisher=contoso&offer=seen&limit=3".to_owned();
    while !next.is_empty() {
        let page = api.get(&next).await.expect(200).json();
        found.extend(page["items"].as_array().unwrap().clone());
        next = page["nextLink"].as_str().unwrap_or_default().to_owned();
        pages += 1;
    }
    let path = "/v1/publishers/contoso/offers/seen/events";
    let history = owner.get(path).await.expect(200).json();
    let told: Vec<_> = found.iter().rev().map(|one| one["seq"].clone()).collect();
    let known = history["items"].as_array().unwrap().iter();
    let known: Vec<_> = known.map(|one| one["seq"].clone()).collect();
    assert_eq!(told, known);
    assert!(pages > 2);
    assert_eq!(found[0]["publisherId"], "contoso");
    let bad = api.get("/v1/events?kind=none").await.expect(400);
    assert_eq!(bad.json()["error"]["target"], "kind");
}

async fn put(api: &Api, offer: &str) {
    let document = documents::vm(offer);
    api.put(&Api::at(offer, ""), &document).await.expect(201);
}

/// A golive whose steps do not end.
async fn held() -> Golive {
    let hold = |_, _: StepFn| -> StepFn {
        Arc::new(|_: StepContext| -> StepFuture { Box::pin(std::future::pending()) })
    };
    Golive::with(|setup| setup.choice.works = Some(Works::standard().wrapped(hold))).await
}

#[tokio::test]
async fn what_runs_is_shown_with_its_step_and_node() {
    let golive = held().await;
    let owner = golive.owner().await;
    let mut by = operator(&golive).await;
    let none = by.get("/console/operations").await.expect(200).text;
    shows(&none, "Nothing runs now.");
    put(&owner, "slow").await;
    owner
        .post(&Api::at("slow", "/publish"), "")
        .await
        .expect(202);
    let page = by.get("/console/operations").await.expect(200).text;
    shows(&page, "One operation runs now.");
    shows(&page, "contoso/slow");
    shows(&page, "Publish");
    shows(&page, golive.running.app.engine.node());
    hides(&page, "longer than an hour");
    golive.running.app.clock.advance(Duration::from_secs(3_601));
    let page = by.get("/console/operations").await.expect(200).text;
    shows(&page, "longer than an hour");
    let home = by.get("/console").await.expect(200).text;
    shows(
        &home,
        "One operation has been running for more than an hour.",
    );
    let api = golive.operator().await;
    let running = api
        .get("/v1/operations?state=running")
        .await
        .expect(200)
        .json();
    assert_eq!(running[0]["offerId"], "slow");
    assert_eq!(running[0]["submissionType"], "publish");
    assert_eq!(running[0]["node"], golive.running.app.engine.node());
    api.get("/v1/operations?state=failed").await.expect(400);
}

#[tokio::test]
async fn health_says_what_is_not_in_order() {
    let golive = Golive::start().await;
    let mut by = operator(&golive).await;
    let page = by.get("/console/health").await.expect(200).text;
    shows(&page, "Everything that was looked at is in order.");
    for what in ["data directory", "disk", "database", "object store", "mail"] {
        shows(&page, &format!("<th scope=\"row\">{what}</th>"));
    }
    shows(&page, env!("CARGO_PKG_VERSION"));
    shows(&page, "href=\"/metrics\"");
    let home = by.get("/console").await.expect(200).text;
    shows(
        &home,
        "Nothing waits, nothing has failed, and the server is well.",
    );
    let objects = golive.running.app.settings.server.data.join("objects");
    std::fs::remove_dir_all(&objects).unwrap();
    std::fs::write(&objects, "no folder").unwrap();
    let page = by.get("/console/health").await.expect(200).text;
    shows(&page, "One thing about this server is not in order.");
    shows(
        &by.get("/console").await.expect(200).text,
        "One thing about this server",
    );
}

#[tokio::test]
async fn a_page_follows_what_happens() {
    let golive = Golive::start().await;
    let by = operator(&golive).await;
    let mut stream = by.listen("/console/live").await;
    assert_eq!(stream.headers()["content-type"], "text/event-stream");
    let mut heard = String::new();
    // Browsers drop an event without data.
    let changed = "event: changed\ndata: look\n\n";
    // What happened before the page listened is told of, too.
    while heard.matches(changed).count() < 1 {
        heard += &String::from_utf8_lossy(&stream.chunk().await.unwrap().unwrap());
    }
    assert!(heard.contains("listening"));
    let owner = golive.owner().await;
    put(&owner, "new").await;
    while heard.matches(changed).count() < 2 {
        heard += &String::from_utf8_lossy(&stream.chunk().await.unwrap().unwrap());
    }
}

#[tokio::test]
async fn the_console_speaks_the_operator_s_language() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    owner.to_live("app").await;
    let put = owner.put(&Api::at("new", ""), &documents::vm("new")).await;
    put.expect(201);
    let mut pages = operator(&golive).await;
    pages.set_cookie("golive-language", "sv");
    let publisher = pages
        .get("/console/publishers/at/contoso")
        .await
        .expect(200);
    for said in ["Virtuell dator", "<td>Live</td>", "<td>Utkast</td>"] {
        shows(&publisher.text, said);
    }
    hides(&publisher.text, "neverPublished");
    let audit = pages.get("/console/audit").await.expect(200);
    shows(&audit.text, "Kontroll av förutsättningar");
    hides(&audit.text, "displaydummycertify");
    let health = pages.get("/console/health").await.expect(200);
    shows(&health.text, "databas</th>");
    // Somebody has a name, and not only an id.
    shows(&health.text, "<summary>operator</summary>");
}
