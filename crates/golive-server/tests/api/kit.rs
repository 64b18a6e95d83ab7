//! What the tests share.

use std::sync::Arc;
use std::time::Duration;

use golive_model::finding::{Finding, Severity};
use golive_model::report::Checked;
use golive_model::{Outcome, RuleId, Work};
use golive_server::config::{Checks, DevSettings};
use golive_server::publish::{StepContext, StepFn, StepFuture, Works};
use golive_testkit::{Answer, Api, Golive, documents};
use insta::internals::SettingsBindDropGuard;
use reqwest::Method;
use serde_json::Value;

/// How long a step of [`slow`] lasts on the clock.
pub(crate) const PACE: Duration = Duration::from_secs(30);

pub(crate) const JSON: (&str, &str) = ("content-type", "application/json");

/// A golive whose steps last: nothing moves until the clock is moved.
pub(crate) async fn slow() -> Golive {
    Golive::with(|setup| {
        setup.settings.dev = Some(DevSettings {
            pace: PACE,
            checks: Checks::Document,
        });
    })
    .await
}

/// Moves the clock until the operation is at its end, and answers it.
pub(crate) async fn let_pass(golive: &Golive, api: &Api, accepted: &Answer) -> Value {
    let location = accepted.header("location").to_owned();
    for _ in 0..500 {
        let operation = api.get(&location).await.expect(200).json();
        if operation["status"] != "running" {
            return operation;
        }
        golive.running.app.clock.advance(PACE / 10);
    }
    panic!("the operation at {location} does not end");
}

/// A golive whose steps do as the offer's id says:
/// `held-publish…` validation does not end, `held-live…` the live step does
/// not end, `approval…` certification asks for a person, `broken…`
/// certification fails, `unlive…` the live step fails.
pub(crate) async fn directed() -> Golive {
    Golive::with(|setup| setup.choice.works = Some(Works::standard().wrapped(direct))).await
}

fn direct(work: Work, step: StepFn) -> StepFn {
    Arc::new(move |context: StepContext| -> StepFuture {
        let id = context.record.offer.key.offer.as_str();
        let begins = |prefix: &str| id.starts_with(prefix);
        match work {
            Work::Validate if begins("held-publish") => Box::pin(std::future::pending()),
            Work::Live if begins("held-live") => Box::pin(std::future::pending()),
            Work::Certify if begins("approval") => {
                Box::pin(async { Outcome::NeedsApproval(Checked::default(), None) })
            }
            Work::Certify if begins("broken") => Box::pin(async { failed() }),
            Work::Live if begins("unlive") => Box::pin(async { failed() }),
            _ => step(context),
        }
    })
}

fn failed() -> Outcome {
    Outcome::Failed(vec![Finding {
        rule: RuleId::ImageVersion,
        severity: Severity::Error,
        target: "/definition/plans/0".into(),
        file: None,
        exception: None,
        case: String::new(),
        args: vec![("version".into(), "1.x".into())],
    }])
}

/// Puts the example under this id.
pub(crate) async fn put_vm(api: &Api, offer: &str) -> Answer {
    let put = api.put(&Api::at(offer, ""), &documents::vm(offer)).await;
    assert!(put.status < 300, "{}", put.text);
    put
}

/// PUT of a text as it stands.
pub(crate) async fn put_text(
    api: &Api,
    offer: &str,
    headers: &[(&str, &str)],
    text: impl Into<String>,
) -> Answer {
    let headers = [&[JSON], headers].concat();
    api.send(Method::PUT, &Api::at(offer, ""), &headers, text.into())
        .await
}

/// POST without body and content type.
pub(crate) async fn post(api: &Api, offer: &str, verb: &str) -> Answer {
    let path = Api::at(offer, &format!("/{verb}"));
    api.send(Method::POST, &path, &[], None).await
}

/// The example, with one more member at its top.
pub(crate) fn vm_with(offer: &str, name: &str, value: Value) -> String {
    let mut document = documents::vm(offer);
    document[name] = value;
    document.to_string()
}

/// The smallest document that a PUT takes.
pub(crate) fn small(more: &str) -> String {
    format!(
        r#"{{"offerTypeId":"microsoft-azure-virtualmachines","definition":{{"offer":{{}},"plans":[]}}{more}}}"#
    )
}

/// The status words of an operation's or status' steps.
pub(crate) fn step_words(body: &Value) -> Vec<&str> {
    let steps = body["steps"].as_array().expect("steps");
    let words = steps.iter().map(|step| step["status"].as_str());
    words.map(Option::unwrap_or_default).collect()
}

/// The members of an object, in their order.
pub(crate) fn members(body: &Value) -> Vec<&str> {
    let object = body.as_object().expect("an object");
    object.keys().map(String::as_str).collect()
}

/// Whether a text is a date of the wire: UTC, seven fractional digits, `Z`.
pub(crate) fn is_wire_date(value: &Value) -> bool {
    let text = value.as_str().unwrap_or_default();
    let shape: String = text
        .chars()
        .map(|c| if c.is_ascii_digit() { '0' } else { c })
        .collect();
    shape == "0000-00-00T00:00:00.0000000Z"
}

/// What differs from run to run, out of the snapshots.
pub(crate) fn redacted() -> SettingsBindDropGuard {
    let mut settings = insta::Settings::clone_current();
    let hex = "[0-9a-f]";
    let guid = format!("{hex}{{8}}-{hex}{{4}}-{hex}{{4}}-{hex}{{4}}-{hex}{{12}}");
    settings.add_filter(&guid, "[guid]");
    settings.add_filter(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z", "[time]");
    settings.add_filter(&format!("preview={hex}{{32}}"), "preview=[key]");
    settings.add_filter(r"http://127\.0\.0\.1:\d+", "http://[host]");
    settings.add_filter(&format!(r#"\\"{hex}+-(\d+)\\""#), r#"\"[created]-$1\""#);
    settings.add_filter(r#""version": \d{16}"#, r#""version": [ticks]"#);
    settings.bind_to_scope()
}
