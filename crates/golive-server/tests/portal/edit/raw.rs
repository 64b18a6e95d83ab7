//! The whole document.

use golive_testkit::{Api, documents};
use serde_json::json;

use super::{json, path, set_up, stored};

#[tokio::test]
async fn the_document_is_edited_as_it_is() {
    let (_golive, owner, mut pages) = set_up().await;
    let page = pages.get(&path("/raw")).await.expect(200).text;
    let text = super::value(&page, "document")
        .replace("&#34;", "\"")
        .replace("&#60;", "<")
        .replace("&#62;", ">")
        .replace("&#38;", "&")
        .replace("&#39;", "'");
    assert!(text.starts_with("{\n  \"id\": \"app\""), "{text}");
    let before = stored(&owner).await;
    let same = pages
        .post(&path("/raw"), &[("document", &text.replace('\n', "\r\n"))])
        .await;
    assert_eq!(
        same.expect(303).header("location"),
        path("/raw?saved=same#findings")
    );
    let longer = text.replacen('{', "{ \"new\": [1.10],", 1);
    let saved = pages
        .post(&path("/raw"), &[("document", &longer)])
        .await
        .expect(303);
    assert_eq!(saved.header("location"), path("/raw?saved=yes#findings"));
    assert_eq!(
        stored(&owner).await,
        before.replacen('{', "{\"new\":[1.10],", 1)
    );
}

#[tokio::test]
async fn a_fault_is_told_with_its_place_and_the_text_stays() {
    let (_golive, owner, mut pages) = set_up().await;
    let before = stored(&owner).await;
    pages.get(&path("/raw")).await.expect(200);
    for (text, told) in [
        ("{\n  \"a\": 1,,\n}", "line 2 column 10"),
        ("{\"a\": {\"b\": 1, \"b\": 2}}", "/a/b"),
        ("{\"definition\": []}", "/definition"),
        ("", "line 1"),
    ] {
        let page = pages
            .post(&path("/raw"), &[("document", text)])
            .await
            .expect(422);
        assert!(page.text.contains(told), "{text}: {}", page.text);
        let shown = text.replace('"', "&#34;");
        assert!(page.text.contains(&format!("{shown}</textarea>")), "{text}");
    }
    let other = json!({ "id": "other", "definition": {} }).to_string();
    pages
        .post(&path("/raw"), &[("document", &other)])
        .await
        .expect(422);
    assert_eq!(stored(&owner).await, before);
}

#[tokio::test]
async fn a_stale_document_is_a_conflict_place_by_place() {
    let (_golive, owner, mut pages) = set_up().await;
    pages.get(&path("/raw")).await.expect(200);
    let mut mine = documents::vm("app");
    mine["definition"]["displayText"] = json!("Mine");
    let mut theirs = documents::vm("app");
    theirs["definition"]["displayText"] = json!("Theirs");
    owner.put(&Api::at("app", ""), &theirs).await.expect(200);
    let page = pages
        .post(&path("/raw"), &[("document", &mine.to_string())])
        .await
        .expect(409);
    assert!(page.text.contains("take:/definition/displayText"));
    let merged = pages
        .post(&path("/merge"), &[("action", "overwrite")])
        .await
        .expect(303);
    assert_eq!(merged.header("location"), path("/raw?saved=yes#summary"));
    assert_eq!(json(&owner).await["definition"]["displayText"], "Mine");
}
