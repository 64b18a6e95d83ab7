//! A document that is taken is shown, and what is shown is taken as the same.

#![no_main]

use std::sync::{Arc, LazyLock};

use golive_model::diff::differences;
use golive_model::document::{Document, Envelope, shown};
use golive_model::{Kind, Kinds, OfferKey, Time};
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
    let key: OfferKey = "contoso/vm".parse().unwrap();
    document.complete(&key, kind);
    let stored = Document::from_stored(&document.text()).unwrap();
    assert_eq!(stored, document, "what is stored is what was sent");

    let envelope = Envelope {
        status: "neverPublished",
        version: 1,
        changed: Time(0),
        migration: "migrated",
    };
    let shown = shown(&document.text(), &envelope);
    let mut again = Document::parse(&shown).unwrap();
    again.complete(&key, kind);
    assert!(again.means_the_same_as(&document), "{shown}");

    let value = document.to_value();
    assert!(value.is_object(), "the checks can read what is stored");
    assert!(differences(&value, &value).is_empty());

    let _ = document.take_secrets(kind);
    assert!(document.take_secrets(kind).is_empty(), "a secret was left");
});
