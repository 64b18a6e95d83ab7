//! Requests as a client without any library of ours sends them.

use golive_server::dev;
use reqwest::Method;
use reqwest::header::{HeaderMap, HeaderName};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Someone who talks to a golive.
#[derive(Clone)]
pub struct Api {
    /// Where it is.
    pub url: String,
    /// The token; empty for nobody.
    pub token: String,
    http: reqwest::Client,
}

/// What a client of the own issuer shows to get a token.
#[derive(Debug, Clone)]
pub struct Credentials {
    /// The tenant in the token URL.
    pub tenant: String,
    /// Its `client_id`.
    pub id: String,
    /// Its `client_secret`.
    pub secret: String,
}

impl Credentials {
    /// The client, with a new token of the golive there.
    pub async fn at(&self, url: &str) -> Api {
        Api::client(url, &self.tenant, &self.id, &self.secret).await
    }
}

/// An answer, read whole.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub text: String,
}

impl Answer {
    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|e| panic!("{e}: {}", self.text))
    }

    /// A header's text; empty when it is absent.
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map(|value| value.to_str().unwrap())
            .unwrap_or_default()
    }

    /// The error's code; empty when the body is none.
    pub fn code(&self) -> String {
        let body: Value = serde_json::from_str(&self.text).unwrap_or_default();
        body["error"]["code"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Panics, with the body, unless the status is this one.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}", self.text);
        self
    }
}

impl Api {
    /// Nobody in particular.
    pub fn nobody(url: &str) -> Self {
        let http = reqwest::Client::builder()
            .no_proxy()
            .danger_accept_invalid_certs(true)
            .build()
            .expect("a client");
        Self {
            url: url.to_owned(),
            token: String::new(),
            http,
        }
    }

    /// One of the clients of a rehearsal, with a token of the own issuer.
    pub async fn rehearsal(url: &str, client: &str) -> Self {
        Self::client(url, dev::TENANT, client, dev::SECRET).await
    }

    /// A client with a token of the own issuer.
    pub async fn client(url: &str, tenant: &str, id: &str, secret: &str) -> Self {
        let client = Self::try_client(url, tenant, id, secret).await;
        client.expect("the issuer answers")
    }

    /// One of the clients of a rehearsal that may be gone; the error is that of the
    /// connection.
    pub async fn try_rehearsal(url: &str, client: &str) -> reqwest::Result<Self> {
        Self::try_client(url, dev::TENANT, client, dev::SECRET).await
    }

    async fn try_client(url: &str, tenant: &str, id: &str, secret: &str) -> reqwest::Result<Self> {
        let mut api = Self::nobody(url);
        let form = [
            ("grant_type", "client_credentials"),
            ("client_id", id),
            ("client_secret", secret),
            ("resource", "https://cloudpartner.azure.com"),
        ];
        let request = api
            .http
            .post(format!("{url}/{tenant}/oauth2/token"))
            .form(&form);
        let answer = read(request.send().await?).await.expect(200);
        api.token = answer.json()["access_token"]
            .as_str()
            .expect("a token")
            .to_owned();
        Ok(api)
    }

    /// As an operator, makes publisher `contoso` and an owner of it.
    pub async fn make_publisher(&self, contact: Option<&str>) -> Credentials {
        let new = json!({ "id": dev::PUBLISHER, "contact": contact });
        self.post("/v1/publishers", &new.to_string())
            .await
            .expect(201);
        let new = json!({ "name": "owner" }).to_string();
        let client = self.post("/v1/clients", &new).await.expect(201).json();
        let text = |name: &str| client[name].as_str().expect("a text").to_owned();
        let member = json!({ "principal": text("clientId"), "role": "owner" });
        let members = format!("/v1/publishers/{}/members", dev::PUBLISHER);
        self.post(&members, &member.to_string()).await.expect(201);
        Credentials {
            tenant: text("tenant"),
            id: text("clientId"),
            secret: text("clientSecret"),
        }
    }

    /// Sends a request; panics when there is no answer.
    pub async fn send(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: impl Into<Option<String>>,
    ) -> Answer {
        self.try_send(method, path, headers, body)
            .await
            .expect("an answer")
    }

    /// Sends a request; the error is that of the connection.
    pub async fn try_send(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: impl Into<Option<String>>,
    ) -> reqwest::Result<Answer> {
        let url = if path.starts_with("http") {
            path.to_owned()
        } else {
            format!("{}{path}", self.url)
        };
        let mut request = self.http.request(method, url);
        if !self.token.is_empty() {
            request = request.bearer_auth(&self.token);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(body) = body.into() {
            request = request.body(body);
        }
        let response = request.send().await?;
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        Ok(Answer {
            status,
            headers,
            text: response.text().await?,
        })
    }

    /// Sends a request byte for byte on a connection of its own: what a client
    /// library would tidy up or refuse to send.
    pub async fn send_raw(
        &self,
        method: &str,
        target: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Answer {
        let host = self.url.trim_start_matches("http://");
        let mut request = format!("{method} {target} HTTP/1.1\r\nhost: {host}\r\n");
        request += "connection: close\r\n";
        if !self.token.is_empty() {
            request += &format!("authorization: Bearer {}\r\n", self.token);
        }
        for (name, value) in headers {
            request += &format!("{name}: {value}\r\n");
        }
        if !body.is_empty() {
            request += &format!("content-length: {}\r\n", body.len());
        }
        request += "\r\n";
        let mut connection = TcpStream::connect(host).await.expect("a connection");
        let sent = [request.as_bytes(), body].concat();
        connection
            .write_all(&sent)
            .await
            .expect("the request goes out");
        let mut received = Vec::new();
        let read = connection.read_to_end(&mut received).await;
        read.expect("the answer comes whole");
        parse(&String::from_utf8(received).expect("an answer in UTF-8"))
    }

    /// GET.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, &[], None).await
    }

    /// POST with a body.
    pub async fn post(&self, path: &str, body: &str) -> Answer {
        let headers = [("content-type", "application/json")];
        self.send(Method::POST, path, &headers, body.to_owned())
            .await
    }

    /// PUT of a document.
    pub async fn put(&self, path: &str, body: &Value) -> Answer {
        let headers = [("content-type", "application/json")];
        self.send(Method::PUT, path, &headers, body.to_string())
            .await
    }

    /// `/api/publishers/contoso/offers/{offer}{rest}?api-version=2017-10-31`
    pub fn at(offer: &str, rest: &str) -> String {
        format!("/api/publishers/contoso/offers/{offer}{rest}?api-version=2017-10-31")
    }

    /// Polls the operation that an answer's `Location` names until it is at its
    /// end, and answers it.
    pub async fn finished(&self, accepted: &Answer) -> Value {
        let location = accepted.header("location").to_owned();
        assert!(
            !location.is_empty(),
            "no Location in {}: {}",
            accepted.status,
            accepted.text
        );
        for _ in 0..60 {
            let operation = self
                .send(Method::GET, &location, &[("prefer", "wait=10")], None)
                .await
                .expect(200);
            let operation = operation.json();
            if operation["status"] != "running" {
                return operation;
            }
        }
        panic!("the operation at {location} does not end");
    }

    /// Puts the example under this id and brings it to preview.
    pub async fn to_preview(&self, offer: &str) -> Value {
        self.put(&Self::at(offer, ""), &crate::documents::vm(offer))
            .await;
        let accepted = self
            .post(&Self::at(offer, "/publish"), "")
            .await
            .expect(202);
        let operation = self.finished(&accepted).await;
        assert_eq!(operation["status"], "complete", "{operation:#}");
        operation
    }

    /// Puts the example under this id and brings it all the way.
    pub async fn to_live(&self, offer: &str) -> Value {
        self.to_preview(offer).await;
        let accepted = self.post(&Self::at(offer, "/golive"), "").await.expect(202);
        let operation = self.finished(&accepted).await;
        assert_eq!(operation["status"], "complete", "{operation:#}");
        operation
    }
}

fn parse(received: &str) -> Answer {
    let (head, text) = received.split_once("\r\n\r\n").expect("an answer's head");
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1));
    let mut headers = HeaderMap::new();
    for (name, value) in lines.filter_map(|line| line.split_once(": ")) {
        let name = HeaderName::from_bytes(name.as_bytes()).expect("a header's name");
        headers.append(name, value.parse().expect("a header's value"));
    }
    Answer {
        status: status.and_then(|s| s.parse().ok()).expect("a status"),
        headers,
        text: text.to_owned(),
    }
}

async fn read(response: reqwest::Response) -> Answer {
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    Answer {
        status,
        headers,
        text: response.text().await.expect("a body"),
    }
}
