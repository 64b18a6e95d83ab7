//! Nothing on a page shuts anybody out.

use golive_server::dev;
use golive_testkit::browser::{Browser, Look};
use serde_json::json;

use crate::people::{sign_in, signed_in};
use crate::stage::Stage;
use crate::{STOREFRONT, market};

/// A small telephone, a desk, and the desk of someone who reads at 400 %.
const LOOKS: [Look; 3] = [
    Look {
        width: 320,
        zoom: 1,
        is_dark: false,
    },
    Look {
        width: 1280,
        zoom: 1,
        is_dark: false,
    },
    Look {
        width: 1280,
        zoom: 4,
        is_dark: false,
    },
];

#[tokio::test]
async fn nobody_is_shut_out_of_the_storefront() {
    let golive = market::open().await;
    let browser = Browser::open(&golive.running.url).await;
    all_are_open(&browser, &STOREFRONT).await;
}

#[tokio::test]
async fn nobody_is_shut_out_of_the_portal() {
    let stage = Stage::set().await;
    let browser = Browser::open(&stage.golive.running.url).await;
    browser.go("/portal").await;
    let mut found = barriers(&browser).await;
    sign_in(&browser, dev::OWNER).await;
    browser.sees("Your publishers").await;
    for page in stage.portal() {
        browser.go(&page).await;
        found.extend(barriers(&browser).await);
    }
    stage.to_conflict(&browser).await;
    found.extend(barriers(&browser).await);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[tokio::test]
async fn nobody_is_shut_out_of_the_console() {
    let stage = Stage::set().await;
    stage.fail_to_deliver(&["It is live".to_owned()]).await;
    let browser = signed_in(&stage.golive, dev::OPERATOR).await;
    let mut found = Vec::new();
    for page in stage.console() {
        browser.go(&page).await;
        found.extend(barriers(&browser).await);
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[tokio::test]
async fn axe_finds_a_barrier_that_is_there() {
    let golive = market::lenient(|_| {}).await;
    let browser = Browser::open(&golive.running.url).await;
    browser.go("/").await;
    assert_eq!(browser.barriers().await, Vec::<String>::new());
    let broken = "document.querySelector('h1').style.color = '#ddd'; \
                  document.querySelector('input').removeAttribute('aria-label'); \
                  document.querySelector('input').removeAttribute('placeholder')";
    browser.run(broken, vec![]).await;
    let found = browser.barriers().await.join("\n");
    for rule in ["color-contrast (serious)", "label (critical)"] {
        assert!(found.contains(rule), "{rule}: {found}");
    }
}

#[tokio::test]
async fn no_picture_is_stretched_on_the_storefront() {
    let golive = market::open().await;
    let browser = Browser::open(&golive.running.url).await;
    for look in LOOKS {
        browser.look(look).await;
        for page in STOREFRONT {
            browser.go(page).await;
            // A browser tells whole pixels: those of a small picture are half a
            // percent off when a large one is shown in its place.
            let stretched = "const by = (image) => image.naturalWidth * image.clientHeight \
                             / image.naturalHeight - image.clientWidth; \
                             return [...document.images].filter((image) => image.complete \
                             && Math.abs(by(image)) > Math.max(1, image.clientWidth / 100)).map((image) => image.outerHTML)";
            let stretched = browser.run(stretched, vec![]).await;
            assert_eq!(stretched, json!([]), "{page} {look:?}");
        }
    }
}

/// Opens every page, and demands that it is for everybody.
async fn all_are_open(browser: &Browser, pages: &[&str]) {
    let mut found = Vec::new();
    for page in pages {
        browser.go(page).await;
        found.extend(barriers(browser).await);
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// What shuts people out of the page that is shown: what axe finds in light and in
/// dark, and what sticks out at the side.
async fn barriers(browser: &Browser) -> Vec<String> {
    let mut found = Vec::new();
    let page = browser.path().await;
    for look in LOOKS {
        browser.look(look).await;
        let overhang = browser.overhang().await;
        if overhang != 0 {
            found.push(format!("{page} {look:?}: {overhang} pixels stick out"));
        }
        // To axe a page at 400 % is one of 320 pixels.
        if look.zoom > 1 {
            continue;
        }
        for is_dark in [false, true] {
            let look = Look { is_dark, ..look };
            browser.look(look).await;
            let seen = browser.barriers().await;
            found.extend(seen.iter().map(|it| format!("{page} {look:?} {it}")));
        }
    }
    found
}
