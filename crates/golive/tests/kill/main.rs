//! The process is killed, at every named breakpoint and at random moments under
//! mixed load. Nothing accepted is lost, nothing goes live twice, and every
//! operation ends without help.
//!
//! `GOLIVE_KILLS` sets the number of random kills, `GOLIVE_SEED` repeats a run.

#![cfg(feature = "breakpoints")]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test, which prints its seed"
)]

mod breakpoints;
mod disk;
mod load;
mod moments;
mod signals;

use std::path::Path;

const BINARY: &str = env!("CARGO_BIN_EXE_golive");

fn start(data: &Path, env: &[(&str, &str)]) -> golive_testkit::Process {
    golive_testkit::Process::start(
        Path::new(BINARY),
        data,
        &["--dev", "--checks", "document"],
        env,
    )
}

/// `golive db check` finds no fault.
fn check(data: &Path) {
    let output = std::process::Command::new(BINARY)
        .args(["db", "check", "--data"])
        .arg(data)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
}
