//! A golive that sends mail, and what its publisher and operator do with it.

use std::sync::Arc;

use golive_model::{Finding, Language, Outcome, RuleId, Severity, Work};
use golive_server::clock::Clock;
use golive_server::config::MailSettings;
use golive_server::publish::{StepFn, Works};
use golive_testkit::{Api, Golive, Setup, documents};
use serde_json::{Value, json};

use golive_testkit::mail::{PATIENCE, Sink};

pub const CONTACT: &str = "owner@contoso.example";

/// A golive that is no rehearsal and sends its mail to this port.
pub fn sends_to(port: u16, clock: &Clock) -> impl FnOnce(&mut Setup) {
    let clock = clock.clone();
    move |setup| {
        setup.settings.dev = None;
        setup.settings.artifacts.check_files = false;
        setup.settings.artifacts.check_links = false;
        setup.settings.server.public_url = Some("https://market.example".into());
        setup.settings.mail = Some(MailSettings {
            url: format!("smtp://127.0.0.1:{port}"),
            from: "golive <golive@market.example>".into(),
            language: Language::English,
        });
        setup.choice.clock = Some(clock);
    }
}

pub async fn start(sink: &Sink, clock: &Clock) -> (Golive, Api) {
    let golive = Golive::production(sends_to(sink.port, clock)).await;
    let owner = golive.make_publisher(Some(CONTACT)).await;
    (golive, owner)
}

/// A caller whose server has started again, on another port.
pub fn moved(mut api: Api, golive: &Golive) -> Api {
    api.url.clone_from(&golive.running.url);
    api
}

pub fn list(addresses: &str) -> String {
    json!({ "metadata": { "notification-emails": addresses } }).to_string()
}

/// Puts an offer and publishes it for this list.
pub async fn publish(owner: &Api, offer: &str, addresses: &str) -> Value {
    let document = documents::vm(offer);
    owner.put(&Api::at(offer, ""), &document).await.expect(201);
    let path = Api::at(offer, "/publish");
    let accepted = owner.post(&path, &list(addresses)).await.expect(202);
    owner.finished(&accepted).await
}

pub async fn go_live(owner: &Api, offer: &str, body: &str) -> Value {
    let accepted = owner.post(&Api::at(offer, "/golive"), body).await;
    owner.finished(&accepted.expect(202)).await
}

/// The deliveries as the operator sees them, once they are as the test waits
/// for them to be. The newest is first.
pub async fn deliveries(golive: &Golive, wanted: impl Fn(&[Value]) -> bool) -> Vec<Value> {
    let operator = golive.first_operator().await;
    let mut seen = Vec::new();
    let look = async {
        while seen.is_empty() || !wanted(&seen) {
            let page = operator.get("/v1/deliveries").await.expect(200).json();
            seen.clone_from(page["items"].as_array().unwrap());
        }
    };
    let looked = tokio::time::timeout(PATIENCE, look).await;
    assert!(looked.is_ok(), "never as expected: {seen:#?}");
    seen
}

pub fn all(state: &str, count: usize) -> impl Fn(&[Value]) -> bool {
    move |items| items.len() == count && items.iter().all(|item| item["state"] == state)
}

/// golive's works, of which one fails for good.
pub fn failing(fails: Work) -> Works {
    let finding = Finding {
        rule: RuleId::OfferId,
        severity: Severity::Error,
        target: "/id".into(),
        file: None,
        exception: None,
        case: String::new(),
        args: vec![("id".into(), "x\r\n.\r\nQUIT".into())],
    };
    Works::standard().wrapped(move |work, step| {
        let outcome = Outcome::Failed(vec![finding.clone()]);
        let fail: StepFn = Arc::new(move |_| {
            let outcome = outcome.clone();
            Box::pin(async { outcome })
        });
        if work == fails { fail } else { step }
    })
}
