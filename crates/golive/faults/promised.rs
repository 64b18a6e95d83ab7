//! What clients were promised. It is kept by them and never asked of golive.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use golive_testkit::checkers::Finding;
use golive_testkit::checkers::set::{self, Kept, Verb};
use golive_testkit::{Answer, Api, documents};
use reqwest::Method;
use serde_json::{Value, json};
use tokio::sync::Notify;

use crate::campaign::{Run, Watch, until};

/// What has not come after this time does not come.
const PATIENCE: Duration = Duration::from_secs(60);

/// What every request to start something has in it.
pub(crate) const BODY: &str = r#"{"metadata":{"notification-emails":"list@example.com"}}"#;

/// The acknowledged set.
pub(crate) struct Promised {
    run: Arc<Run>,
    state: Mutex<State>,
    begun: AtomicUsize,
    moment: Notify,
    keys: AtomicUsize,
}

#[derive(Clone, Default)]
struct State {
    /// Operations that were acknowledged, by id.
    operations: BTreeMap<String, Operation>,
    /// What each key was answered with.
    keys: HashMap<String, String>,
    /// What was asked and not answered: whether it was done is not known.
    open: Vec<Ask>,
    offers: BTreeMap<String, Texts>,
}

#[derive(Debug, Clone)]
struct Operation {
    offer: String,
    verb: Verb,
    location: String,
    /// How it was found to have ended.
    status: Option<String>,
}

/// A request to start something. Its key says which one it is, however often it
/// is sent.
#[derive(Debug, Clone)]
pub(crate) struct Ask {
    pub(crate) offer: String,
    pub(crate) verb: Verb,
    pub(crate) key: String,
}

/// An offer's texts in the order in which they were sent, and which of them is the
/// last one whose PUT was acknowledged.
#[derive(Clone, Default)]
struct Texts {
    sent: Vec<String>,
    acknowledged: Option<usize>,
}

impl Texts {
    fn place_of(&self, text: &str) -> Option<usize> {
        self.sent.iter().rposition(|sent| sent == text)
    }

    /// A draft is the last that was acknowledged, or one that was sent since.
    fn allow(&self, found: Option<&str>) -> bool {
        match found {
            None => self.acknowledged.is_none(),
            Some(found) => self
                .place_of(found)
                .is_some_and(|place| Some(place) >= self.acknowledged),
        }
    }
}

/// How a request came out for the client that sent it.
#[derive(Debug)]
pub(crate) enum Came {
    /// It was acknowledged.
    Accepted(Box<Answer>),
    /// Not in this state.
    Refused,
    /// Not now.
    Later,
    /// There was no answer: golive is gone.
    Gone,
}

impl Promised {
    pub(crate) fn new(run: &Arc<Run>) -> Self {
        Self {
            run: Arc::clone(run),
            state: Mutex::default(),
            begun: AtomicUsize::new(0),
            moment: Notify::new(),
            keys: AtomicUsize::new(0),
        }
    }

    /// What is promised now, to be looked for in a copy that is made from now on.
    pub(crate) fn so_far(&self) -> Self {
        let mut state = self.state().clone();
        state.open.clear();
        Self {
            state: Mutex::new(state),
            ..Self::new(&self.run)
        }
    }

    /// A copy of this moment may have texts that were sent after it.
    pub(crate) fn may_have(&self, later: &Self) {
        let mut state = self.state();
        for (offer, texts) in &later.state().offers {
            let known = state.offers.entry(offer.clone()).or_default();
            known.sent.clone_from(&texts.sent);
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("nobody panics in here")
    }

    /// How many requests have been begun.
    pub(crate) fn begun(&self) -> usize {
        self.begun.load(Ordering::SeqCst)
    }

    /// Resolves when so many requests have been begun since `from`.
    pub(crate) async fn begun_since(&self, from: usize, count: usize) {
        loop {
            let moment = self.moment.notified();
            if self.begun() >= from + count {
                return;
            }
            moment.await;
        }
    }

    /// How many operations have not been seen at their end.
    pub(crate) fn running(&self) -> usize {
        let state = self.state();
        let operations = state.operations.values();
        operations.filter(|one| one.status.is_none()).count()
    }

    async fn send(
        &self,
        api: &Api,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: String,
    ) -> Option<Answer> {
        self.begun.fetch_add(1, Ordering::SeqCst);
        self.moment.notify_waiters();
        let json = [("content-type", "application/json")];
        let headers = [&json[..], headers].concat();
        api.try_send(method, path, &headers, body).await.ok()
    }

    /// PUTs a text of which the offer has no other; remembers what was promised.
    pub(crate) async fn put(&self, api: &Api, offer: &str, text: &str) -> Came {
        let mut document = documents::vm(offer);
        document["definition"]["displayText"] = json!(text);
        self.will_send(offer, text);
        let (path, body) = (Api::at(offer, ""), document.to_string());
        let Some(answer) = self.send(api, Method::PUT, &path, &[], body).await else {
            return Came::Gone;
        };
        match answer.status {
            200 | 201 => {
                self.run.acknowledged();
                if let Some(texts) = self.state().offers.get_mut(offer) {
                    texts.acknowledged = texts.place_of(text);
                }
                Came::Accepted(Box::new(answer))
            }
            _ => {
                self.expect_not_now("PUT", &answer);
                Came::Later
            }
        }
    }

    fn will_send(&self, offer: &str, text: &str) {
        let mut state = self.state();
        let texts = state.offers.entry(offer.to_owned()).or_default();
        texts.sent.push(text.to_owned());
    }

    /// Publishes, goes live or cancels; remembers what was promised.
    pub(crate) async fn start(&self, api: &Api, offer: &str, verb: Verb) -> Came {
        self.ask(api, self.ask_of(offer, verb)).await
    }

    /// The same, and asks again when it is told to come later.
    pub(crate) async fn start_patiently(&self, api: &Api, offer: &str, verb: Verb) -> Came {
        let ask = self.ask_of(offer, verb);
        let answered = until(PATIENCE, async || {
            let came = self.ask(api, ask.clone()).await;
            (!matches!(came, Came::Later)).then_some(came)
        });
        answered.await.unwrap_or(Came::Later)
    }

    /// The same with a text.
    pub(crate) async fn put_patiently(&self, api: &Api, offer: &str, text: &str) -> Came {
        let answered = until(PATIENCE, async || {
            let came = self.put(api, offer, text).await;
            (!matches!(came, Came::Later)).then_some(came)
        });
        answered.await.unwrap_or(Came::Later)
    }

    /// A request with a key of its own, not sent yet.
    pub(crate) fn ask_of(&self, offer: &str, verb: Verb) -> Ask {
        let number = self.keys.fetch_add(1, Ordering::SeqCst);
        Ask {
            offer: offer.to_owned(),
            verb,
            key: format!("{:x}-{number}", self.run.seed),
        }
    }

    /// Sends a request, for the first time or again.
    pub(crate) async fn ask(&self, api: &Api, ask: Ask) -> Came {
        let body = BODY.to_owned();
        let path = Api::at(&ask.offer, ask.verb.path());
        let key = [("idempotency-key", ask.key.as_str())];
        let answer = self.send(api, Method::POST, &path, &key, body).await;
        let Some(answer) = answer else {
            self.state().open.push(ask);
            return Came::Gone;
        };
        match answer.status {
            // A cancel of what is cancelled already is 200.
            200 | 202 => {
                self.accept(&ask, &answer);
                Came::Accepted(Box::new(answer))
            }
            400 | 404 => {
                if let Some(id) = self.state().keys.get(&ask.key) {
                    let text = format!("{ask:?} was {id} and is refused: {}", answer.text);
                    self.run.found(Finding::Lost(text));
                }
                Came::Refused
            }
            _ => {
                self.expect_not_now(&format!("{ask:?}"), &answer);
                self.state().open.push(ask);
                Came::Later
            }
        }
    }

    /// A request was sent, and its answer will never be read.
    pub(crate) fn unheard(&self, ask: Ask) {
        self.begun.fetch_add(1, Ordering::SeqCst);
        self.state().open.push(ask);
    }

    fn accept(&self, ask: &Ask, answer: &Answer) {
        self.run.acknowledged();
        let body = answer.json();
        let id = body["id"].as_str().unwrap_or_default().to_owned();
        let mut state = self.state();
        if let Some(before) = state.keys.insert(ask.key.clone(), id.clone())
            && before != id
        {
            let text = format!("{ask:?} was {before} and is {id}");
            self.run.found(Finding::Twice(text));
        }
        let of_type = body["submissionType"].as_str().and_then(Verb::of_type);
        state.operations.entry(id).or_insert_with(|| Operation {
            offer: ask.offer.clone(),
            verb: of_type.unwrap_or(ask.verb),
            location: answer.header("location").to_owned(),
            status: None,
        });
    }

    /// What is no answer to the question says when to ask again.
    fn expect_not_now(&self, what: &str, answer: &Answer) {
        self.run.put_off();
        let is_passing = [503, 507].contains(&answer.status);
        if !is_passing || answer.header("retry-after").is_empty() {
            let text = format!("{what}: {} {}", answer.status, answer.text);
            self.run.wrong(text);
        }
    }

    /// The tail: golive is ready again, what was not answered can be settled, what
    /// was acknowledged is there and comes to its end. Answers how long that took.
    pub(crate) async fn keeps(&self, api: &Api) -> Duration {
        let watch = Watch::start();
        if read(api, "/readyz").await.is_none() {
            self.run
                .found(Finding::Stuck("it does not become ready".into()));
        }
        self.settle(api).await;
        self.end(api).await;
        self.expect_texts(api).await;
        watch.elapsed()
    }

    /// Asks again what was not answered, until it is.
    async fn settle(&self, api: &Api) {
        let watch = Watch::start();
        let mut tick = tokio::time::interval(Duration::from_millis(50));
        loop {
            let open = std::mem::take(&mut self.state().open);
            if open.is_empty() {
                return;
            }
            if watch.elapsed() > PATIENCE {
                for ask in open {
                    let text = format!("{ask:?} gets no answer");
                    self.run.found(Finding::Stuck(text));
                }
                return;
            }
            for ask in open {
                self.ask(api, ask).await;
            }
            tick.tick().await;
        }
    }

    /// Operations that have not been seen at their end: id and location.
    fn unended(&self) -> Vec<(String, String)> {
        let state = self.state();
        let open = state
            .operations
            .iter()
            .filter(|(_, one)| one.status.is_none());
        open.map(|(id, one)| (id.clone(), one.location.clone()))
            .collect()
    }

    async fn end(&self, api: &Api) {
        let open = self.unended();
        for (id, location) in open {
            let status = end_of(api, &location).await;
            let status = status.unwrap_or_else(|finding| {
                self.run.found(finding);
                "none".into()
            });
            if let Some(operation) = self.state().operations.get_mut(&id) {
                operation.status = Some(status);
            }
        }
    }

    async fn expect_texts(&self, api: &Api) {
        let offers = self.state().offers.clone();
        for (offer, texts) in offers {
            let answer = read(api, &Api::at(&offer, "")).await;
            let found = answer.as_ref().map(|answer| {
                let text = answer.json()["definition"]["displayText"].clone();
                let text = text.as_str().map(str::to_owned);
                (answer.status, text.filter(|_| answer.status == 200))
            });
            let is_right = match &found {
                Some((200 | 404, text)) => texts.allow(text.as_deref()),
                _ => false,
            };
            if !is_right {
                let expected = texts.acknowledged.map(|place| &texts.sent[place..]);
                let text = format!("{offer} is {found:?}, and {expected:?} was expected");
                self.run.found(Finding::Lost(text));
            }
        }
    }

    /// What was seen at its end stays as it ended.
    pub(crate) async fn stays(&self, api: &Api) {
        let operations = self.state().operations.clone();
        for (id, operation) in operations {
            let status = operation.status.unwrap_or_default();
            match end_of(api, &operation.location).await {
                Ok(now) if now == status => {}
                Ok(now) => self.run.wrong(format!("{id} was {status} and is {now}")),
                Err(finding) => self.run.found(finding),
            }
        }
    }

    /// At the end of all: what ended stays as it ended, and the histories tell of
    /// everything once. Ask [`Promised::keeps`] before.
    pub(crate) async fn kept_for_good(&self, api: &Api) {
        self.stays(api).await;
        let mut kept = self.kept();
        let offers: BTreeSet<String> = self.state().offers.keys().cloned().collect();
        for offer in offers {
            let kept = kept.remove(&offer).unwrap_or_default();
            // The history is written behind the log.
            let complete = until(PATIENCE / 6, async || {
                let found = set::check(&kept, &events(api, &offer).await?);
                found.is_empty().then_some(())
            });
            if complete.await.is_none() {
                let events = events(api, &offer).await.unwrap_or_default();
                for finding in set::check(&kept, &events) {
                    self.run.found(finding);
                }
            }
            self.expect_catalogue(api, &offer).await;
        }
    }

    /// Every operation by offer and id, as it has ended.
    fn kept(&self) -> BTreeMap<String, HashMap<String, Kept>> {
        let mut kept: BTreeMap<String, HashMap<String, Kept>> = BTreeMap::new();
        for (id, operation) in self.state().operations.clone() {
            let (verb, status) = (operation.verb, operation.status.unwrap_or_default());
            let of_offer = kept.entry(operation.offer).or_default();
            of_offer.insert(id, Kept { verb, status });
        }
        kept
    }

    /// The catalogue shows the version in the production slot, or nothing.
    async fn expect_catalogue(&self, api: &Api, offer: &str) {
        let slot = read(api, &Api::at(offer, "/slot/production")).await;
        let shown = read(api, &format!("/catalog/offers/contoso.{offer}")).await;
        let version = |answer: &Answer| {
            let version = (answer.status == 200).then(|| answer.json()["version"].clone());
            (answer.status, version)
        };
        let (slot, shown) = (slot.as_ref().map(version), shown.as_ref().map(version));
        if slot != shown {
            let text = format!("{offer} is live as {slot:?} and shown as {shown:?}");
            self.run.wrong(text);
        }
    }
}

/// Reads until there is an answer, and the store is not away.
async fn read(api: &Api, path: &str) -> Option<Answer> {
    until(PATIENCE, async || {
        let answer = api.try_send(Method::GET, path, &[], None).await.ok()?;
        (answer.status != 503).then_some(answer)
    })
    .await
}

/// The status of an operation at its end.
async fn end_of(api: &Api, location: &str) -> Result<String, Finding> {
    let ended = until(PATIENCE, async || {
        let wait = [("prefer", "wait=10")];
        let answer = api
            .try_send(Method::GET, location, &wait, None)
            .await
            .ok()?;
        match answer.status {
            200 => {
                let status = answer.json()["status"].as_str()?.to_owned();
                (status != "running").then_some(Ok(status))
            }
            503 => None,
            status => Some(Err(format!("{location}: {status} {}", answer.text))),
        }
    });
    match ended.await {
        Some(Ok(status)) => Ok(status),
        Some(Err(text)) => Err(Finding::Lost(text)),
        None => Err(Finding::Stuck(format!("{location} is not at its end"))),
    }
}

/// The whole history of an offer.
pub(crate) async fn events(api: &Api, offer: &str) -> Option<Vec<Value>> {
    let mut all: Vec<Value> = Vec::new();
    loop {
        let after = all
            .last()
            .map_or(0, |event| event["seq"].as_i64().unwrap_or_default());
        let path = format!("/v1/publishers/contoso/offers/{offer}/events?after={after}");
        let answer = read(api, &path).await?;
        if answer.status == 404 {
            return Some(all);
        }
        let page = answer.json();
        all.extend(page["items"].as_array()?.iter().cloned());
        if page["nextLink"].is_null() {
            return Some(all);
        }
    }
}
