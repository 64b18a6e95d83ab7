//! The only place that reads the time. Everybody else is told.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use golive_model::Time;
use tokio::sync::Notify;

/// So often is looked whether somebody has set the machine's clock.
const LOOK: Duration = Duration::from_secs(1);

/// Tells the time, and lets one wait for it. A rehearsal may move it forward.
#[derive(Clone, Default)]
pub struct Clock(Arc<Inner>);

#[derive(Default)]
struct Inner {
    ahead_micros: AtomicI64,
    moved: Notify,
}

impl Clock {
    /// The machine's time.
    pub fn system() -> Self {
        Self::default()
    }

    /// Now.
    #[expect(clippy::disallowed_methods, reason = "this is the clock")]
    pub fn now(&self) -> Time {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        let micros = since.map(|since| since.as_micros()).unwrap_or_default();
        let micros = i64::try_from(micros).unwrap_or(i64::MAX);
        Time(micros.saturating_add(self.ahead().0))
    }

    /// Moves the time forward; who waits for a time that has come goes on.
    pub fn advance(&self, by: Duration) {
        let micros = i64::try_from(by.as_micros()).unwrap_or(i64::MAX);
        self.0.ahead_micros.fetch_add(micros, Ordering::Relaxed);
        self.0.moved.notify_waiters();
    }

    /// Waits until it is `at`. When the machine's clock is set meanwhile, that is seen
    /// within a second; when it is set back, the wait ends, so that who waits looks
    /// again for what there is to wait.
    #[expect(clippy::disallowed_methods, reason = "this is the clock")]
    pub async fn until(&self, at: Time) {
        let mut before = self.now();
        loop {
            let moved = self.0.moved.notified();
            let now = self.now();
            let left = at.since(now);
            if left.is_zero() || now < before {
                return;
            }
            before = now;
            tokio::select! {
                () = tokio::time::sleep(left.min(LOOK)) => {}
                () = moved => {}
            }
        }
    }

    /// Waits for a while, which the machine's clock makes neither longer nor shorter.
    #[expect(clippy::disallowed_methods, reason = "this is the clock")]
    pub async fn pause(&self, length: Duration) {
        let begun = tokio::time::Instant::now();
        let ahead = self.ahead();
        loop {
            let moved = self.0.moved.notified();
            let advanced = self.ahead().since(ahead);
            let left = length.saturating_sub(begun.elapsed() + advanced);
            if left.is_zero() {
                return;
            }
            tokio::select! {
                () = tokio::time::sleep(left) => {}
                () = moved => {}
            }
        }
    }

    /// How far a rehearsal has moved it.
    fn ahead(&self) -> Time {
        Time(self.0.ahead_micros.load(Ordering::Relaxed))
    }
}
