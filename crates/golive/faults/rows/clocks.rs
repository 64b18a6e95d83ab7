//! R5: clocks step, an hour or a day, forward or back, while operations run. What has
//! a time comes when the clock says so: once, and not never.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use golive_model::Time;
use golive_server::dev;
use golive_testkit::checkers::Finding;
use golive_testkit::{Api, Process};
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::campaign::{Dice, Run, Watch, until};
use crate::clients::Clients;
use crate::place::{Engine, Place};
use crate::promised::Promised;
use crate::stepped::{Clock, advance, now};

/// Steps last so long that a step of the clock falls into them.
const FLAGS: [&str; 5] = ["--dev", "--checks", "document", "--pace", "100ms"];

const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;

/// How long the certifier has for an answer, and an exception lasts.
const LASTS: i64 = 30 * HOUR;

/// What is due is done within this time.
const PATIENCE: Duration = Duration::from_secs(15);

/// Between two answers time goes on.
const CLOSE: i64 = 5;

/// One node, and all that has a time.
pub(crate) async fn on_sqlite(run: Arc<Run>) {
    let clock = match Clock::new() {
        Ok(clock) => clock,
        Err(needed) => return run.wrong(needed),
    };
    let certifier = Certifier::start().await;
    let place = Place::new(Engine::Sqlite, &run).await.with_flags(&FLAGS);
    let settings = place.path().join("golive.toml");
    std::fs::write(settings, certifier.settings()).expect("a settings file");
    let node = start(&place, 0, &clock);
    let promised = Arc::new(Promised::new(&run));
    let mut waits = Waits::new(&run);
    let mut held = 0;
    for round in 0..run.rounds {
        let mut dice = Dice::new(run.seed).other(round);
        let owner = owner(&node).await;
        waits.for_another(&owner).await;
        held += work(&promised, std::slice::from_ref(&owner), &dice).await;
        let seconds = match round % 4 {
            3 => waits.left(&owner).await + HOUR,
            _ => step_of(&mut dice),
        };
        match dice.below(3) {
            0 => drop(advance(&owner, seconds.abs()).await),
            _ => clock.step(seconds, &owner).await,
        }
        run.fault();
        let watch = Watch::start();
        // A token of another time may be worth nothing now.
        let owner = self::owner(&node).await;
        promised.keeps(&owner).await;
        waits.come_in_time(&owner).await;
        certifier.is_asked_in_time(&run, &node).await;
        run.back_after(watch.elapsed());
        run.round();
    }
    promised.kept_for_good(&owner(&node).await).await;
    if waits.passed < run.rounds / 4 {
        run.wrong("hardly a deadline passed");
    }
    run.note(format!(
        "{held} operations ran when the clock stepped, {} deadlines passed, the certifier was \
         asked {} times",
        waits.passed,
        certifier.asked()
    ));
    ends(&run, &place, vec![node]);
}

/// Two nodes, and one of them has another time than the other.
pub(crate) async fn on_postgres(run: Arc<Run>) {
    let (Ok(first), Ok(second)) = (Clock::new(), Clock::new()) else {
        return run.wrong(Clock::new().err().unwrap_or_default());
    };
    let clocks = [first, second];
    let place = Place::new(Engine::Postgres, &run).await.with_flags(&FLAGS);
    let nodes = [0, 1].map(|node| start(&place, node, &clocks[node]));
    let promised = Arc::new(Promised::new(&run));
    let mut held = 0;
    for round in 0..run.rounds {
        let mut dice = Dice::new(run.seed).other(round);
        let owners = [owner(&nodes[0]).await, owner(&nodes[1]).await];
        held += work(&promised, &owners, &dice).await;
        let node = dice.below(2);
        let seconds = step_of(&mut dice);
        clocks[node].step(seconds, &owners[node]).await;
        run.fault();
        let watch = Watch::start();
        for node in &nodes {
            promised.keeps(&owner(node).await).await;
        }
        run.back_after(watch.elapsed());
        run.round();
    }
    for node in &nodes {
        promised.kept_for_good(&owner(node).await).await;
    }
    run.note(format!("{held} operations ran when a clock stepped"));
    ends(&run, &place, nodes.into());
}

fn start(place: &Place, node: usize, clock: &Clock) -> Process {
    let env = clock.env();
    let env: Vec<(&str, &str)> = env.iter().map(|(name, value)| (*name, &**value)).collect();
    place.start(node, &env)
}

async fn owner(node: &Process) -> Api {
    Api::rehearsal(&node.url, dev::OWNER).await
}

/// Clients work and stop; answers how many operations run on.
async fn work(promised: &Arc<Promised>, owners: &[Api], dice: &Dice) -> usize {
    let clients = Clients::start(promised, owners, dice);
    let enough = 10 + dice.clone().below(60);
    promised.begun_since(promised.begun(), enough).await;
    clients.tell_to_stop();
    clients.ended().await;
    promised.running()
}

fn step_of(dice: &mut Dice) -> i64 {
    [HOUR, DAY, -HOUR, -DAY][dice.below(4)]
}

fn ends(run: &Run, place: &Place, nodes: Vec<Process>) {
    for mut node in nodes {
        if node.terminate() != Some(0) {
            run.wrong("SIGTERM is no clean end");
        }
    }
    place.db(&["check"]);
}

/// A publish that waits for the certifier until its deadline, and an exception that
/// ends at about the same time.
struct Waiting {
    offer: String,
    location: String,
    until: Time,
    exception: Value,
}

struct Waits {
    run: Arc<Run>,
    waiting: Option<Waiting>,
    passed: usize,
}

impl Waits {
    fn new(run: &Arc<Run>) -> Self {
        Self {
            run: Arc::clone(run),
            waiting: None,
            passed: 0,
        }
    }

    async fn for_another(&mut self, owner: &Api) {
        if self.waiting.is_some() {
            return;
        }
        let offer = format!("asked-{}", self.passed);
        let text = include_str!("../../../../examples/contoso-consulting.json");
        let mut document: Value = serde_json::from_str(text).expect("an example is JSON");
        document["id"] = json!(offer);
        owner.put(&Api::at(&offer, ""), &document).await.expect(201);
        let publish = owner.post(&Api::at(&offer, "/publish"), "").await;
        let location = publish.expect(202).header("location").to_owned();
        let is_asked = until(PATIENCE, async || {
            let answer = owner.get(&location).await.expect(200).json();
            let steps = answer["steps"].as_array()?;
            let mut waiting = steps.iter();
            waiting.find(|step| step["status"] == "waitingForApproval")?;
            Some(())
        });
        if is_asked.await.is_none() {
            self.run
                .wrong(format!("{offer} does not wait for the certifier"));
        }
        let now = now(owner).await;
        let until = now.plus(Duration::from_secs(LASTS.unsigned_abs()));
        self.waiting = Some(Waiting {
            exception: self.grant(owner, until).await,
            offer,
            location,
            until,
        });
    }

    /// So many seconds it waits still.
    async fn left(&self, owner: &Api) -> i64 {
        let waiting = self.waiting.as_ref();
        let until = waiting.map_or(0, |waiting| waiting.until.seconds());
        (until - now(owner).await.seconds()).max(0)
    }

    async fn grant(&self, owner: &Api, until: Time) -> Value {
        let operator = Api::rehearsal(&owner.url, dev::OPERATOR).await;
        let exception = json!({
            "rule": "VM-008",
            "publisher": "contoso",
            "until": until.to_string(),
            "reason": "It ends when the clock says so.",
        });
        let granted = operator
            .post("/v1/exceptions", &exception.to_string())
            .await;
        granted.expect(201).json()["id"].clone()
    }

    /// What waits ends when its deadline has passed, and not before.
    async fn come_in_time(&mut self, owner: &Api) {
        let Some(waiting) = &self.waiting else { return };
        let Waiting {
            offer,
            location,
            until: deadline,
            exception,
        } = waiting;
        let late = now(owner).await.seconds() - deadline.seconds();
        if late.abs() < CLOSE {
            return;
        }
        let status = async || owner.get(location).await.expect(200).json()["status"].clone();
        let operator = Api::rehearsal(&owner.url, dev::OPERATOR).await;
        let all = operator.get("/v1/exceptions").await.expect(200).json();
        let mut all = all.as_array().into_iter().flatten();
        let ended = all.find(|one| one["id"] == *exception);
        if ended.is_none_or(|one| one["ended"] != (late > 0)) {
            self.run
                .wrong(format!("{late} s after its end it is {ended:?}"));
        }
        if late < 0 {
            let status = status().await;
            if status != "running" {
                let text = format!("{offer} is {status}, {late} s after its deadline");
                self.run.wrong(text);
            }
            return;
        }
        let failed = until(PATIENCE, async || {
            (status().await == "failed").then_some(())
        });
        if failed.await.is_none() {
            let text = format!("{offer} waits, {late} s after its deadline");
            self.run.found(Finding::Stuck(text));
        }
        let events = format!("/v1/publishers/contoso/offers/{offer}/events");
        let once = until(PATIENCE, async || {
            let page = owner.get(&events).await.expect(200).json();
            let events = page["items"].as_array()?.iter();
            let failed = events.filter(|event| event["kind"] == "publish.failed");
            Some(failed.count()).filter(|count| *count > 0)
        });
        match once.await {
            Some(1) => {}
            Some(count) => {
                let text = format!("{offer} has failed {count} times");
                self.run.found(Finding::Twice(text));
            }
            None => self.run.found(Finding::Lost(format!("the end of {offer}"))),
        }
        self.passed += 1;
        self.waiting = None;
    }
}

/// A certifier that never has time, and counts how often it is asked what.
struct Certifier {
    url: String,
    asked: Arc<Mutex<HashMap<String, u64>>>,
}

impl Certifier {
    async fn start() -> Self {
        let asked = Arc::new(Mutex::default());
        let router = Router::new()
            .fallback(refuse)
            .with_state(Arc::clone(&asked));
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}/", listener.local_addr().expect("an address"));
        tokio::spawn(async move { drop(axum::serve(listener, router).await) });
        Self { url, asked }
    }

    fn settings(&self) -> String {
        format!(
            "[server]\npublic_url = \"http://golive.example\"\n\
             [certifier]\nurl = \"{}\"\nsecret = \"whsec_{}\"\n\
             kinds = [\"microsoft-azure-consultingservices\"]\ndeadline_hours = {}\n",
            self.url,
            "Z29saXZlIGFuZCBpdHMgY2VydGlmaWVyIHNoYXJlIHRoaXM=",
            LASTS / HOUR
        )
    }

    fn asked(&self) -> u64 {
        self.asked.lock().expect("it only counts").values().sum()
    }

    /// Each question that is due is asked, and none more often than its delivery
    /// says.
    async fn is_asked_in_time(&self, run: &Run, node: &Process) {
        let operator = Api::rehearsal(&node.url, dev::OPERATOR).await;
        let in_order = until(PATIENCE, async || {
            let now = now(&operator).await.seconds();
            let page = operator.get("/v1/deliveries").await.expect(200).json();
            let mut pending = page["items"]
                .as_array()?
                .iter()
                .filter(|item| item["channel"] == "certifier" && item["state"] == "pending");
            let is_in_order = |item: &Value| {
                let next = item["nextAttempt"].as_str().and_then(Time::parse);
                let is_due = next.is_none_or(|next| next.seconds() < now - 1);
                !is_due && item["attempts"] == self.asked_of(item)
            };
            pending.all(is_in_order).then_some(())
        });
        if in_order.await.is_none() {
            let page = operator.get("/v1/deliveries").await.text;
            let asked = self.asked.lock().expect("it only counts").clone();
            run.found(Finding::Stuck(format!(
                "{page}, and it was asked {asked:?}"
            )));
        }
    }

    fn asked_of(&self, item: &Value) -> u64 {
        let id = item["id"].as_str().unwrap_or_default();
        let asked = self.asked.lock().expect("it only counts");
        let mut asked = asked.iter();
        let found = asked.find(|(name, _)| name.ends_with(&format!("-{id}")));
        found.map_or(0, |(_, count)| *count)
    }
}

type Asked = Arc<Mutex<HashMap<String, u64>>>;

async fn refuse(State(asked): State<Asked>, headers: HeaderMap) -> StatusCode {
    let id = headers.get("webhook-id").and_then(|id| id.to_str().ok());
    let mut asked = asked.lock().expect("it only counts");
    *asked.entry(id.unwrap_or_default().to_owned()).or_default() += 1;
    StatusCode::SERVICE_UNAVAILABLE
}
