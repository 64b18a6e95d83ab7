//! What people write is text on every page of the portal.

use golive_server::config::{Checks, DevSettings};
use golive_testkit::{Golive, documents};
use serde_json::{Value, json};

use crate::{once, owner, page};

/// What would run somewhere if it were not text there; the browser's tests run it.
fn corpus() -> Vec<String> {
    serde_json::from_str(include_str!("../browser/attacks.json")).unwrap()
}

async fn lenient() -> Golive {
    Golive::with(|setup| {
        setup.settings.dev = Some(DevSettings {
            checks: Checks::Lenient,
            ..DevSettings::default()
        });
        setup.settings.artifacts.check_files = false;
        setup.settings.artifacts.check_links = false;
        setup.settings.review.publishers = vec!["contoso".into()];
    })
    .await
}

/// The example, in which everything that people read is this.
fn attacking(id: &str, attack: &str) -> Value {
    let mut document = documents::vm(id);
    let definition = &mut document["definition"];
    definition["displayText"] = json!(attack);
    for name in ["title", "summary", "longSummary", "description"] {
        definition["offer"][format!("microsoft-azure-marketplace.{name}")] = json!(attack);
    }
    definition["plans"][0]["planId"] = json!(attack);
    definition["offer"][attack] = json!({ attack: [attack] });
    document
}

#[tokio::test]
async fn what_people_write_is_text_on_every_page() {
    let golive = lenient().await;
    let (api, operator) = (golive.owner().await, golive.operator().await);
    let mut pages = owner(&golive).await;
    for (number, attack) in corpus().iter().enumerate().step_by(7) {
        let id = format!("x{number}");
        let path = golive_testkit::Api::at(&id, "");
        let put = api.put(&path, &attacking(&id, attack)).await;
        assert!(put.status < 500, "{attack}: {}", put.text);
        if put.status >= 400 {
            continue;
        }
        let at = format!("/portal/contoso/{id}");
        for end in [
            "", "/publish", "/golive", "/cancel", "/delete", "/diff", "/history",
        ] {
            page(&mut pages, &format!("{at}{end}")).await;
        }
        let publish = golive_testkit::Api::at(&id, "/publish");
        if api.post(&publish, "").await.status == 202 {
            once(&golive, &mut pages, &id, "State: ").await;
        }
    }
    page(&mut pages, "/portal/contoso").await;

    let attack = "<script>ran()</script>\"><img src=x onerror=ran()>";
    let member = json!({ "principal": attack, "name": attack, "role": "contributor" });
    let members = "/v1/publishers/contoso/members";
    api.post(members, &member.to_string()).await.expect(201);
    let (shown, read) = page(&mut pages, "/portal/contoso/members").await;
    assert!(!shown.text.contains("<script>") && read.text.contains(attack));
    let remove = read.tags.iter().filter_map(|tag| tag.get("href"));
    let mut remove = remove.filter(|href| href.contains("remove?principal=%3C"));
    let remove = remove.next().unwrap().to_owned();
    page(&mut pages, &remove).await;
    let gone = pages
        .submit("/portal/contoso/members/remove", &[])
        .await
        .expect(200);
    assert!(!gone.text.contains("onerror"), "{}", gone.text);

    let put = api
        .put(&golive_testkit::Api::at("app", ""), &documents::vm("app"))
        .await;
    put.expect(201);
    let publish = golive_testkit::Api::at("app", "/publish");
    api.post(&publish, "").await.expect(202);
    once(&golive, &mut pages, "app", "A reviewer looks at it.").await;
    let body = json!({ "text": attack }).to_string();
    operator
        .post("/v1/reviews/contoso/app/reject", &body)
        .await
        .expect(200);
    once(&golive, &mut pages, "app", "The reviewer refused it.").await;
    let (shown, read) = page(&mut pages, "/portal/contoso/app").await;
    assert!(!shown.text.contains("<script>") && read.text.contains(attack));
}
