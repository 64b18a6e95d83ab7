//! The certifier channel: the external certifier is asked about a submission
//! that waits for it. It answers when it likes, at the address that it is given:
//! `api/certifications.rs`.

use golive_model::offer::{Offer, OperationKind, Submission};
use golive_model::wire::FindingBody;
use golive_model::{EventKind, Language, OfferKey, message};
use golive_store::{Channel, Delivery, DeliveryState, LoggedEvent, StoreError};
use http::{StatusCode, header};
use reqwest::Client;
use serde::Serialize;
use serde_json::value::RawValue;
use tokio::sync::Notify;
use url::Url;

use super::deliver::{self, Attempt};
use crate::app::App;
use crate::artifacts::own;
use crate::auth::signature::Signature;
use crate::config::CertifierSettings;
use crate::{outbound, publish};

/// The external certifier, as the settings name it.
pub struct Certifier {
    url: Url,
    client: Client,
    /// What both sides sign with.
    pub signature: Signature,
    /// Rings when there may be something to ask.
    pub due: Notify,
}

impl Certifier {
    /// Reads its secret; nothing is sent.
    pub fn new(settings: &CertifierSettings) -> Result<Self, String> {
        let secret = match (&settings.secret, &settings.secret_file) {
            (Some(secret), _) => secret.clone(),
            (None, Some(file)) => std::fs::read_to_string(file)
                .map_err(|error| format!("secret_file {}: {error}", file.display()))?,
            (None, None) => String::new(),
        };
        Ok(Self {
            url: settings.url.parse().map_err(|e| format!("url: {e}"))?,
            client: outbound::trusted_client().map_err(|e| e.to_string())?,
            signature: Signature::parse(&secret).map_err(|e| e.to_string())?,
            due: Notify::new(),
        })
    }
}

/// What the certifier is asked. A submission waits for it until the deadline.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Question<'a> {
    r#type: &'static str,
    publisher_id: &'a str,
    offer_id: &'a str,
    offer_type_id: &'a str,
    offer_version: u32,
    publishing_version: u32,
    operation: String,
    deadline: String,
    callback_url: String,
    report_url: String,
    findings: Vec<FindingBody>,
    artifacts: Vec<File>,
    document: Box<RawValue>,
}

/// A file of the version that golive has taken in.
#[derive(Serialize)]
struct File {
    target: String,
    name: String,
    sha256: String,
    url: String,
}

/// The delivery of an event that tells of a submission that waits for the
/// certifier, and still does.
pub(super) fn delivery(
    app: &App,
    logged: &LoggedEvent,
    offer: &Offer,
    submission: &Submission,
) -> Option<Delivery> {
    if logged.event.kind != EventKind::ApprovalNeeded {
        return None;
    }
    let until = submission.awaits_certifier()?.to_string();
    let (name, version) = (offer.key.to_string(), submission.version.to_string());
    let callback = callback(app, &offer.key);
    let args = [
        ("offer", name.as_str()),
        ("version", &version),
        ("until", &until),
        ("callback", &callback),
    ];
    let language = app.mail_language();
    Some(Delivery {
        id: format!("{}-certifier", logged.seq),
        seq: logged.seq,
        channel: Channel::Certifier,
        to: golive_model::certifier::CERTIFIER.into(),
        subject: message::words(language, "certifier-asked.subject", args),
        text: message::words(language, "certifier-asked.text", args),
        state: DeliveryState::Pending,
        attempts: 0,
        due_at: Some(logged.event.at),
        last_error: None,
        created: logged.event.at,
        lead: None,
        webhook: None,
    })
}

/// Asks what is to be asked. Without a certifier in the settings it is kept.
pub(super) async fn send(app: &App) {
    let Some(certifier) = &app.certifier else {
        return;
    };
    deliver::send(app, Channel::Certifier, &certifier.due, attempt).await;
}

async fn attempt(app: App, delivery: Delivery) -> Attempt {
    let Some(certifier) = &app.certifier else {
        return Attempt::Later("there is no certifier".into());
    };
    let body = match question(&app, &delivery).await {
        Ok(Some(body)) => body,
        Ok(None) => return Attempt::Never("nothing waits for its answer any more".into()),
        Err(error) => {
            tracing::warn!(%error, "what the certifier is to be asked could not be read");
            return Attempt::Later("the store could not be read".into());
        }
    };
    // The time is in the identity, because another store counts anew.
    let id = format!("{}-{}", delivery.created.0, delivery.id);
    let headers = certifier.signature.sign(&id, &body, app.clock.now());
    let request = certifier
        .client
        .post(certifier.url.clone())
        .headers(headers);
    let request = request.header(header::CONTENT_TYPE, "application/json");
    match request
        .body(body)
        .send()
        .await
        .map(|answer| answer.status())
    {
        Ok(status) if status.is_success() => Attempt::Sent,
        Ok(StatusCode::GONE) => Attempt::Never("it answered 410 Gone".into()),
        Ok(status) => Attempt::Later(format!("it answered {status}, and 2xx was expected")),
        Err(error) => Attempt::Later(outbound::said(error)),
    }
}

/// The question, made anew for each attempt of things that do not change; `None`
/// when the submission does not wait any more.
async fn question(app: &App, delivery: &Delivery) -> Result<Option<Vec<u8>>, StoreError> {
    let (events, _) = app.store.events(delivery.seq - 1, 1, |_| true).await?;
    let Some(logged) = events.first().filter(|logged| logged.seq == delivery.seq) else {
        return Ok(None);
    };
    let Some(record) = app.store.read_offer(&logged.key).await? else {
        return Ok(None);
    };
    let offer = &record.offer;
    let current = offer.submission.as_ref();
    let current = current.filter(|current| Some(current.number) == logged.event.submission);
    let Some((submission, until)) = current.and_then(|s| Some((s, s.awaits_certifier()?))) else {
        return Ok(None);
    };
    let (key, base) = (&offer.key, app.outside_url());
    let stored = publish::document(app, offer, submission.revision).await?;
    let document = RawValue::from_string(stored.text.clone());
    let publish = submission.newest(OperationKind::Publish);
    let (Ok(document), Some(publish)) = (document, publish) else {
        return Ok(None);
    };
    let uses = app.store.artifact_uses(key, submission.revision).await?;
    let files = uses.into_iter().map(|used| File {
        url: own::address(&base, &used.sha256, &used.name),
        sha256: used.sha256.to_string(),
        target: used.pointer,
        name: used.name,
    });
    let findings = submission.steps.iter().flat_map(|step| &step.findings);
    let (publisher, id) = (key.publisher.as_str(), key.offer.as_str());
    let question = Question {
        r#type: "certification.asked",
        publisher_id: publisher,
        offer_id: id,
        offer_type_id: offer.kind.as_str(),
        offer_version: submission.version.0,
        publishing_version: submission.number.0,
        operation: publish.id.to_string(),
        deadline: until.to_string(),
        callback_url: callback(app, key),
        report_url: format!(
            "{base}/v1/publishers/{publisher}/offers/{id}/operations/{}/report",
            publish.id
        ),
        findings: findings
            .map(|finding| FindingBody::of(finding, Language::English))
            .collect(),
        artifacts: files.collect(),
        document,
    };
    Ok(serde_json::to_vec(&question).ok())
}

/// Where the certifier answers.
fn callback(app: &App, key: &OfferKey) -> String {
    let base = app.outside_url();
    format!("{base}/v1/certifications/{}/{}", key.publisher, key.offer)
}
