//! What the campaign is told on its command line.

use std::str::FromStr;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::rows::ROWS;

/// Most rows wait most of the time.
const LANES: usize = 2;

/// What is to be run.
pub(crate) struct Arguments {
    /// Repeats a campaign.
    pub(crate) seed: u64,
    /// Many rounds, for hours.
    pub(crate) long: bool,
    /// How many rounds, instead of those of the row.
    pub(crate) rounds: Option<usize>,
    /// How many rows are run at a time.
    pub(crate) lanes: usize,
    only: Vec<String>,
}

impl Arguments {
    /// Reads the arguments; `None` when help is asked for.
    pub(crate) fn read(arguments: impl Iterator<Item = String>) -> Result<Option<Self>, String> {
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        let mut read = Self {
            seed: since.unwrap_or_default().as_micros() as u64,
            long: false,
            rounds: None,
            lanes: LANES,
            only: Vec::new(),
        };
        let mut arguments = arguments.filter(|argument| argument != "--");
        while let Some(argument) = arguments.next() {
            let mut value = || {
                let value = arguments.next();
                value.ok_or_else(|| format!("{argument} needs a value"))
            };
            match argument.as_str() {
                "--long" => read.long = true,
                "--seed" => read.seed = number(&value()?)?,
                "--rounds" => read.rounds = Some(number(&value()?)?),
                "--lanes" => read.lanes = number::<usize>(&value()?)?.max(1),
                "--only" => read.only.extend(value()?.split(',').map(str::to_owned)),
                "--help" | "-h" => return Ok(None),
                other => return Err(format!("there is no argument {other:?}")),
            }
        }
        let unknown = read.only.iter().find(|only| {
            let mut rows = ROWS.iter();
            !rows.any(|row| is_meant(row.id, only))
        });
        match unknown {
            Some(unknown) => Err(format!("there is no row {unknown:?}")),
            None => Ok(Some(read)),
        }
    }

    /// Whether a row is to be run.
    pub(crate) fn wants(&self, row: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|only| is_meant(row, only))
    }
}

fn number<N: FromStr>(value: &str) -> Result<N, String> {
    let read = value.parse();
    read.map_err(|_| format!("{value:?} is no number"))
}

/// `R2` means both `R2-sqlite` and `R2-postgres`.
fn is_meant(row: &str, only: &str) -> bool {
    let (whole, _) = row.split_once('-').unwrap_or((row, ""));
    [row, whole]
        .iter()
        .any(|name| name.eq_ignore_ascii_case(only))
}

/// Help.
pub(crate) fn usage() -> String {
    let rows: Vec<String> = ROWS
        .iter()
        .map(|row| {
            format!(
                "  {:<12} {} ({} rounds, long {})",
                row.id, row.what, row.rounds[0], row.rounds[1]
            )
        })
        .collect();
    format!(
        "cargo xtask faults [--long] [--only ROW,…] [--seed N] [--rounds N] [--lanes N]\n\n  \
         --long   many rounds, for hours\n  \
         --only   these rows: R2 for both engines, R2-sqlite for one\n  \
         --seed   repeat a campaign, as far as faults repeat\n  \
         --rounds so many instead of those below\n  \
         --lanes  so many rows at a time instead of {LANES}\n\nRows:\n{}",
        rows.join("\n")
    )
}
