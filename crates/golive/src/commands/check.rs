//! `golive offer check`: what a publish would find.

use std::path::Path;

use clap::Args;
use golive_model::OfferKey;
use golive_model::wire::CheckBody;

use super::document::{self, NameOverride};
use super::hint;
use crate::fault::Fault;
use crate::session::Session;
use crate::{exit, output};

#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    /// A document (- for standard input), or an offer whose draft is checked
    #[arg(value_name = "FILE | PUBLISHER/OFFER")]
    target: String,
    #[command(flatten)]
    name: NameOverride,
}

pub(crate) async fn run(session: &Session, args: &CheckArgs) -> Result<(), Fault> {
    let (key, text) = target(args)?;
    let check = session.client.check(&key, text.as_deref()).await;
    let check = check.map_err(hint::about(&key))?;
    tell(session, &key, &check)?;
    if check.passed {
        return Ok(());
    }
    let errors = check.findings.iter().filter(|f| f.severity == "error");
    let message = match errors.count() {
        1 => format!("{key} has 1 error; a publish would be refused"),
        n => format!("{key} has {n} errors; a publish would be refused"),
    };
    Err(
        Fault::new(exit::FINDINGS, "ValidationFailed", message).next(format!(
            "correct the document, then golive offer check {}",
            args.target
        )),
    )
}

/// A file where there is one; an offer otherwise.
fn target(args: &CheckArgs) -> Result<(OfferKey, Option<String>), Fault> {
    let target = &args.target;
    if target == "-" || Path::new(target).is_file() {
        let document = document::read(target, &args.name)?;
        return Ok((document.key, Some(document.text)));
    }
    let key = target.parse().map_err(|_| {
        Fault::usage(format!(
            "\"{target}\" is neither a file nor an offer (publisher/offer)"
        ))
    })?;
    Ok((key, None))
}

fn tell(session: &Session, key: &OfferKey, check: &CheckBody) -> Result<(), Fault> {
    if session.json() {
        return output::json(check);
    }
    if check.findings.is_empty() {
        session.say(&format!(
            "{key}: nothing found; a publish would be accepted"
        ));
        return Ok(());
    }
    output::line(&output::findings(&check.findings))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(target: &str) -> CheckArgs {
        CheckArgs {
            target: target.into(),
            name: NameOverride::default(),
        }
    }

    #[test]
    fn a_file_comes_before_an_offer() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let text = r#"{"publisherId":"contoso","id":"vm"}"#;
        std::fs::write(file.path(), text).unwrap();
        let (key, read) = target(&args(file.path().to_str().unwrap())).unwrap();
        assert_eq!(
            (key.to_string().as_str(), read.as_deref()),
            ("contoso/vm", Some(text))
        );

        let (key, read) = target(&args("contoso/vm")).unwrap();
        assert_eq!((key.to_string().as_str(), read), ("contoso/vm", None));
        assert_eq!(target(&args("no-such.json")).unwrap_err().exit, exit::USAGE);
    }
}
