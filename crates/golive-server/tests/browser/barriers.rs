//! Nothing on a page shuts anybody out.

use golive_testkit::browser::{Browser, Look};
use serde_json::json;

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
async fn axe_finds_no_barrier_on_the_storefront() {
    let golive = market::open().await;
    let browser = Browser::open(&golive.running.url).await;
    find_barriers(&browser, &STOREFRONT).await;
}

#[tokio::test]
async fn nothing_is_cut_off_or_scrolls_sideways_on_the_storefront() {
    let golive = market::open().await;
    let browser = Browser::open(&golive.running.url).await;
    find_overhang(&browser, &STOREFRONT).await;
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
            let stretched = "const by = (image) => image.naturalWidth * image.clientHeight \
                             / image.naturalHeight - image.clientWidth; \
                             return [...document.images].filter((image) => image.complete \
                             && Math.abs(by(image)) > 1).map((image) => image.outerHTML)";
            let stretched = browser.run(stretched, vec![]).await;
            assert_eq!(stretched, json!([]), "{page} {look:?}");
        }
    }
}

/// Has axe look at every page, in light and in dark.
pub(crate) async fn find_barriers(browser: &Browser, pages: &[&str]) {
    let mut found = Vec::new();
    for look in LOOKS {
        for is_dark in [false, true] {
            let look = Look { is_dark, ..look };
            browser.look(look).await;
            for page in pages {
                browser.go(page).await;
                let barriers = browser.barriers().await;
                found.extend(barriers.iter().map(|it| format!("{page} {look:?} {it}")));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Has every page fit into every width.
pub(crate) async fn find_overhang(browser: &Browser, pages: &[&str]) {
    for look in LOOKS {
        browser.look(look).await;
        for page in pages {
            browser.go(page).await;
            assert_eq!(browser.overhang().await, 0, "{page} {look:?}");
        }
    }
}
