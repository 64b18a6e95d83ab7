//! What a page costs its visitor.

use golive_testkit::browser::Browser;
use serde_json::json;

use crate::{STOREFRONT, market};

#[tokio::test]
async fn a_page_of_the_storefront_is_light() {
    let golive = market::open().await;
    for page in STOREFRONT {
        // Each in a browser that has nothing yet.
        let browser = Browser::open(&golive.running.url).await;
        browser.go(page).await;
        let cost = browser.run(include_str!("weight.js"), vec![]).await;
        assert!(cost["requests"].as_u64().unwrap() <= 10, "{page}: {cost}");
        let bytes = cost["bytes"].as_u64().unwrap();
        assert!((500..=60_000).contains(&bytes), "{page}: {cost}");
        assert_eq!(cost["elsewhere"], json!([]), "{page}");
    }
}
