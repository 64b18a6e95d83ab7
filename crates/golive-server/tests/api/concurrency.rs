//! The concurrency table: PUT with and without a precondition, and POSTs.

use golive_testkit::{Api, Golive, documents};
use reqwest::Method;
use serde_json::json;
use tokio::task::JoinSet;

use crate::kit::{JSON, put_text, small, vm_with};

/// What a row sends: `{tag}` stands for the offer's current ETag.
type Row = (
    &'static str,
    bool,
    &'static [(&'static str, &'static str)],
    u16,
);

const ROWS: [Row; 14] = [
    ("a new offer", false, &[], 201),
    ("a new offer with *", false, &[("if-match", "*")], 200),
    (
        "a new offer with a tag",
        false,
        &[("if-match", "\"1-1\"")],
        412,
    ),
    (
        "a new offer, create only",
        false,
        &[("if-none-match", "*")],
        201,
    ),
    ("no precondition: the last one wins", true, &[], 200),
    ("whatever is there", true, &[("if-match", "*")], 200),
    ("the current tag", true, &[("if-match", "{tag}")], 200),
    (
        "the current tag, weakened",
        true,
        &[("if-match", "W/{tag}")],
        200,
    ),
    (
        "one of several tags",
        true,
        &[("if-match", "\"0-0\", {tag}")],
        200,
    ),
    ("another tag", true, &[("if-match", "\"1-1\"")], 412),
    (
        "a tag of the old portal",
        true,
        &[(
            "if-match",
            "W/\"datetime'2017-06-07T06%3A15%3A40.4771399Z'\"",
        )],
        412,
    ),
    ("a tag without quotes", true, &[("if-match", "1-1")], 412),
    (
        "create only, and it is there",
        true,
        &[("if-none-match", "*")],
        412,
    ),
    (
        "create only and whatever is there",
        true,
        &[("if-match", "*"), ("if-none-match", "*")],
        412,
    ),
];

#[tokio::test]
async fn a_put_answers_by_its_precondition() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    for (at, (row, exists, headers, status)) in ROWS.into_iter().enumerate() {
        let offer = format!("row-{at}");
        let path = Api::at(&offer, "");
        if exists {
            put_text(&owner, &offer, &[], small(r#","n":0"#))
                .await
                .expect(201);
        }
        let before = owner.get(&path).await;
        let tag = before.header("etag").to_owned();
        let headers: Vec<(&str, String)> = headers
            .iter()
            .map(|(name, value)| (*name, value.replace("{tag}", &tag)))
            .collect();
        let headers: Vec<(&str, &str)> = headers.iter().map(|(n, v)| (*n, v.as_str())).collect();
        let answer = put_text(&owner, &offer, &headers, small(r#","n":1"#)).await;
        assert_eq!(answer.status, status, "{row}: {}", answer.text);
        let after = owner.get(&path).await;
        if status == 412 {
            assert_eq!(answer.code(), "PreconditionFailed", "{row}");
            assert_eq!(
                (after.status, &after.text),
                (before.status, &before.text),
                "{row}"
            );
            assert_eq!(after.header("etag"), tag, "{row}");
        } else {
            assert_eq!(after.json()["n"], 1, "{row}");
            assert_eq!(after.header("etag"), answer.header("etag"), "{row}");
            assert_ne!(
                answer.header("etag"),
                tag,
                "{row}: a new document, a new tag"
            );
        }
    }
}

#[tokio::test]
async fn an_operator_may_demand_if_match() {
    let golive = Golive::with(|setup| setup.settings.offers.require_if_match = true).await;
    let owner = golive.owner().await;
    put_text(&owner, "strict", &[], small("")).await.expect(201);
    let refused = put_text(&owner, "strict", &[], small(r#","n":1"#))
        .await
        .expect(400);
    assert_eq!(refused.code(), "InvalidRequest");
    assert_eq!(refused.json()["error"]["target"], "If-Match");
    let current = owner.get(&Api::at("strict", "")).await;
    assert!(current.json().get("n").is_none(), "nothing changed");
    let message = refused.json()["error"]["message"]
        .as_str()
        .unwrap()
        .to_owned();
    assert!(
        message.contains(current.header("etag")),
        "it says what to send: {message}"
    );
    for tag in ["*", current.header("etag")] {
        put_text(&owner, "strict", &[("if-match", tag)], small(""))
            .await
            .expect(200);
    }
}

#[tokio::test]
async fn an_equal_document_is_not_a_change() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let path = Api::at("same", "");
    let created = owner.put(&path, &documents::vm("same")).await.expect(201);
    let tag = created.header("etag").to_owned();
    let spread = serde_json::to_string_pretty(&documents::vm("same")).unwrap();
    let read = owner.get(&path).await.text;
    for (what, text) in [
        ("byte for byte", documents::vm("same").to_string()),
        ("other white space", spread),
        ("what was read", read),
        ("read-only members", vm_with("same", "eTag", json!("x"))),
    ] {
        let answer = put_text(&owner, "same", &[("if-match", &tag)], text).await;
        assert_eq!(answer.status, 200, "{what}: {}", answer.text);
        assert_eq!(answer.header("etag"), tag, "{what}");
    }
    let events = owner
        .get("/v1/publishers/contoso/offers/same/events")
        .await
        .json();
    assert_eq!(
        events["items"].as_array().unwrap().len(),
        1,
        "only its creation: {events:#}"
    );
}

#[tokio::test]
async fn read_only_members_of_a_put_are_ignored() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let sent = small(
        r#","eTag":"x","Etag":7,"version":99,"status":"live","changedTime":null,"pcMigrationStatus":"none""#,
    );
    let created = put_text(&owner, "mine", &[], sent).await.expect(201).json();
    assert_eq!(created["version"], 1);
    assert_eq!(created["status"], "neverPublished");
    assert_eq!(created["pcMigrationStatus"], "migrated");
    assert!(created.get("eTag").is_none() && created.get("Etag").is_none());
}

#[tokio::test]
async fn the_tag_is_plain_and_strong_on_every_read() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    owner.to_live("tagged").await;
    for rest in [
        "",
        "/slot/draft",
        "/slot/preview",
        "/slot/production",
        "/versions/1",
    ] {
        let read = owner.get(&Api::at("tagged", rest)).await.expect(200);
        let tag = read.header("etag").to_owned();
        let inner = tag.trim_matches('"');
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
        assert!(
            tag.starts_with('"') && !inner.is_empty() && inner.chars().all(plain),
            "{rest}: {tag}"
        );
        for (sent, status) in [
            (tag.clone(), 304),
            (format!("W/{tag}"), 304),
            (format!("\"0-0\", {tag}"), 304),
            ("*".to_owned(), 304),
            ("\"0-0\"".to_owned(), 200),
        ] {
            let headers = [("if-none-match", sent.as_str())];
            let again = owner
                .send(Method::GET, &Api::at("tagged", rest), &headers, None)
                .await;
            assert_eq!(again.status, status, "{rest} with {sent}");
            assert_eq!(again.header("etag"), tag, "{rest} with {sent}");
            assert_eq!(again.text.is_empty(), status == 304, "{rest} with {sent}");
        }
    }
}

#[tokio::test]
async fn a_tag_does_not_grow_old_by_publishing() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let created = owner
        .put(&Api::at("steady", ""), &documents::vm("steady"))
        .await;
    let tag = created.header("etag").to_owned();
    owner.to_live("steady").await;
    let changed = vm_with("steady", "n", json!(1));
    put_text(&owner, "steady", &[("if-match", &tag)], changed)
        .await
        .expect(200);
}

#[tokio::test]
async fn a_precondition_on_a_post_is_honoured() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let created = owner
        .put(&Api::at("post", ""), &documents::vm("post"))
        .await;
    let tag = created.header("etag").to_owned();
    for verb in ["publish", "golive", "cancel"] {
        let path = Api::at("post", &format!("/{verb}"));
        for stale in ["\"1-1\"", "W/\"1-1\"", "nonsense"] {
            let answer = owner
                .send(Method::POST, &path, &[("if-match", stale)], None)
                .await;
            assert_eq!(answer.code(), "PreconditionFailed", "{verb} with {stale}");
        }
        let answer = owner
            .send(Method::POST, &path, &[("if-match", &tag)], None)
            .await;
        assert_eq!(answer.status, 202, "{verb}: {}", answer.text);
        if verb == "publish" {
            owner.finished(&answer).await;
        }
        if verb == "golive" {
            owner.finished(&answer).await;
            let again = owner
                .post(&Api::at("post", "/publish"), "")
                .await
                .expect(202);
            owner.finished(&again).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_who_change_what_they_read_one_wins() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let created = put_text(&owner, "race", &[], small("")).await.expect(201);
    let tag = created.header("etag").to_owned();
    let mut writers = JoinSet::new();
    for n in 0..30 {
        let (owner, tag) = (owner.clone(), tag.clone());
        writers.spawn(async move {
            put_text(
                &owner,
                "race",
                &[("if-match", &tag)],
                small(&format!(r#","n":{n}"#)),
            )
            .await
        });
    }
    let answers = writers.join_all().await;
    let won: Vec<_> = answers
        .iter()
        .filter(|answer| answer.status == 200)
        .collect();
    assert_eq!(won.len(), 1);
    assert!(
        answers
            .iter()
            .all(|answer| [200, 412].contains(&answer.status))
    );
    let stored = owner.get(&Api::at("race", "")).await;
    assert_eq!(stored.text, won[0].text, "the winner's document is there");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_who_create_one_creates() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let mut writers = JoinSet::new();
    for n in 0..30 {
        let owner = owner.clone();
        writers.spawn(async move {
            let path = Api::at("first", "");
            let headers = [JSON, ("if-none-match", "*")];
            let body = small(&format!(r#","n":{n}"#));
            owner.send(Method::PUT, &path, &headers, body).await.status
        });
    }
    let mut answers = writers.join_all().await;
    answers.sort_unstable();
    assert_eq!(answers[0], 201);
    assert!(
        answers[1..].iter().all(|status| *status == 412),
        "{answers:?}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_who_overwrite_everyone_succeeds() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let mut writers = JoinSet::new();
    for n in 0..50 {
        let owner = owner.clone();
        writers.spawn(async move {
            put_text(&owner, "busy", &[], small(&format!(r#","n":{n}"#)))
                .await
                .status
        });
    }
    let answers = writers.join_all().await;
    let created = answers.iter().filter(|status| **status == 201).count();
    assert_eq!(created, 1, "{answers:?}");
    assert!(
        answers.iter().all(|status| [200, 201].contains(status)),
        "{answers:?}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn reading_and_publishing_go_on_while_others_write() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    put_text(&owner, "storm", &[], vm_with("storm", "n", json!(0)))
        .await
        .expect(201);
    let mut asking = JoinSet::new();
    for writer in 0..3 {
        let owner = owner.clone();
        asking.spawn(async move {
            let mut statuses = Vec::new();
            for n in 0..25 {
                let text = vm_with("storm", "n", json!(writer * 100 + n));
                statuses.push(put_text(&owner, "storm", &[], text).await.status);
            }
            statuses
        });
    }
    let own = "/v1/publishers/contoso/offers/storm";
    for (method, path) in [
        (Method::GET, Api::at("storm", "")),
        (Method::GET, Api::at("storm", "/slot/draft")),
        (Method::GET, format!("{own}/diff")),
        (Method::POST, format!("{own}/check")),
        (Method::POST, Api::at("storm", "/publish")),
        (Method::POST, Api::at("storm", "/cancel")),
    ] {
        let owner = owner.clone();
        asking.spawn(async move {
            let mut statuses = Vec::new();
            for _ in 0..25 {
                let answer = owner.send(method.clone(), &path, &[], None).await;
                statuses.push(answer.status);
            }
            statuses
        });
    }
    let statuses = asking.join_all().await.concat();
    assert!(
        statuses
            .iter()
            .all(|status| [200, 202, 400].contains(status)),
        "{statuses:?}"
    );
}
