//! What to do about a refusal that concerns an offer.

use golive_client::ClientError;
use golive_model::OfferKey;

use crate::fault::Fault;

/// A fault that names the next command for this offer.
pub(crate) fn about(key: &OfferKey) -> impl FnOnce(ClientError) -> Fault {
    move |error| {
        let fault = Fault::from(error);
        match next(&fault.error.code, key) {
            Some(next) if fault.next.is_none() => fault.next(next),
            _ => fault,
        }
    }
}

fn next(code: &str, key: &OfferKey) -> Option<String> {
    let publisher = &key.publisher;
    let next = match code {
        "PublisherNotFound" => "golive publisher list".to_owned(),
        "OfferNotLive" => format!("golive status {key}"),
        "OfferNotFound" => format!("golive offer list {publisher}"),
        "SlotNotFound" | "VersionNotFound" | "NothingToCancel" | "TooLateToCancel" => {
            format!("golive status {key}")
        }
        "OperationNotFound" => format!("golive operation list {key}"),
        "OperationInProgress" => format!("golive status {key} --wait, or golive cancel {key}"),
        "NotReadyForGoLive" => format!("golive publish {key} --wait, then golive live {key}"),
        "PreconditionFailed" => format!("golive offer show {key} shows the current ETag"),
        "ValidationFailed" => "correct the document, then golive offer check FILE".to_owned(),
        "Forbidden" => format!("ask an owner of {publisher}: golive member add {publisher} ID"),
        _ => return None,
    };
    Some(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_conflict_says_how_to_go_on() {
        let key = "contoso/vm".parse().unwrap();
        let hint = next("OperationInProgress", &key).unwrap();
        assert!(hint.contains("golive status contoso/vm --wait"));
        assert_eq!(next("Internal", &key), None);
    }
}
