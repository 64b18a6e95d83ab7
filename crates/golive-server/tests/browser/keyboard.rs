//! Without a mouse.

use golive_server::dev;
use golive_testkit::browser::{Browser, Focus, Key, Look};
use golive_testkit::documents;

use crate::people::signed_in;
use crate::stage::Stage;
use crate::{STOREFRONT, market};

#[tokio::test]
async fn an_offer_is_found_by_keyboard() {
    let golive = market::open().await;
    let browser = Browser::open(&golive.running.url).await;
    browser.go("/").await;

    // The first stop leads past what every page begins with.
    browser.press(Key::Tab).await;
    let skip = browser.focus().await;
    assert_eq!(skip.name, "To the content");
    is_seen(&skip, "/");
    browser.press(Key::Enter).await;
    assert_eq!(browser.focus().await.tag, "main");
    browser.press(Key::Tab).await;
    let first = browser.focus().await;
    assert_eq!(first.name, "Contoso App");
    is_seen(&first, "/");

    browser.go("/").await;
    walk(&browser, "Search offers").await;
    browser.write("app").await;
    browser.press(Key::Enter).await;
    browser.comes_to("/search?q=app").await;
    walk(&browser, "Contoso App").await;
    browser.press(Key::Enter).await;
    browser.comes_to("/offers/contoso.app").await;
    walk(&browser, "Price by size").await;
    browser.press(Key::Enter).await;
    browser.sees("USD 9.00").await;
}

#[tokio::test]
async fn whoever_goes_through_a_page_sees_where_they_are() {
    let golive = market::open().await;
    let browser = Browser::open(&golive.running.url).await;
    for width in [320, 1280] {
        browser
            .look(Look {
                width,
                ..Look::default()
            })
            .await;
        for page in STOREFRONT {
            browser.go(page).await;
            let stops = browser.all_stops().await;
            assert!(stops.len() > 4, "{page}: {stops:?}");
            stops.iter().for_each(|stop| is_seen(stop, page));
        }
    }
}

/// Goes to something with Tab; every stop on the way is seen.
pub(crate) async fn walk(browser: &Browser, name: &str) {
    let way = browser.tab_to(name).await;
    way.iter().for_each(|stop| is_seen(stop, name));
}

#[track_caller]
fn is_seen(stop: &Focus, place: &str) {
    assert!(stop.is_marked && stop.is_in_view, "{place}: {stop:?}");
}

#[tokio::test]
async fn who_has_no_mouse_sees_where_they_are_in_the_portal_and_the_console() {
    let stage = Stage::set().await;
    let browser = signed_in(&stage.golive, dev::OPERATOR).await;
    for page in [
        "/portal/contoso",
        "/portal/contoso/app",
        "/portal/contoso/begun/edit/listing",
        "/console/reviews/contoso/queued",
    ] {
        browser.go(page).await;
        let stops = browser.all_stops().await;
        assert!(stops.len() > 10, "{page}: {stops:?}");
        stops.iter().for_each(|stop| is_seen(stop, page));
    }
}

#[tokio::test]
async fn the_trap_for_programs_catches_nobody() {
    let golive = market::lenient(|setup| setup.settings.artifacts.check_files = false).await;
    market::to_live(&golive.owner().await, &documents::vm("app")).await;
    let browser = Browser::open(&golive.running.url).await;
    for page in ["/offers/contoso.app", "/offers/contoso.app/contact"] {
        browser.go(page).await;
        let stops = browser.all_stops().await;
        let is_met = |name: &str| stops.iter().any(|stop| stop.name.contains(name));
        assert!(
            is_met("Mail address") && !is_met("Leave this empty"),
            "{stops:?}"
        );
        let read = browser.read_aloud().await;
        let is_read = |name: &str| read.iter().any(|read| read.contains(name));
        assert!(
            is_read("Mail address") && !is_read("Leave this empty"),
            "{read:?}"
        );
        // It is there for those who do not look.
        let trap = "return document.querySelector('.trap input').value";
        assert_eq!(browser.run(trap, vec![]).await, "");
    }
}
