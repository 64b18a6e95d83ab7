//! Price sheets that openpyxl made.

use std::fs;
use std::process::Command;
use std::sync::LazyLock;

use golive_testkit::tools;
use tempfile::TempDir;

static SHEETS: LazyLock<TempDir> = LazyLock::new(|| {
    let requirements = "et_xmlfile==2.0.0\nopenpyxl==3.1.5\n";
    let python = tools::python("openpyxl", requirements);
    let folder = tempfile::tempdir().unwrap();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/inspect/sheets.py");
    let mut command = Command::new(python);
    command.arg(script).arg(folder.path());
    tools::run(&mut command, "openpyxl, which was just installed");
    folder
});

/// The sheet of that name in `sheets.py`.
pub(crate) fn sheet(name: &str) -> Vec<u8> {
    fs::read(SHEETS.path().join(format!("{name}.xlsx"))).unwrap()
}
