//! Packages of applications, made by `zip` and Python: a fault is told with its
//! place in the package, and what is mended goes live byte for byte.

use std::fs;
use std::process::Command;

use golive_testkit::files::Files as Host;
use golive_testkit::{Api, documents, tools};
use serde_json::{Value, json};

use super::{full, full_with, post, put, refused, report, row, served, to_live};

macro_rules! good {
    ($name:literal) => {
        (
            $name,
            include_str!(concat!(
                "../../../golive-inspect/tests/package/good/",
                $name
            )),
        )
    };
}

/// A managed application with nothing wrong.
const GOOD: [(&str, &str); 4] = [
    good!("mainTemplate.json"),
    good!("createUiDefinition.json"),
    good!("viewDefinition.json"),
    good!("nested/storage.json"),
];

/// The id that it tracks usage under.
const TRACKING: &str = "0b5c2f4e-6c1d-4a57-9f0e-2f8c1f2b7a10";

/// What `zip` makes of a folder, and what Python's own library does.
const ZIP: &[&str] = &["zip", "-q", "-r", "-X", "../app.zip", "."];
const PYTHON: &[&str] = &[
    "python3",
    "-m",
    "zipfile",
    "-c",
    "../app.zip",
    "mainTemplate.json",
    "createUiDefinition.json",
    "viewDefinition.json",
    "nested",
];

/// The good package as a tool makes it, with changes: file, what, instead.
fn package(tool: &[&str], changes: &[(&str, &str, &str)]) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let app = folder.path().join("app");
    fs::create_dir_all(app.join("nested")).unwrap();
    for (name, text) in GOOD {
        let mut text = text.to_owned();
        for (_, what, instead) in changes.iter().filter(|(file, ..)| *file == name) {
            assert!(text.contains(what), "{name} has no {what}");
            text = text.replacen(what, instead, 1);
        }
        fs::write(app.join(name), text).unwrap();
    }
    let mut command = Command::new(tool[0]);
    command.args(&tool[1..]).current_dir(&app);
    tools::run(
        &mut command,
        "zip and python3; on Debian: apt-get install zip python3",
    );
    fs::read(folder.path().join("app.zip")).unwrap()
}

fn package_of(plan: usize) -> String {
    format!("/definition/plans/{plan}/microsoft-azure-applications.package/packageUri")
}

/// An application whose files are on this host: a solution template and a managed
/// application.
async fn stored(owner: &Api, host: &Host, offer: &str) {
    let mut document = documents::example("app", offer);
    host.stock(&mut document);
    for (plan, file) in [(0, "template.zip"), (1, "managed.zip")] {
        let uri = document.pointer_mut(&package_of(plan)).unwrap();
        *uri = format!("{}?sig=secret", host.url(file)).into();
        let plan = &mut document["definition"]["plans"][plan];
        plan["microsoft-azure-applications.trackingGuid"] = json!(TRACKING);
    }
    put(owner, offer, &document).await.expect(201);
}

/// The errors among findings: rule, place in the document, file and pointer.
fn places(findings: &Value) -> Vec<[&str; 4]> {
    let findings = findings.as_array().unwrap().iter();
    let errors = findings.filter(|finding| finding["severity"] == "error");
    errors
        .map(|finding| {
            let (of, file) = (&finding["rule"], &finding["file"]);
            let parts = [of, &finding["target"], &file["path"], &file["pointer"]];
            parts.map(|part| part.as_str().unwrap_or_default())
        })
        .collect()
}

#[tokio::test]
async fn a_faulty_package_is_mended_and_goes_live_as_it_is() {
    let (golive, host) = (full().await, Host::start().await);
    let owner = golive.owner().await;
    stored(&owner, &host, "stack").await;
    let here = "\"location\": \"[parameters('location')]\"";
    let fixed = "\"location\": \"westeurope\"";
    let tip = "\"toolTip\": \"How many data disks the machine has.\",";
    let template = [
        ("mainTemplate.json", here, fixed),
        ("createUiDefinition.json", tip, ""),
    ];
    let view = [("viewDefinition.json", "\"0.0.0.1\",", "\"0.0.0.1\"")];
    host.put("template.zip", package(ZIP, &template));
    host.put("managed.zip", package(PYTHON, &view));

    let (first, second) = (package_of(0), package_of(1));
    let tip = "/parameters/steps/0/elements/2/toolTip";
    let (main, ui, view) = (
        "mainTemplate.json",
        "createUiDefinition.json",
        "viewDefinition.json",
    );
    let expected = [
        ["ARM-006", &first, main, "/resources/1/location"],
        ["UI-010", &first, ui, tip],
        ["ZIP-004", &second, view, ""],
    ];
    let (operation, told) = refused(&owner, "stack").await;
    assert_eq!(operation["steps"][1]["status"], "blocked", "{operation:#}");
    let told: Vec<_> = told.iter().map(|(r, t)| [r.as_str(), t]).collect();
    assert_eq!(told, expected.map(|[rule, target, ..]| [rule, target]));
    let failed = report(&owner, "stack", &operation).await;
    let both = [&first, &second].map(|at| row(&failed, "package", at));
    let found = both.map(|row| places(&row["findings"])).concat();
    assert_eq!(found, expected);
    let deep = "/v1/publishers/contoso/offers/stack/check?deep=true";
    let checked = post(&owner, deep, None).await.expect(200).json();
    assert_eq!(places(&checked["findings"]), expected);
    assert!(
        !failed
            .to_string()
            .contains("\"copy\",\"target\":\"/definition/plans"),
        "what has not passed is not taken in"
    );

    let packages = [package(ZIP, &[]), package(PYTHON, &[])];
    host.put("template.zip", packages[0].clone());
    host.put("managed.zip", packages[1].clone());
    let published = to_live(&owner, "stack").await;
    let passed = report(&owner, "stack", &published).await;
    assert!(!passed.to_string().contains("sig="));
    for (plan, name) in ["template.zip", "managed.zip"].into_iter().enumerate() {
        let target = package_of(plan);
        let seen = &row(&passed, "package", &target)["evidence"];
        assert_eq!(seen["tracking"], json!([TRACKING]), "{seen:#}");
        let copy = row(&passed, "copy", &target);
        assert_eq!(copy["evidence"]["sha256"], seen["sha256"]);
        let served = served(&golive, copy, name).await;
        assert!(served == packages[plan], "{name} is another one");
    }
}

#[tokio::test]
async fn what_is_beyond_the_quota_is_not_taken_in() {
    let golive = full_with(|setup| setup.settings.artifacts.quota_mib = 0).await;
    let (owner, host) = (golive.owner().await, Host::start().await);
    stored(&owner, &host, "large").await;
    for name in ["template.zip", "managed.zip"] {
        host.put(name, package(ZIP, &[]));
    }
    let (operation, told) = refused(&owner, "large").await;
    assert!(!told.is_empty());
    assert!(
        told.iter().all(|(rule, _)| rule == "ART-003"),
        "{operation:#}"
    );
}
