//! The client against a server that follows a script: one canned answer a
//! connection.

use crate::{Client, ClientError, Credentials, Endpoint, OperationPath, Progress, watch};
use golive_model::OfferKey;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

const LOST: &str = "";
const TOKEN: &str = r#"{"token_type":"Bearer","access_token":"fresh","resource":"r",
    "expires_in":"3600","ext_expires_in":"3600","expires_on":"0","not_before":"0"}"#;

fn answer(status: &str, body: &str) -> String {
    format!(
        "HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
        body.len()
    )
}

fn operation(status: &str) -> String {
    let body = serde_json::json!({
        "id": "1", "submissionType": "publish", "createdDateTime": "", "lastActionDateTime": "",
        "status": status, "messages": [], "publishingVersion": 1, "offerVersion": 1,
        "cancellationRequestState": "canCancel", "steps": [], "previewLinks": [], "liveLinks": [],
    });
    answer("200 OK", &body.to_string())
}

/// Answers one connection after the other; gives the requests back.
async fn server(answers: Vec<String>) -> (String, JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let requests = tokio::spawn(async move {
        let mut requests = Vec::new();
        for answer in answers {
            let (mut stream, _) = listener.accept().await.unwrap();
            requests.push(request(&mut stream).await);
            stream.write_all(answer.as_bytes()).await.unwrap();
        }
        requests
    });
    (url, requests)
}

async fn request(stream: &mut TcpStream) -> String {
    let mut text = String::new();
    let mut buffer = [0; 4096];
    loop {
        let read = stream.read(&mut buffer).await.unwrap();
        text.push_str(std::str::from_utf8(&buffer[..read]).unwrap());
        let Some((head, body)) = text.split_once("\r\n\r\n") else {
            continue;
        };
        if body.len() >= header(head, "content-length").map_or(0, |n| n.parse().unwrap()) {
            return text;
        }
    }
}

fn header<'a>(request: &'a str, name: &str) -> Option<&'a str> {
    let line = |line: &'a str| line.split_once(": ");
    let mut headers = request.lines().filter_map(line);
    headers
        .find(|(n, _)| n.eq_ignore_ascii_case(name))
        .map(|(_, value)| value)
}

fn client(url: &str, credentials: Credentials) -> Client {
    Client::new(Endpoint::new(url, credentials).unwrap()).unwrap()
}

fn token() -> Credentials {
    Credentials::Token("given".into())
}

fn offer() -> OfferKey {
    "contoso/vm".parse().unwrap()
}

#[tokio::test]
async fn a_publish_whose_answer_was_lost_is_sent_again_under_the_same_key() {
    let (url, requests) = server(vec![LOST.into(), operation("running")]).await;
    let started = client(&url, token())
        .publish(&offer(), &["a@x".into()])
        .await;
    assert_eq!(started.unwrap().status, "running");

    let requests = requests.await.unwrap();
    let keys: Vec<_> = requests
        .iter()
        .map(|r| header(r, "idempotency-key").unwrap())
        .collect();
    assert_eq!(keys[0], keys[1]);
    assert!(requests[1].ends_with(r#"{"metadata":{"notification-emails":"a@x"}}"#));
    assert!(
        requests[1]
            .starts_with("POST /api/publishers/contoso/offers/vm/publish?api-version=2017-10-31 ")
    );
}

#[tokio::test]
async fn a_request_without_a_key_is_not_sent_twice() {
    let (url, requests) = server(vec![LOST.into()]).await;
    let error = client(&url, token()).delete_offer(&offer()).await;
    assert!(matches!(error, Err(ClientError::NoServer { .. })));
    assert_eq!(requests.await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_token_is_fetched_once_and_replaced_once_when_refused() {
    let script = vec![
        answer("200 OK", &TOKEN.replace("fresh", "old")),
        answer("401 Unauthorized", "{}"),
        answer("200 OK", TOKEN),
        answer("200 OK", "[]"),
        answer("200 OK", "[]"),
    ];
    let (url, requests) = server(script).await;
    let credentials = Credentials::Client {
        tenant: "t".into(),
        client_id: "me".into(),
        client_secret: "a&b".into(),
    };
    let client = client(&url, credentials);
    client.publishers().await.unwrap();
    client.publishers().await.unwrap();

    let requests = requests.await.unwrap();
    assert!(requests[0].starts_with("POST /t/oauth2/token "));
    assert!(requests[0].contains("client_secret=a%26b"));
    let bearer = |at: usize| header(&requests[at], "authorization");
    assert_eq!(bearer(1), Some("Bearer old"));
    assert_eq!(bearer(3), Some("Bearer fresh"));
    assert_eq!(bearer(4), Some("Bearer fresh"));
}

#[tokio::test]
async fn refused_credentials_say_what_the_issuer_says() {
    let body = r#"{"error":"invalid_client","error_description":"the secret is wrong"}"#;
    let (url, _requests) = server(vec![answer("401 Unauthorized", body)]).await;
    let credentials = Credentials::Client {
        tenant: "t".into(),
        client_id: "me".into(),
        client_secret: "hush".into(),
    };
    let error = client(&url, credentials).publishers().await.unwrap_err();
    assert!(matches!(error, ClientError::Credentials { .. }));
    assert!(error.to_string().contains("the secret is wrong"));
    assert!(!error.to_string().contains("hush"));
}

#[tokio::test]
async fn a_busy_server_is_asked_again() {
    let busy = "HTTP/1.1 503 Service Unavailable\r\nretry-after: 0\r\ncontent-length: 0\r\n\
                connection: close\r\n\r\n";
    let (url, requests) = server(vec![busy.into(), answer("200 OK", "[]")]).await;
    client(&url, token()).publishers().await.unwrap();
    assert_eq!(requests.await.unwrap().len(), 2);
}

#[tokio::test]
async fn a_watcher_outlives_a_bad_gateway() {
    let bad = answer("502 Bad Gateway", "<html>");
    let script = vec![operation("running"), bad, operation("complete")];
    let (url, requests) = server(script).await;
    let mut told = Vec::new();
    let path = OperationPath::of(&offer(), "1");
    let client = client(&url, token());
    let patience = Duration::from_secs(30);
    let end = watch(&client, &path, None, patience, |p| told.push(p)).await;
    assert_eq!(end.unwrap().status, "complete");

    let shape: Vec<&str> = told
        .iter()
        .map(|p| match p {
            Progress::Step(_) => "step",
            Progress::Lost { .. } => "lost",
            Progress::Back => "back",
            Progress::Done(_) => "done",
        })
        .collect();
    assert_eq!(shape, ["lost", "back", "done"]);
    let requests = requests.await.unwrap();
    assert_eq!(header(&requests[0], "prefer"), None);
    assert_eq!(header(&requests[1], "prefer"), Some("wait=1"));
}

#[tokio::test]
async fn a_watcher_gives_up_when_its_time_is_over() {
    let (url, _requests) = server(vec![operation("running")]).await;
    let path = OperationPath::of(&offer(), "1");
    let client = client(&url, token());
    let end = watch(&client, &path, None, Duration::from_millis(300), |_| ()).await;
    assert!(matches!(end, Err(ClientError::TimedOut { .. })), "{end:?}");
}
