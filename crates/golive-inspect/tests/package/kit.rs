//! The good package, packages made of it with one thing changed, and what is
//! said of them.

use std::io::{Cursor, Write};

use golive_inspect::Inspection;
use golive_inspect::package::{Expected, inspect};
use golive_model::message;
use serde_json::Value;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The id that the good package tracks usage under.
pub const TRACKING: &str = "0b5c2f4e-6c1d-4a57-9f0e-2f8c1f2b7a10";

pub const MAIN: &str = "mainTemplate.json";
pub const INTERFACE: &str = "createUiDefinition.json";
pub const VIEW: &str = "viewDefinition.json";
pub const NESTED: &str = "nested/storage.json";

/// The files of the good package.
pub const GOOD: [(&str, &str); 5] = [
    (MAIN, include_str!("good/mainTemplate.json")),
    (INTERFACE, include_str!("good/createUiDefinition.json")),
    (VIEW, include_str!("good/viewDefinition.json")),
    (NESTED, include_str!("good/nested/storage.json")),
    ("scripts/setup.sh", "#!/bin/sh\nexit 0\n"),
];

/// A managed application that is tracked, on a day on which the good package is
/// recent.
pub fn expected() -> Expected {
    Expected {
        managed: true,
        tracking: Some(TRACKING.parse().unwrap()),
        today: "2026-11-21".parse().unwrap(),
    }
}

/// An archive of these files.
pub fn make<N: AsRef<str>, B: AsRef<[u8]>>(files: &[(N, B)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer
            .start_file(name.as_ref(), SimpleFileOptions::default())
            .unwrap();
        writer.write_all(bytes.as_ref()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The good package with one file replaced, or added.
pub fn with(path: &str, content: &[u8]) -> Vec<u8> {
    let mut files: Vec<(&str, &[u8])> = GOOD.map(|(name, text)| (name, text.as_bytes())).to_vec();
    match files.iter_mut().find(|(name, _)| *name == path) {
        Some(file) => file.1 = content,
        None => files.push((path, content)),
    }
    make(&files)
}

/// The good package without a file.
pub fn without(path: &str) -> Vec<u8> {
    let files: Vec<_> = GOOD.into_iter().filter(|(name, _)| *name != path).collect();
    make(&files)
}

/// A file of the good package, read.
pub fn good(path: &str) -> Value {
    let (_, text) = GOOD.into_iter().find(|(name, _)| *name == path).unwrap();
    let comment = |line: &&str| !line.trim_start().starts_with("//");
    let text: String = text.lines().filter(comment).collect();
    serde_json::from_str(&text).unwrap()
}

/// Sets what a pointer leads to, or adds the last member on its way.
pub fn put(document: &mut Value, pointer: &str, value: Value) {
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    match document.pointer_mut(parent) {
        Some(Value::Array(items)) if name == "-" => items.push(value),
        Some(Value::Array(items)) => items[name.parse::<usize>().unwrap()] = value,
        Some(Value::Object(members)) => {
            members.insert(name.replace("~1", "/"), value);
        }
        _ => panic!("{parent} is not there"),
    }
}

/// Removes a member.
pub fn take(document: &mut Value, pointer: &str) {
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    let parent = document.pointer_mut(parent).unwrap();
    parent.as_object_mut().unwrap().shift_remove(name).unwrap();
}

pub fn judge(archive: &[u8]) -> Inspection {
    inspect(Cursor::new(archive), &expected())
}

/// The keys of the messages, in order.
pub fn keys(inspection: &Inspection) -> Vec<String> {
    let keys = inspection.faults.iter().map(|fault| match fault.case {
        "" => fault.rule.to_string(),
        case => format!("{}.{case}", fault.rule),
    });
    keys.collect()
}

/// Every fault has its words, with every value that they name.
pub fn assert_words(inspection: &Inspection) {
    for (fault, key) in inspection.faults.iter().zip(keys(inspection)) {
        assert!(message::exists(&key), "no words for {key}");
        let severity = golive_model::Severity::Error;
        let said = message::of_finding(
            golive_model::Language::English,
            &fault.clone().finding("", severity),
        );
        let open = said.replace("{12,}", "");
        assert!(!open.contains('{'), "{key} says: {said}");
    }
}
