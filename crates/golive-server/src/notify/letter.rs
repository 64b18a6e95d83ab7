//! Which event is worth a mail, and what the mail says.

use golive_model::offer::{Offer, Submission};
use golive_model::wire::LinkBody;
use golive_model::{EventKind, Language, message};

use crate::api::view;
use crate::portal;

/// A title is cut off after this many characters.
const TITLE: usize = 200;

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
pub fn write(
    language: Language,
    kind: EventKind,
    offer: &Offer,
    submission: &Submission,
    base: &str,
) -> Letter {
    let name = offer.key.to_string();
    let version = submission.version.to_string();
    let title = one_line(&offer.display_text);
    let title: String = title.chars().take(TITLE).collect();
    // People read mails, so the links lead to pages.
    let status = format!("{base}{}", portal::offer_path(&offer.key));
    let preview = preview(offer, submission, base).unwrap_or_else(|| status.clone());
    let live = first(view::live_links(offer, base)).unwrap_or_else(|| status.clone());
    let found = found(language, submission);
    let args = [
        ("offer", name.as_str()),
        ("title", title.as_str()),
        ("version", version.as_str()),
        ("preview", preview.as_str()),
        ("live", live.as_str()),
        ("status", status.as_str()),
        ("findings", found.as_str()),
    ];
    let words = |part: &str| message::words(language, &key(kind, part), args);
    Letter {
        subject: one_line(&words("subject")),
        text: words("text").trim_end().to_owned(),
    }
}

/// The key of a mail's subject or text.
fn key(kind: EventKind, part: &str) -> String {
    format!("mail-{}.{part}", kind.as_str().replace('.', "-"))
}

/// Where this submission's preview is seen; `None` when it is so no more.
fn preview(offer: &Offer, submission: &Submission, base: &str) -> Option<String> {
    let shown = offer.preview.as_ref()?;
    if shown.submission != submission.number {
        return None;
    }
    first(view::preview_links(offer, base))
}

fn first(links: Vec<LinkBody>) -> Option<String> {
    links.into_iter().next().map(|link| link.uri)
}

fn found(language: Language, submission: &Submission) -> String {
    let findings = submission.steps.iter().flat_map(|step| &step.findings);
    let lines: Vec<String> = findings
        .map(|finding| {
            let words = message::of_finding(language, finding);
            one_line(&format!("- {}: {words} ({})", finding.rule, finding.target))
        })
        .collect();
    lines.join("\n")
}

/// A publisher's text as it may stand in a header, and in a line of its own.
fn one_line(text: &str) -> String {
    let clean = |c: char| if c.is_control() { ' ' } else { c };
    text.chars().map(clean).collect()
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
                let key = key(kind, part);
                assert!(message::exists(&key), "{key}");
            }
        }
    }

    #[test]
    fn a_title_stays_on_its_line() {
        assert_eq!(one_line("a\r\nBcc: x@example.com"), "a  Bcc: x@example.com");
    }
}
