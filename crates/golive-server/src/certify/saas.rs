//! SA-001, SA-002: the pages of a SaaS offer answer.

use bytes::Bytes;
use golive_inspect::Inspection;
use golive_model::{RuleId, Time};
use http::{HeaderMap, HeaderValue, StatusCode};
use serde_json::json;
use url::Url;
use uuid::Uuid;

use super::links;
use crate::artifacts::client::{Careful, FetchFault, shown};

/// What a marketplace tells a webhook, and the state in which it does: what the
/// publisher may still refuse is in progress, the rest has happened.
const ACTIONS: [(&str, &str); 6] = [
    ("ChangePlan", "InProgress"),
    ("ChangeQuantity", "InProgress"),
    ("Renew", "Succeeded"),
    ("Suspend", "Succeeded"),
    ("Unsubscribe", "Succeeded"),
    ("Reinstate", "InProgress"),
];

/// Only so much of a webhook's answer is read; nobody looks at it.
const ANSWER_LIMIT: u64 = 1 << 20;

/// What the test calls are about: a subscription that nobody has.
#[derive(Debug, Clone)]
pub struct Rehearsal<'a> {
    /// The publisher's id.
    pub publisher: &'a str,
    /// The offer's id.
    pub offer: &'a str,
    /// A plan's id.
    pub plan: &'a str,
    /// A new subscription.
    pub subscription: Uuid,
    /// A new operation.
    pub operation: Uuid,
    /// Now.
    pub time: Time,
}

/// SA-001: the landing page answers over https.
pub async fn landing_page(client: &Careful, url: &Url) -> Result<Inspection, FetchFault> {
    if let Some(insecure) = insecure(client, url) {
        return Ok(insecure);
    }
    match links::reach(client, url).await {
        Ok(head) => Ok(links::seen(&head)),
        Err(fault) => fault.settle(RuleId::SaasTechnical, url),
    }
}

/// SA-001: the webhook answers a POST with 200. SA-002: it acknowledges each of
/// the six actions. A test call is known by its header `golive-test: true`, so
/// that a webhook need not look for a subscription that nobody has.
pub async fn webhook(
    client: &Careful,
    url: &Url,
    rehearsal: &Rehearsal<'_>,
) -> Result<Inspection, FetchFault> {
    if let Some(insecure) = insecure(client, url) {
        return Ok(insecure);
    }
    let mut answers = Vec::new();
    for (action, state) in ACTIONS {
        match tell(client, url, rehearsal.payload(action, state)).await {
            Ok(status) => answers.push((action, status)),
            Err(fault) => return fault.settle(RuleId::SaasTechnical, url),
        }
    }
    let refused: Vec<(&str, StatusCode)> = answers
        .iter()
        .filter(|(_, status)| *status != StatusCode::OK)
        .copied()
        .collect();
    // Who acknowledges nothing has no webhook there, or one that is down.
    if let Some((_, status)) = refused.first()
        && refused.len() == answers.len()
    {
        return FetchFault::of_status(*status).settle(RuleId::SaasTechnical, url);
    }
    let mut inspection = Inspection::default();
    inspection.saw("host", url.host_str());
    for (action, status) in answers {
        inspection.saw(action, status.as_u16());
    }
    for (action, status) in refused {
        let args = vec![
            ("action", action.to_owned()),
            ("status", status.as_u16().to_string()),
        ];
        inspection.fault(RuleId::SaasWebhook, "", args);
    }
    Ok(inspection)
}

async fn tell(client: &Careful, url: &Url, payload: Bytes) -> Result<StatusCode, FetchFault> {
    let test = HeaderValue::from_static("true");
    let headers = HeaderMap::from_iter([(http::HeaderName::from_static("golive-test"), test)]);
    let answer = client.post_json(url, headers, payload).await?;
    let (_, head) = answer.at_most(ANSWER_LIMIT)?.all().await?;
    Ok(head.status)
}

/// What a rule says of a URL that is not https. A rehearsal takes http on this
/// machine.
fn insecure(client: &Careful, url: &Url) -> Option<Inspection> {
    if client.rules().is_secure(url) {
        return None;
    }
    let mut inspection = Inspection::default();
    inspection.fault(RuleId::SaasTechnical, "https", vec![("url", shown(url))]);
    Some(inspection)
}

impl Rehearsal<'_> {
    /// The ten documented members of a webhook's body.
    fn payload(&self, action: &str, state: &str) -> Bytes {
        let payload = json!({
            "id": self.operation,
            "activityId": self.operation,
            "subscriptionId": self.subscription,
            "publisherId": self.publisher,
            "offerId": self.offer,
            "planId": self.plan,
            "quantity": 1,
            "timeStamp": self.time.to_string(),
            "action": action,
            "status": state,
        });
        payload.to_string().into()
    }
}
