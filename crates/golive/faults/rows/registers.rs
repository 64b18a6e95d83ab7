//! R8: offers as registers. Eight clients read them and write them under `If-Match`
//! while nodes are killed; what they saw must be one history.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use golive_server::dev;
use golive_testkit::checkers::register::{self, Access, Outcome, What};
use golive_testkit::{Answer, Api, Calls, Cut, Process, Proxy, documents};
use reqwest::Method;
use serde_json::json;
use tokio::task::JoinSet;

use crate::campaign::{Dice, Run, Watch, last};
use crate::place::{Engine, Place};

const CLIENTS: usize = 8;
const REGISTERS: usize = 3;
const FIRST: &str = "first";

/// So many requests lie between two faults, on average.
const A_FAULT: usize = 150;

/// Clients that find nobody come again after this time.
const PAUSE: Duration = Duration::from_millis(20);

struct Shared {
    run: Arc<Run>,
    requests: usize,
    watch: Watch,
    /// Those that are up.
    nodes: Mutex<Vec<Option<Api>>>,
    /// The revisions before the first write.
    first: [u64; REGISTERS],
    begun: AtomicUsize,
    histories: [Mutex<Vec<Access>>; REGISTERS],
}

/// Nodes are killed and started again.
pub(crate) async fn run(run: Arc<Run>, engine: Engine) {
    let place = Place::new(engine, &run).await;
    let count = match engine {
        Engine::Sqlite => 1,
        Engine::Postgres => 2,
    };
    let mut nodes: Vec<Process> = (0..count).map(|node| place.start(node, &[])).collect();
    let shared = Shared::of(&run, &nodes, run.rounds).await;
    let mut dice = Dice::new(run.seed);
    let clients = shared.start_clients(&dice);
    while let Some(next) = shared.next(&mut dice) {
        shared.begun_upto(next).await;
        let node = dice.below(count);
        shared.close(node);
        let watch = Watch::start();
        nodes[node].kill();
        run.fault();
        nodes[node] = place.start(node, &[]);
        shared.open(node, &nodes[node]).await;
        run.back_after(watch.elapsed());
    }
    clients.join_all().await;
    shared.check();
    for mut node in nodes {
        if node.terminate() != Some(0) {
            run.wrong("SIGTERM is no clean end");
        }
    }
    place.db(&["check"]);
}

/// Commits get no answer.
pub(crate) async fn under_cuts(run: &Arc<Run>, node: &Process, proxy: &Proxy, mut dice: Dice) {
    let requests = if run.long { 20_000 } else { 1_000 };
    let shared = Shared::of(run, std::slice::from_ref(node), requests).await;
    let clients = shared.start_clients(&dice);
    while let Some(next) = shared.next(&mut dice) {
        shared.begun_upto(next).await;
        let cut = [Cut::Before, Cut::After, Cut::Silent][dice.below(3)];
        proxy.cut_at(Calls::Commits, 1, cut);
        run.fault();
    }
    clients.join_all().await;
    proxy.disarm();
    shared.check();
}

impl Shared {
    /// Registers, and the nodes that clients ask.
    async fn of(run: &Arc<Run>, nodes: &[Process], requests: usize) -> Arc<Self> {
        let mut shared = Self {
            run: Arc::clone(run),
            requests,
            watch: Watch::start(),
            nodes: Mutex::new(vec![None; nodes.len()]),
            first: [0; REGISTERS],
            begun: AtomicUsize::new(0),
            histories: Default::default(),
        };
        for (node, process) in nodes.iter().enumerate() {
            shared.open(node, process).await;
        }
        shared.first = shared.first_revisions().await;
        Arc::new(shared)
    }

    fn start_clients(self: &Arc<Self>, dice: &Dice) -> JoinSet<()> {
        let mut clients = JoinSet::new();
        for client in 0..CLIENTS {
            let (shared, dice) = (Arc::clone(self), dice.other(client));
            clients.spawn(async move { shared.work(client, dice).await });
        }
        clients
    }

    /// After how many requests there is the next fault, if there is one.
    fn next(&self, dice: &mut Dice) -> Option<usize> {
        let next = self.begun() + A_FAULT / 2 + dice.below(A_FAULT);
        (next < self.requests).then_some(next)
    }

    fn check(&self) {
        for (first, history) in self.first.iter().zip(&self.histories) {
            let history = history.lock().unwrap();
            for finding in register::check((*first, FIRST), &history) {
                self.run.found(finding);
            }
        }
    }

    fn begun(&self) -> usize {
        self.begun.load(Ordering::SeqCst)
    }

    async fn begun_upto(&self, count: usize) {
        let mut tick = tokio::time::interval(Duration::from_millis(2));
        while self.begun() < count {
            tick.tick().await;
        }
    }

    async fn open(&self, node: usize, process: &Process) {
        let api = Api::rehearsal(&process.url, dev::OWNER).await;
        self.nodes.lock().unwrap()[node] = Some(api);
    }

    fn close(&self, node: usize) {
        self.nodes.lock().unwrap()[node] = None;
    }

    /// Any node that is up.
    fn node(&self, dice: &mut Dice) -> Option<Api> {
        let nodes = self.nodes.lock().unwrap();
        let node = dice.below(nodes.len());
        nodes[node].clone()
    }

    async fn first_revisions(&self) -> [u64; REGISTERS] {
        let mut first = [0; REGISTERS];
        for (register, revision) in first.iter_mut().enumerate() {
            let node = self.node(&mut Dice::new(0)).expect("a node is up");
            let (path, body) = (Api::at(&name(register), ""), document(register, FIRST));
            let answer = node.put(&path, &body).await.expect(201);
            *revision = revision_of(&answer);
        }
        first
    }

    /// Reads and writes over what was read, until all together have done enough.
    async fn work(&self, client: usize, mut dice: Dice) {
        let mut tag: Option<String> = None;
        let mut register = dice.below(REGISTERS);
        for number in 0.. {
            if self.begun.fetch_add(1, Ordering::SeqCst) >= self.requests {
                return;
            }
            let Some(node) = self.node(&mut dice) else {
                last(PAUSE).await;
                continue;
            };
            let begun = self.watch.elapsed();
            let done = match &tag {
                Some(over) => {
                    let text = format!("{client} {number}");
                    self.write(&node, register, over, text).await
                }
                None => self.read(&node, register).await,
            };
            let ended = self.watch.elapsed();
            self.run.round();
            let Some((what, seen)) = done else { continue };
            let access = Access { begun, ended, what };
            self.histories[register].lock().unwrap().push(access);
            // Now and then a client goes on with what it should know to be old.
            if seen.is_some() || dice.below(8) > 0 {
                tag = seen;
            }
            if tag.is_none() || dice.below(4) == 0 {
                (tag, register) = (None, dice.below(REGISTERS));
            }
        }
    }

    async fn read(&self, node: &Api, register: usize) -> Option<(What, Option<String>)> {
        let path = Api::at(&name(register), "");
        let answer = node.try_send(Method::GET, &path, &[], None).await.ok()?;
        if answer.status != 200 {
            self.expect_not_now(&answer);
            return None;
        }
        let revision = revision_of(&answer);
        let text = answer.json()["definition"]["displayText"].clone();
        let text = text.as_str().unwrap_or_default().to_owned();
        let tag = answer.header("etag").to_owned();
        Some((What::Read { revision, text }, Some(tag)))
    }

    async fn write(
        &self,
        node: &Api,
        register: usize,
        over: &str,
        text: String,
    ) -> Option<(What, Option<String>)> {
        let path = Api::at(&name(register), "");
        let body = document(register, &text).to_string();
        let headers = [("content-type", "application/json"), ("if-match", over)];
        let answer = node.try_send(Method::PUT, &path, &headers, body).await;
        let (outcome, seen) = match answer {
            Err(_) => (Outcome::Unknown, None),
            Ok(answer) => match answer.status {
                200 => {
                    self.run.acknowledged();
                    let tag = answer.header("etag").to_owned();
                    (Outcome::Done(revision_of(&answer)), Some(tag))
                }
                412 => (Outcome::Stale, None),
                _ => {
                    self.expect_not_now(&answer);
                    match answer.text.contains("Nothing was changed") {
                        true => (Outcome::Refused, None),
                        false => (Outcome::Unknown, None),
                    }
                }
            },
        };
        let over = revision(over);
        Some((
            What::Write {
                over,
                text,
                outcome,
            },
            seen,
        ))
    }

    fn expect_not_now(&self, answer: &Answer) {
        if answer.status != 503 || answer.header("retry-after").is_empty() {
            let text = format!("a register answers {}: {}", answer.status, answer.text);
            self.run.wrong(text);
        }
    }
}

fn name(register: usize) -> String {
    format!("register-{register}")
}

fn document(register: usize, text: &str) -> serde_json::Value {
    let mut document = documents::vm(&name(register));
    document["definition"]["displayText"] = json!(text);
    document
}

fn revision_of(answer: &Answer) -> u64 {
    revision(answer.header("etag"))
}

/// The revision that a tag names: `"660c6b8cccb1f-7"` names the seventh.
fn revision(tag: &str) -> u64 {
    let (_, revision) = tag.trim_matches('"').rsplit_once('-').unwrap_or_default();
    revision.parse().unwrap_or_default()
}
