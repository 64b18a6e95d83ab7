//! An issuer on loopback that answers what it is told to and counts.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use super::super::{Issuer, IssuerSettings};
use super::Signer;
use crate::outbound::trusted_client;

const KEYS: &str = "/keys";
const DISCOVERY: &str = "/.well-known/openid-configuration";

#[derive(Default)]
struct State {
    answers: Mutex<HashMap<String, String>>,
    /// How often the keys were asked for.
    asked: AtomicUsize,
}

pub(super) struct FakeIssuer {
    pub(super) url: String,
    state: Arc<State>,
    task: JoinHandle<()>,
}

impl FakeIssuer {
    /// An issuer that does not know its keys yet.
    pub(super) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let state = Arc::new(State::default());
        let shared = Arc::clone(&state);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, Arc::clone(&shared)));
            }
        });
        let issuer = Self { url, state, task };
        issuer.discovery(&issuer.url, &format!("{}{KEYS}", issuer.url));
        issuer
    }

    pub(super) fn settings(&self) -> IssuerSettings {
        IssuerSettings {
            issuer: self.url.clone(),
            audience: None,
            algorithms: vec!["RS256".into(), "ES256".into()],
            also: vec!["https://sts.fabrikam.example/".into()],
            jwks_url: None,
            client_id: None,
            client_secret_file: None,
            name: None,
        }
    }

    pub(super) fn listed(&self) -> Issuer {
        Issuer::new(self.settings(), trusted_client().unwrap()).unwrap()
    }

    pub(super) fn discovery(&self, issuer: &str, keys: &str) {
        let document = json!({"issuer": issuer, "jwks_uri": keys}).to_string();
        self.answer(DISCOVERY, ok(&document));
    }

    pub(super) fn publish(&self, keys: &[&Signer]) {
        let keys: Vec<_> = keys.iter().map(|key| &key.jwk).collect();
        self.keys(ok(&json!({ "keys": keys }).to_string()));
    }

    /// What a request for the keys is answered, as it goes over the wire.
    pub(super) fn keys(&self, response: String) {
        self.answer(KEYS, response);
    }

    pub(super) fn break_down(&self) {
        self.keys("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n".into());
    }

    pub(super) fn asked(&self) -> usize {
        self.state.asked.load(Ordering::SeqCst)
    }

    fn answer(&self, path: &str, response: String) {
        let mut answers = self.state.answers.lock().unwrap();
        answers.insert(path.to_owned(), response);
    }
}

impl Drop for FakeIssuer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

pub(super) fn ok(body: &str) -> String {
    format!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\
         Connection: close\r\n\r\n{body}",
        body.len()
    )
}

async fn serve(mut stream: TcpStream, state: Arc<State>) {
    let mut request = Vec::new();
    while !request.ends_with(b"\r\n\r\n") {
        let Ok(byte) = stream.read_u8().await else {
            return;
        };
        request.push(byte);
    }
    let request = String::from_utf8(request).unwrap();
    let path = request.split(' ').nth(1).unwrap();
    if path == KEYS {
        state.asked.fetch_add(1, Ordering::SeqCst);
    }
    let missing = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".to_owned();
    let answer = state.answers.lock().unwrap().get(path).cloned();
    // A client that has heard enough may be gone before the end.
    let _ = stream.write_all(answer.unwrap_or(missing).as_bytes()).await;
}
