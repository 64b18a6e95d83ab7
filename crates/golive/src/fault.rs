//! Why a command did not work: for a tired person, and for a script.

use std::io::Write;

use golive_client::ClientError;
use golive_model::wire::{ErrorBody, ErrorInfo, FindingBody};

use crate::cli::Format;
use crate::exit;
use crate::{output, plain};

/// Why a command did not work.
#[derive(Debug)]
pub(crate) struct Fault {
    /// How the process ends.
    pub(crate) exit: u8,
    /// What is, and why.
    pub(crate) error: Box<ErrorInfo>,
    /// What the checks found, for people; scripts get the details of the error.
    pub(crate) findings: Vec<FindingBody>,
    /// The next command, or what else to do.
    pub(crate) next: Option<String>,
    /// The server's name for the request.
    pub(crate) request_id: Option<String>,
}

impl Fault {
    /// A fault that this side found.
    pub(crate) fn new(exit: u8, code: &str, message: impl Into<String>) -> Self {
        Self {
            exit,
            error: Box::new(ErrorInfo {
                code: code.into(),
                message: message.into(),
                target: None,
                details: Vec::new(),
            }),
            findings: Vec::new(),
            next: None,
            request_id: None,
        }
    }

    /// The command line asks for something that can not be.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self::new(exit::USAGE, "Usage", message)
    }

    /// Something without a code of its own.
    pub(crate) fn other(message: impl ToString) -> Self {
        Self::new(exit::OTHER, "Other", message.to_string())
    }

    /// Says what to do about it.
    pub(crate) fn next(mut self, next: impl Into<String>) -> Self {
        self.next = Some(next.into());
        self
    }

    /// Writes it to standard error; in JSON it is the last line there.
    pub(crate) fn tell(&self, format: Format) {
        let text = match format {
            Format::Json => self.json(),
            Format::Table => self.text(),
        };
        // Nobody can be told that standard error is closed.
        let _ = std::io::stderr().write_all(text.as_bytes());
    }

    fn json(&self) -> String {
        let body = ErrorBody {
            error: *self.error.clone(),
        };
        let line = serde_json::to_string(&body).unwrap_or_default();
        format!("{line}\n")
    }

    fn text(&self) -> String {
        let message = plain::safe(&self.error.message);
        let mut text = format!("error: {message} ({})\n", plain::safe(&self.error.code));
        // Names of parameters are the server's; places in the document are the user's.
        let place = self.error.target.as_ref().filter(|t| t.starts_with('/'));
        if let Some(target) = place {
            text.push_str(&format!("  at {}\n", plain::safe(target)));
        }
        let found = match self.findings.as_slice() {
            [] if self.error.details.is_empty() => None,
            [] => Some(output::details(&self.error.details)),
            findings => Some(output::findings(findings)),
        };
        if let Some(found) = found {
            text.push_str(&found);
            text.push('\n');
        }
        if let Some(next) = &self.next {
            text.push_str(&format!("next: {next}\n"));
        }
        if let Some(id) = &self.request_id {
            text.push_str(&format!("request id: {}\n", plain::safe(id)));
        }
        text
    }
}

impl From<ClientError> for Fault {
    fn from(error: ClientError) -> Self {
        let exit = exit::of_error(&error);
        let code = match &error {
            ClientError::Refused(refused) => return Self::refused(exit, refused),
            ClientError::NoServer { .. } => "NoServer",
            ClientError::Unreadable { .. } => "Unreadable",
            ClientError::Credentials { .. } => "Credentials",
            ClientError::Url { .. } | ClientError::Location { .. } => "Usage",
            ClientError::TimedOut { .. } => "TimedOut",
            ClientError::Setup(_) => "Setup",
        };
        let fault = Self::new(exit, code, error.to_string());
        match &error {
            ClientError::NoServer { .. } => fault.next(
                "start the server (golive serve), or name another one with --url or GOLIVE_URL",
            ),
            ClientError::Credentials { .. } => {
                fault.next("check GOLIVE_TENANT, GOLIVE_CLIENT_ID and GOLIVE_CLIENT_SECRET")
            }
            _ => fault,
        }
    }
}

impl Fault {
    fn refused(exit: u8, refused: &golive_client::Refused) -> Self {
        Self {
            error: Box::new(ErrorInfo {
                code: refused.code.clone(),
                message: refused.message.clone(),
                target: refused.target.clone(),
                details: refused.details.clone(),
            }),
            request_id: refused.request_id.clone(),
            ..Self::new(exit, "", "")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn invalid() -> Fault {
        let mut fault = Fault::new(exit::FINDINGS, "ValidationFailed", "the draft has 1 error")
            .next("golive offer check contoso/vm");
        fault.error.details = vec![ErrorInfo {
            code: "LS-001".into(),
            message: "the title has 51 characters".into(),
            target: Some("/definition/offer/title".into()),
            details: Vec::new(),
        }];
        fault.request_id = Some("r1".into());
        fault
    }

    #[test]
    fn a_person_is_told_what_why_and_what_next() {
        insta::assert_snapshot!(invalid().text());
    }

    #[test]
    fn a_script_gets_one_line() {
        let line = invalid().json();
        assert_eq!(line.lines().count(), 1);
        let body: ErrorBody = serde_json::from_str(&line).unwrap();
        assert_eq!(body.error.details[0].code, "LS-001");
    }
}
