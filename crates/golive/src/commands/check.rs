//! `golive offer check`: what a publish would find.

use std::path::Path;

use clap::Args;
use golive_model::checks::{self, Subject};
use golive_model::finding::blocks;
use golive_model::wire::{CheckBody, FindingBody};
use golive_model::{Document, Kinds, Language, OfferKey};
use golive_server::clock::Clock;

use super::document::{self, NameOverride};
use super::hint;
use crate::fault::Fault;
use crate::session::Session;
use crate::{exit, output, sarif};

#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    /// A document (- for standard input), or an offer whose draft is checked
    #[arg(value_name = "FILE | PUBLISHER/OFFER")]
    target: String,
    #[command(flatten)]
    name: NameOverride,
    /// Look into artifacts and links, too, as a publish would
    #[arg(long)]
    deep: bool,
    /// Check the file here, by the document rules alone, without a server
    #[arg(long, conflicts_with = "deep")]
    pub(crate) offline: bool,
    /// Print the findings as SARIF 2.1.0
    #[arg(long)]
    sarif: bool,
}

pub(crate) async fn run(session: &Session, args: &CheckArgs) -> Result<(), Fault> {
    let (key, text) = target(args)?;
    let check = session.client.check(&key, text.as_deref(), args.deep).await;
    let check = check.map_err(hint::about(&key))?;
    judge(args, session.json(), &key, &check)
}

/// Checks a file by the document rules of the kinds that golive brings. What is
/// live is not known here, so rules that compare with it are silent.
pub(crate) fn offline(args: &CheckArgs, json: bool) -> Result<(), Fault> {
    let (key, text) = target(args)?;
    let Some(text) = text else {
        let message = "--offline checks a file, and there is none of that name";
        return Err(Fault::usage(message));
    };
    let mut document = Document::parse(&text).map_err(|fault| Fault::usage(fault.to_string()))?;
    let kinds = Kinds::built_in().map_err(Fault::other)?;
    let named = document.text_at("offerTypeId").unwrap_or_default();
    let kind = named.parse().ok().and_then(|id| kinds.get(&id));
    let Some(kind) = kind else {
        let message = format!("offerTypeId \"{named}\" is no kind that golive brings");
        return Err(Fault::usage(message));
    };
    let has_secrets = !document.take_secrets(&kind).is_empty();
    document.complete(&key, &kind);
    let findings = checks::run(Subject {
        offer: &key.offer,
        kind: &kind,
        document: &document.to_value(),
        live: None,
        has_secrets,
        rehearsal: false,
        now: Clock::system().now(),
    });
    let check = CheckBody {
        passed: !blocks(&findings),
        findings: findings
            .iter()
            .map(|finding| FindingBody::of(finding, Language::English))
            .collect(),
        checks: Vec::new(),
    };
    judge(args, json, &key, &check)
}

fn judge(args: &CheckArgs, json: bool, key: &OfferKey, check: &CheckBody) -> Result<(), Fault> {
    if args.sarif {
        let file = Path::new(&args.target).is_file().then_some(&*args.target);
        output::json(&sarif::log(&check.findings, file))?;
    } else {
        tell(json, key, check)?;
    }
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

fn tell(json: bool, key: &OfferKey, check: &CheckBody) -> Result<(), Fault> {
    if json {
        return output::json(check);
    }
    if check.findings.is_empty() {
        eprintln!("{key}: nothing found; a publish would be accepted");
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
            deep: false,
            offline: false,
            sarif: false,
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
