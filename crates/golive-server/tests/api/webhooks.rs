//! Publishers' endpoints that are told of events.

use std::sync::Arc;
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use golive_model::Time;
use golive_server::auth::signature::Signature;
use golive_testkit::{Api, Golive, documents};
use reqwest::Method;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::mpsc;

use crate::kit::put_vm;

/// Nothing takes longer, even on a machine that is busy.
const PATIENCE: Duration = Duration::from_secs(60);

const WEBHOOKS: &str = "/v1/publishers/contoso/webhooks";

type Message = (HeaderMap, Bytes);

/// An endpoint on this machine.
struct Endpoint {
    url: String,
    status: Arc<AtomicU16>,
    came: mpsc::UnboundedReceiver<Message>,
}

type Keeping = (mpsc::UnboundedSender<Message>, Arc<AtomicU16>);

async fn take(State(state): State<Keeping>, headers: HeaderMap, body: Bytes) -> StatusCode {
    state.0.send((headers, body)).unwrap();
    StatusCode::from_u16(state.1.load(Ordering::SeqCst)).unwrap()
}

impl Endpoint {
    async fn start(status: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/in?sig=hidden", listener.local_addr().unwrap());
        let status = Arc::new(AtomicU16::new(status));
        let (keep, came) = mpsc::unbounded_channel();
        let router = Router::new().fallback(take);
        let router = router.with_state((keep, Arc::clone(&status)));
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self { url, status, came }
    }

    async fn next(&mut self) -> Message {
        let next = tokio::time::timeout(PATIENCE, self.came.recv()).await;
        next.unwrap().unwrap()
    }
}

/// What a message says, if it is signed with that secret.
fn opened((headers, body): &Message, secret: &str, now: Time) -> Value {
    let signature = Signature::parse(secret).unwrap();
    assert_eq!(signature.check(headers, body, now), Ok(()));
    let said: Value = serde_json::from_slice(body).unwrap();
    assert_eq!(said["id"], headers["webhook-id"].to_str().unwrap());
    said
}

async fn make(who: &Api, path: &str, url: &str, events: &[&str]) -> Value {
    let new = json!({ "url": url, "events": events }).to_string();
    who.post(path, &new).await.expect(201).json()
}

/// The deliveries to webhooks once they are as the test waits for them to be.
async fn deliveries(golive: &Golive, wanted: impl Fn(&[Value]) -> bool) -> Vec<Value> {
    let operator = golive.operator().await;
    let mut seen: Vec<Value> = Vec::new();
    let look = async {
        loop {
            let page = operator.get("/v1/deliveries").await.expect(200).json();
            let items = page["items"].as_array().unwrap().iter().cloned();
            seen = items.filter(|one| one["channel"] == "webhook").collect();
            if wanted(&seen) {
                return;
            }
        }
    };
    let looked = tokio::time::timeout(PATIENCE, look).await;
    assert!(looked.is_ok(), "never as expected: {seen:#?}");
    seen
}

#[tokio::test]
async fn an_event_arrives_signed_and_is_told_again_after_a_failure_and_a_restart() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let mut endpoint = Endpoint::start(500).await;
    let made = make(&owner, WEBHOOKS, &endpoint.url, &[]).await;
    let secret = made["secret"].as_str().unwrap().to_owned();
    put_vm(&owner, "told").await;

    let now = || golive.running.app.clock.now();
    let first = endpoint.next().await;
    let said = opened(&first, &secret, now());
    assert_eq!(said["type"], "offer.created");
    assert_eq!(
        (&said["publisher"], &said["offer"]),
        (&json!("contoso"), &json!("told"))
    );
    let events = "/v1/publishers/contoso/offers/told/events";
    let event = owner.get(events).await.expect(200).json()["items"][0].clone();
    assert_eq!(said["data"], event);
    assert_eq!(said["created"], event["at"]);

    let tried = |seen: &[Value]| seen.len() == 1 && seen[0]["attempts"] == 1;
    let seen = deliveries(&golive, tried).await;
    assert_eq!(seen[0]["state"], "pending");
    assert_eq!(seen[0]["to"], "127.0.0.1");
    assert_eq!(seen[0]["subject"], "contoso/told: offer.created");
    assert!(seen[0]["lastError"].as_str().unwrap().contains("500"));

    let golive = golive.restart_with(|_| {}).await;
    endpoint.status.store(204, Ordering::SeqCst);
    golive.running.app.clock.advance(Duration::from_secs(6));
    let again = endpoint.next().await;
    let now = golive.running.app.clock.now();
    assert_eq!(opened(&again, &secret, now), said, "the same, id and all");
    let seen = deliveries(&golive, |seen| seen[0]["state"] == "sent").await;
    assert_eq!(seen.len(), 1);
    let shown = serde_json::to_string(&seen).unwrap();
    assert!(!shown.contains("sig=hidden") && !shown.contains(&secret));
}

#[tokio::test]
async fn a_webhook_is_told_of_its_own_publisher_and_of_what_it_wants() {
    let golive = Golive::start().await;
    let (owner, operator) = (golive.owner().await, golive.operator().await);
    let fabrikam = operator
        .post("/v1/publishers", r#"{"id":"fabrikam"}"#)
        .await;
    fabrikam.expect(201);
    let (mut own, mut other) = (Endpoint::start(200).await, Endpoint::start(200).await);
    make(&owner, WEBHOOKS, &own.url, &["offer.changed"]).await;
    let path = "/v1/publishers/fabrikam/webhooks";
    make(&operator, path, &other.url, &[]).await;

    put_vm(&owner, "app").await;
    let mut changed = documents::vm("app");
    changed["definition"]["displayText"] = json!("Another name");
    let put = Api::at("app", "");
    let headers = [("content-type", "application/json"), ("if-match", "*")];
    let put = owner.send(Method::PUT, &put, &headers, changed.to_string());
    put.await.expect(200);
    let told: Value = serde_json::from_slice(&own.next().await.1).unwrap();
    assert_eq!(told["type"], "offer.changed");

    let mut document = documents::vm("theirs");
    document["publisherId"] = json!("fabrikam");
    let theirs = "/api/publishers/fabrikam/offers/theirs?api-version=2017-10-31";
    operator.put(theirs, &document).await.expect(201);
    let told: Value = serde_json::from_slice(&other.next().await.1).unwrap();
    assert_eq!(told["publisher"], "fabrikam");
    assert!(own.came.is_empty());
}

#[tokio::test]
async fn owners_make_webhooks_and_only_where_golive_may_go() {
    let golive = Golive::start().await;
    let (owner, contributor) = (golive.owner().await, golive.contributor().await);
    let made = make(
        &owner,
        WEBHOOKS,
        "https://hooks.example/in",
        &["offer.live"],
    )
    .await;
    assert!(made["secret"].as_str().unwrap().starts_with("whsec_"));
    let one = format!("{WEBHOOKS}/{}", made["id"].as_str().unwrap());

    let good = r#"{"url":"https://hooks.example/"}"#;
    contributor.post(WEBHOOKS, good).await.expect(403);
    let delete = contributor.send(Method::DELETE, &one, &[], None);
    delete.await.expect(403);
    let mut public = made.clone();
    public.as_object_mut().unwrap().remove("secret");
    let listed = contributor.get(WEBHOOKS).await.expect(200).json();
    assert_eq!(listed, json!([public]));
    assert_eq!(contributor.get(&one).await.expect(200).json(), public);

    let long = format!("https://hooks.example/{}", "x".repeat(2_000));
    for (target, new) in [
        ("/url", json!({ "url": "hooks.example" })),
        ("/url", json!({ "url": "http://hooks.example/" })),
        ("/url", json!({ "url": "https://10.0.0.1/" })),
        ("/url", json!({ "url": "https://169.254.169.254/latest" })),
        ("/url", json!({ "url": "https://[fd00::1]/" })),
        ("/url", json!({ "url": "https://me:secret@hooks.example/" })),
        ("/url", json!({ "url": long })),
        (
            "/events",
            json!({ "url": "https://hooks.example/", "events": ["offer.sold"] }),
        ),
    ] {
        let refused = owner.post(WEBHOOKS, &new.to_string()).await.expect(400);
        assert_eq!(refused.json()["error"]["target"], target, "{new}");
    }

    for _ in 1..10 {
        owner.post(WEBHOOKS, good).await.expect(201);
    }
    let many = owner.post(WEBHOOKS, good).await.expect(409);
    assert_eq!(many.code(), "TooManyWebhooks");
    let delete = owner.send(Method::DELETE, &one, &[], None);
    delete.await.expect(204);
    let absent = owner.get(&one).await.expect(404);
    assert_eq!(absent.code(), "WebhookNotFound");
    owner.post(WEBHOOKS, good).await.expect(201);
}

#[tokio::test]
async fn this_machine_is_for_a_rehearsal_only() {
    let golive = Golive::production(|_| {}).await;
    let owner = golive.make_publisher(None).await;
    for url in [
        "http://127.0.0.1:9/",
        "https://127.0.0.1/",
        "https://[::1]/",
    ] {
        let new = json!({ "url": url }).to_string();
        owner.post(WEBHOOKS, &new).await.expect(400);
    }
}

#[tokio::test]
async fn a_webhook_that_is_removed_is_told_nothing_more() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let mut endpoint = Endpoint::start(500).await;
    let made = make(&owner, WEBHOOKS, &endpoint.url, &[]).await;
    put_vm(&owner, "app").await;
    endpoint.next().await;
    deliveries(&golive, |seen| seen.len() == 1 && seen[0]["attempts"] == 1).await;
    let one = format!("{WEBHOOKS}/{}", made["id"].as_str().unwrap());
    let delete = owner.send(Method::DELETE, &one, &[], None);
    delete.await.expect(204);
    deliveries(&golive, <[Value]>::is_empty).await;
}
