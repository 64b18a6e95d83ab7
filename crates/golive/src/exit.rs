//! Exit codes. They are a surface that scripts rely on: never change one.

use golive_client::{ClientError, Refused};
use golive_model::wire::OperationBody;

/// It worked.
pub(crate) const OK: u8 = 0;
/// Something that has no code of its own.
pub(crate) const OTHER: u8 = 1;
/// The command line can not be understood.
pub(crate) const USAGE: u8 = 2;
/// There is no such thing.
pub(crate) const NOT_FOUND: u8 = 3;
/// The credentials are missing, wrong or not enough.
pub(crate) const NOT_ALLOWED: u8 = 4;
/// The thing is in another state than the command needs.
pub(crate) const CONFLICT: u8 = 5;
/// Validation or certification found errors.
pub(crate) const FINDINGS: u8 = 6;
/// The operation failed without findings, or was cancelled.
pub(crate) const FAILED: u8 = 7;
/// The operation had not ended when the time was over.
pub(crate) const TIMED_OUT: u8 = 8;
/// The server did not answer.
pub(crate) const NO_SERVER: u8 = 9;
/// Ctrl-C.
pub(crate) const INTERRUPTED: u8 = 130;

/// All of them in words, for the help.
pub(crate) const IN_WORDS: &str = "\
Exit codes:
    0  ok
    1  other
    2  usage
    3  not found
    4  not allowed
    5  conflict: the offer is in another state, or changed meanwhile
    6  validation or certification failed
    7  operation failed or cancelled
    8  timed out; the operation runs on
    9  no server
  130  interrupted; the operation runs on";

/// Codes with status 400 that tell of a state rather than of a request.
const CONFLICTS: [&str; 4] = [
    "OperationInProgress",
    "NotReadyForGoLive",
    "NothingToCancel",
    "TooLateToCancel",
];

/// The exit code of a call that did not work.
pub(crate) fn of_error(error: &ClientError) -> u8 {
    match error {
        ClientError::NoServer { .. } => NO_SERVER,
        ClientError::Refused(refused) => of_refusal(refused),
        ClientError::Credentials { .. } => NOT_ALLOWED,
        ClientError::Url { .. } | ClientError::Location { .. } => USAGE,
        ClientError::TimedOut { .. } => TIMED_OUT,
        ClientError::Unreadable { .. } | ClientError::Setup(_) => OTHER,
    }
}

fn of_refusal(refused: &Refused) -> u8 {
    match refused.status {
        400 if CONFLICTS.contains(&refused.code.as_str()) => CONFLICT,
        401 | 403 => NOT_ALLOWED,
        404 => NOT_FOUND,
        409 | 412 | 428 => CONFLICT,
        422 => FINDINGS,
        502..=504 => NO_SERVER,
        _ => OTHER,
    }
}

/// The exit code of an operation that ended as something else than complete.
pub(crate) fn of_operation(operation: &OperationBody) -> u8 {
    let rejected = operation.steps.iter().any(|step| step.status == "rejected");
    let found = operation
        .error
        .as_ref()
        .is_some_and(|error| !error.details.is_empty());
    if operation.status == "failed" && (rejected || found) {
        return FINDINGS;
    }
    FAILED
}

#[cfg(test)]
mod tests {
    use super::*;
    use golive_model::wire::ErrorInfo;

    fn refused(status: u16, code: &str) -> ClientError {
        ClientError::Refused(Box::new(Refused {
            status,
            code: code.into(),
            message: String::new(),
            target: None,
            details: Vec::new(),
            request_id: None,
        }))
    }

    #[test]
    fn refusals_have_documented_codes() {
        for (status, code, expected) in [
            (400, "InvalidRequest", OTHER),
            (400, "OperationInProgress", CONFLICT),
            (400, "NotReadyForGoLive", CONFLICT),
            (400, "NothingToCancel", CONFLICT),
            (400, "TooLateToCancel", CONFLICT),
            (401, "Unauthorized", NOT_ALLOWED),
            (403, "Forbidden", NOT_ALLOWED),
            (404, "OfferNotFound", NOT_FOUND),
            (409, "IdempotencyConflict", CONFLICT),
            (412, "PreconditionFailed", CONFLICT),
            (422, "ValidationFailed", FINDINGS),
            (500, "Internal", OTHER),
            (503, "Unavailable", NO_SERVER),
        ] {
            assert_eq!(
                of_error(&refused(status, code)),
                expected,
                "{status} {code}"
            );
        }
    }

    #[test]
    fn time_and_credentials_have_their_own_codes() {
        let after = std::time::Duration::from_secs(1);
        assert_eq!(of_error(&ClientError::TimedOut { after }), TIMED_OUT);
        let reason = String::new();
        assert_eq!(of_error(&ClientError::Credentials { reason }), NOT_ALLOWED);
    }

    #[test]
    fn an_operation_that_failed_with_findings_is_told_from_one_that_broke() {
        let mut operation: OperationBody = crate::wait::tests::operation("failed");
        assert_eq!(of_operation(&operation), FAILED);
        let finding = ErrorInfo {
            code: "VM-001".into(),
            message: String::new(),
            target: None,
            details: Vec::new(),
        };
        operation.error = Some(ErrorInfo {
            code: "CertificationFailed".into(),
            details: vec![finding],
            ..operation.error.take().unwrap_or_else(|| ErrorInfo {
                code: String::new(),
                message: String::new(),
                target: None,
                details: Vec::new(),
            })
        });
        assert_eq!(of_operation(&operation), FINDINGS);
        operation.status = "canceled".into();
        assert_eq!(of_operation(&operation), FAILED);
    }
}
