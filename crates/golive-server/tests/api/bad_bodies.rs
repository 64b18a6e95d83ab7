//! Bodies that are wrong: refused with their place, and nothing changes.

use golive_testkit::{Answer, Api, Golive, documents};
use reqwest::Method;
use serde_json::json;

use crate::kit::{JSON, post, put_vm, small};

struct Bad {
    what: &'static str,
    body: Vec<u8>,
    code: &'static str,
    target: String,
}

fn bad(
    what: &'static str,
    body: impl Into<Vec<u8>>,
    code: &'static str,
    target: impl Into<String>,
) -> Bad {
    Bad {
        what,
        body: body.into(),
        code,
        target: target.into(),
    }
}

/// The place, below one of this depth, where arrays in arrays are too deep.
fn too_deep(place: &str, depth: usize) -> String {
    place.to_owned()
        + "/0"
            .repeat(golive_model::json::MAX_DEPTH + 1 - depth)
            .as_str()
}

fn nested(levels: usize) -> String {
    format!(
        r#"{{"definition":{{"offer":{{"x":{}{}}}}}}}"#,
        "[".repeat(levels),
        "]".repeat(levels)
    )
}

fn bad_documents() -> Vec<Bad> {
    let kind = |id: &str| format!(r#"{{"offerTypeId":"{id}","definition":{{}}}}"#);
    let (json, request) = ("InvalidJson", "InvalidRequest");
    vec![
        bad("nothing", "", json, ""),
        bad("white space", " \r\n\t", json, ""),
        bad("no JSON", "hello", json, ""),
        bad("cut off", r#"{"definition":{"#, json, ""),
        bad("more after its end", small("") + "x", json, ""),
        bad("two documents", small("").repeat(2), json, ""),
        bad("single quotes", "{'definition':{}}", json, ""),
        bad("a comma too many", r#"{"definition":{},}"#, json, ""),
        bad(
            "a number beyond all",
            r#"{"definition":{"x":1e999}}"#,
            json,
            "/definition/x",
        ),
        bad(
            "a number beyond all",
            r#"{"definition":{"x":1e999}}"#,
            json,
            "/definition/x",
        ),
        bad("not a number", r#"{"definition":{"x":NaN}}"#, json, ""),
        bad("a comment", r#"{"definition":{} /* x */}"#, json, ""),
        bad("a raw NUL", "{\"definition\":{\"x\":\"\0\"}}", json, ""),
        bad(
            "no UTF-8",
            &b"{\"definition\":{\"x\":\"\xff\"}}"[..],
            json,
            "",
        ),
        bad("UTF-16", &b"\xff\xfe{\0}\0"[..], json, ""),
        bad(
            "200 levels",
            nested(200),
            json,
            too_deep("/definition/offer/x", 3),
        ),
        bad(
            "100000 levels",
            nested(100_000),
            json,
            too_deep("/definition/offer/x", 3),
        ),
        bad(
            "one key twice",
            small(r#","offerTypeId":"x""#),
            json,
            "/offerTypeId",
        ),
        bad(
            "a deep key twice",
            r#"{"definition":{"plans":[{"a":1,"b":2,"a":1}]}}"#,
            json,
            "/definition/plans/0/a",
        ),
        bad(
            "a key twice, with odd words",
            small(r#","it must be so":1,"it must be so":1"#),
            json,
            "/it must be so",
        ),
        bad(
            "an escaped NUL",
            r#"{"definition":{"displayText":"a\u0000b"}}"#,
            json,
            "/definition/displayText",
        ),
        bad(
            "an escaped NUL in a name",
            r#"{"definition":{"a\u0000b":1}}"#,
            json,
            "/definition/a\u{0}b",
        ),
        bad(
            "half a surrogate pair",
            r#"{"definition":{"displayText":"\ud834"}}"#,
            json,
            "/definition/displayText",
        ),
        bad(
            "half a surrogate pair in a name",
            r#"{"definition":{"\udd1e":1}}"#,
            json,
            "/definition",
        ),
        bad("null", "null", request, ""),
        bad("an array", "[]", request, ""),
        bad("a text", "\"{}\"", request, ""),
        bad(
            "no definition",
            r#"{"offerTypeId":"microsoft-azure-virtualmachines"}"#,
            request,
            "/definition",
        ),
        bad(
            "a definition of text",
            r#"{"definition":"x"}"#,
            request,
            "/definition",
        ),
        bad(
            "an offer that is a list",
            r#"{"definition":{"offer":[]}}"#,
            request,
            "/definition/offer",
        ),
        bad(
            "plans that are no list",
            r#"{"definition":{"plans":{}}}"#,
            request,
            "/definition/plans",
        ),
        bad(
            "a plan that is a number",
            r#"{"definition":{"plans":[{},7]}}"#,
            request,
            "/definition/plans/1",
        ),
        bad(
            "a name that is a number",
            r#"{"definition":{"displayText":7}}"#,
            request,
            "/definition/displayText",
        ),
        bad(
            "an id that is a number",
            small(r#","id":7"#),
            request,
            "/id",
        ),
        bad("another id", small(r#","id":"other""#), request, "/id"),
        bad(
            "another publisher",
            small(r#","publisherId":"other""#),
            request,
            "/publisherId",
        ),
        bad(
            "an unknown kind",
            kind("microsoft-azure-nonsense"),
            request,
            "/offerTypeId",
        ),
        bad(
            "a kind that is no id",
            kind("../../etc"),
            request,
            "/offerTypeId",
        ),
        bad(
            "another kind than it has",
            kind("microsoft-azure-corevm"),
            request,
            "/offerTypeId",
        ),
    ]
}

fn expect_error(answer: &Answer, row: &Bad, name: &str) {
    let status = 400;
    assert_eq!(answer.status, status, "{name}: {}", answer.text);
    assert_eq!(answer.code(), row.code, "{name}: {}", answer.text);
    assert_eq!(answer.header("x-ms-error-code"), row.code, "{name}");
    assert_eq!(
        answer.header("content-type"),
        "application/json; charset=utf-8",
        "{name}"
    );
    assert_eq!(
        answer.json()["error"]["target"],
        row.target,
        "{name}: {}",
        answer.text
    );
    assert!(answer.text.len() < 2000, "{name}: {}", answer.text);
}

#[tokio::test]
async fn a_bad_document_is_refused_with_its_place() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    put_vm(&owner, "there").await;
    let there = owner.get(&Api::at("there", "")).await;
    for row in bad_documents() {
        let answer = owner
            .send_raw("PUT", &Api::at("there", ""), &[JSON], &row.body)
            .await;
        expect_error(&answer, &row, row.what);
        let after = owner.get(&Api::at("there", "")).await;
        assert_eq!(
            (after.header("etag"), &after.text),
            (there.header("etag"), &there.text),
            "{}",
            row.what
        );
        owner
            .send_raw("PUT", &Api::at("new", ""), &[JSON], &row.body)
            .await;
        if row.what != "another kind than it has" {
            owner.get(&Api::at("new", "")).await.expect(404);
        }
    }
}

#[tokio::test]
async fn a_bad_body_starts_nothing() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    put_vm(&owner, "idle").await;
    let (json, request) = ("InvalidJson", "InvalidRequest");
    let emails = "/metadata/notification-emails";
    let rows = [
        bad("no JSON", "hello", json, ""),
        bad("cut off", "{", json, ""),
        bad("more after its end", "{}x", json, ""),
        bad("no UTF-8", &b"{\"metadata\":\"\xff\"}"[..], json, ""),
        bad(
            "200 levels",
            format!(r#"{{"x":{}{}}}"#, "[".repeat(200), "]".repeat(200)),
            json,
            too_deep("/x", 1),
        ),
        bad("an array", "[]", request, ""),
        bad(
            "an array of values",
            r#"[{"notification-emails":"a@example.com"}]"#,
            request,
            "",
        ),
        bad("a text", "\"x\"", request, ""),
        bad("null", "null", request, ""),
        bad(
            "metadata of text",
            r#"{"metadata":"x"}"#,
            request,
            "/metadata",
        ),
        bad(
            "mails that are a list",
            r#"{"metadata":{"notification-emails":["a@example.com"]}}"#,
            request,
            emails,
        ),
        bad(
            "a key twice",
            r#"{"metadata":{},"metadata":{}}"#,
            json,
            "/metadata",
        ),
        bad(
            "mails that are a number",
            r#"{"metadata":{"notification-emails":7}}"#,
            request,
            emails,
        ),
        bad(
            "half a surrogate pair",
            r#"{"metadata":{"notification-emails":"\ud834"}}"#,
            json,
            emails,
        ),
        bad(
            "an escaped NUL",
            r#"{"metadata":{"notification-emails":"a\u0000@example.com"}}"#,
            json,
            emails,
        ),
    ];
    for row in &rows {
        for verb in ["publish", "golive", "cancel"] {
            let path = Api::at("idle", &format!("/{verb}"));
            let answer = owner.send_raw("POST", &path, &[JSON], &row.body).await;
            let name = format!("{verb}: {}", row.what);
            assert_eq!(answer.status, 400, "{name}: {}", answer.text);
            assert_eq!(answer.code(), row.code, "{name}: {}", answer.text);
            let target = &answer.json()["error"]["target"];
            assert_eq!(*target, row.target, "{name}: {}", answer.text);
        }
    }
    assert_eq!(
        owner.get(&Api::at("idle", "/submissions")).await.json(),
        json!([])
    );
}

#[tokio::test]
async fn a_body_of_20_megabytes_is_413() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    put_vm(&owner, "large").await;
    let large = small(&format!(r#","x":"{}""#, "x".repeat(20 << 20)));
    for (method, rest) in [
        (Method::PUT, ""),
        (Method::POST, "/publish"),
        (Method::POST, "/golive"),
    ] {
        let answer = owner
            .send(
                method.clone(),
                &Api::at("large", rest),
                &[JSON],
                large.clone(),
            )
            .await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (413, "PayloadTooLarge"),
            "{method} {rest}"
        );
    }
    assert!(
        owner
            .get(&Api::at("large", ""))
            .await
            .json()
            .get("x")
            .is_none()
    );
}

#[tokio::test]
async fn a_body_without_a_length_is_limited_too() {
    let golive = Golive::with(|setup| setup.settings.server.max_body_bytes = 1000).await;
    let owner = golive.owner().await;
    let chunk = [b"7d0\r\n".as_slice(), &[b' '; 2000], b"\r\n0\r\n\r\n"].concat();
    // The length counts the chunks for us; the server goes by the encoding.
    let answer = owner
        .send_raw(
            "PUT",
            &Api::at("chunked", ""),
            &[JSON, ("transfer-encoding", "chunked")],
            &chunk,
        )
        .await;
    assert_eq!(
        (answer.status, answer.code().as_str()),
        (413, "PayloadTooLarge"),
        "{}",
        answer.text
    );
}

#[tokio::test]
async fn a_body_of_another_type_is_415() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    put_vm(&owner, "typed").await;
    for media in [
        "text/plain",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/jsonx",
        "json",
    ] {
        for (method, rest) in [(Method::PUT, ""), (Method::POST, "/publish")] {
            let headers = [("content-type", media)];
            let body = documents::vm("typed").to_string();
            let answer = owner
                .send(method.clone(), &Api::at("typed", rest), &headers, body)
                .await;
            assert_eq!(
                (answer.status, answer.code().as_str()),
                (415, "UnsupportedMediaType"),
                "{method} {media}"
            );
            assert_eq!(answer.json()["error"]["target"], "Content-Type");
        }
    }
    assert_eq!(
        owner.get(&Api::at("typed", "/submissions")).await.json(),
        json!([])
    );
    let suffix = [("content-type", "application/vnd.contoso+json")];
    let body = documents::vm("typed").to_string();
    owner
        .send(Method::PUT, &Api::at("typed", ""), &suffix, body)
        .await
        .expect(200);
}

#[tokio::test]
async fn a_bad_body_of_golives_own_api_names_its_place() {
    let golive = Golive::start().await;
    let operator = golive.operator().await;
    let members = "/v1/publishers/contoso/members";
    let long = json!({"principal": "p".repeat(256), "role": "owner"}).to_string();
    for (path, body, code, target) in [
        ("/v1/publishers", "{", "InvalidJson", ""),
        ("/v1/publishers", "", "InvalidJson", ""),
        ("/v1/publishers", "{}", "InvalidRequest", ""),
        ("/v1/publishers", r#"["x"]"#, "InvalidRequest", ""),
        ("/v1/publishers", r#"{"id":7}"#, "InvalidRequest", "/id"),
        (
            "/v1/publishers",
            r#"{"id":"a.b"}"#,
            "InvalidResourceId",
            "publisherId",
        ),
        (
            "/v1/publishers",
            r#"{"id":"../x"}"#,
            "InvalidResourceId",
            "publisherId",
        ),
        (
            "/v1/publishers",
            r#"{"id":"x","contact":"nobody"}"#,
            "InvalidRequest",
            "/contact",
        ),
        (
            "/v1/publishers",
            r#"{"id":"x","sellerId":1}"#,
            "InvalidRequest",
            "/sellerId",
        ),
        ("/v1/clients", "{}", "InvalidRequest", ""),
        (
            "/v1/clients",
            r#"{"name":"x","operator":"yes"}"#,
            "InvalidRequest",
            "/operator",
        ),
        ("/v1/clients", r#"{"name":""}"#, "InvalidRequest", "/name"),
        (members, "{}", "InvalidRequest", ""),
        (members, r#"{"principal":"x"}"#, "InvalidRequest", ""),
        (
            members,
            r#"{"principal":"x","role":"king"}"#,
            "InvalidRequest",
            "/role",
        ),
        (
            members,
            r#"{"principal":" ","role":"owner"}"#,
            "InvalidRequest",
            "/principal",
        ),
        (members, long.as_str(), "InvalidRequest", "/principal"),
        (
            "/v1/publishers/contoso/offers/x/check",
            "[]",
            "InvalidRequest",
            "",
        ),
        (
            "/v1/publishers/contoso/offers/x/check",
            r#"{"definition":{}}"#,
            "OfferNotFound",
            "offerId",
        ),
    ] {
        let answer = operator.post(path, body).await;
        assert_eq!(answer.code(), code, "{path} {body}: {}", answer.text);
        if target != "?" {
            assert_eq!(
                answer.json()["error"]["target"],
                target,
                "{path} {body}: {}",
                answer.text
            );
        }
    }
    let publishers = operator.get("/v1/publishers").await.json();
    assert_eq!(publishers.as_array().unwrap().len(), 1, "none was made");
    assert_eq!(publishers[0]["members"].as_array().unwrap().len(), 2);
    assert_eq!(
        post(&operator, "x", "publish").await.code(),
        "OfferNotFound"
    );
}
