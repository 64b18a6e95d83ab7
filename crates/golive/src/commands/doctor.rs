//! `golive doctor`

use clap::Args;
use golive_server::clock::Clock;
use golive_server::doctor::{self, Examined};

use super::serve::runtime;
use super::settings::ServerArgs;
use crate::cli::Format;
use crate::fault::Fault;
use crate::output;

#[derive(Debug, Args)]
#[command(after_help = "Give it the flags that golive serve gets.")]
pub(crate) struct DoctorArgs {
    #[command(flatten)]
    server: ServerArgs,
}

pub(crate) fn run(format: Format, args: &DoctorArgs) -> Result<(), Fault> {
    let settings = args.server.load()?;
    let examined = runtime()?.block_on(doctor::run(&settings, &Clock::system()));
    match format {
        Format::Json => output::json(&examined.iter().map(json).collect::<Vec<_>>())?,
        Format::Table => output::rows(["WHAT", "RESULT", "DETAIL"], examined.iter().map(row))?,
    }
    let ill: Vec<&str> = examined.iter().filter(|e| !e.ok).map(|e| e.name).collect();
    match ill.is_empty() {
        true => Ok(()),
        false => Err(Fault::other(format!("not in order: {}", ill.join(", ")))),
    }
}

fn row(examined: &Examined) -> [String; 3] {
    let result = if examined.ok { "ok" } else { "FAULT" };
    [
        examined.name.to_owned(),
        result.to_owned(),
        examined.detail.clone(),
    ]
}

fn json(examined: &Examined) -> serde_json::Value {
    serde_json::json!({
        "name": examined.name,
        "ok": examined.ok,
        "detail": examined.detail,
    })
}
