//! The same random commands to the model and to the server: they agree on every
//! answer and on every state.

use std::sync::Arc;

use golive_model::decide::{Command, Decision, Done, Put, decide};
use golive_model::offer::{Slot, Stage};
use golive_model::{
    Document, Kind, Kinds, Listing, Offer, OfferKey, OperationId, Outcome, Refusal, Time, Work,
};
use golive_testkit::{Answer, Api, Golive, documents};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::json;

/// What a publisher may do.
#[derive(Debug, Clone, Copy)]
enum Asked {
    Put(u8),
    PutSame,
    Publish,
    GoLive,
    Cancel,
    Delete,
}

fn asked() -> impl Strategy<Value = Asked> {
    prop_oneof![
        3 => (0..4_u8).prop_map(Asked::Put),
        1 => Just(Asked::PutSame),
        4 => Just(Asked::Publish),
        4 => Just(Asked::GoLive),
        2 => Just(Asked::Cancel),
        1 => Just(Asked::Delete),
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
}

impl Model {
    fn new() -> Self {
        let id = "microsoft-azure-virtualmachines".parse().unwrap();
        let kind = Kinds::built_in().unwrap().get(&id).unwrap();
        Self {
            kind,
            offer: None,
            text: 0,
            asked: 0,
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
        };
        if let Asked::Put(text) = asked {
            self.text = text;
        }
        let was_canceled = self
            .offer
            .as_ref()
            .and_then(|offer| offer.submission.as_ref())
            .is_some_and(|submission| submission.stage == Stage::Canceled);
        match decide(self.offer.as_ref(), command, &self.kind, Time(1)) {
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
                    Asked::Delete => 204,
                }
            }
            Err(Refusal::NoOffer) => 404,
            Err(Refusal::WasPublished) => 409,
            Err(_) => 400,
        }
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
            .filter(|offer| offer.due(Time(1)).is_some())
        {
            let submission = offer.submission.as_ref().unwrap();
            let command = if submission.stage == Stage::Canceling {
                Command::PutBack {
                    submission: submission.number,
                    former: None,
                }
            } else {
                let step = &submission.steps[submission.at];
                let shows = match self.kind.step(&step.id).unwrap().work {
                    Work::Package => Some(Slot::Preview),
                    Work::Live => Some(Slot::Production),
                    _ => None,
                };
                let listing = shows.map(|slot| {
                    let value = document(0);
                    let (key, kind) = (&offer.key, &self.kind);
                    let listing = Listing::of(key, kind, submission.version, slot, &value, Time(1));
                    Arc::new(listing)
                });
                let done = Done {
                    listing,
                    preview_key: Some("k".into()),
                    ..Done::default()
                };
                let (submission, at) = (submission.number, submission.at);
                Command::StepCame {
                    submission,
                    at,
                    outcome: Outcome::Done(Box::new(done)),
                }
            };
            let decision = decide(Some(&offer), command, &self.kind, Time(1)).unwrap();
            self.accept(decision);
        }
    }
}

async fn ask(owner: &Api, model: &Model, asked: Asked) -> Answer {
    let offer = Api::at("random", "");
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
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let golive = runtime.block_on(Golive::start());
    let owner = runtime.block_on(golive.owner());
    let config = Config {
        cases: 60,
        failure_persistence: None,
        ..Config::default()
    };
    let commands = prop::collection::vec(asked(), 1..25);
    TestRunner::new(config)
        .run(&commands, |commands| {
            runtime.block_on(async {
                golive.nobody().post("/_dev/reset", "").await.expect(204);
                let mut model = Model::new();
                let key: OfferKey = "contoso/random".parse().unwrap();
                for (at, asked) in commands.iter().enumerate() {
                    let answer = ask(&owner, &model, *asked).await;
                    if answer.status == 202 {
                        owner.finished(&answer).await;
                    }
                    let expected = model.ask(*asked);
                    prop_assert_eq!(
                        answer.status,
                        expected,
                        "{:?} at {}: {}",
                        asked,
                        at,
                        answer.text
                    );
                    let record = golive.running.app.store.offer(&key).await.unwrap();
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
