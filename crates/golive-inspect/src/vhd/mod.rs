//! VHD-001 to VHD-013: what the first and the last bytes of a disk tell.
//!
//! The footer says what the disk is, the partition table what is on it. Nothing
//! between them is read: two range requests certify a disk of any size.

mod footer;
pub mod make;
mod table;

use golive_model::RuleId;

use crate::Inspection;
use footer::{Footer, Kind};
use table::{Says, Scheme, Table};

/// How many bytes of a file's start are looked at: a GPT in its usual form has
/// 17 KiB.
pub const HEAD: usize = 64 * 1024;

/// How many bytes the footer has, at the end of the file.
pub const FOOTER: usize = 512;

const MIB: u64 = 1 << 20;
const GIB: u64 = 1 << 30;

/// The smallest virtual size, in bytes (FAQ on certification, as all limits here).
const SMALLEST: u64 = 20 * MIB;

/// How large a Linux system disk may be, in GiB.
const LINUX: (u64, u64) = (1, 1023);

/// How large a Windows system disk may be, in GiB.
const WINDOWS: (u64, u64) = (30, 250);

/// The largest data disk, in GiB.
const LARGEST_DATA: u64 = 1023;

/// The first sector that a partition may begin at: one MiB stays free.
const FIRST_SECTOR: u64 = 2048;

/// What was read of a file.
#[derive(Debug, Clone, Copy)]
pub struct Disk<'a> {
    /// Its first [`HEAD`] bytes; all of a shorter file.
    pub head: &'a [u8],
    /// Its last [`FOOTER`] bytes; all of a shorter file.
    pub tail: &'a [u8],
    /// How long the file is, in bytes.
    pub length: u64,
}

/// What the offer says of a disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected {
    /// What it is for.
    pub role: Role,
}

/// What a disk is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A machine starts from it.
    System {
        /// Which system is on it.
        family: Family,
        /// Which machines start from it; none where the offer does not say.
        generation: Option<Generation>,
    },
    /// It is attached to a machine.
    Data {
        /// Its place.
        lun: u64,
    },
}

/// A family of operating systems.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// Any Linux.
    Linux,
    /// Any Windows.
    Windows,
    /// Another one, or the offer does not say.
    Other,
}

/// A generation of virtual machines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Generation {
    /// Starts with BIOS.
    One,
    /// Starts with UEFI.
    Two,
}

/// Looks at a disk. Without a footer nothing but that is reported.
pub fn inspect(disk: &Disk<'_>, expected: &Expected) -> Inspection {
    let mut found = Inspection::default();
    found.saw("length", disk.length);
    if disk.head.starts_with(b"vhdxfile") {
        found.saw("diskType", "vhdx");
        found.fault(RuleId::VhdX, "", vec![]);
        return found;
    }
    let Some(footer) = Footer::read(disk.tail) else {
        no_footer(disk, &mut found);
        return found;
    };
    footer_seen(&footer, &mut found);
    let is_fixed = footer_rules(disk, &footer, &mut found);
    size_rules(footer.size, expected.role, &mut found);
    // Only a fixed disk begins where its file begins.
    if is_fixed {
        let table = Table::read(disk.head);
        table_seen(&table, &mut found);
        if let Role::System { family, generation } = expected.role {
            table_rules(&table, family, generation, &mut found);
        }
    }
    found
}

fn no_footer(disk: &Disk<'_>, found: &mut Inspection) {
    let case = if disk.length < FOOTER as u64 {
        "short"
    } else if Footer::read(disk.head).is_some() {
        "dynamic"
    } else {
        "none"
    };
    let args = vec![("length", disk.length.to_string())];
    found.fault(RuleId::VhdFooter, case, args);
}

fn footer_seen(footer: &Footer, found: &mut Inspection) {
    found.saw("virtualSize", footer.size);
    found.saw("diskType", footer.kind.to_string());
    found.saw("creatorApplication", footer.creator.as_str());
    let checksum = if footer.is_sound { "right" } else { "wrong" };
    found.saw("checksum", checksum);
}

/// VHD-002 to VHD-006, all but the sizes that depend on the role; answers
/// whether the disk is fixed.
fn footer_rules(disk: &Disk<'_>, footer: &Footer, found: &mut Inspection) -> bool {
    let is_fixed = footer.kind == Kind::Fixed;
    if !is_fixed {
        let args = vec![("type", footer.kind.to_string())];
        found.fault(RuleId::VhdType, "", args);
    }
    let size = footer.size;
    if size < SMALLEST {
        found.fault(RuleId::VhdSmall, "", vec![("size", size.to_string())]);
    }
    if !size.is_multiple_of(MIB) {
        let whole = size.div_ceil(MIB).saturating_mul(MIB);
        let args = vec![("size", size.to_string()), ("next", whole.to_string())];
        found.fault(RuleId::VhdAlignment, "", args);
    }
    let length = size.saturating_add(FOOTER as u64);
    if is_fixed && disk.length != length {
        let args = vec![
            ("length", disk.length.to_string()),
            ("size", size.to_string()),
            ("expected", length.to_string()),
        ];
        found.fault(RuleId::VhdLength, "", args);
    }
    if !footer.is_sound {
        found.fault(RuleId::VhdChecksum, "", vec![]);
    }
    is_fixed
}

/// VHD-007 to VHD-009. What is too small for any disk is for VHD-003 alone.
fn size_rules(size: u64, role: Role, found: &mut Inspection) {
    let (rule, (least, most)) = match role {
        Role::System { family, .. } => match family {
            Family::Linux => (RuleId::VhdLinuxSize, LINUX),
            Family::Windows => (RuleId::VhdWindowsSize, WINDOWS),
            Family::Other => return,
        },
        Role::Data { .. } => (RuleId::VhdDataSize, (0, LARGEST_DATA)),
    };
    if size < SMALLEST || (least * GIB..=most * GIB).contains(&size) {
        return;
    }
    let mut args = vec![
        ("found", gib(size)),
        ("least", least.to_string()),
        ("most", most.to_string()),
    ];
    if let Role::Data { lun } = role {
        args.push(("lun", lun.to_string()));
    }
    found.fault(rule, "", args);
}

/// Bytes as GiB, with as many decimals as a MiB more or less needs.
fn gib(bytes: u64) -> String {
    let part = bytes % GIB * 10_000 / GIB;
    let text = format!("{}.{part:04}", bytes / GIB);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn table_seen(table: &Table, found: &mut Inspection) {
    found.saw("partitionTable", table.scheme.as_str());
    found.saw("partitions", table.partitions.len());
    if let Some(first) = table.first_sector() {
        found.saw("firstPartitionSector", first);
    }
    found.saw("efi", table.has(Says::Efi));
}

/// VHD-010 to VHD-012.
fn table_rules(
    table: &Table,
    family: Family,
    generation: Option<Generation>,
    found: &mut Inspection,
) {
    if let Some(first) = table.first_sector().filter(|first| *first < FIRST_SECTOR) {
        let args = vec![
            ("sector", first.to_string()),
            ("least", FIRST_SECTOR.to_string()),
        ];
        found.fault(RuleId::VhdFirstMib, "", args);
    }
    if let Some(case) = misfit(table, generation) {
        found.fault(RuleId::VhdGeneration, case, vec![]);
    }
    if let Some(case) = foreign(table, family) {
        found.fault(RuleId::VhdFamily, case, vec![]);
    }
}

/// Which other family's disk it plainly is.
fn foreign(table: &Table, family: Family) -> Option<&'static str> {
    let [linux, windows, data] =
        [Says::Linux, Says::Windows, Says::BasicData].map(|says| table.has(says));
    match family {
        Family::Linux => (windows && !linux).then_some("windows"),
        Family::Windows => (linux && !windows && !data).then_some("linux"),
        Family::Other => None,
    }
}

/// Why machines of that generation can not start from the disk.
fn misfit(table: &Table, generation: Option<Generation>) -> Option<&'static str> {
    match (table.scheme, generation) {
        (Scheme::None, _) => Some("none"),
        (Scheme::Damaged, _) => Some("damaged"),
        (Scheme::Mbr, Some(Generation::Two)) => Some("mbr"),
        (Scheme::Gpt, Some(Generation::Two)) => {
            (table.is_whole && !table.has(Says::Efi)).then_some("efi")
        }
        // One disk with both a BIOS boot and an EFI partition serves both.
        (Scheme::Gpt, Some(Generation::One)) => {
            let only_efi = table.has(Says::Efi) && !table.has(Says::BiosBoot);
            (table.is_whole && only_efi).then_some("bios")
        }
        (Scheme::Mbr, Some(Generation::One)) | (Scheme::Mbr | Scheme::Gpt, None) => None,
    }
}

/// The bytes at a place, if there are as many.
fn bytes_at<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    bytes.get(at..)?.first_chunk().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_for_people() {
        assert_eq!(gib(GIB), "1");
        assert_eq!(gib(10 * GIB), "10");
        assert_eq!(gib(1023 * GIB + MIB), "1023.0009");
        assert_eq!(gib(30 * GIB - MIB), "29.999");
        assert_eq!(gib(GIB / 2), "0.5");
        assert_eq!(gib(u64::MAX), "17179869183.9999");
    }
}
