//! The only place that draws lots. Everybody else is told.

use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};

use aws_lc_rs::rand::{SecureRandom, SystemRandom};
use golive_model::{OperationId, Time};
use uuid::Uuid;

/// Fills a buffer from the system's generator.
pub fn fill(buffer: &mut [u8]) {
    // The generator fails only when the system has none, and then nothing that
    // this server promises can be kept; zeros must not pass for secrets.
    if SystemRandom::new().fill(buffer).is_err() {
        tracing::error!("the system gives no random bytes");
        std::process::abort();
    }
}

/// A random GUID.
pub fn guid() -> Uuid {
    let mut bytes = [0; 16];
    fill(&mut bytes);
    uuid::Builder::from_random_bytes(bytes).into_uuid()
}

/// An id for a request: unique, and cheap because it need not be secret.
pub fn request_id() -> Uuid {
    static PROCESS: LazyLock<u64> = LazyLock::new(|| {
        let mut bytes = [0; 8];
        fill(&mut bytes);
        u64::from_ne_bytes(bytes)
    });
    static COUNT: AtomicU64 = AtomicU64::new(0);
    Uuid::from_u64_pair(*PROCESS, COUNT.fetch_add(1, Ordering::Relaxed))
}

/// The id of a new operation: ordered by time, so that the newest ones stand
/// together in the store.
pub fn operation_id(now: Time) -> OperationId {
    let mut bytes = [0; 10];
    fill(&mut bytes);
    let millis = u64::try_from(now.0 / 1_000).unwrap_or(0);
    OperationId(uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid())
}

/// A key for a preview link: 128 random bits in hexadecimal.
pub fn preview_key() -> String {
    guid().simple().to_string()
}
