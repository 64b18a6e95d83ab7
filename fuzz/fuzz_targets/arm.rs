//! No template and no user interface makes their tests stumble. The input is a
//! main template, or it and a user interface with a NUL between them.

#![no_main]

use std::io::{Cursor, Write};

use golive_inspect::package::{Expected, inspect};
use jiff::civil::date;
use libfuzzer_sys::fuzz_target;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

fuzz_target!(|text: &str| {
    let (template, interface) = text.split_once('\0').unwrap_or((text, "{}"));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [
        ("mainTemplate.json", template),
        ("createUiDefinition.json", interface),
    ] {
        writer.start_file(name, stored).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    let expected = Expected {
        managed: false,
        tracking: None,
        today: date(2026, 1, 1),
    };
    let inspection = inspect(writer.finish().unwrap(), &expected);
    for fault in inspection.faults {
        let pointer = fault.place.and_then(|place| place.pointer);
        let pointer = pointer.unwrap_or_default();
        assert!(pointer.is_empty() || pointer.starts_with('/'), "{pointer}");
    }
});
