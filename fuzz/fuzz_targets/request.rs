//! Whole requests of an owner: paths, queries, If-Match, Prefer, mail lists,
//! bodies. The answer is never a server error, and every error is in JSON, but
//! for those on the pages of the shop window.
//!
//! The input is lines: method, target, headers until an empty line, body.

#![no_main]

use std::sync::LazyLock;

use axum::Router;
use axum::body::Body;
use golive_server::config::{Checks, DevSettings, Settings};
use golive_server::http::stack::door;
use golive_server::{Choice, Running, dev, router, start_with};
use http::{HeaderName, HeaderValue, Request, Response, StatusCode, header};
use http_body_util::BodyExt;
use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use tempfile::TempDir;
use tokio::runtime::Runtime;

struct Market {
    runtime: Runtime,
    router: Router,
    token: HeaderValue,
    _running: Running,
    _folder: TempDir,
}

static MARKET: LazyLock<Market> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .unwrap();
    let mut settings = Settings::default();
    settings.server.listen = ([127, 0, 0, 1], 0).into();
    settings.server.data = folder.path().to_owned();
    settings.dev = Some(DevSettings {
        checks: Checks::Document,
        ..DevSettings::default()
    });
    let running = runtime.block_on(start_with(settings, Choice::default()));
    let running = running.unwrap();
    let router = router::router(running.app.clone());
    let form = format!(
        "grant_type=client_credentials&client_id={}&client_secret={}&resource={}",
        dev::OWNER,
        dev::SECRET,
        "https://cloudpartner.azure.com"
    );
    let asked = Request::post(format!("/{}/oauth2/token", dev::TENANT))
        .header(header::HOST, "localhost")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let asked = asked.body(Body::from(form)).unwrap();
    let (status, _, body) = runtime.block_on(ask(&router, asked));
    assert_eq!(status, StatusCode::OK);
    let answer: Value = serde_json::from_slice(&body).unwrap();
    let token = format!("Bearer {}", answer["access_token"].as_str().unwrap());
    let market = Market {
        runtime,
        router,
        token: token.parse().unwrap(),
        _running: running,
        _folder: folder,
    };
    let put = Request::put("/api/publishers/contoso/offers/contoso-app?api-version=2017-10-31")
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::AUTHORIZATION, &market.token)
        .body(Body::from(include_str!("../../examples/contoso-vm.json")));
    let (status, _, _) = market.runtime.block_on(ask(&market.router, put.unwrap()));
    assert_eq!(status, StatusCode::CREATED);
    market
});

async fn ask(router: &Router, request: Request<Body>) -> (StatusCode, Option<String>, Vec<u8>) {
    let response: Response<Body> = door(router.clone(), request).await;
    let (head, body) = response.into_parts();
    let content = head.headers.get(header::CONTENT_TYPE);
    let content = content.map(|value| value.to_str().unwrap().to_owned());
    let body = body.collect().await.unwrap().to_bytes().to_vec();
    (head.status, content, body)
}

/// A request of the owner; `None` when no client library could send it, or when
/// it would only make the rehearsal wait.
fn request(data: &[u8], token: &HeaderValue) -> Option<Request<Body>> {
    let mut lines = data.splitn(3, |byte| *byte == b'\n');
    let (method, target) = (lines.next()?, lines.next()?);
    let mut rest = lines.next().unwrap_or_default();
    if target.starts_with(b"/_dev") {
        return None;
    }
    let mut request = Request::builder()
        .method(method)
        .uri(target)
        .header(header::HOST, "localhost")
        .header(header::AUTHORIZATION, token);
    while let Some(end) = rest.iter().position(|byte| *byte == b'\n') {
        let (line, after) = (&rest[..end], &rest[end + 1..]);
        rest = after;
        let Some(colon) = line.iter().position(|byte| *byte == b':') else {
            break;
        };
        let name = HeaderName::from_bytes(&line[..colon]).ok()?;
        let value = HeaderValue::from_bytes(line[colon + 1..].trim_ascii()).ok()?;
        request = request.header(name, value);
    }
    request.body(Body::from(rest.to_vec())).ok()
}

fuzz_target!(|data: &[u8]| {
    let market = &*MARKET;
    let Some(request) = request(data, &market.token) else {
        return;
    };
    let head = request.method() == http::Method::HEAD;
    let page = request.uri().path().starts_with("/offers/");
    let (status, content, body) = market.runtime.block_on(ask(&market.router, request));
    let said = String::from_utf8_lossy(&body);
    assert!(!status.is_server_error(), "{status}: {said}");
    if status.is_client_error() && !head && !page {
        let content = content.unwrap_or_default();
        assert!(
            content.starts_with("application/json"),
            "{status}: {content}"
        );
        let error: Value = serde_json::from_slice(&body).unwrap();
        // The issuer speaks as OAuth does.
        let code = error["error"]["code"].as_str().or(error["error"].as_str());
        assert!(
            code.is_some_and(|code| !code.is_empty()),
            "{status}: {said}"
        );
    }
});
