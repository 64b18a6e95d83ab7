//! Makes small, correct disks, for demonstrations and tests. They have a
//! partition table and nothing in their partitions.

use super::footer::{CHECKSUM_AT, COOKIE, CREATOR_AT, SIZE_AT, TYPE_AT, checksum};
use super::table::{EFI, LINUX, MBR_LINUX, MBR_PROTECTIVE, SECTOR, crc32};
use super::{FIRST_SECTOR, FOOTER, Generation, MIB};

/// A piece of a file: where it begins, in bytes, and what stands there. What no
/// piece covers is zero, so that the file can be a sparse one.
pub type Piece = (u64, Vec<u8>);

/// The sectors of the EFI system partition: 33 MiB, the least that FAT32 takes.
const EFI_SECTORS: u64 = 33 * MIB / SECTOR as u64;

/// The entries of a GPT, and their bytes each.
const ENTRIES: (u32, u32) = (128, 128);

/// The sectors of a GPT's entries.
const ENTRY_SECTORS: u64 = 32;

/// The pieces of a fixed VHD with an empty Linux system disk for machines of
/// that generation. The size is in bytes, a whole number of MiB and 64 MiB or
/// more; `unique` is random, so that no two disks have the same ids.
pub fn linux_disk(
    generation: Generation,
    size: u64,
    unique: [u8; 16],
    seconds_since_2000: u32,
) -> Vec<Piece> {
    let mut pieces = match generation {
        Generation::One => mbr_disk(size, unique),
        Generation::Two => gpt_disk(size, unique),
    };
    let footer = fixed_footer(size, unique, seconds_since_2000);
    pieces.push((size, footer.to_vec()));
    pieces
}

/// The footer of a fixed VHD of that size, in bytes.
pub fn fixed_footer(size: u64, unique: [u8; 16], seconds_since_2000: u32) -> [u8; FOOTER] {
    let mut footer = [0; FOOTER];
    put(&mut footer, 0, COOKIE);
    put(&mut footer, 8, &[0, 0, 0, 2, 0, 1, 0, 0]);
    put(&mut footer, 16, &[0xff; 8]);
    put(&mut footer, 24, &seconds_since_2000.to_be_bytes());
    put(&mut footer, CREATOR_AT, b"glve\0\x01\0\0Wi2k");
    put(&mut footer, SIZE_AT - 8, &size.to_be_bytes());
    put(&mut footer, SIZE_AT, &size.to_be_bytes());
    // The largest geometry: readers then take the size and not a rounded one.
    put(&mut footer, SIZE_AT + 8, &[0xff, 0xff, 16, 255]);
    put(&mut footer, TYPE_AT, &2u32.to_be_bytes());
    put(&mut footer, 68, &unique);
    let sum = checksum(&footer);
    put(&mut footer, CHECKSUM_AT, &sum.to_be_bytes());
    footer
}

/// One Linux partition in an MBR.
fn mbr_disk(size: u64, unique: [u8; 16]) -> Vec<Piece> {
    let sectors = size / SECTOR as u64;
    let mut head = vec![0; SECTOR];
    put(&mut head, 440, &unique[..4]);
    let length = sectors.saturating_sub(FIRST_SECTOR);
    mbr_entry(&mut head, MBR_LINUX, FIRST_SECTOR, length);
    vec![(0, head)]
}

/// An EFI system partition and a Linux partition in a GPT.
fn gpt_disk(size: u64, unique: [u8; 16]) -> Vec<Piece> {
    let last = (size / SECTOR as u64).saturating_sub(1);
    let linux_at = FIRST_SECTOR + EFI_SECTORS;
    // The last MiB is free too; the second table needs some of it.
    let linux_end = last.saturating_sub(MIB / SECTOR as u64);
    let mut entries = vec![0; SECTOR * ENTRY_SECTORS as usize];
    gpt_entry(&mut entries, 0, EFI, unique, FIRST_SECTOR..linux_at);
    gpt_entry(&mut entries, 1, LINUX, unique, linux_at..linux_end);

    let mut head = vec![0; SECTOR];
    mbr_entry(&mut head, MBR_PROTECTIVE, 1, last);
    let first_table = gpt_header(&entries, unique, 1, last, 2);
    let second_entries = last.saturating_sub(ENTRY_SECTORS);
    let second_table = gpt_header(&entries, unique, last, 1, second_entries);
    head.extend(first_table);
    head.extend(&entries);
    let tail = [entries, second_table.to_vec()].concat();
    vec![(0, head), (second_entries * SECTOR as u64, tail)]
}

/// The first entry of an MBR and its signature.
fn mbr_entry(sector: &mut [u8], kind: u8, first: u64, length: u64) {
    let numbers = [first, length].map(|number| u32::try_from(number).unwrap_or(u32::MAX));
    let status = if kind == MBR_PROTECTIVE { 0 } else { 0x80 };
    // Sectors are counted; cylinders and heads say "beyond".
    put(
        sector,
        446,
        &[status, 0xfe, 0xff, 0xff, kind, 0xfe, 0xff, 0xff],
    );
    put(sector, 454, &numbers[0].to_le_bytes());
    put(sector, 458, &numbers[1].to_le_bytes());
    put(sector, 510, &[0x55, 0xaa]);
}

fn gpt_entry(
    entries: &mut [u8],
    number: u8,
    kind: [u8; 16],
    unique: [u8; 16],
    sectors: std::ops::Range<u64>,
) {
    let at = usize::from(number) * ENTRIES.1 as usize;
    put(entries, at, &kind);
    put(entries, at + 16, &numbered(unique, number + 1));
    put(entries, at + 32, &sectors.start.to_le_bytes());
    put(
        entries,
        at + 40,
        &sectors.end.saturating_sub(1).to_le_bytes(),
    );
}

fn gpt_header(
    entries: &[u8],
    unique: [u8; 16],
    own: u64,
    other: u64,
    entries_at: u64,
) -> [u8; SECTOR] {
    const LENGTH: usize = 92;
    let last = own.max(other);
    let mut header = [0; SECTOR];
    put(&mut header, 0, b"EFI PART\0\0\x01\0");
    put(&mut header, 12, &(LENGTH as u32).to_le_bytes());
    put(&mut header, 24, &own.to_le_bytes());
    put(&mut header, 32, &other.to_le_bytes());
    put(&mut header, 40, &(2 + ENTRY_SECTORS).to_le_bytes());
    let last_usable = last.saturating_sub(ENTRY_SECTORS + 1);
    put(&mut header, 48, &last_usable.to_le_bytes());
    put(&mut header, 56, &numbered(unique, 0));
    put(&mut header, 72, &entries_at.to_le_bytes());
    put(&mut header, 80, &ENTRIES.0.to_le_bytes());
    put(&mut header, 84, &ENTRIES.1.to_le_bytes());
    put(&mut header, 88, &crc32(entries).to_le_bytes());
    let sum = crc32(&header[..LENGTH]);
    put(&mut header, 16, &sum.to_le_bytes());
    header
}

/// An id of its own for each part of a disk.
fn numbered(mut unique: [u8; 16], number: u8) -> [u8; 16] {
    unique[15] ^= number;
    unique
}

/// Writes bytes at a place that is known to be there.
fn put(bytes: &mut [u8], at: usize, what: &[u8]) {
    bytes[at..at + what.len()].copy_from_slice(what);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_that_is_too_small_does_no_harm() {
        for size in [0, 512, 1 << 20, u64::MAX] {
            linux_disk(Generation::One, size, [7; 16], 0);
            linux_disk(Generation::Two, size, [7; 16], 0);
        }
    }
}
