//! Pages in the language of whoever reads them.

use golive_server::dev;
use golive_testkit::Golive;
use golive_testkit::browser::{Browser, Visitor};

#[tokio::test]
async fn pages_speak_as_the_browser_asks_until_somebody_chooses() {
    let golive = Golive::start().await;
    let visitor = Visitor {
        language: "sv-SE,sv,en",
        ..Visitor::default()
    };
    let browser = Browser::of(visitor, &golive.running.url).await;
    browser.go("/portal").await;
    assert_eq!(language(&browser).await, "sv");
    browser.fill("Klient-id", dev::OPERATOR).await;
    browser.fill("Klienthemlighet", dev::SECRET).await;
    browser.click("Logga in").await;
    browser.sees("Portal").await;
    assert_eq!(language(&browser).await, "sv");

    browser.go("/portal/contoso/members").await;
    for (label, choice, go, tag) in [
        ("Språk", "Magyar", "Byt", "hu"),
        ("Nyelv", "Italiano", "Váltás", "it"),
        ("Lingua", "Español", "Cambia", "es"),
    ] {
        browser.choose(label, choice).await;
        browser.click(go).await;
        browser.comes_to("/portal/contoso/members").await;
        assert_eq!(language(&browser).await, tag);
        // It stays, here and everywhere.
        for page in ["/portal/contoso/members", "/console", "/", "/nowhere"] {
            browser.go(page).await;
            assert_eq!(language(&browser).await, tag, "{page}");
        }
        browser.go("/portal/contoso/members").await;
    }
}

#[tokio::test]
async fn what_a_browser_asks_for_first_is_what_it_gets() {
    let golive = Golive::start().await;
    for (asked, tag) in [
        ("zh-TW,zh,en", "zh-Hant"),
        ("de,hu,en", "hu"),
        ("fi,de", "en"),
    ] {
        let visitor = Visitor {
            language: asked,
            ..Visitor::default()
        };
        let browser = Browser::of(visitor, &golive.running.url).await;
        browser.go("/sign-in").await;
        assert_eq!(language(&browser).await, tag, "{asked}");
    }
}

/// What the page says that it is written in.
async fn language(browser: &Browser) -> String {
    let tag = browser.run("return document.documentElement.lang", vec![]);
    tag.await.as_str().unwrap().to_owned()
}
