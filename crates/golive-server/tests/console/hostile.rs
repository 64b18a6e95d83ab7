//! What others wrote, on the pages of operators: as text, whatever it says.

use golive_testkit::{Api, documents};
use serde_json::json;

use super::{hides, operator, queued, reviewed, shows};

/// A text that would run, were it not shown as text.
const SCRIPT: &str = "</textarea>\"'><script>alert(1)</script><img src=x onerror=alert(1)>";

#[tokio::test]
async fn what_people_write_stays_text() {
    let golive = reviewed().await;
    let (owner, api) = (golive.owner().await, golive.operator().await);
    let publisher = json!({"id": "hostile", "displayName": SCRIPT, "contact": "a@example.com"});
    api.post("/v1/publishers", &publisher.to_string())
        .await
        .expect(201);
    let member = json!({"principal": SCRIPT, "name": SCRIPT, "role": "owner"});
    api.post("/v1/publishers/hostile/members", &member.to_string())
        .await
        .expect(201);
    api.post("/v1/clients", &json!({"name": SCRIPT}).to_string())
        .await
        .expect(201);
    let exception = json!({
        "rule": "VM-008", "publisher": "contoso", "offer": "named", "plan": SCRIPT,
        "until": "2099-01-01T00:00:00Z", "reason": SCRIPT,
    });
    api.post("/v1/exceptions", &exception.to_string())
        .await
        .expect(201);
    let mut document = documents::vm("named");
    document["definition"]["displayText"] = SCRIPT.into();
    owner
        .put(&Api::at("named", ""), &document)
        .await
        .expect(201);
    queued(&golive, &owner, "other").await;

    let mut by = operator(&golive).await;
    let review = "/console/reviews/contoso/other";
    by.get(review).await.expect(200);
    by.post(&format!("{review}/note"), &[("text", SCRIPT)])
        .await
        .expect(303);
    let query = url(SCRIPT);
    for path in [
        "/console".to_owned(),
        "/console/publishers".to_owned(),
        "/console/publishers/new".to_owned(),
        "/console/publishers/at/hostile".to_owned(),
        "/console/publishers/at/contoso".to_owned(),
        "/console/clients".to_owned(),
        "/console/exceptions".to_owned(),
        format!("/console/exceptions/new?rule={query}&publisher={query}&plan={query}"),
        review.to_owned(),
        format!("{review}/reject"),
        format!("/console/audit?by={query}"),
        format!("/console/audit?publisher={query}&from={query}&kind={query}"),
        format!("/console/deliveries?state={query}&told={query}"),
        format!("/console?told={query}"),
    ] {
        let page = by.get(&path).await.text;
        hides(&page, "<script>");
        hides(&page, "<img src=x");
        shows(&page, "<h1>");
    }
    let long = format!("{SCRIPT}{}", "x".repeat(4_000));
    by.get(&format!("{review}/reject")).await.expect(200);
    let typed = by
        .post(
            &format!("{review}/reject"),
            &[("reason", ""), ("text", &long)],
        )
        .await;
    shows(&typed.expect(400).text, "&#60;script&#62;alert(1)");
    hides(&by.page, "<script>alert");
    by.post(
        &format!("{review}/reject"),
        &[("reason", ""), ("text", SCRIPT)],
    )
    .await
    .expect(303);
    let bad = [("id", SCRIPT), ("displayName", SCRIPT), ("owner", SCRIPT)];
    by.get("/console/publishers/new").await.expect(200);
    let bad = by.post("/console/publishers", &bad).await.expect(400);
    hides(&bad.text, "<script>alert");
    shows(&bad.text, "&#60;script&#62;alert(1)");
}

fn url(text: &str) -> String {
    let bytes = text.bytes().map(|byte| format!("%{byte:02X}"));
    bytes.collect()
}
