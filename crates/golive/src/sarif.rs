//! Findings as SARIF 2.1.0, for code hosts that show them beside the change.

use std::collections::BTreeSet;

use golive_model::wire::FindingBody;
use serde_json::{Value, json};

/// A log with one run. `file` is the document as it was named on the command
/// line; none for a draft on the server.
pub(crate) fn log(findings: &[FindingBody], file: Option<&str>) -> Value {
    let rules: BTreeSet<&str> = findings.iter().map(|f| f.rule.as_str()).collect();
    let rules: Vec<Value> = rules.into_iter().map(|id| json!({ "id": id })).collect();
    let results: Vec<Value> = findings.iter().map(|f| result(f, file)).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "golive",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            "results": results,
        }],
    })
}

fn result(finding: &FindingBody, file: Option<&str>) -> Value {
    let level = match finding.severity.as_str() {
        "error" => "error",
        _ => "warning",
    };
    let mut place = json!({
        "logicalLocations": [{ "fullyQualifiedName": place_of(finding), "kind": "member" }],
    });
    if let Some(file) = file {
        place["physicalLocation"] = json!({
            "artifactLocation": { "uri": file },
            "region": { "startLine": 1 },
        });
    }
    json!({
        "ruleId": finding.rule,
        "level": level,
        "message": { "text": finding.message },
        "locations": [place],
    })
}

/// Where a finding is: the pointer into the document, and for what is inside a
/// file the place there.
pub(crate) fn place_of(finding: &FindingBody) -> String {
    let Some(file) = &finding.file else {
        return finding.target.clone();
    };
    let mut place = format!("{} > {}", finding.target, file.path);
    if let Some(pointer) = &file.pointer {
        place.push_str(&format!(" {pointer}"));
    }
    if let Some(offset) = file.offset {
        place.push_str(&format!(" byte {offset}"));
    }
    place
}

#[cfg(test)]
mod tests {
    use super::*;
    use golive_model::wire::FileBody;

    #[test]
    fn a_finding_in_a_package_names_the_entry() {
        let finding = FindingBody {
            rule: "ARM-001".into(),
            severity: "error".into(),
            target: "/definition/plans/0".into(),
            file: Some(FileBody {
                path: "mainTemplate.json".into(),
                pointer: Some("/parameters/x".into()),
                offset: None,
            }),
            exception: None,
            message: "wrong".into(),
        };
        let log = log(&[finding], Some("offer.json"));
        let result = &log["runs"][0]["results"][0];
        assert_eq!(result["level"], "error");
        assert_eq!(
            result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"],
            "/definition/plans/0 > mainTemplate.json /parameters/x"
        );
        let location = &result["locations"][0]["physicalLocation"];
        assert_eq!(location["artifactLocation"]["uri"], "offer.json");
    }
}
