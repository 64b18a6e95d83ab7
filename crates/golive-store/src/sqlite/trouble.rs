//! Trouble that lasts, such as a full disk, is told when it begins and when it is
//! over: in between it would fill the log, which is often on the same disk.

use std::fmt::Display;

/// Something that failed last time, or did not.
pub(super) struct Trouble {
    what: &'static str,
    failures: u64,
}

impl Trouble {
    /// None yet. `what` is told in the log.
    pub(super) fn of(what: &'static str) -> Self {
        Self { what, failures: 0 }
    }

    /// It failed, perhaps again.
    pub(super) fn met(&mut self, error: &dyn Display) {
        if self.failures == 0 {
            tracing::error!(%error, "{} can not be done for now", self.what);
        }
        self.failures += 1;
    }

    /// It was done.
    pub(super) fn over(&mut self) {
        let failures = std::mem::take(&mut self.failures);
        if failures > 0 {
            tracing::info!(failures, "{} can be done again", self.what);
        }
    }
}
