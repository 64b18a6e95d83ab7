//! Programs of others that tests talk to. They are fetched once from their
//! registries into `target/test-tools` and are never part of golive.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The `python` of a virtualenv that has these requirements, one
/// `package==version` a line.
pub fn python(name: &str, requirements: &str) -> PathBuf {
    let needed = "python3 (3.9 or later) with venv and pip; on Debian: apt-get install \
                  python3 python3-venv";
    let version = run(Command::new("python3").arg("--version"), needed);
    let recipe = format!("{version}{requirements}");
    let place = once(name, &recipe, |place| {
        let list = place.join("requirements.txt");
        fs::write(&list, requirements).expect("the list of requirements is written");
        let venv = ["-m", "venv", "--clear"];
        run(
            Command::new("python3").args(venv).arg(place.join("venv")),
            needed,
        );
        let install = ["-m", "pip", "install", "--quiet", "--requirement"];
        run(
            Command::new(place.join("venv/bin/python"))
                .args(install)
                .arg(&list),
            "a way to the packages: pip's registry, or PIP_FIND_LINKS with a folder of wheels",
        );
    });
    place.join("venv/bin/python")
}

/// A folder with a copy of these files (name and content), `package.json` and
/// `package-lock.json` among them, where `npm ci` has been.
pub fn npm(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let recipe: String = files
        .iter()
        .map(|(file, content)| format!("{file}\n{content}\n"))
        .collect();
    once(name, &recipe, |place| {
        for (file, content) in files {
            fs::write(place.join(file), content).expect("a file of the package is written");
        }
        run(
            Command::new("npm")
                .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
                .current_dir(place),
            "npm of Node.js 20 or later and a way to its registry",
        );
    })
}

/// Runs a tool to its end and answers what it printed. A tool that is not there
/// or that fails is a failed test, never a skipped one.
pub fn run(command: &mut Command, needed: &str) -> String {
    command.env_remove("PYTHONPATH").env_remove("PYTHONHOME");
    let output = match command.output() {
        Ok(output) => output,
        Err(error) => panic!("this test needs {needed} ({command:?}: {error})"),
    };
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr);
        panic!("this test needs {needed} ({command:?} failed: {said}{complaint})");
    }
    said
}

/// Makes `target/test-tools/{name}` unless this very recipe has made it before.
/// Tests that run at the same time wait for the first one.
pub(crate) fn once(name: &str, recipe: &str, make: impl FnOnce(&Path)) -> PathBuf {
    let tools = target().join("test-tools");
    fs::create_dir_all(&tools).expect("a folder for tools");
    let lock = File::create(tools.join(format!("{name}.lock"))).expect("a lock file");
    lock.lock().expect("the lock of a tool");

    let place = tools.join(name);
    let done = place.join("recipe");
    if fs::read_to_string(&done).is_ok_and(|made| made == recipe) {
        return place;
    }
    if place.exists() {
        fs::remove_dir_all(&place).expect("a tool of before goes");
    }
    fs::create_dir_all(&place).expect("a folder for the tool");
    make(&place);
    fs::write(done, recipe).expect("the recipe is written");
    place
}

/// The target directory that the running test was built into.
fn target() -> PathBuf {
    let test = std::env::current_exe().expect("a test knows its own file");
    let tagged = test
        .ancestors()
        .find(|folder| folder.join("CACHEDIR.TAG").exists());
    tagged.map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target"),
        Path::to_owned,
    )
}
