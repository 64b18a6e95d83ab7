//! CT-001, CT-003, CT-004 against a real registry: Debian's docker-registry.

use std::collections::BTreeMap;

use golive_inspect::Inspection;
use golive_server::artifacts::client::FetchFault;
use golive_server::certify::registry::{Source, check};
use golive_testkit::Registry;
use serde_json::json;

use crate::kit::{Site, answer, client, field, found, rehearsal, words};

const PASSWORD: &str = Registry::PASSWORD;

fn source<'a>(registry: &'a Registry, password: &'a str) -> Source<'a> {
    Source {
        registry: &registry.host,
        repository: Registry::REPOSITORY,
        user: Registry::USER,
        password,
    }
}

fn tags(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

async fn look(source: &Source<'_>, names: &[&str]) -> Inspection {
    let none = BTreeMap::new();
    check(&rehearsal(), source, &tags(names), &none)
        .await
        .unwrap()
}

#[tokio::test]
async fn a_real_registry() {
    let registry = Registry::start();
    let first = registry.image(Some("1.0.0-amd64"), "amd64").await;
    let second = registry.image(Some("1.0.0-arm64"), "arm64").await;
    let third = registry.image(None, "no tag of its own").await;
    let parts = [("amd64", &first), ("arm64", &second), ("riscv64", &third)];
    let list = registry.list("1.0.0", &parts).await;
    registry.list("latest", &parts).await;

    // A password that is wrong.
    let wrong = look(&source(&registry, "wrong"), &["latest"]).await;
    assert_eq!(found(&wrong), ["CT-001.unreached"]);
    assert_eq!(wrong.evidence["status"], 401);
    assert!(!words(&wrong).contains("wrong\""));

    // All that the lists refer to, and a part without a tag of its own.
    let source = source(&registry, PASSWORD);
    let all = ["latest", "1.0.0", "1.0.0-amd64", "1.0.0-arm64"];
    let good = look(&source, &all).await;
    assert!(good.faults.is_empty(), "{:?}", good.faults);
    assert_eq!(good.evidence["digests"]["1.0.0"], list["digest"]);
    assert_eq!(
        good.evidence["platforms"],
        json!(["linux/amd64", "linux/arm64", "linux/riscv64"])
    );
    let shown = format!("{good:?}");
    assert!(
        !shown.contains(PASSWORD) && !shown.contains("Basic"),
        "{shown}"
    );

    // One that they refer to is left out; one that is not there.
    let unlisted = look(&source, &["latest", "1.0.0", "1.0.0-amd64"]).await;
    assert_eq!(found(&unlisted), ["CT-003"]);
    assert!(words(&unlisted).contains("1.0.0-arm64"));
    let absent = look(&source, &["1.0.0-amd64", "2.0.0"]).await;
    // What is in no list says nothing of its platform.
    assert_eq!(found(&absent), ["CT-003.absent", "CT-005.platform"]);
    let many: Vec<String> = (0..17).map(|n| format!("1.{n}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    assert_eq!(found(&look(&source, &many).await), ["CT-003.many"]);

    // A tag that moves.
    let old = list["digest"].as_str().unwrap().to_owned();
    let published = BTreeMap::from([("1.0.0".to_owned(), old.clone())]);
    let stays = check(&rehearsal(), &source, &tags(&all), &published)
        .await
        .unwrap();
    assert!(stays.faults.is_empty());
    let new = registry.list("1.0.0", &parts[..2]).await;
    let moved = check(&rehearsal(), &source, &tags(&all), &published)
        .await
        .unwrap();
    assert_eq!(found(&moved), ["CT-004"]);
    let words = words(&moved);
    assert!(
        words.contains(&old) && words.contains(new["digest"].as_str().unwrap()),
        "{words}"
    );
}

#[tokio::test]
async fn a_registry_with_pages_of_tags() {
    let registry = Registry::start();
    let part = registry.image(Some("zz"), "the part").await;
    registry.list("list", &[("amd64", &part)]).await;
    let found = found(&look(&source(&registry, PASSWORD), &["list"]).await);
    assert_eq!(found, ["CT-003"]);
}

#[tokio::test]
async fn names_that_are_none() {
    let source = |registry, repository| Source {
        registry,
        repository,
        user: "a",
        password: "b",
    };
    for (registry, repository, tag, case) in [
        ("http://a.example", "web", "latest", "CT-001.host"),
        ("", "web", "latest", "CT-001.host"),
        ("a.example", "../web", "latest", "CT-001.repository"),
        ("a.example", "web", "../blobs", "CT-003.name"),
    ] {
        assert_eq!(
            found(&look(&source(registry, repository), &[tag]).await),
            [case]
        );
    }
    // A registry inside, and one that does not exist.
    let inner = look(&source("10.0.0.1", "web"), &[]).await;
    assert_eq!(found(&inner), ["CT-001.unreached"]);
    let none = check(
        &rehearsal(),
        &source("nowhere", "web"),
        &[],
        &BTreeMap::new(),
    )
    .await;
    assert_eq!(none.unwrap_err().code(), "unreachable");
}

/// A registry of lists that wants a token, in the way of the big ones.
fn with_token(request: &str, address: &str) -> Vec<u8> {
    let path = request.split(' ').nth(1).unwrap();
    let authorization = field(request, "authorization");
    if path.starts_with("/token") {
        // reader:correct horse
        let is_reader = authorization == Some("Basic cmVhZGVyOmNvcnJlY3QgaG9yc2U=");
        let asks = path.contains("service=golive")
            && path.contains("scope=repository%3Aapps%2Fweb%3Apull");
        return match is_reader && asks {
            true => answer("200 OK", &[], b"{\"access_token\":\"open-sesame\"}"),
            false => answer("401 U", &[], b""),
        };
    }
    if authorization != Some("Bearer open-sesame") {
        let ask =
            format!("www-authenticate: Bearer realm=\"http://{address}/token\",service=\"golive\"");
        return answer("401 U", &[&ask], b"");
    }
    match path {
        "/v2/" => answer("200 OK", &[], b"{}"),
        "/v2/apps/web/manifests/good" => answer(
            "200 OK",
            &[],
            b"{\"manifests\":[{\"digest\":\"sha256:aa\"}]}",
        ),
        "/v2/apps/web/manifests/lie" => {
            answer("200 OK", &["docker-content-digest: sha256:00"], b"{}")
        }
        "/v2/apps/web/manifests/second" => {
            answer("200 OK", &["docker-content-digest: sha256:aa"], b"")
        }
        "/v2/apps/web/tags/list?n=1000" => {
            let next = "link: </v2/apps/web/tags/list?n=1000&last=good>; rel=\"next\"";
            answer("200 OK", &[next], b"{\"tags\":[\"good\"]}")
        }
        "/v2/apps/web/tags/list?n=1000&last=good" => {
            let away = "link: <http://127.0.0.1:1/v2/>; rel=\"prev\"";
            answer("200 OK", &[away], b"{\"tags\":[\"second\",\"../evil\"]}")
        }
        _ => answer("404 N", &[], b""),
    }
}

#[tokio::test]
async fn a_token_for_reading() {
    let site = Site::start(|request| {
        let host = field(request, "host").unwrap();
        with_token(request, host)
    })
    .await;
    let host = site.address.to_string();
    let source = |password| Source {
        registry: &host,
        repository: "apps/web",
        user: "reader",
        password,
    };
    let unlisted = look(&source(PASSWORD), &["good"]).await;
    assert_eq!(
        found(&unlisted),
        ["CT-005.platform", "CT-003"],
        "the second page names the part"
    );
    let told = format!("{:?}", unlisted.faults);
    assert!(told.contains("\"second\""), "{told}");
    assert_eq!(
        found(&look(&source("wrong"), &[]).await),
        ["CT-001.unreached"]
    );
    let lie = look(&source(PASSWORD), &["lie"]).await;
    assert_eq!(found(&lie), ["CT-001.protocol"]);
    let evil = site.asked().iter().any(|request| request.contains("evil"));
    assert!(!evil, "a tag that is no name is not asked for");
}

#[tokio::test]
async fn a_registry_that_wants_the_password_elsewhere() {
    for (ask, case) in [
        (
            "Bearer realm=\"http://10.0.0.1/token\",service=\"x\"",
            "CT-001.protocol",
        ),
        (
            "Bearer realm=\"https://10.0.0.1/token\",service=\"x\"",
            "CT-001.unreached",
        ),
        ("Bearer realm=\"file:///etc/passwd\"", "CT-001.protocol"),
        ("Bearer service=\"x\"", "CT-001.protocol"),
        ("Negotiate", "CT-001.protocol"),
    ] {
        let ask = format!("www-authenticate: {ask}");
        let site = Site::start(move |_| answer("401 U", &[&ask], b"")).await;
        let host = site.address.to_string();
        let source = Source {
            registry: &host,
            repository: "web",
            user: "a",
            password: "b",
        };
        assert_eq!(found(&look(&source, &[]).await), [case]);
    }
    let site = Site::start(|_| answer("500 I", &[], b"")).await;
    let host = site.address.to_string();
    let source = Source {
        registry: &host,
        repository: "web",
        user: "a",
        password: "b",
    };
    let ill = check(&rehearsal(), &source, &[], &BTreeMap::new()).await;
    assert_eq!(ill.unwrap_err(), FetchFault::Status(500));
    let shut = check(&client(&[]), &source, &[], &BTreeMap::new())
        .await
        .unwrap();
    assert_eq!(found(&shut), ["CT-001.unreached"], "outside a rehearsal");
}
