//! The footer of a VHD: 512 bytes at the end of the file, numbers big-endian
//! (VHD specification 1.0).

use std::fmt;

use super::{FOOTER, bytes_at};

/// The first bytes of a footer.
pub(super) const COOKIE: &[u8; 8] = b"conectix";

pub(super) const CREATOR_AT: usize = 28;
pub(super) const SIZE_AT: usize = 48;
pub(super) const TYPE_AT: usize = 60;
pub(super) const CHECKSUM_AT: usize = 64;

/// What golive reads of a footer.
pub(super) struct Footer {
    /// The virtual size, in bytes.
    pub(super) size: u64,
    pub(super) kind: Kind,
    /// Which program made it; what is not printed is a dot.
    pub(super) creator: String,
    /// Whether the checksum is right.
    pub(super) is_sound: bool,
}

/// The type of a disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Fixed,
    Dynamic,
    Differencing,
    Other(u32),
}

impl Footer {
    /// The footer that these bytes begin with; none without its cookie.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let footer: [u8; FOOTER] = bytes_at(bytes, 0)?;
        if !footer.starts_with(COOKIE) {
            return None;
        }
        let creator: [u8; 4] = bytes_at(&footer, CREATOR_AT)?;
        let creator = creator.map(|byte| match byte {
            b' '..=b'~' => char::from(byte),
            _ => '.',
        });
        Some(Self {
            size: u64::from_be_bytes(bytes_at(&footer, SIZE_AT)?),
            kind: match u32::from_be_bytes(bytes_at(&footer, TYPE_AT)?) {
                2 => Kind::Fixed,
                3 => Kind::Dynamic,
                4 => Kind::Differencing,
                other => Kind::Other(other),
            },
            creator: creator.iter().collect::<String>().trim_end().to_owned(),
            is_sound: bytes_at(&footer, CHECKSUM_AT) == Some(checksum(&footer).to_be_bytes()),
        })
    }
}

/// The one's complement of the sum of all bytes but the checksum's own.
pub(super) fn checksum(footer: &[u8; FOOTER]) -> u32 {
    let own = CHECKSUM_AT..CHECKSUM_AT + 4;
    let others = footer.iter().enumerate();
    let others = others.filter(|(at, _)| !own.contains(at));
    !others.map(|(_, byte)| u32::from(*byte)).sum::<u32>()
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fixed => f.write_str("fixed"),
            Self::Dynamic => f.write_str("dynamic"),
            Self::Differencing => f.write_str("differencing"),
            Self::Other(number) => write!(f, "type {number}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::make::fixed_footer;
    use super::*;

    #[test]
    fn a_creator_is_shown_as_far_as_it_is_printed() {
        for (bytes, shown) in [(b"vpc ", "vpc"), (b"win ", "win"), (b"\x00\xffa\n", "..a.")] {
            let mut footer = fixed_footer(1 << 30, [7; 16], 0);
            footer[CREATOR_AT..CREATOR_AT + 4].copy_from_slice(bytes);
            assert_eq!(Footer::read(&footer).unwrap().creator, shown);
        }
    }
}
