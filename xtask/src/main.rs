//! The chores of the project, so that nobody has to remember them.

mod bench;
mod chore;
mod faults;
mod generate;
mod setup;
mod test;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask CHORE

  setup      find or install what the tests need
  test       everything that must pass before a change goes in
  generate   write the generated files anew: docs/openapi.json, docs/cli.md, docs/schema/
  bench      measure, each against its limit (cargo xtask bench --help)
  faults     hurt golive and look what is lost (cargo xtask faults --help)";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (chore, rest) = match args.split_first() {
        Some((chore, rest)) => (chore.as_str(), rest),
        None => ("help", &[][..]),
    };
    let done = match chore {
        "setup" => setup::run().map(drop),
        "test" => test::run(),
        "generate" => generate::run(),
        "bench" => bench::run(rest),
        "faults" => faults::run(rest),
        "help" | "--help" | "-h" => {
            eprintln!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        other => {
            eprintln!("There is no chore \"{other}\".\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("\ncargo xtask {chore}: {fault}");
            ExitCode::FAILURE
        }
    }
}
