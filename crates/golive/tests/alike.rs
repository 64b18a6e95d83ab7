//! What is wrong with an offer is the same wherever it is asked: the check of the
//! API, the command line in each of its forms, and the publish.

#![expect(
    clippy::unwrap_used,
    reason = "all of this file is a test, its helpers too"
)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use golive_testkit::files::Files;
use golive_testkit::{Api, Process, documents};
use serde_json::{Value, json};

const OWNER: &str = "00000000-0000-0000-0000-000000000001";
const TENANT: &str = "00000000-0000-0000-0000-00000000c0de";
const SECRET: &str = "golive-dev-secret";

/// Everything that golive and its parts would ever write down.
const LOG: &str = "info,golive=trace,golive_server=trace,golive_store=trace,golive_inspect=trace";

/// What stands in the documents and nowhere else: parts of signatures, a
/// registry's password, a key.
const SECRETS: [&str; 4] = [
    "bm90LWEtcmVhbC1zaWduYXR1cmU",
    "not-a-real-signature",
    "not-a-real-password",
    "not-a-real-key",
];

/// Rule, severity and place.
type Found = BTreeSet<(String, String, String)>;

fn binary() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_golive"))
}

fn found(findings: &Value) -> Found {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let findings = findings.as_array().unwrap().iter();
    findings
        .map(|f| (text(&f["rule"]), text(&f["severity"]), text(&f["target"])))
        .collect()
}

/// `golive offer check --deep` of a file; answers what it prints.
fn command_line(server: &Process, file: &Path, form: &[&str]) -> String {
    let mut command = Command::new(binary());
    command
        .args(["offer", "check", "--deep"])
        .arg(file)
        .args(form);
    let variables = std::env::vars().map(|(name, _)| name);
    for name in variables.filter(|name| name.starts_with("GOLIVE")) {
        command.env_remove(name);
    }
    let client = [
        ("GOLIVE_URL", server.url.as_str()),
        ("GOLIVE_TENANT", TENANT),
        ("GOLIVE_CLIENT_ID", OWNER),
        ("GOLIVE_CLIENT_SECRET", SECRET),
    ];
    let output = command.envs(client).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(6), "{file:?}: {said}");
    String::from_utf8(output.stdout).unwrap()
}

/// The rows of a table: how hard, which rule, where, and what of it.
fn of_table(table: &str) -> Found {
    let rows = table.lines().skip(1).map(|line| {
        let mut words = line.split_whitespace().map(str::to_owned);
        let (severity, rule) = (words.next().unwrap(), words.next().unwrap());
        (rule, severity, words.next().unwrap())
    });
    rows.collect()
}

fn of_sarif(log: &str) -> Found {
    let log: Value = serde_json::from_str(log).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let rules: BTreeSet<&str> = rules.iter().map(|r| r["id"].as_str().unwrap()).collect();
    let results = run["results"].as_array().unwrap().iter();
    let found: Found = results
        .map(|result| {
            let place = &result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"];
            let target = place.as_str().unwrap().split(" > ").next().unwrap();
            let (rule, level) = (&result["ruleId"], &result["level"]);
            let text = |value: &Value| value.as_str().unwrap().to_owned();
            (text(rule), text(level), target.to_owned())
        })
        .collect();
    let used: BTreeSet<&str> = found.iter().map(|(rule, ..)| rule.as_str()).collect();
    assert_eq!(used, rules, "each rule is described");
    found
}

/// Publishes and answers what the report has, step by step.
async fn of_publish(owner: &Api, offer: &str) -> Found {
    let accepted = owner
        .post(&Api::at(offer, "/publish"), "")
        .await
        .expect(202);
    let operation = owner.finished(&accepted).await;
    assert_eq!(operation["status"], "failed", "{operation:#}");
    let id = operation["id"].as_str().unwrap();
    let report = format!("/v1/publishers/contoso/offers/{offer}/operations/{id}/report");
    let report = owner.get(&report).await.expect(200).json();
    let steps = report["steps"].as_array().unwrap().iter();
    let checks = steps.flat_map(|step| step["checks"].as_array().unwrap());
    checks.flat_map(|check| found(&check["findings"])).collect()
}

/// An offer of each kind with something wrong, beside a category that nobody
/// knows, and one rule that must be found.
fn offers(host: &Files) -> Vec<(&'static str, Value, &'static str)> {
    let listed = "/definition/offer/microsoft-azure-marketplace";
    let gone = |path: &str| (path.to_owned(), json!(host.url("gone")));
    let plan = "/definition/plans/0/microsoft-azure";
    let registry = |kind: &str| {
        let at = format!("{plan}-{kind}.registry/registry");
        (at, json!(host.address.to_string()))
    };
    let package = |plan: usize| {
        let own = "microsoft-azure-applications.package/packageUri";
        let at = format!("/definition/plans/{plan}/{own}");
        (at, json!(host.url("90x90.png")))
    };
    let signed = format!(
        "{}?st=2026-01-01T00%3A00%3A00Z&se=2036-02-01T00%3A00%3A00Z&sp=rl&sig=not-a-real-signature",
        host.url("gone.vhd")
    );
    let disk = format!("{plan}-virtualmachines.vmImages/1.0.1/osVhdUrl");
    let logo = format!("{listed}.smallLogo");
    let small = (logo.clone(), json!(host.url("90x90.png")));
    let page = "/definition/offer/microsoft-azure-saas";
    let hook = (format!("{page}.connectionWebhook"), json!(host.url("hook")));
    let rows = [
        ("vm", vec![(disk, json!(signed))], "SAS-009"),
        // The disk here is of the first generation.
        ("corevm", vec![], "VHD-011"),
        ("app", vec![package(0), package(1)], "ZIP-002"),
        ("container", vec![registry("containers")], "CT-001"),
        ("iotedge", vec![registry("iotedgemodules")], "CT-001"),
        (
            "saas",
            vec![gone(&format!("{page}.landingPageUrl")), hook],
            "SA-001",
        ),
        ("consulting", vec![small.clone()], "LS-009"),
        ("managed", vec![small.clone()], "LS-009"),
        ("dynamics", vec![gone(&logo)], "ART-001"),
        (
            "powerbi",
            vec![small, gone(&format!("{listed}.largeLogo"))],
            "ART-001",
        ),
    ];
    let mut offers: Vec<_> = rows
        .into_iter()
        .map(|(name, changes, rule)| {
            let mut document = documents::example(name, &format!("of-{name}"));
            host.stock(&mut document);
            for (place, value) in changes {
                *document.pointer_mut(&place).unwrap() = value;
            }
            (name, document, rule)
        })
        .collect();
    let own = include_str!("../../../examples/acme-router.json");
    let mut own: Value = serde_json::from_str(own).unwrap();
    own["id"] = "of-own".into();
    own["definition"]["offer"]["acme-firmware.heroLogo"] = host.url("gone").into();
    offers.push(("own", own, "ART-001"));
    for (_, document, _) in &mut offers {
        let offer = document["definition"]["offer"].as_object_mut().unwrap();
        let mut members = offer.iter_mut();
        let categories = members.find(|(name, _)| name.ends_with(".categoryMap"));
        if let Some((_, categories)) = categories {
            *categories = json!([{"categoryL1": "gadgets"}]);
        }
    }
    offers
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_way_of_asking_finds_the_same() {
    let host = Files::start().await;
    host.put("hook", b"{}".to_vec());
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let kinds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/kinds");
    let flags = [
        "--dev",
        "--checks",
        "full",
        "--kinds",
        kinds.to_str().unwrap(),
    ];
    // No document here links to anything that is there.
    let env = [
        ("GOLIVE__ARTIFACTS__CHECK_LINKS", "false"),
        ("GOLIVE_LOG", LOG),
    ];
    let mut server = Process::start(binary(), &data, &flags, &env);
    let owner = Api::rehearsal(&server.url, OWNER).await;
    for (name, document, rule) in offers(&host) {
        let offer = format!("of-{name}");
        let file = folder.path().join(format!("{offer}.json"));
        std::fs::write(&file, document.to_string()).unwrap();
        let deep = format!("/v1/publishers/contoso/offers/{offer}/check?deep=true");
        let asked = owner.post(&deep, &document.to_string()).await.expect(200);
        let expected = found(&asked.json()["findings"]);
        assert!(
            expected.iter().any(|(r, ..)| r == rule),
            "{name}: {expected:?}"
        );

        let (server, file) = (&server, file.as_path());
        let printed = command_line(server, file, &["--output", "json"]);
        let printed: Value = serde_json::from_str(&printed).unwrap();
        assert_eq!(found(&printed["findings"]), expected, "{name}: JSON");
        let table = command_line(server, file, &[]);
        assert_eq!(of_table(&table), expected, "{name}: {table}");
        let sarif = command_line(server, file, &["--sarif"]);
        assert_eq!(of_sarif(&sarif), expected, "{name}: SARIF");
        owner.put(&Api::at(&offer, ""), &document).await.expect(201);
        let draft = owner.post(&deep, "").await.expect(200).json();
        assert_eq!(found(&draft["findings"]), expected, "{name}: the draft");
        assert_eq!(
            of_publish(&owner, &offer).await,
            expected,
            "{name}: publish"
        );
    }
    server.terminate();
    let log: PathBuf = data.with_extension("log");
    let log = std::fs::read_to_string(log).unwrap();
    assert!(log.contains("golive_server"), "a log is kept: {log}");
    for secret in SECRETS {
        let line = log.lines().find(|line| line.contains(secret));
        assert_eq!(line, None, "{secret} is in the log");
    }
}
