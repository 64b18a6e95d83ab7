//! Where the tests of templates put what they find.

use std::fmt::Display;

use golive_model::finding::{FilePlace, RuleId};

use super::node::Node;
use crate::{Fault, shorten};

/// How many faults of one package are told.
pub(super) const MAX_FAULTS: usize = 200;

/// How many faults of one rule are told of one file: whoever has more has one
/// cause.
const MAX_OF_RULE: usize = 20;

/// Takes the faults of one rule in one file.
pub(super) struct Report<'a> {
    rule: RuleId,
    path: &'a str,
    faults: &'a mut Vec<Fault>,
    left: usize,
}

/// Names and values that a message shows.
pub(super) type Args<'a> = &'a [(&'static str, &'a dyn Display)];

impl<'a> Report<'a> {
    pub(super) fn new(rule: RuleId, path: &'a str, faults: &'a mut Vec<Fault>) -> Self {
        let left = MAX_OF_RULE.min(MAX_FAULTS.saturating_sub(faults.len()));
        Self {
            rule,
            path,
            faults,
            left,
        }
    }

    pub(super) fn add(&mut self, at: &Node<'_>, case: &'static str, args: Args<'_>) {
        let Some(left) = self.left.checked_sub(1) else {
            return;
        };
        self.left = left;
        let args = args
            .iter()
            .map(|(name, value)| (*name, shorten(&value.to_string())))
            .collect();
        self.faults.push(Fault {
            rule: self.rule,
            case,
            place: Some(FilePlace {
                path: self.path.to_owned(),
                pointer: Some(at.pointer()),
                offset: None,
            }),
            args,
        });
    }
}
