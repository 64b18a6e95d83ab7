//! Pages in the language of who looks at them.

use golive_testkit::{Answer, Golive};
use http::Method;

use super::html;

const SWEDISH: (&str, &str) = ("accept-language", "de, sv-SE;q=0.9, en;q=0.8");

fn language(answer: &Answer) -> String {
    let page = html::read(&answer.text);
    let tag = page.tags.iter().find(|tag| tag.name == "html").unwrap();
    tag.get("lang").unwrap().to_owned()
}

#[tokio::test]
async fn a_page_is_in_the_language_that_the_browser_asks_for() {
    let golive = Golive::start().await;
    golive.owner().await.to_live("app").await;
    for path in [
        "/",
        "/search",
        "/offers/contoso.app",
        "/publishers/contoso",
        "/offers/x",
        "/sign-in",
    ] {
        let english = golive.nobody().get(path).await;
        assert_eq!(language(&english), "en", "{path}");
        let swedish = golive
            .nobody()
            .send(Method::GET, path, &[SWEDISH], None)
            .await;
        assert_eq!(language(&swedish), "sv", "{path}");
        assert_eq!(swedish.header("vary"), "accept-language, cookie", "{path}");
        assert_ne!(english.text, swedish.text, "{path}");
    }
    let offer = golive
        .nobody()
        .send(Method::GET, "/offers/contoso.app", &[SWEDISH], None)
        .await;
    assert!(offer.text.contains("0,02\u{a0}USD"), "{}", offer.text);
}

#[tokio::test]
async fn a_visitor_chooses_another_language_by_a_form() {
    let golive = Golive::start().await;
    let here = format!("{}/search?q=x", golive.nobody().url);
    let chosen = choose(&golive, "zh-Hant", &here).await.expect(303);
    assert_eq!(chosen.header("location"), "/search?q=x");
    let cookie = chosen.header("set-cookie");
    assert!(
        cookie.starts_with("golive-language=zh-Hant; Path=/;"),
        "{cookie}"
    );
    let (cookie, _) = cookie.split_once(';').unwrap();
    let page = golive
        .nobody()
        .send(Method::GET, "/", &[("cookie", cookie), SWEDISH], None)
        .await;
    assert_eq!(language(&page), "zh-Hant");
    let (_, switch) = page.text.split_once("action=\"/language\"").unwrap();
    assert!(
        switch.contains("<option value=\"zh-Hant\" lang=\"zh-Hant\" selected>繁體中文"),
        "{switch}"
    );

    let elsewhere = choose(&golive, "sv", "https://evil.example/x")
        .await
        .expect(303);
    assert_eq!(elsewhere.header("location"), "/");
    let unknown = choose(&golive, "xx", &here).await.expect(400);
    assert!(
        unknown.text.contains("names no language"),
        "{}",
        unknown.text
    );
}

/// As a browser sends the form; the answer is not followed.
async fn choose(golive: &Golive, tag: &str, referer: &str) -> Answer {
    let form = format!("language={tag}");
    let headers = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("referer", referer),
    ];
    golive
        .nobody()
        .send_raw("POST", "/language", &headers, form.as_bytes())
        .await
}

#[tokio::test]
async fn categories_and_publishers_have_names() {
    let golive = Golive::start().await;
    golive.owner().await.to_live("app").await;
    let found = golive
        .nobody()
        .send(Method::GET, "/search", &[SWEDISH], None)
        .await;
    for said in ["Utvecklingsverktyg", ">Contoso</a>", "Virtuell dator"] {
        assert!(found.text.contains(said), "{said}: {}", found.text);
    }
    let offer = golive.nobody().get("/offers/contoso.app").await;
    assert!(offer.text.contains("Developer tools"), "{}", offer.text);
}
