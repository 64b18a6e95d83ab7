//! The story that everything else stands on: from PUT to live.

use golive_testkit::{Api, Golive, documents};

#[tokio::test]
async fn an_offer_goes_from_put_to_live() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let path = Api::at("first", "");

    let created = owner.put(&path, &documents::vm("first")).await.expect(201);
    assert_eq!(created.json()["status"], "neverPublished");
    assert_eq!(created.json()["version"], 1);

    let publish = r#"{"metadata":{"notification-emails":"a@example.com,b@example.com"}}"#;
    let accepted = owner
        .post(&Api::at("first", "/publish"), publish)
        .await
        .expect(202);
    let published = owner.finished(&accepted).await;
    assert_eq!(published["status"], "complete", "{published:#}");
    assert_eq!(published["steps"][4]["status"], "waitingForPublisherReview");

    let preview = published["previewLinks"][0]["uri"]
        .as_str()
        .unwrap()
        .to_owned();
    let page = golive.nobody().get(&preview).await.expect(200);
    assert!(page.text.contains("preview"));
    golive
        .nobody()
        .get("/catalog/offers/contoso.first")
        .await
        .expect(404);

    let accepted = owner
        .post(&Api::at("first", "/golive"), "")
        .await
        .expect(202);
    let live = owner.finished(&accepted).await;
    assert_eq!(live["status"], "complete", "{live:#}");
    assert!(
        live["steps"]
            .as_array()
            .unwrap()
            .iter()
            .all(|step| step["status"] == "complete")
    );

    let shown = golive
        .nobody()
        .get("/catalog/offers/contoso.first")
        .await
        .expect(200);
    assert_eq!(shown.json()["isPreview"], false);
    let link = live["liveLinks"][0]["uri"].as_str().unwrap().to_owned();
    golive.nobody().get(&link).await.expect(200);

    let again = owner
        .post(&Api::at("first", "/golive"), "")
        .await
        .expect(202);
    assert_eq!(
        again.json()["id"],
        live["id"],
        "asked again, it is the same operation"
    );
    assert_eq!(
        owner.get(&Api::at("first", "/status")).await.json()["status"],
        "succeeded"
    );
}
