//! SAS-009, SAS-010: the disk behind a SAS URI can be read, and in parts.

use golive_inspect::Inspection;
use golive_model::RuleId;
use url::Url;

use super::links::seen;
use crate::artifacts::client::{Careful, FetchFault};

/// SAS-009: the first byte can be had. SAS-010: a blob of Azure's storage is a
/// page blob; other storage has no such kinds and says nothing of them.
pub async fn check(client: &Careful, url: &Url) -> Result<Inspection, FetchFault> {
    let head = match client.read_range(url, 0, 1).await {
        Ok((_, head)) => head,
        Err(fault) => return fault.settle(RuleId::SasReadable, url),
    };
    let mut inspection = seen(&head);
    if let Some(length) = head.length {
        inspection.saw("length", length);
    }
    if let Some(kind) = head.blob_type {
        if !kind.eq_ignore_ascii_case("PageBlob") {
            let args = vec![("found", kind.clone())];
            inspection.fault(RuleId::SasPageBlob, "", args);
        }
        inspection.saw("blobType", kind);
    }
    Ok(inspection)
}
