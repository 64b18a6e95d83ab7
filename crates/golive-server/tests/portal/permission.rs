//! Nobody sees or changes anything in the portal who may not.

use golive_server::dev;
use golive_testkit::{Answer, Api, Golive, Pages, documents};

use crate::owner;

/// Every page that can be asked for.
const GET: [&str; 22] = [
    "/portal/contoso",
    "/portal/contoso/new",
    "/portal/contoso/members",
    "/portal/contoso/members/remove",
    "/portal/contoso/app",
    "/portal/contoso/app/overview",
    "/portal/contoso/app/live",
    "/portal/contoso/app/publish",
    "/portal/contoso/app/golive",
    "/portal/contoso/app/cancel",
    "/portal/contoso/app/stop-selling",
    "/portal/contoso/app/delete",
    "/portal/contoso/app/diff",
    "/portal/contoso/app/history",
    "/portal/contoso/app/leads",
    "/portal/contoso/app/leads.csv",
    "/portal/contoso/app/operations/OPERATION",
    "/portal/contoso/app/operations/OPERATION/report.json",
    "/portal/contoso/app/operations/OPERATION/report.txt",
    "/portal/contoso/app/edit",
    "/portal/contoso/app/edit/raw",
    "/portal/contoso/app/edit/plan/1",
];

/// Every form, with what it would do.
const POST: [(&str, &[(&str, &str)]); 11] = [
    (
        "/portal/contoso/new",
        &[("id", "other"), ("kind", "microsoft-azure-saas")],
    ),
    (
        "/portal/contoso/members",
        &[("principal", "mallory"), ("role", "owner")],
    ),
    (
        "/portal/contoso/members/remove",
        &[("principal", dev::CONTRIBUTOR)],
    ),
    ("/portal/contoso/app/publish", &[("emails", "")]),
    ("/portal/contoso/app/golive", &[]),
    ("/portal/contoso/app/cancel", &[]),
    ("/portal/contoso/app/stop-selling", &[]),
    ("/portal/contoso/app/delete", &[]),
    ("/portal/contoso/app/edit/raw", &[("document", "{}")]),
    ("/portal/contoso/app/edit/plan/1", &[("skuTitle", "x")]),
    ("/portal/contoso/app/edit/merge", &[]),
];

/// A golive with an offer whose preview waits; and how the portal's things stand.
struct Stage {
    golive: Golive,
    owner: Api,
    operation: String,
}

impl Stage {
    async fn set() -> Self {
        let golive = Golive::start().await;
        let owner = golive.owner().await;
        let operation = owner.to_preview("app").await["id"]
            .as_str()
            .unwrap()
            .to_owned();
        Self {
            golive,
            owner,
            operation,
        }
    }

    /// All that a form could change.
    async fn state(&self) -> Vec<String> {
        let submissions = Api::at("app", "/submissions");
        let offers = "/api/publishers/contoso/offers?api-version=2017-10-31";
        let draft = Api::at("app", "");
        let mut state = Vec::new();
        for path in [
            &submissions,
            &draft,
            offers,
            "/v1/publishers/contoso/members",
        ] {
            state.push(self.owner.get(path).await.expect(200).text);
        }
        state
    }

    fn path(&self, path: &str) -> String {
        path.replace("OPERATION", &self.operation)
    }

    /// Somebody who is an owner, but of another publisher.
    async fn stranger(&self) -> Pages {
        let operator = self.golive.operator().await;
        let new = r#"{"id":"fabrikam"}"#;
        operator.post("/v1/publishers", new).await.expect(201);
        let client = operator.post("/v1/clients", r#"{"name":"x"}"#).await;
        let client = client.expect(201).json();
        let text = |name: &str| client[name].as_str().unwrap().to_owned();
        let member = format!(r#"{{"principal":"{}","role":"owner"}}"#, text("clientId"));
        let members = "/v1/publishers/fabrikam/members";
        operator.post(members, &member).await.expect(201);
        let url = &self.golive.running.url;
        Pages::sign_in_with(url, &text("clientId"), &text("clientSecret")).await
    }
}

fn fields(given: &[(&str, &str)], csrf: Option<&str>) -> Vec<(String, String)> {
    let csrf = csrf.map(|csrf| ("csrf", csrf));
    let all = given.iter().copied().chain(csrf);
    all.map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

#[track_caller]
fn leads_to_sign_in(path: &str, answer: &Answer) {
    assert_eq!(answer.status, 303, "{path}: {}", answer.text);
    let location = answer.header("location");
    assert!(
        location.starts_with("/sign-in?next=%2Fportal"),
        "{path}: {location}"
    );
}

#[tokio::test]
async fn who_is_not_signed_in_is_sent_to_sign_in() {
    let stage = Stage::set().await;
    let before = stage.state().await;
    let mut nobody = Pages::nobody(&stage.golive.running.url);
    for path in ["/portal"].iter().chain(&GET) {
        let path = stage.path(path);
        leads_to_sign_in(&path, &nobody.get(&path).await);
    }
    for (path, given) in POST {
        let answer = nobody.send(path, &fields(given, Some("x")), &[]).await;
        leads_to_sign_in(path, &answer);
    }
    assert_eq!(stage.state().await, before);
}

#[tokio::test]
async fn who_has_no_role_in_a_publisher_gets_nothing_of_it() {
    let stage = Stage::set().await;
    let mut stranger = stage.stranger().await;
    let before = stage.state().await;
    let csrf = csrf(&mut stranger).await;
    for path in GET {
        let answer = stranger.get(&stage.path(path)).await;
        assert_eq!(answer.status, 403, "{path}: {}", answer.text);
        assert!(answer.text.contains("has no role in publisher"), "{path}");
    }
    for (path, given) in POST {
        let answer = stranger.send(path, &fields(given, Some(&csrf)), &[]).await;
        assert_eq!(answer.status, 403, "{path}: {}", answer.text);
    }
    let missing = stranger.get("/portal/nobody").await.expect(404);
    assert!(missing.text.contains("<h1>Not found</h1>"));
    assert_eq!(stage.state().await, before);
}

#[tokio::test]
async fn a_form_from_elsewhere_changes_nothing() {
    let stage = Stage::set().await;
    let mut pages = owner(&stage.golive).await;
    let before = stage.state().await;
    let right = csrf(&mut pages).await;
    let other = csrf(&mut owner(&stage.golive).await).await;
    let elsewhere = [("origin", "https://evil.example")];
    for (path, given) in POST {
        for (token, headers) in [
            (None, &[][..]),
            (Some(""), &[][..]),
            (Some("x"), &[][..]),
            (Some(other.as_str()), &[][..]),
            (Some(right.as_str()), &elsewhere[..]),
            (
                Some(right.as_str()),
                &[("sec-fetch-site", "cross-site")][..],
            ),
        ] {
            let answer = pages.send(path, &fields(given, token), headers).await;
            assert_eq!(answer.status, 403, "{path} {token:?}: {}", answer.text);
            let kind = answer.header("content-type");
            assert_eq!(kind, "text/html; charset=utf-8", "{path}");
        }
    }
    assert_eq!(stage.state().await, before);
}

#[tokio::test]
async fn every_page_of_the_portal_is_well_formed() {
    let stage = Stage::set().await;
    let mut pages = owner(&stage.golive).await;
    for path in GET {
        let path = stage.path(path);
        if path.ends_with("/live") {
            continue;
        }
        let answer = pages.open(&path).await;
        assert_eq!(answer.status, 200, "{path}");
        if answer.header("content-type").starts_with("text/html") {
            crate::html::read(&answer.text);
            assert!(answer.text.contains("noindex"), "{path}");
        }
    }
    let (twice, document) = (Api::at("twice", ""), documents::vm("twice"));
    stage.owner.put(&twice, &document).await.expect(201);
    for end in ["publish", "golive", "cancel", "delete", "history", "leads"] {
        let path = format!("/portal/contoso/twice/{end}");
        crate::page(&mut pages, &path).await;
    }
}

/// The token of a session.
async fn csrf(pages: &mut Pages) -> String {
    pages.open("/portal").await.expect(200);
    let (_, token) = pages.hidden("").into_iter().next().unwrap();
    token
}
