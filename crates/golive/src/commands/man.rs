//! `golive man`

use std::path::PathBuf;

use clap::{Args, CommandFactory};

use crate::cli::Cli;
use crate::fault::Fault;
use crate::output;

#[derive(Debug, Args)]
#[command(after_help = "Example:\n  golive man > golive.1 && man ./golive.1")]
pub(crate) struct ManArgs {
    /// Write the pages of all commands to this directory
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
}

pub(crate) fn run(args: &ManArgs) -> Result<(), Fault> {
    let Some(dir) = &args.dir else {
        let mut page = Vec::new();
        clap_mangen::Man::new(Cli::command())
            .render(&mut page)
            .map_err(Fault::other)?;
        return output::line(String::from_utf8_lossy(&page).trim_end());
    };
    let failed = |e| Fault::other(format!("{}: {e}", dir.display()));
    std::fs::create_dir_all(dir).map_err(failed)?;
    clap_mangen::generate_to(Cli::command(), dir).map_err(failed)
}
