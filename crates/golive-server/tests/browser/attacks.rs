//! What people write is text, in a browser that runs whatever it finds.

use golive_testkit::browser::Browser;
use golive_testkit::files::{Content, Files};
use golive_testkit::{Golive, documents};
use serde_json::{Value, json};
use url::Url;

use crate::market;

/// What an attack calls. The browser tells it as a complaint of its own.
const RAN: &str = "window.ran = () => console.error('A script ran')";

/// Scripts of all kinds of wrapping.
pub(crate) fn attacks() -> Vec<String> {
    serde_json::from_str(include_str!("attacks.json")).unwrap()
}

/// A browser that runs what golive's policy would forbid.
pub(crate) async fn careless(golive: &Golive) -> Browser {
    let browser = Browser::open(&golive.running.url).await;
    browser.let_everything_run(RAN).await;
    browser
}

/// Opens a page and demands that nothing in it runs or could.
pub(crate) async fn nothing_runs(browser: &Browser, page: &str) {
    browser.go(page).await;
    let marks = browser.run(include_str!("marks.js"), vec![]).await;
    assert_eq!(marks, json!([]), "{page}");
    let said = browser.complaints().await;
    let signs = ["A script ran", "Content Security Policy", "Uncaught"];
    let is_script = |said: &&String| signs.iter().any(|sign| said.contains(sign));
    let scripts: Vec<&String> = said.iter().filter(is_script).collect();
    assert!(scripts.is_empty(), "{page}: {scripts:?}");
}

#[tokio::test]
async fn the_attacks_are_real() {
    let golive = market::lenient(|_| {}).await;
    let browser = careless(&golive).await;
    let mut run = 0;
    for attack in attacks() {
        let page = format!("<!doctype html><p>{attack}</p>");
        let encoded = url::form_urlencoded::byte_serialize(page.as_bytes());
        let encoded = encoded.collect::<String>().replace('+', "%20");
        browser
            .go(&format!("data:text/html;charset=utf-8,{encoded}"))
            .await;
        let said = browser.complaints().await;
        let ran = said.iter().any(|said| said.contains("A script ran"));
        let marks = browser.run(include_str!("marks.js"), vec![]).await;
        run += u32::from(ran || marks != json!([]));
    }
    assert!(run >= 40, "{run}");
}

#[tokio::test]
async fn what_a_publisher_writes_runs_on_no_page_of_the_storefront() {
    let golive = market::lenient(|setup| setup.settings.artifacts.check_files = false).await;
    let owner = golive.owner().await;
    let mut pages = vec!["/".to_owned(), "/search".to_owned()];
    for (number, attack) in attacks().iter().enumerate() {
        let id = format!("x{number}");
        market::to_live(&owner, &hostile(&id, attack)).await;
        pages.push(format!("/offers/contoso.{id}"));
        let asked = url::form_urlencoded::byte_serialize(attack.as_bytes());
        pages.push(format!("/search?q={}", asked.collect::<String>()));
    }
    pages.extend((1..=4).map(|page| format!("/search?sort=name&page={page}")));
    pages.extend((1..=4).map(|page| format!("/publishers/contoso?page={page}")));

    let careless = careless(&golive).await;
    // In this one the policy holds; whatever it refuses was in the page.
    let careful = Browser::open(&golive.running.url).await;
    for page in &pages {
        nothing_runs(&careless, page).await;
        nothing_runs(&careful, page).await;
    }
}

#[tokio::test]
async fn the_name_of_a_file_is_text() {
    let golive = market::lenient(|_| {}).await;
    let (owner, files) = (golive.owner().await, Files::start().await);
    let browser = careless(&golive).await;
    let mut document = documents::vm("files");
    files.stock(&mut document);
    let plan = &mut document["definition"]["plans"][0];
    let images = &mut plan["microsoft-azure-virtualmachines.vmImages"];
    for (number, name) in [
        "x<script>ran()<",
        "x%3Cimg%20src=x%20onerror=ran()%3E.vhd",
        "x%22onfocus=ran()%20autofocus=%22.vhd",
        "x%00%0A%E2%80%AE%3Csvg%20onload=ran()%3E.vhd",
    ]
    .iter()
    .enumerate()
    {
        let address = Url::parse(&files.url(name)).unwrap();
        files.put_content(
            address.path().trim_start_matches('/'),
            Content::disk(1 << 20, 7),
        );
        images[format!("2.0.{number}")] =
            json!({ "osVhdUrl": address.as_str(), "lunVhdDetails": [] });
    }
    market::to_live(&owner, &document).await;
    nothing_runs(&browser, "/offers/contoso.files").await;
    browser.sees("onerror=ran()").await;
}

/// A document with an attack in everything that is shown of it.
pub(crate) fn hostile(id: &str, attack: &str) -> Value {
    let mut document = documents::vm(id);
    let definition = &mut document["definition"];
    let offer = &mut definition["offer"];
    for (name, value) in [
        ("title", json!(format!("T {attack}"))),
        ("summary", json!(attack)),
        ("longSummary", json!(attack)),
        ("description", json!(format!("<p>D</p>{attack}"))),
        ("termsOfUse", json!(attack)),
        ("privacyURL", json!(attack)),
        ("supportContactEmail", json!(attack)),
        ("supportContactPhone", json!(attack)),
        ("publicAzureSupportUrl", json!(attack)),
        ("categoryMap", json!([{ "categoryL1": attack }])),
        (
            "usefulLinks",
            json!([
                { "linkTitle": attack, "linkUrl": format!("https://example.com/{attack}") },
                { "linkTitle": "x", "linkUrl": attack },
            ]),
        ),
    ] {
        offer[format!("microsoft-azure-marketplace.{name}")] = value;
    }
    let plan = &mut definition["plans"][0];
    for name in ["skuTitle", "skuSummary", "skuDescription", "osType"] {
        plan[format!("microsoft-azure-virtualmachines.{name}")] = json!(attack);
    }
    plan["microsoft-azure-virtualmachines.operatingSystemFamily"] = json!(attack);
    plan["regions"] = json!([attack]);
    document
}
