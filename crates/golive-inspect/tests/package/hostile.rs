//! Archives that mean harm. Each is refused, costs little memory, and leaves
//! nothing behind.

use std::env;
use std::fs;
use std::io::Write;
use std::process::Command;

use golive_inspect::package::inspect;

use crate::kit::{GOOD, MAIN, expected, good, judge, keys, make, with};
use crate::raw::{End, Raw, build, crc, extra, plain, zip64};

/// The most memory that a process takes which judges all of them, in KiB.
const MAX_MEMORY: u64 = 200 << 10;

/// The variable that tells the child which folder to judge.
const FOLDER: &str = "GOLIVE_HOSTILE_FOLDER";

pub struct Hostile {
    name: String,
    pub bytes: Vec<u8>,
    /// The key of the message that it gets.
    key: &'static str,
}

fn hostile(name: impl Into<String>, key: &'static str, bytes: Vec<u8>) -> Hostile {
    let name = name.into();
    Hostile { name, bytes, key }
}

pub fn archives() -> Vec<Hostile> {
    let mut all = paths();
    all.extend(names());
    all.extend(kinds());
    all.extend(sizes());
    all.extend(overlaps());
    all.extend(directories());
    all.extend(bombs());
    all
}

fn file() -> Raw {
    Raw::new("a.txt", "hello")
}

/// Paths that lead elsewhere.
fn paths() -> Vec<Hostile> {
    let paths = [
        "../a",
        "..\\a",
        "a/../../b",
        "a/..",
        "a/../b",
        "..",
        "./a",
        "a/./b",
        "a//b",
        "/etc/passwd",
        "//host/share/a",
        "\\windows\\a",
        "\\\\?\\C:\\a",
        "C:\\a",
        "C:a",
        "c:/a",
        "a:stream",
        "....//a",
        ".. /a",
        "a/ /b",
        "mainTemplate.json.",
        "dir /a",
        "..\\..\\a/../b",
        "~/../../a",
    ];
    let mut all: Vec<Hostile> = paths
        .map(|path| {
            hostile(
                format!("path {path}"),
                "ZIP-002.path",
                plain(&[Raw::new(path, "x")]),
            )
        })
        .into();
    // A second name in an extra field, which some tools prefer.
    let mut content = vec![1];
    content.extend(crc(b"a.txt").to_le_bytes());
    content.extend(b"../evil.txt");
    let other = file().but(|file| file.extra = extra(0x7075, &content));
    all.push(hostile(
        "path in an extra field",
        "ZIP-002.path",
        plain(&[other]),
    ));
    all
}

/// Names that can not be shown, and names that are there twice.
fn names() -> Vec<Hostile> {
    let long = "n".repeat(4096);
    let names: [&[u8]; 9] = [
        b"",
        b"a\0.json",
        b"a\nb",
        b"a\x1b[31mb",
        b"a\x7f",
        "a\u{202e}nosj.b".as_bytes(),
        long.as_bytes(),
        b"\xc0\xae\xc0\xae/a",
        b"\xff\xfe",
    ];
    let mut all: Vec<Hostile> = names
        .iter()
        .enumerate()
        .map(|(at, name)| {
            hostile(
                format!("name {at}"),
                "ZIP-002.name",
                plain(&[Raw::new(name, "x")]),
            )
        })
        .collect();
    let pair = |one: &str, other: &str| plain(&[Raw::new(one, "x"), Raw::new(other, "y")]);
    all.push(hostile("name twice", "ZIP-002.duplicate", pair(MAIN, MAIN)));
    for (one, other) in [
        (MAIN, "MAINTEMPLATE.json"),
        ("a", "a/"),
        ("ä.txt", "Ä.txt"),
        ("a/b", "a\\B"),
    ] {
        all.push(hostile(
            format!("case {one} {other}"),
            "ZIP-002.case",
            pair(one, other),
        ));
    }
    all
}

/// What is no file, or can not be read.
fn kinds() -> Vec<Hostile> {
    let mut all = Vec::new();
    for mode in [0o120_777, 0o060_000, 0o020_000, 0o010_000, 0o140_000] {
        let entry = Raw::new("link", "../../etc/passwd").but(|entry| entry.mode = mode);
        all.push(hostile(
            format!("mode {mode:o}"),
            "ZIP-002.link",
            plain(&[entry]),
        ));
    }
    for flags in [0x0801, 0x0841] {
        let entry = file().but(|entry| entry.flags = flags);
        all.push(hostile(
            format!("flags {flags:x}"),
            "ZIP-002.encrypted",
            plain(&[entry]),
        ));
    }
    for method in [1, 6, 9, 12, 14, 93, 95, 0xffff] {
        let entry = file().but(|entry| entry.method = method);
        all.push(hostile(
            format!("method {method}"),
            "ZIP-002.method",
            plain(&[entry]),
        ));
    }
    all
}

/// Sizes and sums that are not true.
fn sizes() -> Vec<Hostile> {
    let one =
        |name: &str, key, change: fn(&mut Raw)| hostile(name, key, plain(&[file().but(change)]));
    let deflated = |change: fn(&mut Raw)| {
        // A stored block of deflate: last block, length 5, its complement.
        let data = [&[1, 5, 0, 0xfa, 0xff][..], b"hello"].concat();
        let entry = Raw::new("a.txt", data)
            .but(|entry| (entry.method, entry.size, entry.crc) = (8, 5, crc(b"hello")));
        plain(&[entry.but(change)])
    };
    vec![
        one("packed size beyond the file", "ZIP-002.overlap", |file| {
            file.packed = 0xffff_fff0
        }),
        one("size beyond memory", "ZIP-002.entry", |file| {
            file.size = 0xffff_fff0
        }),
        one("wrong sum", "ZIP-002.entry", |file| file.crc = 7),
        one("size in an extra field", "ZIP-002.overlap", |file| {
            (file.size, file.packed) = (u32::MAX, u32::MAX);
            file.extra = extra(
                1,
                &[[0xff; 7].as_slice(), &[0x3f], &[0xff; 7], &[0x3f]].concat(),
            );
        }),
        hostile(
            "deflate that says it has less",
            "ZIP-002.entry",
            deflated(|entry| entry.size = 2),
        ),
        hostile(
            "deflate that is damaged",
            "ZIP-002.entry",
            deflated(|entry| entry.data[3] = 0),
        ),
        hostile(
            "deflate that ends early",
            "ZIP-002.entry",
            deflated(|entry| {
                entry.data.truncate(7);
                entry.packed = 7;
            }),
        ),
    ]
}

/// Entries that share bytes.
fn overlaps() -> Vec<Hostile> {
    let quine: Vec<Raw> = (0..100)
        .map(|at| {
            Raw::new(format!("{at:03}"), "x".repeat(1000)).but(|entry| entry.offset = Some(0))
        })
        .collect();
    let same = vec![
        Raw::new("a", "x"),
        Raw::new("b", "x").but(|entry| entry.offset = Some(0)),
    ];
    // Each entry has the header of the next one in its data.
    let kernel = plain(&[Raw::new("kernel", "0".repeat(500))]);
    let mut within = Raw::new("outer", &kernel);
    within.crc = crc(&kernel);
    let inner = Raw::new("kernel", "0".repeat(500)).but(|entry| {
        entry.offset = Some(35);
        entry.local_name = b"gone".to_vec();
    });
    vec![
        hostile("all entries are one", "ZIP-002.overlap", plain(&quine)),
        hostile("two entries are one", "ZIP-002.overlap", plain(&same)),
        hostile(
            "an entry in another",
            "ZIP-002.overlap",
            plain(&[within, inner]),
        ),
        hostile(
            "an entry in the directory",
            "ZIP-002.broken",
            plain(&[file().but(|file| file.offset = Some(40))]),
        ),
        hostile(
            "an entry beyond the file",
            "ZIP-002.broken",
            plain(&[file().but(|file| file.offset = Some(1 << 31))]),
        ),
        hostile(
            "another name in the entry",
            "ZIP-002.headers",
            plain(&[file().but(|file| file.local_name = b"b.txt".to_vec())]),
        ),
        hostile(
            "an entry that is not listed",
            "ZIP-002.headers",
            plain(&[
                file(),
                Raw::new("hidden", "evil").but(|entry| entry.is_listed = false),
            ]),
        ),
    ]
}

/// Directories that lie.
fn directories() -> Vec<Hostile> {
    let lie = |name: &str, key, end: End| hostile(name, key, build(&[file()], &end));
    let whole = make(&GOOD);
    let cut = |length: usize| whole[..length].to_vec();
    let many = |count: usize| {
        let entries: Vec<Raw> = (0..count)
            .map(|at| Raw::new(format!("{at:x}"), ""))
            .collect();
        plain(&entries)
    };
    let comments: Vec<Raw> = (0..200)
        .map(|at| Raw::new(format!("{at}"), "").but(|entry| entry.comment = vec![b'c'; 0xffff]))
        .collect();
    let stuffed = b"PK\x05\x06\0\0\0\0\x01\0\x01\0\x2e\0\0\0\0\0\0\0\0\0".repeat(2900);
    let wide = |count| End {
        between: zip64(150, count, count.saturating_mul(46), 0),
        ..End::default()
    };
    vec![
        lie(
            "directory beyond the file",
            "ZIP-002.broken",
            End {
                start: Some(1 << 30),
                ..End::default()
            },
        ),
        lie(
            "directory in the data",
            "ZIP-002.broken",
            End {
                start: Some(3),
                ..End::default()
            },
        ),
        lie(
            "too many are said",
            "ZIP-002.broken",
            End {
                count: Some(0xfff0),
                ..End::default()
            },
        ),
        lie(
            "none are said",
            "ZIP-002.headers",
            End {
                count: Some(0),
                ..End::default()
            },
        ),
        lie(
            "several disks",
            "ZIP-002.broken",
            End {
                disk: 3,
                ..End::default()
            },
        ),
        lie(
            "bytes before",
            "ZIP-002.broken",
            End {
                before: b"#!/bin/sh\n".to_vec(),
                ..End::default()
            },
        ),
        lie(
            "a comment of ends",
            "ZIP-002.end",
            End {
                comment: stuffed.clone(),
                ..End::default()
            },
        ),
        lie(
            "ends after the end",
            "ZIP-002.end",
            End {
                after: stuffed[..60_000].to_vec(),
                ..End::default()
            },
        ),
        lie(
            "zip64 with billions",
            "ZIP-002.zip64",
            End {
                count: Some(0xffff),
                ..wide(1 << 40)
            },
        ),
        lie(
            "zip64 with all there are",
            "ZIP-002.zip64",
            End {
                count: Some(0xffff),
                ..wide(u64::MAX)
            },
        ),
        lie(
            "zip64 that is true",
            "ZIP-002.zip64",
            End {
                start: Some(u32::MAX),
                ..wide(1)
            },
        ),
        lie(
            "zip64 as far from the end as the library looks",
            "ZIP-002.zip64",
            End {
                count: Some(0xffff),
                between: zip64(91, 1, 51, 40),
                comment: vec![b'c'; 0xffff],
                after: vec![b'x'; 15],
                ..End::default()
            },
        ),
        hostile("nothing", "ZIP-002.broken", Vec::new()),
        hostile("no archive", "ZIP-002.broken", b"%PDF-1.7".repeat(1000)),
        hostile("half of it", "ZIP-002.broken", cut(whole.len() / 2)),
        hostile(
            "without the last byte",
            "ZIP-002.broken",
            cut(whole.len() - 1),
        ),
        hostile(
            "only the end",
            "ZIP-001.missing",
            build(&[], &End::default()),
        ),
        hostile("10,001 entries", "ZIP-002.many", many(10_001)),
        hostile("65,536 entries", "ZIP-002.many", many(0xffff)),
        hostile("comments without end", "ZIP-002.broken", plain(&comments)),
    ]
}

/// What grows when it is read.
fn bombs() -> Vec<Hostile> {
    let zeros = vec![0; 32 << 20];
    let quarter = &zeros[..8 << 20];
    let many: Vec<(String, &[u8])> = (0..4).map(|at| (format!("{at}.bin"), quarter)).collect();
    let blanks = vec![b' '; 20 << 20];
    let nested = (0..5).fold(make(&[("a.bin", &zeros[..1 << 20])]), |inner, at| {
        let copies: Vec<(String, &[u8])> = (0..10)
            .map(|copy| (format!("{at}{copy}.zip"), inner.as_slice()))
            .collect();
        make(&copies)
    });
    let deep = "[".repeat(300_000);
    let lists = format!("[{}[]]", "[],".repeat(190_000));
    let objects = format!("[{}0]", "{\"a\":0},".repeat(199_000));
    let mut calls = good(MAIN);
    calls["resources"][1]["name"] = format!("[{}]", "a(".repeat(12_000)).into();
    calls["variables"]["long"] = format!("[{}]", "concat(".repeat(500_000)).into();
    let mut wide = serde_json::Map::new();
    wide.insert("$schema".to_owned(), "x/deploymentTemplate.json#".into());
    wide.insert(
        "k".repeat(1 << 20),
        vec![serde_json::Value::Null; 1000].into(),
    );
    let wide = serde_json::Value::from(wide).to_string();
    vec![
        hostile("zeros", "ZIP-002.bomb", make(&[("a.bin", &zeros)])),
        hostile("zeros in many files", "ZIP-002.bomb", make(&many)),
        hostile("archives in archives", "ZIP-001.missing", nested),
        hostile("blanks in JSON", "ZIP-003.large", with("a.json", &blanks)),
        hostile(
            "lists without end",
            "ZIP-003",
            with("a.json", deep.as_bytes()),
        ),
        hostile("many lists", "ZIP-003.schema", with(MAIN, lists.as_bytes())),
        hostile(
            "many objects",
            "ZIP-003.schema",
            with(MAIN, objects.as_bytes()),
        ),
        hostile(
            "many objects with a comment",
            "ZIP-003.schema",
            with(MAIN, format!("//\n{objects}").as_bytes()),
        ),
        hostile(
            "many calls",
            "ARM-010",
            with(MAIN, calls.to_string().as_bytes()),
        ),
        hostile(
            "a name of a megabyte",
            "ARM-001.unknown",
            with("a.json", wide.as_bytes()),
        ),
    ]
}

#[test]
fn each_is_refused() {
    let all = archives();
    assert!(all.len() >= 60, "{} archives", all.len());
    let passed = all.iter().filter_map(|Hostile { name, bytes, key }| {
        let found = keys(&judge(bytes));
        let is_refused = found.iter().any(|found| found == key);
        (!is_refused).then(|| format!("{name}: {found:?}, expected {key}"))
    });
    let passed: Vec<String> = passed.collect();
    assert!(passed.is_empty(), "{passed:#?}");
}

/// A process of its own judges them all: how much memory it took and what it
/// wrote is then known.
#[test]
fn none_takes_memory_or_writes() {
    let place = tempfile::tempdir().unwrap();
    let (folder, scratch) = (
        place.path().join("archives"),
        place.path().join("scratch/empty"),
    );
    fs::create_dir_all(&folder).unwrap();
    fs::create_dir_all(&scratch).unwrap();
    let all = archives();
    for (at, hostile) in all.iter().enumerate() {
        fs::write(folder.join(at.to_string()), &hostile.bytes).unwrap();
    }
    let child = Command::new(env::current_exe().unwrap())
        .args(["--exact", "hostile::child", "--ignored", "--nocapture"])
        .env(FOLDER, &folder)
        .env("TMPDIR", &scratch)
        .current_dir(&scratch)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&child.stdout);
    assert!(child.status.success(), "{said}");
    let peak = said
        .lines()
        .find_map(|line| line.strip_prefix("peak "))
        .unwrap();
    let peak: u64 = peak.trim().parse().unwrap();
    assert!(peak < MAX_MEMORY, "{peak} KiB of memory");
    let count = |folder: &std::path::Path| fs::read_dir(folder).unwrap().count();
    assert_eq!(count(&scratch), 0, "something was written");
    assert_eq!(count(scratch.parent().unwrap()), 1, "something was written");
    assert_eq!(count(place.path()), 2, "something was written");
    assert_eq!(count(&folder), all.len(), "something was written");
}

#[test]
#[ignore = "the child of none_takes_memory_or_writes"]
fn child() {
    let Some(folder) = env::var_os(FOLDER) else {
        return;
    };
    for entry in fs::read_dir(folder).unwrap() {
        let file = fs::File::open(entry.unwrap().path()).unwrap();
        inspect(file, &expected());
    }
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let peak = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .unwrap();
    let mut out = std::io::stdout();
    writeln!(out, "\npeak {}", peak.trim().trim_end_matches(" kB")).unwrap();
}

/// A file that is larger than what is allowed, without the bytes: it is refused
/// by its length.
#[test]
fn a_large_archive_is_not_read() {
    let file = tempfile::tempfile().unwrap();
    file.set_len((1 << 30) + 1).unwrap();
    assert_eq!(keys(&inspect(file, &expected())), ["ZIP-002.large"]);
}
