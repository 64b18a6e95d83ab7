//! Which event is worth a mail, and what the mail says.

use golive_model::offer::{Offer, Submission};
use golive_model::{EventKind, message};

use crate::api::view;

/// A mail without its addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// One line.
    pub subject: String,
    /// Plain text.
    pub text: String,
}

/// Whether the notification list is told of such an event.
pub fn is_worth_a_mail(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::PublishAccepted
            | EventKind::PreviewReady
            | EventKind::PublishFailed
            | EventKind::OfferLive
            | EventKind::GoLiveFailed
            | EventKind::SubmissionCanceled
    )
}

/// Writes the mail. `base` is how the server is reached from outside.
pub fn write(kind: EventKind, offer: &Offer, submission: &Submission, base: &str) -> Letter {
    let name = offer.key.to_string();
    let (title, version) = (
        one_line(&offer.display_text),
        submission.version.to_string(),
    );
    let status = format!(
        "{base}/api/publishers/{}/offers/{}/status?api-version=2017-10-31",
        offer.key.publisher, offer.key.offer
    );
    let links = |links: Vec<golive_model::wire::LinkBody>| {
        links
            .into_iter()
            .next()
            .map(|link| link.uri)
            .unwrap_or_default()
    };
    let (preview, live) = (
        links(view::preview_links(offer, base)),
        links(view::live_links(offer, base)),
    );
    let found = found(submission);
    let args = [
        ("offer", name.as_str()),
        ("title", title.as_str()),
        ("version", version.as_str()),
        ("preview", preview.as_str()),
        ("live", live.as_str()),
        ("status", status.as_str()),
        ("findings", found.as_str()),
    ];
    Letter {
        subject: one_line(&message::words(
            &format!("mail.{}.subject", kind.as_str()),
            args,
        )),
        text: message::words(&format!("mail.{}.text", kind.as_str()), args),
    }
}

fn found(submission: &Submission) -> String {
    let findings = submission.steps.iter().flat_map(|step| &step.findings);
    let lines: Vec<String> = findings
        .map(|finding| {
            format!(
                "- {}: {} ({})",
                finding.rule,
                message::of_finding(finding),
                finding.target
            )
        })
        .collect();
    lines.join("\n")
}

/// A publisher's text as it may stand in a header.
fn one_line(text: &str) -> String {
    let clean = |c: char| if c.is_control() { ' ' } else { c };
    text.chars().map(clean).take(200).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mail_has_its_words() {
        let kinds = [
            EventKind::PublishAccepted,
            EventKind::PreviewReady,
            EventKind::PublishFailed,
            EventKind::OfferLive,
            EventKind::GoLiveFailed,
            EventKind::SubmissionCanceled,
        ];
        for kind in kinds {
            assert!(is_worth_a_mail(kind));
            for part in ["subject", "text"] {
                let key = format!("mail.{}.{part}", kind.as_str());
                assert!(message::exists(&key), "{key}");
            }
        }
    }

    #[test]
    fn a_title_stays_on_its_line() {
        assert_eq!(one_line("a\r\nBcc: x@example.com"), "a  Bcc: x@example.com");
    }
}
