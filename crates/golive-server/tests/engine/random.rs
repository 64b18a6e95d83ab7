//! The same random commands to the model and to the server: they agree on every
//! answer and on every state, with an external certifier and without.

use std::sync::Arc;
use std::time::Duration;

use golive_model::certifier::{self, Certifying, Verdict};
use golive_model::decide::{Command, Decision, Done, Put, decide};
use golive_model::offer::{OperationKind, Slot, Stage};
use golive_model::report::Checked;
use golive_model::review::Act;
use golive_model::{
    Document, Kind, Kinds, Listing, Offer, OfferKey, OperationId, Outcome, Refusal, Submission,
    SubmissionNumber, Time, Work,
};
use golive_server::auth::signature::Signature;
use golive_server::clock::Clock;
use golive_server::config::CertifierSettings;
use golive_store::Record;
use golive_testkit::{Answer, Api, Golive, documents};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::json;

const SECRET: &str = "whsec_Z29saXZlIGFuZCBpdHMgY2VydGlmaWVyIHNoYXJlIHRoaXM=";

/// How long the certifier has for an answer.
const DEADLINE: Duration = Duration::from_secs(3600);

/// What a publisher, a reviewer and the certifier may do, and time.
#[derive(Debug, Clone, Copy)]
enum Asked {
    Put(u8),
    PutSame,
    Publish,
    GoLive,
    Cancel,
    Delete,
    StopSelling,
    Certify(Verdict),
    Approve,
    Wait,
}

fn asked() -> impl Strategy<Value = Asked> {
    prop_oneof![
        3 => (0..4_u8).prop_map(Asked::Put),
        1 => Just(Asked::PutSame),
        4 => Just(Asked::Publish),
        4 => Just(Asked::GoLive),
        2 => Just(Asked::Cancel),
        1 => Just(Asked::Delete),
        1 => Just(Asked::StopSelling),
        3 => Just(Asked::Certify(Verdict::Approved)),
        1 => Just(Asked::Certify(Verdict::Rejected)),
        1 => Just(Asked::Approve),
        1 => Just(Asked::Wait),
    ]
}

fn document(text: u8) -> serde_json::Value {
    let mut document = documents::vm("random");
    document["definition"]["displayText"] = json!(format!("text {text}"));
    document
}

/// The model alone, with an engine that does every step at once.
struct Model {
    kind: std::sync::Arc<Kind>,
    offer: Option<Offer>,
    text: u8,
    asked: u128,
    now: Time,
    is_certified: bool,
}

impl Model {
    fn new(is_certified: bool) -> Self {
        let id = "microsoft-azure-virtualmachines".parse().unwrap();
        let kind = Kinds::built_in().unwrap().get(&id).unwrap();
        Self {
            kind,
            offer: None,
            text: 0,
            asked: 0,
            now: Time(1),
            is_certified,
        }
    }

    /// The status that the server must answer with.
    fn ask(&mut self, asked: Asked) -> u16 {
        self.asked += 1;
        let operation = OperationId(uuid::Uuid::from_u128(self.asked));
        let by = String::new;
        let existed = self.offer.is_some();
        let command = match asked {
            Asked::Put(text) => {
                let changes = !existed || text != self.text;
                self.put(text, changes)
            }
            Asked::PutSame => self.put(self.text, !existed),
            Asked::Publish => Command::Publish {
                operation,
                by: by(),
                emails: Vec::new(),
                findings: Vec::new(),
            },
            Asked::GoLive => Command::GoLive {
                operation,
                by: by(),
                emails: Vec::new(),
            },
            Asked::Cancel => Command::Cancel {
                operation,
                by: by(),
            },
            Asked::Delete => Command::Delete { by: by() },
            Asked::StopSelling => Command::StopSelling { by: by() },
            Asked::Certify(verdict) => Command::Certified {
                publish: self.publish().unwrap_or(operation),
                answer: certifier::Answer {
                    verdict,
                    reason: Some("because".into()),
                    found: Vec::new(),
                    evidence: serde_json::Map::new(),
                },
            },
            Asked::Approve => Command::Review {
                submission: self.newest().map_or(SubmissionNumber(0), |s| s.number),
                by: by(),
                act: Act::Approve(None),
            },
            Asked::Wait => {
                self.now = self.now.plus(DEADLINE);
                self.run();
                return 200;
            }
        };
        if let Asked::Put(text) = asked {
            self.text = text;
        }
        let was_canceled = self.newest().is_some_and(|s| s.stage == Stage::Canceled);
        match decide(self.offer.as_ref(), command, &self.kind, self.now) {
            Ok(decision) => {
                self.accept(decision);
                self.run();
                match asked {
                    Asked::Put(_) | Asked::PutSame => {
                        if existed {
                            200
                        } else {
                            201
                        }
                    }
                    Asked::Cancel if was_canceled => 200,
                    Asked::Publish | Asked::GoLive | Asked::Cancel => 202,
                    Asked::Delete | Asked::StopSelling => 204,
                    Asked::Certify(_) | Asked::Approve | Asked::Wait => 200,
                }
            }
            Err(Refusal::NoOffer) => 404,
            Err(Refusal::WasPublished | Refusal::NotLive) => 409,
            Err(Refusal::NothingToReview { .. } | Refusal::NothingToCertify { .. }) => 409,
            Err(_) => 400,
        }
    }

    fn newest(&self) -> Option<&Submission> {
        self.offer.as_ref()?.submission.as_ref()
    }

    /// The newest publish.
    fn publish(&self) -> Option<OperationId> {
        let publish = self.newest()?.newest(OperationKind::Publish)?;
        Some(publish.id)
    }

    fn put(&self, text: u8, changes: bool) -> Command {
        let document = Document::parse(&document(text).to_string()).unwrap();
        let key: OfferKey = "contoso/random".parse().unwrap();
        Command::Put(Box::new(Put {
            key,
            document,
            changes,
            secrets: None,
            migrated: true,
            by: String::new(),
        }))
    }

    fn accept(&mut self, decision: Decision) {
        if let Decision::Change(change) = decision {
            self.offer = change.offer;
        }
    }

    fn run(&mut self) {
        while let Some(offer) = self
            .offer
            .clone()
            .filter(|offer| offer.due(self.now).is_some_and(|at| at <= self.now))
        {
            let now = self.now;
            let submission = offer.submission.as_ref().unwrap();
            let command = if submission.stage == Stage::Canceling {
                Command::PutBack {
                    submission: submission.number,
                    former: None,
                }
            } else if submission.stage == Stage::AwaitingApproval {
                Command::TimeUp {
                    submission: submission.number,
                }
            } else {
                let step = &submission.steps[submission.at];
                let work = self.kind.step(&step.id).unwrap().work;
                let shows = match work {
                    Work::Package => Some(Slot::Preview),
                    Work::Live => Some(Slot::Production),
                    _ => None,
                };
                let listing = shows.map(|slot| {
                    let value = document(0);
                    let (key, kind) = (&offer.key, &self.kind);
                    let listing = Listing::of(key, kind, submission.version, slot, &value, now);
                    Arc::new(listing)
                });
                let done = Done {
                    listing,
                    preview_key: Some("k".into()),
                    ..Done::default()
                };
                let (submission, at) = (submission.number, submission.at);
                let certifying = Certifying {
                    until: now.plus(DEADLINE),
                    then_person: false,
                    said: None,
                };
                let outcome = match work {
                    Work::Certify if self.is_certified => {
                        Outcome::NeedsApproval(Checked::default(), Some(certifying))
                    }
                    _ => Outcome::Done(Box::new(done)),
                };
                Command::StepCame {
                    submission,
                    at,
                    outcome,
                }
            };
            let decision = decide(Some(&offer), command, &self.kind, now).unwrap();
            self.accept(decision);
        }
    }
}

/// A golive, and the clock that only tests move.
struct Market {
    golive: Golive,
    clock: Clock,
}

impl Market {
    async fn start(is_certified: bool) -> Self {
        let clock = Clock::system();
        let own = clock.clone();
        let golive = Golive::with(|setup| {
            setup.choice.clock = Some(own);
            setup.settings.certifier = Some(CertifierSettings {
                // Nobody is there: the answers of this test need no question.
                url: "http://127.0.0.1:9/".into(),
                secret: Some(SECRET.into()),
                secret_file: None,
                publishers: Vec::new(),
                kinds: is_certified.then(|| "*".to_owned()).into_iter().collect(),
                deadline_hours: 1,
            });
        });
        let golive = golive.await;
        Self { golive, clock }
    }

    async fn stored(&self) -> Option<Arc<Record>> {
        let key: OfferKey = "contoso/random".parse().unwrap();
        self.golive.running.app.store.offer(&key).await.unwrap()
    }

    /// Waits until there is nothing to do at once.
    async fn rest(&self) {
        let key: OfferKey = "contoso/random".parse().unwrap();
        loop {
            let changed = self.golive.running.app.store.changed(&key);
            let now = self.clock.now();
            let due = self.stored().await.and_then(|r| r.offer.due(now));
            if due.is_none_or(|at| at > now) {
                return;
            }
            changed.await;
        }
    }

    /// The certifier's answer about the newest publish.
    async fn certify(&self, verdict: Verdict) -> Answer {
        let record = self.stored().await;
        let newest = record.as_ref().and_then(|r| r.offer.submission.as_ref());
        let publish = newest.and_then(|s| s.newest(OperationKind::Publish));
        let operation = publish.map_or(OperationId(uuid::Uuid::nil()), |o| o.id);
        let (operation, reason) = (operation.to_string(), "because");
        let body = json!({ "operation": operation, "verdict": verdict, "reason": reason });
        let body = body.to_string();
        let signature = Signature::parse(SECRET).unwrap();
        let signed = signature.sign("answer", body.as_bytes(), self.clock.now());
        let headers: Vec<(&str, &str)> = signed
            .iter()
            .map(|(name, value)| (name.as_str(), value.to_str().unwrap()))
            .collect();
        let path = "/v1/certifications/contoso/random";
        let nobody = self.golive.nobody();
        nobody
            .send(reqwest::Method::POST, path, &headers, body)
            .await
    }
}

async fn ask(market: &Market, model: &Model, asked: Asked) -> Answer {
    let offer = Api::at("random", "");
    // A token lasts as long as the deadline.
    let owner = match asked {
        Asked::Approve => market.golive.operator().await,
        _ => market.golive.owner().await,
    };
    match asked {
        Asked::Put(text) => owner.put(&offer, &document(text)).await,
        Asked::PutSame => owner.put(&offer, &document(model.text)).await,
        Asked::Publish => owner.post(&Api::at("random", "/publish"), "").await,
        Asked::GoLive => owner.post(&Api::at("random", "/golive"), "").await,
        Asked::Cancel => owner.post(&Api::at("random", "/cancel"), "").await,
        Asked::Delete => {
            let path = "/v1/publishers/contoso/offers/random";
            owner.send(reqwest::Method::DELETE, path, &[], None).await
        }
        Asked::StopSelling => {
            let path = "/v1/publishers/contoso/offers/random/stop-selling";
            owner.post(path, "").await
        }
        Asked::Certify(verdict) => market.certify(verdict).await,
        Asked::Approve => owner.post("/v1/reviews/contoso/random/approve", "").await,
        Asked::Wait => {
            let seconds = json!({ "seconds": DEADLINE.as_secs() }).to_string();
            owner.post("/_dev/clock/advance", &seconds).await
        }
    }
}

/// What can be compared: the state without times, names and ids.
fn essence(offer: Option<&Offer>) -> serde_json::Value {
    let Some(offer) = offer else {
        return json!(null);
    };
    let shown = |slot: Slot| offer.shown(slot).map(|s| (s.version.0, s.submission.0));
    json!({
        "status": offer.status(),
        "version": offer.draft.version.0,
        "revision": offer.draft.revision.0,
        "preview": shown(Slot::Preview),
        "production": shown(Slot::Production),
        "submission": offer.submission.as_ref().map(|s| {
            let operations: Vec<_> =
                s.operations.iter().map(|o| (o.kind.word(), o.status.word())).collect();
            json!({ "number": s.number.0, "stage": s.stage, "at": s.at, "operations": operations })
        }),
    })
}

#[test]
fn model_and_server_agree() {
    agree(false, 40);
}

#[test]
fn model_and_server_agree_about_the_certifier() {
    agree(true, 40);
}

fn agree(is_certified: bool, cases: u32) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let market = runtime.block_on(Market::start(is_certified));
    let config = Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    };
    let commands = prop::collection::vec(asked(), 1..25);
    TestRunner::new(config)
        .run(&commands, |commands| {
            runtime.block_on(async {
                let nobody = market.golive.nobody();
                nobody.post("/_dev/reset", "").await.expect(204);
                let mut model = Model::new(is_certified);
                for (at, asked) in commands.iter().enumerate() {
                    let answer = ask(&market, &model, *asked).await;
                    market.rest().await;
                    let expected = model.ask(*asked);
                    prop_assert_eq!(
                        answer.status,
                        expected,
                        "{:?} at {}: {}",
                        asked,
                        at,
                        answer.text
                    );
                    let record = market.stored().await;
                    let stored = record.as_ref().map(|record| &record.offer);
                    prop_assert_eq!(
                        essence(stored),
                        essence(model.offer.as_ref()),
                        "{:?}",
                        asked
                    );
                }
                Ok(())
            })
        })
        .unwrap();
}
