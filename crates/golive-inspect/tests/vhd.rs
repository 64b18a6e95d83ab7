//! Disks that qemu-img and sfdisk made, and what is said of them.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "all of this file is a test, its helpers too"
)]

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use golive_inspect::Inspection;
use golive_inspect::vhd::{Disk, Expected, FOOTER, Family, Generation, HEAD, Role, inspect, make};
use golive_model::{Language, RuleId, Severity, message};
use proptest::prelude::*;
use serde_json::{Value, json};
use tempfile::TempDir;

const MIB: u64 = 1 << 20;
const GIB: u64 = 1 << 30;

const BIOS_BOOT: &str = "21686148-6449-6E6F-744E-656564454649";
const MSR: &str = "E3C9E316-0B5C-4DB8-817D-F92DF00215AE";
const BASIC_DATA: &str = "EBD0A0A2-B9E5-4433-87C0-68B6B72699C7";

const LINUX_MBR: &str = "label: dos\nstart=2048, type=83, bootable\n";
const WINDOWS_MBR: &str = "label: dos\nstart=2048, size=1024000, type=7, bootable\ntype=7\n";
const LINUX_GPT: &str = "label: gpt\nstart=2048, size=204800, type=uefi\ntype=linux\n";

const LINUX: Role = system(Family::Linux, None);
const LINUX_1: Role = system(Family::Linux, Some(Generation::One));
const LINUX_2: Role = system(Family::Linux, Some(Generation::Two));
const WINDOWS: Role = system(Family::Windows, None);
const OTHER: Role = system(Family::Other, None);
const DATA: Role = Role::Data { lun: 3 };

const fn system(family: Family, generation: Option<Generation>) -> Role {
    Role::System { family, generation }
}

/// Runs a tool to its end; one that is not there fails the test.
fn run(program: &str, arguments: &[&str], input: &str) -> String {
    let needed = "this test needs qemu-img and sfdisk; on Debian: apt-get install qemu-utils fdisk";
    // A plain user's PATH has no sfdisk.
    let path = format!("{}:/usr/sbin:/sbin", std::env::var("PATH").unwrap());
    let mut command = Command::new(program);
    command.args(arguments).env("PATH", path);
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = match command.spawn() {
        Ok(child) => child,
        Err(error) => panic!("{needed} ({program}: {error})"),
    };
    child
        .stdin
        .take()
        .unwrap()
        .write_all(input.as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "{needed} ({command:?}: {complaint})"
    );
    String::from_utf8(output.stdout).unwrap()
}

/// A folder for the disks of one test.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// A raw disk of that size, partitioned by sfdisk where there is a script.
    fn raw(&self, size: u64, script: &str) -> PathBuf {
        let path = self.path("disk.raw");
        let _ = fs::remove_file(&path);
        File::create(&path).unwrap().set_len(size).unwrap();
        if !script.is_empty() {
            let path = path.to_str().unwrap();
            // A file has no kernel that would have to look at it again.
            let flags = ["--quiet", "--no-reread", "--no-tell-kernel", path];
            run("sfdisk", &flags, script);
        }
        path
    }

    /// The same in another format.
    fn converted(&self, raw: &Path, options: &[&str]) -> PathBuf {
        let path = self.path("disk.out");
        let files = [raw.to_str().unwrap(), path.to_str().unwrap()];
        run(
            "qemu-img",
            &[&["convert", "-f", "raw"], options, &files].concat(),
            "",
        );
        path
    }

    /// A fixed VHD.
    fn fixed(&self, size: u64, script: &str) -> PathBuf {
        let fixed = ["-O", "vpc", "-o", "subformat=fixed,force_size=on"];
        self.converted(&self.raw(size, script), &fixed)
    }

    fn look(&self, size: u64, script: &str, role: Role) -> Inspection {
        look(&self.fixed(size, script), role)
    }
}

/// Looks at a file as the server does: by two reads.
fn look(path: &Path, role: Role) -> Inspection {
    let mut file = File::open(path).unwrap();
    let length = file.metadata().unwrap().len();
    let mut head = Vec::new();
    (&file).take(HEAD as u64).read_to_end(&mut head).unwrap();
    let mut tail = Vec::new();
    let at = length.saturating_sub(FOOTER as u64);
    file.seek(SeekFrom::Start(at)).unwrap();
    file.read_to_end(&mut tail).unwrap();
    let disk = Disk {
        head: &head,
        tail: &tail,
        length,
    };
    inspect(&disk, &Expected { role })
}

/// Rule and case of each fault; every one has words without a gap.
fn faults(found: &Inspection) -> Vec<String> {
    let key = |fault: golive_inspect::Fault| {
        let finding = fault.finding("/disk", Severity::Error);
        let key = match finding.case.as_str() {
            "" => finding.rule.to_string(),
            case => format!("{}.{case}", finding.rule),
        };
        let text = message::of_finding(Language::English, &finding);
        assert!(message::exists(&key), "no words for {key}");
        assert!(!text.contains(['{', '}']), "{key} leaves a gap: {text}");
        key
    };
    found.faults.iter().cloned().map(key).collect()
}

fn patch(path: &Path, at: u64, bytes: &[u8]) {
    let file = OpenOptions::new().write(true).open(path).unwrap();
    file.write_all_at(bytes, at).unwrap();
}

/// A footer with another type, sealed anew.
fn retyped(path: &Path, kind: u8) {
    let at = fs::metadata(path).unwrap().len() - FOOTER as u64;
    let mut footer = [0; FOOTER];
    File::open(path)
        .unwrap()
        .read_exact_at(&mut footer, at)
        .unwrap();
    footer[63] = kind;
    footer[64..68].fill(0);
    let sum: u32 = footer.iter().map(|byte| u32::from(*byte)).sum();
    footer[64..68].copy_from_slice(&(!sum).to_be_bytes());
    patch(path, at, &footer);
}

#[test]
fn disks_for_each_generation_pass() {
    let folder = Folder::new();
    let both = format!(
        "label: gpt\nstart=2048, size=2048, type={BIOS_BOOT}\nsize=204800, type=uefi\ntype=linux\n"
    );
    let logical = "label: dos\nstart=2048, size=1024000, type=83\ntype=5\nsize=100M, type=82\n";
    let windows = format!(
        "label: gpt\nstart=2048, size=204800, type=uefi\nsize=32768, type={MSR}\ntype={BASIC_DATA}\n"
    );
    let old_linux = format!("label: gpt\nstart=2048, size=204800, type=uefi\ntype={BASIC_DATA}\n");
    let mixed = format!("{LINUX_GPT}type={MSR}\n").replace("type=linux", "size=100M, type=linux");
    let linux_and_data = mixed.replace(MSR, BASIC_DATA);
    let windows_2 = system(Family::Windows, Some(Generation::Two));
    let windows_1 = system(Family::Windows, Some(Generation::One));
    for (size, script, role) in [
        (GIB, LINUX_MBR, LINUX_1),
        (GIB, logical, LINUX_1),
        (GIB, LINUX_GPT, LINUX_2),
        (GIB, both.as_str(), LINUX_1),
        (GIB, both.as_str(), LINUX_2),
        (GIB, old_linux.as_str(), LINUX_2),
        (1023 * GIB, LINUX_GPT, LINUX),
        (30 * GIB, windows.as_str(), windows_2),
        (250 * GIB, WINDOWS_MBR, windows_1),
        (40 * GIB, old_linux.as_str(), WINDOWS),
        (GIB, mixed.as_str(), LINUX),
        (40 * GIB, mixed.as_str(), WINDOWS),
        (40 * GIB, linux_and_data.as_str(), WINDOWS),
        (GIB, WINDOWS_MBR, OTHER),
        (20 * MIB, "", DATA),
        (1023 * GIB, "label: dos\nstart=63, type=7\n", DATA),
    ] {
        let found = folder.look(size, script, role);
        assert_eq!(faults(&found), [] as [&str; 0], "{size} {script} {role:?}");
    }
}

#[test]
fn what_is_seen_is_evidence() {
    let folder = Folder::new();
    let seen = |found: Inspection| Value::Object(found.evidence);
    assert_eq!(
        seen(folder.look(GIB, LINUX_GPT, LINUX_2)),
        json!({
            "length": GIB + 512, "virtualSize": GIB, "diskType": "fixed",
            "creatorApplication": "qem2", "checksum": "right",
            "partitionTable": "gpt", "partitions": 2, "firstPartitionSector": 2048, "efi": true,
        })
    );
    assert_eq!(
        seen(folder.look(GIB, LINUX_MBR, LINUX_1)),
        json!({
            "length": GIB + 512, "virtualSize": GIB, "diskType": "fixed",
            "creatorApplication": "qem2", "checksum": "right",
            "partitionTable": "mbr", "partitions": 1, "firstPartitionSector": 2048, "efi": false,
        })
    );
    let raw = folder.raw(GIB, LINUX_MBR);
    assert_eq!(seen(look(&raw, LINUX_1)), json!({"length": GIB}));
}

/// Every rule and case fires, alone; a test of the words at the same time.
#[test]
fn each_rule_fires() {
    let mut used = BTreeSet::new();
    let mut expect = |found: Inspection, key: &str| {
        assert_eq!(faults(&found), [key], "{:#?}", found.evidence);
        used.insert(key.to_owned());
    };
    files(&mut expect);
    sizes(&mut expect);
    tables(&mut expect);
    let catalogue = message::contents(message::text(Language::English));
    let written: BTreeSet<String> = catalogue
        .into_keys()
        .filter(|key| key.starts_with("VHD-"))
        .collect();
    assert_eq!(used, written);
}

fn files(expect: &mut impl FnMut(Inspection, &str)) {
    let folder = Folder::new();
    let raw = folder.raw(GIB, LINUX_MBR);
    expect(look(&raw, LINUX_1), "VHD-001.none");
    let dynamic = folder.converted(
        &raw,
        &["-O", "vpc", "-o", "subformat=dynamic,force_size=on"],
    );
    expect(look(&dynamic, LINUX_1), "VHD-002");
    let length = fs::metadata(&dynamic).unwrap().len();
    OpenOptions::new()
        .write(true)
        .open(&dynamic)
        .unwrap()
        .set_len(length - 1)
        .unwrap();
    expect(look(&dynamic, LINUX_1), "VHD-001.dynamic");
    let vhdx = folder.converted(&raw, &["-O", "vhdx"]);
    expect(look(&vhdx, LINUX_1), "VHD-013");
    fs::write(&raw, "not a disk").unwrap();
    expect(look(&raw, LINUX_1), "VHD-001.short");
    fs::write(&raw, [0; 511]).unwrap();
    expect(look(&raw, LINUX_1), "VHD-001.short");
    fs::write(&raw, [0; 512]).unwrap();
    expect(look(&raw, LINUX_1), "VHD-001.none");
    fs::write(&raw, "").unwrap();
    expect(look(&raw, DATA), "VHD-001.short");

    let vhd = folder.fixed(GIB, LINUX_MBR);
    let at = GIB + 68;
    patch(&vhd, at, b"another id");
    expect(look(&vhd, LINUX_1), "VHD-006");
    for (kind, seen) in [
        (0, "type 0"),
        (3, "dynamic"),
        (4, "differencing"),
        (255, "type 255"),
    ] {
        retyped(&vhd, kind);
        let found = look(&vhd, LINUX_1);
        assert_eq!(found.evidence["diskType"], seen);
        expect(found, "VHD-002");
    }
    retyped(&vhd, 2);
    assert!(faults(&look(&vhd, LINUX_1)).is_empty());

    // A MiB too much between the disk and its footer.
    let bytes = make::fixed_footer(GIB, [7; 16], 0);
    patch(&vhd, GIB, &[0; FOOTER]);
    patch(&vhd, GIB + MIB, &bytes);
    expect(look(&vhd, LINUX_1), "VHD-005");
}

fn sizes(expect: &mut impl FnMut(Inspection, &str)) {
    let folder = Folder::new();
    let windows = system(Family::Windows, Some(Generation::One));
    for (size, script, role, key) in [
        (10 * MIB, "", DATA, "VHD-003"),
        (
            19 * MIB,
            "label: dos\nstart=2048, type=83\n",
            LINUX_1,
            "VHD-003",
        ),
        (GIB + MIB / 2, LINUX_MBR, LINUX_1, "VHD-004"),
        (GIB - MIB, LINUX_MBR, LINUX_1, "VHD-007"),
        (1023 * GIB + MIB, LINUX_MBR, LINUX_1, "VHD-007"),
        (30 * GIB - MIB, WINDOWS_MBR, windows, "VHD-008"),
        (250 * GIB + MIB, WINDOWS_MBR, windows, "VHD-008"),
        (1023 * GIB + MIB, "", DATA, "VHD-009"),
    ] {
        expect(folder.look(size, script, role), key);
    }
}

fn tables(expect: &mut impl FnMut(Inspection, &str)) {
    let folder = Folder::new();
    let early = LINUX_MBR.replace("2048", "2047");
    let no_efi = "label: gpt\nstart=2048, type=linux\n";
    let volumes = "label: gpt\nstart=2048, size=204800, type=uefi\ntype=lvm\n";
    let reserved = format!("label: gpt\nstart=2048, size=32768, type={MSR}\ntype={BASIC_DATA}\n");
    for (size, script, role, key) in [
        (GIB, early.as_str(), LINUX_1, "VHD-010"),
        (GIB, "label: dos\nstart=63, type=a5\n", OTHER, "VHD-010"),
        (GIB, "", LINUX_1, "VHD-011.none"),
        (GIB, "", OTHER, "VHD-011.none"),
        (GIB, LINUX_MBR, LINUX_2, "VHD-011.mbr"),
        (GIB, no_efi, LINUX_2, "VHD-011.efi"),
        (GIB, LINUX_GPT, LINUX_1, "VHD-011.bios"),
        (GIB, WINDOWS_MBR, LINUX_1, "VHD-012.windows"),
        (GIB, reserved.as_str(), LINUX, "VHD-012.windows"),
        (40 * GIB, LINUX_MBR, WINDOWS, "VHD-012.linux"),
        (40 * GIB, LINUX_GPT, WINDOWS, "VHD-012.linux"),
        (40 * GIB, volumes, WINDOWS, "VHD-012.linux"),
        (
            40 * GIB,
            "label: dos\nstart=2048, type=82\n",
            WINDOWS,
            "VHD-012.linux",
        ),
        (
            40 * GIB,
            "label: dos\nstart=2048, type=8e\n",
            WINDOWS,
            "VHD-012.linux",
        ),
    ] {
        expect(folder.look(size, script, role), key);
    }
    // The header, its seal and its signature.
    let vhd = folder.fixed(GIB, LINUX_GPT);
    for at in [512, 512 + 16, 512 + 60] {
        let mut byte = [0];
        File::open(&vhd)
            .unwrap()
            .read_exact_at(&mut byte, at)
            .unwrap();
        patch(&vhd, at, &[byte[0] ^ 1]);
        expect(look(&vhd, LINUX_2), "VHD-011.damaged");
        patch(&vhd, at, &byte);
    }
}

/// What golive makes is what others take for a disk, and golive itself.
#[test]
fn made_disks_are_correct() {
    let folder = Folder::new();
    let size = 2 * GIB;
    for (generation, label, types) in [
        (Generation::One, "dos", &["83"][..]),
        (
            Generation::Two,
            "gpt",
            &[
                "C12A7328-F81F-11D2-BA4B-00A0C93EC93B",
                "0FC63DAF-8483-4772-8E79-3D69D8477DE4",
            ],
        ),
    ] {
        let path = folder.path("made.vhd");
        let _ = fs::remove_file(&path);
        File::create(&path)
            .unwrap()
            .set_len(size + FOOTER as u64)
            .unwrap();
        for (at, bytes) in make::linux_disk(generation, size, *b"sixteen of bytes", 846_500_000) {
            patch(&path, at, &bytes);
        }
        let role = system(Family::Linux, Some(generation));
        let found = look(&path, role);
        assert!(faults(&found).is_empty(), "{found:#?}");
        assert_eq!(found.evidence["creatorApplication"], "glve");

        let vhd = path.to_str().unwrap();
        let info = run("qemu-img", &["info", "-f", "vpc", "--output=json", vhd], "");
        let info: Value = serde_json::from_str(&info).unwrap();
        assert_eq!(
            (&info["format"], &info["virtual-size"]),
            (&json!("vpc"), &json!(size))
        );
        let raw = folder.path("made.raw");
        let raw = raw.to_str().unwrap();
        run(
            "qemu-img",
            &["convert", "-f", "vpc", "-O", "raw", vhd, raw],
            "",
        );
        let table = run("sfdisk", &["--json", raw], "");
        let table: Value = serde_json::from_str(&table).unwrap();
        let table = &table["partitiontable"];
        assert_eq!(table["label"], label);
        let partitions = table["partitions"].as_array().unwrap();
        let kinds: Vec<_> = partitions
            .iter()
            .map(|p| p["type"].as_str().unwrap())
            .collect();
        assert_eq!(kinds, types);
        assert_eq!(partitions[0]["start"], 2048);
        if label == "gpt" {
            let usable = (&table["firstlba"], &table["lastlba"]);
            assert_eq!(usable, (&json!(34), &json!(size / 512 - 34)));
            let ids = [&table["id"], &partitions[0]["uuid"], &partitions[1]["uuid"]];
            assert_eq!(BTreeSet::from(ids.map(ToString::to_string)).len(), 3);
        }
        let verdict = run("sfdisk", &["--verify", raw], "");
        assert!(verdict.contains("No errors detected"), "{verdict}");
    }
}

/// Our footer is qemu's, but for time, program, id and so the checksum.
#[test]
fn a_made_footer_is_as_others_make_it() {
    let folder = Folder::new();
    let theirs = fs::read(folder.fixed(21 * MIB, "")).unwrap();
    let theirs = theirs.last_chunk::<FOOTER>().unwrap();
    let ours = make::fixed_footer(21 * MIB, [7; 16], 0x0102_0304);
    for same in [0..24, 36..64, 84..FOOTER] {
        assert_eq!(ours[same.clone()], theirs[same]);
    }
    assert_eq!(ours[24..28], [1, 2, 3, 4]);
    assert_eq!(ours[68..84], [7; 16]);
}

/// A good disk in bytes: its head and its footer.
fn bytes(generation: Generation) -> (Vec<u8>, Vec<u8>) {
    let pieces = make::linux_disk(generation, GIB, [7; 16], 0);
    let mut head = pieces.first().unwrap().1.clone();
    head.resize(HEAD, 0);
    (head, pieces.last().unwrap().1.clone())
}

fn any_role() -> impl Strategy<Value = Role> {
    prop::sample::select(vec![LINUX, LINUX_1, LINUX_2, WINDOWS, OTHER, DATA])
}

/// Whatever was read, what is said of it makes sense.
fn expect_sense(disk: &Disk<'_>, role: Role) {
    let found = inspect(disk, &Expected { role });
    let rules: Vec<RuleId> = found.faults.iter().map(|fault| fault.rule).collect();
    let distinct: BTreeSet<RuleId> = rules.iter().copied().collect();
    assert_eq!(rules.len(), distinct.len(), "{rules:?}");
    let alone = [RuleId::VhdFooter, RuleId::VhdX];
    assert!(
        rules.len() < 2 || !rules.iter().any(|rule| alone.contains(rule)),
        "{rules:?}"
    );
    faults(&found);
}

proptest! {
    #[test]
    fn any_bytes_are_looked_at(
        head in prop::collection::vec(any::<u8>(), 0..2000),
        tail in prop::collection::vec(any::<u8>(), 0..600),
        length in any::<u64>(),
        role in any_role(),
    ) {
        expect_sense(&Disk { head: &head, tail: &tail, length }, role);
    }

    #[test]
    fn any_change_of_a_disk_is_looked_at(
        generation in prop::sample::select(vec![Generation::One, Generation::Two]),
        of_head in prop::collection::vec((0_usize..2048, any::<u8>()), 0..8),
        of_tail in prop::collection::vec((0_usize..90, any::<u8>()), 0..4),
        cut in 0_usize..HEAD,
        role in any_role(),
    ) {
        let (mut head, mut tail) = bytes(generation);
        for (at, byte) in of_head {
            head[at] = byte;
        }
        for (at, byte) in of_tail {
            tail[at] = byte;
        }
        let length = GIB + FOOTER as u64;
        expect_sense(&Disk { head: &head, tail: &tail, length }, role);
        expect_sense(&Disk { head: &head[..cut], tail: &tail, length }, role);
        expect_sense(&Disk { head: &head, tail: &tail[..cut.min(FOOTER)], length }, role);
    }
}

/// A boot sector's code is no partition table.
#[test]
fn what_only_looks_like_a_table_is_none() {
    let (good, tail) = bytes(Generation::One);
    for (at, byte) in [
        (446, 0x33),
        (462, 1),
        (478, 0x7f),
        (494, 0xff),
        (510, 0),
        (511, 0),
    ] {
        let mut head = good.clone();
        head[at] = byte;
        let disk = Disk {
            head: &head,
            tail: &tail,
            length: GIB + FOOTER as u64,
        };
        let found = inspect(&disk, &Expected { role: LINUX_1 });
        assert_eq!(faults(&found), ["VHD-011.none"], "{at}");
        assert_eq!(found.evidence["partitionTable"], "none");
    }
}

/// No byte of a footer's first part may change unseen.
#[test]
fn every_bit_of_a_footer_counts() {
    let (head, tail) = bytes(Generation::One);
    for bit in 0..85 * 8 {
        let mut tail = tail.clone();
        tail[bit / 8] ^= 1 << (bit % 8);
        let disk = Disk {
            head: &head,
            tail: &tail,
            length: GIB + FOOTER as u64,
        };
        let found = inspect(&disk, &Expected { role: LINUX_1 });
        assert!(!faults(&found).is_empty(), "bit {bit}");
    }
}

/// A table that goes on beyond what was read is not blamed for what is there.
#[test]
fn what_was_not_read_is_not_missed() {
    let (head, tail) = bytes(Generation::Two);
    let length = GIB + FOOTER as u64;
    // Without any entry, and with that of the EFI system partition alone.
    for (cut, role) in [(1024, LINUX_2), (1024 + 128, LINUX_1)] {
        let disk = Disk {
            head: &head[..cut],
            tail: &tail,
            length,
        };
        let found = inspect(&disk, &Expected { role });
        assert!(faults(&found).is_empty(), "{found:#?}");
    }
}
