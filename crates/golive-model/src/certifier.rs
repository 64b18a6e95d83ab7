//! The external certifier: a program of somebody else, asked for its verdict on
//! a submission until a deadline.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use utoipa::ToSchema;

use crate::decision::{Change, Decision, Refusal};
use crate::event::EventKind;
use crate::finding::{Finding, RuleId, Severity};
use crate::ids::{OperationId, SubmissionNumber};
use crate::offer::{Offer, OperationKind, Stage, Submission};
use crate::report::CheckRow;
use crate::review::{end, note};
use crate::time::Time;

/// The certifier's name in histories, notes and reports.
pub const CERTIFIER: &str = "certifier";

/// What the certifier was asked of a submission, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certifying {
    /// Until when it may answer; then the submission fails.
    pub until: Time,
    /// Whether a person must approve, too, afterwards.
    #[serde(default)]
    pub then_person: bool,
    /// What it answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said: Option<Verdict>,
}

/// What a certifier may say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
#[schema(as = CertifierVerdict)]
pub enum Verdict {
    /// The submission may go on.
    Approved,
    /// It may not; the publisher reads why.
    Rejected,
}

/// A certifier's answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// Its verdict.
    pub verdict: Verdict,
    /// Why; a rejection needs it.
    pub reason: Option<String>,
    /// What it found: a JSON Pointer into the document, and words for the
    /// publisher.
    pub found: Vec<(String, String)>,
    /// What it saw, for the report.
    pub evidence: Map<String, Value>,
}

impl Submission {
    /// Until when the certifier may answer; `None` when nobody waits for it.
    pub fn awaits_certifier(&self) -> Option<Time> {
        let certifying = self.review.as_ref()?.certifier.as_ref()?;
        let waits = self.stage == Stage::AwaitingApproval && certifying.said.is_none();
        waits.then_some(certifying.until)
    }

    fn is_of(&self, publish: OperationId) -> bool {
        let found = self.operation(publish);
        found.is_some_and(|operation| operation.kind == OperationKind::Publish)
    }
}

/// Decides what becomes of an offer whose certifier answers.
pub(crate) fn decide_answer(
    offer: &Offer,
    publish: OperationId,
    answer: Answer,
    now: Time,
) -> Result<Decision, Refusal> {
    let stage = offer.submission.as_ref().map(|s| s.stage);
    let refused = || Refusal::NothingToCertify { stage };
    let mut after = offer.clone();
    let current = after.submission.as_mut().filter(|s| s.is_of(publish));
    let submission = current.ok_or_else(refused)?;
    let in_time = submission.awaits_certifier().is_some_and(|at| now < at);
    let mut review = submission.review.take().ok_or_else(refused)?;
    let certifying = review.certifier.as_mut().ok_or_else(refused)?;
    if certifying.said == Some(answer.verdict) {
        return Ok(Decision::Same(None));
    }
    if !in_time {
        return Err(refused());
    }
    certifying.said = Some(answer.verdict);
    let then_person = certifying.then_person;
    let found = findings(&answer);
    let row = row(found.clone(), answer.evidence, now.since(review.since));
    let step = submission.on();
    let event = match answer.verdict {
        Verdict::Rejected => {
            end(submission, Stage::Rejected, found, now);
            EventKind::PublishFailed
        }
        Verdict::Approved => {
            submission.find(found);
            if then_person {
                EventKind::ApprovalNeeded
            } else {
                submission.stage = Stage::Publishing;
                submission.pass_step(now);
                EventKind::ApprovalGiven
            }
        }
    };
    if let Some(reason) = answer.reason {
        note(&mut review, CERTIFIER, reason, now);
    }
    submission.review = Some(review);
    let mut change = Change::of(after);
    change.joining_check = Some((step, row));
    change.tell(event, Some(CERTIFIER.into()), now);
    Ok(Decision::Change(Box::new(change)))
}

/// Decides what becomes of an offer whose certifier did not answer in time.
pub(crate) fn decide_time_up(
    offer: &Offer,
    number: SubmissionNumber,
    now: Time,
) -> Result<Decision, Refusal> {
    let mut after = offer.clone();
    let current = after.submission.as_mut().filter(|s| s.number == number);
    let submission = current.ok_or(Refusal::Outdated)?;
    let until = submission.awaits_certifier().ok_or(Refusal::Outdated)?;
    let since = submission.review.as_ref().map_or(now, |r| r.since);
    let args = vec![("until".into(), until.to_string())];
    let found = vec![finding(RuleId::CertifierSilent, "", "", args)];
    let row = row(found.clone(), Map::new(), now.since(since));
    let step = submission.on();
    end(submission, Stage::Failed, found, now);
    let mut change = Change::of(after);
    change.joining_check = Some((step, row));
    change.tell(EventKind::PublishFailed, None, now);
    Ok(Decision::Change(Box::new(change)))
}

impl Submission {
    /// The id of the step that is on.
    fn on(&self) -> String {
        let step = self.steps.get(self.at);
        step.map(|step| step.id.clone()).unwrap_or_default()
    }
}

/// What blocks by a rejection only warns beside an approval.
fn findings(answer: &Answer) -> Vec<Finding> {
    let rule = RuleId::CertifierFound;
    let mut all = Vec::new();
    if let (Verdict::Rejected, Some(reason)) = (answer.verdict, &answer.reason) {
        let args = vec![("reason".into(), reason.clone())];
        all.push(finding(rule, "", "", args));
    }
    for (target, message) in &answer.found {
        let args = vec![("message".into(), message.clone())];
        all.push(finding(rule, target, "found", args));
    }
    if answer.verdict == Verdict::Approved {
        for finding in &mut all {
            finding.severity = Severity::Warning;
        }
    }
    all
}

fn finding(rule: RuleId, target: &str, case: &str, args: Vec<(String, String)>) -> Finding {
    Finding {
        rule,
        severity: Severity::Error,
        target: target.into(),
        file: None,
        exception: None,
        case: case.into(),
        args,
    }
}

fn row(
    findings: Vec<Finding>,
    evidence: Map<String, Value>,
    took: std::time::Duration,
) -> CheckRow {
    CheckRow {
        check: CERTIFIER.into(),
        target: String::new(),
        findings,
        evidence,
        took: u64::try_from(took.as_micros()).unwrap_or(u64::MAX),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::time::Duration;

    use super::*;
    use crate::decide::{Command, Outcome, Put, decide};
    use crate::document::Document;
    use crate::kind::{Kind, Kinds};
    use crate::offer::OperationStatus;
    use crate::report::Checked;

    const DEADLINE: Duration = Duration::from_secs(60);
    const PUBLISH: OperationId = OperationId(uuid::Uuid::from_u128(1));

    fn kind() -> Arc<Kind> {
        let id = "microsoft-azure-virtualmachines".parse().unwrap();
        Kinds::built_in().unwrap().get(&id).unwrap()
    }

    fn change(offer: Option<&Offer>, command: Command, now: i64) -> Result<Change, Refusal> {
        match decide(offer, command, &kind(), Time(now))? {
            Decision::Change(change) => Ok(*change),
            Decision::Same(_) => panic!("nothing changes"),
        }
    }

    fn after(offer: Option<&Offer>, command: Command, now: i64) -> Offer {
        change(offer, command, now).unwrap().offer.unwrap()
    }

    /// An offer whose certifier was asked at time 0.
    fn waiting(then_person: bool) -> Offer {
        let text = r#"{"offerTypeId":"microsoft-azure-virtualmachines",
            "definition":{"offer":{},"plans":[]}}"#;
        let put = Put {
            key: "contoso/vm".parse().unwrap(),
            document: Document::parse(text).unwrap(),
            changes: true,
            secrets: None,
            migrated: true,
            by: String::new(),
        };
        let offer = after(None, Command::Put(Box::new(put)), 0);
        let publish = Command::Publish {
            operation: PUBLISH,
            by: String::new(),
            emails: Vec::new(),
            findings: Vec::new(),
        };
        let offer = after(Some(&offer), publish, 0);
        let certifying = Certifying {
            until: Time(0).plus(DEADLINE),
            then_person,
            said: None,
        };
        let asks = Command::StepCame {
            submission: SubmissionNumber::FIRST,
            at: 0,
            outcome: Outcome::NeedsApproval(Checked::default(), Some(certifying)),
        };
        after(Some(&offer), asks, 0)
    }

    fn said(verdict: Verdict) -> Command {
        let publish = PUBLISH;
        let answer = Answer {
            verdict,
            reason: Some("because".into()),
            found: vec![("/id".into(), "odd".into())],
            evidence: Map::new(),
        };
        Command::Certified { publish, answer }
    }

    fn stage(offer: &Offer) -> Stage {
        offer.submission.as_ref().unwrap().stage
    }

    const LAST: i64 = 59_999_999;

    #[test]
    fn an_answer_counts_until_the_deadline_and_time_is_up_from_then_on() {
        let offer = waiting(false);
        assert_eq!(offer.due(Time(5)), Some(Time(LAST + 1)));
        let on = after(Some(&offer), said(Verdict::Approved), LAST);
        assert_eq!(
            (stage(&on), on.submission.unwrap().at),
            (Stage::Publishing, 1)
        );
        let late = change(Some(&offer), said(Verdict::Approved), LAST + 1);
        assert!(matches!(late, Err(Refusal::NothingToCertify { .. })));

        let submission = SubmissionNumber::FIRST;
        let up = change(Some(&offer), Command::TimeUp { submission }, LAST + 1).unwrap();
        let (step, row) = up.joining_check.unwrap();
        assert_eq!(
            (step.as_str(), row.check.as_str()),
            ("displaydummycertify", CERTIFIER)
        );
        let over = up.offer.unwrap();
        assert_eq!((stage(&over), over.due(Time(0))), (Stage::Failed, None));
        let submission = over.submission.as_ref().unwrap();
        assert_eq!(submission.operations[0].status, OperationStatus::Failed);
        assert_eq!(
            submission.steps[0].findings[0].rule,
            RuleId::CertifierSilent
        );
        let again = Command::TimeUp {
            submission: submission.number,
        };
        assert!(matches!(
            change(Some(&over), again, LAST),
            Err(Refusal::Outdated)
        ));
    }

    #[test]
    fn the_first_answer_counts() {
        for (first, other, then) in [
            (Verdict::Approved, Verdict::Rejected, Stage::Publishing),
            (Verdict::Rejected, Verdict::Approved, Stage::Rejected),
        ] {
            let offer = after(Some(&waiting(false)), said(first), 1);
            assert_eq!(stage(&offer), then);
            let submission = offer.submission.as_ref().unwrap();
            let blocks = crate::finding::blocks(&submission.steps[0].findings);
            assert_eq!(blocks, first == Verdict::Rejected);
            let again = decide(Some(&offer), said(first), &kind(), Time(LAST * 9));
            assert!(matches!(again, Ok(Decision::Same(None))), "however late");
            let contrary = change(Some(&offer), said(other), 2);
            assert!(matches!(contrary, Err(Refusal::NothingToCertify { .. })));
        }
    }

    #[test]
    fn a_person_after_the_certifier_has_no_deadline() {
        let offer = after(Some(&waiting(true)), said(Verdict::Approved), 1);
        assert_eq!(stage(&offer), Stage::AwaitingApproval);
        assert_eq!(offer.due(Time(1)), None);
        let submission = SubmissionNumber::FIRST;
        let up = change(Some(&offer), Command::TimeUp { submission }, LAST + 1);
        assert!(matches!(up, Err(Refusal::Outdated)));
        let rejected = after(Some(&waiting(true)), said(Verdict::Rejected), 1);
        assert_eq!(stage(&rejected), Stage::Rejected);
    }
}
