//! People sign in at a real provider and come back.

use std::collections::BTreeMap;
use std::fs;

use golive_server::auth::IssuerSettings;
use golive_testkit::{Golive, Setup};
use reqwest::redirect::Policy;
use reqwest::{Client, Method, StatusCode};
use serde_json::json;
use url::Url;

use crate::provider::Provider;

/// What a browser does here: keeps cookies by host and port, and follows.
struct Browser {
    client: Client,
    cookies: BTreeMap<(String, String), String>,
}

struct Page {
    url: Url,
    status: StatusCode,
    text: String,
}

impl Browser {
    fn new() -> Self {
        let client = Client::builder().redirect(Policy::none()).no_proxy();
        Self {
            client: client.build().unwrap(),
            cookies: BTreeMap::new(),
        }
    }

    async fn open(&mut self, url: &str) -> Page {
        self.send(Method::GET, url.parse().unwrap(), &[]).await
    }

    async fn send(&mut self, method: Method, url: Url, form: &[(&str, &str)]) -> Page {
        let (mut method, mut url) = (method, url);
        for _ in 0..12 {
            let page = self.once(&method, &url, form).await;
            let Some(next) = page.1 else {
                return page.0;
            };
            (method, url) = (Method::GET, url.join(&next).unwrap());
        }
        panic!("too many redirects, at last to {url}");
    }

    async fn once(
        &mut self,
        method: &Method,
        url: &Url,
        form: &[(&str, &str)],
    ) -> (Page, Option<String>) {
        let origin = url.origin().ascii_serialization();
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .filter(|((of, _), _)| *of == origin)
            .map(|((_, name), value)| format!("{name}={value}"))
            .collect();
        let mut request = self.client.request(method.clone(), url.clone());
        request = request.header("cookie", cookies.join("; "));
        if *method == Method::POST {
            request = request.form(form);
        }
        let response = request.send().await.unwrap();
        for set in response.headers().get_all("set-cookie") {
            let (pair, _) = set.to_str().unwrap().split_once(';').unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            let key = (origin.clone(), name.to_owned());
            self.cookies.insert(key, value.to_owned());
        }
        let next = response.headers().get("location");
        let next = next.map(|next| next.to_str().unwrap().to_owned());
        let page = Page {
            url: url.clone(),
            status: response.status(),
            text: response.text().await.unwrap(),
        };
        (page, next)
    }

    /// Goes from golive's sign-in page through the provider's own pages and back.
    async fn sign_in(&mut self, golive: &str, name: &str) -> Page {
        let mut page = self
            .open(&format!("{golive}/sign-in/with/0?next=%2Fsign-in"))
            .await;
        for prompt in ["login", "consent"] {
            assert!(page.text.contains(prompt), "{}: {}", page.url, page.text);
            let form = [("prompt", prompt), ("login", name), ("password", "any")];
            page = self.send(Method::POST, page.url, &form).await;
        }
        page
    }
}

/// A golive at which people of the provider sign in.
async fn golive_with(provider: &Provider, more: impl FnOnce(&mut Setup)) -> Golive {
    let secret = tempfile::NamedTempFile::new().unwrap();
    fs::write(secret.path(), "another secret of this test alone\n").unwrap();
    Golive::with(|setup| {
        setup.settings.auth.issuers = vec![IssuerSettings {
            issuer: provider.issuer.clone(),
            audience: None,
            algorithms: vec!["RS256".into(), "ES256".into()],
            also: Vec::new(),
            jwks_url: None,
            client_id: Some("pages".into()),
            client_secret_file: Some(secret.path().into()),
            name: Some("The example".into()),
        }];
        more(setup);
    })
    .await
}

#[tokio::test]
async fn a_person_of_a_listed_issuer_signs_in_and_is_a_member_by_that_name() {
    let provider = Provider::start(0).await;
    let golive = golive_with(&provider, |_| {}).await;
    let url = golive.running.url.clone();
    let mut browser = Browser::new();
    let page = browser.open(&format!("{url}/sign-in")).await;
    assert!(page.text.contains("Sign in with The example"));

    let owner = golive.owner().await;
    let member = json!({"principal": "ana", "issuer": provider.issuer, "role": "contributor"});
    let added = owner
        .post("/v1/publishers/contoso/members", &member.to_string())
        .await;
    assert!(added.status < 300, "{}", added.text);

    let page = browser.sign_in(&url, "ana").await;
    assert_eq!(page.url.path(), "/portal/contoso", "{}", page.text);
    assert_eq!(page.status, 200);

    // Somebody else of the same issuer is no member.
    let mut other = Browser::new();
    other.sign_in(&url, "eve").await;
    let page = other.open(&format!("{url}/portal/contoso")).await;
    assert_eq!(page.status, 403);
}

#[tokio::test]
async fn a_sign_in_belongs_to_the_browser_that_began_it() {
    let provider = Provider::start(0).await;
    let golive = golive_with(&provider, |_| {}).await;
    let url = golive.running.url.clone();

    // An answer that another browser asked for.
    let mut stranger = Browser::new();
    let page = stranger
        .open(&format!("{url}/sign-in/return?code=abc&state=def"))
        .await;
    assert_eq!(page.status, 400);
    assert!(page.text.contains("not begun in this browser"));

    // The right browser, another state; then a code that the issuer never gave.
    let mut browser = Browser::new();
    let (_, left) = browser
        .once(
            &Method::GET,
            &format!("{url}/sign-in/with/0").parse().unwrap(),
            &[],
        )
        .await;
    let state = left.unwrap();
    let state: Url = state.parse().unwrap();
    let asked: BTreeMap<String, String> = state.query_pairs().into_owned().collect();
    assert_eq!(asked["code_challenge_method"], "S256");
    assert_eq!(asked["response_type"], "code");
    let page = browser
        .open(&format!("{url}/sign-in/return?code=abc&state=other"))
        .await;
    assert_eq!(page.status, 400);
    let (_, left) = browser
        .once(
            &Method::GET,
            &format!("{url}/sign-in/with/0").parse().unwrap(),
            &[],
        )
        .await;
    let state: Url = left.unwrap().parse().unwrap();
    let asked: BTreeMap<String, String> = state.query_pairs().into_owned().collect();
    let state = &asked["state"];
    let page = browser
        .open(&format!("{url}/sign-in/return?code=abc&state={state}"))
        .await;
    assert_eq!(page.status, 403);
    // Each errand is run once.
    let page = browser
        .open(&format!("{url}/sign-in/return?code=abc&state={state}"))
        .await;
    assert_eq!(page.status, 400);
}

#[tokio::test]
async fn an_issuer_that_is_away_is_told() {
    let provider = Provider::start(0).await;
    let golive = golive_with(&provider, |_| {}).await;
    drop(provider);
    let mut browser = Browser::new();
    let page = browser
        .open(&format!("{}/sign-in/with/0", golive.running.url))
        .await;
    assert_eq!(page.status, 502);
    assert!(page.text.contains("can not be reached now"));
}
