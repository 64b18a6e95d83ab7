//! LS-013: a link of the listing leads to something.

use golive_inspect::Inspection;
use golive_model::RuleId;
use http::{HeaderMap, Method};
use url::Url;

use crate::artifacts::client::{Careful, FetchFault, Head};

/// LS-013: a page answers, after redirects, with a success.
pub async fn check(client: &Careful, url: &Url) -> Result<Inspection, FetchFault> {
    match reach(client, url).await {
        Ok(head) => Ok(seen(&head)),
        Err(fault) => fault.settle(RuleId::Url, url),
    }
}

/// Asks for a page. Some servers know no HEAD and say so in many ways, so a
/// GET decides, of which only the head is read.
pub(super) async fn reach(client: &Careful, url: &Url) -> Result<Head, FetchFault> {
    let head = client.follow(Method::HEAD, url, HeaderMap::new()).await?;
    if head.head.status.is_success() {
        return Ok(head.head);
    }
    Ok(client.get(url, None, None).await?.head)
}

/// The evidence of something that was reached.
pub(super) fn seen(head: &Head) -> Inspection {
    let mut inspection = Inspection::default();
    inspection.saw("status", head.status.as_u16());
    inspection.saw("host", head.host.as_str());
    inspection
}
