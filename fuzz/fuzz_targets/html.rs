//! A publisher's texts in an otherwise good document: HTML, links, prices, ids.
//! The first byte chooses the place.

#![no_main]

use std::sync::{Arc, LazyLock};

use golive_model::checks::{self, Subject};
use golive_model::{Kind, Kinds, Listing, Slot, Time, Version};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

struct Good {
    kind: Arc<Kind>,
    document: Value,
    /// Where its texts are.
    places: Vec<String>,
}

static GOOD: LazyLock<Good> = LazyLock::new(|| {
    let id = "microsoft-azure-virtualmachines".parse().unwrap();
    let kind = Kinds::built_in().unwrap().get(&id).unwrap();
    let text = include_str!("../../examples/contoso-vm.json");
    let document: Value = serde_json::from_str(text).unwrap();
    let mut places = Vec::new();
    collect(&document, String::new(), &mut places);
    // The description takes half of the choices.
    let description = places
        .iter()
        .find(|place| place.ends_with("marketplace.description"));
    let description = description.unwrap().clone();
    places.resize_with(places.len().max(128), || description.clone());
    Good {
        kind,
        document,
        places,
    }
});

fn collect(value: &Value, place: String, places: &mut Vec<String>) {
    match value {
        Value::String(_) => places.push(place),
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                collect(item, format!("{place}/{at}"), places);
            }
        }
        Value::Object(members) => {
            for (name, item) in members {
                let name = name.replace('~', "~0").replace('/', "~1");
                collect(item, format!("{place}/{name}"), places);
            }
        }
        _ => {}
    }
}

fuzz_target!(|data: &[u8]| {
    let Some((choice, rest)) = data.split_first() else {
        return;
    };
    let Ok(text) = std::str::from_utf8(rest) else {
        return;
    };
    let good = &GOOD;
    let place = good.places.get(usize::from(*choice));
    let place = place.or(good.places.last()).unwrap();
    let mut document = good.document.clone();
    *document.pointer_mut(place).unwrap() = text.into();
    let key = "contoso/contoso-app".parse().unwrap();
    let now = Time(1_800_000_000_000_000);
    checks::run(Subject {
        offer: &"contoso-app".parse().unwrap(),
        kind: &good.kind,
        document: &document,
        live: (choice & 1 == 0).then_some(&good.document),
        has_secrets: false,
        rehearsal: false,
        now,
    });
    for slot in [Slot::Preview, Slot::Production] {
        Listing::of(&key, &good.kind, Version::FIRST, slot, &document, now);
    }
});
