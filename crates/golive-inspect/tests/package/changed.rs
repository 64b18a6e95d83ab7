//! Good packages, changed at random: each is judged, and none stops the program.

use std::io::{Cursor, Write};

use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::kit::{GOOD, MAIN, judge, keys, make, with};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_changed_archive_is_judged(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        cut in any::<prop::sample::Index>(),
        cuts in any::<bool>(),
    ) {
        let mut bytes = make(&GOOD);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if cuts {
            bytes.truncate(cut.index(bytes.len()));
        }
        judge(&bytes);
    }

    #[test]
    fn a_changed_template_is_judged(
        file in 0..4_usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), "[\\[\\](){}'\",:.a0 ]|null|\"\"|parameters"), 1..8),
    ) {
        let (path, text) = GOOD[file];
        let mut text = text.to_owned();
        for (at, what) in changes {
            let at = at.index(text.len());
            text.replace_range(at..=at, &what);
        }
        judge(&with(path, text.as_bytes()));
    }

    #[test]
    fn any_json_is_judged(text in "(\\{\"(parameters|resources|outputs|type|steps)\":|\\[|\\]|\\}|,|0|\"x\"|null){0,20}") {
        let schema = "\"$schema\":\"x/deploymentTemplate.json#\",\"resources\":[0],\"parameters\":7";
        for main in [text.clone(), format!("{{{schema},\"a\":{text}}}")] {
            judge(&with(MAIN, main.as_bytes()));
        }
        judge(&with("createUiDefinition.json", text.as_bytes()));
    }
}

#[test]
fn a_writer_of_the_library_is_read() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer
        .add_directory("nested/", SimpleFileOptions::default())
        .unwrap();
    for (name, text) in GOOD {
        writer
            .start_file(name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    let bytes = writer.finish().unwrap().into_inner();
    assert_eq!(keys(&judge(&bytes)), [""; 0]);
}
