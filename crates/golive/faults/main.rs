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

use std::fmt::{self, Display, Formatter};
use std::process::ExitCode;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use arguments::Arguments;
use campaign::{Counts, Row, Run, Watch};
use rows::ROWS;
use tokio::task::LocalSet;
use tokio::time::timeout;

/// A round that takes longer than this on average hangs.
const PATIENCE_A_ROUND: Duration = Duration::from_secs(120);

/// A row that is to be run with a seed.
#[derive(Clone, Copy)]
struct Task {
    row: &'static Row,
    seed: u64,
    long: bool,
    rounds: usize,
}

impl Display for Task {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self {
            row, seed, rounds, ..
        } = self;
        let long = if self.long { " --long" } else { "" };
        let id = row.id;
        write!(
            f,
            "cargo xtask faults{long} --only {id} --seed {seed} --rounds {rounds}"
        )
    }
}

fn main() -> ExitCode {
    small::in_own_mounts();
    match Arguments::read(std::env::args().skip(1)) {
        Ok(Some(arguments)) => campaign(&arguments),
        Ok(None) => {
            println!("{}", arguments::usage());
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}\n\n{}", arguments::usage());
            ExitCode::from(2)
        }
    }
}

fn campaign(arguments: &Arguments) -> ExitCode {
    println!("seed {}\n", arguments.seed);
    println!(
        "| row | what is done | rounds | faults | acknowledged | lost | twice | stuck | wrong \
         | back after | limit | took |\n|---|---|---|---|---|---|---|---|---|---|---|---|"
    );
    let watch = Watch::start();
    let tasks = Mutex::new(tasks(arguments));
    let failed = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..arguments.lanes {
            scope.spawn(|| {
                while let Some(task) = next(&tasks) {
                    if !run(task) {
                        failed.lock().unwrap().push(task);
                    }
                }
            });
        }
    });
    println!("\nAll of it took {:.0} s.", watch.elapsed().as_secs_f64());
    let failed = failed.into_inner().unwrap();
    for task in &failed {
        seeds::keep(task.row.id, task.seed);
        println!("again: {task}");
    }
    match failed.is_empty() {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

/// What is to be run, the next one last: what takes longest begins first, so that
/// all lanes end at about the same time.
fn tasks(arguments: &Arguments) -> Vec<Task> {
    let mut tasks = Vec::new();
    for row in ROWS.iter().filter(|row| arguments.wants(row.id)) {
        let [few, many] = row.rounds;
        let kept = seeds::of(row.id).into_iter().map(|seed| (seed, false, few));
        let rounds = if arguments.long { many } else { few };
        let rounds = arguments.rounds.unwrap_or(rounds);
        for (seed, long, rounds) in kept.chain([(arguments.seed, arguments.long, rounds)]) {
            tasks.push(Task {
                row,
                seed,
                long,
                rounds,
            });
        }
    }
    tasks.sort_by_key(|task| task.row.takes);
    tasks
}

fn next(tasks: &Mutex<Vec<Task>>) -> Option<Task> {
    tasks.lock().unwrap().pop()
}

/// Runs a row and prints its line; answers whether all was well.
#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn run(task: Task) -> bool {
    let Task { row, seed, .. } = task;
    let run = Arc::new(Run::new(row, seed, task.long, task.rounds));
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
    // At once, because others print, too.
    let mut text = line(row, &counts, watch.elapsed());
    for told in counts.told.iter().chain(&broken).chain(&counts.notes) {
        text += &format!("\n    {told}");
    }
    println!("{text}");
    counts.is_sound() && broken.is_none()
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
