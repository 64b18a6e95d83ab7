//! The shop window: what customers see, and what they do not.

use golive_testkit::{Api, Golive, documents};
use reqwest::Method;
use serde_json::{Value, json};

use crate::kit::{post, put_vm};

#[tokio::test]
async fn the_catalogue_lists_what_is_live_in_pages() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    for offer in ["e", "d", "c", "b", "a"] {
        owner.to_live(offer).await;
    }
    owner.to_preview("only-preview").await;
    put_vm(&owner, "only-draft").await;
    let nobody = golive.nobody();
    let mut pages: Vec<Vec<String>> = Vec::new();
    let mut next = Some("/catalog/offers?limit=2".to_owned());
    while let Some(path) = next {
        let page = nobody.get(&path).await.expect(200).json();
        let ids = page["items"].as_array().unwrap().iter();
        pages.push(
            ids.map(|item| item["id"].as_str().unwrap().to_owned())
                .collect(),
        );
        next = page
            .get("nextLink")
            .map(|link| link.as_str().unwrap().to_owned());
        assert!(pages.len() <= 3, "it ends");
    }
    assert_eq!(
        pages,
        [
            vec!["contoso.a", "contoso.b"],
            vec!["contoso.c", "contoso.d"],
            vec!["contoso.e"],
        ]
    );
    let all = nobody.get("/catalog/offers").await.expect(200).json();
    assert_eq!(all["items"].as_array().unwrap().len(), 5);
    assert!(all.get("nextLink").is_none(), "absent on the last page");
    let after = nobody
        .get("/catalog/offers?after=contoso.d")
        .await
        .expect(200)
        .json();
    assert_eq!(after["items"][0]["id"], "contoso.e");
    for limit in ["0", "100000"] {
        nobody
            .get(&format!("/catalog/offers?limit={limit}"))
            .await
            .expect(200);
    }
}

#[tokio::test]
async fn a_page_that_is_full_and_the_last_has_no_next_link() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    owner.to_live("a").await;
    owner.to_live("b").await;
    let nobody = golive.nobody();
    let page = nobody.get("/catalog/offers?limit=2").await.json();
    assert!(page.get("nextLink").is_none(), "{page:#}");
    let events = "/v1/publishers/contoso/offers/a/events";
    let count = owner.get(events).await.json()["items"]
        .as_array()
        .unwrap()
        .len();
    let page = owner.get(&format!("{events}?limit={count}")).await.json();
    assert!(page.get("nextLink").is_none(), "{page:#}");
}

#[tokio::test]
async fn a_preview_is_shown_to_who_has_its_key() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let published = owner.to_preview("hidden").await;
    let link = published["previewLinks"][0]["uri"].as_str().unwrap();
    let (_, key) = link.split_once("?preview=").unwrap();
    let nobody = golive.nobody();
    let page = format!("{}/offers/contoso.hidden", golive.running.url);
    for base in ["/catalog/offers/contoso.hidden".to_owned(), page] {
        for parameter in ["preview", "hideKeys"] {
            let answer = nobody
                .get(&format!("{base}?{parameter}={key}"))
                .await
                .expect(200);
            assert_eq!(
                answer.header("cache-control"),
                "private, no-store",
                "{base}"
            );
            assert_eq!(answer.header("x-robots-tag"), "noindex", "{base}");
            assert_eq!(answer.header("referrer-policy"), "no-referrer", "{base}");
        }
        let wrong = "0".repeat(32);
        for query in [
            "",
            "?preview=",
            &format!("?preview={wrong}"),
            "?preview=%00",
            &format!("?preview={key}0"),
        ] {
            let answer = nobody.get(&format!("{base}{query}")).await;
            assert_eq!(answer.status, 404, "{base}{query}");
        }
    }
    let shown = nobody
        .get(&format!("/catalog/offers/contoso.hidden?preview={key}"))
        .await;
    assert_eq!(shown.json()["isPreview"], true);
    assert_eq!(
        nobody.get("/catalog/offers").await.json()["items"],
        json!([])
    );
    assert!(!nobody.get("/").await.text.contains("hidden"));

    let accepted = post(&owner, "hidden", "golive").await.expect(202);
    owner.finished(&accepted).await;
    let live = nobody
        .get("/catalog/offers/contoso.hidden")
        .await
        .expect(200);
    assert_eq!(live.json()["isPreview"], false);
    assert_eq!(live.header("x-robots-tag"), "");
    for path in [
        "/catalog/offers/contoso.hidden?preview=wrong",
        "/offers/contoso.hidden?preview=wrong",
    ] {
        nobody.get(path).await.expect(404);
    }
}

#[tokio::test]
async fn a_key_of_one_offer_opens_no_other() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let one = owner.to_preview("one").await;
    owner.to_preview("two").await;
    let link = one["previewLinks"][0]["uri"].as_str().unwrap();
    golive
        .nobody()
        .get(&link.replace("contoso.one", "contoso.two"))
        .await
        .expect(404);
}

#[tokio::test]
async fn a_publishers_text_is_text_on_every_page() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let attack = r#"<script>alert("1")</script>"#;
    let mut document = documents::vm("xss");
    let offer = &mut document["definition"]["offer"];
    offer["microsoft-azure-marketplace.title"] = json!(attack);
    offer["microsoft-azure-marketplace.longSummary"] =
        json!("a \"quote\" & <img src=x onerror=alert(1)>");
    document["definition"]["plans"][0]["microsoft-azure-virtualmachines.skuTitle"] =
        json!("<svg/onload=alert(1)>");
    owner.put(&Api::at("xss", ""), &document).await.expect(201);
    let accepted = post(&owner, "xss", "publish").await.expect(202);
    let published = owner.finished(&accepted).await;
    let preview = published["previewLinks"][0]["uri"]
        .as_str()
        .unwrap()
        .to_owned();
    let accepted = post(&owner, "xss", "golive").await.expect(202);
    owner.finished(&accepted).await;
    let nobody = golive.nobody();
    for path in ["/", "/offers/contoso.xss", &preview] {
        let page = nobody.get(path).await.expect(200);
        assert!(
            page.text
                .contains("&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62;"),
            "{}",
            page.text
        );
        for raw in ["<script>", "<img", "<svg", "onerror=alert(1)>"] {
            assert!(!page.text.contains(raw), "{path}: {raw}");
        }
        let policy = page.header("content-security-policy");
        assert!(policy.contains("default-src 'none'"), "{path}: {policy}");
        assert_eq!(
            page.header("content-type"),
            "text/html; charset=utf-8",
            "{path}"
        );
    }
    let odd = nobody
        .get("/offers/%3Cscript%3Ex%3C%2Fscript%3E")
        .await
        .expect(404);
    assert!(!odd.text.contains("<script"), "{}", odd.text);
}

#[tokio::test]
async fn nothing_of_a_draft_is_seen() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    owner.to_live("open").await;
    let mut document = documents::vm("open");
    document["definition"]["offer"]["microsoft-azure-marketplace.title"] = json!("Tomorrow's name");
    document["definition"]["displayText"] = json!("Tomorrow's name");
    owner.put(&Api::at("open", ""), &document).await.expect(200);
    let nobody = golive.nobody();
    for path in [
        "/",
        "/offers/contoso.open",
        "/catalog/offers",
        "/catalog/offers/contoso.open",
    ] {
        let shown = nobody.get(path).await.expect(200);
        assert!(!shown.text.contains("Tomorrow"), "{path}: {}", shown.text);
    }
}

#[tokio::test]
async fn a_listing_that_the_caller_has_is_304() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    owner.to_live("cached").await;
    let nobody = golive.nobody();
    let path = "/catalog/offers/contoso.cached";
    let tag = nobody.get(path).await.expect(200).header("etag").to_owned();
    let again = nobody
        .send(Method::GET, path, &[("if-none-match", &tag)], None)
        .await;
    assert_eq!((again.status, again.text.as_str()), (304, ""));
    let other = nobody
        .send(Method::GET, path, &[("if-none-match", "\"x\"")], None)
        .await;
    assert_eq!(other.status, 200);
}

#[tokio::test]
async fn a_listing_has_what_customers_need_and_no_more() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    owner.to_live("listed").await;
    let body: Value = golive
        .nobody()
        .get("/catalog/offers/contoso.listed")
        .await
        .json();
    let text = body.to_string();
    for private in [
        "osVhdUrl",
        "sig=",
        "engineering@contoso",
        "allowedSubscriptions",
    ] {
        assert!(!text.contains(private), "{private}: {text}");
    }
    let _redacted = crate::kit::redacted();
    insta::assert_json_snapshot!("listing_live", body);
}
