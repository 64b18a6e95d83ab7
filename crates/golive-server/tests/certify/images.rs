//! A container offer and a real registry: Debian's docker-registry.

use golive_testkit::files::Files as Host;
use golive_testkit::{Api, Golive, Registry, documents};
use serde_json::{Value, json};

use super::asked::PATIENCE;
use super::{full, path, post, put, refused, report, row, to_live};

const REGISTRY: &str = "microsoft-azure-containers.registry";
const TAGS: [&str; 4] = ["latest", "1.0.0", "1.0.0-amd64", "1.0.0-arm64"];

fn place(plan: usize) -> String {
    format!("/definition/plans/{plan}/{REGISTRY}")
}

/// The example with images of this registry.
fn runner(host: &Host, registry: &Registry, password: &str) -> Value {
    let mut document = documents::example("container", "runner");
    host.stock(&mut document);
    let plan = &mut document["definition"]["plans"][0];
    plan["microsoft-azure-containers.tags"] = json!(TAGS);
    let own = &mut plan[REGISTRY];
    own["registry"] = registry.host.clone().into();
    own["repository"] = Registry::REPOSITORY.into();
    own["username"] = Registry::USER.into();
    own["password"] = password.into();
    document
}

/// Pushes images for two processors, and lists of both; answers their digest.
async fn push(registry: &Registry, what: &str) -> String {
    let image = async |processor| {
        let tag = format!("1.0.0-{processor}");
        let layer = format!("{what}, {processor}");
        registry.image(Some(&tag), &layer).await
    };
    let (amd64, arm64) = (image("amd64").await, image("arm64").await);
    let parts = [("amd64", &amd64), ("arm64", &arm64)];
    registry.list("latest", &parts).await;
    let list = registry.list("1.0.0", &parts).await;
    list["digest"].as_str().unwrap().to_owned()
}

/// Nobody reads this password, neither in an answer nor in a report.
async fn expect_no_word_of(password: &str, owner: &Api, operation: &Value) {
    let deep = "/v1/publishers/contoso/offers/runner/check?deep=true";
    let events = "/v1/publishers/contoso/offers/runner/events";
    for text in [
        operation.to_string(),
        report(owner, "runner", operation).await.to_string(),
        owner.get(&path("runner", "")).await.expect(200).text,
        post(owner, deep, None).await.expect(200).text,
        owner.get(events).await.expect(200).text,
    ] {
        assert!(!text.contains(password), "{text}");
    }
}

/// All mails, once there is one for each of these rules.
async fn mails_of(golive: &Golive, rules: &[&str]) -> String {
    let look = async {
        loop {
            let mails = golive.nobody().get("/_dev/outbox").await.expect(200).text;
            if rules.iter().all(|rule| mails.contains(rule)) {
                return mails;
            }
        }
    };
    tokio::time::timeout(PATIENCE, look).await.unwrap()
}

#[tokio::test]
async fn images_go_live_with_their_digests_and_stay() {
    let (golive, host) = (full().await, Host::start().await);
    let (owner, registry) = (golive.owner().await, Registry::start());
    let digest = push(&registry, "first").await;

    // A private registry: somebody else's password, then the right one.
    let document = runner(&host, &registry, "wrong battery");
    put(&owner, "runner", &document).await.expect(201);
    let (operation, told) = refused(&owner, "runner").await;
    assert_eq!(told, [("CT-001".to_owned(), place(0))]);
    expect_no_word_of("wrong battery", &owner, &operation).await;

    // A tag that was never pushed.
    let mut document = runner(&host, &registry, Registry::PASSWORD);
    let tags = "microsoft-azure-containers.tags";
    document["definition"]["plans"][0][tags] = json!([&TAGS[..], &["2.0.0"]].concat());
    put(&owner, "runner", &document).await.expect(200);
    let (operation, told) = refused(&owner, "runner").await;
    assert_eq!(told, [("CT-003".to_owned(), place(0))]);
    assert!(operation["error"].to_string().contains("2.0.0"));
    expect_no_word_of(Registry::PASSWORD, &owner, &operation).await;

    let document = runner(&host, &registry, Registry::PASSWORD);
    put(&owner, "runner", &document).await.expect(200);
    let published = to_live(&owner, "runner").await;
    let passed = report(&owner, "runner", &published).await;
    let seen = row(&passed, "registry", &place(0));
    assert_eq!(seen["verdict"], "passed");
    assert_eq!(seen["evidence"]["digests"]["1.0.0"], json!(digest));
    let platforms = json!(["linux/amd64", "linux/arm64"]);
    assert_eq!(seen["evidence"]["platforms"], platforms);
    expect_no_word_of(Registry::PASSWORD, &owner, &published).await;

    // Customers are told, too.
    let catalog = "/catalog/offers/contoso.runner";
    let listing = owner.get(catalog).await.expect(200).json();
    assert_eq!(listing["plans"][0]["versions"], json!(TAGS));
    let files = listing["files"].as_array().unwrap();
    let own = files
        .iter()
        .find(|file| file["version"] == "1.0.0")
        .unwrap();
    assert_eq!(
        format!("sha256:{}", own["sha256"].as_str().unwrap()),
        digest
    );
    let page = owner.get("/offers/contoso.runner").await.expect(200).text;
    assert!(page.contains(own["sha256"].as_str().unwrap()), "{page}");

    // What was read has no password, and putting it back keeps the stored one.
    let shown = owner.get(&path("runner", "")).await.expect(200).json();
    put(&owner, "runner", &shown).await.expect(200);
    to_live(&owner, "runner").await;

    // Live tags stay what they are, wherever their plan stands by now.
    let moved = push(&registry, "second").await;
    let mut document = shown;
    let mut other = document["definition"]["plans"][0].clone();
    other["planId"] = json!("another");
    other[REGISTRY]["password"] = json!(Registry::PASSWORD);
    let plans = document["definition"]["plans"].as_array_mut().unwrap();
    plans.insert(0, other);
    put(&owner, "runner", &document).await.expect(200);
    let (operation, told) = refused(&owner, "runner").await;
    let each = TAGS.map(|_| ("CT-004".to_owned(), place(1)));
    assert_eq!(told, each, "a new plan may have them");
    let error = operation["error"].to_string();
    assert!(error.contains(&digest) && error.contains(&moved), "{error}");
    expect_no_word_of(Registry::PASSWORD, &owner, &operation).await;

    let mails = mails_of(&golive, &["CT-001", "CT-003", "CT-004"]).await;
    for password in ["wrong battery", Registry::PASSWORD] {
        assert!(!mails.contains(password), "{mails}");
    }

    assert_eq!(push(&registry, "first").await, digest);
    to_live(&owner, "runner").await;
}

#[tokio::test]
async fn a_module_has_an_image_for_a_platform_that_counts() {
    let (golive, host) = (full().await, Host::start().await);
    let (owner, registry) = (golive.owner().await, Registry::start());
    let image = registry.image(None, "a mainframe").await;
    for tag in ["latest", "1.0.0"] {
        registry.list(tag, &[("s390x", &image)]).await;
    }
    let mut document = documents::example("iotedge", "module");
    host.stock(&mut document);
    let plan = &mut document["definition"]["plans"][0];
    plan["microsoft-azure-iotedgemodules.tags"] = json!(["latest", "1.0.0"]);
    let own = &mut plan["microsoft-azure-iotedgemodules.registry"];
    own["registry"] = registry.host.clone().into();
    own["repository"] = Registry::REPOSITORY.into();
    own["username"] = Registry::USER.into();
    own["password"] = Registry::PASSWORD.into();
    put(&owner, "module", &document).await.expect(201);
    let place = "/definition/plans/0/microsoft-azure-iotedgemodules.registry".to_owned();
    let (_, told) = refused(&owner, "module").await;
    assert_eq!(told, [("CT-005".to_owned(), place)]);

    let other = registry.image(None, "a small computer").await;
    for tag in ["latest", "1.0.0"] {
        registry
            .list(tag, &[("s390x", &image), ("arm64", &other)])
            .await;
    }
    to_live(&owner, "module").await;
}
