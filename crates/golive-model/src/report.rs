//! Checks are rows; one function folds them into a verdict.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::checks::MAX_FINDINGS;
use crate::digest::Sha256;
use crate::finding::{Finding, blocks};
use crate::time::Time;

/// One check that ran: what it looked at, what it found, what it saw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckRow {
    /// What was done, such as `disk`, `picture`, `link`, `package`.
    pub check: String,
    /// JSON Pointer to what it looked at.
    pub target: String,
    /// What it found.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
    /// What it saw: digest, size, footer fields, the status of an answer.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub evidence: Map<String, Value>,
    /// How long it took, in microseconds.
    pub took: u64,
}

/// What the checks of a step leave.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checked {
    /// One row a check.
    pub rows: Vec<CheckRow>,
    /// The files that were taken in; written down with the step, if it passes.
    pub uses: Vec<ArtifactUse>,
}

/// That a revision of an offer refers to an artifact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArtifactUse {
    /// The place in the document: a JSON Pointer.
    pub pointer: String,
    /// The artifact.
    pub sha256: Sha256,
    /// When it came in for the first time: an artifact that is collected and
    /// comes in again is another one.
    pub made: Time,
    /// What it is called where it is served.
    pub name: String,
    /// Where it came from, without the query: that may hold a signature.
    pub source: String,
    /// The tag that it had there.
    pub etag: Option<String>,
}

/// How a check came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// Nothing was found.
    Passed,
    /// Only what blocks nothing.
    Warned,
    /// Something that blocks.
    Failed,
}

impl Verdict {
    /// The word on the wire.
    pub fn word(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Warned => "warned",
            Self::Failed => "failed",
        }
    }
}

/// The verdict of findings.
pub fn verdict(findings: &[Finding]) -> Verdict {
    if blocks(findings) {
        return Verdict::Failed;
    }
    match findings.is_empty() {
        true => Verdict::Passed,
        false => Verdict::Warned,
    }
}

/// Folds rows into one verdict and the findings that the offer keeps: errors
/// before warnings, otherwise in the order of the rows.
pub fn fold(rows: &[CheckRow]) -> (Verdict, Vec<Finding>) {
    let all = rows.iter().flat_map(|row| row.findings.iter().cloned());
    let findings = ordered(all.collect());
    (verdict(&findings), findings)
}

/// As many findings as an offer keeps, errors before warnings.
pub(crate) fn ordered(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    findings.truncate(MAX_FINDINGS);
    findings
}

/// Rows of one step of one submission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepRows {
    /// The step's id.
    pub step: String,
    /// Its rows, in the order in which they are shown.
    pub rows: Vec<CheckRow>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{RuleId, Severity};

    fn row(severities: &[Severity]) -> CheckRow {
        let finding = |severity: &Severity| Finding {
            rule: RuleId::Logo,
            severity: *severity,
            target: String::new(),
            file: None,
            exception: None,
            case: String::new(),
            args: Vec::new(),
        };
        CheckRow {
            check: "picture".into(),
            target: String::new(),
            findings: severities.iter().map(finding).collect(),
            evidence: Map::new(),
            took: 1,
        }
    }

    #[test]
    fn one_error_fails_the_whole() {
        use Severity::{Error, Warning};
        assert_eq!(fold(&[]).0, Verdict::Passed);
        assert_eq!(fold(&[row(&[]), row(&[Warning])]).0, Verdict::Warned);
        let (verdict, findings) = fold(&[row(&[Warning]), row(&[]), row(&[Error])]);
        assert_eq!(verdict, Verdict::Failed);
        assert_eq!(findings[0].severity, Error, "errors come first");
    }
}
