//! No bytes of a disk make its inspector stumble. The first byte chooses the
//! role of the disk and how the rest is read: as changes of a good disk, or as
//! footer and head.

#![no_main]

use golive_inspect::vhd::{Disk, Expected, FOOTER, Family, Generation, HEAD, Role, inspect, make};
use golive_model::RuleId;
use libfuzzer_sys::fuzz_target;

const SIZE: u64 = 1 << 30;

fuzz_target!(|data: &[u8]| {
    let Some((choice, rest)) = data.split_first() else {
        return;
    };
    let generation = [Generation::One, Generation::Two][usize::from(choice & 1)];
    let family = [Family::Linux, Family::Windows, Family::Other, Family::Linux];
    let family = family[usize::from(choice >> 1 & 3)];
    let role = match choice >> 3 & 3 {
        0 => Role::Data { lun: 0 },
        1 => Role::System {
            family,
            generation: None,
        },
        _ => Role::System {
            family,
            generation: Some(generation),
        },
    };
    if choice & 0x80 == 0 {
        let (tail, head) = rest.split_at(rest.len().min(FOOTER));
        return look(head, tail, rest.len() as u64, role);
    }
    let pieces = make::linux_disk(generation, SIZE, [7; 16], 0);
    let (mut head, mut tail) = (pieces[0].1.clone(), pieces[pieces.len() - 1].1.clone());
    head.resize(HEAD, 0);
    for change in rest.chunks_exact(3) {
        let at = usize::from(u16::from_le_bytes([change[0], change[1]]));
        let place = match at.checked_sub(HEAD - FOOTER) {
            Some(at) => &mut tail[at],
            None => &mut head[at],
        };
        *place = change[2];
    }
    look(&head, &tail, SIZE + FOOTER as u64, role);
});

/// A rule speaks once; of what has no footer nothing else is said.
fn look(head: &[u8], tail: &[u8], length: u64, role: Role) {
    let found = inspect(&Disk { head, tail, length }, &Expected { role });
    let mut rules: Vec<RuleId> = found.faults.iter().map(|fault| fault.rule).collect();
    let said = rules.len();
    rules.sort_unstable();
    rules.dedup();
    assert_eq!(rules.len(), said);
    let is_alone = |rule: &RuleId| [RuleId::VhdFooter, RuleId::VhdX].contains(rule);
    assert!(said < 2 || !rules.iter().any(is_alone));
}
