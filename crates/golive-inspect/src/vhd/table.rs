//! Partition tables: MBR, and GPT behind a protective MBR (UEFI specification,
//! chapter 5). Numbers are little-endian, sectors have 512 bytes.

use super::bytes_at;

pub(super) const SECTOR: usize = 512;

/// The type in the MBR of a partition that stands for a GPT.
pub(super) const MBR_PROTECTIVE: u8 = 0xee;

/// The type in the MBR of a Linux file system.
pub(super) const MBR_LINUX: u8 = 0x83;

/// A GUID in the bytes that a GPT has for it.
pub(super) const fn guid(value: u128) -> [u8; 16] {
    let [a, b, c, d, e, f, g, h, rest @ ..] = value.to_be_bytes();
    let [i, j, k, l, m, n, o, p] = rest;
    [d, c, b, a, f, e, h, g, i, j, k, l, m, n, o, p]
}

pub(super) const EFI: [u8; 16] = guid(0xC12A7328_F81F_11D2_BA4B_00A0C93EC93B);
pub(super) const LINUX: [u8; 16] = guid(0x0FC63DAF_8483_4772_8E79_3D69D8477DE4);
const BASIC_DATA: [u8; 16] = guid(0xEBD0A0A2_B9E5_4433_87C0_68B6B72699C7);
const BIOS_BOOT: [u8; 16] = guid(0x21686148_6449_6E6F_744E_656564454649);

/// Types that only Linux uses: swap, LVM, RAID, root and /usr of x86-64, root of
/// 64-bit ARM, extended boot loader.
const LINUX_TOO: [[u8; 16]; 7] = [
    guid(0x0657FD6D_A4AB_43C4_84E5_0933C84B4F4F),
    guid(0xE6D6D379_F507_44C2_A23C_238F2A3DF928),
    guid(0xA19D880F_05FC_4D3B_A006_743F0F84911E),
    guid(0x4F68BCE3_E8CD_4DB1_96E7_FBCAF984B709),
    guid(0x8484680C_9521_48C6_9C11_B0720656F69E),
    guid(0xB921B045_1DF0_41C3_AF44_4C0D280FAE97),
    guid(0xBC13C2FF_59E6_4262_A352_B275FD6F7172),
];

/// Types that only Windows uses: reserved, recovery, both of dynamic disks.
const WINDOWS: [[u8; 16]; 4] = [
    guid(0xE3C9E316_0B5C_4DB8_817D_F92DF00215AE),
    guid(0xDE94BBA4_06D1_4D40_A16A_BFD50179D6AC),
    guid(0x5808C8AA_7E8F_42E0_85D2_E1E90434CFB3),
    guid(0xAF9B60A0_1431_4F62_BC68_3311714A69AD),
];

/// The most entries of a GPT that golive looks at; 128 are usual.
const MAX_ENTRIES: usize = 1024;

/// What a disk has for a partition table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scheme {
    /// None: an empty disk, or a file system without partitions.
    None,
    Mbr,
    Gpt,
    /// The MBR says that a GPT follows, and none does.
    Damaged,
}

/// What a partition's type says of the system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    Efi,
    BiosBoot,
    Linux,
    Windows,
    /// Microsoft's basic data: Linux used that type too, once.
    BasicData,
    Other,
}

/// A partition.
pub(super) struct Partition {
    first_sector: u64,
    says: Says,
}

/// A partition table, as far as the head of the disk has it.
pub(super) struct Table {
    pub(super) scheme: Scheme,
    pub(super) partitions: Vec<Partition>,
    /// Whether all of its entries were seen.
    pub(super) is_whole: bool,
}

impl Scheme {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Mbr => "mbr",
            Self::Gpt => "gpt",
            Self::Damaged => "damaged",
        }
    }
}

impl Table {
    /// The table in the first bytes of a disk.
    pub(super) fn read(head: &[u8]) -> Self {
        let Some(entries) = mbr(head).filter(|entries| !entries.is_empty()) else {
            return Self::empty(Scheme::None);
        };
        if entries.iter().any(|entry| entry.is_protective()) {
            return gpt(head).unwrap_or(Self::empty(Scheme::Damaged));
        }
        let partition = |entry: &MbrEntry| Partition {
            first_sector: u64::from(entry.first_sector),
            says: entry.says(),
        };
        Self {
            scheme: Scheme::Mbr,
            partitions: entries.iter().map(partition).collect(),
            is_whole: true,
        }
    }

    fn empty(scheme: Scheme) -> Self {
        Self {
            scheme,
            partitions: Vec::new(),
            is_whole: true,
        }
    }

    /// Where the first partition begins.
    pub(super) fn first_sector(&self) -> Option<u64> {
        self.partitions.iter().map(|p| p.first_sector).min()
    }

    /// Whether a partition says so.
    pub(super) fn has(&self, says: Says) -> bool {
        self.partitions.iter().any(|p| p.says == says)
    }
}

/// An entry of the MBR that is in use.
struct MbrEntry {
    kind: u8,
    first_sector: u32,
}

impl MbrEntry {
    fn is_protective(&self) -> bool {
        self.kind == MBR_PROTECTIVE
    }

    fn says(&self) -> Says {
        match self.kind {
            0xef => Says::Efi,
            // Swap, Linux, LVM, RAID.
            0x82 | MBR_LINUX | 0x8e | 0xfd => Says::Linux,
            // NTFS, its recovery partition, dynamic disks.
            0x07 | 0x27 | 0x42 => Says::Windows,
            _ => Says::Other,
        }
    }
}

/// The entries of the MBR in use; none without its signature, or where the
/// entries are something else, such as the code of a file system's boot sector.
fn mbr(head: &[u8]) -> Option<Vec<MbrEntry>> {
    if bytes_at(head, SECTOR - 2)? != [0x55, 0xaa] {
        return None;
    }
    let mut used = Vec::new();
    for at in [446, 462, 478, 494] {
        let entry: [u8; 16] = bytes_at(head, at)?;
        let [status, _, _, _, kind, _, _, _, first @ .., _, _, _, _] = entry;
        if status & 0x7f != 0 {
            return None;
        }
        if kind != 0 {
            let first_sector = u32::from_le_bytes(first);
            used.push(MbrEntry { kind, first_sector });
        }
    }
    Some(used)
}

/// The GPT; none where its header is not sound.
fn gpt(head: &[u8]) -> Option<Table> {
    let header = head.get(SECTOR..2 * SECTOR)?;
    let length = u32::from_le_bytes(bytes_at(header, 12)?);
    let mut sealed = header.get(..usize::try_from(length).ok()?)?.to_vec();
    let is_sound = bytes_at(header, 16)? == {
        sealed.get_mut(16..20)?.fill(0);
        crc32(&sealed).to_le_bytes()
    };
    let entry = usize::try_from(u32::from_le_bytes(bytes_at(header, 84)?)).ok()?;
    let is_entry = entry >= 128 && entry.is_power_of_two() && entry <= 4096;
    if !header.starts_with(b"EFI PART") || !is_sound || !is_entry {
        return None;
    }
    let count = usize::try_from(u32::from_le_bytes(bytes_at(header, 80)?)).ok()?;
    let start = u64::from_le_bytes(bytes_at(header, 72)?);
    let start = usize::try_from(start).ok()?.checked_mul(SECTOR)?;
    let entries = head.get(start..).unwrap_or_default();
    let seen: Vec<&[u8]> = entries
        .chunks_exact(entry)
        .take(count.min(MAX_ENTRIES))
        .collect();
    Some(Table {
        scheme: Scheme::Gpt,
        is_whole: seen.len() == count,
        partitions: seen.into_iter().filter_map(gpt_entry).collect(),
    })
}

/// An entry of a GPT; none where it is not in use.
fn gpt_entry(entry: &[u8]) -> Option<Partition> {
    let kind: [u8; 16] = bytes_at(entry, 0)?;
    let says = match kind {
        unused if unused == [0; 16] => return None,
        EFI => Says::Efi,
        BIOS_BOOT => Says::BiosBoot,
        BASIC_DATA => Says::BasicData,
        LINUX => Says::Linux,
        kind if LINUX_TOO.contains(&kind) => Says::Linux,
        kind if WINDOWS.contains(&kind) => Says::Windows,
        _ => Says::Other,
    };
    let first_sector = u64::from_le_bytes(bytes_at(entry, 32)?);
    Some(Partition { first_sector, says })
}

/// CRC-32 as ISO 3309 has it, bit by bit: what is sealed with it here is small.
pub(super) fn crc32(bytes: &[u8]) -> u32 {
    let shifted = |crc: u32, _| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg());
    let next = |crc: u32, byte: &u8| (0..8).fold(crc ^ u32::from(*byte), shifted);
    !bytes.iter().fold(u32::MAX, next)
}

#[cfg(test)]
mod tests {
    use super::super::{Generation, make};
    use super::*;

    /// The scheme of a good GPT whose header was changed and sealed anew.
    fn sealed(at: usize, what: &[u8]) -> Scheme {
        let mut head = make::linux_disk(Generation::Two, 1 << 30, [7; 16], 0)
            .remove(0)
            .1;
        let header = &mut head[SECTOR..2 * SECTOR];
        header[at..at + what.len()].copy_from_slice(what);
        header[16..20].fill(0);
        let sum = crc32(&header[..92]);
        header[16..20].copy_from_slice(&sum.to_le_bytes());
        Table::read(&head).scheme
    }

    #[test]
    fn a_header_with_a_good_seal_must_make_sense() {
        assert_eq!(sealed(0, b"EFI PART"), Scheme::Gpt);
        assert_eq!(sealed(0, b"EFI part"), Scheme::Damaged);
        for size in [0_u32, 64, 129, 192, 8192, u32::MAX] {
            assert_eq!(sealed(84, &size.to_le_bytes()), Scheme::Damaged, "{size}");
        }
        assert_eq!(sealed(84, &256_u32.to_le_bytes()), Scheme::Gpt);
        assert_eq!(sealed(72, &u64::MAX.to_le_bytes()), Scheme::Damaged);
        assert_eq!(sealed(80, &u32::MAX.to_le_bytes()), Scheme::Gpt);
    }

    #[test]
    fn the_check_value_of_crc_32() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    }
}
