//! Customers who ask to hear from a publisher.

use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use golive_testkit::{Answer, Golive, documents};
use http::Method;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::mpsc;

use crate::{html, live, page};

/// Nothing takes longer, even on a machine that is busy.
const PATIENCE: Duration = Duration::from_secs(60);

const FORM: &str = "application/x-www-form-urlencoded";

/// What somebody fills in who means it.
const GOOD: [(&str, &str); 6] = [
    ("name", "Ada King Lovelace"),
    ("email", "ada@example.com"),
    ("company", "Engines & Co"),
    ("country", "Sverige"),
    ("message", "Does it run\r\non two cores?"),
    ("consent", "yes"),
];

/// An endpoint for leads on this machine.
struct Endpoint {
    url: String,
    status: Arc<AtomicU16>,
    came: mpsc::UnboundedReceiver<(HeaderMap, Value)>,
}

type Keeping = (mpsc::UnboundedSender<(HeaderMap, Value)>, Arc<AtomicU16>);

/// No status: the endpoint takes a lead and does not answer.
const SILENT: u16 = 0;

async fn take(State(state): State<Keeping>, headers: HeaderMap, body: Bytes) -> Response {
    let body = serde_json::from_slice(&body).unwrap();
    state.0.send((headers, body)).unwrap();
    let status = state.1.load(Ordering::SeqCst);
    if status == SILENT {
        std::future::pending::<()>().await;
    }
    // Whoever reads on waits for ever.
    let body = Body::from_stream(futures_util::stream::pending::<Result<Bytes, Infallible>>());
    (StatusCode::from_u16(status).unwrap(), body).into_response()
}

impl Endpoint {
    async fn start(status: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/in?sig=secret", listener.local_addr().unwrap());
        let status = Arc::new(AtomicU16::new(status));
        let (keep, came) = mpsc::unbounded_channel();
        let router = Router::new().fallback(take);
        let router = router.with_state((keep, Arc::clone(&status)));
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self { url, status, came }
    }

    async fn next(&mut self) -> (HeaderMap, Value) {
        let next = tokio::time::timeout(PATIENCE, self.came.recv()).await;
        next.unwrap().unwrap()
    }

    /// The example, whose leads come here.
    fn document(&self, offer: &str) -> Value {
        let mut document = documents::vm(offer);
        let own = &mut document["definition"]["offer"];
        own["microsoft-azure-marketplace.leadDestination"] = json!("HttpsEndpoint");
        own["microsoft-azure-marketplace.httpsEndpointLeadConfiguration"] =
            json!({ "httpsEndpointUrl": self.url });
        document
    }
}

async fn send(
    golive: &Golive,
    offer: &str,
    fields: &[(&str, &str)],
    headers: &[(&str, &str)],
) -> Answer {
    let body = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish();
    let headers: Vec<(&str, &str)> = [("content-type", FORM)]
        .into_iter()
        .chain(headers.iter().copied())
        .collect();
    let path = format!("/offers/contoso.{offer}/contact");
    golive
        .nobody()
        .send(Method::POST, &path, &headers, body)
        .await
}

/// The good form with something else in it.
fn with<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = |name: &str| changed.iter().all(|(other, _)| *other != name);
    let own = GOOD.into_iter().filter(|(name, _)| kept(name));
    own.chain(changed.iter().copied()).collect()
}

async fn leads(golive: &Golive, offer: &str) -> Vec<Value> {
    let path = format!("/v1/publishers/contoso/offers/{offer}/leads");
    let page = golive.owner().await.get(&path).await.expect(200).json();
    page["items"].as_array().unwrap().clone()
}

/// The leads once they are as the test waits for them to be.
async fn eventually(golive: &Golive, offer: &str, wanted: impl Fn(&[Value]) -> bool) -> Vec<Value> {
    let mut seen = Vec::new();
    let look = async {
        loop {
            seen = leads(golive, offer).await;
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
async fn a_lead_reaches_the_endpoint_of_the_live_version() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let mut endpoint = Endpoint::start(503).await;
    live(&owner, &endpoint.document("app")).await;
    // What a draft says counts for nobody yet.
    let other = documents::vm("app");
    let put = owner.put(&golive_testkit::Api::at("app", ""), &other).await;
    put.expect(200);

    let thanked = send(&golive, "app", &GOOD, &[]).await.expect(200);
    let thanks = html::read(&thanked.text);
    assert!(thanks.text.contains("Thank you"), "{}", thanks.text);
    let (first, body) = endpoint.next().await;
    assert_eq!(body["UserDetails"]["FirstName"], "Ada King");
    assert_eq!(body["UserDetails"]["LastName"], "Lovelace");
    assert_eq!(body["UserDetails"]["Email"], "ada@example.com");
    assert_eq!(body["UserDetails"]["Company"], "Engines & Co");
    assert_eq!(body["UserDetails"]["Country"], "Sverige");
    assert_eq!(body["Description"], "Does it run\non two cores?");
    assert_eq!(body["ActionCode"], "PLT");
    assert_eq!(body["LeadSource"], "golive-PLT|contoso.app");
    assert_eq!(body["OfferTitle"], "Contoso App");

    let tried = |seen: &[Value]| {
        seen.first()
            .is_some_and(|lead| lead["deliveries"][0]["attempts"] == 1)
    };
    let seen = eventually(&golive, "app", tried).await;
    let delivery = &seen[0]["deliveries"][0];
    assert_eq!(
        (&delivery["channel"], &delivery["state"]),
        (&json!("lead"), &json!("pending"))
    );
    assert_eq!(delivery["to"], "127.0.0.1");
    assert!(delivery["lastError"].as_str().unwrap().contains("503"));
    assert_eq!(seen[0]["name"], "Ada King Lovelace");
    assert!(seen[0]["consent"].as_str().unwrap().contains("365 days"));

    endpoint.status.store(202, Ordering::SeqCst);
    golive.running.app.clock.advance(Duration::from_secs(6));
    let (again, _) = endpoint.next().await;
    assert_eq!(first["webhook-id"], again["webhook-id"]);
    let sent = |seen: &[Value]| seen[0]["deliveries"][0]["state"] == "sent";
    eventually(&golive, "app", sent).await;

    let operator = golive.operator().await;
    let events = "/v1/publishers/contoso/offers/app/events";
    for path in ["/v1/deliveries", events] {
        let shown = operator.get(path).await.expect(200).text;
        assert!(shown.contains("lead"), "{path}: {shown}");
        for secret in ["ada@example.com", "Lovelace", "sig=secret"] {
            assert!(!shown.contains(secret), "{path} tells {secret}");
        }
    }
    let contributor = golive.contributor().await;
    let path = "/v1/publishers/contoso/offers/app/leads";
    contributor.get(path).await.expect(200);
}

#[tokio::test]
async fn an_endpoint_that_does_not_answer_holds_up_nobody_else() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    let mut silent = Endpoint::start(SILENT).await;
    silent.url = silent.url.replace("127.0.0.1", "localhost");
    let mut healthy = Endpoint::start(200).await;
    live(&owner, &silent.document("silent")).await;
    live(&owner, &healthy.document("healthy")).await;

    for _ in 0..2 {
        send(&golive, "silent", &GOOD, &[]).await.expect(200);
    }
    silent.next().await;
    send(&golive, "healthy", &GOOD, &[]).await.expect(200);
    healthy.next().await;
    let sent = |seen: &[Value]| seen[0]["deliveries"][0]["state"] == "sent";
    eventually(&golive, "healthy", sent).await;
    for lead in leads(&golive, "silent").await {
        assert_eq!(lead["deliveries"][0]["attempts"], 0, "{lead}");
    }
    assert!(silent.came.is_empty(), "one at a time for one host");
}

#[tokio::test]
async fn an_endpoint_that_is_gone_makes_a_dead_letter() {
    let golive = Golive::start().await;
    let mut endpoint = Endpoint::start(410).await;
    live(&golive.owner().await, &endpoint.document("app")).await;
    send(&golive, "app", &GOOD, &[]).await.expect(200);
    endpoint.next().await;
    let dead = |seen: &[Value]| {
        seen.first()
            .is_some_and(|lead| lead["deliveries"][0]["state"] == "dead")
    };
    eventually(&golive, "app", dead).await;
}

#[tokio::test]
async fn where_nobody_is_told_leads_are_kept_and_paged() {
    let golive = Golive::start().await;
    golive.owner().await.to_live("app").await;
    for number in 0..3 {
        let name = format!("N{number}");
        send(&golive, "app", &with(&[("name", &name)]), &[])
            .await
            .expect(200);
    }
    let owner = golive.owner().await;
    let path = "/v1/publishers/contoso/offers/app/leads?limit=2";
    let first = owner.get(path).await.expect(200).json();
    let names = |page: &Value| -> Vec<String> {
        let items = page["items"].as_array().unwrap().iter();
        items
            .map(|i| i["name"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(names(&first), ["N2", "N1"]);
    let next = first["nextLink"].as_str().unwrap();
    let second = owner.get(next).await.expect(200).json();
    assert_eq!(names(&second), ["N0"]);
    assert!(second["nextLink"].is_null());
    assert_eq!(second["items"][0]["deliveries"], json!([]));
    let none = "/v1/publishers/contoso/offers/none/leads";
    owner.get(none).await.expect(404);
}

#[tokio::test]
async fn nothing_is_lost_where_something_is_wrong() {
    let golive = Golive::start().await;
    golive.owner().await.to_live("app").await;
    let long = "x".repeat(4_001);
    let attack = "\"><script>x()</script>";
    for (changed, wrong) in [
        (vec![("name", " ")], vec!["name"]),
        (vec![("email", "ada at example.com")], vec!["email"]),
        (vec![("email", "a@x\r\nBcc: b@x")], vec!["email"]),
        (vec![("message", &*long)], vec!["message"]),
        (vec![("consent", "")], vec!["consent"]),
        (
            vec![("name", ""), ("email", attack), ("consent", "")],
            vec!["name", "email", "consent"],
        ),
    ] {
        let fields = with(&changed);
        let answer = send(&golive, "app", &fields, &[]).await.expect(422);
        let page = html::read(&answer.text);
        let by_id = |id: &str| page.tags.iter().find(|tag| tag.get("id") == Some(id));
        let input = |name: &str| by_id(&format!("contact-{name}")).unwrap();
        let invalid = page
            .tags
            .iter()
            .filter(|tag| tag.get("aria-invalid").is_some());
        assert_eq!(invalid.count(), wrong.len(), "{changed:?}");
        for name in wrong {
            let described = input(name).get("aria-describedby").unwrap();
            assert!(by_id(described).is_some(), "{name}");
            let link = format!("#contact-{name}");
            assert!(
                page.tags.iter().any(|tag| tag.get("href") == Some(&link)),
                "{name}"
            );
        }
        for (name, value) in &fields {
            if ["name", "email", "company", "country"].contains(name) {
                let kept = input(name).get("value").unwrap();
                let typed = value.split_whitespace().collect::<Vec<_>>().join(" ");
                assert_eq!(kept, typed, "{name}");
            }
        }
        assert!(by_id("problem").is_some_and(|tag| tag.get("role") == Some("alert")));
        assert_eq!(
            input("consent").get("checked").is_some(),
            !changed.contains(&("consent", ""))
        );
        assert!(!answer.text.contains("<script"));
    }
    assert_eq!(leads(&golive, "app").await, [Value::Null; 0]);
}

#[tokio::test]
async fn programs_and_other_sites_leave_nothing() {
    let golive = Golive::start().await;
    golive.owner().await.to_live("app").await;
    let trapped = with(&[("website", "https://spam.example")]);
    let answer = send(&golive, "app", &trapped, &[]).await.expect(200);
    assert!(answer.text.contains("Thank you"));
    for headers in [
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("sec-fetch-site", "cross-site"),
    ] {
        send(&golive, "app", &GOOD, &[headers]).await.expect(403);
    }
    assert_eq!(leads(&golive, "app").await, [Value::Null; 0]);
    let own = golive.running.url.clone();
    let headers = [("origin", own.as_str()), ("sec-fetch-site", "same-origin")];
    send(&golive, "app", &GOOD, &headers).await.expect(200);
    assert_eq!(leads(&golive, "app").await.len(), 1);
}

#[tokio::test]
async fn too_many_from_one_address_are_refused_for_an_hour() {
    let golive = Golive::with(|setup| setup.settings.leads.hourly_per_address = 2).await;
    golive.owner().await.to_live("app").await;
    for _ in 0..2 {
        send(&golive, "app", &GOOD, &[]).await.expect(200);
    }
    // Nobody believes a customer who says to be somebody else.
    let other = [("x-forwarded-for", "203.0.113.5")];
    let answer = send(&golive, "app", &GOOD, &other).await.expect(429);
    assert_eq!(answer.header("retry-after"), "3600");
    let page = html::read(&answer.text);
    assert!(
        page.tags
            .iter()
            .any(|tag| tag.get("value") == Some("Engines & Co"))
    );
    assert_eq!(leads(&golive, "app").await.len(), 2);
    golive.running.app.clock.advance(Duration::from_secs(3_601));
    send(&golive, "app", &GOOD, &[]).await.expect(200);

    let trusted = "127.0.0.1".parse().unwrap();
    let golive = golive
        .restart_with(|setup| {
            setup.settings.leads.hourly_per_address = 1;
            setup.settings.server.trusted_proxies = vec![trusted];
        })
        .await;
    for address in [
        "203.0.113.5",
        "203.0.113.6",
        "2001:db8::1",
        "2001:db8:0:1::1",
    ] {
        let behind = [("x-forwarded-for", address)];
        send(&golive, "app", &GOOD, &behind).await.expect(200);
        send(&golive, "app", &GOOD, &behind).await.expect(429);
    }
    let neighbour = [("x-forwarded-for", "2001:db8::2")];
    send(&golive, "app", &GOOD, &neighbour).await.expect(429);
}

#[tokio::test]
async fn leads_are_forgotten_after_their_time() {
    let golive = Golive::with(|setup| setup.settings.leads.keep_days = 2).await;
    golive.owner().await.to_live("app").await;
    send(&golive, "app", &GOOD, &[]).await.expect(200);
    golive
        .running
        .app
        .clock
        .advance(Duration::from_secs(86_400));
    send(&golive, "app", &GOOD, &[]).await.expect(200);
    assert_eq!(leads(&golive, "app").await.len(), 2);
    golive
        .running
        .app
        .clock
        .advance(Duration::from_secs(86_400));
    eventually(&golive, "app", |seen| seen.len() == 1).await;
}

#[tokio::test]
async fn only_what_is_live_is_asked_about() {
    let golive = Golive::start().await;
    let owner = golive.owner().await;
    owner.to_preview("hidden").await;
    for path in [
        "/offers/contoso.hidden/contact",
        "/offers/x/contact",
        "/offers/contoso.hidden/contact/thanks",
    ] {
        page(&golive, path, 404).await;
    }
    send(&golive, "hidden", &GOOD, &[]).await.expect(404);
    owner.to_live("app").await;
    let (_, form) = page(&golive, "/offers/contoso.app/contact", 200).await;
    assert_eq!(crate::robots(&form), Some("noindex"));
    let (_, offer) = page(&golive, "/offers/contoso.app", 200).await;
    let action = "/offers/contoso.app/contact";
    assert!(
        offer
            .tags
            .iter()
            .any(|tag| tag.get("action") == Some(action))
    );
    let huge = "x".repeat(70_000);
    let answer = send(&golive, "app", &with(&[("message", &huge)]), &[]).await;
    assert_eq!(answer.status, 400);
}
