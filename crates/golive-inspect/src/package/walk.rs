//! ZIP-002: unpacking without harm.
//!
//! Nothing that an archive says of itself is believed: sizes are counted while
//! reading, names are judged before anything is read, and no memory is taken
//! because a number in a header asks for it. Nothing is ever written.

use std::cell::Cell;
use std::collections::HashSet;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::rc::Rc;

use golive_model::finding::{FilePlace, RuleId};
use zip::read::{ArchiveOffset, Config, ZipFileEntry};
use zip::{CompressionMethod, ZipArchive};

use super::report::shorten;
use crate::Inspection;

/// The most that a package may have, in bytes.
const MAX_ARCHIVE: u64 = 1 << 30;

/// The most that one file in it may have, in bytes.
const MAX_FILE: u64 = 1 << 30;

/// The most entries.
const MAX_ENTRIES: usize = 10_000;

/// The longest name of an entry, in bytes.
const MAX_NAME: usize = 512;

/// How much is read to find the entries, in bytes: a directory of
/// [`MAX_ENTRIES`] with long names is far smaller.
const MAX_DIRECTORY: u64 = 8 << 20;

/// The most that all files have together, in bytes.
const MAX_UNPACKED: u64 = 2 << 30;

/// How often a package may be larger than its archive, once it is unpacked.
const MAX_RATIO: u64 = 200;

/// What a package may have unpacked whatever the ratio, in bytes.
const SMALL: u64 = 16 << 20;

/// The end record without its comment, in bytes.
const END: usize = 22;

/// The last part of an archive that can hold its end record: the record, its
/// longest comment, and the locator of a ZIP64 end record before it.
const TAIL: u64 = END as u64 + 0xffff + 20;

/// An archive whose entries can be read without harm.
pub(super) struct Package<R> {
    archive: ZipArchive<Metered<R>>,
    /// The entries that are files, in the archive's order.
    pub files: Vec<Entry>,
    /// How many bytes may still be unpacked.
    left: u64,
}

/// A file in the archive.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    index: usize,
    /// Its path, with slashes.
    pub path: String,
}

/// Why an entry can not be read: the case of the message.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// It has more than was asked for.
    Long,
    /// It would make the whole too large: nothing more may be read.
    Bomb,
    /// It is damaged.
    Broken(String),
}

/// Opens an archive and judges everything but the content of its files. None
/// where it must not be read any further; the faults say why.
pub(super) fn open<R: Read + Seek>(file: R, inspection: &mut Inspection) -> Option<Package<R>> {
    let (archive, length) = match directory(file) {
        Ok(opened) => opened,
        Err((case, args)) => {
            inspection.fault(RuleId::ZipSafe, case, args);
            return None;
        }
    };
    let mut package = Package {
        files: Vec::new(),
        archive,
        left: length.saturating_mul(MAX_RATIO).clamp(SMALL, MAX_UNPACKED),
    };
    package.judge(inspection);
    inspection.saw("entries", package.archive.len());
    inspection.faults.is_empty().then_some(package)
}

type Refusal = (&'static str, Vec<(&'static str, String)>);

/// The list of the entries, and how long the archive is.
fn directory<R: Read + Seek>(mut file: R) -> Result<(ZipArchive<Metered<R>>, u64), Refusal> {
    let length = file.seek(SeekFrom::End(0)).map_err(damaged)?;
    if length > MAX_ARCHIVE {
        return Err(("large", vec![("found", length.to_string())]));
    }
    // A ZIP64 end record may claim billions of entries, for which the library
    // makes room at once. A package within the limits does not need one.
    let tail = tail(&mut file, length).map_err(damaged)?;
    if names_zip64(&tail) {
        return Err(("zip64", Vec::new()));
    }
    let left = Rc::new(Cell::new(MAX_DIRECTORY));
    let metered = Metered {
        inner: file,
        left: left.clone(),
    };
    // Bytes before the archive would be bytes that nobody has looked at.
    let config = Config {
        archive_offset: ArchiveOffset::Known(0),
    };
    let archive = ZipArchive::with_config(config, metered).map_err(damaged)?;
    if end_of(&tail) != Some(END + archive.comment().len()) {
        return Err(("end", Vec::new()));
    }
    if archive.len() > MAX_ENTRIES {
        let found = archive.len().to_string();
        let max = MAX_ENTRIES.to_string();
        return Err(("many", vec![("found", found), ("max", max)]));
    }
    left.set(u64::MAX);
    Ok((archive, length))
}

fn damaged(error: impl ToString) -> Refusal {
    ("broken", vec![("problem", shorten(&error.to_string()))])
}

fn tail(file: &mut (impl Read + Seek), length: u64) -> io::Result<Vec<u8>> {
    file.seek(SeekFrom::Start(length.saturating_sub(TAIL)))?;
    let mut tail = Vec::new();
    file.take(TAIL).read_to_end(&mut tail)?;
    Ok(tail)
}

/// Whether a locator of a ZIP64 end record stands before an end record.
fn names_zip64(tail: &[u8]) -> bool {
    let mut windows = tail.windows(24);
    windows.any(|bytes| bytes.starts_with(b"PK\x06\x07") && bytes.ends_with(b"PK\x05\x06"))
}

/// How many bytes the last end record has with all that follows it. Tools that
/// look for the first one, or stop elsewhere, would see another archive.
fn end_of(tail: &[u8]) -> Option<usize> {
    let last = tail.windows(4).rposition(|bytes| bytes == b"PK\x05\x06")?;
    Some(tail.len() - last)
}

impl<R: Read + Seek> Package<R> {
    /// Looks at names, kinds and places of the entries.
    fn judge(&mut self, inspection: &mut Inspection) {
        let mut seen = HashSet::new();
        for index in 0..self.archive.len() {
            let Ok(entry) = self.archive.by_index_data(index) else {
                continue;
            };
            let (path, case) = judge_entry(&entry, &mut seen);
            match case {
                Some(case) => fault(inspection, &path, case),
                None if entry.is_dir() => {}
                None => self.files.push(Entry { index, path }),
            }
        }
        if self.archive.has_duplicate_names() {
            inspection.fault(RuleId::ZipSafe, "duplicate", Vec::new());
        }
        if !inspection.faults.is_empty() {
            return;
        }
        // The overlaps first: the other check knows them too, but not by name.
        match self.archive.has_overlapping_entries() {
            Ok(false) => {
                if let Err(error) = self.archive.validate_header_consistency() {
                    let problem = shorten(&error.to_string());
                    inspection.fault(RuleId::ZipSafe, "headers", vec![("problem", problem)]);
                }
            }
            Ok(true) => inspection.fault(RuleId::ZipSafe, "overlap", Vec::new()),
            Err(error) => {
                let (case, args) = damaged(error);
                inspection.fault(RuleId::ZipSafe, case, args);
            }
        }
    }

    /// Unpacks a file into `sink`, `most` bytes of it; gives its size. All of it
    /// is counted.
    pub(super) fn read(
        &mut self,
        entry: &Entry,
        sink: &mut impl Write,
        most: u64,
    ) -> Result<u64, Trouble> {
        let broken = |error: &dyn std::fmt::Display| Trouble::Broken(shorten(&error.to_string()));
        let most = most.min(MAX_FILE);
        let limit = most.min(self.left);
        let file = self.archive.by_index(entry.index);
        let file = file.map_err(|error| broken(&error))?;
        let said = file.size();
        let count = io::copy(&mut file.take(limit + 1), sink).map_err(|error| broken(&error))?;
        self.left = self.left.saturating_sub(count);
        match count {
            count if count == said && count <= limit => Ok(count),
            count if count <= limit => Err(broken(&"it does not have the size that it says")),
            _ if limit < most => Err(Trouble::Bomb),
            _ => Err(Trouble::Long),
        }
    }
}

/// The path of an entry, and the case of what is wrong with it.
fn judge_entry(
    entry: &ZipFileEntry<'_>,
    seen: &mut HashSet<String>,
) -> (String, Option<&'static str>) {
    let Some(path) = name_of(entry) else {
        let shown = shorten(&String::from_utf8_lossy(entry.name_raw()));
        return (shown, Some("name"));
    };
    let case = if entry.enclosed_name().is_none() || !is_tame(&path) {
        Some("path")
    } else if !seen.insert(path.trim_end_matches('/').to_lowercase()) {
        Some("case")
    } else if entry.encrypted() {
        Some("encrypted")
    } else if !is_plain(entry) {
        Some("link")
    } else if ![CompressionMethod::Stored, CompressionMethod::Deflated]
        .contains(&entry.compression())
    {
        Some("method")
    } else {
        None
    };
    (path, case)
}

/// The name, if it is short and made of characters that can be shown. One that
/// is not UTF-8 means something else to every reader. Some old tools write
/// backslashes.
fn name_of(entry: &ZipFileEntry<'_>) -> Option<String> {
    let raw = entry.name_raw();
    let name = str::from_utf8(raw).ok().filter(|_| raw.len() <= MAX_NAME)?;
    let is_shown = !name.is_empty() && !name.chars().any(is_hidden);
    is_shown.then(|| name.replace('\\', "/"))
}

/// Control characters, and what turns the direction of writing around.
fn is_hidden(character: char) -> bool {
    let turns = matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    character.is_control() || turns
}

/// Whether a path stays where it is unpacked and names one file on every
/// system: no drive, nothing that starts at the root, no part that means
/// another place or that Windows would shorten.
fn is_tame(path: &str) -> bool {
    let path = path.strip_suffix('/').unwrap_or(path);
    let tame = |part: &str| !part.is_empty() && !part.ends_with(['.', ' ']);
    !path.contains(':') && path.split('/').all(tame)
}

/// Whether it is a file or a folder: no link, device or pipe.
fn is_plain(entry: &ZipFileEntry<'_>) -> bool {
    const KIND: u32 = 0o170_000;
    let kind = entry.unix_mode().map_or(0, |mode| mode & KIND);
    !entry.is_symlink() && matches!(kind, 0 | 0o100_000 | 0o040_000)
}

/// Adds a fault of one entry.
pub(super) fn fault(inspection: &mut Inspection, path: &str, case: &'static str) {
    let args = vec![("file", shorten(path))];
    inspection.fault_at(place(path), RuleId::ZipSafe, case, args);
}

/// The place that is a whole file of the package.
pub(super) fn place(path: &str) -> FilePlace {
    FilePlace {
        path: path.to_owned(),
        ..FilePlace::default()
    }
}

/// A reader that gives so many bytes and no more.
struct Metered<R> {
    inner: R,
    left: Rc<Cell<u64>>,
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.left.get() == 0 {
            return Err(io::Error::other("the list of the entries is too long"));
        }
        let count = self.inner.read(buffer)?;
        self.left.set(self.left.get().saturating_sub(count as u64));
        Ok(count)
    }
}

impl<R: Seek> Seek for Metered<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.inner.seek(to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tame_paths() {
        for path in ["a", "a/b.json", "a b/c..d/", "ünï.json", "..a/b"] {
            assert!(is_tame(path), "{path}");
        }
        for path in [
            "", "/", "/a", "a//b", "../a", "a/..", "a/./b", "C:/a", "C:a", "a:b", "a.", "a /b",
            "...", ".. /a", "a//",
        ] {
            assert!(!is_tame(path), "{path}");
        }
    }

    #[test]
    fn the_meter_stops() {
        let left = Rc::new(Cell::new(3));
        let mut metered = Metered {
            inner: io::Cursor::new([1; 8]),
            left: left.clone(),
        };
        let mut buffer = [0; 4];
        assert_eq!(metered.read(&mut buffer).unwrap(), 4);
        assert!(metered.read(&mut buffer).is_err());
        left.set(u64::MAX);
        assert_eq!(metered.read(&mut buffer).unwrap(), 4);
    }
}
