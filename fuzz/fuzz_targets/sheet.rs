//! Price sheets: bytes as they come, and a good workbook with one part replaced.
//! The first byte chooses the part.

#![no_main]

use std::io::{Cursor, Write};

use golive_inspect::sheet::inspect;
use libfuzzer_sys::fuzz_target;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const PARTS: [(&str, &str); 6] = [
    (
        "_rels/.rels",
        "<Relationships><Relationship Id='r1' Type='/relationships/officeDocument' \
         Target='xl/workbook.xml'/></Relationships>",
    ),
    (
        "xl/workbook.xml",
        "<workbook><sheets><sheet name='Prices' r:id='s1'/></sheets></workbook>",
    ),
    (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='s1' Type='/relationships/worksheet' \
         Target='worksheets/sheet1.xml'/></Relationships>",
    ),
    (
        "xl/worksheets/sheet1.xml",
        "<worksheet><dimension ref='A1:C2'/><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c>\
         <c t='inlineStr'><is><t>Currency</t></is></c><c t='str'><v>Price</v></c></row>\
         <row><c t='s'><v>1</v></c><c t='s'><v>2</v></c><c s='0'><v>0.1</v></c></row></sheetData>\
         </worksheet>",
    ),
    (
        "xl/sharedStrings.xml",
        "<sst uniqueCount='3'><si><t>Region</t></si><si><t>DE</t></si><si><r><t>EUR</t></r></si>\
         </sst>",
    ),
    (
        "xl/styles.xml",
        "<styleSheet><fonts><font><b/></font></fonts><cellXfs><xf numFmtId='2' fontId='0'/>\
         </cellXfs></styleSheet>",
    ),
];

fn workbook(replaced: usize, part: &[u8]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (at, (name, good)) in PARTS.iter().enumerate() {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        let text = if at == replaced {
            part
        } else {
            good.as_bytes()
        };
        zip.write_all(text).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fuzz_target!(|data: &[u8]| {
    inspect(data, &["DE"]);
    let Some((choice, part)) = data.split_first() else {
        return;
    };
    let seen = inspect(&workbook(usize::from(*choice), part), &["DE", "US"]);
    assert!(seen.faults.len() <= 21);
});
