//! Leads, from the form to their end.

use golive_model::lead::LeadName;
use golive_model::{Event, EventKind, Time};
use golive_store::{Channel, Delivery, DeliveryState, LeadRow, Room, Store};

use crate::kit::{NOW, Place, key, later};

const ROOM: Room = Room {
    since: Time(NOW.0 - 3_600_000_000),
    from_one: 3,
    for_one: 5,
};

fn lead(offer: &str, peer: &str, created: Time) -> LeadRow {
    LeadRow {
        name: LeadName::new(key(offer), created, 7),
        created,
        peer: peer.into(),
        sealed: "v1.sealed".into(),
    }
}

async fn add(store: &Store, lead: &LeadRow, room: Room) -> bool {
    let event = Event {
        at: lead.created,
        kind: EventKind::LeadReceived,
        by: None,
        submission: None,
        operation: None,
        version: None,
        step: None,
        lead: Some(lead.name.id.clone()),
    };
    store.add_lead(lead, &event, room).await.unwrap()
}

pub(crate) async fn a_lead_is_told_of_in_its_own_commit(place: Place) {
    let store = place.open().await;
    let mut log = store.log();
    let (first, second) = (lead("a", "p", NOW), lead("a", "p", later(1)));
    for lead in [&first, &second, &lead("b", "p", later(2))] {
        assert!(add(&store, lead, ROOM).await);
    }
    assert!(log.has_changed().unwrap());
    log.mark_unchanged();
    place.settle().await;
    let wanted = |kind| kind == EventKind::LeadReceived;
    let (events, _) = store.events(0, 100, wanted).await.unwrap();
    let told: Vec<_> = events.iter().map(|e| e.event.lead.clone()).collect();
    assert_eq!(told[0].as_deref(), Some(first.name.id.as_str()));
    assert_eq!(told.len(), 3);
    drop(store);

    let store = place.open().await;
    let found = store.leads_of(&key("a"), "~", 10).await.unwrap();
    assert_eq!(found, [second.clone(), first.clone()], "newest first");
    let next = store.leads_of(&key("a"), &second.name.id, 10).await;
    assert_eq!(next.unwrap(), std::slice::from_ref(&first));
    assert_eq!(store.lead(&first.name).await.unwrap(), Some(first));
    store.erase().await.unwrap();
    assert_eq!(store.lead(&second.name).await.unwrap(), None);
}

pub(crate) async fn too_many_leads_are_refused(place: Place) {
    let store = place.open().await;
    for offer in ["a", "b", "c"] {
        assert!(add(&store, &lead(offer, "p", NOW), ROOM).await);
    }
    let fourth = lead("d", "p", later(1));
    assert!(!add(&store, &fourth, ROOM).await, "the same peer");
    assert_eq!(store.lead(&fourth.name).await.unwrap(), None);
    for (number, peer) in ["q", "r", "s", "t"].iter().enumerate() {
        assert!(add(&store, &lead("a", peer, later(number as u64 + 1)), ROOM).await);
    }
    assert!(
        !add(&store, &lead("a", "u", later(9)), ROOM).await,
        "a is full"
    );
    assert!(add(&store, &lead("e", "u", later(9)), ROOM).await);
    let room = Room {
        since: later(1),
        ..ROOM
    };
    assert!(add(&store, &lead("d", "p", later(10)), room).await, "later");
    place.settle().await;
    let (events, _) = store.events(0, 100, |_| true).await.unwrap();
    assert_eq!(events.len(), 9, "who was refused left no event");
}

pub(crate) async fn old_leads_are_forgotten(place: Place) {
    let store = place.open().await;
    let (old, new) = (lead("a", "p", NOW), lead("a", "p", later(60)));
    for lead in [&old, &new] {
        assert!(add(&store, lead, ROOM).await);
    }
    store.forget_leads(later(60)).await.unwrap();
    assert_eq!(store.leads_of(&key("a"), "~", 9).await.unwrap(), [new]);
}

pub(crate) async fn deliveries_are_found_by_the_lead(place: Place) {
    let store = place.open().await;
    store.cursor("mail").await.unwrap();
    let name = LeadName::new(key("a"), NOW, 7);
    let delivery = |id: String| Delivery {
        id,
        seq: 1,
        channel: Channel::Lead,
        to: "leads.example.com".into(),
        subject: "a lead".into(),
        text: String::new(),
        state: DeliveryState::Pending,
        attempts: 0,
        due_at: Some(NOW),
        last_error: None,
        created: NOW,
        lead: Some(name.clone()),
        webhook: None,
    };
    let own = [delivery("lead-1-0".into()), delivery("lead-1-1".into())];
    let others = [delivery("lead-10-0".into()), delivery("1-0".into())];
    let all: Vec<Delivery> = own.iter().chain(&others).cloned().collect();
    assert!(store.enqueue("mail", 0, 1, &all).await.unwrap());
    let found = store.deliveries_named("lead-1-").await.unwrap();
    assert_eq!(found, own);
}
