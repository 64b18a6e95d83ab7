//! Where the checks put what they find.

use std::fmt::Display;

use super::MAX_FINDINGS;
use super::node::Node;
use crate::finding::{Finding, RuleId, Severity};

/// How many characters of a value a message shows.
const SHOWN: usize = 120;

/// Takes the findings of one rule, with the severity that the kind gives it.
pub(super) struct Report<'a> {
    rule: RuleId,
    severity: Severity,
    findings: &'a mut Vec<Finding>,
}

/// Names and values that a message shows.
pub(super) type Args<'a> = &'a [(&'a str, &'a dyn Display)];

impl<'a> Report<'a> {
    pub(super) fn new(rule: RuleId, severity: Severity, findings: &'a mut Vec<Finding>) -> Self {
        Self {
            rule,
            severity,
            findings,
        }
    }

    /// A finding as hard as the kind has the rule.
    pub(super) fn add(&mut self, at: &Node<'_>, case: &str, args: Args<'_>) {
        self.push(self.severity, at.pointer(), case, args);
    }

    /// A finding of a case that never blocks, however hard the rule.
    pub(super) fn warn(&mut self, at: &Node<'_>, case: &str, args: Args<'_>) {
        self.push(Severity::Warning, at.pointer(), case, args);
    }

    /// A finding at a place that is known by its pointer only.
    pub(super) fn add_at(&mut self, pointer: &str, case: &str, args: Args<'_>) {
        self.push(self.severity, pointer, case, args);
    }

    /// Such a one that never blocks.
    pub(super) fn warn_at(&mut self, pointer: &str, case: &str, args: Args<'_>) {
        self.push(Severity::Warning, pointer, case, args);
    }

    /// What goes beyond the most that a run gives is not kept, so that a large
    /// document costs little. Errors are counted by themselves: nothing hides one.
    fn push(&mut self, severity: Severity, target: &str, case: &str, args: Args<'_>) {
        let so_far = self.findings.iter();
        if so_far.filter(|own| own.severity == severity).count() >= MAX_FINDINGS {
            return;
        }
        let args = args
            .iter()
            .map(|(name, value)| ((*name).to_owned(), shorten(&value.to_string())))
            .collect();
        self.findings.push(Finding {
            rule: self.rule,
            severity,
            target: target.to_owned(),
            file: None,
            exception: None,
            case: case.to_owned(),
            args,
        });
    }
}

fn shorten(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", &text[..end]),
    }
}
