//! The only place that reads the time. Everybody else is told.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use golive_model::Time;
use tokio::sync::Notify;

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
        Time(micros.saturating_add(self.0.ahead_micros.load(Ordering::Relaxed)))
    }

    /// Moves the time forward; who waits for a time that has come goes on.
    pub fn advance(&self, by: Duration) {
        let micros = i64::try_from(by.as_micros()).unwrap_or(i64::MAX);
        self.0.ahead_micros.fetch_add(micros, Ordering::Relaxed);
        self.0.moved.notify_waiters();
    }

    /// Waits until it is `at`.
    #[expect(clippy::disallowed_methods, reason = "this is the clock")]
    pub async fn until(&self, at: Time) {
        loop {
            let moved = self.0.moved.notified();
            let left = at.since(self.now());
            if left.is_zero() {
                return;
            }
            tokio::select! {
                () = tokio::time::sleep(left) => {}
                () = moved => {}
            }
        }
    }

    /// Waits for a while.
    pub async fn pause(&self, length: Duration) {
        self.until(self.now().plus(length)).await;
    }
}
