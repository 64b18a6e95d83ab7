//! Deliveries that failed, and the way back to the queue.

use golive_store::{Channel, Delivery, DeliveryState};
use golive_testkit::Golive;

use super::{hides, operator, shows};

fn delivery(golive: &Golive, id: &str, state: DeliveryState) -> Delivery {
    let now = golive.running.app.clock.now();
    Delivery {
        id: id.into(),
        seq: 1,
        channel: Channel::Mail,
        to: format!("{id}@example.com"),
        subject: "It is <b>live</b>".into(),
        text: "It is live.".into(),
        state,
        attempts: 13,
        due_at: None,
        last_error: (state == DeliveryState::Dead).then(|| "550 no such user".into()),
        created: now,
        lead: None,
        webhook: None,
    }
}

#[tokio::test]
async fn a_dead_delivery_is_tried_again() {
    let golive = Golive::start().await;
    let store = &golive.running.app.store;
    store.cursor("test").await.unwrap();
    let kept = [
        delivery(&golive, "dead", DeliveryState::Dead),
        delivery(&golive, "sent", DeliveryState::Sent),
    ];
    assert!(store.enqueue("test", 0, 1, &kept).await.unwrap());

    let mut by = operator(&golive).await;
    let home = by.get("/console").await.expect(200).text;
    shows(&home, "One delivery is dead");
    let all = by.get("/console/deliveries").await.expect(200).text;
    shows(&all, "dead@example.com");
    shows(&all, "sent@example.com");
    shows(&all, "550 no such user");
    shows(&all, "It is &#60;b&#62;live");
    let dead = by
        .get("/console/deliveries?state=dead")
        .await
        .expect(200)
        .text;
    hides(&dead, "sent@example.com");
    let path = "/console/deliveries/dead/retry";
    let done = by.submit(path, &[]).await.expect(200);
    shows(&done.text, "It is tried again now.");
    shows(&done.text, "There are none.");
    let waiting = by
        .get("/console/deliveries?state=pending")
        .await
        .expect(200)
        .text;
    shows(&waiting, "dead@example.com");

    // Once more changes nothing, and what was sent is not sent again.
    by.post(path, &[]).await.expect(303);
    let sent = by
        .post("/console/deliveries/sent/retry", &[])
        .await
        .expect(409);
    shows(&sent.text, "was sent");
    by.get("/console/deliveries").await.expect(200);
    by.post("/console/deliveries/nothing/retry", &[])
        .await
        .expect(404);
    let api = golive.operator().await;
    let retried = api
        .post("/v1/deliveries/dead/retry", "")
        .await
        .expect(200)
        .json();
    assert_eq!(
        (&retried["state"], &retried["attempts"]),
        (&"pending".into(), &0.into())
    );
    let wrong = api.get("/v1/deliveries?state=lost").await.expect(400);
    assert_eq!(wrong.json()["error"]["target"], "state");
}
