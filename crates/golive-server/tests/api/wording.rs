//! The words of errors: a change of them is seen in review.

use golive_testkit::{Answer, Api, Golive, documents};
use reqwest::Method;
use serde_json::{Map, Value, json};

use crate::kit::{JSON, directed, post, put_text, put_vm, redacted, small};

/// Collects answers under their names.
#[derive(Default)]
struct Words(Map<String, Value>);

impl Words {
    fn note(&mut self, case: &str, answer: &Answer) {
        let error = &answer.json()["error"];
        let mut entry = json!({ "status": answer.status });
        for name in ["code", "target", "message", "details"] {
            if let Some(value) = error.get(name) {
                entry[name] = value.clone();
            }
        }
        let before = self.0.insert(case.to_owned(), entry);
        assert!(before.is_none(), "{case} twice");
    }
}

#[tokio::test]
async fn errors_read_as_they_always_did() {
    let golive = directed().await;
    let mut words = Words::default();
    of_the_door(&golive, &mut words).await;
    of_documents(&golive, &mut words).await;
    of_preconditions(&golive, &mut words).await;
    of_reading(&golive, &mut words).await;
    of_the_lifecycle(&golive, &mut words).await;
    of_golives_own(&golive, &mut words).await;
    let _redacted = redacted();
    insta::assert_json_snapshot!("errors", words.0);
}

async fn of_the_door(golive: &Golive, words: &mut Words) {
    let (owner, nobody) = (golive.owner().await, golive.nobody());
    let operator = golive.operator().await;
    operator
        .post("/v1/publishers", r#"{"id":"fabrikam"}"#)
        .await
        .expect(201);
    let offers =
        |publisher: &str| format!("/api/publishers/{publisher}/offers?api-version=2017-10-31");
    words.note("no token", &nobody.get(&offers("contoso")).await);
    let garbage = [("authorization", "Bearer nonsense")];
    words.note(
        "no token of ours",
        &nobody
            .send(Method::GET, &offers("contoso"), &garbage, None)
            .await,
    );
    words.note("no version", &owner.get("/api/publishers").await);
    words.note("no such publisher", &owner.get(&offers("nowhere")).await);
    words.note("no role there", &owner.get(&offers("fabrikam")).await);
    words.note("no id", &owner.get(&offers("a.b")).await);
    words.note("no such path", &owner.get("/api/nothing").await);
    words.note(
        "no such method",
        &owner
            .send(Method::DELETE, "/api/publishers", &[], None)
            .await,
    );
    let text = [("content-type", "text/plain")];
    let path = Api::at("x", "");
    words.note(
        "no JSON by its type",
        &owner.send(Method::PUT, &path, &text, "x".to_owned()).await,
    );
    words.note(
        "too large",
        &put_text(&owner, "x", &[], " ".repeat(5 << 20)).await,
    );
}

async fn of_documents(golive: &Golive, words: &mut Words) {
    let owner = golive.owner().await;
    put_text(&owner, "doc", &[], small("")).await.expect(201);
    for (case, text) in [
        ("cut off", "{".to_owned()),
        ("a key twice", small(r#","a":1,"a":2"#)),
        ("a NUL", small(r#","a":"\u0000""#)),
        ("half a pair", small(r#","a":"\ud800""#)),
        (
            "too deep",
            small(&format!(r#","a":{}{}"#, "[".repeat(110), "]".repeat(110))),
        ),
        ("an array", "[]".to_owned()),
        ("no definition", "{}".to_owned()),
        ("another id", small(r#","id":"other""#)),
        (
            "unknown kind",
            r#"{"offerTypeId":"x","definition":{}}"#.to_owned(),
        ),
        (
            "fixed kind",
            r#"{"offerTypeId":"microsoft-azure-corevm","definition":{}}"#.to_owned(),
        ),
    ] {
        let answer = put_text(&owner, "doc", &[], text).await;
        words.note(&format!("document: {case}"), &answer);
    }
    let answer = put_text(&owner, "new", &[], r#"{"definition":{}}"#).await;
    words.note("document: no kind", &answer);
    let emails = r#"{"metadata":{"notification-emails":"nobody"}}"#;
    let publish = Api::at("doc", "/publish");
    words.note(
        "publish: no mail address",
        &owner.post(&publish, emails).await,
    );
    words.note(
        "publish: wrong type",
        &owner.post(&publish, r#"{"metadata":1}"#).await,
    );
    let mut document = documents::vm("doc");
    document["definition"]["offer"]["microsoft-azure-marketplace.title"] = json!("");
    owner.put(&Api::at("doc", ""), &document).await.expect(200);
    words.note(
        "publish: document with errors",
        &owner.post(&publish, "").await,
    );
}

async fn of_preconditions(golive: &Golive, words: &mut Words) {
    let owner = golive.owner().await;
    let stale = [("if-match", "\"stale\"")];
    words.note(
        "If-Match of nothing",
        &put_text(&owner, "tag", &stale, small("")).await,
    );
    put_text(&owner, "tag", &[], small("")).await.expect(201);
    words.note(
        "If-Match of old",
        &put_text(&owner, "tag", &stale, small("")).await,
    );
    let create = [("if-none-match", "*")];
    words.note(
        "If-None-Match of something",
        &put_text(&owner, "tag", &create, small("")).await,
    );
    put_vm(&owner, "held-publish-key").await;
    let path = Api::at("held-publish-key", "/publish");
    let key = [JSON, ("idempotency-key", "k")];
    owner
        .send(Method::POST, &path, &key, "{}".to_owned())
        .await
        .expect(202);
    words.note(
        "the key of another",
        &owner
            .send(Method::POST, &path, &key, "{ }".to_owned())
            .await,
    );
}

async fn of_reading(golive: &Golive, words: &mut Words) {
    let owner = golive.owner().await;
    put_vm(&owner, "read").await;
    for (case, rest) in [
        ("no preview", "/slot/preview"),
        ("no production", "/slot/production"),
        ("no slot", "/slot/nonsense"),
        ("no version", "/versions/7"),
        ("no number", "/versions/x"),
        (
            "no operation",
            "/operations/00000000-0000-0000-0000-000000000000",
        ),
    ] {
        words.note(
            &format!("read: {case}"),
            &owner.get(&Api::at("read", rest)).await,
        );
    }
    words.note("read: no offer", &owner.get(&Api::at("absent", "")).await);
    words.note(
        "read: no such name",
        &owner.get("/api/operations/contoso$read$1$preview").await,
    );
}

async fn of_the_lifecycle(golive: &Golive, words: &mut Words) {
    let owner = golive.owner().await;
    put_vm(&owner, "held-publish").await;
    words.note(
        "go live: never published",
        &post(&owner, "held-publish", "golive").await,
    );
    words.note(
        "cancel: never published",
        &post(&owner, "held-publish", "cancel").await,
    );
    post(&owner, "held-publish", "publish").await.expect(202);
    words.note(
        "publish: one runs",
        &post(&owner, "held-publish", "publish").await,
    );
    words.note(
        "go live: one runs",
        &post(&owner, "held-publish", "golive").await,
    );
    owner.to_live("alive").await;
    words.note("cancel: live", &post(&owner, "alive", "cancel").await);
    let path = "/v1/publishers/contoso/offers/alive";
    words.note(
        "delete: published",
        &owner.send(Method::DELETE, path, &[], None).await,
    );
}

async fn of_golives_own(golive: &Golive, words: &mut Words) {
    let (owner, operator) = (golive.owner().await, golive.operator().await);
    let contributor = golive.contributor().await;
    let members = "/v1/publishers/contoso/members";
    words.note("members: contributor", &contributor.get(members).await);
    words.note("clients: owner", &owner.get("/v1/clients").await);
    words.note(
        "publishers: there",
        &operator.post("/v1/publishers", r#"{"id":"contoso"}"#).await,
    );
    words.note(
        "publishers: no contact",
        &operator
            .post("/v1/publishers", r#"{"id":"x","contact":"x"}"#)
            .await,
    );
    words.note(
        "members: no role",
        &owner
            .post(members, r#"{"principal":"x","role":"king"}"#)
            .await,
    );
    words.note(
        "members: not there",
        &owner
            .send(Method::DELETE, &format!("{members}/x"), &[], None)
            .await,
    );
    words.note(
        "diff: no slot",
        &owner
            .get("/v1/publishers/contoso/offers/alive/diff?from=x")
            .await,
    );
    words.note(
        "events: no number",
        &owner
            .get("/v1/publishers/contoso/offers/alive/events?limit=x")
            .await,
    );
    words.note(
        "catalogue: not there",
        &golive.nobody().get("/catalog/offers/contoso.none").await,
    );
    words.note(
        "catalogue: no place",
        &golive.nobody().get("/catalog/offers?after=x").await,
    );
}
