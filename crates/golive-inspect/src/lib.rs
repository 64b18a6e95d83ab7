//! What files from outside say of themselves.
//!
//! Every byte that comes in here was chosen by somebody else. That is why this is
//! a crate: nothing in it can reach the network, the store or a clock, so the
//! worst that a hostile file can do is to be refused. Each inspector takes bytes
//! and answers an [`Inspection`]: faults by rule, and what it saw as evidence.

mod archive;
pub mod html;
pub mod package;
pub mod picture;
pub mod sheet;
pub mod vhd;

use golive_model::finding::{FilePlace, Finding, RuleId, Severity};
use serde_json::{Map, Value};

/// How many characters of a text from outside are told.
const SHOWN: usize = 120;

/// What an inspector saw, for the report.
pub type Evidence = Map<String, Value>;

/// What one rule says of a file. The words come from the catalogue of messages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The rule.
    pub rule: RuleId,
    /// Which wording of the rule; empty for its only one.
    pub case: &'static str,
    /// Where in the file; none for the file as a whole.
    pub place: Option<FilePlace>,
    /// The values that the message names.
    pub args: Vec<(&'static str, String)>,
}

/// What an inspector answers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Inspection {
    /// What is wrong.
    pub faults: Vec<Fault>,
    /// What was seen.
    pub evidence: Evidence,
}

impl Inspection {
    /// Adds a fault of the file as a whole.
    pub fn fault(&mut self, rule: RuleId, case: &'static str, args: Vec<(&'static str, String)>) {
        self.faults.push(Fault {
            rule,
            case,
            place: None,
            args,
        });
    }

    /// Adds a fault at a place in the file.
    pub fn fault_at(
        &mut self,
        place: FilePlace,
        rule: RuleId,
        case: &'static str,
        args: Vec<(&'static str, String)>,
    ) {
        self.faults.push(Fault {
            rule,
            case,
            place: Some(place),
            args,
        });
    }

    /// Adds something that was seen.
    pub fn saw(&mut self, name: &str, value: impl Into<Value>) {
        self.evidence.insert(name.to_owned(), value.into());
    }
}

impl Fault {
    /// The finding of this fault: `target` is where the document points at the
    /// file, `severity` how hard the offer's kind takes the rule.
    pub fn finding(self, target: &str, severity: Severity) -> Finding {
        Finding {
            rule: self.rule,
            severity,
            target: target.to_owned(),
            file: self.place,
            exception: None,
            case: self.case.to_owned(),
            args: self
                .args
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value))
                .collect(),
        }
    }
}

/// As much of a text from outside as is told, on one line.
fn shorten(text: &str) -> String {
    let clean = |c: char| if c.is_control() { '\u{fffd}' } else { c };
    let mut shown: String = text.chars().take(SHOWN).map(clean).collect();
    if text.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}
