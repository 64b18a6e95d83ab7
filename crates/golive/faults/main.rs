//! The fault campaign: golive is killed, cut off, stopped and starved, and what its
//! clients were promised is compared with what is there: `cargo xtask faults`.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "a program that measures how long golive is away, and prints it"
)]

mod arguments;
mod campaign;
mod clients;
mod old;
mod place;
mod promised;
mod rows;
mod seeds;
mod small;
mod stepped;

use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use arguments::Arguments;
use campaign::{Counts, Row, Run, Watch};
use rows::ROWS;
use tokio::task::LocalSet;
use tokio::time::timeout;

/// A round that takes longer than this on average hangs.
const PATIENCE_A_ROUND: Duration = Duration::from_secs(120);

fn main() -> ExitCode {
    small::in_own_mounts();
    campaign()
}

#[tokio::main(flavor = "multi_thread", worker_threads = 4)]
async fn campaign() -> ExitCode {
    let arguments = match Arguments::read(std::env::args().skip(1)) {
        Ok(Some(arguments)) => arguments,
        Ok(None) => {
            println!("{}", arguments::usage());
            return ExitCode::SUCCESS;
        }
        Err(problem) => {
            eprintln!("{problem}\n\n{}", arguments::usage());
            return ExitCode::from(2);
        }
    };
    println!("seed {}\n", arguments.seed);
    println!(
        "| row | what is done | rounds | faults | acknowledged | lost | twice | stuck | wrong \
         | back after | limit | took |\n|---|---|---|---|---|---|---|---|---|---|---|---|"
    );
    let watch = Watch::start();
    let mut failed = Vec::new();
    for row in ROWS.iter().filter(|row| arguments.wants(row.id)) {
        for seed in seeds::of(row.id) {
            failed.extend(run(row, seed, false).await);
        }
        failed.extend(run(row, arguments.seed, arguments.long).await);
    }
    println!("\nAll of it took {:.0} s.", watch.elapsed().as_secs_f64());
    if failed.is_empty() {
        return ExitCode::SUCCESS;
    }
    for (row, seed) in failed {
        println!("again: cargo xtask faults --only {row} --seed {seed}");
    }
    ExitCode::FAILURE
}

/// Runs a row and prints its line; answers what is to be run again.
async fn run(row: &'static Row, seed: u64, long: bool) -> Option<(&'static str, u64)> {
    let run = Arc::new(Run::new(row, seed, long));
    let watch = Watch::start();
    let rounds = u32::try_from(run.rounds).unwrap_or(u32::MAX);
    let patience = PATIENCE_A_ROUND.saturating_mul(rounds.max(5));
    // A task of its own, so that its panic ends nothing else; dropped, it ends.
    let here = LocalSet::new();
    let task = here.spawn_local((row.run)(Arc::clone(&run)));
    let broken = match timeout(patience, here.run_until(task)).await {
        Ok(Ok(())) => None,
        Ok(Err(_)) => Some("the campaign itself broke, as the panic says".to_owned()),
        Err(_) => Some(format!("no end after {} s", patience.as_secs())),
    };
    drop(here);
    let counts = run.so_far();
    println!("{}", line(row, &counts, watch.elapsed()));
    for text in counts.told.iter().chain(&broken).chain(&counts.notes) {
        println!("    {text}");
    }
    if !counts.is_sound() {
        seeds::keep(row.id, seed);
    }
    (!counts.is_sound() || broken.is_some()).then_some((row.id, seed))
}

fn line(row: &Row, counts: &Counts, took: Duration) -> String {
    let Counts {
        rounds,
        faults,
        acknowledged,
        lost,
        twice,
        stuck,
        wrong,
        back,
        ..
    } = counts;
    format!(
        "| {} | {} | {rounds} | {faults} | {acknowledged} | {lost} | {twice} | {stuck} | {wrong} \
         | {:.1} s | {} s | {:.0} s |",
        row.id,
        row.what,
        back.as_secs_f64(),
        row.limit,
        took.as_secs_f64()
    )
}
