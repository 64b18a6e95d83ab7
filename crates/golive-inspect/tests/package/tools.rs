//! Packages as the tools make them that publishers use: `zip` and Python.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::kit::{GOOD, judge, keys};

/// A folder with the files of the good package.
fn unpacked() -> tempfile::TempDir {
    let place = tempfile::tempdir().unwrap();
    for (path, text) in GOOD {
        let file = place.path().join("app").join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    place
}

/// Runs a tool in a folder; one that is not there is a failed test.
fn run(folder: &Path, tool: &str, arguments: &[&str], install: &str) {
    let mut command = Command::new(tool);
    let command = command.args(arguments).current_dir(folder);
    match command.output() {
        Err(error) => panic!("this test needs {tool}: {install} ({error})"),
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{tool} {arguments:?}: {said}");
        }
    }
}

fn zip(arguments: &[&str], then: &[&str]) -> Vec<String> {
    let place = unpacked();
    let app = place.path().join("app");
    std::os::unix::fs::symlink("/etc/passwd", place.path().join("link")).unwrap();
    let install = "on Debian: apt-get install zip";
    run(
        &app,
        "zip",
        &[&["-q", "-r"], arguments, &["../app.zip", "."]].concat(),
        install,
    );
    if !then.is_empty() {
        run(place.path(), "zip", then, install);
    }
    keys(&judge(&fs::read(place.path().join("app.zip")).unwrap()))
}

#[test]
fn zip_makes_good_packages() {
    for arguments in [&[][..], &["-9"], &["-0"], &["-D"], &["-X"], &["-fd"]] {
        assert_eq!(zip(arguments, &[]), [""; 0], "{arguments:?}");
    }
}

#[test]
fn zip_makes_what_is_refused() {
    assert_eq!(zip(&[], &["-q", "-y", "app.zip", "link"]), ["ZIP-002.link"]);
    let encrypted = zip(&["-P", "secret"], &[]);
    assert!(
        encrypted.iter().all(|key| key == "ZIP-002.encrypted"),
        "{encrypted:?}"
    );
    let lacking = zip(&[], &["-q", "-d", "app.zip", "mainTemplate.json"]);
    assert_eq!(lacking, ["ZIP-001.missing"]);
}

const PYTHON: &str = r#"
import io, os, sys, zipfile
how, target = sys.argv[1:]
class Stream(io.RawIOBase):
    def __init__(self, file): self.file = file
    def writable(self): return True
    def write(self, data): return self.file.write(data)
with open(target, "wb") as file:
    out = Stream(file) if how == "stream" else file
    method = {"bzip2": zipfile.ZIP_BZIP2, "lzma": zipfile.ZIP_LZMA}.get(how, zipfile.ZIP_DEFLATED)
    with zipfile.ZipFile(out, "w", method) as archive:
        for folder, _, names in os.walk("."):
            for name in names:
                path = os.path.relpath(os.path.join(folder, name), ".")
                archive.write(path, ("../" if how == "up" else "") + path)
        if how == "twice":
            archive.writestr("scripts/setup.sh", "evil")
        if how == "unicode":
            archive.writestr("docs/übersicht.md", "Übersicht")
"#;

fn python(how: &str) -> Vec<String> {
    let place = unpacked();
    let app = place.path().join("app");
    let arguments = ["-W", "ignore", "-c", PYTHON, how, "../app.zip"];
    run(
        &app,
        "python3",
        &arguments,
        "on Debian: apt-get install python3",
    );
    keys(&judge(&fs::read(place.path().join("app.zip")).unwrap()))
}

#[test]
fn python_makes_good_packages() {
    for how in ["plain", "stream", "unicode"] {
        assert_eq!(python(how), [""; 0], "{how}");
    }
}

#[test]
fn python_makes_what_is_refused() {
    for (how, key) in [
        ("bzip2", "ZIP-002.method"),
        ("lzma", "ZIP-002.method"),
        ("up", "ZIP-002.path"),
        ("twice", "ZIP-002.duplicate"),
    ] {
        let found = python(how);
        assert!(found.iter().all(|found| found == key), "{how}: {found:?}");
        assert!(!found.is_empty(), "{how}");
    }
}
