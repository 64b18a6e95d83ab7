//! Files that documents point at: looked into, taken in, served.

use golive_inspect::picture;
use golive_model::references::MOST_DIFFERENT;
use golive_server::config::Checks;
use golive_testkit::{Api, Golive, documents};
use reqwest::Method;
use serde_json::{Value, json};

use super::{full, post, publish, put, report, vm};
use golive_testkit::files::Files as Host;

fn logo() -> &'static str {
    "/definition/offer/microsoft-azure-marketplace.smallLogo"
}

#[tokio::test]
async fn what_was_certified_is_taken_in_and_served() {
    let (golive, host) = (full().await, Host::start().await);
    let owner = golive.owner().await;
    let mut document = vm("sound");
    host.stock(&mut document);
    put(&owner, "sound", &document).await.expect(201);
    let operation = publish(&owner, "sound").await;
    assert_eq!(operation["status"], "complete", "{operation:#}");

    let report = report(&owner, "sound", &operation).await;
    let checks: Vec<&Value> = report["steps"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|step| step["checks"].as_array().unwrap())
        .collect();
    let about = |check: &str, target: &str| {
        let found = checks
            .iter()
            .find(|c| c["check"] == check && c["target"].as_str().unwrap().contains(target));
        found.unwrap_or_else(|| panic!("no {check} of {target}: {report:#}"))
    };
    let picture = about("picture", "smallLogo");
    assert_eq!(picture["verdict"], "passed");
    assert_eq!(picture["evidence"]["width"], 40);
    let disk = about("disk", "osVhdUrl");
    assert_eq!(disk["evidence"]["virtualSize"], 1 << 30);
    assert!(disk["milliseconds"].is_number());
    let copy = about("copy", "osVhdUrl");
    assert_eq!(copy["evidence"]["length"], (1 << 30) + 512);
    // A rule of the document that passed is there, too.
    assert!(
        checks
            .iter()
            .any(|c| c["rule"] == "LS-001" && c["verdict"] == "passed")
    );

    let sha256 = about("copy", "smallLogo")["evidence"]["sha256"]
        .as_str()
        .unwrap();
    let served = owner
        .get(&format!("/artifacts/{sha256}/logo.png"))
        .await
        .expect(200);
    assert_eq!(served.header("content-type"), "image/png");
    assert_eq!(served.header("etag"), format!("\"{sha256}\""));

    let path = super::path("sound", "/golive");
    let accepted = post(&owner, &path, None).await.expect(202);
    let live = owner.finished(&accepted).await;
    assert_eq!(live["status"], "complete");
    let listing = owner
        .get("/catalog/offers/contoso.sound")
        .await
        .expect(200)
        .json();
    the_disk_of_a_live_version_may_go(&owner, &host).await;
    let images = listing["images"].as_array().unwrap();
    let small = images
        .iter()
        .find(|image| image["name"] == "smallLogo")
        .unwrap();
    assert!(small["uri"].as_str().unwrap().contains(sha256));
}

/// Clients keep old versions in their documents and do not sign them anew.
async fn the_disk_of_a_live_version_may_go(owner: &Api, host: &Host) {
    host.take_disk_away();
    let operation = publish(owner, "sound").await;
    assert_eq!(operation["status"], "complete", "{operation:#}");
    let report = report(owner, "sound", &operation).await.to_string();
    assert!(report.contains("SAS-009"), "{report}");
    assert!(
        report.contains(r#""check":"copy","target":"/definition/plans"#),
        "{report}"
    );
}

#[tokio::test]
async fn a_cancel_shows_the_former_preview_as_it_was() {
    let (golive, host) = (full().await, Host::start().await);
    let owner = golive.owner().await;
    let mut document = vm("former");
    host.stock(&mut document);
    put(&owner, "former", &document).await.expect(201);
    let first = publish(&owner, "former").await;
    let link = first["previewLinks"][0]["uri"].as_str().unwrap();
    let (_, key) = link.split_once("?preview=").unwrap();
    let catalog = format!("/catalog/offers/contoso.former?preview={key}");
    let before = owner.get(&catalog).await.expect(200).json();
    let name = &before["publisherName"];
    assert!(name.as_str().is_some_and(|name| !name.is_empty()));
    assert!(before["files"].is_array() && before["images"].is_array());

    document["definition"]["displayText"] = "Another".into();
    put(&owner, "former", &document).await.expect(200);
    publish(&owner, "former").await;
    let canceled = post(&owner, &super::path("former", "/cancel"), None).await;
    owner.finished(&canceled).await;
    let after = owner.get(&catalog).await.expect(200).json();
    for told in ["publisherName", "images", "files", "plans"] {
        assert_eq!(after[told], before[told], "{told}");
    }
}

#[tokio::test]
async fn what_several_places_point_at_is_fetched_once() {
    let (golive, host) = (full().await, Host::start().await);
    let owner = golive.owner().await;
    let mut document = vm("often");
    host.stock(&mut document);
    host.put("shot.png", picture::paint(533, 324, [1, 2, 3], [4, 5, 6]));
    let shot = json!({"name": "x", "imageUrl": host.url("shot.png")});
    document["definition"]["offer"]["microsoft-azure-marketplace.screenshots"] =
        json!([shot, shot, shot]);
    put(&owner, "often", &document).await.expect(201);
    let deep = "/v1/publishers/contoso/offers/often/check?deep=true";
    let checked = post(&owner, deep, None).await.expect(200).json();
    assert_eq!(checked["passed"], true, "{checked:#}");
    let length = picture::paint(533, 324, [1, 2, 3], [4, 5, 6]).len() as u64;
    assert_eq!(host.sent("shot.png"), length);
}

#[tokio::test]
async fn a_document_that_points_at_too_much_does_not_pass() {
    let (golive, host) = (full().await, Host::start().await);
    let owner = golive.owner().await;
    let mut document = vm("much");
    host.stock(&mut document);
    let link = |n| json!({"linkTitle": "x", "linkUrl": format!("https://a.example/{n}")});
    let links: Vec<Value> = (0..=MOST_DIFFERENT).map(link).collect();
    document["definition"]["offer"]["microsoft-azure-marketplace.usefulLinks"] = json!(links);
    put(&owner, "much", &document).await.expect(201);
    let (_, told) = super::refused(&owner, "much").await;
    let [(rule, target)] = &told[..] else {
        panic!("one finding: {told:?}");
    };
    assert_eq!(rule, "ART-003");
    assert!(target.contains("usefulLinks/"), "{target}");
}

#[tokio::test]
async fn documents_are_kept_and_shown() {
    let (golive, host) = (full().await, Host::start().await);
    let owner = golive.owner().await;
    let mut document = documents::example("consulting", "guided");
    host.stock(&mut document);
    let guide = json!([{"name": "A guide", "url": host.url("guide.pdf")}]);
    document["definition"]["offer"]["microsoft-azure-marketplace.documents"] = guide;
    host.put("guide.pdf", b"<html>no</html>".to_vec());
    put(&owner, "guided", &document).await.expect(201);
    let (_, told) = super::refused(&owner, "guided").await;
    let target = "/definition/offer/microsoft-azure-marketplace.documents/0/url";
    assert_eq!(told, [("ART-001".to_owned(), target.to_owned())]);

    host.put("guide.pdf", b"%PDF-1.7 a guide".to_vec());
    super::to_live(&owner, "guided").await;
    let listing = owner.get("/catalog/offers/contoso.guided").await;
    let shown = listing.expect(200).json()["documents"][0].clone();
    assert_eq!(shown["displayName"], "A guide");
    let uri = shown["uri"].as_str().unwrap();
    let page = owner.get("/offers/contoso.guided").await.expect(200).text;
    assert!(page.contains(&format!("href=\"{uri}\"")) && page.contains("A guide"));
    assert_eq!(owner.get(uri).await.expect(200).text, "%PDF-1.7 a guide");
    let draft = owner.get(&super::path("guided", "")).await.expect(200);
    let own = draft.json().pointer(target).cloned().unwrap();
    assert!(own.as_str().unwrap().ends_with(uri), "{own}");
}

#[tokio::test]
async fn faults_are_found_before_publish_as_well_as_during_it() {
    let (golive, host) = (full().await, Host::start().await);
    let owner = golive.owner().await;
    let mut document = vm("faulty");
    host.stock(&mut document);
    let offer = &mut document["definition"]["offer"];
    offer["microsoft-azure-marketplace.smallLogo"] = host.url("90x90.png").into();
    offer["microsoft-azure-marketplace.mediumLogo"] = host.url("missing.png").into();
    put(&owner, "faulty", &document).await.expect(201);

    let shallow = "/v1/publishers/contoso/offers/faulty/check";
    assert_eq!(
        post(&owner, shallow, None).await.expect(200).json()["passed"],
        true
    );
    let deep = format!("{shallow}?deep=true");
    let before = post(&owner, &deep, None).await.expect(200).json();
    assert_eq!(before["passed"], false);
    let rules = |findings: &Value| -> Vec<String> {
        let mut rules: Vec<String> = findings
            .as_array()
            .unwrap()
            .iter()
            .map(|f| {
                format!(
                    "{} {}",
                    f["rule"].as_str().or(f["code"].as_str()).unwrap(),
                    f["target"]
                )
            })
            .collect();
        rules.sort();
        rules
    };
    let found = rules(&before["findings"]);
    assert!(
        found
            .iter()
            .any(|f| f.starts_with("LS-009") && f.contains(logo())),
        "{found:?}"
    );
    assert!(found.iter().any(|f| f.starts_with("ART-001")), "{found:?}");

    let operation = publish(&owner, "faulty").await;
    assert_eq!(operation["status"], "failed");
    assert_eq!(
        rules(&operation["error"]["details"]),
        found,
        "the same as before"
    );
}

#[tokio::test]
async fn a_lenient_rehearsal_reports_everything_and_blocks_on_nothing() {
    let golive = Golive::with(|setup| {
        setup.settings.dev.as_mut().unwrap().checks = Checks::Lenient;
        setup.settings.artifacts.check_links = false;
    })
    .await;
    let (owner, host) = (golive.owner().await, Host::start().await);
    host.take_disk_away();
    let mut document = vm("lenient");
    host.stock(&mut document);
    let offer = &mut document["definition"]["offer"];
    offer["microsoft-azure-marketplace.smallLogo"] = host.url("90x90.png").into();
    offer["microsoft-azure-marketplace.mediumLogo"] = host.url("missing.png").into();
    put(&owner, "lenient", &document).await.expect(201);
    let operation = publish(&owner, "lenient").await;
    assert_eq!(operation["status"], "complete", "{operation:#}");
    let report = report(&owner, "lenient", &operation).await;
    assert_eq!(report["verdict"], "warned");
    let text = report.to_string();
    for rule in ["LS-009", "ART-001", "SAS-009"] {
        assert!(text.contains(rule), "{rule}: {text}");
    }
}

#[tokio::test]
async fn a_signature_is_in_no_answer() {
    let (golive, host) = (full().await, Host::start().await);
    let owner = golive.owner().await;
    let mut document = vm("secretive");
    host.stock(&mut document);
    let images =
        &mut document["definition"]["plans"][0]["microsoft-azure-virtualmachines.vmImages"];
    let image = &mut images["1.0.1"]["osVhdUrl"];
    let url = image.as_str().unwrap().replace("disk.vhd", "gone.vhd");
    let signature = url.split_once("sig=").unwrap().1.to_owned();
    *image = url.into();
    put(&owner, "secretive", &document).await.expect(201);
    let operation = publish(&owner, "secretive").await;
    assert_eq!(operation["status"], "failed");
    let report = report(&owner, "secretive", &operation).await;
    for text in [operation.to_string(), report.to_string()] {
        assert!(text.contains("SAS-009"), "{text}");
        assert!(!text.contains(&signature));
    }
}

#[tokio::test]
async fn a_rehearsal_may_leave_artifacts_alone() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    put(&owner, "shallow", &vm("shallow")).await.expect(201);
    assert_eq!(publish(&owner, "shallow").await["status"], "complete");
    let bad = "/v1/publishers/contoso/offers/shallow/check?deep=perhaps";
    let refused = owner.send(Method::POST, bad, &[], None).await.expect(400);
    assert_eq!(refused.json()["error"]["target"], "deep");
    let unknown = json!({"id": "00000000-0000-0000-0000-000000000000"});
    let id = unknown["id"].as_str().unwrap();
    let path = format!("/v1/publishers/contoso/offers/shallow/operations/{id}/report");
    owner.get(&path).await.expect(404);
}
