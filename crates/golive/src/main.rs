//! golive: a marketplace server in one binary, and the command line for it.

mod cli;
mod commands;
mod duration;
mod exit;
mod fault;
mod help;
mod output;
mod plain;
mod progress;
mod sarif;
mod session;
mod wait;

use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cli::run()
}
