//! Findings as pages show them, each with the way to its field.

use golive_model::Finding;
use golive_model::wire::{ErrorInfo, FindingBody};
use url::form_urlencoded::byte_serialize;

use super::places::Places;

/// A finding on a page; `templates/findings.html` shows a list of them.
pub struct Shown {
    /// The rule's id.
    pub rule: String,
    /// How hard it is, in a word.
    pub severity: String,
    /// Whether it blocks.
    pub is_error: bool,
    /// Where it is, for people.
    pub place: String,
    /// Where it can be mended; empty when there is no such page.
    pub href: String,
    /// What is, what was expected, what to do.
    pub message: String,
}

impl Shown {
    /// A finding.
    pub fn of(places: &Places<'_>, finding: &FindingBody) -> Self {
        let is_error = finding.severity == "error";
        let inside = finding.file.as_ref().map(|file| {
            let pointer = file.pointer.as_deref().unwrap_or_default();
            let offset = file.offset.map(|offset| format!(" +{offset}"));
            format!(" › {}{pointer}{}", file.path, offset.unwrap_or_default())
        });
        let place = places.told(&finding.target);
        Self {
            rule: finding.rule.clone(),
            severity: places.words.say(match (is_error, &finding.exception) {
                (true, _) => "finding-error",
                (false, None) => "finding-warning",
                (false, Some(_)) => "finding-excepted",
            }),
            is_error,
            place: format!("{place}{}", inside.unwrap_or_default()),
            href: link(places.edit, &finding.target),
            message: finding.message.clone(),
        }
    }

    /// A finding as the store keeps it.
    pub fn of_finding(places: &Places<'_>, finding: &Finding) -> Self {
        Self::of(places, &FindingBody::of(finding, places.words.language()))
    }

    /// A detail of an error that the API answered.
    pub fn of_detail(places: &Places<'_>, detail: &ErrorInfo) -> Self {
        let target = detail.target.as_deref().unwrap_or_default();
        Self {
            rule: detail.code.clone(),
            severity: places.words.say("finding-error"),
            is_error: true,
            place: places.told(target),
            href: link(places.edit, target),
            message: detail.message.clone(),
        }
    }
}

/// The id of the field at a JSON Pointer in the editor.
pub fn anchor(pointer: &str) -> String {
    format!("f-{}", encoded(pointer))
}

/// The way to the field at a JSON Pointer; `edit` is the path of the editor.
pub fn link(edit: &str, pointer: &str) -> String {
    match (edit, pointer) {
        ("", _) => String::new(),
        (edit, "") => edit.to_owned(),
        (edit, pointer) => format!("{edit}?at={}#{}", encoded(pointer), anchor(pointer)),
    }
}

/// Text as a part of a query or a fragment.
pub fn encoded(text: &str) -> String {
    byte_serialize(text.as_bytes()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_leads_to_its_field() {
        let pointer = "/definition/plans/0/a~1b";
        assert_eq!(anchor(pointer), "f-%2Fdefinition%2Fplans%2F0%2Fa%7E1b");
        assert_eq!(
            link("/portal/p/o/edit", "/a\"><script>"),
            "/portal/p/o/edit?at=%2Fa%22%3E%3Cscript%3E#f-%2Fa%22%3E%3Cscript%3E"
        );
        assert_eq!(link("/portal/p/o/edit", ""), "/portal/p/o/edit");
        assert_eq!(link("", "/a"), "");
    }
}
