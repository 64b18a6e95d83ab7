//! Named places where a test may end the process, as a power cut would.
//!
//! `GOLIVE_BREAKPOINT=name` ends it at the first passage, `name:3` at the third.
//! Without the feature `breakpoints` nothing of this is in the program.

/// Every place, in the order in which an offer passes them.
pub const NAMES: [&str; 12] = [
    "put-before-commit",
    "put-after-commit",
    "accept-before-commit",
    "accept-after-commit",
    "step-before-run",
    "step-before-commit",
    "step-after-commit",
    "live-before-commit",
    "live-after-commit",
    "cancel-before-commit",
    "mail-after-enqueue",
    "mail-after-send",
];

/// Ends the process here if a test has asked for it.
#[cfg(feature = "breakpoints")]
pub fn pass(name: &'static str) {
    use std::sync::LazyLock;
    use std::sync::atomic::{AtomicU32, Ordering};
    static WANTED: LazyLock<Option<(String, u32)>> = LazyLock::new(|| {
        let text = std::env::var("GOLIVE_BREAKPOINT").ok()?;
        let (name, count) = text.split_once(':').unwrap_or((&text, "1"));
        Some((name.to_owned(), count.parse().ok()?))
    });
    static PASSED: AtomicU32 = AtomicU32::new(0);
    debug_assert!(NAMES.contains(&name), "{name} is not in the list");
    if let Some((wanted, count)) = &*WANTED
        && wanted == name
        && PASSED.fetch_add(1, Ordering::SeqCst) + 1 == *count
    {
        std::process::abort();
    }
}

/// Nothing, in a release.
#[cfg(not(feature = "breakpoints"))]
#[inline(always)]
pub fn pass(_: &'static str) {}
