//! No archive makes the inspector of packages stumble, take memory by what a
//! header says, or find faults without end. The first byte chooses what the rest
//! is: an archive, changes of a good one, or files to be packed.

#![no_main]

use std::io::{Cursor, Write};
use std::sync::LazyLock;

use golive_inspect::package::{Expected, inspect};
use jiff::civil::date;
use libfuzzer_sys::fuzz_target;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const GOOD: [(&[u8], &[u8]); 4] = [
    (
        b"mainTemplate.json",
        include_bytes!("../../crates/golive-inspect/tests/package/good/mainTemplate.json"),
    ),
    (
        b"createUiDefinition.json",
        include_bytes!("../../crates/golive-inspect/tests/package/good/createUiDefinition.json"),
    ),
    (
        b"viewDefinition.json",
        include_bytes!("../../crates/golive-inspect/tests/package/good/viewDefinition.json"),
    ),
    (
        b"nested/storage.json",
        include_bytes!("../../crates/golive-inspect/tests/package/good/nested/storage.json"),
    ),
];

static ARCHIVE: LazyLock<Vec<u8>> = LazyLock::new(|| pack(GOOD.into_iter()));

fn pack<'a>(files: impl Iterator<Item = (&'a [u8], &'a [u8])>) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        let name = String::from_utf8_lossy(name);
        // A name that is there already.
        if writer
            .start_file(name, SimpleFileOptions::default())
            .is_err()
        {
            continue;
        }
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// Three bytes are a change: two for the place, counted from both ends, where
/// the headers are, and one for the byte.
fn changed(changes: &[u8]) -> Vec<u8> {
    let mut archive = ARCHIVE.clone();
    let length = archive.len();
    for change in changes.chunks_exact(3) {
        let at = usize::from(u16::from_le_bytes([change[0], change[1]]) >> 1) % length;
        let at = if change[0] & 1 == 0 {
            at
        } else {
            length - 1 - at
        };
        archive[at] = change[2];
    }
    archive
}

/// Names and contents, each of them up to a NUL.
fn packed(rest: &[u8]) -> Vec<u8> {
    let pieces: Vec<&[u8]> = rest.split(|byte| *byte == 0).collect();
    pack(pieces.chunks_exact(2).map(|pair| (pair[0], pair[1])))
}

fuzz_target!(|data: &[u8]| {
    let Some((choice, rest)) = data.split_first() else {
        return;
    };
    let archive = match choice >> 1 & 3 {
        0 => rest.to_vec(),
        1 => changed(rest),
        _ => packed(rest),
    };
    let expected = Expected {
        managed: choice & 1 == 0,
        tracking: None,
        today: date(2026, 1, 1),
    };
    let inspection = inspect(Cursor::new(archive), &expected);
    assert!(inspection.faults.len() <= 200);
});
