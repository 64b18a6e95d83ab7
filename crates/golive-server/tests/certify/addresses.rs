//! Addresses of files in documents: the publisher's, and golive's own of what it
//! has taken in.

use golive_testkit::{Answer, Api, Golive};
use reqwest::Method;
use serde_json::Value;

use super::{full, path, post, publish, put, vm};
use golive_testkit::files::Files as Host;

const LOGOS: [&str; 5] = [
    "smallLogo",
    "mediumLogo",
    "largeLogo",
    "wideLogo",
    "heroLogo",
];

fn listed<'a>(document: &'a Value, name: &str) -> &'a Value {
    &document["definition"]["offer"][format!("microsoft-azure-marketplace.{name}")]
}

fn listed_mut<'a>(document: &'a mut Value, name: &str) -> &'a mut Value {
    &mut document["definition"]["offer"][format!("microsoft-azure-marketplace.{name}")]
}

fn disks(document: &Value) -> Vec<Value> {
    let plans = document["definition"]["plans"].as_array().unwrap().iter();
    plans
        .map(|plan| plan["microsoft-azure-virtualmachines.vmImages"].clone())
        .collect()
}

async fn read(owner: &Api, offer: &str, rest: &str) -> Answer {
    owner.get(&path(offer, rest)).await.expect(200)
}

/// Reads and puts as a client does that reached the server by this name.
async fn ask_by(owner: &Api, host: &str, offer: &str, sent: Option<&str>) -> Answer {
    let method = if sent.is_some() {
        Method::PUT
    } else {
        Method::GET
    };
    let headers = [("host", host), ("content-type", "application/json")];
    let sent = sent.map(str::to_owned);
    owner.send(method, &path(offer, ""), &headers, sent).await
}

/// An offer whose files are here, published.
async fn published(owner: &Api, host: &Host, offer: &str) -> Value {
    let mut document = vm(offer);
    host.stock(&mut document);
    let shots = vec![host.url("one.png").into(), host.url("two.png").into()];
    *listed_mut(&mut document, "screenshots") = Value::Array(shots);
    put(owner, offer, &document).await.expect(201);
    let operation = publish(owner, offer).await;
    assert_eq!(operation["status"], "complete", "{operation:#}");
    document
}

/// A host with two screenshots that are not the same.
async fn host() -> Host {
    let host = Host::start().await;
    for (name, colour) in [("one.png", 10), ("two.png", 200)] {
        let bytes = golive_inspect::picture::paint(533, 324, [colour; 3], [240, 240, 90]);
        host.put(name, bytes);
    }
    host
}

#[tokio::test]
async fn what_was_taken_in_is_shown_at_golives_own_address() {
    let (golive, host) = (full().await, host().await);
    let owner = golive.owner().await;
    let mut sent = vm("shown");
    host.stock(&mut sent);
    let created = put(&owner, "shown", &sent).await.expect(201);
    let before = read(&owner, "shown", "").await;
    assert_eq!(before.text, created.text, "nothing was taken in yet");
    assert_eq!(
        listed(&before.json(), "smallLogo"),
        listed(&sent, "smallLogo")
    );

    let operation = publish(&owner, "shown").await;
    assert_eq!(operation["status"], "complete", "{operation:#}");
    let after = read(&owner, "shown", "").await;
    let body = after.json();
    for name in LOGOS {
        let own = listed(&body, name).as_str().unwrap();
        let below = format!("{}/artifacts/", golive.running.url);
        assert!(own.starts_with(&below), "{own}");
        let (_, file) = listed(&sent, name)
            .as_str()
            .unwrap()
            .rsplit_once('/')
            .unwrap();
        assert!(own.ends_with(file), "{own}");
        let place = own.strip_prefix(&golive.running.url).unwrap();
        let picture = golive.nobody().get(place).await.expect(200);
        assert_eq!(picture.header("content-type"), "image/png");
    }
    assert_eq!(disks(&body), disks(&sent), "disks stay as they were sent");
    assert_eq!(listed(&body, "privacyURL"), listed(&sent, "privacyURL"));

    // The document is the same one, so its tag is; who has it is told so.
    assert_eq!(after.header("etag"), created.header("etag"));
    let tag = [("if-none-match", created.header("etag"))];
    let place = path("shown", "");
    let again = owner.send(Method::GET, &place, &tag, None).await;
    again.expect(304);
    for rest in ["/slot/preview", "/versions/1"] {
        let frozen = read(&owner, "shown", rest).await.json();
        assert_eq!(frozen["definition"], body["definition"], "{rest}");
    }
}

#[tokio::test]
async fn putting_back_what_was_read_changes_nothing() {
    let (golive, host) = (full().await, host().await);
    let owner = golive.owner().await;
    published(&owner, &host, "back").await;
    let shown = read(&owner, "back", "").await;
    assert!(shown.text.contains("/artifacts/"));
    let tag = shown.header("etag").to_owned();
    let headers = [
        ("content-type", "application/json"),
        ("if-match", tag.as_str()),
    ];
    let preview = read(&owner, "back", "/slot/preview").await.text;
    for sent in [shown.text.clone(), preview, shown.text.clone()] {
        let place = path("back", "");
        let back = owner.send(Method::PUT, &place, &headers, sent).await;
        let back = back.expect(200);
        assert_eq!(back.header("etag"), tag);
        assert_eq!(back.text, shown.text);
    }
}

#[tokio::test]
async fn addresses_are_those_of_the_name_that_was_asked() {
    let (golive, host) = (full().await, host().await);
    let owner = golive.owner().await;
    published(&owner, &host, "named").await;
    let tag = read(&owner, "named", "").await.header("etag").to_owned();
    for name in ["a.example", "b.example:81", "a.example"] {
        let shown = ask_by(&owner, name, "named", None).await.expect(200);
        let own = listed(&shown.json(), "smallLogo").clone();
        let below = format!("http://{name}/artifacts/");
        assert!(own.as_str().unwrap().starts_with(&below), "{own}");
        let back = ask_by(&owner, name, "named", Some(&shown.text))
            .await
            .expect(200);
        assert_eq!(
            (back.header("etag"), &back.text),
            (tag.as_str(), &shown.text)
        );
    }
    // A name that is not golive's may have anything at that path.
    let other = ask_by(&owner, "a.example", "named", None).await.text;
    let put = ask_by(&owner, "b.example", "named", Some(&other))
        .await
        .expect(200);
    assert_ne!(put.header("etag"), tag);
    assert!(put.text.contains("http://a.example/artifacts/"));
}

#[tokio::test]
async fn a_changed_draft_has_the_publishers_addresses_until_it_is_published() {
    let (golive, host) = (full().await, host().await);
    let owner = golive.owner().await;
    let sent = published(&owner, &host, "changed").await;
    let first = read(&owner, "changed", "").await.json();

    // The title is another one, and the second screenshot is the first now.
    let mut edited = first.clone();
    *listed_mut(&mut edited, "title") = "Another".into();
    let second = listed(&first, "screenshots")[1].clone();
    *listed_mut(&mut edited, "screenshots") = vec![second].into();
    let stored = put(&owner, "changed", &edited).await.expect(200);
    let body = stored.json();
    assert_eq!(read(&owner, "changed", "").await.text, stored.text);
    for name in LOGOS {
        assert_eq!(listed(&body, name), listed(&sent, name), "{name}");
    }
    assert_eq!(
        listed(&body, "screenshots")[0],
        listed(&sent, "screenshots")[1]
    );

    // Somebody who has read the draft before puts it back.
    put(&owner, "changed", &first).await.expect(200);
    let back = read(&owner, "changed", "").await.json();
    for name in ["smallLogo", "screenshots", "title"] {
        assert_eq!(listed(&back, name), listed(&sent, name), "{name}");
    }
    let operation = publish(&owner, "changed").await;
    assert_eq!(operation["status"], "complete", "{operation:#}");
    let shown = read(&owner, "changed", "").await.json();
    assert_eq!(shown["definition"], first["definition"]);
}

/// A server as operators run it: it may reach the publisher's host on this
/// machine, and not itself.
async fn market(host: &Host, public_url: Option<&str>) -> (Golive, Api) {
    let golive = Golive::production(|setup| {
        let artifacts = &mut setup.settings.artifacts;
        artifacts.check_files = true;
        artifacts.ports = vec![host.address.port()];
        artifacts.allow = vec!["127.0.0.1/32".parse().unwrap()];
        setup.settings.server.public_url = public_url.map(str::to_owned);
    })
    .await;
    let owner = golive.make_publisher(None).await;
    (golive, owner)
}

#[tokio::test]
async fn another_offer_may_point_at_a_file_that_golive_has() {
    let host = host().await;
    for public_url in [None, Some("https://market.invalid/golive")] {
        let (golive, owner) = market(&host, public_url).await;
        published(&owner, &host, "first").await;
        let own = listed(&read(&owner, "first", "").await.json(), "smallLogo").clone();
        let base = public_url.unwrap_or(&golive.running.url);
        assert!(own.as_str().unwrap().starts_with(base), "{own}");

        let mut document = vm("second");
        host.stock(&mut document);
        *listed_mut(&mut document, "smallLogo") = own.clone();
        let stored = put(&owner, "second", &document).await.expect(201);
        assert_eq!(
            listed(&stored.json(), "smallLogo"),
            &own,
            "it stays as it was sent"
        );
        let operation = publish(&owner, "second").await;
        assert_eq!(operation["status"], "complete", "{operation:#}");
        let shown = read(&owner, "second", "").await;
        assert_eq!(listed(&shown.json(), "smallLogo"), &own);
        let back = put(&owner, "second", &shown.json()).await.expect(200);
        assert_eq!(back.header("etag"), stored.header("etag"));
    }
}

#[tokio::test]
async fn an_own_address_of_nothing_is_a_finding() {
    let host = host().await;
    let (golive, owner) = market(&host, None).await;
    let nothing = format!("{}/artifacts/{}/x.png", golive.running.url, "0".repeat(64));
    let mut document = vm("nothing");
    host.stock(&mut document);
    *listed_mut(&mut document, "smallLogo") = nothing.into();
    let deep = "/v1/publishers/contoso/offers/nothing/check?deep=true";
    let checked = post(&owner, deep, Some(document.clone())).await.expect(200);
    put(&owner, "nothing", &document).await.expect(201);
    let operation = publish(&owner, "nothing").await;
    assert_eq!(operation["status"], "failed", "{operation:#}");
    for text in [checked.text, operation.to_string()] {
        assert!(text.contains("ART-001") && text.contains("404"), "{text}");
    }
}

#[tokio::test]
async fn a_check_takes_own_addresses_for_the_publishers() {
    let (golive, host) = (full().await, host().await);
    let owner = golive.owner().await;
    published(&owner, &host, "checked").await;
    host.put("40x40.png", b"no picture any more".to_vec());
    let shown = read(&owner, "checked", "").await.json();
    let deep = "/v1/publishers/contoso/offers/checked/check?deep=true";
    let checked = post(&owner, deep, Some(shown)).await.expect(200).json();
    assert_eq!(
        checked["passed"], false,
        "the publisher's file is looked into"
    );
    assert!(
        checked["findings"].to_string().contains("smallLogo"),
        "{checked:#}"
    );
}
