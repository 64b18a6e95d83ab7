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
