//! Webhooks, and what they are still to be told.

use golive_model::webhook::{MOST, Webhook, WebhookName};
use golive_store::{Channel, Delivery, DeliveryState, WebhookRow};

use crate::kit::{NOW, Place};

fn webhook(publisher: &str, id: &str) -> Webhook {
    Webhook {
        name: WebhookName {
            publisher: publisher.parse().unwrap(),
            id: id.into(),
        },
        url: "https://hooks.example/".into(),
        events: Vec::new(),
        created: NOW,
    }
}

pub(crate) async fn a_publisher_has_so_many_webhooks_of_its_own(place: Place) {
    let store = place.open().await;
    for number in 0..MOST {
        let one = webhook("a", &number.to_string());
        assert!(store.add_webhook(&one, "sealed").await.unwrap());
    }
    assert!(!store.add_webhook(&webhook("a", "x"), "s").await.unwrap());
    let other = webhook("b", "0");
    assert!(store.add_webhook(&other, "its own").await.unwrap());
    let (a, b) = ("a".parse().unwrap(), "b".parse().unwrap());
    assert_eq!(store.webhooks(&a).await.unwrap().len(), MOST as usize);
    let row = WebhookRow {
        webhook: other.clone(),
        sealed: "its own".into(),
    };
    assert_eq!(
        store.webhooks(&b).await.unwrap(),
        std::slice::from_ref(&row)
    );
    assert_eq!(store.webhook(&other.name).await.unwrap(), Some(row));
    assert!(store.delete_webhook(&other.name).await.unwrap());
    assert!(!store.delete_webhook(&other.name).await.unwrap());
    assert_eq!(store.webhook(&other.name).await.unwrap(), None);
    assert_eq!(store.webhooks(&a).await.unwrap().len(), MOST as usize);
}

pub(crate) async fn a_webhook_takes_what_is_due_with_it(place: Place) {
    let store = place.open().await;
    store.cursor("webhooks").await.unwrap();
    let (gone, stays) = (webhook("a", "1"), webhook("a", "10"));
    let delivery = |webhook: &Webhook, seq: i64, due_at| Delivery {
        id: format!("webhook-{}-{seq}", webhook.name.id),
        seq,
        channel: Channel::Webhook,
        to: "hooks.example".into(),
        subject: "s".into(),
        text: "{}".into(),
        state: DeliveryState::Pending,
        attempts: 0,
        due_at,
        last_error: None,
        created: NOW,
        lead: None,
        webhook: Some(webhook.name.clone()),
    };
    let all = [
        delivery(&gone, 1, None),
        delivery(&gone, 2, Some(NOW)),
        delivery(&stays, 3, Some(NOW)),
    ];
    assert!(store.add_webhook(&gone, "sealed").await.unwrap());
    assert!(store.enqueue("webhooks", 0, 3, &all).await.unwrap());
    assert!(store.delete_webhook(&gone.name).await.unwrap());
    let left = store.deliveries(i64::MAX, 10).await.unwrap();
    assert_eq!(left, [all[2].clone(), all[0].clone()]);
}
