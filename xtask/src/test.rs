//! Everything that must pass before a change goes in, cheapest first.

use crate::chore::{self, Done, command, heading};
use crate::setup::Tools;
use crate::{faults, generate, setup};

/// What is built and tested: all of it, with the places where tests end the
/// process. The same in every step, so that nothing is built twice.
pub(crate) const ALL: &str = "--locked --workspace --features golive/breakpoints";

/// Runs all steps; stops at the first that fails.
pub(crate) fn run() -> Done {
    let tools = setup::run()?;
    heading("Format");
    chore::run(
        command("cargo fmt --all --check"),
        "run `cargo fmt --all` and look at what it changes",
    )?;
    heading("Lints");
    // The fault campaign is no test of its package, so that it is named.
    for targets in ["--all-targets", "--test faults"] {
        chore::run(
            command(&format!("cargo clippy {ALL} {targets} -- --deny warnings")),
            "mend what it names; where it is wrong, #[expect(lint, reason = \"...\")]",
        )?;
    }
    heading("Licences, bans and sources of dependencies");
    chore::run(
        command(&format!(
            "{} --locked check --hide-inclusion-graph bans licenses sources",
            tools.deny
        )),
        "choose another dependency, or change deny.toml and say there why",
    )?;
    heading("Examples in the documentation");
    chore::run(command(&format!("cargo test {ALL} --doc")), "mend them")?;
    heading("Generated files");
    generate::expect_current()?;
    heading("Tests");
    chore::run(command(&tests(&tools)), "see the failed tests above")?;
    heading("The server's tests again, on PostgreSQL");
    let mut again = command(&tests_of_server(&tools));
    again.env("GOLIVE_TEST_DATABASE", "postgres");
    chore::run(again, "see the failed tests above")?;
    heading("The fault campaign, in short");
    faults::run(&[])?;
    eprintln!("\nAll of it passes.");
    Ok(())
}

/// Built as in the run before, so that nothing is compiled again.
fn tests_of_server(tools: &Tools) -> String {
    match tools.nextest {
        true => format!("cargo nextest run {ALL} --filterset package(golive-server)"),
        false => format!("cargo test {ALL} --tests --no-fail-fast --package golive-server"),
    }
}

fn tests(tools: &Tools) -> String {
    match tools.nextest {
        true => format!("cargo nextest run {ALL}"),
        false => format!("cargo test {ALL} --tests --no-fail-fast"),
    }
}
