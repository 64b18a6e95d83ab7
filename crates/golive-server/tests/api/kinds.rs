//! Offer kinds: those that golive brings, and an operator's own.

use std::path::{Path, PathBuf};

use golive_server::config::{Checks, DevSettings};
use golive_server::{Choice, start_with};
use golive_testkit::{Api, Golive};
use serde_json::{Value, json};

const FIRMWARE: &str = include_str!("../../../../examples/acme-router.json");

fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/kinds")
}

/// A golive with the kinds of that folder, whose steps fetch nothing.
async fn with_kinds(folder: &Path) -> Golive {
    let folder = folder.to_owned();
    Golive::with(|setup| {
        setup.settings.server.kinds = Some(folder);
        setup.settings.dev = Some(DevSettings {
            checks: Checks::Document,
            ..DevSettings::default()
        });
    })
    .await
}

fn ids(kinds: &Value) -> Vec<&str> {
    let kinds = kinds.as_array().unwrap();
    kinds
        .iter()
        .map(|kind| kind["id"].as_str().unwrap())
        .collect()
}

#[tokio::test]
async fn the_kinds_that_golive_brings_are_listed() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let kinds = owner.get("/api/offerTypes?api-version=2017-10-31").await;
    let kinds = kinds.expect(200).json();
    let expected = [
        "microsoft-azure-applications",
        "microsoft-azure-consultingservices",
        "microsoft-azure-containers",
        "microsoft-azure-corevm",
        "microsoft-azure-iotedgemodules",
        "microsoft-azure-managedservices",
        "microsoft-azure-saas",
        "microsoft-azure-virtualmachines",
        "microsoft-dynamics365",
        "microsoft-powerbi",
    ];
    assert_eq!(ids(&kinds), expected);
    for kind in kinds.as_array().unwrap() {
        let draft = "https://json-schema.org/draft/2020-12/schema";
        assert_eq!(kind["schema"]["$schema"], draft);
        assert_eq!(kind["steps"].as_array().unwrap().len(), 6);
    }
}

#[tokio::test]
async fn an_offer_of_an_own_kind_goes_live() {
    let golive = with_kinds(&examples()).await;
    let owner = golive.owner().await;
    let kinds = owner.get("/api/offerTypes?api-version=2017-10-31").await;
    let kinds = kinds.expect(200).json();
    assert_eq!(ids(&kinds).len(), 11);
    assert_eq!(kinds[0]["id"], "acme-firmware");
    assert_eq!(kinds[0]["displayName"], "Firmware");
    assert_eq!(kinds[0]["steps"][1]["id"], "assemble");

    let document: Value = serde_json::from_str(FIRMWARE).unwrap();
    let path = Api::at("acme-router", "");
    let stored = owner.put(&path, &document).await.expect(201).json();
    let definition = &stored["definition"];
    assert_eq!(definition["plans"][0]["acme-firmware.channel"], "stable");
    assert_eq!(definition["offer"].get("acme-firmware.signingKey"), None);

    let accepted = owner.post(&Api::at("acme-router", "/publish"), "").await;
    let published = owner.finished(&accepted.expect(202)).await;
    assert_eq!(published["status"], "complete", "{published:#}");
    let steps = published["steps"].as_array().unwrap();
    let names: Vec<_> = steps.iter().map(|step| &step["id"]).collect();
    assert_eq!(names, ["check", "assemble", "publisher-signoff", "live"]);
    let accepted = owner.post(&Api::at("acme-router", "/golive"), "").await;
    let live = owner.finished(&accepted.expect(202)).await;
    assert_eq!(live["status"], "complete", "{live:#}");
    let customer = golive.nobody();
    let listing = customer.get("/catalog/offers/contoso.acme-router").await;
    let listing = listing.expect(200).json();
    assert_eq!(listing["displayName"], "Router firmware");
    assert_eq!(listing["categoryIds"], json!(["routers"]));
}

/// The kind's schema and rules stop a publish, as those of built-in kinds do.
#[tokio::test]
async fn an_own_kind_has_its_own_rules() {
    let golive = with_kinds(&examples()).await;
    let owner = golive.owner().await;
    let mut document: Value = serde_json::from_str(FIRMWARE).unwrap();
    document["definition"]["offer"]["acme-firmware.title"] = json!(" ");
    document["definition"]["plans"][0]["acme-firmware.models"] = json!([]);
    let path = Api::at("acme-router", "");
    owner.put(&path, &document).await.expect(201);
    let refused = owner.post(&Api::at("acme-router", "/publish"), "").await;
    let error = refused.expect(422).json();
    let details = error["error"]["details"].as_array().unwrap();
    let found: Vec<_> = details.iter().map(|detail| &detail["code"]).collect();
    assert_eq!(found, ["LS-001", "DOC-001"]);
}

/// A container's registry has a password in its plan, which nobody reads again.
#[tokio::test]
async fn secrets_of_plans_are_write_only() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let text = include_str!("../../../../examples/contoso-container.json");
    let mut document: Value = serde_json::from_str(text).unwrap();
    let path = Api::at("contoso-runner", "");
    owner.put(&path, &document).await.expect(201);
    let shown = owner.get(&path).await.expect(200);
    assert!(!shown.text.contains("not-a-real-password"));

    let check = "/v1/publishers/contoso/offers/contoso-runner/check";
    let registry = "microsoft-azure-containers.registry";
    let plan = &mut document["definition"]["plans"][0];
    let registry = plan[registry].as_object_mut().unwrap();
    registry.remove("password");
    let found = owner.post(check, &document.to_string()).await.expect(200);
    assert!(!found.text.contains("CT-001"), "kept: {}", found.text);
    let elsewhere = check.replace("contoso-runner", "elsewhere");
    let found = owner.post(&elsewhere, &document.to_string()).await;
    let found = found.expect(200);
    assert!(found.text.contains("CT-001"), "never sent: {}", found.text);
}

/// A server does not start with a kind that it can not use, and says why.
#[tokio::test]
async fn a_bad_kind_is_named_at_the_start() {
    let schema = std::fs::read_to_string(examples().join("acme-firmware/schema.json")).unwrap();
    let kind = std::fs::read_to_string(examples().join("acme-firmware/kind.toml")).unwrap();
    let cases = [
        (
            Some(kind.replace("LS-016", "LS-999")),
            Some(schema.clone()),
            "kind.toml",
            "LS-999",
        ),
        (
            Some(kind.replace("\"signoff\"", "\"provision\"")),
            Some(schema.clone()),
            "kind.toml",
            "signoff",
        ),
        (
            Some(kind.clone()),
            Some(schema.replace("\"object\"", "\"thing\"")),
            "schema.json",
            "thing",
        ),
        (Some(kind.clone()), Some("{".into()), "schema.json", "EOF"),
        (Some(kind), None, "schema.json", "No such file"),
        (None, Some(schema), "kind.toml", "No such file"),
    ];
    for (kind, schema, file, problem) in cases {
        let folder = tempfile::tempdir().unwrap();
        let own = folder.path().join("acme-firmware");
        std::fs::create_dir(&own).unwrap();
        for (name, text) in [("kind.toml", kind), ("schema.json", schema)] {
            if let Some(text) = text {
                std::fs::write(own.join(name), text).unwrap();
            }
        }
        let mut settings = golive_server::config::Settings::default();
        settings.server.data = folder.path().join("data");
        settings.server.kinds = Some(folder.path().to_owned());
        let refused = start_with(settings, Choice::default()).await;
        let said = refused.map(|_| ()).unwrap_err().to_string();
        for expected in ["acme-firmware", file, problem] {
            assert!(said.contains(expected), "{expected}: {said}");
        }
    }
}
