//! An exception through the console, from its grant to its end.

use std::time::Duration;

use golive_testkit::{Api, Golive, documents};
use serde_json::json;

use super::{hides, operator, shows};

#[tokio::test]
async fn an_exception_lets_a_publish_pass_with_a_warning_and_ends() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let mut document = documents::vm("excepted");
    let plan = &mut document["definition"]["plans"][1];
    plan["microsoft-azure-virtualmachines.recommendedVMSizes"] = json!([]);
    owner
        .put(&Api::at("excepted", ""), &document)
        .await
        .expect(201);
    let publish = Api::at("excepted", "/publish");
    let refused = owner.post(&publish, "").await.expect(422);
    assert!(refused.text.contains("VM-008"), "{}", refused.text);

    let mut by = operator(&golive).await;
    let begun = "/console/exceptions/new?rule=VM-008&publisher=contoso&offer=excepted";
    let form = by.get(begun).await.expect(200).text;
    shows(&form, "<option selected>VM-008</option>");
    let today = golive.running.app.clock.now().date();
    let today = today.to_string();
    let good = [
        ("rule", "VM-008"),
        ("publisher", "contoso"),
        ("offer", "excepted"),
        ("plan", "by-the-hour"),
        ("until", today.as_str()),
        ("reason", "Decided with the customer."),
    ];
    for (name, value) in [
        ("until", "2001-01-01"),
        ("publisher", "nobody"),
        ("reason", " "),
    ] {
        let bad = good.map(|(known, kept)| (known, if known == name { value } else { kept }));
        let answer = by.post("/console/exceptions", &bad).await.expect(400);
        shows(&answer.text, "role=\"alert\"");
        shows(&answer.text, "aria-invalid=\"true\"");
        shows(&answer.text, "value=\"by-the-hour\"");
    }
    let granted = by.submit("/console/exceptions", &good).await.expect(200);
    shows(&granted.text, "The exception holds from now on.");
    shows(&granted.text, "contoso/excepted/by-the-hour");
    shows(&granted.text, "<b>holds</b>");
    let accepted = owner.post(&publish, "").await.expect(202);
    let operation = owner.finished(&accepted).await;
    assert_eq!(operation["status"], "complete", "{operation:#}");
    assert!(operation.to_string().contains("VM-008"), "{operation:#}");

    // It ends with its day.
    golive
        .running
        .app
        .clock
        .advance(Duration::from_secs(86_400));
    let owner = golive.owner().await;
    owner.post(&publish, "").await.expect(422);
    let mut by = operator(&golive).await;
    let listed = by.get("/console/exceptions").await.expect(200).text;
    shows(&listed, "<td>ended</td>");
    hides(&listed, "/revoke");
}

#[tokio::test]
async fn an_exception_is_taken_back_after_a_question() {
    let golive = Golive::start().await;
    let api = golive.operator().await;
    let granted = json!({
        "rule": "VM-008", "publisher": "contoso",
        "until": "2099-01-01T00:00:00Z", "reason": "agreed",
    });
    let granted = api.post("/v1/exceptions", &granted.to_string()).await;
    let id = granted.expect(201).json()["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let mut by = operator(&golive).await;
    let listed = by.get("/console/exceptions").await.expect(200).text;
    let path = format!("/console/exceptions/{id}/revoke");
    shows(&listed, &format!("href=\"{path}\""));
    let asked = by.get(&path).await.expect(200).text;
    shows(&asked, "blocks again at once");
    assert_eq!(
        api.get("/v1/exceptions")
            .await
            .json()
            .as_array()
            .unwrap()
            .len(),
        1
    );
    let done = by.submit(&path, &[]).await.expect(200);
    shows(&done.text, "The exception was taken back.");
    shows(&done.text, "No exception was granted.");
    by.get(&path).await.expect(404);
    by.get("/console/exceptions").await.expect(200);
    by.post(&path, &[]).await.expect(404);
}
