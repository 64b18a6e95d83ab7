//! Measuring golive beside its limits.

use crate::chore::{self, Done, command};

/// Runs the bench; arguments choose cases.
pub(crate) fn run(args: &[String]) -> Done {
    let mut bench = command("cargo bench --locked --package golive --bench golive --");
    bench.args(args);
    chore::run(bench, "see above")
}
