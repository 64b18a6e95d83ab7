//! One attempt to tell an endpoint of a publisher's over HTTPS.

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use tokio::time::timeout;
use url::Url;

use super::deliver::Attempt;
use crate::app::App;
use crate::artifacts::client::FetchFault;

/// An endpoint answers within this time, from the first look for its address on.
/// Another node waits longer before it makes the attempt anew.
const PATIENCE: Duration = Duration::from_secs(30);

/// Sends JSON. Of the answer only the status counts, and no more is read.
pub(super) async fn post(app: &App, url: &Url, headers: HeaderMap, body: Bytes) -> Attempt {
    let answer = timeout(PATIENCE, app.careful.post_json(url, headers, body)).await;
    match answer.unwrap_or(Err(FetchFault::Timeout)) {
        Ok(answer) => match answer.head.status {
            status if status.is_success() => Attempt::Sent,
            StatusCode::GONE => Attempt::Never("it answered 410 Gone".into()),
            status => Attempt::Later(format!("it answered {status}, and 2xx was expected")),
        },
        Err(fault) => Attempt::Later(fault.to_string()),
    }
}
