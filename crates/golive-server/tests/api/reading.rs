//! Reading: operation, status, submissions, lists, and the words in them.

use golive_testkit::{Api, Golive};
use reqwest::Method;
use serde_json::{Value, json};

use crate::kit::{
    directed, is_wire_date, let_pass, members, post, put_text, put_vm, redacted, slow, step_words,
    vm_with,
};

const OPERATION: [&str; 13] = [
    "id",
    "submissionType",
    "createdDateTime",
    "lastActionDateTime",
    "status",
    "messages",
    "publishingVersion",
    "offerVersion",
    "cancellationRequestState",
    "steps",
    "previewLinks",
    "liveLinks",
    "notificationEmails",
];

#[tokio::test]
async fn an_operation_has_exactly_its_members() {
    for migrated in [true, false] {
        let golive = Golive::with(|setup| setup.settings.offers.migrated = migrated).await;
        let owner = golive.owner().await;
        let operation = owner.to_live("exact").await;
        let expected = if migrated {
            &OPERATION[..12]
        } else {
            &OPERATION[..]
        };
        assert_eq!(members(&operation), expected);
        for name in ["createdDateTime", "lastActionDateTime"] {
            assert!(
                is_wire_date(&operation[name]),
                "{name}: {}",
                operation[name]
            );
        }
    }
}

#[tokio::test]
async fn a_failed_operation_says_why() {
    let golive = directed().await;
    let owner = golive.owner().await;
    put_vm(&owner, "broken").await;
    let accepted = post(&owner, "broken", "publish").await.expect(202);
    let failed = owner.finished(&accepted).await;
    assert_eq!(failed["status"], "failed");
    assert_eq!(failed["error"]["details"][0]["code"], "VM-002");
    assert_eq!(
        step_words(&failed)[..3],
        ["complete", "blocked", "notStarted"]
    );
    let message = &failed["steps"][1]["messages"][0];
    assert_eq!(message["level"], "error");
    assert!(is_wire_date(&message["timestamp"]));
    assert!(
        message["messageHtml"]
            .as_str()
            .unwrap()
            .contains("/definition/plans/0")
    );
    let answer = owner.get(accepted.header("location")).await;
    assert_eq!(answer.header("retry-after"), "", "it is final");
}

#[tokio::test]
async fn an_operation_reads_as_it_always_did() {
    let golive = Golive::with(|setup| setup.settings.offers.migrated = false).await;
    let owner = golive.owner().await;
    put_vm(&owner, "shape").await;
    let list = r#"{"metadata":{"notification-emails":"a@example.com,b@example.com"}}"#;
    let accepted = owner
        .post(&Api::at("shape", "/publish"), list)
        .await
        .expect(202);
    let published = owner.finished(&accepted).await;
    let accepted = post(&owner, "shape", "golive").await.expect(202);
    let live = owner.finished(&accepted).await;
    let _redacted = redacted();
    insta::assert_json_snapshot!("operation_publish_complete", published);
    insta::assert_json_snapshot!("operation_golive_complete", live);
    let status = owner.get(&Api::at("shape", "/status")).await.json();
    insta::assert_json_snapshot!("status_live", status);
    let submissions = owner.get(&Api::at("shape", "/submissions")).await.json();
    insta::assert_json_snapshot!("submissions_live", submissions);
}

#[tokio::test]
async fn a_fresh_and_a_failed_offer_read_as_they_always_did() {
    let golive = directed().await;
    let owner = golive.owner().await;
    put_vm(&owner, "broken").await;
    let fresh = owner
        .get(&Api::at("broken", "/status"))
        .await
        .expect(200)
        .json();
    let accepted = post(&owner, "broken", "publish").await.expect(202);
    let failed = owner.finished(&accepted).await;
    let _redacted = redacted();
    insta::assert_json_snapshot!("status_never_published", fresh);
    insta::assert_json_snapshot!("operation_publish_failed", failed);
}

#[tokio::test]
async fn the_words_follow_the_offer_from_draft_to_live() {
    let golive = slow().await;
    let owner = golive.owner().await;
    put_vm(&owner, "words").await;
    let status = |of: &'static str| {
        let owner = owner.clone();
        async move {
            let body = owner
                .get(&Api::at("words", "/status"))
                .await
                .expect(200)
                .json();
            assert_eq!(body["status"], of, "{body:#}");
            body
        }
    };
    let fresh = status("neverPublished").await;
    assert_eq!(step_words(&fresh), ["notStarted"; 6]);

    let accepted = post(&owner, "words", "publish").await.expect(202);
    assert_eq!(accepted.json()["status"], "running");
    assert_eq!(accepted.json()["cancellationRequestState"], "canCancel");
    let running = status("running").await;
    assert_eq!(step_words(&running)[..2], ["inProgress", "notStarted"]);
    assert_eq!(running["steps"][0]["progressPercentage"], 0);
    assert_eq!(running["previewLinks"], json!([]));

    let published = let_pass(&golive, &owner, &accepted).await;
    assert_eq!(published["status"], "complete");
    assert_eq!(published["cancellationRequestState"], "canCancel");
    let waiting = status("waitingForPublisherReview").await;
    assert_eq!(
        step_words(&waiting),
        [
            "complete",
            "complete",
            "complete",
            "complete",
            "waitingForPublisherReview",
            "notStarted"
        ]
    );
    assert_eq!(waiting["steps"][3]["progressPercentage"], 100);

    let accepted = post(&owner, "words", "golive").await.expect(202);
    let going = status("running").await;
    assert_eq!(step_words(&going)[4..], ["complete", "inProgress"]);
    assert_eq!(going["liveLinks"], json!([]));
    let live = let_pass(&golive, &owner, &accepted).await;
    assert_eq!(live["cancellationRequestState"], "cannotCancel");
    let done = status("succeeded").await;
    assert_eq!(step_words(&done), ["complete"; 6]);
    assert_eq!(done["steps"], live["steps"]);
}

#[tokio::test]
async fn the_steps_of_a_virtual_machine_have_their_documented_ids() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    put_vm(&owner, "steps").await;
    let status = owner.get(&Api::at("steps", "/status")).await.json();
    let steps: Vec<(&str, &str)> = status["steps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|s| (s["id"].as_str().unwrap(), s["stepName"].as_str().unwrap()))
        .collect();
    assert_eq!(
        steps,
        [
            ("displaydummycertify", "Validate Pre-Requisites"),
            ("displaycertify", "Certification"),
            ("displayprovision", "Provisioning"),
            (
                "displaypackage",
                "Packaging and Lead Generation Registration"
            ),
            ("publisher-signoff", "Publisher signoff"),
            ("live", "Live"),
        ]
    );
}

#[tokio::test]
async fn polling_is_cheap_and_says_when_to_come_back() {
    let golive = slow().await;
    let owner = golive.owner().await;
    put_vm(&owner, "cheap").await;
    let accepted = post(&owner, "cheap", "publish").await.expect(202);
    let location = accepted.header("location").to_owned();
    let running = owner.get(&location).await.expect(200);
    assert_eq!(running.header("retry-after"), "1");
    assert_eq!(running.header("cache-control"), "no-cache");
    let tag = running.header("etag").to_owned();
    let again = owner
        .send(Method::GET, &location, &[("if-none-match", &tag)], None)
        .await;
    assert_eq!((again.status, again.header("retry-after")), (304, "1"));
    let_pass(&golive, &owner, &accepted).await;
    let after = owner
        .send(Method::GET, &location, &[("if-none-match", &tag)], None)
        .await;
    assert_eq!(after.status, 200, "it has changed");
    assert_eq!(after.header("retry-after"), "", "it is final");
    let tag = after.header("etag").to_owned();
    let named = "/api/operations/contoso$cheap$1$preview";
    for path in [location.as_str(), named] {
        let again = owner
            .send(Method::GET, path, &[("if-none-match", &tag)], None)
            .await;
        assert_eq!((again.status, again.text.as_str()), (304, ""), "{path}");
    }
}

#[tokio::test]
async fn submissions_are_newest_first_and_filtered_by_both_names() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    owner.to_live("listed").await;
    let text = vm_with("listed", "n", json!(2));
    put_text(&owner, "listed", &[], text).await.expect(200);
    let accepted = post(&owner, "listed", "publish").await.expect(202);
    owner.finished(&accepted).await;
    let accepted = post(&owner, "listed", "cancel").await.expect(202);
    owner.finished(&accepted).await;

    let at = |query: &str| format!("{}{query}", Api::at("listed", "/submissions"));
    let all = owner.get(&at("")).await.expect(200).json();
    let brief: Vec<String> = all
        .as_array()
        .unwrap()
        .iter()
        .map(|e| {
            let text = |name: &str| e[name].as_str().unwrap().to_owned();
            let (kind, state, slot) = (
                text("submissionType"),
                text("submissionState"),
                text("slot"),
            );
            format!(
                "{} {kind} {state} {slot} v{}",
                e["publishingVersion"], e["offerVersion"]
            )
        })
        .collect();
    assert_eq!(
        brief,
        [
            "2 cancel canceled staging v2",
            "2 publish complete staging v2",
            "1 goLive complete production v1",
            "1 publish complete staging v1",
        ]
    );
    for entry in all.as_array().unwrap() {
        assert!(
            entry["version"].is_i64() && is_wire_date(&entry["changedTime"]),
            "{entry:#}"
        );
    }
    for (query, count) in [
        ("&status=canceled", 1),
        ("&submissionState=canceled", 1),
        ("&submissionState=Complete", 3),
        ("&status=running", 0),
        ("&status=", 4),
        ("&status=nonsense", 0),
        ("&$filter=x", 4),
    ] {
        let found = owner.get(&at(query)).await.expect(200).json();
        assert_eq!(found.as_array().unwrap().len(), count, "{query}");
    }
}

/// `oo_azure_rm_publish_image.py`: cancel, then poll the newest submission.
#[tokio::test]
async fn the_loop_of_openshift_ansible_ends() {
    let golive = slow().await;
    let owner = golive.owner().await;
    put_vm(&owner, "openshift").await;
    post(&owner, "openshift", "publish").await.expect(202);
    let accepted = post(&owner, "openshift", "cancel").await.expect(202);
    assert_eq!(accepted.json()["cancellationRequestState"], "canceling");
    let key = "contoso/openshift".parse().unwrap();
    let path = "/api/publishers/contoso/offers/openshift/submissions/?api-version=2017-10-31";
    loop {
        let changed = golive.running.app.store.changed(&key);
        let newest: Value = owner.get(path).await.expect(200).json()[0].clone();
        assert_eq!(newest["submissionType"], "cancel");
        match newest["submissionState"].as_str() {
            Some("canceled") => break,
            Some("running") => changed.await,
            other => panic!("{other:?}"),
        }
    }
    let status = owner.get(&Api::at("openshift", "/status")).await.json();
    assert_eq!(status["status"], "canceled");
    assert_eq!(step_words(&status), ["canceled"; 6]);
}

#[tokio::test]
async fn a_cancel_that_is_done_is_200_and_final() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    owner.to_preview("done").await;
    let accepted = post(&owner, "done", "cancel").await.expect(202);
    let canceled = owner.finished(&accepted).await;
    let again = post(&owner, "done", "cancel").await.expect(200);
    assert_eq!(again.json(), canceled);
    assert_eq!(again.header("location"), accepted.header("location"));
    assert_eq!(
        again.header("retry-after"),
        "",
        "there is nothing to come back for"
    );
}

#[tokio::test]
async fn the_lists_are_bare_arrays_of_their_documented_members() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    put_vm(&owner, "b-second").await;
    put_vm(&owner, "a-first").await;
    let offers = owner
        .get("/api/publishers/contoso/offers?api-version=2017-10-31")
        .await
        .expect(200)
        .json();
    let ids: Vec<&str> = offers
        .as_array()
        .unwrap()
        .iter()
        .map(|o| o["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, ["a-first", "b-second"]);
    assert_eq!(
        members(&offers[0]),
        [
            "offerTypeId",
            "publisherId",
            "status",
            "id",
            "version",
            "definition",
            "changedTime"
        ]
    );
    let publishers = owner
        .get("/api/publishers?api-version=2017-10-31")
        .await
        .expect(200)
        .json();
    assert_eq!(publishers.as_array().unwrap().len(), 1);
    assert_eq!(members(&publishers[0]), ["version", "id", "definition"]);
    assert_eq!(publishers[0]["id"], "contoso");
    let definition = &publishers[0]["definition"];
    assert_eq!(
        members(definition),
        ["displayText", "offerTypeCategories", "sellerId"]
    );
    assert_eq!(definition["displayText"], "Contoso");
    assert!(definition["sellerId"].is_i64());
}

#[tokio::test]
async fn publishers_are_those_where_the_caller_has_a_role() {
    let golive = Golive::start().await;
    let (owner, operator) = (golive.owner().await, golive.operator().await);
    operator
        .post("/v1/publishers", r#"{"id":"fabrikam"}"#)
        .await
        .expect(201);
    let seen = |api: Api| async move {
        let publishers = api
            .get("/api/publishers?api-version=2017-10-31")
            .await
            .expect(200)
            .json();
        publishers.as_array().unwrap().len()
    };
    assert_eq!((seen(owner).await, seen(operator).await), (1, 2));
}

#[tokio::test]
async fn offer_types_bring_their_schema() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let kinds = owner
        .get("/api/offerTypes?api-version=2017-10-31")
        .await
        .expect(200)
        .json();
    let kinds = kinds.as_array().unwrap();
    for id in ["microsoft-azure-virtualmachines", "microsoft-azure-corevm"] {
        let kind = kinds.iter().find(|kind| kind["id"] == id);
        let kind = kind.unwrap_or_else(|| panic!("no {id}"));
        assert_eq!(
            members(kind),
            ["id", "displayName", "version", "steps", "schema"]
        );
        assert_eq!(
            kind["schema"]["$schema"],
            "https://json-schema.org/draft/2020-12/schema"
        );
        assert_eq!(
            members(&kind["steps"][0]),
            ["id", "stepName", "description"]
        );
    }
}
