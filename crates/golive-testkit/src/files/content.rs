//! What is in a file: a few bytes, or a disk that is made while it is sent.

use golive_inspect::vhd::{Generation, make};

/// Noise repeats after so many bytes, but for the number that stands in front.
const BLOCK: u64 = 1 << 20;

/// The content of a file.
pub struct Content {
    length: u64,
    /// What stands where, over what is below.
    pieces: Vec<(u64, Vec<u8>)>,
    /// A block of noise below; without it there are zeros.
    noise: Option<Vec<u8>>,
}

impl Content {
    /// These bytes.
    pub fn of(bytes: Vec<u8>) -> Self {
        Self {
            length: bytes.len() as u64,
            pieces: vec![(0, bytes)],
            noise: None,
        }
    }

    /// A fixed VHD with an empty Linux disk of that size; zeros are between table
    /// and footer. Another seed makes another disk of the same length.
    pub fn disk(size: u64, seed: u8) -> Self {
        let pieces = make::linux_disk(Generation::One, size, [seed; 16], 0);
        let ends = pieces.iter().map(|(at, bytes)| at + bytes.len() as u64);
        Self {
            length: ends.max().expect("a footer"),
            pieces,
            noise: None,
        }
    }

    /// The same with noise in it, no two mebibytes of which are alike.
    pub fn noisy_disk(size: u64, seed: u8) -> Self {
        let mut state = u64::from(seed) + 1;
        let mut noise = Vec::with_capacity(BLOCK as usize);
        for _ in 0..BLOCK {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            noise.push(state.to_be_bytes()[0]);
        }
        Self {
            noise: Some(noise),
            ..Self::disk(size, seed)
        }
    }

    /// How many bytes it has.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// Its bytes from `start` on: up to `most` of them, and none beyond a block.
    pub fn bytes(&self, start: u64, most: u64) -> Vec<u8> {
        let block_end = (start / BLOCK + 1) * BLOCK;
        let end = block_end.min(self.length).min(start.saturating_add(most));
        let offset = (start % BLOCK) as usize;
        let length = end.saturating_sub(start) as usize;
        let mut bytes = match &self.noise {
            Some(noise) => noise[offset..offset + length].to_vec(),
            None => vec![0; length],
        };
        if self.noise.is_some() {
            let block = start / BLOCK;
            lay(&mut bytes, start, block * BLOCK, &block.to_be_bytes());
        }
        for (at, piece) in &self.pieces {
            lay(&mut bytes, start, *at, piece);
        }
        bytes
    }
}

/// Lays a piece that stands at `at` over bytes that stand at `start`.
fn lay(bytes: &mut [u8], start: u64, at: u64, piece: &[u8]) {
    let end = start + bytes.len() as u64;
    let (from, to) = (at.max(start), (at + piece.len() as u64).min(end));
    if from < to {
        let there = (from - start) as usize..(to - start) as usize;
        let here = (from - at) as usize..(to - at) as usize;
        bytes[there].copy_from_slice(&piece[here]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_parts_of_the_whole() {
        let content = Content::noisy_disk(64 << 20, 3);
        assert_eq!(content.length(), (64 << 20) + 512);
        let mut at = 0;
        let mut whole = Vec::new();
        while at < content.length() {
            let piece = content.bytes(at, u64::MAX);
            at += piece.len() as u64;
            whole.extend(piece);
        }
        assert_eq!(whole.len() as u64, content.length());
        assert_ne!(
            whole[BLOCK as usize..][..8],
            whole[2 * BLOCK as usize..][..8]
        );
        for start in [0, 3, 400, BLOCK - 1, BLOCK + 5, content.length() - 512] {
            let part = content.bytes(start, 300);
            assert_eq!(part, whole[start as usize..][..part.len()], "{start}");
        }
        assert_eq!(&content.bytes(64 << 20, 8), b"conectix");
        assert!(content.bytes(content.length(), 9).is_empty());
    }
}
