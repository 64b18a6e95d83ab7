//! Logos and screenshots: bytes as they come, and as the chunks of a PNG whose
//! checksums are right. The first byte chooses.

#![no_main]

use golive_inspect::picture::{Expected, inspect};
use golive_model::RuleId;
use libfuzzer_sys::fuzz_target;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Makes the checksum of every chunk right; what is no chunk stays.
fn mended(picture: &[u8]) -> Vec<u8> {
    let mut mended = picture.to_vec();
    let mut at = SIGNATURE.len();
    while let Some(length) = mended.get(at..at + 4) {
        let length = u32::from_be_bytes(length.try_into().unwrap());
        let end = at + 8 + usize::try_from(length).unwrap();
        let Some(covered) = mended.get(at + 4..end) else {
            break;
        };
        let checksum = crc32fast::hash(covered).to_be_bytes();
        let Some(place) = mended.get_mut(end..end + 4) else {
            break;
        };
        place.copy_from_slice(&checksum);
        at = end + 4;
    }
    mended
}

fuzz_target!(|data: &[u8]| {
    let Some((choice, rest)) = data.split_first() else {
        return;
    };
    let picture = match choice & 1 {
        0 => rest.to_vec(),
        _ => mended(&[SIGNATURE, rest].concat()),
    };
    let is_hero = choice & 2 != 0;
    let expected = Expected {
        rule: RuleId::Logo,
        width: 40,
        height: 40,
        is_hero,
    };
    let seen = inspect(&picture, &expected);
    assert!(seen.faults.len() <= 1);
});
