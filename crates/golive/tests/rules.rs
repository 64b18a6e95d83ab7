//! Every certification rule has a test that makes it fire and one that lets it
//! pass.

#![expect(clippy::panic, reason = "all of this file is a test, its helpers too")]

use std::fs;
use std::path::Path;

use golive_model::{Kinds, RuleId, checks};

const DOCUMENTS: &str = "golive-model/tests";
const PACKAGES: &str = "golive-inspect/tests";
const REACH: &str = "golive-server/tests/reach";
const CERTIFY: &str = "golive-server/tests/certify";

/// Who keeps some rules.
struct Tests {
    /// The rules, by the beginning of their ids.
    rules: &'static [&'static str],
    /// The folder of these tests.
    folder: &'static str,
    /// Where each of them fires: the id stands there as a text.
    fire: &'static [&'static str],
    /// The file and the name of a test of something with nothing wrong.
    pass: (&'static str, &'static str),
}

/// The rules that need more than documents; what is not here is kept by a row of
/// the document checks.
const TESTS: [Tests; 12] = [
    Tests {
        rules: &["ARM-", "UI-", "ZIP-001", "ZIP-002", "ZIP-003", "ZIP-004"],
        folder: PACKAGES,
        fire: &[
            "package/arm.rs",
            "package/ui.rs",
            "package/files.rs",
            "package/tools.rs",
        ],
        pass: ("package.rs", "the_good_package_has_no_fault"),
    },
    Tests {
        rules: &["VHD-"],
        folder: PACKAGES,
        fire: &["vhd.rs"],
        pass: ("vhd.rs", "disks_for_each_generation_pass"),
    },
    Tests {
        rules: &["SAS-009", "SAS-010"],
        folder: REACH,
        fire: &["pages.rs"],
        pass: ("pages.rs", "a_disk_can_be_read_in_parts"),
    },
    Tests {
        rules: &["CT-004"],
        folder: CERTIFY,
        fire: &["images.rs"],
        pass: ("images.rs", "images_go_live_with_their_digests_and_stay"),
    },
    Tests {
        rules: &["SA-002"],
        folder: CERTIFY,
        fire: &["services.rs"],
        pass: ("services.rs", "a_service_that_answers_goes_live"),
    },
    Tests {
        rules: &["PR-007"],
        folder: CERTIFY,
        fire: &["prices.rs"],
        pass: ("prices.rs", "a_price_sheet_is_mended_and_served_as_it_is"),
    },
    Tests {
        rules: &["RV-001"],
        folder: CERTIFY,
        fire: &["reviews.rs"],
        pass: ("reviews.rs", "an_approved_submission_goes_on"),
    },
    Tests {
        rules: &["CERT-001", "CERT-002"],
        folder: CERTIFY,
        fire: &["certifier.rs"],
        pass: ("certifier.rs", "an_approval_lets_the_submission_go_on"),
    },
    Tests {
        rules: &["ART-001"],
        folder: CERTIFY,
        fire: &["files.rs"],
        pass: ("files.rs", "what_was_certified_is_taken_in_and_served"),
    },
    Tests {
        rules: &["ART-002"],
        folder: CERTIFY,
        fire: &["changed.rs"],
        pass: ("files.rs", "what_was_certified_is_taken_in_and_served"),
    },
    Tests {
        rules: &["ART-003"],
        folder: CERTIFY,
        fire: &["packages.rs"],
        pass: (
            "packages.rs",
            "a_faulty_package_is_mended_and_goes_live_as_it_is",
        ),
    },
    Tests {
        rules: &[""],
        folder: DOCUMENTS,
        fire: &["checks/rows.rs", "checks/kind_rows.rs"],
        pass: ("checks.rs", "the_examples_pass"),
    },
];

#[test]
fn every_rule_fires_in_a_test_and_passes_in_another() {
    for rule in RuleId::ALL.iter().map(|rule| rule.as_str()) {
        let keeps = |tests: &&Tests| tests.rules.iter().any(|start| rule.starts_with(start));
        let tests = TESTS.iter().find(keeps);
        let tests = tests.unwrap_or_else(|| panic!("nobody keeps {rule}"));
        let fires = |file: &&str| names(&read(tests.folder, file), rule);
        assert!(
            tests.fire.iter().any(fires),
            "{rule} fires in none of {:?} of {}",
            tests.fire,
            tests.folder
        );
        let (file, test) = tests.pass;
        assert!(
            read(tests.folder, file).contains(&format!("fn {test}(")),
            "{rule} passes in {test} of {file}, which is not there"
        );
    }
}

/// A rule that no kind asks for never fires.
#[test]
fn every_rule_is_asked_for() {
    let kinds = Kinds::built_in().unwrap_or_else(|fault| panic!("{fault}"));
    // Where an operator asks for people or a certifier, it is for every kind.
    let of_every_kind = ["RV-001", "CERT-001", "CERT-002"];
    for rule in RuleId::ALL {
        let is_asked_for = kinds.iter().any(|kind| kind.severity(*rule).is_some());
        let of_every_kind = of_every_kind.contains(&rule.as_str());
        assert!(is_asked_for != of_every_kind, "{rule}");
    }
    assert!(checks::rules().count() < RuleId::ALL.len());
}

/// Whether an id stands in a file as a text, with or without a case.
fn names(text: &str, rule: &str) -> bool {
    [format!("\"{rule}\""), format!("\"{rule}.")]
        .iter()
        .any(|name| text.contains(name))
}

fn read(folder: &str, file: &str) -> String {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let path = crates.join(folder).join(file);
    fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}
