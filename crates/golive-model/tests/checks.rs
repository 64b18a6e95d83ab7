//! The document checks, from the example offers with one thing changed at a
//! time.

#[cfg(test)]
#[path = "checks/kind_rows.rs"]
mod kind_rows;
#[cfg(test)]
#[path = "checks/row.rs"]
mod row;
#[cfg(test)]
#[path = "checks/rows.rs"]
mod rows;

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::time::Duration;

use golive_model::checks::{MAX_FINDINGS, Subject, rules as document_rules, run};
use golive_model::{Finding, Kind, Language, RuleId, Severity, Time, message};
use proptest::prelude::*;
use row::{Example, NOW, findings, put, take};
use rows::{HOLDS, image, rows, signed};
use serde_json::{Value, json};

fn key_of(finding: &Finding) -> String {
    match finding.case.as_str() {
        "" => finding.rule.to_string(),
        case => format!("{}.{case}", finding.rule),
    }
}

/// The example with what is `Some` put there and what is `None` taken away.
fn changed(example: Example, changes: &[(&str, Option<Value>)]) -> Value {
    let mut document = example.document();
    for (path, value) in changes {
        let place = example.place(path);
        match value {
            Some(value) => put(&mut document, &place, value.clone()),
            None => take(&mut document, &place),
        }
    }
    document
}

/// A fault is found where it is, as hard as the kind says, and only once.
#[test]
fn one_change_gives_one_finding() {
    for row in rows() {
        let found = row.run();
        let said: Vec<_> = found
            .iter()
            .map(|f| (key_of(f), f.target.as_str(), f.severity))
            .collect();
        assert_eq!(
            said,
            [(row.key.to_owned(), row.target.as_str(), row.severity)]
        );
    }
}

#[test]
fn what_is_fine_passes() {
    for row in kind_rows::fine() {
        assert_eq!(row.run(), [], "{}", row.target);
    }
}

/// Secrets are taken out of a document before it is checked.
#[test]
fn a_stored_password_counts() {
    let password = "/definition/plans/0/microsoft-azure-containers.registry/password";
    let mut document = Example::Container.document();
    take(&mut document, password);
    let mut subject = Subject {
        offer: &"contoso-runner".parse().unwrap(),
        kind: &Example::Container.kind(),
        document: &document,
        live: None,
        has_secrets: true,
        rehearsal: false,
        now: NOW,
    };
    assert_eq!(run(subject), []);
    subject.has_secrets = false;
    assert_eq!(run(subject).len(), 1);
}

/// A rehearsal's services are on this machine, where there is no https.
#[test]
fn a_rehearsal_has_its_services_on_this_machine() {
    for (url, passes) in [
        ("http://127.0.0.1:8080/welcome", true),
        ("http://[::1]/", true),
        ("http://localhost/", true),
        ("http://www.example.com/", false),
        ("http://127.0.0.1.example.com/", false),
        ("http://192.168.0.1/", false),
        ("ftp://localhost/", false),
    ] {
        let page = Example::Saas.place(":landingPageUrl");
        let mut document = Example::Saas.document();
        put(&mut document, &page, json!(url));
        let mut subject = Subject {
            offer: &"contoso-planner".parse().unwrap(),
            kind: &Example::Saas.kind(),
            document: &document,
            live: None,
            has_secrets: false,
            rehearsal: true,
            now: NOW,
        };
        assert_eq!(run(subject).is_empty(), passes, "{url}");
        subject.rehearsal = false;
        assert_eq!(run(subject).len(), 1, "{url}");
    }
}

/// Rules that look into files too: some of their words are for what stands there.
const OF_FILES_TOO: [&str; 12] = [
    "LS-009", "LS-010", "LS-011", "LS-012", "LS-013", "LS-019", "ZIP-005", "ZIP-006", "CT-001",
    "CT-003", "CT-005", "SA-001",
];

/// Every wording is used, every use has a wording, and every rule of documents
/// both.
#[test]
fn every_finding_has_its_words() {
    // No schema that golive brings gives this one.
    let mut used = BTreeSet::from(["DOC-001.other".to_owned()]);
    for finding in rows().iter().flat_map(|row| row.run()) {
        let key = key_of(&finding);
        let text = message::of_finding(Language::English, &finding);
        assert!(message::exists(&key), "no words for {key}");
        assert!(!text.contains(['{', '}']), "{key} leaves a gap: {text}");
        used.insert(key);
    }
    let catalogue = message::contents(message::text(Language::English));
    let begins = |key: &str, rule: &str| key.starts_with(rule);
    let is_of_rule = |key: &&String| {
        let of_files = OF_FILES_TOO.iter().any(|rule| begins(key, rule)) && !used.contains(*key);
        !of_files && document_rules().any(|rule| begins(key, rule.as_str()))
    };
    let written: BTreeSet<String> = catalogue.keys().filter(is_of_rule).cloned().collect();
    assert_eq!(used, written);
    for rule in document_rules() {
        assert!(
            used.iter().any(|key| key.starts_with(rule.as_str())),
            "no row for {rule}"
        );
    }
}

#[test]
fn the_examples_pass() {
    for example in Example::ALL {
        let document = example.document();
        assert_eq!(example.check(&document, None), []);
        assert_eq!(
            example.check(&document, Some(&document)),
            [],
            "live and unchanged"
        );
        let last_day_of_2035 = Time(2_082_715_200_000_000);
        assert_eq!(example.check_at(last_day_of_2035, &document, None), []);
    }
}

/// Three weeks ahead and a day back, not a second less.
#[test]
fn a_signature_that_just_holds_passes() {
    let just = "st=2026-11-20T12:00:00Z&se=2026-12-12T12:00:00Z";
    let disk = ("0:vmImages/1.0.1/osVhdUrl", Some(signed("a", just)));
    let document = changed(Example::Vm, &[disk]);
    assert_eq!(Example::Vm.check(&document, None), []);
    let later = NOW.plus(Duration::from_secs(1));
    assert_eq!(Example::Vm.check_at(later, &document, None).len(), 1);
    let sooner = Time(NOW.0 - 1);
    assert_eq!(Example::Vm.check_at(sooner, &document, None).len(), 1);
}

/// What clients really send is not refused, whatever the tables say.
#[test]
fn what_clients_send_is_not_refused() {
    let blank = json!({
        "isByol": true,
        "freeTrialDurationInMonths": 0,
        "coreMultiplier": {"currency": "USD", "single": 0.0}
    });
    let categories = json!([
        {"categoryL1": "analytics", "categoryL2-analytics": ["visualization-and-reporting"]},
        {"categoryL1": "web", "categoryL2-web": ["ecommerce", "web-apps", "other"]}
    ]);
    let documented = changed(
        Example::Vm,
        &[
            ("@categoryMap", Some(categories)),
            ("@useEnterpriseContract", None),
            ("@cspOfferOptIn", None),
            ("@publicAzureSupportUrl", Some(json!(""))),
            ("0/regions", Some(json!(["AZ"]))),
            ("0/planId", Some(json!("own_licence"))),
            ("0/virtualMachinePricing", Some(blank.clone())),
            ("0/virtualMachinePricingV2", Some(blank)),
            (
                "0/restrictedAudience",
                Some(json!({"uploadedCsvUri": "https://www.example.com/a.csv"})),
            ),
            ("0:openPorts", None),
            ("0:vmImages/1.0.1/lunVhdDetails", None),
            ("/eTag", Some(json!("W/\"datetime'2017-06-07'\""))),
            ("/version", Some(json!(5))),
        ],
    );
    // The Azure command line signs without seconds.
    let short = "st=2026-11-20T00%3A00Z&se=2027-11-21T00%3A00Z";
    let bare = json!({"osVhdUrl": signed("a", short), "publishedDate": ""});
    let linux = changed(
        Example::CoreVm,
        &[
            ("@allowedSubscriptions", None),
            ("@legacyOfferId", None),
            ("@legacyPublisherId", None),
            ("0:osFriendlyName", None),
            ("0:recommendedVMSizes", None),
            ("0:categoryMap", None),
            ("0:generation", None),
            ("0:vmImagesArchitecture", None),
            ("0/diskGenerations", Some(json!([]))),
            ("0:vmImagesPublicAzure/117.3.20260331", Some(bare)),
            ("0:vmImagesPublicAzure/0.20260210.120", Some(image("b"))),
        ],
    );
    for (example, document) in [(Example::Vm, documented), (Example::CoreVm, linux)] {
        let found = example.check(&document, None);
        let errors: Vec<_> = found
            .iter()
            .filter(|f| f.severity == Severity::Error)
            .collect();
        assert!(errors.is_empty(), "{errors:#?}");
    }
}

/// A release adds a version, signs the old disks anew and hides an old version.
#[test]
fn a_new_version_passes_beside_the_live_ones() {
    let resigned = signed("contoso-linux-12-v20260301", HOLDS);
    let resigned = resigned.as_str().unwrap().replace("/images/", "/linux/");
    let document = changed(
        Example::CoreVm,
        &[
            ("0:vmImagesPublicAzure/2026.03.08", Some(image("new"))),
            (
                "0g0:vmImagesPublicAzure/2026.03.08",
                Some(image("new-gen2")),
            ),
            (
                "0g1:vmImagesPublicAzure/2026.03.08",
                Some(image("new-arm64")),
            ),
            (
                "0:vmImagesPublicAzure/2026.03.01/osVhdUrl",
                Some(json!(resigned)),
            ),
            (
                "0:vmImagesPublicAzure/2026.03.01/showInGui",
                Some(json!(false)),
            ),
        ],
    );
    let live = Example::CoreVm.document();
    assert_eq!(Example::CoreVm.check(&document, Some(&live)), []);
}

#[test]
fn lower_and_automatic_prices_pass() {
    let sizes = "1/virtualMachinePricing/coreMultiplier/individually";
    let mut document = Example::Vm.document();
    for size in [
        "10core", "44core", "48core", "60core", "120core", "208core", "416core",
    ] {
        take(
            &mut document,
            &Example::Vm.place(&format!("{sizes}/{size}")),
        );
    }
    put(
        &mut document,
        &Example::Vm.place(&format!("{sizes}/1core")),
        json!(0.03),
    );
    let live = Example::Vm.document();
    assert_eq!(Example::Vm.check(&document, Some(&live)), []);
}

#[test]
fn errors_come_first_then_document_order() {
    let document = changed(
        Example::Vm,
        &[
            ("1/regions", Some(json!([]))),
            ("@categoryMap/0/categoryL1", Some(json!("gadgets"))),
            ("@title", Some(json!(""))),
            ("0:operationSystem", None),
        ],
    );
    let found = Example::Vm.check(&document, None);
    let keys: Vec<String> = found.iter().map(key_of).collect();
    assert_eq!(
        keys,
        [
            "LS-001.missing",
            "VM-011.missing",
            "PR-005.none",
            "LS-008.unknown"
        ]
    );
}

#[test]
fn a_hopeless_document_gives_a_list_with_an_end() {
    let versions: Value = (0..20_000).map(|n| (format!("v{n}"), image("a"))).collect();
    let regions: Value = (0..1000).collect();
    let document = changed(
        Example::Vm,
        &[("0:vmImages", Some(versions)), ("0/regions", Some(regions))],
    );
    let found = Example::Vm.check(&document, None);
    assert_eq!(found.len(), MAX_FINDINGS);
    assert_eq!(
        found.iter().filter(|f| f.rule == RuleId::Schema).count(),
        50
    );
    assert!(found.iter().all(|f| f.severity == Severity::Error));
}

/// An operator's own kind has its own schema, rules and severities.
#[test]
fn a_kind_decides_which_rules_apply() {
    let toml = r#"
        id = "own"
        display_name = "Own"
        version = 1
        namespace = "own"
        rules = { DOC-001 = "warning", LS-001 = "warning", VM-001 = "error" }
        steps = [
            { id = "a", name = "A", description = "", work = "package" },
            { id = "b", name = "B", description = "", work = "signoff" },
            { id = "c", name = "C", description = "", work = "live" },
        ]
    "#;
    let schema = r#"{"properties": {"id": {"minLength": 20}}}"#;
    let kind = Kind::parse("own", toml, schema).unwrap();
    let document = json!({"id": "what-it-holds", "definition": {"plans": [{"planId": "p"}]}});
    let found = findings(&kind, "own-offer", &document, None, NOW);
    let said: Vec<_> = found
        .iter()
        .map(|f| (key_of(f), f.severity, f.target.as_str()))
        .collect();
    let expected = [
        (
            "VM-001.none".to_owned(),
            Severity::Error,
            "/definition/plans/0/own.vmImages",
        ),
        ("DOC-001.other".to_owned(), Severity::Warning, "/id"),
        (
            "LS-001.missing".to_owned(),
            Severity::Warning,
            "/definition/offer/own.title",
        ),
    ];
    assert_eq!(said, expected);
    let text = message::of_finding(golive_model::Language::English, &found[1]);
    assert!(
        !text.contains("what-it-holds") && !text.contains('{'),
        "{text}"
    );
}

#[test]
fn the_kinds_have_the_documented_steps() {
    for kind in [Example::Vm.kind(), Example::CoreVm.kind()] {
        let step = |s: &golive_model::StepSpec| (s.id.clone(), s.name.clone(), s.estimate.clone());
        let steps: Vec<_> = kind.steps.iter().map(step).collect();
        let expected = [
            (
                "displaydummycertify",
                "Validate Pre-Requisites",
                Some("< 15 min"),
            ),
            ("displaycertify", "Certification", Some("~2-3 days")),
            ("displayprovision", "Provisioning", Some("< 1 day")),
            (
                "displaypackage",
                "Packaging and Lead Generation Registration",
                Some("< 1 hour"),
            ),
            ("publisher-signoff", "Publisher signoff", None),
            ("live", "Live", Some("~2-5 days")),
        ];
        let expected = expected.map(|(id, name, estimate)| {
            (id.to_owned(), name.to_owned(), estimate.map(str::to_owned))
        });
        assert_eq!(steps, expected);
        assert!(kind.steps.iter().all(|step| !step.description.is_empty()));
    }
}

#[test]
fn what_is_added_on_reading_passes() {
    let kind = Example::Vm.kind();
    let mut document = Example::Vm.document();
    let of_offer = kind
        .defaults
        .offer
        .iter()
        .map(|default| ("/definition/offer", default));
    let of_plan = kind
        .defaults
        .plan
        .iter()
        .map(|default| ("/definition/plans/0", default));
    let mut added = 0;
    for (owner, (name, value)) in of_offer.chain(of_plan) {
        let value = serde_json::from_str(&value.to_string()).unwrap();
        put(&mut document, &format!("{owner}/{name}"), value);
        added += 1;
    }
    assert_eq!(added, 8);
    assert_eq!(Example::Vm.check(&document, None), []);
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "(<|>|/|=|[a-z]|\\PC){0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let known = prop::sample::select(vec!["definition", "offer", "plans", "planId", "lun"]);
        let name = prop_oneof![known.prop_map(str::to_owned), "[a-z/~.]{0,6}"];
        let members = prop::collection::vec((name, inner.clone()), 0..4);
        prop_oneof![
            prop::collection::vec(inner, 0..4).prop_map(Value::from),
            members.prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// Every place of a document.
fn places(value: &Value, pointer: &str, found: &mut Vec<String>) {
    found.push(pointer.to_owned());
    let members = value.as_object().into_iter().flatten();
    let members = members.map(|(name, child)| (name.clone(), child));
    let items = value.as_array().into_iter().flatten().enumerate();
    let items = items.map(|(at, child)| (at.to_string(), child));
    for (name, child) in members.chain(items) {
        places(child, &format!("{pointer}/{name}"), found);
    }
}

/// An example with some places changed to anything.
fn mutated(example: Example) -> impl Strategy<Value = Value> {
    let document = example.document();
    let mut found = Vec::new();
    places(&document, "", &mut found);
    let change = (prop::sample::select(found), any_json());
    prop::collection::vec(change, 1..6).prop_map(move |changes| {
        let mut document = document.clone();
        for (pointer, value) in changes {
            if let Some(place) = document.pointer_mut(&pointer) {
                *place = value;
            }
        }
        document
    })
}

/// Two changed forms of one example.
fn other_two() -> impl Strategy<Value = (Value, Value)> {
    let example = prop::sample::select(Example::ALL[2..].to_vec());
    example.prop_flat_map(|example| (mutated(example), mutated(example)))
}

/// What has the wrong type is for the schema alone to say.
#[test]
fn a_wrong_type_is_reported_once() {
    for example in Example::ALL {
        let document = example.document();
        let mut found = Vec::new();
        places(&document, "", &mut found);
        for (place, wrong) in found
            .iter()
            .flat_map(|p| [(p, json!([])), (p, json!({})), (p, json!(7))])
        {
            let mut document = document.clone();
            *document.pointer_mut(place).unwrap() = wrong;
            let said = example.check(&document, None);
            let here: Vec<_> = said.iter().filter(|f| f.target == *place).collect();
            assert!(here.len() <= 1, "{here:#?}");
        }
    }
}

/// Whatever the documents are, what is said of them is in order and has words.
fn expect_sense(document: &Value, live: Option<&Value>) {
    for example in Example::ALL {
        let found = example.check(document, live);
        assert!(found.is_sorted_by_key(|finding| Reverse(finding.severity)));
        for finding in found {
            assert!(finding.target.is_empty() || finding.target.starts_with('/'));
            assert!(message::exists(&key_of(&finding)), "{finding:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_json_is_looked_at(document in any_json(), live in prop::option::of(any_json())) {
        expect_sense(&document, live.as_ref());
    }

    #[test]
    fn any_virtual_machine_is_looked_at(
        one in mutated(Example::Vm),
        two in mutated(Example::Vm),
    ) {
        expect_sense(&one, Some(&two));
    }

    #[test]
    fn any_other_offer_is_looked_at((one, two) in other_two()) {
        expect_sense(&one, Some(&two));
    }

    #[test]
    fn any_core_virtual_machine_is_looked_at(
        one in mutated(Example::CoreVm),
        two in mutated(Example::CoreVm),
    ) {
        expect_sense(&one, Some(&two));
    }
}
