//! Zip archives that somebody else made, unpacked without harm.
//!
//! Nothing that an archive says of itself is believed: sizes are counted while
//! reading, names are judged before anything is read, and no memory is taken
//! because a number in a header asks for it. Nothing is ever written.

use std::cell::Cell;
use std::collections::HashSet;
use std::fmt::Display;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::rc::Rc;

use zip::read::{ArchiveOffset, Config, ZipFileEntry};
use zip::{CompressionMethod, ZipArchive};

use crate::shorten;

/// The longest name of an entry, in bytes.
const MAX_NAME: usize = 512;

/// How much is read to find the entries, in bytes: a directory of 10,000 with
/// long names is far smaller.
const MAX_DIRECTORY: u64 = 8 << 20;

/// How often all files may be larger than their archive, once they are unpacked.
const MAX_RATIO: u64 = 200;

/// The end record without its comment, in bytes.
const END: usize = 22;

/// The last part of an archive that can hold its end record, in bytes: the
/// record, its longest comment, and the locator of a ZIP64 end record before it.
/// Twice of that, because the library looks further than the format goes.
const TAIL: u64 = 128 << 10;

/// What an archive may have.
pub(crate) struct Limits {
    /// Its own bytes.
    pub archive: u64,
    /// Its entries.
    pub entries: usize,
    /// The bytes of one file.
    pub file: u64,
    /// The bytes of all files together.
    pub unpacked: u64,
    /// What all files may have together whatever the ratio, in bytes.
    pub small: u64,
}

/// An archive that is no larger than allowed. Its files can be read once
/// [`Archive::judge`] has found nothing.
pub(crate) struct Archive<R> {
    inner: ZipArchive<Metered<R>>,
    /// The most bytes of one file.
    file: u64,
    /// The most bytes of all files together.
    all: u64,
    /// How many of them may still be unpacked.
    left: u64,
}

/// A file in an archive.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    index: usize,
    /// Its path, with slashes.
    pub path: String,
}

/// Why an archive must not be unpacked.
#[derive(Debug)]
pub(crate) struct Harm {
    /// What it is: `large`, `zip64`, `broken`, `end`, `many`, `duplicate`,
    /// `overlap` and `headers` of the whole; `name`, `path`, `case`, `encrypted`,
    /// `link` and `method` of one entry.
    pub case: &'static str,
    /// The entry, as it can be shown.
    pub path: Option<String>,
    /// Further values.
    pub args: Vec<(&'static str, String)>,
}

/// Why a file can not be read.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// It has more bytes than this.
    Long(u64),
    /// With it all files have more bytes than this: nothing more may be read.
    Bomb(u64),
    /// It is damaged.
    Broken(String),
}

impl Harm {
    fn of_all(case: &'static str, args: Vec<(&'static str, String)>) -> Self {
        Self {
            case,
            path: None,
            args,
        }
    }

    fn broken(error: impl Display) -> Self {
        Self::of_all("broken", vec![("problem", shorten(&error.to_string()))])
    }

    fn beyond(case: &'static str, found: impl Display, max: impl Display) -> Self {
        let args = vec![("found", found.to_string()), ("max", max.to_string())];
        Self::of_all(case, args)
    }
}

impl<R: Read + Seek> Archive<R> {
    /// Reads the list of the entries.
    pub(crate) fn open(mut file: R, limits: &Limits) -> Result<Self, Harm> {
        let length = file.seek(SeekFrom::End(0)).map_err(Harm::broken)?;
        if length > limits.archive {
            return Err(Harm::beyond("large", length, limits.archive));
        }
        // A ZIP64 end record may claim millions of entries, for which the library
        // makes room at once. An archive within the limits does not need one.
        let tail = tail(&mut file, length).map_err(Harm::broken)?;
        if names_zip64(&tail) {
            return Err(Harm::of_all("zip64", Vec::new()));
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
        let inner = ZipArchive::with_config(config, metered).map_err(Harm::broken)?;
        if end_of(&tail) != Some(END + inner.comment().len()) {
            return Err(Harm::of_all("end", Vec::new()));
        }
        if inner.len() > limits.entries {
            return Err(Harm::beyond("many", inner.len(), limits.entries));
        }
        left.set(u64::MAX);
        let all = length.saturating_mul(MAX_RATIO);
        let all = all.clamp(limits.small, limits.unpacked);
        Ok(Self {
            inner,
            file: limits.file,
            all,
            left: all,
        })
    }

    /// How many entries there are.
    pub(crate) fn len(&self) -> usize {
        self.inner.len()
    }

    /// Looks at names, kinds and places of the entries, at everything but their
    /// content. The files, in the archive's order, or what is wrong.
    pub(crate) fn judge(&mut self) -> Result<Vec<Entry>, Vec<Harm>> {
        let (mut files, mut harms) = (Vec::new(), Vec::new());
        let mut seen = HashSet::new();
        for index in 0..self.inner.len() {
            let Ok(entry) = self.inner.by_index_data(index) else {
                continue;
            };
            let (path, case) = judge_entry(&entry, &mut seen);
            match case {
                Some(case) => harms.push(Harm {
                    case,
                    path: Some(path),
                    args: Vec::new(),
                }),
                None if entry.is_dir() => {}
                None => files.push(Entry { index, path }),
            }
        }
        if self.inner.has_duplicate_names() {
            harms.push(Harm::of_all("duplicate", Vec::new()));
        }
        if harms.is_empty() {
            harms.extend(self.lie());
        }
        match harms.is_empty() {
            true => Ok(files),
            false => Err(harms),
        }
    }

    /// What the list of the entries says that is not so.
    fn lie(&mut self) -> Option<Harm> {
        // The overlaps first: the other check knows them too, but not by name.
        match self.inner.has_overlapping_entries() {
            Ok(false) => {}
            Ok(true) => return Some(Harm::of_all("overlap", Vec::new())),
            Err(error) => return Some(Harm::broken(error)),
        }
        let error = self.inner.validate_header_consistency().err()?;
        let problem = shorten(&error.to_string());
        Some(Harm::of_all("headers", vec![("problem", problem)]))
    }

    /// Unpacks a file into `sink`, `most` bytes of it; gives its size. All of it
    /// is counted.
    pub(crate) fn read(
        &mut self,
        entry: &Entry,
        sink: &mut impl Write,
        most: u64,
    ) -> Result<u64, Trouble> {
        let broken = |error: &dyn Display| Trouble::Broken(shorten(&error.to_string()));
        let most = most.min(self.file);
        let limit = most.min(self.left);
        let file = self.inner.by_index(entry.index);
        let file = file.map_err(|error| broken(&error))?;
        let said = file.size();
        let count = io::copy(&mut file.take(limit + 1), sink).map_err(|error| broken(&error))?;
        self.left = self.left.saturating_sub(count);
        match count {
            count if count == said && count <= limit => Ok(count),
            count if count <= limit => Err(broken(&"it does not have the size that it says")),
            _ if limit < most => Err(Trouble::Bomb(self.all)),
            _ => Err(Trouble::Long(most)),
        }
    }
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
