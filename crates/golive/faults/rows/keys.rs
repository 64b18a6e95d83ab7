//! R9: one `Idempotency-Key`, many requests: at once, again after an answer that was
//! not heard, again after a kill. There is one effect, and one answer.

use std::sync::Arc;

use golive_server::dev;
use golive_testkit::checkers::set::Verb;
use golive_testkit::{Api, Process};
use reqwest::Method;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use crate::campaign::{Dice, Run, Watch};
use crate::place::{Engine, Place};
use crate::promised::{Ask, BODY, Came, Promised};

/// How many requests have the same key.
const SAME: usize = 50;

/// What is started, one after the other; a cancel finds a preview.
const VERBS: [Verb; 4] = [Verb::Publish, Verb::GoLive, Verb::Publish, Verb::Cancel];

pub(crate) async fn run(run: Arc<Run>, engine: Engine) {
    let place = Place::new(engine, &run).await;
    let count = match engine {
        Engine::Sqlite => 1,
        Engine::Postgres => 2,
    };
    let mut nodes: Vec<Process> = (0..count).map(|node| place.start(node, &[])).collect();
    let promised = Arc::new(Promised::new(&run));
    for round in 0..run.rounds {
        let mut dice = Dice::new(run.seed).other(round);
        let (offer, verb) = (format!("keyed-{}", round / 4), VERBS[round % 4]);
        let owners = owners(&nodes).await;
        if verb == Verb::Publish {
            let text = format!("round {round}");
            promised.put_patiently(&owners[0], &offer, &text).await;
        }
        let ask = promised.ask_of(&offer, verb);
        match round % 3 {
            0 => {}
            1 => is_not_heard(&promised, &owners[0], &ask, &mut dice).await,
            _ => {
                let node = dice.below(count);
                let (begun, some) = (promised.begun(), 1 + dice.below(SAME - 1));
                let sending = send(&promised, &owners, &ask);
                promised.begun_since(begun, some).await;
                nodes[node].kill();
                sending.join_all().await;
                nodes[node] = place.start(node, &[]);
            }
        }
        run.fault();
        let watch = Watch::start();
        let owners = self::owners(&nodes).await;
        for came in send(&promised, &owners, &ask).join_all().await {
            if !matches!(came, Came::Accepted(_) | Came::Later) {
                run.wrong(format!("{ask:?}: {came:?}"));
            }
        }
        promised.keeps(&owners[0]).await;
        run.back_after(watch.elapsed());
        for owner in &owners {
            expect_one_meaning(&run, owner, &ask).await;
        }
        run.round();
    }
    for owner in self::owners(&nodes).await {
        promised.kept_for_good(&owner).await;
    }
    for mut node in nodes {
        if node.terminate() != Some(0) {
            run.wrong("SIGTERM is no clean end");
        }
    }
    place.db(&["check"]);
}

async fn owners(nodes: &[Process]) -> Vec<Api> {
    let mut owners = Vec::new();
    for node in nodes {
        owners.push(Api::rehearsal(&node.url, dev::OWNER).await);
    }
    owners
}

/// Sends it from many clients at once, to all nodes.
fn send(promised: &Arc<Promised>, owners: &[Api], ask: &Ask) -> JoinSet<Came> {
    let mut sending = JoinSet::new();
    for owner in owners.iter().cycle().take(SAME) {
        let (promised, owner, ask) = (Arc::clone(promised), owner.clone(), ask.clone());
        sending.spawn(async move { promised.ask(&owner, ask).await });
    }
    sending
}

/// Sends it, and hangs up before the answer: at once, or with its first byte.
async fn is_not_heard(promised: &Promised, owner: &Api, ask: &Ask, dice: &mut Dice) {
    let host = owner.url.trim_start_matches("http://");
    let (path, key) = (Api::at(&ask.offer, ask.verb.path()), &ask.key);
    let (token, length) = (&owner.token, BODY.len());
    let request = format!(
        "POST {path} HTTP/1.1\r\nhost: {host}\r\nauthorization: Bearer {token}\r\n\
         idempotency-key: {key}\r\ncontent-type: application/json\r\n\
         content-length: {length}\r\n\r\n{BODY}"
    );
    let mut connection = TcpStream::connect(host).await.expect("golive listens");
    let sent = connection.write_all(request.as_bytes()).await;
    sent.expect("the request goes out");
    if dice.below(2) == 0 {
        let _ = connection.read_u8().await;
    }
    promised.unheard(ask.clone());
}

/// With another body, or for something else, the key is refused.
async fn expect_one_meaning(run: &Run, owner: &Api, ask: &Ask) {
    let another = match ask.verb {
        Verb::Publish => Verb::GoLive,
        Verb::GoLive | Verb::Cancel => Verb::Publish,
    };
    let other_body = BODY.replace("list@", "others@");
    for (verb, body) in [(ask.verb, other_body), (another, BODY.to_owned())] {
        let headers = [
            ("content-type", "application/json"),
            ("idempotency-key", ask.key.as_str()),
        ];
        let path = Api::at(&ask.offer, verb.path());
        let answer = owner.try_send(Method::POST, &path, &headers, body).await;
        match answer {
            Ok(answer) if answer.code() == "IdempotencyConflict" => {}
            other => run.wrong(format!("{ask:?} with another meaning: {other:?}")),
        }
    }
}
