//! An operator's own kind: its rules, and nothing else, decide.

use std::path::Path;

use golive_testkit::files::Files as Host;
use golive_testkit::{Api, Golive};
use serde_json::{Value, json};

use super::{full_with, path, post, publish, put, refused, report, row, served, to_live};

const LOGO: &str = "/definition/offer/acme-firmware.smallLogo";

async fn golive() -> Golive {
    let kinds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/kinds");
    full_with(|setup| setup.settings.server.kinds = Some(kinds)).await
}

fn router() -> Value {
    let text = include_str!("../../../../examples/acme-router.json");
    serde_json::from_str(text).unwrap()
}

/// What a publish with faults in the document is told: rule and place.
async fn told(owner: &Api) -> Vec<(String, String)> {
    let refused = post(owner, &path("acme-router", "/publish"), None).await;
    let error = refused.expect(422).json();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let details = error["error"]["details"].as_array().unwrap().iter();
    details
        .map(|detail| (text(&detail["code"]), text(&detail["target"])))
        .collect()
}

#[tokio::test]
async fn an_own_kind_is_certified_by_its_own_rules() {
    let (golive, host) = (golive().await, Host::start().await);
    let owner = golive.owner().await;
    let mut document = router();
    let image = "/definition/plans/0/acme-firmware.image/version";
    *document.pointer_mut(image).unwrap() = json!("3.0");
    let offer = &mut document["definition"]["offer"];
    offer["acme-firmware.description"] = "x".repeat(2001).into();
    put(&owner, "acme-router", &document).await.expect(201);
    let long = "/definition/offer/acme-firmware.description";
    let expected = [("LS-004", long), ("DOC-001", image)];
    let expected = expected.map(|(rule, target)| (rule.to_owned(), target.to_owned()));
    assert_eq!(told(&owner).await, expected);

    // A file that is not there stops every kind, whatever rules it has.
    let mut document = router();
    let offer = &mut document["definition"]["offer"];
    offer["acme-firmware.smallLogo"] = host.url("missing.png").into();
    let category = &mut offer["acme-firmware.categoryMap"][0];
    category["categoryL1"] = "toasters".into();
    put(&owner, "acme-router", &document).await.expect(200);
    let (operation, errors) = refused(&owner, "acme-router").await;
    assert_eq!(operation["steps"][0]["status"], "blocked", "{operation:#}");
    let about: Vec<&str> = errors.iter().map(|(rule, _)| rule.as_str()).collect();
    assert!(about.contains(&"ART-001"), "{errors:?}");

    // Of the size of its logos this kind says nothing; of categories it warns.
    let bytes = golive_inspect::picture::paint(7, 9, [20, 90, 60], [240, 240, 90]);
    host.put("missing.png", bytes.clone());
    let published = to_live(&owner, "acme-router").await;
    let report = report(&owner, "acme-router", &published).await;
    assert_eq!(report["verdict"], "warned");
    let rules = report["steps"][0]["checks"].as_array().unwrap();
    let rules = rules.iter().filter_map(|check| check["rule"].as_str());
    let document = [
        "DOC-001", "ID-001", "ID-002", "ID-004", "ID-005", "LS-001", "LS-002", "LS-004", "LS-005",
        "LS-008", "LS-013", "LS-016",
    ];
    assert_eq!(
        rules.collect::<Vec<_>>(),
        document,
        "those of its kind.toml"
    );
    let copy = row(&report, "copy", LOGO);
    assert!(served(&golive, copy, "missing.png").await == bytes);
    let listing = golive
        .nobody()
        .get("/catalog/offers/contoso.acme-router")
        .await;
    let listing = listing.expect(200).json();
    assert_eq!(listing["images"][0]["name"], "smallLogo", "{listing:#}");
}

/// This kind has no step that looks into files, so a check does not either.
#[tokio::test]
async fn a_check_looks_into_what_a_publish_looks_into() {
    let (golive, host) = (golive().await, Host::start().await);
    let owner = golive.owner().await;
    let mut document = router();
    let gone = json!({"packageUri": host.url("gone.zip")});
    document["definition"]["plans"][0]["acme-firmware.package"] = gone;
    put(&owner, "acme-router", &document).await.expect(201);
    let deep = "/v1/publishers/contoso/offers/acme-router/check?deep=true";
    let checked = post(&owner, deep, None).await.expect(200).json();
    assert_eq!(checked["passed"], true, "{checked:#}");
    let operation = publish(&owner, "acme-router").await;
    assert_eq!(operation["status"], "complete", "{operation:#}");
}
