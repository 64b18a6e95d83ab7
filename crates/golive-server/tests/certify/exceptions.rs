//! Exceptions: a rule that warns instead of blocking, until it does not.

use std::time::Duration;

use golive_testkit::files::Files as Host;
use golive_testkit::{Golive, documents};
use reqwest::Method;
use serde_json::{Value, json};

use super::{full_with, path, post, publish, put, refused, report, vm};

/// A document with a plan that recommends no known size: VM-008.
fn faulty(offer: &str) -> Value {
    let mut document = vm(offer);
    let plan = &mut document["definition"]["plans"][1];
    plan["microsoft-azure-virtualmachines.recommendedVMSizes"] = json!([]);
    document
}

fn exception(rule: &str, until: &str) -> Value {
    json!({
        "rule": rule,
        "publisher": "contoso",
        "offer": "excepted",
        "plan": "by-the-hour",
        "until": until,
        "reason": "The sizes are decided with the customer.",
    })
}

#[tokio::test]
async fn an_exception_lets_pass_what_blocks_and_ends_by_itself() {
    let golive = Golive::start().await;
    let (owner, operator) = (golive.owner().await, golive.operator().await);
    put(&owner, "excepted", &faulty("excepted"))
        .await
        .expect(201);
    let refused = post(&owner, &path("excepted", "/publish"), None)
        .await
        .expect(422);
    assert!(refused.text.contains("VM-008"), "{}", refused.text);

    let now = golive.running.app.clock.now();
    let until = now.plus(std::time::Duration::from_secs(3_600)).to_string();
    let granted = post(
        &operator,
        "/v1/exceptions",
        Some(exception("VM-008", &until)),
    )
    .await;
    let id = granted.expect(201).json()["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let operation = publish(&owner, "excepted").await;
    assert_eq!(operation["status"], "complete", "{operation:#}");
    let report = report(&owner, "excepted", &operation).await;
    assert_eq!(report["verdict"], "warned");
    assert!(
        report.to_string().contains(&id),
        "the report names the exception"
    );

    let other = put(&owner, "other", &faulty("other")).await;
    other.expect(201);
    post(&owner, &path("other", "/publish"), None)
        .await
        .expect(422);

    golive
        .running
        .app
        .clock
        .advance(std::time::Duration::from_secs(3_601));
    post(&owner, &path("excepted", "/publish"), None)
        .await
        .expect(422);
    let all = operator.get("/v1/exceptions").await.expect(200).json();
    assert_eq!(all[0]["ended"], true);
}

#[tokio::test]
async fn exceptions_are_granted_and_taken_back_by_operators() {
    let golive = Golive::start().await;
    let (owner, operator) = (golive.owner().await, golive.operator().await);
    let good = exception("VM-008", "2099-01-01T00:00:00Z");
    post(&owner, "/v1/exceptions", Some(good.clone()))
        .await
        .expect(403);
    for (name, value, target) in [
        ("rule", "XX-999", "/rule"),
        ("until", "2001-01-01T00:00:00Z", "/until"),
        ("until", "soon", "/until"),
        ("reason", " ", "/reason"),
        ("publisher", "nobody", "/publisher"),
    ] {
        let mut bad = good.clone();
        bad[name] = value.into();
        let refused = post(&operator, "/v1/exceptions", Some(bad))
            .await
            .expect(400);
        assert_eq!(
            refused.json()["error"]["target"],
            target,
            "{}",
            refused.text
        );
    }
    let granted = post(&operator, "/v1/exceptions", Some(good))
        .await
        .expect(201);
    let own = owner
        .get("/v1/exceptions?publisher=contoso")
        .await
        .expect(200)
        .json();
    assert_eq!(own.as_array().unwrap().len(), 1);
    owner.get("/v1/exceptions").await.expect(403);
    let path = format!("/v1/exceptions/{}", granted.json()["id"].as_str().unwrap());
    owner
        .send(Method::DELETE, &path, &[], None)
        .await
        .expect(403);
    operator
        .send(Method::DELETE, &path, &[], None)
        .await
        .expect(204);
    let gone = operator
        .send(Method::DELETE, &path, &[], None)
        .await
        .expect(404);
    assert_eq!(gone.code(), "ExceptionNotFound");
}

/// An exception is for a file's rule, too. A reviewer sees it, and its end stops
/// the next publish before anybody has to look.
#[tokio::test]
async fn a_reviewer_sees_an_exception_and_its_end_stops_the_next_publish() {
    let people = |setup: &mut golive_testkit::Setup| {
        setup.settings.review.publishers = vec!["contoso".into()];
    };
    let (golive, host) = (full_with(people).await, Host::start().await);
    let (owner, operator) = (golive.owner().await, golive.operator().await);
    let mut document = documents::example("managed", "excepted");
    host.stock(&mut document);
    let logo = "/definition/offer/microsoft-azure-marketplace.smallLogo";
    *document.pointer_mut(logo).unwrap() = host.url("90x90.png").into();
    put(&owner, "excepted", &document).await.expect(201);
    let faults = vec![("LS-009".to_owned(), logo.to_owned())];
    assert_eq!(refused(&owner, "excepted").await.1, faults);
    let queue = async || operator.get("/v1/reviews").await.expect(200).json();
    assert_eq!(queue().await, json!([]));

    let hour = Duration::from_secs(3_600);
    let clock = &golive.running.app.clock;
    let mut granted = exception("LS-009", &clock.now().plus(hour).to_string());
    granted.as_object_mut().unwrap().remove("plan");
    let granted = post(&operator, "/v1/exceptions", Some(granted)).await;
    let granted = granted.expect(201).json();
    let accepted = post(&owner, &path("excepted", "/publish"), None).await;
    let accepted = accepted.expect(202);
    let key = "contoso/excepted".parse().unwrap();
    let review = loop {
        let changed = golive.running.app.store.changed(&key);
        if let Some(review) = queue().await.get(0) {
            break review.clone();
        }
        changed.await;
    };
    let finding = &review["findings"][0];
    assert_eq!(finding["rule"], "LS-009", "{review:#}");
    assert_eq!(finding["severity"], "warning");
    assert_eq!(finding["exception"], granted["id"]);

    // What a person approved goes on, also when the exception ends meanwhile.
    clock.advance(hour);
    let (owner, operator) = (golive.owner().await, golive.operator().await);
    let approve = "/v1/reviews/contoso/excepted/approve";
    post(&operator, approve, None).await.expect(200);
    let done = owner.finished(&accepted).await;
    assert_eq!(done["status"], "complete", "{done:#}");
    assert_eq!(refused(&owner, "excepted").await.1, faults);
    let queue = operator.get("/v1/reviews").await.expect(200).json();
    assert_eq!(queue, json!([]), "nobody is asked");
}
