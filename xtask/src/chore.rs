//! Running other programs, and saying so.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Why a chore stopped: one sentence that says what to do.
#[derive(Debug)]
pub(crate) struct Fault(String);

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<String> for Fault {
    fn from(sentence: String) -> Self {
        Self(sentence)
    }
}

/// What a chore answers.
pub(crate) type Done = Result<(), Fault>;

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// Announces the next part of a chore.
pub(crate) fn heading(text: &str) {
    eprintln!("\n== {text}");
}

/// A program to run at the root. The words of `line` are its arguments.
pub(crate) fn command(line: &str) -> Command {
    let mut words = line.split_whitespace();
    let mut command = Command::new(words.next().unwrap_or_default());
    command.args(words).current_dir(root()).stdin(Stdio::null());
    command
}

/// Runs a program whose output everybody may see. `otherwise` says what to do
/// when it fails.
pub(crate) fn run(mut command: Command, otherwise: &str) -> Done {
    let shown = shown(&command);
    eprintln!("$ {shown}");
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{shown}` failed ({status}): {otherwise}").into()),
        Err(error) => Err(format!("`{shown}` can not be run ({error}): {otherwise}").into()),
    }
}

/// Whether a program is there and says that all is well.
pub(crate) fn works(line: &str) -> bool {
    let mut command = command(line);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(|word| word.to_string_lossy()).collect();
    words.join(" ")
}
