//! Somebody else was there first.

use golive_testkit::{Api, documents};
use serde_json::json;

use super::{SPACE, json, path, set_up, stored};

#[tokio::test]
async fn both_versions_are_shown_and_chosen_from() {
    let (_golive, owner, mut pages) = set_up().await;
    let (title, summary) = (format!("{SPACE}.title"), format!("{SPACE}.summary"));
    let long = format!("{SPACE}.longSummary");
    pages.get(&path("/listing")).await.expect(200);
    let mut theirs = documents::vm("app");
    let offer = &mut theirs["definition"]["offer"];
    offer["microsoft-azure-marketplace.title"] = json!("Their title");
    offer["microsoft-azure-marketplace.longSummary"] = json!("Their long summary");
    owner.put(&Api::at("app", ""), &theirs).await.expect(200);
    let before = stored(&owner).await;
    let mine = [
        (title.as_str(), "My title"),
        (summary.as_str(), "My summary"),
    ];
    let page = pages
        .post_files(&path("/listing"), &mine, &[])
        .await
        .expect(409);
    for told in [
        "Their title",
        "My title",
        "My summary",
        "Somebody else has changed",
    ] {
        assert!(page.text.contains(told), "{told}");
    }
    assert!(
        !page.text.contains(&format!("take:{long}")),
        "only they changed it"
    );
    assert_eq!(stored(&owner).await, before, "nothing is stored yet");
    let (take_title, take_summary) = (format!("take:{title}"), format!("take:{summary}"));
    let choice = [
        ("action", "merge"),
        (take_title.as_str(), "theirs"),
        (take_summary.as_str(), "mine"),
    ];
    let merged = pages.post(&path("/merge"), &choice).await.expect(303);
    assert_eq!(
        merged.header("location"),
        path("/listing?saved=yes#summary")
    );
    let offer = json(&owner).await["definition"]["offer"].clone();
    let at = |name: &str| offer[format!("microsoft-azure-marketplace.{name}")].clone();
    assert_eq!(at("title"), "Their title");
    assert_eq!(at("summary"), "My summary");
    assert_eq!(at("longSummary"), "Their long summary");
}

#[tokio::test]
async fn all_of_one_s_own_may_be_taken_and_a_second_conflict_is_one_too() {
    let (_golive, owner, mut pages) = set_up().await;
    let title = format!("{SPACE}.title");
    pages.get(&path("/listing")).await.expect(200);
    let change = async |title: &str| {
        let mut theirs = documents::vm("app");
        theirs["definition"]["offer"]["microsoft-azure-marketplace.title"] = json!(title);
        owner.put(&Api::at("app", ""), &theirs).await.expect(200);
    };
    change("Theirs").await;
    let mine = [(title.as_str(), "Mine")];
    pages
        .post_files(&path("/listing"), &mine, &[])
        .await
        .expect(409);
    change("Theirs again").await;
    let again = pages
        .post(&path("/merge"), &[("action", "overwrite")])
        .await
        .expect(409);
    assert!(again.text.contains("Theirs again") && again.text.contains("Mine"));
    pages
        .post(&path("/merge"), &[("action", "overwrite")])
        .await
        .expect(303);
    let document = json(&owner).await;
    assert_eq!(
        document["definition"]["offer"]["microsoft-azure-marketplace.title"],
        "Mine"
    );
}

#[tokio::test]
async fn what_has_no_place_any_more_is_shown() {
    let (_golive, owner, mut pages) = set_up().await;
    pages.get(&path("/plan/2")).await.expect(200);
    let mut theirs = documents::vm("app");
    theirs["definition"]["plans"]
        .as_array_mut()
        .unwrap()
        .remove(0);
    owner.put(&Api::at("app", ""), &theirs).await.expect(200);
    let before = stored(&owner).await;
    let mine = [(
        "/definition/plans/1/microsoft-azure-virtualmachines.skuTitle",
        "Mine all mine",
    )];
    let page = pages
        .post_files(&path("/plan/2"), &mine, &[])
        .await
        .expect(409);
    assert!(page.text.contains("Mine all mine"), "{}", page.text);
    assert_eq!(stored(&owner).await, before);
    // Nothing was touched: there is nothing to choose, and the newest is shown.
    let mut pages_of_other = pages.clone();
    pages_of_other.get(&path("/listing")).await.expect(200);
    theirs["definition"]["displayText"] = json!("Renamed");
    owner.put(&Api::at("app", ""), &theirs).await.expect(200);
    let saved = pages_of_other
        .post_files(&path("/listing"), &[], &[])
        .await
        .expect(303);
    assert_eq!(saved.header("location"), path("/listing?saved=newer"));
}
