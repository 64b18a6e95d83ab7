//! Documents that tests start from.

use serde_json::{Value, json};

/// The virtual machine offer of the examples, under another id.
pub fn vm(offer: &str) -> Value {
    named(include_str!("../../../examples/contoso-vm.json"), offer)
}

/// The core virtual machine offer of the examples, under another id.
pub fn core_vm(offer: &str) -> Value {
    named(include_str!("../../../examples/contoso-corevm.json"), offer)
}

/// An offer of the examples, such as `app` or `container`, under another id.
pub fn example(name: &str, offer: &str) -> Value {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples");
    let file = format!("{folder}/contoso-{name}.json");
    let text = std::fs::read_to_string(&file).unwrap_or_else(|e| panic!("{file}: {e}"));
    named(&text, offer)
}

fn named(text: &str, offer: &str) -> Value {
    let mut document: Value = serde_json::from_str(text).expect("an example is JSON");
    document["id"] = json!(offer);
    document["publisherId"] = json!("contoso");
    let marketing = "microsoft-azure-marketplace.offerMarketingUrlIdentifier";
    if let Some(identifier) = document["definition"]["offer"].get_mut(marketing) {
        *identifier = json!(offer);
    }
    document
}
