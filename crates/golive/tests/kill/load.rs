//! Mixed load, and what its clients were promised: the acknowledged set is kept
//! by the client and never asked of the server.

use std::collections::{HashMap, HashSet};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use golive_testkit::{Answer, Api, documents};
use reqwest::Method;
use serde_json::{Value, json};
use tokio::sync::Notify;

/// How many offers there are; each is written by one worker and worked by all.
pub(crate) const OFFERS: usize = 6;

/// A small generator whose seed repeats a run.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        // splitmix64
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % end as u64).unwrap()
    }
}

/// What clients know.
#[derive(Default)]
pub(crate) struct Promised {
    /// Operations answered 202: id and location.
    operations: Mutex<HashMap<String, String>>,
    /// Operations that were looked at since and had come to their end.
    ended: Mutex<HashMap<String, String>>,
    /// By offer: the last text whose PUT was answered, and the texts sent since.
    texts: Mutex<HashMap<String, (String, Vec<String>)>>,
    /// Requests begun.
    begun: AtomicUsize,
    moment: Notify,
}

impl Promised {
    /// Resolves when so many requests have been begun since `from`.
    pub(crate) async fn begun_since(&self, from: usize, count: usize) {
        loop {
            let moment = self.moment.notified();
            if self.begun.load(Ordering::SeqCst) >= from + count {
                return;
            }
            moment.await;
        }
    }

    pub(crate) fn begun(&self) -> usize {
        self.begun.load(Ordering::SeqCst)
    }

    pub(crate) fn accepted(&self) -> usize {
        self.operations.lock().unwrap().len()
    }

    async fn send(&self, owner: &Api, method: Method, path: &str, body: String) -> Option<Answer> {
        self.begun.fetch_add(1, Ordering::SeqCst);
        self.moment.notify_waiters();
        let headers = [("content-type", "application/json")];
        owner.try_send(method, path, &headers, body).await.ok()
    }

    /// PUTs a new text; remembers what was promised of it.
    pub(crate) async fn put(&self, owner: &Api, offer: &str, text: &str) {
        let mut document = documents::vm(offer);
        document["definition"]["displayText"] = json!(text);
        self.texts
            .lock()
            .unwrap()
            .entry(offer.into())
            .or_default()
            .1
            .push(text.into());
        let path = Api::at(offer, "");
        let answer = self
            .send(owner, Method::PUT, &path, document.to_string())
            .await;
        if let Some(answer) = answer {
            assert!(
                [200, 201].contains(&answer.status),
                "{}: {}",
                answer.status,
                answer.text
            );
            let mut texts = self.texts.lock().unwrap();
            texts.insert(offer.into(), (text.into(), Vec::new()));
        }
    }

    /// Publishes, goes live or cancels; remembers what was accepted.
    pub(crate) async fn start(&self, owner: &Api, offer: &str, verb: &str) -> Option<Answer> {
        let body = r#"{"metadata":{"notification-emails":"list@example.com"}}"#.to_owned();
        let answer = self
            .send(owner, Method::POST, &Api::at(offer, verb), body)
            .await?;
        match answer.status {
            202 => {
                let id = answer.json()["id"].as_str().unwrap().to_owned();
                let location = answer.header("location").to_owned();
                self.operations.lock().unwrap().insert(id, location);
            }
            200 | 400 | 404 => {}
            other => panic!("{verb}: {other}: {}", answer.text),
        }
        Some(answer)
    }

    /// Everything that was promised is there and comes to its end.
    pub(crate) async fn keeps(&self, owner: &Api) {
        let open: Vec<(String, String)> = {
            let ended = self.ended.lock().unwrap();
            let operations = self.operations.lock().unwrap();
            let open = operations.iter().filter(|(id, _)| !ended.contains_key(*id));
            open.map(|(id, location)| (id.clone(), location.clone()))
                .collect()
        };
        for (id, location) in open {
            let status = end_of(owner, &location).await;
            self.ended.lock().unwrap().insert(id, status);
        }
        let texts = self.texts.lock().unwrap().clone();
        for (offer, (acknowledged, sent)) in texts {
            let answer = owner.get(&Api::at(&offer, "")).await;
            if acknowledged.is_empty() && answer.status == 404 {
                continue;
            }
            let found = answer.expect(200).json()["definition"]["displayText"].clone();
            let found = found.as_str().unwrap().to_owned();
            assert!(
                found == acknowledged || sent.contains(&found),
                "{offer}: found {found:?}, acknowledged {acknowledged:?}, sent since {sent:?}"
            );
        }
    }

    /// At the end of all: what ended stays as it ended, and what went live went
    /// live once.
    pub(crate) async fn kept_for_good(&self, owner: &Api) {
        let operations = self.operations.lock().unwrap().clone();
        let ended = self.ended.lock().unwrap().clone();
        for (id, location) in &operations {
            assert_eq!(
                &end_of(owner, location).await,
                &ended[id],
                "{id} has changed its end"
            );
        }
        for number in 0..OFFERS {
            let offer = format!("killed-{number}");
            let mut live: HashSet<String> = HashSet::new();
            let mut accepted: HashSet<String> = HashSet::new();
            let mut seen = 0;
            for event in events(owner, &offer).await {
                assert!(event["seq"].as_i64().unwrap() > seen, "events are in order");
                seen = event["seq"].as_i64().unwrap();
                let operation = event["operation"].as_str().unwrap_or_default().to_owned();
                match event["kind"].as_str().unwrap() {
                    "offer.live" => assert!(live.insert(operation), "live twice: {event}"),
                    "golive.accepted" => assert!(accepted.insert(operation), "twice: {event}"),
                    _ => {}
                }
            }
            assert!(live.is_subset(&accepted));
            for id in accepted.iter().filter(|id| ended.contains_key(*id)) {
                assert_eq!(
                    ended[id] == "complete",
                    live.contains(id),
                    "{id}: {}",
                    ended[id]
                );
            }
            expect_catalogue(owner, &offer).await;
        }
    }
}

async fn end_of(owner: &Api, location: &str) -> String {
    for _ in 0..30 {
        let answer = owner
            .send(Method::GET, location, &[("prefer", "wait=10")], None)
            .await;
        let operation = answer.expect(200).json();
        if operation["status"] != "running" {
            return operation["status"].as_str().unwrap().to_owned();
        }
    }
    panic!("{location} does not come to its end");
}

async fn events(owner: &Api, offer: &str) -> Vec<Value> {
    let mut all: Vec<Value> = Vec::new();
    loop {
        let after = all.last().map_or(0, |event| event["seq"].as_i64().unwrap());
        let path = format!("/v1/publishers/contoso/offers/{offer}/events?after={after}");
        let answer = owner.get(&path).await;
        if answer.status == 404 {
            return all;
        }
        let page = answer.json();
        all.extend(page["items"].as_array().unwrap().iter().cloned());
        if page["nextLink"].is_null() {
            return all;
        }
    }
}

/// The catalogue shows the version in the production slot, or nothing.
async fn expect_catalogue(owner: &Api, offer: &str) {
    let slot = owner.get(&Api::at(offer, "/slot/production")).await;
    let shown = owner.get(&format!("/catalog/offers/contoso.{offer}")).await;
    assert_eq!(slot.status, shown.status, "{} {}", slot.text, shown.text);
    if slot.status == 200 {
        assert_eq!(slot.json()["version"], shown.json()["version"]);
    }
}

/// Puts, publishes, goes live, cancels, until the server is gone.
pub(crate) async fn work(promised: &Promised, owner: &Api, worker: usize, seed: u64) {
    let mut dice = Dice::new(seed);
    let mut count = 0_u64;
    loop {
        let before = promised.begun();
        let any = format!("killed-{}", dice.below(OFFERS));
        let alive = match dice.below(10) {
            0..=2 => {
                count += 1;
                let own = format!("killed-{worker}");
                promised
                    .put(owner, &own, &format!("{seed:x} {count}"))
                    .await;
                owner
                    .try_send(Method::GET, "/healthz", &[], None)
                    .await
                    .is_ok()
            }
            3..=5 => promised.start(owner, &any, "/publish").await.is_some(),
            6..=8 => promised.start(owner, &any, "/golive").await.is_some(),
            _ => promised.start(owner, &any, "/cancel").await.is_some(),
        };
        debug_assert!(promised.begun() > before);
        if !alive {
            return;
        }
    }
}
