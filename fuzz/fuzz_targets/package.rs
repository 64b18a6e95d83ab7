//! No archive makes the inspector of packages stumble, take memory by what a
//! header says, or find faults without end.

#![no_main]

use std::io::Cursor;

use golive_inspect::package::{Expected, inspect};
use jiff::civil::date;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let expected = Expected {
        managed: bytes.len() % 2 == 0,
        tracking: None,
        today: date(2026, 1, 1),
    };
    let inspection = inspect(Cursor::new(bytes), &expected);
    assert!(inspection.faults.len() <= 200);
});
