//! ZIP-001, ZIP-003, ZIP-004, ZIP-006: which files are there and whether they
//! can be read.

use std::io::Cursor;

use golive_inspect::package::{Expected, inspect};
use serde_json::json;

use crate::kit::{
    GOOD, INTERFACE, MAIN, NESTED, TRACKING, VIEW, expected, good, judge, keys, make, put, with,
    without,
};

/// Packages with something wrong in their files, and all that is said of them.
fn rows() -> Vec<(Vec<u8>, Vec<&'static str>)> {
    let below = GOOD.map(|(path, text)| (format!("app/{path}"), text));
    let mut untracked = good(MAIN);
    put(&mut untracked, "/resources/0/name", json!("tracking"));
    let untracked = untracked.to_string();
    let mut other = good(MAIN);
    let name = "[concat('pid-', 'pid-11111111-2222-3333-4444-555555555555')]";
    put(&mut other, "/resources/0/name", json!(name));
    let other = other.to_string();
    let mut schema = good(MAIN);
    put(
        &mut schema,
        "/$schema",
        json!("https://example.com/schema.json"),
    );
    let schema = schema.to_string();
    let values = format!("[{}0]", "0,".repeat(400_001));
    let long = format!("[\"{}\"]", "x".repeat(4 << 20));
    let much: Vec<(String, String)> = (0..5)
        .map(|at| {
            (
                format!("data/{at}.json"),
                format!("[\"{}\"]", noise(4_000_000, at)),
            )
        })
        .collect();
    let own = GOOD.map(|(path, text)| (path.to_owned(), text.to_owned()));
    let many = [much.as_slice(), own.as_slice()].concat();
    vec![
        (
            make(&[("readme.md", "")]),
            vec!["ZIP-001.missing", "ZIP-001.missing"],
        ),
        (make(&below), vec!["ZIP-001.folder", "ZIP-001.folder"]),
        (without(INTERFACE), vec!["ZIP-001.missing"]),
        (with(NESTED, b"{"), vec!["ZIP-003"]),
        (
            with("data.JSON", b"\xff\xfe{\0}\0"),
            vec!["ZIP-003.encoding"],
        ),
        (with("data.json", values.as_bytes()), vec!["ZIP-003.values"]),
        (with("data.json", long.as_bytes()), vec!["ZIP-003.large"]),
        (
            make(&many),
            vec![
                "ZIP-003.total",
                "ZIP-003.total",
                "ZIP-003.total",
                "ZIP-004.total",
                "ZIP-003.total",
            ],
        ),
        (
            with(MAIN, schema.as_bytes()),
            vec!["ZIP-003.schema", "ZIP-006.missing"],
        ),
        (with(VIEW, b"{]"), vec!["ZIP-004"]),
        (with(VIEW, b"{\"views\": []}"), vec!["ZIP-004.views"]),
        (with(VIEW, b"\xff"), vec!["ZIP-004.encoding"]),
        (with(VIEW, values.as_bytes()), vec!["ZIP-004.values"]),
        (with(VIEW, long.as_bytes()), vec!["ZIP-004.large"]),
        (with(MAIN, untracked.as_bytes()), vec!["ZIP-006.missing"]),
        (with(MAIN, other.as_bytes()), vec!["ZIP-006.other"]),
    ]
}

/// Letters that do not pack well, the same for the same seed.
fn noise(length: usize, seed: u32) -> String {
    let mut state = seed.wrapping_add(1);
    let letters = (0..length).map(|_| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from(b'a' + u8::try_from(state >> 28).unwrap())
    });
    letters.collect()
}

/// The packages in which something is wrong.
pub fn fires() -> impl Iterator<Item = Vec<u8>> {
    rows().into_iter().map(|(archive, _)| archive)
}

#[test]
fn what_is_wrong_with_the_files_is_told() {
    for (at, (archive, expected)) in rows().into_iter().enumerate() {
        assert_eq!(keys(&judge(&archive)), expected, "row {at}");
    }
}

#[test]
fn the_main_files_have_no_case() {
    let renamed = GOOD.map(|(path, text)| (path.replace("mainT", "MAINT"), text));
    assert_eq!(keys(&judge(&make(&renamed))), [""; 0]);
}

#[test]
fn the_folder_is_named() {
    let below = GOOD.map(|(path, text)| (format!("app/{path}"), text));
    let inspection = judge(&make(&below));
    let args = &inspection.faults.first().unwrap().args;
    assert!(args.contains(&("path", format!("app/{MAIN}"))), "{args:?}");
}

#[test]
fn only_a_managed_application_has_views() {
    let plain = Expected {
        managed: false,
        ..expected()
    };
    let said = |view: &[u8]| keys(&inspect(Cursor::new(with(VIEW, view)), &plain));
    assert_eq!(said(b"{}"), [""; 0]);
    assert_eq!(said(b"{"), ["ZIP-003"]);
    assert_eq!(keys(&judge(&without(VIEW))), [""; 0]);
}

#[test]
fn usage_is_tracked_anywhere_in_the_templates() {
    let deployment = json!({
        "type": "microsoft.resources/Deployments",
        "apiVersion": "2025-04-01",
        "name": format!("[concat('pid-{}', '-x')]", TRACKING.to_uppercase()),
    });
    let mut main = good(MAIN);
    put(&mut main, "/resources/0/name", json!("tracking"));
    let mut nested = main.clone();
    put(
        &mut nested,
        "/resources/3/properties/template/resources/-",
        deployment.clone(),
    );
    assert_eq!(
        keys(&judge(&with(MAIN, nested.to_string().as_bytes()))),
        [""; 0]
    );
    let mut linked = good(NESTED);
    put(&mut linked, "/resources/-", deployment);
    let files = GOOD.map(|(path, text)| match path {
        MAIN => (path, main.to_string()),
        NESTED => (path, linked.to_string()),
        _ => (path, text.to_owned()),
    });
    assert_eq!(keys(&judge(&make(&files))), [""; 0]);
}

#[test]
fn any_id_will_do_where_none_is_expected() {
    let open = Expected {
        tracking: None,
        ..expected()
    };
    let said = |archive: Vec<u8>| keys(&inspect(Cursor::new(archive), &open));
    assert_eq!(said(make(&GOOD)), [""; 0]);
    let mut main = good(MAIN);
    put(&mut main, "/resources/0/name", json!("pid-none"));
    assert_eq!(
        said(with(MAIN, main.to_string().as_bytes())),
        ["ZIP-006.none"]
    );
}
