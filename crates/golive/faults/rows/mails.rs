//! R12: the receiver of mails is down, slow, busy, refuses or is killed, and so is
//! golive. Each mail comes, as often as it must and as the same mail, after its commit.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use golive_testkit::checkers::Finding;
use golive_testkit::mail::{Mail, Sink};
use golive_testkit::{Api, Credentials, Process};
use serde_json::Value;
use tokio::sync::mpsc;
use tokio::task::JoinHandle;

use crate::campaign::{Dice, Run, Watch, last, until};
use crate::clients::{Clients, OFFERS, name_of};
use crate::place::{Engine, Place};
use crate::promised::Promised;
use crate::stepped::Clock;

/// Longer than a node may hold a mail that another one may take up then, and than
/// the first rungs of the ladder.
const LONG: i64 = 305;

const PATIENCE: Duration = Duration::from_secs(60);

/// Events that somebody is told of.
const TOLD: [&str; 6] = [
    "publish.accepted",
    "preview.ready",
    "publish.failed",
    "offer.live",
    "golive.failed",
    "submission.canceled",
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Blow {
    Down,
    Later,
    Slow,
    Refused,
    KilledInTheMiddle,
    GoliveKilled,
    GoliveEndsAfterAMail,
}

const BLOWS: [Blow; 7] = [
    Blow::Down,
    Blow::Later,
    Blow::Slow,
    Blow::Refused,
    Blow::KilledInTheMiddle,
    Blow::GoliveKilled,
    Blow::GoliveEndsAfterAMail,
];

struct Post {
    run: Arc<Run>,
    clock: Clock,
    receiver: Receiver,
    place: Place,
    nodes: Vec<Process>,
    operator: Credentials,
    owner: Credentials,
    promised: Arc<Promised>,
    /// Mails that the receiver has refused for good.
    refused: BTreeSet<i64>,
}

pub(crate) async fn run(run: Arc<Run>, engine: Engine) {
    let clock = match Clock::new() {
        Ok(clock) => clock,
        Err(needed) => return run.wrong(needed),
    };
    let mut post = Post::new(&run, engine, clock).await;
    let first = Dice::new(run.seed).below(BLOWS.len());
    for round in 0..run.rounds {
        let dice = Dice::new(run.seed).other(round);
        post.survives(BLOWS[(first + round) % BLOWS.len()], dice)
            .await;
        run.fault();
        run.round();
    }
    let api = post.owner.at(&post.nodes[0].url).await;
    post.promised.kept_for_good(&api).await;
    let (came, again) = post.receiver.count();
    let overtook = post.receiver.overtook(&post.histories().await);
    run.note(format!(
        "{came} mails came, {again} of them more than once, {overtook} after a later one \
         of their offer"
    ));
    for mut node in post.nodes {
        if node.terminate() != Some(0) {
            run.wrong("SIGTERM is no clean end");
        }
    }
    post.place.db(&["check"]);
}

impl Post {
    async fn new(run: &Arc<Run>, engine: Engine, clock: Clock) -> Self {
        let receiver = Receiver::start().await;
        let url = format!("smtp://127.0.0.1:{}", receiver.port);
        let place = Place::new(engine, run).await.in_production().with_env(&[
            ("GOLIVE__MAIL__URL", &url),
            ("GOLIVE__MAIL__FROM", "golive@market.example"),
        ]);
        let count = match engine {
            Engine::Sqlite => 1,
            Engine::Postgres => 2,
        };
        let nodes: Vec<Process> = (0..count)
            .map(|node| start(&place, node, &clock, None))
            .collect();
        let operator = place.first_operator().await;
        let as_operator = operator.at(&nodes[0].url).await;
        Self {
            run: Arc::clone(run),
            owner: as_operator.make_publisher(None).await,
            promised: Arc::new(Promised::new(run)),
            refused: BTreeSet::new(),
            clock,
            receiver,
            place,
            nodes,
            operator,
        }
    }

    async fn owners(&self) -> Vec<Api> {
        let mut owners = Vec::new();
        for node in &self.nodes {
            owners.push(self.owner.at(&node.url).await);
        }
        owners
    }

    async fn survives(&mut self, blow: Blow, mut dice: Dice) {
        let node = dice.below(self.nodes.len());
        match blow {
            Blow::Down => self.receiver.goes(),
            Blow::Later => self.receiver.tell("later"),
            Blow::Slow | Blow::KilledInTheMiddle => self.receiver.tell("hold"),
            Blow::Refused => self.receiver.tell("refuse list@example.com"),
            Blow::GoliveKilled => {}
            Blow::GoliveEndsAfterAMail => {
                let passage = format!("mail-after-send:{}", 1 + dice.below(5));
                self.nodes[node].kill();
                self.nodes[node] = start(&self.place, node, &self.clock, Some(&passage));
            }
        }
        let clients = Clients::start(&self.promised, &self.owners().await, &dice);
        let begun = self.promised.begun();
        let enough = 40 + dice.below(80);
        let worked = self.promised.begun_since(begun, enough);
        // Where golive ends by itself, its clients do not come so far.
        let _ = tokio::time::timeout(Duration::from_secs(5), worked).await;
        last(Duration::from_millis(500)).await;
        if blow == Blow::GoliveKilled {
            self.nodes[node].kill();
        }
        clients.tell_to_stop();
        clients.ended().await;
        let watch = Watch::start();
        match blow {
            Blow::Down => self.receiver.comes().await,
            Blow::Later => self.receiver.tell("accept"),
            Blow::Slow => self.receiver.tell("release"),
            Blow::Refused | Blow::KilledInTheMiddle => {
                self.receiver.goes();
                self.receiver.comes().await;
            }
            Blow::GoliveKilled | Blow::GoliveEndsAfterAMail => {
                self.nodes[node].kill();
                self.nodes[node] = start(&self.place, node, &self.clock, None);
            }
        }
        for owner in self.owners().await {
            self.promised.keeps(&owner).await;
        }
        self.comes_to_rest(blow).await;
        self.run.back_after(watch.elapsed());
        self.check().await;
    }

    /// Until nothing is left to be sent; the clock goes from rung to rung.
    async fn comes_to_rest(&mut self, blow: Blow) {
        let rested = until(PATIENCE, async || {
            let expected: BTreeSet<i64> = self.histories().await.into_keys().collect();
            let all = self.deliveries().await;
            let seqs: BTreeSet<i64> = all.iter().map(seq_of).collect();
            if seqs == expected && all.iter().all(|one| one["state"] != "pending") {
                return Some(all);
            }
            self.clock.set_by(LONG);
            last(Duration::from_millis(1_500)).await;
            None
        });
        let Some(all) = rested.await else {
            let stuck = "mails are still on their way".to_owned();
            return self.run.found(Finding::Stuck(stuck));
        };
        for one in all.iter().filter(|one| one["state"] == "dead") {
            let is_told = one["lastError"].to_string().contains("no mailbox");
            if self.refused.insert(seq_of(one)) && !(blow == Blow::Refused && is_told) {
                self.run.wrong(format!("nobody refused {one}"));
            }
        }
    }

    /// What came is what was to be told, and nothing else.
    async fn check(&self) {
        let histories = self.histories().await;
        let came = self.receiver.came();
        for (seq, offer) in &histories {
            if !came.contains_key(seq) && !self.refused.contains(seq) {
                let text = format!("the mail of event {seq} of {offer}");
                self.run.found(Finding::Lost(text));
            }
        }
        for (seq, mails) in &came {
            if !histories.contains_key(seq) {
                let text = format!("a mail of event {seq}, which is in no history: {mails:?}");
                self.run.wrong(text);
            }
            if mails.iter().any(|mail| mail.raw() != mails[0].raw()) {
                self.run
                    .wrong(format!("one mail came in two ways: {mails:?}"));
            }
        }
    }

    /// Events that somebody is told of, by their numbers, and whose they are.
    async fn histories(&self) -> BTreeMap<i64, String> {
        let api = self.owner.at(&self.nodes[0].url).await;
        let mut all = BTreeMap::new();
        for offer in (0..OFFERS).map(name_of) {
            for event in crate::promised::events(&api, &offer)
                .await
                .unwrap_or_default()
            {
                if TOLD.iter().any(|kind| event["kind"] == *kind) {
                    let seq = event["seq"].as_i64().unwrap_or_default();
                    all.insert(seq, offer.clone());
                }
            }
        }
        all
    }

    async fn deliveries(&self) -> Vec<Value> {
        let operator = self.operator.at(&self.nodes[0].url).await;
        let mut all: Vec<Value> = Vec::new();
        let mut path = "/v1/deliveries".to_owned();
        loop {
            let page = operator.get(&path).await.expect(200).json();
            all.extend(page["items"].as_array().into_iter().flatten().cloned());
            match page["nextLink"].as_str() {
                Some(next) => next.clone_into(&mut path),
                None => return all,
            }
        }
    }
}

fn start(place: &Place, node: usize, clock: &Clock, passage: Option<&str>) -> Process {
    let env = clock.env();
    let env = env.iter().map(|(name, value)| (*name, &**value));
    let passage = passage.map(|passage| ("GOLIVE_BREAKPOINT", passage));
    let env: Vec<(&str, &str)> = env.chain(passage).collect();
    place.start(node, &env)
}

/// The event of a delivery, which its id begins with.
fn seq_of(delivery: &Value) -> i64 {
    let id = delivery["id"].as_str().unwrap_or_default();
    let (seq, _) = id.split_once('-').unwrap_or_default();
    seq.parse().unwrap_or_default()
}

/// The event of a mail: `<TIME.EVENT-PLACE@DOMAIN>`.
fn event_of(mail: &Mail) -> i64 {
    let identity = mail.header("message-id");
    let id = identity.split_once('.').unwrap_or_default().1;
    let (seq, _) = id.split_once('-').unwrap_or_default();
    seq.parse().unwrap_or_default()
}

/// A mail server that comes and goes, and what it has taken.
struct Receiver {
    port: u16,
    mails: Arc<Mutex<Vec<Mail>>>,
    commands: mpsc::UnboundedSender<&'static str>,
    working: JoinHandle<()>,
}

impl Receiver {
    async fn start() -> Self {
        let (sink, mails) = (Sink::start().await, Arc::default());
        let port = sink.port;
        let (commands, working) = Self::works(sink, &mails);
        Self {
            port,
            mails,
            commands,
            working,
        }
    }

    fn works(
        mut sink: Sink,
        mails: &Arc<Mutex<Vec<Mail>>>,
    ) -> (mpsc::UnboundedSender<&'static str>, JoinHandle<()>) {
        let (commands, mut told) = mpsc::unbounded_channel();
        let mails = Arc::clone(mails);
        let working = tokio::spawn(async move {
            loop {
                tokio::select! {
                    command = told.recv() => match command {
                        Some(command) => sink.tell(command).await,
                        None => return,
                    },
                    mail = sink.arrival() => match mail {
                        Some(mail) => mails.lock().expect("it only grows").push(mail),
                        None => return,
                    },
                }
            }
        });
        (commands, working)
    }

    fn tell(&self, command: &'static str) {
        let _ = self.commands.send(command);
    }

    /// Killed, with the mails that it has not answered yet.
    fn goes(&self) {
        self.working.abort();
    }

    /// Comes to the same address.
    async fn comes(&mut self) {
        let _ = (&mut self.working).await;
        let sink = Sink::start_at(self.port).await;
        (self.commands, self.working) = Self::works(sink, &self.mails);
    }

    /// What it has taken, by event.
    fn came(&self) -> HashMap<i64, Vec<Mail>> {
        let mut came: HashMap<i64, Vec<Mail>> = HashMap::new();
        for mail in self.mails.lock().expect("it only grows").iter() {
            if mail.answer() != "later" {
                came.entry(event_of(mail)).or_default().push(mail.clone());
            }
        }
        came
    }

    /// How many mails came, and how many of them more than once.
    fn count(&self) -> (usize, usize) {
        let came = self.came();
        let again = came.values().filter(|mails| mails.len() > 1).count();
        (came.len(), again)
    }

    /// How many came after one of a later event of the same offer: a mail that is put
    /// off holds up no other.
    fn overtook(&self, histories: &BTreeMap<i64, String>) -> usize {
        let mut latest: HashMap<&str, i64> = HashMap::new();
        let mut seen = BTreeSet::new();
        let mut overtaken = 0;
        for mail in self.mails.lock().expect("it only grows").iter() {
            let seq = event_of(mail);
            let Some(offer) = histories.get(&seq) else {
                continue;
            };
            if mail.answer() == "later" || !seen.insert(seq) {
                continue;
            }
            let latest = latest.entry(offer).or_default();
            overtaken += usize::from(seq < *latest);
            *latest = seq.max(*latest);
        }
        overtaken
    }
}
