//! Findings as pages show them, each with the way to its field.

use golive_model::Finding;
use golive_model::wire::{ErrorInfo, FindingBody};
use url::form_urlencoded::byte_serialize;

use super::words::Words;

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
    /// A finding; `edit` is the path of the editor, or empty.
    pub fn of(words: &Words, finding: &FindingBody, edit: &str) -> Self {
        let is_error = finding.severity == "error";
        let inside = finding.file.as_ref().map(|file| {
            let pointer = file.pointer.as_deref().unwrap_or_default();
            let offset = file.offset.map(|offset| format!(" +{offset}"));
            format!(" › {}{pointer}{}", file.path, offset.unwrap_or_default())
        });
        Self {
            rule: finding.rule.clone(),
            severity: words.say(match (is_error, &finding.exception) {
                (true, _) => "finding-error",
                (false, None) => "finding-warning",
                (false, Some(_)) => "finding-excepted",
            }),
            is_error,
            place: format!("{}{}", place(&finding.target), inside.unwrap_or_default()),
            href: link(edit, &finding.target),
            message: finding.message.clone(),
        }
    }

    /// A finding as the store keeps it.
    pub fn of_finding(words: &Words, finding: &Finding, edit: &str) -> Self {
        Self::of(words, &FindingBody::of(finding, words.language()), edit)
    }

    /// A detail of an error that the API answered.
    pub fn of_detail(words: &Words, detail: &ErrorInfo, edit: &str) -> Self {
        let target = detail.target.as_deref().unwrap_or_default();
        Self {
            rule: detail.code.clone(),
            severity: words.say("finding-error"),
            is_error: true,
            place: place(target),
            href: link(edit, target),
            message: detail.message.clone(),
        }
    }
}

/// A JSON Pointer, for people.
pub fn place(pointer: &str) -> String {
    let parts = pointer.split('/').skip(1);
    let parts = parts.map(|part| part.replace("~1", "/").replace("~0", "~"));
    parts.collect::<Vec<_>>().join(" › ")
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
        assert_eq!(place(pointer), "definition › plans › 0 › a/b");
        assert_eq!(anchor(pointer), "f-%2Fdefinition%2Fplans%2F0%2Fa%7E1b");
        assert_eq!(
            link("/portal/p/o/edit", "/a\"><script>"),
            "/portal/p/o/edit?at=%2Fa%22%3E%3Cscript%3E#f-%2Fa%22%3E%3Cscript%3E"
        );
        assert_eq!(link("/portal/p/o/edit", ""), "/portal/p/o/edit");
        assert_eq!(link("", "/a"), "");
    }
}
