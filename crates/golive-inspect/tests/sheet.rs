//! PR-007 over workbooks that are made here, the hostile ones among them. What a
//! real spreadsheet library writes is in `golive-server/tests/inspect`.

#![expect(
    clippy::unwrap_used,
    reason = "all of this file is a test, its helpers too"
)]

use std::io::{Cursor, Write};

use golive_inspect::Inspection;
use golive_inspect::sheet::inspect;
use golive_model::{RuleId, message};
use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const PACKAGE: &str = "<Relationships><Relationship Id='r1' Type='x/relationships/officeDocument' \
                       Target='xl/workbook.xml'/></Relationships>";
const BOOK: &str = "<workbook><sheets><sheet name='Prices' r:id='s1'/></sheets></workbook>";
const PARTS: &str = "<Relationships><Relationship Id='s1' Type='x/relationships/worksheet' \
                     Target='worksheets/sheet1.xml'/></Relationships>";
const SHEET: &str = "xl/worksheets/sheet1.xml";
const STRINGS: &str = "xl/sharedStrings.xml";
const STYLES: &str = "xl/styles.xml";

const DE: [&str; 3] = ["DE", "EUR", "0.10"];
const US: [&str; 3] = ["US", "USD", "0.12"];
const HEADINGS: [&str; 3] = ["Region", "Currency", "Price"];

fn zip(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, text) in parts {
        zip.start_file(*name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook with one sheet, and further parts.
fn book(sheet: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let own = [
        ("_rels/.rels", PACKAGE),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", PARTS),
        (SHEET, sheet),
    ];
    let kept = own
        .into_iter()
        .filter(|(name, _)| more.iter().all(|(other, _)| other != name));
    zip(&kept.chain(more.iter().copied()).collect::<Vec<_>>())
}

/// A sheet of texts and, where a text is one, numbers.
fn sheet(rows: &[&[&str]]) -> String {
    let mut text = "<worksheet><sheetData>".to_owned();
    for row in rows {
        text += "<row>";
        for cell in *row {
            text += &match cell.parse::<f64>() {
                Ok(_) => format!("<c><v>{cell}</v></c>"),
                Err(_) => format!("<c t='inlineStr'><is><t>{cell}</t></is></c>"),
            };
        }
        text += "</row>";
    }
    text + "</sheetData></worksheet>"
}

fn table(rows: &[&[&str]]) -> Vec<u8> {
    book(&sheet(rows), &[])
}

/// Text that packs badly, so that what holds it is within the ratio.
fn noise(length: usize) -> String {
    let mut seed = 1_u32;
    let letters = std::iter::repeat_with(|| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from(b'a' + seed.to_be_bytes()[0] / 16)
    });
    letters.take(length).collect()
}

fn cases(seen: &Inspection) -> Vec<&'static str> {
    let rule = |fault: &golive_inspect::Fault| fault.rule == RuleId::PriceSheet;
    assert!(seen.faults.iter().all(rule));
    seen.faults.iter().map(|fault| fault.case).collect()
}

fn argument<'a>(seen: &'a Inspection, name: &str) -> &'a str {
    let args = &seen.faults.first().unwrap().args;
    let found = args.iter().find(|(known, _)| *known == name);
    found.unwrap().1.as_str()
}

#[test]
fn a_sheet_passes() {
    let seen = inspect(&table(&[&HEADINGS, &DE, &US]), &["US", "DE"]);
    assert_eq!(seen.faults, []);
    assert_eq!(seen.evidence["sheets"], 1);
    assert_eq!(seen.evidence["rows"], 2);
    assert_eq!(seen.evidence["regionsPriced"], 2);
}

#[test]
fn what_stands_around_the_table_does_not_matter() {
    let seen = inspect(
        &table(&[
            &["Prices of 2026"],
            &[],
            &["Note", "price / core", "CURRENCY", "country code"],
            &["x", "1", "eur", "de"],
            &["a remark below the table"],
            &["y", "0", "usd", "us"],
        ]),
        &["US", "DE"],
    );
    assert_eq!(seen.faults, []);
    assert_eq!(seen.evidence["rows"], 2);
}

#[test]
fn prices_may_be_by_size() {
    let rows: &[&[&str]] = &[
        &["Region", "Currency", "Shared core", "1core", "2 cores"],
        &["DE", "EUR", "0", "0.1", "-0.2"],
    ];
    let seen = inspect(&table(rows), &["DE"]);
    assert_eq!(cases(&seen), ["row"]);
    assert_eq!(argument(&seen, "column"), "2 cores");
}

#[test]
fn a_region_without_a_price_is_told() {
    let seen = inspect(&table(&[&HEADINGS, &DE]), &["DE", "US", "FR"]);
    assert_eq!(cases(&seen), ["region"]);
    assert_eq!(argument(&seen, "regions"), "US, FR");
}

#[test]
fn a_wrong_cell_is_told_with_its_place() {
    for (row, column, found) in [
        (["Germany", "EUR", "1"], "Region", "Germany"),
        (["", "EUR", "1"], "Region", ""),
        (["DE", "EURO", "1"], "Currency", "EURO"),
        (["DE", "ABC", "1"], "Currency", "ABC"),
        (["DE", "EUR", "-0.5"], "Price", "-0.5"),
        (["DE", "EUR", "free"], "Price", "free"),
        (["DE", "EUR", ""], "Price", ""),
    ] {
        let seen = inspect(&table(&[&HEADINGS, &US, &row]), &[]);
        assert_eq!(cases(&seen), ["row"], "{row:?}");
        assert_eq!(argument(&seen, "row"), "3");
        assert_eq!(argument(&seen, "column"), column);
        assert_eq!(argument(&seen, "found"), found);
        assert_eq!(seen.faults[0].place.as_ref().unwrap().path, "Prices");
        assert_eq!(seen.evidence["regionsPriced"], 1);
    }
}

#[test]
fn a_missing_column_is_told() {
    let seen = inspect(&table(&[&["Region", "Cost"], &["DE", "1"]]), &["DE"]);
    assert_eq!(cases(&seen), ["column"]);
    assert_eq!(argument(&seen, "columns"), "currency, price");
    let seen = inspect(&table(&[&["hello"]]), &["DE"]);
    assert_eq!(argument(&seen, "columns"), "region, currency, price");
}

#[test]
fn an_empty_sheet_is_told() {
    assert_eq!(cases(&inspect(&table(&[]), &["DE"])), ["empty"]);
    assert_eq!(cases(&inspect(&table(&[&HEADINGS]), &["DE"])), ["empty"]);
}

#[test]
fn faults_are_not_without_end() {
    let mut rows: Vec<&[&str]> = vec![&HEADINGS];
    rows.extend([["?", "?", "?"].as_slice()].repeat(5000));
    assert_eq!(inspect(&table(&rows), &[]).faults.len(), 20);
}

#[test]
fn what_is_no_workbook_is_unreadable() {
    let good = table(&[&HEADINGS, &DE]);
    let broken = |text: &str| book(text, &[]);
    for bytes in [
        b"".to_vec(),
        b"Region,Currency,Price\nDE,EUR,1\n".to_vec(),
        b"PK\x03\x04".to_vec(),
        good[..good.len() / 2].to_vec(),
        zip(&[("hello.txt", "hello")]),
        book("", &[("_rels/.rels", "<Relationships></Relationships>")]),
        broken(""),
        broken("<worksheet><sheetData><row>"),
        broken("<worksheet><sheetData><row><c t='s'><v>7</v></c>"),
        broken("<worksheet><sheetData><row><c t='n'><v>x</v></c>"),
        broken("no xml"),
    ] {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        assert_eq!(cases(&inspect(&bytes, &["DE"])), ["unreadable"], "{text}");
    }
}

#[test]
fn a_password_is_told() {
    let wrapped = [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &[0; 4096]].concat();
    assert_eq!(cases(&inspect(&wrapped, &[])), ["encrypted"]);

    let mut locked = table(&[&HEADINGS, &DE]);
    let flags = locked
        .windows(4)
        .position(|sign| sign == b"PK\x01\x02")
        .unwrap()
        + 8;
    locked[flags] |= 1;
    assert_eq!(cases(&inspect(&locked, &[])), ["encrypted"]);
}

#[test]
fn what_is_too_large_is_refused() {
    let cells = "<c><v>1</v></c>".repeat(200_000);
    let most = sheet(&[]).replace("<sheetData>", &format!("<sheetData><row>{cells}</row>"));
    let names: Vec<String> = (0..1001).map(|at| format!("xl/{at}")).collect();
    let many: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "")).collect();
    // Sixteen parts of 4 MiB are the limit of all.
    let part = noise(4_000_000);
    let parts: Vec<(&str, &str)> = names[..17]
        .iter()
        .map(|name| (name.as_str(), part.as_str()))
        .collect();
    for (what, bytes) in [
        (
            "file",
            [b"PK\x03\x04".as_slice(), &vec![0; 16 << 20]].concat(),
        ),
        ("entries", zip(&many)),
        ("part", book(&noise(4 * 1024 * 1024 + 1), &[])),
        ("ratio", zip(&[("x", &" ".repeat(3 * 1024 * 1024))])),
        ("total", zip(&parts)),
        ("cells", book(&most, &[("noise", &noise(100_000))])),
    ] {
        assert_eq!(cases(&inspect(&bytes, &[])), ["large"], "{what}");
    }
}

/// Headers say what they like; the bytes count.
#[test]
fn sizes_that_lie_do_not_help() {
    let mut bomb = book(&" ".repeat(20 * 1024 * 1024), &[]);
    for (sign, size) in [(b"PK\x01\x02", 24), (b"PK\x03\x04", 22)] {
        let places: Vec<usize> = (0..bomb.len() - 4)
            .filter(|at| bomb[*at..].starts_with(sign))
            .collect();
        for at in places {
            bomb[at + size..at + size + 4].copy_from_slice(&10_u32.to_le_bytes());
        }
        let said = cases(&inspect(&bomb, &[]));
        // As long as the two headers do not agree, nothing is unpacked.
        let expected = match size {
            24 => "unsafe",
            _ => "unreadable",
        };
        assert_eq!(said, [expected]);
    }
}

#[test]
fn a_directory_that_claims_millions_of_files_is_refused() {
    let good = table(&[&HEADINGS, &DE]);
    let end = good
        .windows(4)
        .position(|sign| sign == b"PK\x05\x06")
        .unwrap();
    let locator = [b"PK\x06\x07".as_slice(), &[0xff; 16]].concat();
    let claims = [&good[..end], &locator, &good[end..]].concat();
    assert_eq!(cases(&inspect(&claims, &["DE"])), ["unsafe"]);
}

#[test]
fn names_that_lead_outside_are_refused() {
    for name in [
        "../evil",
        "xl/../../evil",
        "/etc/passwd",
        "C:\\evil",
        "XL/workbook.xml",
        "xl\\workbook.xml",
    ] {
        let seen = inspect(&book(&sheet(&[&HEADINGS, &DE]), &[(name, "x")]), &[]);
        assert_eq!(cases(&seen), ["unsafe"], "{name}");
    }
}

/// Each of these makes the library that reads workbooks ask for gigabytes, work
/// for hours or overflow.
#[test]
fn what_the_reader_would_believe_is_refused() {
    let good = sheet(&[&HEADINGS, &DE]);
    let with = |tag: &str| book(&good.replace("<row>", tag), &[]);
    let strings = |count: &str| format!("<sst uniqueCount='{count}'></sst>");
    let formats = "<xf fontId='0'/>".repeat(20_000);
    let sheets = "<sheet name='x' r:id='s1'/>".repeat(21);
    let long = "x".repeat(5000);
    let elements = good.replace("<row>", &("<a/>".repeat(500_000) + "<row>"));
    for (what, bytes) in [
        ("elements", book(&elements, &[("noise", &noise(100_000))])),
        (
            "strings",
            book(&good, &[(STRINGS, &strings("18446744073709551615"))]),
        ),
        (
            "strings of a space",
            book(
                &good,
                &[(STRINGS, "<s:sst\nuniqueCount = \"99999999999\"/>")],
            ),
        ),
        ("row", with("<row r='4294967296'>")),
        ("row and column", with("<row><c r='ZZZZZZZZ1'/>")),
        (
            "formats",
            book(
                &good,
                &[(
                    STYLES,
                    &format!("<styleSheet><cellXfs>{formats}</cellXfs></styleSheet>"),
                )],
            ),
        ),
        (
            "font",
            book(
                &good,
                &[(STYLES, &format!("<font><name val='{long}'/></font>"))],
            ),
        ),
        (
            "sheets",
            book(
                &good,
                &[("xl/workbook.xml", &format!("<workbook>{sheets}</workbook>"))],
            ),
        ),
        (
            "size",
            book(
                &good.replace("<sheetData>", "<dimension ref='B2:A1'/><sheetData>"),
                &[],
            ),
        ),
        (
            "size of letters",
            book(
                &good.replace("<sheetData>", "<dimension ref='A1:ZZZZZZZ1'/><sheetData>"),
                &[],
            ),
        ),
    ] {
        assert_eq!(cases(&inspect(&bytes, &[])), ["unsafe"], "{what}");
    }
    // From the first to the last cell there are 17 thousand million.
    let far = good.replace(
        "</sheetData>",
        "<row><c r='XFD1048576'><v>1</v></c></row></sheetData>",
    );
    assert_eq!(inspect(&book(&far, &[]), &["DE"]).faults, []);
}

#[test]
fn one_long_text_in_many_cells_is_kept_once() {
    let strings = format!("<sst><si><t>{}</t></si></sst>", noise(1_000_000));
    let cells = "<c t='s'><v>0</v></c>".repeat(150_000);
    let rows = format!("<worksheet><sheetData><row>{cells}</row></sheetData></worksheet>");
    let seen = inspect(&book(&rows, &[(STRINGS, &strings)]), &[]);
    assert_eq!(cases(&seen), ["column"]);
}

#[test]
fn every_case_has_its_words() {
    for case in [
        "unreadable",
        "large",
        "encrypted",
        "unsafe",
        "empty",
        "column",
        "row",
        "region",
    ] {
        assert!(message::exists(&format!("PR-007.{case}")), "{case}");
    }
}

proptest! {
    #[test]
    fn no_bytes_do_harm(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        inspect(&bytes, &["DE"]);
        inspect(&[b"PK\x03\x04".as_slice(), &bytes].concat(), &["DE"]);
    }

    #[test]
    fn no_change_of_a_file_does_harm(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)
    ) {
        let mut bytes = table(&[&HEADINGS, &DE, &US]);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        inspect(&bytes, &["DE"]);
    }

    /// Changed before it is packed, so that its checksum is right.
    #[test]
    fn no_change_of_a_part_does_harm(
        part in 0..6_usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), 1..127_u8), 1..12),
        extra in "(<|>|/|'|=|r|c|v|is|t|s|row|dimension|ref|sst|si|xf|font|[0-9]{1,12}|[A-Z]{1,9}| ){0,20}"
    ) {
        let sheet = sheet(&[&HEADINGS, &DE, &US]).replace("<sheetData>", "<dimension ref='A1:C3'/><sheetData>");
        let strings = "<sst uniqueCount='2'><si><t>Region</t></si><si><r><t>x</t></r></si></sst>";
        let styles = "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='0.00'/></numFmts><fonts>\
                      <font><b/><color rgb='FF000000'/></font></fonts><cellXfs><xf numFmtId='164' \
                      fontId='0'><alignment wrapText='1'/></xf></cellXfs></styleSheet>";
        let mut parts = [
            ("_rels/.rels", PACKAGE), ("xl/workbook.xml", BOOK), ("xl/_rels/workbook.xml.rels", PARTS),
            (SHEET, &sheet), (STRINGS, strings), (STYLES, styles),
        ];
        let mut bytes = parts[part].1.as_bytes().to_vec();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let at = bytes.len() / 2;
        bytes.splice(at..at, extra.into_bytes());
        let text = String::from_utf8(bytes).unwrap();
        parts[part].1 = &text;
        inspect(&zip(&parts), &["DE"]);
    }
}
