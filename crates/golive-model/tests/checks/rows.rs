//! One change of an example a row, and the one finding that it must give.

use serde_json::{Value, json};

use super::kind_rows;
use super::row::{Row, core, vm};

pub(crate) fn rows() -> Vec<Row> {
    let tables = [
        documents(),
        ids(),
        texts(),
        audience_and_categories(),
        media(),
        links(),
        legal_contacts_and_leads(),
        images(),
        live_images(),
        signatures(),
        disks(),
        machines(),
        licences_and_prices(),
        regions_and_trials(),
        kind_rows::rows(),
    ];
    tables.into_iter().flatten().collect()
}

pub(crate) fn image(name: &str) -> Value {
    json!({"osVhdUrl": signed(name, HOLDS), "lunVhdDetails": []})
}

/// From when and until when a signature holds that nothing is wrong with.
pub(crate) const HOLDS: &str = "st=2026-01-01T00%3A00%3A00Z&se=2036-02-01T00%3A00%3A00Z";

/// A disk's URL with a signature for these times.
pub(crate) fn signed(name: &str, times: &str) -> Value {
    disk_url(
        name,
        &format!("?sv=2021-08-06&sr=c&{times}&sp=rl&sig=made-up"),
    )
}

fn disk_url(name: &str, query: &str) -> Value {
    json!(format!(
        "https://contoso.blob.core.windows.net/images/{name}.vhd{query}"
    ))
}

fn luns(luns: &[u64]) -> Value {
    let disk = |lun: &u64| json!({"lun": lun, "vhdUrl": signed(&lun.to_string(), HOLDS)});
    luns.iter().map(disk).collect()
}

fn long(characters: usize) -> Value {
    json!("ü".repeat(characters))
}

fn documents() -> Vec<Row> {
    vec![
        vm("DOC-001.missing", "@privacyURL").gone(),
        vm("DOC-001.missing", "0:skuTitle").gone(),
        vm("DOC-001.type", "@title").is(json!(7)),
        vm("DOC-001.type", "@privacyURL").is(json!(null)),
        vm("DOC-001.type", "@usefulLinks/0").is(json!("docs")),
        vm("DOC-001.type", "0/regions").is(json!("US")),
        vm("DOC-001.type", "0:vmImages/1.0.1/osVhdUrl").is(json!([])),
        vm(
            "DOC-001.type",
            "0/virtualMachinePricing/freeTrialDurationInMonths",
        )
        .is(json!("1")),
        vm(
            "DOC-001.type",
            "1/virtualMachinePricing/coreMultiplier/individually/1core",
        )
        .is(json!("1")),
        vm("DOC-001.choice", "0:operatingSystemFamily").is(json!("BSD")),
        core("DOC-001.type", "0/diskGenerations").is(json!({})),
    ]
}

fn ids() -> Vec<Row> {
    let one = json!({"currency": "USD", "single": 0});
    let audience = |ids: &[String]| -> Value {
        let entry = |id: &String| json!({"type": "subscriptionId", "id": id});
        json!({"manualEntries": ids.iter().map(entry).collect::<Vec<_>>()})
    };
    let eleven: Vec<String> = (10..21)
        .map(|n| format!("00000000-0000-0000-0000-0000000000{n}"))
        .collect();
    vec![
        vm("ID-001", "/id").named("with_underscore"),
        vm("ID-003.private", "1/restrictedAudience")
            .set(
                "1/restrictedAudience",
                audience(&["0".repeat(8) + "-0000-0000-0000-000000000001"]),
            )
            .live(),
        vm("LS-007.plan-many", "1/restrictedAudience/manualEntries")
            .set("1/restrictedAudience", audience(&eleven)),
        vm(
            "LS-007.plan-invalid",
            "1/restrictedAudience/manualEntries/0/id",
        )
        .set("1/restrictedAudience", audience(&["somebody".to_owned()])),
        vm("ID-001", "/id").named("ends-with-"),
        vm("ID-002.missing", "0/planId").gone(),
        vm("ID-002.missing", "0/planId").is(json!(null)),
        vm("ID-002.invalid", "0/planId").is(json!("Upper")),
        vm("ID-002.invalid", "0/planId").is(json!("ends-")),
        vm("ID-002.invalid", "0/planId").is(json!("")),
        vm("ID-002.invalid", "0/planId").is(long(51)),
        vm("ID-002.duplicate", "1/planId").is(json!("own-licence")),
        core("ID-002.duplicate", "0/diskGenerations/1/planId").is(json!("contoso-linux-12")),
        vm("ID-003.disks", "1:vmImages")
            .set("1:vmImages/1.0.0/lunVhdDetails", luns(&[0]))
            .set("1:vmImages/1.0.1/lunVhdDetails", luns(&[0]))
            .live(),
        vm("ID-003.byol", "0/virtualMachinePricing/isByol")
            .is(json!(false))
            .set("0/virtualMachinePricing/coreMultiplier", one)
            .live(),
        vm("ID-003.usage", "1/virtualMachinePricing/isByol")
            .is(json!(true))
            .without("1/virtualMachinePricing/coreMultiplier")
            .live(),
        vm("ID-004", "/definition/plans")
            .without("1")
            .live()
            .warning(),
        core("ID-004", "/definition/plans")
            .without("0/diskGenerations/0")
            .live()
            .warning(),
        vm("ID-005", "/definition/plans").is(json!([])),
        vm("ID-005", "/definition/plans")
            .gone()
            .live_with("/definition/plans", json!([])),
    ]
}

fn texts() -> Vec<Row> {
    vec![
        vm("LS-001.missing", "@title").gone(),
        vm("LS-001.missing", "@title").is(json!("  ")),
        vm("LS-001.long", "@title").is(long(51)),
        vm("LS-001.plan", "1:skuTitle").is(long(51)),
        vm("LS-001.plan", "1:skuTitle").is(json!("")),
        core("LS-001.missing", "@title").gone(),
        vm("LS-002.missing", "@summary").gone(),
        vm("LS-002.long", "@summary").is(long(101)),
        vm("LS-002.long", "0:skuSummary").is(long(101)),
        vm("LS-002.lines", "@summary").is(json!("one\ntwo")),
        vm("LS-002.markup", "@summary").is(json!("a <b>small</b> server")),
        core("LS-002.missing", "@summary").gone(),
        vm("LS-003.missing", "@longSummary").gone(),
        vm("LS-003.long", "@longSummary").is(long(257)),
        vm("LS-004.missing", "@description").gone(),
        vm("LS-004.long", "@description").is(long(3001)),
        vm("LS-004.long", "0:skuDescription").is(long(3001)),
        core("LS-004.missing", "@description").gone(),
        vm("LS-005.tag", "@description").is(json!("<div>x</div>")),
        vm("LS-005.attribute", "@description").is(json!("<p onclick='x()'>x</p>")),
        vm("LS-005.link", "@description").is(json!("<a href='javascript:x()'>x</a>")),
        vm("LS-005.unclosed", "@description").is(json!("<b>x")),
        vm("LS-005.stray", "@description").is(json!("x</b>")),
        vm("LS-005.broken", "@description").is(json!("x <p")),
        core("LS-005.tag", "@description").is(json!("<script>x</script>")),
        vm("LS-006.missing", "@offerMarketingUrlIdentifier").gone(),
        vm("LS-006.invalid", "@offerMarketingUrlIdentifier").is(json!("a/b")),
        vm("LS-006.long", "@offerMarketingUrlIdentifier").is(json!("a".repeat(51))),
    ]
}

fn audience_and_categories() -> Vec<Row> {
    let guid = |n: u32| json!(format!("00000000-0000-0000-0000-{n:012}"));
    let many: Value = (0..101).map(guid).collect();
    let again = json!("7D1E4C52-90AB-4F3E-8C61-2B5A9D0E4F17");
    let braces = json!("7d1e4c5290ab4f3e8c612b5a9d0e4f17");
    let gadgets = json!(["devService", "gadgets"]);
    let reporting = json!("visualization-and-reporting");
    vec![
        vm("LS-007.missing", "@allowedSubscriptions").is(json!([])),
        vm("LS-007.many", "@allowedSubscriptions").is(many),
        vm("LS-007.invalid", "@allowedSubscriptions/0").is(braces),
        vm("LS-007.duplicate", "@allowedSubscriptions/1").is(again),
        core("LS-007.missing", "@allowedSubscriptions")
            .gone()
            .warning(),
        vm("LS-008.none", "@categoryMap").gone().warning(),
        vm("LS-008.unknown", "@categoryMap/0/categoryL1")
            .is(json!("analytics"))
            .warning(),
        vm("LS-008.unknown", "@categories/1")
            .set("@categories", gadgets)
            .warning(),
        vm("LS-008.subcategory", "@categoryMap/1/categoryL2-compute/0")
            .is(reporting)
            .warning(),
        vm("LS-008.many", "@categoryMap")
            .set("@categoryMap/2", json!({"categoryL1": "web"}))
            .warning(),
        core("LS-008.unknown", "0:categoryMap/0/categoryL1")
            .is(json!("systems"))
            .warning(),
    ]
}

fn media() -> Vec<Row> {
    let shot = |name: &str| json!({"name": name, "imageUrl": "https://www.example.com/1.png"});
    let six: Value = (0..6).map(|n| shot(&n.to_string())).collect();
    let tour = "https://www.youtube.com/watch?v=none";
    let elsewhere =
        json!({"name": "Tour", "thumbnailUrl": "x", "link": "https://example.com/tour"});
    vec![
        vm("LS-009", "@wideLogo").gone(),
        vm("LS-009", "@smallLogo").is(json!("")),
        vm("LS-010", "@heroLogo").gone().live(),
        vm("LS-011.many", "@screenshots").is(six),
        vm("LS-011.unnamed", "@screenshots/0/name").set("@screenshots", json!([shot(" ")])),
        vm("LS-011.unnamed", "@screenshots/0").is(json!({"imageUrl": "x"})),
        vm("LS-011.long", "@screenshots/0/name").set("@screenshots/0", shot(&"x".repeat(101))),
        core("LS-011.unnamed", "0:screenshots/0").is(json!({})),
        vm("LS-012.missing", "@videos/0").is(json!({"name": "Tour"})),
        vm("LS-012.host", "@videos/0/link").set("@videos/0", elsewhere),
        vm("LS-012.host", "@videos/0").is(json!("https://example.com/tour")),
        vm("LS-012.unnamed", "@videos/0").is(json!({"link": tour})),
        vm("LS-012.long", "@videos/0/title")
            .set("@videos/0", json!({"title": "x".repeat(101), "link": tour})),
    ]
}

fn links() -> Vec<Row> {
    vec![
        vm("LS-013", "@privacyURL").is(json!("http://www.example.com/privacy")),
        vm("LS-013.empty", "@privacyURL").is(json!("")),
        vm("LS-013", "@usefulLinks/0/linkUrl").is(json!("/docs")),
        vm("LS-013.empty", "@usefulLinks/0/linkUrl").is(json!("")),
        vm("LS-013", "@publicAzureSupportUrl")
            .is(json!("www.example.com"))
            .warning(),
        core("LS-013", "0:privacyURL").is(json!("privacy")),
        core("LS-013", "0:usefulLinksPublicAzure/0/linkUrl").is(json!("docs")),
        core("LS-013", "0:termsOfUseURL")
            .is(json!("terms"))
            .warning(),
    ]
}

fn legal_contacts_and_leads() -> Vec<Row> {
    vec![
        vm("LS-014.missing", "@termsOfUse").gone(),
        vm("LS-014.missing", "@termsOfUse").is(json!(" ")),
        vm("LS-014.switched", "@useEnterpriseContract")
            .live_with("@useEnterpriseContract", json!(true)),
        vm("LS-015.missing", "@supportContactPhone").gone(),
        vm("LS-015.missing", "@engineeringContactName").is(json!("")),
        vm("LS-015.mail", "@supportContactEmail").is(json!("support")),
        vm("LS-019.unknown", "@leadDestination")
            .is(json!("Pigeon"))
            .warning(),
        vm("LS-019.empty", "@httpsEndpointLeadConfiguration")
            .set("@leadDestination", json!("HTTPS Endpoint"))
            .warning(),
        vm("LS-019.empty", "@leadNotificationEmails")
            .set("@leadDestination", json!("Email"))
            .warning(),
        vm(
            "LS-019.endpoint",
            "@httpsEndpointLeadConfiguration/httpsEndpointUrl",
        )
        .set(
            "@httpsEndpointLeadConfiguration",
            json!({"contactEmail": "x@example.com"}),
        )
        .set("@leadDestination", json!("HTTPS Endpoint"))
        .warning(),
        vm(
            "LS-019.endpoint",
            "@httpsEndpointLeadConfiguration/httpsEndpointUrl",
        )
        .set(
            "@httpsEndpointLeadConfiguration",
            json!({"httpsEndpointUrl": "http://leads.example.com/in"}),
        )
        .set("@leadDestination", json!("HTTPS Endpoint"))
        .warning(),
        vm("LS-019.kept", "@leadDestination")
            .is(json!("marketo"))
            .warning(),
        vm("LS-019.kept", "@leadDestination")
            .is(json!("Table"))
            .warning(),
        core("LS-019.kept", "@leadDestination")
            .is(json!("CRM"))
            .warning(),
    ]
}

fn images() -> Vec<Row> {
    let nine: Value = (0..9)
        .map(|n| (format!("1.0.{n}"), image(&n.to_string())))
        .collect();
    vec![
        vm("VM-001.none", "0:vmImages").is(json!({})),
        vm("VM-001.none", "0:vmImages").gone(),
        vm("VM-001.disk", "0:vmImages/1.0.1/osVhdUrl").is(json!("")),
        core("VM-001.disk", "0g1:vmImagesPublicAzure/2026.03.01/osVhdUrl").gone(),
        vm("VM-002", "0:vmImages/1.0").is(image("a")),
        vm("VM-002", "0:vmImages/1.0.0-rc1").is(image("a")),
        vm("VM-002", "0:vmImages/1.0.12345678901234567890123456789").is(image("a")),
        core("VM-002", "0:vmImagesPublicAzure/latest").is(image("a")),
        core("VM-002", "0g0:vmImagesPublicAzure/latest").is(image("a")),
        vm("VM-004", "0:vmImages").is(nine).warning(),
    ]
}

fn live_images() -> Vec<Row> {
    let other = signed("other", HOLDS);
    vec![
        vm("VM-003", "1:vmImages/0.9.9")
            .is(image("a"))
            .live()
            .warning(),
        core("VM-003", "0:vmImagesPublicAzure/2026.3.1")
            .is(image("a"))
            .live()
            .warning(),
        core("VM-003", "0g1:vmImagesPublicAzure/2026.2.28")
            .is(image("a"))
            .live()
            .warning(),
        vm("VM-007", "1:vmImages/1.0.0/osVhdUrl")
            .is(other.clone())
            .live(),
        core("VM-007", "0g0:vmImagesPublicAzure/2026.03.01/osVhdUrl")
            .is(other)
            .live(),
        vm("VM-007", "0:vmImages/1.0.1/lunVhdDetails/0/vhdUrl")
            .set(
                "0:vmImages/1.0.1/lunVhdDetails",
                json!([{"vhdUrl": signed("1", HOLDS)}]),
            )
            .live_with(
                "0:vmImages/1.0.1/lunVhdDetails",
                json!([{"vhdUrl": signed("0", HOLDS)}]),
            ),
        vm("VM-010.image", "0:vmImages").is(json!({})).live(),
        core("VM-010.image", "0g0:vmImagesPublicAzure")
            .is(json!({}))
            .live(),
        vm("VM-010.plan", "/definition/plans").is(json!([])).live(),
    ]
}

fn signatures() -> Vec<Row> {
    let disk = "0:vmImages/1.0.1/osVhdUrl";
    let generation = "0g1:vmImagesPublicAzure/2026.03.01/osVhdUrl";
    let data = "0:vmImages/1.0.1/lunVhdDetails/0/vhdUrl";
    let one = |url: Value| json!([{"lun": 0, "vhdUrl": url}]);
    let with = |query: &str| disk_url("a", query);
    let named = |path: &str| {
        let url = signed("a", HOLDS);
        json!(url.as_str().unwrap().replace("images/a.vhd", path))
    };
    let times = |from: &str, until: &str| signed("a", &format!("st={from}&se={until}"));
    let (from, until) = ("2026-01-01T00:00:00Z", "2036-02-01T00:00:00Z");
    let soon = times(from, "2026-12-12T11:59:59Z");
    vec![
        vm("SAS-001.url", disk).is(json!("images/a.vhd")),
        vm("SAS-001.url", disk).is(json!("vhd:images/a.vhd?st=1")),
        vm("SAS-001.query", disk).is(with("")),
        vm("SAS-001.query", disk).is(with("?")),
        vm("SAS-001.query", disk).is(json!("http://127.0.0.1:8080/a.vhd")),
        vm("SAS-001.query", data).set("0:vmImages/1.0.1/lunVhdDetails", one(with(""))),
        core("SAS-001.query", generation).is(with("")),
        vm("SAS-002", disk).is(with("?sr=c&sp=rl&sig=made-up")),
        vm("SAS-002", disk).is(with(&format!("?sr=c&st=&se={until}&sp=rl&sig=x"))),
        core("SAS-002", generation).is(with(&format!("?sr=c&st={from}&sp=rl&sig=x"))),
        vm("SAS-003.form", disk).is(times("2026-01-01", until)),
        core("SAS-003.form", generation).is(times(from, "02%2F01%2F2036")),
        vm("SAS-003.minutes", disk)
            .is(times(from, "2036-02-01T00%3A00Z"))
            .warning(),
        vm("SAS-004.more", disk).is(with(&format!("?sr=c&{HOLDS}&sp=rwl&sig=x"))),
        vm("SAS-004.less", disk).is(with(&format!("?sr=c&{HOLDS}&sp=r&sig=x"))),
        core("SAS-004.less", generation).is(with(&format!("?sr=c&{HOLDS}&sig=x"))),
        vm("SAS-005.soon", disk).is(soon.clone()),
        core("SAS-005.soon", generation).is(soon.clone()),
        vm("SAS-005.live", disk)
            .is(soon.clone())
            .live_with(disk, soon)
            .warning(),
        vm("SAS-005.past", disk).is(times(from, "2026-11-21T12:00:00Z")),
        vm("SAS-006", disk)
            .is(times("2026-11-20T12:00:01Z", until))
            .warning(),
        core("SAS-006", generation)
            .is(times("2027-01-01T00:00:00Z", until))
            .warning(),
        vm("SAS-007", disk)
            .is(with(&format!("?sr=b&{HOLDS}&sp=rl&sig=x")))
            .warning(),
        core("SAS-007", generation)
            .is(with(&format!("?{HOLDS}&sp=rl&sig=x")))
            .warning(),
        vm("SAS-008.suffix", disk).is(named("images/a.vhdx")),
        vm("SAS-008.suffix", disk).is(named("images/vhd")),
        vm("SAS-008.special", disk).is(named("images/a b.vhd")),
        vm("SAS-008.special", disk).is(named("images/a%22.vhd")),
        core("SAS-008.special", generation).is(named("my images/a.vhd")),
    ]
}

fn disks() -> Vec<Row> {
    let all: Vec<u64> = (0..17).collect();
    let half = json!([{"lun": 0}, {"url": signed("1", HOLDS)}]);
    vec![
        vm("VM-005.luns", "0:vmImages/1.0.1/lunVhdDetails").is(luns(&[0, 2])),
        vm("VM-005.luns", "0:vmImages/1.0.1/lunVhdDetails").is(luns(&[1])),
        vm("VM-005.luns", "0:vmImages/1.0.1/lunVhdDetails").is(luns(&[0, 0])),
        vm("VM-005.luns", "0:vmImages/1.0.1/lunVhdDetails").is(half),
        vm("VM-005.many", "0:vmImages/1.0.1/lunVhdDetails").is(luns(&all)),
        vm("VM-006", "1:vmImages/1.0.1/lunVhdDetails").is(luns(&[0])),
        vm("VM-006", "1:vmImages/1.0.0/lunVhdDetails")
            .is(luns(&[0]))
            .live(),
    ]
}

fn machines() -> Vec<Row> {
    let seven: Value = (1..8).map(|n| format!("a{n}-basic")).collect();
    let many: Value = (0..101)
        .map(|n| json!({"label": "web", "port": n}))
        .collect();
    let rule =
        |protocol: &str, port: Value| json!({"label": "web", "protocol": protocol, "port": port});
    vec![
        vm("VM-008.none", "0:recommendedVMSizes").is(json!([])),
        vm("VM-008.many", "0:recommendedVMSizes").is(seven),
        vm("VM-008.unknown", "0:recommendedVMSizes/1")
            .is(json!("Standard_D2s_v3"))
            .warning(),
        core("VM-008.none", "0:recommendedVMSizes")
            .is(json!([]))
            .warning(),
        vm("VM-009.many", "0:openPorts").is(many),
        vm("VM-009.label", "0:openPorts/0/label").set("0:openPorts", json!([{"label": "ab"}])),
        vm("VM-009.protocol", "0:openPorts/0/protocol")
            .set("0:openPorts/0", rule("smtp", json!(80))),
        vm("VM-009.port", "0:openPorts/0/port").set("0:openPorts/0", rule("tcp", json!(65536))),
        vm("VM-009.port", "0:openPorts/0/port").set("0:openPorts/0", rule("Both", json!("90-80"))),
        vm("VM-011.missing", "0:operationSystem").gone(),
        vm("VM-011.long", "0:operationSystem").is(long(101)),
        core("VM-011.missing", "0:osFriendlyName").gone().warning(),
        core("VM-012", "0/diskGenerations/1").set("0g1:vmImagesArchitecture", json!("x64")),
        core("VM-012", "0/diskGenerations/0").set("0g0:generation", json!("1")),
    ]
}

fn licences_and_prices() -> Vec<Row> {
    let one = |price: f64| json!({"currency": "USD", "single": price});
    let cores = "1/virtualMachinePricing/coreMultiplier";
    let single = "1/virtualMachinePricing/coreMultiplier/single";
    let sizes = "1/virtualMachinePricing/coreMultiplier/individually";
    let regional = "1/virtualMachinePricing/regionPrices/0/price";
    let own = json!({"isByol": false, "coreMultiplier": one(0.0)});
    let v2 = |path: &str, value: Value| {
        vm("PR-004.price", path)
            .copy("1/virtualMachinePricing", "1/virtualMachinePricingV2")
            .is(value)
    };
    vec![
        vm("PR-001.missing", "0/virtualMachinePricing").gone(),
        vm("PR-001.byol", "0/virtualMachinePricing")
            .set("0/virtualMachinePricing/coreMultiplier", one(0.5)),
        vm("PR-001.byol", "1/virtualMachinePricing")
            .set("1/virtualMachinePricing/isByol", json!(true)),
        vm("PR-001.none", "1/virtualMachinePricing").without(cores),
        vm("PR-001.several", "1/virtualMachinePricing").set(single, json!(1)),
        vm("PR-002.value", &format!("{sizes}/1core")).is(json!(-0.01)),
        vm("PR-002.value", single).set(cores, one(-1.0)),
        vm("PR-002.unknown", &format!("{sizes}/3core")).is(json!(1)),
        vm("PR-002.missing", sizes)
            .without(&format!("{sizes}/1core"))
            .without(&format!("{sizes}/128core")),
        vm("PR-003", &format!("{sizes}/2core"))
            .is(json!(0.09))
            .live(),
        vm("PR-003", single)
            .set(cores, one(2.0))
            .live_with(cores, one(1.5)),
        vm("PR-003", single).set(cores, one(0.05)).live(),
        vm("PR-003", &format!("{sizes}/1core"))
            .is(json!(0.05))
            .live_with(cores, one(0.04)),
        // The same plan, priced in another way.
        vm("PR-003.region", regional)
            .set(
                "1/virtualMachinePricing",
                json!({"isByol": false, "regionPrices": by_region(0.05)}),
            )
            .live(),
        vm("PR-003.region", regional)
            .set(
                "1/virtualMachinePricing",
                json!({"isByol": false, "regionPrices": by_region(0.3)}),
            )
            .live_with(
                "1/virtualMachinePricing",
                json!({"isByol": false, "regionPrices": by_region(0.2)}),
            ),
        vm("PR-003", single).set(cores, one(0.3)).live_with(
            "1/virtualMachinePricing",
            json!({"isByol": false, "regionPrices": by_region(0.2)}),
        ),
        vm("PR-003", "1/virtualMachinePricingV2/coreMultiplier/single")
            .without("1/virtualMachinePricing")
            .set(
                "1/virtualMachinePricingV2",
                json!({"coreMultiplier": one(9.0)}),
            )
            .live(),
        vm("PR-004.licence", "0/virtualMachinePricingV2/isByol")
            .set("0/virtualMachinePricingV2", own),
        v2(
            "1/virtualMachinePricingV2/coreMultiplier/individually/4core",
            json!(0.14),
        ),
        v2(
            "1/virtualMachinePricingV2/coreMultiplier/single",
            json!(0.04),
        )
        .without("1/virtualMachinePricingV2/coreMultiplier/individually"),
        vm(
            "PR-004.trial",
            "1/virtualMachinePricingV2/freeTrialDurationInMonths",
        )
        .copy("1/virtualMachinePricing", "1/virtualMachinePricingV2")
        .is(json!(3)),
    ]
}

/// Prices by region, in all of which but the first the price is low.
fn by_region(first: f64) -> Value {
    let other = ["CA", "DE", "FR", "GB", "JP"].map(|region| (region, 0.000_1));
    let all = std::iter::once(("US", first)).chain(other);
    all.map(|(region, price)| json!({"region": region, "currency": "USD", "price": price}))
        .collect()
}

fn regions_and_trials() -> Vec<Row> {
    let prices = "1/virtualMachinePricing/regionPrices";
    vec![
        vm("PR-005.none", "0/regions").is(json!([])),
        vm("PR-005.none", "0/regions").gone(),
        vm("PR-005.currency", "0/regions/1")
            .is(json!("AZ"))
            .warning(),
        vm("PR-005.uncovered", prices)
            .is(json!({"US": {}, "CA": {}, "gb": {}, "de": {}, "FR": {}}))
            .without("1/virtualMachinePricing/coreMultiplier"),
        vm("PR-005.uncovered", prices)
            .is(json!([{"region": "US", "price": 1}]))
            .without("1/virtualMachinePricing/coreMultiplier"),
        vm(
            "PR-006",
            "1/virtualMachinePricing/freeTrialDurationInMonths",
        )
        .is(json!(2)),
        vm(
            "PR-006",
            "1/virtualMachinePricing/freeTrialDurationInMonths",
        )
        .is(json!(-1)),
        vm("PR-008", "1:cloudAvailability/1").is(json!("Mooncake")),
    ]
}
