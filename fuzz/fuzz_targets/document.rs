//! A document that is taken is shown, and what is shown is taken as the same.

#![no_main]

use std::sync::{Arc, LazyLock};

use golive_model::diff::differences;
use golive_model::document::{Document, Envelope};
use golive_model::{Kind, Kinds, OfferKey};
use libfuzzer_sys::fuzz_target;

static KIND: LazyLock<Arc<Kind>> = LazyLock::new(|| {
    let id = "microsoft-azure-virtualmachines".parse().unwrap();
    Kinds::built_in().unwrap().get(&id).unwrap()
});

fuzz_target!(|text: &str| {
    let Ok(mut document) = Document::parse(text) else {
        return;
    };
    let kind = &KIND;
    let stored = Document::from_stored(&document.text()).unwrap();
    assert_eq!(stored, document, "what is stored is what was sent");

    let key: OfferKey = "contoso/vm".parse().unwrap();
    let shown = document.render(
        &Envelope {
            key: &key,
            kind: &kind.id,
            status: "neverPublished",
            version: 1,
            changed: "2026-01-01T00:00:00.0000000Z".into(),
            migration: "migrated",
        },
        kind,
    );
    let again = Document::parse(&shown).unwrap();
    assert!(again.means_the_same_as(&document, kind), "{shown}");
    assert!(document.means_the_same_as(&again, kind), "{shown}");

    let value = document.to_value();
    assert!(value.is_object(), "the checks can read what is stored");
    assert!(differences(&value, &value).is_empty());

    let _ = document.take_secrets(kind);
    assert!(document.take_secrets(kind).is_empty(), "a secret was left");
});
