//! The storefront over HTTP.

#![expect(
    clippy::unwrap_used,
    reason = "all of this program is a test, its helpers too"
)]

mod feeds;
mod hostile;
mod html;
mod language;
mod leads;
mod offer;
mod search;

use golive_testkit::{Answer, Api, Golive, documents};
use serde_json::{Value, json};

/// Brings a document all the way.
async fn live(owner: &Api, document: &Value) {
    let id = document["id"].as_str().unwrap();
    let put = owner.put(&Api::at(id, ""), document).await;
    assert!(put.status < 300, "{}", put.text);
    for verb in ["/publish", "/golive"] {
        let accepted = owner.post(&Api::at(id, verb), "").await.expect(202);
        let operation = owner.finished(&accepted).await;
        assert_eq!(operation["status"], "complete", "{operation:#}");
    }
}

/// The example with another title and summary.
fn titled(id: &str, title: &str, summary: &str) -> Value {
    let mut document = documents::vm(id);
    let offer = &mut document["definition"]["offer"];
    offer["microsoft-azure-marketplace.title"] = json!(title);
    offer["microsoft-azure-marketplace.summary"] = json!(summary);
    document
}

/// A page, well formed, with the headers that every page has.
async fn page(golive: &Golive, path: &str, status: u16) -> (Answer, html::Page) {
    let answer = golive.nobody().get(path).await.expect(status);
    assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
    let policy = answer.header("content-security-policy").split(';');
    let policy: Vec<&str> = policy.map(str::trim).collect();
    for part in [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ] {
        assert!(policy.contains(&part), "{part}: {policy:?}");
    }
    assert!(policy.iter().all(|part| !part.contains("unsafe")));
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    assert!(!answer.header("referrer-policy").is_empty());
    let page = html::read(&answer.text);
    (answer, page)
}

fn robots(page: &html::Page) -> Option<&str> {
    let meta = page
        .tags
        .iter()
        .find(|tag| tag.get("name") == Some("robots"));
    meta.and_then(|tag| tag.get("content"))
}

#[tokio::test]
async fn every_page_is_well_formed_and_small() {
    let golive = Golive::start().await;
    page(&golive, "/", 200).await;
    let owner = golive.owner().await;
    owner.to_live("app").await;
    live(&owner, &documents::core_vm("linux")).await;
    live(&owner, &documents::example("saas", "planner")).await;
    for (path, status, is_hidden) in [
        ("/", 200, false),
        ("/search", 200, true),
        (
            "/search?q=contoso&kind=microsoft-azure-saas&sort=name",
            200,
            true,
        ),
        ("/offers/contoso.app", 200, false),
        ("/offers/contoso.linux", 200, false),
        ("/offers/contoso.planner", 200, false),
        ("/publishers/contoso", 200, false),
        ("/publishers/nobody", 404, true),
        ("/offers/contoso.none", 404, true),
        ("/offers/x", 404, true),
    ] {
        let (answer, page) = page(&golive, path, status).await;
        assert_eq!(robots(&page).is_some(), is_hidden, "{path}");
        let own = |tag: &&html::Tag| ["stylesheet", "icon"].contains(&tag.get("rel").unwrap_or(""));
        let files: Vec<&str> = page
            .tags
            .iter()
            .filter(own)
            .filter_map(|tag| tag.get("href"))
            .collect();
        let pictures = page.tags.iter().filter(|tag| tag.name == "img").count();
        assert!(1 + files.len() + pictures <= 10, "{path}");
        let mut bytes = answer.text.len();
        for file in files {
            // Light or dark is the visitor's own.
            if file == "/theme.css" {
                continue;
            }
            let file = golive.nobody().get(file).await.expect(200);
            assert!(file.header("cache-control").contains("immutable"));
            bytes += file.text.len();
        }
        // Before it is compressed.
        assert!(bytes <= 60 * 1024, "{path}: {bytes}");
    }
    golive.nobody().get("/assets/style-0.css").await.expect(404);
}

#[tokio::test]
async fn an_offer_tells_what_customers_need() {
    let golive = Golive::start().await;
    golive.owner().await.to_live("app").await;
    let (_, page) = page(&golive, "/offers/contoso.app", 200).await;
    for told in [
        "From USD\u{a0}0.02 an hour",
        "The first month is free.",
        "Own licence",
        "US, CA, GB, DE, FR, JP",
        "1.0.0, 1.0.1",
        "support@contoso.example.com",
        "Developer tools",
        "may be used by as many people",
    ] {
        assert!(page.text.contains(told), "{told}: {}", page.text);
    }
    let hrefs: Vec<&str> = page.tags.iter().filter_map(|tag| tag.get("href")).collect();
    for href in [
        "https://www.example.com/privacy",
        "https://www.example.com/support",
        "https://www.example.com/contoso-app/releases",
        "mailto:support@contoso.example.com",
        "/publishers/contoso",
    ] {
        assert!(hrefs.contains(&href), "{href}: {hrefs:?}");
    }
    let (_, data) = page.text.split_once("{\"@context\"").unwrap();
    assert!(data.contains("SoftwareApplication"));
}

#[tokio::test]
async fn a_page_that_the_caller_has_is_304() {
    let golive = Golive::start().await;
    golive.owner().await.to_live("app").await;
    for path in ["/", "/search?q=app", "/offers/contoso.app"] {
        let (answer, _) = page(&golive, path, 200).await;
        let tag = answer.header("etag").to_owned();
        let headers = [("if-none-match", tag.as_str())];
        let again = golive.nobody();
        let again = again.send(reqwest::Method::GET, path, &headers, None).await;
        assert_eq!((again.status, again.text.as_str()), (304, ""), "{path}");
    }
}

#[tokio::test]
async fn a_preview_says_so_and_is_found_nowhere() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let published = owner.to_preview("hidden").await;
    let link = published["previewLinks"][0]["uri"].as_str().unwrap();
    let (answer, preview) = page(&golive, link, 200).await;
    assert!(preview.text.contains("This is a preview for its audience."));
    assert_eq!(robots(&preview), Some("noindex"));
    assert_eq!(answer.header("x-robots-tag"), "noindex");
    assert_eq!(answer.header("cache-control"), "private, no-store");
    assert!(!answer.text.contains("ld+json") && !answer.text.contains("canonical"));
    for path in [
        "/",
        "/search",
        "/search?q=contoso",
        "/feed.atom",
        "/sitemap.xml",
    ] {
        let shown = golive.nobody().get(path).await.expect(200);
        assert!(!shown.text.contains("contoso.hidden"), "{path}");
    }
    page(&golive, "/offers/contoso.hidden", 404).await;
    page(&golive, "/publishers/contoso", 404).await;
}
