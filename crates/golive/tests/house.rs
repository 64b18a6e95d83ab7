//! The rules of the house that neither the compiler nor a lint keeps: who may
//! know whom, what stands where, and that the documents tell the truth.

#![expect(clippy::panic, reason = "all of this file is a test, its helpers too")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// Longer files than this are rooms with too much in them.
const MAX_LINES: usize = 600;

/// Whom each crate may know, apart from its tests.
const MAY_KNOW: [(&str, &[&str]); 8] = [
    ("golive-model", &[]),
    ("golive-inspect", &["golive-model"]),
    ("golive-store", &["golive-model"]),
    (
        "golive-server",
        &["golive-inspect", "golive-model", "golive-store"],
    ),
    ("golive-client", &["golive-model"]),
    (
        "golive",
        &[
            "golive-client",
            "golive-inspect",
            "golive-model",
            "golive-server",
        ],
    ),
    (
        "golive-testkit",
        &[
            "golive-inspect",
            "golive-model",
            "golive-server",
            "golive-store",
        ],
    ),
    (
        "golive-fuzz",
        &["golive-inspect", "golive-model", "golive-server"],
    ),
];

#[test]
fn crates_know_only_what_is_left_of_them() {
    for package in packages() {
        let name = text(&package["name"]);
        let known = dependencies(&package);
        let own: Vec<&String> = known.iter().filter(|d| d.starts_with("golive")).collect();
        match MAY_KNOW.iter().find(|(of, _)| *of == name) {
            Some((_, may)) => {
                let all_may = own.iter().all(|other| may.contains(&other.as_str()));
                assert!(all_may, "{name} knows {own:?}; it may know {may:?}");
            }
            None => assert!(
                name == "xtask" && own.is_empty(),
                "{name} is a crate that this test does not know"
            ),
        }
    }
}

#[test]
fn the_model_is_pure() {
    let mut tree = Command::new(env!("CARGO"));
    tree.args(["tree", "--locked", "--edges", "normal", "--prefix", "none"]);
    tree.args(["--format", "{p}", "--package", "golive-model"]);
    let tree = output(&mut tree);
    let all: BTreeSet<&str> = tree.lines().filter_map(|l| l.split(' ').next()).collect();
    assert!(
        all.contains("serde_json"),
        "no tree of dependencies: {tree}"
    );
    for banned in [
        "tokio",
        "http",
        "hyper",
        "axum",
        "reqwest",
        "rusqlite",
        "libsqlite3-sys",
    ] {
        assert!(!all.contains(banned), "golive-model depends on {banned}");
    }
    for file in sources("crates/golive-model/src") {
        for banned in ["std::fs", "std::net", "std::process", "std::env"] {
            assert_absent(&file, banned, "the model has no input and no output");
        }
    }
}

#[test]
fn sql_stands_in_the_store_and_http_does_not() {
    for package in packages() {
        let (name, known) = (text(&package["name"]), dependencies(&package));
        let is_store = name == "golive-store";
        for driver in ["rusqlite", "refinery", "tokio-postgres"] {
            assert!(
                is_store || !known.contains(driver),
                "{name} depends on {driver}"
            );
        }
        for protocol in ["http", "hyper", "axum", "reqwest"] {
            assert!(
                !is_store || !known.contains(protocol),
                "{name} depends on {protocol}"
            );
        }
    }
    let outside = sources("crates").into_iter().filter(|file| {
        let path = file.path.as_str();
        path.contains("/src/") && !path.starts_with("crates/golive-store/")
    });
    for file in outside {
        for word in [
            "\"SELECT ",
            "\"INSERT INTO ",
            "\"UPDATE ",
            "\"DELETE FROM ",
            "\"CREATE ",
        ] {
            assert_absent(&file, word, "SQL stands in golive-store");
        }
    }
    for file in sources("crates/golive-store/src") {
        assert_absent(&file, "StatusCode", "the store knows nothing of HTTP");
    }
}

#[test]
fn nothing_is_left_behind() {
    // Written in halves, so that this file does not find itself.
    let everywhere = [
        concat!("to", "do!("),
        concat!("unimple", "mented!("),
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("[al", "low("),
    ];
    for file in sources("crates").into_iter().chain(sources("xtask")) {
        for word in everywhere {
            assert_absent(&file, word, "finish it, or #[expect(lint, reason)]");
        }
        if file.path.contains("/tests/") || file.path.starts_with("crates/golive-testkit/") {
            for sleep in [concat!("thread::sl", "eep"), concat!("time::sl", "eep")] {
                assert_absent(&file, sleep, "wait for what you wait for");
            }
        }
    }
}

#[test]
fn files_are_short() {
    let long: Vec<String> = sources("crates")
        .into_iter()
        .chain(sources("xtask"))
        .filter(|file| file.text.lines().count() > MAX_LINES)
        .map(|file| file.path)
        .collect();
    assert!(
        long.is_empty(),
        "files of more than {MAX_LINES} lines: {long:?}"
    );
}

#[test]
fn one_operation_one_file() {
    let writes = ["(post,", "(put,", "(delete,", "(patch,"];
    for file in sources("crates/golive-server/src/api") {
        let count = |method: &&str| file.text.matches(&format!("utoipa::path{method}")).count();
        let operations: usize = writes.iter().map(count).sum();
        // Members are added and removed by one function with two doors.
        let most = if file.path.ends_with("/members.rs") {
            2
        } else {
            1
        };
        assert!(
            operations <= most,
            "{} has {operations} operations",
            file.path
        );
    }
}

#[test]
fn a_release_has_no_breakpoints() {
    let packages = packages();
    let with: Vec<&Value> = packages
        .iter()
        .filter(|package| package["features"].get("breakpoints").is_some())
        .collect();
    assert_eq!(with.len(), 2, "golive and golive-server have breakpoints");
    for package in with {
        let default = package["features"].get("default");
        let empty = default.is_none_or(|default| default.as_array().is_some_and(Vec::is_empty));
        assert!(empty, "{} has default features", package["name"]);
    }
}

#[test]
fn every_dependency_stands_in_a_group_that_says_what_for() {
    let manifest = read("Cargo.toml");
    let (_, rest) = manifest
        .split_once("[workspace.dependencies]")
        .unwrap_or_default();
    let (table, _) = rest.split_once("\n[").unwrap_or_default();
    let groups: Vec<&str> = table.split("\n\n").map(str::trim).collect();
    assert!(groups.len() > 3, "{groups:?}");
    for group in groups {
        let own = group.lines().all(|line| line.contains("path = \"crates/"));
        assert!(
            own || group.starts_with('#'),
            "a group without a comment:\n{group}"
        );
    }
}

#[test]
fn the_changelog_has_this_version() {
    let heading = format!("\n## [{}]", env!("CARGO_PKG_VERSION"));
    assert!(
        read("CHANGELOG.md").contains(&heading),
        "CHANGELOG.md lacks {heading}"
    );
}

#[test]
fn every_path_in_the_architecture_exists() {
    let text = read("ARCHITECTURE.md");
    let tops = [
        "crates/",
        "xtask/",
        "kinds/",
        "docs/",
        "examples/",
        "packaging/",
        ".ci/",
        ".config/",
    ];
    let named: BTreeSet<&str> = text
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|code| tops.iter().any(|top| code.starts_with(top)) && !code.contains(' '))
        .collect();
    assert!(
        named.len() > 30,
        "ARCHITECTURE.md names {} paths only",
        named.len()
    );
    for path in named {
        assert!(
            root().join(path).exists(),
            "ARCHITECTURE.md names {path}, which is not there"
        );
    }
}

#[test]
fn the_architecture_has_every_table() {
    let schema = read("docs/schema/sqlite.sql");
    let made = schema
        .lines()
        .filter_map(|line| line.strip_prefix("CREATE TABLE "));
    let made: BTreeSet<&str> = made.filter_map(|rest| rest.split(' ').next()).collect();
    let text = read("ARCHITECTURE.md");
    let (_, table) = text
        .split_once("| table | one row for |")
        .unwrap_or_default();
    let (table, _) = table.split_once("\n\n").unwrap_or_default();
    let named = table.lines().filter_map(|line| line.strip_prefix("| `"));
    let named: BTreeSet<&str> = named.filter_map(|rest| rest.split('`').next()).collect();
    assert_eq!(
        named, made,
        "the tables in ARCHITECTURE.md and in the schema"
    );
}

#[test]
fn every_link_in_the_documents_leads_somewhere() {
    let mut links = 0;
    for document in documents() {
        let folder = document.parent().map(Path::to_owned).unwrap_or_default();
        let text = fs::read_to_string(&document).unwrap_or_default();
        for link in text
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split(')').next())
        {
            let file = link.split('#').next().unwrap_or_default();
            if file.is_empty() || link.contains("://") || link.starts_with("mailto:") {
                continue;
            }
            links += 1;
            assert!(
                folder.join(file).exists(),
                "{} links to {link}",
                document.display()
            );
        }
    }
    assert!(links > 10, "{links} links found");
}

#[test]
fn every_error_code_is_documented() {
    let source = read("crates/golive-server/src/http/error.rs");
    let (_, table) = source.split_once("\ncodes! {").unwrap_or_default();
    let (table, _) = table.split_once("\n}").unwrap_or_default();
    let codes: Vec<&str> = table
        .lines()
        .filter_map(|line| Some(line.trim().split_once(" = ")?.0))
        .collect();
    assert!(codes.len() > 20, "{codes:?}");
    let page = read("docs/api.md");
    for code in codes {
        assert!(
            page.contains(&format!("`{code}`")),
            "docs/api.md lacks {code}"
        );
    }
}

#[test]
fn every_setting_is_documented() {
    let page = read("docs/operators.md");
    let mut settings = 0;
    for file in ["config/mod.rs", "auth/jwks.rs"] {
        let source = read(&format!("crates/golive-server/src/{file}"));
        for part in source.split("\npub struct ").skip(1) {
            let (name, rest) = part.split_once(' ').unwrap_or_default();
            // Flags and the rehearsal are no keys of golive.toml.
            if !name.ends_with("Settings") || name == "Settings" || name == "DevSettings" {
                continue;
            }
            let (fields, _) = rest.split_once("\n}").unwrap_or_default();
            for line in fields
                .lines()
                .filter_map(|line| line.trim().strip_prefix("pub "))
            {
                let key = line.split(':').next().unwrap_or_default();
                settings += 1;
                assert!(
                    page.contains(&format!("`{key}`")),
                    "docs/operators.md lacks {key}"
                );
            }
        }
    }
    assert!(settings > 20, "{settings} settings found");
}

#[test]
fn the_committed_page_is_what_the_command_line_says() {
    let page = output(Command::new(env!("CARGO_BIN_EXE_golive")).arg("help-markdown"));
    let file = root().join("docs/cli.md");
    if std::env::var_os("GOLIVE_WRITE_GENERATED").is_some() {
        fs::write(&file, &page).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    }
    let kept = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        kept == page,
        "docs/cli.md is behind the code: cargo xtask generate"
    );
}

/// A file of source text.
struct Source {
    path: String,
    text: String,
}

#[track_caller]
fn assert_absent(file: &Source, word: &str, why: &str) {
    if let Some(at) = file.text.lines().position(|line| line.contains(word)) {
        panic!("{}:{} has {word:?}: {why}", file.path, at + 1);
    }
}

/// The Rust files under a folder, by path.
fn sources(folder: &str) -> Vec<Source> {
    let mut found: Vec<Source> = files(&root().join(folder), "rs")
        .into_iter()
        .map(|path| Source {
            text: fs::read_to_string(&path).unwrap_or_default(),
            path: path
                .strip_prefix(root())
                .unwrap_or(&path)
                .display()
                .to_string(),
        })
        .collect();
    assert!(!found.is_empty(), "no Rust files in {folder}");
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// What people read.
fn documents() -> Vec<PathBuf> {
    let at_root = fs::read_dir(root()).into_iter().flatten().flatten();
    let at_root = at_root.map(|entry| entry.path());
    let mut found: Vec<PathBuf> = at_root.filter(|path| has_extension(path, "md")).collect();
    found.extend(files(&root().join("docs"), "md"));
    found
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if has_extension(&path, extension) {
            found.push(path);
        }
    }
    found
}

fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|found| found == extension)
}

/// The packages of this workspace.
fn packages() -> Vec<Value> {
    let mut metadata = Command::new(env!("CARGO"));
    metadata.args(["metadata", "--locked", "--no-deps", "--format-version", "1"]);
    let metadata: Value = serde_json::from_str(&output(&mut metadata)).unwrap_or_default();
    let packages = metadata["packages"].as_array().cloned().unwrap_or_default();
    assert!(
        packages.len() > MAY_KNOW.len(),
        "cargo metadata answers {metadata}"
    );
    packages
}

/// What a package depends on, apart from its tests.
fn dependencies(package: &Value) -> BTreeSet<String> {
    let all = package["dependencies"].as_array().into_iter().flatten();
    let normal = all.filter(|dependency| dependency["kind"].is_null());
    normal.map(|dependency| text(&dependency["name"])).collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.ancestors().nth(2).unwrap_or(own).to_owned()
}

fn output(command: &mut Command) -> String {
    let output = command.current_dir(root()).output();
    let output = output.unwrap_or_else(|e| panic!("{command:?}: {e}"));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {said}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}
