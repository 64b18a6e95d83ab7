//! Exceptions: a rule that does not block somebody, for a time, for a reason.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::finding::{Finding, RuleId, Severity};
use crate::ids::{OfferId, OfferKey, PublisherId};
use crate::time::Time;

/// A rule that does not block. It ends by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exception {
    /// Its id.
    pub id: String,
    /// The rule.
    pub rule: RuleId,
    /// Whose offers it is for.
    pub publisher: PublisherId,
    /// The one offer it is for; none for all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offer: Option<OfferId>,
    /// The id of the one plan it is for; none for the whole offer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<String>,
    /// Until when it holds.
    pub until: Time,
    /// Why; it is shown in reports.
    pub reason: String,
    /// Who granted it.
    pub by: String,
    /// When.
    pub created: Time,
}

impl Exception {
    /// Whether it covers a finding in a document of an offer.
    fn covers(&self, key: &OfferKey, document: &Value, finding: &Finding, now: Time) -> bool {
        self.rule == finding.rule
            && now < self.until
            && self.publisher == key.publisher
            && self.offer.as_ref().is_none_or(|offer| *offer == key.offer)
            && self
                .plan
                .as_deref()
                .is_none_or(|plan| plan_at(document, &finding.target) == Some(plan))
    }
}

/// Findings that an exception covers warn instead of blocking, and say so.
pub fn relax(
    findings: &mut [Finding],
    exceptions: &[Exception],
    key: &OfferKey,
    document: &Value,
    now: Time,
) {
    for finding in findings {
        let covering = exceptions
            .iter()
            .find(|exception| exception.covers(key, document, finding, now));
        if let Some(exception) = covering {
            finding.severity = Severity::Warning;
            finding.exception = Some(exception.id.clone());
        }
    }
}

/// The id of the plan that a pointer leads into.
fn plan_at<'a>(document: &'a Value, pointer: &str) -> Option<&'a str> {
    let rest = pointer.strip_prefix("/definition/plans/")?;
    let number: usize = rest.split('/').next()?.parse().ok()?;
    document["definition"]["plans"].get(number)?["planId"].as_str()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn an_exception_holds_for_its_plan_until_its_end() {
        let document = json!({"definition": {"plans": [{"planId": "a"}, {"planId": "b"}]}});
        let key: OfferKey = "contoso/vm".parse().unwrap();
        let exception = Exception {
            id: "e1".into(),
            rule: RuleId::Sizes,
            publisher: key.publisher.clone(),
            offer: None,
            plan: Some("b".into()),
            until: Time(100),
            reason: "agreed".into(),
            by: "operator".into(),
            created: Time(0),
        };
        let finding = |rule, plan: usize| Finding {
            rule,
            severity: Severity::Error,
            target: format!("/definition/plans/{plan}/x"),
            file: None,
            exception: None,
            case: String::new(),
            args: Vec::new(),
        };
        let relaxed = |rule, plan, now| {
            let mut findings = [finding(rule, plan)];
            let known = std::slice::from_ref(&exception);
            relax(&mut findings, known, &key, &document, Time(now));
            findings[0].exception.is_some()
        };
        assert!(relaxed(RuleId::Sizes, 1, 99));
        assert!(!relaxed(RuleId::Sizes, 1, 100), "it ends by itself");
        assert!(!relaxed(RuleId::Sizes, 0, 99), "another plan");
        assert!(!relaxed(RuleId::Ports, 1, 99), "another rule");
    }
}
