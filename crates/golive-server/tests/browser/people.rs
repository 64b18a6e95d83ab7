//! Who is signed in.

use golive_server::dev;
use golive_testkit::Golive;
use golive_testkit::browser::{Browser, Visitor};

/// Signs in with one of the clients of a rehearsal, on the page that asks for it.
pub(crate) async fn sign_in(browser: &Browser, client: &str) {
    browser.fill("Client id", client).await;
    browser.fill("Client secret", dev::SECRET).await;
    browser.click("Sign in").await;
}

/// A browser in which somebody is signed in.
pub(crate) async fn signed_in(golive: &Golive, client: &str) -> Browser {
    let browser = Browser::of(Visitor::default(), &golive.running.url).await;
    browser.go("/portal").await;
    sign_in(&browser, client).await;
    browser.sees("Portal").await;
    browser
}
