//! Waits for an operation and says how it ended.

use golive_client::{ClientError, Ending, OperationPath, ending, watch};
use golive_model::OfferKey;
use golive_model::wire::{ErrorInfo, OperationBody};

use crate::exit;
use crate::fault::Fault;
use crate::progress::Display;
use crate::session::Session;

/// Follows an operation to a good end. `resume` is the command that goes on after
/// an interruption, `seen` what the user has been told of its submission already.
pub(crate) async fn until_done(
    session: &Session,
    key: &OfferKey,
    id: &str,
    resume: String,
    seen: Option<OperationBody>,
) -> Result<OperationBody, Fault> {
    let path = OperationPath::of(key, id);
    let operation = follow(session, &path, resume, seen).await?;
    require_complete(operation, key)
}

/// What an operation found done when it was started: a go live finds the steps
/// of its publish, and nobody wants to hear of them again.
pub(crate) fn done_before(started: &OperationBody) -> OperationBody {
    let mut seen = started.clone();
    for step in &mut seen.steps {
        if step.status != "complete" {
            step.status = "notStarted".into();
        }
    }
    seen
}

/// The command that follows an operation.
pub(crate) fn resume(key: &OfferKey, id: &str) -> String {
    format!("golive operation show {key} {id} --wait")
}

/// Follows an operation to its end, good or bad.
pub(crate) async fn follow(
    session: &Session,
    path: &OperationPath,
    resume: String,
    seen: Option<OperationBody>,
) -> Result<OperationBody, Fault> {
    session.runs_on(resume.clone());
    let mut display = Display::new(session.global.quiet);
    let timeout = session.global.timeout;
    let ended = watch(&session.client, path, seen, timeout, |change| {
        display.show(&change);
    })
    .await;
    session.ended();
    ended.map_err(|error| match error {
        ClientError::TimedOut { .. } | ClientError::NoServer { .. } => {
            Fault::from(error).next(resume)
        }
        error => error.into(),
    })
}

/// The operation, or the fault that its end is.
pub(crate) fn require_complete(
    operation: OperationBody,
    key: &OfferKey,
) -> Result<OperationBody, Fault> {
    match ending(&operation) {
        Some(Ending::Complete) | None => Ok(operation),
        Some(Ending::Failed | Ending::Canceled) => Err(ended_badly(&operation, key)),
    }
}

fn ended_badly(operation: &OperationBody, key: &OfferKey) -> Fault {
    let what = &operation.submission_type;
    let (code, how, next) = match ending(operation) {
        Some(Ending::Canceled) => (
            "OperationCanceled",
            "was cancelled",
            format!("golive status {key}"),
        ),
        _ => (
            "OperationFailed",
            "failed",
            format!(
                "golive status {key} shows the step; correct the document, then golive ship FILE"
            ),
        ),
    };
    let message = format!("{what} of {key} {how}");
    let error = match &operation.error {
        Some(error) => ErrorInfo {
            message: format!("{message}: {}", error.message),
            ..error.clone()
        },
        None => ErrorInfo {
            code: code.into(),
            message,
            target: None,
            details: Vec::new(),
        },
    };
    Fault {
        error: Box::new(error),
        ..Fault::new(exit::of_operation(operation), code, "").next(next)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A publish in that state, without steps.
    pub(crate) fn operation(status: &str) -> OperationBody {
        OperationBody {
            id: "1".into(),
            submission_type: "publish".into(),
            created_date_time: String::new(),
            last_action_date_time: String::new(),
            status: status.into(),
            error: None,
            messages: Vec::new(),
            publishing_version: 1,
            offer_version: 1,
            cancellation_request_state: "cannotCancel".into(),
            steps: Vec::new(),
            preview_links: Vec::new(),
            live_links: Vec::new(),
            notification_emails: None,
        }
    }

    #[test]
    fn only_a_bad_end_is_a_fault() {
        let key: OfferKey = "contoso/vm".parse().unwrap();
        assert!(require_complete(operation("complete"), &key).is_ok());
        assert!(require_complete(operation("running"), &key).is_ok());
        let fault = require_complete(operation("canceled"), &key).unwrap_err();
        assert_eq!(fault.exit, exit::FAILED);
        assert_eq!(fault.error.message, "publish of contoso/vm was cancelled");
    }

    #[test]
    fn a_failure_keeps_the_server_s_words() {
        let key: OfferKey = "contoso/vm".parse().unwrap();
        let mut failed = operation("failed");
        failed.error = Some(ErrorInfo {
            code: "CertificationFailed".into(),
            message: "the VHD has no footer".into(),
            target: None,
            details: Vec::new(),
        });
        let fault = require_complete(failed, &key).unwrap_err();
        assert_eq!(fault.error.code, "CertificationFailed");
        assert_eq!(
            fault.error.message,
            "publish of contoso/vm failed: the VHD has no footer"
        );
    }
}
