//! Files that are made from the code and committed, so that a change of them is
//! seen in a review. The tests named here compare them, and write them anew when
//! `GOLIVE_WRITE_GENERATED` is set.

use std::path::Path;

use crate::chore::{self, Done, command, heading, root};
use crate::test::ALL;

const FILES: [&str; 3] = ["docs/openapi.json", "docs/cli.md", "docs/schema/sqlite.sql"];

/// The test programs that make them.
const MAKERS: &str = "--test api --test house --test schema";

/// Writes all of them anew.
pub(crate) fn run() -> Done {
    heading("Generated files");
    write()
}

/// Writes all of them anew, and fails when that has changed one.
pub(crate) fn expect_current() -> Done {
    let before = FILES.map(read);
    write()?;
    let changed: Vec<&str> = FILES
        .into_iter()
        .zip(before)
        .filter_map(|(file, before)| (read(file) != before).then_some(file))
        .collect();
    if changed.is_empty() {
        return Ok(());
    }
    let files = changed.join(", ");
    Err(format!(
        "generated files were behind the code and are written anew: look at {files} and commit"
    )
    .into())
}

fn write() -> Done {
    let mut makers = command(&format!("cargo test {ALL} {MAKERS} --quiet generated"));
    makers.env("GOLIVE_WRITE_GENERATED", "1");
    chore::run(makers, "see above")
}

fn read(file: &str) -> Option<Vec<u8>> {
    std::fs::read(Path::new(&root()).join(file)).ok()
}
