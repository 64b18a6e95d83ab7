//! No document makes the checks stumble, whatever its kind, alone or beside a
//! live one. The input is one document, or two with a NUL between them; the
//! first one names the kind.

#![no_main]

use std::sync::{Arc, LazyLock};

use golive_model::checks::{self, MAX_FINDINGS, Subject};
use golive_model::{Document, Kind, Kinds, Time};
use libfuzzer_sys::fuzz_target;

static KINDS: LazyLock<Kinds> = LazyLock::new(|| Kinds::built_in().unwrap());

/// The kind that a document names; virtual machines where it names none.
fn kind_of(document: &Document) -> Arc<Kind> {
    let id = document.text_at("offerTypeId");
    let named = id.and_then(|id| KINDS.get(&id.parse().ok()?));
    named.unwrap_or_else(|| {
        let usual = "microsoft-azure-virtualmachines".parse().unwrap();
        KINDS.get(&usual).unwrap()
    })
}

fuzz_target!(|text: &str| {
    let has_secrets = text.len().is_multiple_of(2);
    let (text, live) = match text.split_once('\0') {
        Some((text, live)) => (text, Document::parse(live).ok()),
        None => (text, None),
    };
    let Ok(document) = Document::parse(text) else {
        return;
    };
    let kind = kind_of(&document);
    let (value, live) = (document.to_value(), live.map(|live| live.to_value()));
    let findings = checks::run(Subject {
        offer: &"contoso-app".parse().unwrap(),
        kind: &kind,
        document: &value,
        live: live.as_ref(),
        has_secrets,
        rehearsal: false,
        now: Time(1_800_000_000_000_000),
    });
    assert!(findings.len() <= MAX_FINDINGS);
    for finding in findings {
        let target = finding.target;
        assert!(target.is_empty() || target.starts_with('/'), "{target}");
    }
});
