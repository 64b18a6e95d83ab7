//! The fault campaign: golive is hurt, and what it promised is looked for.

use crate::chore::{self, Done, command};
use crate::test::ALL;

/// Runs the campaign; arguments choose rows, seed and length.
pub(crate) fn run(args: &[String]) -> Done {
    let mut faults = command(&format!("cargo test {ALL} --test faults --"));
    faults.args(args);
    chore::run(faults, "see the lines below the table's rows")
}
