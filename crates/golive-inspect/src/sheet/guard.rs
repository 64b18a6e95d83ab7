//! What must hold of a workbook before its reader may see it: the limits of any
//! zip archive, and bounds on what the reader trusts.

use std::collections::{HashMap, HashSet};
use std::io::{self, BufRead, BufReader, Cursor, Read};

use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;
use zip::result::ZipError;

/// The largest file that is opened, in bytes.
pub(super) const MAX_BYTES: usize = 16 * 1024 * 1024;
/// The most files in a workbook.
const MAX_ENTRIES: usize = 1000;
/// The most bytes of one of them.
const MAX_PART: u64 = 4 * 1024 * 1024;
/// The most bytes of all of them.
const MAX_TOTAL: u64 = 64 * 1024 * 1024;
/// How many times larger than the file its content may be, from [`SMALL`] on.
const MAX_RATIO: u64 = 200;
const SMALL: u64 = 1024 * 1024;

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
    if bytes.len() > MAX_BYTES {
        return Err(large(bytes.len(), MAX_BYTES, "bytes"));
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        // What Excel wraps around a workbook with a password.
        return Err(Refusal::Encrypted);
    }
    if !bytes.starts_with(b"PK\x03\x04") {
        return Err(Refusal::Unreadable("it is not a zip archive".to_owned()));
    }
    if is_zip64(bytes) {
        return Err(Refusal::Unsafe("ZIP64".to_owned()));
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(unreadable)?;
    if archive.len() > MAX_ENTRIES {
        return Err(large(archive.len(), MAX_ENTRIES, "files"));
    }
    if archive.has_overlapping_files().map_err(unreadable)? {
        return Err(Refusal::Unsafe("overlapping files".to_owned()));
    }
    let mut names = HashSet::new();
    let mut elements = Elements::default();
    let mut left = MAX_TOTAL.min((bytes.len() as u64 * MAX_RATIO).max(SMALL));
    let allowed = left;
    for at in 0..archive.len() {
        let name = safe_name(&mut archive, at)?;
        if !names.insert(name.to_lowercase()) {
            return Err(Refusal::Unsafe(name));
        }
        let max = left.min(MAX_PART);
        let mut part = archive.by_index(at).map_err(unreadable)?.take(max + 1);
        let is_tame = is_tame(BufReader::new(&mut part), &mut elements);
        // Sizes in headers lie, and the checksum is seen at the end only.
        io::copy(&mut part, &mut io::sink()).map_err(unreadable)?;
        let length = max + 1 - part.limit();
        if length > max {
            let max = if max == MAX_PART { MAX_PART } else { allowed };
            return Err(large("more", max, "bytes when it is unpacked"));
        }
        if !is_tame {
            return Err(Refusal::Unsafe(name));
        }
        left -= length;
    }
    Ok(())
}

/// Whether the end of an archive of the ZIP64 form stands anywhere. It may claim
/// millions of files, for which the library makes room at once.
fn is_zip64(bytes: &[u8]) -> bool {
    let mut windows = bytes.windows(24);
    windows.any(|end| end.starts_with(b"PK\x06\x07") && end.ends_with(b"PK\x05\x06"))
}

/// The name of a file that can be unpacked without harm.
fn safe_name(archive: &mut ZipArchive<Cursor<&[u8]>>, at: usize) -> Result<String, Refusal> {
    let entry = archive.by_index_raw(at).map_err(unreadable)?;
    if entry.encrypted() {
        return Err(Refusal::Encrypted);
    }
    let name = entry.name().map_err(unreadable)?.into_owned();
    let is_harmless = entry.enclosed_name().is_some() && !entry.is_symlink();
    match is_harmless && !name.starts_with('/') && !name.contains(['\\', ':', '\0']) {
        true => Ok(name),
        false => Err(Refusal::Unsafe(name)),
    }
}

fn unreadable(error: impl Into<ZipError>) -> Refusal {
    Refusal::Unreadable(error.into().to_string())
}

fn large(found: impl ToString, max: impl ToString, unit: &str) -> Refusal {
    Refusal::Large {
        found: found.to_string(),
        max: format!("{} {unit}", max.to_string()),
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
