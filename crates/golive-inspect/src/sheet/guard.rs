//! What must hold of a workbook before its reader may see it: the limits of any
//! zip archive, and bounds on what the reader trusts.

use std::collections::HashMap;
use std::io::{BufRead, Cursor};

use quick_xml::events::{BytesStart, Event};

use crate::archive::{Archive, Harm, Limits, Trouble};

/// What a workbook may have.
const LIMITS: Limits = Limits {
    archive: 16 << 20,
    entries: 1000,
    file: 4 << 20,
    unpacked: 64 << 20,
    small: 1 << 20,
};

/// The most characters of an attribute; the longest that Excel writes is the
/// address of a hyperlink.
const MAX_ATTRIBUTE: usize = 4096;

/// The most elements of all parts. The longest table of prices has some 20,000.
const MAX_ELEMENTS: usize = 500_000;

/// The most elements of a name. The reader reads each sheet anew, even when all
/// of them are one file, and copies fonts and number formats for each format.
const MOST: [(&str, usize); 5] = [
    ("sheet", 20),
    ("xf", 10_000),
    ("font", 10_000),
    ("fill", 10_000),
    ("border", 10_000),
];

/// Why a workbook is not opened.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// It is no workbook.
    Unreadable(String),
    /// It needs a password.
    Encrypted,
    /// It is larger than allowed.
    Large { found: String, max: String },
    /// It could do harm; the name of the part.
    Unsafe(String),
}

/// Walks over all of a workbook.
pub(super) fn check(bytes: &[u8]) -> Result<(), Refusal> {
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        // What Excel wraps around a workbook with a password.
        return Err(Refusal::Encrypted);
    }
    if !bytes.starts_with(b"PK\x03\x04") {
        return Err(Refusal::Unreadable("it is not a zip archive".to_owned()));
    }
    let mut book = Archive::open(Cursor::new(bytes), &LIMITS)?;
    let mut elements = Elements::default();
    for entry in book.judge()? {
        let mut part = Vec::new();
        book.read(&entry, &mut part, u64::MAX)?;
        if !is_tame(part.as_slice(), &mut elements) {
            return Err(Refusal::Unsafe(entry.path));
        }
    }
    Ok(())
}

impl From<Vec<Harm>> for Refusal {
    /// The first one: nobody makes a spreadsheet by hand.
    fn from(harms: Vec<Harm>) -> Self {
        let first = harms.into_iter().next();
        first.map_or_else(|| Self::Unsafe(String::new()), Self::from)
    }
}

impl From<Harm> for Refusal {
    fn from(harm: Harm) -> Self {
        let arg = |name: &str| {
            let found = harm.args.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        match harm.case {
            "encrypted" => Self::Encrypted,
            "broken" => Self::Unreadable(arg("problem")),
            "large" => large(&arg("found"), &arg("max"), "bytes"),
            "many" => large(&arg("found"), &arg("max"), "files"),
            case => Self::Unsafe(harm.path.unwrap_or_else(|| case.to_owned())),
        }
    }
}

impl From<Trouble> for Refusal {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Long(max) | Trouble::Bomb(max) => {
                large("more", &max.to_string(), "bytes when it is unpacked")
            }
            Trouble::Broken(problem) => Self::Unreadable(problem),
        }
    }
}

fn large(found: &str, max: &str, unit: &str) -> Refusal {
    Refusal::Large {
        found: found.to_owned(),
        max: format!("{max} {unit}"),
    }
}

/// How many elements there were.
#[derive(Default)]
struct Elements {
    all: usize,
    named: HashMap<&'static str, usize>,
}

impl Elements {
    /// Counts one more; whether that is still allowed.
    fn count(&mut self, name: &str) -> bool {
        self.all += 1;
        let Some((name, most)) = MOST.iter().find(|(known, _)| *known == name) else {
            return self.all <= MAX_ELEMENTS;
        };
        let count = self.named.entry(name).or_default();
        *count += 1;
        *count <= *most
    }
}

/// Whether the reader may see a part. It takes memory for as many strings as an
/// attribute says, and computes with places without looking for an overflow. It
/// splits XML with the same library, so it sees what is seen here. What is no
/// XML is refused by the reader itself, if it ever asks for it.
fn is_tame(xml: impl BufRead, elements: &mut Elements) -> bool {
    let mut reader = quick_xml::Reader::from_reader(xml);
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag) | Event::Empty(tag)) if !is_tame_tag(&tag, elements) => {
                return false;
            }
            Ok(Event::Eof) | Err(_) => return true,
            Ok(_) => {}
        }
    }
}

fn is_tame_tag(tag: &BytesStart<'_>, elements: &mut Elements) -> bool {
    let name = tag.local_name();
    let name = name.as_ref();
    if !elements.count(name) {
        return false;
    }
    let has_place = ["c", "row", "dimension"].contains(&name);
    tag.attributes().with_checks(false).all(|attribute| {
        let Ok(attribute) = attribute else {
            return false;
        };
        let value = attribute.value.as_ref();
        value.len() <= MAX_ATTRIBUTE
            && match attribute.key.local_name().as_ref() {
                "uniqueCount" => value.len() <= 6,
                "r" | "ref" if has_place => is_range(value),
                _ => true,
            }
    })
}

/// Whether this is a place in a sheet (`B7`, or `7` for a row), or a range of two.
fn is_range(text: &str) -> bool {
    let (start, end) = text.split_once(':').unwrap_or((text, text));
    match (place(start), place(end)) {
        (Some(start), Some(end)) => start.0 <= end.0 && start.1 <= end.1,
        _ => false,
    }
}

/// Column and row, as numbers that compare.
fn place(text: &str) -> Option<(u32, u32)> {
    let digits = text.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = text.split_at(digits);
    let is_column = letters.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_row = row.bytes().all(|byte| byte.is_ascii_digit());
    if letters.len() > 3 || row.len() > 7 || !is_column || !is_row {
        return None;
    }
    let column = u32::from_str_radix(letters, 36).unwrap_or_default();
    Some((column, row.parse().ok()?))
}
