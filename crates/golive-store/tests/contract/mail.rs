//! Mails, from the event to the end.

use golive_model::lead::LeadName;
use golive_model::{OfferKey, Time};
use golive_store::{Channel, Delivery, DeliveryState};
use tokio::task::JoinSet;

use crate::kit::{NOW, Place, later};

fn delivery(seq: i64, to: &str, due_at: Time) -> Delivery {
    Delivery {
        id: format!("{seq}-{to}"),
        seq,
        channel: Channel::Mail,
        to: to.into(),
        subject: "live".into(),
        text: "It is live.".into(),
        state: DeliveryState::Pending,
        attempts: 0,
        due_at: Some(due_at),
        last_error: None,
        created: NOW,
        lead: None,
        webhook: None,
    }
}

pub(crate) async fn one_of_many_readers_moves_the_cursor(place: Place) {
    let store = place.open().await;
    assert_eq!(store.cursor("mail").await.unwrap(), 0);
    for round in 0..20 {
        let mut readers = JoinSet::new();
        for reader in 0..16 {
            let store = store.clone();
            let mail = delivery(round + 1, &format!("reader-{reader}"), NOW);
            readers.spawn(async move {
                let moved = store.enqueue("mail", round, round + 1, &[mail]).await;
                usize::from(moved.unwrap())
            });
        }
        let moved: usize = readers.join_all().await.into_iter().sum();
        assert_eq!(moved, 1);
        assert_eq!(store.cursor("mail").await.unwrap(), round + 1);
    }
    // Who did not move the cursor left no mail either.
    assert_eq!(store.deliveries(i64::MAX, 1_000).await.unwrap().len(), 20);
    assert_eq!(store.cursor("another").await.unwrap(), 0);
}

pub(crate) async fn an_event_that_is_read_twice_gives_one_mail(place: Place) {
    let store = place.open().await;
    store.cursor("mail").await.unwrap();
    let first = delivery(1, "a", later(5));
    assert!(
        store
            .enqueue("mail", 0, 1, std::slice::from_ref(&first))
            .await
            .unwrap()
    );
    let second = Delivery {
        subject: "again".into(),
        ..first.clone()
    };
    let other = delivery(2, "a", later(3));
    assert!(
        store
            .enqueue("mail", 1, 2, &[second, other.clone()])
            .await
            .unwrap()
    );
    drop(store);

    let store = place.open().await;
    assert_eq!(store.cursor("mail").await.unwrap(), 2);
    assert_eq!(
        store.next_delivery(Channel::Mail, NOW).await.unwrap(),
        Some(later(3))
    );
    assert!(
        store
            .due_deliveries(Channel::Mail, later(2), 10, 10)
            .await
            .unwrap()
            .is_empty()
    );
    let due = store
        .due_deliveries(Channel::Mail, later(5), 10, 10)
        .await
        .unwrap();
    assert_eq!(due, [other, first], "soonest first, as first written");
    assert_eq!(
        store
            .due_deliveries(Channel::Mail, later(5), 1, 10)
            .await
            .unwrap()
            .len(),
        1
    );
}

pub(crate) async fn an_attempt_is_written_down_once(place: Place) {
    let store = place.open().await;
    store.cursor("mail").await.unwrap();
    let mail = delivery(1, "a", later(5));
    assert!(
        store
            .enqueue("mail", 0, 1, std::slice::from_ref(&mail))
            .await
            .unwrap()
    );
    let tried = Delivery {
        attempts: 1,
        due_at: Some(later(60)),
        last_error: Some("busy".into()),
        ..mail.clone()
    };
    let mut nodes = JoinSet::new();
    for _ in 0..16 {
        let (store, tried) = (store.clone(), tried.clone());
        nodes
            .spawn(async move { usize::from(store.set_delivery(later(5), &tried).await.unwrap()) });
    }
    assert_eq!(nodes.join_all().await.into_iter().sum::<usize>(), 1);
    assert_eq!(
        store.next_delivery(Channel::Mail, NOW).await.unwrap(),
        Some(later(60))
    );

    let sent = Delivery {
        state: DeliveryState::Sent,
        due_at: None,
        ..tried
    };
    assert!(store.set_delivery(later(60), &sent).await.unwrap());
    assert!(
        !store.set_delivery(later(60), &mail).await.unwrap(),
        "sent is sent"
    );
    assert_eq!(store.next_delivery(Channel::Mail, NOW).await.unwrap(), None);
    assert_eq!(store.deliveries(i64::MAX, 10).await.unwrap(), [sent]);
}

pub(crate) async fn a_channel_has_its_own_queue(place: Place) {
    let store = place.open().await;
    store.cursor("mail").await.unwrap();
    let mail = delivery(1, "a", later(5));
    let question = Delivery {
        channel: Channel::Certifier,
        ..delivery(2, "certifier", later(9))
    };
    let both = [mail.clone(), question.clone()];
    assert!(store.enqueue("mail", 0, 2, &both).await.unwrap());
    for (channel, own) in [(Channel::Mail, mail), (Channel::Certifier, question)] {
        assert_eq!(store.next_delivery(channel, NOW).await.unwrap(), own.due_at);
        let due = store
            .due_deliveries(channel, later(9), 10, 10)
            .await
            .unwrap();
        assert_eq!(due, [own]);
    }
}

pub(crate) async fn a_long_lane_hides_no_other(place: Place) {
    let store = place.open().await;
    store.cursor("mail").await.unwrap();
    let lead = |publisher: &str, to: &str, seq: i64| Delivery {
        id: format!("{publisher}-{seq}"),
        channel: Channel::Lead,
        lead: Some(LeadName {
            key: OfferKey {
                publisher: publisher.parse().unwrap(),
                offer: "app".parse().unwrap(),
            },
            id: "1".into(),
        }),
        ..delivery(seq, to, later(seq.unsigned_abs()))
    };
    let host = "leads.example";
    let mut all: Vec<Delivery> = (1..=20).map(|seq| lead("a", host, seq)).collect();
    all.push(lead("b", host, 21));
    all.push(lead("a", "other.example", 22));
    assert!(store.enqueue("mail", 0, 22, &all).await.unwrap());
    let due = async |each, limit| {
        let due = store.due_deliveries(Channel::Lead, later(60), each, limit);
        let seqs = due.await.unwrap().into_iter().map(|delivery| delivery.seq);
        seqs.collect::<Vec<_>>()
    };
    assert_eq!(due(2, 10).await, [1, 2, 21, 22]);
    assert_eq!(due(2, 3).await, [1, 2, 21]);
    let next = store.next_delivery(Channel::Lead, later(20)).await.unwrap();
    assert_eq!(next, Some(later(21)));
}

pub(crate) async fn deliveries_are_paged(place: Place) {
    let store = place.open().await;
    store.cursor("mail").await.unwrap();
    let all: Vec<Delivery> = (1..=7).map(|seq| delivery(seq, "a", NOW)).collect();
    assert!(store.enqueue("mail", 0, 7, &all).await.unwrap());
    let mut found = Vec::new();
    let mut before = i64::MAX;
    loop {
        let page = store.deliveries(before, 3).await.unwrap();
        let Some(last) = page.last() else { break };
        before = last.seq;
        found.extend(page.iter().map(|delivery| delivery.seq));
    }
    assert_eq!(found, [7, 6, 5, 4, 3, 2, 1]);
}

pub(crate) async fn a_dead_delivery_is_tried_again_once(place: Place) {
    let store = place.open().await;
    store.cursor("mail").await.unwrap();
    let mails = [1, 2, 3].map(|seq| Delivery {
        // A text that speaks like a state is no state.
        text: r#"{"state":"dead"}"#.into(),
        ..delivery(seq, "a", NOW)
    });
    assert!(store.enqueue("mail", 0, 3, &mails).await.unwrap());
    let ended = |mail: &Delivery, state| Delivery {
        state,
        attempts: 13,
        due_at: None,
        last_error: Some("550 no such user".into()),
        ..mail.clone()
    };
    let dead = ended(&mails[0], DeliveryState::Dead);
    let sent = ended(&mails[1], DeliveryState::Sent);
    assert!(store.set_delivery(NOW, &dead).await.unwrap());
    assert!(store.set_delivery(NOW, &sent).await.unwrap());
    let listed = async || {
        let dead = store.dead_deliveries(i64::MAX, 10).await.unwrap();
        let waiting = store.waiting_deliveries(i64::MAX, 10).await.unwrap();
        (dead, waiting)
    };
    assert_eq!(listed().await, (vec![dead.clone()], vec![mails[2].clone()]));
    assert!(store.dead_deliveries(1, 10).await.unwrap().is_empty());
    assert!(store.waiting_deliveries(3, 10).await.unwrap().is_empty());

    let again = Delivery {
        state: DeliveryState::Pending,
        attempts: 0,
        due_at: Some(later(7)),
        ..dead
    };
    let mut retries = JoinSet::new();
    for number in 0..8 {
        let (store, id) = (store.clone(), again.id.clone());
        let now = if number == 0 { later(7) } else { later(8) };
        retries.spawn(async move { store.retry_delivery(&id, now).await.unwrap().unwrap() });
    }
    let answers = retries.join_all().await;
    let kept = store.waiting_deliveries(2, 10).await.unwrap();
    assert!(
        answers.iter().all(|answer| *answer == kept[0]),
        "{answers:?}"
    );
    assert_eq!(
        Delivery {
            due_at: again.due_at,
            ..kept[0].clone()
        },
        again
    );
    let untouched = store.retry_delivery(&sent.id, later(9)).await.unwrap();
    assert_eq!(untouched, Some(sent));
    assert_eq!(store.retry_delivery("nothing", NOW).await.unwrap(), None);
    assert_eq!(listed().await.0, []);
}
