//! Making an offer.

use golive_server::dev;
use golive_testkit::{Api, Golive, Pages};

#[tokio::test]
async fn an_offer_is_made_and_edited() {
    let golive = Golive::start().await;
    let mut pages = Pages::sign_in(&golive.running.url, dev::OWNER).await;
    let path = "/portal/contoso/new";
    let page = pages.get(path).await.expect(200);
    assert!(page.text.contains("Your first offer") && page.text.contains("Virtual machine"));
    let kind = "microsoft-azure-saas";
    let bad = [
        ("id", "Not an id"),
        ("name", "<b>N</b>"),
        ("kind", "no-kind"),
    ];
    let page = pages.post(path, &bad).await.expect(422);
    for told in [
        "This can not be an id",
        "Choose what kind",
        "&#60;b&#62;N",
        "Not an id",
    ] {
        assert!(page.text.contains(told), "{told}");
    }
    let good = [("id", "planner"), ("name", "Planner"), ("kind", kind)];
    let made = pages.post(path, &good).await.expect(303);
    assert_eq!(made.header("location"), "/portal/contoso/planner/edit");
    let page = pages.open(made.header("location")).await.expect(200);
    assert!(page.text.contains("Edit Planner") && page.text.contains("Offer setup"));
    let owner = golive.owner().await;
    let document = owner.get(&Api::at("planner", "")).await.expect(200).json();
    assert_eq!(document["offerTypeId"], kind);
    assert_eq!(document["definition"]["displayText"], "Planner");
    // It is not made twice, and the guide is for the first one.
    let page = pages.get(path).await.expect(200);
    assert!(!page.text.contains("Your first offer"));
    let page = pages.post(path, &good).await.expect(409);
    assert!(
        page.text
            .contains("There is an offer &#34;planner&#34; already")
    );
}
