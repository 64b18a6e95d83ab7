//! A small certifier on this machine: it keeps what it is asked, and answers
//! when the test wants it to.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use golive_server::auth::signature::Signature;
use golive_server::clock::Clock;
use golive_server::config::CertifierSettings;
use golive_testkit::{Answer, Api, Setup};
use reqwest::Method;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use tokio::task::JoinHandle;

pub(crate) const SECRET: &str = "whsec_Z29saXZlIGFuZCBpdHMgY2VydGlmaWVyIHNoYXJlIHRoaXM=";

/// Nothing takes longer, even on a machine that is busy.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// The deadline, as the tests set it.
pub(crate) const DEADLINE: Duration = Duration::from_secs(3600);

/// A question as it came in.
pub(crate) struct Question {
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Bytes,
    pub(crate) body: Value,
}

impl Question {
    pub(crate) fn id(&self) -> &str {
        self.headers["webhook-id"].to_str().unwrap()
    }
}

/// The certifier.
pub(crate) struct Certifier {
    pub(crate) address: SocketAddr,
    status: Arc<AtomicU16>,
    asked: mpsc::UnboundedReceiver<Question>,
    serving: JoinHandle<()>,
}

impl Certifier {
    pub(crate) async fn start() -> Self {
        Self::start_at(([127, 0, 0, 1], 0).into()).await
    }

    pub(crate) async fn start_at(address: SocketAddr) -> Self {
        let listener = TcpListener::bind(address).await.unwrap();
        let address = listener.local_addr().unwrap();
        let status = Arc::new(AtomicU16::new(204));
        let (keep, asked) = mpsc::unbounded_channel();
        let state = (keep, Arc::clone(&status));
        let router = Router::new().fallback(take).with_state(state);
        let serving = tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self {
            address,
            status,
            asked,
            serving,
        }
    }

    /// Answers with this status from now on.
    pub(crate) fn says(&self, status: u16) {
        self.status.store(status, Ordering::SeqCst);
    }

    /// The next question.
    pub(crate) async fn next(&mut self) -> Question {
        let next = tokio::time::timeout(PATIENCE, self.asked.recv()).await;
        next.unwrap().unwrap()
    }

    /// Whether there is no question that was not looked at.
    pub(crate) fn is_idle(&mut self) -> bool {
        self.asked.try_recv().is_err()
    }

    /// Goes down; the address is free again.
    pub(crate) async fn stop(self) {
        self.serving.abort();
        let _ = self.serving.await;
    }

    /// Lets a golive ask this certifier about the offers of its publisher.
    pub(crate) fn set_up(&self, clock: &Clock) -> impl FnOnce(&mut Setup) + use<> {
        let (settings, clock) = (self.settings(), clock.clone());
        move |setup| {
            setup.choice.clock = Some(clock);
            setup.settings.certifier = Some(settings);
        }
    }

    pub(crate) fn settings(&self) -> CertifierSettings {
        CertifierSettings {
            url: format!("http://{}/ask?key=k", self.address),
            secret: Some(SECRET.into()),
            secret_file: None,
            publishers: vec!["contoso".into()],
            kinds: Vec::new(),
            deadline_hours: 1,
        }
    }
}

type Keeping = (mpsc::UnboundedSender<Question>, Arc<AtomicU16>);

async fn take(State(state): State<Keeping>, headers: HeaderMap, bytes: Bytes) -> StatusCode {
    let (keep, status) = state;
    let body = serde_json::from_slice(&bytes).unwrap();
    let question = Question {
        headers,
        bytes,
        body,
    };
    let _ = keep.send(question);
    StatusCode::from_u16(status.load(Ordering::SeqCst)).unwrap()
}

/// The least answer to a question.
pub(crate) fn approval(question: &Question) -> Value {
    json!({ "operation": question.body["operation"], "verdict": "approved" })
}

/// Sends an answer to where the question wants it, signed at the clock's time.
pub(crate) async fn answer(clock: &Clock, question: &Question, body: &Value) -> Answer {
    let url = question.body["callbackUrl"].as_str().unwrap();
    send(clock, SECRET, url, &body.to_string()).await
}

pub(crate) async fn send(clock: &Clock, secret: &str, url: &str, body: &str) -> Answer {
    let signature = Signature::parse(secret).unwrap();
    let headers = signature.sign("answer-1", body.as_bytes(), clock.now());
    post(url, &headers, body).await
}

pub(crate) async fn post(url: &str, headers: &HeaderMap, body: &str) -> Answer {
    let text = |(name, value): (_, &axum::http::HeaderValue)| {
        let name: &axum::http::HeaderName = name;
        (name.to_string(), value.to_str().unwrap().to_owned())
    };
    let headers: Vec<(String, String)> = headers.iter().map(text).collect();
    let mut all: Vec<(&str, &str)> = headers.iter().map(|(n, v)| (&**n, &**v)).collect();
    all.push(("content-type", "application/json"));
    let nobody = Api::nobody("");
    nobody.send(Method::POST, url, &all, body.to_owned()).await
}
