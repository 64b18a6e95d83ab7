//! Files that are made from the code and committed, so that a change of them is
//! seen in a review.

use crate::chore::{self, Done, command, heading, root};
use crate::test::ALL;

/// The files, and the tests that compare them with the code. With
/// `GOLIVE_WRITE_GENERATED` set a test writes its file instead.
const FILES: [(&str, &str); 3] = [
    ("docs/openapi.json", "the_committed_document_is"),
    ("docs/cli.md", "the_committed_page_is"),
    ("docs/schema/sqlite.sql", "the_committed_schema_is"),
];

/// The test programs that hold these tests.
const PROGRAMS: &str = "--test api --test house --test schema";

/// Writes all of them anew.
pub(crate) fn run() -> Done {
    heading("Generated files");
    write()
}

/// Writes all of them anew, and fails when that has changed one.
pub(crate) fn expect_current() -> Done {
    let before = FILES.map(|(file, _)| read(file));
    write()?;
    let changed: Vec<&str> = FILES
        .iter()
        .zip(before)
        .filter_map(|((file, _), before)| (read(file) != before).then_some(*file))
        .collect();
    if changed.is_empty() {
        return Ok(());
    }
    let files = changed.join(", ");
    let sentence = format!(
        "{files} did not say what the code says; it is written anew: look at it and commit it"
    );
    Err(sentence.into())
}

fn write() -> Done {
    let tests = FILES.map(|(_, test)| test).join(" ");
    let mut makers = command(&format!("cargo test {ALL} {PROGRAMS} -- {tests}"));
    makers.env("GOLIVE_WRITE_GENERATED", "1");
    chore::run(makers, "see above")
}

fn read(file: &str) -> Option<Vec<u8>> {
    std::fs::read(root().join(file)).ok()
}
