//! What certification says: findings, reports, reviews, exceptions.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::certifier::Verdict;
use crate::finding::{Finding, Severity};
use crate::language::Language;
use crate::message;

/// The answer to a dry run of the document checks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct CheckBody {
    /// Whether a publish would be accepted.
    pub passed: bool,
    /// What the checks found, errors first.
    pub findings: Vec<FindingBody>,
    /// The checks of artifacts that ran; empty when only the document was
    /// checked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checks: Vec<ReportCheckBody>,
}

/// A finding, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FindingBody {
    /// The rule's id.
    pub rule: String,
    /// `error` or `warning`.
    pub severity: String,
    /// JSON Pointer into the document.
    pub target: String,
    /// Where in the file that stands there, for what is wrong inside it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<FileBody>,
    /// The exception for which it does not block.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exception: Option<String>,
    /// What is, what was expected, what to do.
    pub message: String,
}

impl FindingBody {
    /// A finding in a language.
    pub fn of(finding: &Finding, language: Language) -> Self {
        Self {
            rule: finding.rule.to_string(),
            severity: match finding.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            }
            .into(),
            target: finding.target.clone(),
            file: finding.file.as_ref().map(|file| FileBody {
                path: file.path.clone(),
                pointer: file.pointer.clone(),
                offset: file.offset,
            }),
            exception: finding.exception.clone(),
            message: message::of_finding(language, finding),
        }
    }
}

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FileBody {
    /// The file's name, and within an archive the entry's path.
    pub path: String,
    /// JSON Pointer within it, for JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pointer: Option<String>,
    /// Bytes from its start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offset: Option<u64>,
}

/// A submission that waits for a reviewer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ReviewBody {
    /// The publisher.
    pub publisher_id: String,
    /// The offer.
    pub offer_id: String,
    /// The offer's name for people.
    pub display_name: String,
    /// The version that waits.
    pub offer_version: u32,
    /// The publish that waits.
    pub operation: String,
    /// The step that waits.
    pub step: Option<String>,
    /// `waitingForApproval`; after an approval or a rejection what came of it.
    pub status: String,
    /// Since when it waits.
    pub since: Option<String>,
    /// Until when the external certifier may answer; a person may decide in its
    /// place. Absent when nobody waits for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certifier_until: Option<String>,
    /// Who looks at it.
    pub claimed_by: Option<String>,
    /// What the checks found so far.
    pub findings: Vec<FindingBody>,
    /// What reviewers noted, oldest first.
    pub notes: Vec<ReviewNoteBody>,
}

/// A reviewer's note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ReviewNoteBody {
    /// Who wrote it.
    pub by: String,
    /// When.
    pub at: String,
    /// What.
    pub text: String,
}

/// What a reviewer says with an act.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ReviewAct {
    /// A note, or the reason of a rejection.
    pub text: Option<String>,
}

/// What the external certifier answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CertificationAnswer {
    /// The publish that it was asked about; it stands in the question.
    pub operation: String,
    /// `approved` or `rejected`.
    pub verdict: Verdict,
    /// Why; a rejection needs it, and the publisher reads it.
    #[serde(default)]
    pub reason: Option<String>,
    /// What is wrong, place by place.
    #[serde(default)]
    pub findings: Vec<CertificationFinding>,
    /// What it saw; shown in the report.
    #[serde(default)]
    #[schema(value_type = Object)]
    pub evidence: serde_json::Map<String, serde_json::Value>,
}

/// What the external certifier says of one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CertificationFinding {
    /// What is, what was expected, what to do.
    pub message: String,
    /// JSON Pointer into the document; empty for no place.
    #[serde(default)]
    pub target: String,
}

/// The verdict that counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct CertificationBody {
    /// The publisher.
    pub publisher_id: String,
    /// The offer.
    pub offer_id: String,
    /// The publish.
    pub operation: String,
    /// `approved` or `rejected`.
    pub verdict: Verdict,
}

/// An exception to be granted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct NewException {
    /// The rule's id.
    pub rule: String,
    /// Whose offers it is for.
    pub publisher: String,
    /// The one offer it is for; absent: all of them.
    #[serde(default)]
    pub offer: Option<String>,
    /// The one plan it is for; absent: the whole offer.
    #[serde(default)]
    pub plan: Option<String>,
    /// Until when, in RFC 3339.
    pub until: String,
    /// Why; shown in reports.
    pub reason: String,
}

/// An exception that was granted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ExceptionBody {
    /// Its id.
    pub id: String,
    /// The rule's id.
    pub rule: String,
    /// Whose offers it is for.
    pub publisher: String,
    /// The one offer it is for.
    pub offer: Option<String>,
    /// The one plan it is for.
    pub plan: Option<String>,
    /// Until when.
    pub until: String,
    /// Whether that time is over.
    pub ended: bool,
    /// Why.
    pub reason: String,
    /// Who granted it.
    pub granted_by: String,
    /// When.
    pub created: String,
}

/// The report of a submission: every check that ran for it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ReportBody {
    /// The offer.
    pub offer_id: String,
    /// Its publisher.
    pub publisher_id: String,
    /// The version that was checked.
    pub offer_version: u32,
    /// The operation that was asked for.
    pub operation: String,
    /// `passed`, `warned` or `failed`, of all that ran so far.
    pub verdict: String,
    /// The steps that check, in their order.
    pub steps: Vec<ReportStepBody>,
}

/// The checks of one step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ReportStepBody {
    /// The step's id.
    pub id: String,
    /// The step's name.
    pub step_name: String,
    /// `notStarted`, `inProgress` and so on.
    pub status: String,
    /// How long it took, in milliseconds; absent while it is not at its end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub milliseconds: Option<u64>,
    /// What ran.
    pub checks: Vec<ReportCheckBody>,
}

/// One check.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ReportCheckBody {
    /// `disk`, `picture`, `link` and so on, or `document` for a rule that needs
    /// only the document.
    pub check: String,
    /// The rule, of a check that is one rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// JSON Pointer to what it looked at.
    pub target: String,
    /// `passed`, `warned` or `failed`.
    pub verdict: String,
    /// What it found.
    pub findings: Vec<FindingBody>,
    /// What it saw.
    #[schema(value_type = Object)]
    pub evidence: serde_json::Map<String, serde_json::Value>,
    /// How long it took, in milliseconds; absent for a rule of the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub milliseconds: Option<f64>,
}
