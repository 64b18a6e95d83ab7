//! Where an accepted operation is polled: both forms of `Location`, and every
//! way in which clients send them back.

use golive_testkit::{Answer, Api, Golive};

use crate::kit::{post, put_vm, step_words};

async fn non_migrated() -> Golive {
    Golive::with(|setup| setup.settings.offers.migrated = false).await
}

fn id_of(answer: &Answer) -> String {
    answer.json()["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_migrated_offer_is_polled_at_its_guid() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    put_vm(&owner, "moved").await;
    assert_eq!(
        owner.get(&Api::at("moved", "")).await.json()["pcMigrationStatus"],
        "migrated"
    );
    for verb in ["publish", "golive", "cancel"] {
        if verb == "cancel" {
            let again = post(&owner, "moved", "publish").await.expect(202);
            owner.finished(&again).await;
        }
        let accepted = post(&owner, "moved", verb).await.expect(202);
        let path = format!(
            "/api/publishers/contoso/offers/moved/operations/{}",
            id_of(&accepted)
        );
        assert_eq!(
            accepted.header("location"),
            format!("{path}?api-version=2017-10-31"),
            "{verb}"
        );
        assert_eq!(
            accepted.header("operation-location"),
            format!("{}{path}", golive.running.url),
            "{verb}"
        );
        assert_eq!(accepted.header("retry-after"), "1", "{verb}");
        let done = owner.finished(&accepted).await;
        assert_eq!(done["id"], accepted.json()["id"]);
    }
}

#[tokio::test]
async fn a_non_migrated_offer_is_polled_at_its_name() {
    let golive = non_migrated().await;
    let owner = golive.owner().await;
    put_vm(&owner, "stayed").await;
    assert_eq!(
        owner.get(&Api::at("stayed", "")).await.json()["pcMigrationStatus"],
        "none"
    );
    for (verb, number) in [("publish", 1), ("golive", 1), ("publish", 2), ("golive", 2)] {
        let accepted = post(&owner, "stayed", verb).await.expect(202);
        assert_eq!(
            accepted.header("location"),
            format!("/api/operations/contoso$stayed${number}$preview?api-version=2017-10-31"),
            "{verb}"
        );
        let absolute = format!(
            "{}/api/publishers/contoso/offers/stayed/operations/{}",
            golive.running.url,
            id_of(&accepted)
        );
        assert_eq!(accepted.header("operation-location"), absolute, "{verb}");
        let done = owner.finished(&accepted).await;
        assert_eq!(
            done["id"],
            accepted.json()["id"],
            "{verb}: the newest operation"
        );
        assert_eq!(
            owner.get(&absolute).await.expect(200).json(),
            done,
            "{verb}"
        );
    }
}

#[tokio::test]
async fn a_cancel_of_a_non_migrated_offer_is_polled_at_its_guid() {
    let golive = non_migrated().await;
    let owner = golive.owner().await;
    owner.to_preview("stopped").await;
    let accepted = post(&owner, "stopped", "cancel").await.expect(202);
    let location = accepted.header("location");
    assert!(location.contains(&id_of(&accepted)), "{location}");
    let canceled = owner.finished(&accepted).await;
    assert_eq!(canceled["submissionType"], "cancel");
    assert_eq!(canceled["status"], "complete");
}

#[tokio::test]
async fn the_name_with_preview_is_the_newest_and_with_production_the_go_live() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let published = owner.to_preview("named").await;
    let by_name = |slot: &'static str| {
        let owner = owner.clone();
        async move {
            owner
                .get(&format!("/api/operations/contoso$named$1${slot}"))
                .await
        }
    };
    assert_eq!(by_name("preview").await.expect(200).json(), published);
    let none_yet = by_name("production").await.expect(404);
    assert_eq!(none_yet.code(), "OperationNotFound");

    let accepted = post(&owner, "named", "golive").await.expect(202);
    let live = owner.finished(&accepted).await;
    assert_eq!(by_name("preview").await.expect(200).json(), live);
    assert_eq!(by_name("production").await.expect(200).json(), live);

    for absent in [
        "2$preview",
        "0$preview",
        "x$preview",
        "1$draft",
        "1",
        "1$preview$x",
    ] {
        let answer = owner
            .get(&format!("/api/operations/contoso$named${absent}"))
            .await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (404, "OperationNotFound"),
            "{absent}"
        );
    }
}

#[tokio::test]
async fn a_location_comes_back_in_every_form_that_clients_send() {
    let golive = non_migrated().await;
    let owner = golive.owner().await;
    put_vm(&owner, "polled").await;
    let accepted = post(&owner, "polled", "publish").await.expect(202);
    let done = owner.finished(&accepted).await;
    let id = done["id"].as_str().unwrap();
    let (url, whole) = (&owner.url, accepted.header("operation-location"));
    let guid = format!("/api/publishers/contoso/offers/polled/operations/{id}");
    for path in [
        "/api/operations/contoso$polled$1$preview".to_owned(),
        "/api/operations/contoso%24polled%241%24preview?api-version=2017-10-31".to_owned(),
        "/api/operations/Contoso%24POLLED%241%24Preview/".to_owned(),
        format!("{guid}/?api-version=2017-10-31"),
        format!("{guid}?unknown=1"),
        format!("/api/publishers/CONTOSO/offers/Polled/operations/{}", id.to_uppercase()),
        format!("/api/publishers/contoso/offers/polled/submissions/operations/{id}/?api-version=2017-10-31"),
        format!("{url}/{whole}"),
        format!("{url}/{whole}/?api-version=2017-10-31"),
        "/https://cloudpartner.azure.com/api/operations/contoso$polled$1$preview?api-version=2017-10-31".to_owned(),
        format!("/https:/market.example.com{guid}"),
    ] {
        let answer = owner.get(&path).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.text);
        assert_eq!(answer.json()["id"], id, "{path}");
    }
}

#[tokio::test]
async fn an_offer_may_be_called_like_a_part_of_the_path() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    for offer in ["submissions", "operations", "offers", "status"] {
        put_vm(&owner, offer).await;
        let accepted = post(&owner, offer, "publish").await.expect(202);
        let done = owner.finished(&accepted).await;
        assert_eq!(done["status"], "complete", "{offer}");
        let status = owner.get(&Api::at(offer, "/status")).await.expect(200);
        assert_eq!(step_words(&status.json())[4], "waitingForPublisherReview");
    }
}

#[tokio::test]
async fn an_operation_is_found_only_at_its_own_offer() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let one = owner.to_preview("one").await;
    put_vm(&owner, "two").await;
    let id = one["id"].as_str().unwrap();
    let answer = owner
        .get(&Api::at("two", &format!("/operations/{id}")))
        .await;
    assert_eq!(
        (answer.status, answer.code().as_str()),
        (404, "OperationNotFound")
    );
    for id in ["7", "x", "00000000-0000-0000-0000-000000000000", "a$b"] {
        let answer = owner
            .get(&Api::at("one", &format!("/operations/{id}")))
            .await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (404, "OperationNotFound"),
            "{id}"
        );
    }
}

#[tokio::test]
async fn links_and_locations_have_the_public_url() {
    let golive = Golive::with(|setup| {
        setup.settings.server.public_url = Some("https://market.example.com/".into());
    })
    .await;
    let owner = golive.owner().await;
    put_vm(&owner, "public").await;
    let accepted = post(&owner, "public", "publish").await.expect(202);
    let absolute = accepted.header("operation-location");
    assert!(
        absolute.starts_with("https://market.example.com/api/"),
        "{absolute}"
    );
    let preview = owner.finished(&accepted).await["previewLinks"][0]["uri"].to_string();
    assert!(
        preview.starts_with("\"https://market.example.com/offers/contoso.public?preview="),
        "{preview}"
    );
}
