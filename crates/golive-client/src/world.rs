//! What the client takes from the world besides the network: time and chance.
//! Nothing else in this crate looks at either.

use std::time::Duration;

use tokio::time::Instant;
use uuid::Uuid;

/// The present, on tokio's clock.
pub(crate) fn now() -> Instant {
    Instant::now()
}

/// Waits before a request is sent again.
#[expect(
    clippy::disallowed_methods,
    reason = "a client that was told to come back later has nothing else to wait for"
)]
pub(crate) async fn pause(length: Duration) {
    tokio::time::sleep(length).await;
}

/// A key that no other request has.
#[expect(
    clippy::disallowed_methods,
    reason = "the server remembers this key and nothing depends on its value"
)]
pub(crate) fn fresh_key() -> String {
    Uuid::new_v4().to_string()
}
