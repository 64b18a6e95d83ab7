//! The offers of a publisher: found, chosen by state, in pages.

use golive_server::dev;
use golive_testkit::{Api, Golive, Pages, documents};

use crate::{owner, page};

#[tokio::test]
async fn offers_are_found_by_name_and_state() {
    let golive = Golive::start().await;
    let api = golive.owner().await;
    for number in 0..27 {
        let id = format!("offer-{number:02}");
        api.put(&Api::at(&id, ""), &documents::vm(&id))
            .await
            .expect(201);
    }
    api.to_live("shown").await;
    let mut pages = owner(&golive).await;
    let (first, _) = page(&mut pages, "/portal/contoso").await;
    assert!(first.text.contains("28 offers") && first.text.contains("Page 1 of 2"));
    assert!(first.text.contains("Go live: Complete"), "{}", first.text);
    let (second, _) = page(&mut pages, "/portal/contoso?page=2").await;
    assert!(second.text.contains("offer-00") && !second.text.contains("offer-26"));
    let (live, _) = page(&mut pages, "/portal/contoso?state=live").await;
    assert!(live.text.contains("One offer") && live.text.contains("shown"));
    let (found, _) = page(&mut pages, "/portal/contoso?q=OFFER-1&state=draft").await;
    assert!(found.text.contains("10 offers"), "{}", found.text);
    let (none, _) = page(&mut pages, "/portal/contoso?q=%3Cb%3E&page=99999").await;
    assert!(none.text.contains("0 offers") && none.text.contains("value=\"&#60;b&#62;\""));
}

#[tokio::test]
async fn an_offer_may_be_called_like_a_page() {
    let golive = Golive::start().await;
    let api = golive.owner().await;
    for id in ["new", "members"] {
        api.put(&Api::at(id, ""), &documents::vm(id))
            .await
            .expect(201);
    }
    let mut pages = owner(&golive).await;
    let (list, _) = page(&mut pages, "/portal/contoso").await;
    for id in ["new", "members"] {
        let path = format!("/portal/contoso/{id}/overview");
        assert!(list.text.contains(&path), "{}", list.text);
        let (offer, _) = page(&mut pages, &path).await;
        assert!(offer.text.contains(&format!("<code>{id}</code>")));
    }
}

#[tokio::test]
async fn who_belongs_nowhere_is_told_so_and_an_operator_sees_all() {
    let golive = Golive::start().await;
    let operator = golive.operator().await;
    let new = r#"{"id":"fabrikam","displayName":"Fabrikam"}"#;
    operator.post("/v1/publishers", new).await.expect(201);
    let client = operator.post("/v1/clients", r#"{"name":"nobody"}"#).await;
    let client = client.expect(201).json();
    let text = |name: &str| client[name].as_str().unwrap().to_owned();
    let (id, secret) = (text("clientId"), text("clientSecret"));
    let mut stranger = Pages::sign_in_with(&golive.running.url, &id, &secret).await;
    let (home, _) = page(&mut stranger, "/portal").await;
    assert!(
        home.text.contains("belongs to no publisher"),
        "{}",
        home.text
    );
    let mut all = Pages::sign_in(&golive.running.url, dev::OPERATOR).await;
    let (home, _) = page(&mut all, "/portal").await;
    assert!(home.text.contains("Fabrikam") && home.text.contains("/portal/contoso"));
}
