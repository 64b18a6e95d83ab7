//! How the state of an offer reads on the wire.

use golive_model::finding::Severity;
use golive_model::offer::{
    Offer, Operation, OperationKind, OperationStatus, Stage, Step, StepState, Submission,
};
use golive_model::wire::{
    ErrorInfo, LinkBody, MessageBody, OfferName, OfferSummary, OperationBody, StatusBody, StepBody,
    SubmissionBody, SubmissionDefinition, SubmissionMetadata, TransferBody,
};
use golive_model::{Kind, Language, OfferKey, Time, message};

use crate::artifacts::ingest::Progress;
use crate::http::error::step_failed;

/// GET operation.
pub fn operation(
    offer: &Offer,
    submission: &Submission,
    operation: &Operation,
    kind: &Kind,
    base: &str,
    language: Language,
) -> OperationBody {
    OperationBody {
        id: operation.id.to_string(),
        submission_type: operation.kind.word().to_owned(),
        created_date_time: operation.created.to_string(),
        last_action_date_time: last_action(submission, operation).to_string(),
        status: operation.status.word().to_owned(),
        error: failure(submission, operation, kind, language),
        messages: Vec::new(),
        publishing_version: submission.number.0,
        offer_version: submission.version.0,
        cancellation_request_state: cancellation(offer, submission).to_owned(),
        steps: steps(submission, kind, language),
        preview_links: preview_links(offer, base),
        live_links: live_links(offer, base),
        notification_emails: emails(offer, submission),
    }
}

/// GET status.
pub fn status(offer: &Offer, kind: &Kind, base: &str, language: Language) -> StatusBody {
    let submission = offer.submission.as_ref();
    StatusBody {
        status: offer.status().to_owned(),
        messages: Vec::new(),
        steps: match submission {
            Some(submission) => steps(submission, kind, language),
            None => steps_not_started(kind),
        },
        preview_links: preview_links(offer, base),
        live_links: live_links(offer, base),
        notification_emails: submission.and_then(|submission| emails(offer, submission)),
    }
}

/// An entry of GET offers.
pub fn summary(offer: &Offer) -> OfferSummary {
    OfferSummary {
        offer_type_id: offer.kind.to_string(),
        publisher_id: offer.key.publisher.to_string(),
        status: offer.status().to_owned(),
        id: offer.key.offer.to_string(),
        version: offer.draft.version.0,
        definition: OfferName {
            display_text: offer.display_text.clone(),
        },
        changed_time: offer.draft.changed.to_string(),
    }
}

/// The entries of GET submissions for one submission, newest first.
pub fn submissions(offer: &Offer, submission: &Submission) -> Vec<SubmissionBody> {
    let entry = |operation: &Operation| SubmissionBody {
        id: operation.id.to_string(),
        offer_id: offer.key.offer.to_string(),
        offer_version: submission.version.0,
        offer_type_id: offer.kind.to_string(),
        publisher_id: offer.key.publisher.to_string(),
        submission_type: operation.kind.word().to_owned(),
        submission_state: submission_state(operation).to_owned(),
        publishing_version: submission.number.0,
        slot: match operation.kind {
            OperationKind::GoLive => "production",
            OperationKind::Publish | OperationKind::Cancel => "staging",
        }
        .to_owned(),
        version: operation.changed.0,
        definition: SubmissionDefinition {
            metadata: SubmissionMetadata {
                emails: submission.emails.join(","),
            },
        },
        changed_time: operation.changed.to_string(),
    };
    submission.operations.iter().rev().map(entry).collect()
}

fn submission_state(operation: &Operation) -> &'static str {
    match (operation.kind, operation.status) {
        (OperationKind::Cancel, OperationStatus::Complete) => OperationStatus::Canceled.word(),
        (_, status) => status.word(),
    }
}

fn last_action(submission: &Submission, operation: &Operation) -> Time {
    if operation.status != OperationStatus::Running {
        return operation.changed;
    }
    let times = submission
        .steps
        .iter()
        .flat_map(|step| [step.started, step.ended]);
    times
        .flatten()
        .chain([operation.changed])
        .max()
        .unwrap_or(operation.changed)
}

/// A submission that another one has replaced keeps its stage and can do nothing.
fn cancellation(offer: &Offer, submission: &Submission) -> &'static str {
    let newest = offer.submission.as_ref().map(|newest| newest.number);
    match submission.stage {
        Stage::AwaitingSignoff if newest != Some(submission.number) => "cannotCancel",
        Stage::Publishing | Stage::AwaitingApproval | Stage::AwaitingSignoff | Stage::GoingLive => {
            "canCancel"
        }
        Stage::Canceling => "canceling",
        Stage::Canceled => "canceled",
        Stage::Live | Stage::Failed | Stage::Rejected => "cannotCancel",
    }
}

fn failure(
    submission: &Submission,
    operation: &Operation,
    kind: &Kind,
    language: Language,
) -> Option<ErrorInfo> {
    if operation.status != OperationStatus::Failed {
        return None;
    }
    let failed = submission.steps.iter().rev().find(|step| {
        step.findings
            .iter()
            .any(|finding| finding.severity == Severity::Error)
    })?;
    let name = kind
        .step(&failed.id)
        .map_or(failed.id.as_str(), |spec| &spec.name);
    Some(step_failed(name, &failed.findings).info(language))
}

/// Shows in the step that is on how far its file has come.
pub fn show_progress(steps: &mut [StepBody], progress: Progress, now: Time, language: Language) {
    let running = StepState::InProgress.word();
    let Some(step) = steps.iter_mut().find(|step| step.status == running) else {
        return;
    };
    let Progress { bytes, total, rate } = progress;
    let (come, whole) = (mib(bytes), total.map_or_else(|| "?".into(), mib));
    if let Some(total) = total.filter(|total| *total > 0) {
        let percent = bytes.saturating_mul(100) / total;
        step.progress_percentage = u8::try_from(percent.min(99)).unwrap_or(0);
    }
    step.transfer = Some(TransferBody {
        bytes,
        total,
        bytes_per_second: rate,
    });
    let args = [
        ("come", come.as_str()),
        ("whole", &whole),
        ("rate", &mib(rate)),
    ];
    step.messages.push(MessageBody {
        message_html: escaped(&message::words(language, "step.progress", args)),
        level: "information".into(),
        timestamp: now.to_string(),
    });
}

fn mib(bytes: u64) -> String {
    (bytes >> 20).to_string()
}

fn steps(submission: &Submission, kind: &Kind, language: Language) -> Vec<StepBody> {
    let body = |(at, step): (usize, &Step)| {
        let state = submission.step_state(at);
        let spec = kind.step(&step.id);
        StepBody {
            estimated_time_frame: spec.and_then(|spec| spec.estimate.clone()),
            id: step.id.clone(),
            step_name: spec.map_or(&step.id, |spec| &spec.name).clone(),
            description: spec
                .map(|spec| spec.description.clone())
                .unwrap_or_default(),
            status: state.word().to_owned(),
            messages: messages(step, language),
            progress_percentage: if state == StepState::Complete { 100 } else { 0 },
            transfer: None,
        }
    };
    submission.steps.iter().enumerate().map(body).collect()
}

fn steps_not_started(kind: &Kind) -> Vec<StepBody> {
    kind.steps
        .iter()
        .map(|spec| StepBody {
            estimated_time_frame: spec.estimate.clone(),
            id: spec.id.clone(),
            step_name: spec.name.clone(),
            description: spec.description.clone(),
            status: StepState::NotStarted.word().to_owned(),
            messages: Vec::new(),
            progress_percentage: 0,
            transfer: None,
        })
        .collect()
}

fn messages(step: &Step, language: Language) -> Vec<MessageBody> {
    let at = step.ended.or(step.started).unwrap_or(Time(0)).to_string();
    let retry = step.again_at.zip(step.note.as_ref()).map(|(again, note)| {
        let text = message::words(
            language,
            "step.retrying",
            [("fault", note.as_str()), ("time", &again.to_string())],
        );
        MessageBody {
            message_html: escaped(&text),
            level: "information".into(),
            timestamp: at.clone(),
        }
    });
    let found = step.findings.iter().map(|finding| MessageBody {
        message_html: escaped(&format!(
            "{}: {} ({})",
            finding.rule,
            message::of_finding(language, finding),
            finding.target
        )),
        level: match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "information",
        }
        .into(),
        timestamp: at.clone(),
    });
    retry.into_iter().chain(found).collect()
}

/// Text as HTML.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

fn emails(offer: &Offer, submission: &Submission) -> Option<String> {
    (!offer.migrated).then(|| submission.emails.join(","))
}

/// Where the preview is seen; empty while there is none.
pub fn preview_links(offer: &Offer, base: &str) -> Vec<LinkBody> {
    let Some(key) = offer
        .preview
        .as_ref()
        .and_then(|shown| shown.key.as_deref())
    else {
        return Vec::new();
    };
    let uri = format!("{}?preview={key}", page(&offer.key, base));
    vec![LinkBody {
        display_text: format!("{} (preview)", offer.display_text),
        uri,
    }]
}

/// Where the live offer is seen; empty while it is not live.
pub fn live_links(offer: &Offer, base: &str) -> Vec<LinkBody> {
    if offer.production.is_none() {
        return Vec::new();
    }
    vec![LinkBody {
        display_text: offer.display_text.clone(),
        uri: page(&offer.key, base),
    }]
}

fn page(key: &OfferKey, base: &str) -> String {
    format!("{base}/offers/{}.{}", key.publisher, key.offer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_comes_in_is_shown_in_the_step_that_is_on() {
        let step = |status: &str| StepBody {
            estimated_time_frame: None,
            id: String::new(),
            step_name: String::new(),
            description: String::new(),
            status: status.into(),
            messages: Vec::new(),
            progress_percentage: 0,
            transfer: None,
        };
        let mut steps = [step("complete"), step("inProgress"), step("notStarted")];
        let progress = Progress {
            bytes: 64 << 20,
            total: Some(256 << 20),
            rate: 32 << 20,
        };
        show_progress(&mut steps, progress, Time(0), Language::English);
        assert_eq!(steps[1].progress_percentage, 25);
        assert!(steps[1].messages[0].message_html.contains("64 of 256 MiB"));
        assert_eq!(steps[1].transfer.unwrap().bytes, 64 << 20);
        assert!(steps[0].messages.is_empty() && steps[2].messages.is_empty());
    }
}
