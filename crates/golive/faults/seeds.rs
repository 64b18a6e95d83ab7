//! Seeds with which something was found once. They are run first, for ever.

use std::path::PathBuf;

fn file() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/faults/seeds.txt"))
}

/// The kept seeds of a row: the first word of a line is the row, the second one
/// the seed.
pub(crate) fn of(row: &str) -> Vec<u64> {
    let text = std::fs::read_to_string(file()).unwrap_or_default();
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let words = lines.map(|line| line.split_whitespace().collect::<Vec<_>>());
    words
        .filter(|words| words.first() == Some(&row))
        .filter_map(|words| words.get(1)?.parse().ok())
        .collect()
}

/// Keeps a seed; whoever mends the fault commits the line.
pub(crate) fn keep(row: &str, seed: u64) {
    if of(row).contains(&seed) {
        return;
    }
    let text = std::fs::read_to_string(file()).unwrap_or_default();
    match std::fs::write(file(), format!("{text}{row} {seed}\n")) {
        Ok(()) => println!("    seed {seed} is kept in {}", file().display()),
        Err(error) => println!(
            "    keep this seed in {}: {seed} ({error})",
            file().display()
        ),
    }
}
