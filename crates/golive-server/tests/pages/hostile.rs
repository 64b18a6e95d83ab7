//! What publishers and visitors write is text, on every page.

use golive_server::config::{Checks, DevSettings};
use golive_testkit::Golive;
use serde_json::json;

use crate::{live, page, titled};

/// What would run somewhere if it were not text there.
const CORPUS: [&str; 16] = [
    "<script>x()</script>",
    "</script><script>x()</script>",
    "</title><script>x()</script>",
    "\"><img src=x onerror=x()>",
    "' onmouseover='x()",
    "\" onfocus=x() autofocus=\"",
    "<svg/onload=x()>",
    "<iframe srcdoc='<script>x()</script>'>",
    "<a href=\"javascript:x()\">x</a>",
    "<style>@import 'x'</style>",
    "<math><mtext><mglyph><style><img src=x onerror=x()>",
    "<!--><script>x()</script>-->",
    "]]><script>x()</script>",
    "&lt;script&gt;x()&lt;/script&gt;",
    "{{ words.tag() }}{% endblock %}",
    "\u{202e}<sCrIpT>x()</ScRiPt>\u{1f}",
];

#[tokio::test]
async fn what_a_publisher_writes_runs_nowhere() {
    // The checks find most of it; what they let through is text all the same.
    let golive = Golive::with(|setup| {
        setup.settings.dev = Some(DevSettings {
            checks: Checks::Lenient,
            ..DevSettings::default()
        });
        setup.settings.artifacts.check_files = false;
        setup.settings.artifacts.check_links = false;
    })
    .await;
    let owner = golive.owner().await;
    for (number, attack) in CORPUS.iter().enumerate() {
        let id = format!("x{number}");
        let mut document = titled(&id, &format!("T {attack}"), &format!("S {attack}"));
        let definition = &mut document["definition"];
        let offer = &mut definition["offer"];
        for name in ["description", "longSummary", "termsOfUse"] {
            offer[format!("microsoft-azure-marketplace.{name}")] = json!(format!("D {attack}"));
        }
        for name in [
            "supportContactPhone",
            "supportContactEmail",
            "publicAzureSupportUrl",
        ] {
            offer[format!("microsoft-azure-marketplace.{name}")] = json!(attack);
        }
        offer["microsoft-azure-marketplace.privacyURL"] = json!("javascript:x()");
        offer["microsoft-azure-marketplace.categoryMap"] = json!([{ "categoryL1": attack }]);
        offer["microsoft-azure-marketplace.usefulLinks"] = json!([
            { "linkTitle": attack, "linkUrl": format!("https://example.com/{attack}") },
            { "linkTitle": "x", "linkUrl": "javascript:x()" },
        ]);
        let plan = &mut definition["plans"][0];
        for name in ["skuTitle", "skuSummary"] {
            plan[format!("microsoft-azure-virtualmachines.{name}")] = json!(attack);
        }
        live(&owner, &document).await;
        let (answer, read) = page(&golive, &format!("/offers/contoso.{id}"), 200).await;
        assert!(!answer.text.contains("<script>"), "{}", answer.text);
        assert!(
            read.text.contains(attack.trim_end_matches('\u{1f}')),
            "{attack}"
        );
    }
    for path in [
        "/",
        "/search",
        "/search?q=t&sort=name",
        "/publishers/contoso",
    ] {
        let (answer, read) = page(&golive, path, 200).await;
        assert!(!answer.text.contains("<script"), "{path}");
        assert!(read.text.contains(CORPUS[0]), "{path}");
    }
    for path in ["/feed.atom", "/sitemap.xml"] {
        let feed = golive.nobody().get(path).await.expect(200);
        crate::feeds::well_formed(&feed.text);
        assert!(!feed.text.contains("<script"), "{path}");
    }
}

#[tokio::test]
async fn what_a_visitor_asks_is_text_and_asks_little() {
    let golive = Golive::start().await;
    golive.owner().await.to_live("app").await;
    let long = "x".repeat(10_000);
    let many = "contoso app server build ".repeat(400);
    let more = [
        "%",
        "'",
        "\"",
        "😀",
        "\\",
        "_",
        "*",
        "a' OR '1'='1",
        "\u{0}",
        &long,
        &many,
    ];
    for asked in CORPUS.into_iter().chain(more) {
        for name in [
            "q",
            "kind",
            "category",
            "publisher",
            "price",
            "system",
            "sort",
            "page",
        ] {
            let query = url::form_urlencoded::Serializer::new(String::new())
                .append_pair(name, asked)
                .finish();
            let (answer, _) = page(&golive, &format!("/search?{query}"), 200).await;
            assert!(!answer.text.contains("<script"), "{asked}");
        }
    }
    for query in ["q=%ff%fe", "q", "&&&=&", "page=0", "page=999999", "q=%"] {
        page(&golive, &format!("/search?{query}"), 200).await;
    }
    for path in [
        "/offers/%3Cscript%3E.x",
        "/publishers/%3Cscript%3E",
        "/publishers/%00",
    ] {
        let (answer, _) = page(&golive, path, 404).await;
        assert!(!answer.text.contains("<script"), "{path}");
    }
}
