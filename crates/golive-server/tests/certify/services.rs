//! A SaaS offer: the page where customers land and the webhook that is told.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use golive_model::Time;
use golive_testkit::files::Files as Host;
use golive_testkit::{Api, Golive, documents};
use serde_json::{Value, json};
use tokio::net::TcpListener;

use super::{full, path, post, publish, put, refused, report, row, to_live};

const PAGE: &str = "/definition/offer/microsoft-azure-saas.landingPageUrl";
const HOOK: &str = "/definition/offer/microsoft-azure-saas.connectionWebhook";

/// What the service answers: a status, and where to for the redirects.
type Answers = BTreeMap<&'static str, (u16, &'static str)>;

/// The publisher's service; what it is asked for decides what it answers: the
/// path of a page, the action of a webhook's call.
#[derive(Clone)]
struct Service {
    address: SocketAddr,
    answers: Arc<Mutex<Answers>>,
    told: Arc<Mutex<Vec<Value>>>,
}

impl Service {
    async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let service = Self {
            address: listener.local_addr().unwrap(),
            answers: Arc::default(),
            told: Arc::default(),
        };
        let router = Router::new().fallback(answer).with_state(service.clone());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        service
    }

    fn url(&self, path: &str) -> Value {
        format!("http://{}{path}", self.address).into()
    }

    /// Answers so from now on; what is not named here with 200.
    fn says(&self, answers: &[(&'static str, u16, &'static str)]) {
        let answers = answers
            .iter()
            .map(|(what, status, to)| (*what, (*status, *to)));
        *self.answers.lock().unwrap() = answers.collect();
    }

    /// What the webhook was told since this was asked last.
    fn told(&self) -> Vec<Value> {
        std::mem::take(&mut self.told.lock().unwrap())
    }
}

async fn answer(
    State(service): State<Service>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let mut asked = uri.path().to_owned();
    if method == Method::POST {
        assert_eq!(headers["golive-test"], "true");
        let body: Value = serde_json::from_slice(&body).unwrap();
        asked = body["action"].as_str().unwrap().to_owned();
        service.told.lock().unwrap().push(body);
    }
    let answers = service.answers.lock().unwrap();
    let (status, to) = answers.get(&*asked).copied().unwrap_or((200, ""));
    let status = StatusCode::from_u16(status).unwrap();
    match to {
        "" => status.into_response(),
        to => (status, [("location", to)]).into_response(),
    }
}

/// A golive, and the example as a service on this machine has it.
async fn planner() -> (Golive, Api, Service) {
    let (golive, host, service) = (full().await, Host::start().await, Service::start().await);
    let owner = golive.owner().await;
    let mut document = documents::example("saas", "planner");
    host.stock(&mut document);
    *document.pointer_mut(PAGE).unwrap() = service.url("/welcome");
    *document.pointer_mut(HOOK).unwrap() = service.url("/hook");
    put(&owner, "planner", &document).await.expect(201);
    (golive, owner, service)
}

#[tokio::test]
async fn a_service_that_answers_goes_live() {
    let (_golive, owner, service) = planner().await;
    service.says(&[("/welcome", 302, "/signup")]);
    let published = to_live(&owner, "planner").await;
    let report = report(&owner, "planner", &published).await;
    assert_eq!(
        row(&report, "landing page", PAGE)["evidence"]["status"],
        200
    );
    let told = service.told();
    let actions: Vec<&str> = told.iter().map(|t| t["action"].as_str().unwrap()).collect();
    let seen = row(&report, "webhook", HOOK)["evidence"].clone();
    assert_eq!(actions.len(), 6, "once each: {actions:?}");
    for (action, body) in actions.iter().zip(&told) {
        assert_eq!(seen[action], 200, "{seen:#}");
        assert_eq!(body["offerId"], "planner");
        assert_eq!(body["planId"], "team");
    }
}

#[tokio::test]
async fn an_action_that_is_not_acknowledged_is_pointed_at() {
    let (_golive, owner, service) = planner().await;
    service.says(&[("Suspend", 500, ""), ("Renew", 404, "")]);
    let published = publish(&owner, "planner").await;
    assert_eq!(published["status"], "complete", "{published:#}");
    let report = report(&owner, "planner", &published).await;
    assert_eq!(report["verdict"], "warned");
    let hook = row(&report, "webhook", HOOK);
    let findings = hook["findings"].as_array().unwrap();
    assert_eq!(findings.len(), 2, "{hook:#}");
    assert!(findings.iter().all(|finding| finding["rule"] == "SA-002"));
}

#[tokio::test]
async fn what_does_not_answer_or_leads_elsewhere_is_a_fault() {
    let (_golive, owner, service) = planner().await;
    let every = [
        "ChangePlan",
        "ChangeQuantity",
        "Renew",
        "Suspend",
        "Unsubscribe",
        "Reinstate",
    ];
    let inner = "http://10.0.0.1/";
    let hook = |status, to| every.map(|action| (action, status, to)).to_vec();
    for (answers, place, word) in [
        (vec![("/welcome", 404, "")], PAGE, "404"),
        (vec![("/welcome", 302, inner)], PAGE, "10.0.0.1"),
        (vec![("/welcome", 302, "/welcome")], PAGE, "redirects"),
        (hook(405, ""), HOOK, "405"),
        // A call with a subscription in it follows nobody.
        (hook(307, "/elsewhere"), HOOK, "307"),
    ] {
        service.told();
        service.says(&answers);
        let (operation, told) = refused(&owner, "planner").await;
        assert_eq!(told, [("SA-001".to_owned(), place.to_owned())], "{word}");
        let error = operation["error"].to_string();
        assert!(error.contains(word), "{error}");
        assert_eq!(service.told().len(), 6);
    }
}

/// Publishes, moves the clock on whenever a step waits to be tried again, and
/// answers the operation and how often it did.
async fn patiently(golive: &Golive, owner: &Api) -> (Value, usize) {
    let accepted = post(owner, &path("planner", "/publish"), None)
        .await
        .expect(202);
    let (app, key) = (&golive.running.app, "contoso/planner".parse().unwrap());
    let (mut last, mut waits) = (Time(0), 0);
    loop {
        let changed = app.store.changed(&key);
        let record = app.store.offer(&key).await.unwrap().unwrap();
        let submission = record.offer.submission.as_ref().unwrap();
        let step = submission.steps.get(submission.at);
        match step.and_then(|step| step.again_at) {
            Some(at) if at > last => {
                (last, waits) = (at, waits + 1);
                app.clock.advance(at.since(app.clock.now()));
            }
            _ if submission.running().is_none() => break,
            _ => changed.await,
        }
    }
    (owner.finished(&accepted).await, waits)
}

#[tokio::test]
async fn a_service_that_is_down_is_asked_again() {
    let (golive, owner, service) = planner().await;
    service.says(&[("/welcome", 503, "")]);
    let (failed, waits) = patiently(&golive, &owner).await;
    assert_eq!(failed["status"], "failed", "{failed:#}");
    assert_eq!(waits, 3);
    let details = &failed["error"]["details"];
    assert_eq!(details[0]["code"], "ART-001", "{failed:#}");
    assert_eq!(details[0]["target"], PAGE);
    assert!(details[0]["message"].to_string().contains("503"));

    // Up again while golive waits.
    let up = service.clone();
    let store = golive.running.app.store.clone();
    let mend = tokio::spawn(async move {
        let key = "contoso/planner".parse().unwrap();
        loop {
            let changed = store.changed(&key);
            let record = store.offer(&key).await.unwrap().unwrap();
            let submission = record.offer.submission.as_ref().unwrap();
            if submission.number.0 == 2 && submission.steps[1].attempts > 0 {
                return up.says(&[]);
            }
            changed.await;
        }
    });
    let (done, _) = patiently(&golive, &owner).await;
    mend.await.unwrap();
    assert_eq!(done["status"], "complete", "{done:#}");
}

#[tokio::test]
async fn a_service_elsewhere_has_https() {
    let (_golive, owner, _service) = planner().await;
    let mut document = owner.get(&path("planner", "")).await.expect(200).json();
    for (place, url) in [
        (PAGE, "http://www.example.com/"),
        (HOOK, "http://10.0.0.1/"),
    ] {
        *document.pointer_mut(place).unwrap() = json!(url);
    }
    put(&owner, "planner", &document).await.expect(200);
    let refused = post(&owner, &path("planner", "/publish"), None).await;
    let error = refused.expect(422).json();
    let details = error["error"]["details"].as_array().unwrap();
    let targets: Vec<&Value> = details.iter().map(|detail| &detail["target"]).collect();
    assert_eq!(targets, [PAGE, HOOK], "{error:#}");
    assert!(details.iter().all(|detail| detail["code"] == "SA-001"));
}
