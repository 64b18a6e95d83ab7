//! Clients that do all that publishers do, at the same time.

use std::sync::Arc;
use std::time::Duration;

use golive_testkit::Api;
use golive_testkit::checkers::set::Verb;
use reqwest::Method;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::campaign::{Dice, last};
use crate::promised::{Came, Promised};

/// How long clients wait that were told to come later.
const PAUSE: Duration = Duration::from_millis(20);

/// How many offers there are; each is written by one client and worked by all.
pub(crate) const OFFERS: usize = 6;

/// Clients that work until they are stopped or golive is gone.
pub(crate) struct Clients {
    stop: watch::Sender<bool>,
    tasks: JoinSet<bool>,
}

impl Clients {
    /// A client for each offer; they are spread over the nodes, and ask one thing
    /// after another.
    pub(crate) fn start(promised: &Arc<Promised>, nodes: &[Api], dice: &Dice) -> Self {
        Self::steady(promised, nodes, dice, Duration::ZERO)
    }

    /// Clients that take a break after each request.
    pub(crate) fn steady(
        promised: &Arc<Promised>,
        nodes: &[Api],
        dice: &Dice,
        pause: Duration,
    ) -> Self {
        let stop = watch::Sender::new(false);
        let mut tasks = JoinSet::new();
        for client in 0..OFFERS {
            let promised = Arc::clone(promised);
            let api = nodes[client % nodes.len()].clone();
            let (mut dice, stop) = (dice.other(client), stop.subscribe());
            tasks.spawn(async move {
                while !*stop.borrow() {
                    if !ask(&promised, &api, client, &mut dice).await {
                        return false;
                    }
                    last(pause).await;
                }
                true
            });
        }
        Self { stop, tasks }
    }

    /// Tells them to come to an end.
    pub(crate) fn tell_to_stop(&self) {
        self.stop.send_replace(true);
    }

    /// Waits for their end; answers how many found golive gone.
    pub(crate) async fn ended(self) -> usize {
        let alive = self.tasks.join_all().await;
        alive.into_iter().filter(|alive| !alive).count()
    }
}

/// Puts, publishes, goes live or cancels; answers `false` when golive is gone.
async fn ask(promised: &Promised, api: &Api, client: usize, dice: &mut Dice) -> bool {
    let any = name_of(dice.below(OFFERS));
    let came = match dice.below(10) {
        0..=2 => {
            let text = format!("{client} {}", promised.begun());
            promised.put(api, &name_of(client), &text).await
        }
        3..=5 => promised.start(api, &any, Verb::Publish).await,
        6..=8 => promised.start(api, &any, Verb::GoLive).await,
        _ => promised.start(api, &any, Verb::Cancel).await,
    };
    match came {
        Came::Accepted(_) | Came::Refused => {}
        Came::Later => last(PAUSE).await,
        Came::Gone => return false,
    }
    true
}

/// The offer of a client.
pub(crate) fn name_of(number: usize) -> String {
    format!("worked-{number}")
}

/// The story of an offer: live, a second version that is cancelled, a third one live.
const STORY: [Verb; 6] = [
    Verb::Publish,
    Verb::GoLive,
    Verb::Publish,
    Verb::Cancel,
    Verb::Publish,
    Verb::GoLive,
];

/// The whole story, as far as golive lives. Answers whether it came to its end.
/// Whoever is told to come later comes again.
pub(crate) async fn story(promised: &Promised, api: &Api, offer: &str) -> bool {
    if matches!(
        promised.put_patiently(api, offer, "first").await,
        Came::Gone
    ) {
        return false;
    }
    for verb in STORY {
        let accepted = match promised.start_patiently(api, offer, verb).await {
            Came::Accepted(answer) => answer,
            Came::Refused | Came::Later => continue,
            Came::Gone => return false,
        };
        if verb == Verb::Publish {
            let text = format!("after {}", promised.begun());
            if matches!(promised.put_patiently(api, offer, &text).await, Came::Gone) {
                return false;
            }
        }
        if !ended(api, accepted.header("location")).await {
            return false;
        }
    }
    true
}

/// Waits for the end of an operation; `false` when golive is gone.
async fn ended(api: &Api, location: &str) -> bool {
    let wait = [("prefer", "wait=5")];
    loop {
        match api.try_send(Method::GET, location, &wait, None).await {
            Err(_) => return false,
            Ok(answer) if answer.status == 200 && answer.json()["status"] != "running" => {
                return true;
            }
            Ok(answer) if answer.status == 503 => last(PAUSE).await,
            Ok(_) => {}
        }
    }
}
