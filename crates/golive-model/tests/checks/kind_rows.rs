//! The rows of the kinds beside virtual machines.

use serde_json::{Value, json};

use super::row::{Example, Row};

pub(crate) fn rows() -> Vec<Row> {
    let tables = [
        listings(),
        leads(),
        consulting(),
        devices(),
        packages(),
        managed_applications(),
        registries(),
        tags(),
        modules(),
        technical(),
        trials(),
        plans(),
        monthly_prices(),
    ];
    tables.into_iter().flatten().collect()
}

fn app(key: &'static str, path: &str) -> Row {
    Row::new(Example::App, key, path)
}

fn container(key: &'static str, path: &str) -> Row {
    Row::new(Example::Container, key, path)
}

fn iot(key: &'static str, path: &str) -> Row {
    Row::new(Example::Iot, key, path)
}

fn saas(key: &'static str, path: &str) -> Row {
    Row::new(Example::Saas, key, path)
}

fn service(key: &'static str, path: &str) -> Row {
    Row::new(Example::Consulting, key, path)
}

fn dynamics(key: &'static str, path: &str) -> Row {
    Row::new(Example::Dynamics, key, path)
}

fn long(characters: usize) -> Value {
    json!("ü".repeat(characters))
}

fn listings() -> Vec<Row> {
    let four: Value = ["Finance", "Sales", "Marketing", "IoT"]
        .map(|key| json!({"categoryL1": key}))
        .into();
    let three = json!([{"categoryL1": "Finance"}, {"categoryL1": "Sales"}, {"categoryL1": "CustomerService"}]);
    vec![
        app("DOC-001.choice", "1:skuType").is(json!("template")),
        saas("DOC-001.missing", ":sellThrough").gone(),
        saas("LS-004.long", "@description").is(long(1301)),
        saas("LS-008.many", "@categoryMap").is(four).warning(),
        saas("LS-008.unknown", "@categoryMap/0/categoryL1")
            .is(json!("compute"))
            .warning(),
        app("LS-008.unknown", "@categoryMap/0/categoryL1")
            .is(json!("compute"))
            .warning(),
        service("LS-008.many", "@categoryMap").is(three).warning(),
        service("LS-009", "@largeLogo").gone(),
        app("LS-016", "@usefulLinks").gone().warning(),
        app("LS-016", "@usefulLinks").is(json!([])).warning(),
    ]
}

fn leads() -> Vec<Row> {
    let contact = json!("contactMe");
    vec![
        service("LS-019.required", "@leadDestination").gone(),
        service("LS-019.required", "@leadDestination").is(json!("None")),
        dynamics("LS-019.required", "@leadDestination").is(json!("")),
        service("LS-019.kept", "@leadDestination")
            .is(json!("SalesForce"))
            .warning(),
        saas("LS-019.required", "@leadDestination").set(":callToAction", contact.clone()),
        dynamics("LS-019.required", "@leadDestination")
            .is(json!("none"))
            .set(":product", json!("customerEngagement"))
            .set(":callToAction", contact),
    ]
}

fn consulting() -> Vec<Row> {
    vec![
        service("LS-017.country", ":countries").gone(),
        service("LS-017.country", ":countries").is(json!(["GB", "IE"])),
        service("LS-017.mail", "@description").is(json!("Ask *team@contoso.example.com*.")),
        service("LS-017.phone", "@description").is(json!("Call +44 20 7946 0123 by day")),
    ]
}

fn devices() -> Vec<Row> {
    let documentation =
        json!([{"linkTitle": "Documentation", "linkUrl": "https://www.example.com/docs"}]);
    vec![
        iot("LS-018.paragraph", "@description")
            .is(json!("<p>Minimum hardware: any</p><p>Buy!</p>")),
        iot("LS-018.device", "@usefulLinks").is(documentation),
    ]
}

fn packages() -> Vec<Row> {
    let version = "0:package/version";
    let other = json!("https://contoso.blob.core.windows.net/packages/other.zip?sig=x");
    vec![
        app("ZIP-005.missing", "0:package").gone(),
        app("ZIP-005.missing", "0:package/packageUri").is(json!("")),
        app("ZIP-005.invalid", version).gone(),
        app("ZIP-005.invalid", version).is(json!("1.0")),
        app("ZIP-005.invalid", "1:package/version").is(json!("1.0.0-rc1")),
        app("ZIP-005.lower", version).is(json!("0.9.9")).live(),
        app("ZIP-005.same", version)
            .set("0:package/packageUri", other)
            .live(),
        app("ZIP-006.guid", "0:trackingGuid").is(json!("pid-1")),
        app("ID-003.type", "0:skuType")
            .is(json!("managedApplication"))
            .set("0/regions", json!(["US"]))
            .live(),
    ]
}

fn managed_applications() -> Vec<Row> {
    let policy =
        |name: &str, policy: &str, tier: &str| json!({"name": name, "policy": policy, "sku": tier});
    let six: Value = (0..6)
        .map(|n| policy("p", &format!("Allow {n}"), "Free"))
        .collect();
    let twice = json!([
        policy("a", "Apply tag", "Free"),
        policy("b", "apply tag", "Free")
    ]);
    let principal = |n: u32| json!({"principalId": format!("00000000-0000-0000-0000-{n:012}"), "role": "Owner"});
    let many: Value = (0..101).map(principal).collect();
    vec![
        app("ZIP-007.endpoint", "1:notificationEndpoint").is(json!("http://www.example.com/x")),
        app("ZIP-007.policies", "1:policies").is(six),
        app("ZIP-007.policy-name", "1:policies/0/name").is(long(51)),
        app("ZIP-007.policy-name", "1:policies/0/name").gone(),
        app("ZIP-007.policy-twice", "1:policies/1/policy").set("1:policies", twice),
        app("ZIP-007.policy-tier", "1:policies/0/sku").set(
            "1:policies/0",
            policy("a", "Audit diagnostic setting", "Free"),
        ),
        app("ZIP-007.authorizations", "1:authorizations").is(many),
        app("ZIP-007.principal", "1:authorizations/0/principalId").is(json!("someone")),
        app("ZIP-007.principal", "1:authorizations/0/principalId").gone(),
        app("ZIP-007.role", "1:authorizations/0/role").is(json!("Reader")),
    ]
}

fn registries() -> Vec<Row> {
    vec![
        container("CT-001.missing", "0:registry").gone(),
        container("CT-001.missing", "0:registry/resourceGroup").gone(),
        iot("CT-001.missing", "0:registry/username").is(json!(" ")),
        container("CT-001.guid", "0:registry/subscriptionId").is(json!("mine")),
        container("CT-001.suffix", "0:registry/registry").is(json!("contoso.azurecr.io")),
        container("CT-001.password", "0:registry/password").gone(),
        container("CT-001.moved", "0:registry/repository")
            .is(json!("apps/other"))
            .live(),
    ]
}

fn tags() -> Vec<Row> {
    let many: Value = (0..17)
        .map(|n| {
            if n == 0 {
                json!("latest")
            } else {
                json!(format!("1.0.{n}"))
            }
        })
        .collect();
    vec![
        container("CT-002.none", "0:tags").gone(),
        container("CT-002.none", "0:tags").is(json!([])),
        container("CT-002.latest", "0:tags").is(json!(["2.1.0"])),
        container("CT-002.version", "0:tags").is(json!(["latest", "2.1-amd64"])),
        iot("CT-002.name", "0:tags/1")
            .is(json!("amd64"))
            .set("0:tags/2", json!("1.4")),
        container("CT-003.many", "0:tags").is(many),
    ]
}

fn modules() -> Vec<Row> {
    let six: Value = (0..6)
        .map(|n| json!({"name": n.to_string(), "value": ""}))
        .collect();
    let wide = json!({"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6});
    let twin = "0:defaultTwinDesiredProperties";
    let options = "0:createOptions";
    let privileged = json!({"HostConfig": {"Privileged": true}});
    vec![
        iot("CT-005.many", "0:defaultRoutes").is(six.clone()),
        iot("CT-005.many", "0:defaultEnvironmentVariables").is(six),
        iot("CT-005.long", "0:defaultRoutes/0/value").is(long(512)),
        iot("CT-005.long", "0:defaultEnvironmentVariables/0/name").is(long(512)),
        iot("CT-005.many", twin).is(wide),
        iot("CT-005.array", twin).is(json!({"a": {"b": []}})),
        iot("CT-005.deep", twin).is(json!({"a": {"b": {"c": {"d": {"e": 1}}}}})),
        iot("CT-005.json", twin).is(json!("{")),
        iot("CT-005.json", twin).is(json!("[]")),
        iot("CT-005.json", options).is(json!("--privileged")),
        iot("CT-005.long", options).is(json!({"Labels": {"a": "x".repeat(500)}})),
        iot("CT-006", options).is(privileged.clone()).warning(),
        iot("CT-006", options)
            .is(json!(privileged.to_string()))
            .warning(),
    ]
}

fn technical() -> Vec<Row> {
    vec![
        saas("SA-001.missing", ":connectionWebhook").gone(),
        saas("SA-001.missing", ":tenantId").is(json!("")),
        saas("SA-001.url", ":landingPageUrl").is(json!("http://www.example.com")),
        saas("SA-001.guid", ":applicationId").is(json!("planner")),
        saas("LS-007.missing", "@allowedSubscriptions").gone(),
    ]
}

fn trials() -> Vec<Row> {
    vec![
        saas("SA-003.missing", ":trialUrl")
            .set(":sellThrough", json!(false))
            .set(":callToAction", json!("free")),
        dynamics("SA-003.missing", ":trialUrl").gone(),
        dynamics("SA-003.url", ":trialUrl").is(json!("/trial")),
    ]
}

fn plans() -> Vec<Row> {
    vec![
        saas("SA-004.none", "/definition/plans").is(json!([])),
        saas("SA-004.title", "0:skuTitle").is(long(51)),
        saas("SA-004.title", "0:skuTitle").is(json!(" ")),
        saas("SA-004.description", "0:skuDescription").is(long(501)),
        saas("SA-004.price", "1/monthlyPricing")
            .gone()
            .without("1/monthlyPricingV2"),
        saas("SA-004.price", "0/monthlyPricing/price")
            .is(json!(-1))
            .without("0/monthlyPricingV2"),
        saas("SA-004.differ", "0/monthlyPricingV2/price").is(json!(29)),
    ]
}

fn monthly_prices() -> Vec<Row> {
    let other = json!({"currency": "USD", "price": 48});
    vec![
        app("PR-002.value", "1/monthlyPricing/price").is(json!(-1)),
        app("PR-003.month", "1/monthlyPricing/price")
            .is(json!(50))
            .live(),
        saas("PR-003.month", "0/monthlyPricingV2/price")
            .set("0/monthlyPricingV2/price", json!(1000))
            .without("0/monthlyPricing")
            .live(),
        app("PR-004.monthly", "1/monthlyPricingV2/price").set("1/monthlyPricingV2", other),
        app("PR-005.none", "1/regions").gone(),
    ]
}

/// Changes that are fine.
pub(crate) fn fine() -> Vec<Row> {
    let package = "https://contoso.blob.core.windows.net/packages/contoso-stack-template-1.0.0.zip";
    let elsewhere = json!("https://www.example.com/2.zip");
    let listed = saas("", ":sellThrough")
        .is(json!(false))
        .set("/definition/plans", json!([]))
        .without("@allowedSubscriptions")
        .without(":landingPageUrl")
        .without(":tenantId");
    let unknown = json!({"evaluated": {"USD": 1}});
    let bare = |path: &str| {
        app("", path)
            .set("1:policies", json!([]))
            .set("1:authorizations", json!([]))
    };
    vec![
        listed,
        saas("", ":sellThrough")
            .is(json!(false))
            .without("0/monthlyPricing")
            .without("0/monthlyPricingV2"),
        app("", "0:package/version")
            .is(json!("1.0.1"))
            .set("0:package/packageUri", elsewhere)
            .live(),
        // Signed anew, and nothing else.
        app("", "0:package/packageUri")
            .is(json!(format!("{package}?sig=another")))
            .live(),
        bare("1:notificationEndpoint").is(json!("")),
        app("", "1:policies/0").is(json!({"name": "a", "policy": "Audit VMs", "sku": "standard"})),
        app("", "0:trackingGuid").gone(),
        container("", "0:tags").is(json!(["latest", "1.2", "1.2-alpine", "1.2.3-arm32v7"])),
        container("", "0:registry/registry").is(json!("registry.example.com")),
        container("", "0:registry/resourceGroup")
            .is(json!("other"))
            .live(),
        iot("", "0:defaultTwinDesiredProperties").is(json!("{\"a\":{\"b\":{\"c\":{\"d\":1}}}}")),
        iot("", "0:createOptions").is(json!("")),
        iot("", "0:createOptions").is(json!({"HostConfig": {"Privileged": false}})),
        iot("", "@description").is(json!(
            "<p>Reads.</p><p>Minimum hardware:</p><ul><li>ARM</li></ul>"
        )),
        saas("", "0/monthlyPricing/price")
            .is(json!(0))
            .set("0/monthlyPricingV2/price", json!(0.00)),
        saas("", "0/monthlyPricingV2").gone(),
        service("", "@description").is(json!("Since 2014, in 2 days, for 1,000 EUR @ your office")),
        dynamics("", "@leadDestination")
            .is(json!("None"))
            .set(":product", json!("customerEngagement")),
        Row::new(Example::Vm, "", "1/virtualMachinePricing/regionPrices")
            .is(unknown)
            .without("1/virtualMachinePricing/coreMultiplier"),
    ]
}
