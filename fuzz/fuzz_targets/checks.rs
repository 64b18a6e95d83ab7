//! No document makes the checks stumble, whatever its kind, alone or beside a
//! live one. The input is one document, or two with a NUL between them; its
//! length chooses the kind.

#![no_main]

use std::sync::{Arc, LazyLock};

use golive_model::checks::{self, MAX_FINDINGS, Subject};
use golive_model::{Document, Kind, Kinds, Time};
use libfuzzer_sys::fuzz_target;

static KINDS: LazyLock<[Arc<Kind>; 2]> = LazyLock::new(|| {
    let kinds = Kinds::built_in().unwrap();
    ["microsoft-azure-virtualmachines", "microsoft-azure-corevm"]
        .map(|id| kinds.get(&id.parse().unwrap()).unwrap())
});

fuzz_target!(|text: &str| {
    let choice = text.len();
    let (text, live) = match text.split_once('\0') {
        Some((text, live)) => (text, Document::parse(live).ok()),
        None => (text, None),
    };
    let Ok(document) = Document::parse(text) else {
        return;
    };
    let (value, live) = (document.to_value(), live.map(|live| live.to_value()));
    let findings = checks::run(Subject {
        offer: &"contoso-app".parse().unwrap(),
        kind: &KINDS[choice & 1],
        document: &value,
        live: live.as_ref(),
        has_secrets: choice & 2 != 0,
        now: Time(1_800_000_000_000_000),
    });
    assert!(findings.len() <= MAX_FINDINGS);
    for finding in findings {
        let target = finding.target;
        assert!(target.is_empty() || target.starts_with('/'), "{target}");
    }
});
